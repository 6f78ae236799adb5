public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// A whole number.
public struct IntegerField: FieldType {
  public static let name: FieldTypeName = .integer

  /// The least number that is taken; `nil` for any.
  public var minimum: Int?
  /// The greatest number that is taken; `nil` for any.
  public var maximum: Int?
  /// The word that follows the number, such as 人.
  public var unit: LocalizedText?

  /// Creates the type with its options.
  public init(minimum: Int? = nil, maximum: Int? = nil, unit: LocalizedText? = nil) {
    self.minimum = minimum
    self.maximum = maximum
    self.unit = unit
  }

  public init(reading options: inout OptionsReader) {
    let limit = WholeNumber.limit
    let (minimum, maximum) = (
      options.integer("minimum", in: -limit...limit), options.integer("maximum", in: -limit...limit)
    )
    if let minimum, let maximum, minimum > maximum { options.report(.minimumAboveMaximum, at: "minimum") }
    self.init(minimum: minimum, maximum: maximum, unit: options.text("unit"))
  }
}

// MARK: - Reading

extension IntegerField {
  /// Takes digits of either width, commas, kanji numerals, 万 and the unit itself: 「３人」, 「1,200」, 「二十三」, 「3万5千」.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<Int> {
    let units = unit.map { unit in unit.languages.map { unit[$0].plain } } ?? []
    return switch WholeNumber.read(entry.text, units: units) {
    case .number(let number): .reads(number)
    case .tooLarge:
      .fails(Violation(.integerIsTooLarge, arguments: ["maximum": .words(words(maximum ?? WholeNumber.limit))]))
    case .tooSmall:
      .fails(Violation(.integerIsTooSmall, arguments: ["minimum": .words(words(minimum ?? -WholeNumber.limit))]))
    case .notWhole: .fails(Violation(.integerIsNotWhole))
    case .range: .fails(Violation(.integerIsARange))
    case .notUnderstood: .fails(Violation(.integerIsNotUnderstood))
    }
  }

  public func violations(of value: Int, in context: FieldContext) -> [Violation] {
    if let minimum, value < minimum {
      return [Violation(.integerIsTooSmall, arguments: ["minimum": .words(words(minimum))])]
    }
    if let maximum, value > maximum {
      return [Violation(.integerIsTooLarge, arguments: ["maximum": .words(words(maximum))])]
    }
    return []
  }

  /// A number with its unit: 「1,200人」, “1,200 people”.
  private func words(_ number: Int) -> LocalizedText {
    let grouped = RubyText(WholeNumber.grouped(number))
    guard let unit else { return LocalizedText(inEveryLanguage: grouped) }
    return unit.map { language, text in language.htmlTag == "ja" ? grouped + text : grouped + " " + text }
  }
}

// MARK: - Keeping

extension IntegerField {
  public func entry(for value: Int, in context: FieldContext) -> Entry { Entry(String(value)) }
  public func payload(of value: Int) -> JSONValue { .int(value) }

  public func value(from payload: JSONValue) -> Int? {
    payload.int.flatMap { (-WholeNumber.limit...WholeNumber.limit).contains($0) ? $0 : nil }
  }

  public var expressionType: ExpressionType { .int }
  public func expressionValue(of value: Int) -> ExpressionValue { .int(value) }
}

extension IntegerField {
  public var answerSchema: AnswerSchema {
    let lowest = minimum ?? -WholeNumber.limit
    return AnswerSchema(.integer(lowest...max(lowest, maximum ?? WholeNumber.limit)))
  }
}

// MARK: - Presenting

extension IntegerField {
  public func summary(of value: Int, in context: FieldContext) -> AnswerSummary {
    AnswerSummary([words(value).shown(in: context.language)])
  }

  public func component(_ field: FieldPresentation) -> Component {
    let digits = String(max(maximum?.magnitude ?? 99_999, minimum?.magnitude ?? 0)).utf8.count
    return .textInput(
      TextInput(
        field.question, value: field.entry.text, keyboard: .digits, width: min(max(digits, 3), 20),
        autocomplete: field.autocomplete, unit: unit.map(field.words)))
  }

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: 2) }
}

// MARK: - Messages

extension ViolationCode {
  /// An entry is no number.
  public static let integerIsNotUnderstood = Self(rawValue: "integerIsNotUnderstood")
  /// A number has a fraction.
  public static let integerIsNotWhole = Self(rawValue: "integerIsNotWhole")
  /// Two numbers with a dash between.
  public static let integerIsARange = Self(rawValue: "integerIsARange")
  /// A number is below the least that is taken. Argument `minimum`.
  public static let integerIsTooSmall = Self(rawValue: "integerIsTooSmall")
  /// A number is above the greatest that is taken. Argument `maximum`.
  public static let integerIsTooLarge = Self(rawValue: "integerIsTooLarge")
}

extension IntegerField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .integerIsNotUnderstood: LocalizedText(
      "「{label}」を数字で入力してください。例 3", easy: "「{label}」を {数字|すうじ}で {書|か}いてください。{例|れい} 3",
      english: "Enter “{label}” as a number, for example 3"),
    .integerIsNotWhole: LocalizedText(
      "「{label}」を小数点のない数字で入力してください。例 3",
      easy: "「{label}」を 「.」がない {数字|すうじ}で {書|か}いてください。{例|れい} 3",
      english: "Enter “{label}” as a whole number, for example 3"),
    .integerIsARange: LocalizedText(
      "「{label}」を一つの数字で入力してください。例 3", easy: "「{label}」を {一|ひと}つの {数字|すうじ}で {書|か}いてください。{例|れい} 3",
      english: "Enter one number for “{label}”, for example 3"),
    .integerIsTooSmall: LocalizedText(
      "「{label}」は{minimum}以上の数字で入力してください", easy: "「{label}」は {minimum}か、もっと {大|おお}きい {数字|すうじ}を {書|か}いてください",
      english: "Enter {minimum} or more for “{label}”"),
    .integerIsTooLarge: LocalizedText(
      "「{label}」は{maximum}以下の数字で入力してください", easy: "「{label}」は {maximum}か、もっと {小|ちい}さい {数字|すうじ}を {書|か}いてください",
      english: "Enter {maximum} or less for “{label}”"),
  ]

  public static var examples: [FieldExample<IntegerField>] {
    let field = IntegerField()
    let people = IntegerField(
      minimum: 1, maximum: 12, unit: LocalizedText("人", easy: "{人|にん}", english: "people"))
    return [
      FieldExample("digits", field, Entry("3"), reads: 3),
      FieldExample("full width with its unit", people, Entry("３人"), reads: 3),
      FieldExample("commas", field, Entry("1，200"), reads: 1_200),
      FieldExample("kanji", field, Entry("二十三"), reads: 23),
      FieldExample("ten thousands", field, Entry("３万５千"), reads: 35_000),
      FieldExample("below zero", field, Entry("▲５"), reads: -5),
      FieldExample("nothing after the point", field, Entry("3.0"), reads: 3),
      FieldExample("a fraction", field, Entry("2.5"), breaks: .integerIsNotWhole),
      FieldExample("from to", field, Entry("2〜3"), breaks: .integerIsARange),
      FieldExample("words", field, Entry("たくさん"), breaks: .integerIsNotUnderstood),
      FieldExample("circled digit", field, Entry("③"), breaks: .integerIsNotUnderstood),
      FieldExample("too small", people, Entry("0"), breaks: .integerIsTooSmall),
      FieldExample("too large", people, Entry("１３人"), breaks: .integerIsTooLarge),
      FieldExample(
        "larger than any computer's", field, Entry("99999999999999999999"), breaks: .integerIsTooLarge),
    ]
  }
}
