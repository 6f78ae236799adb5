public import FormText

/// How somebody wants to read a page from now on, chosen with a button of the page's own form: what was typed and not sent
/// comes back with the choice, so that nothing is lost.
public enum ReadingChoice: Hashable, Sendable {
  /// In another language.
  case language(Language)
  /// With furigana over these words.
  case furigana(RubyLevel)

  /// What comes back as the act when it is chosen: `language:en`, `furigana:all`.
  public var actionID: String {
    switch self {
    case .language(let language): Self.languageStart + language.rawValue
    case .furigana(let level): Self.furiganaStart + level.rawValue
    }
  }

  /// The choice an act stands for, or `nil` for any other act.
  public init?(actionID: String) {
    if actionID.hasPrefix(Self.languageStart) {
      self = .language(Language(rawValue: String(actionID.dropFirst(Self.languageStart.count))))
    } else if actionID.hasPrefix(Self.furiganaStart),
      let level = RubyLevel(rawValue: String(actionID.dropFirst(Self.furiganaStart.count)))
    {
      self = .furigana(level)
    } else {
      return nil
    }
  }

  private static let languageStart = "language:"
  private static let furiganaStart = "furigana:"
}

extension PageEntries {
  /// How the page is to be read from now on, when that was what was chosen.
  public var readingChoice: ReadingChoice? { action.flatMap(ReadingChoice.init(actionID:)) }
}
