public import FormText

/// The number of a residence card or of a special permanent resident certificate: two letters, eight digits, two letters.
///
/// It has no check digit. It changes with every new card, so it names a card, never a person. Source: two public pages
/// that agree (`numbers.json`).
public struct ResidenceCardField: PrintedNumberField {
  public static let name: FieldTypeName = .residenceCard

  /// Creates the type.
  public init() {}

  public init(reading options: inout OptionsReader) {}

  public static let beyondSchema: [AnswerSchema.Rule] = []
  public static let longest = 12
  public static let pattern = "[A-Z]{2}[0-9]{8}[A-Z]{2}"
  public static let isSensitive = true
}

// MARK: - Reading

extension ResidenceCardField {
  public func number(_ characters: String) -> Reading<String> {
    let bytes = Array(characters.utf8)
    guard bytes.allSatisfy({ PrintedNumber.isDigit($0) || PrintedNumber.isCapital($0) }) else {
      return .fails(Violation(.numberHasOtherCharacters))
    }
    guard bytes.count == 12 else {
      return .fails(Violation(.numberHasOtherLength, arguments: ["expected": .number(12)]))
    }
    let letters = bytes.prefix(2) + bytes.suffix(2)
    guard letters.allSatisfy(PrintedNumber.isCapital), bytes[2..<10].allSatisfy(PrintedNumber.isDigit) else {
      return .fails(Violation(.cardNumberHasOtherOrder))
    }
    return .reads(characters)
  }
}

// MARK: - Messages

extension ViolationCode {
  /// Letters and digits stand in other places than on the card.
  public static let cardNumberHasOtherOrder = Self(rawValue: "cardNumberHasOtherOrder")
}

extension ResidenceCardField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .numberHasOtherCharacters: LocalizedText(
      "「{label}」を英字と数字で入力してください。例 AB12345678CD",
      easy: "「{label}」を アルファベットと {数字|すうじ}で {書|か}いてください。{例|れい} AB12345678CD",
      english: "Enter “{label}” in letters and digits, for example AB12345678CD"),
    .numberHasOtherLength: LocalizedText(
      "「{label}」の文字の数を確かめてください。カードの番号は{expected}文字です。例 AB12345678CD",
      easy: "「{label}」の {文字|もじ}の {数|かず}を {見|み}てください。{文字|もじ}は {expected}あります。{例|れい} AB12345678CD",
      english: "Check the length of “{label}”. The number of a card has {expected} characters, for example AB12345678CD"
    ),
    .cardNumberHasOtherOrder: LocalizedText(
      "「{label}」をカードの右上の番号と見くらべてください。英字2つ、数字8つ、英字2つの順です。例 AB12345678CD",
      easy: "「{label}」を カードの {右|みぎ}の {上|うえ}の {番号|ばんごう}と {比|くら}べてください。{例|れい} AB12345678CD",
      english:
        "Compare “{label}” with the top right of the card: 2 letters, 8 digits, 2 letters, for example AB12345678CD"),
  ]

  public static var examples: [FieldExample<ResidenceCardField>] {
    let field = ResidenceCardField()
    return [
      FieldExample("as printed", field, Entry("AB12345678CD"), reads: "AB12345678CD"),
      FieldExample("small, full width", field, Entry("ａｂ１２３４５６７８ｃｄ"), reads: "AB12345678CD"),
      FieldExample("in groups", field, Entry("AB 1234 5678 CD"), reads: "AB12345678CD"),
      FieldExample("a letter short", field, Entry("A12345678CD"), breaks: .numberHasOtherLength),
      FieldExample("digits first", field, Entry("1212345678CD"), breaks: .cardNumberHasOtherOrder),
      FieldExample("kana", field, Entry("カード"), breaks: .numberHasOtherCharacters),
    ]
  }
}
