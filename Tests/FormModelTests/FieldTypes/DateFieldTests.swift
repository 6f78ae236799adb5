import FormComponents
import FormSource
import FormText
import Testing

@testable import FormModel

@Suite("Dates as residents enter them")
struct DateFieldTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var entry: String
    var iso: String
    var testDescription: String { entry }
    init(_ entry: String, _ iso: String) {
      self.entry = entry
      self.iso = iso
    }
  }

  /// Source: wareki.json, vectorsParse and boundaryDays.
  static let spellings = [
    Row("令和元年5月1日", "2019-05-01"), Row("令和1年5月1日", "2019-05-01"), Row("令和01年05月01日", "2019-05-01"),
    Row("R1.5.1", "2019-05-01"), Row("R01.05.01", "2019-05-01"), Row("r1/5/1", "2019-05-01"),
    Row("Ｒ１．５．１", "2019-05-01"), Row("令和　元年　５月　１日", "2019-05-01"), Row("令和八年十一月二十三日", "2026-11-23"),
    Row("㋿元年5月1日", "2019-05-01"), Row("㍻31年4月30日", "2019-04-30"), Row("昭39.10.10", "1964-10-10"),
    Row("S39-10-10", "1964-10-10"), Row("平12年2月29日", "2000-02-29"), Row("5080401", "2026-04-01"),
    Row("西暦2026年11月23日", "2026-11-23"), Row("２０２６年１１月２３日", "2026-11-23"), Row("2026/11/23", "2026-11-23"),
    Row("20261123", "2026-11-23"), Row("明治45年7月30日", "1912-07-30"), Row("大正15年12月25日", "1926-12-25"),
    Row("平成31年5月1日", "2019-05-01"), Row("平成32年1月1日", "2020-01-01"),
  ]

  @Test("a whole date is read in the year's box and as one text", arguments: spellings)
  func whole(_ row: Row) {
    for entry in [Entry(["year": row.entry]), Entry(row.entry)] {
      #expect(DateField().check(entry, in: testDay).payload == .string(row.iso))
    }
  }

  @Test(
    "what was read under another era is said back", arguments: ["平成31年5月1日", "平成32年1月1日", "明治45年7月30日", "大正15年12月25日"])
  func corrections(_ entry: String) {
    let checked = DateField().check(Entry(entry), in: testDay)
    #expect(checked.isTaken)
    #expect(checked.violations.map(\.code) == [.dateWasCorrected])
    #expect(checked.violations.first?.severity == .inform)
  }

  struct Problem: Sendable, CustomTestStringConvertible {
    var entry: [String: String]
    var code: ViolationCode
    var parts: [String]
    var message: String
    var testDescription: String { "\(entry.sorted { $0.key < $1.key }.map(\.value)) \(code.rawValue)" }
    init(_ year: String, _ month: String, _ day: String, _ code: ViolationCode, _ parts: [String], _ message: String) {
      entry = ["year": year, "month": month, "day": day]
      self.code = code
      self.parts = parts
      self.message = message
    }
  }

  static let problems = [
    Problem("", "4", "", .dateIsIncomplete, ["year", "day"], "「生年月日」の「年」と「日」を入力してください"),
    Problem("令和8", "四月の", "1", .datePartIsNotUnderstood, ["month"], "「生年月日」の「月」を数字で入力してください。例 令和8年4月1日"),
    Problem("令和8", "13", "1", .monthIsNotReal, ["month"], "「生年月日」の「月」は1から12までの数字で入力してください"),
    Problem("令和6", "4", "31", .dateIsNotReal, ["day"], "「生年月日」の「日」を確かめてください。4月は30日までです"),
    Problem("令和5", "2", "29", .februaryIsShorter, ["day"], "「生年月日」の「日」を確かめてください。その年の2月は28日までです"),
    Problem("令和0", "1", "1", .yearIsZero, ["year"], "「生年月日」の「年」は1から数えて入力してください。元年は「1」です"),
    Problem(
      "明治5", "12", "3", .dateIsLunisolar,
      [
        "year"
      ], "「生年月日」は明治6年（1873年）1月1日より後の日を入力してください。それより前は暦が違います"),
    Problem("昭和64", "1", "8", .eraHadEnded, ["year"], "「生年月日」の「年」を確かめてください。昭和は終わっています。1989年（平成元年）1月8日のことですか"),
    Problem("大正16", "1", "1", .eraHadEnded, ["year"], "「生年月日」の「年」を確かめてください。大正は終わっています。1927年（昭和2年）1月1日のことですか"),
    Problem("令和元", "4", "30", .eraHadNotBegun, ["year"], "「生年月日」の「年」を確かめてください。令和は令和元年5月1日からです"),
    Problem(
      "慶応4", "1", "1", .eraIsUnknown,
      [
        "year"
      ], "「生年月日」の「年」は、明治、大正、昭和、平成、令和のどれかか、西暦で入力してください"),
    Problem("A5", "1", "1", .eraIsUnknown, ["year"], "「生年月日」の「年」は、明治、大正、昭和、平成、令和のどれかか、西暦で入力してください"),
    Problem("208", "1", "1", .yearIsOutOfRange, ["year"], "「生年月日」の「年」は「令和8」や「2026」のように入力してください"),
  ]

  @Test("says which part to change and what fits", arguments: problems)
  func says(_ row: Problem) throws {
    let violation = try #require(DateField().check(Entry(row.entry), in: testDay).violations.first)
    #expect(violation.code == row.code)
    #expect(violation.parts == row.parts)
    let message = ErrorMessages.message(for: violation, of: DateField.self, label: "生年月日", in: testDay)
    #expect(message.plain == row.message)
  }

  /// Source: wareki.json, vectorsInvalid; those it asks to correct are among `spellings`.
  @Test(
    "what is no day is not made one",
    arguments: [
      "明治5年1月1日", "明治5年12月3日", "明治45年7月31日", "明治46年1月1日", "大正1年7月29日", "大正元年7月29日", "大正15年12月26日", "大正16年1月1日",
      "昭和元年12月24日", "昭和元年1月1日", "昭和64年1月8日", "昭和65年1月1日", "平成元年1月7日", "令和元年4月30日", "令和元年1月1日", "令和0年1月1日",
      "平成29年2月29日", "令和5年2月29日", "令和6年2月30日", "令和6年13月1日", "令和6年4月31日", "慶応4年1月1日", "A5年1月1日", "8年4月1日", "1/2/2026",
    ])
  func impossible(_ entry: String) {
    let checked = DateField().check(Entry(entry), in: testDay)
    #expect(checked.payload == nil)
    #expect(checked.violations.first?.severity == .block)
  }

  @Test("limits are days of the service, and said in the form's calendar")
  func limits() throws {
    let field = DateField(earliest: .on(try #require(CalendarDate(iso: "2024-10-01"))), latest: .today)
    func codes(_ iso: String) -> [ViolationCode] { field.check(Entry(iso), in: testDay).violations.map(\.code) }
    #expect(codes("2024-09-30") == [.dateIsTooEarly])
    #expect(codes("2024-10-01") == [])
    #expect(codes("2026-11-23") == [])
    #expect(codes("2026-11-24") == [.dateIsInTheFuture])
    let fixed = DateField(latest: field.earliest)
    let violation = try #require(fixed.check(Entry("R6.10.2"), in: testDay).violations.first)
    #expect(violation.code == .dateIsTooLate)
    let message = ErrorMessages.message(for: violation, of: DateField.self, label: "転入した日", in: testDay)
    #expect(message.plain == "「転入した日」は令和6年10月1日かそれより前の日を入力してください")
  }

  @Test("the year is shown in the form's calendar, and in the reader's")
  func shown() throws {
    let date = try #require(CalendarDate(iso: "2019-05-01"))
    #expect(DateField().entry(for: date, in: testDay)["year"] == "令和元")
    var western = testDay
    western.dateStyle = .western
    #expect(DateField().entry(for: date, in: western)["year"] == "2019")
    var english = testDay
    english.language = .english
    #expect(DateField().entry(for: date, in: english)["year"] == "2019")
  }

  @Test("a birthday is offered to the browser part by part, nothing else is")
  func autocomplete() throws {
    func tokens(_ autocomplete: String?) -> [String?] {
      let component = DateField().component(
        FieldPresentation(question: .init("birthDate", label: "生年月日"), autocomplete: autocomplete, context: testDay))
      guard case .inputGroup(let group) = component else { return [] }
      return group.inputs.map {
        guard case .text(let input) = $0 else { return nil }
        return input.autocomplete
      }
    }
    #expect(tokens("bday") == ["bday-year", "bday-month", "bday-day"])
    #expect(tokens("name") == [nil, nil, nil])
    #expect(tokens(nil) == [nil, nil, nil])
  }
}
