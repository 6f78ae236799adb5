public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// A number that may have a fraction: an area, a distance, a share. Its canonical form is a text, so that no digit is lost.
public struct DecimalField: FieldType {
  public static let name: FieldTypeName = .decimal

  /// The least number that is taken; `nil` for any.
  public var minimum: DecimalNumber?
  /// The greatest number that is taken; `nil` for any.
  public var maximum: DecimalNumber?
  /// The most digits after the point.
  public var places: Int
  /// The word that follows the number, such as ㎡.
  public var unit: LocalizedText?

  /// Creates the type with its options.
  public init(
    minimum: DecimalNumber? = nil, maximum: DecimalNumber? = nil, places: Int = DecimalNumber.maximumPlaces,
    unit: LocalizedText? = nil
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.places = places
    self.unit = unit
  }

  public init(reading options: inout OptionsReader) {
    let (minimum, maximum) = (options.decimal("minimum"), options.decimal("maximum"))
    if let minimum, let maximum, maximum < minimum { options.report(.minimumAboveMaximum, at: "minimum") }
    self.init(
      minimum: minimum, maximum: maximum,
      places: options.integer("places", in: 0...DecimalNumber.maximumPlaces) ?? DecimalNumber.maximumPlaces,
      unit: options.text("unit"))
  }
}

// MARK: - Reading

extension DecimalField {
  /// Takes digits of either width, commas, a point, kanji numerals, 万 and the unit itself.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<DecimalNumber> {
    let units = unit.map { unit in unit.languages.map { unit[$0].plain } } ?? []
    return switch DecimalNumber.read(entry.text, units: units) {
    case .number(let number): .reads(number)
    case .tooLong: .fails(Violation(.decimalIsTooLong, arguments: ["maximum": .number(DecimalNumber.maximumDigits)]))
    case .range: .fails(Violation(.integerIsARange))
    case .notUnderstood: .fails(Violation(.decimalIsNotUnderstood))
    }
  }

  public func violations(of value: DecimalNumber, in context: FieldContext) -> [Violation] {
    if let minimum, value < minimum {
      return [Violation(.integerIsTooSmall, arguments: ["minimum": .words(words(minimum))])]
    }
    if let maximum, maximum < value {
      return [Violation(.integerIsTooLarge, arguments: ["maximum": .words(words(maximum))])]
    }
    guard value.places > places else { return [] }
    return [
      places == 0
        ? Violation(.integerIsNotWhole) : Violation(.decimalHasTooManyPlaces, arguments: ["places": .number(places)])
    ]
  }

  /// A number with its unit: 「12.5㎡」, “12.5 m²”.
  private func words(_ number: DecimalNumber) -> LocalizedText {
    let grouped = RubyText(number.grouped)
    guard let unit else { return LocalizedText(inEveryLanguage: grouped) }
    return unit.map { language, text in language.htmlTag == "ja" ? grouped + text : grouped + " " + text }
  }
}

// MARK: - Keeping

extension DecimalField {
  public func entry(for value: DecimalNumber, in context: FieldContext) -> Entry { Entry(value.text) }
  public func payload(of value: DecimalNumber) -> JSONValue { .string(value.text) }

  public func value(from payload: JSONValue) -> DecimalNumber? {
    guard case .number(let number)? = payload.string.map({ DecimalNumber.read($0) }) else { return nil }
    return number
  }

  public var answerSchema: AnswerSchema {
    AnswerSchema(
      .text(1...17, pattern: "-?(0|[1-9][0-9]{0,14})(\\.[0-9]{0,8}[1-9])?"),
      beyond: [
        .init(.decimalIsNotUnderstood, ja: "「-0」ではない数", en: "a number other than -0"),
        .init(.decimalIsTooLong, ja: "全部で15けたまでの数", en: "a number of up to 15 digits in all"),
        .init(.integerIsTooSmall, ja: "設定された最小の数より小さくない", en: "not below the minimum of the field"),
        .init(.integerIsTooLarge, ja: "設定された最大の数より大きくない", en: "not above the maximum of the field"),
        .init(.decimalHasTooManyPlaces, ja: "小数点より後は\(places)けたまで", en: "up to \(places) digits after the point"),
        .init(.integerIsNotWhole, ja: "小数点より後は\(places)けたまで", en: "up to \(places) digits after the point"),
      ])
  }
  public var expressionType: ExpressionType { .double }
  public func expressionValue(of value: DecimalNumber) -> ExpressionValue { .double(value.double) }
}

// MARK: - Presenting

extension DecimalField {
  public func summary(of value: DecimalNumber, in context: FieldContext) -> AnswerSummary {
    AnswerSummary([words(value).shown(in: context.language)])
  }

  public func component(_ field: FieldPresentation) -> Component {
    .textInput(
      TextInput(
        field.question, value: field.entry.text, keyboard: .text, width: 8, autocomplete: field.autocomplete,
        unit: unit.map(field.words)))
  }

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: 4) }
}

// MARK: - Messages

extension ViolationCode {
  /// An entry is no number.
  public static let decimalIsNotUnderstood = Self(rawValue: "decimalIsNotUnderstood")
  /// A number has more digits than are kept. Argument `maximum`.
  public static let decimalIsTooLong = Self(rawValue: "decimalIsTooLong")
  /// A number has more digits after the point than are asked for. Argument `places`.
  public static let decimalHasTooManyPlaces = Self(rawValue: "decimalHasTooManyPlaces")
}

extension DecimalField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .decimalIsNotUnderstood: LocalizedText(
      "「{label}」を数字で入力してください。例 12.5", easy: "「{label}」を {数字|すうじ}で {書|か}いてください。{例|れい} 12.5",
      english: "Enter “{label}” as a number, for example 12.5"),
    .decimalIsTooLong: LocalizedText(
      "「{label}」を{maximum}けたまでの数字で入力してください。例 12.5",
      easy: "「{label}」を {maximum}までの {数字|すうじ}で {書|か}いてください。{例|れい} 12.5",
      english: "Enter “{label}” in up to {maximum} digits, for example 12.5"),
    .decimalHasTooManyPlaces: LocalizedText(
      "「{label}」の小数点より後は{places}けたまでで入力してください",
      easy: "「{label}」の 「.」の {後|うし}ろの {数字|すうじ}は {places}までで {書|か}いてください",
      english: "Enter “{label}” with up to {places} digits after the point"),
    .integerIsARange: IntegerField.messages[.integerIsARange] ?? "",
    .integerIsNotWhole: IntegerField.messages[.integerIsNotWhole] ?? "",
    .integerIsTooSmall: IntegerField.messages[.integerIsTooSmall] ?? "",
    .integerIsTooLarge: IntegerField.messages[.integerIsTooLarge] ?? "",
  ]

  public static var examples: [FieldExample<DecimalField>] {
    let field = DecimalField()
    let area = DecimalField(
      minimum: DecimalNumber("0"), maximum: DecimalNumber("999.99"), places: 2,
      unit: LocalizedText("㎡", easy: "㎡", english: "㎡"))
    func number(_ text: String) -> DecimalNumber? { DecimalNumber(text) }
    let read: [(name: String, field: DecimalField, entry: String, number: String)] = [
      ("digits", field, "12.5", "12.5"), ("full width with its unit", area, "１２．５０㎡", "12.5"),
      ("nothing before the point", field, ".5", "0.5"), ("commas", field, "1,234.56", "1234.56"),
      ("below zero", field, "▲０．２５", "-0.25"), ("a fraction of 万", field, "1.5万", "15000"),
      ("kanji", field, "二十三", "23"),
    ]
    return read.compactMap { row in
      number(row.number).map { FieldExample(row.name, row.field, Entry(row.entry), reads: $0) }
    } + [
      FieldExample("words", field, Entry("たくさん"), breaks: .decimalIsNotUnderstood),
      FieldExample("two points", field, Entry("1.2.3"), breaks: .decimalIsNotUnderstood),
      FieldExample("from to", field, Entry("2〜3"), breaks: .integerIsARange),
      FieldExample("sixteen digits", field, Entry("1234567890.123456"), breaks: .decimalIsTooLong),
      FieldExample("three places of two", area, Entry("1.234"), breaks: .decimalHasTooManyPlaces),
      FieldExample("a fraction of people", DecimalField(places: 0), Entry("1.5"), breaks: .integerIsNotWhole),
      FieldExample("too large", area, Entry("1000"), breaks: .integerIsTooLarge),
      FieldExample("too small", area, Entry("-1"), breaks: .integerIsTooSmall),
    ]
  }
}
