/// How a run through a form ended. Every run has exactly one outcome.
public enum RunOutcome: String, Hashable, Sendable, CaseIterable {
  /// Sent, and the record is right.
  case completedRight
  /// Sent, with something wrong in it that nobody noticed.
  case completedDefective
  /// Sent, with somebody's help.
  case completedWithHelp
  /// Led elsewhere by the form, as it should be: neither completed nor abandoned.
  case endedIneligible
  /// Put away to go on later.
  case savedInProgress
  /// Gone to the counter: neither completed nor abandoned.
  case movedToCounter
  /// Given up.
  case abandoned
  /// Stopped by a fault of the service.
  case technicalFailure
}

extension RunOutcome {
  /// Whether the form was sent.
  public var isCompletion: Bool {
    switch self {
    case .completedRight, .completedDefective, .completedWithHelp: true
    case .endedIneligible, .savedInProgress, .movedToCounter, .abandoned, .technicalFailure: false
    }
  }
}
