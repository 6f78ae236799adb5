import FormText

/// Reads whole numbers as residents write them, and writes them as people read them.
enum WholeNumber: Hashable {
  case number(Int)
  case tooLarge
  case tooSmall
  case notWhole
  case range
  case notUnderstood

  /// The greatest magnitude that is taken: what every JSON reader keeps exactly (2⁵³ − 1, RFC 8259 section 6).
  static let limit = 9_007_199_254_740_991

  /// Reads a number; a unit may follow it.
  static func read(_ entry: String, units: [String] = []) -> WholeNumber {
    guard entry.utf8.count <= 400 else { return entry.utf8.contains { $0 >= 0x80 } ? .notUnderstood : long(entry) }
    let (text, isNegative) = unsigned(entry, units: units)
    switch magnitude(text) {
    case .number(let number): return .number(isNegative ? -number : number)
    case .tooLarge: return isNegative ? .tooSmall : .tooLarge
    case let other: return other
    }
  }

  /// A number without its unit and its sign, in half width.
  static func unsigned(_ entry: String, units: [String]) -> (text: String, isNegative: Bool) {
    var text = TextNormalisation.digits(entry)
    for unit in units.map({ TextNormalisation.digits($0) }).sorted(by: { $0.count > $1.count })
    where !unit.isEmpty && text.lowercased().hasSuffix(unit.lowercased()) && text.count > unit.count {
      text = String(text.dropLast(unit.count))
      break
    }
    if let sign = ["-", "▲", "△", "マイナス"].first(where: text.hasPrefix) {
      return (String(text.dropFirst(sign.count)), true)
    }
    return (text.hasPrefix("+") ? String(text.dropFirst()) : text, false)
  }

  /// A number of more digits than a person can mean, or no number.
  private static func long(_ entry: String) -> WholeNumber {
    entry.utf8.allSatisfy { (0x30...0x39).contains($0) } ? .tooLarge : .notUnderstood
  }

  private static func magnitude(_ text: String) -> WholeNumber {
    guard text.unicodeScalars.contains(where: { KanjiNumber.value(String($0)) != nil || $0 == "万" }) else {
      return .notUnderstood
    }
    if isRange(text) { return .range }
    guard let joined = withoutCommas(text) else { return .notUnderstood }
    let pieces = joined.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count <= 2, let whole = pieces.first, !whole.isEmpty else { return .notUnderstood }
    if pieces.count == 2 {
      guard let fraction = pieces.last, isDigits(whole) else { return .notUnderstood }
      if let number = scaled(whole, fraction) { return number }
      guard isDigits(fraction) else { return .notUnderstood }
      // 「3.0」 is three; 「1.000」 may be a thousand elsewhere, so it is asked.
      guard fraction == "0" || fraction == "00" else { return .notWhole }
    }
    if isDigits(whole) { return digits(whole) }
    guard let number = KanjiNumber.value(String(whole)) else { return .notUnderstood }
    return number > limit ? .tooLarge : .number(number)
  }

  /// 「1.5万」 is 15,000: a fraction before a unit.
  private static func scaled(_ whole: Substring, _ fraction: Substring) -> WholeNumber? {
    let units: [Character: Int] = ["百": 2, "千": 3, "万": 4, "億": 8]
    guard let places = fraction.last.flatMap({ units[$0] }), isDigits(fraction.dropLast()) else { return nil }
    let decimals = fraction.dropLast()
    guard decimals.utf8.count <= places else { return .notWhole }
    return digits(whole + decimals + String(repeating: "0", count: places - decimals.utf8.count))
  }

  private static func digits(_ text: Substring) -> WholeNumber {
    var value = 0
    for byte in text.utf8 {
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      if value > limit { return .tooLarge }
    }
    return .number(value)
  }

  static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Whether a number, a dash or wave, and a number stand in the text.
  static func isRange(_ text: String) -> Bool {
    let signs: Set<Unicode.Scalar> = ["-", "〜", "～", "~"]
    guard let sign = text.unicodeScalars.firstIndex(where: signs.contains) else { return text.contains("から") }
    return sign != text.unicodeScalars.startIndex
  }

  /// The text without commas, or `nil` when they do not group digits by three, or by four as 万 do.
  static func withoutCommas(_ text: String) -> String? {
    let groups = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "、" }
    guard groups.count > 1 else { return text }
    let first = groups[0]
    // What follows the last group of digits, such as 万 or 「.0」, is not part of it.
    let tail = groups[groups.count - 1].prefix { $0.isASCII && $0.isNumber }
    let sizes = Set(groups.dropFirst().dropLast().map(\.count) + [tail.count])
    guard isDigits(first), sizes == [3] && first.count <= 3 || sizes == [4] && first.count <= 4 else { return nil }
    return groups.joined()
  }

  /// The number with commas: 「1,234」.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var result: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(UInt8(ascii: ",")) }
      result.append(digit)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
