import FormExpressions
import FormSource

/// Compiles the expressions of a form against its fields, and reports what is wrong where it stands in the file.
struct ConditionCompiler {
  private let reading: SpecificationReading
  private let global: ExpressionDeclarations
  private let rows: [String: ExpressionDeclarations]
  /// The record types of the rows of repeated groups, by the group's id.
  let rowShapes: [String: RecordShape]
  private let places: ExpressionPlaces

  init(
    reading: SpecificationReading, pages: [(page: PageSpecification, fields: [FieldSpecification])],
    values: [(id: String, type: ExpressionType)]
  ) {
    self.reading = reading
    places = ExpressionPlaces()
    var declarations = ExpressionDeclarations()
    declarations.variables["today"] = .init(type: .date)
    declarations.variables["channel"] = .init(type: .string, allowedValues: ["self", "proxy", "counter"])
    var groups: [String: [String: ExpressionDeclarations.Variable]] = [:]
    for (page, fields) in pages {
      var members: [String: ExpressionDeclarations.Variable] = [:]
      for field in fields {
        declarations.records.merge(field.type.records) { first, _ in first }
        members[field.id] = Self.variable(field, on: page)
      }
      if let repeating = page.repeating {
        declarations.records[repeating.id] = members
        groups[repeating.id] = members
        declarations.variables[repeating.id] = .init(
          type: .list(.record(repeating.id)), canBeInapplicable: page.condition != nil, maxSize: repeating.maximum)
      } else {
        declarations.variables.merge(members) { first, _ in first }
      }
    }
    for value in values { declarations.variables[value.id] = .init(type: value.type, canBeInapplicable: true) }
    global = declarations
    rowShapes = groups.reduce(into: [:]) { $0[$1.key] = RecordShape(name: $1.key, fields: $1.value.keys) }
    rows = groups.mapValues { members in
      var inside = declarations
      inside.variables.merge(members) { _, own in own }
      return inside
    }
  }

  private static func variable(
    _ field: FieldSpecification, on page: PageSpecification
  ) -> ExpressionDeclarations.Variable {
    let canBeBlank = if case .always = field.requirement { false } else { true }
    return ExpressionDeclarations.Variable(
      type: field.type.expressionType, canBeBlank: canBeBlank,
      canBeInapplicable: page.condition != nil || field.condition != nil, allowedValues: field.type.allowedValues,
      maxSize: field.type.maximumSize)
  }

  /// A condition in the scope of the whole form, or of a row of a group.
  func condition(_ source: ExpressionSource, group: String?) -> Condition? {
    expression(source, of: .bool, group: group).map { Condition($0) }
  }

  /// An expression of a type.
  func expression(_ source: ExpressionSource, of type: ExpressionType, group: String?) -> Expression? {
    let declarations = group.flatMap { rows[$0] } ?? global
    let compiled = Expression.compile(source.text.value, declarations: declarations, expecting: type)
    let file = reading.context.file
    for problem in compiled.problems where !isAboutBrokenField(problem, in: source) {
      let range = source.text.sourceRange(ofDecodedUTF8: problem.range, in: file)
      reading.context.sink.report(
        Diagnostic(
          DiagnosticID(rawValue: problem.id), severity: problem.severity, file: file, range: range,
          message: problem.message,
          fixIt: problem.replacement.map { replacement in
            FixIt.replace(
              source.text.sourceRange(ofDecodedUTF8: replacement.range, in: file), with: replacement.text)
          }))
    }
    if compiled.expression != nil { places.ranges[source.text.value] = source.text.range }
    return compiled.expression
  }

  /// Whether a problem only follows from a question that cannot be read itself.
  private func isAboutBrokenField(_ problem: ExpressionProblem, in source: ExpressionSource) -> Bool {
    let name = source.text.value.utf8.dropFirst(problem.range.lowerBound).prefix(problem.range.count)
    return reading.brokenFields.contains(String(decoding: Array(name), as: UTF8.self))
  }

  /// Reports a finding where an expression stands.
  func report(_ finding: SpecificationFinding, atExpression text: String) {
    reading.context.report(finding, at: places.ranges[text] ?? 0..<0)
  }
}

/// Where expressions stand in the file, by their text.
private final class ExpressionPlaces {
  var ranges: [String: Range<Int>] = [:]
}

extension FieldType {
  /// The record types of the field's values.
  var records: [String: [String: ExpressionDeclarations.Variable]] { Self.expressionRecords }
}
