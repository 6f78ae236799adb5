/// A number exactly as it is written in a JSON file.
public struct JSONNumber: Hashable, Sendable {
  /// The characters of the number, as `1.50` or `12e3`.
  public let text: String

  /// Creates a number from its characters, which must follow the grammar of RFC 8259.
  init(text: String) { self.text = text }

  /// The number as an integer, or `nil` when it has a fraction or does not fit.
  ///
  /// `3.0` and `3e2` are integers too, as JSON Schema counts them, up to 2⁵³ in magnitude.
  public var int: Int? {
    if let int = Int(text) { return int }
    guard !isWrittenAsInteger, let double, double.magnitude <= 9_007_199_254_740_992,
      double.rounded(.towardZero) == double
    else { return nil }
    return Int(double)
  }

  /// The nearest floating-point number, or `nil` when the number is too large for one.
  public var double: Double? {
    guard let double = Double(text), double.isFinite else { return nil }
    return double
  }

  /// Whether it is written with digits alone: no point and no exponent.
  public var isWrittenAsInteger: Bool {
    !text.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
  }
}
