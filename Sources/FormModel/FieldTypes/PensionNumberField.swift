public import FormText

/// A 基礎年金番号: four digits of an office and six of a series.
///
/// No check digit is published, so none is invented; leading zeros are part of the number (`numbers.json`).
public struct PensionNumberField: PrintedNumberField {
  public static let name: FieldTypeName = .pensionNumber

  /// Creates the type.
  public init() {}

  public init(reading options: inout OptionsReader) {}

  public static let beyondSchema: [AnswerSchema.Rule] = []
  public static let longest = 10
  public static let pattern = "[0-9]{10}"
  public static let isSensitive = true
  public static func printed(_ number: String) -> String { PrintedNumber.grouped(number, [4, 6]) }
}

// MARK: - Reading

extension PensionNumberField {
  public func number(_ characters: String) -> Reading<String> {
    PrintedNumber.problem(characters, digits: 10).map { .fails($0) } ?? .reads(characters)
  }
}

// MARK: - Messages

extension PensionNumberField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .numberHasOtherCharacters: LocalizedText(
      "「{label}」を数字だけで入力してください。例 1234-567890",
      easy: "「{label}」を {数字|すうじ}だけで {書|か}いてください。{例|れい} 1234-567890",
      english: "Enter “{label}” in digits only, for example 1234-567890"),
    .numberHasOtherLength: LocalizedText(
      "「{label}」の数字の数を確かめてください。基礎年金番号は{expected}けたです。例 1234-567890",
      easy: "「{label}」の {数字|すうじ}の {数|かず}を {見|み}てください。{数字|すうじ}は {expected}あります。{例|れい} 1234-567890",
      english: "Check the digits of “{label}”. A basic pension number has {expected} digits, for example 1234-567890"),
  ]

  public static var examples: [FieldExample<PensionNumberField>] {
    let field = PensionNumberField()
    return [
      FieldExample("as printed", field, Entry("1234-567890"), reads: "1234567890"),
      FieldExample("full width, zeros first", field, Entry("００１２−０００３４５"), reads: "0012000345"),
      FieldExample("short", field, Entry("1234-56789"), breaks: .numberHasOtherLength),
      FieldExample("letters", field, Entry("1234-56789O"), breaks: .numberHasOtherCharacters),
    ]
  }
}
