public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// A statement the applicant agrees to. The field's label is the sentence agreed to, the statement what it is about.
public struct DeclarationField: FieldType {
  public static let name: FieldTypeName = .declaration

  /// What the sentence is about, a paragraph each; none when the sentence says it all.
  public var statement: [LocalizedText]

  /// Creates the type with its options.
  public init(statement: [LocalizedText] = []) { self.statement = statement }

  public init(reading options: inout OptionsReader) { self.init(statement: options.texts("statement")) }

  /// The value of the one check box.
  static let agreed = "agreed"
}

// MARK: - Reading

extension DeclarationField {
  /// Takes the ticked box, and what people write who have none: 「同意する」, 「はい」, “agree”.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<Bool> {
    let entered = entry.values().filter { !$0.isBlank }
    let isAgreed = !entered.isEmpty && entered.prefix(3).allSatisfy(Self.isAgreement) && entered.count <= 3
    return isAgreed ? .reads(true) : .fails(Violation(.isMissing))
  }

  private static func isAgreement(_ entry: String) -> Bool {
    guard entry.utf8.count <= 200 else { return false }
    let folded = EntryText.folded(entry)
    return ["agreed", "agree", "iagree", "yes", "true", "はい", "同意", "同意する", "同意します", "○", "✓", "☑"].contains(folded)
      || Self.checkBox.languages.contains { EntryText.folded(Self.checkBox[$0].plain) == folded }
  }
}

// MARK: - Keeping

extension DeclarationField {
  public func entry(for value: Bool, in context: FieldContext) -> Entry {
    value ? Entry(choices: [Self.agreed]) : Entry()
  }

  public func payload(of value: Bool) -> JSONValue { .bool(value) }

  /// `true`, and nothing else: who does not agree has given no answer.
  public func value(from payload: JSONValue) -> Bool? { payload.bool == true ? true : nil }

  public var expressionType: ExpressionType { .bool }
  public func expressionValue(of value: Bool) -> ExpressionValue { .bool(value) }
}

extension DeclarationField {
  public var answerSchema: AnswerSchema { AnswerSchema(.agreed) }
}

// MARK: - Presenting

extension DeclarationField {
  public func summary(of value: Bool, in context: FieldContext) -> AnswerSummary {
    AnswerSummary([Self.checkBox.shown(in: context.language)])
  }

  public func component(_ field: FieldPresentation) -> Component {
    var field = field
    let paragraphs = statement.map(field.words) + (field.question.hint.map { [$0] } ?? [])
    if let first = paragraphs.first {
      let text = paragraphs.dropFirst().reduce(first.text) { $0 + "\n" + $1.text }
      field.question.hint = ShownText(text, language: first.language)
    }
    let isAgreed = read(field.entry, in: field.context).value == true
    return .choiceInput(
      ChoiceInput(
        field.question, count: .several, options: [.init(Self.agreed, label: field.words(Self.checkBox))],
        selected: isAgreed ? [Self.agreed] : []))
  }

  private static let checkBox = LocalizedText(
    "はい、同意します", easy: "はい、わかりました", english: "Yes, I agree", chinese: "是，我同意", korean: "네, 동의합니다",
    vietnamese: "Vâng, tôi đồng ý")

  public var effort: FieldEffort { FieldEffort(.agreeing) }
}

// MARK: - Messages

extension DeclarationField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .isMissing: LocalizedText(
      "「{label}」を読んで、同意するときは印をつけてください",
      easy: "「{label}」を {読|よ}んで、よいときは しるしを つけてください",
      english: "Read “{label}” and tick the box if you agree")
  ]

  public static var examples: [FieldExample<DeclarationField>] {
    let field = DeclarationField(statement: [
      LocalizedText(
        "書いた内容は事実と違いません。", easy: "{書|か}いたことは {本当|ほんとう}です。", english: "What I have written is true.")
    ])
    return [
      FieldExample("ticked", field, Entry(choices: ["agreed"]), reads: true),
      FieldExample("in words", field, Entry("同意します"), reads: true),
      FieldExample("not agreed", field, Entry("いいえ"), breaks: .isMissing),
    ]
  }
}
