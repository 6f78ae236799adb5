/// The last day on which something may be handed in.
///
/// Two rules of counting exist side by side: most periods begin on the day after the event (民法140条: 転入届, 児童手当), those
/// of the family register on the day itself (戸籍法43条: 出生届, 死亡届). When the last day falls on a day the office is
/// closed, the next open day is the last (民法142条 and the ordinances on holidays of local governments).
///
///     Deadline(after: movedIn, days: 14)?.lastDay
///     Deadline(after: birth, days: 14, countsFirstDay: true)?.lastDay
public struct Deadline: Hashable, Sendable {
  /// The last day as it is counted, whether the office is open or not.
  public let nominalLastDay: CalendarDate
  /// The last day on which the office is open.
  public let lastDay: CalendarDate
  /// Whether the holidays of the days that decided are known.
  ///
  /// `false` beyond the years of `Holidays`, and where a day depends on an equinox that is only forecast: then the last
  /// day may turn out later than `lastDay`, since an unknown holiday can only move it back, except that a forecast may
  /// fail by a day. Show `nominalLastDay`, which is never too late.
  public let isCertain: Bool

  /// Counts a period of days from an event.
  ///
  /// - Parameters:
  ///   - event: The day of the event.
  ///   - days: How many days the period has, at least 1.
  ///   - countsFirstDay: Whether the day of the event is the first day of the period.
  /// - Returns: `nil` for fewer than one day, and when the period runs past the year 9999.
  public init?(after event: CalendarDate, days: Int, countsFirstDay: Bool = false) {
    guard days >= 1, let last = event.adding(days: countsFirstDay ? days - 1 : days) else { return nil }
    self.init(nominal: last)
  }

  /// Counts a period of months from an event.
  ///
  /// It ends on the day before the one that corresponds to its beginning, or at the end of the month when there is none
  /// (民法143条2項): three months from 30 November end on 28 or 29 February.
  /// - Returns: `nil` for less than one month, and when the period runs past the year 9999.
  public init?(after event: CalendarDate, months: Int, countsFirstDay: Bool = false) {
    guard months >= 1, let start = countsFirstDay ? event : event.adding(days: 1),
      let corresponding = start.adding(months: months),
      let last = corresponding.day == start.day ? corresponding.adding(days: -1) : corresponding
    else { return nil }
    self.init(nominal: last)
  }

  private init?(nominal: CalendarDate) {
    nominalLastDay = nominal
    var day = nominal
    var isCertain = true
    while true {
      let status = OfficeDay(day)
      if !status.isCertain { isCertain = false }
      guard status.isClosed else { break }
      guard let next = day.adding(days: 1) else { return nil }
      day = next
    }
    lastDay = day
    self.isCertain = isCertain
  }
}

/// Whether the offices of a ward are open on a day.
///
/// Closed are Saturdays, Sundays, national holidays and 29 December to 3 January (地方自治法4条の2 and the wards' ordinances on
/// their holidays). Some wards open on some Saturdays or Sundays for part of the work; that shortens no legal deadline.
public struct OfficeDay: Hashable, Sendable {
  /// Whether the office is closed, as far as is known.
  public let isClosed: Bool
  /// Whether the holidays of the day are known for sure.
  public let isCertain: Bool

  /// Looks a day up.
  public init(_ date: CalendarDate) {
    let isWeekend = date.weekday == .saturday || date.weekday == .sunday
    let isTurnOfYear = (date.month == 12 && date.day >= 29) || (date.month == 1 && date.day <= 3)
    if isWeekend || isTurnOfYear {
      // Closed whatever else the day may be.
      isClosed = true
      isCertain = true
    } else {
      isClosed = Holidays.holiday(on: date) != nil
      isCertain = Holidays.years.contains(date.year) && !Self.isNearForecast(date)
    }
  }

  /// Whether the day is a forecast equinox or next to one.
  private static func isNearForecast(_ date: CalendarDate) -> Bool {
    (-1...1).contains { offset in
      date.adding(days: offset).flatMap(Holidays.holiday(on:))?.isForecast == true
    }
  }
}
