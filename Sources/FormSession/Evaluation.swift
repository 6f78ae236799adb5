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

  private(set) var pages: [Applicability]
  /// By page and field; for a repeated page by row in addition.
  private var fields: [[Applicability]]
  private var rowFields: [String: [[Applicability]]] = [:]
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
    pages = Array(repeating: .undecided, count: form.pages.count)
    fields = form.pages.map { Array(repeating: .undecided, count: $0.fields.count) }
    values = Array(repeating: .unknown([]), count: form.values.count)
    for page in form.pages {
      guard let group = page.repeating?.id else { continue }
      let row = Array(repeating: Applicability.undecided, count: page.fields.count)
      rowFields[group] = Array(repeating: row, count: state.rows[group]?.count ?? 0)
    }
    for node in form.evaluationOrder { evaluate(node) }
  }

  private mutating func evaluate(_ node: EvaluationNode) {
    switch node {
    case .page(let index):
      pages[index] = applicability(form.pages[index].condition, named: form.pages[index].id, row: nil)
    case .field(let page, let field):
      let specification = form.pages[page].fields[field]
      guard let group = form.pages[page].repeating?.id else {
        let own = applicability(specification.condition, named: specification.id, row: nil)
        fields[page][field] = within(pages[page], offering(specification, own, row: nil))
        return
      }
      for row in 0..<(rowFields[group]?.count ?? 0) {
        let path = AnswerPath.Row(group: group, index: row)
        let own = applicability(specification.condition, named: specification.id, row: path)
        let inside = within(pages[page], offering(specification, own, row: path))
        rowFields[group]?[row][field] = inside
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

  /// Whether the question at a place is asked.
  func applicability(page: Int, field: Int, row: Int?) -> Applicability {
    guard let group = form.pages[page].repeating?.id else { return fields[page][field] }
    guard let row, let rows = rowFields[group], rows.indices.contains(row) else { return .notApplicable }
    return rows[row][field]
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
    case .group(let page): return rowsState(page: page)
    case .field(let page, let field):
      if let group = form.pages[page].repeating?.id {
        guard let row, row.group == group else { return .notApplicable }
        return fieldState(page: page, field: field, row: row)
      }
      return fieldState(page: page, field: field, row: nil)
    }
  }

  private func fieldState(page: Int, field: Int, row: AnswerPath.Row?) -> VariableState {
    switch applicability(page: page, field: field, row: row?.index) {
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
  private func rowsState(page: Int) -> VariableState {
    guard let group = form.pages[page].repeating?.id else { return .notApplicable }
    switch pages[page] {
    case .notApplicable: return .notApplicable
    case .undecided: return .unanswered
    case .applicable: break
    }
    guard state.finishedGroups.contains(group) else { return .unanswered }
    guard let shape = form.rowShapes[group] else { return .notApplicable }
    let fields = form.pages[page].fields
    let rows = (state.rows[group] ?? []).indices.map { index in
      var states: [String: VariableState] = [:]
      for (field, specification) in fields.enumerated() {
        states[specification.id] = fieldState(
          page: page, field: field, row: AnswerPath.Row(group: group, index: index))
      }
      return states
    }
    return .value(.rows(of: group, shape: shape, rows))
  }
}
