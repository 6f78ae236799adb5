import FormExpressions
import FormSource

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
  var logic: FormLogic
  /// Over all states of a form that is being filled in.
  var anytime: DecisionDiagrams
  /// Some of them, which show most of what is possible without a diagram.
  private var someStates: FormulaSamples
  /// Over the states in which every question that is asked is answered.
  var complete: DecisionDiagrams
  private var someCompleteStates: FormulaSamples
  /// Over the same states, for what is asked about unguarded reads alone: it has much to take into account.
  var guarded: DecisionDiagrams
  var trials: AnswerTrials
  /// Pages on which nothing is ever asked.
  var emptyPages: Set<Int> = []
  /// In a complete form nothing is blank that has to be answered.
  private(set) var properly = Formula.yes

  init(_ form: FormSpecification, _ limits: FormAnalysis.Limits) {
    self.form = form
    self.limits = limits
    subjects = form.logicSubjects
    logic = FormLogic(form)
    anytime = DecisionDiagrams(FormulaTable(), [], limit: 2)
    complete = anytime
    guarded = anytime
    someStates = FormulaSamples(FormulaTable(), [])
    someCompleteStates = someStates
    trials = AnswerTrials(form, parts: logic.allParts, limit: limits.samples)
  }

  mutating func run() {
    let (outside, inside) = (subjects.filter { !isNested($0) }, subjects.filter(isNested))
    for subject in inside {
      for question in FormAnalysis.Undecided.Question.allCases {
        leaveOpen(question, at: subject.place, .rowsWithinRows)
      }
    }
    // All formulas are made before the diagrams are: only then are the cells of numbers known.
    properly = logic.answersAreGivenWhereRequired()
    var plans = outside.map { plan($0) }
    let pages = form.pages.indices.map { planReach($0) }
    let pairs = contradictionPlans()
    let sendable = sendableFormula()
    for index in plans.indices {
      plans[index].unguarded = logic.table.and(plans[index].without, logic.expectations)
    }
    anytime = DecisionDiagrams(logic.table, logic.variables, limit: limits.nodes)
    complete = DecisionDiagrams(logic.table, logic.completeVariables, limit: limits.nodes)
    guarded = DecisionDiagrams(logic.table, logic.completeVariables, limit: limits.nodes)
    someStates = FormulaSamples(logic.table, logic.variables)
    someCompleteStates = FormulaSamples(logic.table, logic.completeVariables)
    for (page, reach) in pages.enumerated() { judge(reach, page) }
    for plan in plans { judge(plan) }
    judge(pairs, sendable)
    findings += form.laterPagesRead + form.choicesWithoutChoice
  }

  private func isNested(_ subject: LogicSubject) -> Bool { subject.rowPage.map(form.isNested) ?? false }
}

// MARK: - Saying

extension LogicAnalyser {
  mutating func report(_ finding: SpecificationFinding, at place: SpecificationPlace) {
    findings.append(PlacedFinding(finding, at: place))
  }

  mutating func leaveOpen(
    _ question: FormAnalysis.Undecided.Question, at place: SpecificationPlace, _ reason: FormAnalysis.Undecided.Reason
  ) {
    let item = FormAnalysis.Undecided(place: place, question: question, reason: reason)
    if !undecided.contains(item) { undecided.append(item) }
  }

  /// Why something stays open that trying answers did not show.
  var openReason: FormAnalysis.Undecided.Reason {
    if anytime.isExhausted || complete.isExhausted || guarded.isExhausted { return .tooManyStates }
    return trials.isPossible ? .onlyTried : .cannotBeTried
  }
}

// MARK: - Asking

extension LogicAnalyser {
  /// Whether no state of a form that is being filled in makes a formula true.
  mutating func isImpossible(_ formula: Formula) -> Bool {
    !someStates.show(formula) && anytime.possibility(formula) == .impossible
  }

  /// Whether no state makes a formula true in which everything is answered.
  mutating func isImpossibleWhenComplete(_ formula: Formula) -> Bool {
    !someCompleteStates.show(formula) && complete.possibility(formula) == .impossible
  }

  /// Whether something that is possible by the diagrams is possible for certain: nothing opaque bears on it.
  mutating func isCertain(_ formula: Formula) -> Bool {
    if someStates.isTransparent(formula), someStates.show(formula) { return true }
    return !anytime.dependsOnOpaque(formula) && !anytime.isExhausted
  }

  /// The same of a form in which everything is answered.
  mutating func isCertainWhenComplete(_ formula: Formula) -> Bool {
    !complete.dependsOnOpaque(formula) && !complete.isExhausted
  }

  /// A context without the states in which a formula is true.
  mutating func outside(_ context: Formula, _ formula: Formula) -> Formula {
    let other = logic.table.not(formula)
    return logic.table.and(context, other)
  }

  /// The same for a form that is complete.
  mutating func outsideComplete(_ context: Formula, _ formula: Formula) -> Formula {
    logic.table.and(outside(context, formula), properly)
  }

  /// The row that stands for any row of a page.
  func rowScope(_ page: Int?) -> (page: Int, row: Int)? {
    page.flatMap { page in logic.anyRow(page).map { (page, $0) } }
  }

  /// A question, in the row that stands for any.
  func question(page: Int, field: Int) -> FormLogic.Question {
    FormLogic.Question(page: page, field: field, row: form.groupPage(of: page).flatMap { logic.anyRow($0) })
  }

  /// Whether the row that stands for any row is there at all.
  mutating func rowExists(_ page: Int?) -> Formula {
    guard let page, let group = form.groupPage(of: page) else { return .yes }
    let size = logic.size(page: group)
    let none = logic.isAtMost(size, 0)
    return logic.table.not(none)
  }
}
