import FormExpressions
import FormModel
import FormSource
import FormText

/// Looks for the fewest answers that would have to be others for a question to be asked, or not to be asked any more.
///
/// Tried with the real conditions: one change first, then two, then three. The number of tries is bounded; a form in which
/// no small change is found within it gets none.
struct SmallestChange {
  let session: FormSession
  let page: Int
  let field: Int
  let row: AnswerPath.Row?

  /// The most sets of answers that are tried.
  private static let mostTries = 3_000
  /// The most changes that are named.
  private static let mostChanges = 4

  /// An answer that could be given instead.
  private struct Candidate {
    var path: AnswerPath
    /// `nil` for leaving the question blank.
    var payload: JSONValue?
  }

  private var form: FormSpecification { session.form }

  /// The smallest changes that turn a verdict round.
  func changes(turning verdict: Explanation.Verdict) -> [[Explanation.Change]] {
    let wanted: Explanation.Verdict = verdict == .asked ? .notAsked : .asked
    let candidates = candidates()
    var tries = 0
    var found: [[Candidate]] = []
    /// Tries one more change after those chosen; sets grow in the order of the candidates, so that each is tried once.
    func search(_ chosen: [Candidate], from first: Int, depth: Int, _ state: SessionState) {
      for index in candidates.indices.dropFirst(first) where found.count < Self.mostChanges && tries < Self.mostTries {
        let candidate = candidates[index]
        guard !chosen.contains(where: { $0.path == candidate.path }) else { continue }
        var next = state
        change(&next, to: candidate)
        if depth > 1 {
          search(chosen + [candidate], from: index + 1, depth: depth - 1, next)
          continue
        }
        tries += 1
        let evaluation = Evaluation(form: form, state: next, in: session.context)
        if session.verdict(page: page, field: field, row: row, evaluation) == wanted {
          if !found.contains(where: { isSameKind($0, chosen + [candidate]) }) { found.append(chosen + [candidate]) }
        }
      }
    }
    for depth in 1...3 where found.isEmpty { search([], from: 0, depth: depth, session.state) }
    return found.map { set in
      set.map { candidate in
        let field = form.field(candidate.path.field)
        return Explanation.Change(
          path: candidate.path, label: session.label(of: candidate.path),
          answer: candidate.payload.flatMap { payload in field.map { session.shown(payload, of: $0) } })
      }
    }
  }

  /// Whether two sets change the same questions and differ in a number or a day alone: one of them is enough to see it.
  private func isSameKind(_ one: [Candidate], _ other: [Candidate]) -> Bool {
    guard one.map(\.path) == other.map(\.path) else { return false }
    return zip(one, other).allSatisfy { left, right in
      guard left.payload != right.payload else { return true }
      return switch form.field(left.path.field)?.type.expressionType {
      case .int, .double, .date: true
      default: false
      }
    }
  }

  private func change(_ state: inout SessionState, to candidate: Candidate) {
    guard let field = form.field(candidate.path.field) else { return }
    let entry = candidate.payload.flatMap { field.type.entry(forPayload: $0, in: session.context) } ?? Entry()
    state[candidate.path] = Answer(
      entry: entry, payload: candidate.payload, provenance: .entered(by: session.role, at: session.now))
  }

  // MARK: - What can be answered instead

  /// Other answers to the questions that bear on this one, in the order of the form.
  private func candidates() -> [Candidate] {
    var questions: Set<AnswerPath> = []
    var expressions: [Expression] = []
    collect(page: page, field: field, row: row, &questions, &expressions)
    var numbers: Set<Int> = [0, 1]
    var texts: Set<String> = []
    var days: Set<CalendarDate> = [session.now.day]
    for expression in expressions { constants(expression.parts, &numbers, &texts, &days) }
    for number in numbers.sorted() where (1...130).contains(number) {
      for shift in -1...1 {
        if let day = session.now.day.adding(months: -12 * number)?.adding(days: shift) { days.insert(day) }
      }
    }
    var result: [Candidate] = []
    for (_, field) in form.fields {
      for path in questions.filter({ $0.field == field.id }).sorted()
      where path != AnswerPath(form.pages[page].fields[self.field].id, row: row) {
        let present = session.answer(at: path)?.payload
        let others = payloads(field, numbers.sorted(), texts.sorted(), days.sorted())
        result += others.filter { $0 != present }.map { Candidate(path: path, payload: $0) }
        if case .always = field.requirement {
        } else if present != nil {
          result.append(Candidate(path: path, payload: nil))
        }
      }
    }
    return result
  }

  /// The questions that decide about a question, and those that decide about them.
  private func collect(
    page: Int, field: Int, row: AnswerPath.Row?, _ questions: inout Set<AnswerPath>, _ expressions: inout [Expression]
  ) {
    var own = [form.pages[page].condition, form.pages[page].fields[field].condition].compactMap { $0?.expression }
    // Also what would lead to an exit before it.
    if page == self.page, field == self.field { own += form.exits.map(\.condition.expression) }
    if case .when(let condition) = form.pages[page].fields[field].requirement { own.append(condition.expression) }
    for expression in own { collect(expression, row: row, &questions, &expressions) }
  }

  private func collect(
    _ expression: Expression, row: AnswerPath.Row?, _ questions: inout Set<AnswerPath>,
    _ expressions: inout [Expression]
  ) {
    guard !expressions.contains(where: { $0.text == expression.text }) || row != nil else { return }
    guard questions.count < 200 else { return }
    expressions.append(expression)
    for path in expression.dependencies.sorted() {
      switch form.symbols[path.variable] {
      case .field(let page, let field):
        let group = form.pages[page].group
        let own = row?.group == group ? row : row?.outer?.row
        add(AnswerPath(path.variable, row: group == nil ? nil : own), page, field, &questions, &expressions)
      case .group(let page):
        guard let name = path.field, case .field(let place, let field) = form.symbols[name],
          form.pages[page].enclosingGroup == nil, form.pages[place].group == path.variable
        else { continue }
        for index in (session.state.rows[path.variable] ?? []).indices {
          let row = AnswerPath.Row(group: path.variable, index: index)
          add(AnswerPath(name, row: row), place, field, &questions, &expressions)
        }
      case .value(let index): collect(form.values[index].expression, row: nil, &questions, &expressions)
      case .today, .channel, nil: break
      }
    }
  }

  private func add(
    _ path: AnswerPath, _ page: Int, _ field: Int, _ questions: inout Set<AnswerPath>,
    _ expressions: inout [Expression]
  ) {
    guard questions.insert(path).inserted else { return }
    collect(page: page, field: field, row: path.row, &questions, &expressions)
  }

  private func constants(
    _ part: ExpressionPart, _ numbers: inout Set<Int>, _ texts: inout Set<String>, _ days: inout Set<CalendarDate>
  ) {
    switch part.kind {
    case .literal(.int(let number)) where abs(number) < 1 << 40: numbers.formUnion([number - 1, number, number + 1])
    case .literal(.string(let text)):
      if let day = CalendarDate(iso: text) {
        days.formUnion([day.adding(days: -1), day, day.adding(days: 1)].compactMap { $0 })
      } else {
        texts.insert(text)
      }
    default: break
    }
    for child in part.children { constants(child, &numbers, &texts, &days) }
  }

  /// Canonical answers that a question takes.
  private func payloads(
    _ field: FieldSpecification, _ numbers: [Int], _ texts: [String], _ days: [CalendarDate]
  ) -> [JSONValue] {
    let all: [JSONValue] =
      switch field.type.expressionType {
      case .bool: [.bool(true), .bool(false)]
      case .int, .double: numbers.map { .int($0) }
      case .date: days.map { .string($0.iso) }
      case .string: (field.type.allowedValues ?? texts).map { .string($0) }
      case .list(.string): (field.type.allowedValues ?? []).map { .array([.string($0)]) }
      default: []
      }
    return all.filter { payload in
      guard let entry = field.type.entry(forPayload: payload, in: session.context) else { return false }
      return field.type.check(entry, in: session.context).isTaken
    }
  }
}
