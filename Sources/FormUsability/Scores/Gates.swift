public import FormSource

/// The marks a form has to reach before it is released.
public struct Gates: Hashable, Sendable {
  /// The mean score, at least.
  public var meanScore: Double
  /// The share of runs that are sent, at least.
  public var completion: Double
  /// The share of runs that are given up, below.
  public var abandonment: Double
  /// The score of the person for whom the form is hardest, at least; `nil` when a script has switched it off.
  public var lowestPersona: Double?

  /// The marks of the package: mean 85, completion 80 %, abandonment below 10 %, nobody below 70.
  public static let standard = Gates(meanScore: 85, completion: 0.80, abandonment: 0.10, lowestPersona: 70)

  /// Creates marks.
  public init(meanScore: Double, completion: Double, abandonment: Double, lowestPersona: Double?) {
    self.meanScore = meanScore
    self.completion = completion
    self.abandonment = abandonment
    self.lowestPersona = lowestPersona
  }
}

/// One mark and whether a prediction reaches it.
public struct GateResult: Hashable, Sendable {
  /// Which mark.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The mean score.
    case meanScore
    /// The share of runs that are sent.
    case completion
    /// The share of runs that are given up.
    case abandonment
    /// The lowest persona's score.
    case lowestPersona
  }

  /// Whether the mark is reached.
  public enum State: String, Hashable, Sendable {
    /// It is reached.
    case met
    /// It is missed.
    case missed
    /// The script has switched it off.
    case switchedOff
  }

  /// Which mark.
  public var kind: Kind
  /// The mark; `nil` when it is switched off.
  public var target: Double?
  /// What was reached.
  public var value: Double
  /// Whether the mark is reached.
  public var state: State
}

extension GateResult.Kind {
  /// What the mark is called.
  public var title: BilingualText {
    switch self {
    case .meanScore: BilingualText(ja: "点数の平均", en: "mean score")
    case .completion: BilingualText(ja: "完了率", en: "completion")
    case .abandonment: BilingualText(ja: "途中断念率", en: "abandonment")
    case .lowestPersona: BilingualText(ja: "最低の人の点数", en: "lowest persona")
    }
  }
}
