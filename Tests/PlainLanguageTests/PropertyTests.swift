import FormTestSupport
import FormText
import Testing

@testable import PlainLanguage

@Suite("Plain language on any text")
struct PropertyTests {
  /// Pieces that rules look for, signs of markup, and scalars nobody expects.
  private static let pieces = [
    "なければ", "ません", "ない", "こと", "は", "の", "を", "、", "。", "\n", " ", "　", "{", "|", "}", "\\", "{届|とど}", "「", "」", "（",
    "）",
    "〈", "〉", "住民票", "の写し", "届出", "人", "及び", "氏", "1", "１", "4/1", "R8.", "令和", "年", "月", "日", "時", ":", "～", "以上", "十",
    "二",
    "コン", "ー", "どん", "お", "ご", "ください", "れる", "され", "させて", "いただ", "等", "a", "Z", "𠮟", "罹", "々", "\u{0}", "\u{FEFF}",
    "\u{300}",
    "\u{E0100}", "\r", "🏠", "が\u{3099}",
  ]

  private static func text(_ generator: inout SeededGenerator, pieces count: Int) -> String {
    (0..<count).map { _ -> String in
      if Int.random(in: 0..<12, using: &generator) == 0,
        let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
      {
        return String(Character(scalar))
      }
      return pieces.randomElement(using: &generator) ?? ""
    }.joined()
  }

  @Test("no text brings a check down, every place lies within the text, and a score is a score", arguments: 0..<300)
  func anything(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 7_000)
    let text = RubyText(Self.text(&generator, pieces: Int.random(in: 0...80, using: &generator)))
    let bytes = Array(text.markup.utf8)
    for profile in TextProfile.allCases {
      let report = TextChecker(profile, glossary: TestGlossary.glossary).report(on: text)
      #expect((0...100).contains(report.score))
      for finding in report.findings {
        #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= bytes.count, "\(finding.kind)")
        #expect(
          isBoundary(finding.range.lowerBound, bytes) && isBoundary(finding.range.upperBound, bytes), "\(finding.kind)")
        #expect(!finding.range.isEmpty, "\(finding.kind) points at nothing in \(text.markup.debugDescription)")
        #expect(finding.rule.profiles.contains(profile))
      }
    }
    for level in RubyLevel.choices {
      let result = Furigana(TestGlossary.glossary, level: level).result(for: text)
      #expect(result.text.plain == text.plain)
      for range in result.unknown { #expect(range.upperBound <= bytes.count && !range.isEmpty) }
    }
  }

  private func isBoundary(_ index: Int, _ bytes: [UInt8]) -> Bool {
    index == bytes.count || bytes[index] & 0xC0 != 0x80
  }

  @Test("twice the text takes twice the looks, also where every place begins a pattern")
  func isLinear() {
    let hard = [
      "なければなければない", "お", "の", "の住の", "届出人", "住民票の写", "（（", "「「", "{届|とど}", "1/", "十", "コン", "、届", "どんどん", "12:3",
      "18歳以",
      "漢", "住民票。",
    ]
    for piece in hard {
      for profile in TextProfile.allCases {
        func steps(_ count: Int) -> Int {
          let text = RubyText(String(repeating: piece, count: count))
          return TextChecker(profile, glossary: TestGlossary.glossary).report(on: text).steps
        }
        let (small, large) = (steps(500), steps(2_000))
        #expect(large < small * 5, "\(piece), \(profile): \(small) looks for 500, \(large) for 2,000")
      }
    }
  }
}
