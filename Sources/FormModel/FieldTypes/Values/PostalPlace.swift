/// A town that a postal code stands for.
public struct PostalPlace: Hashable, Sendable {
  /// The postal code.
  public var code: PostalCode
  /// The code of the municipality, five digits; empty when it is not known.
  public var municipalCode: String
  /// The prefecture with 都, 道, 府 or 県.
  public var prefecture: String
  /// 市区町村.
  public var municipality: String
  /// The town; empty for the code of a municipality's unlisted towns.
  public var town: String
  /// The reading of the town in katakana; empty when it is not known.
  public var townKana: String

  /// Creates a place.
  public init(
    code: PostalCode, municipalCode: String = "", prefecture: String, municipality: String, town: String,
    townKana: String = ""
  ) {
    self.code = code
    self.municipalCode = municipalCode
    self.prefecture = prefecture
    self.municipality = municipality
    self.town = town
    self.townKana = townKana
  }
}

/// Where a host looks postal codes up: a table of its own, a register, a service.
///
/// One code may stand for several towns, and one town may have several codes. A lookup that fails or knows nothing returns
/// no places: the resident then writes the address by hand, and nothing is refused.
///
///     var context = FieldContext(today: today)
///     context.places[code.digits] = await lookup.places(for: code)
public protocol PostalCodeLookup: Sendable {
  /// The places of a code; none when it is unknown.
  func places(for code: PostalCode) async -> [PostalPlace]
}
