import FormComponents
import FormModel
import FormSource
import FormText
import Testing

@testable import FormSession

@Suite("The most important thing is said first")
struct ErrorOrderTests {
  static func session() throws -> FormSession {
    let text = #"""
      {
        "specVersion": "1.0", "id": "stay", "version": "1", "language": "ja", "title": "宿泊の届け出",
        "legalBasis": [{ "law": "旅館業法", "article": "第6条", "for": "届け出" }],
        "office": { "name": "生活衛生課", "telephone": "03-0000-0000", "counter": "3階5番", "post": "区役所生活衛生課" },
        "pages": [{ "id": "days", "title": "日にち", "fields": [
          { "id": "arrival", "type": "date", "label": "着いた日" },
          { "id": "leaving", "type": "date", "label": "出た日", "latest": "today" }] }],
        "rules": [{ "id": "order", "check": "leaving >= arrival", "at": ["leaving"],
          "message": "「出た日」を「着いた日」よりあとにしてください" }],
        "submission": { "title": "受け付けました", "next": "手紙を待ってください。" }
      }
      """#
    let result = FormSpecification.read(SpecificationFiles(form: SourceFile(name: "form.json", text: text)))
    var session = FormSession(
      try #require(result.specification, "\(result.diagnostics.map(\.message.en))"), at: MovingForm.now)
    session.send([:])
    return session
  }

  @Test(
    "missing before impossible, impossible before out of range, out of range before what does not fit together",
    arguments: [
      ("", "「出た日」を入力してください"),
      ("2026年2月30日", "その年の2月は28日までです"),
      ("2999年1月1日", "までの日"),
      ("2020年1月1日", "よりあとにしてください"),
    ])
  func order(_ leaving: String, _ words: String) throws {
    // The day of arrival lies in the far future, so that every day of leaving but a missing one breaks the rule as well.
    var session = try Self.session()
    session.send(["arrival.year": "2998年1月1日", "leaving.year": leaving])
    let errors = session.page.errors.filter { $0.control.rawValue.hasPrefix("leaving") }
    #expect(errors.count == 1, "one thing at a time: \(errors.map(\.message.plain))")
    #expect(errors.first?.message.plain.contains(words) == true, "\(errors.map(\.message.plain))")
  }
}
