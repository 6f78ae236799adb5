// Source: counting rules 民法140条・142条 and 戸籍法43条; days worked out with the holidays of 国民の祝日に関する法律.

/// A period with its last day, as counted and after closed days.
public struct DeadlineVector: Sendable, CustomStringConvertible {
  /// What has to be done.
  public var rule: String
  /// The day the period begins with.
  public var event: String
  /// How many days it has.
  public var days: Int
  /// Whether the day of the event is the first of them.
  public var countsFirstDay: Bool
  /// The last day as counted.
  public var nominal: String
  /// The last day the office takes it: the next day it is open.
  public var last: String

  public var description: String { "\(rule) \(event)" }

  init(_ rule: String, _ event: String, _ days: Int, countsFirstDay: Bool, _ nominal: String, _ last: String) {
    (self.rule, self.event, self.days, self.countsFirstDay) = (rule, event, days, countsFirstDay)
    (self.nominal, self.last) = (nominal, last)
  }

  /// Periods of both counting rules, over weekends, holidays, the end of the year and a leap day.
  public static let all: [DeadlineVector] = [
    DeadlineVector("birth notification", "2026-04-20", 14, countsFirstDay: true, "2026-05-03", "2026-05-07"),
    DeadlineVector("birth notification", "2026-10-07", 14, countsFirstDay: true, "2026-10-20", "2026-10-20"),
    DeadlineVector("birth notification", "2026-12-17", 14, countsFirstDay: true, "2026-12-30", "2027-01-04"),
    DeadlineVector("death notification", "2026-05-01", 7, countsFirstDay: true, "2026-05-07", "2026-05-07"),
    DeadlineVector("death notification", "2026-09-15", 7, countsFirstDay: true, "2026-09-21", "2026-09-24"),
    DeadlineVector("move-in", "2026-03-28", 14, countsFirstDay: false, "2026-04-11", "2026-04-13"),
    DeadlineVector("move-in", "2026-04-19", 14, countsFirstDay: false, "2026-05-03", "2026-05-07"),
    DeadlineVector("move-in", "2026-12-15", 14, countsFirstDay: false, "2026-12-29", "2027-01-04"),
    DeadlineVector(
      "child allowance (15 days from the day after)", "2026-03-25", 15, countsFirstDay: false, "2026-04-09",
      "2026-04-09"),
    DeadlineVector(
      "child allowance (15 days from the day after)", "2026-04-18", 15, countsFirstDay: false, "2026-05-03",
      "2026-05-07"),
    DeadlineVector(
      "card continued use (90 days from the notice)", "2026-06-15", 90, countsFirstDay: false, "2026-09-13",
      "2026-09-14"),
    DeadlineVector("dog registration", "2026-07-01", 30, countsFirstDay: false, "2026-07-31", "2026-07-31"),
    DeadlineVector("move-in, leap year", "2028-02-20", 14, countsFirstDay: false, "2028-03-05", "2028-03-06"),
  ]
}
