/// Text from outside, made safe to print: nothing in it can move a cursor, hide or reorder what stands beside it.
enum VisibleText {
  /// Appends a scalar, or what stands for it: `␉` for a tab, `␀` for a NUL, `<U+202E>` for what cannot be seen.
  static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar.value {
    case 0x00..<0x20: text.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? scalar)
    case 0x7F: text.append("␡")
    case 0x80..<0xA0, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      text.append("<U+" + hexadecimal(scalar.value) + ">")
    default: text.unicodeScalars.append(scalar)
    }
  }

  /// A text with everything invisible made visible.
  static func of(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
