import FormModel
import FormSource
import FormUsability
import WardKit

/// Walks scripts through a form, and predicts how simulated residents get through it.
enum UsabilityRunCommand: Command {
  static let name = ["usability", "run"]
  static let summary = BilingualText(
    ja: "台本のとおりに様式を通り、使いやすさを予測する", en: "walks scripts through a form and predicts its usability")
  static let operands = "SCRIPT…"
  static let options = [
    CommandOption(
      "runs", value: "N",
      BilingualText(ja: "一人あたりの回数（なければ台本の回数）", en: "runs of each simulated resident; the script's by default")),
    CommandOption("seed", value: "S", BilingualText(ja: "乱数の種（なければ台本の種）", en: "the seed; the script's by default")),
    CommandOption("json", BilingualText(ja: "JSONで答える", en: "answers in JSON")),
  ]
  static let example = "ward usability run FormSpecs/child-allowance-claim/usability/first-baby-with-prefill.json"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    guard !arguments.operands.isEmpty else { throw .usage(ja: "SCRIPT を指定してください", en: "SCRIPT is missing") }
    let runs = try arguments.integer("runs", in: 1...1_000_000)
    let seed = try arguments.integer("seed", in: 0...Int.max).map(UInt64.init)
    let register = try SampleRegister.shipped()
    var isGood = true
    var reports: [JSONValue] = []
    for path in arguments.operands {
      let form = try FormFolders.form(at: ScriptFile.formFolder(of: path))
      let script = try ScriptFile.read(path, for: form)
      let report = await UsabilityTest(
        script, form: form, asking: register.document.sources, runs: runs, seed: seed,
        at: Moment(DemoData.today, hour: 9)
      ).perform()
      isGood = isGood && report.isGood
      if arguments.has("json") {
        reports.append(report.json)
      } else {
        console.print(report.text(in: console.language))
      }
    }
    if arguments.has("json") {
      let answer: JSONValue = reports.count == 1 ? reports[0] : .object(of: [("reports", .array(reports))])
      console.write(answer.bytes(.indented) + [UInt8(ascii: "\n")])
    }
    return isGood ? .good : .findings
  }
}

/// Usability scripts in files.
enum ScriptFile {
  /// Reads a script for a form, or says what is wrong with it.
  static func read(_ path: String, for form: FormSpecification) throws(CommandFailure) -> UsabilityScript {
    let result = UsabilityScript.read(try InputFile.read(path), for: form)
    guard let script = result.script, !result.diagnostics.containsErrors else {
      throw CommandFailure(
        BilingualText(
          ja: "台本を使えません。\n" + DiagnosticRenderer(.japanese).text(result.diagnostics),
          en: "the script cannot be used.\n" + DiagnosticRenderer(.english).text(result.diagnostics)))
    }
    return script
  }

  /// The folder of the form that a script stands beside: two steps up.
  static func formFolder(of path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    parts.removeLast(min(2, parts.count))
    if parts.isEmpty { return path.contains("/") ? "." : ".." }
    return parts == [""] ? "/" : parts.joined(separator: "/")
  }
}
