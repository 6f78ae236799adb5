import FormText

// Japanese words in a page of another language: 「resident record（住民票）」, a name, an address.
extension Drawing {
  /// Adds words of the page's language; Japanese ones among them are marked, so that a screen reader changes its voice
  /// instead of leaving them out (WCAG 2.2, 3.1.2).
  mutating func markingJapanese(_ text: String) {
    // Without a byte that kana and kanji begin with there is nothing to look for.
    guard marksJapanese, text.utf8.contains(where: { (0xE3...0xF0).contains($0) }) else { return html.text(text) }
    var rest = text[...]
    while let run = Self.firstJapaneseRun(in: rest) {
      html.text(String(rest[..<run.lowerBound]))
      html.markup("<span lang=\"ja\">")
      html.text(String(rest[run]))
      html.markup("</span>")
      rest = rest[run.upperBound...]
    }
    html.text(String(rest))
  }

  /// Whether Japanese letters are foreign to the page: Chinese has kanji of its own.
  private var marksJapanese: Bool { !language.htmlTag.hasPrefix("ja") && !language.htmlTag.hasPrefix("zh") }

  /// From the first Japanese letter to the last before another letter or a space: 「3番5号」 stays together.
  private static func firstJapaneseRun(in text: Substring) -> Range<String.Index>? {
    let letters = text.unicodeScalars
    guard let start = letters.firstIndex(where: isJapanese) else { return nil }
    var (index, end) = (start, start)
    while index < letters.endIndex {
      let letter = letters[index]
      let next = letters.index(after: index)
      if isJapanese(letter) {
        end = next
      } else if letter.properties.isAlphabetic || letter.properties.isWhitespace {
        break
      }
      index = next
    }
    return start..<end
  }

  private static func isJapanese(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    // Kana, kanji and their repetition mark; kanji of names beyond the first plane.
    case 0x3005, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x2_0000...0x3_FFFF: true
    default: false
    }
  }
}
