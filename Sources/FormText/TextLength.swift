/// What a limit on the length of a text counts.
public enum TextUnit: String, Hashable, Sendable, CaseIterable, Codable {
  /// What a person sees as one character: a kanji with its variation selector, が in two parts, an emoji family.
  case characters
  /// 16-bit units, as many databases and browsers count.
  case utf16
  /// Bytes in UTF-8.
  case utf8
  /// Bytes in Shift_JIS, as older systems behind the counter count: one for ASCII and half-width kana, two for the rest.
  ///
  /// Characters outside JIS X 0208 count two as well, though such a system has no place for them.
  case shiftJIS
}

/// How long texts are.
public enum TextLength {
  /// The length of a text in a unit. Takes time linear in the text.
  public static func count(_ text: String, in unit: TextUnit = .characters) -> Int {
    switch unit {
    case .characters: simpleCount(text) ?? text.count
    case .utf16: text.utf16.count
    case .utf8: text.utf8.count
    case .shiftJIS:
      text.unicodeScalars.reduce(0) { sum, scalar in
        sum + (scalar.value < 0x80 || (0xFF61...0xFF9F).contains(scalar.value) ? 1 : 2)
      }
    }
  }

  /// The number of scalars, when each of them is a character of its own: ASCII, kana, kanji and full-width forms with no
  /// mark, joiner or selector among them. Counting those needs no look at their neighbours.
  private static func simpleCount(_ text: String) -> Int? {
    var count = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E, 0x0A, 0x09, 0x2010...0x2027, 0x3000...0x3029, 0x3041...0x3096, 0x309B...0x30FF, 0x3400...0x4DBF,
        0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF9D, 0x20000...0x3FFFD:
        count += 1
      default: return nil
      }
    }
    return count
  }
}
