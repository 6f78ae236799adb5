/// A Japanese postal address, in the parts forms ask for, as it was written.
///
/// Texts are kept as typed but for white space at the ends: 千駄ヶ谷 and 千駄ケ谷, 番 and 番地 are not made one, and the
/// comparison is scalar by scalar.
public struct PostalAddress: Sendable {
  /// The seven digits of the postal code; empty when it is not asked or not known.
  public var postalCode: String
  /// The prefecture with 都, 道, 府 or 県.
  public var prefecture: String
  /// 市区町村, with the county or city a town or ward belongs to: 「文京区」, 「大阪市北区」.
  public var municipality: String
  /// Town, block and number: 「春日1-16-21」.
  public var street: String
  /// Building, room, or the household somebody lives with; empty when there is none.
  public var building: String

  /// Creates an address from its parts as they are.
  public init(
    postalCode: String = "", prefecture: String, municipality: String, street: String, building: String = ""
  ) {
    self.postalCode = postalCode
    self.prefecture = prefecture
    self.municipality = municipality
    self.street = street
    self.building = building
  }

  private var parts: [String] { [postalCode, prefecture, municipality, street, building] }
}

extension PostalAddress: Hashable {
  /// Compares scalar by scalar.
  public static func == (left: PostalAddress, right: PostalAddress) -> Bool {
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
