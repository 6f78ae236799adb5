import FormText

/// Calendar days: parts, arithmetic, ages and years of account.
extension Evaluator {
  mutating func date(_ function: Function, _ arguments: Arguments, _ id: NodeID) -> Evaluated {
    switch (function, arguments.first, arguments.second) {
    case (.year, .date(let date), _): return .value(.int(date.year))
    case (.month, .date(let date), _): return .value(.int(date.month))
    case (.day, .date(let date), _): return .value(.int(date.day))
    case (.weekday, .date(let date), _): return .value(.int(date.isoWeekday))
    case (.addDays, .date(let date), .int(let count)): return day(date.adding(days: count), id)
    case (.addMonths, .date(let date), .int(let count)): return day(date.adding(months: count), id)
    case (.addYears, .date(let date), .int(let count)): return day(date.adding(years: count), id)
    case (.daysBetween, .date(let first), .date(let last)): return .value(.int(first.days(until: last)))
    case (.ageOn, .date(let birth), .date(let day)): return .value(.int(birth.yearsCompleted(on: day)))
    case (.legalAgeOn, .date(let birth), .date(let day)): return .value(.int(birth.yearsReached(on: day)))
    case (.fiscalYear, .date(let date), _): return .value(.int(date.yearOfAccount))
    case (.schoolYear, .date(let birth), .date(let day)): return .value(.int(birth.schoolYear(on: day)))
    case (.wareki, .date(let date), _):
      // The calendar before 1873 was lunisolar: such a day has no date in an era that could be computed.
      return .value(.string(date.wareki?.text ?? date.formatted(.western)))
    case (.parseDate, .string(let text), _):
      guard spend(1 + text.utf8.count) else { return fail(.costLimit, id) }
      return .value(.optional((try? DateReader.read(text)).map { .date($0.date) }))
    case (.dateFromWareki, .string(let name), .int(let year)):
      guard case .int(let month) = arguments.third, case .int(let day) = arguments.fourth else {
        return fail(.noOverload, id)
      }
      let date = Era(named: name).flatMap { WarekiDate(era: $0, year: year, month: month, day: day)?.date }
      return .value(.optional(date.map { .date($0) }))
    default: return fail(.noOverload, id)
    }
  }

  private func day(_ date: CalendarDate?, _ id: NodeID) -> Evaluated {
    date.map { .value(.date($0)) } ?? fail(.dateOutOfRange, id)
  }
}

extension CalendarDate {
  /// The day of the week: Monday is 1, Sunday is 7 (ISO 8601).
  var isoWeekday: Int {
    // 1970-01-01 was a Thursday.
    let shifted = (dayNumber + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  /// The whole years from this birthday to a day; negative before birth. Someone born on 29 February completes a year
  /// on 1 March of a common year.
  func yearsCompleted(on day: CalendarDate) -> Int {
    day.year - year - ((day.month, day.day) < (month, self.day) ? 1 : 0)
  }

  /// The age the law counts on a day: a year is complete when the day before the birthday ends, so on that day already.
  ///
  /// Source: 年齢計算ニ関スル法律 (明治35年法律第50号) with 民法143条.
  fileprivate func yearsReached(on day: CalendarDate) -> Int {
    // Counting on the following day gives the same without a special case for 29 February.
    guard let next = day.adding(days: 1) else { return yearsCompleted(on: day) }
    return yearsCompleted(on: next)
  }

  /// The year of account a day belongs to; it begins on 1 April.
  ///
  /// Source: 財政法11条, 地方自治法208条1項.
  fileprivate var yearOfAccount: Int { month >= 4 ? year : year - 1 }

  /// How many school years have begun since the one in which a child became six: 1 in the first year of primary school,
  /// 7 in the first of lower secondary school, zero or less before school.
  ///
  /// Someone born on 1 April belongs to the earlier year, as the law counts ages. Source: 学校教育法17条1項 with
  /// 年齢計算ニ関スル法律.
  fileprivate func schoolYear(on day: CalendarDate) -> Int {
    let cohort = (month, self.day) <= (4, 1) ? year - 1 : year
    return day.yearOfAccount - cohort - 6
  }
}
