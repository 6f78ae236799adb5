import FormTestSupport
import FormText
import Testing

@testable import FormExpressions

@Suite("Forms count days, ages and years of account as the law does")
struct FunctionTests {
  @Test(
    "dates",
    arguments: [
      Row("month end clamps", "date('2026-01-31').addMonths(1) == date('2026-02-28')", .bool(true)),
      Row("leap year", "date('2024-02-29').addYears(1) == date('2025-02-28')", .bool(true)),
      Row("days", "daysBetween(date('2026-03-28'), date('2026-04-11'))", .int(14)),
      Row("back in time", "daysBetween(date('2026-04-11'), date('2026-03-28'))", .int(-14)),
      Row(
        "parts", "[date('2026-11-23').year(), date('2026-11-23').month(), date('2026-11-23').day()] == [2026, 11, 23]",
        .bool(true)),
      Row("Monday is 1", "date('2026-11-23').weekday()", .int(1)),
      Row("Sunday is 7", "date('2026-11-22').weekday()", .int(7)),
      Row("CEL's parts", "date('2026-11-22').getMonth() * 100 + date('2026-11-22').getDayOfWeek()", .int(1000)),
      Row("day of the year", "date('2024-12-31').getDayOfYear()", .int(365)),
      Row("as text", "string(date('2026-04-01'))", .string("2026-04-01")),
      // The year of account begins on 1 April: 令和元年度 covers 2019-04-01 to 2020-03-31 (wareki.json, japaneseLegalYear).
      Row("year of account, first day", "fiscalYear(date('2019-04-01'))", .int(2019)),
      Row("year of account, last day", "fiscalYear(date('2020-03-31'))", .int(2019)),
    ])
  func dates(_ row: Row) { #expect(FormFixture.evaluate(row.text, row.bindings) == row.result) }

  @Test(
    "ages by birthday and by law",
    arguments: [
      // (birth, day, age by birthday, age by law). 年齢計算ニ関スル法律 with 民法143条.
      ("2008-04-01", "2026-03-31", 17, 18), ("2008-04-01", "2026-04-01", 18, 18), ("2008-04-01", "2026-03-30", 17, 17),
      ("2008-04-02", "2026-04-01", 17, 18), ("2008-02-29", "2026-02-28", 17, 18), ("2008-02-29", "2026-02-27", 17, 17),
      ("2008-02-29", "2026-03-01", 18, 18), ("2008-02-29", "2028-02-28", 19, 20), ("2008-02-29", "2028-02-29", 20, 20),
      ("2026-11-23", "2026-11-23", 0, 0), ("2026-11-24", "2026-11-23", -1, 0), ("2000-01-01", "1999-06-01", -1, -1),
    ])
  func ages(_ birth: String, _ day: String, _ byBirthday: Int, _ byLaw: Int) {
    #expect(FormFixture.evaluate("ageOn(date('\(birth)'), date('\(day)'))") == .value(.int(byBirthday)))
    #expect(FormFixture.evaluate("legalAgeOn(date('\(birth)'), date('\(day)'))") == .value(.int(byLaw)))
  }

  @Test(
    "school years begin with the child born on 2 April",
    arguments: [
      ("2019-04-02", "2026-04-01", 1), ("2019-04-01", "2026-04-01", 2), ("2020-04-01", "2026-04-01", 1),
      ("2020-04-02", "2026-04-01", 0), ("2020-04-01", "2026-03-31", 0), ("2013-06-01", "2026-11-23", 7),
    ])
  func schoolYears(_ birth: String, _ day: String, _ year: Int) {
    #expect(FormFixture.evaluate("schoolYear(date('\(birth)'), date('\(day)'))") == .value(.int(year)))
  }

  @Test(
    "eras both ways, and any width",
    arguments: [
      Row("to wareki", "wareki(date('2019-05-01'))", .string("令和元年5月1日")),
      Row("a day in two eras is written under the later", "wareki(date('1926-12-25'))", .string("昭和元年12月25日")),
      Row("from wareki", "date.fromWareki('令和', 8, 4, 1).value() == date('2026-04-01')", .bool(true)),
      Row("under the earlier era", "date.fromWareki('大正', 15, 12, 25).value() == date('1926-12-25')", .bool(true)),
      Row("no such day", "date.fromWareki('平成', 12, 2, 30).hasValue()", .bool(false)),
      Row("no such era", "date.fromWareki('慶応', 1, 1, 1).hasValue()", .bool(false)),
      Row("typed with an era", "parseDate('Ｒ８．４．１').value() == date('2026-04-01')", .bool(true)),
      Row("typed in kanji", "parseDate('令和八年十一月二十三日').value() == date('2026-11-23')", .bool(true)),
      Row("not a date", "parseDate('きのう').hasValue()", .bool(false)),
      Row("normalize", "normalize(' ０３ー１２３４　５６７８ ')", .string("03-1234 5678")),
      Row("normalize keeps kanji variants", "normalize('髙橋')", .string("髙橋")),
      Row("katakana", "katakana('やまだ ﾀﾛｳ')", .string("ヤマダ タロウ")),
      Row("hiragana", "hiragana('ヤマダ ﾀﾛｳ')", .string("やまだ たろう")),
      Row("digits", "digits('１２-３４')", .string("12-34")),
    ])
  func japanese(_ row: Row) { #expect(FormFixture.evaluate(row.text, row.bindings) == row.result) }

  @Test("a day is written and read in its era, in every style", arguments: WarekiVector.all)
  func eras(_ row: WarekiVector) {
    #expect(FormFixture.evaluate("wareki(date('\(row.iso)'))") == .value(.string(row.kanji)))
    for spelling in [row.iso, row.kanji, row.short, row.jisX0301, row.seven] {
      #expect(
        FormFixture.evaluate("parseDate('\(spelling)').value() == date('\(row.iso)')") == .value(.bool(true)),
        "\(spelling)")
    }
    let fromParts = """
      date.fromWareki('\(row.kanji.prefix(2))', \(row.year), date('\(row.iso)').month(), date('\(row.iso)').day())
      """
    #expect(FormFixture.evaluate("\(fromParts).value() == date('\(row.iso)')") == .value(.bool(true)))
  }

  @Test("a condition reads every spelling that a question reads", arguments: WarekiVector.spellings)
  func spellings(_ spelling: String, _ iso: String) {
    #expect(FormFixture.evaluate("parseDate('\(spelling)').value() == date('\(iso)')") == .value(.bool(true)))
  }

  @Test("a condition counts the days of a period as the law does", arguments: DeadlineVector.all)
  func deadlines(_ row: DeadlineVector) {
    // 民法140条: the day of the event does not count, unless the law says so.
    let lastDay = "date('\(row.event)').addDays(\(row.countsFirstDay ? row.days - 1 : row.days))"
    #expect(FormFixture.evaluate("\(lastDay) == date('\(row.nominal)')") == .value(.bool(true)))
    #expect(
      FormFixture.evaluate("daysBetween(date('\(row.event)'), date('\(row.nominal)'))")
        == .value(.int(row.countsFirstDay ? row.days - 1 : row.days)))
  }

  @Test(
    "lists",
    arguments: [
      Row("sum", "[1, 2, 3].sum()", .int(6)),
      Row("sum of nothing", "[1].filter(i, i > 1).sum()", .int(0)),
      Row("sum of no decimals", "[1.5].filter(i, i > 2.0).sum()", .double(0)),
      Row("min and max", "[3, 1, 2].max() * 10 + [3, 1, 2].min()", .int(31)),
      Row("dates too", "[date('2026-01-02'), date('2025-01-01')].min() == date('2025-01-01')", .bool(true)),
      Row("unique", "['a', 'b'].isUnique() && !['a', 'b', 'a'].isUnique()", .bool(true)),
      Row("が written in two ways is two texts", #"['が', 'か\u3099'].isUnique()"#, .bool(true)),
    ])
  func lists(_ row: Row) { #expect(FormFixture.evaluate(row.text, row.bindings) == row.result) }

  @Test(
    "what has no value is an error, never a crash",
    arguments: [
      ("9223372036854775807 + 1", ExpressionErrorCode.overflow), ("-9223372036854775808 / -1", .overflow),
      ("-9223372036854775808 % -1", .overflow), ("1 / 0", .divisionByZero), ("1 % 0", .divisionByZero),
      ("[9223372036854775807, 1].sum()", .overflow), ("[1].filter(i, i > 1).max()", .absentValue),
      ("math.abs(-9223372036854775808)", .overflow), ("date('9999-12-31').addDays(1)", .dateOutOfRange),
      ("date('2026-01-01').addYears(9223372036854775807)", .dateOutOfRange),
      ("date('2026-01-01').addMonths(-9223372036854775808)", .dateOutOfRange),
      ("date('2026-01-01').addDays(-9223372036854775808)", .dateOutOfRange),
      ("int(1e300)", .conversion), ("int(0.0 / 0.0)", .conversion), ("int('abc')", .conversion),
      ("[1][1]", .indexOutOfRange),
      ("[1][-1]", .indexOutOfRange), ("'a'.substring(2)", .indexOutOfRange),
      ("'abc'.charAt(9223372036854775807)", .indexOutOfRange),
      ("{'a': 1}['b']", .noSuchKey), ("{'a': 1, 'a': 2}", .unusableKey), ("optional.none().value() == 1", .absentValue),
      ("timestamp('2026-01-01T00:00:00Z').getHours('Mars/Base')", .unknownTimeZone),
      ("timestamp('2026-01-01T00:00:00Z').getHours('../../etc/passwd')", .unknownTimeZone),
      ("timestamp('9999-12-31T23:59:59Z') + duration('1s')", .dateOutOfRange),
    ])
  func errors(_ text: String, _ code: ExpressionErrorCode) {
    guard case .error(let error)? = FormFixture.evaluate(text) else {
      Issue.record("\(text) gave a value")
      return
    }
    #expect(error.code == code)
  }

  @Test(
    "times in a zone",
    arguments: [
      Row("Tokyo", "timestamp('2026-11-22T15:30:00Z').getDate('Asia/Tokyo')", .int(23)),
      Row("an offset", "timestamp('2026-11-22T15:30:00+09:00').getHours('+09:00')", .int(15)),
      Row("the first moment, seen from the west", "timestamp('0001-01-01T00:00:00Z').getFullYear('-05:00')", .int(0)),
      Row("its day", "timestamp('0001-01-01T00:00:00Z').getDayOfYear('-05:00')", .int(365)),
      Row(
        "the last moment, seen from Japan", "timestamp('9999-12-31T23:59:59Z').getFullYear('Asia/Tokyo')", .int(10_000)),
      Row("its day of the week", "timestamp('9999-12-31T23:59:59Z').getDayOfWeek('Asia/Tokyo')", .int(6)),
      Row(
        "the text of a moment", "string(timestamp('2026-11-23T09:30:00.250+09:00'))", .string("2026-11-23T00:30:00.25Z")
      ),
      Row("a length with parts", "string(duration('1h30m1.5s'))", .string("5401.5s")),
      Row("a fraction of an hour", "duration('0.1h') == duration('6m')", .bool(true)),
    ])
  func times(_ row: Row) { #expect(FormFixture.evaluate(row.text, row.bindings) == row.result) }
}
