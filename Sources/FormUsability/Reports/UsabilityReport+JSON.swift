public import FormSource
import FormText

extension UsabilityReport {
  /// The report as data, its members always in the same order and numbers with at most three decimals: the same script,
  /// form, seed and personas give the same bytes.
  public var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("origin", .string(prediction == nil ? "scripted" : "predicted")),
      ("label", prediction == nil ? .null : Self.json(PredictedScore.label)),
      (
        "versions",
        .object(of: [
          ("script", .string(UsabilityScript.format)),
          (
            "form",
            .object(of: [
              ("id", .string(script.formID)), ("version", .string(formVersion)), ("hash", .string(formHash)),
            ])
          ),
          ("model", .string(Self.modelVersion)),
        ])
      ),
      ("title", .string(script.title)), ("day", .string(day.iso)), ("good", .bool(isGood)), ("run", runJSON),
    ]
    if let withheld { members.append(("withheld", .string(withheld.rawValue))) }
    if let prediction { members.append(("prediction", json(prediction))) }
    members.append(("limits", .array(Self.limits.map(Self.json))))
    return .object(of: members)
  }

  private var runJSON: JSONValue {
    .object(of: [
      ("outcome", .string(run.outcome.rawValue)), ("screens", .int(run.steps.count)),
      ("answersGiven", .int(run.answersGiven)),
      ("findings", .array(run.findings.map(Self.json))), ("steps", .array(run.steps.map(Self.json))),
    ])
  }

  private static func json(_ finding: RunFinding) -> JSONValue {
    .object(of: [
      ("kind", .string(finding.kind.rawValue)), ("screen", .string(finding.screen)),
      ("subject", .string(finding.subject)), ("message", json(finding.message)),
    ])
  }

  /// A step without what was entered: a report may be shown to anybody.
  private static func json(_ step: RunStep) -> JSONValue {
    .object(of: [
      ("number", .int(step.number)), ("page", .string(step.page)), ("screen", .string(step.screen)),
      ("caption", step.caption.map { .string($0) } ?? .null),
      (
        "acts",
        .array(
          step.acts.map { act in
            .object(of: [("kind", .string(act.kind.rawValue)), ("target", .string(act.target))])
          })
      ),
      ("errors", .array(step.errors.map { .string($0) })),
    ])
  }

  private static func json(_ text: BilingualText) -> JSONValue {
    .object(of: [("ja", .string(text.ja)), ("en", .string(text.en))])
  }

  private static func number(_ value: Double) -> JSONValue { .double(Real.rounded(value)) }

  // MARK: - The prediction

  private func json(_ prediction: Prediction) -> JSONValue {
    let settings = prediction.settings
    return .object(of: [
      ("seed", .string(String(settings.seed))), ("runsPerPersona", .int(settings.runs)),
      ("referenceSeconds", Self.number(settings.referenceSeconds)),
      ("referenceIsDerived", .bool(settings.isReferenceDerived)), ("answersNeeded", .int(settings.answersNeeded)),
      (
        "personas",
        .object(of: [("version", .string(prediction.personaVersion)), ("hash", .string(personaHash))])
      ),
      ("calibration", .string("none")),
      ("gates", .array(gates.map(Self.json))), ("results", .array(prediction.results.map(Self.json))),
      ("assumptions", assumptions(prediction)),
    ])
  }

  private static func json(_ gate: GateResult) -> JSONValue {
    .object(of: [
      ("gate", .string(gate.kind.rawValue)), ("target", gate.target.map(number) ?? .null),
      ("predicted", number(gate.value)), ("state", .string(gate.state.rawValue)),
    ])
  }

  private static func json(_ result: Prediction.StrengthResult) -> JSONValue {
    .object(of: [
      ("strength", .string(result.strength.rawValue)), ("predictedScore", number(result.score.points)),
      ("completed", json(result.completed)), ("abandoned", json(result.abandoned)),
      ("ranOutOfTime", json(result.ranOutOfTime)),
      ("lowest", result.lowest.map { .string($0.persona.name.rawValue) } ?? .null),
      (
        "personas",
        .array(
          result.personas.map { persona in
            .object(of: [
              ("persona", .string(persona.persona.name.rawValue)),
              ("predictedScore", number(persona.score.points)), ("calculationNoise", number(persona.noise)),
              ("completed", json(persona.completed)), ("right", json(persona.right)),
              ("abandoned", json(persona.abandoned)), ("ranOutOfTime", json(persona.ranOutOfTime)),
              ("errorsPerQuestion", number(persona.errorsPerQuestion)),
              ("seconds", persona.seconds.map(number) ?? .null),
            ])
          })
      ),
      (
        "errors",
        .object(of: ErrorChannel.allCases.map { ($0.rawValue, .int(result.errors[$0] ?? 0)) })
      ),
      (
        "hotSpots",
        .array(
          result.hotSpots.map { spot in
            .object(of: [
              ("question", spot.question.map { .string($0) } ?? .null),
              ("label", spot.label.map { .string($0) } ?? .null),
              ("page", .string(spot.page)),
              ("loss", number(spot.loss)),
            ])
          })
      ),
    ])
  }

  private static func json(_ proportion: Proportion) -> JSONValue {
    .object(of: [
      ("count", .int(proportion.count)), ("total", .int(proportion.total)), ("share", number(proportion.share)),
    ])
  }

  private func assumptions(_ prediction: Prediction) -> JSONValue {
    let personas = prediction.strict?.personas.map(\.persona) ?? []
    return .object(of: [
      (
        "marks",
        .object(of: [
          ("V", .string("read in a public copy")), ("R", .string("recalled, not read again")),
          ("D", .string("computed by the package")), ("A", .string("assumed, no source found")),
        ])
      ),
      (
        "strengths",
        .object(
          of: SimulationStrength.allCases.map { strength in
            (
              strength.rawValue,
              .object(of: [
                ("errors", .double(strength.errors)), ("givingUp", .double(strength.givingUp)),
                ("time", .double(strength.time)), ("evidence", .string(Evidence.assumed.rawValue)),
              ])
            )
          })
      ),
      ("simulation", .object(of: prediction.constants.numbers.map { ($0.name, $0.number.json) })),
      ("personas", PersonaSet(version: prediction.personaVersion, personas: personas).json),
    ])
  }
}
