public import FormText

/// A month of a year: April 2026.
public struct YearMonth: Hashable, Sendable, Comparable {
  /// The Western year, 1000 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int

  /// Creates a month, or returns `nil` when there is none.
  public init?(year: Int, month: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// Creates a month from its canonical form "2026-04"; `nil` for anything else.
  public init?(iso: String) {
    guard iso.utf8.count == 7, let day = CalendarDate(iso: iso + "-01") else { return nil }
    self.init(year: day.year, month: day.month)
  }

  /// The month a day lies in.
  init(of date: CalendarDate) {
    year = date.year
    month = date.month
  }

  /// The canonical form: "2026-04".
  public var iso: String { String(firstDay.iso.prefix(7)) }

  /// The first day of the month.
  public var firstDay: CalendarDate { CalendarDate(year: year, month: month, day: 1) ?? .earliest }

  /// The era year of the month, by its last day: 令和元年5月, 昭和64年1月 is 平成元年1月. `nil` before 1873.
  var japaneseYear: JapaneseYear? {
    let length = CalendarDate.length(ofMonth: month, year: year)
    return CalendarDate(year: year, month: month, day: length).flatMap(JapaneseYear.init(of:))
  }

  /// Orders by time.
  public static func < (left: Self, right: Self) -> Bool { (left.year, left.month) < (right.year, right.month) }
}
