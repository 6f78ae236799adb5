import FormModel
import FormSession
import FormSource
import FormText

/// Checks whole documents of answers against a form.
enum AnswersCheckCommand: Command {
  static let name = ["answers", "check"]
  static let summary = BilingualText(
    ja: "答えの文書を様式で確かめ、合わないところをすべて示す", en: "checks a document of answers against a form and shows all that is wrong")
  static let operands = "PATH FILE"
  static let options = [
    CommandOption(
      "batch", value: "FILE",
      BilingualText(ja: "1行に1件のJSONを読み、1行ずつ答える", en: "reads one JSON object a line, answers line by line")),
    CommandOption("today", value: "YYYY-MM-DD", BilingualText(ja: "今日とする日", en: "the day to take for today")),
    CommandOption("json", BilingualText(ja: "JSONで答える", en: "answers in JSON")),
  ]
  static let example =
    "ward answers check FormSpecs/child-allowance-claim FormSpecs/child-allowance-claim/answers/single-parent.json"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    guard let path = arguments.operands.first else { throw .usage(ja: "PATH を指定してください", en: "PATH is missing") }
    let form = try FormFolders.form(at: path)
    let checker = AnswerChecker(form)
    let today = arguments.has("today") ? try Today.chosen(arguments) : nil
    if let batch = arguments["batch"] {
      guard arguments.operands.count == 1 else {
        throw .usage(ja: "--batch のときは PATH だけを指定してください", en: "with --batch only PATH is taken")
      }
      try BatchLines.run(batch, on: console) { line in
        let document = AnswerDocument(line, form: form, today: today)
        let violations = checker.check(document.answers, today: document.today, channel: document.channel)
        return .object(of: [("id", line["id"] ?? .null)] + members(of: violations, console))
      }
      return .good
    }
    guard arguments.operands.count == 2 else { throw .usage(ja: "FILE を一つ指定してください", en: "one FILE is needed") }
    let name = arguments.operands[1]
    let document = AnswerDocument(try JSONFile.read(name), form: form, today: today)
    let report = checker.check(document.answers, today: document.today, channel: document.channel)
    if arguments.has("json") {
      let json = JSONValue.object(of: [("file", .string(name))] + members(of: report, console))
      console.print(json.text(.indented))
    } else {
      for violation in report {
        let place = violation.path.isEmpty ? name : violation.path
        console.print("\(place): \(console.words(violation.message)) [\(violation.code.rawValue)]")
      }
      let count = report.filter { $0.severity == .block }.count
      if count == 0 {
        console.print(ja: "\(name): 問題はありません", en: "\(name): nothing is wrong")
      } else {
        console.print(ja: "\(name): \(count)件", en: "\(name): \(count) violation\(count == 1 ? "" : "s")")
      }
    }
    return report.isTaken ? .good : .findings
  }

  /// What forbids to take the document, and apart from it what only has to be looked at.
  private static func members(of report: AnswerReport, _ console: Console) -> [(String, JSONValue)] {
    func list(_ violations: [AnswerViolation]) -> JSONValue {
      .array(
        violations.map { violation in
          .object(of: [
            ("path", .string(violation.path)), ("code", .string(violation.code.rawValue)),
            ("message", .string(console.words(violation.message))),
          ])
        })
    }
    let notices = report.filter { $0.severity != .block }
    var members: [(String, JSONValue)] = [("violations", list(report.filter { $0.severity == .block }))]
    if !notices.isEmpty { members.append(("notices", list(notices))) }
    return members
  }
}

/// A document of answers: a file of sample answers, a submission, or the answers alone.
struct AnswerDocument {
  var answers: JSONValue
  var today: CalendarDate
  var channel: Channel

  init(_ document: JSONValue, form: FormSpecification, today: CalendarDate?) {
    let hasOwnAnswers = form.fields.contains { $0.field.id == "answers" } || form.page(ofGroup: "answers") != nil
    if let answers = document["answers"], !hasOwnAnswers {
      self.answers = answers
      channel = document["channel"]?.string.flatMap(Channel.init(rawValue:)) ?? .myself
      let given =
        document["today"]?.string ?? document["submittedAt"]?.string.map { String($0.prefix(10)) }
      self.today = today ?? given.flatMap(CalendarDate.init(iso:)) ?? DemoData.today
    } else {
      var answers = document
      if case .object(var object) = document, !form.fields.contains(where: { $0.field.id == "id" }) {
        // The mark of a line of a batch is no answer.
        object["id"] = nil
        answers = .object(object)
      }
      self.answers = answers
      channel = .myself
      self.today = today ?? DemoData.today
    }
  }
}

/// Files of JSON that are no specification.
enum JSONFile {
  /// Reads a file, or says why it is no JSON.
  static func read(_ path: String) throws(CommandFailure) -> JSONValue {
    let file = try InputFile.read(path)
    do throws(JSONProblem) {
      return try JSONValue.parse(file.bytes)
    } catch {
      throw CommandFailure(ja: "\(path): \(error.message.ja)", en: "\(path): \(error.message.en)")
    }
  }
}
