import FormTestSupport
import Foundation
import Testing

@testable import FormText

@Suite("Furigana")
struct RubyTextTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var markup: String
    /// Segments as `base` or `base/reading`.
    var shows: [String]
    var testDescription: String { markup }
    init(_ markup: String, _ shows: [String]) {
      self.markup = markup
      self.shows = shows
    }
  }

  @Test(
    "furigana is found, and everything else is shown as written",
    arguments: [
      Row("", []),
      Row("氏名", ["氏名"]),
      Row("{氏名|しめい}", ["氏名/しめい"]),
      Row("{氏名|しめい}を{書|か}く", ["氏名/しめい", "を", "書/か", "く"]),
      Row("お{名前|なまえ}は{label}です", ["お", "名前/なまえ", "は{label}です"]),
      Row("{氏名|しめい", ["{氏名|しめい"]),
      Row("{|しめい}", ["{|しめい}"]),
      Row("{氏名|}", ["{氏名|}"]),
      Row("{東京|とう|きょう}", ["{東京|とう|きょう}"]),
      Row("{氏{名|めい}|しめい}", ["{氏", "名/めい", "|しめい}"]),
      Row("｛氏名｜しめい｝", ["｛氏名｜しめい｝"]),
      Row("{氏名|name}", ["氏名/name"]),
      Row(#"\{a|b}"#, ["{a|b}"]),
      Row(#"\\{a|b}"#, [#"\"#, "a/b"]),
      Row(#"\\\{a|b}"#, [#"\{a|b}"#]),
      Row(#"C:\dir \{x} \"#, [#"C:\dir \{x} \"#]),
      Row("a|b}", ["a|b}"]),
      Row("}{", ["}{"]),
      Row("{{氏|し}", ["{", "氏/し"]),
    ])
  func reads(_ row: Row) {
    let text = RubyText(row.markup)
    let shows = text.segments.map { $0.base + ($0.reading.map { "/" + $0 } ?? "") }
    #expect(shows == row.shows)
    #expect(text.markup == row.markup)
    #expect(text.isEmpty == row.markup.isEmpty)
  }

  @Test("a screen reader hears the reading, a title shows the word")
  func plainAndSpoken() {
    let text: RubyText = "{氏名|しめい}を{書|か}く"
    #expect(text.plain == "氏名を書く")
    #expect(text.spoken == "しめいをかく")
    #expect(text.hasReadings)
    #expect(!RubyText("{label}").hasReadings)
  }

  struct ProblemRow: CustomTestStringConvertible, Sendable {
    var markup: String
    /// Problems as `kind:the text they point to`.
    var problems: [String]
    var testDescription: String { markup }
    init(_ markup: String, _ problems: [String]) {
      self.markup = markup
      self.problems = problems
    }
  }

  @Test(
    "an author is told about furigana that was not meant as it stands",
    arguments: [
      ProblemRow("{氏名|しめい}", []),
      ProblemRow("{ルビ|ルビ}と{朝 日|あさ　ひ}", []),
      ProblemRow("{label} と } と a|b", []),
      ProblemRow(#"\{a|b} はそのまま"#, []),
      ProblemRow("お{氏名|しめい", ["unclosedBrace:{氏名|しめい"]),
      ProblemRow("{氏|し{名|めい}", ["unclosedBrace:{氏|し"]),
      ProblemRow("{|しめい}", ["emptyBase:{|しめい}"]),
      ProblemRow("{氏名|}", ["emptyReading:{氏名|}"]),
      ProblemRow("{氏名|name}", ["readingIsNotKana:name"]),
      ProblemRow("{氏名|氏名}", ["readingIsNotKana:氏名"]),
      ProblemRow("{氏{名|めい}}", ["nested:{氏{名|めい}}"]),
      ProblemRow("{東京|とう|きょう}", ["tooManyBars:{東京|とう|きょう}"]),
      ProblemRow("の｛氏名｜しめい｝", ["fullWidthSigns:｛氏名｜しめい｝"]),
      ProblemRow("{氏名｜しめい}", ["fullWidthSigns:{氏名｜しめい}"]),
      ProblemRow("{|}", ["emptyBase:{|}"]),
    ])
  func findsProblems(_ row: ProblemRow) {
    let bytes = Array(row.markup.utf8)
    let found = RubyText.problems(inMarkup: row.markup).map {
      "\($0.kind.rawValue):\(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
    #expect(found == row.problems)
  }

  @Test("any string can be shown as it is, and any text written down again", arguments: 0..<4)
  func roundTrips(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let signs: [String] = ["{", "|", "}", "\\", "氏", "し", "a", "｛", "\u{3099}"]
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...14, using: &generator)
      let string = (0..<count).map { _ in signs.randomElement(using: &generator) ?? "" }.joined()
      let plain = RubyText(plain: string)
      #expect(Array(plain.plain.utf8) == Array(string.utf8), "\(string)")
      #expect(!plain.hasReadings)

      let text = RubyText(string)
      let again = RubyText(text.segments)
      #expect(again.segments == text.segments, "\(string)")

      let other = RubyText(plain: string)
      let joined = text + other
      #expect(Array(joined.plain.utf8) == Array((text.plain + string).utf8), "\(string)")
      for problem in RubyText.problems(inMarkup: string) {
        #expect(problem.range.lowerBound >= 0 && problem.range.upperBound <= string.utf8.count, "\(string)")
      }
    }
  }

  @Test("texts that only look alike stay apart")
  func equalityIsByScalar() {
    #expect(RubyText("\u{FA19}") != RubyText("\u{795E}"))
    #expect(RubyText("か\u{3099}") != RubyText("が"))
    #expect(Set([RubyText("\u{FA19}"), RubyText("\u{795E}")]).count == 2)
    #expect(RubyText("{\u{FA19}|かみ}").segments != RubyText("{\u{795E}|かみ}").segments)
  }

  @Test("a text is stored as its markup")
  func coding() throws {
    let data = try JSONEncoder().encode([RubyText("{氏名|しめい}")])
    #expect(String(decoding: data, as: UTF8.self) == #"["{氏名|しめい}"]"#)
    #expect(try JSONDecoder().decode([RubyText].self, from: data) == ["{氏名|しめい}"])
  }
}

@Suite("Texts in several languages")
struct LocalizedTextTests {
  @Test("a missing language falls back to Japanese")
  func fallsBack() {
    let text = LocalizedText("{氏名|しめい}", english: "Full name")
    #expect(text[.english] == "Full name")
    #expect(text[.easyJapanese] == "{氏名|しめい}")
    #expect(text[Language(rawValue: "vi")] == "{氏名|しめい}")
    #expect(text.text(in: .easyJapanese) == nil)
    #expect(text.languages == [.japanese, .english])
  }

  @Test("a text without Japanese, or without anything, still has something to show")
  func withoutJapanese() {
    #expect(LocalizedText([.english: "Name"])[.easyJapanese] == "Name")
    #expect(LocalizedText([:])[.japanese].isEmpty)
    #expect(LocalizedText([:]).isEmpty)
  }

  @Test("languages are listed in one order, however they were given")
  func order() {
    let korean = Language(rawValue: "ko")
    let chinese = Language(rawValue: "zh-Hans")
    var text = LocalizedText([chinese: "姓名", korean: "이름", .english: "Name", .japanese: "氏名"])
    #expect(text.languages == [.japanese, .english, korean, chinese])
    text.set("なまえ", in: .easyJapanese)
    #expect(text.languages == [.japanese, .easyJapanese, .english, korean, chinese])
    text.set(nil, in: korean)
    #expect(text.languages == [.japanese, .easyJapanese, .english, chinese])
    #expect(text.map { $0 == .english ? $1 + "!" : $1 }[.english] == "Name!")
    #expect(LocalizedText([.english: "A", .japanese: "あ"]) == LocalizedText("あ", english: "A"))
  }

  @Test(
    "a text in one language is stored as a string, in several as an object",
    arguments: [
      (LocalizedText("氏名"), #"["氏名"]"#),
      (LocalizedText("氏名", english: "Name"), #"[{"en":"Name","ja":"氏名"}]"#),
    ])
  func coding(_ text: LocalizedText, _ json: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode([text])
    #expect(String(decoding: data, as: UTF8.self) == json)
    #expect(try JSONDecoder().decode([LocalizedText].self, from: data) == [text])
  }
}
