import FormModel

/// One simulated person on the way through a form.
///
/// Each event draws under its own name, and every number only ever raises or lowers its own events. That is what makes
/// these statements exact for a seed: more errors, less patience or more time never raise a run's score; taking away a
/// cause of errors or a question that is not needed never lowers it.
struct SimulatedResident {
  let persona: Persona
  let strength: SimulationStrength
  let constants: SimulationConstants
  let task: Task

  /// What the run is held against.
  struct Task: Hashable {
    var referenceSeconds: Double
    var answersNeeded: Int
    /// The longest run; a longer one counts as given up.
    var longestSeconds: Double
    /// The most attempts to correct one question; after them it counts as given up.
    var mostAttempts: Int
  }

  /// A way through a form, made ready for many runs: names as bytes.
  struct Way {
    struct Question {
      var facts: ExposedQuestion
      var name: [UInt8]
    }
    struct Page {
      var facts: ExposedPage
      var name: [UInt8]
      var questions: [Question]
    }
    var pages: [Page]
    var checksInline: Bool
    var questionCount: Int

    init(_ exposure: FormExposure) {
      pages = exposure.pages.map { page in
        Page(
          facts: page, name: Array("page:\(page.id)|".utf8),
          questions: page.questions.map { Question(facts: $0, name: Array("\($0.id)|".utf8)) })
      }
      checksInline = exposure.checksInline
      questionCount = exposure.questions.count
    }
  }

  /// What came of a run.
  struct Run {
    var measures: RunMeasures
    var outcome: RunOutcome
    /// What each question took from the score, in the order of the way, then what the text of each page took.
    var losses: [Double]
    /// Whether the run was stopped because it took longer than the script lets anybody take.
    var ranOutOfTime: Bool
    /// How often each channel went wrong.
    var errors: [ErrorChannel: Int]
  }

  // MARK: - One run

  /// Goes the way once.
  func run(_ way: Way, number: Int, seed: UInt64) -> Run {
    var walk = Walk(
      resident: self, draw: EventDraw(seed: seed).named("\(persona.name.rawValue)|\(number)|"), way: way)
    walk.go()
    return walk.finish()
  }
}

/// The state of one run.
private struct Walk {
  let resident: SimulatedResident
  let draw: EventDraw
  let way: SimulatedResident.Way
  let pace: Double
  var seconds = 0.0
  var errors = 0.0
  var hiddenDefects = 0
  var answers = 0
  /// The place at which the run was given up: a question, or after the questions a page.
  var gaveUpAt: Int?
  var ranOutOfTime = false
  var channelErrors: [ErrorChannel: Int] = [:]
  /// What each question came to, then the text of each page.
  var tally: [Tally]

  struct Tally {
    var seconds = 0.0
    var errors = 0.0
    var defects = 0
    var answers = 0
  }

  init(resident: SimulatedResident, draw: EventDraw, way: SimulatedResident.Way) {
    self.resident = resident
    self.draw = draw
    self.way = way
    let spread = resident.constants.spread.value * NormalDistribution.quantile(draw.named("speed").number)
    pace = resident.strength.time * Real.exp(spread)
    tally = Array(repeating: Tally(), count: way.questionCount + way.pages.count)
  }

  private var persona: Persona { resident.persona }
  private var constants: SimulationConstants { resident.constants }

  mutating func go() {
    var index = 0
    for (number, page) in way.pages.enumerated() {
      let before = seconds
      let reading = constants.skimming.value * read(page.facts.textCharacters)
      take(reading + persona.thinking.value + persona.tap.value, at: way.questionCount + number)
      tire(from: before, until: seconds, draw.named(page.name), at: way.questionCount + number)
      guard gaveUpAt == nil else { return }
      for question in page.questions {
        answer(question, at: index)
        guard gaveUpAt == nil else { return }
        index += 1
      }
    }
  }

  // MARK: Questions

  private mutating func answer(_ question: SimulatedResident.Way.Question, at index: Int) {
    let facts = question.facts
    let draw = draw.named(question.name)
    let before = seconds
    let readsHint = draw.named("hint").happens(persona.hintReading.value)
    take(
      persona.thinking.value + read(facts.labelCharacters) + (readsHint ? read(facts.hintCharacters) : 0), at: index)
    if facts.isPrefilled {
      checkPrefill(facts, draw, at: index)
    } else {
      answers += 1
      tally[index].answers += 1
      if facts.needsPaper { findPaper(draw, facts, at: index) }
      take(entering(facts), at: index)
      meetErrors(facts, draw, readsHint: readsHint, at: index)
    }
    tire(from: before, until: seconds, draw, at: index)
  }

  private mutating func meetErrors(_ facts: ExposedQuestion, _ draw: EventDraw, readsHint: Bool, at index: Int) {
    let more = resident.strength.errors
    if facts.hasDifficultTerm {
      let chance = constants.misreading.value * persona.misreading.value * more
      if draw.named("term").happens(chance), !(facts.explainsTerm && readsHint) {
        note(.term)
        confuse(draw.named("term"), at: index)
        if !draw.named("term.noticed").happens(constants.noticed.value) { hide(at: index) }
      }
    }
    if facts.isRequired {
      let chance = persona.slip.value * constants.omission.value * more
      if draw.named("omission").happens(chance) { correct(.omission, facts, draw, at: index) }
    }
    guard facts.kind == .typing else { return }
    if draw.named("slip").happens(persona.slip.value * more) { correct(.slip, facts, draw, at: index) }
    if !facts.acceptsAnyWidth, draw.named("width").happens(persona.width.value * more) {
      correct(.width, facts, draw, at: index)
    }
    if facts.acceptsAnyCalendar == false, draw.named("era").happens(persona.calendar.value * more) {
      correct(.calendar, facts, draw, at: index)
    }
  }

  private mutating func findPaper(_ draw: EventDraw, _ facts: ExposedQuestion, at index: Int) {
    // Papers that may follow later are not looked for now.
    guard facts.isRequired else { return }
    take(constants.paperSeconds.value, at: index)
    if draw.named("lookup").happens(constants.paperMissing.value * resident.strength.errors) {
      note(.lookup)
      take(2 * constants.paperSeconds.value, at: index)
      confuse(draw.named("lookup"), at: index)
    }
  }

  private mutating func checkPrefill(_ facts: ExposedQuestion, _ draw: EventDraw, at index: Int) {
    take(read(facts.entryCharacters), at: index)
    guard draw.named("prefill").happens(constants.prefillWrong.value * resident.strength.errors) else { return }
    note(.prefill)
    guard draw.named("prefill.noticed").happens(constants.prefillNoticed.value) else {
      hide(at: index)
      return
    }
    answers += 1
    tally[index].answers += 1
    take(entering(facts), at: index)
  }

  // MARK: Errors

  /// Corrects an error until it works or the person gives up. The first showing counts one, repeats half.
  private mutating func correct(_ channel: ErrorChannel, _ facts: ExposedQuestion, _ draw: EventDraw, at index: Int) {
    guard gaveUpAt == nil else { return }
    note(channel)
    let draw = draw.named(channel.rawValue)
    var factor = way.checksInline ? constants.inlineCheck.value : 1
    if facts.messageSaysHow { factor *= constants.helpfulMessage.value }
    let chance = persona.correcting.value * (facts.messageSaysHow ? 1 : constants.silentMessage.value)
    for attempt in 1...max(resident.task.mostAttempts, 1) {
      let weight = attempt == 1 ? 1 : 0.5
      errors += weight
      tally[index].errors += weight
      let trial = draw.named(".\(attempt)")
      if givesUp(constants.hazardPerError.value * factor * Double(attempt), trial.named(".giveup")) {
        gaveUpAt = index
        return
      }
      answers += 1
      tally[index].answers += 1
      take(persona.thinking.value + read(30) + persona.tap.value + entering(facts) / 2, at: index)
      if trial.named(".fix").happens(chance) { return }
    }
    gaveUpAt = index
  }

  private mutating func confuse(_ draw: EventDraw, at index: Int) {
    take(2 * persona.thinking.value, at: index)
    if gaveUpAt == nil, givesUp(constants.hazardPerConfusion.value, draw.named(".giveup")) { gaveUpAt = index }
  }

  private mutating func tire(from start: Double, until end: Double, _ draw: EventDraw, at index: Int) {
    guard gaveUpAt == nil else { return }
    let minutes = max(end - start, 0) / 60
    if givesUp(constants.hazardPerMinute.value * minutes, draw.named("tedium")) {
      gaveUpAt = index
    } else if seconds > resident.task.longestSeconds {
      gaveUpAt = index
      ranOutOfTime = true
    }
  }

  private func givesUp(_ hazard: Double, _ draw: EventDraw) -> Bool {
    draw.happens(1 - Real.exp(-hazard * persona.givingUp.value * resident.strength.givingUp))
  }

  private mutating func hide(at index: Int) {
    hiddenDefects += 1
    tally[index].defects += 1
  }

  private mutating func note(_ channel: ErrorChannel) { channelErrors[channel, default: 0] += 1 }

  // MARK: Time

  private func read(_ characters: Int) -> Double { Double(characters) / persona.readingSpeed.value * 60 }

  /// The seconds of giving the answer, without reading the question.
  private func entering(_ facts: ExposedQuestion) -> Double {
    switch facts.kind {
    case .typing: Double(facts.entryCharacters) / persona.typingSpeed.value + persona.tap.value
    case .choosing, .agreeing: persona.tap.value
    case .handingOver: facts.entryCharacters == 0 ? 0 : constants.fileSeconds.value + 3 * persona.tap.value
    }
  }

  private mutating func take(_ duration: Double, at index: Int) {
    seconds += duration * pace
    tally[index].seconds += duration * pace
  }

  // MARK: The end

  func finish() -> SimulatedResident.Run {
    let measures = RunMeasures(
      isCompleted: gaveUpAt == nil, hiddenDefects: hiddenDefects, errors: errors, seconds: seconds,
      referenceSeconds: resident.task.referenceSeconds, answersGiven: answers,
      answersNeeded: resident.task.answersNeeded)
    let outcome: RunOutcome =
      gaveUpAt != nil ? .abandoned : hiddenDefects > 0 ? .completedDefective : .completedRight
    return SimulatedResident.Run(
      measures: measures, outcome: outcome, losses: losses(measures), ranOutOfTime: ranOutOfTime, errors: channelErrors)
  }

  /// What each question took from the score. A run that was given up lost everything where it was given up.
  private func losses(_ measures: RunMeasures) -> [Double] {
    var losses = Array(repeating: 0.0, count: tally.count)
    if let gaveUpAt {
      losses[gaveUpAt] = 100
      return losses
    }
    let parts = measures.parts
    for (index, own) in tally.enumerated() {
      if hiddenDefects > 0 { losses[index] += 40 * (1 - parts.record) * Double(own.defects) / Double(hiddenDefects) }
      if errors > 0 { losses[index] += 20 * (1 - parts.errors) * own.errors / errors }
      if seconds > 0 { losses[index] += 20 * (1 - parts.time) * own.seconds / seconds }
      if answers > 0 { losses[index] += 20 * (1 - parts.burden) * Double(own.answers) / Double(answers) }
    }
    return losses
  }
}
