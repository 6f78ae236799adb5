/// Half-width katakana and their full-width forms.
///
/// Source: Unicode 17 compatibility decompositions of U+FF61–FF9F and the canonical compositions of kana with U+3099 and
/// U+309A. An own table, because what system libraries make of ｶﾞ differs in bytes between platforms.
enum KanaWidth {
  /// U+FF61 to U+FF9F, in order. The two marks at the end become the combining ones.
  private static let full: [UInt32] =
    Scalars.values(
      "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン") + [0x3099, 0x309A]

  /// The full-width form of a half-width sign, or `nil` for anything else.
  static func fullWidth(_ value: UInt32) -> UInt32? {
    guard (0xFF61...0xFF9F).contains(value) else { return nil }
    let index = Int(value - 0xFF61)
    return index < full.count ? full[index] : nil
  }

  /// Whether a scalar is a (semi-)voiced sound mark that belongs to the kana before it: combining, half or full width.
  static func mark(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x3099, 0x309B, 0xFF9E: 0x3099
    case 0x309A, 0x309C, 0xFF9F: 0x309A
    default: nil
    }
  }

  /// The kana that a kana with a mark is, or `nil` when there is none.
  static func composed(_ kana: UInt32, mark: UInt32) -> UInt32? {
    switch (kana, mark) {
    // か to と and カ to ト: every other one, with つ after the small っ.
    case (0x304B...0x3062, 0x3099) where kana % 2 == 1: kana + 1
    case (0x30AB...0x30C2, 0x3099) where kana % 2 == 1: kana + 1
    case (0x3064, 0x3099), (0x3066, 0x3099), (0x3068, 0x3099): kana + 1
    case (0x30C4, 0x3099), (0x30C6, 0x3099), (0x30C8, 0x3099): kana + 1
    // は to ほ and ハ to ホ: plain, voiced, half voiced.
    case (0x306F...0x307D, 0x3099) where kana % 3 == 0: kana + 1
    case (0x306F...0x307D, 0x309A) where kana % 3 == 0: kana + 2
    case (0x30CF...0x30DD, 0x3099) where kana % 3 == 0: kana + 1
    case (0x30CF...0x30DD, 0x309A) where kana % 3 == 0: kana + 2
    case (0x3046, 0x3099): 0x3094  // う ゔ
    case (0x30A6, 0x3099): 0x30F4  // ウ ヴ
    case (0x30EF...0x30F2, 0x3099): kana + 8  // ワ ヰ ヱ ヲ → ヷ ヸ ヹ ヺ
    case (0x309D, 0x3099), (0x30FD, 0x3099): kana + 1  // ゝ ヽ
    default: nil
    }
  }
}
