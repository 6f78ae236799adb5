/// What names somebody's health insurance: the insurer's number and, where it is asked, symbol, number and branch.
///
/// Texts are compared scalar by scalar: a symbol may be in kanji or kana.
public struct HealthInsurance: Sendable {
  /// The 保険者番号: eight digits, or six of a municipality's 国民健康保険.
  public var insurer: String
  /// The 記号; empty for insurers that have none.
  public var symbol: String
  /// The 番号; empty where only the insurer is asked.
  public var number: String
  /// The 枝番, two digits that tell a family's members apart since 2021; empty when it is not known.
  public var branch: String

  /// Creates the numbers as they are.
  public init(insurer: String, symbol: String = "", number: String = "", branch: String = "") {
    self.insurer = insurer
    self.symbol = symbol
    self.number = number
    self.branch = branch
  }

  private var parts: [String] { [insurer, symbol, number, branch] }

  /// Whether the last digit of a 保険者番号 fits the others: weights 2 and 1 from the right, the digits of products
  /// added, check = what is missing to a multiple of ten.
  ///
  /// Source: one published worked example, 33120015 (`numbers.json`); a single source.
  static func checks(_ insurer: String) -> Bool {
    let digits = PrintedNumber.values(insurer)
    let sum = digits.dropLast().reversed().enumerated().reduce(0) { sum, digit in
      let product = digit.element * (digit.offset % 2 == 0 ? 2 : 1)
      return sum + product / 10 + product % 10
    }
    return digits.last == (10 - sum % 10) % 10
  }
}

extension HealthInsurance: Hashable {
  /// Compares scalar by scalar.
  public static func == (left: HealthInsurance, right: HealthInsurance) -> Bool {
    zip(left.parts, right.parts).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }

  /// Hashes the bytes, where `String` would give canonically equivalent texts one hash.
  public func hash(into hasher: inout Hasher) {
    for part in parts {
      for byte in part.utf8 { hasher.combine(byte) }
      hasher.combine(0xFF as UInt8)
    }
  }
}
