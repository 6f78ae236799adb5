/// The grammar of furigana markup, over UTF-8 bytes. All signs are ASCII, so cutting at them never splits a character.
///
///     word   = "{" inner "|" inner "}"
///     inner  = one or more bytes other than "{" "|" "}"
///
/// A word may be preceded by backslashes: each pair stands for one, an odd one makes the brace plain text.
enum RubyMarkup {
  private static let open = UInt8(ascii: "{")
  private static let bar = UInt8(ascii: "|")
  private static let close = UInt8(ascii: "}")
  private static let escape = UInt8(ascii: "\\")

  /// What stands at an opening brace.
  private enum Found {
    /// A word: where its bar and its closing brace are.
    case word(bar: Int, close: Int)
    case other
  }

  /// Looks at an opening brace. Never looks past the next one, so that reading a text stays linear.
  private static func look(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Found {
    var barAt: Int?
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case open: return .other
      case bar:
        guard barAt == nil, index > start + 1 else { return .other }
        barAt = index
      case close:
        guard let barAt, index > barAt + 1 else { return .other }
        return .word(bar: barAt, close: index)
      default: break
      }
      index += 1
    }
    return .other
  }

  // MARK: - Reading

  /// A stretch of markup that is shown as it stands there.
  struct Piece {
    /// The bytes that are shown.
    var shown: Range<Int>
    /// The bytes of the reading, for a word that has one.
    var reading: Range<Int>?
  }

  /// The stretches of a markup that are shown, in order; what lies between them are signs.
  static func pieces(of bytes: UnsafeBufferPointer<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var copied = 0
    var backslashes = 0
    var index = 0
    func plain(_ range: Range<Int>) { if !range.isEmpty { pieces.append(Piece(shown: range)) } }

    while index < bytes.count {
      if bytes[index] == open, case .word(let barAt, let closeAt) = look(at: index, in: bytes) {
        // Of a pair of backslashes one is shown; an odd one makes the brace plain text.
        plain(copied..<(index - backslashes + backslashes / 2))
        if backslashes % 2 == 0 {
          pieces.append(Piece(shown: (index + 1)..<barAt, reading: (barAt + 1)..<closeAt))
          copied = closeAt + 1
        } else {
          copied = index
        }
        index = closeAt + 1
        backslashes = 0
      } else {
        backslashes = bytes[index] == escape ? backslashes + 1 : 0
        index += 1
      }
    }
    plain(copied..<bytes.count)
    return pieces
  }

  static func segments(of markup: String) -> [RubyText.Segment] {
    var markup = markup
    return markup.withUTF8 { bytes in
      var segments: [RubyText.Segment] = []
      var plain: [UInt8] = []
      func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      func endPlain() {
        if !plain.isEmpty { segments.append(.init(base: String(decoding: plain, as: UTF8.self))) }
        plain.removeAll(keepingCapacity: true)
      }
      for piece in pieces(of: bytes) {
        guard let reading = piece.reading else {
          plain.append(contentsOf: bytes[piece.shown])
          continue
        }
        endPlain()
        segments.append(.init(base: string(piece.shown), reading: string(reading)))
      }
      endPlain()
      return segments
    }
  }

  // MARK: - Writing

  /// Markup that shows a string as it is.
  static func escaped(_ plain: String) -> String {
    guard plain.utf8.contains(open) else { return plain }
    var bytes: [UInt8] = []
    append(plain, before: false, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Markup that shows these stretches.
  static func markup(of segments: [RubyText.Segment]) -> String {
    var bytes: [UInt8] = []
    var plain = ""
    for segment in segments {
      guard let reading = segment.reading, canCarry(segment.base), canCarry(reading) else {
        plain += segment.base
        continue
      }
      append(plain, before: true, to: &bytes)
      plain = ""
      bytes.append(open)
      bytes.append(contentsOf: segment.base.utf8)
      bytes.append(bar)
      bytes.append(contentsOf: reading.utf8)
      bytes.append(close)
    }
    append(plain, before: false, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func canCarry(_ text: String) -> Bool {
    !text.isEmpty && !text.utf8.contains { $0 == open || $0 == bar || $0 == close }
  }

  /// Appends plain text so that it reads back as itself, also when a word follows it.
  private static func append(_ plain: String, before wordFollows: Bool, to result: inout [UInt8]) {
    var plain = plain
    plain.withUTF8 { bytes in
      var backslashes = 0
      for index in bytes.indices {
        let byte = bytes[index]
        if byte == open, case .word = look(at: index, in: bytes) {
          result.append(contentsOf: repeatElement(escape, count: backslashes + 1))
        }
        backslashes = byte == escape ? backslashes + 1 : 0
        result.append(byte)
      }
      if wordFollows { result.append(contentsOf: repeatElement(escape, count: backslashes)) }
    }
  }
}
