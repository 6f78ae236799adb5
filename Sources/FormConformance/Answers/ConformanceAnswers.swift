public import FormText

/// What people found and what the ward declares: a file beside a report.
///
///     { "specVersion": "1.0", "form": { "id": "moving-in", "version": "1.2.0" },
///       "tested": { "from": "2026-11-01", "to": "2026-11-05" },
///       "rows": { "2.4.6": { "result": "passed", "who": "見本区 広報課", "when": "2026-11-02", "note": "…" } },
///       "declaration": { "claim": "準拠", "level": "AA", "on": "2026-12-01", "by": "見本区", "policy": "https://…" } }
public struct ConformanceAnswers: Hashable, Sendable {
  /// What a ward may say of its pages, in the words of the committee (WAIC, 対応度表記ガイドライン).
  public enum Claim: String, Hashable, Sendable, CaseIterable {
    /// Tested, every criterion of the level met, result published.
    case conforming = "準拠"
    /// Tested, some criteria not met; result and plan published.
    case partlyConforming = "一部準拠"
    /// Policy published, criteria consulted; a test is not required.
    case considered = "配慮"
  }

  /// What the ward declares.
  public struct Declaration: Hashable, Sendable {
    /// The word.
    public var claim: Claim
    /// The level it is about.
    public var level: SuccessCriterion.Level
    /// The day it was declared.
    public var day: CalendarDate
    /// Who declares it.
    public var by: String
    /// Where the policy is published; all three words need one.
    public var policy: String
    /// The edition of the guideline the word follows, such as 2021年12月版.
    public var guideline: String?
  }

  /// The days of the test.
  public struct Period: Hashable, Sendable {
    /// The first day.
    public var from: CalendarDate
    /// The last day.
    public var to: CalendarDate
  }

  /// The days of the test.
  public var tested: Period?
  /// What the result is about, in the words of the ward.
  public var scope: String?
  /// How the tested pages were chosen, in the words of the ward.
  public var selection: String?
  /// Technologies the published pages rely on besides HTML and CSS.
  public var technologies: [String]
  /// The addresses under which the pages were tested.
  public var addresses: [String]
  /// What people found, by criterion.
  public var rows: [String: ConformanceRow.Judgement]
  /// What the ward declares.
  public var declaration: Declaration?
}
