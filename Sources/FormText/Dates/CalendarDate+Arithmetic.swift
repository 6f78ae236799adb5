// Days, months and years counted on integers. Source of the leap rule: the Gregorian calendar, in Japan 明治31年勅令第90号.

extension CalendarDate {
  /// Days since 1970-01-01; negative before it.
  public var dayNumber: Int {
    // Years counted from March put the leap day last, so that months before it have fixed lengths.
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - Self.daysToEpoch
  }

  /// Creates the date a number of days after 1970-01-01, or returns `nil` outside the years 1 to 9999.
  public init?(dayNumber: Int) {
    guard dayNumber >= Self.earliest.dayNumber, dayNumber <= Self.latest.dayNumber else { return nil }
    // Counted from 1 March of the year 0.
    let days = dayNumber + Self.daysToEpoch
    let (century400, inCentury400) = days.quotientAndRemainder(dividingBy: 146_097)
    let yearInCentury400 =
      (inCentury400 - inCentury400 / 1_460 + inCentury400 / 36_524 - inCentury400 / 146_096) / 365
    let dayOfYear = inCentury400 - (365 * yearInCentury400 + yearInCentury400 / 4 - yearInCentury400 / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    self.init(known: century400 * 400 + yearInCentury400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Days from 1 March of the year 0 to 1970-01-01.
  private static let daysToEpoch = 719_468

  /// The day a number of days later (earlier when negative), or `nil` outside the years 1 to 9999.
  public func adding(days: Int) -> CalendarDate? {
    let (number, overflow) = dayNumber.addingReportingOverflow(days)
    return overflow ? nil : CalendarDate(dayNumber: number)
  }

  /// The same day a number of months later (earlier when negative), or `nil` outside the years 1 to 9999.
  ///
  /// A day the month does not have becomes its last day: a month after 31 January is 28 or 29 February.
  public func adding(months: Int) -> CalendarDate? {
    let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, total >= 12, total < 10_000 * 12 else { return nil }
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    return CalendarDate(known: newYear, newMonth, min(day, Self.length(ofMonth: newMonth, year: newYear)))
  }

  /// The same day a number of years later (earlier when negative), or `nil` outside the years 1 to 9999.
  ///
  /// 29 February becomes 28 February in a year that has none.
  public func adding(years: Int) -> CalendarDate? {
    let (newYear, overflow) = year.addingReportingOverflow(years)
    guard !overflow, (1...9999).contains(newYear) else { return nil }
    return CalendarDate(known: newYear, month, min(day, Self.length(ofMonth: month, year: newYear)))
  }

  /// The number of days from this day to another; negative when the other is earlier, 0 on the same day.
  public func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// The first day of the date's month.
  public var firstOfMonth: CalendarDate { CalendarDate(known: year, month, 1) }

  /// The last day of the date's month.
  public var lastOfMonth: CalendarDate {
    CalendarDate(known: year, month, Self.length(ofMonth: month, year: year))
  }
}
