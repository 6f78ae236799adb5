extension TextNormalisation {
  /// An address with its numbers as digits and hyphens, for comparing: 「一丁目二番三号」 becomes "1-2-3".
  ///
  /// For comparing only; what the resident typed is what is shown and sent. A number is changed where the way it is
  /// written shows that it is one: digits, or kanji numerals before 丁目, 番地, 番, 号 and の. Numbers that are part of a
  /// name stay: 三番町, 二十騎町, 百人町, 八丁堀, 麻布十番. A 丁目 with nothing after it stays too, so 「十二丁目」 is 「12丁目」.
  public static func addressNumber(_ text: String) -> String {
    var values = Folding.halfWidth(Scalars.values(text), keepsWaveDash: true)
    values.removeAll { Scalars.isInvisible($0) || (Scalars.isControl($0) && $0 != 0x09) }
    values = Folding.singleSpaced(Folding.widenedKana(values))
    // What one pass writes as digits may be what shows the next number to be one. Addresses settle in one pass or two;
    // the bound is for text that is none.
    for _ in 0..<8 {
      let before = values
      Folding.foldLongVowelMarks(&values)
      var reader = AddressNumberReader(values: values)
      values = reader.read()
      if values == before { break }
    }
    return Scalars.string(values)
  }
}

/// Walks an address once and rewrites the chains of numbers in it.
private struct AddressNumberReader {
  let values: [UInt32]
  private var result: [UInt32] = []
  private var index = 0

  init(values: [UInt32]) {
    self.values = values
    result.reserveCapacity(values.count)
  }

  /// What may follow a number, in the order an address has them.
  private enum Unit: Int {
    case hyphen, no, chome, ban, go, room

    /// The place in an address, or `nil` for signs that stand anywhere.
    var rank: Int? {
      switch self {
      case .hyphen, .no: nil
      case .chome, .ban, .go, .room: rawValue
      }
    }
  }

  private struct Number {
    var range: Range<Int>
    var digits: [UInt32]
    var isKanji: Bool
    /// What follows the number, and where that ends.
    var unit: Unit?
    var end: Int
  }

  mutating func read() -> [UInt32] {
    while index < values.count {
      if let first = number(at: index, isInChain: false) {
        chain(from: first)
      } else {
        // A run of numerals that is part of a name is copied whole, so that nothing begins in its middle.
        repeat {
          result.append(values[index])
          index += 1
        } while index < values.count && KanjiNumber.isNumeral(values[index]) && KanjiNumber.isNumeral(values[index - 1])
      }
    }
    return result
  }

  private mutating func chain(from first: Number) {
    var numbers = [first]
    var rank = first.unit?.rank ?? 0
    while let last = numbers.last, let unit = last.unit, let next = number(at: last.end, isInChain: true) {
      if let nextRank = next.unit?.rank {
        // No 丁目 follows a 番: what comes is another address.
        guard nextRank > rank else { break }
        rank = nextRank
      }
      if unit == .room { break }
      numbers.append(next)
    }
    let next = numbers.last.flatMap { number(at: $0.end, isInChain: true) }
    for (place, number) in numbers.enumerated() {
      if place > 0 { result.append(0x2D) }
      result.append(contentsOf: number.digits)
    }
    guard let last = numbers.last else { return }
    // What follows the last number: 番 and 号 say nothing more in a chain, 丁目 does, and so does a unit alone. Where
    // another number comes at once, the unit is all that parts the two.
    switch last.unit {
    case .ban, .go, .room:
      if numbers.count == 1 || next != nil { result.append(contentsOf: values[last.range.upperBound..<last.end]) }
    case .chome, .hyphen, .no, nil: result.append(contentsOf: values[last.range.upperBound..<last.end])
    }
    index = last.end
  }

  /// The number that begins here, if it is one.
  private func number(at start: Int, isInChain: Bool) -> Number? {
    guard start < values.count else { return nil }
    if Scalars.isASCIIDigit(values[start]) {
      var end = start
      while end < values.count, Scalars.isASCIIDigit(values[end]) { end += 1 }
      let (unit, unitEnd) = self.unit(at: end)
      return Number(range: start..<end, digits: Array(values[start..<end]), isKanji: false, unit: unit, end: unitEnd)
    }
    // 「1三号」: no number, and making one would join two.
    guard KanjiNumber.isNumeral(values[start]), start == 0 || !Scalars.isASCIIDigit(values[start - 1]) else {
      return nil
    }
    var end = start
    while end < values.count, KanjiNumber.isNumeral(values[end]), end - start <= 12 { end += 1 }
    let (unit, unitEnd) = self.unit(at: end)
    // Without a sign of an address around it, a numeral is part of a name or a word.
    let isNumber = unit.map { $0 != .hyphen || isInChain } ?? (isInChain && end == values.count)
    // 麻布十番2-3: a 番 in kanji right after a name, with no 丁目 before it, is part of the name.
    if !isInChain, unit == .ban, unitEnd == end + 1, start > 0, Scalars.isKanji(values[start - 1]) { return nil }
    guard isNumber, let parsed = KanjiNumber.parse(values[start..<end]) else { return nil }
    let digits = String(parsed.value).unicodeScalars.map(\.value)
    return Number(range: start..<end, digits: digits, isKanji: true, unit: unit, end: unitEnd)
  }

  /// The unit that stands after a number, and where it ends.
  private func unit(at start: Int) -> (Unit?, end: Int) {
    guard start < values.count else { return (nil, start) }
    let next = start + 1 < values.count ? values[start + 1] : 0
    switch values[start] {
    case 0x2D, 0x30FC:  // - and ー
      return Scalars.isASCIIDigit(next) || KanjiNumber.isNumeral(next) ? (.hyphen, start + 1) : (nil, start)
    case 0x306E, 0x30CE, 0x4E4B:  // の ノ 之
      return Scalars.isASCIIDigit(next) || KanjiNumber.isNumeral(next) ? (.no, start + 1) : (nil, start)
    case 0x4E01 where next == 0x76EE: return (.chome, start + 2)  // 丁目
    case 0x756A:  // 番
      if next == 0x5730 { return (.ban, start + 2) }  // 番地
      return [0x753A, 0x4E01, 0x9928, 0x8857, 0x901A, 0x7AD9].contains(next) ? (nil, start) : (.ban, start + 1)
    case 0x53F7:  // 号
      if next == 0x5BA4 { return (.room, start + 2) }  // 号室
      return [0x9928, 0x68DF, 0x7DDA].contains(next) ? (nil, start) : (.go, start + 1)
    default: return (nil, start)
    }
  }
}
