public import FormText

/// A 全国地方公共団体コード: five digits and a check digit. The name of a special ward is read as its code.
///
/// Source: 全国地方公共団体コード (総務省, JIS X 0401 and 0402): weights 6 5 4 3 2, check = last digit of 11 − sum mod 11.
/// 131008, 特別区部, is an area of statistics and no local government (`wards.json`).
public struct MunicipalCodeField: PrintedNumberField {
  public static let name: FieldTypeName = .municipalCode

  /// Creates the type.
  public init() {}

  public init(reading options: inout OptionsReader) {}

  public static let beyondSchema: [AnswerSchema.Rule] = [
    .init(.numberDoesNotCheck, ja: "最後の検査の数字", en: "the check digit at the end"),
    .init(.municipalCodeIsAnArea, ja: "131008（特別区部）ではない", en: "not 131008, which stands for all 23 wards"),
  ]
  public static let longest = 6
  public static let pattern = "[0-9]{6}"
}

// MARK: - Reading

extension MunicipalCodeField {
  public func number(_ characters: String) -> Reading<String> {
    if let ward = SpecialWard.names.firstIndex(where: { characters == $0 || characters == "東京都" + $0 }) {
      return .reads(Self.code(ofWard: ward))
    }
    // 「131016（千代田区）」 is what the summary shows.
    var digits = characters
    if characters.utf8.count < 60, let open = characters.firstIndex(of: "("), characters.hasSuffix(")") {
      digits = String(characters[..<open])
    }
    if let problem = PrintedNumber.problem(digits, digits: 6) { return .fails(problem) }
    if digits == "131008" { return .fails(Violation(.municipalCodeIsAnArea)) }
    let values = PrintedNumber.values(digits)
    return values[5] == Self.checkDigit(values.dropLast()) ? .reads(digits) : .fails(Violation(.numberDoesNotCheck))
  }

  private static func checkDigit(_ digits: some Sequence<Int>) -> Int {
    (11 - PrintedNumber.sum(digits, weights: [6, 5, 4, 3, 2]) % 11) % 10
  }

  private static func code(ofWard index: Int) -> String {
    let digits = String(13_101 + index)
    return digits + String(checkDigit(PrintedNumber.values(digits)))
  }

  /// The code with the name of the ward it belongs to; codes elsewhere stand alone.
  public static func printed(_ number: String) -> String {
    SpecialWard.names.indices.first { code(ofWard: $0) == number }.map { "\(number)（\(SpecialWard.names[$0])）" }
      ?? number
  }

  public func entry(for value: String, in context: FieldContext) -> Entry { Entry(value) }
}

// MARK: - Messages

extension ViolationCode {
  /// The code is that of the 23 wards together.
  public static let municipalCodeIsAnArea = Self(rawValue: "municipalCodeIsAnArea")
}

extension MunicipalCodeField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .numberHasOtherCharacters: LocalizedText(
      "「{label}」を数字で入力してください。例 131016", easy: "「{label}」を {数字|すうじ}で {書|か}いてください。{例|れい} 131016",
      english: "Enter “{label}” in digits, for example 131016"),
    .numberHasOtherLength: LocalizedText(
      "「{label}」の数字の数を確かめてください。コードは{expected}けたです。例 131016",
      easy: "「{label}」の {数字|すうじ}の {数|かず}を {見|み}てください。{数字|すうじ}は {expected}あります。{例|れい} 131016",
      english: "Check the digits of “{label}”. The code has {expected} digits, for example 131016"),
    .numberDoesNotCheck: LocalizedText(
      "「{label}」を見くらべて、違う数字を直してください。例 131016",
      easy: "「{label}」を {見|み}て、ちがう {数字|すうじ}を なおしてください。{例|れい} 131016",
      english: "Compare “{label}” and change the digit that differs, for example 131016"),
    .municipalCodeIsAnArea: LocalizedText(
      "「{label}」には、一つの区のコードを入力してください。131008は23区全体のコードです",
      easy: "「{label}」に {一|ひと}つの {区|く}の {番号|ばんごう}を {書|か}いてください。131008は 23{区|く} {全部|ぜんぶ}の {番号|ばんごう}です",
      english: "Enter the code of one ward for “{label}”. 131008 stands for all 23 wards"),
  ]

  public static var examples: [FieldExample<MunicipalCodeField>] {
    let field = MunicipalCodeField()
    return [
      FieldExample("a ward", field, Entry("131016"), reads: "131016"),
      FieldExample("full width", field, Entry("０１１００２"), reads: "011002"),
      FieldExample("the name of a ward", field, Entry("練馬区"), reads: "131202"),
      FieldExample("without check digit", field, Entry("13101"), breaks: .numberHasOtherLength),
      FieldExample("another check digit", field, Entry("131014"), breaks: .numberDoesNotCheck),
      FieldExample("all wards", field, Entry("131008"), breaks: .municipalCodeIsAnArea),
      FieldExample("words", field, Entry("東京"), breaks: .numberHasOtherCharacters),
    ]
  }
}
