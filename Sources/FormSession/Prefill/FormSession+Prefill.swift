import FormComponents
public import FormModel
import FormSource
import FormText

// Once-only: asking for consent, taking facts, giving them back.
extension FormSession {
  /// The control that answers the consent for a register.
  static func consentControl(_ register: RegisterName) -> ControlName {
    ControlName(rawValue: "consent." + register.rawValue)
  }

  mutating func sendConsent(_ entries: PageEntries) -> SendOutcome {
    state.attempted.insert("consent")
    let registers = registersInQuestion
    let answers = registers.map { ($0, entries[Self.consentControl($0)].last) }
    let open = answers.filter { $0.1 != "yes" && $0.1 != "no" }
    record(.sent("consent", errors: open.count))
    guard open.isEmpty else { return .stayed }
    for (register, answer) in answers { decide(answer == "yes" ? .given : .refused, on: register) }
    state.visited.insert("consent")
    state.attempted.remove("consent")
    reevaluate()
    state.position = form.id(of: next(after: .consent, evaluation))
    return .moved
  }

  private mutating func decide(_ wanted: ConsentReceipt.Decision, on register: RegisterName) {
    let before = state.decision(on: register)
    let decision: ConsentReceipt.Decision = before == .given && wanted == .refused ? .withdrawn : wanted
    guard before != decision, !(before == .withdrawn && decision == .refused) else { return }
    state.consents.append(
      ConsentReceipt(
        register: register, purpose: form.purpose[language].plain, language: language, decision: decision, at: now,
        by: role))
    record(.consented(register, decision))
    if decision == .withdrawn { removeFacts(of: register) }
  }

  /// What the host has to ask registers for now: one request for each register that was allowed and not yet asked.
  public func prefillRequests(subject: String) -> [PrefillRequest] {
    registersInQuestion.compactMap { register in
      guard state.decision(on: register) == .given, !state.askedRegisters.contains(register),
        let consent = state.consents.last(where: { $0.register == register })
      else { return nil }
      // A register that only makes a paper needless is looked at by the ward, not by the form.
      let meanings = meanings(heldBy: register)
      return meanings.isEmpty ? nil : PrefillRequest(subject: subject, meanings: meanings, consent: consent)
    }
  }

  /// Asks the sources for which consent was given and takes their facts. A source that fails, or knows nothing, leaves
  /// ordinary questions behind.
  ///
  /// Sources are asked at the same time, one call each.
  public mutating func prefill(from sources: [any PrefillSource], subject: String, at moment: Moment) async {
    let requests = prefillRequests(subject: subject)
    let answers = await withTaskGroup(of: (RegisterName, PrefillFacts?).self) { group in
      for request in requests {
        guard let source = sources.first(where: { $0.register == request.consent.register }) else { continue }
        group.addTask { (source.register, try? await source.facts(for: request)) }
      }
      return await group.reduce(into: [RegisterName: PrefillFacts?]()) { $0[$1.0] = .some($1.1) }
    }
    for request in requests {
      let register = request.consent.register
      if let facts = answers[register] ?? nil {
        take(facts, from: register, at: moment)
      } else {
        note(failureOf: register, at: moment)
      }
    }
  }

  /// Takes the facts of a register. Facts that are not asked for, not allowed, sensitive, or that their field cannot
  /// read are left out, and their questions are asked; answers a person has given stay.
  public mutating func take(_ facts: PrefillFacts, from register: RegisterName, at moment: Moment) {
    move(to: moment)
    guard state.decision(on: register) == .given, registersInQuestion.contains(register) else { return }
    state.askedRegisters.insert(register)
    var filled = 0
    for page in form.pages {
      if let repeating = page.repeating {
        // The rows within rows are asked: a register's facts name no row that they stand in.
        if page.enclosingGroup == nil { filled += takeRows(facts, of: repeating, from: register) }
      } else if page.enclosingGroup == nil {
        for field in page.fields {
          if offer(facts, for: field, from: register) { continue }
          filled += take(facts.facts, asOf: facts, for: field, at: AnswerPath(field.id), from: register)
        }
      }
    }
    record(.prefilled(register, questions: filled))
    reevaluate()
    state.position = form.id(of: currentStep(evaluation))
  }

  /// Notes that a register could not answer.
  public mutating func note(failureOf register: RegisterName, at moment: Moment) {
    move(to: moment)
    state.askedRegisters.insert(register)
    record(.prefillFailed(register))
  }

  /// Keeps the people a register names for a list of people: they are offered, and who is meant is the resident's choice.
  ///
  /// - Returns: Whether the field is such a list, which no register answers.
  private mutating func offer(
    _ facts: PrefillFacts, for field: FieldSpecification, from register: RegisterName
  ) -> Bool {
    guard field.type.typeName == .personList else { return false }
    guard form.meanings.register(answering: field.meaning) == register, let meaning = field.meaning,
      let people = facts.facts[meaning].flatMap(PersonListField(maximum: Self.mostPeople).value)
    else { return true }
    household = people.map { person in
      var person = person
      person.isRegistered = true
      return person
    }
    householdSource = register
    return true
  }

  /// The most people a register can name.
  private static let mostPeople = 50

  private mutating func take(
    _ facts: [Meaning: JSONValue], asOf source: PrefillFacts, for field: FieldSpecification, at path: AnswerPath,
    from register: RegisterName
  ) -> Int {
    guard form.meanings.register(answering: field.meaning) == register, state[path] == nil,
      let meaning = field.meaning, let fact = facts[meaning],
      let entry = field.type.entry(forPayload: fact, in: context)
    else { return 0 }
    let checked = field.type.check(entry, in: context)
    guard checked.isTaken, let payload = checked.payload else { return 0 }
    state[path] = Answer(
      entry: entry, payload: payload,
      provenance: Provenance(
        source: .register(register, asOf: source.asOf), at: now,
        state: field.prefillPolicy == .confirm ? .unconfirmed : .entered))
    return 1
  }

  /// Rows come from a register only while the person has entered none.
  private mutating func takeRows(
    _ facts: PrefillFacts, of repeating: RepeatSpecification, from register: RegisterName
  ) -> Int {
    guard let meaning = repeating.meaning, form.meanings.register(answering: meaning) == register,
      let rows = facts.rows[meaning], !rows.isEmpty, (state.rows[repeating.id] ?? []).allSatisfy(\.isEmpty)
    else { return 0 }
    state.rows[repeating.id] = []
    var filled = 0
    for (index, row) in rows.prefix(repeating.maximum).enumerated() {
      state.addRow(to: repeating.id, of: form)
      for field in form.fields(inRowsOf: repeating.id) {
        filled += take(
          row, asOf: facts, for: field,
          at: AnswerPath(field.id, row: AnswerPath.Row(group: repeating.id, index: index)), from: register)
      }
    }
    return filled
  }

  private func meanings(heldBy register: RegisterName) -> [Meaning] {
    let fields = form.fields.compactMap(\.field.meaning) + form.pages.compactMap(\.repeating?.meaning)
    return Set(fields).filter { form.meanings.register(answering: $0) == register }.sorted()
  }

  /// Takes the facts of a register out again: all that nobody has replaced.
  private mutating func removeFacts(of register: RegisterName) {
    func isKept(_ answer: Answer) -> Bool {
      guard case .register(register, _) = answer.provenance.source else { return true }
      return answer.provenance.state == .changed
    }
    state.askedRegisters.remove(register)
    if householdSource == register { (household, householdSource) = ([], nil) }
    state.answers = state.answers.filter { isKept($0.value) }
    for page in form.pages where page.enclosingGroup == nil {
      guard let repeating = page.repeating, let rows = state.rows[repeating.id] else { continue }
      let kept = rows.compactMap { row -> AnswerRow? in
        var row = row
        let had = !row.answers.isEmpty
        row.answers = row.answers.filter { isKept($0.value) }
        return had && row.isEmpty ? nil : row
      }
      guard kept != rows else { continue }
      state.rows[repeating.id] = kept
      state.finishedGroups.remove(repeating.id)
      if kept.isEmpty, repeating.minimum > 0 { state.addRow(to: repeating.id, of: form) }
    }
  }
}
