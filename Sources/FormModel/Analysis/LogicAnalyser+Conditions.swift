import FormExpressions

// The conditions of a form: what they come to by themselves.
extension LogicAnalyser {
  /// When a condition is looked at.
  mutating func context(_ subject: LogicSubject) -> Formula {
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
  mutating func asked(rule index: Int) -> Formula {
    if let page = form.rowsPage(of: form.rules[index]) { return logic.applicable(page: page) }
    guard let name = form.rules[index].fields.first, case .field(let page, let field) = form.symbols[name] else {
      return .yes
    }
    return logic.applicable(question(page: page, field: field))
  }

  mutating func plan(_ subject: LogicSubject) -> ConditionPlan {
    let scope = FormLogic.Scope(subject.expression, row: rowScope(subject.rowPage))
    let parts = logic.parts(of: subject.expression)
    let context = context(subject)
    guard subject.expression.type == .bool else {
      let cases = logic.cases(parts, scope)
      var plan = ConditionPlan(
        subject: subject, context: context, without: outsideComplete(context, logic.table.or(cases.map(\.condition))))
      plan.tests = tests(parts, context, scope)
      return plan
    }
    let outcome = logic.outcome(parts, scope)
    var plan = ConditionPlan(
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

  /// The conditions of `? :` outside macros, each where it is looked at.
  mutating func tests(_ part: ExpressionPart, _ context: Formula, _ scope: FormLogic.Scope) -> [ConditionPlan.Test] {
    switch part.kind {
    case .conditional(let test, let yes, let no):
      let outcome = logic.outcome(test, scope)
      let holds = logic.table.and(context, outcome.yes)
      let first = ConditionPlan.Test(
        range: test.range, context: context, holds: holds, isNotTrue: outsideComplete(context, outcome.yes))
      let others = logic.table.and(context, outcome.no)
      return [first] + tests(yes, holds, scope) + tests(no, others, scope)
    case .macro, .bind, .optionalMap: return []
    default:
      var result: [ConditionPlan.Test] = []
      for child in part.children { result += tests(child, context, scope) }
      return result
    }
  }

  /// The operands of `&&` and `||` and the texts after `in`, each with when the whole comes out different without it.
  mutating func redundancies(
    _ root: ExpressionPart, _ outcome: FormLogic.Outcome, _ context: Formula, _ scope: FormLogic.Scope
  ) -> [ConditionPlan.Part] {
    var result: [ConditionPlan.Part] = []
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
            ConditionPlan.Part(range: operand.range, difference: difference(outcome, other, context), isChoice: false))
        }
        open += operands
      case .binary(.in, _, let list):
        guard case .list(let elements) = list.kind, elements.count > 1 else { continue }
        for element in elements {
          var changed = scope
          changed.skipped = [element.range]
          let other = logic.outcome(root, changed)
          result.append(
            ConditionPlan.Part(range: element.range, difference: difference(outcome, other, context), isChoice: true))
        }
      case .not(let operand): open.append(operand)
      default: break
      }
    }
    return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  mutating func difference(
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
}

// MARK: - Judging

extension LogicAnalyser {
  mutating func judge(_ plan: ConditionPlan) {
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
  mutating func judgeWhole(_ plan: ConditionPlan) -> Bool {
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
    if !isCertain(plan.holds), !isShown(.bool(true), of: subject, when: plan.holds) {
      leaveOpen(.canBeTrue, at: subject.place, openReason)
    }
    if !isCertain(plan.fails), !isShown(.bool(false), of: subject, when: plan.fails) {
      leaveOpen(.canBeFalse, at: subject.place, openReason)
    }
    return false
  }

  /// Whether tried answers give a condition a value, which the diagrams say it may have when a formula holds.
  private mutating func isShown(_ value: ExpressionValue, of subject: LogicSubject, when formula: Formula) -> Bool {
    if trials.showAtOnce(.value(value), of: subject) { return true }
    var wish: AnswerSampler.Wish?
    if let cells = complete.example(formula) { wish = self.wish(cells) }
    return trials.show(.value(value), of: subject, wish)
  }

  mutating func judgeParts(_ plan: ConditionPlan) {
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

  mutating func judgeGuards(_ plan: ConditionPlan) {
    if isImpossibleWhenComplete(plan.without) || guarded.possibility(plan.unguarded) == .impossible { return }
    var wish = AnswerSampler.Wish()
    if let cells = guarded.example(plan.unguarded) { wish = self.wish(cells) }
    if let range = trials.unguardedRead(plan.subject, wish) {
      var place = plan.subject.place
      place.part = range
      let words = String(decoding: Array(plan.subject.expression.text.utf8)[range], as: UTF8.self)
      report(.unguardedRead(words), at: place)
    } else {
      leaveOpen(.isGuarded, at: plan.subject.place, openReason)
    }
  }
}

// MARK: - Examples

extension LogicAnalyser {
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
