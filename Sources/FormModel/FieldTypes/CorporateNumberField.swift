public import FormText

/// A 法人番号: thirteen digits, the first of which checks the others.
///
/// Source: 平成26年財務省令第70号 2条 (check digit = 9 − sum mod 9, weights 1 and 2 from the right), as `numbers.json` gives
/// it. Two numbers that differ by 0 and 9 in one place both pass: the check finds most slips, not all.
public struct CorporateNumberField: PrintedNumberField {
  public static let name: FieldTypeName = .corporateNumber

  /// Creates the type.
  public init() {}

  public init(reading options: inout OptionsReader) {}

  public static let longest = 13
  public static let pattern = "[1-9][0-9]{12}"
  public static func printed(_ number: String) -> String { PrintedNumber.grouped(number, [1, 4, 4, 4]) }
}

// MARK: - Reading

extension CorporateNumberField {
  public func number(_ characters: String) -> Reading<String> {
    let withoutT = characters.hasPrefix("T") ? String(characters.dropFirst()) : nil
    if let withoutT, PrintedNumber.problem(withoutT, digits: 13) == nil {
      return .fails(Violation(.corporateNumberIsOfInvoices))
    }
    if let problem = PrintedNumber.problem(characters, digits: 13) {
      let isRegistryNumber = PrintedNumber.problem(characters, digits: 12) == nil
      return .fails(isRegistryNumber ? Violation(.corporateNumberIsOfRegistry) : problem)
    }
    let digits = PrintedNumber.values(characters)
    let sum = PrintedNumber.sum(digits.dropFirst().reversed(), weights: [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2])
    return digits[0] == 9 - sum % 9 ? .reads(characters) : .fails(Violation(.numberDoesNotCheck))
  }
}

// MARK: - Messages

extension ViolationCode {
  /// Twelve digits: the number of the company register, which is the 法人番号 without its first digit.
  public static let corporateNumberIsOfRegistry = Self(rawValue: "corporateNumberIsOfRegistry")
  /// T and thirteen digits: the number of an invoice issuer.
  public static let corporateNumberIsOfInvoices = Self(rawValue: "corporateNumberIsOfInvoices")
}

extension CorporateNumberField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .numberHasOtherCharacters: LocalizedText(
      "「{label}」を数字だけで入力してください。例 7000012050002",
      easy: "「{label}」を {数字|すうじ}だけで {書|か}いてください。{例|れい} 7000012050002",
      english: "Enter “{label}” in digits only, for example 7000012050002"),
    .numberHasOtherLength: LocalizedText(
      "「{label}」の数字の数を確かめてください。法人番号は{expected}けたです",
      easy: "「{label}」の {数字|すうじ}の {数|かず}を {見|み}てください。{数字|すうじ}は {expected}あります",
      english: "Check the digits of “{label}”. A corporate number has {expected} digits"),
    .numberDoesNotCheck: LocalizedText(
      "「{label}」を法人番号の通知書と見くらべて、違う数字を直してください",
      easy: "「{label}」を {紙|かみ}の {番号|ばんごう}と {比|くら}べて、ちがう {数字|すうじ}を なおしてください",
      english: "Compare “{label}” with the notice of the number and change the digit that differs"),
    .corporateNumberIsOfRegistry: LocalizedText(
      "「{label}」には、13けたの法人番号を入力してください。12けたの番号は会社の登記の番号です",
      easy: "「{label}」に {数字|すうじ}が 13ある {番号|ばんごう}を {書|か}いてください。{数字|すうじ}が 12の {番号|ばんごう}とは ちがいます",
      english:
        "Enter the corporate number of 13 digits for “{label}”. The 12 digits are the number of the company register"),
    .corporateNumberIsOfInvoices: LocalizedText(
      "「{label}」には、Tのつかない13けたの法人番号を入力してください。Tのつく番号はインボイスの登録番号です",
      easy: "「{label}」に Tが ない 13の {数字|すうじ}の {番号|ばんごう}を {書|か}いてください",
      english: "Enter the corporate number of 13 digits without T for “{label}”. With T it is a number for invoices"),
  ]

  public static var examples: [FieldExample<CorporateNumberField>] {
    let field = CorporateNumberField()
    return [
      FieldExample("digits", field, Entry("7000012050002"), reads: "7000012050002"),
      FieldExample("full width with hyphens", field, Entry("７－００００－１２０５－０００２"), reads: "7000012050002"),
      FieldExample("another first digit", field, Entry("8000012050002"), breaks: .numberDoesNotCheck),
      FieldExample("of the register", field, Entry("000012050002"), breaks: .corporateNumberIsOfRegistry),
      FieldExample("of invoices", field, Entry("T7000012050002"), breaks: .corporateNumberIsOfInvoices),
      FieldExample("short", field, Entry("70000120500"), breaks: .numberHasOtherLength),
      FieldExample("letters", field, Entry("なし"), breaks: .numberHasOtherCharacters),
    ]
  }
}
