import FormTestSupport
import Testing

@testable import FormExpressions

@Suite("Patterns are read as RFC 9485 says and cost the same whatever they say")
struct PatternTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var pattern: String
    var fits: [String]
    var fails: [String]
    var testDescription: String { pattern }

    init(_ pattern: String, fits: [String], fails: [String]) {
      self.pattern = pattern
      self.fits = fits
      self.fails = fails
    }
  }

  @Test(
    "a whole entry fits or does not",
    arguments: [
      Row(
        "[0-9]{3}-?[0-9]{4}", fits: ["123-4567", "1234567"], fails: ["12-34567", "123-45678", "x1234567", "１２３４５６７"]),
      Row("[ァ-ヶー ]+", fits: ["ヤマダ タロウ", "ー"], fails: ["", "やまだ", "ﾔﾏﾀﾞ"]),
      Row("", fits: [""], fails: ["a"]),
      Row("a|b|", fits: ["a", "b", ""], fails: ["ab"]),
      Row("(ab|c)*d", fits: ["d", "abcd", "ccabd"], fails: ["acd", "abc"]),
      Row("a{2}", fits: ["aa"], fails: ["a", "aaa"]),
      Row("a{2,}", fits: ["aa", "aaaaa"], fails: ["a"]),
      Row("a{2,3}b", fits: ["aab", "aaab"], fails: ["ab", "aaaab"]),
      Row("a{0}b", fits: ["b"], fails: ["ab"]),
      Row("(a?){3}", fits: ["", "a", "aaa"], fails: ["aaaa"]),
      Row(".", fits: ["a", "漢", "\u{2028}", "😀"], fails: ["\n", "\r", "ab", ""]),
      Row("[^a-c]", fits: ["d", "\n"], fails: ["a", "b", "c"]),
      Row("[-a]", fits: ["-", "a"], fails: ["b"]),
      Row("[a-]", fits: ["-", "a"], fails: ["b"]),
      Row("[^-a]", fits: ["b"], fails: ["-", "a"]),
      Row(#"[\-\]\^]"#, fits: ["-", "]", "^"], fails: ["\\"]),
      Row(#"\(\)\*\+\.\?\[\\\]\{\|\}\^\-"#, fits: [#"()*+.?[\]{|}^-"#], fails: [""]),
      Row(#"\n\r\t"#, fits: ["\n\r\t"], fails: ["nrt"]),
      Row("^a$", fits: ["^a$"], fails: ["a"]),
      Row(#"\p{Lu}\p{Ll}*"#, fits: ["A", "Tokyo", "Éa"], fails: ["tokyo", "東京"]),
      Row(#"\p{L}+"#, fits: ["山田", "やまだ", "abc"], fails: ["1", "山 田"]),
      Row(#"\P{L}"#, fits: ["1", " "], fails: ["a"]),
      Row(#"[\p{Nd}\p{Zs}]+"#, fits: ["１ 2　3"], fails: ["a", "\n"]),
      Row(#"\p{So}|\p{Sm}"#, fits: ["㊞", "+"], fails: ["a"]),
      Row("髙", fits: ["髙"], fails: ["高"]),
      Row("が", fits: ["が"], fails: ["か\u{3099}"]),
    ])
  func whole(_ row: Row) throws {
    let pattern = try Pattern(row.pattern)
    for text in row.fits { #expect(pattern.matches(text), "\(text)") }
    for text in row.fails { #expect(!pattern.matches(text), "\(text)") }
  }

  @Test(
    "matches looks for a part, with the anchors and short classes of RE2",
    arguments: [
      Row("ubb", fits: ["hubba"], fails: ["hub"]),
      Row("^ab", fits: ["abc"], fails: ["cab"]),
      Row("ab$", fits: ["cab"], fails: ["abc", "ab\n"]),
      Row("^$", fits: [""], fails: ["a"]),
      Row("(^a|b$)", fits: ["ax", "xb"], fails: ["xa", "bx"]),
      Row("a^b", fits: [], fails: ["ab", "a\nb"]),
      Row(#"^\d+\s\w$"#, fits: ["12 a"], fails: ["a 1"]),
      Row(#"(?:ab)+?c"#, fits: ["xababcx"], fails: ["ab"]),
      Row("", fits: ["", "a"], fails: []),
      Row("[]a]", fits: ["]", "a"], fails: ["b"]),
      Row(#"^[^@\s]+@[^@\s]+$"#, fits: ["a@b"], fails: ["a@@b", "a b@c"]),
    ])
  func part(_ row: Row) throws {
    let pattern = try Pattern(row.pattern, notation: .searching)
    for text in row.fits { #expect(pattern.matches(text), "\(text)") }
    for text in row.fails { #expect(!pattern.matches(text), "\(text)") }
  }

  @Test(
    "what is not a pattern is refused with its place",
    arguments: [
      ("(", 0..<1), ("a)", 1..<2), ("*", 0..<1), ("a**", 2..<3), ("[", 0..<1), ("[a", 0..<1), ("[b-a]", 1..<4),
      ("a{2", 1..<3),
      ("a{2,1}", 1..<6), ("a{1001}", 1..<7), (#"\"#, 0..<1), (#"\d"#, 0..<2), (#"\p{Xx}"#, 0..<6), (#"\p{L"#, 0..<4),
      ("(?i)a", 0..<3), ("[]", 1..<2), ("]", 0..<1), ("}", 0..<1), ("漢)", 3..<4), (#"\b"#, 0..<2),
    ])
  func refuses(_ text: String, _ range: Range<Int>) {
    let problem = #expect(throws: PatternProblem.self) { try Pattern(text) }
    #expect(problem?.range == range)
  }

  @Test(
    "a pattern made to be slow takes steps in proportion to the text",
    arguments: [
      "(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*a){12}$", "(a?){40}a{40}$", "(x+x+)+y", "^(([a-z])+.)+[A-Z]([a-z])+$",
      "(a*)*(a*)*b",
    ])
  func isLinear(_ text: String) throws {
    let pattern = try Pattern(text, notation: .searching)
    var steps: [Int] = []
    for length in [25_000, 50_000, 100_000] {
      var count = 0
      _ = pattern.automaton.matches(String(repeating: "a", count: length) + "!", steps: &count)
      steps.append(count)
      #expect(count <= (length + 1) * (pattern.size + 2) * 4)
    }
    // Twice the text, at most about twice the steps.
    #expect(steps[1] <= steps[0] * 21 / 10 + 100)
    #expect(steps[2] <= steps[1] * 21 / 10 + 100)
  }

  @Test(
    "repetitions that multiply are refused instead of built",
    arguments: [
      "((a{100}){100}){100}", "(a{1000}){1000}", String(repeating: "(", count: 500),
      String(repeating: "[a-z]", count: 1_000),
    ])
  func limits(_ text: String) {
    #expect(throws: PatternProblem.self) { try Pattern(text) }
  }

  @Test("both ways of running a pattern agree with a slow one that is plainly right")
  func agreesWithReference() throws {
    var generator = SeededGenerator(seed: 9_485)
    for _ in 0..<2_000 {
      let text = Self.random(depth: 3, &generator)
      let pattern = try Pattern(text)
      for _ in 0..<8 {
        let subject = String(
          (0..<Int.random(in: 0...6, using: &generator)).map { _ in "abc".randomElement(using: &generator) ?? "a" })
        let wanted = Self.derivativeMatches(text, subject)
        #expect(pattern.matches(subject) == wanted, "\(text) on \(subject)")
      }
    }
  }

  @Test(
    "a pattern run byte by byte takes the same texts, of scripts of one to four bytes, and nothing that is no UTF-8")
  func bytes() throws {
    let signs: [Unicode.Scalar] = [
      "a", "b", "0", "9", "-", " ", "\u{7F}", "\u{80}", "é", "\u{7FF}", "\u{800}", "ァ", "ヶ", "ー", "あ", "漢", "\u{D7FF}",
      "\u{E000}", "\u{FFFD}", "\u{FFFF}", "\u{10000}", "𠮷", "😀", "\u{10FFFF}",
    ]
    let sets = [
      "[ァ-ヶー ]", "[0-9]", "[^a]", ".", "[\u{80}-\u{7FF}]", "[a-\u{10FFFF}]", "[𠀀-𪛟]", "[^\u{800}-\u{FFFF}]", "é", "漢",
      "[\u{D700}-\u{E100}]",
    ]
    var generator = SeededGenerator(seed: 3_629)
    for _ in 0..<600 {
      let parts = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        (sets.randomElement(using: &generator) ?? ".") + (["", "*", "+", "?"].randomElement(using: &generator) ?? "")
      }
      let pattern = try Pattern(parts.joined())
      let table = try #require(ByteTable(pattern), "\(pattern.text)")
      for _ in 0..<20 {
        let scalars = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          signs.randomElement(using: &generator) ?? "a"
        }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        var bytes = Array(text.utf8)
        #expect(bytes.withUnsafeBufferPointer(table.matches) == pattern.matches(text), "\(pattern.text) on \(scalars)")
        // One byte changed: either the text of those bytes, or none.
        guard let place = bytes.indices.randomElement(using: &generator) else { continue }
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
        let changed = String(validating: bytes, as: UTF8.self)
        #expect(
          bytes.withUnsafeBufferPointer(table.matches) == (changed.map(pattern.matches) ?? false),
          "\(pattern.text) on \(bytes)")
      }
    }
  }

  private static func random(depth: Int, _ generator: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<(depth == 0 ? 3 : 8), using: &generator) {
    case 0: return ["a", "b", "c"].randomElement(using: &generator) ?? "a"
    case 1: return ["[ab]", "[^a]", ".", "[b-c]"].randomElement(using: &generator) ?? "."
    case 2: return "a"
    case 3, 4: return random(depth: depth - 1, &generator) + random(depth: depth - 1, &generator)
    case 5: return "(\(random(depth: depth - 1, &generator))|\(random(depth: depth - 1, &generator)))"
    default:
      let suffix = ["*", "+", "?", "{2}", "{1,2}", "{0,1}", "{1,}"].randomElement(using: &generator) ?? "*"
      return "(\(random(depth: depth - 1, &generator)))\(suffix)"
    }
  }

  /// Matches by trying everything: the set of positions a node can reach from a position.
  private static func derivativeMatches(_ pattern: String, _ subject: String) -> Bool {
    var parser = PatternParser(pattern, notation: .interoperable)
    guard let node = try? parser.parse() else { return false }
    let scalars = Array(subject.unicodeScalars)
    return ends(node, scalars, 0).contains(scalars.count)
  }

  private static func ends(_ node: PatternNode, _ text: [Unicode.Scalar], _ start: Int) -> Set<Int> {
    switch node {
    case .empty, .start, .end: return [start]
    case .set(let set): return start < text.count && set.contains(text[start].value) ? [start + 1] : []
    case .sequence(let parts):
      return parts.reduce([start]) { reached, part in reached.reduce(into: []) { $0.formUnion(ends(part, text, $1)) } }
    case .choice(let parts): return parts.reduce(into: []) { $0.formUnion(ends($1, text, start)) }
    case .repetition(let inner, let least, let most):
      var result: Set<Int> = least == 0 ? [start] : []
      var reached: Set<Int> = [start]
      for count in 1...max(1, most ?? text.count + least + 1) where most != 0 {
        reached = reached.reduce(into: []) { $0.formUnion(ends(inner, text, $1)) }
        if count >= least { result.formUnion(reached) }
      }
      return result
    }
  }
}
