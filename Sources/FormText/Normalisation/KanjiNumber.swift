/// Numbers written in kanji.
///
///     KanjiNumber.value("二十三")   // 23
///     KanjiNumber.value("二〇二六")  // 2026
///     KanjiNumber.value("3万5千")   // 35000
public enum KanjiNumber {
  /// The number a text says, or `nil` when it says none, says it in an order nobody writes, or exceeds an `Int`.
  ///
  /// Three ways are read: digits in a row (二〇二六), units (百二十三, 千, 一億二千万) and digits of either width with units
  /// (３万5千). The formal digits 壱弐参 and 拾 count as well; 零 and 〇 (also the circles ○ and ◯) are zero. Signs,
  /// commas and 円 are the caller's. A unit of 万 and above needs a number before it: 万 alone is a word.
  public static func value(_ text: String) -> Int? {
    guard text.utf8.count <= 100 else { return nil }
    return parse(Scalars.values(text)[...])?.value
  }

  /// A number and how many digits it has as it was written: three for 〇〇八, two for 十一.
  struct Parsed: Equatable {
    var value: Int
    var digits: Int
  }

  static func parse(_ values: ArraySlice<UInt32>) -> Parsed? {
    guard !values.isEmpty else { return nil }
    if let parsed = parseDigits(values) { return parsed }
    guard let value = parseUnits(values) else { return nil }
    return Parsed(value: value, digits: String(value).utf8.count)
  }

  private static func parseDigits(_ values: ArraySlice<UInt32>) -> Parsed? {
    var value = 0
    for scalar in values {
      guard let digit = digit(scalar) else { return nil }
      let (product, tooBig) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = product.addingReportingOverflow(digit)
      guard !tooBig, !overflow else { return nil }
      value = sum
    }
    return Parsed(value: value, digits: values.count)
  }

  private static func parseUnits(_ values: ArraySlice<UInt32>) -> Int? {
    var total = 0
    /// The number since the last 万, 億 or 兆.
    var section = 0
    /// The digits since the last unit.
    var pending: Int?
    var lastSmall = Int.max
    var lastLarge = Int.max
    for scalar in values {
      if let digit = digit(scalar) {
        let (product, tooBig) = (pending ?? 0).multipliedReportingOverflow(by: 10)
        let (sum, overflow) = product.addingReportingOverflow(digit)
        guard !tooBig, !overflow else { return nil }
        pending = sum
      } else if let unit = smallUnit(scalar) {
        guard unit < lastSmall, pending.map({ (1...9).contains($0) }) ?? true else { return nil }
        section += (pending ?? 1) * unit
        (pending, lastSmall) = (nil, unit)
      } else if let unit = largeUnit(scalar) {
        guard unit < lastLarge else { return nil }
        let (before, overflowing) = section.addingReportingOverflow(pending ?? 0)
        guard !overflowing, before > 0 else { return nil }
        let (product, tooBig) = before.multipliedReportingOverflow(by: unit)
        let (sum, overflow) = total.addingReportingOverflow(product)
        guard !tooBig, !overflow else { return nil }
        (total, section, pending, lastSmall, lastLarge) = (sum, 0, nil, .max, unit)
      } else {
        return nil
      }
    }
    // After 十, 百 or 千 stands what is less than the unit: 二十三, never 二十三〇.
    if let pending, pending >= lastSmall { return nil }
    let (rest, tooBig) = section.addingReportingOverflow(pending ?? 0)
    let (sum, overflow) = total.addingReportingOverflow(rest)
    return tooBig || overflow ? nil : sum
  }

  /// The value of a digit: kanji, formal kanji, or Arabic in either width.
  static func digit(_ value: UInt32) -> Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0xFF10...0xFF19: Int(value - 0xFF10)
    case 0x3007, 0x96F6, 0x25CB, 0x25EF: 0  // 〇 零 ○ ◯
    case 0x4E00, 0x58F1, 0x58F9: 1  // 一 壱 壹
    case 0x4E8C, 0x5F10: 2  // 二 弐
    case 0x4E09, 0x53C2: 3  // 三 参
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  /// The value of 十, 百, 千 or their formal writing.
  static func smallUnit(_ value: UInt32) -> Int? {
    switch value {
    case 0x5341, 0x62FE: 10  // 十 拾
    case 0x767E: 100
    case 0x5343: 1000
    default: nil
    }
  }

  /// The value of 万, 億, 兆.
  private static func largeUnit(_ value: UInt32) -> Int? {
    switch value {
    case 0x4E07, 0x842C: 10_000  // 万 萬
    case 0x5104: 100_000_000
    case 0x5146: 1_000_000_000_000
    default: nil
    }
  }

  /// Whether a scalar is a digit or a unit that a number in kanji is made of.
  static func isNumeral(_ value: UInt32) -> Bool {
    !Scalars.isASCIIDigit(value) && !(0xFF10...0xFF19).contains(value)
      && (digit(value) != nil || smallUnit(value) != nil)
  }
}
