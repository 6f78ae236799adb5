/// What simulated residents made of a form: never a measurement.
public struct Prediction: Hashable, Sendable {
  /// What is simulated.
  public struct Settings: Hashable, Sendable {
    /// The seed of all draws.
    public var seed: UInt64
    /// How many runs each persona makes.
    public var runs: Int
    /// Which strengths are simulated; the strict one always is.
    public var strengths: [SimulationStrength]
    /// The time the task is given, in seconds.
    public var referenceSeconds: Double
    /// Whether the time was derived from the facts, because the script states none.
    public var isReferenceDerived: Bool
    /// The facts the task needs.
    public var answersNeeded: Int
    /// After how many seconds a run counts as given up.
    public var longestSeconds: Double
    /// After how many attempts at one question a run counts as given up.
    public var mostAttempts: Int

    /// Creates settings. A number of runs below 1 counts as 1, above a million as a million.
    public init(
      seed: UInt64, runs: Int = 1_000, strengths: [SimulationStrength] = SimulationStrength.allCases,
      referenceSeconds: Double, isReferenceDerived: Bool = false, answersNeeded: Int, longestSeconds: Double = 3_600,
      mostAttempts: Int = 5
    ) {
      self.seed = seed
      self.runs = min(max(runs, 1), 1_000_000)
      self.strengths = Set(strengths).union([.strict]).sorted()
      self.referenceSeconds = referenceSeconds
      self.isReferenceDerived = isReferenceDerived
      self.answersNeeded = answersNeeded
      self.longestSeconds = longestSeconds
      self.mostAttempts = min(max(mostAttempts, 1), 100)
    }
  }

  /// What one persona came to.
  public struct PersonaResult: Hashable, Sendable {
    /// Who.
    public var persona: Persona
    /// The mean of the run scores.
    public var score: PredictedScore
    /// The runs that were sent.
    public var completed: Proportion
    /// The runs that were sent with a right record.
    public var right: Proportion
    /// The runs that were given up.
    public var abandoned: Proportion
    /// The runs among them that were stopped because they took longer than the script lets anybody take.
    public var ranOutOfTime: Proportion
    /// Errors for each question that was met.
    public var errorsPerQuestion: Double
    /// The geometric mean of the seconds of completed runs; `nil` when none was.
    public var seconds: Double?
    /// Half the width of the interval that chance alone leaves for the score: noise of the calculation, not doubt about
    /// the assumptions.
    public var noise: Double
  }

  /// A question, or the text of a page, and what it takes from the score.
  public struct HotSpot: Hashable, Sendable {
    /// The question's name on the way; `nil` for the text of the page itself.
    public var question: String?
    /// The words of the question; `nil` for the text of the page itself.
    public var label: String?
    /// The title of its page.
    public var page: String
    /// The points it takes from the mean score.
    public var loss: Double
  }

  /// What one strength came to.
  public struct StrengthResult: Hashable, Sendable {
    /// How hard on people.
    public var strength: SimulationStrength
    /// The personas in the order of their set.
    public var personas: [PersonaResult]
    /// The plain mean over the personas who fill in the form for themselves, or over all when nobody does.
    public var score: PredictedScore
    /// The runs of those personas that were sent.
    public var completed: Proportion
    /// The runs of those personas that were given up.
    public var abandoned: Proportion
    /// The runs among them that were stopped because they took too long.
    public var ranOutOfTime: Proportion
    /// The questions and pages that take most from the score, most first.
    public var hotSpots: [HotSpot]
    /// How often answers went wrong, by channel, in all runs.
    public var errors: [ErrorChannel: Int]

    /// The persona for whom the form is hardest. Of two, the first in the set.
    public var lowest: PersonaResult? {
      counted.reduce(nil) { lowest, next in
        guard let lowest, lowest.score.points <= next.score.points else { return next }
        return lowest
      }
    }

    /// The personas the score is made of.
    var counted: [PersonaResult] { Prediction.counted(personas, by: \.persona) }
  }

  /// What was simulated.
  public var settings: Settings
  /// The version of the persona set.
  public var personaVersion: String
  /// The hash of the persona set.
  public var personaHash: String
  /// The numbers that do not depend on persons.
  public var constants: SimulationConstants
  /// The results from lenient to strict.
  public var results: [StrengthResult]

  /// The result the marks are held against: the strict one.
  public var strict: StrengthResult? { results.first { $0.strength == .strict } }
  /// The result for the numbers as they stand, or the strict one when those were not asked for.
  public var nominal: StrengthResult? { results.first { $0.strength == .nominal } ?? strict }

  /// Those who fill in the form for themselves, or everybody when nobody does: runs of counter staff are never averaged
  /// with runs of residents.
  static func counted<Element>(_ elements: [Element], by persona: (Element) -> Persona) -> [Element] {
    let residents = elements.filter { !persona($0).isAssisting }
    return residents.isEmpty ? elements : residents
  }
}
