import FormText

/// A number with a fraction, kept digit by digit: 0.1 is one tenth exactly.
///
/// 「2.50」 and 「2.5」 are the same number; its text has no zeros that say nothing.
public struct DecimalNumber: Hashable, Sendable, Comparable {
  /// All digits as a whole number: 25 of 2.5.
  let coefficient: Int
  /// How many of the digits stand after the point: 1 of 2.5.
  public let places: Int

  /// The most digits that are taken before and after the point together; an `Int` holds them.
  static let maximumDigits = 15
  /// The most digits after the point.
  public static let maximumPlaces = 9

  /// Creates a number from its digits; `nil` when there are more than 15, or more than 9 after the point.
  init?(coefficient: Int, places: Int) {
    var (coefficient, places) = (coefficient, places)
    while places > 0, coefficient % 10 == 0 {
      coefficient /= 10
      places -= 1
    }
    guard (0...Self.maximumPlaces).contains(places), coefficient.magnitude < Self.power(Self.maximumDigits) else {
      return nil
    }
    self.coefficient = coefficient
    self.places = places
  }

  /// Creates a number from its text, such as "-2.5"; `nil` for anything else.
  public init?(_ text: String) {
    guard case .number(let number) = Self.read(text), number.text == text else { return nil }
    self = number
  }

  /// The number in digits, such as "-2.5".
  public var text: String { Self.text(coefficient, places, grouped: false) }

  /// The number as people read it: "12,345.6".
  var grouped: String { Self.text(coefficient, places, grouped: true) }

  /// The nearest binary number, for conditions.
  public var double: Double { Double(text) ?? 0 }

  /// Orders by size.
  public static func < (left: Self, right: Self) -> Bool {
    let places = max(left.places, right.places)
    return left.scaled(to: places) < right.scaled(to: places)
  }

  private func scaled(to places: Int) -> Int128 { Int128(coefficient) * Int128(Self.power(places - self.places)) }

  private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { product, _ in product * 10 } }

  private static func text(_ coefficient: Int, _ places: Int, grouped: Bool) -> String {
    let digits = String(coefficient.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    let whole = String(padded.dropLast(places))
    let shown = grouped ? WholeNumber.grouped(Int(whole) ?? 0) : whole
    return (coefficient < 0 ? "-" : "") + shown + (places == 0 ? "" : "." + padded.suffix(places))
  }
}

// MARK: - Reading

extension DecimalNumber {
  /// What an entry is.
  enum Written: Hashable {
    case number(DecimalNumber)
    case tooLong
    case range
    case notUnderstood
  }

  /// Reads a number as residents write it: any width, commas, kanji numerals, 万, a unit after it.
  static func read(_ entry: String, units: [String] = []) -> Written {
    guard entry.utf8.count <= 400 else { return .notUnderstood }
    let (text, isNegative) = WholeNumber.unsigned(entry, units: units)
    switch magnitude(text) {
    case .number(let number) where isNegative:
      return DecimalNumber(coefficient: -number.coefficient, places: number.places).map(Written.number) ?? .tooLong
    case let other: return other
    }
  }

  private static func magnitude(_ text: String) -> Written {
    if WholeNumber.isRange(text) { return .range }
    switch WholeNumber.read(text) {
    case .number(let number) where number >= 0:
      return DecimalNumber(coefficient: number, places: 0).map(Written.number) ?? .tooLong
    case .tooLarge: return .tooLong
    default: break
    }
    guard let joined = WholeNumber.withoutCommas(text) else { return .notUnderstood }
    let pieces = joined.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count == 2, pieces.contains(where: { !$0.isEmpty }),
      pieces.allSatisfy({ $0.isEmpty || WholeNumber.isDigits($0) })
    else { return .notUnderstood }
    let fraction = pieces[1].reversed().drop { $0 == "0" }.reversed()
    let digits = (pieces[0] + String(fraction)).drop { $0 == "0" }
    guard digits.utf8.count <= maximumDigits, let coefficient = Int(digits.isEmpty ? "0" : String(digits)) else {
      return .tooLong
    }
    return DecimalNumber(coefficient: coefficient, places: fraction.count).map(Written.number) ?? .tooLong
  }
}
