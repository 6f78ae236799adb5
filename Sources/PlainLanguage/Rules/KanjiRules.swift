import FormText

// Kanji: how many in a row, how many in all, which ones, and their furigana.
extension TextInspection {
  mutating func checkKanji() {
    checkChains()
    checkDensity()
    if profile == .easy { checkFurigana() }
    checkLevel()
  }

  // MARK: - Chains of nouns

  private var chainLimits: (warn: Int, error: Int) { profile == .standard ? (7, 12) : (5, 8) }
  private static let lawEndings = ["法", "法律", "条例", "規則", "政令", "省令", "要綱", "憲法"]

  private mutating func checkChains() {
    for run in text.runs(of: .kanji, in: text.scalars.indices) {
      steps += run.count
      guard run.count >= chainLimits.warn, !isName(run) else { continue }
      let isFar = run.count >= chainLimits.error
      report(
        .nounChain, run, level: isFar ? .error : .warning,
        ja: "漢字が\(run.count)字つづいています。「の」や動詞で開くか、後ろに説明をつけてください",
        en: "\(run.count) kanji stand in a row; open them with の or a verb, or explain them")
    }
  }

  /// Whether a run of kanji is a name that has to stay as it is: of a form in 「」, of a law, of a place in an address, of
  /// something the glossary knows, or one that is explained where it stands.
  private func isName(_ run: Range<Int>) -> Bool {
    if text.isQuoted[run.lowerBound] || isExplained(run) { return true }
    if Self.lawEndings.contains(where: { text.endsWith($0, before: run.upperBound) }) { return true }
    if run.contains(where: { text.begins("丁目", at: $0) }) { return true }
    return glossary.term(for: text.string(run))?.policy == .annotate
  }

  /// Whether an explanation in brackets follows, or the words are themselves one.
  func isExplained(_ range: Range<Int>) -> Bool {
    var next = range.upperBound
    if text.stands(next, "」』") { next += 1 }
    if text.stands(next, "（〈(【") { return true }
    return text.isAside[range.lowerBound]
  }

  // MARK: - Share of kanji

  /// The share of kanji in a text shorter than this means nothing: one name changes it by tenths. As with RS.
  private static let shortestForShare = 100

  /// Names in 「」 and names of the glossary have to stay as they are and count for nothing.
  private mutating func checkDensity() {
    guard text.scalars.count >= Self.shortestForShare else { return }
    let limit = profile == .standard ? 0.4 : 0.3
    var isCounted = text.isQuoted.map { !$0 }
    for occurrence in glossary.occurrences(in: text, steps: &steps) where occurrence.term.policy == .annotate {
      for index in occurrence.range { isCounted[index] = false }
    }
    var characters = 0
    var kanji = 0
    for index in text.scalars.indices where isCounted[index] && text.scalars[index] != 0x0A {
      characters += 1
      if text.kinds[index] == .kanji { kanji += 1 }
    }
    guard characters > 0, Double(kanji) >= limit * Double(characters) else { return }
    let share = kanji * 100 / characters
    report(
      .kanjiDensity, text.scalars.indices, level: .info, ja: "字の\(share)%が漢字です。\(Int(limit * 100))%より少なくできないか、見てください",
      en: "\(share)% of the characters are kanji; see whether there can be fewer than \(Int(limit * 100))%")
  }

  // MARK: - Furigana

  private mutating func checkFurigana() {
    var previous: ScannedText.Word?
    for word in text.words {
      defer { previous = word }
      steps += 1
      if !word.reading.unicodeScalars.allSatisfy({ Self.isReading($0.value) }) {
        report(
          .rubyComplete, at: word.readingRange, level: .error, ja: "ふりがな「\(word.reading.prefix(20))」は、ひらがなで書いてください",
          en: "write the furigana '\(word.reading.prefix(20))' in hiragana")
      }
      if !word.range.isEmpty, word.range.allSatisfy({ text.kinds[$0] == .hiragana || text.kinds[$0] == .katakana }) {
        report(
          .rubyComplete, word.range, level: .error, ja: "「\(text.shown(word.range))」は、かななので、ふりがなはいりません",
          en: "'\(text.shown(word.range))' is kana and needs no furigana")
      }
      if let previous, previous.range.upperBound == word.range.lowerBound, previous.range.count == 1,
        word.range.count == 1, !text.isSpaced[word.range.lowerBound], text.kinds[previous.range.lowerBound] == .kanji,
        text.kinds[word.range.lowerBound] == .kanji
      {
        let whole = previous.range.lowerBound..<word.range.upperBound
        report(
          .rubyComplete, whole, level: .error, ja: "「\(text.string(whole))」のふりがなは、1字ずつではなく、言葉にまとめてつけてください",
          en: "put the furigana of '\(text.string(whole))' over the whole word, not over each character")
      }
    }
  }

  /// Hiragana, ー, and the spaces between words.
  private static func isReading(_ value: UInt32) -> Bool {
    switch value {
    case 0x3041...0x3096, 0x3099...0x309E, 0x30FC, 0x20, 0x3000: true
    default: false
    }
  }

  // MARK: - Kanji that readers may not know

  private mutating func checkLevel() {
    for sentence in text.sentences {
      var rare: [Range<Int>] = []
      var bare: [Range<Int>] = []
      for run in text.runs(of: .kanji, in: sentence) {
        steps += run.count
        guard let first = run.first(where: { !text.hasReading[$0] }), !hasBracketedReading(run) else { continue }
        bare.append(first..<run.upperBound)
        if let scalar = run.first(where: { isBeyondJoyo($0) }) { rare.append(scalar..<(scalar + 1)) }
      }
      for range in profile == .standard ? rare : [] {
        report(
          .kanjiLevel, range, level: .warning, ja: "「\(text.string(range))」は常用漢字ではありません。ほかの言葉にするか、ふりがなをつけてください",
          en: "'\(text.string(range))' is no 常用漢字; use another word or add furigana")
      }
      guard profile == .easy, let first = bare.first else { continue }
      let names = bare.prefix(3).map { "「\(text.shown($0))」" }.joined() + (bare.count > 3 ? "など" : "")
      let english = bare.prefix(3).map { "'\(text.shown($0))'" }.joined(separator: ", ")
      report(
        .kanjiLevel, first, level: .warning, ja: "\(names)にふりがながありません。すべての漢字につけてください",
        en: "there is no furigana over \(english)\(bare.count > 3 ? " and others" : ""); put it over every kanji")
    }
  }

  private func isBeyondJoyo(_ index: Int) -> Bool {
    guard !text.hasReading[index], let scalar = Unicode.Scalar(text.scalars[index]) else { return false }
    // 〆 and 〇 are signs.
    return text.kinds[index] == .kanji && ![0x3006, 0x3007].contains(scalar.value) && !JoyoKanji.holds(scalar)
  }

  /// Whether the reading follows in brackets: 罹災（りさい）.
  private func hasBracketedReading(_ run: Range<Int>) -> Bool {
    guard text.stands(run.upperBound, "（(") else { return false }
    var index = run.upperBound + 1
    while text.scalars.indices.contains(index), text.kinds[index] == .hiragana || text.kinds[index] == .katakana {
      index += 1
    }
    return index > run.upperBound + 1 && text.stands(index, "）)")
  }
}
