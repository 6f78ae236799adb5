import FormTestSupport
import Testing

@testable import FormText

@Suite("Kanji by school grade")
struct KanjiGradeTests {
  @Test(
    "each grade has the number of kanji the curriculum gives it",
    arguments: [
      (1, 80), (2, 160), (3, 200), (4, 202), (5, 193), (6, 191),
    ])
  func counts(_ grade: Int, _ count: Int) {
    let kanji = KanjiGrade.kanji(ofGrade: grade).unicodeScalars
    #expect(kanji.count == count)
    #expect(kanji.allSatisfy { KanjiGrade.of($0) == grade })
    #expect(zip(kanji, kanji.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("no kanji is learnt twice, and nothing but kanji is learnt")
  func total() {
    let graded = (UInt32(0)...0x3FFFF).compactMap(Unicode.Scalar.init).filter { KanjiGrade.of($0) != nil }
    #expect(graded.count == 1026)
    #expect(KanjiGrade.of("請") == nil)
    #expect(KanjiGrade.of("あ") == nil)
    #expect(KanjiGrade.of("\u{10FFFF}") == nil)
    #expect(KanjiGrade.kanji(ofGrade: 0).isEmpty && KanjiGrade.kanji(ofGrade: 7).isEmpty)
    // Moved to the fourth grade in 2020 with the names of prefectures.
    #expect(KanjiGrade.of("阪") == 4)
  }

  @Test(
    "readers see as much furigana as they chose",
    arguments: [
      (RubyLevel.all, "{学校|がっこう}に{申請|しんせい}する{2日|ふつか}、{佐々木|ささき}"),
      (.none, "学校に申請する2日、佐々木"),
      (.grade(1), "学校に{申請|しんせい}する2日、{佐々木|ささき}"),
      (.grade(4), "学校に{申請|しんせい}する2日、佐々木"),
      (.grade(6), "学校に{申請|しんせい}する2日、佐々木"),
    ])
  func levels(_ level: RubyLevel, _ markup: String) {
    let text: RubyText = "{学校|がっこう}に{申請|しんせい}する{2日|ふつか}、{佐々木|ささき}"
    #expect(text.shown(at: level).markup == markup)
    #expect(text.shown(at: level).plain == text.plain)
  }

  @Test("taking furigana away never makes other furigana")
  func shownIsSafe() {
    let text: RubyText = #"{{氏名|しめい}|x}"#
    #expect(text.shown(at: .none).plain == "{氏名|x}")
    #expect(!text.shown(at: .none).hasReadings)
  }

  @Test("a level is chosen by its name")
  func names() {
    #expect(
      RubyLevel.choices.map(\.rawValue) == [
        "none", "grade6", "grade5", "grade4", "grade3", "grade2", "grade1", "all",
      ])
    for level in RubyLevel.choices { #expect(RubyLevel(rawValue: level.rawValue) == level) }
    #expect(RubyLevel(rawValue: "grade7") == nil)
    #expect(RubyLevel(rawValue: "") == nil)
  }
}

@Suite("Length")
struct TextLengthTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var text: String
    var counts: [Int]
    var testDescription: String { text }
    init(_ text: String, _ counts: [Int]) { (self.text, self.counts) = (text, counts) }
  }

  @Test(
    "a limit counts what its unit says",
    arguments: [
      // characters, UTF-16, UTF-8, Shift_JIS
      Row("", [0, 0, 0, 0]),
      Row("abc", [3, 3, 3, 3]),
      Row("氏名", [2, 2, 6, 4]),
      Row("ﾔﾏﾀﾞ", [3, 4, 12, 4]),
      Row("葛\u{E0100}城", [2, 4, 10, 6]),
      Row("𠮷田", [2, 3, 7, 4]),
      Row("か\u{3099}", [1, 2, 6, 4]),
      Row("一\r\n二", [3, 4, 8, 6]),
      Row("👨‍👩‍👧", [1, 8, 18, 10]),
    ])
  func counts(_ row: Row) {
    #expect(TextUnit.allCases.map { TextLength.count(row.text, in: $0) } == row.counts)
  }

  @Test("the short cut counts what a person sees, for any neighbours")
  func fastPath() {
    var generator = SeededGenerator(seed: 7)
    let signs = Array("aＡあアー漢、。…\n\t 　㎡〰〱\u{3099}\u{200D}\u{FE0F}\u{302A}👧🇯ｶﾞ\r‐”々〆𠮷\u{FA19}".unicodeScalars)
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...8, using: &generator) {
        text.unicodeScalars.append(signs.randomElement(using: &generator) ?? "a")
      }
      #expect(TextLength.count(text) == text.count, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }
}
