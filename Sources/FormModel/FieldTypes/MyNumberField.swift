public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// A 個人番号 (マイナンバー).
///
/// It may be asked only where 番号法9条 allows. No message, summary or description holds a digit of it.
public struct MyNumberField: FieldType {
  public static let name: FieldTypeName = .myNumber
  public static let masksAnswers = true

  /// Creates the type.
  public init() {}

  public init(reading options: inout OptionsReader) {}
}

// MARK: - Reading

extension MyNumberField {
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<MyNumber> {
    do throws(MyNumber.Problem) {
      let number = try MyNumber(entry: entry.text)
      return .reads(number)
    } catch {
      return switch error {
      case .otherCharacters: .fails(Violation(.myNumberHasOtherCharacters))
      case .length: .fails(Violation(.myNumberHasOtherLength))
      case .checkDigit: .fails(Violation(.myNumberDoesNotCheck))
      }
    }
  }
}

// MARK: - Keeping

extension MyNumberField {
  public func entry(for value: MyNumber, in context: FieldContext) -> Entry { Entry(value.digits) }
  public func payload(of value: MyNumber) -> JSONValue { .string(value.digits) }
  public func value(from payload: JSONValue) -> MyNumber? { payload.string.flatMap(MyNumber.init(digits:)) }
  public var expressionType: ExpressionType { .string }
  public func expressionValue(of value: MyNumber) -> ExpressionValue { .string(value.digits) }
  public var maximumSize: Int? { 12 }
}

extension MyNumberField {
  public var answerSchema: AnswerSchema {
    AnswerSchema(
      .digits(12),
      beyond: [
        .init(
          .myNumberDoesNotCheck, ja: "最後の数字が検査用数字として合っている（番号法施行令8条）",
          en: "the last digit checks the others (Order for the My Number Act, article 8)")
      ])
  }
}

// MARK: - Presenting

extension MyNumberField {
  /// That a number was entered; no digit of it.
  public func summary(of value: MyNumber, in context: FieldContext) -> AnswerSummary {
    AnswerSummary([Self.entered.shown(in: context.language)])
  }

  private static let entered = LocalizedText(
    "入力しました（番号はここには出ません）", easy: "{書|か}きました（{番号|ばんごう}は ここに {出|で}ません）",
    english: "Entered (the number is not shown here)", chinese: "已填写（此处不显示号码）",
    korean: "입력했습니다(번호는 여기에 표시되지 않습니다)", vietnamese: "Đã điền (số không hiện ở đây)")

  public func component(_ field: FieldPresentation) -> Component {
    .textInput(
      TextInput(
        field.question, value: field.entry.text, keyboard: .digits, width: 14, isSensitive: true))
  }

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: 12, needsPaper: true) }
}

// MARK: - Messages

extension ViolationCode {
  /// There is something else than digits.
  public static let myNumberHasOtherCharacters = Self(rawValue: "myNumberHasOtherCharacters")
  /// There are not twelve digits.
  public static let myNumberHasOtherLength = Self(rawValue: "myNumberHasOtherLength")
  /// The last digit does not fit the others.
  public static let myNumberDoesNotCheck = Self(rawValue: "myNumberDoesNotCheck")
}

extension MyNumberField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .myNumberHasOtherCharacters: LocalizedText(
      "「{label}」を数字だけで入力してください。マイナンバーカードの裏にあります",
      easy: "「{label}」を {数字|すうじ}だけで {書|か}いてください。マイナンバーカードの うしろに あります",
      english: "Enter “{label}” in digits only. It is on the back of the My Number card"),
    .myNumberHasOtherLength: LocalizedText(
      "「{label}」の数字の数を確かめてください。マイナンバーは12けたです",
      easy: "「{label}」の {数字|すうじ}の {数|かず}を {見|み}てください。マイナンバーは {数字|すうじ}が 12あります",
      english: "Check the digits of “{label}”. A My Number has 12 digits"),
    .myNumberDoesNotCheck: LocalizedText(
      "「{label}」をカードや通知書と見くらべて、違う数字を直してください",
      easy: "「{label}」を カードと {比|くら}べて、ちがう {数字|すうじ}を なおしてください",
      english: "Compare “{label}” with the card or the notice and change the digit that differs"),
  ]

  public static var examples: [FieldExample<MyNumberField>] {
    let field = MyNumberField()
    let spellings = [
      ("digits", "123456789018"), ("groups", "1234 5678 9018"), ("full width with hyphens", "１２３４‐５６７８－９０１８"),
    ]
    let read = MyNumber(digits: "123456789018").map { number in
      spellings.map { FieldExample($0.0, field, Entry($0.1), reads: number) }
    }
    return (read ?? []) + [
      FieldExample("the number of the specimen card", field, Entry("123456789012"), breaks: .myNumberDoesNotCheck),
      FieldExample("a digit short", field, Entry("12345678901"), breaks: .myNumberHasOtherLength),
      FieldExample("a letter", field, Entry("12345678901X"), breaks: .myNumberHasOtherCharacters),
    ]
  }
}
