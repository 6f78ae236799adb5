/// Reads a file that is right in one pass over its bytes, or gives up at the first thing that is not.
///
/// What it gives up on is read again by ``JSONParser``, which says what is wrong: right files, nearly all there are, pay
/// nothing for the care wrong ones need. It accepts exactly what the parser accepts without a finding.
struct JSONScanner {
  private let base: UnsafePointer<UInt8>
  private let count: Int
  private let limits: JSONReader.Limits
  private var at = 0
  private var records: [JSONTree.Record] = []
  /// The arrays and objects that are open, by their record; each with its record's kind in the lowest bit.
  private var open: [Int] = []
  private var values = 0
  /// The fingerprints of the keys of one object, while they are compared.
  private var fingerprints: [UInt32] = []

  /// The list of a file's values, or `nil` when there is anything to say about the file.
  static func scan(_ bytes: [UInt8], limits: JSONReader.Limits) -> JSONTree? {
    guard bytes.count <= limits.bytes, UTF8Check.isWellFormed(bytes) else { return nil }
    let records = bytes.withUnsafeBufferPointer { buffer -> [JSONTree.Record]? in
      guard let base = buffer.baseAddress else { return nil }
      var scanner = JSONScanner(base: base, count: buffer.count, limits: limits)
      return scanner.run() ? scanner.records : nil
    }
    return records.map { JSONTree(bytes: bytes, records: $0) }
  }

  private init(base: UnsafePointer<UInt8>, count: Int, limits: JSONReader.Limits) {
    self.base = base
    self.count = count
    self.limits = limits
    // A value or key takes about twenty bytes of a file written by hand.
    records.reserveCapacity(min(count / 16 + 4, limits.values * 2))
  }

  // MARK: - The whole file

  private mutating func run() -> Bool {
    while true {
      guard value() else { return false }
      // A container that was opened with something in it waits for its first value.
      if isWaiting {
        isWaiting = false
        continue
      }
      while true {
        guard let place = open.last else {
          skipSpace()
          return at == count
        }
        skipSpace()
        guard at < count else { return false }
        let isObject = place & 1 == 1
        if base[at] == UInt8(ascii: ",") {
          at += 1
          skipSpace()
          records[place >> 1].addOne()
          if isObject { guard key() else { return false } }
          break
        }
        guard base[at] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { return false }
        at += 1
        open.removeLast()
        records[place >> 1].end = UInt32(at)
        records[place >> 1].link = UInt32(records.count)
        if isObject, !hasDifferentKeys(place >> 1) { return false }
      }
    }
  }

  private var isWaiting = false

  /// Reads a value, or the beginning of an array or object with something in it.
  private mutating func value() -> Bool {
    guard at < count, values < limits.values else { return false }
    values += 1
    let start = at
    switch base[at] {
    case UInt8(ascii: "\""):
      guard let isEscaped = string() else { return false }
      records.append(.init(.string, start: start, end: at, isEscaped: isEscaped))
    case UInt8(ascii: "{"): return begin(.object, closing: UInt8(ascii: "}"))
    case UInt8(ascii: "["): return begin(.array, closing: UInt8(ascii: "]"))
    case UInt8(ascii: "t"):
      guard word("true") else { return false }
      records.append(.init(.true, start: start, end: at))
    case UInt8(ascii: "f"):
      guard word("false") else { return false }
      records.append(.init(.false, start: start, end: at))
    case UInt8(ascii: "n"):
      guard word("null") else { return false }
      records.append(.init(.null, start: start, end: at))
    default:
      guard number() else { return false }
      records.append(.init(.number, start: start, end: at))
    }
    return true
  }

  private mutating func begin(_ kind: JSONTree.Kind, closing: UInt8) -> Bool {
    guard open.count < limits.depth else { return false }
    let start = at
    at += 1
    skipSpace()
    guard at < count else { return false }
    if base[at] == closing {
      at += 1
      records.append(.init(kind, start: start, end: at, link: UInt32(records.count + 1)))
      return true
    }
    let place = records.count
    open.append(place << 1 | (kind == .object ? 1 : 0))
    records.append(.init(kind, start: start))
    records[place].addOne()
    isWaiting = true
    return kind == .array || key()
  }

  /// Reads a key, its colon and the space before its value.
  private mutating func key() -> Bool {
    let start = at
    guard at < count, base[at] == UInt8(ascii: "\""), let isEscaped = string() else { return false }
    let content = UnsafeBufferPointer(start: base + start + 1, count: at - start - 2)
    let fingerprint =
      isEscaped ? JSONTree.fingerprint(JSONEscape.decoded(content)) : JSONTree.fingerprint(content)
    records.append(.init(.key, start: start, end: at, link: fingerprint, isEscaped: isEscaped))
    if at < count, base[at] != UInt8(ascii: ":") { skipSpace() }
    guard at < count, base[at] == UInt8(ascii: ":") else { return false }
    at += 1
    skipSpace()
    return true
  }

  /// Whether no two keys of an object are equal, as far as their fingerprints say.
  private mutating func hasDifferentKeys(_ object: Int) -> Bool {
    let count = records[object].count
    guard count > 1 else { return true }
    fingerprints.removeAll(keepingCapacity: true)
    var place = object + 1
    while place < records.count {
      fingerprints.append(records[place].link)
      let value = records[place + 1]
      place = value.kind == .array || value.kind == .object ? Int(value.link) : place + 2
    }
    if count <= 24 {
      for later in 1..<count {
        for earlier in 0..<later where fingerprints[earlier] == fingerprints[later] {
          return isDifferent(object, earlier, later)
        }
      }
      return true
    }
    fingerprints.sort()
    for later in 1..<count where fingerprints[later - 1] == fingerprints[later] {
      return areAllDifferent(object)
    }
    return true
  }

  /// Whether two keys with one fingerprint are different after all. Anything but a clear case is left to the parser.
  private func isDifferent(_ object: Int, _ earlier: Int, _ later: Int) -> Bool { areAllDifferent(object) }

  /// Compares the keys of an object themselves.
  private func areAllDifferent(_ object: Int) -> Bool {
    var seen: Set<ExactString> = []
    var place = object + 1
    while place < records.count {
      let key = records[place]
      let content = UnsafeBufferPointer(start: base + Int(key.start) + 1, count: Int(key.end - key.start) - 2)
      let text = key.isEscaped ? JSONEscape.decoded(content) : String(decoding: content, as: UTF8.self)
      guard seen.insert(ExactString(text)).inserted else { return false }
      let value = records[place + 1]
      place = value.kind == .array || value.kind == .object ? Int(value.link) : place + 2
    }
    return true
  }

  // MARK: - Tokens

  private mutating func skipSpace() {
    while at < count {
      switch base[at] {
      case 0x20:
        at += 1
        // Indentation comes in eights.
        while at + 8 <= count, load(at) == 0x2020_2020_2020_2020 { at += 8 }
      case 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  private func load(_ offset: Int) -> UInt64 {
    UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Reads a string from quote to quote. Returns whether it holds escapes, or `nil` when it is not right.
  private mutating func string() -> Bool? {
    at += 1
    var isEscaped = false
    while true {
      at = endOfPlainText(from: at)
      guard at < count else { return nil }
      switch base[at] {
      case UInt8(ascii: "\""):
        at += 1
        return isEscaped
      case UInt8(ascii: "\\"):
        isEscaped = true
        guard escape() else { return nil }
      default: return nil
      }
    }
  }

  /// The first byte that a string does not hold as it is: a quote, a backslash, a control character.
  private func endOfPlainText(from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var at = start
    while at + 8 <= count {
      let word = UInt64(littleEndian: load(at))
      let quotes = word ^ (ones &* 0x22)
      let slashes = word ^ (ones &* 0x5C)
      // The lowest byte that is zero, or below 0x20, is found exactly; what a borrow marks lies above it.
      let found =
        ((quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | (word &- ones &* 0x20) & ~word)
        & 0x8080_8080_8080_8080
      if found != 0 { return at + found.trailingZeroBitCount >> 3 }
      at += 8
    }
    while at < count, base[at] != 0x22, base[at] != 0x5C, base[at] >= 0x20 { at += 1 }
    return at
  }

  /// Passes an escape that is right.
  private mutating func escape() -> Bool {
    guard at + 1 < count else { return false }
    switch base[at + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 2
      return true
    case UInt8(ascii: "u"):
      guard let unit = unit(at) else { return false }
      at += 6
      switch unit {
      case 0xD800..<0xDC00:
        guard let low = self.unit(at), low & 0xFC00 == 0xDC00 else { return false }
        at += 6
      case 0xDC00..<0xE000: return false
      default: break
      }
      return true
    default: return false
    }
  }

  private func unit(_ offset: Int) -> UInt16? {
    JSONEscape.unit(in: UnsafeBufferPointer(start: base, count: count), at: offset)
  }

  private mutating func word(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard at + length <= count else { return false }
    for offset in 0..<length where base[at + offset] != word.utf8Start[offset] { return false }
    at += length
    // What follows is a comma, a bracket or space in a right file, and looked at as that.
    return true
  }

  private mutating func number() -> Bool {
    if base[at] == UInt8(ascii: "-") { at += 1 }
    guard at < count else { return false }
    if base[at] == UInt8(ascii: "0") { at += 1 } else { guard digits() else { return false } }
    if at < count, base[at] == UInt8(ascii: ".") {
      at += 1
      guard digits() else { return false }
    }
    if at < count, base[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < count, base[at] == UInt8(ascii: "+") || base[at] == UInt8(ascii: "-") { at += 1 }
      guard digits() else { return false }
    }
    return true
  }

  /// Passes digits. Returns whether there was one.
  private mutating func digits() -> Bool {
    let start = at
    while at < count, base[at] &- UInt8(ascii: "0") < 10 { at += 1 }
    return at > start
  }
}
