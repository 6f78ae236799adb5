public import FormModel
public import FormText

/// What a resident decided about the use of a register, for one purpose. The receipts of a session are never deleted.
public struct ConsentReceipt: Hashable, Sendable, Codable {
  /// What was decided.
  public enum Decision: String, Hashable, Sendable, Codable {
    /// The register may be used.
    case given
    /// It may not: the same form is filled in by hand.
    case refused
    /// It was allowed before and is not any longer: its facts are gone from the session.
    case withdrawn
  }

  /// The register.
  public var register: RegisterName
  /// The purpose, in the words the resident read.
  public var purpose: String
  /// The language in which the resident read it.
  public var language: Language
  /// What was decided.
  public var decision: Decision
  /// When.
  public var at: Moment
  /// By whom.
  public var by: ActorRole
}
