import FormComponents
import FormExpressions
import FormModel
import FormSource
import FormText

/// The check of one document, by the same evaluation of conditions that a session runs.
struct AnswerDocumentCheck {
  let plan: AnswerPlan
  let today: CalendarDate
  private var state: SessionState
  private var findings: [AnswerFinding] = []

  init(plan: AnswerPlan, today: CalendarDate, channel: Channel) {
    self.plan = plan
    self.today = today
    state = SessionState(channel: channel, language: .japanese, staff: nil, offered: [])
  }

  private var context: FieldContext { FieldContext(today: today, dateStyle: plan.form.dateDisplay) }

  mutating func findings(in document: JSONValue) -> [AnswerFinding] {
    guard case .object(let object) = document else { return [AnswerFinding(content: .shape(.answerHasOtherType))] }
    var given: Set<String> = []
    for member in object.members {
      switch plan.names[member.key] {
      case .field(let page, let field):
        given.insert(member.key)
        take(member.value, AnswerFinding(page: page, field: field, content: .shape(.isMissing)))
      case .group(let page):
        given.insert(member.key)
        takeRows(member.value, page: page)
      case nil:
        findings.append(
          AnswerFinding(detail: BilingualText.shortened(member.key), content: .shape(.answerIsUnknown)))
      }
    }
    // Nothing that is asked and was not given stands open: it was passed with nothing entered, where that is allowed.
    for (page, specification) in plan.form.pages.enumerated() {
      if let repeating = specification.repeating {
        if !given.contains(repeating.id), repeating.minimum == 0 { state.finishedGroups.insert(repeating.id) }
        for row in (state.rows[repeating.id] ?? []).indices { pass(page: page, row: row, repeating.id) }
      } else {
        pass(page: page, row: nil, nil)
      }
    }
    let evaluation = Evaluation(form: plan.form, state: state, today: today)
    for page in plan.form.pages.indices { checkAsked(page: page, given: given, evaluation) }
    checkRules(evaluation)
    for (index, exit) in plan.form.exits.enumerated() where evaluation.holds(exit.condition) {
      findings.append(AnswerFinding(content: .exit(index)))
    }
    return findings.sorted()
  }

  // MARK: - Taking

  /// Checks an answer and keeps it for the conditions when it is a value.
  private mutating func take(_ value: JSONValue, _ place: AnswerFinding) {
    let question = plan.questions[place.page][place.field]
    var blocks = false
    for found in plan.violations(of: value, for: question, in: context) {
      var finding = found
      (finding.page, finding.field, finding.row) = (place.page, place.field, place.row)
      findings.append(finding)
      blocks = blocks || plan.severity(of: finding) == .block
    }
    let row = plan.form.pages[place.page].repeating.map { AnswerPath.Row(group: $0.id, index: place.row) }
    // A value that is refused counts as an answer not given yet: rules wait for it instead of failing as well.
    state[AnswerPath(question.specification.id, row: row)] = Answer(
      entry: Entry("?"), payload: blocks ? nil : value.withWholeNumbers,
      provenance: .entered(by: .applicant, at: Moment(today)))
  }

  private mutating func takeRows(_ value: JSONValue, page: Int) {
    guard let repeating = plan.form.pages[page].repeating else { return }
    guard case .array(let rows) = value else {
      findings.append(AnswerFinding(page: page, content: .shape(.answerHasOtherType)))
      return
    }
    // Too few and too many are judged with the conditions: a group that is not asked has no rows.
    state.finishedGroups.insert(repeating.id)
    state.rows[repeating.id] = []
    for (index, row) in rows.prefix(repeating.maximum).enumerated() {
      state.addRow(to: repeating.id)
      guard case .object(let object) = row else {
        findings.append(AnswerFinding(page: page, row: index, content: .shape(.answerHasOtherType)))
        continue
      }
      for member in object.members {
        guard let field = plan.places[page][member.key] else {
          findings.append(
            AnswerFinding(
              page: page, row: index, detail: "." + BilingualText.shortened(member.key),
              content: .shape(.answerIsUnknown)))
          continue
        }
        take(member.value, AnswerFinding(page: page, field: field, row: index, content: .shape(.isMissing)))
      }
    }
    if rows.count > repeating.maximum {
      findings.append(AnswerFinding(page: page, content: .shape(.itemsAreTooMany)))
    } else if rows.isEmpty, repeating.minimum > 0 {
      findings.append(AnswerFinding(page: page, content: .shape(.isMissing)))
    } else if rows.count < repeating.minimum {
      findings.append(AnswerFinding(page: page, content: .shape(.itemsAreTooFew)))
    }
  }

  /// Notes the questions without an answer as passed; whether that is allowed is judged with the conditions.
  private mutating func pass(page: Int, row: Int?, _ group: String?) {
    let row = group.flatMap { group in row.map { AnswerPath.Row(group: group, index: $0) } }
    for field in plan.form.pages[page].fields {
      let path = AnswerPath(field.id, row: row)
      guard state[path] == nil else { continue }
      state[path] = Answer(entry: Entry(), payload: nil, provenance: .entered(by: .applicant, at: Moment(today)))
    }
  }

  // MARK: - Judging

  private mutating func checkAsked(page: Int, given: Set<String>, _ evaluation: Evaluation) {
    guard let repeating = plan.form.pages[page].repeating else {
      checkAsked(page: page, row: nil, evaluation)
      return
    }
    let count = state.rows[repeating.id]?.count ?? 0
    switch evaluation.pages[page] {
    case .notApplicable:
      if count > 0 { findings.append(AnswerFinding(page: page, content: .shape(.answerIsNotAsked))) }
      return
    case .applicable:
      if !given.contains(repeating.id), repeating.minimum > 0 {
        findings.append(AnswerFinding(page: page, content: .shape(.isMissing)))
      }
    case .undecided: break
    }
    for row in 0..<count { checkAsked(page: page, row: row, evaluation) }
  }

  private mutating func checkAsked(page: Int, row: Int?, _ evaluation: Evaluation) {
    let specification = plan.form.pages[page]
    let rowPath = specification.repeating.flatMap { group in row.map { AnswerPath.Row(group: group.id, index: $0) } }
    for (index, field) in specification.fields.enumerated() {
      let isGiven = state[AnswerPath(field.id, row: rowPath)].map { !$0.isBlank } ?? false
      let place = { (code: ViolationCode) in
        AnswerFinding(page: page, field: index, row: row ?? -1, content: .shape(code))
      }
      switch evaluation.applicability(page: page, field: index, row: row) {
      case .notApplicable: if isGiven { findings.append(place(.answerIsNotAsked)) }
      case .applicable:
        if !isGiven, plan.questions[page][index].schema.shape != .nothing, isRequired(field, rowPath, evaluation) {
          findings.append(place(.isMissing))
        }
        if isNotOffered(field, at: AnswerPath(field.id, row: rowPath), evaluation) {
          findings.append(
            AnswerFinding(
              page: page, field: index, row: row ?? -1, content: .violation(Violation(.choiceIsUnknown))))
        }
      case .undecided: break
      }
    }
  }

  /// Whether the answer is a choice that the other answers do not leave.
  private func isNotOffered(_ field: FieldSpecification, at path: AnswerPath, _ evaluation: Evaluation) -> Bool {
    guard field.choiceFilter != nil, let payload = state[path]?.payload else { return false }
    return evaluation.type(of: field, row: path.row).entry(forPayload: payload, in: context) == nil
  }

  private func isRequired(_ field: FieldSpecification, _ row: AnswerPath.Row?, _ evaluation: Evaluation) -> Bool {
    switch field.requirement {
    case .always: true
    case .never: false
    case .when(let condition): evaluation.holds(condition, row: row)
    }
  }

  private mutating func checkRules(_ evaluation: Evaluation) {
    for (index, rule) in plan.form.rules.enumerated() {
      guard let first = rule.fields.first,
        let page = plan.form.pages.firstIndex(where: { $0.fields.contains { $0.id == first } }),
        let field = plan.places[page][first]
      else { continue }
      let group = plan.form.pages[page].repeating?.id
      let rows: [Int?] = group.map { (state.rows[$0] ?? []).indices.map { $0 } } ?? [nil]
      for row in rows where evaluation.applicability(page: page, field: field, row: row) == .applicable {
        let path = group.flatMap { group in row.map { AnswerPath.Row(group: group, index: $0) } }
        guard evaluation.result(of: rule.check, row: path) == .value(.bool(false)) else { continue }
        findings.append(AnswerFinding(page: page, field: field, row: row ?? -1, content: .rule(index)))
      }
    }
  }
}

extension [AnswerFinding] {
  /// In the order of the form; what the form has no place for comes first, exits last.
  fileprivate func sorted() -> [AnswerFinding] {
    enumerated().sorted { left, right in
      let (first, second) = (left.element.order, right.element.order)
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }
}

extension AnswerFinding {
  fileprivate var order: (Int, Int, Int) {
    if case .exit(let index) = content { return (.max, index, 0) }
    return (page, row, field)
  }
}
