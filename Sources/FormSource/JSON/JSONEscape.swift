/// The escapes of JSON strings.
enum JSONEscape {
  /// The UTF-16 code unit of a `\uXXXX` at an index, or `nil` when there is none.
  static func unit(in bytes: [UInt8], at index: Int) -> UInt16? {
    bytes.withUnsafeBufferPointer { unit(in: $0, at: index) }
  }

  /// The UTF-16 code unit of a `\uXXXX` at an index, or `nil` when there is none.
  static func unit(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt16? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt16 = 0
    for at in index + 2..<index + 6 {
      guard let digit = hexadecimal(bytes[at]) else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  /// The value of a hexadecimal digit, or `nil`.
  static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The byte that a one-letter escape stands for, or `nil` when there is no such escape.
  static func simple(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""): 0x22
    case UInt8(ascii: "\\"): 0x5C
    case UInt8(ascii: "/"): 0x2F
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// The text of a string's content whose escapes are known to be right.
  static func decoded(_ content: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: content.count) { output in
      var written = 0
      var at = 0
      while at < content.count {
        let byte = content[at]
        guard byte == UInt8(ascii: "\\"), at + 1 < content.count else {
          output[written] = byte
          written += 1
          at += 1
          continue
        }
        if let simple = simple(content[at + 1]) {
          output[written] = simple
          written += 1
          at += 2
          continue
        }
        var scalar = Unicode.Scalar(0xFFFD as UInt16)
        if let unit = unit(in: content, at: at) {
          at += 6
          scalar = Unicode.Scalar(unit) ?? scalar
          if unit & 0xFC00 == 0xD800, let low = Self.unit(in: content, at: at), low & 0xFC00 == 0xDC00 {
            at += 6
            scalar = Unicode.Scalar(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))) ?? scalar
          }
        } else {
          at += 2
        }
        // An escape is never shorter than what it stands for.
        for byte in UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
          guard written < output.count else { break }
          output[written] = byte
          written += 1
        }
      }
      return written
    }
  }
}
