/// The script a scalar belongs to, as Japanese text is counted and measured.
///
/// The ranges are those that the readability formula of 建石・小野・山田 (1988) is counted with here; digits, brackets and
/// punctuation belong to no script.
public enum WritingSystem: Hashable, Sendable, CaseIterable {
  /// ぁ to ゖ, ゝ and ゞ.
  case hiragana
  /// ァ to ヺ, ー, ヽ and ヾ.
  case katakana
  /// Ideographs of every plane, with 々, 〆 and 〇.
  case kanji
  /// A to Z, small and capital, in both widths.
  case latin

  /// The script of a scalar, or `nil` for everything else.
  public init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x3041...0x3096, 0x309D...0x309E: self = .hiragana
    case 0x30A1...0x30FA, 0x30FC...0x30FE: self = .katakana
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .latin
    case 0x3007: self = .kanji
    case let value where Scalars.isKanji(value): self = .kanji
    default: return nil
    }
  }
}
