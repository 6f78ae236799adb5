import FormComponents
public import FormModel

// The way through a form: which pages there are by what is known now, and which of them are complete.
extension FormSession {
  /// The steps from start to end by what is known now. An exit that applies ends the way.
  var steps: [Step] { state.submittedAt == nil ? way : [.done] }

  func steps(_ evaluation: Evaluation) -> [Step] { steps }

  /// The steps while the form has not been sent, from what its conditions come to.
  var workedOutWay: [Step] {
    var steps: [Step] = [.start]
    if !registersInQuestion.isEmpty { steps.append(.consent) }
    let exit = firstExit(evaluation)
    for (index, page) in form.pages.enumerated() where page.enclosingGroup == nil {
      guard evaluation.applicability(page: index) == .applicable else { continue }
      let own = stepsOfPage(index, in: nil, evaluation)
      guard !own.isEmpty else { continue }
      steps += own
      if let exit, exit.lastPage == index { return steps + [.exit(exit.index)] }
    }
    return steps + [.review]
  }

  /// The steps of a page: itself, or its rows with the pages that stand in them, and the list of the rows.
  private func stepsOfPage(_ index: Int, in outer: AnswerPath.Row.Outer?, _ evaluation: Evaluation) -> [Step] {
    guard let repeating = form.pages[index].repeating else {
      let isAsked = form.pages[index].fields.indices.contains {
        evaluation.applicability(page: index, field: $0, row: outer?.row) == .applicable
      }
      return isAsked ? [.questions(page: index, row: outer?.row)] : []
    }
    let inner = outer == nil ? form.pages(inRowsOf: repeating.id) : []
    var steps: [Step] = []
    for place in state.rows(of: repeating.id, in: outer).indices {
      let row = AnswerPath.Row(group: repeating.id, index: place, in: outer)
      steps.append(.questions(page: index, row: row))
      for page in inner where evaluation.applicability(page: page, in: row.asOuter) == .applicable {
        steps += stepsOfPage(page, in: row.asOuter, evaluation)
      }
    }
    steps.append(.rows(page: index, outer: outer))
    return steps
  }

  /// The exit that applies earliest on the way: the last page it reads decides where it stands.
  func firstExit(_ evaluation: Evaluation) -> (index: Int, lastPage: Int)? {
    var found: (index: Int, lastPage: Int)?
    for (index, lastPage) in form.graph.exitPages.enumerated() where evaluation.exits[index] {
      if found == nil || lastPage < found?.lastPage ?? .max { found = (index, lastPage) }
    }
    return found
  }

  /// The registers that hold an answer of this form and that the host can ask.
  public var registersInQuestion: [RegisterName] {
    state.offered.filter(form.registers.contains)
  }

  /// Whether a step needs nothing more.
  func isComplete(_ step: Step, _ evaluation: Evaluation) -> Bool {
    switch step {
    case .start: return state.visited.contains("start")
    case .consent: return registersInQuestion.allSatisfy { state.decision(on: $0) != nil }
    case .questions(let page, let row):
      return isVisited(page, row: row) && blockers(page: page, row: row, evaluation).isEmpty
    case .rows(let page, let outer):
      guard let repeating = form.pages[page].repeating else { return false }
      let count = state.rows(of: repeating.id, in: outer).count
      return state.isFinished(repeating.id, in: outer) && count >= repeating.minimum && count <= repeating.maximum
        && !findings(rowsOf: page, in: outer, evaluation).contains { $0.severity == .block }
    case .review, .exit, .done: return false
    }
  }

  /// Whether a page of questions has been gone through.
  func isVisited(_ page: Int, row: AnswerPath.Row?) -> Bool {
    guard let row else { return state.visited.contains(PageID(rawValue: form.pages[page].id)) }
    guard form.pages[page].repeating == nil else { return state[row]?.isVisited ?? false }
    return state[row]?.visitedPages.contains(form.pages[page].id) ?? false
  }

  /// Notes whether a page of questions has been gone through.
  mutating func visit(_ page: Int, row: AnswerPath.Row?, _ isVisited: Bool = true) {
    let id = form.pages[page].id
    guard let row else {
      if isVisited { state.visited.insert(PageID(rawValue: id)) } else { state.visited.remove(PageID(rawValue: id)) }
      return
    }
    guard var answers = state[row] else { return }
    if form.pages[page].repeating != nil {
      answers.isVisited = isVisited
    } else if isVisited {
      answers.visitedPages.insert(id)
    } else {
      answers.visitedPages.remove(id)
    }
    state[row] = answers
  }

  /// What keeps a page from being complete.
  private func blockers(page: Int, row: AnswerPath.Row?, _ evaluation: Evaluation) -> [FieldFinding] {
    findings(page: page, row: row, evaluation).filter { $0.severity == .block }
  }

  /// The first step that needs something, else the last one.
  func firstIncomplete(_ evaluation: Evaluation) -> Step {
    let steps = steps(evaluation)
    return steps.first { !isComplete($0, evaluation) } ?? steps.last ?? .start
  }

  /// The step after another on the way, or where a review goes on.
  func next(after step: Step, _ evaluation: Evaluation) -> Step {
    if state.isReviewing { return firstIncomplete(evaluation) }
    let steps = steps(evaluation)
    guard let index = steps.firstIndex(of: step), index + 1 < steps.count else { return firstIncomplete(evaluation) }
    return steps[index + 1]
  }

  /// The step with a name, when it is on the way.
  func step(_ id: PageID, _ evaluation: Evaluation) -> Step? { steps(evaluation).first { form.id(of: $0) == id } }

  /// The step the person is on. When its page is no longer on the way, the first one that needs something.
  func currentStep(_ evaluation: Evaluation) -> Step {
    step(state.position, evaluation) ?? firstIncomplete(evaluation)
  }
}
