import FormText
import PlainLanguage

extension FormCheck {
  /// Whether hints can be read out: they hold words, no links.
  static let hints = FormCheck { checked in
    checked.form.fields.flatMap { _, field -> [PlacedFinding] in
      var found: [PlacedFinding] = []
      if let link = field.hint.flatMap(LinkInText.first) {
        found.append(
          PlacedFinding(
            .hintHasLink(link.text, in: link.language), at: .field(field, "hint"), in: "hint", link.language))
      }
      for (index, choice) in field.type.offeredChoices.enumerated() {
        guard let link = choice.hint.flatMap(LinkInText.first) else { continue }
        found.append(
          PlacedFinding(
            .hintHasLink(link.text, in: link.language), at: .choice(index, of: field), in: "hint", link.language))
      }
      return found
    }
  }
}

/// Addresses and markup in texts for people.
private enum LinkInText {
  private static let beginnings = TermAutomaton([
    markdown, "http://", "https://", "mailto:", "www.", "<a ", "<a>", "href=",
  ])
  private static let markdown = "]("

  /// The first link of a text, in the first language that has one.
  static func first(in text: LocalizedText) -> (text: String, language: Language)? {
    for language in text.languages {
      let words = TextNormalisation.halfWidth(text[language].plain).lowercased()
      guard let found = beginnings.matches(in: words).first else { continue }
      let isMarkdown = found.term == 0
      let link = words.utf8.dropFirst(isMarkdown ? found.range.upperBound : found.range.lowerBound).prefix { byte in
        (0x21...0x7E).contains(byte) && !(isMarkdown && byte == UInt8(ascii: ")"))
      }
      // The stop that ends the sentence is none of the address's.
      let address = link.last.map { ".,".utf8.contains($0) } == true ? link.dropLast() : link
      return (address.isEmpty ? markdown : String(decoding: address, as: UTF8.self), language)
    }
    return nil
  }
}
