import FormExpressions
import FormModel
import FormSource
import FormText

// What the conditions of the form say of the answers that were read.
extension QuickCheck {
  mutating func judge() {
    applyConditions()
    for table in quick.tables.indices {
      let page = quick.tables[table].page
      if table > 0, rowCounts[table] < 0 {
        if (plan.form.pages[page].repeating?.minimum ?? 0) > 0 { report(.isMissing, page: page, row: -1, field: -1) }
        continue
      }
      for row in 0..<rowCounts[table] { judge(table: table, row: row) }
    }
    for rule in quick.rules {
      for row in 0..<max(rowCounts[rule.table], 0) {
        let slot = self.slot(rule.table, rule.place, row)
        guard slots[slot].asked == 2, outcome(rule.condition, row: row) == 0 else { continue }
        let question = quick.tables[rule.table].questions[rule.place]
        report(
          .rule, page: question.page, row: rule.table == 0 ? -1 : row, field: question.field, amount: rule.index)
      }
    }
    for (index, condition) in quick.exits.enumerated() where outcome(condition, row: 0) == 1 {
      report(.exit, page: CompactFinding.atEnd, row: -1, field: -1, amount: index)
    }
  }

  private mutating func applyConditions() {
    for step in quick.order {
      switch step {
      case .page(let page):
        if let condition = quick.pageConditions[page] { setPage(page, to: asked(condition, row: 0)) }
      case .question(let table, let index):
        let question = quick.tables[table].questions[index]
        for row in 0..<max(rowCounts[table], 0) {
          let onPage = pageState(question.page)
          let own = question.condition.map { asked($0, row: row) } ?? 2
          slots[slot(table, index, row)].asked = onPage == 2 ? own : onPage
        }
      }
    }
  }

  private func asked(_ condition: Int, row: Int) -> UInt8 {
    switch outcome(condition, row: row) {
    case 1: 2
    case 2: 1
    default: 0
    }
  }

  private mutating func judge(table: Int, row: Int) {
    let count = quick.tables[table].questions.count
    let base = slot(table, 0, row)
    for index in 0..<count {
      let state = slots[base + index]
      if state.given == 0 {
        guard state.asked == 2, isRequired(table, index, row) else { continue }
        let question = quick.tables[table].questions[index]
        guard plan.questions[question.page][question.field].schema.shape != .nothing else { continue }
        report(.isMissing, page: question.page, row: table == 0 ? -1 : row, field: question.field)
      } else if state.asked == 0 {
        let question = quick.tables[table].questions[index]
        report(.isNotAsked, page: question.page, row: table == 0 ? -1 : row, field: question.field)
      }
    }
  }

  private func isRequired(_ table: Int, _ index: Int, _ row: Int) -> Bool {
    switch quick.tables[table].questions[index].requirement {
    case .always: true
    case .never: false
    case .when(let condition): outcome(condition, row: row) == 1
    }
  }

  @inline(__always)
  private func slot(_ table: Int, _ index: Int, _ row: Int) -> Int {
    quick.offsets[table] + row * quick.tables[table].questions.count + index
  }

  // MARK: - Conditions

  /// 0 for false, 1 for true, 2 for not known yet, 3 for a defect.
  private func outcome(_ number: Int, row: Int) -> UInt8 {
    let condition = quick.conditions[number]
    guard condition.outcomes.isEmpty else {
      var combination = 0
      for place in condition.variables.indices {
        combination += condition.strides[place] * code(of: condition.variables[place], row: row)
      }
      return condition.outcomes[combination]
    }
    return QuickPlan.outcome(
      condition.expression.evaluate(states: condition.variables.map { variableState(of: $0, row: row) }))
  }

  /// The place of a question's state among those that the worked-out conditions tell apart.
  private func code(of variable: QuickPlan.Variable, row: Int) -> Int {
    guard case .question(let table, let index) = variable else { return 0 }
    let state = slots[slot(table, index, table == 0 ? 0 : row)]
    if state.asked < 2 { return Int(state.asked) }
    switch state.given {
    case 1: return 3 + state.value
    case 0: return mayBeBlank(table, index, row) ? 2 : 1
    default: return 1
    }
  }

  private func variableState(of variable: QuickPlan.Variable, row: Int) -> VariableState {
    switch variable {
    case .today: return .value(.date(context.today))
    case .channel: return .value(.string(channel.rawValue))
    case .question(let table, let index):
      let state = slots[slot(table, index, table == 0 ? 0 : row)]
      switch (state.asked, state.given) {
      case (0, _): return .notApplicable
      case (2, 1): return value(table, index, state.value)
      case (2, 0): return mayBeBlank(table, index, row) ? .blank : .unanswered
      default: return .unanswered
      }
    }
  }

  private func value(_ table: Int, _ index: Int, _ value: Int) -> VariableState {
    let question = quick.tables[table].questions[index]
    switch question.kind {
    case .word: return .value(.string(String(decoding: question.words.words[value], as: UTF8.self)))
    case .flag, .agreed: return .value(.bool(value == 1))
    case .integer: return .value(.int(value))
    case .day:
      guard let day = CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100) else {
        return .unanswered
      }
      return .value(.date(day))
    case .general, .text, .pattern, .words: return .unanswered
    }
  }

  /// Whether a question may be passed with nothing entered; one that has to be answered is waited for instead.
  private func mayBeBlank(_ table: Int, _ index: Int, _ row: Int) -> Bool {
    switch quick.tables[table].questions[index].requirement {
    case .always: false
    case .never: true
    case .when(let condition): outcome(condition, row: row) == 0
    }
  }
}
