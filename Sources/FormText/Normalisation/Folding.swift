/// The steps normalisation is made of, over scalar values. Each runs once over the text.
enum Folding {
  /// Full-width ASCII, spaces and dashes as ASCII.
  static func halfWidth(_ values: [UInt32], keepsWaveDash: Bool) -> [UInt32] {
    var result = values
    for index in result.indices {
      let value = result[index]
      if keepsWaveDash, value == 0xFF5E { continue }
      result[index] = Scalars.isDash(value) ? 0x2D : Scalars.isSpace(value) ? 0x20 : Scalars.halfWidth(value)
    }
    return result
  }

  /// ー and ｰ as hyphens between digits, and after a digit at the end. Runs of them count as one place.
  static func foldLongVowelMarks(_ values: inout [UInt32]) {
    var index = 0
    while index < values.count {
      guard Scalars.isLongVowelMark(values[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < values.count, Scalars.isLongVowelMark(values[end]) { end += 1 }
      let followsDigit = index > 0 && Scalars.isASCIIDigit(values[index - 1])
      if followsDigit, end == values.count || Scalars.isASCIIDigit(values[end]) {
        for place in index..<end { values[place] = 0x2D }
      }
      index = end
    }
  }

  /// Half-width katakana in full width, marks composed where they follow one.
  static func widenedKana(_ values: [UInt32]) -> [UInt32] {
    guard values.contains(where: { (0xFF61...0xFF9F).contains($0) }) else { return values }
    var result: [UInt32] = []
    result.reserveCapacity(values.count)
    var previousWasHalf = false
    for value in values {
      guard let full = KanaWidth.fullWidth(value) else {
        previousWasHalf = false
        result.append(value)
        continue
      }
      if let mark = KanaWidth.mark(value) {
        if previousWasHalf, let last = result.last, let composed = KanaWidth.composed(last, mark: mark) {
          result[result.count - 1] = composed
        } else {
          result.append(spacing(mark))
        }
        previousWasHalf = false
      } else {
        result.append(full)
        previousWasHalf = true
      }
    }
    return result
  }

  /// Half-width katakana in full width, and marks of every kind composed with the kana before them.
  static func composedKana(_ values: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(values.count)
    for value in values {
      if let mark = KanaWidth.mark(value) {
        if let last = result.last, let composed = KanaWidth.composed(last, mark: mark) {
          result[result.count - 1] = composed
        } else {
          result.append(value == 0x3099 || value == 0x309A ? value : spacing(mark))
        }
      } else {
        result.append(KanaWidth.fullWidth(value) ?? value)
      }
    }
    return result
  }

  /// The mark as a sign of its own, when it has no kana to stand on.
  private static func spacing(_ mark: UInt32) -> UInt32 { mark == 0x3099 ? 0x309B : 0x309C }

  /// Hiragana, katakana, ー and the repetition marks.
  static func isKana(_ value: UInt32) -> Bool {
    switch value {
    case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF: true
    default: false
    }
  }

  // MARK: - Spaces

  /// Line breaks and tabs, which part words like spaces do.
  static func isBreakingSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// What is not seen at the ends of an entry.
  static func isEdge(_ value: UInt32) -> Bool {
    Scalars.isSpace(value) || isBreakingSpace(value) || Scalars.isInvisible(value)
  }

  /// Whether a text that begins with this byte begins with ink: printable ASCII, or a kanji or kana by its lead byte.
  static func isSurelyInk(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F || (0xE4...0xE9).contains(byte) }

  static func trimmed(_ values: [UInt32]) -> [UInt32] {
    guard let first = values.firstIndex(where: { !isEdge($0) }), let last = values.lastIndex(where: { !isEdge($0) })
    else { return [] }
    return Array(values[first...last])
  }

  static func singleSpaced(_ values: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(values.count)
    var spaceIsDue = false
    for value in values {
      if Scalars.isSpace(value) || isBreakingSpace(value) {
        spaceIsDue = !result.isEmpty
      } else {
        if spaceIsDue { result.append(0x20) }
        spaceIsDue = false
        result.append(value)
      }
    }
    return result
  }

  // MARK: - Search keys

  /// A small vowel after ぶ (which may have been ヴ) makes one sign of the ば row: ヴァ is ば, ヴィ is び.
  static func append(smallVowel value: UInt32, to result: inout [UInt32]) {
    guard result.last == 0x3076 else {
      result.append(value)
      return
    }
    switch value {
    case 0x3041: result[result.count - 1] = 0x3070
    case 0x3043: result[result.count - 1] = 0x3073
    case 0x3047: result[result.count - 1] = 0x3079
    case 0x3049: result[result.count - 1] = 0x307C
    default: result.append(value)
    }
  }
}
