public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// Any number of several choices.
public struct ChoicesField: FieldType {
  public static let name: FieldTypeName = .choices

  /// The choices in order. An exclusive one (「どれもない」) stands alone.
  public var choices: [Choice]
  /// The fewest that are to be chosen.
  public var minimum: Int
  /// The most that may be chosen.
  public var maximum: Int

  /// Creates the type with its options. Without a maximum all may be chosen.
  public init(choices: [Choice], minimum: Int = 1, maximum: Int? = nil) {
    self.choices = choices
    self.minimum = minimum
    self.maximum = maximum ?? max(choices.count, 1)
  }

  public init(reading options: inout OptionsReader) {
    let choices = options.choices("choices")
    let minimum = options.integer("minimum", in: 1...max(choices.count, 1)) ?? 1
    let maximum = options.integer("maximum", in: 1...max(choices.count, 1))
    if let maximum, minimum > maximum { options.report(.minimumAboveMaximum, at: "minimum") }
    self.init(choices: choices, minimum: minimum, maximum: maximum)
  }
}

// MARK: - Reading

extension ChoicesField {
  /// Takes the values of choices, or their words in any language; one text may hold several between commas.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<[String]> {
    let entered = entry.values().filter { !$0.isBlank }
    guard !entered.isEmpty else { return .fails(Violation(.isMissing)) }
    // Nothing honest chooses more often than there are choices; what was sent is not searched for ever.
    guard entered.count <= choices.count * 2 else { return .fails(Violation(.choiceIsUnknown)) }
    var chosen: Set<String> = []
    for text in entered {
      guard let values = values(in: text) else { return .fails(Violation(.choiceIsUnknown)) }
      chosen.formUnion(values)
    }
    return .reads(choices.map(\.value).filter(chosen.contains))
  }

  private func values(in text: String) -> [String]? {
    if let choice = choices.first(meaning: text) { return [choice.value] }
    let pieces = text.split(whereSeparator: { "、，,;；\n".contains($0) }).map(String.init).filter { !$0.isBlank }
    guard (2...max(choices.count * 2, 2)).contains(pieces.count) else { return nil }
    let found = pieces.compactMap { choices.first(meaning: $0)?.value }
    return found.count == pieces.count ? found : nil
  }

  public func violations(of value: [String], in context: FieldContext) -> [Violation] {
    if value.count > 1, let alone = choices.first(where: { $0.isExclusive && value.contains($0.value) }) {
      return [Violation(.choicesExclude, arguments: ["choice": .words(alone.label)])]
    }
    let isAlone = choices.contains { $0.isExclusive && value == [$0.value] }
    if value.count < minimum, !isAlone {
      return [Violation(.choicesAreTooFew, arguments: ["minimum": .number(minimum)])]
    }
    return value.count > maximum ? [Violation(.choicesAreTooMany, arguments: ["maximum": .number(maximum)])] : []
  }
}

// MARK: - Keeping

extension ChoicesField {
  public func entry(for value: [String], in context: FieldContext) -> Entry { Entry(choices: value) }
  public func payload(of value: [String]) -> JSONValue { .array(value.map(JSONValue.string)) }

  /// The values in the order of the choices; `nil` when one is no longer offered, or there is none.
  public func value(from payload: JSONValue) -> [String]? {
    guard let values = payload.array?.compactMap(\.string), values.count == payload.array?.count, !values.isEmpty,
      values.count <= choices.count
    else { return nil }
    let known = choices.map(\.value).filter { choice in values.contains { $0.utf8.elementsEqual(choice.utf8) } }
    return known.count == values.count ? known : nil
  }

  public var expressionType: ExpressionType { .list(.string) }
  public func expressionValue(of value: [String]) -> ExpressionValue { .list(value.map(ExpressionValue.string)) }
  public var allowedValues: [String]? { choices.map(\.value) }

  public func limited(to values: Set<String>) -> Self {
    var limited = self
    limited.choices = choices.filter { values.contains($0.value) }
    return limited
  }

  public var maximumSize: Int? { choices.count }
}

extension ChoicesField {
  public var answerSchema: AnswerSchema {
    AnswerSchema(
      .list(
        of: .word(choices.map(\.value)), count: minimum...max(minimum, maximum), isUnique: true,
        alone: choices.filter(\.isExclusive).map(\.value)))
  }
}

// MARK: - Presenting

extension ChoicesField {
  public func summary(of value: [String], in context: FieldContext) -> AnswerSummary {
    AnswerSummary(value.map { choices.words($0, in: context) })
  }

  public func component(_ field: FieldPresentation) -> Component {
    let selected = field.entry.values().prefix(choices.count * 2).flatMap { values(in: $0) ?? [] }
    return .choiceInput(
      ChoiceInput(
        field.question, count: .several, options: choices.options(field),
        selected: choices.map(\.value).filter(selected.contains)))
  }

  public var effort: FieldEffort { FieldEffort(.choosing) }
}

// MARK: - Messages

extension ViolationCode {
  /// Fewer were chosen than are asked for. Argument `minimum`.
  public static let choicesAreTooFew = Self(rawValue: "choicesAreTooFew")
  /// More were chosen than are asked for. Argument `maximum`.
  public static let choicesAreTooMany = Self(rawValue: "choicesAreTooMany")
  /// A choice that stands alone was chosen with others. Argument `choice`, its words.
  public static let choicesExclude = Self(rawValue: "choicesExclude")
}

extension ChoicesField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .isMissing: LocalizedText(
      "「{label}」から、あてはまるものを選んでください", easy: "「{label}」から {合|あ}うものを {選|えら}んでください",
      english: "Choose what applies for “{label}”"),
    .choiceIsUnknown: LocalizedText(
      "「{label}」を、示してあるものの中から選んでください",
      easy: "「{label}」を この {中|なか}から {選|えら}んでください",
      english: "Choose among the answers shown for “{label}”"),
    .choicesAreTooFew: LocalizedText(
      "「{label}」を{minimum}つ以上選んでください", easy: "「{label}」を {minimum}つより {多|おお}く {選|えら}んでください",
      english: "Choose at least {minimum} answers for “{label}”"),
    .choicesAreTooMany: LocalizedText(
      "「{label}」は{maximum}つまで選べます。ほかは外してください",
      easy: "「{label}」は {maximum}つまで {選|えら}ぶことが できます。ほかは やめてください",
      english: "Choose up to {maximum} answers for “{label}”"),
    .choicesExclude: LocalizedText(
      "「{label}」は、「{choice}」だけにするか、ほかのものだけにしてください",
      easy: "「{label}」は 「{choice}」だけか、ほかのものだけを {選|えら}んでください",
      english: "For “{label}” choose either “{choice}” alone, or the others"),
  ]

  public static var examples: [FieldExample<ChoicesField>] {
    let field = ChoicesField(
      choices: [
        Choice(value: "care", label: LocalizedText("介護", easy: "{介護|かいご}", english: "Care")),
        Choice(value: "work", label: LocalizedText("仕事", easy: "{仕事|しごと}", english: "Work")),
        Choice(value: "school", label: LocalizedText("学校", easy: "{学校|がっこう}", english: "School")),
        Choice(value: "none", label: LocalizedText("どれもない", easy: "ない", english: "None of these"), isExclusive: true),
      ], maximum: 2)
    return [
      FieldExample("in the order of the choices", field, Entry(choices: ["work", "care"]), reads: ["care", "work"]),
      FieldExample("by their words in one text", field, Entry("仕事、介護"), reads: ["care", "work"]),
      FieldExample("none of them", field, Entry(choices: ["none"]), reads: ["none"]),
      FieldExample("none of them and one", field, Entry(choices: ["care", "none"]), breaks: .choicesExclude),
      FieldExample("three of two", field, Entry(choices: ["care", "work", "school"]), breaks: .choicesAreTooMany),
      FieldExample("something else", field, Entry(choices: ["care", "play"]), breaks: .choiceIsUnknown),
    ]
  }
}
