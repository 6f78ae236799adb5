import FormSource
import FormTestSupport
import FormText
import Testing

@testable import PlainLanguage

@Suite("The glossary")
struct GlossaryTests {
  private func file(_ terms: String) -> MarkedSource {
    MarkedSource(#"{ "specVersion": "1.0", "id": "glossary", "language": "ja", "terms": { \#(terms) } }"#)
  }

  @Test("an author finds a term with its reading, its plain words and furigana over the kanji alone")
  func reading() throws {
    let source = file(
      #""住民票の写し": { "reading": "じゅうみんひょうのうつし", "policy": "annotate", "plain": "証明書", "explanation": "紙です。" }"#)
    let result = Glossary.read(SourceFile(name: "glossary.json", text: source.text))
    #expect(result.diagnostics.isEmpty)
    let term = try #require(result.glossary.term(for: "住民票の写し"))
    #expect(term.ruby.markup == "{住民票|じゅうみんひょう}の{写|うつ}し")
    #expect(term.explanation?[.japanese].plain == "紙です。")
    #expect(result.glossary.term(for: "住民") == nil)
  }

  @Test(
    "what is wrong with a term is told where it stands",
    arguments: [
      (#"①"住 民 票"②: { "reading": "じゅうみんひょう", "policy": "replace", "plain": "記録" }"#, "text.glossary.badTerm"),
      (#""引っ越し": { "reading": ①"ひこし"②, "policy": "replace", "plain": "家を変わること" }"#, "text.glossary.badReading"),
      (#""住民票": { "reading": ①"juminhyo"②, "policy": "replace", "plain": "記録" }"#, "text.glossary.badReading"),
      (#""住民票": ①{②"reading": "じゅうみんひょう", "policy": "annotate", "plain": "記録" }"#, "text.shape.missingKey"),
      (#""住民票": { "reading": "じゅうみんひょう", "policy": ①"explain"②, "plain": "記録" }"#, "text.shape.unknownValue"),
      (
        #""住民票": { "reading": "じゅうみんひょう", "policy": "replace", "plain": "記録", ①"swop"②: true }"#,
        "text.shape.unknownKey"
      ),
    ])
  func mistakes(_ terms: String, _ id: String) {
    let source = file(terms)
    let found = Glossary.read(SourceFile(name: "glossary.json", text: source.text)).diagnostics
    #expect(found.map(\.id.rawValue) == [id])
    #expect(found.map(\.range) == [source.range("①", "②")])
  }

  @Test("the shipped glossary is right, its readings fit, and what it says is plain by its own rules")
  func shipped() throws {
    let file = try SourceFile.read(path: PackageFolder.path("FormSpecs/shared/glossary.json"))
    let result = Glossary.read(file)
    #expect(result.diagnostics.map(\.message.en) == [])
    #expect(result.glossary.terms.count > 150)
    let checker = TextChecker(.standard, glossary: result.glossary)
    for term in result.glossary.terms {
      #expect(term.ruby.plain == term.term)
      // Whoever is told to write these words must not be told off for them.
      let texts = [term.plain[.japanese]] + (term.explanation.map { [$0[.japanese]] } ?? [])
      for text in texts {
        let found = checker.report(on: text).findings.filter { $0.kind.page.severity == .warning }
        #expect(found.map(\.message.ja) == [], "\(term.term): \(text)")
      }
    }
  }

  // MARK: - Finding terms

  @Test("the longest term counts, and none is found inside a longer word")
  func words() {
    func found(_ text: String) -> [String] {
      var steps = 0
      return TestGlossary.glossary.occurrences(in: ScannedText(RubyText(text)), steps: &steps).map(\.term.term)
    }
    #expect(found("届出人が届出をする") == ["届出人", "届出"])
    #expect(found("届出人名") == [])
    #expect(found("再届出") == [])
    #expect(found("住民票の写しと住民票") == ["住民票の写し", "住民票"])
    #expect(found("住民票の写真") == ["住民票"], "a shorter term stands where a longer one is part of a word")
    #expect(found("{届出|とどけで}を") == ["届出"])
    #expect(found("再 届出") == ["届出"], "a space ends a word")
    #expect(found("氏") == ["氏"])
    #expect(found("氏と住所") == [])
    #expect(found("A及びB") == ["及び"])
  }

  @Test("an automaton finds what looking for each word at each place finds", arguments: 0..<200)
  func automaton(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let letters = ["あ", "い", "住", "民", "票", "a", "𠮟"]
    func word(_ longest: Int) -> String {
      (0..<Int.random(in: 0...longest, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? "" }
        .joined()
    }
    let terms = (0..<Int.random(in: 0...12, using: &generator)).map { _ in word(4) }
    let text = word(60)
    let found = TermAutomaton(terms).matches(in: text)
    #expect(found == Self.naive(terms, text))
    var steps = 0
    let scalars = text.unicodeScalars.map(\.value)
    #expect(TermAutomaton(terms).matches(in: scalars, steps: &steps) { _, _ in true }.map(\.term) == found.map(\.term))
  }

  /// Leftmost-longest, one word at a time.
  private static func naive(_ terms: [String], _ text: String) -> [TermAutomaton.Match] {
    let bytes = Array(text.utf8)
    var found: [TermAutomaton.Match] = []
    var index = 0
    while index < bytes.count {
      let here = terms.indices.filter { !terms[$0].isEmpty && bytes[index...].starts(with: Array(terms[$0].utf8)) }
      if let best = here.max(by: { (terms[$0].utf8.count, -$0) < (terms[$1].utf8.count, -$1) }) {
        found.append(.init(term: best, range: index..<(index + terms[best].utf8.count)))
        index += terms[best].utf8.count
      } else {
        index += 1
      }
    }
    return found
  }

  // MARK: - Furigana

  @Test("furigana comes from the glossary alone, and words it does not know are named")
  func furigana() {
    let text: RubyText = "{氏名|しめい}と住民票の写しを提出する"
    let all = Furigana(TestGlossary.glossary).result(for: text)
    #expect(all.text.markup == "{氏名|しめい}と{住民票|じゅうみんひょう}の{写|うつ}しを提出する")
    let bytes = Array(text.markup.utf8)
    #expect(all.unknown.map { String(decoding: bytes[$0], as: UTF8.self) } == ["提出"])
    let some = Furigana(TestGlossary.glossary, level: .grade(4)).result(for: text)
    #expect(
      some.text.markup
        == "{氏名|しめい}と{住民票|じゅうみんひょう}の写しを提出する".replacing("{氏名|しめい}", with: "氏名").replacing("{住民票|じゅうみんひょう}", with: "住民票"))
    #expect(some.unknown.map { String(decoding: bytes[$0], as: UTF8.self) } == ["提出"])
    let none = Furigana(TestGlossary.glossary, level: .none).result(for: text)
    #expect(none.text.markup == "氏名と住民票の写しを提出する")
    #expect(none.unknown.isEmpty)
  }
}
