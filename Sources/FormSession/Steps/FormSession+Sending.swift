public import FormComponents
import FormExpressions
import FormModel
import FormSource

/// What came of sending a page.
public enum SendOutcome: Hashable, Sendable {
  /// It went on; `page` is another page now.
  case moved
  /// It stayed: something has to change, or questions have come up. `page` says which.
  case stayed
  /// The form has been sent.
  case submitted(Submission)
}

// Taking what came back from a page.
extension FormSession {
  /// Takes the entries of the present page and goes on, or stays where something has to change.
  ///
  /// Nothing that was entered is lost, whatever comes of it. Entries for controls that the page does not have are left
  /// out. When what was chosen is another language (`PageEntries.readingChoice`), the page stays as it is, in that language,
  /// with what was entered so far; furigana belongs to the host, which finds the choice in the entries.
  public mutating func send(_ entries: PageEntries, at moment: Moment) -> SendOutcome {
    if let choice = entries.readingChoice { return read(as: choice, keeping: entries, at: moment) }
    move(to: moment)
    unsent = nil
    changes = nil
    let step = currentStep(evaluation)
    switch step {
    case .start:
      state.visited.insert("start")
      return goOn(from: step)
    case .consent: return sendConsent(entries)
    case .questions(let page, let row): return sendQuestions(entries, step: step, page: page, row: row)
    case .rows(let page, let outer): return sendRows(entries, step: step, page: page, in: outer)
    case .review: return sendReview(entries)
    case .exit, .done: return .stayed
    }
  }

  /// Shows the present page in another way, with everything that was entered on it and no word about it.
  private mutating func read(as choice: ReadingChoice, keeping entries: PageEntries, at moment: Moment) -> SendOutcome {
    move(to: moment)
    let step = currentStep(evaluation)
    if case .questions(let page, let row) = step {
      // The whole page came back: what is empty was emptied.
      for path in askedPaths(page: page, row: row) {
        if let field = form.field(path.field), field.takesEntry {
          take(entries, for: field, at: path, isLookedAt: false)
        }
      }
      reevaluate()
    } else {
      unsent = (form.id(of: step), entries)
    }
    if case .language(let language) = choice { self.language = language }
    return .stayed
  }

  /// Keeps what has been entered on the present page without going on: before going back, changing the language or
  /// putting the session away. Nothing is said about it yet.
  public mutating func keep(_ entries: PageEntries, at moment: Moment) {
    move(to: moment)
    guard case .questions(let page, let row) = currentStep(evaluation) else { return }
    for path in askedPaths(page: page, row: row) {
      guard let field = form.field(path.field) else { continue }
      let names = field.type.partNames.map { ControlName(path: path).part($0) }
      // A question that was not reached is not emptied.
      guard names.contains(where: { !entries[$0].isEmpty || !entries.files($0).isEmpty }) else { continue }
      take(entries, for: field, at: path, isLookedAt: false)
    }
    reevaluate()
  }

  /// Goes to a page that is on the way; answers stay. From the review page, going on leads back to it.
  ///
  /// - Returns: Whether there is such a page.
  @discardableResult
  public mutating func go(to id: PageID, at moment: Moment) -> Bool {
    move(to: moment)
    let steps = steps(evaluation)
    guard let target = steps.first(where: { form.id(of: $0) == id }), isReachable(target, in: steps) else {
      return false
    }
    let from = currentStep(evaluation)
    if from == .review, target != .review { state.isReviewing = true }
    if let here = steps.firstIndex(of: from), let there = steps.firstIndex(of: target), there < here {
      record(.returned(id))
    }
    state.position = id
    if unsent?.page != id { unsent = nil }
    return true
  }

  /// A page can be gone to when everything before it is complete: nobody skips questions by typing an address.
  private func isReachable(_ target: Step, in steps: [Step]) -> Bool {
    for step in steps {
      if step == target { return true }
      if !isComplete(step, evaluation) { return false }
    }
    return false
  }

  /// Goes on after a step that needs nothing more.
  private mutating func goOn(from step: Step) -> SendOutcome {
    reevaluate()
    let next = next(after: step, evaluation)
    if case .exit(let exit) = next { record(.exited(form.exits[exit].id)) }
    if next == .review { state.isReviewing = false }
    state.position = form.id(of: next)
    return .moved
  }

  // MARK: - Questions

  private mutating func sendQuestions(
    _ entries: PageEntries, step: Step, page: Int, row: AnswerPath.Row?
  ) -> SendOutcome {
    let id = form.id(of: step)
    let specification = form.pages[page]
    if let repeating = specification.repeating, let number = RowAction.removedRow(entries) {
      removeRow(number: number, of: repeating, in: row?.outer)
      state.position = form.id(of: firstIncomplete(evaluation))
      return .moved
    }
    let asked = specification.fields.indices.filter {
      evaluation.applicability(page: page, field: $0, row: row) == .applicable
    }
    for index in asked {
      let field = specification.fields[index]
      if field.takesEntry { take(entries, for: field, at: AnswerPath(field.id, row: row)) }
    }
    state.attempted.insert(id)
    reevaluate()
    let findings = findings(page: page, row: row, evaluation)
    let blocking = findings.filter { $0.severity == .block }
    let askedNow = specification.fields.indices.filter {
      evaluation.applicability(page: page, field: $0, row: row) == .applicable
    }
    let comesUp = askedNow.contains { !asked.contains($0) }
    // A question that has only just come up is not missing yet.
    let shown = blocking.filter { finding in
      asked.contains { specification.fields[$0].id == finding.path.field }
    }
    record(.sent(id, errors: Set(shown.map(\.path)).count))
    for finding in shown {
      if case .violation(let violation) = finding.content {
        record(.violated(field: finding.path.field, code: violation.code.rawValue))
      }
    }
    if comesUp, shown.isEmpty { state.attempted.remove(id) }
    guard blocking.isEmpty, !comesUp || !needsAnswers(askedNow.filter { !asked.contains($0) }, specification, row)
    else { return .stayed }
    visit(page, row: row)
    return goOn(from: step)
  }

  /// Whether one of the fields has no answer yet.
  private func needsAnswers(_ fields: [Int], _ page: PageSpecification, _ row: AnswerPath.Row?) -> Bool {
    fields.contains { page.fields[$0].takesEntry && state[AnswerPath(page.fields[$0].id, row: row)] == nil }
  }

  /// Keeps what was entered for one question. What a register said is confirmed when the person went on with it, which
  /// is when it was looked at.
  private mutating func take(
    _ entries: PageEntries, for field: FieldSpecification, at path: AnswerPath, isLookedAt: Bool = true
  ) {
    let before = state[path]
    // What may not be changed is not changed, whatever a hand-made request says.
    if let before, field.prefillPolicy == .lock, before.isFromRegister, before.payload != nil {
      if isLookedAt { confirm(path) }
      return
    }
    let entry = entries.entry(of: field.type, named: ControlName(path: path), keeping: state.files)
    if let before, before.isFromRegister, before.provenance.state != .changed, before.entry.saysTheSame(as: entry) {
      if isLookedAt { confirm(path) }
      return
    }
    let checked = evaluation.type(of: field, row: path.row).check(entry, in: context(for: field))
    let payload = checked.isTaken ? checked.payload : nil
    state[path] = Answer(
      entry: entry, payload: entry.isEmpty ? nil : payload,
      provenance: provenance(of: payload, replacing: before, field: field))
  }

  /// Notes that the person kept what a register said.
  private mutating func confirm(_ path: AnswerPath) {
    guard var answer = state[path] else { return }
    answer.provenance.confirm(by: role, at: now)
    state[path] = answer
  }

  private mutating func provenance(
    of payload: JSONValue?, replacing before: Answer?, field: FieldSpecification
  ) -> Provenance {
    guard let before, before.isFromRegister else { return .entered(by: role, at: now) }
    var provenance = before.provenance
    if provenance.state != .changed {
      provenance.original = before.payload
      record(.corrected(field: field.id))
    }
    provenance.state = payload == provenance.original ? .confirmed : .changed
    provenance.touchedBy = role
    provenance.touchedAt = now
    return provenance
  }

  // MARK: - Rows

  private mutating func sendRows(
    _ entries: PageEntries, step: Step, page: Int, in outer: AnswerPath.Row.Outer?
  ) -> SendOutcome {
    guard let repeating = form.pages[page].repeating else { return .stayed }
    let id = form.id(of: step)
    if let number = RowAction.removedRow(entries) {
      removeRow(number: number, of: repeating, in: outer)
      return .stayed
    }
    state.attempted.insert(id)
    let count = state.rows(of: repeating.id, in: outer).count
    switch entries[RowAction.another(repeating.id, in: outer)].last {
    case "yes" where count < repeating.maximum:
      state.finish(repeating.id, in: outer, false)
      state.addRow(to: repeating.id, in: outer, of: form)
      record(.sent(id, errors: 0))
      state.attempted.remove(id)
      reevaluate()
      state.position = form.id(
        of: .questions(page: page, row: AnswerPath.Row(group: repeating.id, index: count, in: outer)))
      return .moved
    case "no" where count >= repeating.minimum, nil where count >= repeating.maximum:
      state.finish(repeating.id, in: outer)
      reevaluate()
      let blocking = findings(rowsOf: page, in: outer, evaluation).filter { $0.severity == .block }
      record(.sent(id, errors: blocking.count))
      guard blocking.isEmpty else { return .stayed }
      state.attempted.remove(id)
      return goOn(from: step)
    default:
      record(.sent(id, errors: 1))
      return .stayed
    }
  }

  private mutating func removeRow(number: Int, of repeating: RepeatSpecification, in outer: AnswerPath.Row.Outer?) {
    let kept = state.rows(of: repeating.id, in: outer).filter { $0.number != number }
    state.set(kept, of: repeating.id, in: outer)
    state.finish(repeating.id, in: outer, false)
    // The pages of rows are named by their place: what was sent under a place that moved is looked at anew.
    let rowPages = form.pages.filter { $0.repeating?.id == repeating.id || $0.enclosingGroup == repeating.id }
      .map { $0.id + "." }
    state.attempted = state.attempted.filter { id in !rowPages.contains { id.rawValue.hasPrefix($0) } }
    if kept.isEmpty, repeating.minimum > 0 { state.addRow(to: repeating.id, in: outer, of: form) }
    reevaluate()
  }

  // MARK: - Review

  private mutating func sendReview(_ entries: PageEntries) -> SendOutcome {
    let first = firstIncomplete(evaluation)
    guard first == .review else {
      state.position = form.id(of: first)
      return .moved
    }
    guard let submission = makeSubmission() else { return .stayed }
    state.submittedAt = now
    state.reference = submission.reference
    state.position = "done"
    record(.submitted)
    return .submitted(submission)
  }
}

/// The names of what can be done with the rows of a group.
enum RowAction {
  /// The start of the act that takes a row out; the row's number follows.
  static let removal = "remove-"
  /// The number of the row that is to be taken out, when that act was chosen.
  static func removedRow(_ entries: PageEntries) -> Int? {
    guard let action = entries.action, action.hasPrefix(removal) else { return nil }
    return Int(action.dropFirst(removal.count))
  }
  /// The control that says whether there is another row: `child.another`, `child.2.school.another`.
  static func another(_ group: String, in outer: AnswerPath.Row.Outer?) -> ControlName {
    ControlName(rawValue: (outer.map { $0.row.controlName + "." } ?? "") + group + ".another")
  }
}

extension Answer {
  /// Whether a register said it first.
  var isFromRegister: Bool { if case .register = provenance.source { true } else { false } }
}

extension Provenance {
  /// Notes that a person looked at the value and kept it.
  mutating func confirm(by role: ActorRole, at moment: Moment) {
    state = .confirmed
    touchedBy = role
    touchedAt = moment
  }
}

extension PageEntries {
  /// The entry for a field from the controls under its name.
  ///
  /// - Parameter files: The files that were handed over so far, which the controls may name.
  func entry(
    of field: any FieldType, named name: ControlName, keeping files: @autoclosure () -> [AttachedFile]
  ) -> Entry {
    func collect<Field: FieldType>(_ field: Field) -> Entry {
      var entry = Entry()
      for part in Field.parts {
        let values = self[name.part(part.name)]
        if !values.isEmpty { entry.set(values, part: part.name) }
      }
      let kept = self[name.part("keep")]
      if !kept.isEmpty { entry.files = files().filter { kept.contains($0.reference) } }
      for file in self.files(name) where !(file.name.isEmpty && file.bytes.isEmpty) {
        let record = AttachedFile(file)
        if !entry.files.contains(where: { $0.reference == record.reference }) { entry.files.append(record) }
      }
      return entry
    }
    return collect(field)
  }
}
