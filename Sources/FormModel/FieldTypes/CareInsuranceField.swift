public import FormText

/// The number of somebody insured for long-term care (介護保険の被保険者番号): ten digits, or H and nine digits.
///
/// H is for people of 40 to 64 on public assistance without health insurance (みなし2号). Municipalities number for
/// themselves and no check digit is published, so none is invented. Source: two public pages (`numbers.json`).
public struct CareInsuranceField: PrintedNumberField {
  public static let name: FieldTypeName = .careInsurance

  /// Creates the type.
  public init() {}

  public init(reading options: inout OptionsReader) {}

  public static let beyondSchema: [AnswerSchema.Rule] = []
  public static let longest = 10
  public static let pattern = "[0-9H][0-9]{9}"
  public static let isSensitive = true
}

// MARK: - Reading

extension CareInsuranceField {
  public func number(_ characters: String) -> Reading<String> {
    let digits = characters.hasPrefix("H") ? "0" + characters.dropFirst() : characters
    return PrintedNumber.problem(digits, digits: 10).map { .fails($0) } ?? .reads(characters)
  }
}

// MARK: - Messages

extension CareInsuranceField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .numberHasOtherCharacters: LocalizedText(
      "「{label}」を数字で入力してください。Hで始まる番号もあります。介護保険の被保険者証にあります",
      easy: "「{label}」を {数字|すうじ}で {書|か}いてください。{介護保険|かいごほけん}の {紙|かみ}に あります",
      english: "Enter “{label}” in digits; some numbers begin with H. It is on the long-term care insurance card"),
    .numberHasOtherLength: LocalizedText(
      "「{label}」の数字の数を確かめてください。被保険者番号は{expected}けたです",
      easy: "「{label}」の {数字|すうじ}の {数|かず}を {見|み}てください。{数字|すうじ}は {expected}あります",
      english: "Check the digits of “{label}”. The number has {expected} digits"),
  ]

  public static var examples: [FieldExample<CareInsuranceField>] {
    let field = CareInsuranceField()
    return [
      FieldExample("digits, zeros first", field, Entry("0000123456"), reads: "0000123456"),
      FieldExample("with H", field, Entry("ｈ１２３４５６７８９"), reads: "H123456789"),
      FieldExample("short", field, Entry("123456789"), breaks: .numberHasOtherLength),
      FieldExample("another letter", field, Entry("K123456789"), breaks: .numberHasOtherCharacters),
    ]
  }
}
