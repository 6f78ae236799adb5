import FormSource
import FormTestSupport
import Testing

@testable import FormExpressions

/// A case of `conformance/cel`: an expression, what is bound, and what it has to give.
struct ConformanceCase: CustomTestStringConvertible, Sendable {
  enum Expectation: Sendable {
    case value(JSONValue)
    case error
    case unknown(Set<String>)
    case typeOnly
  }

  var row: ExpressionCase
  var expected: Expectation
  var deducedType: String?

  var id: String { row.id }
  var expression: String { row.expression }
  var testDescription: String { "\(id): \(expression)" }

  init?(_ json: JSONValue) {
    guard let row = ExpressionCase(json), let expect = json["expect"]?.object else { return nil }
    self.row = row
    deducedType = expect["deducedType"]?.string
    if let value = expect["value"] {
      expected = .value(value)
    } else if expect["error"] != nil {
      expected = .error
    } else if let names = expect["unknown"]?.array {
      expected = .unknown(Set(names.compactMap(\.string)))
    } else {
      expected = .typeOnly
    }
  }

  /// Says how the engine differs from what is expected, or `nil` when it agrees.
  func difference() -> String? {
    let (compiled, problems) = row.compiled()
    guard let compiled else {
      if case .error = expected { return nil }
      return "refused: " + problems.map { "\($0.id) \($0.message.en)" }.joined(separator: "; ")
    }
    if let deducedType, compiled.type.description != deducedType {
      return "deduced \(compiled.type) instead of \(deducedType)"
    }
    if case .typeOnly = expected { return nil }
    let result = compiled.evaluate(row.bindings)
    switch (result, expected) {
    case (.error, .error): return nil
    case (.unknown(let paths), .unknown(let names)):
      return Set(paths.map(\.description)) == names ? nil : "waits for \(paths.sorted())"
    case (.value(let value), .value(let json)):
      guard let wanted = ExpressionValue(conformance: json) else { return "the expected value \(json) cannot be read" }
      guard value == wanted else { return "gave \(value)" }
      // What is written down is read back to the same value.
      return ExpressionValue(conformance: value.notation) == value ? nil : "writes \(value.notation)"
    default: return "gave \(result)"
    }
  }
}
