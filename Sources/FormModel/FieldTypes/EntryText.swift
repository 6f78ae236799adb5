import FormText

/// How entries become texts, on top of `TextNormalisation`.
enum EntryText {
  /// One line as it was typed: half-width katakana widened, line breaks and tabs made spaces, none at the ends.
  static func line(_ entry: String) -> String {
    let text = TextNormalisation.freeText(entry)
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return TextNormalisation.trimmed(text) }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(scalar == "\n" || scalar == "\t" ? " " : scalar) }
    return TextNormalisation.trimmed(String(scalars))
  }

  /// Several lines as they were typed: half-width katakana widened, every line break one LF, no spaces at the ends of
  /// lines and no empty lines at the ends of the text.
  static func lines(_ entry: String) -> String {
    let text = TextNormalisation.trimmed(TextNormalisation.freeText(entry))
    guard text.utf8.contains(0x0A) else { return text }
    var scalars = String.UnicodeScalarView()
    var spaces: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        spaces = []
      } else if scalar.properties.isWhitespace {
        spaces.append(scalar)
        continue
      }
      scalars.append(contentsOf: spaces)
      spaces = []
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// The same for everything a person would call the same words: width, case, kana and spaces do not matter.
  static func folded(_ text: String) -> String { TextNormalisation.searchKey(text) }

  /// Whether a text says "none": dashes of any kind, and nothing else.
  static func isDashes(_ text: String) -> Bool {
    !text.isEmpty && TextNormalisation.halfWidth(text).unicodeScalars.allSatisfy { $0 == "-" || $0 == "ー" }
  }
}
