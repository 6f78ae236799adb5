/// The state of reading one JSON file: an index, the open arrays and objects, and what was found wrong.
///
/// `JSONParser+Recovery.swift` says what happens where the file is not JSON.
struct JSONParser {
  let file: SourceFile
  let limits: JSONReader.Limits
  /// The bytes of the file; the same storage, one step nearer.
  let bytes: [UInt8]
  var index = 0
  /// The innermost array or object that is open; a stand-in while there is none.
  var frame = Frame(start: 0, isObject: false)
  /// What `frame` was before each of the open arrays and objects began: as many as are open.
  var frames: [Frame] = []
  var values = 0
  var errors = 0
  var diagnostics: [Diagnostic] = []
  /// Whether reading has been given up.
  var isStopped = false
  /// Whether the whole file is UTF-8, looked at once, so that texts are taken over without another look.
  let isUTF8: Bool
  /// Whether the file ended inside a string, so that its brackets cannot be told missing.
  var endsInsideString = false
  /// The bytes that may still be looked at ahead to tell one slip from another.
  var lookahead = 16 << 20

  /// An array or object that is open.
  struct Frame {
    let start: Int
    let isObject: Bool
    var elements: [MendedNode] = []
    var members: [MendedMember] = []
    var key = ""
    var keyRange = 0..<0
    /// Whether the member under way has something wrong that leaves it without key or value.
    var isDropped = false
  }

  init(file: SourceFile, limits: JSONReader.Limits) {
    self.file = file
    self.limits = limits
    self.bytes = file.bytes
    self.isUTF8 = file.bytes.count > limits.bytes || UTF8Check.isWellFormed(file.bytes)
  }

  /// What follows after a value.
  private enum Next {
    case value
    case closed(MendedNode)
    case stop
  }

  mutating func parse() -> MendedNode? {
    guard checkWhole() else { return nil }
    while true {
      skipSpace()
      guard !isStopped, countValue(), var value = beginValue() else {
        // An array or object was opened and waits for its first value, or everything ended.
        if isStopped { return nil }
        if index >= bytes.count, !frames.isEmpty { return unclosed() }
        continue
      }
      attaching: while true {
        if isStopped { return nil }
        guard !frames.isEmpty else { return end(of: value) }
        attach(value)
        switch afterValue() {
        case .value: break attaching
        case .closed(let node): value = node
        case .stop: return isStopped ? nil : unclosed()
        }
      }
    }
  }

  /// Reads a whole scalar or empty container, or opens a container and returns `nil`.
  private mutating func beginValue() -> MendedNode? {
    let start = index
    guard index < bytes.count else {
      if frames.isEmpty { fail(.missingDocument(file)) }
      return nil
    }
    switch bytes[index] {
    case UInt8(ascii: "\""):
      let string = string()
      return MendedNode(range: start..<index, content: .string(string))
    case UInt8(ascii: "{"):
      guard open(isObject: true) else { return nil }
      skipSpace()
      if index < bytes.count, bytes[index] == UInt8(ascii: "}") { return close() }
      return key() ? nil : emptied()
    case UInt8(ascii: "["):
      guard open(isObject: false) else { return nil }
      skipSpace()
      if index < bytes.count, bytes[index] == UInt8(ascii: "]") { return close() }
      return nil
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let number = number()
      return MendedNode(range: start..<index, content: .number(number))
    case UInt8(ascii: "t") where takeWord("true"):
      return MendedNode(range: start..<index, content: .bool(true))
    case UInt8(ascii: "f") where takeWord("false"):
      return MendedNode(range: start..<index, content: .bool(false))
    case UInt8(ascii: "n") where takeWord("null"):
      return MendedNode(range: start..<index, content: .null)
    default:
      return mendedValue()
    }
  }

  mutating func attach(_ value: MendedNode) {
    if frame.isDropped {
      frame.isDropped = false
    } else if frame.isObject {
      frame.members.append(MendedMember(key: frame.key, keyRange: frame.keyRange, value: value))
    } else {
      frame.elements.append(value)
    }
  }

  /// Reads what stands between a value and the next one, or the end of the container.
  private mutating func afterValue() -> Next {
    while true {
      skipSpace()
      guard !isStopped, index < bytes.count else { return .stop }
      let closing = frame.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
      if bytes[index] == closing { return .closed(close()) }
      if bytes[index] == UInt8(ascii: ",") {
        let comma = index
        if isListLeftOpen {
          reportUnclosed(at: comma)
          return .closed(close(consuming: false))
        }
        index += 1
        skipSpace()
        guard index < bytes.count else { return .stop }
        switch bytes[index] {
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          report(.trailingComma(file, comma..<comma + 1))
          continue
        case UInt8(ascii: ","):
          skipExtraCommas()
          guard !isStopped else { return .stop }
          guard index < bytes.count, bytes[index] != UInt8(ascii: "}"), bytes[index] != UInt8(ascii: "]") else {
            continue
          }
        default:
          break
        }
      } else {
        guard let resumes = mendSeparator(closing: closing) else { return .closed(close(consuming: false)) }
        guard resumes else { continue }
      }
      guard frame.isObject else { return .value }
      if key() { return .value }
      if isStopped || index >= bytes.count { return .stop }
    }
  }

  // MARK: - Containers

  private mutating func open(isObject: Bool) -> Bool {
    guard frames.count < limits.depth else {
      fail(.tooDeep(file, index..<index + 1, limit: limits.depth))
      return false
    }
    frames.append(frame)
    frame = Frame(start: index, isObject: isObject)
    index += 1
    return true
  }

  /// Ends the innermost container at its closing bracket, or before whatever stands in its place.
  mutating func close(consuming: Bool = true) -> MendedNode {
    if consuming { index += 1 }
    let closed = frame
    frame = frames.removeLast()
    if closed.isObject { checkKeys(closed.members) }
    return MendedNode(
      range: closed.start..<index, content: closed.isObject ? .object(closed.members) : .array(closed.elements))
  }

  /// What becomes of an object in which no key could be read after its brace.
  private mutating func emptied() -> MendedNode? {
    guard !isStopped, index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "}") { return close() }
    return passMismatchedBracket() ? close(consuming: false) : nil
  }

  /// Reads a key and its colon. Returns whether a value is to be read next.
  private mutating func key() -> Bool {
    while true {
      skipSpace()
      guard !isStopped, index < bytes.count else { return false }
      let start = index
      let key: String
      if bytes[index] == UInt8(ascii: "\"") {
        key = string()
      } else {
        switch mendedKey() {
        case .key(let mended): key = mended
        case .again: continue
        case .end: return false
        }
      }
      guard !isStopped else { return false }
      frame.key = key
      frame.keyRange = start..<index
      frame.isDropped = key.isEmpty && start == index
      skipSpace()
      guard !isStopped, index < bytes.count else { return false }
      if bytes[index] == UInt8(ascii: ":") { index += 1 } else { mendColon(after: start) }
      skipSpace()
      guard !isStopped, index < bytes.count else { return false }
      switch bytes[index] {
      case UInt8(ascii: ","):
        // A key without a value: the next key may still be right.
        report(.missingValue(file, frame.keyRange, key: key))
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        report(.missingValue(file, frame.keyRange, key: key))
        return false
      default:
        return true
      }
    }
  }

  private mutating func checkKeys(_ members: [MendedMember]) {
    guard members.count > 1 else { return }
    if members.count <= 12 {
      for later in 1..<members.count {
        for earlier in 0..<later where members[earlier].key.isIdentical(to: members[later].key) {
          reportDuplicate(members[earlier], members[later])
          break
        }
      }
    } else {
      var seen: [ExactString: Int] = Dictionary(minimumCapacity: members.count)
      for (index, member) in members.enumerated() {
        if let earlier = seen.updateValue(index, forKey: ExactString(member.key)) {
          seen[ExactString(member.key)] = earlier
          reportDuplicate(members[earlier], member)
        }
      }
    }
  }

  // MARK: - Tokens

  mutating func skipSpace() {
    while true {
      index = endOfSpace(from: index)
      guard index < bytes.count else { return }
      switch bytes[index] {
      case UInt8(ascii: "/"), UInt8(ascii: "#"), 0xE3, 0xC2, 0xEF:
        // Comments and the spaces of other scripts are told and passed over.
        guard mendSpace() else { return }
      default: return
      }
    }
  }

  /// The first byte from an index on that is no space.
  private func endOfSpace(from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      var at = start
      while at < buffer.count {
        switch buffer[at] {
        case 0x0A, 0x0D, 0x09: at += 1
        case 0x20:
          at += 1
          // Indentation comes in eights.
          while at + 8 <= buffer.count,
            buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self) == 0x2020_2020_2020_2020
          { at += 8 }
        default: return at
        }
      }
      return at
    }
  }

  /// Takes a literal name that ends where a name must end.
  private mutating func takeWord(_ word: StaticString) -> Bool {
    let end = index + word.utf8CodeUnitCount
    guard end <= bytes.count, !(end < bytes.count && Self.isWordByte(bytes[end])) else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[index + offset] != word.utf8Start[offset] { return false }
    index = end
    return true
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "."),
      UInt8(ascii: "-"), UInt8(ascii: "+"), 0x80...:
      true
    default: false
    }
  }

  private mutating func number() -> JSONNumber {
    let start = index
    var at = index
    func isDigit(_ at: Int) -> Bool { at < bytes.count && bytes[at] &- UInt8(ascii: "0") < 10 }
    var isRight = true
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    if at < bytes.count, bytes[at] == UInt8(ascii: "0") {
      at += 1
    } else {
      isRight = isDigit(at)
      while isDigit(at) { at += 1 }
    }
    if isRight, at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      isRight = isDigit(at)
      while isDigit(at) { at += 1 }
    }
    if isRight, at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      isRight = isDigit(at)
      while isDigit(at) { at += 1 }
    }
    guard isRight, !(at < bytes.count && Self.isWordByte(bytes[at])) else { return mendedNumber() }
    index = at
    return JSONNumber(text: String(decoding: bytes[start..<at], as: UTF8.self))
  }

  /// Reads a string from its opening quote.
  private mutating func string() -> String {
    let start = index + 1
    let end = endOfPlainText(from: start)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else {
      return escapedString(from: start, plainUntil: end)
    }
    index = end + 1
    return text(start..<end)
  }

  /// The first byte from an index on that a string does not hold as it is: a quote, a backslash, a control character.
  func endOfPlainText(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var at = start
      while at < buffer.count {
        let byte = buffer[at]
        if byte == 0x22 || byte == 0x5C || byte < 0x20 { return at }
        at += 1
      }
      return at
    }
  }

  /// The text of some bytes. What is not UTF-8 is told and becomes U+FFFD.
  mutating func text(_ range: Range<Int>) -> String {
    if !isUTF8 { reportNotUTF8(in: range) }
    return bytes.withUnsafeBufferPointer { buffer in
      String(decoding: UnsafeBufferPointer(rebasing: buffer[range]), as: UTF8.self)
    }
  }

  /// Reads the rest of a string that holds an escape, or something it may not hold.
  private mutating func escapedString(from start: Int, plainUntil: Int) -> String {
    var decoded: [UInt8] = []
    var plain = start
    index = plainUntil
    while true {
      if plain < index { decoded.append(contentsOf: bytes[plain..<index]) }
      guard index < bytes.count else {
        reportUnclosedString(from: start - 1, to: index)
        break
      }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        break
      }
      if byte == UInt8(ascii: "\\") {
        appendEscape(to: &decoded)
      } else if !appendControlCharacter(to: &decoded, stringStart: start - 1) {
        break
      }
      guard !isStopped else { break }
      plain = index
      index = endOfPlainText(from: index)
    }
    if !isUTF8 { reportNotUTF8(in: start..<index) }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// Reads one escape, from its backslash.
  private mutating func appendEscape(to decoded: inout [UInt8]) {
    let start = index
    guard index + 1 < bytes.count else {
      index += 1
      return
    }
    index += 2
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): decoded.append(0x22)
    case UInt8(ascii: "\\"): decoded.append(0x5C)
    case UInt8(ascii: "/"): decoded.append(0x2F)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      guard let unit = JSONEscape.unit(in: bytes, at: start) else { return mendEscape(from: start, to: &decoded) }
      index = start + 6
      var scalar = Unicode.Scalar(unit)
      if unit & 0xFC00 == 0xD800, let low = JSONEscape.unit(in: bytes, at: index), low & 0xFC00 == 0xDC00 {
        index += 6
        scalar = Unicode.Scalar(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF)))
      }
      guard let scalar else { return mendSurrogate(start..<index, to: &decoded) }
      decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: mendEscape(from: start, to: &decoded)
    }
  }
}
