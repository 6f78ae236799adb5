import FormSource
import FormUsability

/// Tells what a finding of `ward check` means, or writes the page about all of them.
enum DiagnosticsCommand: Command {
  static let name = ["diagnostics"]
  static let summary = BilingualText(
    ja: "指摘の意味と例を示す、または一覧を書き出す", en: "tells what a finding means, with examples, or writes the list of all")
  static let operands = "[ID…]"
  static let options = [
    CommandOption("output", value: "FILE", BilingualText(ja: "一覧を書き出すファイル", en: "the file to write the list to"))
  ]
  static let example = "ward diagnostics spec.field.unknownType"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    let catalogue = DiagnosticCatalogue.standard
    var shown: [DiagnosticCatalogue.Entry] = []
    for operand in arguments.operands {
      guard let entry = catalogue.entries.first(where: { $0.ids.contains(DiagnosticID(rawValue: operand)) }) else {
        let nearest = NearestName.nearest(to: operand, in: catalogue.entries.flatMap(\.ids).map(\.rawValue))
        throw CommandFailure(
          ja: "「\(operand)」という指摘はありません" + (nearest.map { "。「\($0)」ですか" } ?? ""),
          en: "there is no finding '\(operand)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
      }
      shown.append(entry)
    }
    if let file = arguments["output"] {
      try OutputFile.write(Array(catalogue.markdown.utf8), to: file)
      console.print(
        ja: "\(catalogue.entries.count)件の指摘を \(file) に書きました。",
        en: "wrote \(catalogue.entries.count) findings to \(file).")
      return .good
    }
    for entry in shown.isEmpty ? catalogue.entries : shown {
      console.print(shown.isEmpty ? line(entry, console) : page(entry, console))
    }
    return .good
  }

  private static func line(_ entry: DiagnosticCatalogue.Entry, _ console: Console) -> String {
    entry.ids.map(\.rawValue).joined(separator: ", ") + " – " + console.words(entry.page.title)
  }

  private static func page(_ entry: DiagnosticCatalogue.Entry, _ console: Console) -> String {
    let wrong = console.words(BilingualText(ja: "まちがい", en: "wrong"))
    let right = console.words(BilingualText(ja: "正しい", en: "right"))
    return [
      line(entry, console), "", console.words(entry.page.why), "",
      wrong + ": " + text(entry.page.wrong, console), right + ": " + text(entry.page.right, console),
    ].joined(separator: "\n")
  }

  private static func text(_ example: DiagnosticExample, _ console: Console) -> String {
    switch example.content {
    case .words(let words): console.words(words)
    case .source(let text, _): text
    }
  }
}
