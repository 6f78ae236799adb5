import FormSource
import FormText
import PlainLanguage

extension FormCheck {
  /// Whether the Japanese texts of a form are plain for every resident.
  static let plainJapanese = FormCheck { checked in
    let texts = checked.texts.map { PlacedText(path: $0.path, file: $0.file, text: $0.text, isName: $0.isName) }
    return findings(in: texts, TextChecker(.standard, glossary: checked.glossary), checked.explainedTerms)
  }

  /// Whether its texts in やさしい日本語 are plain, by rules of their own.
  static let easyJapanese = FormCheck { checked in
    let texts = checked.texts.flatMap { text in
      text.translations.filter { $0.language == .easyJapanese }
        .map { PlacedText(path: text.path, file: $0.file, text: $0.text, isName: text.isName) }
    }
    return findings(in: texts, TextChecker(.easy, glossary: checked.glossary), checked.explainedTerms)
  }

  /// A text of one language with its place.
  private struct PlacedText {
    var path: String
    var file: SourceFile
    var text: Located<String>
    var isName: Bool
  }

  /// What is hard about the texts of one language.
  ///
  /// A name is explained once in a form, by a question or in a text: where it stands again, people have read it.
  private static func findings(
    in texts: [PlacedText], _ checker: TextChecker, _ explainedByQuestions: Set<String>
  ) -> [PlacedFinding] {
    let reports = texts.map { $0.isName ? nil : checker.report(on: RubyText($0.text.value)) }
    var told = reports.reduce(into: explainedByQuestions) { $0.formUnion($1?.explainedTerms ?? []) }
    told.formUnion(explainedByHints(texts, reports))
    var findings: [PlacedFinding] = []
    for (text, report) in zip(texts, reports) {
      for finding in report?.findings ?? [] {
        if finding.kind == .unexplainedTerm, let term = finding.term, !told.insert(term).inserted { continue }
        findings.append(
          PlacedFinding(
            SpecificationFinding(finding.kind, ja: finding.message.ja, en: finding.message.en), in: text.file,
            at: text.text.sourceRange(ofDecodedUTF8: finding.range, in: text.file)))
      }
    }
    return findings
  }

  /// The names in labels whose hint says what they are.
  private static func explainedByHints(_ texts: [PlacedText], _ reports: [TextReport?]) -> Set<String> {
    var hints: Set<String> = []
    for (text, report) in zip(texts, reports) where text.path.hasSuffix(".hint") && report?.isDefinition == true {
      hints.insert(text.file.name + String(text.path.dropLast(".hint".count)))
    }
    var terms: Set<String> = []
    for (text, report) in zip(texts, reports)
    where text.path.hasSuffix(".label") && hints.contains(text.file.name + text.path.dropLast(".label".count)) {
      terms.formUnion(report?.findings.filter { $0.kind == .unexplainedTerm }.compactMap(\.term) ?? [])
    }
    return terms
  }
}

extension CheckedForm {
  /// The words that questions explain.
  fileprivate var explainedTerms: Set<String> {
    Set(form.pages.flatMap { $0.fields.flatMap { $0.terms.map(\.term) } })
  }
}
