public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// One of several choices. Nothing is chosen until a person chooses.
public struct ChoiceField: FieldType {
  public static let name: FieldTypeName = .choice

  /// How the choices are laid out.
  public enum Presentation: String, Hashable, Sendable, CaseIterable {
    /// All visible, one under the other.
    case visible
    /// Folded into a menu: for long lists that people know by heart.
    case menu
  }

  /// The choices in order.
  public var choices: [Choice]
  /// How the choices are laid out.
  public var presentation: Presentation

  /// Creates the type with its options.
  public init(choices: [Choice], presentation: Presentation = .visible) {
    self.choices = choices
    self.presentation = presentation
  }

  public init(reading options: inout OptionsReader) {
    self.init(
      choices: options.choices("choices"), presentation: options.name("presentation", as: Presentation.self) ?? .visible
    )
  }
}

// MARK: - Reading

extension ChoiceField {
  /// Takes the value of a choice, or its words in any language.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<String> {
    let entered = entry.values().filter { !$0.isBlank }
    guard let first = entered.first else { return .fails(Violation(.isMissing)) }
    guard let choice = choices.first(meaning: first) else { return .fails(Violation(.choiceIsUnknown)) }
    guard entered.allSatisfy({ choices.first(meaning: $0) == choice }) else {
      return .fails(Violation(.choicesAreSeveral))
    }
    return .reads(choice.value)
  }
}

extension [Choice] {
  /// The choice an entry means: by its value, or else by its words in any language, whatever their width.
  func first(meaning entry: String) -> Choice? {
    if let choice = first(where: { $0.value.utf8.elementsEqual(entry.utf8) }) { return choice }
    guard entry.utf8.count <= 2_000 else { return nil }
    let folded = EntryText.folded(entry)
    return first { choice in
      EntryText.folded(choice.value) == folded
        || choice.label.languages.contains { EntryText.folded(choice.label[$0].plain) == folded }
    }
  }

  /// The choices as a control shows them.
  func options(_ field: FieldPresentation) -> [ChoiceInput.Option] {
    map { choice in
      ChoiceInput.Option(
        choice.value, label: field.words(choice.label), hint: choice.hint.map(field.words),
        isExclusive: choice.isExclusive)
    }
  }

  /// The words of a choice in the reader's language; nothing when there is no such choice.
  func words(_ value: String, in context: FieldContext) -> ShownText {
    first { $0.value.utf8.elementsEqual(value.utf8) }?.label.shown(in: context.language) ?? ShownText("")
  }
}

// MARK: - Keeping

extension ChoiceField {
  public func entry(for value: String, in context: FieldContext) -> Entry { Entry(choices: [value]) }
  public func payload(of value: String) -> JSONValue { .string(value) }

  /// The value when it is still one of the choices.
  public func value(from payload: JSONValue) -> String? {
    guard let value = payload.string else { return nil }
    return choices.first { $0.value.utf8.elementsEqual(value.utf8) }?.value
  }

  public var expressionType: ExpressionType { .string }
  public func expressionValue(of value: String) -> ExpressionValue { .string(value) }
  public var allowedValues: [String]? { choices.map(\.value) }

  public func limited(to values: Set<String>) -> Self {
    var limited = self
    limited.choices = choices.filter { values.contains($0.value) }
    return limited
  }

  public var maximumSize: Int? { choices.map(\.value.unicodeScalars.count).max() ?? 0 }
}

extension ChoiceField {
  public var answerSchema: AnswerSchema { AnswerSchema(.word(choices.map(\.value))) }
}

// MARK: - Presenting

extension ChoiceField {
  public func summary(of value: String, in context: FieldContext) -> AnswerSummary {
    AnswerSummary([choices.words(value, in: context)])
  }

  public func component(_ field: FieldPresentation) -> Component {
    .choiceInput(
      ChoiceInput(
        field.question, presentation: presentation == .menu ? .menu : .visible, options: choices.options(field),
        selected: field.entry.values().compactMap { choices.first(meaning: $0)?.value }.prefix(1).map(\.self),
        autocomplete: field.autocomplete))
  }

  public var effort: FieldEffort { FieldEffort(.choosing) }
}

// MARK: - Messages

extension ViolationCode {
  /// What was chosen is none of the choices.
  public static let choiceIsUnknown = Self(rawValue: "choiceIsUnknown")
  /// Several were chosen where one is asked.
  public static let choicesAreSeveral = Self(rawValue: "choicesAreSeveral")
}

extension ChoiceField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .isMissing: LocalizedText(
      "「{label}」を選んでください", easy: "「{label}」を {選|えら}んでください", english: "Choose an answer to “{label}”"),
    .choiceIsUnknown: LocalizedText(
      "「{label}」を、示してあるものの中から選んでください",
      easy: "「{label}」を この {中|なか}から {選|えら}んでください",
      english: "Choose one of the answers shown for “{label}”"),
    .choicesAreSeveral: LocalizedText(
      "「{label}」を一つだけ選んでください", easy: "「{label}」を {一|ひと}つだけ {選|えら}んでください",
      english: "Choose one answer only to “{label}”"),
  ]

  public static var examples: [FieldExample<ChoiceField>] {
    let field = ChoiceField(choices: [
      Choice(value: "employee", label: LocalizedText("会社員", easy: "{会社員|かいしゃいん}", english: "Employee")),
      Choice(value: "publicServant", label: LocalizedText("公務員", easy: "{公務員|こうむいん}", english: "Public servant")),
      Choice(value: "none", label: LocalizedText("働いていない", easy: "{働|はたら}いていない", english: "Not working")),
    ])
    return [
      FieldExample("by its value", field, Entry(choices: ["publicServant"]), reads: "publicServant"),
      FieldExample("by its words", field, Entry(" 会社員"), reads: "employee"),
      FieldExample("by its English words, full width", field, Entry("ｎｏｔ　ｗｏｒｋｉｎｇ"), reads: "none"),
      FieldExample("none of them", field, Entry("student"), breaks: .choiceIsUnknown),
      FieldExample("two of them", field, Entry(choices: ["employee", "none"]), breaks: .choicesAreSeveral),
    ]
  }
}
