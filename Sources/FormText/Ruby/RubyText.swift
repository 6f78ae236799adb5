/// Text with furigana, written `{氏名|しめい}`.
///
/// A brace with something in it, a bar, something more and a closing brace is a word with its reading. Everything else
/// is itself: `{name}`, a lone `{`, `a|b`. Markup that was meant as furigana but is not well formed is shown as written,
/// so nothing an author wrote gets lost; `problems(inMarkup:)` finds it for the checker.
///
/// To show `{a|b}` itself, put a backslash before the brace: `\{a|b}`. Backslashes directly before a word with its
/// reading count in pairs (two are one backslash); anywhere else a backslash is a backslash.
///
/// Two texts are equal when their markup is equal scalar by scalar, so 神 (U+FA19) and 神 (U+795E) differ.
public struct RubyText: Sendable {
  /// A stretch of text, with its reading when it has one.
  public struct Segment: Sendable {
    /// The text as it is written on the line.
    public let base: String
    /// The reading shown above it, or `nil`.
    public let reading: String?

    /// Creates a stretch of text.
    public init(base: String, reading: String? = nil) {
      self.base = base
      self.reading = reading
    }
  }

  /// The text as the author wrote it.
  public let markup: String

  /// What the markup says; empty when the markup is plain text and says itself.
  private let parsed: [Segment]

  /// Creates a text from its markup. Every string is accepted.
  public init(_ markup: String) {
    var markup = markup
    markup.makeContiguousUTF8()
    parsed = markup.utf8.contains(UInt8(ascii: "{")) ? RubyMarkup.segments(of: markup) : []
    self.markup = markup
  }

  /// Creates a text that shows a string exactly as it is, without reading any of it as furigana.
  ///
  /// What a resident typed belongs here.
  public init(plain: String) {
    self.init(RubyMarkup.escaped(plain))
  }

  /// Creates a text from stretches with and without reading.
  ///
  /// A reading is dropped when it is empty, when its base is, or when either holds a brace or a bar and so cannot be
  /// written as markup.
  public init(_ segments: [Segment]) {
    self.init(RubyMarkup.markup(of: segments))
  }

  /// The stretches of the text in order. Never an empty base, never two neighbours without reading.
  public var segments: [Segment] {
    parsed.isEmpty && !markup.isEmpty ? [Segment(base: markup)] : parsed
  }

  /// The text without readings.
  public var plain: String {
    guard let first = parsed.first else { return markup }
    return parsed.count == 1 ? first.base : parsed.reduce(into: "") { $0 += $1.base }
  }

  /// The text with readings in place of the words they stand over: how it is read aloud.
  public var spoken: String {
    parsed.isEmpty ? markup : parsed.reduce(into: "") { $0 += $1.reading ?? $1.base }
  }

  /// A stretch of the text with its place in the markup.
  public struct PlacedSegment: Hashable, Sendable {
    /// The UTF-8 offsets of what is shown.
    public let range: Range<Int>
    /// The UTF-8 offsets of its reading, when it has one.
    public let reading: Range<Int>?
  }

  /// Where the stretches of the text stand in the markup, in order. Together they show what `plain` says, so that whoever
  /// finds something in the words can point at it in the markup.
  public var placedSegments: [PlacedSegment] {
    guard !parsed.isEmpty else { return isEmpty ? [] : [PlacedSegment(range: 0..<markup.utf8.count, reading: nil)] }
    var markup = markup
    return markup.withUTF8 { bytes in
      RubyMarkup.pieces(of: bytes).map { PlacedSegment(range: $0.shown, reading: $0.reading) }
    }
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { markup.isEmpty }

  /// Whether any word carries a reading.
  public var hasReadings: Bool { parsed.contains { $0.reading != nil } }

  /// Two texts one after the other.
  ///
  /// Joining never makes furigana out of parts that were none.
  public static func + (left: RubyText, right: RubyText) -> RubyText {
    left.isEmpty ? right : right.isEmpty ? left : RubyText(left.segments + right.segments)
  }
}

extension String {
  /// Hashes the bytes, where `hash(into:)` would give canonically equivalent strings one hash.
  fileprivate func hashBytes(into hasher: inout Hasher) {
    var copy = self
    copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension RubyText.Segment: Hashable {
  /// Compares scalar by scalar.
  public static func == (left: Self, right: Self) -> Bool {
    guard left.base.utf8.elementsEqual(right.base.utf8) else { return false }
    return switch (left.reading, right.reading) {
    case (nil, nil): true
    case (let left?, let right?): left.utf8.elementsEqual(right.utf8)
    case (nil, .some), (.some, nil): false
    }
  }

  /// Hashes the bytes of the base, which equal segments share.
  public func hash(into hasher: inout Hasher) { base.hashBytes(into: &hasher) }
}

extension RubyText: Hashable {
  /// Compares scalar by scalar.
  public static func == (left: RubyText, right: RubyText) -> Bool {
    left.markup.utf8.elementsEqual(right.markup.utf8)
  }

  /// Hashes the bytes of the markup, which equal texts share.
  public func hash(into hasher: inout Hasher) { markup.hashBytes(into: &hasher) }
}

extension RubyText: ExpressibleByStringInterpolation {
  /// A text from its markup.
  public init(stringLiteral value: String) { self.init(value) }
}

extension RubyText: CustomStringConvertible {
  /// The markup.
  public var description: String { markup }
}

extension RubyText: Codable {
  /// Reads the markup.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the markup.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(markup)
  }
}
