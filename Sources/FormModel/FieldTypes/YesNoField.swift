public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// Yes or no. Neither is chosen until a person chooses.
public struct YesNoField: FieldType {
  public static let name: FieldTypeName = .yesNo

  /// The words of yes; はい unless the form has better ones.
  public var yes: LocalizedText
  /// The words of no; いいえ unless the form has better ones.
  public var no: LocalizedText

  /// Creates the type with its options.
  public init(yes: LocalizedText? = nil, no: LocalizedText? = nil) {
    self.yes =
      yes
      ?? LocalizedText(
        "はい", easy: "はい", english: "Yes", chinese: "是", korean: "네", vietnamese: "Có")
    self.no =
      no
      ?? LocalizedText(
        "いいえ", easy: "いいえ", english: "No", chinese: "否", korean: "아니요", vietnamese: "Không")
  }

  public init(reading options: inout OptionsReader) {
    self.init(yes: options.text("yes"), no: options.text("no"))
  }

  private var choices: [Choice] { [Choice(value: "yes", label: yes), Choice(value: "no", label: no)] }
}

// MARK: - Reading

extension YesNoField {
  /// Takes `yes` and `no`, the words of the form in any language, and what people write on paper: はい, ある, 有, ○.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<Bool> {
    let entered = entry.values().filter { !$0.isBlank }
    let meanings = Set(entered.prefix(2).map(meaning))
    switch (meanings.count, meanings.first) {
    case (0, _), (_, nil): return .fails(Violation(.isMissing))
    case (2..., _): return .fails(Violation(.choicesAreSeveral))
    case (_, .some(nil)): return .fails(Violation(.choiceIsUnknown))
    case (_, .some(.some(let answer))): return .reads(answer)
    }
  }

  private func meaning(_ entry: String) -> Bool? {
    if let choice = choices.first(meaning: entry) { return choice.value == "yes" }
    guard entry.utf8.count <= 100 else { return nil }
    switch EntryText.folded(entry) {
    case "はい", "yes", "y", "true", "ある", "あり", "有", "有り", "する", "いる", "○", "〇", "◯": return true
    case "いいえ", "no", "n", "false", "ない", "なし", "無", "無し", "しない", "いない", "×", "✕", "x": return false
    default: return nil
    }
  }
}

// MARK: - Keeping

extension YesNoField {
  public func entry(for value: Bool, in context: FieldContext) -> Entry { Entry(choices: [value ? "yes" : "no"]) }
  public func payload(of value: Bool) -> JSONValue { .bool(value) }
  public func value(from payload: JSONValue) -> Bool? { payload.bool }
  public var expressionType: ExpressionType { .bool }
  public func expressionValue(of value: Bool) -> ExpressionValue { .bool(value) }
}

extension YesNoField {
  public var answerSchema: AnswerSchema { AnswerSchema(.flag) }
}

// MARK: - Presenting

extension YesNoField {
  public func summary(of value: Bool, in context: FieldContext) -> AnswerSummary {
    AnswerSummary([(value ? yes : no).shown(in: context.language)])
  }

  public func component(_ field: FieldPresentation) -> Component {
    let selected = read(field.entry, in: field.context).value.map { [$0 ? "yes" : "no"] } ?? []
    return .choiceInput(ChoiceInput(field.question, options: choices.options(field), selected: selected))
  }

  public var effort: FieldEffort { FieldEffort(.choosing) }
}

// MARK: - Messages

extension YesNoField {
  public static let messages = ChoiceField.messages

  public static var examples: [FieldExample<YesNoField>] {
    let field = YesNoField()
    let lives = YesNoField(
      yes: LocalizedText("いっしょに住んでいる", easy: "いっしょに {住|す}んでいる", english: "Lives with me"),
      no: LocalizedText("別に住んでいる", easy: "{別|べつ}に {住|す}んでいる", english: "Lives elsewhere"))
    return [
      FieldExample("yes", field, Entry(choices: ["yes"]), reads: true),
      FieldExample("no, in words", field, Entry("いいえ"), reads: false),
      FieldExample("no, as on paper", field, Entry("無"), reads: false),
      FieldExample("words of the form", lives, Entry("別に住んでいる"), reads: false),
      FieldExample("both", field, Entry(choices: ["yes", "no"]), breaks: .choicesAreSeveral),
      FieldExample("neither", field, Entry("たぶん"), breaks: .choiceIsUnknown),
    ]
  }
}
