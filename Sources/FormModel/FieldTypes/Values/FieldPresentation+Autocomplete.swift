extension FieldPresentation {
  /// The autocomplete token for a part: `bday-year` when the meaning says `bday`, `shipping bday-year` when it says
  /// `shipping bday`; `nil` when the meaning says something else.
  func autocomplete(_ whole: String, as part: String) -> String? {
    guard let autocomplete else { return nil }
    if autocomplete == whole { return part }
    return autocomplete.hasSuffix(" " + whole) ? autocomplete.dropLast(whole.count) + part : nil
  }
}
