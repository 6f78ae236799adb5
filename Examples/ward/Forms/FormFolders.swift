import FormModel
import FormSource
import FormText
import WardKit

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The folder of a procedure.
struct FormFolder {
  /// Its path.
  var path: String

  /// The usability scripts beside the form, sorted.
  var scripts: [String] { files(in: "usability") }

  /// The sample answers beside the form, sorted.
  var answers: [String] { files(in: "answers") }

  private func files(in name: String) -> [String] {
    let folder = FilePath.join(path, name)
    return Folder.names(in: folder).filter { $0.hasSuffix(".json") }.map { FilePath.join(folder, $0) }
  }
}

/// Finding the procedures that a path names.
enum FormFolders {
  /// The folders of procedures at a path: a folder with a `form.json`, that file itself, or a folder of such folders.
  static func folders(at path: String) throws(CommandFailure) -> [FormFolder] {
    let manager = FileManager.default
    var isFolder: Bool { directory(path) }
    guard manager.fileExists(atPath: path) else {
      throw CommandFailure(ja: "\(path) がありません", en: "there is no \(path)")
    }
    guard isFolder else {
      let url = URL(fileURLWithPath: path)
      guard url.lastPathComponent == "form.json" else {
        throw CommandFailure(
          ja: "\(path) は form.json でも様式のフォルダーでもありません", en: "\(path) is neither form.json nor the folder of a form")
      }
      return [FormFolder(path: url.deletingLastPathComponent().path)]
    }
    if manager.fileExists(atPath: path + "/form.json") { return [FormFolder(path: path)] }
    let names = ((try? manager.contentsOfDirectory(atPath: path)) ?? []).sorted()
    let found = names.map { path + "/" + $0 }.filter { manager.fileExists(atPath: $0 + "/form.json") }
    guard !found.isEmpty else { throw CommandFailure(ja: "\(path) に様式がありません", en: "there is no form in \(path)") }
    return found.map { FormFolder(path: $0) }
  }

  /// The procedure at a path, read for use.
  static func form(at path: String) throws(CommandFailure) -> FormSpecification {
    let folders = try folders(at: path)
    guard let folder = folders.first, folders.count == 1 else {
      throw CommandFailure(ja: "\(path) には様式がいくつもあります。一つを指定してください", en: "there are several forms in \(path); name one")
    }
    return try form(in: folder)
  }

  /// The procedure in a folder, read for use.
  static func form(in folder: FormFolder) throws(CommandFailure) -> FormSpecification {
    do throws(SpecificationProblems) {
      return try FormSpecification.load(folder: folder.path)
    } catch {
      throw CommandFailure(
        BilingualText(
          ja: "様式を使えません。\n" + DiagnosticRenderer(.japanese).text(error.diagnostics),
          en: "the form cannot be used.\n" + DiagnosticRenderer(.english).text(error.diagnostics)))
    }
  }

  /// The folder of forms that come with the package: beside the working directory or above it, else where the package
  /// was built.
  static func shipped(_ name: String) throws(CommandFailure) -> String {
    var folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    for _ in 0..<8 {
      let candidate = folder.appendingPathComponent(name).path
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
      folder.deleteLastPathComponent()
    }
    let source = URL(fileURLWithPath: #filePath)
    let root = source.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let candidate = root.appendingPathComponent(name).path
    guard FileManager.default.fileExists(atPath: candidate) else {
      throw CommandFailure(
        ja: "\(name) が見つかりません。パッケージのフォルダーで動かしてください", en: "\(name) was not found; run this in the package's folder")
    }
    return candidate
  }

  private static func directory(_ path: String) -> Bool {
    FileStamp(of: path)?.isFolder == true
  }
}

/// The language of the form that a command is to use.
enum FormLanguage {
  /// The language of `--language` when the form speaks it, else Japanese.
  static func chosen(_ arguments: Arguments, for form: FormSpecification) throws(CommandFailure) -> Language {
    guard let tag = arguments["language"] else { return .japanese }
    let language = Language(rawValue: tag)
    guard form.languages.contains(language) else {
      let known = form.languages.map(\.rawValue).joined(separator: ", ")
      throw .usage(ja: "この様式のことばは \(known) です", en: "this form speaks \(known)")
    }
    return language
  }
}

/// Files that a command writes.
enum OutputFile {
  /// Writes bytes to a file, making its folder; all of it or nothing.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw CommandFailure(ja: "\(path) に書けません", en: "\(path) cannot be written")
    }
  }

  /// Takes a file away that a command wrote; nothing happens when it is gone already.
  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}
