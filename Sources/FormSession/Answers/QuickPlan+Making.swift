import FormExpressions
import FormModel
import FormSource
import FormText

extension QuickPlan {
  private typealias Places = [String: (table: Int, place: Int)]

  /// Flattens a form, or gives `nil` when a condition of it needs more than the tables hold.
  init?(_ form: FormSpecification, _ prepared: [[AnswerPlan.Question]]) {
    var places: Places = [:]
    guard lay(form, prepared, &places), addConditions(form, places) else { return nil }
    for table in tables.indices {
      tables[table].firstSlot = slotCount
      slotCount += tables[table].mostRows * tables[table].count
    }
    if slotCount > 100_000 { return nil }
  }

  // MARK: - Questions

  /// Lays the questions one after the other, those of the form first.
  private mutating func lay(
    _ form: FormSpecification, _ prepared: [[AnswerPlan.Question]], _ places: inout Places
  ) -> Bool {
    var pages: [[Int]] = [[]]
    for (index, page) in form.pages.enumerated() {
      if page.enclosingGroup != nil { return false }
      if page.repeating == nil { pages[0].append(index) } else { pages.append([index]) }
    }
    var known: [String: UInt32] = [:]
    guard let anyText = place(of: "(.|\\n|\\r)*", &known) else { return false }
    self.anyText = anyText
    var groups: [[UInt8]] = []
    for pages in pages {
      var table = Table(first: questions.count)
      if let page = pages.first, let group = form.pages[page].repeating {
        guard form.pages[page].condition == nil, form.pages[page].filledBy != .staff, group.maximum <= 200 else {
          return false
        }
        table.page = Int32(page)
        (table.fewestRows, table.mostRows) = (group.minimum, group.maximum)
        groups.append(Array(group.id.utf8))
      }
      for page in pages {
        for (field, specification) in form.pages[page].fields.enumerated() {
          if specification.choiceFilter != nil { return false }
          places[specification.id] = (tables.count, questions.count - table.first)
          questions.append(question(prepared[page][field], page: page, field: field, &known))
        }
      }
      table.count = questions.count - table.first
      tables.append(table)
    }
    for table in tables.indices {
      let own = questions[tables[table].first..<tables[table].first + tables[table].count]
      let names = own.map { Array(form.pages[Int($0.page)].fields[Int($0.field)].id.utf8) }
      tables[table].names = words.add(names + (table == 0 ? groups : []))
    }
    return true
  }

  private mutating func question(
    _ question: AnswerPlan.Question, page: Int, field: Int, _ known: inout [String: UInt32]
  ) -> Question {
    var result = Question(kind: .general, page: Int32(page), field: Int32(field))
    let isWhole = question.schema.beyond.isEmpty
    switch question.schema.shape {
    case .text(let text): take(text, of: question, into: &result, &known)
    case .integer(let range):
      if isWhole { (result.kind, result.least, result.most) = (.integer, range.lowerBound, range.upperBound) }
    case .flag: if isWhole { result.kind = .flag }
    case .agreed: if isWhole { result.kind = .agreed }
    case .word(let list): if isWhole { (result.kind, result.words) = (.word, words.add(list.map { Array($0.utf8) })) }
    case .list(let list):
      if isWhole, case .word(let choices) = list.element, list.alone.isEmpty, list.isUnique, choices.count <= 64 {
        (result.kind, result.words) = (.words, words.add(choices.map { Array($0.utf8) }))
        (result.least, result.most) = (list.count.lowerBound, list.count.upperBound)
      }
    case .nothing: result.isShown = true
    case .object, .either: break
    }
    return result
  }

  private mutating func take(
    _ text: AnswerSchema.Text, of question: AnswerPlan.Question, into result: inout Question,
    _ known: inout [String: UInt32]
  ) {
    (result.fewestScalars, result.mostScalars) = (text.count.lowerBound, text.count.upperBound)
    guard let pattern = text.pattern else {
      if let characters = text.characters, characters.lowerBound <= 1, text.needsInk {
        (result.kind, result.least, result.most) = (.text, characters.lowerBound, characters.upperBound)
      }
      return
    }
    if let limits = text.days {
      result.kind = .day
      if limits.earliest != nil || limits.latest != nil {
        result.days = Int32(days.count)
        days.append(Days(earliest: limits.earliest, latest: limits.latest))
      }
    } else if let sure = text.sure {
      guard let place = place(of: sure, &known) else { return }
      (result.kind, result.pattern) = (.sure, place)
      result.mostScalars = max(result.fewestScalars, min(result.mostScalars, 64))
    } else {
      // A limit in characters has to be known here to be kept here; without it the general check counts.
      let beyond = question.schema.beyond
      let isCounted = text.characters.map { $0.lowerBound <= 1 } ?? false
      guard
        beyond.isEmpty || isCounted && beyond.allSatisfy({ $0.code == .textIsTooLong || $0.code == .isMissing }),
        let place = place(of: pattern, &known)
      else { return }
      (result.kind, result.pattern) = (.pattern, place)
      if let characters = text.characters {
        (result.least, result.most) = (characters.lowerBound, characters.upperBound)
      }
    }
  }

  /// Where the cells of a pattern begin; `nil` when its table would be large.
  private mutating func place(of pattern: String, _ known: inout [String: UInt32]) -> UInt32? {
    if let place = known[pattern] { return place }
    guard accepts.count < 2_000, let table = (try? Pattern(pattern)).flatMap({ ByteTable($0) }) else { return nil }
    let first = UInt32(cells.count)
    cells += table.cells.map { first + UInt32($0) << 8 }
    accepts += table.accepts
    known[pattern] = first + UInt32(ByteTable.start) << 8
    return known[pattern]
  }

  // MARK: - Conditions

  private mutating func addConditions(_ form: FormSpecification, _ places: Places) -> Bool {
    for (index, page) in form.pages.enumerated() {
      var condition: Int32 = -1
      if let own = page.condition {
        guard let number = add(own.expression, table: 0, form, places) else { return false }
        condition = number
      }
      pageConditions.append(condition)
      for field in form.pages[index].fields {
        guard let place = places[field.id] else { return false }
        let question = tables[place.table].first + place.place
        if let own = field.condition {
          guard let number = add(own.expression, table: place.table, form, places) else { return false }
          questions[question].condition = number
        }
        switch field.requirement {
        case .always: questions[question].requirement = Question.always
        case .never: questions[question].requirement = Question.never
        case .when(let own):
          guard let number = add(own.expression, table: place.table, form, places) else { return false }
          questions[question].requirement = number
        }
      }
    }
    for node in form.evaluationOrder {
      switch node {
      case .page(let page): if mayBeLeftOut(page, form) { order.append(Step(page: Int32(page))) }
      case .field(let page, let field):
        guard let place = places[form.pages[page].fields[field].id] else { return false }
        if questions[tables[place.table].first + place.place].condition >= 0 || mayBeLeftOut(page, form) {
          order.append(Step(table: Int32(place.table), place: Int32(place.place)))
        }
      default: continue
      }
    }
    for (index, rule) in form.rules.enumerated() {
      guard let first = rule.fields.first, let place = places[first],
        let condition = add(rule.check.expression, table: place.table, form, places)
      else { return false }
      rules.append(
        Rule(index: Int32(index), table: Int32(place.table), place: Int32(place.place), condition: condition))
    }
    for exit in form.exits {
      guard let condition = add(exit.condition.expression, table: 0, form, places) else { return false }
      exits.append(condition)
    }
    for index in conditions.indices { workOut(index) }
    return true
  }

  /// Whether a page has a condition, or is the staff's.
  private func mayBeLeftOut(_ page: Int, _ form: FormSpecification) -> Bool {
    pageConditions[page] >= 0 || form.pages[page].filledBy == .staff
  }

  /// Adds a condition, or gives `nil` when it reads what has no slot.
  private mutating func add(
    _ expression: Expression, table: Int, _ form: FormSpecification, _ places: Places
  ) -> Int32? {
    let first = Int32(variables.count)
    for name in expression.variables {
      switch form.symbols[name] {
      case .today: variables.append(Variable(kind: .today))
      case .channel: variables.append(Variable(kind: .channel))
      case .field:
        guard let place = places[name], place.table == 0 || place.table == table else { return nil }
        switch questions[tables[place.table].first + place.place].kind {
        case .word, .day, .integer, .flag, .agreed:
          variables.append(Variable(kind: .question, table: Int32(place.table), place: Int32(place.place)))
        case .general, .text, .pattern, .sure, .words: return nil
        }
      default: return nil
      }
    }
    expressions.append(expression)
    conditions.append(Condition(firstVariable: first, lastVariable: Int32(variables.count)))
    return Int32(conditions.count - 1)
  }

  /// The states of a question that conditions tell apart, when there are few: not applicable, unanswered, blank, values.
  private func states(of variable: Variable) -> [VariableState]? {
    guard variable.kind == .question else { return nil }
    let question = questions[tables[Int(variable.table)].first + Int(variable.place)]
    let none: [VariableState] = [.notApplicable, .unanswered, .blank]
    switch question.kind {
    case .word:
      let count = Int(words.lists[Int(question.words)].count)
      return none + (0..<count).map { .value(.string(words.word($0, of: question.words))) }
    case .flag, .agreed: return none + [.value(.bool(false)), .value(.bool(true))]
    case .general, .text, .pattern, .sure, .words, .day, .integer: return nil
    }
  }

  /// Evaluates a condition for every combination of answers, when there are at most a few thousand.
  private mutating func workOut(_ index: Int) {
    let places = Int(conditions[index].firstVariable)..<Int(conditions[index].lastVariable)
    let domains = variables[places].map(states)
    var count = 1
    for (place, domain) in zip(places, domains) {
      guard let domain, count * domain.count <= 2_000 else { return }
      variables[place].stride = Int32(count)
      count *= domain.count
    }
    conditions[index].outcomes = Int32(outcomes.count)
    for combination in 0..<count {
      let states = zip(places, domains).map { place, domain in
        (domain ?? [])[combination / Int(variables[place].stride) % (domain?.count ?? 1)]
      }
      outcomes.append(Self.outcome(expressions[index].evaluate(states: states)))
    }
  }

  /// 0 for false, 1 for true, 2 for not known yet, 3 for a defect.
  static func outcome(_ result: ExpressionResult) -> UInt8 {
    switch result {
    case .value(.bool(true)): 1
    case .value: 0
    case .unknown: 2
    case .error: 3
    }
  }
}
