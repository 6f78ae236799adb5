public import FormSource
import FormText

extension UsabilityReport {
  /// The report for the terminal. The origin stands first and beside each score; the limits stand last.
  ///
  /// - Parameter hotSpots: How many of the questions that cost most are listed.
  public func text(in language: DiagnosticLanguage, hotSpots: Int = 5) -> String {
    var lines = Lines(language: language)
    lines.add("■ \(script.title)")
    lines.add(
      "様式 \(script.formID) \(formVersion)（\(formHash.prefix(12))）・\(day.iso)",
      "form \(script.formID) \(formVersion) (\(formHash.prefix(12))), \(day.iso)")
    lines.add(
      "台本の通し：\(run.outcome.title.ja)・\(run.steps.count)画面・回答\(run.answersGiven)",
      "scripted run: \(run.outcome.title.en), \(run.steps.count) screens, \(run.answersGiven) answers")
    for finding in run.findings {
      let place = finding.screen.isEmpty ? "" : "［\(finding.screen)］ "
      lines.add("  ✗ \(place)\(finding.message.ja)", "  ✗ \(place)\(finding.message.en)")
    }
    if run.findings.isEmpty { lines.add("  ✓ すべての確認が通りました", "  ✓ every check holds") }
    guard let prediction, let strict = prediction.strict else {
      if let withheld { lines.add(withheld.message.ja, withheld.message.en) }
      return lines.text
    }
    lines.add("")
    lines.add("◆ \(PredictedScore.label.ja)", "◆ \(PredictedScore.label.en)")
    addScores(prediction, to: &lines)
    addGates(to: &lines)
    addPersonas(strict, to: &lines)
    addHotSpots(strict, prediction, hotSpots, to: &lines)
    addGround(prediction, to: &lines)
    return lines.text
  }

  private func addScores(_ prediction: Prediction, to lines: inout Lines) {
    for result in prediction.results {
      lines.add(
        "\(lines.padded(result.strength.title.ja, to: 8)) \(result.score.text(in: .japanese))",
        "\(lines.padded(result.strength.title.en, to: 8)) \(result.score.text(in: .english))")
    }
    lines.add(
      "甘い〜厳しいの幅が、この見込みの不確かさです", "the band from lenient to strict is the doubt about this prediction")
  }

  private func addGates(to lines: inout Lines) {
    lines.add("")
    lines.add("判定（厳しい設定の予測値で）", "marks (held against the strict prediction)")
    for gate in gates {
      let isShare = gate.kind == .completion || gate.kind == .abandonment
      let value = isShare ? NumberText.percent(gate.value) : NumberText.oneDecimal(gate.value)
      let target = gate.target.map { isShare ? NumberText.percent($0) : NumberText.oneDecimal($0) } ?? "–"
      let below = gate.kind == .abandonment
      let state =
        switch gate.state {
        case .met: BilingualText(ja: "✓ 達成", en: "✓ met")
        case .missed: BilingualText(ja: "✗ 未達", en: "✗ missed")
        case .switchedOff: BilingualText(ja: "– 台本で外してあります", en: "– switched off by the script")
        }
      let title = lines.padded(gate.kind.title[lines.language], to: 16)
      lines.add(
        "  \(title) \(lines.padded(value, to: 7)) 目標 \(target)\(below ? "未満" : "以上")  \(state.ja)",
        "  \(title) \(lines.padded(value, to: 7)) mark \(below ? "below" : "at least") \(target)  \(state.en)")
    }
  }

  private func addPersonas(_ strict: Prediction.StrengthResult, to lines: inout Lines) {
    if strict.ranOutOfTime.count > 0 {
      // Patience is in the hazards already; who reads the marks should know how much the script's own limit adds.
      let limit = NumberText.minutes(prediction?.settings.longestSeconds ?? 0)
      let (stopped, all) = (strict.ranOutOfTime.count, strict.abandoned.count)
      lines.add(
        "  断念 \(all)回のうち \(stopped)回は、台本の打ち切り時間 \(limit) を超えたためです",
        "  \(stopped) of the \(all) runs given up ran over the script's limit of \(limit)")
    }
    lines.add("")
    lines.add("人ごと（厳しい設定の予測値、±は計算のゆらぎ）", "by person (strict prediction; ± is noise of the calculation)")
    for result in strict.personas {
      let name = lines.padded(result.persona.title[lines.language], to: 26)
      let score = "\(NumberText.oneDecimal(result.score.points)) ±\(NumberText.oneDecimal(result.noise))"
      let time = result.seconds.map(NumberText.minutes) ?? "–"
      let isLowest = result.persona.name == strict.lowest?.persona.name
      lines.add(
        "  \(name) \(lines.padded(score, to: 11)) 完了 \(NumberText.percent(result.completed.share)) 断念 "
          + "\(NumberText.percent(result.abandoned.share)) 時間 \(time)\(isLowest ? "  ← 最低" : "")",
        "  \(name) \(lines.padded(score, to: 11)) sent \(NumberText.percent(result.completed.share)) given up "
          + "\(NumberText.percent(result.abandoned.share)) time \(time)\(isLowest ? "  ← lowest" : "")")
    }
    if strict.personas.contains(where: \.persona.isAssisting),
      strict.personas.contains(where: { !$0.persona.isAssisting })
    {
      lines.add("  窓口職員は平均に入れていません", "  counter staff are not in the mean")
    }
  }

  private func addHotSpots(
    _ strict: Prediction.StrengthResult, _ prediction: Prediction, _ count: Int, to lines: inout Lines
  ) {
    lines.add("")
    lines.add("失点の多い所（予測値）", "what costs most (predicted)")
    for spot in strict.hotSpots.prefix(max(count, 0)) where Real.rounded(spot.loss) > 0 {
      let loss = "  −\(NumberText.oneDecimal(spot.loss))"
      if let label = spot.label {
        lines.add("\(loss) \(label)（\(spot.page)）")
      } else {
        lines.add("\(loss) 画面の文を読む（\(spot.page)）", "\(loss) reading the screen (\(spot.page))")
      }
    }
  }

  private func addGround(_ prediction: Prediction, to lines: inout Lines) {
    let settings = prediction.settings
    let derived = settings.isReferenceDerived
    lines.add("")
    lines.add(
      "前提：種 \(settings.seed)・一人 \(settings.runs)回・目標時間 \(NumberText.minutes(settings.referenceSeconds))"
        + "\(derived ? "（必要な回答数から計算）" : "")・必要な回答 \(settings.answersNeeded)",
      "ground: seed \(settings.seed), \(settings.runs) runs each, time given "
        + "\(NumberText.minutes(settings.referenceSeconds))\(derived ? " (from the answers needed)" : ""), "
        + "\(settings.answersNeeded) answers needed")
    lines.add(
      "　　　人の設定 版\(prediction.personaVersion)（\(personaHash.prefix(12))）・計算 版\(Self.modelVersion)・根拠のない仮定（A） "
        + "\(assumedCount)個・未校正",
      "        personas version \(prediction.personaVersion) (\(personaHash.prefix(12))), model version "
        + "\(Self.modelVersion), \(assumedCount) numbers are assumptions without a source (A), not calibrated")
    for text in Self.limits { lines.add("限界：" + text.ja, "limits: " + text.en) }
  }

  /// How many numbers of the simulation are assumptions without a source.
  var assumedCount: Int {
    guard let prediction else { return 0 }
    let personas = prediction.strict?.personas.map(\.persona) ?? []
    let numbers = personas.flatMap(\.numbers) + prediction.constants.numbers
    // The three factors of the lenient and the strict set are assumptions too.
    return numbers.filter { $0.number.evidence == .assumed }.count + 6
  }

  /// What a prediction cannot say. Every report carries it.
  public static let limits = [
    BilingualText(
      ja: "様式の事実と仮定の数から計算した見込みです。満足度、理解、実際の断念率は分かりません。公開の前に、人に試してもらってください",
      en:
        "computed from facts about the form and assumed numbers; it says nothing of satisfaction, understanding or real abandonment; let people try before release"
    ),
    BilingualText(
      ja: "用語のむずかしさは漢字4字以上のつながりで見ています。画面は日本語の表示で通しています",
      en: "difficult words are guessed from four kanji in a row; the screens were walked in Japanese"),
  ]
}

/// Lines of text in one language.
private struct Lines {
  let language: DiagnosticLanguage
  private var lines: [String] = []

  init(language: DiagnosticLanguage) { self.language = language }

  mutating func add(_ text: String) { lines.append(text) }
  mutating func add(_ ja: String, _ en: String) { lines.append(language == .japanese ? ja : en) }

  /// A text with spaces up to a column; longer ones stay as they are.
  func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(columns - DisplayWidth.columns(of: text), 0))
  }

  var text: String { lines.joined(separator: "\n") + "\n" }
}
