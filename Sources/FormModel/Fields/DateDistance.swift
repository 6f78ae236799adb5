import FormText

/// A distance from today, as limits of days are written: `today+14days`, `today-18years`.
public struct DateDistance: Hashable, Sendable {
  /// What is counted.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Days.
    case days
    /// Months; the last day of a shorter month stands for a day it lacks.
    case months
    /// Years.
    case years
  }

  /// How many; negative before today.
  public var count: Int
  /// What is counted.
  public var unit: Unit

  /// Reads a distance; `nil` for anything else, and for more than 99,999.
  init?(_ text: String) {
    guard text.hasPrefix("today"), let unit = Unit.allCases.first(where: { text.hasSuffix($0.rawValue) }) else {
      return nil
    }
    let number = text.dropFirst(5).dropLast(unit.rawValue.utf8.count)
    guard let sign = number.first, sign == "+" || sign == "-", (2...6).contains(number.utf8.count),
      let count = Int(number)
    else { return nil }
    self.count = count
    self.unit = unit
  }

  /// The distance as it is written.
  var text: String { "today" + (count < 0 ? "" : "+") + String(count) + unit.rawValue }

  /// The day so far from another; that day itself where the calendar ends before.
  func day(from today: CalendarDate) -> CalendarDate {
    let day =
      switch unit {
      case .days: today.adding(days: count)
      case .months: today.adding(months: count)
      case .years: today.adding(years: count)
      }
    return day ?? today
  }
}
