public import FormSource
import FormText
public import PlainLanguage

extension Glossary {
  /// Where the glossary lies, from the folder of all forms; its English is `shared/glossary.en.json`.
  public static let sharedPath = "shared/glossary.json"

  /// Everything that is wrong with the glossary of a ward and its translations, sorted by file and place.
  ///
  /// - Parameter shared: The files below the folder of all forms.
  public static func check(_ shared: SharedFiles) -> [Diagnostic] {
    read(shared).diagnostics
  }

  /// Reads the glossary of a ward in all its languages.
  static func read(_ shared: SharedFiles) -> GlossaryAhead.Outcome {
    guard case .file(let file) = shared.file(sharedPath) else { return GlossaryAhead.Outcome() }
    let sink = DiagnosticSink()
    let whole = WholeReading(shared: shared)
    let languages = (JSONReader.read(file).root?["languages"]?.elements ?? []).compactMap(\.string)
    whole.languages = [.japanese] + languages.map(Language.init(rawValue:)).filter { $0 != .japanese }
    let reading = SpecificationReading(
      context: ReadingContext(file: file, layer: .text, sink: sink), translations: [:], whole: whole)
    let glossary = whole.glossary(askedBy: reading, at: 0..<0)
    return GlossaryAhead.Outcome(
      glossary: glossary, languages: Set(whole.languages), files: whole.filesRead, diagnostics: sink.diagnostics)
  }
}

extension WholeReading {
  /// The glossary of the ward, read when it is first asked for. What is wrong is reported.
  ///
  /// - Parameters:
  ///   - reading: The reading of the file that asks.
  ///   - place: Where it asks.
  func glossary(askedBy reading: SpecificationReading, at place: Range<Int>) -> Glossary? {
    if let knownGlossary { return knownGlossary }
    // What is wrong with it is told where the question asks; other languages would be other texts.
    if let ahead = places?.glossary.outcome, let glossary = ahead.glossary, ahead.diagnostics.isEmpty,
      ahead.languages == Set(languages)
    {
      filesRead += ahead.files
      knownGlossary = glossary
      return glossary
    }
    var glossary: Glossary?
    if var document = SharedDocument(Glossary.sharedPath, askedBy: reading, at: place, layer: .text) {
      glossary = Glossary(document.object.glossaryTerms())
      document.finish()
    }
    knownGlossary = glossary
    return glossary
  }
}

extension SpecificationReader {
  /// The terms of the glossary that a question explains, in the order they are named.
  func terms(of object: inout OptionsReader) -> [GlossaryTerm] {
    let names = object.locatedStrings("glossary")
    let ask = object.reading
    guard let first = names.first, let glossary = ask.whole.glossary(askedBy: ask, at: first.range) else { return [] }
    return names.compactMap { name in
      guard let term = glossary.term(for: name.value) else {
        let nearest = NearestName.nearest(to: name.value, in: glossary.terms.map(\.term))
        ask.context.report(.unknownTerm(name.value, nearest: nearest), at: name.range)
        return nil
      }
      if term.explanation == nil { ask.context.report(.termNotExplained(name.value), at: name.range) }
      return term
    }
  }
}

extension SpecificationFinding {
  fileprivate static func unknownTerm(_ term: String, nearest: String?) -> Self {
    let shown = BilingualText.shortened(term)
    return .init(
      GlossaryDiagnostic.unknownTerm, ja: "用語集に「\(shown)」はありません" + (nearest.map { "。「\($0)」ですか" } ?? ""),
      en: "the glossary has no term '\(shown)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
      replacement: nearest)
  }

  fileprivate static func termNotExplained(_ term: String) -> Self {
    let shown = BilingualText.shortened(term)
    return .init(
      GlossaryDiagnostic.notExplained, ja: "用語集の「\(shown)」には、住民に見せる説明がありません",
      en: "'\(shown)' has no explanation for residents in the glossary")
  }
}
