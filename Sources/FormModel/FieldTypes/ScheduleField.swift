public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// The working hours of a week, as a 就労証明書 asks for them: a grid of days, each with its hours and its break.
///
/// A day has one box instead of three, which reads what people write anyway: 「9:00〜17:30 休憩60分」. A box may say that
/// its day is like the one above (〃), and the first one takes the whole week.
public struct ScheduleField: FieldType {
  public static let name: FieldTypeName = .schedule

  /// Creates the type.
  public init() {}

  public init(reading options: inout OptionsReader) {}

  public static let parts: [FieldPart] = zip(
    WorkSchedule.dayNames,
    [
      LocalizedText(
        "月曜日", easy: "{月曜日|げつようび}", english: "Monday", chinese: "星期一", korean: "월요일", vietnamese: "thứ Hai"),
      LocalizedText(
        "火曜日", easy: "{火曜日|かようび}", english: "Tuesday", chinese: "星期二", korean: "화요일", vietnamese: "thứ Ba"),
      LocalizedText(
        "水曜日", easy: "{水曜日|すいようび}", english: "Wednesday", chinese: "星期三", korean: "수요일", vietnamese: "thứ Tư"),
      LocalizedText(
        "木曜日", easy: "{木曜日|もくようび}", english: "Thursday", chinese: "星期四", korean: "목요일", vietnamese: "thứ Năm"),
      LocalizedText(
        "金曜日", easy: "{金曜日|きんようび}", english: "Friday", chinese: "星期五", korean: "금요일", vietnamese: "thứ Sáu"),
      LocalizedText(
        "土曜日", easy: "{土曜日|どようび}", english: "Saturday", chinese: "星期六", korean: "토요일", vietnamese: "thứ Bảy"),
      LocalizedText(
        "日曜日", easy: "{日曜日|にちようび}", english: "Sunday", chinese: "星期日", korean: "일요일", vietnamese: "Chủ nhật"),
      LocalizedText(
        "祝日", easy: "{祝日|しゅくじつ}", english: "Public holidays", chinese: "节假日", korean: "공휴일", vietnamese: "ngày lễ"),
    ]
  ).map { FieldPart($0, label: $1, isOptional: true) }
}

// MARK: - Reading

extension ScheduleField {
  /// Takes hours for each day (「9:00〜12:00、13時から17時まで」, 「9:00〜17:30 休憩60分」, 休み, 〃 for the hours of the day
  /// above), or the whole week in one text (「月〜金 9:00〜17:00」), which may stand in the box of the first day. Work that
  /// ends at or before it begins goes on into the next day.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<WorkSchedule> {
    if WorkSchedule.dayNames.allSatisfy({ entry[$0].isBlank }) {
      if entry.text.isBlank { return .fails(Violation(.isMissing)) }
      return WorkSchedule(entry: entry.text).map { .reads($0) } ?? .fails(Violation(.scheduleIsNotUnderstood))
    }
    var schedule = WorkSchedule()
    var unreadable: [String] = []
    let (first, others) = (WorkSchedule.dayNames[0], WorkSchedule.dayNames.dropFirst())
    if others.allSatisfy({ entry[$0].isBlank }), WorkSchedule.shifts(entry[first]) == nil,
      let week = WorkSchedule(entry: entry[first])
    {
      return .reads(week)
    }
    for (index, name) in WorkSchedule.dayNames.enumerated() {
      if index > 0, WorkSchedule.isDitto(entry[name]) {
        schedule[index] = schedule[index - 1]
      } else if let shifts = WorkSchedule.shifts(entry[name]) {
        schedule[index] = shifts
      } else {
        unreadable.append(name)
      }
    }
    if !unreadable.isEmpty { return .fails(Violation(.scheduleDayIsNotUnderstood, parts: unreadable)) }
    return schedule.isEmpty ? .fails(Violation(.isMissing)) : .reads(schedule)
  }

  public func violations(of value: WorkSchedule, in context: FieldContext) -> [Violation] {
    let overlapping = WorkSchedule.dayNames.indices.filter { day in
      let shifts = value[day].sorted { $0.start < $1.start }
      return zip(shifts, shifts.dropFirst()).contains { $0.start.minutes + $0.span > $1.start.minutes }
    }
    return overlapping.isEmpty
      ? [] : [Violation(.scheduleHoursOverlap, parts: overlapping.map { WorkSchedule.dayNames[$0] })]
  }
}

// MARK: - Keeping

extension ScheduleField {
  public func entry(for value: WorkSchedule, in context: FieldContext) -> Entry {
    var entry = Entry()
    for (index, name) in WorkSchedule.dayNames.enumerated() where !value[index].isEmpty {
      entry[name] = value.entry(index)
    }
    return entry
  }

  /// The days that have work, each with its stretches; a stretch with a break has its minutes under `break`.
  public func payload(of value: WorkSchedule) -> JSONValue {
    .object(
      of: WorkSchedule.dayNames.enumerated().compactMap { index, name in
        let shifts = value[index].map { shift -> JSONValue in
          var members = [("from", JSONValue.string(shift.start.iso)), ("to", .string(shift.end.iso))]
          if shift.rest > 0 { members.append(("break", .int(shift.rest))) }
          return .object(of: members)
        }
        return shifts.isEmpty ? nil : (name, .array(shifts))
      })
  }

  public func value(from payload: JSONValue) -> WorkSchedule? {
    guard let object = payload.object, object.members.allSatisfy({ WorkSchedule.dayNames.contains($0.key) }) else {
      return nil
    }
    var schedule = WorkSchedule()
    for (index, name) in WorkSchedule.dayNames.enumerated() {
      guard let items = object[name]?.array else {
        if object[name] == nil { continue }
        return nil
      }
      guard items.count <= 4 else { return nil }
      for item in items {
        guard let start = item["from"]?.string, let end = item["to"]?.string, let first = try? ClockTime(entry: start),
          let last = try? ClockTime(entry: end)
        else { return nil }
        var shift = WorkSchedule.Shift(from: first, to: last)
        if let rest = item["break"] {
          guard let minutes = rest.int, minutes > 0, minutes < shift.span else { return nil }
          shift.rest = minutes
        }
        schedule[index].append(shift)
      }
    }
    return schedule.isEmpty ? nil : schedule
  }

  public var answerSchema: AnswerSchema {
    let time = TimeField().answerSchema.shape
    let day: AnswerSchema.Shape = .list(
      of: .object([.init("from", time), .init("to", time), .init("break", .integer(1...1_439), isRequired: false)]),
      count: 1...4)
    return AnswerSchema(
      .object(WorkSchedule.dayNames.map { .init($0, day, isRequired: false) }),
      beyond: [
        .init(.isMissing, ja: "働く日が一日はある", en: "at least one working day"),
        .init(.scheduleDayIsNotUnderstood, ja: "休憩はその時間より短い", en: "a break is shorter than its stretch of work"),
        .init(.scheduleHoursOverlap, ja: "同じ日の時間は重ならない", en: "the hours of a day do not overlap"),
      ])
  }

  public var expressionType: ExpressionType { .record("schedule") }

  public static var expressionRecords: [String: [String: ExpressionDeclarations.Variable]] {
    ["schedule": ["days": .init(type: .int), "minutes": .init(type: .int)]]
  }

  /// How many days a week, and how many minutes: `workingHours.minutes >= 48 * 60`.
  public func expressionValue(of value: WorkSchedule) -> ExpressionValue {
    .record(
      ExpressionRecord(
        shape: Self.shape, fields: ["days": .value(.int(value.workingDays)), "minutes": .value(.int(value.minutes))]))
  }

  private static let shape = RecordShape(name: "schedule", fields: ["days", "minutes"])
}

// MARK: - Presenting

extension ScheduleField {
  public func summary(of value: WorkSchedule, in context: FieldContext) -> AnswerSummary {
    let lines = value.lines(japanese: context.language.htmlTag == "ja").map { ShownText(RubyText(plain: $0)) }
    return AnswerSummary(value.minutes > 0 ? lines + [value.total.shown(in: context.language)] : lines)
  }

  public func component(_ field: FieldPresentation) -> Component {
    var field = field
    field.question.hint = field.question.hint ?? field.words(Self.hint)
    let inputs = Self.parts.map { part in
      var question = field.part(part.name, label: part.label)
      question.requirement = .optional
      return InputGroup.Input.text(TextInput(question, value: field.entry[part.name], width: 20))
    }
    return .inputGroup(InputGroup(field.question, inputs: inputs, layout: .grid, acceptsWholeEntry: true))
  }

  private static let hint = LocalizedText(
    "例 9:00〜17:30 休憩60分。上の日と同じ日は「同じ」と書けます。休みの日は書かないでください",
    easy:
      "{例|れい} 9:00から17:30まで {休憩|きゅうけい}60{分|ぷん}。{上|うえ}の {日|ひ}と {同|おな}じ {日|ひ}は「{同|おな}じ」と {書|か}いてください。{休|やす}みの {日|ひ}は {書|か}かないでください",
    english: "For example 9:00–17:30 break 60 min. Write “same” for a day like the one above. Leave days off empty",
    chinese: "例如 9:00〜17:30 休憩60分。与上一天相同时可以写“同じ”。休息的日子请留空",
    korean: "예: 9:00〜17:30 休憩60分. 윗날과 같으면 ‘同じ’라고 쓸 수 있습니다. 쉬는 날은 비워 두세요",
    vietnamese: "Ví dụ 9:00〜17:30 休憩60分. Ngày giống ngày ở trên có thể ghi “同じ”. Ngày nghỉ hãy để trống")

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: 50, needsPaper: true) }
}

// MARK: - Messages

extension ViolationCode {
  /// A text is no week of working hours.
  public static let scheduleIsNotUnderstood = Self(rawValue: "scheduleIsNotUnderstood")
  /// The hours of a day are none.
  public static let scheduleDayIsNotUnderstood = Self(rawValue: "scheduleDayIsNotUnderstood")
  /// Two stretches of a day overlap.
  public static let scheduleHoursOverlap = Self(rawValue: "scheduleHoursOverlap")
}

extension ScheduleField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .isMissing: LocalizedText(
      "「{label}」に、働く日の時間を入力してください。例 9:00〜17:00",
      easy: "「{label}」に {働|はたら}く {日|ひ}の {時間|じかん}を {書|か}いてください。{例|れい} 9:00から17:00まで",
      english: "Enter the hours of each working day for “{label}”, for example 9:00–17:00"),
    .scheduleIsNotUnderstood: LocalizedText(
      "「{label}」は「月〜金 9:00〜17:00」のように入力してください",
      easy: "「{label}」を {書|か}いてください。{例|れい} {月|げつ}から{金|きん} 9:00から17:00まで",
      english: "Enter “{label}” like Mon–Fri 9:00–17:00"),
    .scheduleDayIsNotUnderstood: LocalizedText(
      "「{label}」の{part}は「9:00〜17:00」のように入力してください。休みの日は消してください",
      easy: "「{label}」の {part}は 「9:00から17:00まで」と {書|か}いてください",
      english: "Enter {part} of “{label}” like 9:00–17:00, or leave it empty"),
    .scheduleHoursOverlap: LocalizedText(
      "「{label}」の{part}の時間が重なっています。始まりと終わりを確かめてください",
      easy: "「{label}」の {part}の {時間|じかん}が {同|おな}じところが あります。{見|み}てください",
      english: "Check the hours of {part} of “{label}”. They overlap"),
  ]

  public static var examples: [FieldExample<ScheduleField>] {
    let field = ScheduleField()
    var week = WorkSchedule()
    var night = WorkSchedule()
    var rested = WorkSchedule()
    if let nine = ClockTime(hour: 9, minute: 0), let noon = ClockTime(hour: 12, minute: 0),
      let five = ClockTime(hour: 17, minute: 30), let ten = ClockTime(hour: 22, minute: 0)
    {
      for day in [0, 1, 2, 7] { rested[day] = [.init(from: nine, to: five, rest: 60)] }
      for day in 0..<5 { week[day] = [.init(from: nine, to: five)] }
      week[5] = [.init(from: nine, to: noon)]
      night[0] = [.init(from: ten, to: nine)]
    }
    return [
      FieldExample("the week in one text", field, Entry("月〜金 9:00〜17:30、土 9:00〜12:00"), reads: week),
      FieldExample("in English", field, Entry("Mon–Fri 9:00–17:30, Sat 9:00–12:00"), reads: week),
      FieldExample(
        "day by day, in every spelling", field,
        Entry([
          "monday": "9時から17時半まで", "tuesday": "９：００～１７：３０", "wednesday": "9:00-17:30", "thursday": "0900-1730",
          "friday": "午前9時〜午後5時30分", "saturday": "9:00〜正午", "sunday": "休み",
        ]), reads: week),
      FieldExample(
        "breaks, and days like the one above", field,
        Entry([
          "monday": "9:00〜17:30 休憩60分", "tuesday": "同じ", "wednesday": "〃", "holiday": "9時から17時半、うち休憩1時間",
        ]), reads: rested),
      FieldExample(
        "the whole week in the first box", field,
        Entry(["monday": "月〜水 9:00〜17:30（休憩60分）、祝日 9:00〜17:30 休憩1:00"]), reads: rested),
      FieldExample(
        "a break as long as the work", field, Entry(["monday": "9:00〜10:00 休憩60分"]), breaks: .scheduleDayIsNotUnderstood
      ),
      FieldExample("into the next day", field, Entry(["monday": "22:00〜翌9:00"]), reads: night),
      FieldExample("no hours", field, Entry("シフト制"), breaks: .scheduleIsNotUnderstood),
      FieldExample("a day in words", field, Entry(["monday": "朝から"]), breaks: .scheduleDayIsNotUnderstood),
      FieldExample("days off only", field, Entry(["monday": "休み"]), breaks: .isMissing),
      FieldExample(
        "twice the same hours", field, Entry(["monday": "9:00〜12:00、11:00〜17:00"]), breaks: .scheduleHoursOverlap),
    ]
  }
}
