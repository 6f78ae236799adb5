import FormExpressions

/// Asks of every condition of a form what it can come to, and says what is so for all answers.
///
/// Three steps: conditions become formulas (`FormLogic`); decision diagrams say which formulas no answers make true; what
/// the diagrams leave open because something in it is opaque is tried on answers with the real evaluator. A report needs
/// a proof by the diagrams, or answers that show it.
struct LogicAnalyser {
  let form: FormSpecification
  let limits: FormAnalysis.Limits
  let subjects: [LogicSubject]
  private(set) var findings: [PlacedFinding] = []
  private(set) var undecided: [FormAnalysis.Undecided] = []
  private var logic: FormLogic
  /// Over all states of a form that is being filled in.
  private var anytime: DecisionDiagrams
  /// Over the states in which every question that is asked is answered.
  private var complete: DecisionDiagrams
  private var sampler: AnswerSampler?
  private var tried: [TriedAnswers] = []
  private var emptyPages: Set<Int> = []
  /// In a complete form nothing is blank that has to be answered.
  private var properly = Formula.yes

  init(_ form: FormSpecification, _ limits: FormAnalysis.Limits) {
    self.form = form
    self.limits = limits
    subjects = form.logicSubjects
    logic = FormLogic(form)
    anytime = DecisionDiagrams(FormulaTable(), [], limit: 2)
    complete = anytime
  }

  mutating func run() {
    // All formulas are made before the diagrams are: only then are the cells of numbers known.
    for subject in subjects where subject.rowPage.map(form.isNested) ?? false {
      for question in FormAnalysis.Undecided.Question.allCases { leaveOpen(question, at: subject.place) }
    }
    properly = logic.answersAreGivenWhereRequired()
    let plans = subjects.filter { !($0.rowPage.map(form.isNested) ?? false) }.map { plan($0) }
    let steps = form.pages.indices.map { planReach($0) }
    let pairs = contradictionPlans()
    let sendable = sendableFormula()
    anytime = DecisionDiagrams(logic.table, logic.variables, limit: limits.nodes)
    complete = DecisionDiagrams(logic.table, logic.completeVariables, limit: limits.nodes)
    for (page, step) in steps.enumerated() where form.pages[page].enclosingGroup == nil { judge(step, page) }
    for plan in plans { judge(plan) }
    judge(pairs, sendable)
    findings += form.laterPagesRead + form.choicesWithoutChoice
  }
}

// MARK: - Formulas

extension LogicAnalyser {
  /// A condition with the formulas that are asked about it.
  private struct Plan {
    var subject: LogicSubject
    /// When the condition is looked at, and is true, false, anything but true, anything but false, or neither.
    var context: Formula
    var holds = Formula.no
    var fails = Formula.no
    var isNotTrue = Formula.no
    var isNotFalse = Formula.no
    var without: Formula
    var tests: [Test] = []
    var parts: [Part] = []

    /// The condition of `? :` inside, with when it is looked at.
    struct Test {
      var range: Range<Int>
      var context: Formula
      var holds: Formula
      var isNotTrue: Formula
    }

    /// A part, with when the whole comes out different without it.
    struct Part {
      var range: Range<Int>
      var difference: Formula
      var isChoice: Bool
    }
  }

  private func rowScope(_ page: Int?) -> (page: Int, row: Int)? {
    page.flatMap { page in logic.anyRow(page).map { (page, $0) } }
  }

  private func question(page: Int, field: Int) -> FormLogic.Question {
    FormLogic.Question(
      page: page, field: field, row: form.groupPage(of: page).flatMap { logic.anyRow($0) })
  }

  /// Whether the row that stands for any row is there at all.
  private mutating func rowExists(_ page: Int?) -> Formula {
    guard let page, let group = form.groupPage(of: page) else { return .yes }
    let size = logic.size(page: group)
    let none = logic.isAtMost(size, 0)
    return logic.table.not(none)
  }

  /// When a condition is looked at.
  private mutating func context(_ subject: LogicSubject) -> Formula {
    let there = rowExists(subject.rowPage)
    switch subject.role {
    case .value, .named, .deadline, .fee, .paper, .exit, .proxy: return .yes
    case .page(let page):
      guard form.pages[page].enclosingGroup != nil, let group = subject.rowPage else { return .yes }
      return logic.table.and(there, logic.applicable(page: group))
    case .field(let page, _):
      return logic.table.and(there, logic.applicable(page: page, row: question(page: page, field: 0).row))
    case .required(let page, let field):
      return logic.table.and(there, logic.applicable(question(page: page, field: field)))
    case .rule(let index): return logic.table.and(there, asked(rule: index))
    }
  }

  /// When the question that carries a rule's message is asked.
  private mutating func asked(rule index: Int) -> Formula {
    guard let name = form.rules[index].fields.first, case .field(let page, let field) = form.symbols[name] else {
      return .yes
    }
    return logic.applicable(question(page: page, field: field))
  }

  private mutating func plan(_ subject: LogicSubject) -> Plan {
    let scope = FormLogic.Scope(subject.expression, row: rowScope(subject.rowPage))
    let parts = logic.parts(of: subject.expression)
    let context = context(subject)
    guard subject.expression.type == .bool else {
      let cases = logic.cases(parts, scope)
      var plan = Plan(
        subject: subject, context: context, without: outsideComplete(context, logic.table.or(cases.map(\.condition))))
      plan.tests = tests(parts, context, scope)
      return plan
    }
    let outcome = logic.outcome(parts, scope)
    var plan = Plan(
      subject: subject, context: context, without: outsideComplete(context, logic.table.or(outcome.yes, outcome.no)))
    plan.holds = logic.table.and(context, outcome.yes)
    plan.fails = logic.table.and(context, outcome.no)
    plan.isNotTrue = outsideComplete(context, outcome.yes)
    plan.isNotFalse = outsideComplete(context, outcome.no)
    // A rule may say for itself what its place says already.
    let isRule = if case .rule = subject.role { true } else { false }
    plan.parts = redundancies(parts, outcome, isRule ? .yes : context, scope)
    plan.tests = tests(parts, context, scope)
    return plan
  }

  /// The same for a form that is complete.
  private mutating func outsideComplete(_ context: Formula, _ formula: Formula) -> Formula {
    logic.table.and(outside(context, formula), properly)
  }

  /// A context without the states in which a formula is true.
  private mutating func outside(_ context: Formula, _ formula: Formula) -> Formula {
    let other = logic.table.not(formula)
    return logic.table.and(context, other)
  }

  /// The conditions of `? :` outside macros, each where it is looked at.
  private mutating func tests(_ part: ExpressionPart, _ context: Formula, _ scope: FormLogic.Scope) -> [Plan.Test] {
    switch part.kind {
    case .conditional(let test, let yes, let no):
      let outcome = logic.outcome(test, scope)
      let holds = logic.table.and(context, outcome.yes)
      let first = Plan.Test(
        range: test.range, context: context, holds: holds, isNotTrue: outsideComplete(context, outcome.yes))
      let others = logic.table.and(context, outcome.no)
      return [first] + tests(yes, holds, scope) + tests(no, others, scope)
    case .macro, .bind, .optionalMap: return []
    default:
      var result: [Plan.Test] = []
      for child in part.children { result += tests(child, context, scope) }
      return result
    }
  }

  /// The operands of `&&` and `||` and the texts after `in`, each with when the whole comes out different without it.
  private mutating func redundancies(
    _ root: ExpressionPart, _ outcome: FormLogic.Outcome, _ context: Formula, _ scope: FormLogic.Scope
  ) -> [Plan.Part] {
    var result: [Plan.Part] = []
    var open = [root]
    while let part = open.popLast() {
      switch part.kind {
      case .and(let operands), .or(let operands):
        let isAnd = if case .and = part.kind { true } else { false }
        for operand in operands {
          var changed = scope
          changed.fixed[operand.range] = isAnd
          let other = logic.outcome(root, changed)
          result.append(
            Plan.Part(range: operand.range, difference: difference(outcome, other, context), isChoice: false))
        }
        open += operands
      case .binary(.in, _, let list):
        guard case .list(let elements) = list.kind, elements.count > 1 else { continue }
        for element in elements {
          var changed = scope
          changed.skipped = [element.range]
          let other = logic.outcome(root, changed)
          result.append(
            Plan.Part(range: element.range, difference: difference(outcome, other, context), isChoice: true))
        }
      case .not(let operand): open.append(operand)
      default: break
      }
    }
    return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func difference(
    _ one: FormLogic.Outcome, _ other: FormLogic.Outcome, _ context: Formula
  ) -> Formula {
    func differs(_ left: Formula, _ right: Formula, _ table: inout FormulaTable) -> Formula {
      let (notLeft, notRight) = (table.not(left), table.not(right))
      return table.or(table.and(left, notRight), table.and(notLeft, right))
    }
    let yes = differs(one.yes, other.yes, &logic.table)
    let no = differs(one.no, other.no, &logic.table)
    return logic.table.and(context, logic.table.or(yes, no))
  }

  /// What stands in the way of a page, one thing more from formula to formula.
  private struct Reach {
    /// Its own condition.
    var applicable: Formula
    /// And something on it is asked.
    var asked: Formula
    /// And no exit ends the way before it.
    var open: Formula
    /// And the rules of earlier pages can be kept.
    var whole: Formula
    /// Each question by itself, and all of it together.
    var fields: [(own: Formula, whole: Formula)]
    /// Choices that depend on other answers, each with when it is offered.
    var offers: [(field: Int, choice: Int, value: String, offered: Formula)]
  }

  private mutating func planReach(_ page: Int) -> Reach {
    var kept = Formula.yes
    for (index, rule) in form.rules.enumerated() where rule.severity == .block {
      // Only what was settled when the page was sent: a rule over later answers or over the day may break afterwards.
      guard let at = rule.fields.first.flatMap({ form.page(ofField: $0) }), at < page,
        form.pages[at].enclosingGroup == nil,
        form.reads(of: rule.check.expression).allSatisfy({ thing in
          thing.page.map { $0 <= at && form.pages[$0].enclosingGroup == nil } ?? (thing == .channel)
        })
      else { continue }
      let own = isKept(rule: index)
      kept = logic.table.and(kept, own)
    }
    let applicable = logic.applicable(page: page)
    let anything = anythingAsked(on: page)
    let asked = logic.table.and(applicable, anything)
    let open = outside(asked, hidden(before: page))
    let whole = logic.table.and(open, kept)
    var fields: [(own: Formula, whole: Formula)] = []
    for field in form.pages[page].fields.indices {
      let own = logic.applicable(question(page: page, field: field))
      fields.append((own, logic.table.and(whole, own)))
    }
    var offers: [(field: Int, choice: Int, value: String, offered: Formula)] = []
    for field in form.pages[page].fields.indices {
      let question = question(page: page, field: field)
      for (choice, offer) in logic.offers(question).enumerated() {
        offers.append((field, choice, offer.value, logic.table.and(logic.applicable(question), offer.offered)))
      }
    }
    return Reach(applicable: applicable, asked: asked, open: open, whole: whole, fields: fields, offers: offers)
  }

  /// Whether a rule is about rows within rows.
  private func isNested(rule index: Int) -> Bool {
    form.rules[index].fields.first.flatMap { form.page(ofField: $0) }.flatMap { form.groupPage(of: $0) }
      .map(form.isNested) ?? false
  }

  private mutating func isKept(rule index: Int) -> Formula {
    let rule = form.rules[index]
    let page = rule.fields.first.flatMap { form.page(ofField: $0) }
    let row = rowScope(page.flatMap { form.groupPage(of: $0) })
    let outcome = logic.outcome(of: rule.check.expression, row: row)
    let context = logic.table.and(rowExists(page), asked(rule: index))
    let broken = logic.table.and(context, outcome.no)
    return logic.table.not(broken)
  }

  private mutating func anythingAsked(on page: Int) -> Formula {
    guard form.pages[page].repeating == nil else { return .yes }
    var result = Formula.no
    for field in form.pages[page].fields.indices {
      result = logic.table.or(result, logic.applicable(question(page: page, field: field)))
    }
    return result
  }

  /// When an exit ends the way before a page: the exit that applies earliest, at the last page it reads.
  private mutating func hidden(before page: Int) -> Formula {
    var result = Formula.no
    for exit in form.exits.indices where form.lastPage(readBy: form.exits[exit]) < page {
      result = logic.table.or(result, taken(exit: exit))
    }
    return result
  }

  private mutating func taken(exit: Int) -> Formula {
    let last = form.lastPage(readBy: form.exits[exit])
    // The way ends at pages that stand in no rows.
    guard form.pages.indices.contains(last), form.pages[last].enclosingGroup == nil else { return .no }
    var result = logic.outcome(of: form.exits[exit].condition.expression).yes
    for other in form.exits.indices {
      let place = form.lastPage(readBy: form.exits[other])
      guard place < last || (place == last && other < exit) else { continue }
      let earlier = logic.outcome(of: form.exits[other].condition.expression).yes
      result = logic.table.and(result, logic.table.not(earlier))
    }
    result = logic.table.and(result, logic.applicable(page: last))
    return logic.table.and(result, anythingAsked(on: last))
  }

  private struct Pair {
    var first: Int
    var second: Int
    /// Both are asked.
    var context: Formula
    /// Both are kept.
    var both: Formula
  }

  /// Pairs of blocking rules that read a question in common: others cannot contradict each other.
  private mutating func contradictionPlans() -> [Pair] {
    var result: [Pair] = []
    let blocking = form.rules.indices.filter { form.rules[$0].severity == .block && !isNested(rule: $0) }
    for (position, first) in blocking.enumerated() {
      for second in blocking.dropFirst(position + 1) where result.count < 500 {
        let (one, other) = (form.rules[first].check.expression, form.rules[second].check.expression)
        guard !form.reads(of: one).isDisjoint(with: form.reads(of: other)) else { continue }
        var context = Formula.yes
        for rule in [first, second] {
          let there = rowExists(form.rules[rule].fields.first.flatMap { form.page(ofField: $0) })
          let asked = asked(rule: rule)
          context = logic.table.and(context, logic.table.and(there, asked))
        }
        let (kept, also) = (isKept(rule: first), isKept(rule: second))
        let both = logic.table.and(kept, also)
        result.append(Pair(first: first, second: second, context: context, both: logic.table.and(context, both)))
      }
    }
    return result
  }

  /// All blocking rules are kept and no exit ends the way.
  private mutating func sendableFormula() -> Formula {
    var result = Formula.yes
    for rule in form.rules.indices where form.rules[rule].severity == .block && !isNested(rule: rule) {
      result = logic.table.and(result, isKept(rule: rule))
    }
    return outside(result, hidden(before: form.pages.count))
  }
}

// MARK: - Judging

extension LogicAnalyser {
  private mutating func isImpossible(_ formula: Formula) -> Bool { anytime.possibility(formula) == .impossible }

  private mutating func isImpossibleWhenComplete(_ formula: Formula) -> Bool {
    complete.possibility(formula) == .impossible
  }

  private mutating func report(_ finding: SpecificationFinding, at place: SpecificationPlace) {
    findings.append(PlacedFinding(finding, at: place))
  }

  private mutating func leaveOpen(_ question: FormAnalysis.Undecided.Question, at place: SpecificationPlace) {
    let item = FormAnalysis.Undecided(place: place, question: question)
    if !undecided.contains(item) { undecided.append(item) }
  }

  /// Whether something that is possible by the diagrams is possible for certain: nothing opaque bears on it.
  private mutating func isCertain(_ formula: Formula) -> Bool {
    let support = anytime.support(formula)
    return !anytime.isExhausted && !support.contains { logic.variables[Int($0)].isOpaque }
  }

  private mutating func judge(_ plan: Plan) {
    let subject = plan.subject
    guard !isImpossible(plan.context) else { return }
    // Of a page on which nothing is asked, that is said once.
    if case .field(let page, _) = subject.role, emptyPages.contains(page) { return }
    if subject.expression.type == .bool, judgeWhole(plan) { return }
    for test in plan.tests where !isImpossible(test.context) {
      var place = subject.place
      place.part = test.range
      if isImpossible(test.holds) {
        report(.alwaysFalse(.part, subject.name), at: place)
      } else if isImpossibleWhenComplete(test.isNotTrue) {
        report(.alwaysTrue(.part, subject.name), at: place)
      }
    }
    judgeParts(plan)
    judgeGuards(plan)
  }

  /// Whether the condition as a whole is always true or always false, and so needs no further look.
  private mutating func judgeWhole(_ plan: Plan) -> Bool {
    let subject = plan.subject
    switch subject.role {
    case .value: return false
    case .rule:
      if isImpossible(plan.fails) {
        report(.ruleNeverFires(subject.name), at: subject.place)
        return true
      }
      if isImpossibleWhenComplete(plan.isNotFalse) {
        report(.ruleAlwaysFires(subject.name), at: subject.place)
        return true
      }
    case .page, .field, .required, .named, .deadline, .fee, .paper, .exit, .proxy:
      if isImpossible(plan.holds) {
        report(.alwaysFalse(ConditionRole(subject.role), subject.name), at: subject.place)
        return true
      }
      if isImpossibleWhenComplete(plan.isNotTrue) {
        report(.alwaysTrue(ConditionRole(subject.role), subject.name), at: subject.place)
        return true
      }
    }
    if !isCertain(plan.holds), !sees(plan, .value(.bool(true))) { leaveOpen(.canBeTrue, at: subject.place) }
    if !isCertain(plan.fails), !sees(plan, .value(.bool(false))) { leaveOpen(.canBeFalse, at: subject.place) }
    return false
  }

  private mutating func judgeParts(_ plan: Plan) {
    // Of parts that say the same, the last is the one too many; of a part and what is inside it, the part.
    var reported: [Range<Int>] = []
    let unneeded = plan.parts.filter { isImpossible($0.difference) }
    for part in unneeded.reversed() {
      let isInside = unneeded.contains { other in
        other.range != part.range && other.range.lowerBound <= part.range.lowerBound
          && other.range.upperBound >= part.range.upperBound
      }
      guard !isInside, reported.isEmpty else { continue }
      reported.append(part.range)
      var place = plan.subject.place
      place.part = part.range
      let words = String(decoding: Array(plan.subject.expression.text.utf8)[part.range], as: UTF8.self)
      report(part.isChoice ? .choiceDecidesNothing(words) : .partDecidesNothing(words), at: place)
    }
  }

  private mutating func judgeGuards(_ plan: Plan) {
    if isImpossibleWhenComplete(plan.without) { return }
    var wish = AnswerSampler.Wish()
    if let cells = complete.example(plan.without) { wish = self.wish(cells) }
    if let range = failure(plan, wish) {
      var place = plan.subject.place
      place.part = range
      let words = String(decoding: Array(plan.subject.expression.text.utf8)[range], as: UTF8.self)
      report(.unguardedRead(words), at: place)
    } else {
      leaveOpen(.isGuarded, at: plan.subject.place)
    }
  }

  private mutating func judge(_ reach: Reach, _ index: Int) {
    let page = form.pages[index]
    guard !isImpossible(reach.applicable) else { return }
    if isImpossible(reach.asked) {
      emptyPages.insert(index)
      report(.pageIsEmpty(page.id), at: .page(page, "id"))
    } else if isImpossible(reach.open) {
      let exits = form.exits.filter { form.lastPage(readBy: $0) < index }
      let place = exits.count == 1 ? SpecificationPlace("exits.\(exits[0].id)", key: "when") : .page(page, "id")
      report(.exitHidesPage(page.id, exits: exits.map(\.id)), at: place)
    } else if isImpossible(reach.whole) {
      report(.unreachablePage(page.id), at: .page(page, "id"))
    } else {
      if anytime.isExhausted { leaveOpen(.canBeReached, at: .page(page, "id")) }
      for (field, formulas) in zip(page.fields, reach.fields)
      where !isImpossible(formulas.own) && isImpossible(formulas.whole) {
        report(.unreachableField(field.id), at: .field(field, "id"))
      }
      for offer in reach.offers
      where !isImpossible(reach.fields[offer.field].own) && isImpossible(offer.offered) {
        var place = SpecificationPlace.field(page.fields[offer.field], "choices")
        place.element = offer.choice
        report(.choiceNeverOffered(offer.value), at: place)
      }
    }
  }

  private mutating func judge(_ pairs: [Pair], _ sendable: Formula) {
    // Who is told that a rule can never be kept need not be told what follows from it.
    let unkept = Set(findings.filter { $0.finding.name == "logic.ruleAlwaysFires" }.map(\.place.object))
    var isReported = !unkept.isEmpty
    for pair in pairs {
      guard complete.possibility(pair.context) == .possible, complete.possibility(pair.both) == .impossible else {
        continue
      }
      let (first, second) = (form.rules[pair.first], form.rules[pair.second])
      guard unkept.isDisjoint(with: ["rules.\(first.id)", "rules.\(second.id)"]), isShown(pair.context) else {
        continue
      }
      isReported = true
      report(.rulesContradict(first.id, second.id), at: SpecificationPlace("rules.\(second.id)", key: "check"))
    }
    guard !isReported, complete.possibility(sendable) == .impossible else { return }
    report(.cannotBeSent, at: SpecificationPlace("", key: "rules"))
  }

  /// Whether answers can be found that make a formula true; needed where a report says that something is asked at all.
  private mutating func isShown(_ formula: Formula) -> Bool {
    let support = complete.support(formula)
    return !complete.isExhausted && !support.contains { logic.variables[Int($0)].isOpaque }
  }
}

// MARK: - Trying

extension LogicAnalyser {
  private mutating func makeSampler() -> AnswerSampler {
    if let sampler { return sampler }
    var seen: Set<String> = []
    var parts: [ExpressionPart] = []
    for expression in form.expressions where seen.insert(expression.text).inserted {
      parts.append(logic.parts(of: expression))
    }
    let made = AnswerSampler(form, parts: parts)
    sampler = made
    return made
  }

  /// The answers that are tried wherever something is left open.
  private mutating func samples() -> [TriedAnswers] {
    if tried.isEmpty {
      var sampler = makeSampler()
      for _ in 0..<limits.samples { tried.append(sampler.next()) }
      self.sampler = sampler
    }
    return tried
  }

  /// The rows of tried answers in which a condition is looked at; one `nil` for a condition of the whole form.
  private func rows(_ plan: Plan, _ answers: TriedAnswers) -> [(page: Int, row: Int)?] {
    let rows: [(page: Int, row: Int)?] =
      plan.subject.rowPage.map { page in answers.answers[page].indices.map { (page, $0) } } ?? [nil]
    return rows.filter { row in
      switch plan.subject.role {
      case .page, .value, .named, .deadline, .fee, .paper, .exit, .proxy: true
      case .field(let page, _): answers.pages[page]
      case .required(let page, let field): answers.asked[page][row?.row ?? 0][field]
      case .rule(let index): isAsked(rule: index, answers, row)
      }
    }
  }

  private func isAsked(rule index: Int, _ answers: TriedAnswers, _ row: (page: Int, row: Int)?) -> Bool {
    guard let name = form.rules[index].fields.first, case .field(let page, let field) = form.symbols[name] else {
      return false
    }
    return answers.asked[page][row?.row ?? 0][field]
  }

  /// Whether answers can be tried: rows within rows are not made up.
  private var canTry: Bool { form.pages.allSatisfy { $0.enclosingGroup == nil } }

  private mutating func sees(_ plan: Plan, _ result: ExpressionResult) -> Bool {
    canTry
      && samples().contains { answers in
        rows(plan, answers).contains { answers.result(of: plan.subject.expression, row: $0) == result }
      }
  }

  /// Where a condition reads a question that does not apply, shown by answers a resident can give.
  private mutating func failure(_ plan: Plan, _ wish: AnswerSampler.Wish) -> Range<Int>? {
    func failure(_ answers: TriedAnswers) -> Range<Int>? {
      for row in rows(plan, answers) {
        if case .error(let error) = answers.result(of: plan.subject.expression, row: row), error.code == .notApplicable,
          isWholeWay(answers)
        {
          return error.range
        }
      }
      return nil
    }
    guard canTry else { return nil }
    var sampler = makeSampler()
    for _ in 0..<24 {
      if let found = failure(sampler.next(wish)) { return found }
    }
    for answers in samples() {
      if let found = failure(answers) { return found }
    }
    return nil
  }

  /// Whether a resident can give these answers page by page to the end: no blocking rule is broken, no exit ends the way.
  private func isWholeWay(_ answers: TriedAnswers) -> Bool {
    for exit in form.exits where answers.result(of: exit.condition.expression, row: nil) == .value(.bool(true)) {
      return false
    }
    for (index, rule) in form.rules.enumerated() where rule.severity == .block {
      let page = rule.fields.first.flatMap { form.page(ofField: $0) } ?? 0
      let rows: [(page: Int, row: Int)?] =
        form.groupPage(of: page) == nil ? [nil] : answers.answers[page].indices.map { (page, $0) }
      for row in rows where isAsked(rule: index, answers, row) {
        if answers.result(of: rule.check.expression, row: row) == .value(.bool(false)) { return false }
      }
    }
    return true
  }

  /// Answers that are in the cells of an example.
  private func wish(_ cells: [Int32: Int]) -> AnswerSampler.Wish {
    var wish = AnswerSampler.Wish()
    for (variable, cell) in cells {
      let range = complete.meaning(of: variable, cell: cell)
      if let question = logic.questions[variable], let question = real(question) {
        if let words = logic.words[variable] {
          wish.words[question] = cell < words.count ? words[cell] : nil
        } else {
          wish.values[question] = range
        }
      } else if let page = logic.sizes[variable] {
        wish.sizes[page] = range
      } else if let words = logic.words[variable], words.contains("self"), cell < words.count {
        wish.channel = words[cell]
      } else if cell == 1, let question = logic.stateQuestions[variable], let question = real(question) {
        wish.blanks.insert(question)
      }
    }
    return wish
  }

  /// The first row for the row that stands for any.
  private func real(_ question: FormLogic.Question) -> FormLogic.Question? {
    guard let row = question.row else { return question }
    guard row == logic.anyRow(question.page) else { return nil }
    return FormLogic.Question(page: question.page, field: question.field, row: 0)
  }
}
