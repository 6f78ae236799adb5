import FormSource
import FormText
import WardKit

/// A document of sample answers: `{"form", "today", "channel", "answers": {…}}`.
struct AnswerFile {
  /// The day the answers were given.
  var today: CalendarDate
  /// How the resident met the form.
  var channel: Channel
  /// The answers, canonical.
  var answers: JSONValue
  private let name: String

  /// Reads a document.
  static func read(_ path: String) throws(CommandFailure) -> AnswerFile {
    let file = try InputFile.read(path)
    let document: JSONValue
    do throws(JSONProblem) {
      document = try JSONValue.parse(file.bytes)
    } catch {
      throw CommandFailure(
        ja: "\(path): \(error.message.ja)", en: "\(path): \(error.message.en)")
    }
    guard let answers = document["answers"] else {
      throw CommandFailure(ja: "\(path) に answers がありません", en: "\(path) has no 'answers'")
    }
    let today = document["today"]?.string.flatMap(CalendarDate.init(iso:)) ?? DemoData.today
    let channel = document["channel"]?.string.flatMap(Channel.init(rawValue:)) ?? .myself
    return AnswerFile(today: today, channel: channel, answers: answers, name: path)
  }

  /// A document without answers.
  static let empty = AnswerFile(
    today: DemoData.today, channel: .myself, answers: .object(JSONObject()), name: "")

  /// A session with these answers.
  ///
  /// - Throws: A failure that lists every answer the form has no place for.
  func session(of form: FormSpecification, language: Language = .japanese) throws(CommandFailure) -> FormSession {
    var session = FormSession(form, channel: channel, language: language, at: Moment(today, hour: 9))
    let problems = session.take(answers: answers, at: Moment(today, hour: 9))
    guard problems.isEmpty else {
      throw CommandFailure(
        ja: ([name] + problems.map(\.message.ja)).joined(separator: "\n  "),
        en: ([name] + problems.map(\.message.en)).joined(separator: "\n  "))
    }
    return session
  }
}
