import FormComponents
import FormModel
import FormSession
import FormSource
import FormText

/// The state of one scripted run.
struct ScriptWalk {
  let runner: ScriptRunner
  var session: FormSession
  var now: Moment
  var steps: [RunStep] = []
  var findings: [RunFinding] = []
  var exposure: WalkExposure
  var submission: Submission?
  var ending: RunOutcome?
  var gotHelp = false
  /// The place in the path.
  private var cursor = 0
  /// The slips of the present screen that have to be taken, by the words of their questions.
  private var acceptedSlips: Set<String> = []
  private var step = RunStep(number: 1, page: "", screen: "")

  init(_ runner: ScriptRunner) {
    self.runner = runner
    now = runner.now
    session = FormSession(
      runner.form, channel: runner.script.surface == .counter ? .counter : .myself,
      asking: runner.sources.map(\.register), at: runner.now)
    exposure = WalkExposure(form: runner.form)
  }

  // MARK: - One screen

  /// Does what is to do on the present screen, and says whether the run goes on.
  mutating func visit() async -> Bool {
    let page = session.page
    step = RunStep(
      number: steps.count + 1, page: page.id.rawValue, screen: page.title.plain, caption: page.caption?.plain,
      place: page.progress?.number, total: page.progress?.total)
    // The end is read when everything is done: nobody gives up there.
    if page.kind != .done, page.kind != .exit { exposure.arrive(at: page) }
    let goesOn = await act(on: page)
    steps.append(step)
    return goesOn && ending == nil
  }

  private mutating func act(on page: Page) async -> Bool {
    let isEnd = page.kind == .done || page.kind == .exit
    var screen: ScriptScreen?
    if let path = runner.script.path {
      if cursor < path.count {
        guard isTitle(path[cursor].title, of: page) else {
          if !isEnd { found(.wrongScreen, path[cursor].title) }
          return end(page)
        }
        screen = path[cursor]
        cursor += 1
      } else if !isEnd {
        found(.wrongEnd, runner.script.success?.screen ?? path.last?.title ?? "")
        return end(page)
      }
    }
    for words in screen?.visible ?? [] where !isVisible(words, on: page) { found(.notVisible, words) }
    checkPrefill(page)
    guard !isEnd else { return end(page) }
    return await perform(screen?.acts ?? [], on: page)
  }

  private mutating func perform(_ acts: [ScriptAct], on first: Page) async -> Bool {
    var page = first
    var filling = Filling(page)
    var touched: Set<ControlName> = []
    acceptedSlips = []
    for act in acts {
      switch act {
      case .enter(let label, let value), .choose(let label, let value):
        guard let question = question(label, on: page) else { continue }
        guard let fact = fact(value, for: label, on: page) else {
          found(.unanswerable, label)
          continue
        }
        touched.insert(question.name)
        enter(fact, into: question, &filling)
      case .slip(let slip):
        guard let question = question(slip.question, on: page) else { continue }
        touched.insert(question.name)
        enter(slip.value, into: question, &filling)
        guard slip.then != .accepted else {
          acceptedSlips.insert(slip.question)
          continue
        }
        guard await isPointedOut(slip, question, page, &filling, touched) else { return true }
        if slip.then == .givenUp {
          ending = .abandoned
          return false
        }
        page = session.page
        filling = Filling(page)
        if let fact = fact(nil, for: slip.question, on: page) { enter(fact, into: question, &filling) }
      case .press(let label):
        guard let action = action(label, on: page) else {
          found(.buttonNotFound, label)
          return false
        }
        return await send(page, &filling, touched, action: action)
      case .back:
        guard let back = page.back else {
          found(.buttonNotFound, "戻る")
          return false
        }
        session.keep(filling.entries(action: nil), at: now)
        session.go(to: back.page, at: now)
        step.acts.append(RunAct(.wentBack, ""))
        return true
      case .open(let label):
        if isVisible(label, on: page) { step.acts.append(RunAct(.opened, label)) } else { found(.notVisible, label) }
      case .wait(let seconds):
        now = now.adding(seconds: seconds)
        step.acts.append(RunAct(.waited, "", String(seconds)))
      case .suspendAndResume:
        session.keep(filling.entries(action: nil), at: now)
        guard let opened = try? FormSession.open(session.draft, with: runner.form, at: now) else {
          found(.draftLost, page.title.plain)
          return false
        }
        session = opened.session
        page = session.page
        filling = Filling(page)
        step.acts.append(RunAct(.resumed, ""))
      case .askForHelp(let about):
        gotHelp = true
        step.acts.append(RunAct(.askedForHelp, about))
      case .check(let labels):
        for label in labels { check(label, on: page) }
      }
    }
    return await send(page, &filling, touched, action: page.actions.first)
  }

  // MARK: - Sending

  /// Sends the page, and stays on it until it goes on, as long as there is something new to answer.
  private mutating func send(
    _ first: Page, _ filling: inout Filling, _ touched: Set<ControlName>, action: Action?
  ) async -> Bool {
    var page = first
    var seen: Set<ControlName> = touched
    for _ in 0..<20 {
      answerTheRest(of: page, &filling, seen)
      for component in page.components { if let question = PageQuestion(component) { seen.insert(question.name) } }
      exposure.leave(page, with: filling)
      if let action { step.acts.append(RunAct(.pressed, action.label.plain)) }
      let result = session.send(filling.entries(action: action?.id), at: now)
      await prefill()
      switch result {
      case .submitted(let sent):
        submission = sent
        return true
      case .moved: return true
      case .stayed: break
      }
      let after = session.page
      if after.errors.isEmpty {
        // Questions have come up, or a row was taken out.
        guard after != page else { break }
        page = after
        filling = Filling(page)
        continue
      }
      guard correctSlips(after, &filling) else {
        found(.stuck, "")
        return false
      }
      page = after
    }
    found(.stuck, "")
    return false
  }

  /// Notes the errors of a page. Where only slips were refused that have to be taken, puts what is known in their place,
  /// so that the rest of the script is looked at too.
  private mutating func correctSlips(_ page: Page, _ filling: inout Filling) -> Bool {
    var goesOn = true
    filling = Filling(page)
    for error in page.errors {
      step.errors.append(error.message.plain)
      guard let question = question(at: error.control, on: page) else {
        found(.refused, page.title.plain, error.message.plain)
        goesOn = false
        continue
      }
      if acceptedSlips.remove(question.label) != nil, let fact = fact(nil, for: question.label, on: page) {
        found(.slipRefused, question.label, error.message.plain)
        enter(fact, into: question, &filling)
      } else {
        // A question without an answer has been noted already.
        if !findings.contains(where: { $0.kind == .unanswerable && $0.subject == question.label }) {
          found(.refused, question.label, error.message.plain)
        }
        goesOn = false
      }
    }
    return goesOn
  }

  /// Whether the form points a slip out.
  private mutating func isPointedOut(
    _ slip: ScriptAct.Slip, _ question: PageQuestion, _ page: Page, _ filling: inout Filling,
    _ touched: Set<ControlName>
  ) async -> Bool {
    answerTheRest(of: page, &filling, touched)
    exposure.leave(page, with: filling)
    let result = session.send(filling.entries(action: page.actions.first?.id), at: now)
    if case .submitted(let sent) = result { submission = sent }
    guard result == .stayed,
      let error = session.page.errors.first(where: { error in
        self.question(at: error.control, on: session.page)?.name == question.name
      })
    else {
      found(.slipTaken, slip.question, slip.kind)
      return false
    }
    step.errors.append(error.message.plain)
    if !ChoiceWords.contains(Array(error.message.plain.utf8), Array(slip.question.utf8)) {
      found(.messageWithoutQuestion, slip.question, error.message.plain)
    }
    return true
  }

  private mutating func prefill() async {
    guard !session.prefillRequests(subject: runner.subject).isEmpty else { return }
    await session.prefill(from: runner.sources, subject: runner.subject, at: now)
  }

  // MARK: - Entering

  /// Answers the questions that nothing was done about, from what the person knows.
  private mutating func answerTheRest(of page: Page, _ filling: inout Filling, _ touched: Set<ControlName>) {
    for component in page.components {
      guard let question = PageQuestion(component), !touched.contains(question.name) else { continue }
      if question.isFilled {
        note(RunAct(.confirmed, question.label))
      } else if let fact = fact(nil, for: question.label, on: page) ?? implied(question, on: page) {
        enter(fact, into: question, &filling)
      } else if question.isRequired {
        found(.unanswerable, question.label)
      } else {
        note(RunAct(.leftEmpty, question.label))
      }
    }
  }

  /// Notes what is left as it is, once for each screen.
  private mutating func note(_ act: RunAct) {
    if !step.acts.contains(act) { step.acts.append(act) }
  }

  private mutating func enter(_ fact: Fact, into question: PageQuestion, _ filling: inout Filling) {
    switch FactEntry.enter(fact, into: question) {
    case .entered(let entered, let file):
      filling.enter(entered)
      if let file { filling.hand(file, to: question.name) }
      let shown = entered.flatMap { control, values in
        values.filter { !$0.isEmpty }.map { value in
          control.isSensitive
            ? String(repeating: "＊", count: value.count)
            : control.options.first { $0.value == value }?.label ?? value
        }
      }
      let kind: RunAct.Kind = file != nil ? .handedOver : question.controls.first?.kind == .choosing ? .chose : .entered
      step.acts.append(RunAct(kind, question.label, file?.name ?? shown.joined(separator: " ")))
    case .noSuchChoice(let words): found(.choiceNotFound, question.label, words)
    }
  }

  // MARK: - What the person knows

  /// What the person knows for a question: of the row they are on, of the screen, or in general.
  private func fact(_ value: ScriptValue?, for label: String, on page: Page) -> Fact? {
    switch value {
    case .literal(let fact): fact
    case .fact(let other): known(other, on: page)
    case nil: known(label, on: page)
    }
  }

  private func known(_ label: String, on page: Page) -> Fact? {
    Self.scoped(runner.script.facts, to: page).lazy.compactMap { $0.fact(label) }.first
  }

  /// The facts that hold on a page, the narrowest first.
  private static func scoped(_ facts: [NamedFact], to page: Page) -> [[NamedFact]] {
    var scopes = rows(facts, of: page)
    if case .parts(let parts) = facts.fact(page.title.plain) { scopes.append(parts) }
    scopes.append(facts)
    return scopes
  }

  /// The facts about the rows that a page stands in, the innermost first.
  private static func rows(_ facts: [NamedFact], of page: Page) -> [[NamedFact]] {
    var rows: [[NamedFact]] = []
    for row in RowName.all(in: page.caption?.plain ?? "") {
      for named in rows.first ?? facts where RowName(named.name) == row {
        if case .parts(let parts) = named.fact {
          rows.insert(parts, at: 0)
          break
        }
      }
    }
    return rows
  }

  /// What follows from what the person knows without being said: whether a register may be used, whether there is
  /// another row, and that somebody who sends a form agrees to what it says.
  private func implied(_ question: PageQuestion, on page: Page) -> Fact? {
    switch page.kind {
    case .consent:
      let consent = runner.script.consents.first {
        ChoiceWords.contains(Array(question.label.utf8), Array($0.register.utf8))
      }
      return .flag(consent?.isGiven ?? false)
    case .rows:
      let shown = page.components.compactMap { component -> RowName? in
        guard case .summary(let list) = component else { return nil }
        return list.title.flatMap { RowName($0.plain) }
      }
      guard let last = shown.last else { return nil }
      let facts = runner.script.facts
      let rows = (Self.rows(facts, of: page).first ?? facts).compactMap { RowName($0.name) }.filter {
        $0.row == last.row
      }
      return .flag(rows.contains { $0.number == shown.count + 1 })
    case .start, .question, .review, .exit, .done: return question.isAgreement ? .flag(true) : nil
    }
  }

  // MARK: - Looking

  private mutating func question(_ label: String, on page: Page) -> PageQuestion? {
    for component in page.components {
      if let question = PageQuestion(component), question.label.utf8.elementsEqual(label.utf8) { return question }
    }
    found(.questionNotFound, label)
    return nil
  }

  private func question(at control: ControlName, on page: Page) -> PageQuestion? {
    page.components.lazy.compactMap { PageQuestion($0) }
      .first { question in question.name == control || question.controls.contains { $0.name == control } }
  }

  private func action(_ label: String, on page: Page) -> Action? {
    let rows = page.components.flatMap { component -> [Action] in
      guard case .summary(let list) = component else { return [] }
      return list.actions
    }
    return (page.actions + rows).first { $0.label.plain.utf8.elementsEqual(label.utf8) }
  }

  private func isTitle(_ title: String, of page: Page) -> Bool {
    if page.title.plain.utf8.elementsEqual(title.utf8) { return true }
    guard let row = RowName.all(in: page.caption?.plain ?? "").last else { return false }
    return RowName(title) == row
  }

  private func isVisible(_ words: String, on page: Page) -> Bool {
    let wanted = Array(words.utf8)
    return PageWords.visible(on: page).contains { ChoiceWords.contains(Array($0.utf8), wanted) }
  }

  private mutating func check(_ label: String, on page: Page) {
    step.acts.append(RunAct(.checked, label))
    for component in page.components {
      if let question = PageQuestion(component), question.label == label {
        if !question.isFilled { found(.emptyOnCheck, label) }
        return
      }
      if case .fixedValue(let value) = component, value.label.plain == label { return }
      guard case .summary(let list) = component else { continue }
      for row in list.rows where row.label.plain == label {
        if row.lines.allSatisfy({ $0.plain.isEmpty || $0.plain == InterfaceText.notProvided[page.language].plain }) {
          found(.emptyOnCheck, label)
        }
        return
      }
    }
    found(.questionNotFound, label)
  }

  private mutating func checkPrefill(_ page: Page) {
    guard page.kind == .question, let expected = Self.scoped(runner.script.prefilled, to: page).first else { return }
    // On the page of a row the narrowest scope is the row, whose questions are not asked elsewhere.
    for named in expected {
      for component in page.components {
        if case .fixedValue(let value) = component, value.label.plain == named.name {
          if !Self.shows(value.lines.map(\.plain), named.fact) { found(.prefilledOtherwise, named.name) }
          continue
        }
        guard let question = PageQuestion(component), question.label == named.name else { continue }
        guard question.isFilled, question.question.origin != nil else {
          found(.notPrefilled, named.name)
          continue
        }
        if !isPrefilled(question, with: named.fact) { found(.prefilledOtherwise, named.name) }
      }
    }
  }

  private func isPrefilled(_ question: PageQuestion, with fact: Fact) -> Bool {
    let path = AnswerPath(control: question.name)
    if case .text(let text) = fact, session.answer(at: path)?.payload?.string == text { return true }
    if case .entered(let entered, _) = FactEntry.enter(fact, into: question),
      entered.allSatisfy({ control, values in
        values.map(ChoiceWords.key) == control.present.map(ChoiceWords.key)
      })
    {
      return true
    }
    return Self.shows(question.controls.flatMap(\.present), fact)
  }

  /// Whether words hold everything a fact says.
  private static func shows(_ words: [String], _ fact: Fact) -> Bool {
    let shown = ChoiceWords.key(words.joined())
    let pieces = fact.pieces
    return !pieces.isEmpty && pieces.allSatisfy { ChoiceWords.contains(shown, ChoiceWords.key($0)) }
  }

  // MARK: - The end

  private mutating func end(_ page: Page) -> Bool {
    let wanted = runner.script.success?.screen
    if let wanted, !isTitle(wanted, of: page),
      !findings.contains(where: { $0.kind == .wrongScreen || $0.kind == .wrongEnd })
    {
      found(.wrongEnd, wanted)
    }
    if let path = runner.script.path, cursor < path.count, !findings.contains(where: { $0.kind == .wrongScreen }) {
      found(.wrongScreen, path[cursor].title)
    }
    if page.kind == .exit { ending = .endedIneligible }
    return false
  }

  mutating func finish() -> ScriptRun {
    if let submission, let record = runner.script.success?.record {
      for finding in RecordCheck(form: runner.form).differences(of: submission.answers, from: record) {
        findings.append(finding)
      }
    } else if let first = runner.script.success?.record.first, ending == nil {
      // Nothing was sent, so nothing was recorded; the reason has been noted.
      if findings.isEmpty { findings.append(RunFinding(.recordMissing, on: session.page.title.plain, first.name)) }
    }
    for defect in session.defects { findings.append(RunFinding(.formDefect, on: "", defect)) }
    let outcome: RunOutcome =
      if submission != nil {
        gotHelp
          ? .completedWithHelp : findings.contains { $0.kind == .recordDiffers } ? .completedDefective : .completedRight
      } else {
        ending ?? .technicalFailure
      }
    return ScriptRun(
      outcome: outcome, steps: steps, submission: submission, findings: findings, events: session.takeEvents(),
      exposure: exposure.exposure, answersGiven: exposure.answersGiven)
  }

  private mutating func found(_ kind: RunFinding.Kind, _ subject: String, _ detail: String = "") {
    let finding = RunFinding(kind, on: step.screen, subject, detail)
    guard !findings.contains(finding) else { return }
    findings.append(finding)
    step.findings.append(finding)
  }
}

extension AnswerPath {
  /// The path of the question with a control name: `occupation`, `child.2.childName`, `child.2.school.1.schoolName`.
  init(control: ControlName) {
    let parts = control.rawValue.split(separator: ".").map(String.init)
    if parts.count >= 5, let outer = Int(parts[1]), let number = Int(parts[3]), outer > 0, number > 0 {
      let enclosing = Row.Outer(group: parts[0], index: outer - 1)
      self.init(parts[4], row: Row(group: parts[2], index: number - 1, in: enclosing))
    } else if parts.count >= 3, let number = Int(parts[1]), number > 0 {
      self.init(parts[2], row: Row(group: parts[0], index: number - 1))
    } else {
      self.init(parts.first ?? "")
    }
  }
}
