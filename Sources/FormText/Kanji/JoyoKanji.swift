/// The 常用漢字: the kanji that general writing keeps to, 2,136 of them.
///
/// Source: 常用漢字表 (平成22年内閣告示第2号, 30 November 2010), cross-checked with two public lists. The 1,026 kanji of elementary
/// school are in ``KanjiGrade``; here stand the other 1,110 in order of code points. Four of them have an official form
/// and a usual one (𠮟叱, 塡填, 剝剥, 頰頬); both count.
public enum JoyoKanji {
  /// Whether a kanji is one of them. What is no kanji is not; 々 repeats another kanji and counts as one of them.
  public static func holds(_ scalar: Unicode.Scalar) -> Bool {
    if KanjiGrade.of(scalar) != nil || scalar.value == 0x3005 { return true }
    return beyondSchool.contains(scalar.value)
  }

  /// The kanji learnt after elementary school, in order of code points.
  public static let afterElementarySchool: String =
    "丈与且丘丙串丹丼乏乙乞乾亀了互亜享亭介仙仰企伎伏伐伯伴伸伺但佳併侍依侮侯侵侶促俊俗俸俺倒倣倫倹偉偏偵"
    + "偶偽傍傑傘催傲債傾僅僕僚僧儀儒償充克免兼冒冗冠冥冶凄准凍凝凡凶凸凹刃刈刑到刹刺削剖剛剝剣剤剰劣励劾勃"
    + "勅勘募勧勲勾匂匠匹匿升卑卓占即却卸厄厘又及双叔叙叫召吉吏吐吟含吹呂呈呉呪咲咽哀哲哺唄唆唇唐唯唾啓喉喚"
    + "喝喩喪喫嗅嗣嘆嘱嘲噴嚇囚圏坊坑坪垣埋執培堀堅堆堕堤堪塀塁塊塑塔塗塚塞塡塾墜墨墳墾壁壇壊壌壮壱奇奉契奔"
    + "奥奨奪奴如妃妄妊妖妙妥妨妬姓姫姻威娘娠娯婆婚婿媒嫁嫉嫌嫡嬢孔孤宛宜宰宴宵寂寛寝寡寧審寮寿封尉尋尚尻尼"
    + "尽尾尿屈履屯岬岳峠峡峰崇崖崩嵐巡巧巨巾帆帝帥帽幅幣幻幽幾床庶庸廃廉廊廷弄弊弐弔弥弦弧弾彙彩彫彰影彼征"
    + "徐御循微徴徹忌忍忙怒怖怠怨怪恋恐恒恣恥恨恭恵悔悟悠患悦悩悼惑惜惧惨惰愁愉愚慄慈慌慎慕慢慨慮慰慶憂憎憤"
    + "憧憩憬憶憾懇懐懲懸戒戚戯戴戻房扇扉払扱扶抄把抑抗抜択披抱抵抹押抽拉拍拐拒拓拘拙拠括拭拳拶拷挑挟挨挫振"
    + "挿捉捕捗捜据捻掃掌排掘掛控措掲描揚換握援揺搬搭携搾摂摘摩摯撃撤撮撲擁擦擬攻敏敢敷斉斎斑斗斜斤斥斬施旋"
    + "既旦旨旬旺昆昇昧是普晶暁暇暦暫曇曖更曹曽替朕朱朴朽杉杯析枕枠枢枯架柄某柔柳柵柿栓核栽桁桃桑桟梗棄棋棚"
    + "棟棺椅椎楷楼概槽欄欧欺款歓歳殉殊殖殴殻殿毀氾汁汎汗汚江汰沃沈沙没沢沸沼況泊泌泡泥泰洞津洪浄浜浦浪浮浸"
    + "涙涯涼淑淡淫添渇渉渋渓渡渦湧湾湿溝溶溺滅滑滝滞滴漂漆漏漠漫漬漸潜潤潰澄濁濃濫濯瀬炉炊炎為烈焦煎煙煩煮"
    + "燥爆爪爵爽牙牲犠狂狙狩狭猛猟猫献猶猿獄獣獲玄玩珍珠琴瑠璃璧環璽瓦瓶甘甚甲畏畔畜畝畳畿疎疫疲疾症痕痘痢"
    + "痩痴瘍療癒癖皆盆盗監盤盲盾眉眠眺睡督睦瞬瞭瞳矛矯砕砲硝硫硬碁碑磨礁礎祈祉祥禅禍秀租秩称稚稲稼稽稿穂穏"
    + "穫突窃窒窟窮窯竜端符筒箇箋箸範篤簿籍籠粋粒粗粘粛粧糧糾紋紛紡索紫累紳紹紺絞絡継維綱網綻緊緒締緩緯緻縁"
    + "縛縫繁繊繕繭繰缶罰罵罷羅羞羨翁翻翼耐耗聴肌肖肘肝股肢肩肪肯胆胎胞胴脂脅脇脊脚脱腎腐腕腫腰腺膚膜膝膨膳"
    + "臆臭致臼舗舞舟般舶舷艇艦艶芋芝芯芳苗苛茂茎荒荘菊菌菓華萎葛葬蓄蓋蔑蔽薄薦薪薫藍藤藩藻虎虐虚虜虞虹蚊蛇"
    + "蛍蛮蜂蜜融衝衡衰衷袋袖被裂裕裸裾褐褒襟襲覆覇触訂訃託訟訴診詐詔詠詣詮詰該詳誇誉誓誘誰請諦諧諭諮諾謀謁"
    + "謄謎謙謡謹譜譲豚豪貌貞貢販貪貫貼賂賄賊賓賜賠賢賦賭購贈赦赴超越趣距跡跳践踊踏踪蹴躍軌軒軟軸較載輝輩轄"
    + "辛辣辱込迅迎迫迭逃透逐逓途逝逮逸遂遅遇遍違遜遡遣遭遮遵遷避還那邦邪邸郊郎郭酌酎酔酢酪酬酵酷醒醜醸采釈"
    + "釜釣鈍鈴鉛鉢銃銘鋭鋳錠錦錬錮錯鍋鍛鍵鎌鎖鎮鐘鑑閑閥閲闇闘阻附陣陥陪陰陳陵陶隅隆随隔隙隠隣隷隻雄雅雇雌"
    + "離雰零雷需震霊霜霧露靴韓韻響頃項須頑頒頓頰頻頼顎顕顧飢飽飾餅餌餓駄駆駐駒騎騒騰驚骸髄髪鬱鬼魂魅魔鮮鯨"
    + "鶏鶴麓麗麺麻黙鼓齢𠮟"

  private static let beyondSchool: Set<UInt32> = {
    var values = Set(afterElementarySchool.unicodeScalars.map(\.value))
    values.formUnion([0x53F1, 0x586B, 0x5265, 0x982C])
    return values
  }()
}
