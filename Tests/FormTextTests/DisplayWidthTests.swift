import FormTestSupport
import Testing

@testable import FormText

@Suite("Display width")
struct DisplayWidthTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var columns: Int
    var wide: Int?
    var testDescription: String { name }
    init(_ name: String, _ text: String, _ columns: Int, wide: Int? = nil) {
      self.name = name
      self.text = text
      self.columns = columns
      self.wide = wide
    }
  }

  @Test(
    "text takes the columns a terminal gives it",
    arguments: [
      Row("nothing", "", 0),
      Row("Latin", "Full name", 9),
      Row("kanji and kana", "氏名をかく", 10),
      Row("half-width kana", "ﾔﾏﾀﾞ", 4),
      Row("full-width digits", "１２３", 6),
      Row("ideographic space", "山田　太郎", 10),
      Row("combining dakuten", "か\u{3099}", 2),
      Row("combining acute", "e\u{301}", 1),
      Row("ideographic variation selector", "葛\u{E0100}城", 4),
      Row("outside the BMP", "𠮷田", 4),
      Row("zero width space and joiner", "a\u{200B}b\u{2060}c\u{FEFF}", 3),
      Row("emoji", "🏠", 2),
      Row("family of three", "👨‍👩‍👧", 2),
      Row("skin tone", "👋🏽", 2),
      Row("flag", "🇯🇵", 2),
      Row("two flags", "🇯🇵🇰🇷", 4),
      Row("half a flag", "🇯", 2),
      Row("emoji by request", "☎\u{FE0F}", 2),
      Row("telephone sign", "☎", 1, wide: 2),
      Row("keycap", "1\u{FE0F}\u{20E3}", 2),
      Row("circled digits", "①②", 2, wide: 4),
      Row("ellipsis", "…", 1, wide: 2),
      Row("Greek", "αβ", 2, wide: 4),
      Row("Hangul syllables", "한국어", 6),
      Row("Hangul jamo", "\u{1112}\u{1161}\u{11AB}", 2),
      Row("control characters", "a\u{0}\u{1B}\tb\n\u{85}", 2),
      Row("a joiner between letters", "a\u{200D}b", 2),
      Row("a skin tone alone", "\u{1F3FD}", 2),
      Row("square eras", "㍻㋿", 4),
    ])
  func columns(_ row: Row) {
    #expect(DisplayWidth.columns(of: row.text) == row.columns)
    #expect(DisplayWidth.columns(of: row.text, ambiguous: .wide) == row.wide ?? row.columns)
  }

  @Test(
    "the tables are in order and do not overlap",
    arguments: [
      WidthTables.wide, WidthTables.zero, WidthTables.ambiguous, WidthTables.emojiByRequest,
    ])
  func tables(_ table: [UInt32]) {
    #expect(table.count > 100 && table.count % 2 == 0)
    for index in table.indices.dropFirst() {
      #expect(index % 2 == 0 ? table[index - 1] < table[index] : table[index - 1] <= table[index])
    }
  }

  @Test("the short cut for common scalars says what the tables say")
  func fastPath() {
    for value in UInt32(0xA0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected =
        DisplayWidth.contains(value, WidthTables.wide) ? 2 : DisplayWidth.contains(value, WidthTables.zero) ? 0 : 1
      if DisplayWidth.columns(of: scalar) != expected { Issue.record("U+\(String(value, radix: 16))") }
    }
  }
}

@Suite("Wrapping")
struct WrappingTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var columns: Int
    var lines: [String]
    var testDescription: String { name }
    init(_ name: String, _ text: String, _ columns: Int, _ lines: [String]) {
      self.name = name
      self.text = text
      self.columns = columns
      self.lines = lines
    }
  }

  @Test(
    "lines break where Japanese and English readers expect",
    arguments: [
      Row("nothing", "", 10, [""]),
      Row("fits", "氏名", 4, ["氏名"]),
      Row("between characters", "氏名と住所", 4, ["氏名", "と住", "所"]),
      Row("a full stop does not begin a line", "氏名を。書く", 6, ["氏名", "を。書", "く"]),
      Row(
        "small kana and long marks neither", "カジョーカー", 6, ["カ", "ジョー", "カー"]),
      Row("an opening bracket does not end a line", "氏名（任意）", 6, ["氏名", "（任", "意）"]),
      Row("words stay whole", "the full name", 9, ["the full", "name"]),
      Row("numbers stay whole", "電話は03-1234-5678です", 14, ["電話は", "03-1234-5678で", "す"]),
      Row("thousands stay whole", "手当1,000円", 8, ["手当", "1,000円"]),
      Row("full-width numbers stay whole", "時刻１２：３０", 8, ["時刻", "１２：", "３０"]),
      Row("a word longer than a line is cut", "abcdefgh", 3, ["abc", "def", "gh"]),
      Row("a word after Japanese", "これはURLです", 8, ["これは", "URLです"]),
      Row("spaces vanish at a break", "aaa   bbb", 4, ["aaa", "bbb"]),
      Row("spaces at the end do not overflow", "aaa   ", 4, ["aaa"]),
      Row("spaces that fit stay", "aa ", 4, ["aa "]),
      Row("line breaks stay", "一\n\n二\r\n三\r四", 10, ["一", "", "二", "三", "四"]),
      Row("a line break at the end", "一\n", 10, ["一", ""]),
      Row("too narrow for anything", "氏名", 1, ["氏", "名"]),
      Row("no columns at all", "ab", 0, ["a", "b"]),
      Row("only brackets", "「「「「", 4, ["「「", "「「"]),
      Row("only full stops", "。。。。。", 4, ["。。", "。。", "。"]),
      Row("a family is never parted", "a👨‍👩‍👧b", 2, ["a", "👨‍👩‍👧", "b"]),
      Row("a flag is never parted", "a🇯🇵", 2, ["a", "🇯🇵"]),
      Row("marks stay with their letter", "がか\u{3099}", 2, ["が", "か\u{3099}"]),
      Row("a sign made wider", "ab☎\u{FE0F}", 3, ["ab", "☎\u{FE0F}"]),
    ])
  func wraps(_ row: Row) {
    let lines = DisplayWidth.wrapped(row.text, columns: row.columns)
    #expect(lines.map { Array($0.utf8) } == row.lines.map { Array($0.utf8) }, "\(lines)")
  }

  @Test(
    "no line is too wide, and nothing but spaces is lost", arguments: 0..<4)
  func properties(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "氏", "名", "。", "、", "「", "」", "（", "）", "ー", "ッ", "a", "word", "12", ",", " ", "  ", "　", "\n", "か\u{3099}", "👨‍👩‍👧",
      "🇯🇵", "☎\u{FE0F}",
      "\u{200D}", "\u{FE0F}", "\u{301}", "https://example.jp/a?b=c",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...40, using: &generator))
        .map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      let columns = Int.random(in: 2...24, using: &generator)
      let lines = DisplayWidth.wrapped(text, columns: columns)
      for line in lines where DisplayWidth.columns(of: line) > columns {
        Issue.record("\(line.debugDescription) is wider than \(columns) in \(text.debugDescription)")
      }
      let isInk: (Unicode.Scalar) -> Bool = { ![" ", "　", "\n"].contains($0) }
      #expect(
        lines.joined().unicodeScalars.filter(isInk).elementsEqual(text.unicodeScalars.filter(isInk)),
        "\(text.debugDescription)")
    }
  }
}

@Suite("Short cuts")
struct WidthShortCutTests {
  @Test("passing over plain text changes no width, whatever stands beside it")
  func skipping() {
    var generator = SeededGenerator(seed: 11)
    let signs = Array(
      "aあ漢。ー　\u{3029}\u{302A}\u{3030}\u{303F}\u{3040}\u{3041}\u{3096}\u{3097}\u{3099}\u{309A}\u{309B}\u{309F}\u{30A0}\u{30FF}\u{3100}\u{33FF}\u{3400}\u{4DBF}\u{4DC0}\u{4E00}\u{9FFF}\u{A000}\u{FE0F}\u{200D}👧🏽🇯1☎\u{20E3}\u{7F}\n\u{80}é"
        .unicodeScalars)
    for _ in 0..<10_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...10, using: &generator) {
        text.unicodeScalars.append(signs.randomElement(using: &generator) ?? "a")
      }
      // Step by step, as wrapping does it.
      let steps = Array(text.utf8).withUnsafeBufferPointer { bytes in
        var scanner = WidthScanner(bytes: bytes, ambiguous: .narrow)
        var total = 0
        while let step = scanner.next() { total += step.columns }
        return total
      }
      #expect(DisplayWidth.columns(of: text) == steps, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }
}
