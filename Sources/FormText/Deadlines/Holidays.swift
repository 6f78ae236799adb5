/// A national holiday of Japan.
public struct Holiday: Hashable, Sendable {
  /// The day.
  public let date: CalendarDate
  /// Its Japanese name; a day off in its stead ends in 「振替休日」.
  public let name: String
  /// Whether the day is an astronomer's forecast that the government has not announced yet.
  ///
  /// The equinoxes of a year are announced in the February before it.
  public let isForecast: Bool
}

/// The national holidays that are known.
///
/// Source: 国民の祝日に関する法律 (昭和23年法律第178号) as computed by PyPI jpholiday 1.0.3, checked 2026-11-23. The equinoxes of
/// 2028 are forecasts. A year more is a row more here.
public enum Holidays {
  /// The years the table holds. About other years nothing is said.
  public static let years: ClosedRange<Int> = 2025...2028

  /// All holidays in the table, by date.
  public static let all: [Holiday] = table.flatMap { year, rows in
    rows.compactMap { row in
      CalendarDate(year: year, month: row.day / 100, day: row.day % 100).map {
        Holiday(date: $0, name: row.name, isForecast: year >= 2028 && row.name.hasSuffix("分の日"))
      }
    }
  }

  /// The holiday on a day, or `nil` when there is none or the year is not in the table.
  public static func holiday(on date: CalendarDate) -> Holiday? { byDay[date.dayNumber] }

  private static let byDay = Dictionary(all.map { ($0.date.dayNumber, $0) }, uniquingKeysWith: { first, _ in first })

  /// Month and day as one number, and the name.
  private static let table: [(Int, [(day: Int, name: String)])] = [
    (
      2025,
      [
        (101, "元日"), (113, "成人の日"), (211, "建国記念の日"), (223, "天皇誕生日"), (224, "天皇誕生日 振替休日"),
        (320, "春分の日"), (429, "昭和の日"), (503, "憲法記念日"), (504, "みどりの日"), (505, "こどもの日"),
        (506, "みどりの日 振替休日"), (721, "海の日"), (811, "山の日"), (915, "敬老の日"), (923, "秋分の日"),
        (1013, "スポーツの日"), (1103, "文化の日"), (1123, "勤労感謝の日"), (1124, "勤労感謝の日 振替休日"),
      ]
    ),
    (
      2026,
      [
        (101, "元日"), (112, "成人の日"), (211, "建国記念の日"), (223, "天皇誕生日"), (320, "春分の日"),
        (429, "昭和の日"), (503, "憲法記念日"), (504, "みどりの日"), (505, "こどもの日"),
        (506, "憲法記念日 振替休日"), (720, "海の日"), (811, "山の日"), (921, "敬老の日"), (922, "国民の休日"),
        (923, "秋分の日"), (1012, "スポーツの日"), (1103, "文化の日"), (1123, "勤労感謝の日"),
      ]
    ),
    (
      2027,
      [
        (101, "元日"), (111, "成人の日"), (211, "建国記念の日"), (223, "天皇誕生日"), (321, "春分の日"),
        (322, "春分の日 振替休日"), (429, "昭和の日"), (503, "憲法記念日"), (504, "みどりの日"), (505, "こどもの日"),
        (719, "海の日"), (811, "山の日"), (920, "敬老の日"), (923, "秋分の日"), (1011, "スポーツの日"),
        (1103, "文化の日"), (1123, "勤労感謝の日"),
      ]
    ),
    (
      2028,
      [
        (101, "元日"), (110, "成人の日"), (211, "建国記念の日"), (223, "天皇誕生日"), (320, "春分の日"),
        (429, "昭和の日"), (503, "憲法記念日"), (504, "みどりの日"), (505, "こどもの日"), (717, "海の日"),
        (811, "山の日"), (918, "敬老の日"), (922, "秋分の日"), (1009, "スポーツの日"), (1103, "文化の日"),
        (1123, "勤労感謝の日"),
      ]
    ),
  ]
}
