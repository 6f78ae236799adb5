public import FormSource

/// A regular expression that takes the same few steps per character whatever it says.
///
/// Two notations are read. `.interoperable` is I-Regexp (RFC 9485), the notation of a specification's `pattern`: the
/// whole text has to fit. `.searching` is what `matches` takes in an expression: I-Regexp with `^`, `$`, `\d`, `\w`,
/// `\s` and `(?:…)` as RE2 has them; a part of the text that fits is enough.
///
/// The pattern becomes an automaton when it is created. There is no backtracking, so `(a+)+$` costs no more than `a`.
public struct Pattern: Sendable {
  /// How a pattern is written and what it has to cover.
  public enum Notation: Hashable, Sendable {
    /// I-Regexp (RFC 9485), over the whole text.
    case interoperable
    /// I-Regexp with anchors and the short classes of RE2, anywhere in the text.
    case searching
  }

  /// The pattern as it was written.
  public let text: String
  /// How it is written.
  public let notation: Notation
  /// How many states the automaton has: the steps per code point never exceed this.
  public var size: Int { automaton.stateCount }
  let automaton: Automaton

  /// Reads a pattern.
  ///
  /// Throws when it is not one, or when its automaton would be larger than 3,000 states: counted repetitions such as
  /// `(a{100}){100}` multiply.
  public init(_ text: String, notation: Notation = .interoperable) throws(PatternProblem) {
    self.text = text
    self.notation = notation
    var parser = PatternParser(text, notation: notation)
    let node = try parser.parse()
    automaton = try Automaton(node, searches: notation == .searching, length: text.utf8.count)
  }

  /// The work of matching a text of so many bytes, in the units of an evaluation.
  func cost(of length: Int) -> Int { 1 + length * (automaton.isDeterministic ? 1 : 1 + size / 4) / 10 }

  /// Whether a text fits.
  public func matches(_ text: String) -> Bool {
    var steps = 0
    return automaton.matches(text, steps: &steps)
  }
}

extension Pattern: Hashable {
  public static func == (left: Pattern, right: Pattern) -> Bool {
    left.notation == right.notation && CodePoints.equal(left.text, right.text)
  }

  public func hash(into hasher: inout Hasher) { CodePoints.hash(text, into: &hasher) }
}

/// Why a text is not a pattern.
public struct PatternProblem: Error, Hashable, Sendable {
  /// The part of the pattern, in UTF-8 offsets of its text.
  public let range: Range<Int>
  /// A sentence for the author.
  public let message: BilingualText

  init(_ range: Range<Int>, ja: String, en: String) {
    self.range = range
    message = BilingualText(ja: ja, en: en)
  }

  static func unexpected(_ sign: String, at range: Range<Int>) -> Self {
    Self(
      range, ja: "「\(sign)」はここでは使えません。その文字そのものは「\\\(sign)」と書きます",
      en: "'\(sign)' cannot stand here; for the sign itself write '\\\(sign)'")
  }

  static func unclosed(_ sign: String, at range: Range<Int>) -> Self {
    Self(range, ja: "「\(sign)」が閉じていません", en: "'\(sign)' is not closed")
  }

  static func escape(at range: Range<Int>) -> Self {
    Self(range, ja: "「\\」の後ろが読めません", en: "this escape is not one of the notation")
  }

  static func category(at range: Range<Int>) -> Self {
    Self(range, ja: "\\p{…} の中は L、Lu、Nd などの文字の種類です", en: "\\p{…} takes a character category such as L, Lu or Nd")
  }

  static func reversed(at range: Range<Int>) -> Self {
    Self(range, ja: "範囲の終わりが始まりより前です", en: "the range ends before it begins")
  }

  static func unsupported(at range: Range<Int>) -> Self {
    Self(range, ja: "この書き方は使えません", en: "this form is not part of the notation")
  }

  static func tooLarge(at range: Range<Int>) -> Self {
    Self(range, ja: "パターンが大きすぎます。くり返しの回数を減らしてください", en: "the pattern is too large; repeat fewer times")
  }

  static func tooDeep(at range: Range<Int>) -> Self {
    Self(range, ja: "かっこの入れ子が深すぎます", en: "the parentheses nest too deeply")
  }
}
