/// Kanji that a person looking for a name calls the same, though they are different characters.
///
/// For search keys only. A name is never changed by this table.
enum KanjiVariants {
  /// The common form of a kanji, or the kanji itself.
  static func common(_ value: UInt32) -> UInt32 {
    guard value > 0x4DFF else { return value }
    let unified = (0xF900...0xFAFF).contains(value) ? compatibility[value] ?? value : value
    return names[unified] ?? unified
  }

  /// Forms that surnames and given names are known for, each with the form of the 常用漢字表 or the more common one.
  ///
  /// A choice of this project, unverified against an official table: the ones a search at a counter stumbles over.
  private static let names: [UInt32: UInt32] = {
    let pairs = Scalars.values(
      "髙高﨑崎嵜崎碕崎𠮷吉濵浜濱浜邊辺邉辺齋斎齊斉澤沢櫻桜廣広國国嶋島嶌島瀨瀬德徳惠恵檜桧龍竜"
        + "眞真學学壽寿榮栄彌弥應応靜静黑黒條条曾曽冨富淵渕槇槙萬万實実壯壮關関縣県圓円豐豊寶宝藏蔵"
        + "髮髪賴頼鷗鴎")
    var table: [UInt32: UInt32] = [:]
    for index in stride(from: 0, to: pairs.count - 1, by: 2) { table[pairs[index]] = pairs[index + 1] }
    return table
  }()

  /// U+F900–FAFF and the ideograph each is canonically equivalent to.
  ///
  /// Source: Unicode 14 UnicodeData.txt (460 decompositions, stable by policy). A run begins at its first scalar.
  private static let compatibility: [UInt32: UInt32] = {
    let runs: [(first: UInt32, unified: String)] = [
      (0xF900, "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎"),
      (0xF92D, "來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵"),
      (0xF95A, "讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭"),
      (0xF987, "驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈"),
      (0xF9B4, "領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易"),
      (0xF9E1, "李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀"),
      (0xFA10, "塚"),
      (0xFA12, "晴"),
      (0xFA15, "凞猪益礼神祥福靖精羽"),
      (0xFA20, "蘒"),
      (0xFA22, "諸"),
      (0xFA25, "逸都"),
      (0xFA2A, "飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節"),
      (0xFA57, "練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵𤋮舘"),
      (0xFA70, "並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮"),
      (0xFA9D, "瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛"),
      (0xFACA, "響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎"),
    ]
    var table: [UInt32: UInt32] = [:]
    for run in runs {
      for (offset, value) in Scalars.values(run.unified).enumerated() { table[run.first + UInt32(offset)] = value }
    }
    return table
  }()
}
