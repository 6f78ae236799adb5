import FormExpressions
import FormModel
import FormSource
import FormText

// What the conditions of the form say of the answers that were read.
extension QuickCheck {
  mutating func judge(_ plan: QuickPlan) {
    applyConditions(plan)
    for table in quick.tables.indices {
      let page = Int(quick.tables[table].page)
      if table > 0, rowCount(table) < 0 {
        if quick.tables[table].fewestRows > 0 { report(.isMissing, page: page, row: -1, field: -1) }
        continue
      }
      for row in 0..<rowCount(table) { judge(table: table, row: row, plan) }
    }
    for rule in plan.rules {
      let table = Int(rule.table)
      for row in 0..<max(rowCount(table), 0) {
        let place = place(table: table, place: Int(rule.place), row: row)
        guard self[place.slot].asked == 2, outcome(rule.condition, row: row, plan) == 0 else { continue }
        report(.rule, place, amount: Int(rule.index))
      }
    }
    for (index, condition) in plan.exits.enumerated() where outcome(condition, row: 0, plan) == 1 {
      report(.exit, page: CompactFinding.atEnd, row: -1, field: -1, amount: index)
    }
  }

  private mutating func applyConditions(_ plan: QuickPlan) {
    for step in plan.order {
      if step.page >= 0 {
        let page = Int(step.page)
        let condition = plan.pageConditions[page]
        if self.plan.form.pages[page].filledBy == .staff, channel != .counter {
          setPage(page, to: 0)
        } else if condition >= 0 {
          setPage(page, to: asked(condition, row: 0, plan))
        }
        continue
      }
      let table = Int(step.table)
      for row in 0..<max(rowCount(table), 0) {
        let place = place(table: table, place: Int(step.place), row: row)
        let onPage = pageState(Int(place.question.page))
        let own = place.question.condition < 0 ? 2 : asked(place.question.condition, row: row, plan)
        self[place.slot].asked = onPage == 2 ? own : onPage
      }
    }
  }

  private func asked(_ condition: Int32, row: Int, _ plan: QuickPlan) -> UInt8 {
    switch outcome(condition, row: row, plan) {
    case 1: 2
    case 2: 1
    default: 0
    }
  }

  private mutating func judge(table: Int, row: Int, _ plan: QuickPlan) {
    let first = slot(table, 0, row)
    for index in 0..<quick.tables[table].count {
      let state = self[first + index]
      if state.given != 0, state.asked != 0 { continue }
      let place = place(table: table, place: index, row: row)
      if state.given != 0 {
        report(.isNotAsked, place)
      } else if state.asked == 2, !place.question.isShown, isRequired(place.question, row: row, plan) {
        report(.isMissing, place)
      }
    }
  }

  private func isRequired(_ question: QuickPlan.Question, row: Int, _ plan: QuickPlan) -> Bool {
    switch question.requirement {
    case QuickPlan.Question.always: true
    case QuickPlan.Question.never: false
    default: outcome(question.requirement, row: row, plan) == 1
    }
  }

  // MARK: - Conditions

  /// 0 for false, 1 for true, 2 for not known yet, 3 for a defect.
  private func outcome(_ number: Int32, row: Int, _ plan: QuickPlan) -> UInt8 {
    let condition = quick.conditions[Int(number)]
    let variables = Int(condition.firstVariable)..<Int(condition.lastVariable)
    guard condition.outcomes < 0 else {
      var combination = Int(condition.outcomes)
      for place in variables {
        combination += Int(quick.variables[place].stride) * code(of: quick.variables[place], row: row, plan)
      }
      return quick.outcomes[combination]
    }
    let states = variables.map { variableState(of: quick.variables[$0], row: row, plan) }
    return QuickPlan.outcome(plan.expressions[Int(number)].evaluate(states: states))
  }

  /// A variable's question, in the form or in the row.
  @inline(__always)
  private func place(of variable: QuickPlan.Variable, row: Int) -> Place {
    place(table: Int(variable.table), place: Int(variable.place), row: variable.table == 0 ? 0 : row)
  }

  /// The place of a question's state among those that the worked-out conditions tell apart.
  private func code(of variable: QuickPlan.Variable, row: Int, _ plan: QuickPlan) -> Int {
    guard variable.kind == .question else { return 0 }
    let place = place(of: variable, row: row)
    let state = self[place.slot]
    if state.asked < 2 { return Int(state.asked) }
    switch state.given {
    case 1: return 3 + state.value
    case 0: return mayBeBlank(place.question, row: row, plan) ? 2 : 1
    default: return 1
    }
  }

  private func variableState(of variable: QuickPlan.Variable, row: Int, _ plan: QuickPlan) -> VariableState {
    switch variable.kind {
    case .today: return .value(.date(context.today))
    case .channel: return .value(.string(channel.rawValue))
    case .question:
      let place = place(of: variable, row: row)
      let state = self[place.slot]
      switch (state.asked, state.given) {
      case (0, _): return .notApplicable
      case (2, 1): return value(place.question, state.value, plan)
      case (2, 0): return mayBeBlank(place.question, row: row, plan) ? .blank : .unanswered
      default: return .unanswered
      }
    }
  }

  private func value(_ question: QuickPlan.Question, _ value: Int, _ plan: QuickPlan) -> VariableState {
    switch question.kind {
    case .word: return .value(.string(plan.words.word(value, of: question.words)))
    case .flag, .agreed: return .value(.bool(value == 1))
    case .integer: return .value(.int(value))
    case .day:
      guard let day = CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100) else {
        return .unanswered
      }
      return .value(.date(day))
    case .general, .text, .pattern, .sure, .words: return .unanswered
    }
  }

  /// Whether a question may be passed with nothing entered; one that has to be answered is waited for instead.
  private func mayBeBlank(_ question: QuickPlan.Question, row: Int, _ plan: QuickPlan) -> Bool {
    switch question.requirement {
    case QuickPlan.Question.always: false
    case QuickPlan.Question.never: true
    default: outcome(question.requirement, row: row, plan) == 0
    }
  }
}
