import FormComponents
import FormModel
import FormSource
import FormText
import Testing

@testable import FormSession

@Suite("Information and computed values among the questions")
struct ShownOnlyTests {
  static func session() throws -> FormSession {
    var text = MovingForm.form
    let place = try #require(text.firstRange(of: #""id": "person","#))
    let fields = try #require(text[place.upperBound...].firstRange(of: #""fields": ["#))
    text.insert(
      contentsOf: #"""
        { "id": "before", "type": "information", "label": "用意するもの", "text": ["本人確認の書類を手元に置いてください。"] },
        { "id": "sum", "type": "computed", "label": "子どもの人数", "value": "children", "unit": "人" },
        """#, at: fields.upperBound)
    let files = SpecificationFiles(
      form: SourceFile(name: "form.json", text: text),
      meanings: SourceFile(name: "meanings.json", text: MovingForm.meanings))
    let result = FormSpecification.read(files)
    return FormSession(
      try #require(result.specification, "\(result.diagnostics.map(\.message.en))"), at: MovingForm.now)
  }

  @Test("are read, never asked for, never sent")
  func wholeWay() throws {
    var session = try Self.session()
    session.send([:])
    session.send(["from": "city"])
    let page = session.page
    let titles = page.components.compactMap { component -> String? in
      switch component {
      case .notice(let notice): notice.title?.plain
      case .fixedValue(let value): value.label.plain
      default: nil
      }
    }
    #expect(titles.contains("用意するもの"))
    #expect(titles.contains("子どもの人数"))
    session = try Self.session()
    session.fillToReview()
    #expect(session.page.id == "review")
    guard case .submitted(let submission) = session.send([:]) else {
      Issue.record("the form was not sent: \(session.page.errors)")
      return
    }
    #expect(submission.answers["before"] == nil)
    #expect(submission.answers["sum"] == nil)
  }
}
