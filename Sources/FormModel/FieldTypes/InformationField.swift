public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// Words among the questions: what to have at hand, what happens next. Nothing is entered, kept or sent.
public struct InformationField: FieldType {
  public static let name: FieldTypeName = .information
  public static let takesEntry = false

  /// How much attention the words ask for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Good to know.
    case information
    /// Something is lost when it is missed.
    case warning
  }

  /// The text, a paragraph each; the label is its title.
  public var text: [LocalizedText]
  /// How much attention the words ask for.
  public var kind: Kind

  /// Creates the type with its options.
  public init(text: [LocalizedText], kind: Kind = .information) {
    self.text = text
    self.kind = kind
  }

  public init(reading options: inout OptionsReader) {
    self.init(text: options.requiredTexts("text"), kind: options.name("kind", as: Kind.self) ?? .information)
  }
}

// MARK: - Reading and keeping

extension InformationField {
  /// Nothing is asked, so nothing that is sent is taken.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<Bool> { .fails(Violation(.nothingIsAsked)) }
  public func entry(for value: Bool, in context: FieldContext) -> Entry { Entry() }
  public func payload(of value: Bool) -> JSONValue { .null }
  /// Never a value.
  public func value(from payload: JSONValue) -> Bool? { nil }
  public var answerSchema: AnswerSchema { AnswerSchema(.nothing) }
  public var expressionType: ExpressionType { .bool }
  public func expressionValue(of value: Bool) -> ExpressionValue { .bool(value) }
}

// MARK: - Presenting

extension InformationField {
  public func summary(of value: Bool, in context: FieldContext) -> AnswerSummary { AnswerSummary([]) }

  public func component(_ field: FieldPresentation) -> Component {
    .notice(
      Notice(
        kind == .warning ? .warning : .information, title: field.question.label, body: text.map(field.words)))
  }

  public var effort: FieldEffort { FieldEffort(.agreeing) }
}

// MARK: - Messages

extension ViolationCode {
  /// Something was sent where nothing is asked.
  public static let nothingIsAsked = Self(rawValue: "nothingIsAsked")
}

extension InformationField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .nothingIsAsked: LocalizedText(
      "「{label}」には何も入力しないで進んでください", easy: "「{label}」には {何|なに}も {書|か}かないでください",
      english: "Nothing has to be entered for “{label}”. Go on")
  ]

  public static var examples: [FieldExample<InformationField>] {
    let field = InformationField(text: [
      LocalizedText("通帳を手元に用意してください。", easy: "{通帳|つうちょう}を {準備|じゅんび}してください。", english: "Have your passbook at hand.")
    ])
    return [FieldExample("something sent", field, Entry("はい"), breaks: .nothingIsAsked)]
  }
}
