import FormModel
import FormSource
import WardKit

/// Reads forms, translations, meanings and scripts, and says everything that is wrong with them.
enum CheckCommand: Command {
  static let name = ["check"]
  static let summary = BilingualText(
    ja: "様式、翻訳、台本を読んで、まちがいをすべて示す", en: "checks forms, translations and scripts, and shows everything that is wrong")
  static let operands = "PATH…"
  static let options = [
    CommandOption(
      "format", value: "text|json|sarif", values: ["text", "json", "sarif"],
      BilingualText(ja: "答えの形", en: "the form of the answer")),
    CommandOption("json", BilingualText(ja: "--format json と同じ", en: "the same as --format json")),
    CommandOption(
      "documentation", value: "URL",
      BilingualText(ja: "SARIFの各規則が指す説明のページ", en: "the page that the rules of a SARIF log point to")),
    CommandOption(
      "fix",
      BilingualText(ja: "直し方が一つに決まるものを、ファイルの中で直す", en: "change the files where there is one safe way to mend them")),
    CommandOption(
      "dry-run", BilingualText(ja: "--fix で変わるところを示すだけで、書かない", en: "show what --fix would change, and write nothing")),
    CommandOption(
      "against", value: "OLD",
      BilingualText(
        ja: "前の版（様式、またはそのフォルダー）と比べ、途中の下書きにとって何が変わるかを示す",
        en: "compare with an earlier version, a form or a folder of them: what the changes are to drafts")),
    CommandOption(
      "paths",
      BilingualText(
        ja: "様式の通り道を、質問の数、時間、書類とともに示す", en: "show the ways through the form, with questions, minutes and papers")),
    CommandOption(
      "watch",
      BilingualText(ja: "ファイルが変わるたびに確かめ直す（Ctrl-Cで終わる）", en: "check again whenever a file changes; Ctrl-C ends it")),
  ]
  static let example = "ward check FormSpecs/child-allowance-claim"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    guard !arguments.operands.isEmpty else { throw .usage(ja: "PATH を指定してください", en: "PATH is missing") }
    let report = try CheckReport(arguments, console)
    var older: OlderVersions?
    if let path = arguments["against"] { older = try OlderVersions(at: path) }
    if arguments.has("watch") {
      guard !arguments.has("fix"), !arguments.has("dry-run") else {
        throw .usage(ja: "「--watch」と「--fix」は一緒に使えません", en: "'--watch' and '--fix' do not go together")
      }
      return try watch(arguments.operands, older, report, console)
    }
    let targets = try CheckTarget.all(at: arguments.operands)
    let result = CheckResult(of: targets, against: older)
    guard arguments.has("fix") || arguments.has("dry-run") else {
      report.print(result)
      if arguments.has("paths") { try printPaths(arguments.operands, report) }
      return result.exitCode
    }
    guard older == nil else {
      throw .usage(ja: "「--against」と「--fix」は一緒に使えません", en: "'--against' and '--fix' do not go together")
    }
    return try fix(result, targets, isDry: arguments.has("dry-run"), report)
  }

  /// The ways through each form, one a line.
  private static func printPaths(_ operands: [String], _ report: CheckReport) throws(CommandFailure) {
    for operand in operands {
      for folder in try FormFolders.folders(at: operand) {
        let form = try FormFolders.form(in: folder)
        for path in form.paths() {
          let papers = path.papers.isEmpty ? "–" : path.papers.joined(separator: ", ")
          let end = path.exit.map { " → \($0)" } ?? ""
          report.note(
            ja:
              "\(form.id): 質問 \(shown(path.questions))、約 \(shown(path.minutes)) 分、書類 \(papers)：\(path.pages.joined(separator: " → "))\(end)",
            en:
              "\(form.id): \(shown(path.questions)) questions, about \(shown(path.minutes)) min, papers \(papers): \(path.pages.joined(separator: " → "))\(end)"
          )
        }
      }
    }
  }

  private static func shown(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }

  /// Checks, and checks again after each change, until the input ends or somebody stops the tool.
  private static func watch(
    _ operands: [String], _ older: OlderVersions?, _ report: CheckReport, _ console: Console
  ) throws(CommandFailure) -> ExitCode {
    var watch = Watch(operands)
    var result = CheckResult(of: try CheckTarget.all(at: operands), against: older)
    report.print(result)
    while case .changed(let names) = watch.next() {
      report.note(
        ja: "—— 変わったファイル: \(names.prefix(5).joined(separator: "、"))\(names.count > 5 ? " ほか" : "")",
        en: "—— changed: \(names.prefix(5).joined(separator: ", "))\(names.count > 5 ? " and others" : "")")
      do throws(CommandFailure) {
        result = CheckResult(of: try CheckTarget.all(at: operands), against: older)
        report.print(result)
      } catch {
        // A folder that is gone may come back; the next change is waited for.
        result.isUnreadable = true
        console.complain("ward: " + console.words(error.message))
      }
    }
    return result.exitCode
  }

  /// Mends what can be mended, and says what was done and what is left.
  private static func fix(
    _ result: CheckResult, _ targets: [CheckTarget], isDry: Bool, _ report: CheckReport
  ) throws(CommandFailure) -> ExitCode {
    let fixing = Fixing(result.diagnostics) { files in CheckResult(of: targets, replacing: files).diagnostics }
    let files = fixing.changed.sorted { $0.key < $1.key }.map(\.value)
    if !isDry {
      for file in files {
        try FileReplacement.write(file.after.bytes, to: file.after.name, insteadOf: file.before.bytes)
      }
    }
    report.print(fixing, files, of: result, isDry: isDry)
    var left = result
    left.diagnostics = isDry ? result.diagnostics : fixing.left
    return left.exitCode
  }
}
