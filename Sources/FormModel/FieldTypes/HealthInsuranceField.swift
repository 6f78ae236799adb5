public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// The 保険者番号 of somebody's health insurance and, where a form asks for them, 記号, 番号 and 枝番.
///
/// Without `symbolAndNumber` the answer is the insurer's number, a text of digits; with it, an object of four texts. The
/// rule of the check digit has a single source, so a number that does not fit is asked about and taken. Insurance cards
/// are no longer issued since 2024-12-02: the numbers stand on the 資格確認書 and the 資格情報のお知らせ.
public struct HealthInsuranceField: FieldType {
  public static let name: FieldTypeName = .healthInsurance

  /// Whether 記号, 番号 and 枝番 are asked too.
  public var symbolAndNumber: Bool

  /// Creates the type with its options.
  public init(symbolAndNumber: Bool = false) { self.symbolAndNumber = symbolAndNumber }

  public init(reading options: inout OptionsReader) {
    self.init(symbolAndNumber: options.flag("symbolAndNumber") ?? false)
  }

  /// The most characters of a symbol or number; a bound for what conditions cost.
  static let maximum = 20

  public static let parts: [FieldPart] = [
    .whole,
    FieldPart(
      "insurer",
      label: LocalizedText(
        "保険者番号", easy: "{保険者|ほけんしゃ}の {番号|ばんごう}", english: "Insurer's number (保険者番号)", chinese: "保险者番号",
        korean: "보험자 번호",
        vietnamese: "mã bên bảo hiểm")),
    FieldPart(
      "symbol",
      label: LocalizedText(
        "記号", easy: "{記号|きごう}", english: "Symbol (記号)", chinese: "记号（符号）", korean: "기호", vietnamese: "ký hiệu"),
      isOptional: true),
    FieldPart(
      "number",
      label: LocalizedText(
        "番号", easy: "{番号|ばんごう}", english: "Number (番号)", chinese: "番号", korean: "번호", vietnamese: "số")),
    FieldPart(
      "branch",
      label: LocalizedText(
        "枝番", easy: "{枝番|えだばん}", english: "Branch (枝番)", chinese: "枝番", korean: "가지번호", vietnamese: "số nhánh"),
      isOptional: true),
  ]
}

// MARK: - Reading

extension HealthInsuranceField {
  /// Takes the numbers in any width; in one text their parts stand between spaces.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<HealthInsurance> {
    guard symbolAndNumber else {
      let insurer = PrintedNumber.bare(entry.text.isBlank ? entry["insurer"] : entry.text)
      return Self.problem(insurer, parts: []).map { .fails($0) } ?? .reads(HealthInsurance(insurer: insurer))
    }
    let hopeless = TextLength.hopelessParts(of: entry, among: Self.parts, maximum: Self.maximum)
    if !hopeless.isEmpty { return .fails(Self.tooLong(hopeless)) }
    var texts = ["insurer", "symbol", "number", "branch"].map { EntryText.line(entry[$0]) }
    if texts.allSatisfy(\.isEmpty) {
      let pieces = EntryText.words(EntryText.line(entry.text))
      // 保険者番号 記号 番号 枝番; without a symbol, 保険者番号 番号.
      texts = pieces.count == 2 ? [pieces[0], "", pieces[1], ""] : (pieces + ["", "", "", ""]).prefix(4).map(\.self)
    }
    texts = texts.map { EntryText.isDashes($0) ? "" : $0 }
    let branch = PrintedNumber.bare(texts[3])
    let value = HealthInsurance(
      insurer: PrintedNumber.bare(texts[0]), symbol: TextNormalisation.halfWidth(texts[1]),
      number: TextNormalisation.halfWidth(texts[2]),
      branch: branch.utf8.count == 1 ? "0" + branch : branch)
    var missing: [String] = []
    if value.insurer.isEmpty { missing.append("insurer") }
    if value.number.isEmpty { missing.append("number") }
    if !missing.isEmpty { return .fails(Violation(.insuranceIsIncomplete, parts: missing)) }
    let long = [("symbol", value.symbol), ("number", value.number)].filter { $0.1.count > Self.maximum }.map(\.0)
    if !long.isEmpty { return .fails(Self.tooLong(long)) }
    if let problem = Self.problem(value.insurer, parts: ["insurer"]) { return .fails(problem) }
    if !value.branch.isEmpty, PrintedNumber.problem(value.branch, digits: 2) != nil {
      return .fails(Violation(.insuranceBranchIsNotUnderstood, parts: ["branch"]))
    }
    return .reads(value)
  }

  private static func tooLong(_ parts: [String]) -> Violation {
    Violation(.insuranceIsTooLong, parts: parts, arguments: ["maximum": .number(maximum)])
  }

  private static func problem(_ insurer: String, parts: [String]) -> Violation? {
    var problem = PrintedNumber.problem(insurer, digits: 8, 6)
    problem?.parts = parts
    return problem
  }

  public func violations(of value: HealthInsurance, in context: FieldContext) -> [Violation] {
    HealthInsurance.checks(value.insurer)
      ? [] : [Violation(.numberDoesNotCheck, parts: symbolAndNumber ? ["insurer"] : [], severity: .warn)]
  }
}

// MARK: - Keeping

extension HealthInsuranceField {
  public func entry(for value: HealthInsurance, in context: FieldContext) -> Entry {
    guard symbolAndNumber else { return Entry(value.insurer) }
    return Entry([
      "insurer": value.insurer, "symbol": value.symbol, "number": value.number, "branch": value.branch,
    ])
  }

  public func payload(of value: HealthInsurance) -> JSONValue {
    guard symbolAndNumber else { return .string(value.insurer) }
    return [
      "insurer": .string(value.insurer), "symbol": .string(value.symbol), "number": .string(value.number),
      "branch": .string(value.branch),
    ]
  }

  public func value(from payload: JSONValue) -> HealthInsurance? {
    var entry = Entry(payload.string ?? "")
    if symbolAndNumber {
      guard let object = payload.object else { return nil }
      for part in Self.parts.dropFirst() { entry[part.name] = object[part.name]?.string ?? "" }
    }
    return read(entry, in: FieldContext(today: .earliest)).value
  }

  public var answerSchema: AnswerSchema {
    let most = TextLength.scalars(for: Self.maximum)
    let insurer: AnswerSchema.Shape = .either([.digits(8), .digits(6)])
    let beyond: [AnswerSchema.Rule] = [
      .init(.numberDoesNotCheck, ja: "保険者番号の検査の数字（注意のみ）", en: "the insurer's check digit, a warning only")
    ]
    guard symbolAndNumber else { return AnswerSchema(insurer, beyond: beyond) }
    return AnswerSchema(
      .object([
        .init("insurer", insurer), .init("symbol", .text(0...most, needsInk: false), isRequired: false),
        .init("number", .text(1...most)), .init("branch", .either([.digits(2), .word([""])]), isRequired: false),
      ]), beyond: beyond + [.characters(.insuranceIsTooLong, upTo: Self.maximum)])
  }

  public var expressionType: ExpressionType { symbolAndNumber ? .record("healthInsurance") : .string }

  public static var expressionRecords: [String: [String: ExpressionDeclarations.Variable]] {
    [
      "healthInsurance": ExpressionRecord.strings(
        parts.dropFirst().map(\.name), maximum: TextLength.scalars(for: maximum))
    ]
  }

  public func expressionValue(of value: HealthInsurance) -> ExpressionValue {
    guard symbolAndNumber else { return .string(value.insurer) }
    return .record(
      ExpressionRecord(
        shape: Self.shape,
        strings: [
          "insurer": value.insurer, "symbol": value.symbol, "number": value.number, "branch": value.branch,
        ]))
  }

  private static let shape = RecordShape(name: "healthInsurance", fields: parts.dropFirst().map(\.name))
  public var maximumSize: Int? { TextLength.scalars(for: Self.maximum) }
}

// MARK: - Presenting

extension HealthInsuranceField {
  public func summary(of value: HealthInsurance, in context: FieldContext) -> AnswerSummary {
    let parts = [
      value.insurer, value.symbol.isEmpty && symbolAndNumber ? "－" : value.symbol, value.number, value.branch,
    ]
    return AnswerSummary(parts.filter { !$0.isEmpty }.joined(separator: " "))
  }

  public func component(_ field: FieldPresentation) -> Component {
    guard symbolAndNumber else {
      return .textInput(
        TextInput(field.question, value: field.entry.text, keyboard: .digits, width: 10, isSensitive: true))
    }
    let inputs = Self.parts.dropFirst().map { part in
      let question = field.part(part.name, label: part.label, requirement: part.isOptional ? .optional : .unstated)
      return InputGroup.Input.text(
        TextInput(
          question, value: field.entry[part.name], keyboard: part.name == "symbol" ? .text : .digits, width: 10,
          isSensitive: true))
    }
    return .inputGroup(InputGroup(field.question, inputs: Array(inputs)))
  }

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: symbolAndNumber ? 18 : 8, needsPaper: true) }
}

// MARK: - Messages

extension ViolationCode {
  /// Parts of the numbers of a health insurance are missing.
  public static let insuranceIsIncomplete = Self(rawValue: "insuranceIsIncomplete")
  /// A symbol or number is longer than is taken. Argument `maximum`.
  public static let insuranceIsTooLong = Self(rawValue: "insuranceIsTooLong")
  /// The branch is not one or two digits.
  public static let insuranceBranchIsNotUnderstood = Self(rawValue: "insuranceBranchIsNotUnderstood")
}

extension HealthInsuranceField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .numberHasOtherCharacters: LocalizedText(
      "「{label}」の保険者番号を数字だけで入力してください。資格確認書などにあります",
      easy: "「{label}」の 「{保険者番号|ほけんしゃばんごう}」を {数字|すうじ}だけで {書|か}いてください",
      english: "Enter the insurer's number (保険者番号) of “{label}” in digits only. It is on the insurance certificate"),
    .numberHasOtherLength: LocalizedText(
      "「{label}」の保険者番号の数字の数を確かめてください。8けたか6けたです",
      easy: "「{label}」の 「{保険者番号|ほけんしゃばんごう}」の {数字|すうじ}の {数|かず}を {見|み}てください。{数字|すうじ}は 8か 6です",
      english: "Check the insurer's number (保険者番号) of “{label}”. It has 8 or 6 digits"),
    .numberDoesNotCheck: LocalizedText(
      "「{label}」の保険者番号を資格確認書などと見くらべてください。合っていれば、このまま進んでください",
      easy: "「{label}」の 「{保険者番号|ほけんしゃばんごう}」を {紙|かみ}と {比|くら}べてください。{合|あ}っていたら、つぎへ {進|すす}んでください",
      english: "Compare the insurer's number of “{label}” with the insurance certificate. If it is right, go on"),
    .insuranceIsIncomplete: LocalizedText(
      "「{label}」の{part}を入力してください", easy: "「{label}」の {part}を {書|か}いてください",
      english: "Enter {part} of “{label}”"),
    .insuranceIsTooLong: LocalizedText(
      "「{label}」の{part}は{maximum}文字までで入力してください",
      easy: "「{label}」の {part}は {maximum}{文字|もじ}までで {書|か}いてください",
      english: "Enter {part} of “{label}” in up to {maximum} characters"),
    .insuranceBranchIsNotUnderstood: LocalizedText(
      "「{label}」の{part}を2けたの数字で入力してください。例 01",
      easy: "「{label}」の {part}を 2つの {数字|すうじ}で {書|か}いてください。{例|れい} 01",
      english: "Enter {part} of “{label}” in 2 digits, for example 01"),
  ]

  public static var examples: [FieldExample<HealthInsuranceField>] {
    let field = HealthInsuranceField()
    let whole = HealthInsuranceField(symbolAndNumber: true)
    func entry(_ insurer: String, _ symbol: String, _ number: String, _ branch: String = "") -> Entry {
      Entry(["insurer": insurer, "symbol": symbol, "number": number, "branch": branch])
    }
    return [
      FieldExample("eight digits", field, Entry("33120015"), reads: HealthInsurance(insurer: "33120015")),
      FieldExample("six digits, full width", field, Entry("１３８０１６"), reads: HealthInsurance(insurer: "138016")),
      FieldExample("another check digit", field, Entry("33120016"), breaks: .numberDoesNotCheck),
      FieldExample("seven digits", field, Entry("3312001"), breaks: .numberHasOtherLength),
      FieldExample("letters", field, Entry("3312001A"), breaks: .numberHasOtherCharacters),
      FieldExample(
        "with symbol, number and branch", whole, entry("01130012", "１２ー３４", "５６７", "1"),
        reads: HealthInsurance(insurer: "01130012", symbol: "12-34", number: "567", branch: "01")),
      FieldExample(
        "in one text", whole, Entry("138016 練馬 0012345 02"),
        reads: HealthInsurance(insurer: "138016", symbol: "練馬", number: "0012345", branch: "02")),
      FieldExample("no number", whole, entry("138016", "12", ""), breaks: .insuranceIsIncomplete),
      FieldExample("branch in words", whole, entry("138016", "12", "3", "本人"), breaks: .insuranceBranchIsNotUnderstood),
      FieldExample(
        "a symbol nobody has", whole, entry("138016", String(repeating: "一", count: 21), "3"),
        breaks: .insuranceIsTooLong),
    ]
  }
}
