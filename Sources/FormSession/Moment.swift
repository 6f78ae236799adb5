public import FormText

/// A point in time, to the second, written as in Tokyo.
///
/// Sessions never read a clock: the host passes the moment, so the same steps give the same draft and submission.
public struct Moment: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01 00:00:00 UTC.
  public let seconds: Int

  /// Creates a moment, clamped to the years 1 to 9999.
  public init(secondsSince1970 seconds: Int) {
    self.seconds = min(max(seconds, -62_135_596_800 - Self.offset), 253_402_300_799 - Self.offset)
  }

  /// Creates the moment at a time of day in Tokyo; hours, minutes and seconds outside a day are clamped into it.
  public init(_ day: CalendarDate, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    let time = min(max(hour, 0), 23) * 3600 + min(max(minute, 0), 59) * 60 + min(max(second, 0), 59)
    self.init(secondsSince1970: day.dayNumber * 86_400 + time - Self.offset)
  }

  /// The day in Tokyo.
  public var day: CalendarDate { CalendarDate(dayNumber: local / 86_400 - (local % 86_400 < 0 ? 1 : 0)) ?? .earliest }

  /// The moment as ISO 8601 with Tokyo's offset, such as `2026-11-23T09:30:00+09:00`.
  public var iso: String {
    let time = ((local % 86_400) + 86_400) % 86_400
    return "\(day.iso)T\(Self.two(time / 3600)):\(Self.two(time / 60 % 60)):\(Self.two(time % 60))+09:00"
  }

  /// The moment some seconds later.
  public func adding(seconds: Int) -> Moment {
    let (sum, overflow) = self.seconds.addingReportingOverflow(seconds)
    return overflow ? self : Moment(secondsSince1970: sum)
  }

  /// Orders by time.
  public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  /// Japan has kept UTC+9 without summer time since 1952.
  private static let offset = 9 * 3600
  private var local: Int { seconds + Self.offset }
  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension Moment: Codable {
  /// Reads the value from its canonical form.
  public init(from decoder: any Decoder) throws {
    self.init(secondsSince1970: try decoder.singleValueContainer().decode(Int.self))
  }

  /// Writes the value as its canonical form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(seconds)
  }
}
