import FormExpressions
import FormText

/// The conditions of a form as formulas over what answers can be told apart by.
///
/// Every state a resident can bring about has a counterpart among the assignments of the variables, in which each
/// condition comes to the same: so what no assignment allows, no answers do. The other way round more is allowed than
/// can be; what is only allowed by something opaque is called not decided.
///
/// Of a condition two formulas are kept: when it is true, and when it is false. In all other states it waits for an
/// answer, or reads a question that does not apply.
struct FormLogic {
  /// When a condition is true and when it is false.
  struct Outcome: Hashable {
    var yes: Formula
    var no: Formula
    static let yes = Outcome(yes: .yes, no: .no)
    static let no = Outcome(yes: .no, no: .yes)
    static let never = Outcome(yes: .no, no: .no)
  }

  /// A number as a difference of variables and an offset.
  struct Linear: Hashable {
    var plus: Int32?
    var minus: Int32?
    var offset = 0
  }

  /// A value in one case.
  enum Value: Hashable {
    case number(Linear)
    case text(String)
    /// One of the values of a variable, by the words in `words`.
    case word(Int32)
    case flag(Bool)
    /// A blank answer that reads as an absent optional.
    case absent
    /// Something nothing is known of.
    case opaque
  }

  /// A value and when it is that. The cases of one expression exclude each other; in none of them it has no value.
  struct Case: Hashable {
    var condition: Formula
    var value: Value
  }

  /// A question, on a repeated page in one row.
  struct Question: Hashable {
    var page: Int
    var field: Int
    var row: Int?
  }

  /// What a name that a macro introduced stands for.
  enum Local: Hashable {
    case row(page: Int, row: Int)
    case cases([Case])
  }

  /// What an expression is read in: its row, the names of its macros, and the parts a question about it replaces.
  struct Scope {
    var text: [UInt8]
    var row: (page: Int, row: Int)?
    var locals: [String: Local] = [:]
    /// Conditions that are taken to be true or false, by their place.
    var fixed: [Range<Int>: Bool] = [:]
    /// Elements of lists that are left out.
    var skipped: Set<Range<Int>> = []

    init(_ expression: Expression, row: (page: Int, row: Int)? = nil) {
      text = Array(expression.text.utf8)
      self.row = row
    }
  }

  let form: FormSpecification
  var table = FormulaTable()
  var variables: [LogicVariable] = []
  var numbers: [String: Int32] = [:]
  /// A number for what each name of a macro stood for.
  private var localNumbers: [Local: Int] = [:]
  /// The values of finite variables that stand for texts; those of open ones grow as conditions name them.
  var words: [Int32: [String]] = [:]
  var openWords: Set<Int32> = []
  /// The states of questions and groups: the last value means that nothing is answered yet.
  var states: Set<Int32> = []
  /// The question whose state a variable is.
  var stateQuestions: [Int32: Question] = [:]
  /// The questions whose values variables stand for.
  var questions: [Int32: Question] = [:]
  /// The group whose size a variable stands for.
  var sizes: [Int32: Int] = [:]
  /// The rows that conditions over all rows are tried on, by page; the first stands for any row.
  var rows: [Int: [Int]] = [:]
  var rowCount = 0
  var witnesses: Set<String> = []
  var applicable: [Question: Formula] = [:]
  var pages: [Question: Formula] = [:]
  var valueCases: [Int: [Case]] = [:]
  var partsOf: [String: ExpressionPart] = [:]
  /// What is so of parts of which nothing is known, as long as no function fails.
  var expectations = Formula.yes

  /// More rows than this are not told apart.
  static let mostRows = 16

  init(_ form: FormSpecification) {
    self.form = form
    for index in form.pages.indices where form.isGroup(index) { rows[index] = [newRow()] }
    for expression in form.expressions { findMacros(parts(of: expression), expression) }
  }

  mutating func newRow() -> Int {
    rowCount += 1
    return rowCount - 1
  }

  /// The row that stands for any row of a repeated page.
  func anyRow(_ page: Int) -> Int? { rows[page]?.first }

  /// An expression in its parts, read once.
  mutating func parts(of expression: Expression) -> ExpressionPart {
    if let known = partsOf[expression.text] { return known }
    let parts = expression.parts
    partsOf[expression.text] = parts
    return parts
  }

  /// Every expression of the form in its parts, each once.
  var allParts: [ExpressionPart] { partsOf.sorted { $0.key < $1.key }.map(\.value) }

  /// Gives every condition over all rows two rows of its own: one where it holds if there is any, one where it does not.
  mutating func findMacros(_ part: ExpressionPart, _ expression: Expression) {
    if let (page, _, _) = overRows(part) {
      let key = text(part, Array(expression.text.utf8))
      if let known = rows[page], known.count + 2 <= Self.mostRows, witnesses.insert(key).inserted {
        rows[page] = known + [newRow(), newRow()]
      }
      return
    }
    for child in part.children { findMacros(child, expression) }
  }

  /// The page, the name and the condition of `group.exists(x, …)`, `group.all(x, …)` and `group.filter(x, …)`.
  func overRows(_ part: ExpressionPart) -> (page: Int, name: String, body: ExpressionPart)? {
    guard case .macro(let kind, let range, let names, nil, let body) = part.kind,
      kind == .all || kind == .exists || kind == .filter,
      names.count == 1, case .name(let group) = range.kind, case .group(let page) = form.symbols[group],
      form.isGroup(page)
    else { return nil }
    return (page, names[0], body)
  }

  /// The variables without the state in which nothing is answered yet, which is the last one.
  var completeVariables: [LogicVariable] {
    var result = variables
    for state in states {
      if case .finite(let count) = result[Int(state)].kind { result[Int(state)].kind = .finite(count - 1) }
    }
    return result
  }

  func text(_ part: ExpressionPart, _ text: [UInt8]) -> String {
    String(decoding: text[part.range], as: UTF8.self)
  }
}

// MARK: - Variables

extension FormLogic {
  mutating func variable(_ key: String, _ make: () -> LogicVariable) -> Int32 {
    if let known = numbers[key] { return known }
    variables.append(make())
    let number = Int32(variables.count - 1)
    numbers[key] = number
    return number
  }

  mutating func state(_ key: String, canBeBlank: Bool) -> Int32 {
    let number = variable("state " + key) { LogicVariable(kind: .finite(canBeBlank ? 3 : 2)) }
    states.insert(number)
    return number
  }

  /// A variable with one of a list of texts, or with any when there is none.
  mutating func word(_ key: String, _ allowed: [String]?, isOpaque: Bool = false) -> Int32 {
    let number = variable("word " + key) {
      LogicVariable(kind: .finite(allowed?.count ?? 1), isOpaque: isOpaque)
    }
    if words[number] == nil {
      words[number] = allowed ?? []
      if allowed == nil { openWords.insert(number) }
    }
    return number
  }

  mutating func number(_ key: String, _ bounds: ClosedRange<Int>, isOpaque: Bool = false) -> Int32 {
    variable("number " + key) { LogicVariable(kind: .number, bounds: bounds, isOpaque: isOpaque) }
  }

  /// Whether the word is a certain text.
  mutating func isWord(_ variable: Int32, _ text: String) -> Formula {
    let known = words[variable] ?? []
    if let index = known.firstIndex(where: { $0.utf8.elementsEqual(text.utf8) }) { return table.atom(variable, index) }
    guard openWords.contains(variable) else { return .no }
    words[variable] = known + [text]
    // One value more for every other text.
    variables[Int(variable)].kind = .finite(known.count + 2)
    return table.atom(variable, known.count)
  }

  /// Whether a number is at most `limit`.
  mutating func isAtMost(_ variable: Int32, _ limit: Int) -> Formula {
    let bounds = variables[Int(variable)].bounds
    if limit < bounds.lowerBound { return .no }
    if limit >= bounds.upperBound { return .yes }
    variables[Int(variable)].cuts.insert(limit)
    return table.atom(variable, limit)
  }

  /// Whether `plus - minus + offset` is at most zero; `nil` when that is more than the analysis looks at.
  mutating func isAtMostZero(_ linear: Linear) -> Formula {
    switch (linear.plus, linear.minus) {
    case (nil, nil): return linear.offset <= 0 ? .yes : .no
    case (let plus?, nil): return isAtMost(plus, -linear.offset)
    case (nil, let minus?):
      let below = isAtMost(minus, linear.offset - 1)
      return table.not(below)
    case (let plus?, let minus?):
      let difference = difference(min(plus, minus), max(plus, minus))
      if plus < minus { return isAtMost(difference, -linear.offset) }
      let below = isAtMost(difference, linear.offset - 1)
      return table.not(below)
    }
  }

  mutating func difference(_ first: Int32, _ second: Int32) -> Int32 {
    let (left, right) = (variables[Int(first)].bounds, variables[Int(second)].bounds)
    let widest = LogicVariable.widest
    var bounds =
      max(
        widest.lowerBound, left.lowerBound - right.upperBound)...min(
        widest.upperBound, left.upperBound - right.lowerBound)
    // A day that may not lie after today is no later than today, in whatever order the two come.
    let today = number("today", Self.days)
    for (variable, isFirst) in [(first, true), (second, false)] {
      guard (isFirst ? second : first) == today, let question = questions[variable],
        let date = form.pages[question.page].fields[question.field].type as? DateField
      else { continue }
      let (latest, earliest) = (date.latest == .today, date.earliest == .today)
      if isFirst ? latest : earliest { bounds = bounds.lowerBound...min(0, bounds.upperBound) }
      if isFirst ? earliest : latest { bounds = max(0, bounds.lowerBound)...max(0, bounds.upperBound) }
    }
    let isOpaque = variables[Int(first)].isOpaque || variables[Int(second)].isOpaque
    return variable("difference \(first) \(second)") {
      LogicVariable(kind: .difference(first, second), bounds: bounds, isOpaque: isOpaque)
    }
  }

  /// All days there are.
  static let days = CalendarDate.earliest.dayNumber...CalendarDate.latest.dayNumber

  /// A condition nothing is known of but what it has to read.
  mutating func opaque(_ part: ExpressionPart, _ scope: Scope) -> Outcome {
    let readable = readable(part, scope)
    let number = variable("opaque " + key(part, scope)) { LogicVariable(kind: .finite(3), isOpaque: true) }
    let (yes, no) = (table.atom(number, 0), table.atom(number, 1))
    expect(table.or(yes, no), of: part, scope)
    return Outcome(yes: table.and(readable, yes), no: table.and(readable, no))
  }

  /// A name for what a part comes to: two parts with one name come to the same.
  mutating func key(_ part: ExpressionPart, _ scope: Scope) -> String {
    var locals = ""
    for (name, local) in scope.locals.sorted(by: { $0.key < $1.key }) {
      let number = localNumbers[local] ?? localNumbers.count
      localNumbers[local] = number
      locals += "\(name)=\(number),"
    }
    let fixed =
      scope.fixed.isEmpty && scope.skipped.isEmpty
      ? ""
      : scope.fixed.map { "\(Self.key($0.key))\($0.value ? "t" : "f")" }.sorted().joined(separator: ",") + ";"
        + scope.skipped.map(Self.key).sorted().joined(separator: ",") + ";" + Self.key(part.range)
    return "\(text(part, scope.text))|\(scope.row.map { String($0.row) } ?? "")|\(locals)|\(fixed)"
  }

  private static func key(_ range: Range<Int>) -> String { "\(range.lowerBound)-\(range.upperBound)" }
}

// MARK: - Questions

extension FormLogic {
  /// Whether a page is shown; one that stands in the rows of a group, in a certain row.
  mutating func applicable(page: Int, row: Int? = nil) -> Formula {
    let place = Question(page: page, field: -1, row: form.pages[page].enclosingGroup == nil ? nil : row)
    if let known = pages[place] { return known }
    let scope = place.row.flatMap { row in form.groupPage(of: page).map { (page: $0, row: row) } }
    var result = form.pages[page].condition.map { outcome(of: $0.expression, row: scope).yes } ?? .yes
    if let scope { result = table.and(result, applicable(page: scope.page)) }
    if form.pages[page].filledBy == .staff {
      // What the staff fill in is asked at the counter only.
      let channel = word("channel", form.scopes.form.declarations.variables["channel"]?.allowedValues)
      result = table.and(result, isWord(channel, "counter"))
    }
    pages[place] = result
    return result
  }

  /// The row of a question as conditions in it see it.
  func scope(_ question: Question) -> (page: Int, row: Int)? {
    question.row.flatMap { row in form.groupPage(of: question.page).map { ($0, row) } }
  }

  /// Whether a question is asked.
  mutating func applicable(_ question: Question) -> Formula {
    if let known = applicable[question] { return known }
    let page = applicable(page: question.page, row: question.row)
    let row = scope(question)
    let condition = form.pages[question.page].fields[question.field].condition
    let own = condition.map { outcome(of: $0.expression, row: row).yes } ?? .yes
    let shown = table.and(page, own)
    let result = table.and(shown, offersSomething(question))
    applicable[question] = result
    return result
  }

  /// Whether it is known which choices a question offers, and one is.
  mutating func offersSomething(_ question: Question) -> Formula {
    guard let filter = form.pages[question.page].fields[question.field].choiceFilter else { return .yes }
    let offers = offers(question)
    // An option whose condition has no value keeps the question waiting, unless it is an error that keeps it so.
    let forgives = variable("filter \(question.page).\(question.field).\(question.row ?? -1)") {
      LogicVariable(kind: .finite(2), isOpaque: true)
    }
    var decided = Formula.yes
    for offer in offers { decided = table.and(decided, offer.decided) }
    let isForgiven = table.atom(forgives, 0)
    decided = table.or(decided, isForgiven)
    if let group = filter.group { decided = table.and(decided, table.or(groupCases(group, question).map(\.condition))) }
    return table.and(decided, table.or(offers.map(\.offered)))
  }

  mutating func groupCases(_ expression: Expression, _ question: Question) -> [Case] {
    let parts = parts(of: expression)
    return cases(parts, Scope(expression, row: scope(question)))
  }

  /// When each choice of a question is offered, and when that is known.
  mutating func offers(_ question: Question) -> [(value: String, offered: Formula, decided: Formula)] {
    guard let filter = form.pages[question.page].fields[question.field].choiceFilter else { return [] }
    let group = filter.group.map { groupCases($0, question) }
    let row = scope(question)
    return filter.options.map { option in
      var isInGroup = Formula.yes
      if let name = option.group {
        isInGroup = .no
        for one in group ?? [] {
          // Of a group that nothing is known of, any choice may be offered.
          let isNamed = isSame(one.value, .text(name)) ?? opaqueFlag("group \(question) \(name)")
          isInGroup = table.or(isInGroup, table.and(one.condition, isNamed))
        }
      }
      let own = option.condition.map { outcome(of: $0.expression, row: row) } ?? .yes
      let isDecided = table.or(own.yes, own.no)
      return (option.value, table.and(isInGroup, own.yes), table.or(table.not(isInGroup), isDecided))
    }
  }

  mutating func opaqueFlag(_ name: String) -> Formula {
    let flag = variable("flag " + name) { LogicVariable(kind: .finite(2), isOpaque: true) }
    return table.atom(flag, 0)
  }

  /// Whether the rows of a repeated page are known.
  mutating func finished(page: Int) -> Formula {
    let variable = state("rows \(page)", canBeBlank: false)
    let atom = table.atom(variable, 0)
    return table.and(applicable(page: page), atom)
  }

  /// How many rows a repeated page has, once they are known.
  mutating func size(page: Int) -> Int32 {
    let repeating = form.pages[page].repeating
    let number = number("size \(page)", (repeating?.minimum ?? 0)...(repeating?.maximum ?? 0))
    sizes[number] = page
    return number
  }

  /// Whether a question has an answer, and whether it was left blank.
  mutating func answer(_ question: Question) -> (value: Formula, blank: Formula) {
    let field = form.pages[question.page].fields[question.field]
    // What is only shown has no answer to read.
    guard field.type.takesAnswer else { return (.no, .no) }
    let canBeBlank = if case .always = field.requirement { false } else { true }
    let variable = state("\(question.page).\(question.field).\(question.row ?? -1)", canBeBlank: canBeBlank)
    stateQuestions[variable] = question
    let asked = applicable(question)
    var value = table.and(asked, table.atom(variable, 0))
    if field.choiceFilter != nil, case .string = field.type.expressionType {
      // An answer that is no longer offered has to be given again.
      let word = word("\(question.page).\(question.field).\(question.row ?? -1)", field.type.allowedValues)
      for offer in offers(question) {
        let isOther = table.not(isWord(word, offer.value))
        value = table.and(value, table.or(isOther, offer.offered))
      }
    }
    guard canBeBlank else { return (value, .no) }
    var blank = table.and(asked, table.atom(variable, 1))
    if case .when(let condition) = field.requirement {
      let row = scope(question)
      blank = table.and(blank, outcome(of: condition.expression, row: row).no)
    }
    return (value, blank)
  }

  /// Whether no question that has to be answered is left blank, of those for which that depends on other answers.
  mutating func answersAreGivenWhereRequired() -> Formula {
    var result = Formula.yes
    for (page, specification) in form.pages.enumerated() where !form.isNested(page) {
      let rows: [Int?] = form.groupPage(of: page).map { self.rows[$0] ?? [] } ?? [nil]
      for (field, question) in specification.fields.enumerated() {
        guard case .when = question.requirement, question.type.takesAnswer else { continue }
        for row in rows {
          let place = Question(page: page, field: field, row: row)
          let (value, blank) = answer(place)
          let asked = applicable(place)
          result = table.and(result, table.or(table.not(asked), table.or(value, blank)))
        }
      }
    }
    return result
  }

  mutating func cases(_ question: Question) -> [Case] {
    let field = form.pages[question.page].fields[question.field]
    let (value, blank) = answer(question)
    let name = "\(question.page).\(question.field).\(question.row ?? -1)"
    var cases = cases(field.type.expressionType, name, allowed: field.type.allowedValues, field.type.numbers, value)
    for case .word(let variable) in cases.map(\.value) { questions[variable] = question }
    for case .number(let linear) in cases.map(\.value) {
      if let variable = linear.plus { questions[variable] = question }
    }
    if case .bool = field.type.expressionType { questions[flagVariable(name)] = question }
    if blank != .no {
      switch field.type.expressionType {
      case .string: cases.append(Case(condition: blank, value: .text("")))
      case .list: cases.append(Case(condition: blank, value: .opaque))
      default: cases.append(Case(condition: blank, value: .absent))
      }
    }
    return cases
  }

  mutating func flagVariable(_ name: String) -> Int32 {
    variable("flag " + name) { LogicVariable(kind: .finite(2)) }
  }

  /// What a value of a type can be, when it is there.
  mutating func cases(
    _ type: ExpressionType, _ name: String, allowed: [String]?, _ bounds: ClosedRange<Int>, _ condition: Formula
  ) -> [Case] {
    switch type {
    case .bool:
      let variable = flagVariable(name)
      let (yes, no) = (table.atom(variable, 0), table.atom(variable, 1))
      return [
        Case(condition: table.and(condition, yes), value: .flag(true)),
        Case(condition: table.and(condition, no), value: .flag(false)),
      ]
    case .int, .date:
      let widest = type == .date ? Self.days : LogicVariable.widest
      let variable = number(name, bounds.clamped(to: widest))
      return [Case(condition: condition, value: .number(Linear(plus: variable)))]
    case .string:
      let variable = word(name, allowed)
      return [Case(condition: condition, value: .word(variable))]
    default: return [Case(condition: condition, value: .opaque)]
    }
  }
}

// MARK: - What is in a form

extension FormSpecification {
  /// Every expression of the form, in its order.
  var expressions: [Expression] {
    var result: [Expression] = []
    for page in pages {
      if let condition = page.condition { result.append(condition.expression) }
      for field in page.fields {
        if let condition = field.condition { result.append(condition.expression) }
        if case .when(let condition) = field.requirement { result.append(condition.expression) }
        if let filter = field.choiceFilter {
          result += filter.group.map { [$0] } ?? []
          result += filter.options.compactMap(\.condition?.expression)
        }
      }
    }
    result += values.map(\.expression)
    for fee in fees { result += [fee.count, fee.condition?.expression].compactMap { $0 } }
    result += deadlines.compactMap(\.condition?.expression)
    result += papers.compactMap(\.condition?.expression)
    result += rules.map(\.check.expression)
    result += exits.map(\.condition.expression)
    if let proxy = actors.proxy { result.append(proxy.condition.expression) }
    return result
  }
}

extension FieldType {
  /// Whether something is entered at all.
  var takesAnswer: Bool { Self.takesEntry }

  /// The numbers an answer can be, for types that are numbers or days; days by their number.
  var numbers: ClosedRange<Int> {
    if let integer = self as? IntegerField {
      let (least, most) = (integer.minimum ?? -WholeNumber.limit, integer.maximum ?? WholeNumber.limit)
      return least...max(least, most)
    }
    if let date = self as? DateField {
      let days = FormLogic.days
      let first = if case .on(let day) = date.earliest { day.dayNumber } else { days.lowerBound }
      let last = if case .on(let day) = date.latest { day.dayNumber } else { days.upperBound }
      return first...max(first, last)
    }
    return LogicVariable.widest
  }
}

extension FormSpecification {
  /// Whether a page asks for the rows of a group that stands in no other.
  func isGroup(_ page: Int) -> Bool { pages[page].repeating != nil && pages[page].enclosingGroup == nil }

  /// Whether a page asks for the rows of a group within rows: those the analysis does not look into.
  func isNested(_ page: Int) -> Bool { pages[page].repeating != nil && pages[page].enclosingGroup != nil }

  /// The page that asks for the rows in which the questions of a page stand.
  func groupPage(of page: Int) -> Int? {
    guard let group = pages[page].group else { return nil }
    return pages.firstIndex { $0.repeating?.id == group }
  }

  /// The question of a group's rows with a name, on whichever page it stands.
  func member(_ name: String, ofRowsOf page: Int) -> (page: Int, field: Int)? {
    guard case .field(let place, let field) = symbols[name], groupPage(of: place) == page else { return nil }
    return (place, field)
  }
}
