/// A date as it was read, and what had to be put right to read it.
public struct DateReading: Hashable, Sendable {
  /// The date.
  public let date: CalendarDate
  /// What was put right, or `nil`. The resident is shown it and may change the date.
  public let correction: DateCorrection?

  /// Creates a reading.
  public init(_ date: CalendarDate, correction: DateCorrection? = nil) {
    self.date = date
    self.correction = correction
  }
}

/// A date that was written under another era than the one it belongs to, and read all the same.
public struct DateCorrection: Hashable, Sendable {
  /// Why the date could be read.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The era had ended: 平成31年5月1日, 平成33年4月1日. Printed before May 2019, when nobody knew the next name.
    case eraHadEnded
    /// The day belongs to two eras, and papers carry either: 明治45年7月30日, 大正15年12月25日.
    case sharedDay
  }

  /// Why the date could be read.
  public let reason: Reason
  /// The era that was written.
  public let writtenEra: Era
  /// The year that was written, 1 for 元年.
  public let writtenYear: Int
  /// The date under its own era.
  public let corrected: WarekiDate

  /// The date as it was written: 「平成31年5月1日」.
  public var written: String {
    "\(writtenEra.name)\(writtenYear == 1 ? "元" : String(writtenYear))年\(corrected.month)月\(corrected.day)日"
  }
}

/// A part of a date that is entered on its own.
public enum DatePart: String, Hashable, Sendable, CaseIterable, Codable {
  /// The year, with its era when it has one.
  case year
  /// The month.
  case month
  /// The day of the month.
  case day
}

/// Why an entry is no date.
///
/// Fine enough to say in a sentence what to do: which part to fill in, how long the month is, which date was meant.
public enum DateProblem: Error, Hashable, Sendable {
  /// These parts are not there, in the order year, month, day. All three when there is nothing at all.
  case missing([DatePart])
  /// These parts hold something that is no number of theirs; empty when the entry as a whole is not understood.
  case notUnderstood([DatePart])
  /// There is no such month.
  case noSuchMonth(Int)
  /// The month has no such day; `length` is the number of days it has, `year` its Western year.
  case noSuchDay(Int, year: Int, month: Int, length: Int)
  /// Years begin with 1.
  case yearZero
  /// The era had not begun; `meant` is the same day under its own name.
  case beforeEra(Era, meant: CalendarDate)
  /// The era had ended; `meant` is the day counted on, when that is a day before the year 10000.
  case eraEnded(Era, meant: CalendarDate?)
  /// 明治1 to 5 counted by moon and sun; such a day has no plain Gregorian date.
  case lunisolar
  /// No era is called that: 慶応, A.
  case unknownEra(String)
  /// No form asks for a year like this: fewer than four digits but more than two, more than four, or before 1000.
  case yearOutOfRange
  /// More than one date may be meant, or only one in an order that is never guessed. Earliest first.
  case ambiguous([CalendarDate])
  /// Two years were written, 「2026年（令和7年）」, and they are not the same.
  case yearsDisagree
  /// A day of the week was written, and the date falls on another one.
  case weekdayDisagrees(CalendarDate)
}
