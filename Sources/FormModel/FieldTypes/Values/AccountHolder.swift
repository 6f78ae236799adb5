import FormText

/// Reads the holder of an account in the characters that banks exchange.
///
/// Source: the character set of 全銀協 files as `numbers.json` gives it (bankAccount.holderKana). It is kept in full-width
/// katakana; the half-width form of a transfer file, with ー as a hyphen, is made from it one to one.
enum AccountHolder {
  /// The most characters a transfer file has for a holder, ガ counted as two.
  static let usualMaximum = 30

  /// The holder in katakana without small ones, capital letters, digits, space and `( ) . - /`, or what else there is.
  static func read(_ entry: String) -> Result<String, KanaReading.Problem> {
    var scalars = String.UnicodeScalarView()
    for scalar in TextNormalisation.kana(entry).unicodeScalars {
      switch scalar.value {
      // ァ to ォ, ッ, ャ ュ ョ, ヮ: the large kana follows the small one.
      case 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE:
        append(scalar.value + 1, to: &scalars)
      case 0x30F5: append(0x30AB, to: &scalars)  // ヵ
      case 0x30F6: append(0x30B1, to: &scalars)  // ヶ
      case 0x30FB: append(0x2E, to: &scalars)  // ・
      case 0x30A2...0x30FA, 0x30FC: scalars.append(scalar)
      case 0x61...0x7A: append(scalar.value - 0x20, to: &scalars)
      case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F, 0x30...0x39, 0x41...0x5A: scalars.append(scalar)
      default: return .failure(KanaReading.Problem(script: OtherScript(scalar)))
      }
    }
    return .success(String(scalars))
  }

  private static func append(_ value: UInt32, to scalars: inout String.UnicodeScalarView) {
    if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
  }

  /// How many half-width characters a transfer file needs for the holder: ガ is ｶ and a mark.
  static func halfWidthCount(_ holder: String) -> Int {
    holder.unicodeScalars.reduce(0) { $0 + (isMarked($1.value) ? 2 : 1) }
  }

  /// Whether a katakana carries a voiced or half-voiced mark.
  private static func isMarked(_ value: UInt32) -> Bool {
    switch value {
    case 0x30AB...0x30C2: value % 2 == 0
    case 0x30C5, 0x30C7, 0x30C9, 0x30F4, 0x30F7...0x30FA: true
    case 0x30CF...0x30DD: value % 3 != 0
    default: false
    }
  }
}
