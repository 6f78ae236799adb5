import FormComponents
import FormModel
import FormSource
import FormText
import Testing

@testable import FormSession

@Suite("A form needs little to be whole")
struct ShortFormTests {
  static let text = #"""
    {
      "specVersion": "1.0", "id": "short", "version": "1", "language": "ja",
      "title": "手当の請求",
      "legalBasis": [{ "law": "手当法", "article": "第7条", "for": "請求" }],
      "office": { "name": "手当課", "telephone": "03-0000-0000", "counter": "3階5番", "post": "区役所手当課" },
      "pages": [
        { "id": "claimant", "title": "請求する人", "fields": [
          { "id": "claimantName", "type": "personName", "label": "氏名", "kana": false },
          { "id": "occupation", "type": "choice", "label": "職業",
            "choices": [{ "value": "employee", "label": "会社員" }, { "value": "publicServant", "label": "公務員" }] }] },
        { "id": "children", "title": "子ども", "repeat": { "id": "child", "max": 12, "itemTitle": "childName" }, "fields": [
          { "id": "childName", "type": "text", "label": "名前" },
          { "id": "childBirthDate", "type": "date", "label": "生年月日", "latest": "today" }] }],
      "values": [{ "id": "underThree", "type": "integer", "value": "child.filter(c, ageOn(c.childBirthDate, today) < 3).size()" }],
      "rules": [{ "check": "legalAgeOn(childBirthDate, today) < 18", "at": ["childBirthDate"], "message": "「生年月日」から数えて18歳以上です。" }],
      "exits": [{ "when": "occupation == 'publicServant'", "title": "勤務先に請求してください", "body": "公務員の人は、勤務先に出します。" }],
      "submission": { "title": "受け付けました", "next": "手紙を待ってください。" }
    }
    """#

  static func form() throws -> FormSpecification {
    let result = FormSpecification.read(SpecificationFiles(form: SourceFile(name: "form.json", text: text)))
    #expect(result.diagnostics.map(\.message.en) == [])
    return try #require(result.specification)
  }

  @Test("an author begins with a title, a law, an office and questions; the rest is said as usual")
  func isFilled() throws {
    let form = try Self.form()
    var session = FormSession(form, at: MovingForm.now)
    #expect(session.page.components.allSatisfy { "\($0)".contains("保存") == false })
    session.send([:])
    session.send(["claimantName.family": "佐藤", "claimantName.given": "花子", "occupation": "employee"])
    #expect("\(session.page.components)".contains("「子ども」は、ほかにもありますか"))
    session.send(["child.another": "yes"])
    session.send([
      "child.1.childName": "一郎", "child.1.childBirthDate.year": "2008", "child.1.childBirthDate.month": "4",
      "child.1.childBirthDate.day": "1",
    ])
    #expect("\(session.page.errors)".contains("18歳以上です"))
    session.send([
      "child.1.childName": "一郎", "child.1.childBirthDate.year": "令和7", "child.1.childBirthDate.month": "4",
      "child.1.childBirthDate.day": "1",
    ])
    session.send(["child.another": "no"])
    #expect(session.page.id == "review")
    // A value without a name is there to be computed with: it is sent, and not shown.
    #expect(!"\(session.page.components)".contains("underThree"))
    guard case .submitted(let submission) = session.send([:]) else { throw NotSubmitted() }
    #expect(submission.values == .object(of: [("underThree", .int(1))]))
    #expect(submission.actors.first?.name == .object(of: [("family", "佐藤"), ("given", "花子")]))
    #expect("\(session.page.components)".contains("受付番号"))
  }

  @Test("who comes back to a form that takes fewer rows is told which answers are left out")
  func fewerRows() throws {
    var session = FormSession(try Self.form(), at: MovingForm.now)
    session.send([:])
    session.send(["claimantName.family": "佐藤", "claimantName.given": "花子", "occupation": "employee"])
    for row in 1...3 {
      session.send(["child.another": "yes"])
      let child = "child.\(row)."
      session.send([
        ControlName(rawValue: child + "childName"): "子",
        ControlName(rawValue: child + "childBirthDate.year"): "令和7年4月1日",
      ])
    }
    let smaller = Self.text.replacing("\"max\": 12", with: "\"max\": 2")
    let result = FormSpecification.read(SpecificationFiles(form: SourceFile(name: "form.json", text: smaller)))
    let (opened, changes) = try FormSession.open(
      session.draft, with: try #require(result.specification), at: MovingForm.now)
    #expect(changes.rowsKept == ["child": 2] && !changes.isEmpty)
    #expect("\(opened.page.components)".contains("2つまでになりました"))
    #expect(try FormSession.open(session.draft, with: session.form, at: MovingForm.now).changes.isEmpty)
  }

  /// The form with a rule about all children together.
  static func formWithRowsRule(severity: String = "block", max: Int = 12) throws -> FormSpecification {
    let rules = #"""
      "rules": [{ "check": "child.exists(c, legalAgeOn(c.childBirthDate, today) < 18)", "at": ["child"],
          "message": "18歳になっていない子どもがいないと、請求できません。「子ども」を確かめてください。", "severity": "\#(severity)" }],
      "exits"
      """#
    let lines = text.split(separator: "\n").filter { !$0.contains(#""rules":"#) }.joined(separator: "\n")
    let changed = lines.split(separator: #""exits""#).joined(separator: rules)
      .split(separator: #""max": 12"#).joined(separator: #""max": \#(max)"#)
    let result = FormSpecification.check(SpecificationFiles(form: SourceFile(name: "form.json", text: changed)))
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.message.en) == [])
    return try #require(result.specification)
  }

  private static func filled(_ form: FormSpecification, bornIn year: String) -> FormSession {
    var session = FormSession(form, at: MovingForm.now)
    session.send([:])
    session.send(["claimantName.family": "佐藤", "claimantName.given": "花子", "occupation": "employee"])
    session.send(["child.another": "yes"])
    session.send([
      "child.1.childName": "一郎", "child.1.childBirthDate.year": year, "child.1.childBirthDate.month": "4",
      "child.1.childBirthDate.day": "1",
    ])
    return session
  }

  @Test("a rule about all rows speaks when there are no more, at the question that says so")
  func rowsRule() throws {
    var session = Self.filled(try Self.formWithRowsRule(), bornIn: "2000")
    #expect(session.page.errors.isEmpty)
    #expect(session.send(["child.another": "no"]) == .stayed)
    #expect(session.page.errors.map(\.control) == ["child.another"])
    #expect("\(session.page.errors)".contains("18歳になっていない子ども"))
    #expect(!session.pageIDs.contains("done"))
    session.send(["child.another": "yes"])
    session.send([
      "child.2.childName": "二郎", "child.2.childBirthDate.year": "令和2", "child.2.childBirthDate.month": "4",
      "child.2.childBirthDate.day": "1",
    ])
    #expect(session.send(["child.another": "no"]) == .moved)
    #expect(session.page.id == "review")
  }

  @Test("a rule about all rows that only warns is told before the form is sent")
  func rowsWarning() throws {
    var session = Self.filled(try Self.formWithRowsRule(severity: "warn"), bornIn: "2000")
    #expect(session.send(["child.another": "no"]) == .moved)
    #expect(session.page.id == "review")
    #expect("\(session.page.components)".contains("18歳になっていない子ども"))
  }

  @Test("when no more rows fit, the rule about all of them is told above the rows")
  func rowsRuleWithAllRows() throws {
    var session = Self.filled(try Self.formWithRowsRule(max: 1), bornIn: "2000")
    #expect(session.send([:]) == .stayed)
    #expect("\(session.page.components.prefix(1))".contains("18歳になっていない子ども"))
  }

  @Test("a document of answers that breaks a rule about all rows is refused at the rows")
  func rowsRuleInDocuments() throws {
    let checker = AnswerChecker(try Self.formWithRowsRule())
    func document(_ born: String) -> [UInt8] {
      Array(
        #"{"claimantName":{"family":"佐藤","given":"花子"},"occupation":"employee","child":[{"childName":"一郎","childBirthDate":"\#(born)"}]}"#
          .utf8)
    }
    #expect(try checker.check(document("2020-04-01"), today: MovingForm.now.day).isEmpty)
    let violations = try checker.check(document("2000-04-01"), today: MovingForm.now.day)
    #expect(violations.map(\.path) == ["child"])
    #expect(violations.map(\.code.rawValue) == ["rule.rule1"])
  }

  @Test("what is left out has a name all the same, where the form's people read it")
  func names() throws {
    let form = try Self.form()
    #expect(form.rules.map(\.id) == ["rule1"])
    #expect(form.exits.map(\.id) == ["exit1"])
    #expect(form.purpose[.japanese].plain == "「手当の請求」の手続のため")
    #expect(form.actors.applicant == "claimantName")
    #expect(form.submission.next.map(\.[.japanese].plain) == ["手紙を待ってください。"])
  }

  private struct NotSubmitted: Error {}
}
