/// A language in which authors of forms are spoken to.
public enum DiagnosticLanguage: String, Hashable, Sendable, CaseIterable {
  /// Japanese.
  case japanese = "ja"
  /// English.
  case english = "en"
}

/// A sentence for authors, in Japanese and in English.
///
/// Both say the same. They are lower case, without a full stop, and quote names as 'name' and 「name」.
public struct BilingualText: Hashable, Sendable, Codable {
  /// The Japanese sentence.
  public let ja: String
  /// The English sentence.
  public let en: String

  /// Creates a text from its two sentences.
  public init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }

  /// The sentence in one of the two languages.
  public subscript(language: DiagnosticLanguage) -> String {
    switch language {
    case .japanese: ja
    case .english: en
    }
  }
}

extension BilingualText {
  /// A name from a file, shortened when it is long, for use in a sentence.
  ///
  /// A key of a megabyte must not become a message of a megabyte: 60 scalars are shown, then an ellipsis.
  public static func shortened(_ name: String) -> String {
    let scalars = name.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return name }
    return String(scalars[..<end]) + "…"
  }
}
