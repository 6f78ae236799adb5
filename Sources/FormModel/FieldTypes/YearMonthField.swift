public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// A month of a year, entered in either calendar.
public struct YearMonthField: FieldType {
  public static let name: FieldTypeName = .yearMonth

  /// The first month that is taken; `nil` for any. A day stands for its month.
  public var earliest: DateLimit?
  /// The last month that is taken; `nil` for any. A day stands for its month.
  public var latest: DateLimit?

  /// Creates the type with its options.
  public init(earliest: DateLimit? = nil, latest: DateLimit? = nil) {
    self.earliest = earliest
    self.latest = latest
  }

  public init(reading options: inout OptionsReader) {
    let (earliest, latest) = (options.dateLimit("earliest"), options.dateLimit("latest"))
    if case .on(let first) = earliest, case .on(let last) = latest, last < first {
      options.report(.minimumAboveMaximum, at: "earliest")
    }
    self.init(earliest: earliest, latest: latest)
  }

  public static let parts: [FieldPart] = DateField.parts.dropLast()
}

// MARK: - Reading

extension YearMonthField {
  /// Takes 令和8年4月, R8.4, 2026/4, 2026-04 and 202604 in any width, as one text or in two parts.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<YearMonth> {
    do throws(DateProblem) {
      let reading = try Self.day("1", of: entry)
      let found = YearMonth(of: reading.date)
      guard let correction = reading.correction else { return .reads(found) }
      return Reading(found, notices: [.monthWasCorrected(found, to: correction.corrected)])
    } catch {
      // An era may begin within the month: 平成元年1月 is a month, though its first day was 昭和64年.
      if [.eraHadNotBegun, .yearsDisagree].contains(Violation(error).code) {
        for day in ["31", "30"] {
          if let reading = try? Self.day(day, of: entry) { return .reads(YearMonth(of: reading.date)) }
        }
      }
      return .fails(Self.violation(error))
    }
  }

  /// A day of the month an entry names.
  private static func day(_ day: String, of entry: Entry) throws(DateProblem) -> DateReading {
    let (year, month) = (entry["year"], entry["month"])
    if year.isBlank, month.isBlank { return try DateReader.read(Self.day(day, of: entry.text)) }
    if month.isBlank, let whole = try? DateReader.read(Self.day(day, of: year)) { return whole }
    return try DateReader.read(year: year, month: month, day: day)
  }

  /// A day of the month a text names, as a text for `DateReader`.
  private static func day(_ day: String, of entry: String) -> String {
    guard entry.utf8.count <= 400 else { return entry }
    let text = TextNormalisation.trimmed(TextNormalisation.halfWidth(entry))
    if text.utf8.allSatisfy(PrintedNumber.isDigit) {
      return [5, 6].contains(text.utf8.count) ? text + (day.utf8.count == 1 ? "0" : "") + day : text
    }
    if text.hasSuffix("月") { return text + day + "日" }
    // “April 2026” begins with a word, R8.4 with a letter.
    if text.utf8.prefix(3).allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }) { return day + " " + text }
    guard let sign = text.last(where: { "-/.・".contains($0) }) else { return text }
    return text + String(sign) + day
  }

  private static func violation(_ problem: DateProblem) -> Violation {
    switch problem {
    case .missing(let parts):
      let parts = parts.filter { $0 != .day }.map(\.rawValue)
      return parts.isEmpty ? Violation(.monthIsNotUnderstood) : Violation(.dateIsIncomplete, parts: parts)
    case .notUnderstood(let parts):
      let parts = parts.filter { $0 != .day }.map(\.rawValue)
      return parts.isEmpty ? Violation(.monthIsNotUnderstood) : Violation(.datePartIsNotUnderstood, parts: parts)
    case .noSuchDay, .weekdayDisagrees: return Violation(.monthIsNotUnderstood)
    case .ambiguous: return Violation(.yearIsAmbiguous, parts: ["year"])
    default: return Violation(problem)
    }
  }

  public func violations(of value: YearMonth, in context: FieldContext) -> [Violation] {
    if let earliest = earliest.map({ YearMonth(of: $0.date(in: context)) }), value < earliest {
      return [Violation(.monthIsTooEarly, arguments: ["limit": .words(Self.words(earliest))])]
    }
    guard let latest = latest.map({ YearMonth(of: $0.date(in: context)) }), latest < value else { return [] }
    return [Violation(.monthIsTooLate, arguments: ["limit": .words(Self.words(latest))])]
  }

  /// A month under both calendars, for messages.
  fileprivate static func words(_ month: YearMonth) -> LocalizedText {
    let era = month.japaneseYear.map { "（\($0.text.dropLast())）" } ?? ""
    let japanese = RubyText(plain: "\(month.year)年\(era)\(month.month)月")
    return LocalizedText(
      japanese, easy: japanese, english: RubyText(plain: english(month)), chinese: "\(month.year)年\(month.month)月",
      korean: "\(month.year)년 \(month.month)월", vietnamese: "tháng \(month.month) năm \(month.year)")
  }

  fileprivate static func english(_ month: YearMonth) -> String {
    // “1 April 2026” without its day.
    String(month.firstDay.formatted(.english).drop { $0 != " " }.dropFirst())
  }
}

extension Violation {
  fileprivate static func monthWasCorrected(_ month: YearMonth, to date: WarekiDate) -> Violation {
    Violation(.dateWasCorrected, arguments: ["meant": .words(YearMonthField.words(month))], severity: .inform)
  }
}

// MARK: - Keeping

extension YearMonthField {
  public func entry(for value: YearMonth, in context: FieldContext) -> Entry {
    var year = String(value.year)
    if context.dateStyle == .wareki, context.language.htmlTag == "ja", let japanese = value.japaneseYear,
      japanese.year < 100
    {
      year = String(japanese.text.dropLast())
    }
    return Entry(["year": year, "month": String(value.month)])
  }

  public func payload(of value: YearMonth) -> JSONValue { .string(value.iso) }
  public func value(from payload: JSONValue) -> YearMonth? { payload.string.flatMap(YearMonth.init(iso:)) }

  public var answerSchema: AnswerSchema {
    AnswerSchema(
      .text(7...7, pattern: "[1-9][0-9]{3}-(0[1-9]|1[0-2])"),
      beyond: [
        .init(.monthIsTooEarly, ja: "設定された月より前ではない", en: "not before the earliest month of the field"),
        .init(.monthIsTooLate, ja: "設定された月より後ではない", en: "not after the latest month of the field"),
      ])
  }

  /// The first day of the month, so that conditions compare it with days.
  public var expressionType: ExpressionType { .date }
  public func expressionValue(of value: YearMonth) -> ExpressionValue { .date(value.firstDay) }
}

// MARK: - Presenting

extension YearMonthField {
  public func summary(of value: YearMonth, in context: FieldContext) -> AnswerSummary {
    if context.language.htmlTag != "ja" { return AnswerSummary(Self.english(value)) }
    let japanese = value.japaneseYear.flatMap { $0.year < 100 ? String($0.text.dropLast()) : nil }
    return switch (context.dateStyle, japanese) {
    case (.western, _), (_, nil): AnswerSummary("\(value.year)年\(value.month)月")
    case (.wareki, let japanese?) where context.language == .japanese: AnswerSummary("\(japanese)年\(value.month)月")
    case (_, let japanese?): AnswerSummary("\(value.year)年（\(japanese)年）\(value.month)月")
    }
  }

  public func component(_ field: FieldPresentation) -> Component {
    var field = field
    field.question.hint = field.question.hint ?? field.words(DateField.bothCalendars)
    let inputs = zip(Self.parts, [(Keyboard.text, 5), (.digits, 3)]).map { part, shape in
      InputGroup.Input.text(
        TextInput(
          field.part(part.name, label: part.label), value: field.entry[part.name], keyboard: shape.0, width: shape.1))
    }
    return .inputGroup(InputGroup(field.question, inputs: inputs, layout: .row, acceptsWholeEntry: true))
  }

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: 6, acceptsAnyCalendar: true) }
}

// MARK: - Messages

extension ViolationCode {
  /// An entry is no month of a year.
  public static let monthIsNotUnderstood = Self(rawValue: "monthIsNotUnderstood")
  /// The month is before the first one that is taken. Argument `limit`.
  public static let monthIsTooEarly = Self(rawValue: "monthIsTooEarly")
  /// The month is after the last one that is taken. Argument `limit`.
  public static let monthIsTooLate = Self(rawValue: "monthIsTooLate")
}

extension YearMonthField {
  /// The messages of a day's year and month, and a month's own.
  public static let messages: [ViolationCode: LocalizedText] = DateField.messages.filter { code, _ in
    [
      .dateIsIncomplete, .datePartIsNotUnderstood, .monthIsNotReal, .yearIsZero, .yearIsOutOfRange, .yearIsAmbiguous,
      .eraHadNotBegun, .eraHadEnded, .dateIsLunisolar, .eraIsUnknown, .yearsDisagree, .dateWasCorrected,
    ].contains(code)
  }.merging(
    [
      .monthIsNotUnderstood: LocalizedText(
        "「{label}」は「令和8年4月」や「2026年4月」のように入力してください",
        easy: "「{label}」は 「2026{年|ねん}4{月|がつ}」のように {書|か}いてください",
        english: "Enter “{label}” like April 2026 or 2026-04"),
      .monthIsTooEarly: LocalizedText(
        "「{label}」は{limit}かそれより後の月を入力してください",
        easy: "「{label}」は {limit}か、その {後|あと}の {月|つき}を {書|か}いてください",
        english: "Enter {limit} or a later month for “{label}”"),
      .monthIsTooLate: LocalizedText(
        "「{label}」は{limit}かそれより前の月を入力してください",
        easy: "「{label}」は {limit}か、その {前|まえ}の {月|つき}を {書|か}いてください",
        english: "Enter {limit} or an earlier month for “{label}”"),
    ], uniquingKeysWith: { $1 })

  public static var examples: [FieldExample<YearMonthField>] {
    let field = YearMonthField()
    let limited = YearMonthField(
      earliest: .today, latest: CalendarDate(year: 2027, month: 3, day: 31).map(DateLimit.on))
    let spellings: [(name: String, entry: Entry, iso: String)] = [
      ("two parts", Entry(["year": "令和8", "month": "4"]), "2026-04"),
      ("full width with units", Entry(["year": "２０２６年", "month": "４月"]), "2026-04"),
      ("one text", Entry("令和8年4月"), "2026-04"), ("letter of the era", Entry("R8.4"), "2026-04"),
      ("ISO", Entry("2026-04"), "2026-04"), ("six digits", Entry("202604"), "2026-04"),
      ("the whole in the year's box", Entry(["year": "R8/4"]), "2026-04"),
      ("in English", Entry("April 2026"), "2026-04"),
      ("Heisei after its end", Entry("平成31年5月"), "2019-05"), ("the month Heisei began", Entry("平成元年1月"), "1989-01"),
    ]
    return spellings.compactMap { row in
      YearMonth(iso: row.iso).map { FieldExample(row.name, field, row.entry, reads: $0) }
    } + [
      FieldExample("no month", field, Entry(["year": "2026"]), breaks: .dateIsIncomplete),
      FieldExample("month 13", field, Entry("2026-13"), breaks: .monthIsNotReal),
      FieldExample("words", field, Entry("来月"), breaks: .monthIsNotUnderstood),
      FieldExample("month in words", field, Entry(["year": "2026", "month": "さつき"]), breaks: .datePartIsNotUnderstood),
      FieldExample("two digits", field, Entry(["year": "8", "month": "4"]), breaks: .yearIsAmbiguous),
      FieldExample("明治5年", field, Entry("明治5年4月"), breaks: .dateIsLunisolar),
      FieldExample("too early", limited, Entry("2026-10"), breaks: .monthIsTooEarly),
      FieldExample("too late", limited, Entry("2027-04"), breaks: .monthIsTooLate),
    ]
  }
}
