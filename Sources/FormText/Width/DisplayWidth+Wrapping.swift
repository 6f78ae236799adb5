extension DisplayWidth {
  /// The text cut into lines of at most `columns` columns, in one pass.
  ///
  /// Japanese may break between any two characters, except before signs that must not begin a line (、。」ー っ …) and
  /// after signs that must not end one (「（ …): both move to the next line with their neighbour (追い出し, JIS X 4051's
  /// 行頭禁則 and 行末禁則). Words of Latin letters and digits stay whole. Spaces at a break vanish; line breaks in the
  /// text are kept, so an empty line stays an empty line.
  ///
  /// What is too long for any line – a URL, a run of brackets – is cut at the edge, never inside a character. A line
  /// holds at least one character, even when `columns` is too small for it. Empty text is one empty line.
  public static func wrapped(_ text: String, columns: Int, ambiguous: Ambiguous = .narrow) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var wrapper = LineWrapper(bytes: bytes, columns: max(1, columns), ambiguous: ambiguous)
      return wrapper.lines()
    }
  }
}

private struct LineWrapper {
  let bytes: UnsafeBufferPointer<UInt8>
  let columns: Int
  let ambiguous: DisplayWidth.Ambiguous

  /// The kinds of characters that matter for breaking.
  private enum Kind {
    /// Nothing there yet: the beginning of a line.
    case none
    case space
    /// Part of a Latin word or a number.
    case word
    /// Must not begin a line.
    case closing
    /// Must not end a line.
    case opening
    /// May stand anywhere.
    case free
  }

  private var result: [String] = []
  private var lineStart = 0
  private var lineColumns = 0
  /// The end of what is on the line without the spaces after it.
  private var inkEnd = 0

  /// The last place the line may be broken: where it would end, where the next would begin, columns up to there.
  private var breakEnd = 0
  private var breakStart = 0
  private var breakColumns = 0
  private var hasBreak = false

  /// Where the last character began, and the columns before it: where to cut when there is no better place.
  private var lastUnit = 0
  private var lastUnitColumns = 0
  private var lastUnitInk = 0

  private var kindBefore = Kind.none

  init(bytes: UnsafeBufferPointer<UInt8>, columns: Int, ambiguous: DisplayWidth.Ambiguous) {
    self.bytes = bytes
    self.columns = columns
    self.ambiguous = ambiguous
  }

  mutating func lines() -> [String] {
    var scanner = WidthScanner(bytes: bytes, ambiguous: ambiguous)
    while let step = scanner.next() {
      switch step.value {
      case 0x0D:
        // CR LF is one break, which the LF makes; a CR alone is one too.
        if scanner.index < bytes.count, bytes[scanner.index] == 0x0A { continue }
        breakLine(at: step.range)
      case 0x0A, 0x2028, 0x2029:
        breakLine(at: step.range)
      default:
        take(step)
      }
    }
    emit(from: lineStart, to: lineColumns > columns ? inkEnd : bytes.count)
    return result
  }

  /// Ends the line at a line break in the text.
  private mutating func breakLine(at range: Range<Int>) {
    let endsInCR = range.lowerBound > lineStart && bytes[range.lowerBound - 1] == 0x0D
    // Spaces that hang over the edge go; those that fit are the author's.
    emit(from: lineStart, to: lineColumns > columns ? inkEnd : range.lowerBound - (endsInCR ? 1 : 0))
    begin(at: range.upperBound)
  }

  private mutating func emit(from start: Int, to end: Int) {
    result.append(String(decoding: bytes[start..<max(start, end)], as: UTF8.self))
  }

  private mutating func begin(at start: Int) {
    (lineStart, lineColumns, inkEnd) = (start, 0, start)
    (hasBreak, kindBefore) = (false, .none)
  }

  private mutating func take(_ step: WidthScanner.Step) {
    if step.isContinuation {
      if kindBefore == .space {
        // A mark makes ink of the space it stands on.
        if lastUnit > lineStart {
          (hasBreak, breakEnd, breakStart, breakColumns) = (true, lastUnitInk, lastUnit, lastUnitColumns)
        }
        kindBefore = .free
      }
      // A sign before it may have become wider (U+FE0F); it is never parted from its base.
      lineColumns += step.columns
      inkEnd = step.range.upperBound
      if lineColumns > columns { makeRoom() }
      return
    }
    let kind = Self.kind(of: step.value)
    (lastUnit, lastUnitColumns, lastUnitInk) = (step.range.lowerBound, lineColumns, inkEnd)
    if kind == .space {
      // Spaces may hang over the edge: the next character decides whether they vanish at a break.
      lineColumns += step.columns
      kindBefore = .space
      return
    }
    if mayBreak(before: kind) {
      (hasBreak, breakEnd, breakStart, breakColumns) = (true, inkEnd, step.range.lowerBound, lineColumns)
    }
    lineColumns += step.columns
    inkEnd = step.range.upperBound
    // 「1,000」「10:30」「example.jp」: a sign inside a word does not end it.
    kindBefore = kind == .closing && step.value < 0x80 ? .word : kind
    if lineColumns > columns { makeRoom() }
  }

  /// Moves the end of an overfull line to the next one.
  private mutating func makeRoom() {
    let kind = kindBefore
    let ink = inkEnd
    if hasBreak {
      emit(from: lineStart, to: breakEnd)
      let rest = lineColumns - breakColumns
      let (unit, unitColumns) = (lastUnit, lastUnitColumns - breakColumns)
      begin(at: breakStart)
      (lineColumns, inkEnd, kindBefore) = (rest, ink, kind)
      (lastUnit, lastUnitColumns) = (unit, unitColumns)
      // What moved may itself be too long, when it cannot be broken properly.
      if lineColumns > columns, lastUnit > lineStart { makeRoom() }
    } else if lastUnit > lineStart {
      emit(from: lineStart, to: lastUnitInk)
      let rest = lineColumns - lastUnitColumns
      begin(at: lastUnit)
      (lineColumns, inkEnd, kindBefore) = (rest, ink, kind)
      lastUnitColumns = 0
    }
  }

  private func mayBreak(before kind: Kind) -> Bool {
    switch (kindBefore, kind) {
    case (.none, _), (.opening, _), (_, .closing): false
    case (.word, .word): false
    case (.space, _), (_, _): true
    }
  }

  /// The kinds of U+3000–30FF, which with kanji make up most of what is wrapped.
  private static let kanaKinds: [Kind] = (UInt32(0x3000)..<0x3100).map { value in
    DisplayWidth.contains(value, Kinsoku.closing)
      ? .closing : DisplayWidth.contains(value, Kinsoku.opening) ? .opening : .free
  }

  private static func kind(of value: UInt32) -> Kind {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: return .free
    case 0x3000..<0x3100 where value != 0x3000: return kanaKinds[Int(value - 0x3000)]
    case 0x20, 0x09, 0x3000, 0x2000...0x200B: return .space
    default: break
    }
    if value < 0x80 {
      switch UInt8(truncatingIfNeeded: value) {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .opening
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "!"), UInt8(ascii: "?"),
        UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "%"):
        return .closing
      default: return .word
      }
    }
    // Latin, Greek, Cyrillic and their kin make words; marks of the same blocks are continuations and never come here.
    if value < 0x2000 { return .word }
    if DisplayWidth.contains(value, Kinsoku.closing) { return .closing }
    if DisplayWidth.contains(value, Kinsoku.opening) { return .opening }
    // Full-width digits and letters make words as well: a number is not parted.
    switch value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xAC00...0xD7A3, 0x2010...0x2011: return .word
    default: return .free
    }
  }
}

/// Signs that must not begin or end a line, as first and last scalars of ranges.
///
/// Source: JIS X 4051 (行頭禁則, 行末禁則) as described in W3C "Requirements for Japanese Text Layout" §3.1.7 and §3.1.8
/// and the classes CL, CP, EX, IS, NS, CJ and OP of Unicode Standard Annex 14.
private enum Kinsoku {
  static let closing: [UInt32] = [
    0x2019, 0x2019,  // ’
    0x201D, 0x201D,  // ”
    0x2025, 0x2026,  // ‥ …
    0x203C, 0x203C, 0x2047, 0x2049,  // ‼ ⁇ ⁈ ⁉
    0x2103, 0x2103,  // ℃
    0x3001, 0x3002, 0x3005, 0x3005,  // 、 。 々
    0x3009, 0x3009, 0x300B, 0x300B, 0x300D, 0x300D, 0x300F, 0x300F,  // 〉 》 」 』
    0x3011, 0x3011, 0x3015, 0x3015, 0x3017, 0x3017, 0x3019, 0x3019, 0x301B, 0x301C,  // 】 〕 〗 〙 〛 〜
    0x301E, 0x301F,  // 〞 〟
    0x303B, 0x303B,  // 〻
    0x3041, 0x3041, 0x3043, 0x3043, 0x3045, 0x3045, 0x3047, 0x3047, 0x3049, 0x3049,  // ぁ ぃ ぅ ぇ ぉ
    0x3063, 0x3063, 0x3083, 0x3083, 0x3085, 0x3085, 0x3087, 0x3087, 0x308E, 0x308E,  // っ ゃ ゅ ょ ゎ
    0x3095, 0x3096, 0x309B, 0x309E, 0x30A0, 0x30A1,  // ゕ ゖ ゛ ゜ ゝ ゞ ゠ ァ
    0x30A3, 0x30A3, 0x30A5, 0x30A5, 0x30A7, 0x30A7, 0x30A9, 0x30A9,  // ィ ゥ ェ ォ
    0x30C3, 0x30C3, 0x30E3, 0x30E3, 0x30E5, 0x30E5, 0x30E7, 0x30E7, 0x30EE, 0x30EE,  // ッ ャ ュ ョ ヮ
    0x30F5, 0x30F6, 0x30FB, 0x30FE, 0x31F0, 0x31FF,  // ヵ ヶ ・ ー ヽ ヾ ㇰ–ㇿ
    0xFF01, 0xFF01, 0xFF05, 0xFF05, 0xFF09, 0xFF09, 0xFF0C, 0xFF0C, 0xFF0E, 0xFF0E,  // ！ ％ ） ， ．
    0xFF1A, 0xFF1B, 0xFF1F, 0xFF1F, 0xFF3D, 0xFF3D, 0xFF5D, 0xFF5E, 0xFF60, 0xFF61,  // ： ； ？ ］ ｝ ～ ｠ ｡
    0xFF63, 0xFF65, 0xFF67, 0xFF70, 0xFF9E, 0xFF9F,  // ｣ ､ ･ ｧ–ｰ ﾞ ﾟ
  ]
  static let opening: [UInt32] = [
    0x2018, 0x2018, 0x201C, 0x201C,  // ‘ “
    0x3008, 0x3008, 0x300A, 0x300A, 0x300C, 0x300C, 0x300E, 0x300E, 0x3010, 0x3010,  // 〈 《 「 『 【
    0x3014, 0x3014, 0x3016, 0x3016, 0x3018, 0x3018, 0x301A, 0x301A, 0x301D, 0x301D,  // 〔 〖 〘 〚 〝
    0xFF04, 0xFF04, 0xFF08, 0xFF08, 0xFF3B, 0xFF3B, 0xFF5B, 0xFF5B, 0xFF5F, 0xFF5F, 0xFF62, 0xFF62,  // ＄ （ ［ ｛ ｟ ｢
    0xFFE1, 0xFFE1, 0xFFE5, 0xFFE5,  // ￡ ￥
  ]
}
