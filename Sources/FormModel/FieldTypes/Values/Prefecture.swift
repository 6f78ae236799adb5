import FormText

/// One of the 47 prefectures.
///
/// Source of order and names: JIS X 0401 (都道府県コード, 1 to 47). The Latin names are the common ones.
public struct Prefecture: Hashable, Sendable {
  /// The name with 都, 道, 府 or 県: 「東京都」.
  public let name: String
  /// The name in Latin letters: “Tokyo”.
  public let latin: String
  /// The reading in hiragana, with 都, 道, 府 or 県.
  let reading: String

  /// All prefectures, from 北海道 to 沖縄県.
  public static let all: [Prefecture] = [
    .init("北海道", "Hokkaido", "ほっかいどう"), .init("青森県", "Aomori", "あおもりけん"), .init("岩手県", "Iwate", "いわてけん"),
    .init("宮城県", "Miyagi", "みやぎけん"), .init("秋田県", "Akita", "あきたけん"), .init("山形県", "Yamagata", "やまがたけん"),
    .init("福島県", "Fukushima", "ふくしまけん"), .init("茨城県", "Ibaraki", "いばらきけん"), .init("栃木県", "Tochigi", "とちぎけん"),
    .init("群馬県", "Gunma", "ぐんまけん"), .init("埼玉県", "Saitama", "さいたまけん"), .init("千葉県", "Chiba", "ちばけん"),
    .init("東京都", "Tokyo", "とうきょうと"), .init("神奈川県", "Kanagawa", "かながわけん"), .init("新潟県", "Niigata", "にいがたけん"),
    .init("富山県", "Toyama", "とやまけん"), .init("石川県", "Ishikawa", "いしかわけん"), .init("福井県", "Fukui", "ふくいけん"),
    .init("山梨県", "Yamanashi", "やまなしけん"), .init("長野県", "Nagano", "ながのけん"), .init("岐阜県", "Gifu", "ぎふけん"),
    .init("静岡県", "Shizuoka", "しずおかけん"), .init("愛知県", "Aichi", "あいちけん"), .init("三重県", "Mie", "みえけん"),
    .init("滋賀県", "Shiga", "しがけん"), .init("京都府", "Kyoto", "きょうとふ"), .init("大阪府", "Osaka", "おおさかふ"),
    .init("兵庫県", "Hyogo", "ひょうごけん"), .init("奈良県", "Nara", "ならけん"), .init("和歌山県", "Wakayama", "わかやまけん"),
    .init("鳥取県", "Tottori", "とっとりけん"), .init("島根県", "Shimane", "しまねけん"), .init("岡山県", "Okayama", "おかやまけん"),
    .init("広島県", "Hiroshima", "ひろしまけん"), .init("山口県", "Yamaguchi", "やまぐちけん"), .init("徳島県", "Tokushima", "とくしまけん"),
    .init("香川県", "Kagawa", "かがわけん"), .init("愛媛県", "Ehime", "えひめけん"), .init("高知県", "Kochi", "こうちけん"),
    .init("福岡県", "Fukuoka", "ふくおかけん"), .init("佐賀県", "Saga", "さがけん"), .init("長崎県", "Nagasaki", "ながさきけん"),
    .init("熊本県", "Kumamoto", "くまもとけん"), .init("大分県", "Oita", "おおいたけん"), .init("宮崎県", "Miyazaki", "みやざきけん"),
    .init("鹿児島県", "Kagoshima", "かごしまけん"), .init("沖縄県", "Okinawa", "おきなわけん"),
  ]

  private init(_ name: String, _ latin: String, _ reading: String) {
    self.name = name
    self.latin = latin
    self.reading = reading
  }

  /// Reads a prefecture as residents write it: 東京都, 東京, とうきょう, Tokyo, Tokyo-to; `nil` when it is none.
  public init?(entry: String) {
    guard entry.utf8.count <= 200, let found = Self.spellings[EntryText.folded(entry)] else {
      return nil
    }
    self = found
  }

  /// The prefecture an address begins with, written in full, and what follows it.
  static func leading(_ address: String) -> (prefecture: Prefecture, rest: String)? {
    for prefecture in all where address.hasPrefix(prefecture.name) {
      return (prefecture, TextNormalisation.trimmed(String(address.dropFirst(prefecture.name.count))))
    }
    return nil
  }

  private static let spellings: [String: Prefecture] = {
    var spellings: [String: Prefecture] = [:]
    for prefecture in all {
      let latin = prefecture.latin.lowercased()
      let isHokkaido = prefecture.name == "北海道"
      let shorter = isHokkaido ? [] : [String(prefecture.name.dropLast()), withoutKind(prefecture.reading)]
      let suffixes = ["", "-ken", "-to", "-fu", "-prefecture", "ken", "prefecture", "metropolis"]
      for spelling in [prefecture.name, prefecture.reading] + shorter + suffixes.map({ latin + $0 }) {
        spellings[EntryText.folded(spelling)] = prefecture
      }
    }
    return spellings
  }()

  /// The reading without けん, ふ or と.
  private static func withoutKind(_ reading: String) -> String {
    String(reading.hasSuffix("けん") ? reading.dropLast(2) : reading.dropLast())
  }
}

/// The 23 special wards of Tokyo, which an address without spaces can be taken apart after.
///
/// Source: 全国地方公共団体コード (総務省), codes 13101 to 13123.
enum SpecialWard {
  static let names = [
    "千代田区", "中央区", "港区", "新宿区", "文京区", "台東区", "墨田区", "江東区", "品川区", "目黒区", "大田区", "世田谷区", "渋谷区", "中野区",
    "杉並区", "豊島区", "北区", "荒川区", "板橋区", "練馬区", "足立区", "葛飾区", "江戸川区",
  ]
}
