import FormSource
import FormText
import PlainLanguage

extension FormCheck {
  /// Whether the texts of a form are plain: the Japanese for every resident, やさしい日本語 by its own rules.
  static let plainLanguage = FormCheck { checked in
    let standard = checked.texts.map { PlacedText(path: $0.path, file: $0.file, text: $0.text, isName: $0.isName) }
    let easy = checked.texts.flatMap { text in
      text.translations.filter { $0.language == .easyJapanese }
        .map { PlacedText(path: text.path, file: $0.file, text: $0.text, isName: text.isName) }
    }
    let explained = Set(checked.form.pages.flatMap { $0.fields.flatMap { $0.terms.map(\.term) } })
    return findings(in: standard, TextChecker(.standard, glossary: checked.glossary), explained)
      + findings(in: easy, TextChecker(.easy, glossary: checked.glossary), explained)
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
