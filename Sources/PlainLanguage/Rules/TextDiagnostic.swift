public import FormSource

/// What can be hard about a text.
///
/// Each belongs to a rule of plain language. What a program only guesses, and what is only worth a look, is information;
/// everything else is a warning.
public enum TextDiagnostic: String, DiagnosticKind {
  case sentenceLength = "text.sentenceLength"
  case commas = "text.commas"
  case listThree = "text.listThree"
  case doubleNegation = "text.doubleNegation"
  case obligation = "text.obligation"
  case passive = "text.passive"
  case causativePolite = "text.causativePolite"
  case honorific = "text.honorific"
  case endingConsistency = "text.endingConsistency"
  case nounChain = "text.nounChain"
  case nominalisedVerb = "text.nominalisedVerb"
  case glossaryTerm = "text.glossaryTerm"
  case unexplainedTerm = "text.unexplainedTerm"
  case oldStyle = "text.oldStyle"
  case katakanaWord = "text.katakanaWord"
  case onomatopoeia = "text.onomatopoeia"
  case vague = "text.vague"
  case dateForm = "text.dateForm"
  case timeForm = "text.timeForm"
  case rangeSign = "text.rangeSign"
  case countingTerms = "text.countingTerms"
  case kanjiDensity = "text.kanjiDensity"
  case kanjiLevel = "text.kanjiLevel"
  case rubyComplete = "text.rubyComplete"
  case sameParticle = "text.sameParticle"
  case kanjiDigits = "text.kanjiDigits"

  /// The rule a text breaks.
  public var rule: TextRule {
    switch self {
    case .sentenceLength: .sentenceLength
    case .commas: .commas
    case .listThree: .listThree
    case .doubleNegation: .doubleNegation
    case .obligation: .obligation
    case .passive: .passive
    case .causativePolite: .causativePolite
    case .honorific: .honorific
    case .endingConsistency: .endingConsistency
    case .nounChain: .nounChain
    case .nominalisedVerb: .nominalisedVerb
    case .glossaryTerm: .glossaryTerm
    case .unexplainedTerm: .glossaryTerm
    case .oldStyle: .oldStyle
    case .katakanaWord: .katakanaWord
    case .onomatopoeia: .onomatopoeia
    case .vague: .vague
    case .dateForm: .dateForm
    case .timeForm: .timeForm
    case .rangeSign: .rangeSign
    case .countingTerms: .countingTerms
    case .kanjiDensity: .kanjiDensity
    case .kanjiLevel: .kanjiLevel
    case .rubyComplete: .rubyComplete
    case .sameParticle: .sameParticle
    case .kanjiDigits: .digits
    }
  }
}
