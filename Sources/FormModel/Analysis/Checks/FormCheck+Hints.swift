import FormText

extension FormCheck {
  /// Whether hints can be read out: they hold words, no links.
  static let hints = FormCheck { checked in
    checked.form.fields.flatMap { _, field -> [PlacedFinding] in
      var found: [PlacedFinding] = []
      if let link = field.hint.flatMap(LinkInText.first) {
        found.append(PlacedFinding(.hintHasLink(link.text, in: link.language), at: .field(field, "hint")))
      }
      for (index, choice) in field.type.offeredChoices.enumerated() {
        guard let link = choice.hint.flatMap(LinkInText.first) else { continue }
        found.append(PlacedFinding(.hintHasLink(link.text, in: link.language), at: .choice(index, of: field)))
      }
      return found
    }
  }
}

/// Addresses and markup in texts for people.
private enum LinkInText {
  private static let beginnings = ["http://", "https://", "mailto:", "www.", "<a ", "<a>", "href=", "]("]

  /// The first link of a text, in the first language that has one.
  static func first(in text: LocalizedText) -> (text: String, language: Language)? {
    for language in text.languages {
      let words = TextNormalisation.halfWidth(text[language].plain).lowercased()
      for beginning in beginnings {
        guard let start = words.firstRange(of: beginning)?.lowerBound else { continue }
        let isMarkdown = beginning == "]("
        let link = words[start...].dropFirst(isMarkdown ? 2 : 0).prefix { character in
          character.isASCII && !character.isWhitespace && !(isMarkdown && character == ")")
        }
        return (link.isEmpty ? beginning : String(link), language)
      }
    }
    return nil
  }
}
