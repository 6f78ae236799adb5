// Ages by the calendar and by law, and the years that schools and offices count in. The date is the day of birth.

extension CalendarDate {
  /// The age on a day, by birthdays, of someone born on this date; `nil` before the birth.
  ///
  /// What people call their age: it rises on the birthday. Born on 29 February, it rises on 1 March in other years.
  public func age(on day: CalendarDate) -> Int? {
    guard day >= self else { return nil }
    let hasHadBirthday = (day.month, day.day) >= (month, self.day)
    return day.year - year - (hasHadBirthday ? 0 : 1)
  }

  /// The age reached by the end of a day, as laws count it, of someone born on this date; `nil` before the birth.
  ///
  /// A year of life is complete when the day before the birthday ends, so this is one more than `age(on:)` on that day
  /// alone. Born on 1 April, one reaches six on 31 March; born on 29 February, on 28 February in every year.
  /// Source: 年齢計算ニ関スル法律 (明治35年法律第50号), 民法143条.
  public func legalAge(on day: CalendarDate) -> Int? {
    guard day >= self else { return nil }
    // Born on 1 January, one reaches an age on 31 December of the year before the birthday.
    var years = day.year - year + 1
    while years > 0 {
      if let reached = dayReaching(age: years), reached <= day { break }
      years -= 1
    }
    return years
  }

  /// The day at whose end someone born on this date reaches an age, or `nil` below 0 and after the year 9999.
  ///
  /// Age 0 is reached on the day of birth itself.
  public func dayReaching(age: Int) -> CalendarDate? {
    guard (0...9999).contains(age), year + age <= 9999 else { return nil }
    if age == 0 { return self }
    // 民法143条2項但書: where the month has no such day, the period ends with its last day.
    guard let birthday = CalendarDate(year: year + age, month: month, day: day) else {
      return CalendarDate(known: year + age, 2, 28)
    }
    return birthday.adding(days: -1)
  }

  /// The fiscal year (年度) of a date: the year in which its April to March began.
  ///
  /// 31 March 2026 is in 2025, 1 April 2026 in 2026. Source: 財政法11条, 地方自治法208条.
  public var fiscalYear: Int { month >= 4 ? year : year - 1 }

  /// 31 March, the last day of the date's fiscal year; the last day there is for dates after March 9999.
  public var fiscalYearEnd: CalendarDate {
    CalendarDate(year: fiscalYear + 1, month: 3, day: 31) ?? .latest
  }

  /// The end of the fiscal year in which an age is reached, or `nil` below 0 and after the year 9999.
  ///
  /// 「18歳に達する日以後の最初の3月31日」, up to which 児童手当 is paid: `birth.fiscalYearEnd(reaching: 18)`. Someone born on
  /// 1 April reaches it the day before, so that very 31 March is the end (児童手当法3条1項).
  public func fiscalYearEnd(reaching age: Int) -> CalendarDate? {
    dayReaching(age: age)?.fiscalYearEnd
  }

  /// The fiscal year in whose April someone born on this date enters elementary school.
  ///
  /// Those born from 2 April to 1 April form one class: 2 April 2019 to 1 April 2020 enter in April 2026.
  /// Source: 学校教育法17条1項 with 年齢計算ニ関スル法律.
  public var schoolEntryYear: Int {
    // A birth on 1 April is counted with the day before it; on the first day there is, there is none.
    (adding(days: -1) ?? self).fiscalYear + 7
  }

  /// The school grade on a day of someone born on this date, counted through from the first class of elementary school.
  ///
  /// 1 to 6 are 小学校, 7 to 9 中学校, 10 to 12 高等学校 for those who go on; more than 12 is after school. 0 is the year
  /// before school (年長), -1 and less the years before. It is the grade of the age, whatever school is attended.
  public func schoolYear(on day: CalendarDate) -> Int { day.fiscalYear - schoolEntryYear + 1 }
}
