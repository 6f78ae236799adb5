import FormComponents
import FormModel
import FormSource
import FormText
import Testing

@testable import FormSession

@Suite("Words of the administration that a question explains")
struct ExplainedWordsTests {
  private static func files(_ glossary: String) throws -> SpecificationFiles {
    var text = MovingForm.form
    let place = try #require(text.firstRange(of: #""id": "person","#))
    let fields = try #require(text[place.upperBound...].firstRange(of: #""fields": ["#))
    text.insert(
      contentsOf: #"{ "id": "letter", "type": "yesNo", "label": "委任状がありますか", "glossary": ["委任状", "世帯"] },"#,
      at: fields.upperBound)
    return SpecificationFiles(
      form: SourceFile(name: "form.json", text: text),
      meanings: SourceFile(name: "meanings.json", text: MovingForm.meanings),
      shared: SharedFiles(["shared/glossary.json": SourceFile(name: "glossary.json", text: glossary)]))
  }

  private static let glossary = #"""
    { "specVersion": "1.0", "id": "glossary", "language": "ja", "languages": ["ja", "easy", "en"], "terms": {
      "世帯": { "reading": "せたい", "policy": "annotate", "plain": "いっしょに住む人", "explanation": "いっしょに住む人たちです。" },
      "委任状": { "reading": "いにんじょう", "policy": "annotate", "plain": "たのむ紙", "explanation": "たのんだことを書く紙です。" } } }
    """#

  @Test("residents unfold what a word means right behind the question, in the order the author names them")
  func details() throws {
    let result = FormSpecification.read(try Self.files(Self.glossary))
    var session = FormSession(
      try #require(result.specification, "\(result.diagnostics.map(\.message.en))"), at: MovingForm.now)
    session.send([:])
    session.send(["from": "city"])
    let components = session.page.components
    let question = try #require(components.firstIndex { $0.question?.label.plain == "委任状がありますか" })
    let explained = components[(question + 1)...].prefix(2).compactMap { component -> Details? in
      if case .details(let details) = component { details } else { nil }
    }
    #expect(explained.map(\.summary.text.markup) == ["{委任状|いにんじょう}とは", "{世帯|せたい}とは"])
    #expect(explained.map { $0.body.map(\.plain) } == [["たのんだことを書く紙です。"], ["いっしょに住む人たちです。"]])
  }

  @Test("blank paper says what a word means, once in a part")
  func paper() throws {
    let result = FormSpecification.read(try Self.files(Self.glossary))
    let session = FormSession(
      try #require(result.specification, "\(result.diagnostics.map(\.message.en))"), at: MovingForm.now)
    let parts = session.blankPaper.parts.map { part in
      part.components.compactMap { component -> String? in
        if case .details(let details) = component { details.summary.plain } else { nil }
      }
    }
    #expect(parts.filter { !$0.isEmpty } == [["委任状とは", "世帯とは"]])
  }

  @Test("a glossary that is missing or has no such word is told where it is asked for")
  func mistakes() throws {
    var files = try Self.files(Self.glossary.replacing("\"世帯\":", with: "\"世帯員\":"))
    #expect(FormSpecification.read(files).diagnostics.map(\.id.rawValue).contains("text.glossary.unknownTerm"))
    files.shared = SharedFiles()
    let found = FormSpecification.read(files).diagnostics
    #expect(found.contains { $0.file.text(in: $0.range) == "\"委任状\"" && $0.severity == .error })
  }
}
