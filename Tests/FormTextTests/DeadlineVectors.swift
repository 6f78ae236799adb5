// Source: counting rules 民法140条・142条 and 戸籍法43条; days worked out with the holidays of 国民の祝日に関する法律.

import FormText
import Testing

/// A period with its last day, nominal and after closed days.
struct DeadlineVector: CustomTestStringConvertible, Sendable {
  var rule: String
  var event: String
  var days: Int
  var countsFirstDay: Bool
  var nominal: String
  var last: String
  var testDescription: String { "\(rule) \(event)" }

  init(_ rule: String, _ event: String, _ days: Int, countsFirstDay: Bool, _ nominal: String, _ last: String) {
    (self.rule, self.event, self.days, self.countsFirstDay) = (rule, event, days, countsFirstDay)
    (self.nominal, self.last) = (nominal, last)
  }

  static let all: [DeadlineVector] = [
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
