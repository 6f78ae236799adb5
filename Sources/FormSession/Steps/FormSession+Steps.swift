import FormComponents
import FormExpressions
public import FormModel

// The way through a form: which pages there are by what is known now, and which of them are complete.
extension FormSession {
  /// The steps from start to end by what is known now. An exit that applies ends the way.
  var steps: [Step] { steps(evaluation) }

  func steps(_ evaluation: Evaluation) -> [Step] {
    if state.submittedAt != nil { return [.done] }
    var steps: [Step] = [.start]
    if !registersInQuestion.isEmpty { steps.append(.consent) }
    let exit = firstExit(evaluation)
    for (index, page) in form.pages.enumerated() {
      guard evaluation.pages[index] == .applicable else { continue }
      if let repeating = page.repeating {
        let count = state.rows[repeating.id]?.count ?? 0
        steps += (0..<count).map { .row(page: index, row: $0) }
        steps.append(.rows(index))
      } else {
        let isAsked = page.fields.indices.contains {
          evaluation.applicability(page: index, field: $0, row: nil) == .applicable
        }
        guard isAsked else { continue }
        steps.append(.questions(index))
      }
      if let exit, exit.lastPage == index { return steps + [.exit(exit.index)] }
    }
    return steps + [.review]
  }

  /// The exit that applies earliest on the way: the last page it reads decides where it stands.
  private func firstExit(_ evaluation: Evaluation) -> (index: Int, lastPage: Int)? {
    var found: (index: Int, lastPage: Int)?
    for (index, exit) in form.exits.enumerated() where evaluation.holds(exit.condition) {
      let pages = exit.condition.expression.dependencies.compactMap { form.page(read: $0) }
      let last = pages.max() ?? 0
      if found == nil || last < found?.lastPage ?? .max { found = (index, last) }
    }
    return found
  }

  /// The registers that hold an answer of this form and that the host can ask.
  public var registersInQuestion: [RegisterName] {
    let asked = Set(form.fields.compactMap { register(of: $0.field.meaning, isSensitiveToo: false) })
      .union(form.pages.compactMap { register(of: $0.repeating?.meaning, isSensitiveToo: false) })
    return state.offered.filter(asked.contains)
  }

  /// The register that holds a meaning. What is sensitive is never carried into a page.
  func register(of meaning: Meaning?, isSensitiveToo: Bool) -> RegisterName? {
    guard let meaning, let term = form.meanings.terms[meaning] else { return nil }
    return isSensitiveToo || term.sensitivity != .sensitive ? term.register : nil
  }

  /// Whether a step needs nothing more.
  func isComplete(_ step: Step, _ evaluation: Evaluation) -> Bool {
    switch step {
    case .start: return state.visited.contains("start")
    case .consent: return registersInQuestion.allSatisfy { state.decision(on: $0) != nil }
    case .questions(let page):
      return state.visited.contains(form.id(of: step)) && blockers(page: page, row: nil, evaluation).isEmpty
    case .row(let page, let row):
      guard let group = form.pages[page].repeating?.id, let rows = state.rows[group], rows.indices.contains(row)
      else { return false }
      return rows[row].isVisited && blockers(page: page, row: row, evaluation).isEmpty
    case .rows(let page):
      guard let repeating = form.pages[page].repeating else { return false }
      let count = state.rows[repeating.id]?.count ?? 0
      return state.finishedGroups.contains(repeating.id) && count >= repeating.minimum && count <= repeating.maximum
    case .review, .exit, .done: return false
    }
  }

  /// What keeps a page from being complete.
  private func blockers(page: Int, row: Int?, _ evaluation: Evaluation) -> [FieldFinding] {
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

extension FormSpecification {
  /// The page whose answers a path of a condition reads, when it reads a page.
  func page(read path: ExpressionPath) -> Int? {
    switch symbols[path.variable] {
    case .field(let page, _), .group(let page): page
    case .value(let value): values[value].expression.dependencies.compactMap { page(read: $0) }.max()
    case .today, .channel, nil: nil
    }
  }
}
