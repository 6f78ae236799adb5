// How the pieces of an entry make a date.

extension DateTokens {
  /// The date the whole entry says.
  func date() throws(DateProblem) -> DateReading {
    guard !isBlank else { throw .missing([.year, .month, .day]) }
    var parts = DateParts()
    try parts.take(tokens)
    let reading = try parts.date()
    for case .weekday(let weekday) in tokens where weekday != reading.date.weekday {
      throw .weekdayDisagrees(reading.date)
    }
    return reading
  }

  enum YearFailure: Error, Hashable {
    case notUnderstood
    case unknownEra(String)
  }

  /// The year or years that the part for the year holds.
  func years() -> Result<[WrittenYear], YearFailure> {
    var parts = DateParts()
    do {
      try parts.take(tokens)
    } catch {
      if case .unknownEra(let name) = error { return .failure(.unknownEra(name)) }
      return .failure(.notUnderstood)
    }
    guard parts.month == nil, parts.day == nil, parts.compact == nil, parts.loose.count <= 1,
      parts.loose.count + parts.years.count <= 2
    else {
      return .failure(.notUnderstood)
    }
    let years = parts.years + parts.loose.map { WrittenYear(era: nil, number: $0.value, digits: $0.digits) }
    return years.isEmpty ? .failure(.notUnderstood) : .success(years)
  }

  /// The number that the part for the month or the day holds, or `nil`.
  func number(unit: DatePart) -> Int? {
    // 「1日生」: what adds nothing does not disturb.
    let tokens = tokens.filter { $0 != .filler }
    if tokens.count == 1, case .monthName(let month) = tokens[0] { return unit == .month ? month : nil }
    guard let first = tokens.first, case .number(let value, let digits) = first, digits <= 2 else { return nil }
    return tokens.count == 1 || (tokens.count == 2 && tokens[1] == .unit(unit)) ? value : nil
  }
}

/// The numbers of an entry, sorted by what is known of each.
private struct DateParts {
  struct Loose {
    var value: Int
    var digits: Int
  }

  var years: [WrittenYear] = []
  var month: Int?
  var day: Int?
  var monthIsNamed = false
  /// Numbers with no unit, in order.
  var loose: [Loose] = []
  /// The number that stands for year, month and day in one.
  var compact: (era: Era?, number: Loose)?

  // MARK: - Sorting

  mutating func take(_ tokens: [DateTokens.Token]) throws(DateProblem) {
    var index = 0
    var era: Era?
    /// Whether the year stands before a closing bracket, so that its 年 comes after it: 「2026（令和8）年」.
    var isYearUnitOpen = false

    func unit(after index: Int) -> DatePart? {
      guard index + 1 < tokens.count, case .unit(let unit) = tokens[index + 1] else { return nil }
      return unit
    }

    while index < tokens.count {
      switch tokens[index] {
      case .era(let found):
        guard era == nil else { throw .notUnderstood([]) }
        era = found
        // 「R.8.4.1」 and 「昭和・39」: the sign after an era parts nothing.
        if index + 1 < tokens.count, case .separator = tokens[index + 1] { index += 1 }
      case .firstYear:
        years.append(WrittenYear(era: era, number: 1, digits: 1))
        era = nil
        isYearUnitOpen = unit(after: index) == nil
        if !isYearUnitOpen { index += 1 }
      case .number(let value, let digits):
        let unit = unit(after: index)
        if let known = era, compactDigits(digits, era: known), unit == nil {
          guard compact == nil else { throw .notUnderstood([]) }
          compact = (known, Loose(value: value, digits: digits))
          era = nil
        } else if era != nil || unit == .year {
          guard unit == nil || unit == .year else { throw .notUnderstood([.year]) }
          // Era years have one to three digits; 008 is read, 2026 under an era is not.
          guard era == nil || digits <= 3 else { throw .yearOutOfRange }
          years.append(WrittenYear(era: era, number: value, digits: digits))
          era = nil
          isYearUnitOpen = unit == nil
        } else if unit == .month {
          guard month == nil, digits <= 2 else { throw .notUnderstood([.month]) }
          month = value
        } else if unit == .day {
          guard day == nil, digits <= 2 else { throw .notUnderstood([.day]) }
          day = value
        } else {
          loose.append(Loose(value: value, digits: digits))
        }
        if unit != nil { index += 1 }
      case .monthName(let named):
        guard month == nil else { throw .notUnderstood([.month]) }
        (month, monthIsNamed) = (named, true)
      case .unit(.year):
        // 年 after a bracket closes the year before it; anywhere else it has no number.
        guard index > 0, case .bracket = tokens[index - 1], isYearUnitOpen || !years.isEmpty else {
          throw .missing([.year])
        }
        isYearUnitOpen = false
      case .unit(.month): throw .missing([.month])
      case .unit(.day): throw .missing([.day])
      case .separator:
        // A sign before the first number is a minus or a slip.
        guard index > 0 else { throw .notUnderstood([]) }
      case .word(let word):
        // Where an era stands, a word nobody knows is one nobody knows.
        let isFirst = tokens[..<index].allSatisfy { $0 == .bracket }
        if isFirst, word.unicodeScalars.count <= 8, index + 1 < tokens.count, startsYear(tokens[index + 1]) {
          throw .unknownEra(word.unicodeScalars.first?.isASCII == true ? word.uppercased() : word)
        }
        throw .notUnderstood([])
      case .bracket, .filler, .weekday: break
      }
      index += 1
    }
    guard era == nil else { throw .missing([.year]) }
    guard years.count <= 2 else { throw .notUnderstood([.year]) }
  }

  private func startsYear(_ token: DateTokens.Token) -> Bool {
    switch token {
    case .number, .firstYear, .separator: true
    default: false
    }
  }

  /// Whether so many digits after an era are year, month and day in one: R080401.
  private func compactDigits(_ digits: Int, era: Era) -> Bool { digits == 6 }

  // MARK: - Making a date

  func date() throws(DateProblem) -> DateReading {
    if let compact {
      guard years.isEmpty, month == nil, day == nil, loose.isEmpty else { throw .notUnderstood([]) }
      return try sixDigits(compact.number.value, era: compact.era)
    }
    if years.isEmpty, month == nil, day == nil { return try looseDate() }

    var (years, month, day) = (years, month, day)
    var rest = loose[...]
    if monthIsNamed, years.isEmpty {
      // "1 April 2026" and "April 1, 2026": the longer number is the year; of two short ones, nobody can tell.
      guard rest.count == 2, let first = rest.first, let last = rest.last else {
        throw rest.count < 2
          ? .missing(rest.first.map { $0.digits > 2 } == true ? [.day] : [.year]) : .notUnderstood([])
      }
      let (yearNumber, dayNumber) = first.digits > 2 ? (first, last) : (last, first)
      guard dayNumber.digits <= 2, day == nil else { throw .notUnderstood([.day]) }
      years = [WrittenYear(era: nil, number: yearNumber.value, digits: yearNumber.digits)]
      day = dayNumber.value
      rest = []
    }
    // 「令和8(2026)」: a second year beside one with an era.
    if years.count == 1, years[0].era != nil, let next = rest.first, next.digits == 4 {
      years.append(WrittenYear(era: nil, number: next.value, digits: 4))
      rest = rest.dropFirst()
    }
    if years.isEmpty, let first = rest.first, first.digits == 4 {
      years = [WrittenYear(era: nil, number: first.value, digits: 4)]
      rest = rest.dropFirst()
    }
    if years.isEmpty, rest.count > [month, day].count(where: { $0 == nil }), let first = rest.popFirst() {
      years = [WrittenYear(era: nil, number: first.value, digits: first.digits)]
    }
    if month == nil, let next = rest.popFirst() {
      guard next.digits <= 2 else { throw .notUnderstood([.month]) }
      month = next.value
    }
    if day == nil, let next = rest.popFirst() {
      guard next.digits <= 2 else { throw .notUnderstood([.day]) }
      day = next.value
    }
    guard rest.isEmpty else { throw .notUnderstood([]) }

    var missing: [DatePart] = []
    if years.isEmpty { missing.append(.year) }
    if month == nil { missing.append(.month) }
    if day == nil { missing.append(.day) }
    guard let month, let day, !years.isEmpty else { throw .missing(missing) }
    return try DateReader.resolve(years: years, month: month, day: day)
  }

  /// Numbers only, with something between them or nothing.
  private func looseDate() throws(DateProblem) -> DateReading {
    switch loose.count {
    case 0: throw .notUnderstood([])
    case 1: return try oneNumber(loose[0])
    case 2: throw loose[0].digits == 4 && loose[1].digits <= 2 ? .missing([.day]) : .missing([.year])
    case 3:
      let (first, second, third) = (loose[0], loose[1], loose[2])
      if first.digits <= 2, second.digits <= 2, third.digits == 4 {
        throw DateReader.ambiguity(first.value, second.value, year: third.value)
      }
      guard second.digits <= 2, third.digits <= 2 else { throw .notUnderstood([]) }
      let year = WrittenYear(era: nil, number: first.value, digits: first.digits)
      return try DateReader.resolve(years: [year], month: second.value, day: third.value)
    default: throw .notUnderstood([])
    }
  }

  private func oneNumber(_ number: Loose) throws(DateProblem) -> DateReading {
    let value = number.value
    switch number.digits {
    case 8:
      let year = WrittenYear(era: nil, number: value / 10_000, digits: 4)
      return try DateReader.resolve(years: [year], month: value / 100 % 100, day: value % 100)
    case 7:
      let code = value / 1_000_000
      guard let era = Era.allCases.first(where: { $0.code == code }) else { throw .unknownEra(String(code)) }
      return try sixDigits(value % 1_000_000, era: era)
    case 6:
      // 202604 can only be a year and a month; 080401 lacks its era.
      if (1...12).contains(value % 100), value / 10_000 >= 18, !(1...12).contains(value / 100 % 100) {
        throw .missing([.day])
      }
      return try sixDigits(value, era: nil)
    case 4: throw .missing([.month, .day])
    default: throw .notUnderstood([])
    }
  }

  private func sixDigits(_ value: Int, era: Era?) throws(DateProblem) -> DateReading {
    let year = WrittenYear(era: era, number: value / 10_000, digits: 2)
    return try DateReader.resolve(years: [year], month: value / 100 % 100, day: value % 100)
  }
}
