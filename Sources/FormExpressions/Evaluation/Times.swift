import FormText

extension Evaluator {
  func timePart(_ function: Function, _ arguments: Arguments, _ id: NodeID) -> Evaluated { fail(.noOverload, id) }
}

/// Moments and lengths of time as text.
enum TimeText {
  static func timestamp(_ text: String) -> ExpressionTimestamp? { nil }
  static func duration(_ text: String) -> ExpressionDuration? { nil }
  static func text(_ moment: ExpressionTimestamp) -> String { "" }
  static func text(_ length: ExpressionDuration) -> String { "" }
}
