public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// One of the form's computed values, shown where it helps: a sum, an age, a deadline. It is never entered.
public struct ComputedField: FieldType {
  public static let name: FieldTypeName = .computed
  public static let takesEntry = false

  /// The id of the value in the form's `values`.
  public var value: String
  /// The word that follows the value, such as 円.
  public var unit: LocalizedText?

  /// Creates the type with its options.
  public init(value: String, unit: LocalizedText? = nil) {
    self.value = value
    self.unit = unit
  }

  public init(reading options: inout OptionsReader) {
    self.init(value: options.requiredString("value") ?? "", unit: options.text("unit"))
  }

  /// The id of the value.
  public var shownValue: String? { value }
}

// MARK: - Reading and keeping

extension ComputedField {
  /// Nothing is asked, so nothing that is sent is taken.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<Bool> { .fails(Violation(.nothingIsAsked)) }
  public func entry(for value: Bool, in context: FieldContext) -> Entry { Entry() }
  public func payload(of value: Bool) -> JSONValue { .null }
  /// Never a value: the form's own value says what it is.
  public func value(from payload: JSONValue) -> Bool? { nil }
  public var answerSchema: AnswerSchema { AnswerSchema(.nothing) }
  public var expressionType: ExpressionType { .bool }
  public func expressionValue(of value: Bool) -> ExpressionValue { .bool(value) }
}

// MARK: - Presenting

extension ComputedField {
  public func summary(of value: Bool, in context: FieldContext) -> AnswerSummary { AnswerSummary([]) }

  /// The value as the session put it into words, or that it is not known yet.
  public func component(_ field: FieldPresentation) -> Component {
    let words = field.words(unit ?? "").text
    let space: RubyText = field.context.language.htmlTag == "ja" || words.isEmpty ? "" : " "
    let text = field.entry.text
    let line =
      text.isEmpty
      ? field.words(Self.unknown)
      : ShownText(RubyText(plain: text) + space + words, language: field.context.language)
    return .fixedValue(FixedValue(label: field.question.label, lines: [line], reason: field.words(Self.reason)))
  }

  private static let unknown = LocalizedText(
    "ほかの質問に答えると、ここに出ます", easy: "ほかの {質問|しつもん}に {答|こた}えると、ここに {出|で}ます",
    english: "Shown once the other questions are answered", chinese: "回答其他问题后在此显示",
    korean: "다른 질문에 답하면 여기에 표시됩니다", vietnamese: "Sẽ hiện ở đây khi các câu hỏi khác đã được trả lời")
  private static let reason = LocalizedText(
    "ほかの答えから計算しています", easy: "ほかの {答|こた}えから {計算|けいさん}しています", english: "Computed from your other answers",
    chinese: "根据其他回答计算得出", korean: "다른 답변에서 계산합니다", vietnamese: "Được tính từ các câu trả lời khác")

  public var effort: FieldEffort { FieldEffort(.agreeing) }
}

// MARK: - Messages

extension ComputedField {
  public static let messages = InformationField.messages

  public static var examples: [FieldExample<ComputedField>] {
    [FieldExample("something sent", ComputedField(value: "total"), Entry("100"), breaks: .nothingIsAsked)]
  }
}
