import FormSource

/// A condition or a computed value, checked and ready to evaluate any number of times, from any number of threads.
///
/// ```swift
/// let declarations = ExpressionDeclarations(variables: ["birthDate": .init(type: .date), "today": .init(type: .date)])
/// let (expression, problems) = Expression.compile("ageOn(birthDate, today) < 18", declarations: declarations, expecting: .bool)
/// let result = expression?.evaluate(["birthDate": .value(.date(birth)), "today": .value(.date(today))])
/// ```
public struct Expression: Sendable {
  /// The expression as it was written.
  public let text: String
  /// The type of its value.
  public let type: ExpressionType
  /// Everything it may read: the questions (and `today`) it depends on, with the fields of rows but without row numbers.
  public let dependencies: Set<ExpressionPath>
  /// Whether a result, once it is true or false, stays so whatever is answered next. False when it asks `has`,
  /// `answered` or `blank`.
  public let isMonotone: Bool
  /// The most work an evaluation can take, found from the declared sizes; a unit is about one operation. Texts without a
  /// declared size count as 10,000 code points, lists as 100 elements.
  public let cost: Int
  /// The work an evaluation may do before it is stopped with `.costLimit`, so that answers larger than declared, or an
  /// expression whose cost is not bounded beforehand, take neither time nor memory without end.
  let allowance: Int
  let program: Program

  /// The variables it reads, in the order in which `evaluate(states:)` takes their states.
  public var variables: [String] { program.variables.map(\.name) }
}

extension Expression: Hashable {
  public static func == (left: Expression, right: Expression) -> Bool {
    CodePoints.equal(left.text, right.text) && left.type == right.type && left.dependencies == right.dependencies
  }

  public func hash(into hasher: inout Hasher) { CodePoints.hash(text, into: &hasher) }
}

// MARK: - Compiling

extension Expression {
  private static let standardAllowance = 1_000_000

  /// Reads and checks an expression.
  ///
  /// - Parameters:
  ///   - text: the expression as the author wrote it.
  ///   - declarations: what it may name.
  ///   - expected: the type its place needs, such as `.bool` for a condition; `nil` when any will do.
  ///   - profile: how strict to be.
  /// - Returns: the expression, or `nil` when there is a problem with the severity error; and all problems, in the order of
  ///   their places.
  public static func compile(
    _ text: String, declarations: ExpressionDeclarations, expecting expected: ExpressionType?,
    profile: ExpressionProfile = .form
  ) -> (expression: Expression?, problems: [ExpressionProblem]) {
    compile(text, layout: ExpressionLayout(declarations), expecting: expected, profile: profile)
  }

  /// Reads and checks an expression against declarations that were prepared once for many.
  public static func compile(
    _ text: String, layout: ExpressionLayout, expecting expected: ExpressionType?, profile: ExpressionProfile = .form
  ) -> (expression: Expression?, problems: [ExpressionProblem]) {
    compile(text, layout: layout, expecting: expected, strictness: profile == .form ? .form : .cel)
  }

  /// Compiles in one of three strictnesses, in a namespace and with functions that only the checker knows: what the cases of
  /// the CEL specification need.
  package static func compile(
    _ text: String, layout: ExpressionLayout, expecting expected: ExpressionType?, strictness: Strictness,
    container: String = "", functions: FunctionTable = .standard
  ) -> (expression: Expression?, problems: [ExpressionProblem]) {
    let parser = Parser(text)
    if let problem = parser.problem { return (nil, [problem]) }
    var checker = Checker(
      parser.tree, layout: layout, strictness: strictness, container: container, functions: functions)
    let type = checker.run(expecting: expected)
    let problems = checker.problems.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    guard !problems.contains(where: { $0.severity == .error }) else { return (nil, problems) }
    let program = Lowering.program(checker)
    let cost = CostEstimate(program).total
    if strictness == .form, cost > layout.declarations.budget {
      return (nil, problems + [.tooCostly(cost, budget: layout.declarations.budget, at: 0..<text.utf8.count)])
    }
    let expression = Expression(
      text: text, type: type, dependencies: checker.dependencies, isMonotone: !checker.usesPresence, cost: cost,
      allowance: strictness == .form ? max(standardAllowance, cost) : standardAllowance, program: program)
    return (expression, problems)
  }
}

// MARK: - Evaluating

/// Gives the states of variables to an evaluation.
///
/// A conformer promises that the same name gives the same state for as long as one evaluation lasts.
public protocol ExpressionBindings {
  /// The state of a variable. For a name that is not known: `.unanswered`.
  func state(of variable: String) -> VariableState
}

extension [String: VariableState]: ExpressionBindings {
  /// The state of a variable; one that is missing is unanswered.
  public func state(of variable: String) -> VariableState { self[variable] ?? .unanswered }
}

/// The states of all variables of a layout, by slot: the fastest way to evaluate many expressions over the same answers.
public struct ExpressionFrame: Sendable, ExpressionBindings {
  /// The declarations the slots belong to.
  public let layout: ExpressionLayout
  /// The states, in the order of `layout.variables`.
  public var states: [VariableState]

  /// A frame in which nothing is answered yet.
  public init(_ layout: ExpressionLayout) {
    self.layout = layout
    states = Array(repeating: .unanswered, count: layout.variables.count)
  }

  /// The state of a variable. Setting one that is not declared does nothing.
  public subscript(variable: String) -> VariableState {
    get { layout.slot(of: variable).map { states[$0] } ?? .unanswered }
    set {
      if let slot = layout.slot(of: variable) { states[slot] = newValue }
    }
  }

  public func state(of variable: String) -> VariableState { self[variable] }
}

extension Expression {
  /// The work an evaluation did, for comparing with `cost`.
  func work(_ bindings: some ExpressionBindings) -> Int {
    var evaluator = Evaluator(
      program, states: program.variables.map { bindings.state(of: $0.name) }, usesSlots: false,
      allowance: allowance)
    _ = evaluator.run()
    return allowance - evaluator.allowance
  }

  /// Evaluates the expression. Every variable it reads is asked for once.
  public func evaluate(_ bindings: some ExpressionBindings) -> ExpressionResult {
    evaluate(states: program.variables.map { bindings.state(of: $0.name) })
  }

  /// Evaluates the expression over the states of its `variables`, in their order; a missing one is unanswered.
  public func evaluate(states: [VariableState]) -> ExpressionResult {
    result(Evaluator(program, states: states, usesSlots: false, allowance: allowance))
  }

  /// Evaluates the expression over a frame made from the layout it was compiled with.
  public func evaluate(_ frame: ExpressionFrame) -> ExpressionResult {
    result(Evaluator(program, states: frame.states, usesSlots: true, allowance: allowance))
  }

  private func result(_ evaluator: consuming Evaluator) -> ExpressionResult {
    var evaluator = evaluator
    switch evaluator.run() {
    case .value(let value): return .value(value)
    case .unknown: return .unknown(Set(evaluator.waiting))
    case .failed(let failure):
      let range = program.ranges[Int(failure.node)]
      return .error(
        ExpressionError(
          code: failure.code, message: failure.code.message,
          range: Int(range.lowerBound)..<Int(range.upperBound)))
    }
  }
}

extension ExpressionErrorCode {
  /// What to tell the people who maintain the form.
  var message: BilingualText {
    switch self {
    case .overflow: BilingualText(ja: "計算の結果が大きすぎます", en: "the result of a calculation is out of range")
    case .divisionByZero: BilingualText(ja: "0で割っています", en: "something is divided by zero")
    case .dateOutOfRange: BilingualText(ja: "日付が1年から9999年の外になります", en: "a date lies outside the years 1 to 9999")
    case .indexOutOfRange: BilingualText(ja: "位置がリストや文字列の外です", en: "a position lies outside the list or text")
    case .noSuchKey: BilingualText(ja: "マップにそのキーがありません", en: "the map does not have the key")
    case .unusableKey:
      BilingualText(ja: "マップのキーが重なっているか、使えない型です", en: "a map key is repeated or of a type that cannot be one")
    case .absentValue: BilingualText(ja: "空欄の答えを値として読んでいます", en: "a blank answer is read where a value is needed")
    case .notApplicable: BilingualText(ja: "聞いていない質問の答えを読んでいます", en: "a question that does not apply is read")
    case .conversion: BilingualText(ja: "値をこの型に変えられません", en: "the value cannot be converted to this type")
    case .noOverload:
      BilingualText(ja: "演算子や関数がこの型の値には使えません", en: "an operator or function is not defined for these values")
    case .unboundName: BilingualText(ja: "名前に値がありません", en: "a name has no value")
    case .unusablePattern: BilingualText(ja: "パターンが読めないか、大きすぎます", en: "the pattern cannot be read or is too large")
    case .unknownTimeZone: BilingualText(ja: "知らないタイムゾーンです", en: "the time zone is not known")
    case .costLimit: BilingualText(ja: "計算が多すぎるので止めました", en: "it was stopped because it needs too much work")
    }
  }
}
