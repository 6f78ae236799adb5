/// What one person's run through a form came to, in the numbers the score is made of.
public struct RunMeasures: Hashable, Sendable {
  /// Whether the form was sent.
  public var isCompleted: Bool
  /// What was accepted although it is wrong, so that staff have to call back.
  public var hiddenDefects: Int
  /// The errors the form pointed out; the repeat of an error counts half.
  public var errors: Double
  /// The time it took.
  public var seconds: Double
  /// The time the task is given, the same for every version of a form.
  public var referenceSeconds: Double
  /// The answers that were given, those given again included.
  public var answersGiven: Int
  /// The facts the task needs.
  public var answersNeeded: Int

  /// Creates measures.
  public init(
    isCompleted: Bool, hiddenDefects: Int = 0, errors: Double = 0, seconds: Double, referenceSeconds: Double,
    answersGiven: Int, answersNeeded: Int
  ) {
    self.isCompleted = isCompleted
    self.hiddenDefects = hiddenDefects
    self.errors = errors
    self.seconds = seconds
    self.referenceSeconds = referenceSeconds
    self.answersGiven = answersGiven
    self.answersNeeded = answersNeeded
  }

  /// The four parts of the score, each from 0 to 1.
  public struct Parts: Hashable, Sendable {
    /// Whether the record is right: 1, or 0.25 with a hidden defect.
    public var record: Double
    /// How few errors there were: exp(−errors ÷ 3).
    public var errors: Double
    /// How quick it was, against the time the task is given.
    public var time: Double
    /// How little was asked, against the facts the task needs.
    public var burden: Double
  }

  /// The four parts of a completed run.
  public var parts: Parts {
    let errors = errors.isFinite ? max(errors, 0) : .greatestFiniteMagnitude
    let time = seconds > 0 ? referenceSeconds / seconds : 1
    let burden = answersGiven > 0 ? Double(answersNeeded) / Double(answersGiven) : 1
    return Parts(
      record: hiddenDefects > 0 ? 0.25 : 1, errors: Real.exp(-errors / 3),
      time: time.isFinite ? min(max(time, 0), 1) : 0, burden: min(max(burden, 0), 1))
  }

  /// The score of the run, from 0 to 100: 0 when the form was not sent, else 40 points for a right record and 20 each
  /// for errors, time and burden.
  ///
  /// The weights are a judgement of the package (assumption). Completion enters twice on purpose: as the gate to any
  /// point, and in what remains.
  public var score: Double {
    guard isCompleted else { return 0 }
    let parts = parts
    let record = 0.40 * parts.record
    let rest = 0.20 * parts.errors + 0.20 * parts.time + 0.20 * parts.burden
    return 100 * (record + rest)
  }
}
