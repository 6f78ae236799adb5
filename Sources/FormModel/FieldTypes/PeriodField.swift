public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// Days from one to another: a stay, a leave, a time of work. Both days belong to it.
public struct PeriodField: FieldType {
  public static let name: FieldTypeName = .period

  /// The first day that is taken; `nil` for any.
  public var earliest: DateLimit?
  /// The last day that is taken; `nil` for any.
  public var latest: DateLimit?
  /// The most days; `nil` for any number.
  public var maximumDays: Int?
  /// Whether the end may be left open, for what still goes on.
  public var openEnd: Bool

  /// Creates the type with its options.
  public init(
    earliest: DateLimit? = nil, latest: DateLimit? = nil, maximumDays: Int? = nil, openEnd: Bool = false
  ) {
    self.earliest = earliest
    self.latest = latest
    self.maximumDays = maximumDays
    self.openEnd = openEnd
  }

  public init(reading options: inout OptionsReader) {
    let (earliest, latest) = (options.dateLimit("earliest"), options.dateLimit("latest"))
    if case .on(let first) = earliest, case .on(let last) = latest, last < first {
      options.report(.minimumAboveMaximum, at: "earliest")
    }
    self.init(
      earliest: earliest, latest: latest, maximumDays: options.integer("maximumDays", in: 1...100_000),
      openEnd: options.flag("openEnd") ?? false)
  }

  public static let parts: [FieldPart] = [
    FieldPart(
      "from",
      label: LocalizedText(
        "はじめの日", easy: "はじめの {日|ひ}", english: "First day", chinese: "第一天", korean: "첫날", vietnamese: "ngày đầu")),
    FieldPart(
      "to",
      label: LocalizedText(
        "終わりの日", easy: "おわりの {日|ひ}", english: "Last day", chinese: "最后一天", korean: "마지막 날", vietnamese: "ngày cuối")),
  ]
}

// MARK: - Reading

extension PeriodField {
  /// Takes two days, each in any spelling, or both in one text with 〜, から or “to” between. A year or month that the
  /// last day leaves out is that of the first: 「令和8年4月1日〜30日」.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<DatePeriod> {
    guard entry.parts.values.joined().allSatisfy({ $0.utf8.count <= 800 }) else {
      return .fails(Violation(.periodIsNotUnderstood))
    }
    var (from, to) = (EntryText.line(entry["from"]), EntryText.line(entry["to"]))
    if from.isEmpty, to.isEmpty {
      guard let halves = Self.halves(of: EntryText.line(entry.text)) else {
        return .fails(Violation(.periodIsNotUnderstood))
      }
      (from, to) = halves
    }
    let isOpen = openEnd && (to.isEmpty || Self.isNow(to))
    var missing: [String] = []
    if from.isEmpty { missing.append("from") }
    if to.isEmpty, !isOpen { missing.append("to") }
    if !missing.isEmpty { return .fails(Violation(.dateIsIncomplete, parts: missing)) }

    var problems: [Violation] = []
    var notices: [Violation] = []
    func day(_ text: String, _ part: String) -> CalendarDate? {
      do throws(DateProblem) {
        let reading = try DateReader.read(text)
        if let correction = reading.correction { notices.append(.dateWasCorrected(correction)) }
        return reading.date
      } catch {
        var violation = Violation(error)
        if [.dateIsIncomplete, .datePartIsNotUnderstood].contains(violation.code) {
          violation = Violation(.periodDayIsNotUnderstood)
        }
        violation.parts = [part]
        problems.append(violation)
        return nil
      }
    }
    let first = day(from, "from")
    let last = isOpen ? nil : day(first.map { Self.completed(to, after: $0) } ?? to, "to")
    guard problems.isEmpty, let first else {
      return Reading(failing: problems.first ?? Violation(.periodIsNotUnderstood), Array(problems.dropFirst()))
    }
    guard let period = DatePeriod(first: first, last: last) else {
      return .fails(Violation(.periodEndsBeforeItBegins, parts: ["from", "to"]))
    }
    return Reading(period, notices: notices)
  }

  private static let signs = ["から", "〜", "～", "~", " to ", " – ", " - ", "－", "―"]

  /// The two halves of a text: what stands before and after the sign between the days.
  private static func halves(of text: String) -> (String, String)? {
    for sign in signs {
      guard let place = text.split(separator: sign, maxSplits: 1, omittingEmptySubsequences: false).first,
        place.count < text.count
      else { continue }
      let rest = text.dropFirst(place.count + sign.count)
      return (TextNormalisation.trimmed(String(place)), TextNormalisation.trimmed(withoutUntil(String(rest))))
    }
    return nil
  }

  private static func withoutUntil(_ text: String) -> String {
    let text = TextNormalisation.trimmed(text)
    for word in ["まで", "迄"] where text.hasSuffix(word) { return String(text.dropLast(word.count)) }
    return text
  }

  /// Whether a text says that the end is open.
  private static func isNow(_ text: String) -> Bool {
    ["現在", "今", "今も", "いま", "いまも", "継続中", "続いている", "未定", "now", "present", "ongoing"]
      .contains { EntryText.folded($0) == EntryText.folded(text) } || EntryText.isDashes(text)
  }

  /// The last day with the year, or year and month, of the first where it has none of its own.
  private static func completed(_ text: String, after first: CalendarDate) -> String {
    let folded = TextNormalisation.digits(text)
    guard (try? DateReader.read(folded)) == nil else { return text }
    for start in ["\(first.year)年", "\(first.year)年\(first.month)月", "\(first.year)/"]
    where (try? DateReader.read(start + folded)) != nil {
      return start + folded
    }
    return text
  }

  public func violations(of value: DatePeriod, in context: FieldContext) -> [Violation] {
    if let earliest = earliest?.date(in: context), value.first < earliest {
      return [Violation(.dateIsTooEarly, parts: ["from"], arguments: ["limit": .date(earliest)])]
    }
    if let latest = latest?.date(in: context), (value.last ?? value.first) > latest {
      return [
        Violation(.dateIsTooLate, parts: [value.last == nil ? "from" : "to"], arguments: ["limit": .date(latest)])
      ]
    }
    if value.last == nil, !openEnd { return [Violation(.dateIsIncomplete, parts: ["to"])] }
    guard let maximumDays, let days = value.days, days > maximumDays else { return [] }
    return [Violation(.periodIsTooLong, parts: ["to"], arguments: ["maximum": .number(maximumDays)])]
  }
}

// MARK: - Keeping

extension PeriodField {
  public func entry(for value: DatePeriod, in context: FieldContext) -> Entry {
    Entry([
      "from": DateText.text(value.first, in: context), "to": value.last.map { DateText.text($0, in: context) } ?? "",
    ])
  }

  /// `from` and `to` as ISO dates; without `to` while the end is open.
  public func payload(of value: DatePeriod) -> JSONValue {
    var members: [(String, JSONValue)] = [("from", .string(value.first.iso))]
    if let last = value.last { members.append(("to", .string(last.iso))) }
    return .object(of: members)
  }

  public func value(from payload: JSONValue) -> DatePeriod? {
    func day(_ key: String) -> CalendarDate? {
      payload[key]?.string.flatMap(CalendarDate.init(iso:)).flatMap { $0.year < 1000 ? nil : $0 }
    }
    guard payload.object != nil, let first = day("from") else { return nil }
    guard let to = payload["to"], to != .null else { return DatePeriod(first: first, last: nil) }
    return day("to").flatMap { DatePeriod(first: first, last: $0) }
  }

  public var answerSchema: AnswerSchema {
    AnswerSchema(
      .object([.init("from", .day), .init("to", .day, isRequired: !openEnd)]),
      beyond: [
        .calendarDay(.periodDayIsNotUnderstood),
        .init(.periodEndsBeforeItBegins, ja: "終わりの日は、はじめの日より前ではない", en: "the last day is not before the first"),
        .init(.periodIsTooLong, ja: "設定された日数まで", en: "no longer than the field allows"),
        .init(.dateIsTooEarly, ja: "設定された日より前ではない", en: "not before the earliest day of the field"),
        .init(.dateIsTooLate, ja: "設定された日より後ではない", en: "not after the latest day of the field"),
      ])
  }

  public var expressionType: ExpressionType { .record("period") }

  public static var expressionRecords: [String: [String: ExpressionDeclarations.Variable]] {
    ["period": ["from": .init(type: .date), "to": .init(type: .date)]]
  }

  /// The two days; the end of time for an open end, so that every day after the first lies in it.
  public func expressionValue(of value: DatePeriod) -> ExpressionValue {
    let end = value.last ?? CalendarDate(year: 9999, month: 12, day: 31) ?? value.first
    return .record(
      ExpressionRecord(shape: Self.shape, fields: ["from": .value(.date(value.first)), "to": .value(.date(end))]))
  }

  private static let shape = RecordShape(name: "period", fields: ["from", "to"])
}

// MARK: - Presenting

extension PeriodField {
  public func summary(of value: DatePeriod, in context: FieldContext) -> AnswerSummary {
    let first = DateText.text(value.first, in: context)
    let last = value.last.map { DateText.text($0, in: context) }
    if context.language.htmlTag != "ja" { return AnswerSummary(first + " to " + (last ?? "now")) }
    return AnswerSummary(first + "から" + (last.map { $0 + "まで" } ?? "今も"))
  }

  public func component(_ field: FieldPresentation) -> Component {
    var field = field
    field.question.hint = field.question.hint ?? field.words(Self.example)
    let inputs = Self.parts.map { part in
      let mayStayOpen = part.name == "to" && openEnd
      let question = field.part(
        part.name, label: part.label, requirement: mayStayOpen ? .optional : .unstated,
        hint: mayStayOpen ? Self.openHint : nil)
      return InputGroup.Input.text(TextInput(question, value: field.entry[part.name], width: 12))
    }
    return .inputGroup(InputGroup(field.question, inputs: inputs))
  }

  private static let example = LocalizedText(
    "例 令和8年4月1日、2026年4月1日", easy: "{例|れい} 2026{年|ねん}4{月|がつ}1{日|にち}", english: "For example 1 April 2026 or 2026-04-01",
    chinese: "例如 2026/4/1、令和8年4月1日", korean: "예: 2026/4/1, 令和8年4月1日", vietnamese: "Ví dụ 2026/4/1, 令和8年4月1日")
  private static let openHint = LocalizedText(
    "今も続いているときは、何も書かないでください", easy: "{今|いま}も つづいているときは {書|か}かないでください", english: "Leave it empty when it still goes on",
    chinese: "如果仍在继续，请留空", korean: "지금도 계속되고 있으면 비워 두세요", vietnamese: "Nếu vẫn đang tiếp diễn, hãy để trống")

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: 16, acceptsAnyCalendar: true) }
}

// MARK: - Messages

extension ViolationCode {
  /// An entry does not name two days.
  public static let periodIsNotUnderstood = Self(rawValue: "periodIsNotUnderstood")
  /// One of the two days is no date.
  public static let periodDayIsNotUnderstood = Self(rawValue: "periodDayIsNotUnderstood")
  /// The last day is before the first.
  public static let periodEndsBeforeItBegins = Self(rawValue: "periodEndsBeforeItBegins")
  /// There are more days than are taken. Argument `maximum`.
  public static let periodIsTooLong = Self(rawValue: "periodIsTooLong")
}

extension PeriodField {
  /// The messages of days, and those of a period.
  public static let messages: [ViolationCode: LocalizedText] = DateField.messages.filter {
    ![.datePartIsNotUnderstood, .dateIsInTheFuture].contains($0.key)
  }.merging(
    [
      .dateIsNotUnderstood: LocalizedText(
        "「{label}」の{part}は「令和8年4月1日」や「2026年4月1日」のように入力してください",
        easy: "「{label}」の {part}は 「2026{年|ねん}4{月|がつ}1{日|にち}」のように {書|か}いてください",
        english: "Enter {part} of “{label}” like 1 April 2026 or 2026-04-01"),
      .periodDayIsNotUnderstood: LocalizedText(
        "「{label}」の{part}に年と月と日を入力してください。例 令和8年4月1日",
        easy: "「{label}」の {part}に {年|ねん}と {月|つき}と {日|ひ}を {書|か}いてください。{例|れい} 2026{年|ねん}4{月|がつ}1{日|にち}",
        english: "Enter year, month and day as {part} of “{label}”, for example 1 April 2026"),
      .periodIsNotUnderstood: LocalizedText(
        "「{label}」は「令和8年4月1日から令和8年4月30日まで」のように入力してください",
        easy: "「{label}」を {書|か}いてください。{例|れい} 2026{年|ねん}4{月|がつ}1{日|にち}から 2026{年|ねん}4{月|がつ}30{日|にち}まで",
        english: "Enter “{label}” like 1 April 2026 to 30 April 2026"),
      .periodEndsBeforeItBegins: LocalizedText(
        "「{label}」の{part}を確かめてください。終わりの日が、はじめの日より前です",
        easy: "「{label}」の {part}を {見|み}てください。おわりの {日|ひ}が はじめの {日|ひ}より {前|まえ}です",
        english: "Check {part} of “{label}”. The last day is before the first"),
      .periodIsTooLong: LocalizedText(
        "「{label}」の{part}を確かめてください。{maximum}日までです",
        easy: "「{label}」の {part}を {見|み}てください。{maximum}{日|にち}までです",
        english: "Check {part} of “{label}”. It can be up to {maximum} days long"),
    ], uniquingKeysWith: { $1 })

  public static var examples: [FieldExample<PeriodField>] {
    let field = PeriodField()
    let open = PeriodField(openEnd: true)
    let stay = PeriodField(earliest: .today, maximumDays: 30)
    func period(_ first: String, _ last: String?) -> DatePeriod? {
      CalendarDate(iso: first).flatMap { DatePeriod(first: $0, last: last.flatMap(CalendarDate.init(iso:))) }
    }
    let april = period("2026-04-01", "2026-04-30")
    let spellings: [(name: String, field: PeriodField, entry: Entry, period: DatePeriod?)] = [
      ("two days", field, Entry(["from": "令和8年4月1日", "to": "2026/4/30"]), april),
      ("one text", field, Entry("令和8年4月1日から令和8年4月30日まで"), april),
      ("without the second year", field, Entry("R8.4.1〜4月30日"), april),
      ("without the second month", field, Entry("2026年4月1日～30日"), april),
      ("in English", field, Entry("1 April 2026 to 30 April 2026"), april),
      ("still going on", open, Entry(["from": "2026-04-01", "to": "現在"]), period("2026-04-01", nil)),
    ]
    return spellings.compactMap { row in row.period.map { FieldExample(row.name, row.field, row.entry, reads: $0) } }
      + [
        FieldExample("no end", field, Entry(["from": "2026-04-01"]), breaks: .dateIsIncomplete),
        FieldExample("the wrong way round", field, Entry("2026-04-30〜2026-04-01"), breaks: .periodEndsBeforeItBegins),
        FieldExample("31 April", field, Entry(["from": "2026-04-01", "to": "2026-04-31"]), breaks: .dateIsNotReal),
        FieldExample("one day", field, Entry("2026-04-01"), breaks: .periodIsNotUnderstood),
        FieldExample(
          "a month", field, Entry(["from": "2026年4月", "to": "2026年5月1日"]), breaks: .periodDayIsNotUnderstood),
        FieldExample("too early", stay, Entry("2026-11-22〜2026-11-30"), breaks: .dateIsTooEarly),
        FieldExample("too long", stay, Entry("2026-12-01〜2026-12-31"), breaks: .periodIsTooLong),
      ]
  }
}
