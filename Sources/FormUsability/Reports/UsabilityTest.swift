public import FormModel
public import FormSession

/// A whole test of a form by one script: the scripted run, then simulated residents on the same way.
///
///     let report = await UsabilityTest(script, form: form, asking: sources, at: now).perform()
///     print(report.text(in: .japanese))
public struct UsabilityTest: Sendable {
  /// The scripted run.
  public var runner: ScriptRunner
  /// The personas that are simulated.
  public var personas: PersonaSet
  /// How many runs each persona makes; the script's number when `nil`.
  public var runs: Int?
  /// The seed; the script's when `nil`.
  public var seed: UInt64?

  /// Creates a test. The parameters of the run are those of `ScriptRunner`.
  public init(
    _ script: UsabilityScript, form: FormSpecification, asking sources: [any PrefillSource] = [],
    subject: String? = nil, personas: PersonaSet = .standard, runs: Int? = nil, seed: UInt64? = nil, at now: Moment
  ) {
    runner = ScriptRunner(script, form: form, asking: sources, subject: subject, at: now)
    self.personas = personas
    self.runs = runs
    self.seed = seed
  }

  /// Runs the script and simulates.
  ///
  /// - Parameter onStep: Called after each screen of the scripted run.
  public func perform(onStep: (RunStep) -> Void = { _ in }) async -> UsabilityReport {
    let run = await runner.run(onStep: onStep)
    let script = runner.script
    var report = UsabilityReport(
      script: script, formVersion: runner.form.version, formHash: runner.form.hash, day: runner.now.day, run: run)
    guard report.withheld == nil else { return report }
    let needed = script.fewestAnswers ?? max(run.answersGiven, 1)
    let constants = SimulationConstants.standard
    let settings = Prediction.Settings(
      seed: seed ?? script.trial.seed, runs: runs ?? script.trial.runs, strengths: script.trial.strengths,
      referenceSeconds: script.referenceSeconds ?? Double(needed) * constants.secondsPerFact.value,
      isReferenceDerived: script.referenceSeconds == nil, answersNeeded: needed,
      longestSeconds: script.longestSeconds, mostAttempts: script.mostAttempts)
    let chosen =
      script.personas.isEmpty ? personas.residents : personas.personas.filter { script.personas.contains($0.name) }
    let prediction = Prediction.simulate(
      run.exposure, personas: PersonaSet(version: personas.version, personas: chosen), settings: settings,
      constants: constants)
    report.prediction = prediction
    report.personaHash = personas.hash
    report.gates = prediction.results(of: script.gates)
    return report
  }
}
