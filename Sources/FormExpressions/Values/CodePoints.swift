/// Text compared, ordered and counted by code point, as CEL does, instead of by canonical equivalence, as `String` does.
enum CodePoints {
  /// Whether two texts are the same sequence of code points.
  static func equal(_ left: String, _ right: String) -> Bool {
    let left = left.utf8
    let right = right.utf8
    if left.count != right.count { return false }
    let fast = left.withContiguousStorageIfAvailable { a in
      right.withContiguousStorageIfAvailable { b in a.elementsEqual(b) }
    }
    if let fast, let same = fast { return same }
    return left.elementsEqual(right)
  }

  /// Whether the first text comes before the second in code point order, which is also the order of UTF-8 bytes.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// The number of code points.
  static func count(_ text: String) -> Int {
    let fast = text.utf8.withContiguousStorageIfAvailable { bytes in
      var count = 0
      for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
      return count
    }
    return fast ?? text.unicodeScalars.count
  }

  /// Adds a text to a hash so that texts which are `equal` hash alike.
  static func hash(_ text: String, into hasher: inout Hasher) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    if done == nil { for byte in text.utf8 { hasher.combine(byte) } }
    hasher.combine(0xFF as UInt8)
  }
}

/// A text as the key of a dictionary, told apart by code points.
struct CodePointKey: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: CodePointKey, right: CodePointKey) -> Bool { CodePoints.equal(left.text, right.text) }

  func hash(into hasher: inout Hasher) { CodePoints.hash(text, into: &hasher) }
}
