/// A word or sign of the language, with its place in the text.
struct Token {
  enum Kind: UInt8 {
    case identifier, quotedIdentifier
    case int, uint, double, string, bytes
    case trueLiteral, falseLiteral, null, `in`
    case or, and, equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case plus, minus, times, divide, remainder, not
    case question, colon, dot, comma
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
    case end
  }

  var kind: Kind
  var start: Int32
  var end: Int32

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// Cuts a text into tokens. Works on bytes; only literals and comments may hold anything but ASCII.
struct Lexer {
  private let bytes: [UInt8]
  private var position = 0
  private(set) var tokens: [Token] = []
  private(set) var problem: ExpressionProblem?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 3 + 2)
    while problem == nil, let token = next() {
      tokens.append(token)
    }
    tokens.append(Token(kind: .end, start: Int32(bytes.count), end: Int32(bytes.count)))
  }

  private func byte(_ ahead: Int = 0) -> UInt8 {
    position + ahead < bytes.count ? bytes[position + ahead] : 0
  }

  private mutating func next() -> Token? {
    skipBlanks()
    guard position < bytes.count else { return nil }
    let start = position
    let first = bytes[position]
    if first.isIdentifierStart {
      if let token = literalWithPrefix() { return token }
      while position < bytes.count, bytes[position].isIdentifierPart { position += 1 }
      return token(keyword(start..<position), from: start)
    }
    if first.isDigit || (first == UInt8(ascii: ".") && byte(1).isDigit) { return number() }
    switch first {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return string(prefix: 0, kind: .string)
    case UInt8(ascii: "`"): return quotedIdentifier()
    default: return sign(first)
    }
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: position += 1
      case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"):
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
      default: return
      }
    }
  }

  private func token(_ kind: Token.Kind, from start: Int) -> Token {
    Token(kind: kind, start: Int32(start), end: Int32(position))
  }

  private func keyword(_ range: Range<Int>) -> Token.Kind {
    let word = bytes[range]
    if word.elementsEqual("true".utf8) { return .trueLiteral }
    if word.elementsEqual("false".utf8) { return .falseLiteral }
    if word.elementsEqual("null".utf8) { return .null }
    if word.elementsEqual("in".utf8) { return .in }
    return .identifier
  }
}

// MARK: - Signs

extension Lexer {
  private mutating func sign(_ first: UInt8) -> Token? {
    let start = position
    let second = byte(1)
    let equals = second == UInt8(ascii: "=")
    let (kind, length): (Token.Kind, Int)
    switch first {
    case UInt8(ascii: "|") where second == first: (kind, length) = (.or, 2)
    case UInt8(ascii: "&") where second == first: (kind, length) = (.and, 2)
    case UInt8(ascii: "=") where equals: (kind, length) = (.equal, 2)
    case UInt8(ascii: "!"): (kind, length) = equals ? (.notEqual, 2) : (.not, 1)
    case UInt8(ascii: "<"): (kind, length) = equals ? (.lessOrEqual, 2) : (.less, 1)
    case UInt8(ascii: ">"): (kind, length) = equals ? (.greaterOrEqual, 2) : (.greater, 1)
    case UInt8(ascii: "+"): (kind, length) = (.plus, 1)
    case UInt8(ascii: "-"): (kind, length) = (.minus, 1)
    case UInt8(ascii: "*"): (kind, length) = (.times, 1)
    case UInt8(ascii: "/"): (kind, length) = (.divide, 1)
    case UInt8(ascii: "%"): (kind, length) = (.remainder, 1)
    case UInt8(ascii: "?"): (kind, length) = (.question, 1)
    case UInt8(ascii: ":"): (kind, length) = (.colon, 1)
    case UInt8(ascii: "."): (kind, length) = (.dot, 1)
    case UInt8(ascii: ","): (kind, length) = (.comma, 1)
    case UInt8(ascii: "("): (kind, length) = (.leftParenthesis, 1)
    case UInt8(ascii: ")"): (kind, length) = (.rightParenthesis, 1)
    case UInt8(ascii: "["): (kind, length) = (.leftBracket, 1)
    case UInt8(ascii: "]"): (kind, length) = (.rightBracket, 1)
    case UInt8(ascii: "{"): (kind, length) = (.leftBrace, 1)
    case UInt8(ascii: "}"): (kind, length) = (.rightBrace, 1)
    default:
      problem = unexpectedSign(first)
      return nil
    }
    position += length
    return token(kind, from: start)
  }

  /// Says what a sign should have been: `=` for `==`, a full-width sign for its ASCII twin.
  private func unexpectedSign(_ first: UInt8) -> ExpressionProblem {
    switch first {
    case UInt8(ascii: "="): return .singleSign("=", meant: "==", at: position..<position + 1)
    case UInt8(ascii: "&"): return .singleSign("&", meant: "&&", at: position..<position + 1)
    case UInt8(ascii: "|"): return .singleSign("|", meant: "||", at: position..<position + 1)
    default: break
    }
    var end = position + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let text = String(decoding: bytes[position..<end], as: UTF8.self)
    if let scalar = text.unicodeScalars.first, (0xFF01...0xFF5E).contains(scalar.value),
      let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    {
      return .singleSign(text, meant: String(Character(narrow)), at: position..<end)
    }
    if text == "\u{3000}" { return .singleSign(text, meant: " ", at: position..<end) }
    return .unexpectedCharacter(text, at: position..<end)
  }
}

// MARK: - Literals

extension Lexer {
  private mutating func number() -> Token? {
    let start = position
    if byte() == UInt8(ascii: "0"), byte(1) | 0x20 == UInt8(ascii: "x"), byte(2).isHexDigit {
      position += 2
      while byte().isHexDigit { position += 1 }
      return wholeNumber(from: start)
    }
    while byte().isDigit { position += 1 }
    var isDouble = false
    if byte() == UInt8(ascii: "."), byte(1).isDigit {
      isDouble = true
      position += 1
      while byte().isDigit { position += 1 }
    }
    if byte() | 0x20 == UInt8(ascii: "e") {
      let signed = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-")
      if byte(signed ? 2 : 1).isDigit {
        isDouble = true
        position += signed ? 2 : 1
        while byte().isDigit { position += 1 }
      }
    }
    return isDouble ? token(.double, from: start) : wholeNumber(from: start)
  }

  private mutating func wholeNumber(from start: Int) -> Token {
    guard byte() | 0x20 == UInt8(ascii: "u") else { return token(.int, from: start) }
    position += 1
    return token(.uint, from: start)
  }

  /// A string with one of the prefixes r, b, rb and br, in either case.
  private mutating func literalWithPrefix() -> Token? {
    var length = 0
    var isBytes = false
    while length < 2 {
      switch byte(length) | 0x20 {
      case UInt8(ascii: "r"): length += 1
      case UInt8(ascii: "b"):
        isBytes = true
        length += 1
      default:
        let quoted = byte(length) == UInt8(ascii: "'") || byte(length) == UInt8(ascii: "\"")
        return length > 0 && quoted ? string(prefix: length, kind: isBytes ? .bytes : .string) : nil
      }
    }
    let quoted = byte(2) == UInt8(ascii: "'") || byte(2) == UInt8(ascii: "\"")
    guard quoted, byte(0) | 0x20 != byte(1) | 0x20 else { return nil }
    return string(prefix: 2, kind: .bytes)
  }

  private mutating func string(prefix: Int, kind: Token.Kind) -> Token? {
    let start = position
    let isRaw = (0..<prefix).contains { byte($0) | 0x20 == UInt8(ascii: "r") }
    position += prefix
    let quote = byte()
    let isTriple = byte(1) == quote && byte(2) == quote
    position += isTriple ? 3 : 1
    while position < bytes.count {
      let current = bytes[position]
      if current == quote, !isTriple || (byte(1) == quote && byte(2) == quote) {
        position += isTriple ? 3 : 1
        return token(kind, from: start)
      }
      if !isTriple, current == 0x0A || current == 0x0D { break }
      position += current == UInt8(ascii: "\\") && !isRaw ? 2 : 1
    }
    position = min(position, bytes.count)
    problem = .unclosedString(at: start..<position)
    return nil
  }

  private mutating func quotedIdentifier() -> Token? {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "`"), bytes[position] != 0x0A { position += 1 }
    guard byte() == UInt8(ascii: "`"), position > start + 1 else {
      problem = .unclosedString(at: start..<position)
      return nil
    }
    position += 1
    return token(.quotedIdentifier, from: start)
  }
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isHexDigit: Bool { isDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x66) }
  var isIdentifierStart: Bool { (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || self == 0x5F }
  var isIdentifierPart: Bool { isIdentifierStart || isDigit }

  /// The value of a hexadecimal digit; zero for anything else.
  var hexValue: UInt32 {
    isDigit ? UInt32(self & 0x0F) : isHexDigit ? UInt32(self | 0x20) - 0x57 : 0
  }
}
