import FormModel
import FormSource
import FormText
import PlainLanguage
import WardKit

/// Something that can be checked: a procedure with all its files, or one file of the family alone.
enum CheckTarget {
  /// A procedure. With a file named, only what is found in that file is told.
  case form(FormFolder, only: String?)
  /// The vocabulary of meanings of a ward.
  case meanings(String)
  /// The glossary of a ward, with the folder of all forms.
  case glossary(String)
  /// A script of a procedure, or of none when its folder has none.
  case script(String, FormFolder?)
  /// A file that forms share (choices, fields to include), with the forms that may use it: they say what it has to hold.
  case shared(String, [FormFolder])

  /// What the operands of a command name, each thing once.
  static func all(at operands: [String]) throws(CommandFailure) -> [CheckTarget] {
    var targets: [CheckTarget] = []
    var seen: Set<String> = []
    for operand in operands {
      for target in try named(operand) where seen.insert(target.key).inserted { targets.append(target) }
    }
    return targets
  }

  private static func named(_ path: String) throws(CommandFailure) -> [CheckTarget] {
    guard FileKind.isFile(path) else { return try FormFolders.folders(at: path).map { .form($0, only: nil) } }
    let folder = FilePath.folder(of: path)
    switch try FileKind(of: path) {
    case .form: return [.form(FormFolder(path: folder), only: nil)]
    case .meanings: return [.meanings(path)]
    case .glossary: return [.glossary(FilePath.folderAboveShared(path))]
    case .translation(let subject):
      if subject == "meanings" { return [.meanings(FilePath.join(folder, "meanings.json"))] }
      guard FileKind.isFile(FilePath.join(folder, "form.json")) else {
        throw CommandFailure(
          ja: "\(path) は翻訳ですが、となりに form.json がありません",
          en: "\(path) is a translation, and there is no form.json beside it")
      }
      return [.form(FormFolder(path: folder), only: path)]
    case .script:
      let form = FilePath.join(FilePath.folder(of: folder), "form.json")
      return [.script(path, FileKind.isFile(form) ? FormFolder(path: FilePath.folder(of: form)) : nil)]
    case .shared:
      let forms = try? FormFolders.folders(at: FilePath.folderAboveShared(path))
      return [.shared(path, forms ?? [])]
    case .unknown:
      throw CommandFailure(
        ja: "\(path) は、様式、翻訳、意味の一覧、台本のどれでもありません",
        en: "\(path) is no form, translation, list of meanings or script")
    }
  }

  /// What tells targets apart.
  private var key: String {
    switch self {
    case .form(let folder, let only): "form\u{0}\(folder.path)\u{0}\(only ?? "")"
    case .meanings(let path): "meanings\u{0}\(path)"
    case .glossary(let folder): "glossary\u{0}\(folder)"
    case .script(let path, _): "script\u{0}\(path)"
    case .shared(let path, _): "shared\u{0}\(path)"
    }
  }
}

/// The kinds of files that authors write, told by what stands in them.
enum FileKind {
  case form
  case translation(of: String)
  case meanings
  case glossary
  case script
  case shared
  case unknown

  /// The kind of a file. A file that is not JSON is told by its name and folder.
  init(of path: String) throws(CommandFailure) {
    let reading = JSONReader.read(try InputFile.read(path))
    if FilePath.isGlossary(path) {
      self = .glossary
    } else if FilePath.isShared(path), !FilePath.name(of: path).hasPrefix("meanings.") {
      self = .shared
    } else {
      self = Self.kind(of: reading.root) ?? Self.kind(named: path)
    }
  }

  private static func kind(of root: JSONNode?) -> FileKind? {
    guard let root, root.isObject else { return nil }
    if root["texts"] != nil, let subject = root["for"]?.string { return .translation(of: subject) }
    if root["pages"] != nil { return .form }
    if root["meanings"] != nil { return .meanings }
    if root["手続"] != nil || root["知っていること"] != nil || root["手順"] != nil { return .script }
    return nil
  }

  private static func kind(named path: String) -> FileKind {
    let name = FilePath.name(of: path)
    let folder = FilePath.folder(of: path)
    if name == "form.json" { return .form }
    if name == "meanings.json" { return .meanings }
    if name.hasPrefix("meanings."), name.hasSuffix(".json") { return .translation(of: "meanings") }
    if FilePath.name(of: folder) == "usability" { return .script }
    if name.hasSuffix(".json"), isFile(FilePath.join(folder, "form.json")) { return .translation(of: "") }
    return .unknown
  }

  /// Whether there is a file, and no folder, at a path.
  static func isFile(_ path: String) -> Bool { FileStamp(of: path).map { !$0.isFolder } ?? false }
}

/// Paths as they are given: findings show them so.
enum FilePath {
  /// The last part of a path.
  static func name(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// The folder a path stands in.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path == "." ? ".." : "." }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether a file lies in the folder that forms share.
  static func isShared(_ path: String) -> Bool {
    path.split(separator: "/").dropLast().contains("shared")
  }

  /// Whether a file is the glossary that forms share, or one of its translations.
  static func isGlossary(_ path: String) -> Bool {
    name(of: folder(of: path)) == "shared" && name(of: path).hasPrefix("glossary.") && path.hasSuffix(".json")
  }

  /// The folder of all forms, beside whose folders the shared one lies.
  static func folderAboveShared(_ path: String) -> String {
    var path = path
    while name(of: path) != "shared", path.contains("/") { path = folder(of: path) }
    return folder(of: path)
  }

  /// A path inside a folder.
  static func join(_ folder: String, _ name: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
