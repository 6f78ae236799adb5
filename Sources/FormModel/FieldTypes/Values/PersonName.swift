/// A person's name, every character as it was written.
///
/// Names are never normalised, and compared scalar by scalar: 神 (U+795E) and its compatibility ideograph U+FA19 are two
/// names, though Swift's `String` calls them equal. Readings are full-width katakana; キヨウコ and キョウコ are two readings.
/// Somebody with one name has it in `family` (or in `given`, where it was entered), and the other part is empty.
public struct PersonName: Sendable {
  /// The family name, or the only name.
  public var family: String
  /// The given name with any middle names; empty for somebody with one name.
  public var given: String
  /// The reading of the family name in full-width katakana; empty when it is not asked.
  public var familyKana: String
  /// The reading of the given name in full-width katakana; empty when it is not asked or there is no given name.
  public var givenKana: String

  /// Creates a name from its parts as they are.
  public init(family: String, given: String, familyKana: String = "", givenKana: String = "") {
    self.family = family
    self.given = given
    self.familyKana = familyKana
    self.givenKana = givenKana
  }

  /// Family and given name with a space between: 「山田 太郎」.
  public var full: String { Self.joined(family, given) }

  /// The reading with a space between: 「ヤマダ タロウ」. Empty when there is none.
  public var fullKana: String { Self.joined(familyKana, givenKana) }

  private static func joined(_ first: String, _ second: String) -> String {
    first.isEmpty ? second : second.isEmpty ? first : first + " " + second
  }

  private var parts: [String] { [family, given, familyKana, givenKana] }
}

extension PersonName: Hashable {
  /// Compares scalar by scalar.
  public static func == (left: PersonName, right: PersonName) -> Bool {
    zip(left.parts, right.parts).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }

  /// Hashes the bytes, where `String` would give canonically equivalent names one hash.
  public func hash(into hasher: inout Hasher) {
    for part in parts {
      for byte in part.utf8 { hasher.combine(byte) }
      hasher.combine(0xFF as UInt8)
    }
  }
}
