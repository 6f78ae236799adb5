// The one spelling of a date that data uses: ISO 8601 `YYYY-MM-DD`. What residents type is read by `DateReader`.

extension CalendarDate {
  /// Reads `YYYY-MM-DD`, ten ASCII characters and nothing else, or returns `nil`.
  public init?(iso: String) {
    var iso = iso
    let date: CalendarDate? = iso.withUTF8 { bytes in
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
        let day = Self.number(bytes[8..<10])
      else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }
    guard let date else { return nil }
    self = date
  }

  /// The date as `YYYY-MM-DD`, always ten characters.
  public var iso: String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      Self.write(year, 4, to: bytes, at: 0)
      bytes[4] = UInt8(ascii: "-")
      Self.write(month, 2, to: bytes, at: 5)
      bytes[7] = UInt8(ascii: "-")
      Self.write(day, 2, to: bytes, at: 8)
      return 10
    }
  }

  /// The value of a short run of ASCII digits.
  private static func number(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  private static func write(_ value: Int, _ width: Int, to bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
    var rest = value
    for index in stride(from: start + width - 1, through: start, by: -1) {
      bytes[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}

extension CalendarDate: Codable {
  /// Reads the ISO spelling; any other text is a decoding error.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CalendarDate(iso: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day written as YYYY-MM-DD")
    }
    self = date
  }

  /// Writes the ISO spelling.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
