/// The rules of a style sheet with the conditions they stand under: as much of CSS as its checks need.
struct StyleRules {
  struct Rule {
    /// The at-rules around it, such as `@media print`; empty for none.
    var condition: String
    var selector: String
    var declarations: [(name: String, value: String)]

    subscript(name: String) -> String? { declarations.last { $0.name == name }?.value }
  }

  private(set) var rules: [Rule] = []
  /// At-rules with what follows their name, such as `@media (hover:hover)`.
  private(set) var conditions: [String] = []
  /// The text without comments.
  let text: String

  init(_ bytes: [UInt8]) {
    let bytes = Self.withoutComments(bytes)
    text = String(decoding: bytes, as: UTF8.self)
    /// The conditions that are open.
    var open: [String] = []
    var start = 0
    var index = 0
    func words(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"):
        let head = words(start..<index)
        if head.hasPrefix("@"), !head.hasPrefix("@page"), !head.hasPrefix("@font-face") {
          conditions.append(head)
          open.append(head)
        } else {
          let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count
          rules.append(
            Rule(
              condition: open.joined(separator: " "), selector: head,
              declarations: Self.declarations(String(decoding: bytes[(index + 1)..<end], as: UTF8.self))))
          index = end
        }
        start = index + 1
      case UInt8(ascii: "}"):
        _ = open.popLast()
        start = index + 1
      case UInt8(ascii: ";"): start = index + 1
      default: break
      }
      index += 1
    }
  }

  private static func declarations(_ text: String) -> [(name: String, value: String)] {
    text.split(separator: ";").compactMap { declaration in
      guard let colon = declaration.firstIndex(of: ":") else { return nil }
      func trimmed(_ part: Substring) -> String {
        part.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
      }
      return (trimmed(declaration[..<colon]), trimmed(declaration[declaration.index(after: colon)...]))
    }
  }

  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: "/*".utf8) {
        index += 2
        while index < bytes.count, !bytes[index...].starts(with: "*/".utf8) { index += 1 }
        index += 2
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
