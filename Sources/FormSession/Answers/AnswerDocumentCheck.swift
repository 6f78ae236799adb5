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
  /// The groups that the document has rows of, by their paths.
  private var given: Set<AnswerPath> = []

  init(plan: AnswerPlan, today: CalendarDate, channel: Channel) {
    self.plan = plan
    self.today = today
    state = SessionState(channel: channel, language: .japanese, staff: nil, offered: [])
  }

  private var context: FieldContext { FieldContext(today: today, dateStyle: plan.form.dateDisplay) }

  mutating func findings(in document: JSONValue) -> [AnswerFinding] {
    guard case .object(let object) = document else { return [AnswerFinding(content: .shape(.answerHasOtherType))] }
    take(object, scope: "", row: nil, page: nil)
    // Nothing that is asked and was not given stands open: it was passed with nothing entered, where that is allowed.
    for page in plan.form.pages.indices {
      if let repeating = plan.form.pages[page].repeating, repeating.minimum == 0 {
        for outer in outerRows(of: page) where !given.contains(AnswerPath(repeating.id, row: outer?.row)) {
          state.finish(repeating.id, in: outer)
        }
      }
      for row in rows(of: page) { pass(page: page, row: row) }
    }
    let evaluation = Evaluation(form: plan.form, state: state, in: context, holdsEntries: false)
    for page in plan.form.pages.indices {
      checkRows(page: page, evaluation)
      for row in rows(of: page) { checkAsked(page: page, row: row, evaluation) }
    }
    checkRules(evaluation)
    for (index, exit) in plan.form.exits.enumerated() where evaluation.holds(exit.condition) {
      findings.append(AnswerFinding(content: .exit(index)))
    }
    return findings.sorted()
  }

  // MARK: - Places

  /// The rows that a page stands in; one that is no row for a page that stands in none.
  private func outerRows(of page: Int) -> [AnswerPath.Row.Outer?] {
    guard let group = plan.form.pages[page].enclosingGroup else { return [nil] }
    return state.rows(of: group, in: nil).indices.map { AnswerPath.Row.Outer(group: group, index: $0) }
  }

  /// The rows that the questions of a page are asked in; one that is no row for a page that is asked once.
  private func rows(of page: Int) -> [AnswerPath.Row?] {
    outerRows(of: page).flatMap { outer -> [AnswerPath.Row?] in
      guard let group = plan.form.pages[page].repeating?.id else { return [outer?.row] }
      return state.rows(of: group, in: outer).indices.map { AnswerPath.Row(group: group, index: $0, in: outer) }
    }
  }

  // MARK: - Taking

  private mutating func take(_ object: JSONObject, scope: String, row: AnswerPath.Row?, page: Int?) {
    for member in object.members {
      switch plan.names[scope]?[member.key] {
      case .question(let page, let field): take(member.value, page: page, field: field, row: row)
      case .group(let page): takeRows(member.value, page: page, in: row?.asOuter)
      case nil:
        let name = BilingualText.shortened(member.key)
        var finding = AnswerFinding(detail: name, content: .shape(.answerIsUnknown))
        if let row, let page { (finding.place, finding.detail) = (.row(page: page, row), "." + name) }
        findings.append(finding)
      }
    }
  }

  /// Checks an answer and keeps it for the conditions when it is a value.
  private mutating func take(_ value: JSONValue, page: Int, field: Int, row: AnswerPath.Row?) {
    let question = plan.questions[page][field]
    var blocks = false
    for found in plan.violations(of: value, for: question, in: context) {
      var finding = found
      finding.place = .question(page: page, field: field, row)
      findings.append(finding)
      blocks = blocks || plan.severity(of: finding) == .block
    }
    // A value that is refused counts as an answer not given yet: rules wait for it instead of failing as well.
    state[AnswerPath(question.specification.id, row: row)] = Answer(
      entry: Entry("?"), payload: blocks ? nil : value.withWholeNumbers,
      provenance: .entered(by: .applicant, at: Moment(today)))
  }

  private mutating func takeRows(_ value: JSONValue, page: Int, in outer: AnswerPath.Row.Outer?) {
    guard let repeating = plan.form.pages[page].repeating else { return }
    given.insert(AnswerPath(repeating.id, row: outer?.row))
    let place = AnswerFinding.Place.group(page: page, outer)
    guard case .array(let rows) = value else {
      findings.append(AnswerFinding(place: place, content: .shape(.answerHasOtherType)))
      return
    }
    state.finish(repeating.id, in: outer)
    state.set([], of: repeating.id, in: outer)
    for (index, value) in rows.prefix(repeating.maximum).enumerated() {
      state.set(
        state.rows(of: repeating.id, in: outer) + [AnswerRow(number: index + 1)], of: repeating.id, in: outer)
      let row = AnswerPath.Row(group: repeating.id, index: index, in: outer)
      if case .object(let object) = value {
        take(object, scope: repeating.id, row: row, page: page)
      } else {
        findings.append(AnswerFinding(place: .row(page: page, row), content: .shape(.answerHasOtherType)))
      }
    }
    if rows.count > repeating.maximum {
      findings.append(AnswerFinding(place: place, content: .shape(.itemsAreTooMany)))
    } else if rows.isEmpty, repeating.minimum > 0 {
      findings.append(AnswerFinding(place: place, content: .shape(.isMissing)))
    } else if rows.count < repeating.minimum {
      findings.append(AnswerFinding(place: place, content: .shape(.itemsAreTooFew)))
    }
  }

  /// Notes the questions without an answer as passed; whether that is allowed is judged with the conditions.
  private mutating func pass(page: Int, row: AnswerPath.Row?) {
    for field in plan.form.pages[page].fields {
      let path = AnswerPath(field.id, row: row)
      guard state[path] == nil else { continue }
      state[path] = Answer(entry: Entry(), payload: nil, provenance: .entered(by: .applicant, at: Moment(today)))
    }
  }

  // MARK: - Judging

  /// Whether a group that is asked was given, and one that is not asked was not.
  private mutating func checkRows(page: Int, _ evaluation: Evaluation) {
    guard let repeating = plan.form.pages[page].repeating else { return }
    for outer in outerRows(of: page) {
      let place = AnswerFinding.Place.group(page: page, outer)
      switch evaluation.applicability(page: page, in: outer) {
      case .notApplicable:
        if !state.rows(of: repeating.id, in: outer).isEmpty {
          findings.append(AnswerFinding(place: place, content: .shape(.answerIsNotAsked)))
        }
      case .applicable:
        if repeating.minimum > 0, !given.contains(AnswerPath(repeating.id, row: outer?.row)) {
          findings.append(AnswerFinding(place: place, content: .shape(.isMissing)))
        }
      case .undecided: break
      }
    }
  }

  private mutating func checkAsked(page: Int, row: AnswerPath.Row?, _ evaluation: Evaluation) {
    for (index, field) in plan.form.pages[page].fields.enumerated() {
      let path = AnswerPath(field.id, row: row)
      let isGiven = state[path].map { !$0.isBlank } ?? false
      let place = AnswerFinding.Place.question(page: page, field: index, row)
      switch evaluation.applicability(page: page, field: index, row: row) {
      case .notApplicable:
        // Rows that are not asked are told as a whole.
        if isGiven, plan.form.pages[page].repeating == nil || field.condition != nil {
          findings.append(AnswerFinding(place: place, content: .shape(.answerIsNotAsked)))
        }
      case .applicable:
        if !isGiven, plan.questions[page][index].schema.shape != .nothing, isRequired(field, row, evaluation) {
          findings.append(AnswerFinding(place: place, content: .shape(.isMissing)))
        }
        if isNotOffered(field, at: path, evaluation) {
          findings.append(AnswerFinding(place: place, content: .violation(Violation(.choiceIsUnknown))))
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
      if let page = plan.form.rowsPage(of: rule) {
        if evaluation.applicability(page: page) == .applicable,
          evaluation.result(of: rule.check) == .value(.bool(false))
        {
          findings.append(AnswerFinding(place: .group(page: page, nil), content: .rule(index)))
        }
        continue
      }
      guard let first = rule.fields.first,
        let page = plan.form.pages.firstIndex(where: { $0.fields.contains { $0.id == first } }),
        let field = plan.form.pages[page].fields.firstIndex(where: { $0.id == first })
      else { continue }
      for row in rows(of: page) where evaluation.applicability(page: page, field: field, row: row) == .applicable {
        guard evaluation.result(of: rule.check, row: row) == .value(.bool(false)) else { continue }
        findings.append(
          AnswerFinding(place: .question(page: page, field: field, row), content: .rule(index)))
      }
    }
  }
}

extension [AnswerFinding] {
  /// In the order of the form; what the form has no place for comes first, exits last.
  fileprivate func sorted() -> [AnswerFinding] {
    enumerated().sorted { left, right in
      let (first, second) = (left.element.order, right.element.order)
      return first == second ? left.offset < right.offset : first.lexicographicallyPrecedes(second)
    }.map(\.element)
  }
}

extension AnswerFinding {
  fileprivate var order: [Int] {
    if case .exit(let index) = content { return [.max, index] }
    switch place {
    case .document: return [-1]
    case .group(let page, let outer): return [page, (outer?.index ?? -1), -1, -1]
    case .row(let page, let row): return [page, row.outer?.index ?? -1, row.index, -1]
    case .question(let page, let field, let row): return [page, row?.outer?.index ?? -1, row?.index ?? -1, field]
    }
  }
}
