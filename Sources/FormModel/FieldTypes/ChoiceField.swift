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
    /// A line to type in: the choice is found by its words, by how they are read, or by the beginning of either. For lists
    /// too long to look through, such as countries or municipalities.
    case search
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

extension ChoiceField {
  /// A search that several choices fit goes on with two controls: the text, and the choices that were found.
  public static let parts: [FieldPart] = [
    .whole,
    FieldPart(
      "search",
      label: LocalizedText(
        "さがすことば", easy: "さがす ことば", english: "Words to look for", chinese: "查找的词", korean: "찾을 말",
        vietnamese: "từ cần tìm"), isOptional: true),
    FieldPart(
      "found",
      label: LocalizedText(
        "見つかったもの", easy: "あった もの", english: "What was found", chinese: "找到的项目", korean: "찾은 것",
        vietnamese: "mục tìm thấy"), isOptional: true),
  ]

  /// The most found choices that are shown to choose from.
  static let mostFound = 20
}

// MARK: - Reading

extension ChoiceField {
  /// Takes the value of a choice, or its words in any language.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<String> {
    if presentation == .search, let found = choices.first(meaning: entry["found"]) {
      // A text that has been changed since asks for something else than what it had found.
      let text = entry["search"]
      if text.isBlank || matches(text).contains(found) { return .reads(found.value) }
    }
    let entered = (entry.values() + (presentation == .search ? [entry["search"]] : [])).filter { !$0.isBlank }
    guard let first = entered.first else { return .fails(Violation(.isMissing)) }
    guard let choice = choices.first(meaning: first) else {
      return presentation == .search && entered.count == 1 ? search(first) : .fails(Violation(.choiceIsUnknown))
    }
    guard entered.allSatisfy({ choices.first(meaning: $0) == choice }) else {
      return .fails(Violation(.choicesAreSeveral))
    }
    return .reads(choice.value)
  }
}

extension ChoiceField {
  /// The choices whose words or reading begin with a text, or else hold it.
  private func matches(_ text: String) -> [Choice] {
    guard text.utf8.count <= 200 else { return [] }
    let key = EntryText.folded(text)
    guard !key.isEmpty else { return [] }
    func matches(_ isMatch: (String) -> Bool) -> [Choice] { choices.filter { $0.searchKeys.contains(where: isMatch) } }
    let beginning = matches { $0.hasPrefix(key) }
    return beginning.isEmpty ? matches { $0.contains(key) } : beginning
  }

  /// The only choice a text leads to; with several the nearest are named.
  private func search(_ text: String) -> Reading<String> {
    let found = matches(text)
    if found.count == 1, let only = found.first {
      return Reading(
        only.value, notices: [Violation(.choiceWasFound, arguments: ["choice": .words(only.label)], severity: .inform)])
    }
    guard let first = found.first else { return .fails(Violation(.choiceIsUnknown)) }
    let shown = found.prefix(5)
    let words = first.label.map { language, _ in
      shown.dropFirst().reduce(shown[0].label[language]) { list, choice in
        list + RubyText(language.htmlTag == "ja" ? "、" : ", ") + choice.label[language]
      }
    }
    // Where the found ones are shown, the way on is to choose one of them.
    let parts = found.count <= Self.mostFound ? ["found"] : []
    return .fails(
      Violation(.choicesMatch, parts: parts, arguments: ["choices": .words(words), "count": .number(found.count)]))
  }
}

extension Choice {
  /// What a search finds the choice by.
  fileprivate var searchKeys: [String] {
    (label.languages.map { label[$0].plain } + [reading, value].compactMap(\.self)).map(EntryText.folded)
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
        || choice.reading.map(EntryText.folded) == folded
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
    if presentation == .search {
      var question = field.question
      question.hint = question.hint ?? field.words(Self.searchHint)
      let text = field.entry.text.isBlank ? field.entry["search"] : field.entry.text
      // What was chosen before is shown by its words, what was typed as it was typed.
      let chosen = choices.first { $0.value.utf8.elementsEqual(text.utf8) }
      let found = choices.first(meaning: text) == nil ? matches(text) : []
      if (2...Self.mostFound).contains(found.count) { return searched(text, found, field, question) }
      return .textInput(
        TextInput(
          question, value: chosen.map { $0.label[field.context.language].plain } ?? text, width: 20,
          autocomplete: field.autocomplete))
    }
    return .choiceInput(
      ChoiceInput(
        field.question, presentation: presentation == .menu ? .menu : .visible, options: choices.options(field),
        selected: field.entry.values().compactMap { choices.first(meaning: $0)?.value }.prefix(1).map(\.self),
        autocomplete: field.autocomplete))
  }

  /// The choices a text has found, to choose one of, and the text, to look for something else.
  private func searched(
    _ text: String, _ found: [Choice], _ field: FieldPresentation, _ question: Question
  ) -> Component {
    let search = TextInput(field.part("search", label: Self.parts[1].label), value: text, width: 20)
    let choice = ChoiceInput(
      field.part("found", label: Self.parts[2].label), options: found.options(field),
      selected: found.first(meaning: field.entry["found"]).map { [$0.value] } ?? [])
    return .inputGroup(InputGroup(question, inputs: [.choice(choice), .text(search)]))
  }

  private static let searchHint = LocalizedText(
    "名前か、その読みを入力してください。はじめの数文字でもかまいません", easy: "{名前|なまえ}を ひらがなで {書|か}いても いいです",
    english: "Enter the name or the beginning of it", chinese: "请输入名称或其读音。只输入开头几个字也可以",
    korean: "이름이나 그 읽는 법을 입력해 주세요. 앞 몇 글자만 입력해도 됩니다",
    vietnamese: "Hãy nhập tên hoặc cách đọc. Chỉ cần vài chữ đầu cũng được")

  public var effort: FieldEffort { FieldEffort(presentation == .search ? .typing : .choosing) }
}

// MARK: - Messages

extension ViolationCode {
  /// What was chosen is none of the choices.
  public static let choiceIsUnknown = Self(rawValue: "choiceIsUnknown")
  /// The only choice that an entry begins or holds was taken. Argument `choice`, its words.
  public static let choiceWasFound = Self(rawValue: "choiceWasFound")
  /// Several choices begin with an entry or hold it. Arguments `choices`, up to five of them, and `count`.
  public static let choicesMatch = Self(rawValue: "choicesMatch")
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
    .choiceWasFound: LocalizedText(
      "「{label}」を「{choice}」として受け取りました。違うときは直してください",
      easy: "「{label}」を 「{choice}」と {読|よ}みました。ちがうときは なおしてください",
      english: "We took “{label}” as {choice}. Change it if that is not right"),
    .choicesMatch: LocalizedText(
      "「{label}」に合うものが{count}あります。一つ選ぶか、もう少し入力してください。例 {choices}",
      easy: "「{label}」に {合|あ}うものが {count} あります。{一|ひと}つ {選|えら}ぶか、もっと {書|か}いてください。{例|れい} {choices}",
      english: "{count} answers fit “{label}”. Choose one, or enter more of the one you mean, for example {choices}"),
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
    let countries = ChoiceField(
      choices: [
        Choice(value: "CN", label: LocalizedText("中国", easy: "{中国|ちゅうごく}", english: "China"), reading: "ちゅうごく"),
        Choice(
          value: "CF", label: LocalizedText("中央アフリカ", easy: "{中央|ちゅうおう}アフリカ", english: "Central African Republic"),
          reading: "ちゅうおうあふりか"),
        Choice(value: "PH", label: LocalizedText("フィリピン", easy: "フィリピン", english: "Philippines"), reading: "ふぃりぴん"),
        Choice(value: "VN", label: LocalizedText("ベトナム", easy: "ベトナム", english: "Viet Nam"), reading: "べとなむ"),
      ], presentation: .search)
    return [
      FieldExample("by its reading", countries, Entry("べとなむ"), reads: "VN"),
      FieldExample("by the beginning of its reading", countries, Entry("ふぃり"), reads: "PH"),
      FieldExample("by a beginning that several have", countries, Entry("C"), breaks: .choicesMatch),
      FieldExample(
        "chosen among those that were found", countries, Entry(["search": "ちゅう", "found": "CF"]), reads: "CF"),
      FieldExample(
        "another text after something was found", countries, Entry(["search": "べと", "found": "CF"]), reads: "VN"),
      FieldExample("by its value", field, Entry(choices: ["publicServant"]), reads: "publicServant"),
      FieldExample("by its words", field, Entry(" 会社員"), reads: "employee"),
      FieldExample("by its English words, full width", field, Entry("ｎｏｔ　ｗｏｒｋｉｎｇ"), reads: "none"),
      FieldExample("none of them", field, Entry("student"), breaks: .choiceIsUnknown),
      FieldExample("two of them", field, Entry(choices: ["employee", "none"]), breaks: .choicesAreSeveral),
    ]
  }
}
