import FormSource
import FormText
import Testing

@testable import FormExpressions

/// A form to write conditions about: a claimant, an optional income, and children in a repeated group.
enum FormFixture {
  static let declarations = ExpressionDeclarations(
    variables: [
      "today": .init(type: .date),
      "birthDate": .init(type: .date),
      "occupation": .init(type: .string, allowedValues: ["employee", "publicServant", "selfEmployed"]),
      "interests": .init(type: .list(.string), canBeBlank: true, allowedValues: ["music", "sport"], maxSize: 2),
      "note": .init(type: .string, canBeBlank: true, maxSize: 200),
      "income": .init(type: .int, canBeBlank: true),
      "leftOn": .init(type: .date, canBeBlank: true),
      "rate": .init(type: .double),
      "count": .init(type: .int),
      "livesTogether": .init(type: .bool),
      "spouseIncome": .init(type: .int, canBeInapplicable: true),
      "postalCode": .init(type: .string, maxSize: 8),
      "home": .init(type: .record("address")),
      "child": .init(type: .list(.record("child")), maxSize: 12),
    ],
    records: [
      "child": [
        "name": .init(type: .string, maxSize: 40),
        "childBirthDate": .init(type: .date),
        "livesTogether": .init(type: .bool),
        "allowance": .init(type: .int, canBeBlank: true),
        "kind": .init(type: .string, allowedValues: ["own", "foster"]),
      ],
      "address": ["ward": .init(type: .string), "building": .init(type: .string, canBeBlank: true)],
    ])

  static let layout = ExpressionLayout(declarations)

  static func day(_ iso: String) -> ExpressionValue {
    CalendarDate(iso: iso).map { .date($0) } ?? .null
  }

  static func children(_ rows: [[String: VariableState]]) -> VariableState {
    guard let shape = layout.shapes["child"] else { return .unanswered }
    return .value(.rows(of: "child", shape: shape, rows))
  }

  /// Compiles an expression that has to be right.
  static func compile(_ text: String, expecting type: ExpressionType? = nil) -> Expression? {
    let (expression, problems) = Expression.compile(text, layout: layout, expecting: type)
    for problem in problems where problem.severity == .error {
      Testing.Issue.record("\(text): \(problem.id) \(problem.message.en) at \(problem.range)")
    }
    return expression
  }

  static func evaluate(_ text: String, _ bindings: [String: VariableState] = [:]) -> ExpressionResult? {
    compile(text)?.evaluate(bindings)
  }

  static func problems(_ text: String, expecting type: ExpressionType? = nil) -> [ExpressionProblem] {
    Expression.compile(text, layout: layout, expecting: type).problems
  }
}
