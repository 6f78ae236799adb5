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

  /// The words of a line: what stands between spaces and some signs.
  ///
  /// Spaces are told scalar by scalar: a mark that is left alone after a space makes one character with it, and would go
  /// with the space in one reading and stay in another.
  static func words(_ line: String, alsoBetween signs: String = "") -> [String] {
    let signs = Set(signs.unicodeScalars)
    return line.unicodeScalars.split { $0.properties.isWhitespace || signs.contains($0) }
      .map { String(String.UnicodeScalarView($0)) }
  }

  /// A text before and after its first space; `nil` when it has none.
  static func partedAtSpace(_ text: String) -> (before: String, after: String)? {
    let scalars = text.unicodeScalars
    guard let space = scalars.firstIndex(where: \.properties.isWhitespace) else { return nil }
    return (String(scalars[..<space]), TextNormalisation.trimmed(String(scalars[space...])))
  }

  /// The same for everything a person would call the same words: width, case, kana and spaces do not matter.
  static func folded(_ text: String) -> String { TextNormalisation.searchKey(text) }

  /// Whether a text says "none": dashes of any kind, and nothing else.
  static func isDashes(_ text: String) -> Bool {
    !text.isEmpty && TextNormalisation.halfWidth(text).unicodeScalars.allSatisfy { $0 == "-" || $0 == "ー" }
  }
}
