/// How much furigana a reader wants.
public enum RubyLevel: Hashable, Sendable {
  /// None at all.
  case none
  /// Only on words with a kanji that is learnt after a grade of elementary school, 1 to 6.
  case grade(Int)
  /// On every word that has a reading.
  case all

  /// The levels a reader can choose from, from none to all.
  public static let choices: [RubyLevel] = [.none] + (1...6).reversed().map(RubyLevel.grade) + [.all]

  /// Whether a word keeps its reading at this level.
  ///
  /// A word without any kanji (a number, a Latin word) keeps it only at `all`; 々 counts with the kanji it repeats.
  public func showsReading(over base: String) -> Bool {
    switch self {
    case .none: false
    case .all: true
    case .grade(let grade):
      base.unicodeScalars.contains { scalar in
        guard Scalars.isKanji(scalar.value), scalar.value != 0x3005 else { return false }
        return KanjiGrade.of(scalar).map { $0 > grade } ?? true
      }
    }
  }
}

extension RubyLevel: RawRepresentable, Codable {
  /// The level from its name on the command line and in links: `none`, `grade1` to `grade6`, `all`; otherwise `nil`.
  public init?(rawValue: String) {
    guard let level = Self.choices.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = level
  }

  /// The level's name: `none`, `grade3`, `all`.
  public var rawValue: String {
    switch self {
    case .none: "none"
    case .grade(let grade): "grade\(grade)"
    case .all: "all"
    }
  }
}

extension RubyText {
  /// The text with the readings a reader wants and without the others.
  public func shown(at level: RubyLevel) -> RubyText {
    guard hasReadings, level != .all else { return self }
    return RubyText(
      segments.map { segment in
        segment.reading == nil || level.showsReading(over: segment.base) ? segment : Segment(base: segment.base)
      })
  }
}
