public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// An amount of money in whole yen.
public struct YenField: FieldType {
  public static let name: FieldTypeName = .yen

  /// The least amount that is taken.
  public var minimum: Int
  /// The greatest amount that is taken; `nil` for any.
  public var maximum: Int?

  /// Creates the type with its options.
  public init(minimum: Int = 0, maximum: Int? = nil) {
    self.minimum = minimum
    self.maximum = maximum
  }

  public init(reading options: inout OptionsReader) {
    let limit = WholeNumber.limit
    let (minimum, maximum) = (
      options.integer("minimum", in: -limit...limit) ?? 0, options.integer("maximum", in: -limit...limit)
    )
    if let maximum, minimum > maximum { options.report(.minimumAboveMaximum, at: "maximum") }
    self.init(minimum: minimum, maximum: maximum)
  }
}

// MARK: - Reading

extension YenField {
  /// Takes ¥ and 円, commas, kanji numerals, 万 and 千 (「1.5万円」, 「35千円」) in any width.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<Int> {
    guard entry.text.utf8.count <= 400 else { return .fails(Violation(.integerIsNotUnderstood)) }
    return
      switch WholeNumber.read(Self.amount(TextNormalisation.digits(entry.text)), units: ["円", "圓", "yen", "jpy"])
    {
    case .number(let number): .reads(number)
    case .tooLarge:
      .fails(Violation(.integerIsTooLarge, arguments: ["maximum": .words(Self.words(maximum ?? WholeNumber.limit))]))
    case .tooSmall: .fails(Violation(.integerIsTooSmall, arguments: ["minimum": .words(Self.words(minimum))]))
    case .notWhole: .fails(Violation(.integerIsNotWhole))
    case .range: .fails(Violation(.integerIsARange))
    case .notUnderstood: .fails(Violation(.integerIsNotUnderstood))
    }
  }

  /// The amount without what stands around it on bills: 「金　壱万円也」, 「¥10,000-」.
  private static func amount(_ text: String) -> String {
    var text = text
    for mark in ["金", "¥", "￥", "\\"] where text.hasPrefix(mark) { text = String(text.dropFirst(mark.count)) }
    for mark in ["也", "整", "-"] where text.hasSuffix(mark) && text.count > 1 {
      text = String(text.dropLast(mark.count))
    }
    // 「35千円」: statements of accounts count in thousands, also beyond 9.
    for unit in ["千円", "千"] where text.hasSuffix(unit) {
      let digits = text.dropLast(unit.count)
      if digits.count > 1, let joined = WholeNumber.withoutCommas(String(digits)), WholeNumber.isDigits(joined[...]) {
        return joined + "000"
      }
    }
    return text
  }

  public func violations(of value: Int, in context: FieldContext) -> [Violation] {
    if value < minimum { return [Violation(.integerIsTooSmall, arguments: ["minimum": .words(Self.words(minimum))])] }
    guard let maximum, value > maximum else { return [] }
    return [Violation(.integerIsTooLarge, arguments: ["maximum": .words(Self.words(maximum))])]
  }

  /// An amount as people read it: 「12,000円」, “12,000 yen”.
  private static func words(_ amount: Int) -> LocalizedText {
    let grouped = WholeNumber.grouped(amount)
    return LocalizedText(
      "\(grouped)円", easy: "\(grouped){円|えん}", english: "\(grouped) yen", chinese: "\(grouped)日元",
      korean: "\(grouped)엔", vietnamese: "\(grouped) yên")
  }
}

// MARK: - Keeping

extension YenField {
  public func entry(for value: Int, in context: FieldContext) -> Entry { Entry(WholeNumber.grouped(value)) }
  public func payload(of value: Int) -> JSONValue { .int(value) }

  public func value(from payload: JSONValue) -> Int? {
    payload.int.flatMap { (-WholeNumber.limit...WholeNumber.limit).contains($0) ? $0 : nil }
  }

  public var answerSchema: AnswerSchema {
    AnswerSchema(.integer(max(minimum, -WholeNumber.limit)...max(minimum, maximum ?? WholeNumber.limit)))
  }
  public var expressionType: ExpressionType { .int }
  public func expressionValue(of value: Int) -> ExpressionValue { .int(value) }
}

// MARK: - Presenting

extension YenField {
  public func summary(of value: Int, in context: FieldContext) -> AnswerSummary {
    AnswerSummary([Self.words(value).shown(in: context.language)])
  }

  public func component(_ field: FieldPresentation) -> Component {
    let digits = WholeNumber.grouped(max(maximum?.magnitude.asInt ?? 9_999_999, 999)).utf8.count
    return .textInput(
      TextInput(
        field.question, value: field.entry.text, keyboard: .digits, width: min(digits, 20),
        autocomplete: field.autocomplete,
        unit: field.words(
          LocalizedText(
            "円", easy: "{円|えん}", english: "yen", chinese: "日元", korean: "엔", vietnamese: "yên"))))
  }

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: 6) }
}

extension UInt {
  fileprivate var asInt: Int { Int(clamping: self) }
}

// MARK: - Messages

extension YenField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .integerIsNotUnderstood: LocalizedText(
      "「{label}」を数字で入力してください。例 12000円", easy: "「{label}」を {数字|すうじ}で {書|か}いてください。{例|れい} 12000{円|えん}",
      english: "Enter “{label}” as a number, for example 12000"),
    .integerIsNotWhole: LocalizedText(
      "「{label}」を1円より細かくない数字で入力してください。例 12000円",
      easy: "「{label}」を 「.」がない {数字|すうじ}で {書|か}いてください。{例|れい} 12000{円|えん}",
      english: "Enter “{label}” in whole yen, for example 12000"),
    .integerIsARange: LocalizedText(
      "「{label}」を一つの金額で入力してください。例 12000円",
      easy: "「{label}」を {一|ひと}つの {数字|すうじ}で {書|か}いてください。{例|れい} 12000{円|えん}",
      english: "Enter one amount for “{label}”, for example 12000"),
    .integerIsTooSmall: LocalizedText(
      "「{label}」は{minimum}以上で入力してください", easy: "「{label}」は {minimum}か、もっと {大|おお}きい {数字|すうじ}を {書|か}いてください",
      english: "Enter {minimum} or more for “{label}”"),
    .integerIsTooLarge: LocalizedText(
      "「{label}」は{maximum}以下で入力してください", easy: "「{label}」は {maximum}か、もっと {小|ちい}さい {数字|すうじ}を {書|か}いてください",
      english: "Enter {maximum} or less for “{label}”"),
  ]

  public static var examples: [FieldExample<YenField>] {
    let field = YenField()
    let rent = YenField(minimum: 1_000, maximum: 500_000)
    let read: [(name: String, entry: String, amount: Int)] = [
      ("digits", "12000", 12_000), ("commas, sign, full width", "￥１２，０００", 12_000), ("with 円", "12,000円", 12_000),
      ("万 and 千", "3万5千円", 35_000), ("a fraction of 万", "1.5万円", 15_000), ("thousands", "35千円", 35_000),
      ("kanji", "百二十万円", 1_200_000), ("as on a bill", "金 壱万円也", 10_000), ("in English", "12,000 yen", 12_000),
    ]
    return read.map { FieldExample($0.name, field, Entry($0.entry), reads: $0.amount) } + [
      FieldExample("words", field, Entry("少し"), breaks: .integerIsNotUnderstood),
      FieldExample("a fraction", field, Entry("100.5"), breaks: .integerIsNotWhole),
      FieldExample("from to", field, Entry("1万〜2万"), breaks: .integerIsARange),
      FieldExample("below zero", field, Entry("-100"), breaks: .integerIsTooSmall),
      FieldExample("too little", rent, Entry("999円"), breaks: .integerIsTooSmall),
      FieldExample("too much", rent, Entry("50万1円"), breaks: .integerIsTooLarge),
    ]
  }
}
