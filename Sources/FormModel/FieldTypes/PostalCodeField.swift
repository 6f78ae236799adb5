public import FormText

/// A postal code: seven digits.
public struct PostalCodeField: PrintedNumberField {
  public static let name: FieldTypeName = .postalCode

  /// Creates the type.
  public init() {}

  public init(reading options: inout OptionsReader) {}

  public static let beyondSchema: [AnswerSchema.Rule] = []
  public static let longest = 7
  public static let pattern = "[0-9]{7}"
  public static func printed(_ number: String) -> String { PrintedNumber.grouped(number, [3, 4]) }
}

// MARK: - Reading

extension PostalCodeField {
  /// Takes any width, 〒 and a hyphen after the third digit. Elsewhere a hyphen is a slip that would name another town.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<String> {
    if let code = PostalCode(entry: entry.text) { return .reads(code.digits) }
    let digits = PrintedNumber.bare(entry.text)
    return .fails(PrintedNumber.problem(digits, digits: 7) ?? Violation(.postalCodeIsNotUnderstood))
  }

  public func number(_ characters: String) -> Reading<String> {
    PrintedNumber.problem(characters, digits: 7).map { .fails($0) } ?? .reads(characters)
  }

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: 7) }
}

// MARK: - Messages

extension PostalCodeField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .numberHasOtherCharacters: LocalizedText(
      "「{label}」を数字で入力してください。例 123-4567", easy: "「{label}」を {数字|すうじ}で {書|か}いてください。{例|れい} 123-4567",
      english: "Enter “{label}” in digits, for example 123-4567"),
    .numberHasOtherLength: LocalizedText(
      "「{label}」の数字の数を確かめてください。郵便番号は{expected}けたです。例 123-4567",
      easy: "「{label}」の {数字|すうじ}の {数|かず}を {見|み}てください。{数字|すうじ}は {expected}あります。{例|れい} 123-4567",
      english: "Check the digits of “{label}”. A postal code has {expected} digits, for example 123-4567"),
    .postalCodeIsNotUnderstood: LocalizedText(
      "「{label}」を、3けたと4けたの数字で入力してください。例 123-4567",
      easy: "「{label}」を 3つと 4つの {数字|すうじ}で {書|か}いてください。{例|れい} 123-4567",
      english: "Enter “{label}” as 3 and 4 digits, for example 123-4567"),
  ]

  public static var examples: [FieldExample<PostalCodeField>] {
    let field = PostalCodeField()
    return [
      FieldExample("with a hyphen", field, Entry("100-0001"), reads: "1000001"),
      FieldExample("full width with 〒", field, Entry("〒１００－０００１"), reads: "1000001"),
      FieldExample("short", field, Entry("100-001"), breaks: .numberHasOtherLength),
      FieldExample("hyphen in another place", field, Entry("1000-001"), breaks: .postalCodeIsNotUnderstood),
      FieldExample("letters", field, Entry("ABC-DEFG"), breaks: .numberHasOtherCharacters),
    ]
  }
}
