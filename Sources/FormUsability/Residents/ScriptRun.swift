public import FormSession

/// What came of a script: the way, the submission, and everything that was found.
public struct ScriptRun: Sendable {
  /// How the run ended. A run that a check stopped counts as a technical failure.
  public var outcome: RunOutcome
  /// The screens in order.
  public var steps: [RunStep]
  /// What was sent.
  public var submission: Submission?
  /// Everything that was found, in order.
  public var findings: [RunFinding]
  /// What happened, without what was entered.
  public var events: [FormEvent]
  /// The way as facts about the form, for a prediction.
  public var exposure: FormExposure
  /// The answers that were given by the person, those that were confirmed not among them.
  public var answersGiven: Int

  /// Whether the run came to the end the script says, with nothing found.
  public var isGood: Bool { findings.isEmpty }

  /// Whether the person could not answer a question: then no score is predicted, because nobody gets through.
  public var hasUnanswerableQuestion: Bool { findings.contains { $0.kind == .unanswerable } }
}
