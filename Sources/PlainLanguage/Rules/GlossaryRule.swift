import FormText

// The words of the glossary: those that are not used, and those that are explained.
extension TextInspection {
  mutating func checkTerms() {
    let occurrences = glossary.occurrences(in: text, steps: &steps)
    var told: Set<String> = []
    for occurrence in occurrences {
      let term = occurrence.term
      // A name in 「」 has to be found again on the paper it names.
      let isKept = text.isQuoted[occurrence.range.lowerBound] || isExplainedTerm(occurrence.range)
      switch term.policy {
      case .replace:
        guard !isKept else { continue }
        let plain = profile == .easy ? term.plain[.easyJapanese].plain : term.plain[.japanese].plain
        report(
          .glossaryTerm, occurrence.range, level: .warning, ja: "「\(term.term)」は使わない言葉です。「\(plain)」と書いてください",
          en: "'\(term.term)' is not used with residents; write '\(plain)'", replacement: swap(of: occurrence),
          term: term.term)
      case .annotate:
        if isExplainedTerm(occurrence.range) {
          explained.insert(term.term)
        } else if !isKept, told.insert(term.term).inserted {
          unexplained(occurrence)
        }
      }
    }
    // What the text explains somewhere is explained.
    findings.removeAll { $0.kind == .unexplainedTerm && explained.contains($0.term ?? "") }
  }

  private mutating func unexplained(_ occurrence: Glossary.Occurrence) {
    let term = occurrence.term
    let plain = profile == .easy ? term.plain[.easyJapanese].plain : term.plain[.japanese].plain
    report(
      .unexplainedTerm, occurrence.range, level: .warning,
      ja: "「\(term.term)」を知らない人がいます。はじめに出る所に「\(term.term)〈\(plain)〉」のように書いてください",
      en: "not everybody knows '\(term.term)'; explain it where it first stands, as in '\(term.term)〈\(plain)〉'",
      term: term.term)
  }

  /// The plain words to put in the place of a term, where that leaves a right sentence: not before a verb ending.
  private func swap(of occurrence: Glossary.Occurrence) -> String? {
    guard occurrence.term.isSwap, !text.hasReading[occurrence.range].contains(true) else { return nil }
    let next = occurrence.range.upperBound
    let goesOnAsVerb = ["する", "し", "さ", "でき", "せ", "いた"].contains { text.begins($0, at: next) }
    return goesOnAsVerb ? nil : occurrence.term.plain[.japanese].plain
  }

  /// Whether the term is explained where it stands: an explanation in brackets follows, it stands in brackets itself, or
  /// the sentence says what it is: 「委任状は、…紙です」, 「委任状とは」.
  private func isExplainedTerm(_ range: Range<Int>) -> Bool {
    if isExplained(range) { return true }
    var next = range.upperBound
    if text.stands(next, "」』") { next += 1 }
    if text.begins("とは", at: next) || text.begins("という", at: next) { return true }
    guard text.begins("は", at: next), let sentence = text.sentence(at: range.lowerBound) else { return false }
    return sentence.lowerBound >= range.lowerBound - 1 && text.isDefinition(sentence)
  }
}
