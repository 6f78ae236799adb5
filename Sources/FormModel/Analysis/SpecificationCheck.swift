public import FormSource
import FormText
import PlainLanguage

/// What checking a form whole came to: everything reading finds, and what only shows when the form is looked at as one.
public struct SpecificationCheck: Sendable {
  /// The specification, unless something forbids to use it.
  public var specification: FormSpecification?
  /// The specification as far as it can be read, also where looking at it whole found an error. Scripts are checked
  /// against it.
  public var readable: FormSpecification?
  /// Everything that was found, sorted by file and place.
  public var diagnostics: [Diagnostic]
  /// What the analysis of the conditions gave up on, each with why; nothing is wrong there as far as is known. Sorted by
  /// file and place.
  public var undecided: [Diagnostic] = []
  /// What is different from an earlier version; `nil` when the form was held against none, or cannot be read.
  public var changes: [VersionChange]?
}

extension FormSpecification {
  /// Reads a procedure from its files and checks it whole: what `ward check` does.
  ///
  /// Loading a form for use does not come here. The whole-form checks run only on a form that can be read; they are
  /// listed in `FormCheck.all`.
  ///
  /// - Parameter old: An earlier version: what is different from it is found, too.
  public static func check(
    _ files: SpecificationFiles, against old: FormSpecification? = nil, registry: FieldTypeRegistry = .standard
  ) -> SpecificationCheck {
    let places = SpecificationPlaces(glossary: GlossaryAhead(files.shared))
    let result = read(files, registry: registry, places: places)
    guard let form = result.specification else {
      return SpecificationCheck(diagnostics: result.diagnostics)
    }
    let sink = DiagnosticSink()
    result.diagnostics.forEach(sink.report)
    let glossary = places.glossary.outcome
    // What a question has made known of the glossary is told already.
    let told = Set(result.diagnostics)
    sink.report(glossary.diagnostics.filter { !told.contains($0) })
    let checked = CheckedForm(form: form, files: files, texts: places.texts, glossary: glossary.glossary ?? .empty)
    let changes = old.map(form.changes(since:))
    let open = DiagnosticSink()
    func report(_ found: [PlacedFinding], to sink: DiagnosticSink) {
      for found in found {
        let place = found.text ?? places.find(found) ?? (files.form, 0..<0)
        sink.report(found.finding.diagnostic(in: place.file, at: place.range))
      }
    }
    for result in FormCheck.all.mapSideBySide({ $0.run(checked) }) {
      report(result.findings, to: sink)
      report(result.undecided, to: open)
    }
    // What harms drafts does not forbid to use the form.
    let isUsable = !sink.hasErrors
    report((changes ?? []).map(\.placed), to: sink)
    return SpecificationCheck(
      specification: isUsable ? form : nil, readable: form, diagnostics: sink.diagnostics,
      undecided: open.diagnostics, changes: changes)
  }
}

/// One of the checks of a whole form.
struct FormCheck: Sendable {
  /// What a check comes to.
  struct Result: Sendable {
    var findings: [PlacedFinding]
    /// What it gave up on.
    var undecided: [PlacedFinding] = []
  }

  /// Looks at a form.
  let run: @Sendable (CheckedForm) -> Result

  /// A check that may give up on something.
  static func openEnded(_ run: @escaping @Sendable (CheckedForm) -> Result) -> Self { Self(run, ()) }

  private init(_ run: @escaping @Sendable (CheckedForm) -> Result, _: ()) { self.run = run }

  /// A check that always comes to an end.
  init(findings: @escaping @Sendable (CheckedForm) -> [PlacedFinding]) {
    run = { Result(findings: findings($0)) }
  }

  /// Every check of a whole form. A new one is a line here.
  static let all: [FormCheck] = [
    .logic, .labels, .hints, .messages, .questions, .once, .papers, .translationFiles, .translationValues,
    .furiganaPlaces, .plainJapanese, .easyJapanese,
  ]
}

/// What a check of a whole form looks at.
struct CheckedForm: Sendable {
  /// The form, read without an error.
  var form: FormSpecification
  /// The files it was read from.
  var files: SpecificationFiles
  /// Its texts for people.
  var texts: [SpecificationText]
  /// The words of the administration.
  var glossary: Glossary
}

/// A finding with its place in the form.
struct PlacedFinding: Sendable {
  var finding: SpecificationFinding
  var place: SpecificationPlace
  /// The text below the place whose words are meant, and the language they are in.
  var words: (key: String, language: Language)?
  /// The place itself, for what is found in a text.
  var text: (file: SourceFile, range: Range<Int>)?

  init(_ finding: SpecificationFinding, at place: SpecificationPlace) {
    self.finding = finding
    self.place = place
  }

  /// A finding in the words of one language: its place is in the file that has them.
  init(_ finding: SpecificationFinding, at place: SpecificationPlace, in key: String, _ language: Language) {
    self.init(finding, at: place)
    words = (key, language)
  }

  /// A finding in a text, whose place is known.
  init(_ finding: SpecificationFinding, in file: SourceFile, at range: Range<Int>) {
    self.init(finding, at: SpecificationPlace(""))
    text = (file, range)
  }
}

extension FormCheck {
  /// What the conditions come to together.
  static let logic = openEnded { checked in
    var analyser = LogicAnalyser(checked.form, FormAnalysis.Limits())
    analyser.run()
    var open: [(place: SpecificationPlace, questions: [FormAnalysis.Undecided])] = []
    for item in analyser.undecided {
      if let index = open.firstIndex(where: { $0.place == item.place && $0.questions[0].reason == item.reason }) {
        open[index].questions.append(item)
      } else {
        open.append((item.place, [item]))
      }
    }
    return Result(
      findings: analyser.findings,
      undecided: open.map { PlacedFinding(.notDecided($0.questions, limits: analyser.limits), at: $0.place) })
  }
}
