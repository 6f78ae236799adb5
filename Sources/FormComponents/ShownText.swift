public import FormText

/// A piece of text as one page shows it: chosen for the reader's language, furigana kept, escaping still to come.
///
/// A renderer never looks a text up: by the time a component exists, its words are decided. `language` is set only when
/// the words are *not* in the page's language (a translation is missing and Japanese stands in), so that the renderer
/// can mark the part and a screen reader changes its voice.
public struct ShownText: Hashable, Sendable {
  /// The words, with furigana where the author gave them.
  public var text: RubyText
  /// The language of the words when it differs from the page's.
  public var language: Language?

  /// Creates a text in the page's language, or in another one.
  public init(_ text: RubyText, language: Language? = nil) {
    self.text = text
    self.language = language
  }

  /// The words without furigana: what names, descriptions and announcements are made of.
  public var plain: String { text.plain }
}

extension ShownText: ExpressibleByStringLiteral {
  /// Creates a text in the page's language from markup such as `"{氏名|しめい}"`.
  public init(stringLiteral value: String) { self.init(RubyText(value)) }
}

extension LocalizedText {
  /// The text for a reader of `language`, marked with its own language when it had to fall back.
  public func shown(in language: Language) -> ShownText {
    var candidate: Language? = language
    while let current = candidate {
      if let text = text(in: current) {
        return ShownText(text, language: current.htmlTag == language.htmlTag ? nil : current)
      }
      candidate = current.fallback
    }
    return ShownText(self[language])
  }
}
