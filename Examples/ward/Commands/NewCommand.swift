import FormModel
import FormSource
import WardKit

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Makes the folder of a new procedure: a small form that is right, in three languages, with a script and answers.
enum NewCommand: Command {
  static let name = ["new"]
  static let summary = BilingualText(
    ja: "新しい手続のフォルダーを作る（様式、やさしい日本語、英語、台本、回答の例）",
    en: "makes the folder of a new procedure: form, easy Japanese, English, script, sample answers")
  static let operands = "ID"
  static let options = [
    CommandOption(
      "in", value: "DIR",
      BilingualText(
        ja: "フォルダーを作る場所（はじめは FormSpecs、なければ今の場所）", en: "where to make it; FormSpecs when there is one, else here"))
  ]
  static let example = "ward new dog-registration"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    let id = try arguments.operand("ID")
    guard isFolderName(id) else {
      throw .usage(
        ja: "「\(id)」は使えません。英小文字で始め、英小文字、数字、ハイフンだけで64字までにしてください",
        en:
          "'\(id)' cannot be used; begin with a lower-case letter and use lower-case letters, digits and hyphens, at most 64"
      )
    }
    let place = arguments["in"] ?? (FileStamp(of: "FormSpecs")?.isFolder == true ? "FormSpecs" : ".")
    guard FileStamp(of: place)?.isFolder == true else {
      throw CommandFailure(ja: "\(place) というフォルダーがありません", en: "there is no folder \(place)")
    }
    let folder = FilePath.join(place, id)
    guard FileStamp(of: folder) == nil else {
      throw CommandFailure(ja: "\(folder) はもうあります。別の名前にしてください", en: "\(folder) is there already; choose another id")
    }
    let template = FormTemplate(id: id, meanings: meanings(in: FilePath.join(place, "shared")))
    try write(template.files, to: folder)
    console.print(ja: "\(folder) を作りました。", en: "made \(folder).")
    for (path, _) in template.files { console.print("  " + FilePath.join(folder, path)) }
    let schema = FilePath.join(place, "form-specification.schema.json")
    if FileStamp(of: schema) == nil {
      // Editors complete by it: the new form names it.
      try OutputFile.write(Array(FormSpecification.fileSchema().text.utf8), to: schema)
      console.print(ja: "\(schema) も作りました（編集ソフトの補完に使います）。", en: "made \(schema) too, for completion in editors.")
    }
    let result = CheckResult(of: [.form(FormFolder(path: folder), only: nil)])
    if !result.diagnostics.isEmpty { console.print(DiagnosticRenderer(console.language).text(result.diagnostics)) }
    console.print(
      ja: "次は: form.json を書きかえながら  ward check \(folder) --watch\n見るときは:  ward preview \(folder) --output preview",
      en:
        "Next: edit form.json beside  ward check \(folder) --watch\nTo see it:  ward preview \(folder) --output preview"
    )
    return result.exitCode
  }

  /// Whether a text may be the id of a procedure.
  private static func isFolderName(_ id: String) -> Bool {
    guard let first = id.utf8.first, (0x61...0x7A).contains(first), id.utf8.count <= 64, id != "shared" else {
      return false
    }
    return id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  /// The meanings that the ward's vocabulary knows; none when there is no vocabulary.
  private static func meanings(in shared: String) -> Set<String> {
    let path = FilePath.join(shared, "meanings.json")
    guard FileKind.isFile(path), let file = try? InputFile.read(path) else { return [] }
    return Set((JSONReader.read(file).root?["meanings"]?.members ?? []).map(\.key))
  }

  /// Writes all files beside their place and moves the whole folder there: it is there whole or not at all.
  private static func write(_ files: [(path: String, value: JSONValue)], to folder: String) throws(CommandFailure) {
    let made = folder + ".new-\(getpid())"
    func clear() {
      for (path, _) in files { unlink(FilePath.join(made, path)) }
      for inner in ["usability", "answers"] { rmdir(FilePath.join(made, inner)) }
      rmdir(made)
    }
    let failure = CommandFailure(ja: "\(folder) を作れません", en: "\(folder) cannot be made")
    guard mkdir(made, 0o755) == 0, mkdir(FilePath.join(made, "usability"), 0o755) == 0,
      mkdir(FilePath.join(made, "answers"), 0o755) == 0
    else {
      clear()
      throw failure
    }
    for (path, value) in files {
      let reading = JSONReader.read(SourceFile(name: path, bytes: value.bytes(.indented)))
      let bytes = JSONFormat().bytes(of: reading, order: KeyOrder.of(reading.root)) ?? value.bytes(.indented)
      do throws(CommandFailure) {
        try OutputFile.write(bytes, to: FilePath.join(made, path))
      } catch {
        clear()
        throw failure
      }
    }
    guard rename(made, folder) == 0 else {
      clear()
      throw failure
    }
  }
}
