import FormComponents
public import FormModel
public import FormSession

/// Sends the person of a script through a form, page by page, as a resident would go: they see the words of the pages
/// and nothing else.
///
///     let run = await ScriptRunner(script, form: form, asking: sources, subject: "one-child", at: now).run { step in
///       print(step.screen)
///     }
///
/// The same script, form, sources and moment give the same run.
public struct ScriptRunner: Sendable {
  /// The script.
  public var script: UsabilityScript
  /// The form.
  public var form: FormSpecification
  /// The registers that can be asked.
  public var sources: [any PrefillSource]
  /// Whom the registers are asked about.
  public var subject: String
  /// The moment of the run. A script with a day of its own (基準日) takes that day at ten in the morning.
  public var now: Moment

  /// The most screens a run goes through; a form that goes in circles ends there.
  public static let mostScreens = 1_000

  /// Creates a runner.
  ///
  /// - Parameters:
  ///   - script: The script.
  ///   - form: The form it is for.
  ///   - sources: The registers that can be asked. Without any, what the script says is filled in already (事前入力) is
  ///     answered by a register made of the script.
  ///   - subject: Whom the registers are asked about; the script's household (世帯) unless it is given.
  ///   - now: The moment of the run.
  public init(
    _ script: UsabilityScript, form: FormSpecification, asking sources: [any PrefillSource] = [],
    subject: String? = nil, at now: Moment
  ) {
    let now = script.today.map { Moment($0, hour: 10) } ?? now
    self.script = script
    self.form = form
    self.sources = sources.isEmpty ? ScriptedRegister.sources(of: script, for: form, at: now) : sources
    self.subject = subject ?? script.household ?? ""
    self.now = now
  }

  /// Runs the script.
  ///
  /// - Parameter onStep: Called after each screen with what was done and what came of it, to show the run as it goes.
  public func run(onStep: (RunStep) -> Void = { _ in }) async -> ScriptRun {
    var walk = ScriptWalk(self)
    while await walk.visit(), walk.steps.count < Self.mostScreens {
      if let step = walk.steps.last { onStep(step) }
    }
    if let step = walk.steps.last { onStep(step) }
    return walk.finish()
  }
}
