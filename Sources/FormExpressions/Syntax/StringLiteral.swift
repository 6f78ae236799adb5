/// Reads what a string or bytes literal stands for.
struct StringLiteral {
  private let bytes: ArraySlice<UInt8>
  private let makesBytes: Bool
  private(set) var content: [UInt8] = []
  private(set) var problem: ExpressionProblem?

  /// Reads a whole literal, with prefix and quotes, as the lexer found it.
  init(_ literal: ArraySlice<UInt8>, makesBytes: Bool) {
    self.makesBytes = makesBytes
    var start = literal.startIndex
    var isRaw = false
    while start < literal.endIndex, literal[start].isIdentifierStart {
      if literal[start] | 0x20 == UInt8(ascii: "r") { isRaw = true }
      start += 1
    }
    let isTriple =
      literal.endIndex - start >= 6 && literal[start + 1] == literal[start] && literal[start + 2] == literal[start]
    let quotes = isTriple ? 3 : 1
    bytes = literal[(start + quotes)..<(literal.endIndex - quotes)]
    if isRaw { content = Array(bytes) } else { readEscapes() }
  }

  private mutating func readEscapes() {
    content.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      guard bytes[position] == UInt8(ascii: "\\") else {
        content.append(bytes[position])
        position += 1
        continue
      }
      let length = escape(at: position)
      guard length > 0 else {
        problem = .unknownEscape(at: position..<min(position + 2, bytes.endIndex))
        return
      }
      position += length
    }
  }

  /// Reads one escape and returns its length, or zero when it is not one.
  private mutating func escape(at start: Int) -> Int {
    guard start + 1 < bytes.endIndex else { return 0 }
    let letter = bytes[start + 1]
    switch letter {
    case UInt8(ascii: "a"): content.append(0x07)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "v"): content.append(0x0B)
    case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
      content.append(letter)
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return number(at: start + 2, digits: 2, before: 2)
    case UInt8(ascii: "u"): return makesBytes ? 0 : number(at: start + 2, digits: 4, before: 2)
    case UInt8(ascii: "U"): return makesBytes ? 0 : number(at: start + 2, digits: 8, before: 2)
    case UInt8(ascii: "0")...UInt8(ascii: "3"): return octal(at: start + 1)
    default: return 0
    }
    return 2
  }

  private mutating func number(at start: Int, digits: Int, before: Int) -> Int {
    guard start + digits <= bytes.endIndex else { return 0 }
    var value: UInt32 = 0
    for digit in bytes[start..<start + digits] {
      guard digit.isHexDigit else { return 0 }
      value = value << 4 | digit.hexValue
    }
    return append(value) ? before + digits : 0
  }

  private mutating func octal(at start: Int) -> Int {
    guard start + 3 <= bytes.endIndex else { return 0 }
    var value: UInt32 = 0
    for digit in bytes[start..<start + 3] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit) else { return 0 }
      value = value << 3 | UInt32(digit & 7)
    }
    return append(value) ? 4 : 0
  }

  /// Adds a byte or a code point; a surrogate and anything above U+10FFFF are refused.
  private mutating func append(_ value: UInt32) -> Bool {
    if makesBytes {
      content.append(UInt8(truncatingIfNeeded: value))
      return value <= 0xFF
    }
    guard let scalar = Unicode.Scalar(value) else { return false }
    content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    return true
  }
}
