import FormConformance
import FormModel
import FormSource
import FormText
import WardKit

/// The files of evidence and of answers that a run was given, and the reports made with them.
struct ConformanceFiles {
  private let evidence: [(file: SourceFile, form: String?)]
  private let answers: [(file: SourceFile, form: String?)]
  private var found: [Diagnostic] = []

  /// What is wrong with the files, sorted.
  var diagnostics: [Diagnostic] { found.sorted() }

  init(evidence: [SourceFile], answers: [SourceFile]) {
    self.evidence = evidence.map { ($0, BrowserEvidence.formID(in: $0)) }
    self.answers = answers.map { ($0, BrowserEvidence.formID(in: $0)) }
  }

  /// Tests the pages of a form, and joins what browsers and people found.
  mutating func report(on folder: FormFolder) async throws(CommandFailure) -> ConformanceReport {
    let form = try FormFolders.form(in: folder)
    let site = try await Self.site(of: folder, form: form)
    var browser: [BrowserEvidence] = []
    for (file, id) in evidence where id == form.id {
      let reading = BrowserEvidence.read(file, for: site.form)
      found += reading.diagnostics
      if let evidence = reading.evidence { browser.append(evidence) }
    }
    let own = site.evidence + [Self.contrast] + Self.words(of: form, in: folder)
    var report = ConformanceReport(of: site, evidence: own, browser: browser)
    for (file, id) in answers where id == form.id {
      let reading = ConformanceAnswers.read(file, for: report)
      found += reading.diagnostics
      if let answers = reading.answers { report.add(answers) }
    }
    return report
  }

  /// Reports files that belong to none of the forms.
  mutating func reportUnused(forms: [String]) {
    for (file, id) in evidence + answers where !forms.contains(id ?? "") {
      let json = JSONReader.read(file)
      found += json.diagnostics
      guard json.diagnostics.isEmpty else { continue }
      let name = id.map(BilingualText.shortened) ?? ""
      let place = json.root?["form"]?["id"]?.range ?? 0..<min(1, file.bytes.count)
      found.append(
        Diagnostic(
          ConformanceDiagnostic.otherForm, in: .conformance, file: file, range: place,
          message: BilingualText(
            ja: "このファイルの様式「\(name)」は、試験した様式の中にありません", en: "the form '\(name)' of this file is not among those tested")))
    }
  }

  // MARK: - What is tested

  /// Every page of a form in every state and language, as the preview draws it.
  private static func site(of folder: FormFolder, form: FormSpecification) async throws(CommandFailure) -> TestedSite {
    let screens = try await PreviewCommand.screens(
      of: folder, form: form, languages: form.languages, register: try? SampleRegister.shipped())
    let files = Dictionary(PreviewPages(screens: screens, levels: [.none]).files(.alone).map { ($0.path, $0.bytes) }) {
      first, _ in first
    }
    let pages = screens.flatMap { language, list in
      list.map { screen in
        let file = "\(language.rawValue)/\(PreviewScreen.fileName(screen.page.id, screen.state))"
        return TestedPage(
          file: file, state: screen.state.rawValue, page: screen.page, markup: files[file] ?? [])
      }
    }
    let subject = TestedForm(
      id: form.id, version: form.version, hash: form.hash, title: form.title, languages: form.languages)
    return TestedSite(of: subject, pages: pages, styleSheet: StyleSheet().bytes)
  }

  /// The contrast of every pair of colours of the theme.
  private static var contrast: CheckEvidence {
    let contrasts = Theme.standard.contrasts
    return CheckEvidence(
      .themeContrast, count: contrasts.count,
      findings: contrasts.filter { $0.ratio < $0.needed }.map { pair in
        let words = "\(pair.scheme.rawValue): \(pair.foreground) / \(pair.background)"
        return CheckEvidence.Remark(BilingualText(ja: words, en: words))
      })
  }

  /// What `ward check` says of the form: questions asked twice are findings, words are for a person to judge.
  private static func words(of form: FormSpecification, in folder: FormFolder) -> [CheckEvidence] {
    let diagnostics = CheckResult(of: [.form(folder, only: nil)]).diagnostics
    func remarks(_ isMeant: (String) -> Bool) -> [CheckEvidence.Remark] {
      diagnostics.filter { isMeant($0.id.rawValue) }.map { diagnostic in
        let place = "\(FilePath.name(of: diagnostic.file.name)):\(diagnostic.position.line): "
        return CheckEvidence.Remark(
          BilingualText(
            ja: place + diagnostic.message.ja + " [\(diagnostic.id)]",
            en: place + diagnostic.message.en + " [\(diagnostic.id)]"))
      }
    }
    let layers = ["text.", "spec.people.", "language."]
    return [
      CheckEvidence(.onceOnly, count: form.fields.count, findings: remarks { $0 == "once.askedTwice" }),
      CheckEvidence(
        .words, count: form.fields.count,
        judgements: remarks { id in layers.contains { id.hasPrefix($0) } }),
    ]
  }
}
