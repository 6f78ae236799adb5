/// The values of one JSON file in a flat list, each before what it holds, over the bytes of the file.
///
/// A value costs 16 bytes and no allocation; texts and numbers are decoded when somebody asks for them. Nodes are
/// places in this list.
final class JSONTree: Sendable {
  /// What a record stands for.
  enum Kind: UInt8, Sendable {
    case null, `false`, `true`, number, string, array, object, key
  }

  /// A value, or the key before a value.
  struct Record: Sendable {
    /// The UTF-8 offsets in the file, with quotes or brackets.
    var start: UInt32
    var end: UInt32
    /// For an array or object the place after everything in it, for a key its fingerprint.
    var link: UInt32
    /// The kind in the low four bits, then whether the text holds escapes, then the number of elements or members.
    private var bits: UInt32

    init(_ kind: Kind, start: Int, end: Int = 0, link: UInt32 = 0, isEscaped: Bool = false) {
      self.start = UInt32(truncatingIfNeeded: start)
      self.end = UInt32(truncatingIfNeeded: end)
      self.link = link
      bits = UInt32(kind.rawValue) | (isEscaped ? 16 : 0)
    }

    var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: bits & 15)) ?? .null }
    var isEscaped: Bool { bits & 16 != 0 }
    var count: Int { Int(bits >> 5) }
    var range: Range<Int> { Int(start)..<Int(max(start, end)) }

    mutating func addOne() { bits &+= 32 }
  }

  let bytes: [UInt8]
  let records: [Record]
  /// Texts that are not what the file says, by record: where the reader took what was probably meant.
  let mended: [Int: String]

  init(bytes: [UInt8], records: [Record], mended: [Int: String] = [:]) {
    self.bytes = bytes
    self.records = records
    self.mended = mended
  }

  /// The most values a list of records can count in one array or object.
  static let mostValues = 1 << 26
}

// MARK: - Looking inside

extension JSONTree {
  /// The record after a value and everything in it.
  func next(after index: Int) -> Int {
    let record = records[index]
    return switch record.kind {
    case .array, .object: Int(record.link)
    case .null, .false, .true, .number, .string, .key: index + 1
    }
  }

  /// The text of a string or key, with its escapes decoded; the characters of a number.
  func text(at index: Int) -> String {
    if !mended.isEmpty, let text = mended[index] { return text }
    let record = records[index]
    return bytes.withUnsafeBufferPointer { bytes in
      let isQuoted = record.kind != .number
      let range = isQuoted ? record.range.lowerBound + 1..<record.range.upperBound - 1 : record.range
      let content = UnsafeBufferPointer(rebasing: bytes[range])
      return record.isEscaped ? JSONEscape.decoded(content) : String(decoding: content, as: UTF8.self)
    }
  }

  /// Whether a key is a text.
  func key(at index: Int, is key: UnsafeBufferPointer<UInt8>, fingerprint: UInt32) -> Bool {
    let record = records[index]
    guard record.link == fingerprint else { return false }
    if record.isEscaped || !mended.isEmpty {
      return text(at: index).utf8.elementsEqual(key)
    }
    guard Int(record.end - record.start) == key.count + 2 else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      var at = Int(record.start) + 1
      for byte in key {
        guard bytes[at] == byte else { return false }
        at += 1
      }
      return true
    }
  }

  /// Whether a string says exactly a text; `false` for any other value.
  func string(at index: Int, is text: String) -> Bool {
    guard records[index].kind == .string else { return false }
    if records[index].isEscaped || !mended.isEmpty { return self.text(at: index).utf8.elementsEqual(text.utf8) }
    let range = records[index].range
    guard range.count - 2 == text.utf8.count else { return false }
    var text = text
    return text.withUTF8 { text in
      bytes.withUnsafeBufferPointer { bytes in
        var at = range.lowerBound + 1
        for byte in text {
          guard bytes[at] == byte else { return false }
          at += 1
        }
        return true
      }
    }
  }

  /// A number that equal keys share and different ones rarely do.
  static func fingerprint(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5 ^ UInt32(truncatingIfNeeded: key.count)
    if key.count >= 8 {
      // The ends and the middle tell names and paths apart; what they leave is told by the comparison.
      let raw = UnsafeRawBufferPointer(key)
      let first = raw.loadUnaligned(as: UInt64.self)
      let last = raw.loadUnaligned(fromByteOffset: key.count - 8, as: UInt64.self)
      let middle = raw.loadUnaligned(fromByteOffset: (key.count - 8) / 2, as: UInt64.self)
      var mixed = (first ^ (last &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD
      mixed = (mixed ^ mixed >> 29 ^ middle) &* 0xC4CE_B9FE_1A85_EC53
      return hash ^ UInt32(truncatingIfNeeded: mixed >> 32)
    }
    for byte in key { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }

  /// The fingerprint of a text.
  static func fingerprint(_ key: String) -> UInt32 {
    var key = key
    return key.withUTF8 { fingerprint($0) }
  }
}

// MARK: - Walking

/// The values in an array, one after the other.
@usableFromInline
struct JSONElements: Sequence, IteratorProtocol {
  private let tree: JSONTree
  private var index: Int
  private var remaining: Int

  init(_ tree: JSONTree, _ array: Int) {
    self.tree = tree
    index = array + 1
    remaining = tree.records[array].count
  }

  @usableFromInline var underestimatedCount: Int { remaining }

  @usableFromInline
  mutating func next() -> JSONNode? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    defer { index = tree.next(after: index) }
    return JSONNode(tree, index)
  }
}
