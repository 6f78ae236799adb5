import FormComponents
import FormModel
import FormSession
import FormSource
import FormText

/// A form with a hundred conditions, answered throughout: what one more answer costs.
///
/// Twenty-five pages; on each, a question that shows another one and requires it, a rule over both, and a value that
/// counts with the value of the page before.
enum FormOfConditions {
  private static let pages = 25
  private static let now = Moment(CalendarDate(year: 2026, month: 11, day: 23) ?? .earliest, hour: 9)

  /// An answer on the first page, which changes what follows on it and the values of all pages; and one on the last
  /// page, on which little depends.
  static func figures() throws -> [Figure] {
    let form = try specification()
    return [
      try figure("form of 100 conditions, answer that all pages read, µs", page: 0, form),
      try figure("form of 100 conditions, answer that one page reads, µs", page: pages - 1, form),
    ]
  }

  private static func figure(_ metric: String, page: Int, _ form: FormSpecification) throws -> Figure {
    var session = FormSession(form, at: now)
    let answers = (0..<pages).flatMap { page -> [(String, JSONValue)] in
      [("question\(page)", .bool(true)), ("detail\(page)", .bool(true))]
    }
    let problems = session.take(answers: .object(of: answers), at: now)
    try WrongResult.unless(problems.isEmpty, "the answers are not taken: \(problems)")
    try WrongResult.unless(session.go(to: PageID(rawValue: "page\(page)"), at: now), "page \(page) is not on the way")
    let question = ControlName(rawValue: "question\(page)")
    let (yes, no) = (PageEntries([question: "yes"]), PageEntries([question: "no"]))
    session.keep(no, at: now)
    let asked = session.page.components.count
    session.keep(yes, at: now)
    try WrongResult.unless(session.page.components.count > asked, "the answer shows no further question")
    var isYes = true
    return .microseconds(metric) {
      isYes.toggle()
      session.keep(isYes ? yes : no, at: now)
    }
  }

  private static func specification() throws -> FormSpecification {
    let written = (0..<pages).map { page in
      """
      { "id": "page\(page)", "title": "質問", "fields": [
        { "id": "question\(page)", "type": "yesNo", "label": "ありますか" },
        { "id": "detail\(page)", "type": "yesNo", "label": "あてはまりますか", "paperNote": "ある人",
          "showWhen": "question\(page) == true", "requiredWhen": "question\(page) == true" }] }
      """
    }
    let rules = (0..<pages).map { page in
      """
      { "id": "rule\(page)", "check": "!question\(page) || answered(detail\(page))", "at": ["question\(page)"],
        "message": "「はい」を選んでください" }
      """
    }
    let values = (0..<pages).map { page in
      """
      { "id": "count\(page)", "label": "数", "type": "integer", "show": false,
        "value": "\(page == 0 ? "0" : "count\(page - 1)") + (question\(page) ? 1 : 0)" }
      """
    }
    let text = """
      { "specVersion": "1.0", "id": "conditions", "version": "1", "language": "ja",
        "title": "届出", "summary": "届け出ます。", "purpose": "記録のため", "retention": "14日残します。",
        "legalBasis": [{ "law": "条例", "article": "第1条", "for": "届出" }],
        "office": { "name": "係", "addressee": "区長", "telephone": "03-0000-0000", "hours": "平日", "counter": "1階", "post": "区役所" },
        "actors": { "applicant": "applicantName" },
        "submission": { "title": "受け付けました", "referenceLabel": "受付番号", "next": ["手紙を待ってください。"] },
        "values": [\(values.joined(separator: ","))], "rules": [\(rules.joined(separator: ","))],
        "pages": [\(written.joined(separator: ",")),
          { "id": "who", "title": "氏名", "fields": [{ "id": "applicantName", "type": "personName", "label": "氏名", "kana": false }] }] }
      """
    let meanings = #"{ "specVersion": "1.0", "language": "ja", "registers": {}, "meanings": {} }"#
    let result = FormSpecification.read(
      SpecificationFiles(
        form: SourceFile(name: "form.json", text: text), meanings: SourceFile(name: "meanings.json", text: meanings)))
    guard let form = result.specification else {
      throw WrongResult("the form is not read: \(result.diagnostics.map(\.message.en))")
    }
    return form
  }
}
