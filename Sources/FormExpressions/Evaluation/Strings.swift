/// Functions on text. Positions and sizes count code points.
extension Evaluator {
  func form(_ function: Function, _ a: ExpressionValue, _ id: NodeID) -> Evaluated { fail(.noOverload, id) }

  mutating func test(_ function: Function, _ a: ExpressionValue, _ b: ExpressionValue, _ id: NodeID) -> Evaluated {
    guard case .string(let text) = a, case .string(let other) = b else { return fail(.noOverload, id) }
    guard spend((text.utf8.count + other.utf8.count) / 10) else { return fail(.costLimit, id) }
    switch function {
    case .startsWith: return .value(.bool(text.utf8.starts(with: other.utf8)))
    case .endsWith:
      return .value(
        .bool(text.utf8.count >= other.utf8.count && text.utf8.suffix(other.utf8.count).elementsEqual(other.utf8)))
    case .contains: return .value(.bool(ByteSearch.first(other.utf8, in: text.utf8) != nil))
    default: return fail(.noOverload, id)
    }
  }

  func text(_ function: Function, _ arguments: Arguments, _ id: NodeID) -> Evaluated { fail(.noOverload, id) }
}

/// Searches bytes in linear time (Knuth, Morris and Pratt).
enum ByteSearch {
  /// The offset of the first occurrence, or `nil`.
  static func first(_ needle: some Sequence<UInt8>, in haystack: some Sequence<UInt8>) -> Int? {
    let needle = Array(needle)
    if needle.isEmpty { return 0 }
    let fallback = table(needle)
    var matched = 0
    for (position, byte) in haystack.enumerated() {
      while matched > 0, needle[matched] != byte { matched = fallback[matched - 1] }
      if needle[matched] == byte { matched += 1 }
      if matched == needle.count { return position + 1 - matched }
    }
    return nil
  }

  private static func table(_ needle: [UInt8]) -> [Int] {
    var table = Array(repeating: 0, count: needle.count)
    var length = 0
    for position in needle.indices.dropFirst() {
      while length > 0, needle[position] != needle[length] { length = table[length - 1] }
      if needle[position] == needle[length] { length += 1 }
      table[position] = length
    }
    return table
  }
}
