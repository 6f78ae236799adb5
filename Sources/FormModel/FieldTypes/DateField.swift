public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// A day on the calendar, entered as year, month and day in either calendar.
///
/// Everything `DateReader` reads is taken: 令和8, R8 or ２０２６ as the year, 4月 as the month, the whole date in the year's
/// place. A whole date may also come as one text under no part, as terminals and batches send it.
public struct DateField: FieldType {
  public static let name: FieldTypeName = .date

  /// The first day that is taken; `nil` for any.
  public var earliest: DateLimit?
  /// The last day that is taken; `nil` for any.
  public var latest: DateLimit?

  /// Whether the age on the day it is is shown back, as a check of a day of birth.
  public var showAge: Bool

  /// Creates the type with its options.
  public init(earliest: DateLimit? = nil, latest: DateLimit? = nil, showAge: Bool = false) {
    self.earliest = earliest
    self.latest = latest
    self.showAge = showAge
  }

  public init(reading options: inout OptionsReader) {
    let (earliest, latest) = (options.dateLimit("earliest"), options.dateLimit("latest"))
    if case .on(let first) = earliest, case .on(let last) = latest, last < first {
      options.report(.minimumAboveMaximum, at: "earliest")
    }
    self.init(earliest: earliest, latest: latest, showAge: options.flag("showAge") ?? false)
  }

  public static let parts: [FieldPart] = [
    FieldPart(
      "year",
      label: LocalizedText(
        "年", easy: "{年|ねん}", english: "Year", chinese: "年", korean: "연도", vietnamese: "năm")),
    FieldPart(
      "month",
      label: LocalizedText(
        "月", easy: "{月|つき}", english: "Month", chinese: "月", korean: "월", vietnamese: "tháng")),
    FieldPart(
      "day",
      label: LocalizedText(
        "日", easy: "{日|ひ}", english: "Day", chinese: "日", korean: "일", vietnamese: "ngày")),
  ]
}

// MARK: - Reading

extension DateField {
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<CalendarDate> {
    let (year, month, day) = (entry["year"], entry["month"], entry["day"])
    do throws(DateProblem) {
      let reading =
        if year.isBlank, month.isBlank, day.isBlank {
          try DateReader.read(Self.withoutAge(entry.text))
        } else {
          try DateReader.read(year: year, month: month, day: day)
        }
      guard let correction = reading.correction else { return .reads(reading.date) }
      return Reading(reading.date, notices: [.dateWasCorrected(correction)])
    } catch {
      return .fails(Violation(error))
    }
  }

  /// The text without an age in brackets at its end, as the summary shows it.
  private static func withoutAge(_ text: String) -> String {
    guard text.utf8.count <= 400, let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }) else { return text }
    let tail = text[open...]
    return tail.contains("歳") || tail.contains("{歳") || tail.contains("age ") ? String(text[..<open]) : text
  }

  public func violations(of value: CalendarDate, in context: FieldContext) -> [Violation] {
    if let earliest = earliest?.date(in: context), value < earliest {
      return [Violation(.dateIsTooEarly, arguments: ["limit": .date(earliest)])]
    }
    guard let latest, value > latest.date(in: context) else { return [] }
    return switch latest {
    case .today: [Violation(.dateIsInTheFuture, arguments: ["limit": .date(context.today)])]
    case .on, .fromToday: [Violation(.dateIsTooLate, arguments: ["limit": .date(latest.date(in: context))])]
    }
  }
}

extension Violation {
  /// What to say about an entry that is no date.
  init(_ problem: DateProblem) {
    switch problem {
    case .missing(let parts):
      self.init(.dateIsIncomplete, parts: parts.map(\.rawValue))
    case .notUnderstood(let parts):
      // With no part to name, the whole was not understood; the three boxes say themselves what goes where.
      self.init(parts.isEmpty ? .dateIsNotUnderstood : .datePartIsNotUnderstood, parts: parts.map(\.rawValue))
    case .noSuchMonth:
      self.init(.monthIsNotReal, parts: ["month"])
    case .noSuchDay(_, _, let month, let length):
      self.init(
        month == 2 && length == 28 ? .februaryIsShorter : .dateIsNotReal, parts: ["day"],
        arguments: ["month": .words(Self.monthName(month)), "length": .number(length)])
    case .yearZero:
      self.init(.yearIsZero, parts: ["year"])
    case .beforeEra(let era, let meant):
      self.init(
        .eraHadNotBegun, parts: ["year"],
        arguments: ["era": .words(Self.name(of: era)), "first": .date(era.firstDay), "meant": .date(meant)])
    case .eraEnded(let era, .some(let meant)):
      self.init(
        .eraHadEnded, parts: ["year"],
        arguments: ["era": .words(Self.name(of: era)), "meant": .words(Self.both(meant))])
    case .eraEnded(_, .none), .yearOutOfRange:
      self.init(.yearIsOutOfRange, parts: ["year"])
    case .lunisolar:
      self.init(.dateIsLunisolar, parts: ["year"])
    case .unknownEra:
      self.init(.eraIsUnknown, parts: ["year"])
    case .ambiguous(let candidates):
      guard let first = candidates.first, let last = candidates.last, first != last else {
        self.init(.yearIsAmbiguous, parts: ["year"])
        return
      }
      self.init(
        .dateIsAmbiguous, parts: ["year"],
        arguments: ["first": .words(Self.both(first)), "last": .words(Self.both(last))])
    case .yearsDisagree:
      self.init(.yearsDisagree, parts: ["year"])
    case .weekdayDisagrees:
      self.init(.weekdayDisagrees)
    }
  }

  static func dateWasCorrected(_ correction: DateCorrection) -> Violation {
    Violation(
      .dateWasCorrected, arguments: ["meant": .words(both(correction.corrected.date))], severity: .inform)
  }

  /// A day under both calendars: what is right in one is best shown in the other as well.
  private static func both(_ date: CalendarDate) -> LocalizedText {
    LocalizedText(
      RubyText(plain: date.formatted(.both)), easy: RubyText(plain: date.formatted(.both)),
      english: RubyText(plain: date.formatted(.english)))
  }

  private static func name(of era: Era) -> LocalizedText {
    let latin = RubyText(plain: era.rawValue.prefix(1).uppercased() + era.rawValue.dropFirst())
    let korean: RubyText =
      switch era {
      case .meiji: "메이지"
      case .taisho: "다이쇼"
      case .showa: "쇼와"
      case .heisei: "헤이세이"
      case .reiwa: "레이와"
      }
    return LocalizedText(
      RubyText(plain: era.name), easy: RubyText([.init(base: era.name, reading: era.reading)]), english: latin,
      chinese: RubyText(plain: era.name), korean: korean, vietnamese: latin)
  }

  private static func monthName(_ month: Int) -> LocalizedText {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let english = names.indices.contains(month - 1) ? names[month - 1] : String(month)
    return LocalizedText(
      "\(month)月", easy: "\(month){月|がつ}", english: RubyText(english), chinese: "\(month)月", korean: "\(month)월",
      vietnamese: "tháng \(month)")
  }
}

// MARK: - Keeping

extension DateField {
  public func entry(for value: CalendarDate, in context: FieldContext) -> Entry {
    var year = String(value.year)
    // Era years beyond two digits are nobody's: 令和1046 would not be read back.
    if context.dateStyle == .wareki, context.language.htmlTag == "ja", let wareki = value.wareki, wareki.year < 100 {
      year = wareki.era.name + (wareki.year == 1 ? "元" : String(wareki.year))
    }
    return Entry(["year": year, "month": String(value.month), "day": String(value.day)])
  }

  public func payload(of value: CalendarDate) -> JSONValue { .string(value.iso) }

  /// The day of an ISO date from the year 1000 on; earlier years are slips, and nobody could type them.
  public func value(from payload: JSONValue) -> CalendarDate? {
    payload.string.flatMap(CalendarDate.init(iso:)).flatMap { $0.year < 1000 ? nil : $0 }
  }

  public var expressionType: ExpressionType { .date }
  public func expressionValue(of value: CalendarDate) -> ExpressionValue { .date(value) }
}

extension DateField {
  public var answerSchema: AnswerSchema {
    var beyond: [AnswerSchema.Rule] = [.calendarDay(.dateIsNotReal), .calendarDay(.februaryIsShorter)]
    beyond.append(
      .init(
        .dateIsLunisolar, ja: "明治6年（1873年）1月1日かそれより後", en: "on or after 1 January 1873"))
    if let earliest {
      beyond.append(
        .init(.dateIsTooEarly, ja: "\(earliest.words.ja)かそれより後", en: "on or after \(earliest.words.en)"))
    }
    if let latest {
      beyond.append(
        .init(
          latest == .today ? .dateIsInTheFuture : .dateIsTooLate, ja: "\(latest.words.ja)かそれより前",
          en: "on or before \(latest.words.en)"))
    }
    return AnswerSchema(.day(earliest: earliest, latest: latest), beyond: beyond)
  }
}

// MARK: - Presenting

extension DateField {
  public func summary(of value: CalendarDate, in context: FieldContext) -> AnswerSummary {
    let day = DateText.text(value, in: context)
    guard showAge, let age = value.age(on: context.today), age >= 0 else { return AnswerSummary(day) }
    return AnswerSummary(context.language.htmlTag == "ja" ? "\(day)（\(age)歳）" : "\(day) (age \(age))")
  }

  public func component(_ field: FieldPresentation) -> Component {
    var field = field
    field.question.hint = field.question.hint ?? field.words(Self.bothCalendars)
    // The keyboard of digits has no 令和; it is for the parts that need nothing else.
    let shapes: [(keyboard: Keyboard, width: Int)] = [(.text, 5), (.digits, 3), (.digits, 3)]
    let inputs = zip(Self.parts, shapes).map { part, shape in
      InputGroup.Input.text(
        TextInput(
          field.part(part.name, label: part.label), value: field.entry[part.name], keyboard: shape.keyboard,
          width: shape.width, autocomplete: field.autocomplete("bday", as: "bday-" + part.name)))
    }
    return .inputGroup(InputGroup(field.question, inputs: inputs, layout: .row, acceptsWholeEntry: true))
  }

  static let bothCalendars = LocalizedText(
    "年は「令和8」でも「2026」でも入力できます", easy: "{年|ねん}は 「2026」でも 「{令和|れいわ}8」でも {書|か}くことができます",
    english: "The year can be 2026, or 令和8 or R8 in the Japanese calendar", chinese: "年份可以填写2026，也可以填写令和8",
    korean: "연도는 2026으로도, 令和8으로도 입력할 수 있습니다", vietnamese: "Năm có thể ghi là 2026 hoặc 令和8")

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: 8, acceptsAnyCalendar: true) }
}

// MARK: - Messages

extension ViolationCode {
  /// Parts of a date are missing.
  public static let dateIsIncomplete = Self(rawValue: "dateIsIncomplete")
  /// An entry is no date.
  public static let dateIsNotUnderstood = Self(rawValue: "dateIsNotUnderstood")
  /// A part of a date is no number of its kind.
  public static let datePartIsNotUnderstood = Self(rawValue: "datePartIsNotUnderstood")
  /// There is no such month.
  public static let monthIsNotReal = Self(rawValue: "monthIsNotReal")
  /// The month has no such day. Arguments `month` and `length` (days).
  public static let dateIsNotReal = Self(rawValue: "dateIsNotReal")
  /// 29 February in a year that has none. Arguments `month` and `length` (days).
  public static let februaryIsShorter = Self(rawValue: "februaryIsShorter")
  /// The year is 0.
  public static let yearIsZero = Self(rawValue: "yearIsZero")
  /// The year is none a form can ask for.
  public static let yearIsOutOfRange = Self(rawValue: "yearIsOutOfRange")
  /// The year has two digits and no era.
  public static let yearIsAmbiguous = Self(rawValue: "yearIsAmbiguous")
  /// The entry may mean several days. Arguments `first` and `last`, the earliest and the latest of them.
  public static let dateIsAmbiguous = Self(rawValue: "dateIsAmbiguous")
  /// The era began later. Arguments `era`, `first` (its first day) and `meant` (the day counted back).
  public static let eraHadNotBegun = Self(rawValue: "eraHadNotBegun")
  /// The era ended earlier. Arguments `era` and `meant` (the day counted on).
  public static let eraHadEnded = Self(rawValue: "eraHadEnded")
  /// 明治1 to 5, when months followed the moon.
  public static let dateIsLunisolar = Self(rawValue: "dateIsLunisolar")
  /// The era is none of 明治, 大正, 昭和, 平成, 令和.
  public static let eraIsUnknown = Self(rawValue: "eraIsUnknown")
  /// Two years were entered, and they are not the same.
  public static let yearsDisagree = Self(rawValue: "yearsDisagree")
  /// A day of the week was entered, and the day falls on another.
  public static let weekdayDisagrees = Self(rawValue: "weekdayDisagrees")
  /// A day was entered under an era that had ended, and was understood. Argument `meant`.
  public static let dateWasCorrected = Self(rawValue: "dateWasCorrected")
  /// The day is before the first one that is taken. Argument `limit`.
  public static let dateIsTooEarly = Self(rawValue: "dateIsTooEarly")
  /// The day is after the last one that is taken. Argument `limit`.
  public static let dateIsTooLate = Self(rawValue: "dateIsTooLate")
  /// The day is after today where none can be. Argument `limit`, today.
  public static let dateIsInTheFuture = Self(rawValue: "dateIsInTheFuture")
}

extension DateField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .dateIsIncomplete: LocalizedText(
      "「{label}」の{part}を入力してください", easy: "「{label}」の {part}を {書|か}いてください",
      english: "Enter {part} of “{label}”"),
    .dateIsNotUnderstood: LocalizedText(
      "「{label}」は「令和8年4月1日」や「2026年4月1日」のように入力してください",
      easy: "「{label}」は 「2026{年|ねん}4{月|がつ}1{日|にち}」のように {書|か}いてください",
      english: "Enter “{label}” like 1 April 2026 or 2026-04-01"),
    .datePartIsNotUnderstood: LocalizedText(
      "「{label}」の{part}を数字で入力してください。例 令和8年4月1日",
      easy: "「{label}」の {part}を {数字|すうじ}で {書|か}いてください。{例|れい} 2026{年|ねん}4{月|がつ}1{日|にち}",
      english: "Enter {part} of “{label}” in numbers, for example 2026, 4 and 1"),
    .monthIsNotReal: LocalizedText(
      "「{label}」の{part}は1から12までの数字で入力してください",
      easy: "「{label}」の {part}は 1から 12までの {数字|すうじ}で {書|か}いてください",
      english: "Enter {part} of “{label}” as a number from 1 to 12"),
    .dateIsNotReal: LocalizedText(
      "「{label}」の{part}を確かめてください。{month}は{length}日までです",
      easy: "「{label}」の {part}を {見|み}てください。{month}は {length}{日|にち}までです",
      english: "Check {part} of “{label}”: {month} has {length} days"),
    .februaryIsShorter: LocalizedText(
      "「{label}」の{part}を確かめてください。その年の{month}は{length}日までです",
      easy: "「{label}」の {part}を {見|み}てください。その {年|とし}の {month}は {length}{日|にち}までです",
      english: "Check {part} of “{label}”: {month} of that year has {length} days"),
    .yearIsZero: LocalizedText(
      "「{label}」の{part}は1から数えて入力してください。元年は「1」です",
      easy: "「{label}」の {part}は 1から {数|かぞ}えて {書|か}いてください",
      english: "Enter {part} of “{label}” counting from 1"),
    .yearIsOutOfRange: LocalizedText(
      "「{label}」の{part}は「令和8」や「2026」のように入力してください",
      easy: "「{label}」の {part}は 「2026」のように {書|か}いてください",
      english: "Enter {part} of “{label}” with four digits, like 2026"),
    .yearIsAmbiguous: LocalizedText(
      "「{label}」の{part}に元号をつけるか、西暦を4けたで入力してください。例 令和8、2026",
      easy: "「{label}」の {part}は 4つの {数字|すうじ}で {書|か}いてください。{例|れい} 2026",
      english: "Enter {part} of “{label}” with four digits, like 2026, or with its era, like 令和8"),
    .dateIsAmbiguous: LocalizedText(
      "「{label}」の{part}に元号をつけるか、西暦を4けたで入力してください。{first}から{last}までのいくつかに読めます",
      easy: "「{label}」の {part}は 4つの {数字|すうじ}で {書|か}いてください。{first}とも {last}とも {読|よ}めます",
      english:
        "Enter {part} of “{label}” with four digits, or with its era. It could mean any of several days from {first} to {last}"
    ),
    .eraHadNotBegun: LocalizedText(
      "「{label}」の{part}を確かめてください。{era}は{first}からです",
      easy: "「{label}」の {part}を {見|み}てください。{era}は {first}からです",
      english: "Check {part} of “{label}”: {era} began on {first}"),
    .eraHadEnded: LocalizedText(
      "「{label}」の{part}を確かめてください。{era}は終わっています。{meant}のことですか",
      easy: "「{label}」の {part}を {見|み}てください。{era}は {終|お}わっています。{meant}ですか",
      english: "Check {part} of “{label}”: {era} had ended. Did you mean {meant}?"),
    .dateIsLunisolar: LocalizedText(
      "「{label}」は明治6年（1873年）1月1日より後の日を入力してください。それより前は暦が違います",
      easy: "「{label}」は 1873{年|ねん}より {後|あと}の {日|ひ}を {書|か}いてください。その {前|まえ}は カレンダーが ちがいます",
      english: "Enter a day from 1 January 1873 on for “{label}”. Before that Japan used another calendar"),
    .eraIsUnknown: LocalizedText(
      "「{label}」の{part}は、明治、大正、昭和、平成、令和のどれかか、西暦で入力してください",
      easy: "「{label}」の {part}は {西暦|せいれき}で {書|か}いてください。{例|れい} 2026",
      english: "Enter {part} of “{label}” in the Western calendar, or with Meiji, Taisho, Showa, Heisei or Reiwa"),
    .yearsDisagree: LocalizedText(
      "「{label}」の{part}は、西暦か元号のどちらか一つで入力してください。二つの年が違っています",
      easy: "「{label}」の {part}は {一|ひと}つだけ {書|か}いてください。{二|ふた}つの {年|ねん}が ちがいます",
      english: "Enter one year as {part} of “{label}”. The two you entered are not the same year"),
    .weekdayDisagrees: LocalizedText(
      "「{label}」の日と曜日が合っていません。日を確かめ、曜日は消してください",
      easy: "「{label}」の {日|ひ}と {曜日|ようび}が ちがいます。{日|ひ}を {見|み}て、{曜日|ようび}を {消|け}してください",
      english: "Check the day of “{label}” and leave out the day of the week. The two do not agree"),
    .dateWasCorrected: LocalizedText(
      "「{label}」は{meant}として受け取りました。違うときは直してください",
      easy: "「{label}」は {meant}と {読|よ}みました。ちがうときは なおしてください",
      english: "We took “{label}” as {meant}. Change it if that is not right"),
    .dateIsTooEarly: LocalizedText(
      "「{label}」は{limit}かそれより後の日を入力してください",
      easy: "「{label}」は {limit}か、その {後|あと}の {日|ひ}を {書|か}いてください",
      english: "Enter a day on or after {limit} for “{label}”"),
    .dateIsTooLate: LocalizedText(
      "「{label}」は{limit}かそれより前の日を入力してください",
      easy: "「{label}」は {limit}か、その {前|まえ}の {日|ひ}を {書|か}いてください",
      english: "Enter a day on or before {limit} for “{label}”"),
    .dateIsInTheFuture: LocalizedText(
      "「{label}」は今日（{limit}）までの日を入力してください",
      easy: "「{label}」は {今日|きょう}（{limit}）までの {日|ひ}を {書|か}いてください",
      english: "Enter a day up to today, {limit}, for “{label}”"),
  ]

  public static var examples: [FieldExample<DateField>] {
    let day = CalendarDate(year: 2026, month: 4, day: 1) ?? .earliest
    let reiwa = CalendarDate(year: 2019, month: 5, day: 1) ?? .earliest
    func entry(_ year: String, _ month: String, _ day: String) -> Entry {
      Entry(["year": year, "month": month, "day": day])
    }
    return [
      FieldExample("era year", DateField(), entry("令和8", "4", "1"), reads: day),
      FieldExample("Western year, full width, with units", DateField(), entry("２０２６年", "４月", "１日"), reads: day),
      FieldExample("letter of the era", DateField(), entry("r8", "04", "01"), reads: day),
      FieldExample("whole date in the year's box", DateField(), entry("令和8年4月1日", "", ""), reads: day),
      FieldExample("one text", DateField(), Entry("R8.4.1"), reads: day),
      FieldExample("first year", DateField(), entry("令和元", "5", "1"), reads: reiwa),
      FieldExample("Heisei after its end", DateField(), entry("平成31", "5", "1"), reads: reiwa),
      FieldExample("no day", DateField(), entry("令和8", "4", ""), breaks: .dateIsIncomplete),
      FieldExample("31 April", DateField(), entry("令和8", "4", "31"), breaks: .dateIsNotReal),
      FieldExample("29 February 2023", DateField(), entry("2023", "2", "29"), breaks: .februaryIsShorter),
      FieldExample("month in words", DateField(), entry("2026", "さつき", "1"), breaks: .datePartIsNotUnderstood),
      FieldExample("two digits", DateField(), entry("8", "4", "1"), breaks: .dateIsAmbiguous),
      FieldExample("Showa 65", DateField(), entry("昭和65", "1", "1"), breaks: .eraHadEnded),
      FieldExample(
        "with its age shown back", DateField(showAge: true), Entry("2019年（令和元年）5月1日（7歳）"), reads: reiwa),
      FieldExample(
        "within two weeks", DateField(latest: DateDistance("today+14days").map(DateLimit.fromToday)),
        Entry("2026-12-08"),
        breaks: .dateIsTooLate),
      FieldExample("tomorrow", DateField(latest: .today), entry("令和8", "11", "24"), breaks: .dateIsInTheFuture),
    ]
  }
}
