import FormTestSupport
import Foundation
import Testing

@testable import FormText

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test(
    "data spells a date in one way only",
    arguments: [
      "2026-4-1", "2026-04-1", "2026/04/01", "26-04-01", "2026-04-01 ", " 2026-04-01", "2026-02-29", "2026-13-01",
      "2026-00-01", "2026-01-00", "0000-01-01", "２０２６-04-01", "2026-04-01T00:00:00", "", "----------", "+026-04-01",
    ])
  func refusesOtherSpellings(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test("every day from year 1 to 9999 has its number, its weekday and its spelling")
  func everyDay() throws {
    var expected = CalendarDate.earliest.dayNumber
    #expect(expected == -719_162)
    #expect(CalendarDate.latest.dayNumber == 2_932_896)
    var weekday = 1  // 0001-01-01 was a Monday in the proleptic Gregorian calendar.
    for year in 1...9999 {
      for month in 1...12 {
        for day in 1...CalendarDate.length(ofMonth: month, year: year) {
          let date = try #require(CalendarDate(year: year, month: month, day: day))
          guard date.dayNumber == expected, CalendarDate(dayNumber: expected) == date,
            date.weekday.rawValue == weekday
          else {
            Issue.record("\(date) has number \(date.dayNumber), expected \(expected)")
            return
          }
          expected += 1
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(CalendarDate(dayNumber: expected) == nil)
    #expect(CalendarDate(dayNumber: CalendarDate.earliest.dayNumber - 1) == nil)
  }

  @Test("a date reads back from its ISO spelling", arguments: ["0001-01-01", "1969-12-31", "2024-02-29", "9999-12-31"])
  func roundTrip(_ iso: String) throws {
    let date = try #require(CalendarDate(iso: iso))
    #expect(date.iso == iso)
    let data = try JSONEncoder().encode([date])
    #expect(String(decoding: data, as: UTF8.self) == "[\"\(iso)\"]")
    #expect(try JSONDecoder().decode([CalendarDate].self, from: data) == [date])
  }

  @Test("data that names no day is refused")
  func refusesWrongData() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2026-02-30"]"#.utf8))
    }
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([CalendarDate].self, from: Data("[20260401]".utf8)) }
  }

  struct Sum: CustomTestStringConvertible, Sendable {
    var start: String
    var days = 0
    var months = 0
    var years = 0
    var expected: String?
    var testDescription: String { "\(start) + \(years)y \(months)m \(days)d" }
  }

  @Test(
    "adding clamps at the end of a month and stops at the end of the calendar",
    arguments: [
      Sum(start: "2026-01-31", months: 1, expected: "2026-02-28"),
      Sum(start: "2024-01-31", months: 1, expected: "2024-02-29"),
      Sum(start: "2026-03-31", months: -1, expected: "2026-02-28"),
      Sum(start: "2026-12-15", months: 1, expected: "2027-01-15"),
      Sum(start: "2026-01-15", months: -1, expected: "2025-12-15"),
      Sum(start: "2024-02-29", years: 1, expected: "2025-02-28"),
      Sum(start: "2024-02-29", years: 4, expected: "2028-02-29"),
      Sum(start: "2026-12-31", days: 1, expected: "2027-01-01"),
      Sum(start: "1900-02-28", days: 1, expected: "1900-03-01"),
      Sum(start: "9999-12-31", days: 1, expected: nil),
      Sum(start: "0001-01-01", days: -1, expected: nil),
      Sum(start: "9999-12-01", months: 1, expected: nil),
      Sum(start: "0001-01-31", months: -1, expected: nil),
      Sum(start: "2026-01-01", days: .max, expected: nil),
      Sum(start: "2026-01-01", days: .min, expected: nil),
      Sum(start: "1960-01-01", days: .min, expected: nil),
      Sum(start: "2026-01-01", months: .max, expected: nil),
      Sum(start: "2026-01-01", months: .min, expected: nil),
      Sum(start: "2026-01-01", years: .max, expected: nil),
      Sum(start: "2026-01-01", years: .min, expected: nil),
    ])
  func adding(_ row: Sum) throws {
    let start = try #require(CalendarDate(iso: row.start))
    #expect(start.adding(years: row.years)?.adding(months: row.months)?.adding(days: row.days)?.iso == row.expected)
  }

  @Test("the days between two dates count both ways")
  func between() throws {
    let first = try #require(CalendarDate(iso: "2026-04-01"))
    let second = try #require(CalendarDate(iso: "2027-04-01"))
    #expect(first.days(until: second) == 365)
    #expect(second.days(until: first) == -365)
    #expect(first.days(until: first) == 0)
    #expect(first.firstOfMonth.iso == "2026-04-01")
    #expect(first.lastOfMonth.iso == "2026-04-30")
    #expect(first < second)
  }

  @Test("weekdays have names in every language")
  func weekdayNames() throws {
    let date = try #require(CalendarDate(iso: "2026-11-23"))
    #expect(date.weekday == .monday)
    for weekday in Weekday.allCases {
      #expect(weekday.name[.japanese].plain == weekday.japaneseShort + "曜日")
      #expect(weekday.name[.easyJapanese].hasReadings)
      #expect(RubyText.problems(inMarkup: weekday.name[.easyJapanese].markup).isEmpty)
      #expect(weekday.name[.english].plain == weekday.englishName)
    }
    #expect(Weekday.wednesday.englishName == "Wednesday")
  }
}
