import FormText

extension AddressField {
  /// An address that cannot be taken apart, kept whole.
  static func keptWhole(_ text: String) -> Reading<PostalAddress> {
    let address = PostalAddress(prefecture: "", municipality: "", street: text)
    return Reading(address, notices: [Violation(.addressIsKeptWhole, severity: .inform)])
  }

  /// A street and the building after it: the first space after a number, 番, 号 or 番地 parts them.
  static func withoutBuilding(_ street: String) -> (street: String, building: String) {
    let scalars = street.unicodeScalars
    var before: Unicode.Scalar?
    for index in scalars.indices {
      if scalars[index].properties.isWhitespace, let last = before,
        last.properties.numericType != nil || "番号地".unicodeScalars.contains(last)
      {
        return (String(scalars[..<index]), TextNormalisation.trimmed(String(scalars[index...])))
      }
      before = scalars[index]
    }
    return (street, "")
  }

  /// An address in one text: a postal code at its start, and the rest.
  static func takenApart(_ text: String) -> (code: String, rest: String) {
    guard let parts = EntryText.partedAtSpace(text), PostalCode(entry: parts.before) != nil else { return ("", text) }
    return (parts.before, parts.after)
  }
}
