public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// A time of day to the minute.
public struct TimeField: FieldType {
  public static let name: FieldTypeName = .time

  /// The first time that is taken; `nil` for any.
  public var earliest: ClockTime?
  /// The last time that is taken; `nil` for any.
  public var latest: ClockTime?

  /// Creates the type with its options.
  public init(earliest: ClockTime? = nil, latest: ClockTime? = nil) {
    self.earliest = earliest
    self.latest = latest
  }

  public init(reading options: inout OptionsReader) {
    let (earliest, latest) = (options.time("earliest"), options.time("latest"))
    if let earliest, let latest, latest < earliest { options.report(.minimumAboveMaximum, at: "earliest") }
    self.init(earliest: earliest, latest: latest)
  }
}

extension OptionsReader {
  /// A time such as "09:30"; `nil` when the key is missing.
  mutating func time(_ key: String) -> ClockTime? {
    guard let text = string(key) else { return nil }
    if let time = try? ClockTime(entry: text), time.iso == text { return time }
    report(.notATime(text), at: key)
    return nil
  }
}

// MARK: - Reading

extension TimeField {
  /// Takes 9:30, 9時半, 午後3時, 3:30 PM, 0930 and 正午 in any width.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<ClockTime> {
    do throws(ClockTime.Problem) {
      return .reads(try ClockTime(entry: entry.text))
    } catch {
      return switch error {
      case .notUnderstood: .fails(Violation(.timeIsNotUnderstood))
      case .noSuchTime: .fails(Violation(.timeIsNotReal))
      case .range: .fails(Violation(.timeIsARange))
      }
    }
  }

  public func violations(of value: ClockTime, in context: FieldContext) -> [Violation] {
    if let earliest, value < earliest {
      return [Violation(.timeIsTooEarly, arguments: ["limit": .words(Self.words(earliest))])]
    }
    guard let latest, latest < value else { return [] }
    return [Violation(.timeIsTooLate, arguments: ["limit": .words(Self.words(latest))])]
  }

  private static func words(_ time: ClockTime) -> LocalizedText {
    let minutes: RubyText = time.minute == 0 ? "" : "\(time.minute){分|ふん}"
    return LocalizedText(
      RubyText(plain: time.japanese), easy: "\(time.hour){時|じ}" + minutes, english: RubyText(plain: time.iso),
      chinese: RubyText(plain: time.iso), korean: RubyText(plain: time.iso), vietnamese: RubyText(plain: time.iso))
  }
}

// MARK: - Keeping

extension TimeField {
  public func entry(for value: ClockTime, in context: FieldContext) -> Entry { Entry(value.iso) }
  public func payload(of value: ClockTime) -> JSONValue { .string(value.iso) }

  public func value(from payload: JSONValue) -> ClockTime? { payload.string.flatMap { try? ClockTime(entry: $0) } }

  public var answerSchema: AnswerSchema {
    AnswerSchema(
      .text(5...5, pattern: "([01][0-9]|2[0-3]):[0-5][0-9]"),
      beyond: [
        .init(.timeIsTooEarly, ja: "設定された時刻より前ではない", en: "not before the earliest time of the field"),
        .init(.timeIsTooLate, ja: "設定された時刻より後ではない", en: "not after the latest time of the field"),
      ])
  }

  /// The canonical text, which conditions compare in the order of the day: `time < '12:00'`.
  public var expressionType: ExpressionType { .string }
  public func expressionValue(of value: ClockTime) -> ExpressionValue { .string(value.iso) }
  public var maximumSize: Int? { 5 }
}

// MARK: - Presenting

extension TimeField {
  public func summary(of value: ClockTime, in context: FieldContext) -> AnswerSummary {
    AnswerSummary([Self.words(value).shown(in: context.language)])
  }

  public func component(_ field: FieldPresentation) -> Component {
    var field = field
    field.question.hint = field.question.hint ?? field.words(Self.example)
    return .textInput(TextInput(field.question, value: field.entry.text, width: 6, autocomplete: field.autocomplete))
  }

  private static let example = LocalizedText(
    "例 9時30分、15:30", easy: "{例|れい} 9:30、15:30", english: "For example 9:30, 15:30 or 3:30 pm", chinese: "例如 9:30、15:30",
    korean: "예: 9:30, 15:30", vietnamese: "Ví dụ 9:30, 15:30")

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: 4) }
}

// MARK: - Messages

extension ViolationCode {
  /// An entry is no time.
  public static let timeIsNotUnderstood = Self(rawValue: "timeIsNotUnderstood")
  /// No clock shows such a time.
  public static let timeIsNotReal = Self(rawValue: "timeIsNotReal")
  /// Two times with a sign between.
  public static let timeIsARange = Self(rawValue: "timeIsARange")
  /// The time is before the first one that is taken. Argument `limit`.
  public static let timeIsTooEarly = Self(rawValue: "timeIsTooEarly")
  /// The time is after the last one that is taken. Argument `limit`.
  public static let timeIsTooLate = Self(rawValue: "timeIsTooLate")
}

extension TimeField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .timeIsNotUnderstood: LocalizedText(
      "「{label}」は「9時30分」や「9:30」のように入力してください", easy: "「{label}」は 「9:30」のように {書|か}いてください",
      english: "Enter “{label}” like 9:30 or 3:30 pm"),
    .timeIsNotReal: LocalizedText(
      "「{label}」を確かめてください。時は0から23まで、分は59までです。例 15:30",
      easy: "「{label}」を {見|み}てください。{例|れい} 15:30",
      english: "Check “{label}”: hours go from 0 to 23, minutes to 59, for example 15:30"),
    .timeIsARange: LocalizedText(
      "「{label}」を一つの時刻で入力してください。例 9:30",
      easy: "「{label}」を {一|ひと}つだけ {書|か}いてください。{例|れい} 9:30",
      english: "Enter one time for “{label}”, for example 9:30"),
    .timeIsTooEarly: LocalizedText(
      "「{label}」は{limit}かそれより後の時刻を入力してください",
      easy: "「{label}」は {limit}か、その {後|あと}の {時間|じかん}を {書|か}いてください",
      english: "Enter {limit} or a later time for “{label}”"),
    .timeIsTooLate: LocalizedText(
      "「{label}」は{limit}かそれより前の時刻を入力してください",
      easy: "「{label}」は {limit}か、その {前|まえ}の {時間|じかん}を {書|か}いてください",
      english: "Enter {limit} or an earlier time for “{label}”"),
  ]

  public static var examples: [FieldExample<TimeField>] {
    let field = TimeField()
    let opening = TimeField(earliest: ClockTime(hour: 8, minute: 30), latest: ClockTime(hour: 17, minute: 0))
    let spellings: [(name: String, entry: String, hour: Int, minute: Int)] = [
      ("digits", "9:30", 9, 30), ("full width", "０９：３０", 9, 30), ("in words", "9時半", 9, 30),
      ("afternoon", "午後３時", 15, 0), ("kanji", "十五時五分", 15, 5), ("pm", "3:30 p.m.", 15, 30),
      ("four digits", "0930", 9, 30),
      ("noon", "正午", 12, 0), ("midnight at the end of a day", "24:00", 0, 0), ("with a dot", "9.30", 9, 30),
    ]
    return spellings.compactMap { row in
      ClockTime(hour: row.hour, minute: row.minute).map { FieldExample(row.name, field, Entry(row.entry), reads: $0) }
    } + [
      FieldExample("words", field, Entry("朝早く"), breaks: .timeIsNotUnderstood),
      FieldExample("25 o'clock", field, Entry("25:00"), breaks: .timeIsNotReal),
      FieldExample("minute 75", field, Entry("9:75"), breaks: .timeIsNotReal),
      FieldExample("from to", field, Entry("9:00〜12:00"), breaks: .timeIsARange),
      FieldExample("too early", opening, Entry("8:00"), breaks: .timeIsTooEarly),
      FieldExample("too late", opening, Entry("17時1分"), breaks: .timeIsTooLate),
    ]
  }
}
