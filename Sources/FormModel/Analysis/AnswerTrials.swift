import FormExpressions

/// Answers that are tried with the real evaluator where the diagrams leave something open.
///
/// They are made one after the other, from a fixed sequence, and kept: the same form is tried with the same answers every
/// time, and a form about which everything is proved is tried with none.
struct AnswerTrials {
  private let form: FormSpecification
  /// How many sets of answers are tried at most for one question.
  private let limit: Int
  private var sampler: AnswerSampler
  private var tried: [TriedAnswers] = []

  init(_ form: FormSpecification, parts: [ExpressionPart], limit: Int) {
    self.form = form
    self.limit = limit
    sampler = AnswerSampler(form, parts: parts)
    isPossible = form.pages.allSatisfy { $0.enclosingGroup == nil }
  }

  /// Whether answers can be tried: pages within rows are not made up.
  let isPossible: Bool

  private mutating func answers(_ index: Int) -> TriedAnswers {
    while tried.count <= index { tried.append(sampler.next()) }
    return tried[index]
  }

  /// Whether a condition comes to a result with one of the first few sets of answers, where it is looked at: most
  /// results show at once.
  mutating func showAtOnce(_ result: ExpressionResult, of subject: LogicSubject) -> Bool {
    isPossible && show(result, of: subject, in: 0..<min(Self.first, limit))
  }

  /// Whether a condition comes to a result with some answers.
  ///
  /// - Parameter wish: What the diagrams say such answers may look like.
  mutating func show(_ result: ExpressionResult, of subject: LogicSubject, _ wish: AnswerSampler.Wish?) -> Bool {
    guard isPossible else { return false }
    if let wish {
      for _ in 0..<Self.wished {
        let answers = sampler.next(wish)
        if shows(result, of: subject, answers) { return true }
      }
    }
    return show(result, of: subject, in: 0..<limit)
  }

  private mutating func show(_ result: ExpressionResult, of subject: LogicSubject, in trials: Range<Int>) -> Bool {
    for index in trials {
      let answers = answers(index)
      if shows(result, of: subject, answers) { return true }
    }
    return false
  }

  private func shows(_ result: ExpressionResult, of subject: LogicSubject, _ answers: TriedAnswers) -> Bool {
    rows(subject, answers).contains { answers.result(of: subject.expression, row: $0) == result }
  }

  /// How many sets of answers are tried before any is made to a wish.
  private static let first = 4

  /// Where a condition reads a question that does not apply, shown by answers a resident can give.
  ///
  /// - Parameter wish: What the diagrams say such answers may look like.
  mutating func unguardedRead(_ subject: LogicSubject, _ wish: AnswerSampler.Wish) -> Range<Int>? {
    guard isPossible else { return nil }
    for _ in 0..<Self.wished {
      if let found = unguardedRead(subject, in: sampler.next(wish)) { return found }
    }
    for index in 0..<limit {
      if let found = unguardedRead(subject, in: answers(index)) { return found }
    }
    return nil
  }

  /// How many sets of answers are made from one wish.
  private static let wished = 24

  private func unguardedRead(_ subject: LogicSubject, in answers: TriedAnswers) -> Range<Int>? {
    for row in rows(subject, answers) {
      if case .error(let error) = answers.result(of: subject.expression, row: row), error.code == .notApplicable,
        isWholeWay(answers)
      {
        return error.range
      }
    }
    return nil
  }

  /// The rows of tried answers in which a condition is looked at; one `nil` for a condition of the whole form.
  private func rows(_ subject: LogicSubject, _ answers: TriedAnswers) -> [(page: Int, row: Int)?] {
    let rows: [(page: Int, row: Int)?] =
      subject.rowPage.map { page in answers.answers[page].indices.map { (page, $0) } } ?? [nil]
    return rows.filter { row in
      switch subject.role {
      case .page, .value, .named, .deadline, .fee, .paper, .exit, .proxy: true
      case .field(let page, _): answers.pages[page]
      case .required(let page, let field): answers.asked[page][row?.row ?? 0][field]
      case .rule(let index): isAsked(rule: index, answers, row)
      }
    }
  }

  private func isAsked(rule index: Int, _ answers: TriedAnswers, _ row: (page: Int, row: Int)?) -> Bool {
    if let page = form.rowsPage(of: form.rules[index]) { return answers.pages[page] }
    guard let name = form.rules[index].fields.first, case .field(let page, let field) = form.symbols[name] else {
      return false
    }
    return answers.asked[page][row?.row ?? 0][field]
  }

  /// Whether a resident can give these answers page by page to the end: no blocking rule is broken, no exit ends the way.
  private func isWholeWay(_ answers: TriedAnswers) -> Bool {
    for exit in form.exits where answers.result(of: exit.condition.expression, row: nil) == .value(.bool(true)) {
      return false
    }
    for (index, rule) in form.rules.enumerated() where rule.severity == .block {
      let page = rule.fields.first.flatMap { form.page(ofField: $0) }
      var rows: [(page: Int, row: Int)?] = [nil]
      if let page, form.groupPage(of: page) != nil { rows = answers.answers[page].indices.map { (page, $0) } }
      for row in rows where isAsked(rule: index, answers, row) {
        if answers.result(of: rule.check.expression, row: row) == .value(.bool(false)) { return false }
      }
    }
    return true
  }
}
