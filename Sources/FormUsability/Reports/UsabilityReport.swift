public import FormSource
public import FormText

/// What a usability test came to: the scripted run, and the prediction when there can be one.
public struct UsabilityReport: Sendable {
  /// The version of the simulation. Reports of different versions are not compared.
  public static let modelVersion = "1"

  /// The script.
  public var script: UsabilityScript
  /// The version of the form.
  public var formVersion: String
  /// The hash of the form.
  public var formHash: String
  /// The day it was in the run.
  public var day: CalendarDate
  /// The scripted run.
  public var run: ScriptRun
  /// What was simulated; `nil` when `withheld` says why not.
  public var prediction: Prediction?
  /// The hash of the whole persona set the personas were taken from.
  public var personaHash = ""
  /// The marks against the strict set; empty without a prediction.
  public var gates: [GateResult] = []

  init(script: UsabilityScript, formVersion: String, formHash: String, day: CalendarDate, run: ScriptRun) {
    self.script = script
    self.formVersion = formVersion
    self.formHash = formHash
    self.day = day
    self.run = run
  }

  /// Why no score is predicted.
  public enum Withheld: String, Hashable, Sendable {
    /// The person of the script cannot answer a question, so nobody gets through.
    case unanswerableQuestion
    /// The scripted run was not sent.
    case notSent
    /// The script ends where the form leads elsewhere: there is nothing to complete.
    case endsElsewhere
  }

  /// Why no score is predicted; `nil` when one is.
  public var withheld: Withheld? {
    if run.hasUnanswerableQuestion { return .unanswerableQuestion }
    if run.outcome == .endedIneligible { return .endsElsewhere }
    return run.outcome.isCompletion ? nil : .notSent
  }

  /// The predicted score the marks are held against, when there is one.
  public var score: PredictedScore? { prediction?.strict?.score }

  /// Whether every check holds and every mark is reached. A run that ends elsewhere as the script says is good.
  public var isGood: Bool { run.isGood && gates.allSatisfy { $0.state != .missed } }

  /// The exit code of a command that reports this: 0 when all is good, 1 when a check or a mark is missed.
  public var exitCode: Int32 { isGood ? 0 : 1 }
}

extension UsabilityReport.Withheld {
  /// The reason as a sentence.
  public var message: BilingualText {
    switch self {
    case .unanswerableQuestion:
      BilingualText(
        ja: "答えられない質問があるので、点数を出しません", en: "there is no score, because a question cannot be answered")
    case .notSent:
      BilingualText(ja: "最後まで進めないので、点数を出しません", en: "there is no score, because the run does not get to the end")
    case .endsElsewhere:
      BilingualText(
        ja: "ほかの所へ案内して終わる台本なので、点数はありません",
        en: "there is no score, because the script ends where the form leads elsewhere")
    }
  }
}

extension RunOutcome {
  /// The outcome in words.
  public var title: BilingualText {
    switch self {
    case .completedRight: BilingualText(ja: "送信まで完了", en: "sent")
    case .completedDefective: BilingualText(ja: "送信まで完了・記録にちがいあり", en: "sent, with a wrong record")
    case .completedWithHelp: BilingualText(ja: "助けを借りて完了", en: "sent, with help")
    case .endedIneligible: BilingualText(ja: "ほかの所へ案内", en: "led elsewhere by the form")
    case .savedInProgress: BilingualText(ja: "途中で保存", en: "put away to go on later")
    case .movedToCounter: BilingualText(ja: "窓口へ", en: "gone to the counter")
    case .abandoned: BilingualText(ja: "途中でやめた", en: "given up")
    case .technicalFailure: BilingualText(ja: "先へ進めず中止", en: "stopped, because it did not go on")
    }
  }
}
