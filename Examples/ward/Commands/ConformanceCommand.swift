import FormConformance
import FormSource
import WardKit

/// Tests the pages of forms against JIS X 8341-3:2016 and WCAG 2.2, and writes the result as wards publish it.
enum ConformanceCommand: Command {
  static let name = ["conformance"]
  static let summary = BilingualText(
    ja: "アクセシビリティの試験結果（JIS X 8341-3、WCAG 2.2）を書き出す", en: "writes accessibility test results (JIS X 8341-3, WCAG 2.2)")
  static let operands = "PATH"
  static let options = [
    CommandOption("output", value: "DIR", BilingualText(ja: "書き出すフォルダー", en: "the folder to write")),
    CommandOption(
      "evidence", value: "FILE",
      BilingualText(ja: "ブラウザーの試験の証拠（くり返せる）", en: "evidence of the browser tests; may be repeated")),
    CommandOption(
      "answers", value: "FILE",
      BilingualText(ja: "人の判断と表明（くり返せる）", en: "what people judged and declare; may be repeated")),
    CommandOption(
      "complete", BilingualText(ja: "試験していない行も指摘とする", en: "rows that are not tested count as findings")),
    CommandOption("json", BilingualText(ja: "JSONで答える", en: "answers in JSON")),
  ]
  static let example = "ward conformance FormSpecs/child-allowance-claim --output conformance"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    let folders = try FormFolders.folders(at: arguments.operand("PATH"))
    guard arguments.has("output") || arguments.has("json") else {
      throw .usage(ja: "「--output」か「--json」を指定してください", en: "'--output' or '--json' is needed")
    }
    var files = ConformanceFiles(
      evidence: try arguments.all("evidence").map { path throws(CommandFailure) in try InputFile.read(path) },
      answers: try arguments.all("answers").map { path throws(CommandFailure) in try InputFile.read(path) })
    var reports: [ConformanceReport] = []
    for folder in folders { reports.append(try await files.report(on: folder)) }
    files.reportUnused(forms: reports.map(\.form.id))

    if let output = arguments["output"] { try write(reports, to: output, console) }
    if arguments.has("json") {
      let answer: JSONValue = reports.count == 1 ? reports[0].json : .array(reports.map(\.json))
      console.write(answer.bytes(.indented) + [UInt8(ascii: "\n")])
    } else {
      for report in reports { summarise(report, console) }
      if let output = arguments["output"] {
        console.print(
          ja: "\(output)/index.html をブラウザーで開いてください。", en: "open \(output)/index.html in a browser.")
      }
    }
    let diagnostics = files.diagnostics
    if !diagnostics.isEmpty {
      let renderer = DiagnosticRenderer(console.language)
      console.complain(renderer.text(diagnostics) + renderer.summary(diagnostics))
    }
    let isWrong = reports.contains { report in
      report.rows.contains { $0.outcome == .failed || arguments.has("complete") && !$0.outcome.isMet }
    }
    return isWrong || !diagnostics.isEmpty ? .findings : .good
  }

  /// Writes the reports. A file of answers that is there already may be filled in: it is left alone.
  private static func write(
    _ reports: [ConformanceReport], to output: String, _ console: Console
  ) throws(CommandFailure) {
    let renderer = ConformanceRenderer()
    for report in reports {
      let folder = output + "/" + report.form.id
      for file in renderer.files(of: report) { try OutputFile.write(file.bytes, to: folder + "/" + file.path) }
      try OutputFile.write(report.json.bytes(.indented) + [UInt8(ascii: "\n")], to: folder + "/report.json")
      let answers = folder + "/answers.json"
      if FileStamp(of: answers) == nil {
        try OutputFile.write(report.answersTemplate.bytes(.indented) + [UInt8(ascii: "\n")], to: answers)
      }
    }
    for file in renderer.index(of: reports, in: console.language) {
      try OutputFile.write(file.bytes, to: output + "/" + file.path)
    }
  }

  /// Says what the tests of a form came to, a line for each standard, and what is wrong.
  private static func summarise(_ report: ConformanceReport, _ console: Console) {
    console.print("\(report.form.id) \(report.form.version)")
    for standard in SuccessCriterion.Standard.allCases {
      let counts = ConformanceRow.Outcome.allCases.map { outcome in
        "\(console.words(outcome.title)) \(report.count(outcome, of: standard))"
      }
      console.print("  \(standard.rawValue) A+AA: \(counts.joined(separator: ", "))")
    }
    for row in report.rows where row.outcome == .failed {
      console.print("  \(row.id) \(console.words(row.criterion.title)): \(console.words(row.outcome.title))")
      for finding in row.findings.prefix(5) {
        console.print("    " + (finding.page.map { $0 + ": " } ?? "") + console.words(finding.message))
      }
      if row.findings.count > 5 {
        console.print(ja: "    ほか\(row.findings.count - 5)件", en: "    \(row.findings.count - 5) more")
      }
    }
    if let declaration = report.declaration {
      console.print(
        ja: "  表明: 等級\(declaration.level.rawValue) \(declaration.claim.rawValue)（\(declaration.by)）",
        en: "  declared: \(declaration.claim.rawValue), level \(declaration.level.rawValue), by \(declaration.by)")
    } else {
      console.print(ja: "  試験結果です。対応度は表明していません。", en: "  a test result; nothing is declared.")
    }
  }
}
