public import FormText

/// Days from one to another, both of them in it; without a last day while the end is open.
public struct DatePeriod: Hashable, Sendable {
  /// The first day.
  public let first: CalendarDate
  /// The last day; `nil` while the end is open.
  public let last: CalendarDate?

  /// Creates a period, or returns `nil` when it would end before it begins.
  public init?(first: CalendarDate, last: CalendarDate?) {
    if let last, last < first { return nil }
    self.first = first
    self.last = last
  }

  /// How many days are in it; `nil` while the end is open.
  public var days: Int? { last.map { $0.dayNumber - first.dayNumber + 1 } }
}
