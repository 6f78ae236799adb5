import FormText

/// A 個人番号 (マイナンバー): twelve digits, the last of which checks the others.
///
/// It never shows itself: printed, logged or dumped it is 「MyNumber」 without a digit. Nobody but who may by law
/// (番号法9条) reads `digits`.
///
/// Source of the check digit: 番号法施行令8条, 平成26年総務省令第85号5条. It finds most slips, not all: 027625175270 and
/// 227625175270 both pass.
public struct MyNumber: Hashable, Sendable {
  /// The twelve digits.
  public let digits: String

  /// Why digits are no 個人番号.
  enum Problem: Error, Hashable {
    /// Something else than digits.
    case otherCharacters
    /// Not twelve digits.
    case length
    /// The last digit does not fit the others.
    case checkDigit
  }

  /// Creates a number from twelve ASCII digits with a fitting check digit, or returns `nil`.
  public init?(digits: String) {
    guard digits.utf8.count == 12, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      Self.checkDigit(of: digits.utf8.prefix(11)) == digits.utf8.last
    else { return nil }
    self.digits = digits
  }

  /// Reads a number in any width and with any spaces and hyphens.
  init(entry: String) throws(Problem) {
    guard entry.utf8.count <= 400 else { throw .length }
    let digits = TextNormalisation.digits(entry).utf8.filter { $0 != UInt8(ascii: "-") }
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .otherCharacters }
    guard digits.count == 12 else { throw .length }
    guard let number = MyNumber(digits: String(decoding: digits, as: UTF8.self)) else { throw .checkDigit }
    self = number
  }

  private static func checkDigit(of digits: some Sequence<UInt8>) -> UInt8 {
    let weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0 - UInt8(ascii: "0")) * $1.1 }
    let remainder = sum % 11
    return UInt8(ascii: "0") + UInt8(remainder <= 1 ? 0 : 11 - remainder)
  }
}

extension MyNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The name of the type, never the number.
  public var description: String { "MyNumber" }
  /// The name of the type, never the number.
  public var debugDescription: String { "MyNumber" }
  /// Nothing to look into.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
