import FormModel
import FormSource
import FormText
import FormUsability
import WardKit

/// The whole line on a real procedure: checked, prefilled with consent, walked through, sent, drawn, scored.
enum DemoCommand: Command {
  static let name = ["demo"]
  static let summary = BilingualText(
    ja: "児童手当の請求を、様式の確認から送信まで一度に見る", en: "shows a real procedure from its form file to the submission")
  static let operands = ""
  static let options = [
    CommandOption(
      "output", value: "DIR", BilingualText(ja: "書き出すフォルダー（なければ ward-demo）", en: "where files go; ward-demo by default")
    )
  ]
  static let example = "ward demo"

  /// How many runs each simulated resident makes: enough for a first look.
  private static let runs = 200

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    let output = arguments["output"] ?? "ward-demo"
    let language = console.language
    let folder = FormFolder(path: try FormFolders.shipped("FormSpecs/child-allowance-claim"))

    console.print(ja: "1. 様式を確かめます", en: "1. Checking the form")
    let form = try FormFolders.form(in: folder)
    let fields = form.fields.count
    console.print(
      ja: "   \(form.title[.japanese].plain): \(form.pages.count)ページ、\(fields)問、\(form.languages.count)つのことば。指摘はありません。",
      en:
        "   \(form.title[.english].plain): \(form.pages.count) pages, \(fields) questions, \(form.languages.count) languages. Nothing was found."
    )

    let register = try SampleRegister.shipped()
    guard let path = folder.scripts.first else {
      throw CommandFailure(ja: "台本がありません", en: "there is no script")
    }
    let script = try ScriptFile.read(path, for: form)
    console.print()
    console.print(ja: "2. 台本の人が記入します: \(script.title)", en: "2. The scripted resident fills it in: \(script.title)")
    let test = UsabilityTest(
      script, form: form, asking: register.document.sources, runs: runs, at: Moment(DemoData.today, hour: 9))
    let report = await test.perform { step in show(step, console) }
    for finding in report.run.findings { console.print("   ! " + finding.message[language]) }
    guard let submission = report.run.submission, report.run.isGood else {
      throw CommandFailure(ja: "台本どおりに終わりませんでした", en: "the run did not end as the script says")
    }
    let prefilled = submission.provenance.values.filter { $0.state == .confirmed }.count
    console.print(
      ja: "   受付番号 \(submission.reference)。\(submission.provenance.count)の答えのうち\(prefilled)は、同意のうえで台帳から入りました。",
      en:
        "   Reference \(submission.reference). Of \(submission.provenance.count) answers, \(prefilled) came from registers, with consent."
    )

    console.print()
    console.print(ja: "3. 書き出します", en: "3. Writing")
    try OutputFile.write(submission.json.bytes(.indented) + [UInt8(ascii: "\n")], to: output + "/submission.json")
    let blank = FormSession(form, at: Moment(DemoData.today, hour: 9)).blankPaper
    try OutputFile.write(PaperRenderer().render(blank), to: output + "/paper.html")
    let site = try await PreviewCommand.site(
      of: folder, form: form, languages: form.languages, register: register, words: language)
    for file in site.files { try OutputFile.write(file.bytes, to: output + "/preview/" + file.path) }
    console.print(
      ja: "   送信の内容 submission.json、紙の様式 paper.html、下見のサイト preview（\(site.pageCount)ページ）",
      en: "   submission.json, paper.html, and preview with \(site.pageCount) pages")

    console.print()
    console.print(ja: "4. 使いやすさを予測します", en: "4. Predicting usability")
    console.print("   " + (report.score?.text(in: language) ?? report.withheld?.message[language] ?? "–"))
    for gate in report.gates { console.print("   " + words(gate)[language]) }
    console.print(
      ja: "   くわしくは: swift run ward usability run \(shown(path))",
      en: "   More: swift run ward usability run \(shown(path))")

    console.print()
    console.print(
      ja: "開く: \(output)/preview/index.html", en: "Open: \(output)/preview/index.html")
    console.print(
      ja: "次に試す: swift run ward fill \(shown(folder.path)) --prefill Examples/SampleRegister/households.json",
      en: "Try next: swift run ward fill \(shown(folder.path)) --prefill Examples/SampleRegister/households.json")
    return .good
  }

  /// A screen of the walk: its place, its title, what was done and what the form said.
  private static func show(_ step: RunStep, _ console: Console) {
    let place = step.progress.map { "[\($0.0)/\($0.1)] " } ?? ""
    let caption = step.caption.map { "\($0) — " } ?? ""
    console.print("   \(place)\(caption)\(step.screen)")
    for act in step.acts { console.print("      " + act.text(in: console.language)) }
    for error in step.errors { console.print(ja: "      様式: \(error)", en: "      form: \(error)") }
  }

  /// A mark, what was reached, and whether that is enough.
  private static func words(_ gate: GateResult) -> BilingualText {
    let isShare = gate.kind == .completion || gate.kind == .abandonment
    func number(_ value: Double) -> String {
      let tenths = Int((value * (isShare ? 1000 : 10)).rounded())
      return "\(tenths / 10).\(tenths % 10)" + (isShare ? "%" : "")
    }
    let target = gate.target.map(number) ?? "–"
    let state =
      switch gate.state {
      case .met: BilingualText(ja: "達成", en: "met")
      case .missed: BilingualText(ja: "未達", en: "missed")
      case .switchedOff: BilingualText(ja: "台本で外してあります", en: "switched off by the script")
      }
    return BilingualText(
      ja: "\(gate.kind.title.ja): \(number(gate.value))（目標 \(target)）\(state.ja)",
      en: "\(gate.kind.title.en): \(number(gate.value)) (mark \(target)), \(state.en)")
  }

  /// The path of a shipped form as people type it: from `FormSpecs` on.
  private static func shown(_ path: String) -> String {
    let parts = path.split(separator: "/")
    guard let start = parts.firstIndex(of: "FormSpecs") else { return path }
    return parts[start...].joined(separator: "/")
  }
}
