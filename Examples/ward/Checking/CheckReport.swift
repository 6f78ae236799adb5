import FormModel
import FormSource
import FormUsability

/// Says what checking came to, in the form that was asked for.
struct CheckReport {
  private enum Form { case text, json, sarif }

  private let form: Form
  private let documentation: String?
  private let console: Console

  init(_ arguments: Arguments, _ console: Console) throws(CommandFailure) {
    self.console = console
    switch arguments["format"] {
    case "json": form = .json
    case "sarif": form = .sarif
    default: form = arguments.has("json") ? .json : .text
    }
    documentation = arguments["documentation"]
    if let documentation,
      !(documentation.hasPrefix("https://") || documentation.hasPrefix("http://"))
        || documentation.hasSuffix("://") || !documentation.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        || documentation.utf8.contains(UInt8(ascii: "#"))
    {
      throw .usage(
        ja: "「--documentation」は https://… の形で、# なしで書いてください",
        en: "'--documentation' is an absolute address such as https://…, without '#'")
    }
  }

  /// Prints what was found.
  func print(_ result: CheckResult) {
    switch form {
    case .json: write(json(result))
    case .sarif: write(sarif(result.diagnostics + result.undecided))
    case .text:
      let renderer = DiagnosticRenderer(console.language)
      if result.diagnostics.isEmpty {
        console.print(ja: "\(result.count)件を確かめました。指摘はありません。", en: "checked \(result.count); nothing was found.")
      } else {
        console.print(renderer.text(result.diagnostics) + renderer.summary(result.diagnostics))
      }
      tell(undecided: result.undecided, renderer)
      for versions in result.versions { console.print(console.words(versions.lines)) }
    }
  }

  private func json(_ result: CheckResult) -> JSONValue {
    let report = DiagnosticReport.json(result.diagnostics, undecided: result.undecided)
    guard !result.versions.isEmpty, case .object(var object) = report else { return report }
    object["versions"] = .array(result.versions.map(\.json))
    return .object(object)
  }

  /// What checking gave up on, after what it found.
  private func tell(undecided: [Diagnostic], _ renderer: DiagnosticRenderer) {
    guard !undecided.isEmpty else { return }
    console.print(
      ja: "調べきれなかったところが\(undecided.count)か所あります（まちがいとは限りません）:",
      en: "\(undecided.count) not decided, which need not be wrong:")
    console.print(renderer.text(undecided))
  }

  /// Prints what was mended, or would be, and what is left.
  func print(_ fixing: Fixing, _ files: [Fixing.ChangedFile], of result: CheckResult, isDry: Bool) {
    switch form {
    case .json, .sarif:
      let left = isDry ? result.diagnostics : fixing.left
      guard form == .json, case .object(var object) = DiagnosticReport.json(left, undecided: result.undecided),
        case .object(let applied) = DiagnosticReport.json(fixing.applied)
      else { return write(sarif(left)) }
      object[isDry ? "fixable" : "fixed"] = applied["findings"]
      write(.object(object))
    case .text:
      if isDry { for file in files { console.print(LineDifference.unified(file.before, file.after)) } }
      let renderer = DiagnosticRenderer(console.language)
      for diagnostic in fixing.applied {
        let place = diagnostic.position
        let title = diagnostic.fixIt?.title[console.language] ?? ""
        console.print(
          "\(diagnostic.file.name):\(place.line):\(place.column): "
            + console.words(
              isDry ? BilingualText(ja: "直せます", en: "can be mended") : BilingualText(ja: "直しました", en: "mended"))
            + ": \(title) [\(diagnostic.id)]")
      }
      if fixing.applied.isEmpty {
        console.print(ja: "自動で直せるところはありません。", en: "there is nothing that can be mended by itself.")
      }
      if fixing.left.isEmpty {
        console.print(ja: "残っている指摘はありません。", en: "nothing is left.")
      } else {
        console.print(ja: "残っている指摘:", en: "What is left:")
        console.print(renderer.text(fixing.left) + renderer.summary(fixing.left))
      }
    }
  }

  /// Prints a line between two results, for people only.
  func note(ja: String, en: String) { if form == .text { console.print(ja: ja, en: en) } }

  private func sarif(_ diagnostics: [Diagnostic]) -> JSONValue {
    SARIFReport(console.language, documentation: documentation) { id in
      DiagnosticCatalogue.standard[id].map { DiagnosticRule(id, title: $0.title, explanation: $0.why) }
    }.json(diagnostics)
  }

  private func write(_ value: JSONValue) { console.write(value.bytes(.indented) + [UInt8(ascii: "\n")]) }
}
