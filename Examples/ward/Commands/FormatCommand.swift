import FormModel
import FormSource
import WardKit

/// Writes the files of forms the way everybody's look: keys in one order, one indentation.
enum FormatCommand: Command {
  static let name = ["format"]
  static let summary = BilingualText(
    ja: "様式、翻訳、台本の書き方（キーの順と字下げ）をそろえる",
    en: "writes forms, translations and scripts with keys in one order and one indentation")
  static let operands = "PATH…"
  static let options = [
    CommandOption(
      "check", BilingualText(ja: "書かずに、そろっていないファイルを示す", en: "write nothing, and name the files that look different")),
    CommandOption("diff", BilingualText(ja: "書かずに、ちがいを示す", en: "write nothing, and show the difference")),
  ]
  static let example = "ward format FormSpecs --check"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    guard !arguments.operands.isEmpty else { throw .usage(ja: "PATH を指定してください", en: "PATH is missing") }
    let isDry = arguments.has("check") || arguments.has("diff")
    var changed = 0
    var refused: [Diagnostic] = []
    let paths = try files(at: arguments.operands)
    for path in paths {
      let file = try InputFile.read(path)
      let reading = JSONReader.read(file)
      guard let bytes = JSONFormat().bytes(of: reading, order: KeyOrder.of(reading.root)) else {
        // What cannot be read whole, and a key that stands twice, would lose something.
        refused += reading.diagnostics
        continue
      }
      guard bytes != file.bytes else { continue }
      changed += 1
      if arguments.has("diff") {
        console.write(Array(LineDifference.unified(file, SourceFile(name: path, bytes: bytes)).utf8))
      } else if isDry {
        console.print(ja: "\(path): 書き方がそろっていません", en: "\(path): is not formatted")
      } else {
        try FileReplacement.write(bytes, to: path, insteadOf: file.bytes)
        console.print(ja: "\(path): そろえました", en: "\(path): formatted")
      }
    }
    if !refused.isEmpty {
      console.complain(DiagnosticRenderer(console.language).text(refused))
      console.complain(
        console.words(
          BilingualText(
            ja: "上のファイルは、まちがいを直すまで書きかえません。", en: "the files above are left as they are until they are right.")))
      return .findings
    }
    if changed == 0 { console.print(ja: "\(paths.count)個のファイルはそろっています。", en: "\(paths.count) files are formatted.") }
    return isDry && changed > 0 ? .findings : .good
  }

  /// The files to format: those that are named, and those of the family in folders that are named.
  private static func files(at operands: [String]) throws(CommandFailure) -> [String] {
    var files: [String] = []
    func gather(_ folder: String, depth: Int) {
      for name in Folder.names(in: folder) where !name.hasPrefix(".") {
        let path = FilePath.join(folder, name)
        if FileKind.isFile(path) {
          if name.hasSuffix(".json"), files.count < Watch.mostFiles { files.append(path) }
        } else if depth > 0 {
          gather(path, depth: depth - 1)
        }
      }
    }
    for operand in operands {
      guard FileStamp(of: operand) != nil else {
        throw CommandFailure(ja: "\(operand) がありません", en: "there is no \(operand)")
      }
      if FileKind.isFile(operand) { files.append(operand) } else { gather(operand, depth: 4) }
    }
    guard !files.isEmpty else { throw CommandFailure(ja: "JSONのファイルがありません", en: "there is no JSON file there") }
    return files
  }
}
