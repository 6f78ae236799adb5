/// Something in furigana markup that was hardly meant as it stands.
///
/// A problem never stops a text from being shown; it is what a checker tells the author.
public struct RubyProblem: Hashable, Sendable {
  /// What is unusual.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// `{氏名|しめい` – a brace and a bar, but no closing brace. Shown as written.
    case unclosedBrace
    /// `{|しめい}` – a reading over nothing. Shown as written.
    case emptyBase
    /// `{氏名|}` – a word without its reading. Shown as written.
    case emptyReading
    /// `{氏名|name}` – a reading in other letters than kana. Shown as a reading.
    case readingIsNotKana
    /// `{氏{名|めい}}` – a word inside a word. Only the inner one carries its reading.
    case nested
    /// `{東京|とう|きょう}` – more than one bar. Shown as written.
    case tooManyBars
    /// `｛氏名｜しめい｝` or `{氏名｜しめい}` – signs typed in full width. Shown as written.
    case fullWidthSigns
  }

  /// What is unusual.
  public let kind: Kind
  /// Where, in UTF-8 bytes of the markup: the whole word with its braces, or the reading alone when only that is unusual.
  public let range: Range<Int>

  /// Creates a problem.
  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension RubyText {
  /// What a checker should tell the author about a text's markup, in order of position.
  public static func problems(inMarkup markup: String) -> [RubyProblem] {
    var markup = markup
    return markup.withUTF8 { bytes in RubyProblemFinder(bytes: bytes).find() }
  }
}

/// Walks markup once, from one brace to the next.
private struct RubyProblemFinder {
  let bytes: UnsafeBufferPointer<UInt8>

  /// A sign, whatever its width.
  private enum Sign { case open, bar, close }

  func find() -> [RubyProblem] {
    var problems: [RubyProblem] = []
    /// The brace that is open, with the bars since.
    var opened: (start: Int, inner: Int, bars: [Range<Int>], wide: Bool)?
    /// Where the outermost open brace of a nest began.
    var nest: Int?
    var backslashes = 0
    var index = 0

    func report(_ kind: RubyProblem.Kind, _ range: Range<Int>) { problems.append(.init(kind: kind, range: range)) }

    while index < bytes.count {
      guard let (sign, length) = sign(at: index) else {
        backslashes = bytes[index] == UInt8(ascii: "\\") ? backslashes + 1 : 0
        index += 1
        continue
      }
      let isEscaped = backslashes % 2 == 1 && length == 1
      backslashes = 0
      switch sign {
      case .open:
        // `{a|b{` never closes the first brace; `{a{b|c}` holds a word in a word.
        if let open = opened {
          if open.bars.isEmpty { nest = nest ?? open.start } else { report(.unclosedBrace, open.start..<index) }
        }
        opened = isEscaped ? nil : (index, index + length, [], length > 1)
      case .bar:
        opened?.bars.append(index..<(index + length))
        if length > 1 { opened?.wide = true }
      case .close:
        guard let open = opened else {
          if let start = nest { report(.nested, start..<(index + length)) }
          nest = nil
          break
        }
        let range = open.start..<(index + length)
        if let bar = open.bars.first {
          if open.bars.count > 1 {
            report(.tooManyBars, range)
          } else if open.wide || length > 1 {
            report(.fullWidthSigns, range)
          } else if bar.lowerBound == open.inner {
            report(.emptyBase, range)
          } else if bar.upperBound == index {
            report(.emptyReading, range)
          } else if !Self.isKana(bytes[bar.upperBound..<index]) {
            report(.readingIsNotKana, bar.upperBound..<index)
          }
        }
        opened = nil
      }
      index += length
    }
    if let opened, !opened.bars.isEmpty { report(.unclosedBrace, opened.start..<bytes.count) }
    return problems.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  private func sign(at index: Int) -> (Sign, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "{"): return (.open, 1)
    case UInt8(ascii: "|"): return (.bar, 1)
    case UInt8(ascii: "}"): return (.close, 1)
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBD:
      // ｛ U+FF5B, ｜ U+FF5C, ｝ U+FF5D
      switch bytes[index + 2] {
      case 0x9B: return (.open, 3)
      case 0x9C: return (.bar, 3)
      case 0x9D: return (.close, 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether a reading is hiragana or katakana, with ー, ・ and spaces between words.
  private static func isKana(_ reading: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    String(decoding: reading, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x3041...0x3096, 0x3099...0x309F, 0x30A1...0x30FF, 0x31F0...0x31FF, 0x20, 0x3000: true
      default: false
      }
    }
  }
}
