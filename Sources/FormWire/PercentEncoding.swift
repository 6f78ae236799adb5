/// Percent-encoded bytes.
enum PercentEncoding {
  /// The value of a hexadecimal digit, or 16 for any other byte.
  static func digit(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: 16
    }
  }

  /// Bytes with each `%XX` decoded that is among some, or all of them. A `%` without two digits stays.
  static func decoded(_ bytes: some Collection<UInt8>, only: Set<UInt8>? = nil) -> [UInt8] {
    let bytes = Array(bytes)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count {
        let high = digit(bytes[index + 1])
        let low = digit(bytes[index + 2])
        if high < 16, low < 16, only?.contains(high << 4 | low) ?? true {
          result.append(high << 4 | low)
          index += 3
          continue
        }
      }
      result.append(bytes[index])
      index += 1
    }
    return result
  }
}
