import FormText

/// Functions on text. Positions and sizes count code points.
extension Evaluator {
  /// Functions that ask something about a text.
  mutating func test(_ function: Function, _ a: ExpressionValue, _ b: ExpressionValue, _ id: NodeID) -> Evaluated {
    guard case .string(let text) = a, case .string(let other) = b else { return fail(.noOverload, id) }
    guard spend((text.utf8.count + other.utf8.count) / 10) else { return fail(.costLimit, id) }
    switch function {
    case .startsWith: return .value(.bool(text.utf8.starts(with: other.utf8)))
    case .endsWith: return .value(.bool(text.utf8.reversed().starts(with: other.utf8.reversed())))
    case .contains: return .value(.bool(Search.first(Array(other.utf8), in: Array(text.utf8)) != nil))
    case .matches: return matches(text, pattern: other, id)
    default: return fail(.noOverload, id)
    }
  }

  /// Functions that make something of a text.
  mutating func text(_ function: Function, _ arguments: Arguments, _ id: NodeID) -> Evaluated {
    if function == .join { return join(arguments, id) }
    guard case .string(let text) = arguments.first else { return fail(.noOverload, id) }
    guard spend(1 + text.utf8.count / 10) else { return fail(.costLimit, id) }
    switch function {
    case .lowerAscii: return .value(.string(Self.mapped(text) { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }))
    case .upperAscii: return .value(.string(Self.mapped(text) { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }))
    case .trim: return .value(.string(Self.trimmed(text)))
    case .reverse: return .value(.string(Self.string(text.unicodeScalars.reversed())))
    case .charAt, .substring: return part(function, Array(text.unicodeScalars), arguments, id)
    case .indexOf, .lastIndexOf: return position(function, Array(text.unicodeScalars), arguments, id)
    case .replace: return replace(Array(text.unicodeScalars), arguments, id)
    case .split: return split(Array(text.unicodeScalars), arguments, id)
    default: return fail(.noOverload, id)
    }
  }

  /// Functions of forms: reading what people typed in any width.
  mutating func form(_ function: Function, _ a: ExpressionValue, _ id: NodeID) -> Evaluated {
    guard case .string(let text) = a else { return fail(.noOverload, id) }
    guard spend(1 + text.utf8.count) else { return fail(.costLimit, id) }
    switch function {
    case .normalize:
      let narrow = TextNormalisation.halfWidth(TextNormalisation.widenedKana(text))
      return .value(.string(TextNormalisation.trimmed(TextNormalisation.singleSpaced(narrow))))
    case .katakana: return .value(.string(TextNormalisation.katakana(TextNormalisation.widenedKana(text))))
    case .hiragana: return .value(.string(TextNormalisation.hiragana(TextNormalisation.widenedKana(text))))
    case .digits: return .value(.string(TextNormalisation.digits(text)))
    default: return fail(.noOverload, id)
    }
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func mapped(_ text: String, _ change: (UInt8) -> UInt8) -> String {
    String(decoding: text.utf8.map(change), as: UTF8.self)
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}

// MARK: - Parts

extension Evaluator {
  private func part(_ function: Function, _ text: [Unicode.Scalar], _ arguments: Arguments, _ id: NodeID) -> Evaluated {
    guard case .int(let start) = arguments.second else { return fail(.noOverload, id) }
    guard (0...text.count).contains(start) else { return fail(.indexOutOfRange, id) }
    if function == .charAt {
      return .value(.string(start == text.count ? "" : Self.string(text[start...start])))
    }
    guard arguments.count > 2 else { return .value(.string(Self.string(text[start...]))) }
    guard case .int(let end) = arguments.third else { return fail(.noOverload, id) }
    guard (start...text.count).contains(end) else { return fail(.indexOutOfRange, id) }
    return .value(.string(Self.string(text[start..<end])))
  }

  private mutating func position(
    _ function: Function, _ text: [Unicode.Scalar], _ arguments: Arguments, _ id: NodeID
  ) -> Evaluated {
    guard case .string(let other) = arguments.second else { return fail(.noOverload, id) }
    let needle = Array(other.unicodeScalars)
    var limit: Int?
    if arguments.count > 2 {
      guard case .int(let given) = arguments.third else { return fail(.noOverload, id) }
      guard (0...text.count).contains(given) else { return fail(.indexOutOfRange, id) }
      limit = given
    }
    guard spend((text.count + needle.count) / 10) else { return fail(.costLimit, id) }
    if function == .indexOf {
      let start = limit ?? 0
      return .value(.int(Search.first(needle, in: text[start...]).map { $0 + start } ?? -1))
    }
    // The last occurrence is the first one in the reversed text.
    let end = min(text.count, (limit ?? text.count) + needle.count)
    let found = Search.first(Array(needle.reversed()), in: text[..<end].reversed())
    return .value(.int(found.map { end - $0 - needle.count } ?? -1))
  }
}

// MARK: - Cutting and joining

extension Evaluator {
  private mutating func replace(_ text: [Unicode.Scalar], _ arguments: Arguments, _ id: NodeID) -> Evaluated {
    guard case .string(let old) = arguments.second, case .string(let new) = arguments.third else {
      return fail(.noOverload, id)
    }
    var limit = Int.max
    if arguments.count > 3 {
      guard case .int(let given) = arguments.fourth else { return fail(.noOverload, id) }
      if given >= 0 { limit = given }
    }
    let needle = Array(old.unicodeScalars)
    let places = Search.all(needle, in: text, limit: limit)
    let work = (text.count + places.count * new.utf8.count) / 10
    guard spend(work) else { return fail(.costLimit, id) }
    var result = String.UnicodeScalarView()
    var copied = 0
    for place in places {
      result.append(contentsOf: text[copied..<place])
      result.append(contentsOf: new.unicodeScalars)
      copied = place + needle.count
    }
    result.append(contentsOf: text[copied...])
    return .value(.string(String(result)))
  }

  private mutating func split(_ text: [Unicode.Scalar], _ arguments: Arguments, _ id: NodeID) -> Evaluated {
    guard case .string(let separator) = arguments.second else { return fail(.noOverload, id) }
    var limit = Int.max
    if arguments.count > 2 {
      guard case .int(let given) = arguments.third else { return fail(.noOverload, id) }
      if given >= 0 { limit = given }
    }
    if limit == 0 { return .value(.list([])) }
    let needle = Array(separator.unicodeScalars)
    var places = Search.all(needle, in: text, limit: limit == .max ? limit : limit - 1 + (needle.isEmpty ? 1 : 0))
    // Between code points there is no part before the first and none after the last.
    if needle.isEmpty { places = places.filter { $0 > 0 && $0 < text.count }.prefix(limit - 1).map { $0 } }
    guard spend(places.count) else { return fail(.costLimit, id) }
    if needle.isEmpty, text.isEmpty { return .value(.list([])) }
    var parts: [ExpressionValue] = []
    var copied = 0
    for place in places {
      parts.append(.string(Self.string(text[copied..<place])))
      copied = place + needle.count
    }
    parts.append(.string(Self.string(text[copied...])))
    return .value(.list(parts))
  }

  private mutating func join(_ arguments: Arguments, _ id: NodeID) -> Evaluated {
    guard case .list(let elements) = arguments.first else { return fail(.noOverload, id) }
    var separator = ""
    if arguments.count > 1 {
      guard case .string(let given) = arguments.second else { return fail(.noOverload, id) }
      separator = given
    }
    var result = ""
    for (position, element) in elements.enumerated() {
      guard case .string(let text) = element else { return fail(.noOverload, id) }
      guard spend(1 + (text.utf8.count + separator.utf8.count) / 10) else { return fail(.costLimit, id) }
      if position > 0 { result += separator }
      result += text
    }
    return .value(.string(result))
  }
}

/// Searches in linear time (Knuth, Morris and Pratt), whatever is searched for.
enum Search {
  /// The offset of the first occurrence, or `nil`.
  static func first<Element: Equatable>(_ needle: [Element], in haystack: some Sequence<Element>) -> Int? {
    if needle.isEmpty { return 0 }
    let fallback = table(needle)
    var matched = 0
    for (position, element) in haystack.enumerated() {
      while matched > 0, needle[matched] != element { matched = fallback[matched - 1] }
      if needle[matched] == element { matched += 1 }
      if matched == needle.count { return position + 1 - matched }
    }
    return nil
  }

  /// The offsets of occurrences that do not overlap, at most `limit`. An empty needle is found before, between and after
  /// all elements.
  static func all<Element: Equatable>(_ needle: [Element], in haystack: [Element], limit: Int) -> [Int] {
    if needle.isEmpty { return Array((0...haystack.count).prefix(limit)) }
    let fallback = table(needle)
    var places: [Int] = []
    var matched = 0
    for (position, element) in haystack.enumerated() where places.count < limit {
      while matched > 0, needle[matched] != element { matched = fallback[matched - 1] }
      if needle[matched] == element { matched += 1 }
      if matched == needle.count {
        places.append(position + 1 - matched)
        matched = 0
      }
    }
    return places
  }

  private static func table<Element: Equatable>(_ needle: [Element]) -> [Int] {
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
