import FormExpressions
import FormText

/// One set of answers tried on a form: what each question and each row would say.
///
/// Evaluated as sessions do it: in the order of the specification, what does not apply withheld.
struct TriedAnswers {
  let form: FormSpecification
  var today: CalendarDate
  var channel: String
  /// The answers by page and field; on a repeated page by row, else under row 0.
  var answers: [[[VariableState]]]
  /// Whether each page, and each question of each row, is asked.
  private(set) var pages: [Bool] = []
  private(set) var asked: [[[Bool]]] = []
  private var values: [VariableState] = []

  init(_ form: FormSpecification, today: CalendarDate, channel: String, answers: [[[VariableState]]]) {
    self.form = form
    self.today = today
    self.channel = channel
    self.answers = answers
    pages = Array(repeating: false, count: form.pages.count)
    asked = answers.map { rows in rows.map { Array(repeating: false, count: $0.count) } }
    values = Array(repeating: .unanswered, count: form.values.count)
    for node in form.evaluationOrder { evaluate(node) }
  }

  private mutating func evaluate(_ node: EvaluationNode) {
    switch node {
    case .page(let page):
      let isForOthers = form.pages[page].filledBy == .staff && channel != "counter"
      pages[page] = !isForOthers && (form.pages[page].condition.map { holds($0, nil) } ?? true)
    case .field(let page, let field):
      let condition = form.pages[page].fields[field].condition
      for row in answers[page].indices {
        let scope = form.pages[page].repeating == nil ? nil : (page: page, row: row)
        asked[page][row][field] =
          pages[page] && (condition.map { holds($0, scope) } ?? true) && offered(page, field, scope)?.isEmpty != true
      }
    case .value(let index):
      switch form.values[index].expression.evaluate(Bindings(answers: self, row: nil)) {
      case .value(let value): values[index] = .value(value)
      case .unknown: values[index] = .unanswered
      case .error: values[index] = .notApplicable
      }
    }
  }

  /// The choices a question offers; `nil` when that depends on nothing. None while it cannot be told.
  private func offered(_ page: Int, _ field: Int, _ row: (page: Int, row: Int)?) -> Set<String>? {
    guard let filter = form.pages[page].fields[field].choiceFilter else { return nil }
    var group: String?
    if let expression = filter.group {
      guard case .value(.string(let name)) = result(of: expression, row: row) else { return [] }
      group = name
    }
    var values: Set<String> = []
    for option in filter.options where option.group == nil || option.group == group {
      guard let condition = option.condition else {
        values.insert(option.value)
        continue
      }
      switch result(of: condition.expression, row: row) {
      case .value(.bool(true)): values.insert(option.value)
      case .unknown: return []
      case .value, .error: break
      }
    }
    return values
  }

  private func holds(_ condition: Condition, _ row: (page: Int, row: Int)?) -> Bool {
    result(of: condition.expression, row: row) == .value(.bool(true))
  }

  /// What an expression comes to.
  func result(of expression: Expression, row: (page: Int, row: Int)?) -> ExpressionResult {
    expression.evaluate(Bindings(answers: self, row: row))
  }

  private struct Bindings: ExpressionBindings {
    let answers: TriedAnswers
    let row: (page: Int, row: Int)?

    func state(of variable: String) -> VariableState { answers.state(of: variable, row: row) }
  }

  private func state(of variable: String, row: (page: Int, row: Int)?) -> VariableState {
    switch form.symbols[variable] {
    case .today: return .value(.date(today))
    case .channel: return .value(.string(channel))
    case .value(let index): return values[index]
    case .group(let page): return rows(page)
    case .field(let page, let field):
      guard form.pages[page].repeating != nil else { return state(page: page, field: field, row: 0) }
      guard let row, row.page == page else { return .notApplicable }
      return state(page: page, field: field, row: row.row)
    case nil: return .notApplicable
    }
  }

  private func state(page: Int, field: Int, row: Int) -> VariableState {
    guard asked[page][row][field] else { return .notApplicable }
    let answer = answers[page][row][field]
    if answer == .blank, case .when(let condition) = form.pages[page].fields[field].requirement {
      let scope = form.pages[page].repeating == nil ? nil : (page: page, row: row)
      guard result(of: condition.expression, row: scope) == .value(.bool(false)) else { return .unanswered }
    }
    if case .value(let value) = answer {
      let scope = form.pages[page].repeating == nil ? nil : (page: page, row: row)
      guard let offered = offered(page, field, scope) else { return answer }
      switch value {
      case .string(let text) where !offered.contains(text): return .unanswered
      case .list(let chosen)
      where !chosen.allSatisfy({ if case .string(let text) = $0 { offered.contains(text) } else { true } }):
        return .unanswered
      default: break
      }
    }
    return answer
  }

  private func rows(_ page: Int) -> VariableState {
    guard pages[page], let group = form.pages[page].repeating?.id, let shape = form.rowShapes[group] else {
      return .notApplicable
    }
    let fields = form.pages[page].fields
    return .value(
      .rows(
        of: group, shape: shape,
        answers[page].indices.map { row in
          var states: [String: VariableState] = [:]
          for (field, specification) in fields.enumerated() {
            states[specification.id] = state(page: page, field: field, row: row)
          }
          return states
        }))
  }
}

/// Makes sets of answers to try: every question has a value its type takes, or is blank where it may be.
struct AnswerSampler {
  private let form: FormSpecification
  private var state: UInt64
  /// Numbers, days and texts that conditions name, and those beside them.
  private var numbers: [Int] = [0, 1]
  private var days: [Int] = []
  private var texts: [String] = ["あ"]
  private let today: CalendarDate

  /// What a question or a size has to be in the next set, as a value of its cell.
  struct Wish {
    var values: [FormLogic.Question: ClosedRange<Int>] = [:]
    /// Texts by question.
    var words: [FormLogic.Question: String] = [:]
    var blanks: Set<FormLogic.Question> = []
    var sizes: [Int: ClosedRange<Int>] = [:]
    var channel: String?
    var today: ClosedRange<Int>?
  }

  init(_ form: FormSpecification, parts: [ExpressionPart], seed: UInt64 = 1) {
    self.form = form
    state = seed
    today = CalendarDate(year: 2026, month: 11, day: 23) ?? .earliest
    days = [today.dayNumber]
    for part in parts { collect(part) }
    for number in numbers where (1...130).contains(number) {
      for shift in [-1, 0, 1] {
        if let day = today.adding(months: -12 * number)?.adding(days: shift) { days.append(day.dayNumber) }
      }
    }
  }

  private mutating func collect(_ part: ExpressionPart) {
    switch part.kind {
    case .literal(.int(let number)) where abs(number) < 1 << 40: numbers += [number - 1, number, number + 1]
    case .literal(.string(let text)):
      if let date = CalendarDate(iso: text) {
        days += [date.dayNumber - 1, date.dayNumber, date.dayNumber + 1]
      } else {
        texts.append(text)
      }
    default: break
    }
    for child in part.children { collect(child) }
  }

  /// The next number of a fixed sequence (SplitMix64): the same form is tried with the same answers every time.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private mutating func below(_ count: Int) -> Int { count <= 1 ? 0 : Int(next() % UInt64(count)) }

  private mutating func number(in range: ClosedRange<Int>, from pool: [Int]) -> Int {
    let fitting = pool.filter(range.contains)
    if !fitting.isEmpty, below(4) > 0 { return fitting[below(fitting.count)] }
    let width = min(range.upperBound &- range.lowerBound, 1000)
    let near = fitting.first ?? (range.contains(0) ? 0 : range.lowerBound)
    let moved = near &+ below(max(1, width + 1)) &- width / 2
    return min(max(moved, range.lowerBound), range.upperBound)
  }

  /// The next set of answers, as close to a wish as its parts allow.
  mutating func next(_ wish: Wish = Wish()) -> TriedAnswers {
    let channels = form.scopes.form.declarations.variables["channel"]?.allowedValues ?? ["self"]
    let channel = wish.channel ?? channels[below(channels.count)]
    let day: CalendarDate =
      if let range = wish.today, !range.contains(today.dayNumber) {
        CalendarDate(dayNumber: number(in: range, from: days)) ?? today
      } else {
        today
      }
    let answers = form.pages.indices.map { page -> [[VariableState]] in
      var count = 1
      if let repeating = form.pages[page].repeating {
        let most = min(repeating.maximum, max(repeating.minimum, 3))
        count = repeating.minimum + below(most - repeating.minimum + 1)
        if let size = wish.sizes[page] {
          count = min(max(count, size.lowerBound), size.upperBound)
          count = min(max(count, repeating.minimum), repeating.maximum)
        }
      }
      let isRepeated = form.pages[page].repeating != nil
      return (0..<count).map { row in
        form.pages[page].fields.indices.map { field in
          answer(
            form.pages[page].fields[field],
            FormLogic.Question(page: page, field: field, row: isRepeated ? row : nil), wish, day)
        }
      }
    }
    return TriedAnswers(form, today: day, channel: channel, answers: answers)
  }

  private mutating func answer(
    _ field: FieldSpecification, _ question: FormLogic.Question, _ wish: Wish, _ today: CalendarDate
  ) -> VariableState {
    guard field.type.takesAnswer else { return .unanswered }
    let canBeBlank = if case .always = field.requirement { false } else { true }
    let isWished = wish.values[question] != nil || wish.words[question] != nil
    if canBeBlank, wish.blanks.contains(question) || (!isWished && below(4) == 0) { return .blank }
    if let word = wish.words[question] { return .value(.string(word)) }
    return .value(
      value(
        field.type.expressionType, allowed: field.type.allowedValues, bounds(field.type, today), wish.values[question],
        depth: 0))
  }

  private func bounds(_ type: any FieldType, _ today: CalendarDate) -> ClosedRange<Int> {
    let bounds = type.numbers
    guard let date = type as? DateField else { return bounds }
    let first = date.earliest == .today ? today.dayNumber : bounds.lowerBound
    let last = date.latest == .today ? today.dayNumber : bounds.upperBound
    return first...max(first, last)
  }

  private mutating func value(
    _ type: ExpressionType, allowed: [String]?, _ bounds: ClosedRange<Int>, _ wish: ClosedRange<Int>?, depth: Int
  ) -> ExpressionValue {
    let range = wish.flatMap { $0.overlaps(bounds) ? $0.clamped(to: bounds) : nil } ?? bounds
    switch type {
    case .bool:
      if let wish { return .bool(wish.lowerBound == 0) }
      return .bool(below(2) == 0)
    case .int: return .int(number(in: range, from: numbers))
    case .double: return .double(Double(numbers[below(numbers.count)]) + Double(below(2)) / 2)
    case .date:
      let days = FormLogic.days
      let inside = range.overlaps(days) ? range.clamped(to: days) : days
      return .date(CalendarDate(dayNumber: number(in: inside, from: self.days)) ?? today)
    case .string:
      if let allowed, !allowed.isEmpty { return .string(allowed[below(allowed.count)]) }
      return .string(texts[below(texts.count)])
    case .list(let element):
      if let allowed {
        let chosen = allowed.filter { _ in below(2) == 0 }
        return .list((chosen.isEmpty ? Array(allowed.prefix(1)) : chosen).map(ExpressionValue.string))
      }
      guard depth < 3 else { return .list([]) }
      return .list([value(element, allowed: nil, LogicVariable.widest, nil, depth: depth + 1)])
    case .record(let name):
      let fields = form.scopes.form.declarations.records[name] ?? [:]
      let shape = form.scopes.form.shapes[name] ?? RecordShape(name: name, fields: fields.keys)
      var states: [String: VariableState] = [:]
      for (key, declared) in fields.sorted(by: { $0.key < $1.key }) where depth < 3 {
        states[key] =
          declared.canBeBlank && below(3) == 0
          ? .blank
          : .value(
            value(declared.type, allowed: declared.allowedValues, LogicVariable.widest, nil, depth: depth + 1))
      }
      return .record(ExpressionRecord(shape: shape, fields: states))
    default: return .string(texts[below(texts.count)])
    }
  }
}
