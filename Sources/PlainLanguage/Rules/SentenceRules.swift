// One sentence, one message: length, commas, lists, endings.
extension TextInspection {
  /// The lengths from which a sentence is long and far too long.
  private var sentenceLimits: (warn: Int, error: Int) { profile == .standard ? (50, 80) : (30, 45) }
  /// The commas from which a sentence suggests splitting.
  private var commaLimit: Int { profile == .standard ? 4 : 3 }

  mutating func checkSentences() {
    for sentence in text.sentences {
      steps += sentence.count
      let length = sentence.count
      let limits = sentenceLimits
      if length >= limits.warn {
        let isFar = length >= limits.error
        report(
          .sentenceLength, sentence, level: isFar ? .error : .warning,
          ja: "この文は\(length)字です。\(isFar ? "長すぎます。" : "")文を分けて、\(limits.warn)字より短くしてください",
          en: "this sentence has \(length) characters\(isFar ? ", far too many" : ""); split it, below \(limits.warn)")
      }
      let commas = sentence.filter { Self.isComma(text.scalars[$0]) }
      if commas.count >= commaLimit {
        report(
          .commas, sentence, level: .info, ja: "この文には読点が\(commas.count)個あります。文を分けられないか、見てください",
          en: "this sentence has \(commas.count) commas; see whether it can be split")
      }
      checkList(in: sentence, commas)
    }
  }

  static func isComma(_ value: UInt32) -> Bool { value == 0x3001 || value == 0xFF0C }

  // MARK: - Lists in sentences

  /// A sentence shorter than this is seen at a glance, whatever it lists.
  private static let shortestList = 20
  private static let joints = ["及び", "および", "並びに", "ならびに", "又は", "または", "若しくは", "もしくは"]

  /// Looks for three or more things in a row: nouns between commas, the last two joined by a word such as 及び.
  private mutating func checkList(in sentence: Range<Int>, _ commas: [Int]) {
    guard sentence.count >= Self.shortestList, commas.count >= 1 else { return }
    var start = sentence.lowerBound
    var count = 0
    var first = start
    for end in commas + [sentence.upperBound] {
      steps += 1
      let part = start..<end
      if isThing(part) {
        if count == 0 { first = start }
        count += 1
      } else if count > 0 {
        // The last part of a list goes on with the sentence: 「通帳及び委任状が必要です」.
        if let joints = thingsAtStart(of: part), count + joints >= 3 {
          reportList(first..<part.upperBound, count + joints)
        }
        count = 0
      }
      start = min(end + 1, sentence.upperBound)
    }
  }

  private mutating func reportList(_ range: Range<Int>, _ count: Int) {
    report(
      .listThree, range, level: .warning, ja: "\(count)つのものが文の中に並んでいます。箇条書きにできないか、見てください",
      en: "\(count) things stand in a row in this sentence; please check whether a list is clearer")
  }

  /// Whether a part between commas is a name of a thing: kanji, katakana, letters and digits, with の and brackets.
  private func isThing(_ part: Range<Int>) -> Bool {
    guard (1...16).contains(part.count) else { return false }
    var nouns = 0
    for index in part {
      switch text.kinds[index] {
      case .kanji, .katakana, .latin, .digit: nouns += 1
      case .hiragana: guard text.stands(index, "のお") else { return false }
      case .other: guard text.stands(index, "（）「」・") else { return false }
      }
    }
    return nouns > 0 && part.last.map { text.kinds[$0] != .hiragana } == true
  }

  /// How many things a part begins with, `nil` for none: one, and one more for each word that joins another.
  private func thingsAtStart(of part: Range<Int>) -> Int? {
    guard let first = part.first, text.kinds[first] != .hiragana, text.kinds[first] != .other else { return nil }
    let joints = part.prefix(30).count { index in Self.joints.contains { text.begins($0, at: index) } }
    return 1 + joints
  }

  // MARK: - Endings

  private static let polite = ["です", "ます", "ません", "でした", "ました", "ください", "下さい", "ましょう", "でしょう"]
  private static let plain = ["である", "であった", "であろう", "ではない", "でない", "のだ", "だった", "しろ", "せよ"]

  /// です・ます and である in one text: each である is told when the text is polite elsewhere.
  mutating func checkEndings() {
    var isPolite = false
    var plain: [Range<Int>] = []
    for sentence in text.sentences {
      steps += 1
      var end = sentence.upperBound
      while end > sentence.lowerBound, text.stands(end - 1, "」』）)かねよ") { end -= 1 }
      if Self.polite.contains(where: { text.endsWith($0, before: end) }) {
        isPolite = true
      } else if let found = Self.plain.first(where: { text.endsWith($0, before: end) }) {
        plain.append((end - found.unicodeScalars.count)..<end)
      }
    }
    guard isPolite else { return }
    for range in plain {
      report(
        .endingConsistency, range, level: .error, ja: "「です・ます」の文の中に「\(text.shown(range))」があります。「です・ます」にそろえてください",
        en: "'\(text.shown(range))' stands among sentences in です・ます; use one style in a text")
    }
  }
}
