import FormComponents
import FormModel

// How the parts of a form stand.
extension FormSession {
  /// A step of a part, as far as it has come.
  private struct StepOnWay {
    var id: PageID
    /// Whether everything before it is complete, so that it can be gone to.
    var isReachable: Bool
    var isComplete: Bool
  }

  /// The parts of the form with how each stands, or `nil` for a form that is not divided. Parts of which nothing is asked
  /// by what is known now are left out.
  var tasks: TaskList? {
    guard form.parts.count > 1 else { return nil }
    var byPart: [String: [StepOnWay]] = [:]
    var isReachable = true
    for step in steps {
      let isComplete = isComplete(step, evaluation)
      if let part = part(of: step) {
        byPart[part, default: []].append(
          StepOnWay(id: form.id(of: step), isReachable: isReachable, isComplete: isComplete))
      }
      isReachable = isReachable && isComplete
    }
    let tasks = form.parts.compactMap { part in byPart[part.id].map { task(part, $0) } }
    return tasks.isEmpty ? nil : TaskList(tasks)
  }

  /// The part of the form that a step belongs to.
  private func part(of step: Step) -> String? {
    switch step {
    case .questions(let page, _), .rows(let page, _): form.pages[page].part
    case .start, .consent, .review, .exit, .done: nil
    }
  }

  private func task(_ part: PartSpecification, _ steps: [StepOnWay]) -> TaskList.Task {
    let title = words(part.title)
    guard let next = steps.first(where: { !$0.isComplete }) else {
      return TaskList.Task(title, .done, page: steps.first?.id)
    }
    guard next.isReachable else { return TaskList.Task(title, .waiting) }
    if state.attempted.contains(next.id) { return TaskList.Task(title, .attention, page: next.id) }
    return TaskList.Task(title, steps.contains(where: \.isComplete) ? .underWay : .open, page: next.id)
  }
}
