import FormText

/// A text in figures, as people count them.
public struct TextMeasures: Hashable, Sendable {
  /// The characters that are shown, without spaces and line ends.
  public let characters: Int
  /// The sentences.
  public let sentences: Int
  /// The mean length of a sentence in characters, without spaces and its closing mark.
  public let meanSentence: Double
  /// The length of the longest sentence.
  public let longestSentence: Int
  /// The share of kanji among the characters, from 0 to 1.
  public let kanjiShare: Double
  /// The length of the longest run of kanji.
  public let longestKanjiRun: Int
  /// How many kanji are learnt in each grade of elementary school, the first one first.
  public let kanjiByGrade: [Int]
  /// How many kanji are learnt after elementary school, and belong to the 常用漢字.
  public let kanjiAfterSchool: Int
  /// How many kanji are no 常用漢字.
  public let kanjiBeyondJoyo: Int
  /// How many kanji have no furigana.
  public let kanjiWithoutReading: Int
  /// RS, the readability of 建石・小野・山田 (1988), higher is easier, for a text of three sentences or 100 characters; `nil`
  /// for a shorter one, about which it says nothing.
  ///
  /// `RS = -0.12 ls - 1.37 la + 7.4 lh - 23.18 lc - 5.4 lk - 4.67 cp + 115.79`, with the mean lengths of sentences and of
  /// the runs of Latin letters, hiragana, kanji and katakana, and commas per sentence. One long name of a paper spoils
  /// it, and hiragana flatters it: it is shown beside the findings and decides nothing.
  public let readability: Double?

  init(_ text: ScannedText) {
    var counts = [Int](repeating: 0, count: 7)
    var beyond = 0
    var kanji = 0
    var bare = 0
    for index in text.scalars.indices {
      let value = text.scalars[index]
      guard text.kinds[index] == .kanji, let scalar = Unicode.Scalar(value) else { continue }
      kanji += 1
      if !text.hasReading[index] { bare += 1 }
      if let grade = KanjiGrade.of(scalar) {
        counts[grade - 1] += 1
      } else if JoyoKanji.holds(scalar) {
        counts[6] += 1
      } else {
        beyond += 1
      }
    }
    let whole = text.scalars.indices
    characters = text.scalars.count { $0 != 0x0A }
    sentences = text.sentences.count
    let lengths = text.sentences.map(\.count)
    meanSentence = Self.mean(lengths)
    longestSentence = lengths.max() ?? 0
    kanjiShare = characters == 0 ? 0 : Double(kanji) / Double(characters)
    let kanjiRuns = text.runs(of: .kanji, in: whole).map(\.count)
    longestKanjiRun = kanjiRuns.max() ?? 0
    kanjiByGrade = Array(counts.prefix(6))
    kanjiAfterSchool = counts[6]
    kanjiBeyondJoyo = beyond
    kanjiWithoutReading = bare
    guard sentences >= 3 || characters >= 100 else {
      readability = nil
      return
    }
    readability = Self.readability(text)
  }

  /// RS of a text of any length.
  static func readability(_ text: ScannedText) -> Double {
    let whole = text.scalars.indices
    func runs(_ kind: ScannedText.Kind) -> Double { mean(text.runs(of: kind, in: whole).map(\.count)) }
    let commas = text.scalars.count { $0 == 0x3001 || $0 == 0xFF0C || $0 == 0x2C }
    let cp = text.sentences.isEmpty ? 0 : Double(commas) / Double(text.sentences.count)
    let lengths = -0.12 * mean(text.sentences.map(\.count)) - 1.37 * runs(.latin) + 7.4 * runs(.hiragana)
    return lengths - 23.18 * runs(.kanji) - 5.4 * runs(.katakana) - 4.67 * cp + 115.79
  }

  private static func mean(_ lengths: [Int]) -> Double {
    lengths.isEmpty ? 0 : Double(lengths.reduce(0, +)) / Double(lengths.count)
  }
}
