public import FormSource

/// What one check came to: where it looked, at how many things, and what it found.
public struct CheckEvidence: Hashable, Sendable {
  /// Something at a place of a page.
  public struct Remark: Hashable, Sendable {
    /// The file of the page, such as `ja/claimant-error.html`; `nil` when it is about all of them.
    public var page: String?
    /// What it is.
    public var message: BilingualText
    /// The rule of axe-core that found it, by which it belongs to criteria; `nil` for every criterion of the check.
    public var rule: String?

    /// Creates a remark.
    public init(page: String? = nil, _ message: BilingualText, rule: String? = nil) {
      self.page = page
      self.message = message
      self.rule = rule
    }
  }

  /// The check.
  public var check: ConformanceCheck
  /// The files of the pages it looked at; empty for a check of the form as a whole.
  public var pages: [String]
  /// How many things it looked at (`ConformanceCheck.unit`).
  public var count: Int
  /// What is wrong.
  public var findings: [Remark]
  /// What only a person can judge.
  public var judgements: [Remark]
  /// What the check was made with, such as `Chromium 156`; empty for this package itself.
  public var tools: [String]

  /// Creates the evidence of a check.
  public init(
    _ check: ConformanceCheck, pages: [String] = [], count: Int = 0, findings: [Remark] = [],
    judgements: [Remark] = [], tools: [String] = []
  ) {
    self.check = check
    self.pages = pages
    self.count = count
    self.findings = findings
    self.judgements = judgements
    self.tools = tools
  }

  /// What is wrong by a criterion: of the findings of axe-core, those of its rules.
  public func findings(for criterion: SuccessCriterion) -> [Remark] {
    findings.filter { finding in finding.rule.map { criterion.axeRules.contains($0) } ?? true }
  }
}
