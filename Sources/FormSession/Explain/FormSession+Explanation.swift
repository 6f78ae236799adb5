import FormComponents
import FormExpressions
import FormModel
import FormSource
import FormText

extension FormSession {
  /// Why a question is or is not asked with the answers of this session.
  ///
  /// The session stays as it is; nothing is computed beforehand, so sessions that nobody asks are no slower.
  ///
  /// - Parameter path: The question; one of a repeated group with its row.
  /// - Returns: `nil` when the form has no such question, or the group no such row.
  public func explanation(of path: AnswerPath) -> Explanation? {
    guard case .field(let page, let field) = form.symbols[path.field] else { return nil }
    let specification = form.pages[page]
    guard specification.group == path.row?.group else { return nil }
    if let row = path.row, state[row] == nil { return nil }
    let question = specification.fields[field]
    let pageRow = specification.repeating == nil ? path.row : path.row?.outer?.row
    let tracer = ConditionTracer(session: self, evaluation: evaluation)
    var reasons: [Explanation.Reason] = []
    if let condition = specification.condition {
      reasons.append(
        Explanation.Reason(owner: .page, name: specification.title, trace: tracer.trace(condition, row: pageRow)))
    }
    if let condition = question.condition {
      reasons.append(
        Explanation.Reason(owner: .question, name: question.label, trace: tracer.trace(condition, row: path.row)))
    }
    let requirement: Explanation.Requirement =
      switch question.requirement {
      case .always: .always
      case .never: .never
      case .when(let condition): .when(tracer.trace(condition, row: path.row))
      }
    let verdict = verdict(page: page, field: field, row: path.row, evaluation)
    if let exit = exit(before: page, evaluation) {
      let trace = tracer.trace(form.exits[exit].condition, row: nil)
      reasons.insert(Explanation.Reason(owner: .exit, name: form.exits[exit].title, trace: trace), at: 0)
    }
    return Explanation(
      path: path, label: label(of: path), verdict: verdict, reasons: reasons, requirement: requirement,
      waitingFor: verdict == .waiting ? waitingFor(reasons) : [],
      changes: SmallestChange(session: self, page: page, field: field, row: path.row).changes(turning: verdict))
  }

  func verdict(page: Int, field: Int, row: AnswerPath.Row?, _ evaluation: Evaluation) -> Explanation.Verdict {
    if exit(before: page, evaluation) != nil { return .notAsked }
    return switch evaluation.applicability(page: page, field: field, row: row) {
    case .applicable: .asked
    case .notApplicable: .notAsked
    case .undecided: .waiting
    }
  }

  /// The exit at which the way ends before a page.
  private func exit(before page: Int, _ evaluation: Evaluation) -> Int? {
    let top = form.pages[page].enclosingGroup.flatMap { group in form.pages.firstIndex { $0.repeating?.id == group } }
    guard let exit = firstExit(evaluation), exit.lastPage < top ?? page,
      evaluation.applicability(page: exit.lastPage) == .applicable
    else { return nil }
    return exit.index
  }

  /// What the tests that wait are about, each once.
  private func waitingFor(_ reasons: [Explanation.Reason]) -> [ConditionTest.Subject] {
    var found: [ConditionTest.Subject] = []
    for reason in reasons where reason.trace.outcome == .waiting {
      for (test, _) in reason.trace.decisiveTests {
        let own = test.answer == .unanswered ? [test.subject] : []
        for subject in own + test.reads.filter({ $0.answer == .unanswered }).map(\.subject) {
          if case .expression = subject { continue }
          if !found.contains(subject) { found.append(subject) }
        }
      }
    }
    return found
  }

  /// The label of a question, with what its row is called.
  func label(of path: AnswerPath) -> LocalizedText {
    guard let field = form.field(path.field) else { return "" }
    guard let row = path.row, let repeating = form.page(ofGroup: row.group)?.repeating else { return field.label }
    let title = SessionText.row(repeating, number: row.index + 1)
    let outer = row.outer.flatMap { outer in
      form.page(ofGroup: outer.group)?.repeating.map { SessionText.row($0, number: outer.index + 1) }
    }
    return localized { language in
      let steps = [outer, title, field.label].compactMap { $0?[language].plain }
      return RubyText(plain: steps.joined(separator: language.isJapanese ? "の" : ": "))
    }
  }

  /// A text in every language of the form.
  func localized(_ text: (Language) -> RubyText) -> LocalizedText {
    LocalizedText(Dictionary(form.languages.map { ($0, text($0)) }) { first, _ in first })
  }

  /// A canonical answer as residents read it, in every language of the form.
  func shown(_ payload: JSONValue, of field: FieldSpecification) -> LocalizedText {
    let isSensitive = field.meaning.flatMap { form.meanings.terms[$0] }?.sensitivity == .sensitive
    return localized { language in
      var context = context
      context.language = language
      guard let summary = field.type.summary(ofPayload: payload, in: context) else { return "" }
      let text = summary.lines.map(\.plain).joined(separator: language.isJapanese ? "、" : ", ")
      // What the register protects is not spelt out, whatever its type.
      return RubyText(plain: isSensitive && text == payload.string ? "••••" : text)
    }
  }
}

extension Language {
  /// Whether sentences are Japanese ones.
  var isJapanese: Bool { htmlTag == "ja" }
}

/// Follows a condition part by part over the answers of a session.
struct ConditionTracer {
  let session: FormSession
  let evaluation: Evaluation

  private var form: FormSpecification { session.form }

  /// What a part is read in.
  private struct Scope {
    var text: [UInt8]
    var row: AnswerPath.Row?
    /// The rows that names of macros stand for.
    var locals: [String: AnswerPath.Row] = [:]
    var layout: ExpressionLayout

    func source(_ part: ExpressionPart) -> String { String(decoding: text[part.range], as: UTF8.self) }
  }

  /// A condition in its parts.
  func trace(_ condition: Condition, row: AnswerPath.Row?) -> ConditionTrace {
    trace(condition.expression, row: row, negated: false)
  }

  private func trace(_ expression: Expression, row: AnswerPath.Row?, negated: Bool) -> ConditionTrace {
    let scope = Scope(
      text: Array(expression.text.utf8), row: row, layout: form.scopes.layout(row?.group))
    return trace(expression.parts, scope, negated)
  }

  private func trace(_ part: ExpressionPart, _ scope: Scope, _ negated: Bool) -> ConditionTrace {
    let kind: ConditionTrace.Kind
    switch part.kind {
    case .not(let operand): return trace(operand, scope, !negated)
    case .and(let operands), .or(let operands):
      let isAnd = if case .and = part.kind { true } else { false }
      let parts = operands.map { trace($0, scope, negated) }
      kind = isAnd != negated ? .all(parts) : .any(parts)
    case .conditional(let test, let yes, let no):
      switch evaluate(test, scope) {
      case .value(.bool(let flag)): kind = .all([trace(test, scope, !flag), trace(flag ? yes : no, scope, negated)])
      default: kind = .all([trace(test, scope, false)])
      }
    case .macro(let macro, let range, let names, nil, let body)
    where (macro == .all || macro == .exists) && names.count == 1:
      guard case .name(let group) = range.kind, let rows = rows(group, scope) else {
        kind = .test(test(part, scope, negated))
        break
      }
      var inner = scope
      var declarations = scope.layout.declarations
      declarations.variables[names[0]] = .init(type: .record(group))
      inner.layout = ExpressionLayout(declarations)
      let parts = (0..<rows).map { index in
        inner.locals[names[0]] = AnswerPath.Row(group: group, index: index)
        return trace(body, inner, negated)
      }
      let subject = self.subject(group: group)
      kind = (macro == .all) != negated ? .everyRow(subject, parts) : .someRow(subject, parts)
    case .name(let name) where scope.locals[name] == nil:
      guard case .value(let index) = form.symbols[name] else {
        kind = .test(test(part, scope, negated))
        break
      }
      let value = form.values[index]
      kind = .named(id: value.id, label: value.label, trace(value.expression, row: nil, negated: negated))
    default: kind = .test(test(part, scope, negated))
    }
    return ConditionTrace(source: scope.source(part), outcome: outcome(evaluate(part, scope), negated), kind: kind)
  }

  private func outcome(_ result: ExpressionResult, _ negated: Bool) -> ConditionTrace.Outcome {
    switch result {
    case .value(.bool(let flag)): flag != negated ? .holds : .fails
    case .value, .error: .withoutValue
    case .unknown: .waiting
    }
  }
}

// MARK: - Evaluating a part

extension ConditionTracer {
  private struct Bindings: ExpressionBindings {
    let evaluation: Evaluation
    let scope: Scope

    func state(of variable: String) -> VariableState {
      guard let row = scope.locals[variable] else { return evaluation.state(of: variable, row: scope.row) }
      guard case .value(.list(let rows)) = evaluation.state(of: row.group, row: nil), rows.indices.contains(row.index)
      else { return .unanswered }
      return .value(rows[row.index])
    }
  }

  private func evaluate(_ part: ExpressionPart, _ scope: Scope) -> ExpressionResult {
    let compiled = Expression.compile(scope.source(part), layout: scope.layout, expecting: nil)
    guard let expression = compiled.expression else { return .unknown([]) }
    return expression.evaluate(Bindings(evaluation: evaluation, scope: scope))
  }

  /// The number of rows of a group, once they are known.
  private func rows(_ name: String, _ scope: Scope) -> Int? {
    guard scope.locals[name] == nil, case .group = form.symbols[name],
      case .value(.list(let rows)) = evaluation.state(of: name, row: nil)
    else { return nil }
    return rows.count
  }

  // MARK: - Tests

  private func test(_ part: ExpressionPart, _ scope: Scope, _ negated: Bool) -> ConditionTest {
    switch part.kind {
    case .binary(let operation, let left, let right):
      if let test = comparison(operation, left, right, scope, negated) { return test }
    case .name, .select:
      if let path = path(part, scope) {
        // A yes-no question by itself: its answer is yes, or no.
        return test(path, .isEqual, [.bool(!negated)])
      }
    case .has(let operand):
      if let test = presence(negated ? .isNotAnswered : .isAnswered, operand, scope) { return test }
    case .call("answered", nil, let arguments) where arguments.count == 1:
      if let test = presence(negated ? .isNotAnswered : .isAnswered, arguments[0], scope) { return test }
    case .call("blank", nil, let arguments) where arguments.count == 1:
      if let test = presence(negated ? .isNotBlank : .isBlank, arguments[0], scope) { return test }
    default: break
    }
    return expressionTest(part, scope, negated)
  }

  private func comparison(
    _ operation: ExpressionPart.Operator, _ left: ExpressionPart, _ right: ExpressionPart, _ scope: Scope,
    _ negated: Bool
  ) -> ConditionTest? {
    if operation == .in {
      if case .list(let elements) = right.kind, let path = path(left, scope) {
        let values = elements.compactMap { constant($0, scope) }
        guard values.count == elements.count else { return nil }
        return test(path, negated ? .isNoneOf : .isOneOf, values)
      }
      if let path = path(right, scope), let value = constant(left, scope) {
        return test(path, negated ? .doesNotInclude : .includes, [value])
      }
      return nil
    }
    guard let relation = relation(operation, negated) else { return nil }
    if let value = constant(right, scope) { return compared(left, relation, value, scope) }
    if let value = constant(left, scope) { return compared(right, relation.mirrored, value, scope) }
    return nil
  }

  private func compared(
    _ part: ExpressionPart, _ relation: ConditionTest.Relation, _ value: ExpressionValue, _ scope: Scope
  ) -> ConditionTest? {
    // What a blank stands for does not change what the test is about.
    if case .call("orValue", let target?, _) = part.kind { return compared(target, relation, value, scope) }
    if let path = path(part, scope) { return test(path, relation, [value]) }
    let subject: ConditionTest.Subject
    switch part.kind {
    case .name(let name) where scope.locals[name] == nil:
      switch form.symbols[name] {
      case .channel: subject = .channel
      case .today: subject = .today
      case .value(let index): subject = .value(id: form.values[index].id, label: form.values[index].label)
      case .group, .field, nil: return nil
      }
    case .call("ageOn", nil, let arguments), .call("legalAgeOn", nil, let arguments):
      guard arguments.count == 2, let path = path(arguments[0], scope), constant(arguments[1], scope) != nil else {
        return nil
      }
      subject = .age(path, label: session.label(of: path))
    case .call("size", let target, let arguments):
      guard case .name(let group)? = (target ?? arguments.first)?.kind, case .group = form.symbols[group] else {
        return nil
      }
      subject = self.subject(group: group)
    default: return nil
    }
    return ConditionTest(
      subject: subject, relation: relation, expected: [words(value, of: subject)], comparesDays: value.isDay,
      answer: answer(evaluate(part, scope), of: subject), reads: readings(part, scope, besides: subject))
  }

  private func relation(_ operation: ExpressionPart.Operator, _ negated: Bool) -> ConditionTest.Relation? {
    switch operation {
    case .equal: negated ? .isNotEqual : .isEqual
    case .notEqual: negated ? .isEqual : .isNotEqual
    case .less: negated ? .isAtLeast : .isLess
    case .lessOrEqual: negated ? .isGreater : .isAtMost
    case .greater: negated ? .isAtMost : .isGreater
    case .greaterOrEqual: negated ? .isLess : .isAtLeast
    case .in, .add, .subtract, .multiply, .divide, .remainder: nil
    }
  }

  /// A test of one question.
  private func test(
    _ path: AnswerPath, _ relation: ConditionTest.Relation, _ values: [ExpressionValue]
  ) -> ConditionTest {
    let subject = ConditionTest.Subject.question(path, label: session.label(of: path))
    // Of two answers, not the one is the other.
    var (relation, values) = (relation, values)
    if relation == .isNotEqual, case .bool(let flag)? = values.first { (relation, values) = (.isEqual, [.bool(!flag)]) }
    return ConditionTest(
      subject: subject, relation: relation, expected: values.map { words($0, of: subject) },
      comparesDays: values.contains(where: \.isDay), answer: answer(to: path), reads: [])
  }

  private func presence(_ relation: ConditionTest.Relation, _ operand: ExpressionPart, _ scope: Scope) -> ConditionTest?
  {
    if let path = path(operand, scope) { return test(path, relation, []) }
    guard case .name(let name) = operand.kind, scope.locals[name] == nil else { return nil }
    let subject: ConditionTest.Subject
    switch form.symbols[name] {
    case .group: subject = self.subject(group: name)
    case .value(let index): subject = .value(id: name, label: form.values[index].label)
    case .channel, .today, .field, nil: return nil
    }
    return ConditionTest(
      subject: subject, relation: relation, expected: [], comparesDays: false,
      answer: answer(evaluation.state(of: name, row: nil), of: subject), reads: [])
  }

  /// Something computed in the condition: it is shown as it is written, with what it reads.
  private func expressionTest(_ part: ExpressionPart, _ scope: Scope, _ negated: Bool) -> ConditionTest {
    let result = evaluate(part, scope)
    let answer: ConditionTest.Answer =
      switch result {
      case .value(let value): .value(words(value, of: .expression("")))
      case .unknown: .unanswered
      case .error: .notApplicable
      }
    return ConditionTest(
      subject: .expression(scope.source(part)), relation: negated ? .doesNotHold : .holds, expected: [],
      comparesDays: false, answer: answer, reads: readings(part, scope, besides: nil))
  }

  /// The questions, groups and values a part reads, each once.
  private func readings(
    _ part: ExpressionPart, _ scope: Scope, besides own: ConditionTest.Subject?
  ) -> [ConditionTest.Reading] {
    var found: [ConditionTest.Reading] = []
    func visit(_ part: ExpressionPart) {
      if let path = path(part, scope) {
        add(.question(path, label: session.label(of: path)), answer(to: path))
      } else if case .name(let name) = part.kind, scope.locals[name] == nil {
        switch form.symbols[name] {
        case .group: add(subject(group: name), answer(evaluation.state(of: name, row: nil), of: subject(group: name)))
        case .value(let index):
          // One level: the value, and what it is computed from.
          let value = form.values[index]
          let subject = ConditionTest.Subject.value(id: value.id, label: value.label)
          add(subject, answer(evaluation.state(of: name, row: nil), of: subject))
          addSources(of: value)
        case .field, .today, .channel, nil: break
        }
      } else {
        part.children.forEach(visit)
      }
    }
    func addSources(of value: ComputedValue) {
      for path in value.expression.dependencies.sorted() where path.field == nil {
        switch form.symbols[path.variable] {
        case .field(let page, _) where form.pages[page].group == nil:
          let path = AnswerPath(path.variable)
          add(.question(path, label: session.label(of: path)), answer(to: path))
        case .group:
          let subject = self.subject(group: path.variable)
          add(subject, answer(evaluation.state(of: path.variable, row: nil), of: subject))
        case .field, .value, .today, .channel, nil: break
        }
      }
    }
    func add(_ subject: ConditionTest.Subject, _ answer: ConditionTest.Answer) {
      guard subject != own, !found.contains(where: { $0.subject == subject }) else { return }
      found.append(ConditionTest.Reading(subject: subject, answer: answer))
    }
    if case .name(let name) = part.kind, case .value(let index)? = form.symbols[name], own != nil {
      // The value itself is the subject: what it is computed from is told.
      addSources(of: form.values[index])
    } else {
      visit(part)
    }
    return found
  }
}

// MARK: - Names and answers

extension ConditionTracer {
  /// The question a part names.
  private func path(_ part: ExpressionPart, _ scope: Scope) -> AnswerPath? {
    switch part.kind {
    case .name(let name):
      guard scope.locals[name] == nil, case .field(let page, _) = form.symbols[name] else { return nil }
      guard let group = form.pages[page].group else { return AnswerPath(name) }
      guard let row = scope.row?.group == group ? scope.row : scope.row?.outer?.row, row.group == group else {
        return nil
      }
      return AnswerPath(name, row: row)
    case .select(let operand, let field, isOptional: false):
      guard case .name(let name) = operand.kind, let row = scope.locals[name],
        form.fields(inRowsOf: row.group).contains(where: { $0.id == field })
      else { return nil }
      return AnswerPath(field, row: row)
    default: return nil
    }
  }

  private func subject(group: String) -> ConditionTest.Subject {
    .rows(group: group, label: form.page(ofGroup: group)?.repeating?.row ?? "")
  }

  /// The value of a part that reads no answer.
  private func constant(_ part: ExpressionPart, _ scope: Scope) -> ExpressionValue? {
    guard readings(part, scope, besides: nil).isEmpty, !readsChannel(part) else { return nil }
    guard case .value(let value) = evaluate(part, scope) else { return nil }
    return value
  }

  private func readsChannel(_ part: ExpressionPart) -> Bool {
    if case .name("channel") = part.kind { return true }
    return part.children.contains(where: readsChannel)
  }

  private func answer(to path: AnswerPath) -> ConditionTest.Answer {
    let state = evaluation.state(of: path.field, row: path.row)
    guard case .value = state, let field = form.field(path.field), let payload = session.answer(at: path)?.payload
    else {
      return answer(state, of: .expression(""))
    }
    return .value(session.shown(payload, of: field))
  }

  private func answer(_ state: VariableState, of subject: ConditionTest.Subject) -> ConditionTest.Answer {
    switch state {
    case .value(let value): .value(words(value, of: subject))
    case .blank: .blank
    case .unanswered: .unanswered
    case .notApplicable: .notApplicable
    }
  }

  private func answer(_ result: ExpressionResult, of subject: ConditionTest.Subject) -> ConditionTest.Answer {
    switch result {
    case .value(let value): .value(words(value, of: subject))
    case .unknown: .unanswered
    case .error: .notApplicable
    }
  }

  /// A value as residents read it.
  private func words(_ value: ExpressionValue, of subject: ConditionTest.Subject) -> LocalizedText {
    if case .question(let path, _) = subject, let field = form.field(path.field), let payload = value.payload {
      let shown = session.shown(payload, of: field)
      if !shown.isEmpty { return shown }
      // One of several choices is shown as a list of one.
      let listed = session.shown(.array([payload]), of: field)
      if !listed.isEmpty { return listed }
    }
    if case .channel = subject, case .string(let name) = value { return ExplanationText.channel(name) }
    if case .list(let rows) = value { return session.localized { _ in RubyText(plain: String(rows.count)) } }
    return session.localized { language in
      var context = session.context
      context.language = language
      return ComputedText.text(value, in: context)?.text ?? ""
    }
  }
}

extension ConditionTest.Relation {
  /// The relation seen from the other side.
  var mirrored: Self {
    switch self {
    case .isLess: .isGreater
    case .isGreater: .isLess
    case .isAtMost: .isAtLeast
    case .isAtLeast: .isAtMost
    default: self
    }
  }
}

extension ExpressionValue {
  var isDay: Bool { if case .date = self { true } else { false } }

  /// The canonical form of a simple answer.
  var payload: JSONValue? {
    switch self {
    case .bool(let flag): .bool(flag)
    case .int(let number): .int(number)
    case .double(let number): .double(number)
    case .string(let text): .string(text)
    case .date(let date): .string(date.iso)
    case .list(let values):
      values.allSatisfy { $0.payload != nil } ? .array(values.compactMap(\.payload)) : nil
    case .null, .uint, .bytes, .map, .timestamp, .duration, .optional, .type, .record: nil
    }
  }
}
