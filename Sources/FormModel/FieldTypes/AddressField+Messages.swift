public import FormText

// What is said about addresses, and examples of them.
extension ViolationCode {
  /// Parts of an address are missing.
  public static let addressIsIncomplete = Self(rawValue: "addressIsIncomplete")
  /// A part of an address is longer than is taken. Argument `maximum`.
  public static let addressIsTooLong = Self(rawValue: "addressIsTooLong")
  /// A postal code has not seven digits, or its hyphen in another place.
  public static let postalCodeIsNotUnderstood = Self(rawValue: "postalCodeIsNotUnderstood")
  /// What was entered as prefecture is none of the 47.
  public static let prefectureIsUnknown = Self(rawValue: "prefectureIsUnknown")
  /// Prefecture and municipality were completed from the postal code.
  public static let addressWasCompleted = Self(rawValue: "addressWasCompleted")
  /// The postal code stands for another municipality than was entered; taken all the same.
  public static let postalCodeIsOfOtherPlace = Self(rawValue: "postalCodeIsOfOtherPlace")
  /// A place that has the number of a piece of land was written with 号; taken all the same.
  public static let addressHasResidenceNumber = Self(rawValue: "addressHasResidenceNumber")
  /// An address that could not be taken apart is kept whole.
  public static let addressIsKeptWhole = Self(rawValue: "addressIsKeptWhole")
  /// The municipality begins with another prefecture than was entered.
  public static let prefecturesDisagree = Self(rawValue: "prefecturesDisagree")
}

extension AddressField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .addressIsIncomplete: LocalizedText(
      "「{label}」の{part}を入力してください", easy: "「{label}」の {part}を {書|か}いてください",
      english: "Enter {part} of “{label}”"),
    .addressIsTooLong: LocalizedText(
      "「{label}」の{part}は{maximum}文字までで入力してください",
      easy: "「{label}」の {part}は {maximum}{文字|もじ}までで {書|か}いてください",
      english: "Enter {part} of “{label}” in up to {maximum} characters"),
    .postalCodeIsNotUnderstood: LocalizedText(
      "「{label}」の{part}を7けたの数字で入力してください。例 123-4567",
      easy: "「{label}」の {part}を 7つの {数字|すうじ}で {書|か}いてください。{例|れい} 123-4567",
      english: "Enter {part} of “{label}” with 7 digits, for example 123-4567"),
    .prefectureIsUnknown: LocalizedText(
      "「{label}」の{part}を「東京都」のように入力してください",
      easy: "「{label}」の {part}を 「{東京都|とうきょうと}」のように {書|か}いてください",
      english: "Enter {part} of “{label}”, for example Tokyo"),
    .addressWasCompleted: LocalizedText(
      "「{label}」の{part}を郵便番号から入れました。違うときは直してください",
      easy: "「{label}」の {part}を {郵便番号|ゆうびんばんごう}から {書|か}きました。ちがうときは なおしてください",
      english: "We filled in {part} of “{label}” from the postal code. Change it if that is not right"),
    .postalCodeIsOfOtherPlace: LocalizedText(
      "「{label}」の{part}を見くらべてください。合っていれば、このまま進んでください",
      easy: "「{label}」の {part}を {比|くら}べてください。{合|あ}っていたら、つぎへ {進|すす}んでください",
      english: "Compare {part} of “{label}”. If both are right, go on"),
    .addressIsKeptWhole: LocalizedText(
      "「{label}」を、入力したとおりに受け取りました", easy: "「{label}」を {書|か}いたとおりに もらいました",
      english: "We keep “{label}” as you entered it"),
    .addressHasResidenceNumber: LocalizedText(
      "「{label}」の{part}を戸籍と見くらべてください。本籍に「号」はありません。合っていれば、このまま進んでください",
      easy: "「{label}」の {part}を {戸籍|こせき}と {比|くら}べてください。{本籍|ほんせき}に 「{号|ごう}」は ありません",
      english: "Compare {part} of “{label}” with the family register. A 本籍 has no 号. If it is right, go on"),
    .prefecturesDisagree: LocalizedText(
      "「{label}」の{part}を確かめてください。都道府県が二つあり、違っています",
      easy: "「{label}」の {part}を {見|み}てください。{都道府県|とどうふけん}が {二|ふた}つ あります",
      english: "Check {part} of “{label}”. They name two different prefectures"),
  ]

  public static var examples: [FieldExample<AddressField>] {
    let field = AddressField()
    let bunkyo = PostalAddress(
      postalCode: "1120003", prefecture: "東京都", municipality: "文京区", street: "春日1－16－21", building: "第2ー3棟 A101")
    func entry(_ code: String, _ prefecture: String, _ municipality: String, _ street: String, _ building: String = "")
      -> Entry
    {
      Entry([
        "postalCode": code, "prefecture": prefecture, "municipality": municipality, "street": street,
        "building": building,
      ])
    }
    return [
      FieldExample("all parts", field, entry("112-0003", "東京都", "文京区", "春日1－16－21", "第2ー3棟 A101"), reads: bunkyo),
      FieldExample(
        "any width, short prefecture", field, entry("〒１１２ー０００３", "東京", "文京区　", "春日1－16－21", "第2ー3棟 A101"),
        reads: bunkyo),
      FieldExample(
        "prefecture before the ward", field, entry("1120003", "", "東京都文京区", "春日1－16－21", "第2ー3棟 A101"), reads: bunkyo),
      FieldExample(
        "all but the building in one box", field, entry("1120003", "東京都文京区春日1－16－21", "", "", "第2ー3棟 A101"),
        reads: bunkyo),
      FieldExample(
        "not in Tokyo", field, entry("060-0001", "hokkaido", "札幌市中央区", "北1条西2丁目"),
        reads: PostalAddress(
          postalCode: "0600001", prefecture: "北海道", municipality: "札幌市中央区", street: "北1条西2丁目")),
      FieldExample(
        "no postal code where it may be left out", AddressField(postalCode: .optional),
        entry("", "千葉県", "市川市", "八幡1-1-1"),
        reads: PostalAddress(prefecture: "千葉県", municipality: "市川市", street: "八幡1-1-1")),
      FieldExample(
        "in one text", field, Entry("〒112-0003 東京都文京区春日1－16－21 第2ー3棟 A101"), reads: bunkyo),
      FieldExample(
        "in one text, a city with wards", field, Entry("530-0001 大阪府大阪市北区梅田3丁目1番1号"),
        reads: PostalAddress(
          postalCode: "5300001", prefecture: "大阪府", municipality: "大阪市北区", street: "梅田3丁目1番1号")),
      FieldExample(
        "in one text, 市 within the name", AddressField(postalCode: .optional), Entry("千葉県市川市八幡1-1-1"),
        reads: PostalAddress(prefecture: "千葉県", municipality: "市川市", street: "八幡1-1-1")),
      FieldExample(
        "abroad, where whole addresses are taken", AddressField(freeText: true), Entry("1 Main Street, Springfield"),
        reads: PostalAddress(prefecture: "", municipality: "", street: "1 Main Street, Springfield")),
      FieldExample(
        "the 本籍 of a family", AddressField(postalCode: .optional, numbering: .parcel),
        entry("", "東京都", "文京区", "春日一丁目25番地"),
        reads: PostalAddress(prefecture: "東京都", municipality: "文京区", street: "春日一丁目25番地")),
      FieldExample("no street", field, entry("112-0003", "東京都", "文京区", ""), breaks: .addressIsIncomplete),
      FieldExample(
        "hyphen in another place", field, entry("1120-003", "東京都", "文京区", "春日1"), breaks: .postalCodeIsNotUnderstood),
      FieldExample("no such prefecture", field, entry("112-0003", "東都", "文京区", "春日1"), breaks: .prefectureIsUnknown),
      FieldExample(
        "two prefectures", field, entry("112-0003", "東京都", "大阪府大阪市北区", "梅田1"), breaks: .prefecturesDisagree),
    ]
  }
}
