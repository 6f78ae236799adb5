// Numbers: dates, times, ranges, limits, digits.
extension TextInspection {
  mutating func checkNumbers() {
    var index = 0
    while index < text.scalars.count {
      steps += 1
      if text.kinds[index] == .digit {
        let end = digitsEnd(from: index)
        checkNumber(index..<end)
        index = end
      } else {
        checkSign(at: index)
        index += 1
      }
    }
    checkKanjiDigits()
  }

  /// The end of a run of digits.
  private func digitsEnd(from index: Int) -> Int {
    var end = index
    while end < text.scalars.count, text.kinds[end] == .digit { end += 1 }
    return end
  }

  /// The value of up to four digits.
  private func value(_ digits: Range<Int>) -> Int? {
    guard (1...4).contains(digits.count) else { return nil }
    return digits.reduce(0) { sum, index in
      let value = text.scalars[index]
      return sum * 10 + Int(value >= 0xFF10 ? value - 0xFF10 : value - 0x30)
    }
  }

  private mutating func checkNumber(_ digits: Range<Int>) {
    checkDate(digits)
    if profile == .easy { checkTime(digits) }
    checkLimit(after: digits)
  }

  // MARK: - Dates

  private static let eraLetters = "MTSHRＭＴＳＨＲ"
  private static let dateSeparators = "/.／．-－"
  /// What stands after a share, or after how many of how many: 1/2の割合, 3/8問, 2 / 6 ページ.
  private static let afterShares = ["以", "の割合", "ページ", "頁", "枚", "点", "問", "件", "個", "回"]
  /// What stands before how many of how many: 質問 3 / 8.
  private static let beforeShares = ["質問", "しつもん", "問", "ページ"]
  private static let eras = ["令和", "平成", "昭和", "大正", "明治"]

  /// R8.4.1, 4/1, 2026/4/1, 2026-04-01; in easy texts also an era without the western year before it.
  private mutating func checkDate(_ digits: Range<Int>) {
    if profile == .easy, let era = Self.eras.first(where: { text.endsWith($0, before: digits.lowerBound) }),
      text.begins("年", at: digits.upperBound)
    {
      let range = (digits.lowerBound - era.unicodeScalars.count)..<(digits.upperBound + 1)
      // 2026年（令和8年）: the western year comes first.
      if !text.isAside[range.lowerBound] {
        report(
          .dateForm, range, level: .warning, ja: "西暦の年を先に書いてください。「2026年（令和8年）」のようにします",
          en: "write the western year first, as in 2026年（令和8年）")
      }
      return
    }
    // A number inside an address, a version or a longer number is no date.
    guard digits.lowerBound == 0 || !text.stands(digits.lowerBound - 1, "/.-_:@#?&=／．－%"),
      let first = value(digits), text.stands(digits.upperBound, Self.dateSeparators)
    else { return }
    let second = (digits.upperBound + 1)..<digitsEnd(from: digits.upperBound + 1)
    guard let month = value(second), second.count <= 2 else { return }
    let isEra = text.stands(digits.lowerBound - 1, Self.eraLetters) && digits.count <= 2
    var end = second.upperBound
    if text.stands(second.upperBound, Self.dateSeparators) {
      let third = (second.upperBound + 1)..<digitsEnd(from: second.upperBound + 1)
      if let day = value(third), third.count <= 2 {
        guard (1...12).contains(month), (1...31).contains(day), isEra || digits.count == 4 else { return }
        end = third.upperBound
      }
    }
    if end == second.upperBound {
      // 4/1 is a day; 1.5 and 03-1234 are none, and a letter before makes it a name. 1/2 of something is a share.
      guard isEra || text.stands(digits.upperBound, "/／"), isEra || (1...12).contains(first) && (1...31).contains(month)
      else { return }
      guard isEra || digits.lowerBound == 0 || text.kinds[digits.lowerBound - 1] != .latin else { return }
      if !isEra,
        Self.afterShares.contains(where: { text.begins($0, at: end) })
          || Self.beforeShares.contains(where: { text.endsWith($0, before: digits.lowerBound) })
          || text.kinds.indices.contains(end) && text.kinds[end] == .latin
      {
        return
      }
    }
    let range = (isEra ? digits.lowerBound - 1 : digits.lowerBound)..<end
    report(
      .dateForm, range, level: .warning, ja: "「\(text.shown(range))」ではなく、「2026年4月1日」のように書いてください",
      en: "instead of '\(text.shown(range))', write the date like 2026年4月1日")
  }

  // MARK: - Times

  private static let halves = ["午前", "午後", "ごぜん", "ごご", "朝", "昼", "夜", "夕方", "深夜", "正午"]

  private mutating func checkTime(_ digits: Range<Int>) {
    guard let hour = value(digits), hour <= 24, digits.count <= 2 else { return }
    let isSaid = Self.halves.contains { text.endsWith($0, before: digits.lowerBound) }
    var end = digits.upperBound
    if text.stands(end, ":：") {
      let minutes = (end + 1)..<digitsEnd(from: end + 1)
      guard minutes.count == 2, let minute = value(minutes), minute < 60 else { return }
      guard digits.lowerBound == 0 || !text.stands(digits.lowerBound - 1, ":：.") else { return }
      end = minutes.upperBound
    } else {
      guard text.begins("時", at: end), !text.begins("時間", at: end) else { return }
      end += 1
      if isSaid, hour <= 12 { return }
    }
    report(
      .timeForm, digits.lowerBound..<end, level: .info,
      ja: "「\(text.shown(digits.lowerBound..<end))」は、「午前9時」「午後5時」のように書いてください",
      en: "write '\(text.shown(digits.lowerBound..<end))' like 午前9時 or 午後5時")
  }

  // MARK: - Ranges

  /// 〜 between days, times, numbers.
  private mutating func checkSign(at index: Int) {
    guard profile == .easy, text.stands(index, "〜～") else { return }
    let isAfterNumber = index > 0 && (text.kinds[index - 1] == .digit || text.stands(index - 1, "日月年時分円歳才人回階番号曜"))
    let isBeforeNumber = index + 1 < text.scalars.count && text.kinds[index + 1] == .digit
    guard isAfterNumber || isBeforeNumber else { return }
    report(
      .rangeSign, index..<(index + 1), level: .warning,
      ja: "「\(text.string(index..<(index + 1)))」は読みにくいので、「から」「まで」と書いてください",
      en: "write から and まで instead of '\(text.string(index..<(index + 1)))'")
  }

  // MARK: - Limits

  private static let limitWords = ["以上", "以下", "未満", "以内", "を超え", "をこえ", "超"]
  private static let units = [
    "歳", "才", "円", "万円", "億円", "人", "年", "級", "点", "回", "枚", "平方メートル", "％", "パーセント", "か月", "ヶ月", "カ月", "日", "週間",
    "時間", "分", "通", "台", "頭", "キロ", "センチ", "世帯", "か所",
  ]
  private static let timeUnits = ["日", "週間", "か月", "ヶ月", "カ月", "年", "時間", "分"]

  /// 18歳未満 leaves open for many readers whether 18 belongs to it.
  private mutating func checkLimit(after digits: Range<Int>) {
    let unit = Self.units.filter { text.begins($0, at: digits.upperBound) }.max {
      $0.unicodeScalars.count < $1.unicodeScalars.count
    }
    let end = digits.upperBound + (unit?.unicodeScalars.count ?? 0)
    guard let word = Self.limitWords.first(where: { text.begins($0, at: end) }) else { return }
    // So many days until something has to be done decide about nobody.
    if word == "以内", let unit, Self.timeUnits.contains(unit) { return }
    var start = digits.lowerBound
    while start > 0, text.kinds[start - 1] == .digit || text.stands(start - 1, ",，.") { start -= 1 }
    let range = start..<(end + word.unicodeScalars.count)
    guard !isExplained(range) else { return }
    report(
      .countingTerms, range, level: .info, ja: "「\(text.shown(range))」に、どこまで入るかの例を書いてください。「17歳まで（18歳未満）」のようにします",
      en: "say with an example what '\(text.shown(range))' takes in, as in 17歳まで（18歳未満）")
  }

  // MARK: - Kanji digits

  private static let numerals = "一二三四五六七八九十百千〇"
  private static let counters = [
    "日", "月", "年", "歳", "才", "円", "万円", "枚", "通", "名", "件", "か月", "ヶ月", "カ月", "週間", "時", "階", "回", "人",
  ]
  /// After one numeral these make a word: 一人, 二人, 一回, 一時, 一日.
  private static let wordCounters: Set<String> = ["人", "日", "時", "回", "年", "月", "階"]

  private mutating func checkKanjiDigits() {
    var index = 0
    while index < text.scalars.count {
      steps += 1
      guard text.kinds[index] != .hiragana, text.stands(index, Self.numerals),
        index == 0 || text.kinds[index - 1] != .digit
      else {
        index += 1
        continue
      }
      var end = index
      while text.stands(end, Self.numerals) { end += 1 }
      let numerals = index..<end
      index = end
      guard let counter = Self.counters.first(where: { text.begins($0, at: end) }), !text.isQuoted[numerals.lowerBound]
      else {
        continue
      }
      if numerals.count == 1, Self.wordCounters.contains(counter) { continue }
      // 数十人 and 何十年 are no numbers; a kanji before makes it part of a word.
      if numerals.lowerBound > 0, text.kinds[numerals.lowerBound - 1] == .kanji,
        !text.stands(numerals.lowerBound - 1, "第月年")
      {
        continue
      }
      let range = numerals.lowerBound..<(end + counter.unicodeScalars.count)
      report(
        .kanjiDigits, range, level: .info, ja: "「\(text.shown(range))」の数は、算用数字（1、2、3）で書いてください",
        en: "write the number of '\(text.shown(range))' in digits")
    }
  }
}
