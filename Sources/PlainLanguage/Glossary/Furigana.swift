public import FormText

/// Puts furigana over the words of a text whose readings are known from a glossary.
///
/// Readings are never guessed: a word that is not in the glossary keeps what it has, and is told.
public struct Furigana: Sendable {
  /// The words and their readings.
  public var glossary: Glossary
  /// How much furigana is wanted.
  public var level: RubyLevel

  /// Creates the furigana of a glossary.
  public init(_ glossary: Glossary, level: RubyLevel = .all) {
    self.glossary = glossary
    self.level = level
  }

  /// A text with furigana, and what has none.
  public struct Result: Hashable, Sendable {
    /// The text, with what furigana it had and what is known.
    public let text: RubyText
    /// The words that should have furigana at the level and have none, as UTF-8 offsets in the markup that was given.
    public let unknown: [Range<Int>]
  }

  /// A text with the furigana that is known.
  public func result(for text: RubyText) -> Result {
    let scanned = ScannedText(text)
    var steps = 0
    let found = glossary.occurrences(in: scanned, steps: &steps).filter { !scanned.hasReading[$0.range].contains(true) }
    var markup = text.markup
    let placed = text.placedSegments
    var unknown: [Range<Int>] = []
    var segments: [RubyText.Segment] = []
    // What is known, by the place where it begins.
    let known = Dictionary(
      found.map { (scanned.place($0.range).lowerBound, (scanned.place($0.range), $0.term)) },
      uniquingKeysWith: { first, _ in first })
    for run in scanned.runs(of: .kanji, in: scanned.scalars.indices) {
      unknown += unread(run, found, scanned)
    }
    markup.withUTF8 { bytes in
      func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      for segment in placed {
        if let reading = segment.reading {
          segments.append(.init(base: string(segment.range), reading: string(reading)))
          continue
        }
        var copied = segment.range.lowerBound
        var index = copied
        while index < segment.range.upperBound {
          if let (range, term) = known[index], range.upperBound <= segment.range.upperBound,
            range.count == term.term.utf8.count
          {
            if copied < index { segments.append(.init(base: string(copied..<index))) }
            segments += term.ruby.segments
            index = range.upperBound
            copied = index
          } else {
            index += 1
          }
        }
        if copied < index { segments.append(.init(base: string(copied..<index))) }
      }
    }
    return Result(text: RubyText(segments).shown(at: level), unknown: unknown)
  }

  /// The parts of a run of kanji that nothing covers, where the level wants furigana.
  private func unread(_ run: Range<Int>, _ found: [Glossary.Occurrence], _ text: ScannedText) -> [Range<Int>] {
    guard level != .none else { return [] }
    var parts: [Range<Int>] = []
    var start: Int?
    let first = Self.firstReaching(run.lowerBound, found)
    var next = first
    for index in run.lowerBound...run.upperBound {
      while next < found.count, found[next].range.upperBound <= index { next += 1 }
      let isCovered =
        index == run.upperBound || text.hasReading[index] || next < found.count && found[next].range.contains(index)
      if let begun = start, isCovered {
        parts.append(begun..<index)
        start = nil
      } else if start == nil, !isCovered {
        start = index
      }
    }
    return parts.filter { level.showsReading(over: text.string($0)) }.map(text.place)
  }

  /// The first occurrence that ends behind an index.
  private static func firstReaching(_ index: Int, _ found: [Glossary.Occurrence]) -> Int {
    var low = 0
    var high = found.count
    while low < high {
      let middle = (low + high) / 2
      if found[middle].range.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
