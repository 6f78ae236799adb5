import FormModel
import FormSource
import FormText

/// Reads a document from its bytes into a check, in one pass and without a tree.
///
/// It stops at whatever is not JSON as the answers of the form are usually written, a name that stands twice among them:
/// the general check then says what it is.
struct QuickReader {
  var check: QuickCheck
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ check: QuickCheck, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.check = check
    self.bytes = bytes
  }

  /// Reads the document; `false` when the general check has to look instead.
  mutating func read() -> Bool {
    skipSpace()
    guard byte == UInt8(ascii: "{"), object(table: 0, row: 0) else { return false }
    skipSpace()
    return at == bytes.count
  }

  // MARK: - Signs

  @inline(__always)
  private var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }

  @inline(__always)
  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] <= 0x20,
      bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09
    { at += 1 }
  }

  /// Passes over a comma or the end of a list; `nil` for anything else.
  @inline(__always)
  private mutating func next(until end: UInt8) -> Bool? {
    skipSpace()
    let sign = byte
    guard sign == UInt8(ascii: ",") || sign == end else { return nil }
    at += 1
    if sign == end { return false }
    skipSpace()
    return true
  }

  /// A string from its quote on, and whether there is a backslash in it; `nil` for none that JSON allows.
  ///
  /// Names and words that are not ASCII are compared as they stand: what is no UTF-8 fits none of them.
  @inline(__always)
  private mutating func string() -> (text: UnsafeBufferPointer<UInt8>, isEscaped: Bool)? {
    let start = at + 1
    var index = start
    var isEscaped = false
    while true {
      while index + 8 <= bytes.count {
        let word = EightBytes.load(bytes, at: index)
        let special =
          EightBytes.marks(UInt8(ascii: "\""), in: word) | EightBytes.marks(UInt8(ascii: "\\"), in: word)
          | EightBytes.controls(in: word)
        if special != 0 {
          index += special.trailingZeroBitCount >> 3
          break
        }
        index += 8
      }
      while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\"),
        bytes[index] >= 0x20
      { index += 1 }
      guard index < bytes.count else { return nil }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        at = index + 1
        return (UnsafeBufferPointer(rebasing: bytes[start..<index]), isEscaped)
      case UInt8(ascii: "\\") where index + 1 < bytes.count && bytes[index + 1] >= 0x20:
        isEscaped = true
        index += 2
      default: return nil
      }
    }
  }

  /// A string without escapes.
  @inline(__always)
  private mutating func plainString() -> UnsafeBufferPointer<UInt8>? {
    guard byte == UInt8(ascii: "\""), let (text, isEscaped) = string(), !isEscaped else { return nil }
    return text
  }

  // MARK: - Objects

  /// Reads the members of an object from its brace on.
  private mutating func object(table: Int, row: Int) -> Bool {
    at += 1
    skipSpace()
    if byte == UInt8(ascii: "}") {
      at += 1
      return true
    }
    let own = check.quick.tables[table]
    let names = check.quick.words.lists[Int(own.names)]
    // Members mostly come in the order of the form.
    var guess = 0
    while true {
      guard let name = plainString() else { return false }
      skipSpace()
      guard byte == UInt8(ascii: ":") else { return false }
      at += 1
      skipSpace()
      let found =
        guess < Int(names.count) && check.quick.words.isEqual(guess, of: names, name)
        ? guess : check.quick.words.place(of: name, in: own.names)
      if found < 0 {
        guard passUnknown(name, table: table, row: row) else { return false }
      } else if found < own.count {
        guess = found + 1
        let place = check.place(table: table, place: found, row: row)
        guard check[place.slot].given == 0, answer(place) else { return false }
      } else {
        let group = found - own.count + 1
        guard check.rowCount(group) < 0, rows(of: group) else { return false }
      }
      guard let goesOn = next(until: UInt8(ascii: "}")) else { return false }
      if !goesOn { return true }
    }
  }

  private mutating func rows(of table: Int) -> Bool {
    guard byte == UInt8(ascii: "[") else { return false }
    at += 1
    skipSpace()
    check.beginRows(of: table)
    if byte == UInt8(ascii: "]") {
      at += 1
    } else {
      var row = 0
      while true {
        // More rows than the form takes, and rows that are none, are rare enough for the general check.
        guard byte == UInt8(ascii: "{"), row < check.quick.tables[table].mostRows else { return false }
        check.begin(table: table, row: row)
        guard object(table: table, row: row), let goesOn = next(until: UInt8(ascii: "]")) else { return false }
        if !goesOn { break }
        row += 1
      }
    }
    check.settleRows(of: table)
    return true
  }

  private mutating func passUnknown(_ name: UnsafeBufferPointer<UInt8>, table: Int, row: Int) -> Bool {
    guard let name = String(validating: name, as: UTF8.self), value() != nil else { return false }
    check.settle(unknown: name, table: table, row: row)
    return true
  }

  // MARK: - Answers

  @inline(__always)
  private mutating func answer(_ place: QuickCheck.Place) -> Bool {
    let start = at
    if check.settle(outcome(place.question), place) { return true }
    at = start
    guard let value = value() else { return false }
    return check.settle(generally: value, place)
  }

  /// What the answer that begins here comes to; it is passed over unless the general check has to look.
  @inline(__always)
  private mutating func outcome(_ question: QuickPlan.Question) -> QuickCheck.Outcome {
    switch question.kind {
    case .text, .pattern, .sure, .word, .day:
      guard byte == UInt8(ascii: "\"") else { return otherType() }
      guard let (text, isEscaped) = string() else { return .unsure }
      return check.outcome(of: text, isEscaped: isEscaped, question)
    case .flag, .agreed:
      if literal("true") { return check.outcome(of: true, question) }
      return literal("false") ? check.outcome(of: false, question) : otherType()
    case .integer:
      guard byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) else { return otherType() }
      return integer().map { check.outcome(of: $0, question) } ?? .unsure
    case .words: return words(question)
    case .general: return .unsure
    }
  }

  /// What is no answer of the question at all is still read as JSON.
  private mutating func otherType() -> QuickCheck.Outcome {
    if byte == UInt8(ascii: "\"") {
      guard let (text, isEscaped) = string(), !isEscaped, text.allSatisfy({ $0 < 0x80 }) else { return .unsure }
    } else if value() == nil {
      return .unsure
    }
    return .wrong(.hasOtherType, amount: 0)
  }

  /// Passes over a value and reads it; `nil` when it is none.
  private mutating func value() -> JSONValue? {
    let start = at
    var depth = 0
    scan: while at < bytes.count {
      switch byte {
      case UInt8(ascii: "\""): if string() == nil { return nil }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        at += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { break scan }
        depth -= 1
        at += 1
      case UInt8(ascii: ","):
        if depth == 0 { break scan }
        at += 1
      default: at += 1
      }
    }
    return try? JSONValue.parse(Array(bytes[start..<at]))
  }

  @inline(__always)
  private mutating func literal(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard at + length <= bytes.count else { return false }
    for offset in 0..<length where bytes[at + offset] != word.utf8Start[offset] { return false }
    at += length
    return true
  }

  /// A whole number of at most 15 digits, written without a point; `nil` for any other.
  private mutating func integer() -> Int? {
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative { at += 1 }
    let start = at
    var number = 0
    while at < bytes.count, (0x30...0x39).contains(bytes[at]), at - start < 16 {
      number = number * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    let count = at - start
    guard count > 0, count < 16, count == 1 || bytes[start] != 0x30 else { return nil }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): return nil
    default: return isNegative ? -number : number
    }
  }

  /// What a list of words comes to.
  private mutating func words(_ question: QuickPlan.Question) -> QuickCheck.Outcome {
    guard byte == UInt8(ascii: "[") else { return .unsure }
    at += 1
    skipSpace()
    var chosen: UInt64 = 0
    var count = 0
    if byte == UInt8(ascii: "]") {
      at += 1
      return check.outcome(ofChoices: 0, question)
    }
    while true {
      guard let word = plainString() else { return .unsure }
      let index = check.quick.words.place(of: word, in: question.words)
      guard index >= 0, chosen >> UInt64(index) & 1 == 0 else { return .unsure }
      chosen |= 1 << UInt64(index)
      count += 1
      guard let goesOn = next(until: UInt8(ascii: "]")) else { return .unsure }
      if !goesOn { return check.outcome(ofChoices: count, question) }
    }
  }
}
