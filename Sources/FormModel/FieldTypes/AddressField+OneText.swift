import FormText

extension AddressField {
  /// An address that cannot be taken apart, kept whole.
  static func keptWhole(_ text: String) -> Reading<PostalAddress> {
    let address = PostalAddress(prefecture: "", municipality: "", street: text)
    return Reading(address, notices: [Violation(.addressIsKeptWhole, severity: .inform)])
  }

  /// A street and the building after it: the first space after a number, 番, 号 or 番地 parts them.
  static func withoutBuilding(_ street: String) -> (street: String, building: String) {
    var before: Character?
    for index in street.indices {
      if street[index].isWhitespace, let last = before, last.isNumber || "番号地".contains(last) {
        return (String(street[..<index]), TextNormalisation.trimmed(String(street[index...])))
      }
      before = street[index]
    }
    return (street, "")
  }

  /// An address in one text: a postal code at its start, and the rest.
  static func takenApart(_ text: String) -> (code: String, rest: String) {
    guard let space = text.firstIndex(where: \.isWhitespace), PostalCode(entry: String(text[..<space])) != nil else {
      return ("", text)
    }
    return (String(text[..<space]), TextNormalisation.trimmed(String(text[space...])))
  }
}
