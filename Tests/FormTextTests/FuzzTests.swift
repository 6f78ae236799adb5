import FormTestSupport
import Testing

@testable import FormText

@Suite("Nothing a person can send does harm")
struct FuzzTests {
  /// Runs every public reader over a text. Returns something of each result, so that no call can be left out.
  @discardableResult
  private func readEverything(_ text: String) -> Int {
    var sum = 0
    for profile in TextNormalisation.Profile.allCases {
      sum &+= TextNormalisation.normalised(text, as: profile).utf8.count
    }
    sum &+= TextNormalisation.halfWidth(text).utf8.count + TextNormalisation.widenedKana(text).utf8.count
    sum &+= TextNormalisation.katakana(text).utf8.count + TextNormalisation.hiragana(text).utf8.count
    sum &+= TextNormalisation.trimmed(text).utf8.count + TextNormalisation.singleSpaced(text).utf8.count
    sum &+= InvisibleCharacters.found(in: text).count + InvisibleCharacters.removed(from: text).utf8.count
    sum &+= KanjiNumber.value(text) ?? 0
    sum &+= DisplayWidth.columns(of: text) + DisplayWidth.columns(of: text, ambiguous: .wide)
    sum &+= DisplayWidth.wrapped(text, columns: 20).count
    for unit in TextUnit.allCases { sum &+= TextLength.count(text, in: unit) }
    let ruby = RubyText(text)
    sum &+= ruby.plain.utf8.count + ruby.spoken.utf8.count + RubyText(plain: text).segments.count
    sum &+= ruby.shown(at: .grade(3)).markup.utf8.count + RubyText.problems(inMarkup: text).count + ruby.hashValue % 2
    sum &+= (try? DateReader.read(text))?.date.year ?? 0
    sum &+= (try? DateReader.read(year: text, month: text, day: text))?.date.year ?? 0
    sum &+= CalendarDate(iso: text)?.year ?? 0
    sum &+= (Era(named: text)?.code ?? 0) + (RubyLevel(rawValue: text) == nil ? 0 : 1)
    return sum
  }

  @Test("random bytes are read without a trap", arguments: 0..<4)
  func bytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1_000 {
      let count = Int.random(in: 0...48, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      readEverything(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test("random scalars of the kinds that matter are read without a trap", arguments: 0..<4)
  func scalars(seed: UInt64) {
    var generator = SeededGenerator(seed: seed + 100)
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7F, 0x300...0x36F, 0x2000...0x206F, 0x3000...0x30FF, 0x3200...0x33FF, 0x4E00...0x4EFF, 0xFE00...0xFFFF,
      0x1F1E6...0x1F3FF, 0xE0100...0xE01EF, 0...0x10FFFF,
    ]
    for _ in 0..<1_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...24, using: &generator) {
        let range = ranges.randomElement(using: &generator) ?? 0...0x7F
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) {
          text.unicodeScalars.append(scalar)
        }
      }
      readEverything(text)
    }
  }

  @Test("pieces of dates in any order are read without a trap, and what is read is a real day", arguments: 0..<4)
  func dates(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed + 200)
    let pieces = [
      "令和", "平成", "昭", "R", "h", "M", "㍻", "元", "年", "月", "日", "1", "31", "8", "04", "2026", "0", "99",
      "999999999999999",
      "九百", "十", "〇", "/", ".", "-", "ー", "（", "）", "(水)", "April", "th", " ", "　", "生", "西暦", "慶応", "080401",
      "20260401",
      "㋃", "㏠", "x", "\u{200B}", "万",
    ]
    var understood = 0
    for _ in 0..<10_000 {
      let text = (0..<Int.random(in: 1...9, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      if let reading = try? DateReader.read(text) {
        understood += 1
        // What was read is written down and read again as the same day.
        #expect(try DateReader.read(reading.date.formatted(.western)) == DateReading(reading.date))
      }
      _ = try? DateReader.read(year: text, month: pieces.randomElement(using: &generator) ?? "", day: "1")
    }
    #expect(understood > 0)
  }

  @Test(
    "texts of 100,000 characters are read",
    arguments: [
      "{", "|", "}", "\\", "{a|", "{a|b}", "\\{", "｛", "「", "。", " ", "　", "\n", "\r", "1", "一", "十", "丁目", "1の", "1-",
      "ー", "1ー", "か",
      "\u{3099}", "\u{301}", "\u{200D}", "👨\u{200D}", "🇯", "\u{FE0F}", "☎\u{FE0F}", "ｶﾞ", "\u{0}", "年", "R", "/", "a",
      "a ", "\u{202E}",
    ])
  func long(_ piece: String) {
    #expect(readEverything(String(repeating: piece, count: 5_000)) >= 0)
    let text = String(repeating: piece, count: 100_000 / piece.unicodeScalars.count)
    // Between other signs, so that trimming does not end the matter: what looks back must not look back far.
    #expect(readEverything("1{a|山" + text + "}1田") >= 0)
  }

  @Test(
    "results grow with the text and with nothing else",
    arguments: ["{a|", "{", "「", "1の", "十", "ー", "\\", "a ", "👨\u{200D}"])
  func bounded(_ piece: String) {
    let (one, two) = (String(repeating: piece, count: 5_000), String(repeating: piece, count: 10_000))
    for profile in TextNormalisation.Profile.allCases {
      let sizes = [one, two].map { TextNormalisation.normalised($0, as: profile).utf8.count }
      #expect(sizes[1] <= 2 * sizes[0] + 8)
    }
    #expect(RubyText(two).segments.count <= 2 * RubyText(one).segments.count + 1)
    #expect(RubyText(plain: two).markup.utf8.count <= 2 * two.utf8.count)
  }
}
