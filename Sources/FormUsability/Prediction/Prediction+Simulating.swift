extension Prediction {
  /// Sends simulated residents along a way through a form.
  ///
  /// The same way, personas and settings give the same numbers, whatever the order of the personas.
  public static func simulate(
    _ exposure: FormExposure, personas: PersonaSet = .standard, settings: Settings,
    constants: SimulationConstants = .standard
  ) -> Prediction {
    let way = SimulatedResident.Way(exposure)
    return Prediction(
      settings: settings, personaVersion: personas.version, personaHash: personas.hash, constants: constants,
      results: settings.strengths.map { strength in
        result(of: strength, way, exposure, personas: personas, settings: settings, constants: constants)
      })
  }

  private static func result(
    of strength: SimulationStrength, _ way: SimulatedResident.Way, _ exposure: FormExposure, personas: PersonaSet,
    settings: Settings, constants: SimulationConstants
  ) -> StrengthResult {
    let crowds = personas.personas.map { persona in
      Crowd(of: persona, strength, way, settings: settings, constants: constants)
    }
    let counted = counted(crowds, by: \.persona)
    var losses = Array(repeating: 0.0, count: way.questionCount + way.pages.count)
    for crowd in counted {
      for (index, loss) in crowd.losses.enumerated() {
        losses[index] += loss / Double(settings.runs) / Double(max(counted.count, 1))
      }
    }
    let results = crowds.map(\.result)
    let scored = Prediction.counted(results, by: \.persona)
    let points = scored.map(\.score.points).reduce(0, +) / Double(max(scored.count, 1))
    let total = scored.count * settings.runs
    return StrengthResult(
      strength: strength, personas: results, score: PredictedScore(points: points),
      completed: Proportion(scored.map(\.completed.count).reduce(0, +), of: total),
      abandoned: Proportion(scored.map(\.abandoned.count).reduce(0, +), of: total),
      ranOutOfTime: Proportion(scored.map(\.ranOutOfTime.count).reduce(0, +), of: total),
      hotSpots: hotSpots(losses, exposure),
      errors: crowds.reduce(into: [:]) { $0.merge($1.errors, uniquingKeysWith: +) })
  }

  private static func hotSpots(_ losses: [Double], _ exposure: FormExposure) -> [HotSpot] {
    var spots: [HotSpot] = []
    var index = 0
    for page in exposure.pages {
      for question in page.questions {
        spots.append(HotSpot(question: question.id, label: question.label, page: page.title, loss: losses[index]))
        index += 1
      }
    }
    for page in exposure.pages {
      spots.append(HotSpot(question: nil, label: nil, page: page.title, loss: losses[index]))
      index += 1
    }
    // By loss as it is printed; questions that look equal stay in the order they are met.
    return spots.enumerated()
      .sorted { (-Real.rounded($0.element.loss), $0.offset) < (-Real.rounded($1.element.loss), $1.offset) }
      .map(\.element)
  }
}

/// All runs of one persona, added up in the order of their numbers.
private struct Crowd {
  let persona: Persona
  let result: Prediction.PersonaResult
  let losses: [Double]
  let errors: [ErrorChannel: Int]

  init(
    of persona: Persona, _ strength: SimulationStrength, _ way: SimulatedResident.Way,
    settings: Prediction.Settings, constants: SimulationConstants
  ) {
    self.persona = persona
    let resident = SimulatedResident(
      persona: persona, strength: strength, constants: constants,
      task: SimulatedResident.Task(
        referenceSeconds: settings.referenceSeconds, answersNeeded: settings.answersNeeded,
        longestSeconds: settings.longestSeconds, mostAttempts: settings.mostAttempts))
    var losses = Array(repeating: 0.0, count: way.questionCount + way.pages.count)
    var errors: [ErrorChannel: Int] = [:]
    var scores: [Double] = []
    var logSeconds = 0.0
    var (completed, right, abandoned, ranOutOfTime) = (0, 0, 0, 0)
    var errorSum = 0.0
    for number in 0..<settings.runs {
      let run = resident.run(way, number: number, seed: settings.seed)
      scores.append(run.measures.score)
      for (index, loss) in run.losses.enumerated() { losses[index] += loss }
      errors.merge(run.errors, uniquingKeysWith: +)
      errorSum += run.measures.errors
      if run.outcome.isCompletion {
        completed += 1
        logSeconds += Real.log(max(run.measures.seconds, 0.001))
      }
      if run.outcome == .completedRight { right += 1 }
      if run.outcome == .abandoned { abandoned += 1 }
      if run.ranOutOfTime { ranOutOfTime += 1 }
    }
    let mean = scores.reduce(0, +) / Double(scores.count)
    let squares = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = scores.count > 1 ? (squares / Double(scores.count - 1)).squareRoot() : 0
    let questions = max(way.questionCount * settings.runs, 1)
    self.losses = losses
    self.errors = errors
    result = Prediction.PersonaResult(
      persona: persona, score: PredictedScore(points: mean),
      completed: Proportion(completed, of: settings.runs), right: Proportion(right, of: settings.runs),
      abandoned: Proportion(abandoned, of: settings.runs),
      ranOutOfTime: Proportion(ranOutOfTime, of: settings.runs), errorsPerQuestion: errorSum / Double(questions),
      seconds: completed > 0 ? Real.exp(logSeconds / Double(completed)) : nil,
      noise: 1.959963985 * deviation / Double(scores.count).squareRoot())
  }
}
