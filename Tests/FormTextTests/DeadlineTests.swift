import FormTestSupport
import FormText
import Testing

private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

@Suite("Deadlines")
struct DeadlineTests {
  @Test("a resident learns the last day the office takes it", arguments: DeadlineVector.all)
  func vectors(_ row: DeadlineVector) throws {
    let event = try day(row.event)
    let deadline = try #require(Deadline(after: event, days: row.days, countsFirstDay: row.countsFirstDay))
    #expect(deadline.nominalLastDay.iso == row.nominal)
    #expect(deadline.lastDay.iso == row.last)
    #expect(deadline.isCertain)
  }

  @Test(
    "months end on the day before the corresponding one, or with the month",
    arguments: [
      ("2026-01-15", 3, false, "2026-04-15"), ("2025-11-30", 3, false, "2026-02-28"),
      ("2026-01-31", 1, false, "2026-02-28"),
      ("2026-01-30", 1, false, "2026-02-28"), ("2026-01-15", 1, true, "2026-02-14"),
      ("2025-12-31", 2, false, "2026-02-28"),
      ("2027-11-29", 3, false, "2028-02-29"), ("2026-03-31", 1, false, "2026-04-30"),
    ])
  func months(_ event: String, _ months: Int, _ countsFirstDay: Bool, _ last: String) throws {
    let deadline = Deadline(after: try day(event), months: months, countsFirstDay: countsFirstDay)
    #expect(deadline?.nominalLastDay.iso == last)
  }

  @Test(
    "beyond what is known, the result says so instead of guessing",
    arguments: [
      ("2026-04-01", true), ("2028-12-01", true), ("2029-01-10", false), ("2024-06-03", false), ("2028-03-06", false),
      ("2028-03-20", true),
    ])
  func certainty(_ event: String, _ isCertain: Bool) throws {
    #expect(try #require(Deadline(after: try day(event), days: 14)).isCertain == isCertain)
  }

  @Test(
    "an office is closed at weekends, on holidays and at the turn of the year",
    arguments: [
      ("2026-11-23", true), ("2026-11-24", false), ("2026-11-22", true), ("2026-12-28", false), ("2026-12-29", true),
      ("2027-01-01", true), ("2027-01-04", false), ("2026-05-06", true), ("2040-12-31", true),
    ])
  func closed(_ iso: String, _ isClosed: Bool) throws {
    #expect(OfficeDay(try day(iso)).isClosed == isClosed)
  }

  @Test("no period ends before it begins or outside the calendar")
  func limits() {
    #expect(Deadline(after: .earliest, days: 0) == nil)
    #expect(Deadline(after: .earliest, days: -1) == nil)
    #expect(Deadline(after: .earliest, days: .max) == nil)
    #expect(Deadline(after: .earliest, days: .min) == nil)
    #expect(Deadline(after: .earliest, months: .max) == nil)
    #expect(Deadline(after: .earliest, months: .min) == nil)
    #expect(Deadline(after: .latest, days: 1) == nil)
    #expect(Deadline(after: .latest, days: 1, countsFirstDay: true) == nil, "the last day of all is a closed one")
  }

  @Test("the holiday table has its days in order and says which are forecasts")
  func table() throws {
    #expect(Holidays.all.count == 19 + 18 + 17 + 16)
    for (holiday, next) in zip(Holidays.all, Holidays.all.dropFirst()) { #expect(holiday.date < next.date) }
    #expect(Holidays.all.filter(\.isForecast).map(\.date.iso) == ["2028-03-20", "2028-09-22"])
    #expect(Holidays.holiday(on: try day("2026-09-22"))?.name == "国民の休日")
    #expect(Holidays.holiday(on: try day("2026-09-24")) == nil)
    // 振替休日 are the first day after the Sunday that is no holiday itself (国民の祝日に関する法律3条2項).
    for holiday in Holidays.all where holiday.date.weekday == .sunday {
      var substitute = try #require(holiday.date.adding(days: 1))
      while let next = Holidays.holiday(on: substitute), !next.name.hasSuffix("振替休日") {
        substitute = try #require(substitute.adding(days: 1))
      }
      #expect(Holidays.holiday(on: substitute) != nil, "\(holiday.date)")
    }
  }
}

@Suite("Ages")
struct AgeTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var birth: String
    var day: String
    var age: Int?
    var legalAge: Int?
    var testDescription: String { name }
    init(_ name: String, _ birth: String, _ day: String, _ age: Int?, legally legalAge: Int?) {
      (self.name, self.birth, self.day, self.age, self.legalAge) = (name, birth, day, age, legalAge)
    }
  }

  @Test(
    "an age is the one people mean, or the one the law counts",
    arguments: [
      Row("on the birthday", "2000-04-10", "2026-04-10", 26, legally: 26),
      Row("the day before", "2000-04-10", "2026-04-09", 25, legally: 26),
      Row("two days before", "2000-04-10", "2026-04-08", 25, legally: 25),
      Row("born on 1 April, on 31 March", "2020-04-01", "2026-03-31", 5, legally: 6),
      Row("born on 1 January, on 31 December", "2000-01-01", "2025-12-31", 25, legally: 26),
      Row("born on 31 December, on 30 December", "2000-12-31", "2025-12-30", 24, legally: 25),
      Row("born on 29 February, on 27 February", "2004-02-29", "2026-02-27", 21, legally: 21),
      Row("born on 29 February, on 28 February", "2004-02-29", "2026-02-28", 21, legally: 22),
      Row("born on 29 February, on 1 March", "2004-02-29", "2026-03-01", 22, legally: 22),
      Row("born on 29 February, in a leap year on 28 February", "2004-02-29", "2028-02-28", 23, legally: 24),
      Row("born on 29 February, in a leap year", "2004-02-29", "2028-02-29", 24, legally: 24),
      Row("born on 1 March, on 28 February", "2004-03-01", "2026-02-28", 21, legally: 22),
      Row("born on 1 March, on 29 February", "2004-03-01", "2028-02-29", 23, legally: 24),
      Row("newborn", "2026-04-01", "2026-04-01", 0, legally: 0),
      Row("not yet born", "2026-04-02", "2026-04-01", nil, legally: nil),
    ])
  func ages(_ row: Row) throws {
    #expect(try day(row.birth).age(on: day(row.day)) == row.age)
    #expect(try day(row.birth).legalAge(on: day(row.day)) == row.legalAge)
  }

  @Test("by law one is as old as the calendar says on the next day, on every day of a life")
  func legalAgeIsTomorrowsAge() throws {
    for birth in ["2004-02-29", "2004-03-01", "2003-01-01", "2003-12-31", "2004-04-01", "2004-04-02"] {
      let birth = try day(birth)
      var today = birth
      while today.year < 2030 {
        let tomorrow = try #require(today.adding(days: 1))
        guard birth.legalAge(on: today) == birth.age(on: tomorrow) else {
          Issue.record("born \(birth), on \(today)")
          return
        }
        today = tomorrow
      }
    }
  }

  @Test(
    "児童手当 ends with the school year of the 18th birthday",
    arguments: [
      ("2008-04-01", "2026-03-31"), ("2008-04-02", "2027-03-31"), ("2008-03-31", "2026-03-31"),
      ("2008-12-31", "2027-03-31"),
      ("2008-02-29", "2026-03-31"),
    ])
  func allowanceEnds(_ birth: String, _ end: String) throws {
    #expect(try day(birth).fiscalYearEnd(reaching: 18)?.iso == end)
  }

  @Test(
    "those born from 2 April to 1 April go to school together",
    arguments: [
      ("2019-04-01", 2025, 2), ("2019-04-02", 2026, 1), ("2020-04-01", 2026, 1), ("2020-04-02", 2027, 0),
      ("2010-04-02", 2017, 10), ("2026-11-01", 2033, -6),
    ])
  func school(_ birth: String, _ entry: Int, _ grade: Int) throws {
    #expect(try day(birth).schoolEntryYear == entry)
    #expect(try day(birth).schoolYear(on: day("2026-04-01")) == grade)
    #expect(try day(birth).schoolYear(on: day("2026-03-31")) == grade - 1)
  }

  @Test("a fiscal year runs from April to March")
  func fiscalYear() throws {
    #expect(try day("2026-03-31").fiscalYear == 2025)
    #expect(try day("2026-04-01").fiscalYear == 2026)
    #expect(try day("2026-04-01").fiscalYearEnd.iso == "2027-03-31")
    #expect(CalendarDate.latest.fiscalYearEnd == .latest)
  }

  @Test("ages outside the calendar are none")
  func limits() {
    #expect(CalendarDate.earliest.dayReaching(age: -1) == nil)
    #expect(CalendarDate.earliest.dayReaching(age: .max) == nil)
    #expect(CalendarDate.earliest.dayReaching(age: .min) == nil)
    #expect(CalendarDate.latest.fiscalYearEnd(reaching: 1) == nil)
    #expect(CalendarDate.earliest.schoolEntryYear == 7)
    #expect(CalendarDate.earliest.legalAge(on: .latest) == 9998)
  }
}
