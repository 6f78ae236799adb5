public import FormComponents
public import FormModel

/// Something that happened in a session, without what was entered: for the funnel, the usability score and the log.
public struct FormEvent: Hashable, Sendable, Codable {
  /// What happened.
  public enum Kind: Hashable, Sendable, Codable {
    /// The session began.
    case started(Channel)
    /// A page was sent; with the number of its questions that have to change.
    case sent(PageID, errors: Int)
    /// An entry broke a rule.
    case violated(field: String, code: String)
    /// A register was allowed, refused or withdrawn.
    case consented(RegisterName, ConsentReceipt.Decision)
    /// A register answered, with the number of questions it filled.
    case prefilled(RegisterName, questions: Int)
    /// A register did not answer; its questions are asked.
    case prefillFailed(RegisterName)
    /// A prefilled answer was replaced.
    case corrected(field: String)
    /// A page was gone back to.
    case returned(PageID)
    /// The form led elsewhere.
    case exited(String)
    /// The form was sent.
    case submitted
  }

  /// What happened.
  public var kind: Kind
  /// When.
  public var at: Moment

  /// Creates an event.
  public init(_ kind: Kind, at: Moment) {
    self.kind = kind
    self.at = at
  }
}
