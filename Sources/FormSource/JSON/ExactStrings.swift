extension String {
  /// Whether two texts are the same scalar by scalar.
  ///
  /// `==` compares by canonical equivalence: 神 (U+FA19) would equal 神 (U+795E), and a name would be lost.
  func isIdentical(to other: String) -> Bool {
    // The comparison by the standard library is quickest for what differs; what it calls equal is looked at again.
    self == other && utf8.elementsEqual(other.utf8)
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
