extension String {
  /// Whether two texts are the same scalar by scalar.
  ///
  /// `==` compares by canonical equivalence: 神 (U+FA19) would equal 神 (U+795E), and a name would be lost.
  func isIdentical(to other: String) -> Bool {
    // Most keys differ in length. What the standard library calls equal then is looked at again byte by byte.
    utf8.count == other.utf8.count && self == other && hasSameBytes(as: other)
  }

  private func hasSameBytes(as other: String) -> Bool {
    let isSame = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        var index = 0
        while index < left.count, index < right.count, left[index] == right[index] { index += 1 }
        return index == left.count && index == right.count
      }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }

  /// Hashes the bytes rather than the normalised text.
  func hashBytes(into hasher: inout Hasher) {
    var copy = self
    copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }
}

/// A text as a key of a dictionary, compared scalar by scalar.
struct ExactString: Hashable {
  let string: String

  init(_ string: String) { self.string = string }

  static func == (left: ExactString, right: ExactString) -> Bool { left.string.isIdentical(to: right.string) }

  func hash(into hasher: inout Hasher) { string.hashBytes(into: &hasher) }
}
