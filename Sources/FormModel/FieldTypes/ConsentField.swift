public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// A consent that may be refused: to a use of data, to a visit, to being contacted.
///
/// Unlike a declaration, no is an answer as good as yes, and neither is chosen until a person chooses.
public struct ConsentField: FieldType {
  public static let name: FieldTypeName = .consent

  /// What is consented to, a paragraph each.
  public var statement: [LocalizedText]

  /// Creates the type with its options.
  public init(statement: [LocalizedText] = []) { self.statement = statement }

  public init(reading options: inout OptionsReader) { self.init(statement: options.texts("statement")) }

  private static let choices = [
    Choice(
      value: "yes",
      label: LocalizedText(
        "同意する", easy: "はい、いいです", english: "I agree", chinese: "同意", korean: "동의함", vietnamese: "Đồng ý")),
    Choice(
      value: "no",
      label: LocalizedText(
        "同意しない", easy: "いいえ、やめてください", english: "I do not agree", chinese: "不同意", korean: "동의하지 않음",
        vietnamese: "Không đồng ý")),
  ]
  private static let reader = YesNoField(yes: choices[0].label, no: choices[1].label)
}

// MARK: - Reading

extension ConsentField {
  /// Takes the choices, their words, and what people write on paper: はい, 同意します, しない.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<Bool> {
    let reading = Self.reader.read(entry, in: context)
    guard reading.value == nil, entry.values().filter({ !$0.isBlank }).count == 1, entry.text.utf8.count <= 200 else {
      return reading
    }
    return switch EntryText.folded(entry.text) {
    case "同意", "同意します", "承諾する", "承諾します", "agree", "agreed", "iagree": .reads(true)
    case "同意しません", "不同意", "承諾しない", "承諾しません", "disagree", "idisagree", "donotagree": .reads(false)
    default: reading
    }
  }
}

// MARK: - Keeping

extension ConsentField {
  public func entry(for value: Bool, in context: FieldContext) -> Entry { Entry(choices: [value ? "yes" : "no"]) }
  public func payload(of value: Bool) -> JSONValue { .bool(value) }
  public func value(from payload: JSONValue) -> Bool? { payload.bool }
  public var answerSchema: AnswerSchema { AnswerSchema(.flag) }
  public var expressionType: ExpressionType { .bool }
  public func expressionValue(of value: Bool) -> ExpressionValue { .bool(value) }
}

// MARK: - Presenting

extension ConsentField {
  public func summary(of value: Bool, in context: FieldContext) -> AnswerSummary {
    AnswerSummary([Self.choices[value ? 0 : 1].label.shown(in: context.language)])
  }

  public func component(_ field: FieldPresentation) -> Component {
    var field = field
    let paragraphs = statement.map(field.words) + (field.question.hint.map { [$0] } ?? [])
    if let first = paragraphs.first {
      let text = paragraphs.dropFirst().reduce(first.text) { $0 + "\n" + $1.text }
      field.question.hint = ShownText(text, language: first.language)
    }
    let selected = read(field.entry, in: field.context).value.map { [$0 ? "yes" : "no"] } ?? []
    return .choiceInput(ChoiceInput(field.question, options: Self.choices.options(field), selected: selected))
  }

  public var effort: FieldEffort { FieldEffort(.agreeing) }
}

// MARK: - Messages

extension ConsentField {
  public static let messages: [ViolationCode: LocalizedText] = ChoiceField.messages.merging(
    [
      .isMissing: LocalizedText(
        "「{label}」を読んで、同意するかしないかを選んでください",
        easy: "「{label}」を {読|よ}んで、どちらかを {選|えら}んでください",
        english: "Read “{label}” and choose whether you agree")
    ], uniquingKeysWith: { $1 })

  public static var examples: [FieldExample<ConsentField>] {
    let field = ConsentField(statement: [
      LocalizedText(
        "所得の記録を確かめることがあります。", easy: "お{金|かね}の {記録|きろく}を {見|み}ることが あります。",
        english: "We may look at records of your income.")
    ])
    return [
      FieldExample("agreed", field, Entry(choices: ["yes"]), reads: true),
      FieldExample("refused", field, Entry(choices: ["no"]), reads: false),
      FieldExample("in words", field, Entry("同意します"), reads: true),
      FieldExample("refused in words", field, Entry("同意しない"), reads: false),
      FieldExample("both", field, Entry(choices: ["yes", "no"]), breaks: .choicesAreSeveral),
      FieldExample("undecided", field, Entry("あとで"), breaks: .choiceIsUnknown),
    ]
  }
}
