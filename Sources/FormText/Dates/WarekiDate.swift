/// A year of an era: 令和8年.
public struct JapaneseYear: Hashable, Sendable, Codable {
  /// The era.
  public let era: Era
  /// The year of the era, 1 for 元年.
  public let year: Int

  /// The year as prose writes it: 「令和8年」, and 「令和元年」 for the first.
  public var text: String { "\(era.name)\(year == 1 ? "元" : String(year))年" }

  /// The year of the Gregorian calendar that it is, or mostly is.
  public var westernYear: Int { era.firstDay.year + year - 1 }

  /// The era year of a day, or `nil` before 1873.
  public init?(of date: CalendarDate) {
    guard let era = Era(on: date) else { return nil }
    self.era = era
    year = date.year - era.firstDay.year + 1
  }
}

/// A day in the Japanese calendar, as papers write it: 令和8年4月1日.
///
/// A value that exists is a day that exists: inside its era, and from 明治6年 on. The two days on which one era ended and
/// the next began may stand under either.
public struct WarekiDate: Hashable, Sendable {
  /// The era.
  public let era: Era
  /// The year of the era, 1 for 元年.
  public let year: Int
  /// The day on the Gregorian calendar.
  public let date: CalendarDate

  /// The month, 1 to 12.
  public var month: Int { date.month }
  /// The day of the month, 1 to 31.
  public var day: Int { date.day }

  /// Creates a date, or returns `nil` when the era has no such day.
  public init?(era: Era, year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year),
      let date = CalendarDate(year: era.firstDay.year + year - 1, month: month, day: day),
      date >= Era.gregorianSince, date >= era.firstDay,
      era.lastDay.map({ date <= $0 || date == era.sharedLastDay }) ?? true
    else { return nil }
    self.init(known: era, year, date)
  }

  private init(known era: Era, _ year: Int, _ date: CalendarDate) {
    self.era = era
    self.year = year
    self.date = date
  }

  /// The day under the era it belongs to, or `nil` before 明治6年1月1日 (1 January 1873).
  public init?(_ date: CalendarDate) {
    guard let year = JapaneseYear(of: date) else { return nil }
    self.init(known: year.era, year.year, date)
  }

  /// The date as prose writes it: 「令和8年4月1日」, 「令和元年5月1日」.
  public var text: String { "\(era.name)\(year == 1 ? "元" : String(year))年\(month)月\(day)日" }
}

extension CalendarDate {
  /// The day in the Japanese calendar, or `nil` before 明治6年1月1日 (1 January 1873).
  public var wareki: WarekiDate? { WarekiDate(self) }

  /// Creates the date of an era's day, or returns `nil` when the era has no such day.
  ///
  /// 30 July 1912 and 25 December 1926 are found under either era. 明治1 to 5 have no Gregorian days: `nil`.
  public init?(era: Era, year: Int, month: Int, day: Int) {
    guard let wareki = WarekiDate(era: era, year: year, month: month, day: day) else { return nil }
    self = wareki.date
  }
}
