/// What is known of a question when an expression reads it.
public enum VariableState: Hashable, Sendable {
  /// It has been answered.
  case value(ExpressionValue)
  /// The resident said "none", or left an optional question empty and went on.
  case blank
  /// It has not been reached yet: reading it makes the result unknown.
  case unanswered
  /// Its own condition is false: reading it is an error, which `&&`, `||` and the presence functions absorb.
  case notApplicable
}
