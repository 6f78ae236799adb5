import FormTestSupport
import Testing

@testable import FormText

@Suite("Eras")
struct EraTests {
  @Test("a day is written in every style", arguments: WarekiVector.all)
  func styles(_ row: WarekiVector) throws {
    let date = try #require(CalendarDate(iso: row.iso))
    let wareki = try #require(date.wareki)
    let era = try #require(Era(rawValue: row.era.rawValue))
    #expect(wareki.era == era)
    #expect(wareki.year == row.year)
    #expect(date.formatted(.wareki) == row.kanji)
    #expect(date.formatted(.short) == row.short)
    #expect(date.formatted(.jisX0301) == row.jisX0301)
    #expect(date.formatted(.sevenDigits) == row.seven)
    #expect(CalendarDate(era: era, year: row.year, month: date.month, day: date.day) == date)
  }

  @Test("a day is written for every reader")
  func readers() throws {
    let date = try #require(CalendarDate(iso: "2026-04-01"))
    #expect(date.formatted(.western) == "2026年4月1日")
    #expect(date.formatted(.both) == "2026年（令和8年）4月1日")
    #expect(date.formatted(.english) == "1 April 2026")
    let text = date.localized(.both)
    #expect(text[.japanese] == "2026年（令和8年）4月1日")
    #expect(text[.easyJapanese] == "2026{年|ねん}4{月|がつ}{1日|ついたち}")
    #expect(text[.english] == "1 April 2026")
    #expect(try #require(CalendarDate(iso: "2026-04-23")).localized()[.easyJapanese].spoken == "2026ねん4がつ23にち")
    let first = try #require(CalendarDate(iso: "2019-05-01"))
    #expect(first.formatted(.both) == "2019年（令和元年）5月1日")
  }

  @Test("before 1873 and after the 99th year the styles fall back")
  func fallsBack() throws {
    let old = try #require(CalendarDate(iso: "1872-12-31"))
    #expect(old.wareki == nil)
    #expect(
      DateStyle.allCases.map(old.formatted) == [
        "1872年12月31日", "1872年12月31日", "1872年12月31日", "31 December 1872", "1872-12-31", "1872-12-31", "1872-12-31",
        "1872-12-31",
      ])
    let far = try #require(CalendarDate(iso: "2118-01-02"))
    #expect(far.formatted(.jisX0301) == "R100.01.02")
    #expect(far.formatted(.sevenDigits) == "2118-01-02")
    for style in DateStyle.allCases {
      #expect(try DateReader.read(CalendarDate.latest.formatted(style)).date == .latest)
      #expect(try DateReader.read(old.formatted(style)).date == old)
    }
  }

  @Test(
    "a day on which two eras met is found under both",
    arguments: [
      (Era.meiji, 45, 7, 30, "1912-07-30"), (.taisho, 1, 7, 30, "1912-07-30"),
      (.taisho, 15, 12, 25, "1926-12-25"), (.showa, 1, 12, 25, "1926-12-25"),
    ])
  func sharedDays(_ era: Era, _ year: Int, _ month: Int, _ day: Int, _ iso: String) {
    #expect(CalendarDate(era: era, year: year, month: month, day: day)?.iso == iso)
  }

  @Test(
    "an era has no day outside it",
    arguments: [
      (Era.meiji, 5, 12, 2), (.meiji, 45, 7, 31), (.taisho, 1, 7, 29), (.taisho, 15, 12, 26), (.showa, 64, 1, 8),
      (.heisei, 31, 5, 1), (.heisei, 1, 1, 7), (.reiwa, 1, 4, 30), (.reiwa, 0, 5, 1), (.reiwa, -1, 5, 1),
      (.reiwa, .max, 1, 1), (.reiwa, .min, 1, 1), (.reiwa, 8, 2, 29), (.reiwa, 9999, 1, 1),
    ])
  func outside(_ era: Era, _ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDate(era: era, year: year, month: month, day: day) == nil)
  }

  @Test("eras follow each other without a gap, and have all their names")
  func table() throws {
    for (era, next) in zip(Era.allCases, Era.allCases.dropFirst()) {
      let last = try #require(era.lastDay)
      #expect(last.adding(days: 1) == next.firstDay)
      #expect(era < next)
      #expect(era.code + 1 == next.code)
    }
    for era in Era.allCases {
      for name in [era.name, String(era.name.prefix(1)), era.reading, String(era.letter), era.rawValue] {
        #expect(Era(named: name) == era)
      }
      #expect(Era(on: era.firstDay) == (era == .meiji ? nil : era))
    }
    #expect(["㍾", "㍽", "㍼", "㍻", "㋿"].map { Era(named: $0) } == Era.allCases)
    #expect(Era(named: "慶応") == nil)
    #expect(Era(named: String(repeating: "明", count: 1_000)) == nil)
  }
}

@Suite("Dates as residents write them")
struct DateReaderTests {
  @Test("every spelling of a day means that day", arguments: WarekiVector.spellings)
  func vectors(_ input: String, _ iso: String) throws {
    let reading = try DateReader.read(input)
    #expect(reading.date.iso == iso)
    #expect(reading.correction == nil)
  }

  @Test(
    "a clerk would read these without blinking",
    arguments: [
      ("2026-11-23", "2026-11-23"), ("2026-4-1", "2026-04-01"), ("2026.4.1", "2026-04-01"), ("2026 4 1", "2026-04-01"),
      ("　2026年　4月　1日　", "2026-04-01"), ("２０２６－４－１", "2026-04-01"), ("2026−4−1", "2026-04-01"),
      ("2026ー4ー1", "2026-04-01"), ("2026・4・1", "2026-04-01"), ("2026、4、1", "2026-04-01"), ("2026,4,1", "2026-04-01"),
      ("2026年4月1日生", "2026-04-01"), ("2026年4月1日生まれ", "2026-04-01"), ("2026年4月1日。", "2026-04-01"),
      ("二〇二六年四月一日", "2026-04-01"), ("二千二十六年四月一日", "2026-04-01"), ("令和八年四月一日", "2026-04-01"),
      ("平成三十一年四月三十日", "2019-04-30"), ("昭和六十四年一月七日", "1989-01-07"), ("平成元年一月八日", "1989-01-08"),
      ("R8/4/1", "2026-04-01"), ("R.8.4.1", "2026-04-01"), ("R 8 4 1", "2026-04-01"), ("令8・4・1", "2026-04-01"),
      ("昭和・39・10・10", "1964-10-10"), ("s39.10.10", "1964-10-10"), ("Ｓ３９．１０．１０", "1964-10-10"),
      ("R080401", "2026-04-01"), ("昭和391010", "1964-10-10"), ("3391010", "1964-10-10"), ("㍼39年10月10日", "1964-10-10"),
      ("れいわ8ねん4がつ1にち", "2026-04-01"), ("ﾚｲﾜ8年4月1日", "2026-04-01"), ("ヘイセイ元年1月8日", "1989-01-08"),
      ("reiwa 8.4.1", "2026-04-01"), ("令和8年㋃㏠", "2026-04-01"), ("2026年（令和8年）4月1日", "2026-04-01"),
      ("令和8年(2026年)4月1日", "2026-04-01"), ("令和8（2026）年4月1日", "2026-04-01"),
      ("2026（令和8）年4月1日", "2026-04-01"), ("2026年4月1日（水）", "2026-04-01"),
      ("2026年4月1日(水曜日)", "2026-04-01"), ("1 April 2026", "2026-04-01"), ("April 1, 2026", "2026-04-01"),
      ("Apr 1 2026", "2026-04-01"), ("1st Apr. 2026", "2026-04-01"), ("Wednesday, 1 April 2026", "2026-04-01"),
      ("20260401", "2026-04-01"), ("２０２６０４０１", "2026-04-01"), ("M45.7.29", "1912-07-29"),
      ("令和008年04月01日", "2026-04-01"), ("2026\u{200B}年4月\u{FEFF}1日", "2026-04-01"), ("2026/04/01\n", "2026-04-01"),
      ("R6.2.29", "2024-02-29"), ("4月1日 2026", "2026-04-01"), ("令和100年1月1日", "2118-01-01"),
      ("2026年4/1", "2026-04-01"), ("明治6年1月1日", "1873-01-01"), ("2019年（平成31年）4月30日", "2019-04-30"),
    ])
  func forgiving(_ input: String, _ iso: String) throws {
    #expect(try DateReader.read(input) == DateReading(try #require(CalendarDate(iso: iso))))
  }

  @Test(
    "papers printed before the era changed are read, and the resident is told",
    arguments: [
      ("平成31年5月1日", "2019-05-01", "令和元年5月1日", DateCorrection.Reason.eraHadEnded),
      ("H31.12.31", "2019-12-31", "令和元年12月31日", .eraHadEnded),
      ("平成32年1月1日", "2020-01-01", "令和2年1月1日", .eraHadEnded),
      ("平成50年4月1日", "2038-04-01", "令和20年4月1日", .eraHadEnded),
      ("明治45年7月30日", "1912-07-30", "大正元年7月30日", .sharedDay),
      ("大正15年12月25日", "1926-12-25", "昭和元年12月25日", .sharedDay),
    ])
  func corrects(_ input: String, _ iso: String, _ corrected: String, _ reason: DateCorrection.Reason) throws {
    let reading = try DateReader.read(input)
    let correction = try #require(reading.correction)
    #expect(reading.date.iso == iso)
    #expect(correction.corrected.text == corrected)
    #expect(correction.reason == reason)
    if input.contains("年") { #expect(correction.written == input) }
  }

  struct Refusal: CustomTestStringConvertible, Sendable {
    var entry: String
    var problem: DateProblem
    var testDescription: String { entry }
    init(_ entry: String, _ problem: DateProblem) {
      self.entry = entry
      self.problem = problem
    }
  }

  @Test(
    "what is no date is refused with what to do about it",
    arguments: [
      Refusal("", .missing([.year, .month, .day])),
      Refusal(" 　\u{200B}", .missing([.year, .month, .day])),
      Refusal("明治5年1月1日", .lunisolar),
      Refusal("明治5年12月3日", .lunisolar),
      Refusal("M1.10.23", .lunisolar),
      Refusal("明治45年7月31日", .eraEnded(.meiji, meant: day("1912-07-31"))),
      Refusal("明治46年1月1日", .eraEnded(.meiji, meant: day("1913-01-01"))),
      Refusal("大正1年7月29日", .beforeEra(.taisho, meant: day("1912-07-29"))),
      Refusal("大正元年7月29日", .beforeEra(.taisho, meant: day("1912-07-29"))),
      Refusal("大正15年12月26日", .eraEnded(.taisho, meant: day("1926-12-26"))),
      Refusal("大正16年1月1日", .eraEnded(.taisho, meant: day("1927-01-01"))),
      Refusal("昭和元年12月24日", .beforeEra(.showa, meant: day("1926-12-24"))),
      Refusal("昭和元年1月1日", .beforeEra(.showa, meant: day("1926-01-01"))),
      Refusal("昭和64年1月8日", .eraEnded(.showa, meant: day("1989-01-08"))),
      Refusal("昭和65年1月1日", .eraEnded(.showa, meant: day("1990-01-01"))),
      Refusal("平成元年1月7日", .beforeEra(.heisei, meant: day("1989-01-07"))),
      Refusal("令和元年4月30日", .beforeEra(.reiwa, meant: day("2019-04-30"))),
      Refusal("令和元年1月1日", .beforeEra(.reiwa, meant: day("2019-01-01"))),
      Refusal("令和0年1月1日", .yearZero),
      Refusal("0000年1月1日", .yearZero),
      Refusal("平成29年2月29日", .noSuchDay(29, year: 2017, month: 2, length: 28)),
      Refusal("令和5年2月29日", .noSuchDay(29, year: 2023, month: 2, length: 28)),
      Refusal("令和6年2月30日", .noSuchDay(30, year: 2024, month: 2, length: 29)),
      Refusal("令和6年13月1日", .noSuchMonth(13)),
      Refusal("令和6年0月1日", .noSuchMonth(0)),
      Refusal("令和6年4月31日", .noSuchDay(31, year: 2024, month: 4, length: 30)),
      Refusal("2026/2/0", .noSuchDay(0, year: 2026, month: 2, length: 28)),
      Refusal("慶応4年1月1日", .unknownEra("慶応")),
      Refusal("A5年1月1日", .unknownEra("A")),
      Refusal("9080401", .unknownEra("9")),
      Refusal("23/11/2026", .ambiguous([day("2026-11-23")])),
      Refusal("4/1/2026", .ambiguous([day("2026-01-04"), day("2026-04-01")])),
      Refusal("04-01-2026", .ambiguous([day("2026-01-04"), day("2026-04-01")])),
      Refusal("31/31/2026", .notUnderstood([])),
      Refusal(
        "8/4/1",
        .ambiguous(
          [
            day("1875-04-01"), day("1908-04-01"), day("1919-04-01"), day("1933-04-01"), day("1996-04-01"),
            day("2008-04-01"), day("2026-04-01"),
          ])),
      Refusal("39年2月30日", .noSuchDay(30, year: 2000, month: 2, length: 29)),
      Refusal("126年4月1日", .yearOutOfRange),
      Refusal("20266年4月1日", .yearOutOfRange),
      Refusal("0208年4月1日", .yearOutOfRange),
      Refusal("令和2026年4月1日", .yearOutOfRange),
      Refusal("令和999999999999999999999年4月1日", .yearOutOfRange),
      Refusal("4月1日", .missing([.year])),
      Refusal("4/1", .missing([.year])),
      Refusal("2026年4月", .missing([.day])),
      Refusal("2026/4", .missing([.day])),
      Refusal("202604", .missing([.day])),
      Refusal("2026", .missing([.month, .day])),
      Refusal("2026年", .missing([.month, .day])),
      Refusal("令和8年", .missing([.month, .day])),
      Refusal("R8", .missing([.month, .day])),
      Refusal("令和", .missing([.year])),
      Refusal("年4月1日", .missing([.year])),
      Refusal("2026年（令和7年）4月1日", .yearsDisagree),
      Refusal("2026年4月1日（木）", .weekdayDisagrees(day("2026-04-01"))),
      Refusal("きのう", .notUnderstood([])),
      Refusal("2026/4/1 9:30", .notUnderstood([])),
      Refusal("2026-04-01T00:00:00Z", .notUnderstood([])),
      Refusal("03-1234-5678", .notUnderstood([])),
      Refusal("-2026/4/1", .notUnderstood([])),
      Refusal("2026〜2027", .notUnderstood([])),
      Refusal("令和平成8年4月1日", .notUnderstood([])),
      Refusal("1/2/3/4", .notUnderstood([])),
      Refusal("2026年4月1日2", .notUnderstood([])),
    ])
  func refuses(_ row: Refusal) {
    #expect(throws: row.problem) { try DateReader.read(row.entry) }
  }

  struct Parts: CustomTestStringConvertible, Sendable {
    var year: String
    var month: String
    var day: String
    var iso: String?
    var problem: DateProblem?
    var testDescription: String { "\(year)|\(month)|\(day)" }
    init(_ year: String, _ month: String, _ day: String, _ iso: String) {
      (self.year, self.month, self.day, self.iso) = (year, month, day, iso)
    }
    init(_ year: String, _ month: String, _ day: String, _ problem: DateProblem) {
      (self.year, self.month, self.day, self.problem) = (year, month, day, problem)
    }
  }

  @Test(
    "a date in three boxes is read box by box",
    arguments: [
      Parts("2026", "4", "1", "2026-04-01"), Parts("２０２６", "４月", "１日", "2026-04-01"),
      Parts("令和8", "04", "01", "2026-04-01"), Parts("令和８年", "四", "一", "2026-04-01"),
      Parts("R8", "4", "1", "2026-04-01"), Parts("平成元", "1", "8", "1989-01-08"),
      Parts("平成元年", "1", "8", "1989-01-08"), Parts("二〇二六", "十一", "二十三", "2026-11-23"),
      Parts("昭39", "10", "10", "1964-10-10"), Parts("㋿8", "㋃", "㏠", "2026-04-01"),
      Parts("西暦2026年", "April", "1", "2026-04-01"), Parts("2026（令和8）年", "4", "1", "2026-04-01"),
      Parts(" 2026 ", " 4 ", " 1 ", "2026-04-01"), Parts("令和8年4月1日", "", "", "2026-04-01"),
      Parts("平成31", "5", "1", "2019-05-01"), Parts("2026", "4", "1日生", "2026-04-01"),
      Parts("", "", "", .missing([.year, .month, .day])), Parts("2026", "", "1", .missing([.month])),
      Parts("", "4", "1", .missing([.year])), Parts("2026", "　", "", .missing([.month, .day])),
      Parts("2026", "４", "三十一", .noSuchDay(31, year: 2026, month: 4, length: 30)),
      Parts("2026", "13", "1", .noSuchMonth(13)), Parts("2026", "四月", "x", .notUnderstood([.day])),
      Parts("ことし", "五", "1", .notUnderstood([.year])), Parts("あ", "い", "う", .notUnderstood([.year, .month, .day])),
      Parts("2026", "4/1", "1", .notUnderstood([.month])), Parts("2026", "004", "1", .notUnderstood([.month])),
      Parts("慶応4", "1", "1", .unknownEra("慶応")), Parts("明治3", "1", "1", .lunisolar),
      Parts(
        "39", "10", "10",
        .ambiguous([
          day("1906-10-10"), day("1939-10-10"), day("1964-10-10"), day("2039-10-10"), day("2057-10-10"),
        ])),
      Parts(
        "元", "5", "1",
        .ambiguous([day("1901-05-01"), day("1989-05-01"), day("2001-05-01"), day("2019-05-01")])),
      Parts("126", "4", "1", .yearOutOfRange), Parts("令和", "4", "1", .notUnderstood([.year])),
      Parts("2026年4月", "4", "1", .notUnderstood([.year])), Parts("8 9", "4", "1", .notUnderstood([.year])),
    ])
  func parts(_ row: Parts) throws {
    if let problem = row.problem {
      #expect(throws: problem) { try DateReader.read(year: row.year, month: row.month, day: row.day) }
    } else {
      #expect(try DateReader.read(year: row.year, month: row.month, day: row.day).date.iso == row.iso)
    }
  }

  @Test("every day from 1873 to 2100 reads back from every style we write", arguments: DateStyle.allCases)
  func readsBack(_ style: DateStyle) throws {
    var date = Era.gregorianSince
    while date.year <= 2100 {
      let text = date.formatted(style)
      guard let reading = try? DateReader.read(text), reading.date == date, reading.correction == nil else {
        Issue.record("\(text) is not read as \(date)")
        return
      }
      date = try #require(date.adding(days: 1))
    }
  }

  @Test("boxes hold every day as people fill them in")
  func partsReadBack() throws {
    var date = Era.gregorianSince
    while date.year <= 2100 {
      let wareki = try #require(date.wareki)
      for year in [String(date.year), "\(wareki.era.name)\(wareki.year)", "\(wareki.era.letter)\(wareki.year)"] {
        let reading = try? DateReader.read(year: year, month: String(date.month), day: String(date.day))
        guard reading == DateReading(date) else {
          Issue.record("\(year) \(date.month) \(date.day) is not read as \(date)")
          return
        }
      }
      date = try #require(date.adding(days: 7))
    }
  }

  @Test("what is far too long is refused unread")
  func longEntries() {
    let long = String(repeating: " ", count: 100_000) + "2026/4/1"
    #expect(throws: DateProblem.notUnderstood([])) { try DateReader.read(long) }
    #expect(throws: DateProblem.notUnderstood([.month])) { try DateReader.read(year: "2026", month: long, day: "1") }
  }
}

private func day(_ iso: String) -> CalendarDate { CalendarDate(iso: iso) ?? .latest }
