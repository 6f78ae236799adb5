import FormComponents
import FormSource
import FormText

/// The pages of a form in every state, with their style sheet: what the checks of this package look at.
public struct TestedSite: Sendable {
  /// The form.
  public let form: TestedForm
  /// The pages, in the order of the form, language by language.
  public let pages: [TestedPage]
  let documents: [MarkupDocument]
  let style: StyleRules

  /// Reads the pages of a form.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - pages: Every page in every state, in the order of the form, language by language.
  ///   - styleSheet: The style sheet of all of them.
  public init(of form: TestedForm, pages: [TestedPage], styleSheet: [UInt8]) {
    self.form = form
    self.pages = pages
    documents = pages.map { MarkupDocument($0.markup) }
    style = StyleRules(styleSheet)
  }

  /// What all checks that need no browser come to, in the order of the checks.
  public var evidence: [CheckEvidence] { contentEvidence + structureEvidence + nameEvidence + componentEvidence }

  /// The files of all pages.
  var files: [String] { pages.map(\.file) }

  /// The evidence of a check that looks at one document after the other.
  func looking(_ check: ConformanceCheck, _ look: (MarkupDocument, inout Look) -> Void) -> CheckEvidence {
    var evidence = CheckEvidence(check, pages: files)
    for (page, document) in zip(pages, documents) {
      var found = Look(page: page)
      look(document, &found)
      evidence.count += found.count
      evidence.findings += found.findings
      evidence.judgements += found.judgements
    }
    return evidence
  }
}

/// What is seen on one page.
struct Look {
  let page: TestedPage
  var count = 0
  private(set) var findings: [CheckEvidence.Remark] = []
  private(set) var judgements: [CheckEvidence.Remark] = []

  init(page: TestedPage) { self.page = page }

  /// The language of the page.
  var language: Language { page.page.language }

  /// Notes something that is wrong.
  mutating func finds(ja: String, en: String) {
    findings.append(.init(page: page.file, .init(ja: ja, en: en)))
  }

  /// Notes something a person has to judge.
  mutating func asks(ja: String, en: String) {
    judgements.append(.init(page: page.file, .init(ja: ja, en: en)))
  }
}
