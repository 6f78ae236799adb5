public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// A signature: the name typed, or a promise to sign by hand on paper.
///
/// Seals are not asked for: 法務省 has not required them on family-register notices since 2021-09-01, signatures stay
/// (`notes/japan.md` §6). A typed name is no electronic signature in the sense of 電子署名法; forms that need one say so.
public struct SignatureField: FieldType {
  public static let name: FieldTypeName = .signature

  /// Whether signing by hand on paper can be chosen.
  public var paper: Bool

  /// Creates the type with its options.
  public init(paper: Bool = true) { self.paper = paper }

  public init(reading options: inout OptionsReader) { self.init(paper: options.flag("paper") ?? true) }

  /// The most characters of a name.
  static let maximum = 100

  public static let parts: [FieldPart] = [
    FieldPart(
      "way",
      label: LocalizedText(
        "名前を書くところ", easy: "{名前|なまえ}を {書|か}く ところ", english: "Way of signing", chinese: "签名方式", korean: "서명 방법",
        vietnamese: "cách ký")),
    FieldPart(
      "name",
      label: LocalizedText(
        "書く人の名前", easy: "{書|か}く {人|ひと}の {名前|なまえ}", english: "Name of who signs", chinese: "签名人的姓名",
        korean: "서명하는 사람의 이름", vietnamese: "tên người ký")),
  ]

  private static let choices = [
    Choice(
      value: "typed",
      label: LocalizedText(
        "ここに名前を入力する", easy: "ここに {名前|なまえ}を {書|か}く", english: "Type my name here", chinese: "在此填写姓名",
        korean: "여기에 이름 입력", vietnamese: "Nhập họ tên tại đây")),
    Choice(
      value: "paper",
      label: LocalizedText(
        "印刷した紙に書く", easy: "{紙|かみ}に {書|か}く", english: "Sign on paper", chinese: "写在打印出的纸上", korean: "인쇄한 종이에 쓰기",
        vietnamese: "Viết trên giấy đã in")),
  ]
}

// MARK: - Reading

extension SignatureField {
  /// Takes a name, kept scalar by scalar, or the wish to sign on paper.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<SignedName> {
    let tooLong = Violation(.signatureIsTooLong, parts: ["name"], arguments: ["maximum": .number(Self.maximum)])
    guard (entry["name"] + entry.text).utf8.count <= Self.maximum * 40 else { return .fails(tooLong) }
    let name = TextNormalisation.name(entry["name"].isBlank ? entry.text : entry["name"])
    let way = Self.choices.first(meaning: entry["way"])?.value
    let isOnPaper = way == "paper" || (way == nil && Self.meansPaper(name))
    if isOnPaper {
      return paper ? .reads(.onPaper) : .fails(Violation(.signatureNeedsName, parts: ["name"]))
    }
    if name.isEmpty {
      let isUndecided = way == nil && paper
      return .fails(
        isUndecided ? Violation(.isMissing, parts: ["way"]) : Violation(.signatureNeedsName, parts: ["name"]))
    }
    return TextLength.violations(of: name, minimum: 0, maximum: Self.maximum).isEmpty
      ? .reads(.typed(name)) : .fails(tooLong)
  }

  private static func meansPaper(_ text: String) -> Bool {
    guard text.utf8.count <= 200 else { return false }
    let folded = EntryText.folded(text)
    return ["paper", "onpaper", "紙", "紙に書く", "紙で", "用紙に署名する"].contains { EntryText.folded($0) == folded }
      || choices[1].label.languages.contains { EntryText.folded(choices[1].label[$0].plain) == folded }
  }
}

// MARK: - Keeping

extension SignatureField {
  public func entry(for value: SignedName, in context: FieldContext) -> Entry {
    switch value {
    case .typed(let name): Entry(["way": "typed", "name": name])
    case .onPaper: Entry(["way": "paper"])
    }
  }

  public func payload(of value: SignedName) -> JSONValue {
    switch value {
    case .typed(let name): ["way": "typed", "name": .string(name)]
    case .onPaper: ["way": "paper"]
    }
  }

  public func value(from payload: JSONValue) -> SignedName? {
    guard let way = payload["way"]?.string else { return nil }
    return read(Entry(["way": way, "name": payload["name"]?.string ?? ""]), in: FieldContext(today: .earliest)).value
  }

  public var answerSchema: AnswerSchema {
    let typed: AnswerSchema.Shape = .object([
      .init("way", .word(["typed"])), .init("name", .text(1...TextLength.scalars(for: Self.maximum))),
    ])
    return AnswerSchema(
      paper ? .either([typed, .object([.init("way", .word(["paper"]))])]) : typed,
      beyond: [.characters(.signatureIsTooLong, upTo: Self.maximum)])
  }

  /// How it is signed: `typed` or `paper`.
  public var expressionType: ExpressionType { .string }

  public func expressionValue(of value: SignedName) -> ExpressionValue {
    switch value {
    case .typed: .string("typed")
    case .onPaper: .string("paper")
    }
  }

  public var allowedValues: [String]? { Self.choices.map(\.value) }
  public var maximumSize: Int? { 5 }
}

// MARK: - Presenting

extension SignatureField {
  public func summary(of value: SignedName, in context: FieldContext) -> AnswerSummary {
    switch value {
    case .typed(let name): AnswerSummary(name)
    case .onPaper: AnswerSummary([Self.choices[1].label.shown(in: context.language)])
    }
  }

  public func component(_ field: FieldPresentation) -> Component {
    let way = field.entry["way"]
    let name = InputGroup.Input.text(
      TextInput(
        field.part("name", label: Self.parts[1].label), value: field.entry["name"], width: 16,
        autocomplete: field.autocomplete))
    guard paper else { return .inputGroup(InputGroup(field.question, inputs: [name])) }
    var typed = name
    if case .text(var input) = name {
      input.question.requirement = .optional
      typed = .text(input)
    }
    let choice = ChoiceInput(
      field.part("way", label: Self.parts[0].label), options: Self.choices.options(field),
      selected: Self.choices.first(meaning: way).map { [$0.value] } ?? [])
    return .inputGroup(InputGroup(field.question, inputs: [.choice(choice), typed]))
  }

  public var effort: FieldEffort { FieldEffort(.agreeing, usualLength: 5) }
}

// MARK: - Messages

extension ViolationCode {
  /// A signature to be typed has no name.
  public static let signatureNeedsName = Self(rawValue: "signatureNeedsName")
  /// The name is longer than is taken. Argument `maximum`.
  public static let signatureIsTooLong = Self(rawValue: "signatureIsTooLong")
}

extension SignatureField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .isMissing: LocalizedText(
      "「{label}」に名前を入力するか、紙に書くことを選んでください",
      easy: "「{label}」に {名前|なまえ}を {書|か}くか、「{紙|かみ}に {書|か}く」を {選|えら}んでください",
      english: "Type your name for “{label}”, or choose to sign on paper"),
    .signatureNeedsName: LocalizedText(
      "「{label}」に、手続きをする人の名前を入力してください", easy: "「{label}」に {名前|なまえ}を {書|か}いてください",
      english: "Enter the name of who signs “{label}”"),
    .signatureIsTooLong: LocalizedText(
      "「{label}」の名前は{maximum}文字までで入力してください",
      easy: "「{label}」の {名前|なまえ}は {maximum}{文字|もじ}までで {書|か}いてください",
      english: "Enter the name for “{label}” in up to {maximum} characters"),
  ]

  public static var examples: [FieldExample<SignatureField>] {
    let field = SignatureField()
    return [
      FieldExample("a name", field, Entry(["way": "typed", "name": "山田　花子"]), reads: .typed("山田　花子")),
      FieldExample("a name alone", field, Entry("山田花子"), reads: .typed("山田花子")),
      FieldExample("on paper", field, Entry(["way": "paper"]), reads: .onPaper),
      FieldExample("on paper, in words", field, Entry("紙に書く"), reads: .onPaper),
      FieldExample("no name", field, Entry(["way": "typed"]), breaks: .signatureNeedsName),
      FieldExample("too long", field, Entry(String(repeating: "あ", count: 101)), breaks: .signatureIsTooLong),
      FieldExample(
        "paper where it is not taken", SignatureField(paper: false), Entry("on paper"), breaks: .signatureNeedsName),
    ]
  }
}
