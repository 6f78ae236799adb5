public import FormText

/// The number of a driver licence (運転免許証番号): twelve digits.
///
/// Layout: two digits of the public safety commission, two of the year of first issue, six of a series, a check digit, the
/// count of reissues. Source: several public pages that agree (`numbers.json`); the circular of the police was not seen.
/// So a check digit that does not fit and a commission nobody knows are asked about and taken.
public struct DriverLicenceField: PrintedNumberField {
  public static let name: FieldTypeName = .driverLicence

  /// Creates the type.
  public init() {}

  public init(reading options: inout OptionsReader) {}

  public static let longest = 12
  public static let pattern = "[0-9]{12}"
  public static let isSensitive = true

  /// The codes of the public safety commissions; Tokyo is 30.
  static let commissions: Set<Int> = [
    10, 11, 12, 13, 14, 20, 21, 22, 23, 24, 25, 30, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 60,
    61, 62, 63, 64, 65, 70, 71, 72, 73, 74, 80, 81, 82, 83, 90, 91, 92, 93, 94, 95, 96, 97,
  ]
}

// MARK: - Reading

extension DriverLicenceField {
  public func number(_ characters: String) -> Reading<String> {
    PrintedNumber.problem(characters, digits: 12).map { .fails($0) } ?? .reads(characters)
  }

  public func violations(of value: String, in context: FieldContext) -> [Violation] {
    let digits = PrintedNumber.values(value)
    let remainder = PrintedNumber.sum(digits, weights: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
    let fits = digits[10] == (11 - remainder) % 10 && Self.commissions.contains(digits[0] * 10 + digits[1])
    return fits ? [] : [Violation(.numberDoesNotCheck, severity: .warn)]
  }
}

// MARK: - Messages

extension DriverLicenceField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .numberHasOtherCharacters: LocalizedText(
      "「{label}」を数字だけで入力してください。免許証のおもての下の方にあります",
      easy: "「{label}」を {数字|すうじ}だけで {書|か}いてください。{免許証|めんきょしょう}に あります",
      english: "Enter “{label}” in digits only. It is at the bottom of the front of the licence"),
    .numberHasOtherLength: LocalizedText(
      "「{label}」の数字の数を確かめてください。免許証の番号は{expected}けたです",
      easy: "「{label}」の {数字|すうじ}の {数|かず}を {見|み}てください。{数字|すうじ}は {expected}あります",
      english: "Check the digits of “{label}”. The number of a licence has {expected} digits"),
    .numberDoesNotCheck: LocalizedText(
      "「{label}」を免許証と見くらべてください。合っていれば、このまま進んでください",
      easy: "「{label}」を {免許証|めんきょしょう}と {比|くら}べてください。{合|あ}っていたら、つぎへ {進|すす}んでください",
      english: "Compare “{label}” with the licence. If it is right, go on"),
  ]

  public static var examples: [FieldExample<DriverLicenceField>] {
    let field = DriverLicenceField()
    return [
      FieldExample("digits", field, Entry("309012345620"), reads: "309012345620"),
      FieldExample("as printed, full width", field, Entry("第 ３０９０１２３４５６２０ 号"), reads: "309012345620"),
      FieldExample("another check digit", field, Entry("309212345610"), breaks: .numberDoesNotCheck),
      FieldExample("commission 31", field, Entry("319012345620"), breaks: .numberDoesNotCheck),
      FieldExample("short", field, Entry("30901234562"), breaks: .numberHasOtherLength),
      FieldExample("letters", field, Entry("30901234562A"), breaks: .numberHasOtherCharacters),
    ]
  }
}
