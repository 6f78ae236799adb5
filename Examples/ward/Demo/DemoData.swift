import FormText
import WardKit

/// What the demonstration and the samples stand on: fixed, so that everybody sees the same.
enum DemoData {
  /// The day it is in samples and demonstrations.
  static let today = CalendarDate(year: 2026, month: 11, day: 23) ?? .earliest
}
