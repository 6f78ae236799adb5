import FormText

/// Where the name of a municipality ends in an address written without spaces.
///
/// Names are told by their last character, 市, 区, 町 or 村, but 市川市 and 大町市 hold one inside: the table has those.
/// Source of the levels: the address model of the Digital Agency's registry (`addresses.json`); of the exceptions:
/// 全国地方公共団体コード (総務省), the names with one of the four characters, or 郡, before their end.
enum Municipality {
  /// The municipality an address without its prefecture begins with, and what follows; `nil` when none can be told.
  static func leading(_ address: String) -> (name: String, rest: String)? {
    let scalars = Array(address.unicodeScalars.prefix(24))
    func text(_ count: Int) -> String { String(String.UnicodeScalarView(scalars.prefix(count))) }
    func found(_ count: Int) -> (String, String)? {
      let rest = String(String.UnicodeScalarView(address.unicodeScalars.dropFirst(count)))
      return count > 1 ? (text(count), TextNormalisation.trimmed(rest)) : nil
    }
    if let known = exceptions.first(where: { address.hasPrefix($0) }) {
      let count = known.unicodeScalars.count
      // 大町市 and 市川市 stand alone; the cities with wards are none of them.
      return found(count)
    }
    // 西多摩郡奥多摩町: the county belongs to the town's name. 山口市小郡平成町 has a city before, and is no county.
    if let county = scalars.prefix(8).firstIndex(of: "郡"), county > 0,
      !scalars.prefix(county).contains(where: { $0 == "市" || $0 == "区" }),
      let end = scalars.dropFirst(county + 2).firstIndex(where: { $0 == "町" || $0 == "村" }), end - county <= 8
    {
      return found(end + 1)
    }
    guard let end = scalars.dropFirst().firstIndex(where: { $0 == "市" || $0 == "区" || $0 == "町" || $0 == "村" }) else {
      return nil
    }
    // 大阪市北区: the ward of a designated city belongs to it.
    if scalars[end] == "市", designated.contains(text(end + 1)),
      let ward = scalars.dropFirst(end + 1).prefix(6).firstIndex(of: "区")
    {
      return found(ward + 1)
    }
    return found(end + 1)
  }

  /// The cities with wards of their own (政令指定都市).
  private static let designated: Set<String> = [
    "札幌市", "仙台市", "さいたま市", "千葉市", "横浜市", "川崎市", "相模原市", "新潟市", "静岡市", "浜松市", "名古屋市", "京都市", "大阪市", "堺市",
    "神戸市", "岡山市", "広島市", "北九州市", "福岡市", "熊本市",
  ]

  private static let exceptions = [
    "市川市", "市原市", "四日市市", "廿日市市", "野々市市", "八日市場市", "余市郡余市町", "余市郡仁木町", "余市郡赤井川村", "高市郡高取町",
    "高市郡明日香村", "芳賀郡市貝町", "西八代郡市川三郷町", "神崎郡市川町", "町田市", "大町市", "十日町市", "村上市", "村山市", "東村山市", "武蔵村山市",
    "羽村市", "大村市", "田村市", "北村山郡大石田町", "東村山郡山辺町", "東村山郡中山町", "西村山郡河北町", "西村山郡西川町", "西村山郡朝日町", "西村山郡大江町",
    "田村郡三春町", "田村郡小野町", "佐波郡玉村町", "柴田郡村田町", "杵島郡大町町", "郡山市", "大和郡山市", "郡上市", "小郡市", "蒲郡市",
  ]
}
