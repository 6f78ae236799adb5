import FormComponents
import FormModel
import FormSource
import FormText
import Testing

@testable import FormSession

@Suite("Choosing people of the household")
struct HouseholdTests {
  static func form() throws -> FormSpecification {
    let text = #"""
      {
        "specVersion": "1.0", "id": "care", "version": "1", "language": "ja",
        "title": "保育の申し込み", "legalBasis": [{ "law": "児童福祉法", "article": "第24条", "for": "申し込み" }],
        "office": { "name": "保育課", "telephone": "03-0000-0000", "counter": "3階5番", "post": "区役所保育課" },
        "pages": [
          { "id": "who", "title": "子ども", "fields": [
            { "id": "children", "type": "personList", "label": "申し込む子ども", "meaning": "household.members",
              "why": "申し込む子どもを知るため。", "maximumAge": 5, "relations": ["子"] }] }],
        "submission": { "title": "受け付けました", "next": "手紙を待ってください。" }
      }
      """#
    let meanings = #"""
      { "specVersion": "1.0", "language": "ja", "languages": ["ja"],
        "registers": { "residentRegister": { "name": "住民基本台帳", "holder": "区の戸籍住民課" } },
        "meanings": { "household.members": { "label": "世帯の人", "type": "personList", "register": "residentRegister", "sensitivity": "personal" } } }
      """#
    let result = FormSpecification.read(
      SpecificationFiles(
        form: SourceFile(name: "form.json", text: text), meanings: SourceFile(name: "meanings.json", text: meanings)))
    return try #require(result.specification, "\(result.diagnostics.map(\.message.en))")
  }

  static let document = #"""
    { "specVersion": "1.0", "households": [
      { "id": "one", "about": { "ja": "四人", "en": "four" }, "registers": { "residentRegister": { "asOf": "2026-11-20", "facts": {
        "household.members": [
          { "name": "佐藤 花子", "birthDate": "1994-05-20", "relation": "世帯主" },
          { "name": "佐藤 みらい", "birthDate": "2024-11-15", "relation": "子" },
          { "name": "佐藤 健", "birthDate": "2012-01-01", "relation": "子" },
          { "name": "佐藤 いとこ", "birthDate": "2023-01-01", "relation": "いとこ" }] } } } }] }
    """#

  static func session(consents: Bool = true) async throws -> FormSession {
    let read = RegisterDocument.read(SourceFile(name: "register.json", text: document))
    let register = try #require(read.document, "\(read.diagnostics.map(\.message.en))")
    var session = FormSession(try form(), asking: register.registers, at: MovingForm.now)
    session.send([:])
    session.send(["consent.residentRegister": consents ? "yes" : "no"])
    await session.prefill(from: register.sources, subject: "one", at: MovingForm.now)
    return session
  }

  private static func members(of session: FormSession) -> ChoiceInput? {
    for case .inputGroup(let group) in session.page.components {
      for case .choice(let choice) in group.inputs { return choice }
    }
    return nil
  }

  @Test(
    "a register's people of the age and relation the form asks for are offered, and nobody is chosen for the resident")
  func offered() async throws {
    let session = try await Self.session()
    let members = try #require(Self.members(of: session))
    #expect(members.options.count == 1)
    #expect(members.options.first?.label.plain.hasPrefix("佐藤 みらい") == true)
    #expect(members.selected == [])
  }

  @Test("who is chosen is sent as somebody the register holds, who is added as somebody it does not")
  func chosen() async throws {
    var session = try await Self.session()
    let token = try #require(Self.members(of: session)?.options.first?.value)
    session.send(["children.members": token, "children.others": "佐藤 ひかり 令和7年4月1日 子"])
    #expect(session.page.id == "review", "\(session.page.errors)")
    guard case .submitted(let submission) = session.send([:]) else {
      Issue.record("not sent: \(session.page.errors)")
      return
    }
    let children = try #require(submission.answers["children"]?.array)
    #expect(children.map { $0["registered"] } == [.bool(true), .bool(false)])
    #expect(children.map { $0["name"] } == ["佐藤 みらい", "佐藤 ひかり"])
  }

  @Test("without consent nobody is offered, and people are written down")
  func refused() async throws {
    let session = try await Self.session(consents: false)
    #expect(Self.members(of: session) == nil)
    #expect(session.household == [])
  }

  @Test("a draft keeps who was chosen where the host names the household again, and asks the register again where not")
  func draft() async throws {
    var session = try await Self.session()
    let token = try #require(Self.members(of: session)?.options.first?.value)
    session.send(["children.members": token])
    let opened = try FormSession.open(
      session.draft, with: session.form, household: session.household, at: MovingForm.now)
    #expect(opened.changes.isEmpty && opened.session.page.id == "review")
    let alone = try FormSession.open(session.draft, with: session.form, at: MovingForm.now)
    #expect(alone.session.prefillRequests(subject: "one").count == 1)
  }
}
