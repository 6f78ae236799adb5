/// Reads dates as residents write them.
///
///     try DateReader.read("令和８年４月１日").date                     // 2026-04-01
///     try DateReader.read(year: "R8", month: "4月", day: "1").date  // 2026-04-01
///     try DateReader.read("平成31年5月1日").correction?.corrected.text  // 令和元年5月1日
///
/// Width, spaces, separators, kanji numerals, 元年, eras by name, first kanji, letter or square sign, eight and seven
/// digits, English month names and a day of the week in brackets are all read. What may mean two dates is never guessed:
/// a year of two digits without an era, and day and month before or after each other with the year last.
///
/// Entries of more than 400 UTF-8 bytes are not dates and are not looked at.
public enum DateReader {
  /// Reads a date from one text.
  public static func read(_ text: String) throws(DateProblem) -> DateReading {
    if let date = CalendarDate(iso: text), date.year >= oldestYear { return DateReading(date) }
    guard text.utf8.count <= longestEntry else { throw .notUnderstood([]) }
    return try DateTokens(text).date()
  }

  /// Reads a date from its three parts.
  ///
  /// The year may hold an era (令和8, R8, 平成元), the parts their units (4月). A whole date in the year's place is read
  /// when the other two are blank, because people paste.
  public static func read(year: String, month: String, day: String) throws(DateProblem) -> DateReading {
    if let date = plainDate(year: year, month: month, day: day) { return DateReading(date) }
    guard max(year.utf8.count, month.utf8.count, day.utf8.count) <= longestEntry else {
      let parts: [(DatePart, String)] = [(.year, year), (.month, month), (.day, day)]
      throw .notUnderstood(parts.filter { $0.1.utf8.count > longestEntry }.map(\.0))
    }
    let tokens = (year: DateTokens(year), month: DateTokens(month), day: DateTokens(day))
    let parts: [(DatePart, DateTokens)] = [(.year, tokens.year), (.month, tokens.month), (.day, tokens.day)]
    let missing = parts.filter(\.1.isBlank).map(\.0)
    if missing == [.month, .day] {
      do throws(DateProblem) {
        return try tokens.year.date()
      } catch {
        switch error {
        // A year alone, or something else: the other two parts are asked for.
        case .missing, .notUnderstood: break
        // A whole date in the year's place that there is not: what is wrong with it is more than that parts are blank.
        default: throw error
        }
      }
    }
    guard missing.isEmpty else { throw .missing(missing) }

    let years = tokens.year.years()
    let monthNumber = tokens.month.number(unit: .month)
    let dayNumber = tokens.day.number(unit: .day)
    if case .failure(.unknownEra(let name)) = years { throw .unknownEra(name) }
    guard case .success(let years) = years, let monthNumber, let dayNumber else {
      var parts: [DatePart] = []
      if case .failure = years { parts.append(.year) }
      if monthNumber == nil { parts.append(.month) }
      if dayNumber == nil { parts.append(.day) }
      throw .notUnderstood(parts)
    }
    return try resolve(years: years, month: monthNumber, day: dayNumber)
  }

  /// Entries longer than this are refused unread.
  static let longestEntry = 400
  /// The first Western year that is read. Years before it are slips of the finger (0208), not dates.
  static let oldestYear = 1000

  /// The commonest entry of all, in ASCII digits, without building anything.
  private static func plainDate(year: String, month: String, day: String) -> CalendarDate? {
    guard year.utf8.count == 4, month.utf8.count <= 2, day.utf8.count <= 2, let year = digits(year), year >= oldestYear,
      let month = digits(month),
      let day = digits(day)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func digits(_ text: String) -> Int? {
    guard (1...4).contains(text.utf8.count) else { return nil }
    var value = 0
    for byte in text.utf8 {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}

// MARK: - Making sense of the numbers

/// A year as it was written.
struct WrittenYear: Hashable {
  var era: Era?
  var number: Int
  /// How many digits were written; 1 for 元.
  var digits: Int
}

extension DateReader {
  /// The date that one year (or two that agree), a month and a day make.
  static func resolve(years: [WrittenYear], month: Int, day: Int) throws(DateProblem) -> DateReading {
    guard let first = years.first else { throw .missing([.year]) }
    let reading = try resolve(first, month: month, day: day)
    for other in years.dropFirst() {
      // 「2019年（平成31年）5月1日」: both mean the same day, and the correction is worth showing.
      guard let again = try? resolve(other, month: month, day: day), again.date == reading.date else {
        throw .yearsDisagree
      }
      if reading.correction == nil, again.correction != nil { return again }
    }
    return reading
  }

  private static func resolve(_ year: WrittenYear, month: Int, day: Int) throws(DateProblem) -> DateReading {
    if let era = year.era { return try resolve(era: era, year: year, month: month, day: day) }
    switch year.digits {
    case 4:
      guard year.number > 0 else { throw .yearZero }
      guard year.number >= oldestYear else { throw .yearOutOfRange }
      return DateReading(try date(year.number, month, day))
    case 1, 2:
      throw try ambiguity(ofShortYear: year.number, month: month, day: day)
    default:
      throw year.number == 0 ? .yearZero : .yearOutOfRange
    }
  }

  private static func resolve(era: Era, year: WrittenYear, month: Int, day: Int) throws(DateProblem) -> DateReading {
    guard year.number > 0 else { throw .yearZero }
    guard year.number < 9999 - 1867 else { throw .yearOutOfRange }
    if era == .meiji, year.number <= 5 { throw .lunisolar }
    let westernYear = era.firstDay.year + year.number - 1
    guard westernYear <= 9999 else { throw .yearOutOfRange }
    let date = try date(westernYear, month, day)
    guard date >= era.firstDay else { throw .beforeEra(era, meant: date) }
    guard let lastDay = era.lastDay, date > lastDay else { return DateReading(date) }
    guard let wareki = date.wareki else { throw .eraEnded(era, meant: date) }
    let reason: DateCorrection.Reason? =
      if date == era.sharedLastDay {
        .sharedDay
      } else if era == .heisei, year.number <= 99 {
        // Licences, loans and notices printed before May 2019 run on in 平成; older eras ended before people now living
        // could hold such a paper, so there it is more likely a slip.
        .eraHadEnded
      } else {
        nil
      }
    guard let reason else { throw .eraEnded(era, meant: date) }
    return DateReading(
      date,
      correction: DateCorrection(reason: reason, writtenEra: era, writtenYear: year.number, corrected: wareki))
  }

  static func date(_ year: Int, _ month: Int, _ day: Int) throws(DateProblem) -> CalendarDate {
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw .noSuchDay(
        day, year: year, month: month, length: CalendarDate.length(ofMonth: month, year: year))
    }
    return date
  }

  /// What a year of one or two digits without an era may mean: that year of each era, of the last century and of this.
  private static func ambiguity(ofShortYear year: Int, month: Int, day: Int) throws(DateProblem) -> DateProblem {
    // 2000 is a leap year: what is no day there is no day in any year.
    _ = try date(2000, month, day)
    var dates = Era.allCases.compactMap { CalendarDate(era: $0, year: year, month: month, day: day) }
    dates += [1900, 2000].compactMap { CalendarDate(year: $0 + year, month: month, day: day) }
    let candidates = Set(dates).sorted()
    return candidates.isEmpty ? .notUnderstood([.year]) : .ambiguous(candidates)
  }

  /// What three numbers with the year last may mean, read the British and the American way.
  static func ambiguity(_ first: Int, _ second: Int, year: Int) -> DateProblem {
    let candidates = Set(
      [
        CalendarDate(year: year, month: second, day: first), CalendarDate(year: year, month: first, day: second),
      ].compactMap { $0 }
    ).sorted()
    return candidates.isEmpty ? .notUnderstood([]) : .ambiguous(candidates)
  }
}
