import FormText

/// A text as the checks look at it: what is shown of it, without spaces, each scalar with its place in the markup.
///
/// Easy Japanese is written with spaces between words; a pattern has to be found with and without them.
struct ScannedText: Hashable, Sendable {
  /// What a scalar is, for counting.
  enum Kind: UInt8, Sendable { case other, hiragana, katakana, kanji, latin, digit }

  /// A word with furigana.
  struct Word: Hashable, Sendable {
    /// Indices of the word.
    var range: Range<Int>
    /// The reading.
    var reading: String
    /// UTF-8 offsets of the reading in the markup.
    var readingRange: Range<Int>
  }

  /// The scalars without spaces. A line end is one scalar, U+000A.
  private(set) var scalars: [UInt32] = []
  /// The UTF-8 offset of each in the markup, and where it ends there.
  private var starts: [Int] = []
  private var ends: [Int] = []
  /// What each is.
  private(set) var kinds: [Kind] = []
  /// Whether a space stands before.
  private(set) var isSpaced: [Bool] = []
  /// Whether it carries furigana.
  private(set) var hasReading: [Bool] = []
  /// The words with furigana, in order.
  private(set) var words: [Word] = []
  /// The sentences without their closing marks, none of them empty.
  private(set) var sentences: [Range<Int>] = []
  /// Whether it stands between 「」 or 『』.
  private(set) var isQuoted: [Bool] = []
  /// Whether it stands between （）, 〈〉, () or 【】.
  private(set) var isAside: [Bool] = []

  init(_ text: RubyText) {
    var markup = text.markup
    let placed = text.placedSegments
    markup.withUTF8 { bytes in
      let estimate = bytes.count / 3 + 1
      scalars.reserveCapacity(estimate)
      starts.reserveCapacity(estimate)
      ends.reserveCapacity(estimate)
      kinds.reserveCapacity(estimate)
      isSpaced.reserveCapacity(estimate)
      hasReading.reserveCapacity(estimate)
      for segment in placed {
        let first = scalars.count
        take(bytes, segment.range, hasReading: segment.reading != nil)
        if let reading = segment.reading {
          words.append(
            Word(
              range: first..<scalars.count, reading: String(decoding: bytes[reading], as: UTF8.self),
              readingRange: reading))
        }
      }
    }
    findSentences()
    isQuoted = Array(repeating: false, count: scalars.count)
    isAside = isQuoted
    mark(&isQuoted, closer: Self.quote)
    mark(&isAside, closer: Self.aside)
  }

  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, hasReading: Bool) {
    var index = range.lowerBound
    var sawSpace = false
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      let end = index + UTF8.width(scalar)
      defer { index = end }
      switch scalar.value {
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
        append(0x0A, index..<end, .other, isSpaced: false, hasReading: false)
      case 0x20, 0x09, 0xA0, 0x3000, 0x200B:
        sawSpace = true
        continue
      default:
        append(scalar.value, index..<end, Self.kind(scalar), isSpaced: sawSpace, hasReading: hasReading)
      }
      sawSpace = false
    }
    // A space at the end of a stretch stands before the next one.
    if sawSpace { pendingSpace = true }
  }

  private var pendingSpace = false

  private mutating func append(
    _ value: UInt32, _ range: Range<Int>, _ kind: Kind, isSpaced: Bool, hasReading: Bool
  ) {
    scalars.append(value)
    starts.append(range.lowerBound)
    ends.append(range.upperBound)
    kinds.append(kind)
    self.isSpaced.append(isSpaced || pendingSpace)
    self.hasReading.append(hasReading)
    pendingSpace = false
  }

  static func kind(_ scalar: Unicode.Scalar) -> Kind {
    switch WritingSystem(scalar) {
    case .hiragana: .hiragana
    case .katakana: .katakana
    case .kanji: .kanji
    case .latin: .latin
    case nil: (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value) ? .digit : .other
    }
  }

  private mutating func findSentences() {
    var start = 0
    for index in scalars.indices where Self.closesSentence(scalars[index]) {
      if index > start { sentences.append(start..<index) }
      start = index + 1
    }
    if start < scalars.count { sentences.append(start..<scalars.count) }
  }

  /// 。．！？!? and a line end.
  static func closesSentence(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF0E, 0xFF01, 0xFF1F, 0x21, 0x3F, 0x0A: true
    default: false
    }
  }

  /// 「」 and 『』: the sign that closes what a sign opens.
  private static func quote(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x300C, 0x300E: value + 1
    default: nil
    }
  }

  /// （）, (), 〈〉 and 【】: the sign that closes what a sign opens.
  private static func aside(_ value: UInt32) -> UInt32? {
    switch value {
    case 0xFF08, 0x28, 0x3008, 0x3010: value + 1
    default: nil
    }
  }

  /// Marks what stands between brackets that close within their line, the brackets included.
  private func mark(_ flags: inout [Bool], closer: (UInt32) -> UInt32?) {
    var open: [(index: Int, closer: UInt32)] = []
    // How many pairs begin at a place, less those that ended right before it; empty until the first pair.
    var changes: [Int] = []
    for index in scalars.indices {
      let value = scalars[index]
      if value == 0x0A {
        open.removeAll()
      } else if let closer = closer(value) {
        open.append((index, closer))
      } else if let last = open.last, last.closer == value {
        if changes.isEmpty { changes = Array(repeating: 0, count: scalars.count + 1) }
        open.removeLast()
        changes[last.index] += 1
        changes[index + 1] -= 1
      }
    }
    guard !changes.isEmpty else { return }
    var depth = 0
    for index in scalars.indices {
      depth += changes[index]
      flags[index] = depth > 0
    }
  }

  // MARK: - Places

  /// The UTF-8 offsets of a range in the markup. A word with furigana that is cut by an end of the range is cut there too.
  func place(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= scalars.count else {
      let offset = range.lowerBound < starts.count ? starts[range.lowerBound] : ends.last ?? 0
      return offset..<offset
    }
    return starts[range.lowerBound]..<ends[range.upperBound - 1]
  }

  /// The words of a range.
  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for value in scalars[range.clamped(to: 0..<scalars.count)] {
      if let scalar = Unicode.Scalar(value) { view.append(scalar) }
    }
    return String(view)
  }

  /// The words of a range for a sentence, at most 20 scalars of them.
  func shown(_ range: Range<Int>) -> String {
    range.count > 20 ? string(range.lowerBound..<(range.lowerBound + 20)) + "…" : string(range)
  }

  /// Whether a range is a word of its own: kanji and katakana at its ends are not neighbours of others of their kind.
  func isWord(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    return !isJoined(range.lowerBound) && !isJoined(last + 1)
  }

  /// Whether the scalars on both sides of an index belong to one run of kanji or katakana.
  private func isJoined(_ index: Int) -> Bool {
    guard index > 0, index < scalars.count, !isSpaced[index] else { return false }
    let kind = kinds[index]
    return kind == kinds[index - 1] && (kind == .kanji || kind == .katakana)
  }

  /// The runs of one kind within a range, not over spaces.
  func runs(of kind: Kind, in range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in range {
      let goesOn = kinds[index] == kind
      if let begun = start, !goesOn || isSpaced[index] {
        runs.append(begun..<index)
        start = nil
      }
      if goesOn, start == nil { start = index }
    }
    if let start { runs.append(start..<range.upperBound) }
    return runs
  }

  /// The sentence an index belongs to; `nil` for a closing mark.
  func sentence(at index: Int) -> Range<Int>? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].contains(index) ? sentences[low] : nil
  }

  /// Whether a sentence says what something is: 「…紙です」, 「…ことです」.
  func isDefinition(_ sentence: Range<Int>) -> Bool {
    guard endsWith("です", before: sentence.upperBound) else { return false }
    let noun = sentence.upperBound - 2
    guard noun > sentence.lowerBound else { return false }
    return kinds[noun - 1] == .kanji || ["こと", "もの", "ところ", "データ", "カード"].contains { endsWith($0, before: noun) }
  }

  /// Whether a scalar at an index is one of a string's; `false` outside the text.
  func stands(_ index: Int, _ oneOf: String) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    return oneOf.unicodeScalars.contains { $0.value == scalars[index] }
  }

  /// Whether a text stands right before an index.
  func endsWith(_ text: String, before index: Int) -> Bool {
    guard index <= scalars.count else { return false }
    var place = index
    for scalar in text.unicodeScalars.reversed() {
      place -= 1
      guard place >= 0, scalars[place] == scalar.value else { return false }
    }
    return true
  }

  /// Whether a text stands right at an index.
  func begins(_ text: String, at index: Int) -> Bool {
    guard index >= 0 else { return false }
    var place = index
    for scalar in text.unicodeScalars {
      guard place < scalars.count, scalars[place] == scalar.value else { return false }
      place += 1
    }
    return true
  }
}
