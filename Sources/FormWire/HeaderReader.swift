/// Reads the value of a header field byte by byte.
struct HeaderReader {
  /// How a quotation mark inside quotes is written.
  enum Quoting {
    /// `\"`, as RFC 9110 says.
    case backslash
    /// `%22`, as browsers do in form data (HTML standard, "multipart/form-data encoding algorithm"); they leave
    /// backslashes alone. Older programs still write `\"`, which is understood where it cannot be the end.
    case browser
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index >= bytes.count }
  var next: UInt8? { isAtEnd ? nil : bytes[index] }

  /// The text of bytes. What is not UTF-8 becomes U+FFFD.
  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  mutating func skipSpace() {
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  /// A token of RFC 9110; empty when there is none.
  mutating func token() -> [UInt8] {
    let start = index
    while index < bytes.count, Self.isTokenByte(bytes[index]) { index += 1 }
    return Array(bytes[start..<index])
  }

  /// The next `; name=value`, with the name in lower case, or `nil` when there is no further one.
  mutating func parameter(quoting: Quoting) -> (name: String, value: [UInt8])? {
    skipSpace()
    // Empty parameters, as in `form-data;; name="a"`, are passed over.
    guard take(UInt8(ascii: ";")) else { return nil }
    skipSpace()
    while take(UInt8(ascii: ";")) { skipSpace() }
    let name = token()
    skipSpace()
    guard !name.isEmpty, take(UInt8(ascii: "=")) else { return nil }
    skipSpace()
    let value = take(UInt8(ascii: "\"")) ? quoted(quoting) : unquoted()
    return (Self.text(name).lowercased(), value)
  }

  private mutating func unquoted() -> [UInt8] {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: ";"), bytes[index] != 0x20, bytes[index] != 0x09 {
      index += 1
    }
    return Array(bytes[start..<index])
  }

  private mutating func quoted(_ quoting: Quoting) -> [UInt8] {
    var value: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return value }
      guard byte == UInt8(ascii: "\\"), index < bytes.count else {
        value.append(byte)
        continue
      }
      switch quoting {
      case .backslash:
        value.append(bytes[index])
        index += 1
      case .browser:
        if bytes[index] == UInt8(ascii: "\""), !isEndOfParameter(at: index + 1) {
          value.append(UInt8(ascii: "\""))
          index += 1
        } else {
          value.append(byte)
        }
      }
    }
    return value
  }

  /// Whether another parameter or the end of the header begins at an index.
  private func isEndOfParameter(at index: Int) -> Bool {
    var index = index
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < bytes.count else { return true }
    guard bytes[index] == UInt8(ascii: ";") else { return false }
    index += 1
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    let start = index
    while index < bytes.count, Self.isTokenByte(bytes[index]) { index += 1 }
    return index > start && index < bytes.count && bytes[index] == UInt8(ascii: "=")
  }

  static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "'"),
      UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "^"),
      UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
