// Turns of phrase that are found by patterns: negations, passives, honorifics, literary remains, vague words.
extension TextInspection {
  mutating func checkWording() {
    checkNegation()
    checkObligation()
    checkPassive()
    checkPoliteness()
    checkNominalisation()
    checkOldStyle()
    checkVagueness()
    checkParticles()
  }

  private mutating func ranges(_ patterns: PatternList) -> [Range<Int>] {
    patterns.matches(in: text.scalars, steps: &steps)
  }

  private func isAfter(_ range: Range<Int>, oneOf words: [String]) -> Bool {
    words.contains { text.endsWith($0, before: range.lowerBound) }
  }

  // MARK: - Negation and duty

  private static let doubleNegations = PatternList(
    .init("ないわけ", .optional("で"), "は", .any("ない", "ありません")),
    .init("なくは", .any("ない", "ありません")),
    .init("ないこと", .optional("も"), .optional("は"), .any("ない", "ありません")),
    .init("ないとは", .any("限らない", "限りません", "言えない", "言えません")),
    .init("ざるを得", .any("ない", "ません")),
    .init("なければ", .gap(0...12, except: "。\n"), .any("ない", "ません")))
  private static let duties = PatternList(
    .init("なければ", .any("ならない", "なりません")), .init("ねばなら", .any("ない", "ぬ")))

  /// 少なくはない denies one word once: the ない of these adjectives is no negation.
  private static let adjectives = ["少", "危", "切", "はか", "すく", "あぶ", "きたな", "汚"]

  private mutating func checkNegation() {
    for range in ranges(Self.doubleNegations) {
      // A duty has a rule of its own; 「…なければ、…ません」 that ends in ば goes on.
      if text.begins("なければならない", at: range.lowerBound) || text.begins("なければなりません", at: range.lowerBound) { continue }
      if text.begins("ば", at: range.upperBound) { continue }
      if text.begins("なくは", at: range.lowerBound), isAfter(range, oneOf: Self.adjectives) { continue }
      report(
        .doubleNegation, range, level: .warning, ja: "「\(text.shown(range))」は、打ち消しが二つ重なっています。打ち消さずに書いてください",
        en: "'\(text.shown(range))' denies twice; say it without negation")
    }
  }

  private mutating func checkObligation() {
    for range in ranges(Self.duties) {
      report(
        .obligation, range, level: .info, ja: "「\(text.shown(range))」は、「〜てください」か「〜が必要です」と書くと、やわらかくなります",
        en: "instead of '\(text.shown(range))', write 〜てください or 〜が必要です")
    }
  }

  // MARK: - Passive

  private static let passives = PatternList(
    .init(.one(of: "さかがらまばなたわ"), "れ", .any("る", "ます", "た", "ました", "て")),
    .init("られ", .any("る", "ます", "た", "ました", "て")))

  /// Verbs that have れ in themselves, up to the れ: 生まれる is no passive of anything.
  private static let verbsWithRe = [
    "生ま", "うま", "わか", "分か", "な", "こわ", "つか", "あらわ", "現わ", "けが", "あこが", "はが", "すた",
  ]

  private mutating func checkPassive() {
    for range in ranges(Self.passives) {
      let hasRa = text.begins("られ", at: range.lowerBound)
      // 考えられる says that something may be.
      if hasRa, text.endsWith("考え", before: range.lowerBound) || text.endsWith("かんがえ", before: range.lowerBound) {
        continue
      }
      if !hasRa, Self.verbsWithRe.contains(where: { text.endsWith($0, before: range.lowerBound + 1) }) { continue }
      let shown = text.shown(max(0, range.lowerBound - 3)..<range.upperBound)
      report(
        .passive, range, level: .warning, ja: "「\(shown)」は、受け身かもしれません。だれがするかを書けないか、見てください",
        en: "'\(shown)' may be passive; please check whether to say who does it")
    }
  }

  // MARK: - Politeness

  private static let causatives = PatternList(.init("させて", .any("いただ", "頂")))
  private static let honorifics = PatternList(
    .init(
      .one(of: "おご御"), .gap(1...6, except: "をがはにでて、。・「」（）\n"),
      .any("ください", "下さい", "いただ", "になり", "になる", "申し", "いたし")),
    "賜", "伺", "参り", "致し", "存じ")
  /// Words that only look like honorifics: a person, not an act.
  private static let notHonorific = ["おとな", "おじ", "おば", "お子"]

  private mutating func checkPoliteness() {
    for range in ranges(Self.causatives) {
      report(
        .causativePolite, range, level: .warning, ja: "「\(text.shown(range))」は回りくどい言い方です。「します」と書いてください",
        en: "'\(text.shown(range))' is roundabout; write します")
    }
    guard profile == .easy else { return }
    for range in ranges(Self.honorifics) {
      if Self.notHonorific.contains(where: { text.begins($0, at: range.lowerBound) }) { continue }
      report(
        .honorific, range, level: .warning, ja: "「\(text.shown(range))」は敬語です。「です」「ます」「てください」で書いてください",
        en: "'\(text.shown(range))' is honorific; write です, ます or てください")
    }
  }

  private static let nominalisations = PatternList(
    .init("を行", .one(of: "ういっ")), "が可能", "を実施", .init("を要", .any("する", "します")))

  private mutating func checkNominalisation() {
    guard profile == .easy else { return }
    for range in ranges(Self.nominalisations) {
      report(
        .nominalisedVerb, range, level: .info, ja: "「\(text.shown(range))」は、動詞で短く言えないか、見てください",
        en: "please check whether a verb says it shorter than '\(text.shown(range))'")
    }
  }

  // MARK: - Literary remains and vague words

  private static let remains = PatternList(
    "ごとく", "すべく", "べし", "にかんがみ", "に鑑み", "をもって", "の旨", "かかる費用は", "に係る", "なお書")
  private static let vagueWords = PatternList(
    "お早めに", "適宜", "なるべく", "数日", .init("等", .one(of: "をがのには、。")))
  /// Words that end in 等 and say something certain.
  private static let equalities = ["平", "高", "同", "均", "対", "中", "初", "上", "特", "優", "劣", "一", "二", "三"]

  private mutating func checkOldStyle() {
    for range in ranges(Self.remains) {
      if text.begins("をもって", at: range.lowerBound), text.stands(range.upperBound, "いきくこ来行か") { continue }
      // 食べし… and 比べし…: べし is the end of one word and the start of another.
      if text.begins("べし", at: range.lowerBound), isAfter(range, oneOf: ["食", "比", "調", "述", "くら", "しら", "た"]) {
        continue
      }
      if text.begins("かかる費用は", at: range.lowerBound), text.begins("かかる", at: range.upperBound) { continue }
      report(
        .oldStyle, range, level: .warning, ja: "「\(text.shown(range))」は古い言い方です。ふだんの言い方で書いてください",
        en: "'\(text.shown(range))' is literary; write as people speak")
    }
  }

  private mutating func checkVagueness() {
    for range in ranges(Self.vagueWords) {
      if text.begins("等", at: range.lowerBound) {
        if isAfter(range, oneOf: Self.equalities) { continue }
        // The name of a law: 「…等に関する法律」.
        if text.begins("等に関する", at: range.lowerBound) || text.begins("等の", at: range.lowerBound) && isInLawName(range) {
          continue
        }
      }
      let word = text.begins("等", at: range.lowerBound) ? range.lowerBound..<(range.lowerBound + 1) : range
      report(
        .vague, word, level: .warning, ja: "「\(text.shown(word))」では、いつ・いくつ・何かがわかりません。数や日や名前を書いてください",
        en: "'\(text.shown(word))' is vague; give the number, the day or the name")
    }
  }

  /// Whether the kanji that follow within a few words end the name of a law.
  private func isInLawName(_ range: Range<Int>) -> Bool {
    (range.upperBound..<min(range.upperBound + 30, text.scalars.count)).contains { index in
      ["法律", "条例", "規則", "政令", "省令"].contains { text.begins($0, at: index) }
    }
  }

  // MARK: - The same particle again and again

  private static let chains = PatternList(
    .init("の", .gap(1...8, except: noBridge), "の", .gap(1...8, except: noBridge), "の"))
  /// What ends a chain of の: other particles, signs, brackets.
  private static let noBridge = "、。のはがをに\n「」（）〈〉・"

  private mutating func checkParticles() {
    for range in ranges(Self.chains) {
      // この, その, もの: these の belong to a word.
      let inner = range.filter { text.stands($0, "の") }
      guard inner.allSatisfy({ !text.stands($0 - 1, "こそあども") || text.endsWith("ども", before: $0) }) else { continue }
      report(
        .sameParticle, range, level: .info, ja: "「の」が3回つづいています。言葉をへらせないか、見てください",
        en: "の stands three times in a row; see whether words can go")
    }
  }
}
