import FormComponents
import FormModel
import FormSource
import FormText
import Testing

@testable import FormSession

@Suite("A file is given once")
struct FilesUsedAgainTests {
  static func form() throws -> FormSpecification {
    let text = #"""
      {
        "specVersion": "1.0", "id": "papers", "version": "1", "language": "ja",
        "title": "書類の提出", "legalBasis": [{ "law": "手当法", "article": "第7条", "for": "請求" }],
        "office": { "name": "手当課", "telephone": "03-0000-0000", "counter": "3階5番", "post": "区役所手当課" },
        "pages": [
          { "id": "first", "title": "本人の書類", "fields": [
            { "id": "identity", "type": "attachment", "label": "本人確認の書類" }] },
          { "id": "second", "title": "ほかの書類", "fields": [
            { "id": "address", "type": "attachment", "label": "住所がわかるもの", "types": ["png"] },
            { "id": "income", "type": "attachment", "label": "収入がわかるもの", "types": ["pdf"], "required": false }] }],
        "submission": { "title": "受け付けました", "next": "手紙を待ってください。" }
      }
      """#
    let result = FormSpecification.read(SpecificationFiles(form: SourceFile(name: "form.json", text: text)))
    return try #require(result.specification, "\(result.diagnostics.map(\.message.en))")
  }

  static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1]

  /// A session on the second page, with a picture given on the first.
  static func session() throws -> FormSession {
    var session = FormSession(try form(), at: MovingForm.now)
    session.send([:])
    var entries = PageEntries()
    entries.append(
      PageEntries.File(name: "免許証.png", declaredType: "image/png", bytes: picture), to: "identity")
    _ = session.send(entries, at: MovingForm.now)
    return session
  }

  private static func input(_ name: String, of session: FormSession) -> FileInput? {
    session.page.components.lazy.compactMap { component -> FileInput? in
      if case .fileInput(let input) = component, input.question.name.rawValue == name { input } else { nil }
    }.first
  }

  @Test("what was given for one question is offered for the next that takes its kind, and answers nothing until chosen")
  func offered() throws {
    let session = try Self.session()
    let address = try #require(Self.input("address", of: session))
    #expect(address.given.map(\.name) == ["免許証.png"])
    #expect(address.given.allSatisfy { !$0.isKept })
    #expect(address.keepLabel?.plain == "もう出したファイルから使うもの")
    let income = try #require(Self.input("income", of: session))
    #expect(income.given == [])
    var unsent = session
    unsent.send([:])
    #expect("\(unsent.page.errors)".contains("住所がわかるもの"))
  }

  @Test("a resident uses a file again by a tick, and both questions are answered with it")
  func chosen() throws {
    var session = try Self.session()
    let reference = ContentHash.sha256(Self.picture)
    session.send(["address.keep": reference])
    #expect(session.page.id == "review")
    guard case .submitted(let submission) = session.send([:]) else { throw NothingSent() }
    #expect(submission.answers["identity"]?[0]?["reference"] == .string(reference))
    #expect(submission.answers["address"] == submission.answers["identity"])
  }

  @Test("a reference that nobody was given names no file")
  func madeUp() throws {
    var session = try Self.session()
    session.send(["address.keep": String(repeating: "0", count: 64)])
    #expect(session.page.id == "second")
    #expect(Self.input("address", of: session)?.given.contains(where: \.isKept) == false)
  }
}

private struct NothingSent: Error {}
