// Source: own test data, kana widths cross-checked with a second public converter, code points with Unicode 15 data.

import FormText
import Testing

/// What an entry becomes, by the kind of entry.
struct NormalisationVector: CustomTestStringConvertible, Sendable {
  var profile: TextNormalisation.Profile
  var input: String
  var output: String
  var testDescription: String { "\(profile.rawValue): \(input)" }

  init(_ profile: TextNormalisation.Profile, _ input: String, _ output: String) {
    (self.profile, self.input, self.output) = (profile, input, output)
  }

  static let all: [NormalisationVector] = [
    // long vowel mark between digits
    NormalisationVector(.digits, "１２３ー４５６７", "123-4567"),
    NormalisationVector(.digits, "〒１００−０００１", "100-0001"),
    // circled digits are not silently turned into digits in number fields: reject with a hint
    NormalisationVector(.digits, "①②③", "①②③"),
    // kanji digits are only converted in address and date profiles
    NormalisationVector(.digits, "一〇〇", "一〇〇"),
    NormalisationVector(.kana, "ﾔﾏﾀﾞ ﾀﾛｳ", "ヤマダ タロウ"),
    NormalisationVector(.kana, "やまだ　たろう", "ヤマダ タロウ"),
    // one precomposed character each
    NormalisationVector(.kana, "ｶﾞｷﾞｸﾞｹﾞｺﾞ", "ガギグゲゴ"),
    NormalisationVector(.kana, "ﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟ", "パピプペポ"),
    NormalisationVector(.kana, "ｳﾞｨ", "ヴィ"),
    NormalisationVector(.kana, "ジョーンズ", "ジョーンズ"),
    // full-width hyphen inside kana means the long mark
    NormalisationVector(.kana, "ジョ－ンズ", "ジョーンズ"),
    NormalisationVector(.kana, "ジョ‐ンズ", "ジョーンズ"),
    // large ヨ must not be 'corrected' to ョ: both exist as legal furigana
    NormalisationVector(.kana, "キヨウコ", "キヨウコ"),
    // decomposed dakuten is composed
    NormalisationVector(.kana, "か\u{3099}", "ガ"),
    // spacing dakuten U+309B after kana is composed
    NormalisationVector(.kana, "か゛", "ガ"),
    NormalisationVector(.kana, "ヱビス", "ヱビス"),
    // kanji in a kana field: error, do not guess the reading
    NormalisationVector(.kana, "山田", "山田"),
    NormalisationVector(.addressNumber, "１－２－３", "1-2-3"),
    // comparison form only; keep the input for display
    NormalisationVector(.addressNumber, "1丁目2番3号", "1-2-3"),
    NormalisationVector(.addressNumber, "一丁目二番三号", "1-2-3"),
    NormalisationVector(.addressNumber, "１ー２ー３ー４０５", "1-2-3-405"),
    NormalisationVector(.addressNumber, "1の2の3", "1-2-3"),
    NormalisationVector(.addressNumber, "十二丁目", "12丁目"),
    // long mark in a word stays
    NormalisationVector(.addressNumber, "流通センター１−２", "流通センター1-2"),
    // 番町 is a town name: do not cut at 番
    NormalisationVector(.addressNumber, "三番町6-2", "三番町6-2"),
    NormalisationVector(.addressNumber, "一番町", "一番町"),
    // town in Shinjuku: kanji digits in names stay
    NormalisationVector(.addressNumber, "二十騎町", "二十騎町"),
    NormalisationVector(.addressNumber, "八丁堀二丁目", "八丁堀2丁目"),
    NormalisationVector(.addressNumber, "百人町1丁目", "百人町1丁目"),
    NormalisationVector(.addressNumber, "四番丁", "四番丁"),
    // U+9AD9 is kept
    NormalisationVector(.name, "\u{9AD9}橋", "\u{9AD9}橋"),
    // U+FA11 is kept
    NormalisationVector(.name, "山\u{FA11}", "山\u{FA11}"),
    // U+FA19 must not become U+795E: store bytes as typed, never run NFC/NFKC on names
    NormalisationVector(.name, "\u{FA19}谷", "\u{FA19}谷"),
    // variation selector kept
    NormalisationVector(.name, "葛\u{E0100}城", "葛\u{E0100}城"),
    // U+20BB7: outside the BMP
    NormalisationVector(.name, "𠮷田", "𠮷田"),
    NormalisationVector(.name, "佐々木", "佐々木"),
    // outer spaces trimmed, inner space kept
    NormalisationVector(.name, " 山田　太郎 ", "山田　太郎"),
    // runs of spaces collapse in Latin names
    NormalisationVector(.name, "JOHN  SMITH", "JOHN SMITH"),
    // keep; NFKC would make 1必要なもの
    NormalisationVector(.freeText, "①必要なもの", "①必要なもの"),
    NormalisationVector(.freeText, "㈱山田", "㈱山田"),
    NormalisationVector(.freeText, "10〜20", "10〜20"),
    // half-width kana in free text is widened for screen readers and search
    NormalisationVector(.freeText, "ﾃｽﾄ", "テスト"),
    NormalisationVector(.email, "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", "taro@example.jp"),
    NormalisationVector(.search, "ヴァイオリン", "ばいおりん"),
    // search folding may use a variant table; the stored value is untouched
    NormalisationVector(.search, "\u{9AD9}橋", "高橋"),
  ]

  /// Half-width kana and their full-width forms.
  static let kana: [(String, String)] = [
    ("｡", "。"),
    ("｢", "「"),
    ("｣", "」"),
    ("､", "、"),
    ("･", "・"),
    ("ｦ", "ヲ"),
    ("ｧ", "ァ"),
    ("ｨ", "ィ"),
    ("ｩ", "ゥ"),
    ("ｪ", "ェ"),
    ("ｫ", "ォ"),
    ("ｬ", "ャ"),
    ("ｭ", "ュ"),
    ("ｮ", "ョ"),
    ("ｯ", "ッ"),
    ("ｰ", "ー"),
    ("ｱ", "ア"),
    ("ｲ", "イ"),
    ("ｳ", "ウ"),
    ("ｴ", "エ"),
    ("ｵ", "オ"),
    ("ｶ", "カ"),
    ("ｷ", "キ"),
    ("ｸ", "ク"),
    ("ｹ", "ケ"),
    ("ｺ", "コ"),
    ("ｻ", "サ"),
    ("ｼ", "シ"),
    ("ｽ", "ス"),
    ("ｾ", "セ"),
    ("ｿ", "ソ"),
    ("ﾀ", "タ"),
    ("ﾁ", "チ"),
    ("ﾂ", "ツ"),
    ("ﾃ", "テ"),
    ("ﾄ", "ト"),
    ("ﾅ", "ナ"),
    ("ﾆ", "ニ"),
    ("ﾇ", "ヌ"),
    ("ﾈ", "ネ"),
    ("ﾉ", "ノ"),
    ("ﾊ", "ハ"),
    ("ﾋ", "ヒ"),
    ("ﾌ", "フ"),
    ("ﾍ", "ヘ"),
    ("ﾎ", "ホ"),
    ("ﾏ", "マ"),
    ("ﾐ", "ミ"),
    ("ﾑ", "ム"),
    ("ﾒ", "メ"),
    ("ﾓ", "モ"),
    ("ﾔ", "ヤ"),
    ("ﾕ", "ユ"),
    ("ﾖ", "ヨ"),
    ("ﾗ", "ラ"),
    ("ﾘ", "リ"),
    ("ﾙ", "ル"),
    ("ﾚ", "レ"),
    ("ﾛ", "ロ"),
    ("ﾜ", "ワ"),
    ("ﾝ", "ン"),
    ("ｶﾞ", "ガ"),
    ("ｷﾞ", "ギ"),
    ("ｸﾞ", "グ"),
    ("ｹﾞ", "ゲ"),
    ("ｺﾞ", "ゴ"),
    ("ｻﾞ", "ザ"),
    ("ｼﾞ", "ジ"),
    ("ｽﾞ", "ズ"),
    ("ｾﾞ", "ゼ"),
    ("ｿﾞ", "ゾ"),
    ("ﾀﾞ", "ダ"),
    ("ﾁﾞ", "ヂ"),
    ("ﾂﾞ", "ヅ"),
    ("ﾃﾞ", "デ"),
    ("ﾄﾞ", "ド"),
    ("ﾊﾞ", "バ"),
    ("ﾋﾞ", "ビ"),
    ("ﾌﾞ", "ブ"),
    ("ﾍﾞ", "ベ"),
    ("ﾎﾞ", "ボ"),
    ("ｳﾞ", "ヴ"),
    ("ﾜﾞ", "ヷ"),
    ("ｦﾞ", "ヺ"),
    ("ﾊﾟ", "パ"),
    ("ﾋﾟ", "ピ"),
    ("ﾌﾟ", "プ"),
    ("ﾍﾟ", "ペ"),
    ("ﾎﾟ", "ポ"),
  ]

  /// Dashes that always mean a hyphen.
  static let dashes: [Unicode.Scalar] = [
    "\u{002D}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2043}", "\u{207B}",
    "\u{2212}", "\u{2500}", "\u{2501}", "\u{23AF}", "\u{23E4}", "\u{FE58}", "\u{FE63}", "\u{FF0D}", "\u{02D7}",
  ]

  /// Spaces of every width.
  static let spaces: [Unicode.Scalar] = [
    "\u{0020}", "\u{3000}", "\u{00A0}", "\u{2002}", "\u{2003}", "\u{2009}", "\u{202F}", "\u{205F}", "\u{0009}",
  ]

  /// Characters nobody sees.
  static let invisible: [Unicode.Scalar] = [
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}",
    "\u{2066}", "\u{2069}",
  ]

  /// Compatibility ideographs that are legal in given names, where Unicode's normalisation forms replace them.
  static let legalForGivenNames: [Unicode.Scalar] = [
    "\u{F91D}", "\u{F928}", "\u{F929}", "\u{F936}", "\u{F9D0}", "\u{FA16}", "\u{FA19}", "\u{FA1A}", "\u{FA1B}",
    "\u{FA22}",
    "\u{FA26}", "\u{FA30}", "\u{FA31}", "\u{FA33}", "\u{FA34}", "\u{FA35}", "\u{FA37}", "\u{FA38}", "\u{FA3A}",
    "\u{FA3B}",
    "\u{FA3D}", "\u{FA3F}", "\u{FA40}", "\u{FA41}", "\u{FA43}", "\u{FA44}", "\u{FA45}", "\u{FA46}", "\u{FA47}",
    "\u{FA48}",
    "\u{FA4A}", "\u{FA4B}", "\u{FA4C}", "\u{FA4D}", "\u{FA4E}", "\u{FA4F}", "\u{FA50}", "\u{FA51}", "\u{FA52}",
    "\u{FA53}",
    "\u{FA54}", "\u{FA55}", "\u{FA56}", "\u{FA57}", "\u{FA59}", "\u{FA5A}", "\u{FA5B}", "\u{FA5C}", "\u{FA5F}",
    "\u{FA61}",
    "\u{FA62}", "\u{FA63}", "\u{FA64}", "\u{FA65}", "\u{FA67}", "\u{FA68}", "\u{FA69}",
  ]
}
