import FormText

/// Which of two systems the numbers of an address belong to.
///
/// 住居表示 counts blocks (番) and the buildings in them (号), 地番 pieces of land (番地). The same digits are another place
/// in each, so neither is ever written as the other; a 本籍 has no 号. Source: the levels of the Digital Agency's address
/// registry (`addresses.json`); wording of a statute was not seen.
public enum AddressNumbering: String, Hashable, Sendable, CaseIterable {
  /// 「16番21号」.
  case residential
  /// 「2580番地」, 「無番地」, 「番外地」.
  case parcel
  /// 「1-16-21」, 「25番3」, or no number: the text does not tell.
  case untold

  /// Reads the system off town and number as they were written.
  ///
  /// Digits of any width and kanji numerals count; 番 within a name, as in 麻布十番 or 六番町, does not.
  public init(street: String) {
    let scalars = Array(TextNormalisation.digits(street).unicodeScalars)
    var found = Self.untold
    for place in scalars.indices where scalars[place] == "番" && place > 0 {
      let before = scalars[place - 1]
      let after = scalars[(place + 1)...]
      if after.first == "地", Self.isNumber(before) || before == "無" { found = .parcel }
      if after.starts(with: ["外", "地"] as [Unicode.Scalar]) { found = .parcel }
      let number = after.prefix { Self.isNumber($0) || $0 == "-" || $0 == "の" }
      if Self.isNumber(before), let first = number.first, Self.isNumber(first),
        after.dropFirst(number.count).first == "号"
      {
        found = .residential
      }
    }
    self = found
  }

  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || KanjiNumber.value(String(scalar)) != nil
  }
}

extension PostalAddress {
  /// Which system the number in `street` belongs to.
  public var numbering: AddressNumbering { AddressNumbering(street: street) }
}
