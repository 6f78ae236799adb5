public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// A step on a scale, such as 1 to 5, whose ends have words. Nothing is chosen until a person chooses.
public struct ScaleField: FieldType {
  public static let name: FieldTypeName = .scale

  /// The first step, 0 or 1.
  public var first: Int
  /// The last step, up to 10.
  public var last: Int
  /// What the first step means.
  public var firstLabel: LocalizedText?
  /// What the last step means.
  public var lastLabel: LocalizedText?

  /// Creates the type with its options.
  public init(first: Int = 1, last: Int = 5, firstLabel: LocalizedText? = nil, lastLabel: LocalizedText? = nil) {
    self.first = first
    self.last = max(last, first + 1)
    self.firstLabel = firstLabel
    self.lastLabel = lastLabel
  }

  public init(reading options: inout OptionsReader) {
    self.init(
      first: options.integer("from", in: 0...1) ?? 1, last: options.integer("to", in: 2...10) ?? 5,
      firstLabel: options.text("fromLabel"), lastLabel: options.text("toLabel"))
  }

  private var choices: [Choice] {
    (first...last).map { step in
      let number = RubyText(String(step))
      let words = step == first ? firstLabel : step == last ? lastLabel : nil
      let label =
        words?.map { language, text in
          number + (language.htmlTag == "ja" ? "（" : " (") + text + (language.htmlTag == "ja" ? "）" : ")")
        }
        ?? LocalizedText(number, easy: number, english: number)
      return Choice(value: String(step), label: label)
    }
  }
}

// MARK: - Reading

extension ScaleField {
  /// Takes the number of a step in any width or in kanji, or the words of an end.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<Int> {
    let entered = entry.values().filter { !$0.isBlank }
    guard let text = entered.first else { return .fails(Violation(.isMissing)) }
    if entered.count > 1 { return .fails(Violation(.choicesAreSeveral)) }
    if let choice = choices.first(meaning: text), let step = Int(choice.value) { return .reads(step) }
    let ends = [(first, firstLabel), (last, lastLabel)].compactMap { step, label in
      label.map { Choice(value: String(step), label: $0) }
    }
    if let end = ends.first(meaning: text), let step = Int(end.value) { return .reads(step) }
    guard case .number(let step) = WholeNumber.read(text), (first...last).contains(step) else {
      return .fails(Violation(.choiceIsUnknown))
    }
    return .reads(step)
  }
}

// MARK: - Keeping

extension ScaleField {
  public func entry(for value: Int, in context: FieldContext) -> Entry { Entry(choices: [String(value)]) }
  public func payload(of value: Int) -> JSONValue { .int(value) }
  public func value(from payload: JSONValue) -> Int? { payload.int.flatMap { (first...last).contains($0) ? $0 : nil } }
  public var answerSchema: AnswerSchema { AnswerSchema(.integer(first...last)) }
  public var expressionType: ExpressionType { .int }
  public func expressionValue(of value: Int) -> ExpressionValue { .int(value) }
}

// MARK: - Presenting

extension ScaleField {
  public func summary(of value: Int, in context: FieldContext) -> AnswerSummary {
    AnswerSummary([choices.words(String(value), in: context)])
  }

  public func component(_ field: FieldPresentation) -> Component {
    let selected = read(field.entry, in: field.context).value.map { [String($0)] } ?? []
    return .choiceInput(ChoiceInput(field.question, options: choices.options(field), selected: selected))
  }

  public var effort: FieldEffort { FieldEffort(.choosing) }
}

// MARK: - Messages

extension ScaleField {
  public static let messages = ChoiceField.messages

  public static var examples: [FieldExample<ScaleField>] {
    let field = ScaleField(
      firstLabel: LocalizedText("とても不満", easy: "とても よくない", english: "Very dissatisfied"),
      lastLabel: LocalizedText("とても満足", easy: "とても よい", english: "Very satisfied"))
    return [
      FieldExample("by its number", field, Entry(choices: ["4"]), reads: 4),
      FieldExample("full width", field, Entry("２"), reads: 2),
      FieldExample("kanji", field, Entry("三"), reads: 3),
      FieldExample("the words of an end", field, Entry("とても満足"), reads: 5),
      FieldExample("beyond the scale", field, Entry("6"), breaks: .choiceIsUnknown),
      FieldExample("two steps", field, Entry(choices: ["1", "2"]), breaks: .choicesAreSeveral),
    ]
  }
}
