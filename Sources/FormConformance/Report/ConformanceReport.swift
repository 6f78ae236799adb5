import FormComponents
public import FormText

/// What machines and people found about the pages of a form, criterion by criterion.
///
///     var report = ConformanceReport(of: site, evidence: site.evidence)
///     report.add(answers)
///
/// It is a result of tests and never a claim: 準拠 stands in it only when a file of answers declares it and every criterion
/// of the level is met.
public struct ConformanceReport: Sendable {
  /// The form.
  public let form: TestedForm
  /// The pages, by file, state and id, in the order of the form.
  public let pages: [Page]
  /// The criteria with what testing came to, in the order of their numbers.
  public private(set) var rows: [ConformanceRow]
  /// All evidence, in the order of the checks.
  public let evidence: [CheckEvidence]
  /// The days on which browsers looked at the pages, sorted.
  public let browserDays: [CalendarDate]
  /// What people answered.
  public private(set) var answers: ConformanceAnswers?

  /// A tested page without its content.
  public struct Page: Hashable, Sendable {
    /// The id of the page.
    public var id: String
    /// The file it was tested in.
    public var file: String
    /// Its title.
    public var title: String
    /// The name of its state.
    public var state: String
    /// Its language.
    public var language: Language

    /// The page of the form it shows: the rows of a repeated group are one page.
    var pageOfForm: String {
      id.split(separator: ".").filter { Int($0) == nil }.joined(separator: ".")
    }
  }

  /// Puts evidence together.
  ///
  /// - Parameters:
  ///   - site: The pages of the form.
  ///   - evidence: What the package's own checks found (`TestedSite.evidence`) and others of the form as a whole.
  ///   - browser: What browsers found, if their evidence is there.
  public init(of site: TestedSite, evidence: [CheckEvidence], browser: [BrowserEvidence] = []) {
    form = site.form
    pages = site.pages.map { page in
      Page(
        id: page.page.id.rawValue, file: page.file, title: page.page.title.plain, state: page.state,
        language: page.page.language)
    }
    let all = CheckEvidence.joined(evidence + browser.flatMap(\.checks))
    self.evidence = ConformanceCheck.allCases.compactMap { all[$0] }
    browserDays = Set(browser.map(\.day)).sorted()
    // A page counts as looked at in the form's own language, in one state at least.
    let own = pages.filter { $0.language == site.form.languages.first }
    let ids = Dictionary(own.map { ($0.file, $0.pageOfForm) }) { first, _ in first }
    rows = SuccessCriterion.all.map { ConformanceRow($0, all, pageIDs: ids) }
  }

  /// Adds what people answered. Answers read for another report have been refused when they were read.
  public mutating func add(_ answers: ConformanceAnswers) {
    self.answers = answers
    for index in rows.indices { rows[index].judgement = answers.rows[rows[index].id] }
  }

  // MARK: - Looking

  /// The rows of a standard, of one level or of both.
  public func rows(of standard: SuccessCriterion.Standard, upTo level: SuccessCriterion.Level = .double)
    -> [ConformanceRow]
  {
    rows.filter { $0.criterion.standards.contains(standard) && $0.criterion.level <= level }
  }

  /// The row of a criterion.
  public subscript(id: String) -> ConformanceRow? { rows.first { $0.id == id } }

  /// How many rows of a standard came to an outcome.
  public func count(_ outcome: ConformanceRow.Outcome, of standard: SuccessCriterion.Standard) -> Int {
    rows(of: standard).count { $0.outcome == outcome }
  }

  /// The rows that keep a level of JIS X 8341-3 from being met.
  public func unmet(upTo level: SuccessCriterion.Level) -> [ConformanceRow] {
    rows(of: .jis2016, upTo: level).filter { !$0.outcome.isMet }
  }

  /// What the ward declares, when what was tested allows it.
  public var declaration: ConformanceAnswers.Declaration? {
    answers?.declaration.flatMap { inTheWay(of: $0).isEmpty ? $0 : nil }
  }

  /// The rows that forbid a declaration: 準拠 says that every row is met, 一部準拠 that every row was tested (WAIC,
  /// 対応度表記ガイドライン). 配慮 says nothing of tests.
  func inTheWay(of declaration: ConformanceAnswers.Declaration) -> [ConformanceRow] {
    let unmet = unmet(upTo: declaration.level)
    return switch declaration.claim {
    case .conforming: unmet
    case .partlyConforming: unmet.filter { $0.outcome != .failed }
    case .considered: []
    }
  }
}

extension CheckEvidence {
  /// The evidence of each check; what several runs found of one is put together.
  static func joined(_ list: [CheckEvidence]) -> [ConformanceCheck: CheckEvidence] {
    var all: [ConformanceCheck: CheckEvidence] = [:]
    for evidence in list {
      guard var known = all[evidence.check] else {
        all[evidence.check] = evidence
        continue
      }
      known.pages = Set(known.pages).union(evidence.pages).sorted()
      known.count += evidence.count
      known.findings += evidence.findings
      known.judgements += evidence.judgements
      for tool in evidence.tools where !known.tools.contains(tool) { known.tools.append(tool) }
      all[evidence.check] = known
    }
    return all
  }
}
