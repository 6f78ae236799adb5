// What the reader does where a file is not JSON: it tells what is wrong and goes on with what was probably meant.
// Every function here either takes at least one byte, closes a container or stops, so reading always ends.

extension JSONParser {
  /// What became of a key that is not a JSON string.
  enum MendedKey {
    case key(String)
    case again
    case end
  }

  // MARK: - Telling

  /// Tells something and goes on, unless there have been too many errors.
  mutating func report(_ diagnostic: Diagnostic) {
    guard !isStopped else { return }
    diagnostics.append(diagnostic)
    guard diagnostic.severity == .error else { return }
    errors += 1
    if errors >= limits.errors, errors > 1 {
      diagnostics.append(.tooManyErrors(file, at: index))
      isStopped = true
    } else if errors >= limits.errors {
      isStopped = true
    }
  }

  /// Tells something and gives up.
  mutating func fail(_ diagnostic: Diagnostic) {
    report(diagnostic)
    isStopped = true
  }

  mutating func reportDuplicate(_ earlier: MendedMember, _ later: MendedMember) {
    // A file may hold a million of them; nobody reads more than some.
    guard diagnostics.count < limits.errors * 2 else { return }
    report(.duplicateKey(file, later.keyRange, key: later.key, earlier: earlier.keyRange))
  }

  mutating func reportUnclosedString(from start: Int, to end: Int) {
    endsInsideString = end >= bytes.count
    report(.unclosedString(file, start..<start + 1, closingAt: nil))
  }

  /// Tells the first byte of a range that is not UTF-8, if there is one.
  mutating func reportNotUTF8(in range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let length = SourceFile.scalarLength(in: bytes, at: at)
      if length == 1, bytes[at] >= 0x80 { return report(.notUTF8(file, at..<at + 1)) }
      at += length
    }
  }

  // MARK: - The whole file

  /// Looks at what can be seen without reading: size, byte order mark, another encoding.
  mutating func checkWhole() -> Bool {
    guard bytes.count <= limits.bytes else {
      fail(.tooLarge(file, limit: limits.bytes))
      return false
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      report(.byteOrderMark(file))
      index = 3
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || (bytes.count >= 2 && (bytes[0] == 0) != (bytes[1] == 0))
    {
      fail(.utf16(file))
    }
    return !isStopped
  }

  mutating func countValue() -> Bool {
    values += 1
    guard values <= limits.values else {
      fail(.tooManyValues(file, index..<min(index + 1, bytes.count), limit: limits.values))
      return false
    }
    return true
  }

  /// Looks at what follows after the value of the file.
  mutating func end(of root: MendedNode) -> MendedNode? {
    skipSpace()
    guard !isStopped else { return nil }
    if index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        report(.unopenedBracket(file, index..<index + 1, text: byte == UInt8(ascii: "}") ? "}" : "]"))
      } else {
        report(.textAfterEnd(file, index..<file.range(ofLine: file.position(at: index).line).upperBound))
      }
    }
    return root
  }

  /// The tree of a file that ended too early: everything open is closed.
  mutating func unclosed() -> MendedNode? {
    guard !isStopped, !frames.isEmpty else { return nil }
    if !endsInsideString {
      report(
        .unclosedContainer(
          file, frame.start..<frame.start + 1, isObject: frame.isObject,
          closing: frames.count == 1 ? bytes.count : nil))
    }
    var node = close(consuming: false)
    while !frames.isEmpty {
      // A container under way is never one that was dropped.
      frame.isDropped = false
      attach(node)
      node = close(consuming: false)
    }
    return isStopped ? nil : node
  }

  // MARK: - Between tokens

  /// Passes over a comment or a space JSON does not have. Returns whether there was one.
  mutating func mendSpace() -> Bool {
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "#"):
      passLine()
      report(.comment(file, start..<index))
    case UInt8(ascii: "/"):
      guard index + 1 < bytes.count else { return false }
      if bytes[index + 1] == UInt8(ascii: "/") {
        passLine()
      } else if bytes[index + 1] == UInt8(ascii: "*") {
        index += 2
        while index < bytes.count,
          !(bytes[index - 1] == UInt8(ascii: "*") && bytes[index] == UInt8(ascii: "/") && index > start + 2)
        {
          index += 1
        }
        index = min(index + 1, bytes.count)
      } else {
        return false
      }
      report(.comment(file, start..<index))
    default:
      guard let (scalar, length) = scalar(at: index), scalar == "\u{3000}" || scalar == "\u{A0}" || scalar == "\u{FEFF}"
      else { return false }
      while let next = self.scalar(at: index), next.0 == scalar { index += next.1 }
      _ = length
      report(.foreignSpace(file, start..<index, scalar: scalar))
    }
    return !isStopped
  }

  private mutating func passLine() {
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
  }

  /// Takes commas that follow a comma.
  mutating func skipExtraCommas() {
    let start = index
    while index < bytes.count, bytes[index] == UInt8(ascii: ",") {
      index += 1
      let end = index
      skipSpace()
      if isStopped { return }
      if index < bytes.count, bytes[index] == UInt8(ascii: ",") { continue }
      report(.extraComma(file, start..<end))
      return
    }
  }

  /// Deals with something other than a comma after a value.
  ///
  /// Returns whether the next value (or key) can be read now, `false` to look again, `nil` when the container ended.
  mutating func mendSeparator(closing: UInt8) -> Bool? {
    let byte = bytes[index]
    if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
      return passMismatchedBracket() ? nil : false
    }
    if byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") {
      report(.wrongSeparator(file, index..<index + 1, found: byte == UInt8(ascii: ";") ? ";" : ":", wanted: ","))
      index += 1
      return true
    }
    let scalar = scalar(at: index)
    if let (scalar, length) = scalar, scalar == "，" || scalar == "、" {
      report(.wrongSeparator(file, index..<index + length, found: String(scalar), wanted: ","))
      index += length
      return true
    }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
      || (byte < 0x80 && Self.isWordByte(byte)) || closingQuotes != nil
    {
      var end = index
      while end > 0, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
      report(.missingComma(file, at: end))
      return true
    }
    mendGarbage()
    return false
  }

  /// Tells a character that stands where nothing like it can stand, and passes over what follows it.
  mutating func mendGarbage() {
    let start = index
    let length = SourceFile.scalarLength(in: bytes, at: start)
    if length == 1, bytes[start] >= 0x80 {
      report(.notUTF8(file, start..<start + 1))
    } else {
      let scalar = scalar(at: start)?.0 ?? "\u{FFFD}"
      report(.unexpectedCharacter(file, start..<start + length, scalar: scalar))
    }
    index += length
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "{"),
        UInt8(ascii: "\""), 0x0A, 0x0D:
        return
      default: index += 1
      }
    }
  }

  // MARK: - Keys

  mutating func mendedKey() -> MendedKey {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return .end
    case UInt8(ascii: ","):
      report(.extraComma(file, index..<index + 1))
      index += 1
      return .again
    case UInt8(ascii: ":"):
      report(.missingKey(file, index..<index + 1))
      return .key("")
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      fail(.keyIsNotText(file, index..<index + 1))
      return .end
    default:
      break
    }
    if let closers = closingQuotes { return .key(otherwiseQuoted(closers)) }
    guard byte < 0x80 ? Self.isWordByte(byte) : isForeignWord(at: index) else {
      mendGarbage()
      return isStopped ? .end : .again
    }
    let start = index
    while index < bytes.count, isForeignWord(at: index) || Self.isWordByte(bytes[index]) && bytes[index] < 0x80 {
      index += SourceFile.scalarLength(in: bytes, at: index)
    }
    let key = text(start..<index)
    report(.unquotedKey(file, start..<index, key: key))
    return .key(key)
  }

  /// Deals with something other than a colon after a key.
  mutating func mendColon(after keyStart: Int) {
    switch bytes[index] {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): return
    case UInt8(ascii: "="):
      let start = index
      index += index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ">") ? 2 : 1
      report(.wrongSeparator(file, start..<index, found: file.text(in: start..<index), wanted: ":"))
    default:
      if let (scalar, length) = scalar(at: index), scalar == "：" {
        report(.wrongSeparator(file, index..<index + length, found: "：", wanted: ":"))
        index += length
        return
      }
      var end = index
      while end > keyStart, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
      report(.missingColon(file, at: end))
    }
  }

  // MARK: - Values

  /// Deals with something that begins no value. Returns what it was probably meant to be, or `nil` to look again.
  mutating func mendedValue() -> MendedNode? {
    let start = index
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      guard !frames.isEmpty else {
        fail(.unopenedBracket(file, start..<start + 1, text: byte == UInt8(ascii: "}") ? "}" : "]"))
        return nil
      }
      if frame.isObject == (byte == UInt8(ascii: "}")) { return close() }
      return passMismatchedBracket() ? close(consuming: false) : nil
    case UInt8(ascii: ",") where isListLeftOpen:
      reportUnclosed(at: start)
      return close(consuming: false)
    case UInt8(ascii: ",") where !frames.isEmpty:
      report(.extraComma(file, start..<start + 1))
      index += 1
      return nil
    case UInt8(ascii: ":") where !frames.isEmpty:
      report(.extraColon(file, start..<start + 1))
      index += 1
      return nil
    case UInt8(ascii: "+"), UInt8(ascii: "."):
      let number = mendedNumber()
      return MendedNode(range: start..<index, content: .number(number))
    default:
      break
    }
    if let closers = closingQuotes {
      let string = otherwiseQuoted(closers)
      return MendedNode(range: start..<index, content: .string(string))
    }
    if byte < 0x80, Self.isWordByte(byte) { return mendedWord() }
    guard !frames.isEmpty else {
      mendGarbage()
      isStopped = true
      return nil
    }
    mendGarbage()
    frame.isDropped = true
    return MendedNode(range: start..<index, content: .null)
  }

  /// Reads a bare word: `True`, `None`, `text without quotes`.
  private mutating func mendedWord() -> MendedNode {
    let start = index
    while index < bytes.count, bytes[index] < 0x80, Self.isWordByte(bytes[index]) { index += 1 }
    let word = file.text(in: start..<index)
    let content: MendedNode.Content
    var replacement: String?
    switch word.lowercased() {
    case "true", "yes", "on": (content, replacement) = (.bool(true), "true")
    case "false", "no", "off": (content, replacement) = (.bool(false), "false")
    case "null", "none", "nil", "undefined": (content, replacement) = (.null, "null")
    case "nan", "infinity", "inf":
      content = .null
      frame.isDropped = true
    default:
      replacement = NearestName.nearest(to: word, in: ["true", "false", "null"])
      switch replacement {
      case "true": content = .bool(true)
      case "false": content = .bool(false)
      case "null": content = .null
      default: content = .string(word)
      }
      if replacement == nil { replacement = "\"\(word)\"" }
    }
    report(.unknownWord(file, start..<index, word: word, replacement: replacement))
    if frames.isEmpty { isStopped = true }
    return MendedNode(range: start..<index, content: content)
  }

  /// Reads something that begins like a number and is none: `012`, `+1`, `.5`, `1_000`, `0x1F`.
  mutating func mendedNumber() -> JSONNumber {
    let start = index
    while index < bytes.count, bytes[index] < 0x80, Self.isWordByte(bytes[index]) { index += 1 }
    let text = file.text(in: start..<index)
    if Self.isNumber(text) { return JSONNumber(text: text) }

    var mended = text.utf8.filter { $0 != UInt8(ascii: "_") }
    if mended.first == UInt8(ascii: "+") { mended.removeFirst() }
    let sign = mended.first == UInt8(ascii: "-")
    if sign { mended.removeFirst() }
    while mended.count > 1, mended[0] == UInt8(ascii: "0"), mended[1] &- UInt8(ascii: "0") < 10 { mended.removeFirst() }
    if mended.first == UInt8(ascii: ".") { mended.insert(UInt8(ascii: "0"), at: 0) }
    if mended.last == UInt8(ascii: ".") { mended.removeLast() }
    let candidate = (sign ? "-" : "") + String(decoding: mended, as: UTF8.self)
    let isNumber = Self.isNumber(candidate)
    report(.malformedNumber(file, start..<index, text: text, replacement: isNumber ? candidate : nil))
    return JSONNumber(text: isNumber ? candidate : "0")
  }

  /// Whether a text follows the grammar of numbers.
  static func isNumber(_ text: String) -> Bool {
    var digits = Substring(text).utf8
    func take(_ allowed: (UInt8) -> Bool) -> Int {
      let rest = digits.drop(while: allowed)
      defer { digits = rest }
      return digits.count - rest.count
    }
    let isDigit: (UInt8) -> Bool = { $0 &- UInt8(ascii: "0") < 10 }
    if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    let leadingZero = digits.first == UInt8(ascii: "0")
    let whole = take(isDigit)
    guard whole == 1 || (whole > 1 && !leadingZero) else { return false }
    if digits.first == UInt8(ascii: ".") {
      digits = digits.dropFirst()
      guard take(isDigit) > 0 else { return false }
    }
    if let first = digits.first, first | 0x20 == UInt8(ascii: "e") {
      digits = digits.dropFirst()
      if digits.first == UInt8(ascii: "+") || digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
      guard take(isDigit) > 0 else { return false }
    }
    return digits.isEmpty
  }

  // MARK: - Strings

  /// What ends a text that begins with another quotation mark here, or `nil` when there is none.
  var closingQuotes: [Unicode.Scalar]? {
    guard bytes[index] == UInt8(ascii: "'") || bytes[index] == UInt8(ascii: "`") || bytes[index] >= 0x80,
      let (scalar, _) = scalar(at: index)
    else { return nil }
    switch scalar {
    case "'", "`": return [scalar]
    case "“", "”", "„", "＂": return ["“", "”", "＂", "\""]
    case "‘", "’": return ["‘", "’", "'"]
    case "「": return ["」"]
    case "『": return ["』"]
    default: return nil
    }
  }

  /// Reads a text between quotation marks JSON does not have.
  private mutating func otherwiseQuoted(_ closers: [Unicode.Scalar]) -> String {
    let start = index
    index += SourceFile.scalarLength(in: bytes, at: index)
    let content = index
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
      let length = SourceFile.scalarLength(in: bytes, at: index)
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        index += 2
        continue
      }
      if let (scalar, _) = scalar(at: index), closers.contains(scalar) {
        let string = text(content..<index)
        index += length
        report(.wrongQuotes(file, start..<index, content: string))
        return string
      }
      index += length
    }
    index = min(index, bytes.count)
    endsInsideString = index >= bytes.count
    report(.unclosedString(file, start..<content, closingAt: nil))
    return text(content..<index)
  }

  /// Deals with a control character in a string. Returns `false` when the string ended there.
  mutating func appendControlCharacter(to decoded: inout [UInt8], stringStart: Int) -> Bool {
    let byte = bytes[index]
    if byte == 0x0A || byte == 0x0D {
      var next = index
      while next < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[next]) { next += 1 }
      if next >= bytes.count || [UInt8(ascii: "\""), UInt8(ascii: "}"), UInt8(ascii: "]")].contains(bytes[next]) {
        // The next line begins like JSON: it is the closing quote that is missing, not an escape.
        var end = index
        while end > stringStart + 1, [0x20, 0x09].contains(bytes[end - 1]) { end -= 1 }
        if end > stringStart + 1, bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
        decoded.removeLast(min(index - end, decoded.count))
        index = end
        report(.unclosedString(file, stringStart..<stringStart + 1, closingAt: end))
        return false
      }
    }
    report(.controlCharacter(file, index..<index + 1, byte: byte))
    decoded.append(byte)
    index += 1
    return !isStopped
  }

  /// Deals with a backslash that begins no escape.
  mutating func mendEscape(from start: Int, to decoded: inout [UInt8]) {
    let length = SourceFile.scalarLength(in: bytes, at: start + 1)
    // A control character after a backslash is told by itself.
    index = bytes[start + 1] < 0x20 ? start + 1 : start + 1 + length
    report(.unknownEscape(file, start..<index, text: file.text(in: start..<index)))
    if bytes[start + 1] >= 0x20 { decoded.append(contentsOf: bytes[start + 1..<index]) }
  }

  mutating func mendSurrogate(_ range: Range<Int>, to decoded: inout [UInt8]) {
    report(.loneSurrogate(file, range))
    decoded.append(contentsOf: [0xEF, 0xBF, 0xBD])
  }

  // MARK: - Scalars

  /// The scalar at an index and its length, or `nil` when the bytes are not UTF-8.
  func scalar(at index: Int) -> (Unicode.Scalar, Int)? {
    guard index < bytes.count else { return nil }
    let length = SourceFile.scalarLength(in: bytes, at: index)
    if length == 1 { return bytes[index] < 0x80 ? (Unicode.Scalar(bytes[index]), 1) : nil }
    var value = UInt32(bytes[index]) & (0x7F >> UInt32(length))
    for byte in bytes[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// Whether a word of another script (氏名) stands at an index: something beyond ASCII that is no space or mark of punctuation.
  private func isForeignWord(at index: Int) -> Bool {
    guard bytes[index] >= 0x80, let (scalar, _) = scalar(at: index) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
