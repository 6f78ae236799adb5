/// For whom a text is written.
public enum TextProfile: String, Hashable, Sendable, CaseIterable {
  /// For every resident.
  case standard
  /// やさしい日本語, which readers choose.
  case easy
}

/// A rule of plain language.
///
/// Source: the project's own table of 30 rules with their thresholds, patterns and examples, after 「公用文作成の考え方」
/// (文化審議会建議, 7 January 2022) and 「在留支援のためのやさしい日本語ガイドライン」 (出入国在留管理庁・文化庁, August 2020), both read
/// through summaries and excerpts, and the rules of the 弘前大学 sociolinguistics laboratory. Neither guideline gives a
/// length in figures: the thresholds are choices of this project.
public enum TextRule: String, Hashable, Sendable, CaseIterable {
  case sentenceLength = "sentence-length"
  case commas
  case listThree = "list-three"
  case doubleNegation = "double-negation"
  case obligation
  case passive
  case causativePolite = "causative-polite"
  case honorific
  case endingConsistency = "ending-consistency"
  case nounChain = "noun-chain"
  case nominalisedVerb = "nominalised-verb"
  case glossaryTerm = "glossary-term"
  case oldStyle = "old-style"
  case katakanaWord = "katakana-word"
  case onomatopoeia
  case vague
  case dateForm = "date-form"
  case timeForm = "time-form"
  case rangeSign = "range-sign"
  case countingTerms = "counting-terms"
  case kanjiDensity = "kanji-density"
  case kanjiLevel = "kanji-level"
  case rubyComplete = "ruby-complete"
  case who
  case conclusionFirst = "conclusion-first"
  case keyWordKept = "key-word-kept"
  case dialogueCheck = "dialogue-check"
  case twoMeanings = "two-meanings"
  case sameParticle = "same-particle"
  case digits = "gairai-units"

  /// How much it matters that a text breaks a rule.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// The text should not go out like this.
    case error
    /// The text is hard for some readers.
    case warning
    /// Worth a look.
    case info
  }

  /// Who can tell whether a text keeps a rule.
  public enum Check: String, Hashable, Sendable, CaseIterable {
    /// A program.
    case automatic
    /// A program guesses, and a person decides: findings say “please check”.
    case heuristic
    /// A person only. No finding ever comes from such a rule.
    case manual
  }

  /// The profiles it belongs to.
  public var profiles: [TextProfile] {
    switch self {
    case .honorific, .nominalisedVerb, .onomatopoeia, .timeForm, .rangeSign, .rubyComplete, .keyWordKept,
      .dialogueCheck:
      [.easy]
    case .twoMeanings: [.standard]
    default: [.standard, .easy]
    }
  }

  /// Who can tell whether a text keeps it.
  public var check: Check {
    switch self {
    case .listThree, .passive, .nominalisedVerb, .katakanaWord, .onomatopoeia: .heuristic
    case .who, .conclusionFirst, .keyWordKept, .dialogueCheck, .twoMeanings: .manual
    default: .automatic
    }
  }
}
