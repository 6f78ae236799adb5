public import FormText

/// A word of the administration, and what is done about it in texts for residents.
public struct GlossaryTerm: Hashable, Sendable {
  /// What is done about a word.
  public enum Policy: String, Hashable, Sendable, CaseIterable {
    /// 使わない言葉: the plain words stand in its place.
    case replace
    /// A name the resident meets on paper or at the counter: it stays, and is explained.
    case annotate
  }

  /// Where a word is looked for.
  public enum Place: String, Hashable, Sendable, CaseIterable {
    /// Anywhere, but never inside a longer word.
    case anywhere
    /// Only where it is the whole text, as a label: inside sentences it is too short to be told from other words.
    case wholeText
    /// A word of grammar such as 及び, which stands right between other words.
    case functionWord
  }

  /// The word, which is also its name in forms.
  public let term: String
  /// How it is read, in hiragana; katakana where the word has them.
  public let reading: String
  /// What is done about it.
  public let policy: Policy
  /// Plain words for it: what to write instead, or what it is in a few words.
  public let plain: LocalizedText
  /// What it means, as residents read it; a name that is kept has one.
  public let explanation: LocalizedText?
  /// Where it is looked for.
  public let place: Place
  /// Whether the plain words can stand in its place without changing the rest of the sentence.
  public let isSwap: Bool

  /// Creates a term.
  public init(
    _ term: String, reading: String, policy: Policy, plain: LocalizedText, explanation: LocalizedText? = nil,
    place: Place = .anywhere, isSwap: Bool = false
  ) {
    self.term = term
    self.reading = reading
    self.policy = policy
    self.plain = plain
    self.explanation = explanation
    self.place = place
    self.isSwap = isSwap
  }

  /// The word with its furigana over the kanji alone: `{住民票|じゅうみんひょう}の{写|うつ}し`. Over the whole word when
  /// the reading does not fit it.
  public var ruby: RubyText {
    WordReading.ruby(term, reading: reading) ?? RubyText([.init(base: term, reading: reading)])
  }
}

/// Lays a reading over a word.
enum WordReading {
  /// The most scalars of a term or a reading.
  static let longest = 64

  /// The word with its reading over what is no kana, or `nil` when the reading does not fit the kana of the word.
  static func ruby(_ word: String, reading: String) -> RubyText? {
    let letters = Array(word.unicodeScalars)
    let kana = Array(reading.unicodeScalars)
    guard !letters.isEmpty, letters.count <= longest, kana.count <= longest, kana.allSatisfy(isKana) else { return nil }
    var runs: [(range: Range<Int>, isKana: Bool)] = []
    for index in letters.indices {
      let isKana = isKana(letters[index])
      if let last = runs.last, last.isKana == isKana {
        runs[runs.count - 1].range = last.range.lowerBound..<(index + 1)
      } else {
        runs.append((index..<(index + 1), isKana))
      }
    }
    guard let ends = fit(runs[...], letters, kana, from: 0) else { return nil }
    var segments: [RubyText.Segment] = []
    var start = 0
    for (run, end) in zip(runs, ends) {
      segments.append(
        .init(base: text(letters[run.range]), reading: run.isKana ? nil : text(kana[start..<end])))
      start = end
    }
    return RubyText(segments)
  }

  /// Where the reading of each run ends, each as early as the rest allows. Words have a handful of runs, so trying is cheap.
  private static func fit(
    _ runs: ArraySlice<(range: Range<Int>, isKana: Bool)>, _ letters: [Unicode.Scalar], _ kana: [Unicode.Scalar],
    from start: Int
  ) -> [Int]? {
    guard let run = runs.first else { return start == kana.count ? [] : nil }
    if run.isKana {
      let end = start + run.range.count
      guard end <= kana.count, zip(letters[run.range], kana[start..<end]).allSatisfy({ folded($0) == folded($1) })
      else {
        return nil
      }
      return fit(runs.dropFirst(), letters, kana, from: end).map { [end] + $0 }
    }
    guard start < kana.count else { return nil }
    // What ends with this run takes all that is left.
    if runs.count == 1 { return [kana.count] }
    for end in (start + 1)...kana.count {
      if let rest = fit(runs.dropFirst(), letters, kana, from: end) { return [end] + rest }
    }
    return nil
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    switch WritingSystem(scalar) {
    case .hiragana, .katakana: true
    case .kanji, .latin, nil: false
    }
  }

  /// Katakana as hiragana.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    (0x30A1...0x30F6).contains(scalar.value) ? scalar.value - 0x60 : scalar.value
  }
}
