/// A text in several languages, Japanese first.
///
///     let label = LocalizedText("{氏名|しめい}", easy: "なまえ", english: "Full name")
///     label[.english].plain  // "Full name"
///
/// Reading it in a language it lacks gives the language's fallback, in the end the Japanese text.
public struct LocalizedText: Hashable, Sendable {
  /// The texts, Japanese, やさしい日本語 and English first, the others by tag. One row per language.
  private var rows: [Row]

  private struct Row: Hashable, Sendable {
    var language: Language
    var text: RubyText
  }

  /// Creates a text from its Japanese wording and, when there are any, its やさしい日本語 and English ones.
  public init(_ japanese: RubyText, easy: RubyText? = nil, english: RubyText? = nil) {
    rows = [Row(language: .japanese, text: japanese)]
    if let easy { rows.append(Row(language: .easyJapanese, text: easy)) }
    if let english { rows.append(Row(language: .english, text: english)) }
  }

  /// Creates a text from its Japanese wording and others, each language once.
  public init(_ japanese: RubyText, others: [(language: Language, text: RubyText)]) {
    rows = [Row(language: .japanese, text: japanese)]
    guard !others.isEmpty else { return }
    rows.reserveCapacity(others.count + 1)
    for other in others { rows.append(Row(language: other.language, text: other.text)) }
    let isOrdered = rows.indices.dropFirst().allSatisfy { rows[$0 - 1].language.isOrdered(before: rows[$0].language) }
    if !isOrdered { rows.sort { $0.language.isOrdered(before: $1.language) } }
  }

  /// Creates a text from its wordings by language.
  ///
  /// Without a Japanese one, the first language in order stands in for it; with none at all the text is empty.
  public init(_ texts: [Language: RubyText]) {
    rows = texts.map { Row(language: $0.key, text: $0.value) }
      .sorted { $0.language.isOrdered(before: $1.language) }
  }

  /// The wording in a language, or the one its fallbacks lead to. Empty only when there is no wording at all.
  public subscript(language: Language) -> RubyText {
    var wanted: Language? = language
    while let language = wanted {
      if let text = text(in: language) { return text }
      wanted = language.fallback
    }
    return rows.first?.text ?? ""
  }

  /// The wording in exactly this language, or `nil`.
  public func text(in language: Language) -> RubyText? {
    for row in rows where row.language == language { return row.text }
    return nil
  }

  /// Puts a wording in place, or takes it away when `nil`.
  public mutating func set(_ text: RubyText?, in language: Language) {
    rows.removeAll { $0.language == language }
    guard let text else { return }
    let place = rows.firstIndex { language.isOrdered(before: $0.language) } ?? rows.endIndex
    rows.insert(Row(language: language, text: text), at: place)
  }

  /// The languages the text exists in: Japanese, やさしい日本語 and English first, the others by tag.
  public var languages: [Language] { rows.map(\.language) }

  /// The text with every wording changed in the same way, for example to fill in a name.
  public func map(_ change: (Language, RubyText) -> RubyText) -> LocalizedText {
    var result = self
    for index in result.rows.indices {
      result.rows[index].text = change(rows[index].language, rows[index].text)
    }
    return result
  }

  /// Whether no language has a single character.
  public var isEmpty: Bool { rows.allSatisfy(\.text.isEmpty) }
}

extension LocalizedText: ExpressibleByStringInterpolation {
  /// A text that exists in Japanese only.
  public init(stringLiteral value: String) { self.init(RubyText(value)) }
}

extension LocalizedText: Codable {
  /// Reads a bare string as Japanese, or an object whose keys are language tags.
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.singleValueContainer(), let japanese = try? container.decode(RubyText.self) {
      self.init(japanese)
    } else {
      self.init(try [Language: RubyText](from: decoder))
    }
  }

  /// Writes a bare string when the text is Japanese only, otherwise an object whose keys are language tags.
  public func encode(to encoder: any Encoder) throws {
    if rows.count == 1, let row = rows.first, row.language == .japanese {
      try row.text.encode(to: encoder)
    } else {
      try Dictionary(rows.map { ($0.language, $0.text) }, uniquingKeysWith: { first, _ in first }).encode(to: encoder)
    }
  }
}
