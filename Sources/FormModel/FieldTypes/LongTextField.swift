public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// Several lines of text.
public struct LongTextField: FieldType {
  public static let name: FieldTypeName = .longText

  /// The most characters (as people count them, a line break is one) that are taken.
  public var maximum: Int
  /// What the limit counts: characters as people see them, or what the system behind the form counts.
  public var unit: TextUnit
  /// How many lines are visible, and how high the box on paper is.
  public var lines: Int

  /// Creates the type with its options.
  public init(maximum: Int = 1_000, unit: TextUnit = .characters, lines: Int = 4) {
    self.maximum = maximum
    self.unit = unit
    self.lines = lines
  }

  public init(reading options: inout OptionsReader) {
    self.init(
      maximum: options.integer("maximum", in: 1...20_000) ?? 1_000,
      unit: options.name("unit", as: TextUnit.self) ?? .characters,
      lines: options.integer("lines", in: 2...40) ?? 4)
  }
}

// MARK: - Reading

extension LongTextField {
  /// Takes white space off the ends and off the end of each line, makes every line break one LF and half-width katakana
  /// full-width. Nothing else changes.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<String> {
    let text = EntryText.lines(entry.text)
    return text.isEmpty ? .fails(Violation(.isMissing)) : .reads(text)
  }

  public func violations(of value: String, in context: FieldContext) -> [Violation] {
    TextLength.violations(of: value, minimum: 0, maximum: maximum, unit: unit)
  }
}

// MARK: - Keeping

extension LongTextField {
  public func entry(for value: String, in context: FieldContext) -> Entry { Entry(value) }
  public func payload(of value: String) -> JSONValue { .string(value) }

  public func value(from payload: JSONValue) -> String? {
    payload.string.map(EntryText.lines).flatMap { $0.isEmpty ? nil : $0 }
  }

  public var expressionType: ExpressionType { .string }
  public func expressionValue(of value: String) -> ExpressionValue { .string(value) }
  public var maximumSize: Int? { TextLength.scalars(for: maximum) }
}

extension LongTextField {
  public var answerSchema: AnswerSchema {
    AnswerSchema(
      .text(
        AnswerSchema.Text(
          1...TextLength.scalars(for: maximum), characters: unit == .characters ? 1...maximum : nil)),
      beyond: [TextLength.rule(upTo: maximum, unit: unit)])
  }
}

// MARK: - Presenting

extension LongTextField {
  public func summary(of value: String, in context: FieldContext) -> AnswerSummary {
    AnswerSummary(
      value.split(separator: "\n", omittingEmptySubsequences: false).map { ShownText(RubyText(plain: String($0))) })
  }

  public func component(_ field: FieldPresentation) -> Component {
    .textArea(
      TextArea(
        field.question, value: field.entry.text, lines: lines, maximumCharacters: unit == .characters ? maximum : nil))
  }

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: min(maximum, 80)) }
}

// MARK: - Messages

extension LongTextField {
  public static let messages = TextLength.messages.filter { $0.key != .textIsTooShort }

  public static var examples: [FieldExample<LongTextField>] {
    [
      FieldExample("two lines", LongTextField(), Entry("父の転勤のため。\n来月もどります。"), reads: "父の転勤のため。\n来月もどります。"),
      FieldExample(
        "line breaks of a browser, empty lines around", LongTextField(), Entry("\r\n一行目 \r\n\r\n三行目\r\n\r\n"),
        reads: "一行目\n\n三行目"),
      FieldExample("half-width katakana", LongTextField(), Entry("ﾃｽﾄ"), reads: "テスト"),
      FieldExample("too long", LongTextField(maximum: 5), Entry("あいう\nえお"), breaks: .textIsTooLong),
    ]
  }
}
