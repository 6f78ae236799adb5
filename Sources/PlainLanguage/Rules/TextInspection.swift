import FormSource
import FormText

/// One look at one text: what the rules need to know, and what they found.
struct TextInspection {
  let text: ScannedText
  let profile: TextProfile
  let glossary: Glossary
  var findings: [TextFinding] = []
  /// The names of the glossary that are explained where they stand.
  var explained: Set<String> = []
  /// The looks that were taken, which grow with the text and not faster.
  var steps = 0

  init(_ text: RubyText, _ profile: TextProfile, _ glossary: Glossary) {
    self.text = ScannedText(text)
    self.profile = profile
    self.glossary = glossary
  }

  /// Adds a finding at a range of the scanned text.
  mutating func report(
    _ kind: TextDiagnostic, _ range: Range<Int>, level: TextRule.Level, ja: String, en: String,
    replacement: String? = nil, term: String? = nil
  ) {
    report(kind, at: text.place(range), level: level, ja: ja, en: en, replacement: replacement, term: term)
  }

  /// Adds a finding at UTF-8 offsets of the markup.
  mutating func report(
    _ kind: TextDiagnostic, at place: Range<Int>, level: TextRule.Level, ja: String, en: String,
    replacement: String? = nil, term: String? = nil
  ) {
    findings.append(
      TextFinding(
        kind: kind, level: level, range: place, message: BilingualText(ja: ja, en: en), replacement: replacement,
        term: term))
  }

  /// Runs every rule of the profile.
  mutating func run() {
    checkSentences()
    checkEndings()
    checkWording()
    checkKanji()
    checkWords()
    checkNumbers()
    checkTerms()
    findings.sort {
      ($0.range.lowerBound, $0.range.upperBound, $0.kind.rawValue)
        < ($1.range.lowerBound, $1.range.upperBound, $1.kind.rawValue)
    }
  }
}
