import FormText

/// Characters of another script where kana are asked, said in words: the message names the script, never the characters.
enum OtherScript: Hashable {
  case kanji
  case latin
  case digits
  case signs

  var words: LocalizedText {
    switch self {
    case .kanji:
      LocalizedText(
        "漢字", easy: "{漢字|かんじ}", english: "kanji", chinese: "汉字", korean: "한자", vietnamese: "chữ Hán")
    case .latin:
      LocalizedText(
        "英字", easy: "アルファベット", english: "Latin letters", chinese: "英文字母", korean: "영문자", vietnamese: "chữ cái")
    case .digits:
      LocalizedText(
        "数字", easy: "{数字|すうじ}", english: "digits", chinese: "数字", korean: "숫자", vietnamese: "chữ số")
    case .signs:
      LocalizedText(
        "記号", easy: "{記号|きごう}", english: "signs", chinese: "记号（符号）", korean: "기호", vietnamese: "ký hiệu")
    }
  }

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39, 0xFF10...0xFF19: self = .digits
    case 0x3005...0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: self = .kanji
    default: self = scalar.properties.isAlphabetic ? .latin : .signs
    }
  }
}

/// Reads the reading of a name: hiragana, half-width and full-width katakana come out as full-width katakana.
enum KanaReading {
  /// The reading in full-width katakana, or what else the text holds.
  ///
  /// Large and small kana stay apart, since both are legal readings. ー, ・ and single spaces inside are kept.
  static func read(_ text: String) -> Result<String, Problem> {
    let kana = TextNormalisation.kana(text)
    for scalar in kana.unicodeScalars where !isAllowed(scalar) { return .failure(Problem(script: OtherScript(scalar))) }
    return .success(kana)
  }

  struct Problem: Error { var script: OtherScript }

  /// Katakana U+30A1 to U+30FA, the middle dot, the long mark, the iteration marks, and the space between names.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (0x30A1...0x30FE).contains(scalar.value)
  }
}
