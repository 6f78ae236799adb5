import FormSource
public import FormText

/// Checks whether a text is plain: any text, in a form or not.
///
/// ```swift
/// let report = TextChecker(.standard, glossary: glossary).report(on: "確認させていただきます。")
/// report.findings.first?.message.ja  // 「させていただ」は回りくどい言い方です。「します」と書いてください
/// ```
///
/// The work grows linearly with the text. Furigana is counted right: `{氏名|しめい}` is two kanji with a reading, and a
/// place inside it is a place in the markup.
public struct TextChecker: Sendable {
  /// For whom the text is written.
  public var profile: TextProfile
  /// The words of the administration.
  public var glossary: Glossary

  /// Creates a checker.
  public init(_ profile: TextProfile = .standard, glossary: Glossary = .empty) {
    self.profile = profile
    self.glossary = glossary
  }

  /// What is hard about a text, and how hard it is.
  public func report(on text: RubyText) -> TextReport {
    var inspection = TextInspection(text, profile, glossary)
    inspection.run()
    return TextReport(inspection)
  }
}

/// What checking a text came to.
public struct TextReport: Hashable, Sendable {
  /// What is hard, sorted by place.
  public let findings: [TextFinding]
  /// The text in figures, worked out when somebody asks.
  public var measures: TextMeasures { TextMeasures(text) }
  /// The names of the glossary that the text explains where they stand.
  public let explainedTerms: Set<String>
  /// Whether the text is one sentence that says what something is, as a hint may: 「国に登録した口座です。」.
  public let isDefinition: Bool
  private let text: ScannedText
  /// The looks that were taken.
  let steps: Int

  init(_ inspection: TextInspection) {
    findings = inspection.findings
    explainedTerms = inspection.explained
    text = inspection.text
    isDefinition = text.sentences.count == 1 && text.sentences.allSatisfy(text.isDefinition)
    steps = inspection.steps
  }

  /// How plain the text is by the rules, from 0 to 100: 100 less ten times the weight of the findings per sentence, where
  /// an error weighs 5, a warning 3, anything else 1.
  ///
  /// A measure of this project, to see whether a text got better; it has not been tried against readers.
  public var score: Int { Self.score(of: findings, sentences: text.sentences.count) }

  /// The score of several texts together.
  public static func score(of findings: [TextFinding], sentences: Int) -> Int {
    let weight = findings.reduce(0) { sum, finding in
      switch (finding.rule.check, finding.level) {
      case (.heuristic, _), (_, .info): sum + 1
      case (_, .warning): sum + 3
      case (_, .error): sum + 5
      }
    }
    return 100 - min(100, weight * 10 / max(sentences, 1))
  }
}
