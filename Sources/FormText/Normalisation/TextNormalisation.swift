/// Reads text the way a clerk does: width, kana, dashes, spaces and invisible characters never matter where they carry
/// no meaning.
///
/// Each function serves one kind of entry and changes only what that kind allows. All of them keep what they do not
/// understand, run once over the text, and change nothing when applied again.
///
/// **Names are never normalised.** A name is kept scalar by scalar as it was typed, because 神 (U+FA19) and 神 (U+795E)
/// are different names and Unicode's own normalisation forms make them one. `name(_:)` trims spaces and removes what
/// nobody can see; nothing here applies NFC or NFKC.
public enum TextNormalisation {
  /// A kind of entry.
  public enum Profile: String, Hashable, Sendable, CaseIterable {
    /// Numbers made of digits and hyphens: 〒, telephone, 個人番号.
    case digits
    /// A reading in katakana.
    case kana
    /// 丁目・番・号, for comparing addresses.
    case addressNumber
    /// A person's name.
    case name
    /// Sentences.
    case freeText
    /// An address for e-mail.
    case email
    /// What is typed into a search box, and what it is compared with.
    case search
  }

  /// The text normalised as this kind of entry.
  public static func normalised(_ text: String, as profile: Profile) -> String {
    switch profile {
    case .digits: digits(text)
    case .kana: kana(text)
    case .addressNumber: addressNumber(text)
    case .name: name(text)
    case .freeText: freeText(text)
    case .email: email(text)
    case .search: searchKey(text)
    }
  }

  // MARK: - Entries

  /// A number of digits and hyphens: 「〒１００−０００１」 becomes "100-0001".
  ///
  /// Full-width signs become ASCII, every kind of dash a hyphen, ー only between digits (or after one at the end).
  /// Spaces, invisible characters and a leading 〒 go. Circled digits, kanji digits and 〜 stay, so that the reader of
  /// the number can say what is wrong instead of guessing.
  public static func digits(_ text: String) -> String {
    if isPlain(text, isDigitEntry) { return text }
    var values = Folding.halfWidth(Scalars.values(text), keepsWaveDash: true)
    values.removeAll { Scalars.isSpace($0) || Scalars.isInvisible($0) || Scalars.isControl($0) }
    values.removeFirst(values.prefix { $0 == 0x3012 || $0 == 0x3020 || $0 == 0x3036 }.count)
    Folding.foldLongVowelMarks(&values)
    return Scalars.string(values)
  }

  /// A reading in full-width katakana: 「やまだ　ﾀﾛｳ」 becomes 「ヤマダ タロウ」.
  ///
  /// Hiragana becomes katakana, half width becomes full width, marks are composed with their kana (か゛ is ガ), and a
  /// dash after kana becomes ー. Spaces of any width become one ASCII space between words and none at the ends. Large and
  /// small kana stay as they are, since キヨウコ and キョウコ are different names; so does whatever is no kana.
  public static func kana(_ text: String) -> String {
    var values = Scalars.values(text)
    values.removeAll { Scalars.isInvisible($0) || (Scalars.isControl($0) && !Folding.isBreakingSpace($0)) }
    values = Folding.composedKana(values.map(Scalars.katakana))
    for index in values.indices {
      let value = values[index]
      if Scalars.isDash(value) || value == 0xFF70, index > 0, Folding.isKana(values[index - 1]) {
        values[index] = 0x30FC
      } else {
        values[index] = Scalars.katakana(Scalars.halfWidth(value))
      }
    }
    return Scalars.string(Folding.singleSpaced(values))
  }

  /// A name as it was typed, without spaces at the ends and without characters nobody sees.
  ///
  /// Spaces inside stay; runs of spaces become one between Latin letters, where they are slips. Everything else is kept
  /// scalar by scalar: variation selectors, compatibility ideographs, half-width letters.
  public static func name(_ text: String) -> String {
    if isPlainText(text, spaces: false) { return text }
    var values = Scalars.values(text)
    values.removeAll { Scalars.isInvisible($0) || (Scalars.isControl($0) && $0 != 0x09) }
    values = Folding.trimmed(values)
    var result: [UInt32] = []
    result.reserveCapacity(values.count)
    var lastInk: UInt32 = 0
    for (index, value) in values.enumerated() {
      if Scalars.isSpace(value) {
        let followsSpace = index > 0 && Scalars.isSpace(values[index - 1])
        // U+0250 is where Latin letters with European accents end; Vietnamese has its own block.
        let isLatin = lastInk < 0x250 || (0x1E00...0x1EFF).contains(lastInk)
        if followsSpace, isLatin { continue }
      } else {
        lastInk = value
      }
      result.append(value)
    }
    return Scalars.string(result)
  }

  /// Sentences as they were typed, with half-width kana widened for screen readers and search.
  ///
  /// Control characters other than line breaks and tabs go, and so do marks that turn the direction of text; line breaks
  /// become LF. ①, ㈱, 〜, joiners inside emoji and spaces stay.
  public static func freeText(_ text: String) -> String {
    if isPlainText(text, spaces: true) { return text }
    var values: [UInt32] = []
    values.reserveCapacity(text.utf8.count)
    var previous: UInt32 = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      switch value {
      case 0x0D: values.append(0x0A)
      case 0x0A: if previous != 0x0D { values.append(0x0A) }
      case 0x2028, 0x2029, 0x85: values.append(0x0A)
      case 0x09: values.append(value)
      case _ where Scalars.isControl(value) || Scalars.isDirectional(value) || value == 0xFEFF: break
      default: values.append(value)
      }
      previous = value
    }
    return Scalars.string(Folding.widenedKana(values))
  }

  /// An e-mail address in ASCII where it was typed in full width: 「ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ」.
  ///
  /// Spaces, controls and invisible characters go. Letters keep their case, except that the part after the last @ becomes
  /// lower case, where case has no meaning (RFC 5321 §2.4).
  public static func email(_ text: String) -> String {
    var values = Folding.halfWidth(Scalars.values(text), keepsWaveDash: false)
    values.removeAll { Scalars.isSpace($0) || Scalars.isInvisible($0) || Scalars.isControl($0) }
    for index in values.indices where values[index] == 0x3002 || values[index] == 0xFF61 { values[index] = 0x2E }
    if let at = values.lastIndex(of: 0x40) {
      for index in values.indices[at...] where (0x41...0x5A).contains(values[index]) { values[index] |= 0x20 }
    }
    return Scalars.string(values)
  }

  /// A key for finding text: equal keys mean a person would call it the same word.
  ///
  /// Widths, case, katakana and hiragana, ヴ and バ, kanji variants of names (髙 and 高), spaces and invisible characters,
  /// variation selectors and dashes fall together. For comparing only: the key is never shown nor stored as the answer.
  public static func searchKey(_ text: String) -> String {
    var values = Folding.halfWidth(Scalars.values(text), keepsWaveDash: true)
    values.removeAll {
      Scalars.isSpace($0) || Scalars.isInvisible($0) || Scalars.isControl($0) || (0xFE00...0xFE0F).contains($0)
        || (0xE0100...0xE01EF).contains($0)
    }
    values = Folding.composedKana(values.map(Scalars.katakana))
    var result: [UInt32] = []
    result.reserveCapacity(values.count)
    for value in values {
      let folded = KanjiVariants.common(Scalars.hiragana(value))
      switch folded {
      case 0x41...0x5A: result.append(folded | 0x20)
      case 0x3094: result.append(0x3076)  // ゔ as ぶ
      case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049: Folding.append(smallVowel: folded, to: &result)
      default: result.append(folded)
      }
    }
    return Scalars.string(result)
  }

  // MARK: - Single steps

  /// Full-width ASCII, digits, the ideographic space and every kind of dash as ASCII; everything else as it is.
  ///
  /// ー is a hyphen between digits only. ～ stays, since it says a range.
  public static func halfWidth(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var values = Folding.halfWidth(Scalars.values(text), keepsWaveDash: true)
    Folding.foldLongVowelMarks(&values)
    return Scalars.string(values)
  }

  /// Half-width katakana in full width, with their marks composed; everything else as it is.
  public static func widenedKana(_ text: String) -> String {
    Scalars.string(Folding.widenedKana(Scalars.values(text)))
  }

  /// Hiragana as katakana; everything else as it is.
  public static func katakana(_ text: String) -> String {
    Scalars.string(Scalars.values(text).map(Scalars.katakana))
  }

  /// Katakana as hiragana; ヷ, ヸ, ヹ, ヺ, ー and everything else as they are.
  public static func hiragana(_ text: String) -> String {
    Scalars.string(Scalars.values(text).map(Scalars.hiragana))
  }

  /// Every space, tab and line break of any width as one ASCII space between words, none at the ends.
  public static func singleSpaced(_ text: String) -> String {
    Scalars.string(Folding.singleSpaced(Scalars.values(text)))
  }

  /// The text without spaces, tabs, line breaks and invisible characters at its ends.
  public static func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last else { return text }
    // Most entries begin and end with a letter or a kanji, and then there is nothing to do.
    if Folding.isSurelyInk(first), last > 0x20, last < 0x7F { return text }
    return Scalars.string(Folding.trimmed(Scalars.values(text)))
  }

  /// Whether there is nothing to read: only spaces, line breaks and invisible characters.
  public static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { Folding.isEdge($0.value) }
  }

  /// The number that circled, bracketed or dotted digits mean (①, ⑵, ⒊, ⓪, ㊿), or `nil` for anything else.
  ///
  /// For saying 「①は1と書いてください」; no reader turns them into digits by itself.
  public static func circledNumber(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x2460...0x2473: Int(scalar.value - 0x2460) + 1
    case 0x2474...0x2487: Int(scalar.value - 0x2474) + 1
    case 0x2488...0x249B: Int(scalar.value - 0x2488) + 1
    case 0x24EA: 0
    case 0x24F5...0x24FE: Int(scalar.value - 0x24F5) + 1
    case 0x2776...0x277F: Int(scalar.value - 0x2776) + 1
    case 0x24EB...0x24F4: Int(scalar.value - 0x24EB) + 11
    case 0x3251...0x325F: Int(scalar.value - 0x3251) + 21
    case 0x32B1...0x32BF: Int(scalar.value - 0x32B1) + 36
    default: nil
    }
  }

  private static func isPlain(_ text: String, _ isAllowed: (UInt8) -> Bool) -> Bool {
    text.utf8.allSatisfy { $0 < 0x80 && isAllowed($0) }
  }

  /// Whether nothing in a text is a control, an invisible character, a half-width kana or, unless allowed, a space.
  ///
  /// Looks at lead bytes only and says no when in doubt: what it lets pass is nearly all text there is.
  private static func isPlainText(_ text: String, spaces: Bool) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case 0x0A, 0x09, 0x20: guard spaces else { return false }
        case ..<0x20, 0x7F: return false
        // Leads of U+0080–00BF, U+0340–037F, U+0600–063F, U+1000–2FFF, U+F000–FFFF and planes 12 to 16.
        case 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3, 0xF4: return false
        // U+3000 is the one space among U+3000–3FFF.
        case 0xE3 where !spaces && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80:
          return false
        default: break
        }
      }
      return true
    }
  }

  private static func isDigitEntry(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
}
