public import FormText

/// Why a question is or is not asked, from the conditions and the answers of a session.
///
/// The parts are there for programs; `lines(in:)` says the same in plain words.
public struct Explanation: Hashable, Sendable {
  /// Whether the question is asked.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// It is asked.
    case asked
    /// It is not asked.
    case notAsked
    /// It depends on questions that have not been answered. It is not asked yet.
    case waiting
  }

  /// One of the conditions that have to hold.
  public struct Reason: Hashable, Sendable {
    /// Whose condition it is.
    public enum Owner: String, Hashable, Sendable, CaseIterable {
      case page, question
      /// An exit at which the way ends before the page: while its condition holds, nothing after it is asked.
      case exit
    }

    /// Whose condition it is.
    public var owner: Owner
    /// The title of the page or the label of the question.
    public var name: LocalizedText
    /// The condition in its parts.
    public var trace: ConditionTrace
  }

  /// Whether the question has to be answered when it is asked.
  public enum Requirement: Hashable, Sendable {
    /// Always.
    case always
    /// Never.
    case never
    /// When a condition holds.
    case when(ConditionTrace)
  }

  /// Another answer to one question.
  public struct Change: Hashable, Sendable {
    /// The question.
    public var path: AnswerPath
    /// Its label, with its row.
    public var label: LocalizedText
    /// The answer as residents read it; `nil` for leaving it blank.
    public var answer: LocalizedText?
  }

  /// The question.
  public var path: AnswerPath
  /// Its label, with its row.
  public var label: LocalizedText
  /// Whether it is asked.
  public var verdict: Verdict
  /// The conditions that bear on it, the page's first; none for a question that is always asked.
  public var reasons: [Reason]
  /// Whether it has to be answered.
  public var requirement: Requirement
  /// The questions that have to be answered before it is known, in the order of the form.
  public var waitingFor: [ConditionTest.Subject]
  /// The smallest changes of answers that would turn the verdict round, each one or a few answers; none when no small
  /// change was found.
  public var changes: [[Change]]
}
