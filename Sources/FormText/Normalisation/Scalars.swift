// Which scalars are which, for everything that reads what residents type. Values are code points.

/// Tests and foldings of single scalars.
enum Scalars {
  /// Full-width ASCII as ASCII, the full-width yen and pound signs too; everything else as it is.
  static func halfWidth(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xFF01...0xFF5E: value - 0xFEE0
    case 0x3000: 0x20
    case 0xFFE5: 0xA5
    case 0xFFE0: 0xA2
    case 0xFFE1: 0xA3
    default: value
    }
  }

  /// Spaces of every width, and tabs. Line breaks are not spaces.
  ///
  /// Source: Unicode 17 class Zs.
  static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Dashes that mean a hyphen wherever they stand.
  ///
  /// Source: the dash table of `text-normalisation.json`, compared there with the set of the Digital Agency's address
  /// geocoder.
  static func isDash(_ value: UInt32) -> Bool {
    switch value {
    case 0x2D, 0x2010...0x2015, 0x2043, 0x207B, 0x2212, 0x2500, 0x2501, 0x23AF, 0x23E4, 0xFE58, 0xFE63, 0xFF0D, 0x02D7:
      true
    default: false
    }
  }

  /// The long vowel mark in both widths, which means a hyphen only between digits.
  static func isLongVowelMark(_ value: UInt32) -> Bool { value == 0x30FC || value == 0xFF70 }

  /// Wave dashes and tildes: they say "from … to", so they are kept and never become hyphens.
  static func isRangeSign(_ value: UInt32) -> Bool { value == 0x301C || value == 0xFF5E || value == 0x7E }

  /// Characters nobody sees: zero width, direction, byte order, soft hyphen, tags, annotation marks.
  ///
  /// Variation selectors are not among them: they choose the shape of a character in a name.
  static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x034F, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// The invisible characters that turn the direction of what follows and can make text read otherwise than it is.
  static func isDirectional(_ value: UInt32) -> Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Control characters, U+0000–001F and U+007F–009F, and the line separators that act like them.
  static func isControl(_ value: UInt32) -> Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  static func isASCIIDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

  static func isASCIILetter(_ value: UInt32) -> Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }

  /// Hiragana that have a katakana 0x60 further on.
  static func isHiragana(_ value: UInt32) -> Bool {
    (0x3041...0x3096).contains(value) || value == 0x309D || value == 0x309E
  }

  /// Katakana that have a hiragana 0x60 before.
  static func isFoldableKatakana(_ value: UInt32) -> Bool {
    (0x30A1...0x30F6).contains(value) || value == 0x30FD || value == 0x30FE
  }

  static func katakana(_ value: UInt32) -> UInt32 { isHiragana(value) ? value + 0x60 : value }
  static func hiragana(_ value: UInt32) -> UInt32 { isFoldableKatakana(value) ? value - 0x60 : value }

  /// Unified and compatibility ideographs of every plane, with 々 and 〆.
  static func isKanji(_ value: UInt32) -> Bool {
    switch value {
    case 0x3005, 0x3006, 0x303B, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }

  /// The string of these scalars. Values that are none are left out; there are none where values came from a string.
  ///
  /// Written as UTF-8 in one go: appending scalar by scalar to a string costs about ten times as much.
  static func string(_ values: some Collection<UInt32>) -> String {
    String(unsafeUninitializedCapacity: values.count * 4) { bytes in
      var count = 0
      for value in values {
        switch value {
        case ..<0x80:
          bytes[count] = UInt8(truncatingIfNeeded: value)
          count += 1
        case ..<0x800:
          bytes[count] = 0xC0 | UInt8(truncatingIfNeeded: value >> 6)
          bytes[count + 1] = trail(value)
          count += 2
        case 0xD800...0xDFFF: break
        case ..<0x10000:
          bytes[count] = 0xE0 | UInt8(truncatingIfNeeded: value >> 12)
          bytes[count + 1] = trail(value >> 6)
          bytes[count + 2] = trail(value)
          count += 3
        case ..<0x110000:
          bytes[count] = 0xF0 | UInt8(truncatingIfNeeded: value >> 18)
          bytes[count + 1] = trail(value >> 12)
          bytes[count + 2] = trail(value >> 6)
          bytes[count + 3] = trail(value)
          count += 4
        default: break
        }
      }
      return count
    }
  }

  private static func trail(_ value: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: value & 0x3F) }

  /// The code points of a text.
  static func values(_ text: String) -> [UInt32] {
    var text = text
    return text.withUTF8 { bytes in
      // Never more scalars than bytes.
      [UInt32](unsafeUninitializedCapacity: bytes.count) { values, count in
        var index = 0
        while index < bytes.count {
          values[count] = scalar(in: bytes, at: &index)
          count += 1
        }
      }
    }
  }

  /// Reads the scalar that begins at an index and moves the index past it. The bytes are those of a `String`.
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt32 {
    let lead = bytes[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.count else {
      index += 1
      return UInt32(lead)
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    index += length
    return value
  }
}
