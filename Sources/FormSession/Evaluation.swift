import FormExpressions
import FormModel
import FormSource
import FormText

/// What the conditions and computed values of a form come to for the present answers.
///
/// One pass in the order the specification worked out: each condition is evaluated once, after everything it reads, so
/// the result never depends on the order in which somebody asks, and nothing recurses.
struct Evaluation {
  /// Whether something is asked.
  enum Applicability: Hashable {
    /// It is asked.
    case applicable
    /// It is not: its answer is kept aside, absent from logic and submission.
    case notApplicable
    /// It depends on questions that have not been answered. It is not shown yet.
    case undecided
  }

  /// What is known of a page: once, or for each row of the group that it stands in the rows of.
  private struct PageState {
    var applicability: Applicability
    /// The questions by row of the page's own group; one row for a page that is not repeated.
    var rows: [[Applicability]]
  }

  /// By page, and by row of the enclosing group.
  private var states: [[PageState]]
  private(set) var values: [ExpressionResult]
  /// The choices that are offered, by question, where that depends on other answers.
  private var offered: [AnswerPath: Set<String>] = [:]
  /// Conditions and values that came to an error: defects of the form, reported without any answer in them.
  private(set) var defects: Set<String> = []

  private let form: FormSpecification
  private let state: SessionState
  private let today: CalendarDate

  init(form: FormSpecification, state: SessionState, today: CalendarDate) {
    self.form = form
    self.state = state
    self.today = today
    values = Array(repeating: .unknown([]), count: form.values.count)
    states = form.pages.map { page in
      Self.outerRows(of: page, in: state).map { outer in
        let fields = Array(repeating: Applicability.undecided, count: page.fields.count)
        let rows = page.repeating.map { state.rows(of: $0.id, in: outer).count } ?? 1
        return PageState(applicability: .undecided, rows: Array(repeating: fields, count: rows))
      }
    }
    for node in form.evaluationOrder { evaluate(node) }
  }

  /// The rows that a page stands in: one that is no row for a page that stands in none.
  private static func outerRows(of page: PageSpecification, in state: SessionState) -> [AnswerPath.Row.Outer?] {
    guard let group = page.enclosingGroup else { return [nil] }
    return (state.rows[group] ?? []).indices.map { AnswerPath.Row.Outer(group: group, index: $0) }
  }

  private mutating func evaluate(_ node: EvaluationNode) {
    switch node {
    case .page(let index):
      let page = form.pages[index]
      for (place, outer) in Self.outerRows(of: page, in: state).enumerated() {
        var enclosing = Applicability.applicable
        if let group = page.enclosingGroup, let whole = form.pages.firstIndex(where: { $0.repeating?.id == group }) {
          enclosing = states[whole][0].applicability
        }
        // What the staff fill in is asked at the counter only.
        if page.filledBy == .staff, state.channel != .counter { enclosing = .notApplicable }
        states[index][place].applicability = within(
          enclosing, applicability(page.condition, named: page.id, row: outer?.row))
      }
    case .field(let page, let field):
      let specification = form.pages[page].fields[field]
      for (place, outer) in Self.outerRows(of: form.pages[page], in: state).enumerated() {
        for row in states[page][place].rows.indices {
          let path =
            form.pages[page].repeating.map { AnswerPath.Row(group: $0.id, index: row, in: outer) } ?? outer?.row
          let own = applicability(specification.condition, named: specification.id, row: path)
          states[page][place].rows[row][field] = within(
            states[page][place].applicability, offering(specification, own, row: path))
        }
      }
    case .value(let index):
      values[index] = form.values[index].expression.evaluate(bindings(row: nil))
      if case .error = values[index] { defects.insert(form.values[index].id) }
    }
  }

  /// A question is asked only on a page that is shown.
  private func within(_ page: Applicability, _ own: Applicability) -> Applicability {
    page == .applicable ? own : page
  }

  /// A question that offers choices is asked when it is known which, and when there is one.
  private mutating func offering(
    _ field: FieldSpecification, _ own: Applicability, row: AnswerPath.Row?
  ) -> Applicability {
    guard own == .applicable, let filter = field.choiceFilter else { return own }
    var group: String?
    if let expression = filter.group {
      switch expression.evaluate(bindings(row: row)) {
      case .value(.string(let name)): group = name
      case .value: return .notApplicable
      case .unknown: return .undecided
      case .error:
        defects.insert(field.id)
        return .notApplicable
      }
    }
    var values: Set<String> = []
    for option in filter.options where option.group == nil || option.group == group {
      switch applicability(option.condition, named: field.id, row: row) {
      case .applicable: values.insert(option.value)
      case .undecided: return .undecided
      case .notApplicable: break
      }
    }
    offered[AnswerPath(field.id, row: row)] = values
    return values.isEmpty ? .notApplicable : .applicable
  }

  /// The type of a question with the choices that are offered at present.
  func type(of field: FieldSpecification, row: AnswerPath.Row?) -> any FieldType {
    guard field.choiceFilter != nil, let values = offered[AnswerPath(field.id, row: row)] else { return field.type }
    return field.type.limited(to: values)
  }

  private mutating func applicability(
    _ condition: Condition?, named name: String, row: AnswerPath.Row?
  ) -> Applicability {
    guard let condition else { return .applicable }
    switch condition.expression.evaluate(bindings(row: row)) {
    case .value(.bool(true)): return .applicable
    case .value: return .notApplicable
    case .unknown: return .undecided
    case .error:
      defects.insert(name)
      return .notApplicable
    }
  }

  /// Whether a page is shown; one that stands in rows, in a certain row.
  func applicability(page: Int, in outer: AnswerPath.Row.Outer? = nil) -> Applicability {
    let place = outer?.index ?? 0
    return states[page].indices.contains(place) ? states[page][place].applicability : .notApplicable
  }

  /// Whether the question at a place is asked.
  func applicability(page: Int, field: Int, row: AnswerPath.Row?) -> Applicability {
    let isRepeated = form.pages[page].repeating != nil
    let outer = form.pages[page].enclosingGroup == nil ? 0 : (isRepeated ? row?.outer?.index : row?.index) ?? -1
    let own = isRepeated ? row?.index ?? -1 : 0
    guard states[page].indices.contains(outer), states[page][outer].rows.indices.contains(own) else {
      return .notApplicable
    }
    return states[page][outer].rows[own][field]
  }

  /// What a condition comes to, in the scope of a row or of the whole form.
  func result(of condition: Condition, row: AnswerPath.Row? = nil) -> ExpressionResult {
    condition.expression.evaluate(bindings(row: row))
  }

  /// What an expression comes to for the whole form.
  func result(of expression: Expression) -> ExpressionResult { expression.evaluate(bindings(row: nil)) }

  /// Whether a condition holds for certain.
  func holds(_ condition: Condition, row: AnswerPath.Row? = nil) -> Bool {
    result(of: condition, row: row) == .value(.bool(true))
  }

  private func bindings(row: AnswerPath.Row?) -> Bindings { Bindings(evaluation: self, row: row) }

  /// The answers as conditions see them.
  private struct Bindings: ExpressionBindings {
    let evaluation: Evaluation
    let row: AnswerPath.Row?

    func state(of variable: String) -> VariableState { evaluation.state(of: variable, row: row) }
  }

  private func state(of variable: String, row: AnswerPath.Row?) -> VariableState {
    guard let symbol = form.symbols[variable] else { return .notApplicable }
    switch symbol {
    case .today: return .value(.date(today))
    case .channel: return .value(.string(state.channel.rawValue))
    case .value(let index):
      return switch values[index] {
      case .value(let value): .value(value)
      case .unknown: .unanswered
      case .error: .notApplicable
      }
    case .group(let page):
      guard let enclosing = form.pages[page].enclosingGroup else { return rowsState(page: page, in: nil) }
      guard let outer = row?.outer ?? row?.asOuter, outer.group == enclosing else { return .notApplicable }
      return rowsState(page: page, in: outer)
    case .field(let page, let field):
      guard let group = form.pages[page].group else { return fieldState(page: page, field: field, row: nil) }
      // In a row within a row, the questions of both are read.
      guard let seen = row?.group == group ? row : row?.outer?.row, seen.group == group else { return .notApplicable }
      return fieldState(page: page, field: field, row: seen)
    }
  }

  private func fieldState(page: Int, field: Int, row: AnswerPath.Row?) -> VariableState {
    switch applicability(page: page, field: field, row: row) {
    case .notApplicable: return .notApplicable
    case .undecided: return .unanswered
    case .applicable: break
    }
    let specification = form.pages[page].fields[field]
    guard let answer = state[AnswerPath(specification.id, row: row)] else { return .unanswered }
    guard let payload = answer.payload else {
      return answer.isBlank && mayBeBlank(specification, row: row) ? .blank : .unanswered
    }
    guard let value = type(of: specification, row: row).expressionValue(fromPayload: payload) else {
      return .unanswered
    }
    return .value(value)
  }

  /// Whether a question may be passed with nothing entered. One that has to be answered is waited for instead.
  private func mayBeBlank(_ field: FieldSpecification, row: AnswerPath.Row?) -> Bool {
    switch field.requirement {
    case .always: false
    case .never: true
    case .when(let condition): result(of: condition, row: row) == .value(.bool(false))
    }
  }

  /// The rows of a group are known when the person has said that there are no more.
  private func rowsState(page: Int, in outer: AnswerPath.Row.Outer?) -> VariableState {
    guard let group = form.pages[page].repeating?.id else { return .notApplicable }
    switch applicability(page: page, in: outer) {
    case .notApplicable: return .notApplicable
    case .undecided: return .unanswered
    case .applicable: break
    }
    guard state.isFinished(group, in: outer) else { return .unanswered }
    guard let shape = form.rowShapes[group] else { return .notApplicable }
    let inner = form.pages(inRowsOf: group)
    let rows = state.rows(of: group, in: outer).indices.map { index in
      let row = AnswerPath.Row(group: group, index: index, in: outer)
      var states: [String: VariableState] = [:]
      for place in [page] + inner where form.pages[place].group == group {
        for (field, specification) in form.pages[place].fields.enumerated() {
          states[specification.id] = fieldState(page: place, field: field, row: row)
        }
      }
      for place in inner {
        if let within = form.pages[place].repeating?.id {
          states[within] = rowsState(page: place, in: row.asOuter)
        }
      }
      return states
    }
    return .value(.rows(of: group, shape: shape, rows))
  }
}
