public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// A telephone number in Japan, or with + in another country.
public struct TelephoneField: FieldType {
  public static let name: FieldTypeName = .telephone

  /// Creates the type.
  public init() {}

  public init(reading options: inout OptionsReader) {}
}

// MARK: - Reading

extension TelephoneField {
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<TelephoneNumber> {
    do throws(TelephoneNumber.Problem) {
      let number = try TelephoneNumber(entry: entry.text)
      return .reads(number)
    } catch {
      return .fails(Violation(error))
    }
  }

  public func violations(of value: TelephoneNumber, in context: FieldContext) -> [Violation] {
    value.isUnassigned ? [Violation(.telephoneIsUnassigned, severity: .warn)] : []
  }
}

extension Violation {
  /// What to say about an entry that is no telephone number.
  fileprivate init(_ problem: TelephoneNumber.Problem) {
    switch problem {
    case .notUnderstood: self.init(.telephoneIsNotUnderstood)
    case .service: self.init(.telephoneIsAService)
    case .noAreaCode: self.init(.telephoneNeedsAreaCode)
    case .twoZeros: self.init(.telephoneBeginsWithTwoZeros)
    case .foreign: self.init(.telephoneIsForeign)
    case .length(let expected):
      self.init(.telephoneHasOtherLength, arguments: ["expected": .number(expected)])
    }
  }
}

// MARK: - Keeping

extension TelephoneField {
  public func entry(for value: TelephoneNumber, in context: FieldContext) -> Entry { Entry(value.formatted) }
  public func payload(of value: TelephoneNumber) -> JSONValue { .string(value.digits) }

  public func value(from payload: JSONValue) -> TelephoneNumber? {
    payload.string.flatMap { try? TelephoneNumber(entry: $0) }
  }

  public var expressionType: ExpressionType { .string }
  public func expressionValue(of value: TelephoneNumber) -> ExpressionValue { .string(value.digits) }
  public var maximumSize: Int? { 16 }
}

extension TelephoneField {
  public var answerSchema: AnswerSchema {
    AnswerSchema(
      .either([.text(10...11, pattern: "0[1-9][0-9]*"), .text(8...16, pattern: "\\+[1-9][0-9]*")]),
      beyond: [
        .init(
          .telephoneHasOtherLength, ja: "けた数は番号の始まりで決まる（090は11けた、0120は10けたなど）",
          en: "the number of digits depends on how it begins: 11 after 090, 10 after 0120")
      ])
  }
}

// MARK: - Presenting

extension TelephoneField {
  public func summary(of value: TelephoneNumber, in context: FieldContext) -> AnswerSummary {
    AnswerSummary(value.formatted)
  }

  public func component(_ field: FieldPresentation) -> Component {
    .textInput(
      TextInput(
        field.question, value: field.entry.text, keyboard: .telephone, width: 12, autocomplete: field.autocomplete))
  }

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: 11) }
}

// MARK: - Messages

extension ViolationCode {
  /// An entry holds something else than digits and the signs between them.
  public static let telephoneIsNotUnderstood = Self(rawValue: "telephoneIsNotUnderstood")
  /// A number of three digits, such as 110.
  public static let telephoneIsAService = Self(rawValue: "telephoneIsAService")
  /// A number does not begin with 0.
  public static let telephoneNeedsAreaCode = Self(rawValue: "telephoneNeedsAreaCode")
  /// A number begins with 00.
  public static let telephoneBeginsWithTwoZeros = Self(rawValue: "telephoneBeginsWithTwoZeros")
  /// A number of another country that is no whole number.
  public static let telephoneIsForeign = Self(rawValue: "telephoneIsForeign")
  /// A number has more or fewer digits than its beginning asks. Argument `expected`.
  public static let telephoneHasOtherLength = Self(rawValue: "telephoneHasOtherLength")
  /// A number nobody has been given; taken all the same.
  public static let telephoneIsUnassigned = Self(rawValue: "telephoneIsUnassigned")
}

extension TelephoneField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .telephoneIsNotUnderstood: LocalizedText(
      "「{label}」を数字で入力してください。例 03-1234-5678",
      easy: "「{label}」を {数字|すうじ}で {書|か}いてください。{例|れい} 03-1234-5678",
      english: "Enter “{label}” in digits, for example 03-1234-5678"),
    .telephoneIsAService: LocalizedText(
      "「{label}」には、あなたにつながる電話番号を入力してください。例 03-1234-5678",
      easy: "「{label}」に あなたの {電話番号|でんわばんごう}を {書|か}いてください。{例|れい} 03-1234-5678",
      english: "Enter a number that reaches you for “{label}”, for example 03-1234-5678"),
    .telephoneNeedsAreaCode: LocalizedText(
      "「{label}」を、0から始まる番号で入力してください。例 03-1234-5678",
      easy: "「{label}」を 0から {書|か}いてください。{例|れい} 03-1234-5678",
      english: "Enter “{label}” with its area code, beginning with 0, for example 03-1234-5678"),
    .telephoneBeginsWithTwoZeros: LocalizedText(
      "「{label}」のはじめの番号を確かめてください。例 03-1234-5678",
      easy: "「{label}」の はじめの {番号|ばんごう}を {見|み}てください。{例|れい} 03-1234-5678",
      english: "Check how “{label}” begins, for example 03-1234-5678"),
    .telephoneIsForeign: LocalizedText(
      "「{label}」の外国の番号を、国の番号から終わりまで入力してください。例 +1 202 555 0123",
      easy: "「{label}」の {外国|がいこく}の {番号|ばんごう}を {全部|ぜんぶ} {書|か}いてください。{例|れい} +1 202 555 0123",
      english: "Enter the whole number abroad for “{label}”, from the country code on, for example +1 202 555 0123"),
    .telephoneHasOtherLength: LocalizedText(
      "「{label}」の数字の数を確かめてください。この番号は{expected}けたです",
      easy: "「{label}」の {数字|すうじ}の {数|かず}を {見|み}てください。この {番号|ばんごう}は {数字|すうじ}が {expected}あります",
      english: "Check the digits of “{label}”. A number that begins like this has {expected} digits"),
    .telephoneIsUnassigned: LocalizedText(
      "「{label}」をもう一度確かめてください。合っていれば、このまま進んでください",
      easy: "「{label}」を もう{一度|いちど} {見|み}てください。{合|あ}っていたら、つぎへ {進|すす}んでください",
      english: "Check “{label}” once more. If it is right, go on"),
  ]

  public static var examples: [FieldExample<TelephoneField>] {
    let field = TelephoneField()
    func number(_ digits: String) -> TelephoneNumber? { TelephoneNumber(digits: digits) }
    let read: [(name: String, entry: String, digits: String)] = [
      ("with hyphens", "03-1234-5678", "0312345678"),
      ("full width with brackets", "０３（１２３４）５６７８", "0312345678"),
      ("from abroad", "+81 (0)3 1234 5678", "0312345678"),
      ("mobile with long vowel marks", "080ー1234ー5678", "08012345678"),
      ("060, in use since July 2026", "06012345678", "06012345678"),
      ("in another country", "+1 (202) 555-0123", "+12025550123"),
    ]
    return read.compactMap { row in
      number(row.digits).map { FieldExample(row.name, field, Entry(row.entry), reads: $0) }
    } + [
      FieldExample("too short", field, Entry("03-1234-567"), breaks: .telephoneHasOtherLength),
      FieldExample("no area code", field, Entry("1234-5678"), breaks: .telephoneNeedsAreaCode),
      FieldExample("police", field, Entry("110"), breaks: .telephoneIsAService),
      FieldExample("00", field, Entry("00-1234-5678"), breaks: .telephoneBeginsWithTwoZeros),
      FieldExample("another country, cut short", field, Entry("+1 202"), breaks: .telephoneIsForeign),
      FieldExample("words", field, Entry("ありません"), breaks: .telephoneIsNotUnderstood),
      FieldExample("nobody's", field, Entry("090-0234-5678"), breaks: .telephoneIsUnassigned),
    ]
  }
}
