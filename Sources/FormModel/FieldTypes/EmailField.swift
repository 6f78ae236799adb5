public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// An e-mail address. It is confirmed by being shown, never by being typed twice.
public struct EmailField: FieldType {
  public static let name: FieldTypeName = .email

  /// Creates the type.
  public init() {}

  public init(reading options: inout OptionsReader) {}

  /// The most characters of an address that mail can be sent to (RFC 5321 section 4.5.3.1, erratum 1690 to RFC 3696).
  static let maximum = 254
  /// The most characters before the @ (RFC 5321 section 4.5.3.1.1).
  static let maximumLocal = 64
}

// MARK: - Reading

extension EmailField {
  /// Takes full-width letters, capital letters and stray spaces. Dots stand wherever Japanese mobile carriers once
  /// allowed them: two in a row, or before the @.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<String> {
    let tooLong = Violation(.emailIsTooLong, arguments: ["maximum": .number(Self.maximum)])
    guard entry.text.utf8.count <= 4_000 else { return .fails(tooLong) }
    let address = TextNormalisation.email(entry.text)
    if address.isEmpty { return .fails(Violation(.isMissing)) }
    let pieces = address.split(separator: "@", omittingEmptySubsequences: false)
    if pieces.count == 1 { return .fails(Violation(.emailNeedsAt)) }
    if pieces.count > 2 { return .fails(Violation(.emailIsSeveral)) }
    let (local, domain) = (pieces[0], pieces[1])
    if local.isEmpty { return .fails(Violation(.emailNeedsName)) }
    if domain.isEmpty { return .fails(Violation(.emailDomainIsIncomplete)) }
    if address.contains(where: { $0 == "," || $0 == "、" }) { return .fails(Violation(.emailHasComma)) }
    guard Self.isLocalPart(local), !domain.contains(where: { !Self.isDomainCharacter($0) }) else {
      return .fails(Violation(.emailHasOtherCharacters))
    }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy(Self.isLabel), labels.last?.contains(where: \.isLetter) == true else {
      return .fails(Violation(.emailDomainIsIncomplete))
    }
    if address.utf8.count > Self.maximum || local.utf8.count > Self.maximumLocal { return .fails(tooLong) }
    let stops = entry.text.unicodeScalars.contains { $0 == "。" || $0 == "｡" }
    return Reading(address, notices: stops ? [Violation(.emailWasCorrected, severity: .inform)] : [])
  }

  /// Letters, digits, the signs of RFC 5322's atoms, and dots anywhere.
  private static func isLocalPart(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: ".!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
      }
    }
  }

  /// ASCII letters and digits, hyphens, dots, and the letters of other scripts in internationalised domains.
  private static func isDomainCharacter(_ character: Character) -> Bool {
    character == "." || character == "-" || character.isLetter || (character.isASCII && character.isNumber)
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
  }
}

// MARK: - Keeping

extension EmailField {
  public func entry(for value: String, in context: FieldContext) -> Entry { Entry(value) }
  public func payload(of value: String) -> JSONValue { .string(value) }

  public func value(from payload: JSONValue) -> String? {
    payload.string.flatMap { read(Entry($0), in: FieldContext(today: .earliest)).value }
  }

  public var expressionType: ExpressionType { .string }
  public func expressionValue(of value: String) -> ExpressionValue { .string(value) }
  public var maximumSize: Int? { Self.maximum }
}

extension EmailField {
  public var answerSchema: AnswerSchema {
    AnswerSchema(
      .text(
        AnswerSchema.Text(
          3...Self.maximum, pattern: #"[!#-'*+\-./0-9=?A-Z\^-~]+@[0-9A-Za-z\-À-῿ぁ-鿿가-힣]+(\.[0-9A-Za-z\-À-῿ぁ-鿿가-힣]+)+"#,
          format: "email",
          sure: #"[0-9A-Za-z_+][0-9A-Za-z._+\-]*@([0-9a-z]([0-9a-z\-]*[0-9a-z])?\.)+[a-z]+"#)),
      beyond: [
        .init(
          .emailHasOtherCharacters, ja: "@の前は英数字と記号、後ろは名前に使える文字だけ",
          en: "letters, digits and signs before the @, letters, digits, hyphens and dots after it"),
        .init(.emailDomainIsIncomplete, ja: "@の後ろの名前が正しく区切られている", en: "a well-formed name after the @"),
        .init(
          .emailIsTooLong, ja: "@の前は\(Self.maximumLocal)字まで", en: "up to \(Self.maximumLocal) characters before the @"),
      ])
  }
}

// MARK: - Presenting

extension EmailField {
  public func summary(of value: String, in context: FieldContext) -> AnswerSummary { AnswerSummary(value) }

  public func component(_ field: FieldPresentation) -> Component {
    .textInput(
      TextInput(
        field.question, value: field.entry.text, keyboard: .email, width: 24, autocomplete: field.autocomplete))
  }

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: 22) }
}

// MARK: - Messages

extension ViolationCode {
  /// There is no @.
  public static let emailNeedsAt = Self(rawValue: "emailNeedsAt")
  /// There is more than one @.
  public static let emailIsSeveral = Self(rawValue: "emailIsSeveral")
  /// Nothing stands before the @.
  public static let emailNeedsName = Self(rawValue: "emailNeedsName")
  /// What follows the @ is no complete domain.
  public static let emailDomainIsIncomplete = Self(rawValue: "emailDomainIsIncomplete")
  /// A comma stands where a dot belongs.
  public static let emailHasComma = Self(rawValue: "emailHasComma")
  /// There are characters no address has.
  public static let emailHasOtherCharacters = Self(rawValue: "emailHasOtherCharacters")
  /// There are more characters than an address can have. Argument `maximum`.
  public static let emailIsTooLong = Self(rawValue: "emailIsTooLong")
  /// 「。」 was read as a dot.
  public static let emailWasCorrected = Self(rawValue: "emailWasCorrected")
}

extension EmailField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .emailNeedsAt: LocalizedText(
      "「{label}」に「@」を入れてください。例 hanako@example.jp",
      easy: "「{label}」に 「@」を {書|か}いてください。{例|れい} hanako@example.jp",
      english: "Enter “{label}” with an @, for example hanako@example.jp"),
    .emailIsSeveral: LocalizedText(
      "「{label}」を一つだけ入力してください。「@」が二つ以上あります",
      easy: "「{label}」を {一|ひと}つだけ {書|か}いてください。「@」が {二|ふた}つより {多|おお}いです",
      english: "Enter one “{label}” only. There is more than one @"),
    .emailNeedsName: LocalizedText(
      "「{label}」の「@」の前も入力してください。例 hanako@example.jp",
      easy: "「{label}」の 「@」の {前|まえ}も {書|か}いてください。{例|れい} hanako@example.jp",
      english: "Enter what stands before the @ of “{label}”, for example hanako@example.jp"),
    .emailDomainIsIncomplete: LocalizedText(
      "「{label}」の「@」の後を確かめてください。例 hanako@example.jp",
      easy: "「{label}」の 「@」の {後|あと}を {見|み}てください。{例|れい} hanako@example.jp",
      english: "Check what follows the @ of “{label}”, for example hanako@example.jp"),
    .emailHasComma: LocalizedText(
      "「{label}」の「,」を「.」に直してください。例 hanako@example.jp",
      easy: "「{label}」の 「,」を 「.」に なおしてください。{例|れい} hanako@example.jp",
      english: "Change the comma in “{label}” to a dot, for example hanako@example.jp"),
    .emailHasOtherCharacters: LocalizedText(
      "「{label}」を英字、数字、記号だけで入力してください。例 hanako@example.jp",
      easy: "「{label}」を アルファベットと {数字|すうじ}で {書|か}いてください。{例|れい} hanako@example.jp",
      english: "Enter “{label}” with letters, digits and signs only, for example hanako@example.jp"),
    .emailIsTooLong: LocalizedText(
      "「{label}」を{maximum}文字までで入力してください。「@」の前は64文字までです",
      easy: "「{label}」を {maximum}{文字|もじ}までで {書|か}いてください",
      english: "Enter “{label}” in up to {maximum} characters, 64 of them before the @"),
    .emailWasCorrected: LocalizedText(
      "「{label}」の「。」を「.」として受け取りました。違うときは直してください",
      easy: "「{label}」の 「。」を 「.」と {読|よ}みました。ちがうときは なおしてください",
      english: "We took “。” in “{label}” as a dot. Change it if that is not right"),
  ]

  public static var examples: [FieldExample<EmailField>] {
    let field = EmailField()
    return [
      FieldExample("as typed", field, Entry("Hanako.Yamada@example.jp"), reads: "Hanako.Yamada@example.jp"),
      FieldExample("full width, capital domain", field, Entry("ｔａｒｏ＠ＥＸＡＭＰＬＥ．ｊｐ "), reads: "taro@example.jp"),
      FieldExample("dots of a mobile carrier", field, Entry("a..b.@example.ne.jp"), reads: "a..b.@example.ne.jp"),
      FieldExample("Japanese full stop", field, Entry("taro@example。jp"), reads: "taro@example.jp"),
      FieldExample("no @", field, Entry("taro.example.jp"), breaks: .emailNeedsAt),
      FieldExample("two addresses", field, Entry("a@example.jp b@example.jp"), breaks: .emailIsSeveral),
      FieldExample("nothing before the @", field, Entry("@example.jp"), breaks: .emailNeedsName),
      FieldExample("comma", field, Entry("taro@example,jp"), breaks: .emailHasComma),
      FieldExample("no top domain", field, Entry("taro@example"), breaks: .emailDomainIsIncomplete),
      FieldExample("kana", field, Entry("たろう@example.jp"), breaks: .emailHasOtherCharacters),
      FieldExample(
        "too long", field, Entry(String(repeating: "a", count: 65) + "@example.jp"), breaks: .emailIsTooLong),
    ]
  }
}
