import FormExpressions
import FormModel
import FormSource
import FormText

/// What the conditions and computed values of a form come to for the present answers.
///
/// It follows the graph of the form: `update` looks for the answers that are others than last time and evaluates what
/// depends on them, each condition at most once and after everything it reads. So the result never depends on the order
/// in which somebody asks or answers, and nothing recurses.
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

  /// What is known of one question, asked once or in one row.
  private struct Question {
    var applicability = Applicability.undecided
    /// Whether it has to be answered; `nil` while that depends on other answers.
    var isRequired: Bool?
    /// The choices that are offered, where that depends on other answers.
    var offered: Set<String>?
    /// The answer as it was last looked at, and the rules of its own that it breaks.
    var answer: Answer?
    var violations: [Violation] = []
    /// What conditions see.
    var state = VariableState.unanswered
  }

  /// What is known of a page: once, or for each row of the group that it stands in the rows of.
  private struct PageState {
    var applicability = Applicability.undecided
    /// The numbers that stay with the rows of the page's own group, and whether there are no more.
    var numbers: [Int] = []
    var isFinished = false
    /// By row of the page's own group and place on the page; one row for a page that is not repeated.
    var rows: [[Question]]
    /// What conditions see of the rows; `nil` when it has to be put together again.
    var group: VariableState?
  }

  private(set) var values: [ExpressionResult]
  /// The exits that are taken, by index.
  private(set) var exits: [Bool]
  /// How many conditions and values have been evaluated: for tests that count work.
  private(set) var evaluatedCount = 0

  /// By page, and by row of the enclosing group.
  private var states: [[PageState]]
  /// The numbers that stay with the rows of the enclosing group, by page.
  private var outerNumbers: [[Int]]
  /// What rules come to, by rule, row of the enclosing group and row.
  private var rules: [[[ExpressionResult]]]
  /// The nodes that came to an error.
  private var defective: Set<Int> = []
  private var isDirty: [Bool]
  /// The states an expression reads, collected in one place that is kept: an evaluation allocates nothing for them.
  private var inputs: [VariableState] = []

  private let form: FormSpecification
  private let holdsEntries: Bool
  private var graph: EvaluationGraph { form.graph }
  private var channel = Channel.myself
  private var context: FieldContext

  /// - Parameter holdsEntries: Whether entries are held against the rules of their questions; what was checked as a whole
  ///   document has no entries.
  init(form: FormSpecification, state: SessionState, in context: FieldContext, holdsEntries: Bool = true) {
    self.form = form
    self.holdsEntries = holdsEntries
    self.context = context
    channel = state.channel
    values = Array(repeating: .unknown([]), count: form.values.count)
    exits = Array(repeating: false, count: form.exits.count)
    states = form.pages.map { $0.enclosingGroup == nil ? [Self.unknown($0)] : [] }
    outerNumbers = Array(repeating: [], count: form.pages.count)
    rules = Array(repeating: [], count: form.rules.count)
    isDirty = Array(repeating: true, count: form.graph.nodes.count)
    look(at: state)
    evaluateDirty()
  }

  /// A page of which nothing is known yet.
  private static func unknown(_ page: PageSpecification) -> PageState {
    PageState(rows: page.repeating == nil ? [Array(repeating: Question(), count: page.fields.count)] : [])
  }

  /// Takes over what has changed since last time, and evaluates what depends on it.
  mutating func update(to state: SessionState, in context: FieldContext) {
    let isAnotherDay = context.today != self.context.today
    let hasOtherFacts = context.places != self.context.places || context.household != self.context.household
    self.context = context
    if isAnotherDay { touch(graph.today) }
    if state.channel != channel {
      channel = state.channel
      for place in isDirty.indices { isDirty[place] = true }
    }
    look(at: state, again: isAnotherDay || hasOtherFacts)
    evaluateDirty()
  }

  /// The conditions and values that came to an error for the present answers, by the ids of what they belong to: defects
  /// of the form, reported without any answer in them.
  var defects: Set<String> {
    Set(
      defective.compactMap { place in
        switch graph.nodes[place].subject {
        case .page(let page): form.pages[page].id
        case .field(let page, let field): form.pages[page].fields[field].id
        case .value(let value): form.values[value].id
        case .rule(let rule): isAsked(ruleOf: form.rules[rule].fields) ? form.rules[rule].id : nil
        case .exit(let exit): form.exits[exit].id
        }
      })
  }

  /// Whether the question a rule speaks at is asked anywhere: a rule about questions that are not asked says nothing.
  private func isAsked(ruleOf fields: [String]) -> Bool {
    switch fields.first.flatMap({ form.symbols[$0] }) {
    case .field(let page, let field):
      return states[page].contains { $0.rows.contains { $0[field].applicability == .applicable } }
    case .group(let page): return states[page].contains { $0.applicability == .applicable }
    case .today, .channel, .value, nil: return false
    }
  }
}

// MARK: - Asking

extension Evaluation {
  /// Whether a page is shown; one that stands in rows, in a certain row.
  func applicability(page: Int, in outer: AnswerPath.Row.Outer? = nil) -> Applicability {
    let place = outer?.index ?? 0
    return states[page].indices.contains(place) ? states[page][place].applicability : .notApplicable
  }

  /// Whether the question at a place is asked.
  func applicability(page: Int, field: Int, row: AnswerPath.Row?) -> Applicability {
    place(of: row, on: page).map { states[page][$0.outer].rows[$0.own][field].applicability } ?? .notApplicable
  }

  /// Whether a question that is asked has to be answered. What waits for other answers does not require anything yet.
  func isRequired(page: Int, field: Int, row: AnswerPath.Row?) -> Bool {
    place(of: row, on: page).flatMap { states[page][$0.outer].rows[$0.own][field].isRequired } ?? false
  }

  /// The rules of its own that an answer breaks, when it is the answer that was looked at last.
  func violations(of answer: Answer, page: Int, field: Int, row: AnswerPath.Row?) -> [Violation]? {
    guard let place = place(of: row, on: page), let seen = states[page][place.outer].rows[place.own][field].answer,
      seen.entry == answer.entry
    else { return nil }
    return states[page][place.outer].rows[place.own][field].violations
  }

  /// What a rule comes to, in a row of the page of its first question; `nil` where it has no such row. A rule about all
  /// rows of a group comes to one result.
  func result(ofRule rule: Int, row: AnswerPath.Row?) -> ExpressionResult? {
    if form.rowsPage(of: form.rules[rule]) != nil { return rules[rule].first?.first }
    guard let name = form.rules[rule].fields.first, case .field(let page, _)? = form.symbols[name],
      let place = place(of: row, on: page), rules[rule].indices.contains(place.outer),
      rules[rule][place.outer].indices.contains(place.own)
    else { return nil }
    return rules[rule][place.outer][place.own]
  }

  /// The type of a question with the choices that are offered at present.
  func type(of field: FieldSpecification, row: AnswerPath.Row?) -> any FieldType {
    guard field.choiceFilter != nil, case .field(let page, let index)? = form.symbols[field.id],
      let place = place(of: row, on: page)
    else { return field.type }
    return type(of: field, states[page][place.outer].rows[place.own][index])
  }

  private func type(of field: FieldSpecification, _ question: Question) -> any FieldType {
    question.offered.map { field.type.limited(to: $0) } ?? field.type
  }

  /// What a condition comes to, in the scope of a row or of the whole form.
  func result(of condition: Condition, row: AnswerPath.Row? = nil) -> ExpressionResult {
    result(of: condition.expression, row: row)
  }

  /// What an expression comes to, in the scope of a row or of the whole form.
  func result(of expression: Expression, row: AnswerPath.Row? = nil) -> ExpressionResult {
    expression.evaluate(
      states: expression.variables.map { name in
        form.symbols[name].map { state(of: $0, row: row) } ?? .notApplicable
      })
  }

  /// Whether a condition holds for certain.
  func holds(_ condition: Condition, row: AnswerPath.Row? = nil) -> Bool {
    result(of: condition, row: row) == .value(.bool(true))
  }

  /// Where a row's questions are kept, when there is such a row.
  private func place(of row: AnswerPath.Row?, on page: Int) -> (outer: Int, own: Int)? {
    let isRepeated = graph.groups[page] != nil
    let outer = graph.enclosing[page] == nil ? 0 : (isRepeated ? row?.outer?.index : row?.index) ?? -1
    let own = isRepeated ? row?.index ?? -1 : 0
    guard states[page].indices.contains(outer), states[page][outer].rows.indices.contains(own) else { return nil }
    return (outer, own)
  }

  /// The row of a page's questions at a place, as answers name it.
  private func row(of page: Int, outer: Int, own: Int) -> AnswerPath.Row? {
    let enclosing = form.pages[page].enclosingGroup.map { AnswerPath.Row.Outer(group: $0, index: outer) }
    guard let group = form.pages[page].repeating?.id else { return enclosing?.row }
    return AnswerPath.Row(group: group, index: own, in: enclosing)
  }
}

// MARK: - What has changed

extension Evaluation {
  /// Marks what reads something.
  private mutating func touch(_ number: Int) {
    for place in graph.readers[number] { isDirty[place] = true }
  }

  /// Marks what reads a question, on its own or among the rows.
  private mutating func touch(page: Int, field: Int, outer: Int) {
    touch(graph.fields[page][field])
    forgetRows(of: page, outer: outer)
  }

  private mutating func touchGroup(_ page: Int, outer: Int) {
    guard let number = graph.groups[page] else { return }
    touch(number)
    forgetRows(of: page, outer: outer)
  }

  /// The rows that hold a page's questions have to be put together again.
  private mutating func forgetRows(of page: Int, outer: Int) {
    if states[page].indices.contains(outer) { states[page][outer].group = nil }
    if let enclosing = graph.enclosing[page] { states[enclosing][0].group = nil }
  }

  /// Compares the answers with those that were looked at last.
  private mutating func look(at state: SessionState, again: Bool = false) {
    for (index, page) in form.pages.enumerated() {
      guard let enclosing = page.enclosingGroup else {
        look(at: state.answers, state.rows, state.finishedGroups, page: index, outer: 0, again: again)
        continue
      }
      let outer = state.rows[enclosing] ?? []
      if !outer.elementsEqual(outerNumbers[index], by: { $0.number == $1 }) {
        let known = Dictionary(zip(outerNumbers[index], states[index])) { first, _ in first }
        states[index] = outer.map { known[$0.number] ?? Self.unknown(page) }
        outerNumbers[index] = outer.map(\.number)
        rearranged(index)
      }
      for (place, row) in outer.enumerated() {
        look(at: row.answers, row.rows, row.finishedGroups, page: index, outer: place, again: again)
      }
    }
  }

  private mutating func look(
    at answers: [String: Answer], _ rows: [String: [AnswerRow]], _ finished: Set<String>, page: Int, outer: Int,
    again: Bool
  ) {
    guard let group = form.pages[page].repeating?.id else {
      look(at: answers, page: page, outer: outer, own: 0, again: again)
      return
    }
    let rows = rows[group] ?? []
    if !rows.elementsEqual(states[page][outer].numbers, by: { $0.number == $1 }) {
      // Rows came, went or moved: what was known of each stays with it.
      let known = Dictionary(zip(states[page][outer].numbers, states[page][outer].rows)) { first, _ in first }
      let unknown = Array(repeating: Question(), count: form.pages[page].fields.count)
      states[page][outer].rows = rows.map { known[$0.number] ?? unknown }
      states[page][outer].numbers = rows.map(\.number)
      rearranged(page)
    }
    if finished.contains(group) != states[page][outer].isFinished {
      states[page][outer].isFinished.toggle()
      touchGroup(page, outer: outer)
    }
    for (place, row) in rows.enumerated() {
      look(at: row.answers, page: page, outer: outer, own: place, again: again)
    }
  }

  /// Marks everything in the rows of a page and everything that reads them.
  private mutating func rearranged(_ page: Int) {
    for outer in states[page].indices { touchGroup(page, outer: outer) }
    if let number = graph.groups[page] { touch(number) }
    forgetRows(of: page, outer: 0)
    for field in form.pages[page].fields.indices { touch(graph.fields[page][field]) }
    for (place, node) in graph.nodes.enumerated() where node.page == page { isDirty[place] = true }
  }

  private mutating func look(at answers: [String: Answer], page: Int, outer: Int, own: Int, again: Bool) {
    for (field, specification) in form.pages[page].fields.enumerated() {
      let answer = answers[specification.id]
      let seen = states[page][outer].rows[own][field].answer
      guard again || answer?.entry != seen?.entry || answer?.payload != seen?.payload else { continue }
      states[page][outer].rows[own][field].answer = answer
      examine(page: page, field: field, outer: outer, own: own)
      renew(page: page, field: field, outer: outer, own: own)
    }
  }

  /// Holds an answer against the rules of its own question.
  private mutating func examine(page: Int, field: Int, outer: Int, own: Int) {
    guard holdsEntries else { return }
    let specification = form.pages[page].fields[field]
    let question = states[page][outer].rows[own][field]
    states[page][outer].rows[own][field].violations =
      question.answer.map {
        type(of: specification, question).check($0.entry, in: context.showing(specification)).violations
      } ?? []
  }

  /// Works out anew what conditions see of a question.
  private mutating func renew(page: Int, field: Int, outer: Int, own: Int) {
    let new = state(of: states[page][outer].rows[own][field], form.pages[page].fields[field])
    guard new != states[page][outer].rows[own][field].state else { return }
    states[page][outer].rows[own][field].state = new
    touch(page: page, field: field, outer: outer)
  }

  private func state(of question: Question, _ field: FieldSpecification) -> VariableState {
    switch question.applicability {
    case .notApplicable: return .notApplicable
    case .undecided: return .unanswered
    case .applicable: break
    }
    guard let answer = question.answer else { return .unanswered }
    guard let payload = answer.payload else {
      // A question that has to be answered is waited for; any other may be passed with nothing entered.
      return answer.isBlank && question.isRequired == false ? .blank : .unanswered
    }
    guard let value = type(of: field, question).expressionValue(fromPayload: payload) else { return .unanswered }
    return .value(value)
  }
}

// MARK: - Evaluating

extension Evaluation {
  private mutating func evaluateDirty() {
    // In the order of the nodes, everything a node reads is settled when it is reached; what it marks comes after it.
    for place in isDirty.indices where isDirty[place] {
      isDirty[place] = false
      evaluate(graph.nodes[place], at: place)
    }
  }

  private mutating func evaluate(_ node: EvaluationGraph.Node, at place: Int) {
    defective.remove(place)
    switch node.subject {
    case .page(let page):
      for outer in states[page].indices { evaluate(node, page: page, outer: outer, at: place) }
    case .field(let page, let field):
      for outer in states[page].indices {
        for own in states[page][outer].rows.indices {
          evaluate(node, page: page, field: field, outer: outer, own: own, at: place)
        }
      }
    case .value(let value):
      let new = result(node.expression, row: nil, at: place)
      guard new != values[value] else { return }
      values[value] = new
      touch(graph.values[value])
    case .rule(let rule):
      guard let page = node.page else {
        rules[rule] = [[result(node.expression, row: nil, at: place)]]
        return
      }
      rules[rule] = states[page].indices.map { outer in
        states[page][outer].rows.indices.map { own in
          result(node.expression, row: row(of: page, outer: outer, own: own), at: place)
        }
      }
    case .exit(let exit):
      let new = result(node.expression, row: nil, at: place)
      exits[exit] = new == .value(.bool(true))
      // An exit that reads a question of a page that is left out is not on this resident's way.
      if case .error(let error) = new, error.code == .notApplicable { defective.remove(place) }
    }
  }

  private mutating func evaluate(_ node: EvaluationGraph.Node, page: Int, outer: Int, at place: Int) {
    var enclosing = graph.enclosing[page].map { states[$0][0].applicability } ?? .applicable
    // What the staff fill in is asked at the counter only.
    if form.pages[page].filledBy == .staff, channel != .counter { enclosing = .notApplicable }
    let row = form.pages[page].enclosingGroup.map { AnswerPath.Row(group: $0, index: outer) }
    let new = enclosing == .applicable ? applicability(node.expression, row: row, at: place) : enclosing
    guard new != states[page][outer].applicability else { return }
    states[page][outer].applicability = new
    touchGroup(page, outer: outer)
    for place in graph.fieldNodes[page] { isDirty[place] = true }
    // The pages within its rows are shown only with it.
    for (inner, around) in graph.enclosing.enumerated() where around == page { isDirty[graph.pageNodes[inner]] = true }
  }

  private mutating func evaluate(
    _ node: EvaluationGraph.Node, page: Int, field: Int, outer: Int, own: Int, at place: Int
  ) {
    let row = row(of: page, outer: outer, own: own)
    // A question is asked only on a page that is shown.
    let around = states[page][outer].applicability
    var applicability = around == .applicable ? applicability(node.expression, row: row, at: place) : around
    if applicability == .applicable, let choices = node.choices {
      let before = states[page][outer].rows[own][field].offered
      let offer = offer(choices, row: row, at: place)
      applicability = offer.applicability
      states[page][outer].rows[own][field].offered = offer.values
      if offer.values != before { examine(page: page, field: field, outer: outer, own: own) }
    }
    states[page][outer].rows[own][field].applicability = applicability
    states[page][outer].rows[own][field].isRequired =
      switch form.pages[page].fields[field].requirement {
      case .always: true
      case .never: false
      case .when where applicability == .applicable: requires(node.requirement, row: row, at: place)
      case .when: nil
      }
    renew(page: page, field: field, outer: outer, own: own)
  }

  private mutating func requires(
    _ reading: EvaluationGraph.Reading?, row: AnswerPath.Row?, at place: Int
  ) -> Bool? {
    switch result(reading, row: row, at: place) {
    case .value(let value): value == .bool(true)
    case .unknown: nil
    // Better asked once too often than not at all, as long as the defect is not mended.
    case .error: true
    }
  }

  /// A question that offers choices is asked when it is known which, and when there is one.
  private mutating func offer(
    _ choices: EvaluationGraph.Choices, row: AnswerPath.Row?, at place: Int
  ) -> (applicability: Applicability, values: Set<String>?) {
    var group: String?
    if choices.group != nil {
      switch result(choices.group, row: row, at: place) {
      case .value(.string(let name)): group = name
      case .value, .error: return (.notApplicable, nil)
      case .unknown: return (.undecided, nil)
      }
    }
    var values: Set<String> = []
    for option in choices.options where option.group == nil || option.group == group {
      switch applicability(option.condition, row: row, at: place) {
      case .applicable: values.insert(option.value)
      case .undecided: return (.undecided, nil)
      case .notApplicable: break
      }
    }
    return (values.isEmpty ? .notApplicable : .applicable, values)
  }

  private mutating func applicability(
    _ reading: EvaluationGraph.Reading?, row: AnswerPath.Row?, at place: Int
  ) -> Applicability {
    guard reading != nil else { return .applicable }
    switch result(reading, row: row, at: place) {
    case .value(.bool(true)): return .applicable
    case .value, .error: return .notApplicable
    case .unknown: return .undecided
    }
  }

  private mutating func result(
    _ reading: EvaluationGraph.Reading?, row: AnswerPath.Row?, at place: Int
  ) -> ExpressionResult {
    guard let reading else { return .unknown([]) }
    evaluatedCount += 1
    inputs.removeAll(keepingCapacity: true)
    for number in reading.symbols {
      let symbol = graph.symbols[number]
      if case .group(let page) = symbol { rememberRows(of: page, row: row) }
      inputs.append(state(of: symbol, row: row))
    }
    let result = reading.expression.evaluate(states: inputs)
    if case .error = result { defective.insert(place) }
    return result
  }
}

// MARK: - What conditions see

extension Evaluation {
  /// The state of something, in the scope of a row or of the whole form.
  /// What a condition sees of a variable, in a row or in the whole form.
  func state(of variable: String, row: AnswerPath.Row?) -> VariableState {
    form.symbols[variable].map { state(of: $0, row: row) } ?? .notApplicable
  }

  private func state(of symbol: Symbol, row: AnswerPath.Row?) -> VariableState {
    switch symbol {
    case .today: return .value(.date(context.today))
    case .channel: return .value(.string(channel.rawValue))
    case .value(let index):
      return switch values[index] {
      case .value(let value): .value(value)
      case .unknown: .unanswered
      case .error: .notApplicable
      }
    case .group(let page):
      guard let outer = outer(of: page, seenFrom: row) else { return .notApplicable }
      return states[page][outer].group ?? rows(of: page, outer: outer)
    case .field(let page, let field):
      guard let group = form.pages[page].group else { return states[page][0].rows[0][field].state }
      // In a row within a row, the questions of both are read.
      guard let seen = row?.group == group ? row : row?.outer?.row, seen.group == group,
        let place = place(of: seen, on: page)
      else { return .notApplicable }
      return states[page][place.outer].rows[place.own][field].state
    }
  }

  /// The row of the enclosing group whose rows of a page are seen from a row; 0 when the page stands in no rows.
  private func outer(of page: Int, seenFrom row: AnswerPath.Row?) -> Int? {
    guard let enclosing = form.pages[page].enclosingGroup else { return 0 }
    guard let outer = row?.outer ?? row?.asOuter, outer.group == enclosing, states[page].indices.contains(outer.index)
    else { return nil }
    return outer.index
  }

  private mutating func rememberRows(of page: Int, row: AnswerPath.Row?) {
    guard let outer = outer(of: page, seenFrom: row), states[page][outer].group == nil else { return }
    states[page][outer].group = rows(of: page, outer: outer)
  }

  /// The rows of a group are known when the person has said that there are no more.
  private func rows(of page: Int, outer: Int) -> VariableState {
    guard states[page].indices.contains(outer) else { return .notApplicable }
    let state = states[page][outer]
    switch state.applicability {
    case .notApplicable: return .notApplicable
    case .undecided: return .unanswered
    case .applicable: break
    }
    guard state.isFinished else { return .unanswered }
    guard let group = form.pages[page].repeating?.id, let shape = form.rowShapes[group] else { return .notApplicable }
    return .value(
      .list(
        state.rows.indices.map { row in
          .record(
            ExpressionRecord(
              shape: shape, states: graph.members[page].map { self.state(of: $0, page: page, outer: outer, row: row) },
              origin: ExpressionPath(group, row: row)))
        }))
  }

  /// The state of a member of a row: a question of its page or of one that stands in the row, or the rows within it.
  private func state(of member: EvaluationGraph.Member, page: Int, outer: Int, row: Int) -> VariableState {
    switch member {
    case .rows(let inner): return states[inner].indices.contains(row) ? rows(of: inner, outer: row) : .unanswered
    case .field(page, let field): return states[page][outer].rows[row][field].state
    case .field(let inner, let field):
      return states[inner].indices.contains(row) ? states[inner][row].rows[0][field].state : .unanswered
    }
  }
}

extension FieldContext {
  /// The same for one question: some show days in another calendar than the rest of the form.
  func showing(_ field: FieldSpecification) -> FieldContext {
    var context = self
    if let dates = field.dateDisplay { context.dateStyle = dates }
    return context
  }
}
