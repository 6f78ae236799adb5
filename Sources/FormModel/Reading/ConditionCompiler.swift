import FormExpressions
import FormSource

/// Compiles the expressions of a form against its fields, and reports what is wrong where it stands in the file.
struct ConditionCompiler {
  private let reading: SpecificationReading
  /// What expressions may name: in the whole form, and in a row of each group.
  let scopes: ExpressionScopes
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
    var enclosing: [String: String] = [:]
    for (page, fields) in pages {
      for field in fields {
        declarations.records.merge(field.type.records) { first, _ in first }
        let variable = Self.variable(field, on: page)
        if let group = page.group {
          groups[group, default: [:]][field.id] = variable
        } else {
          declarations.variables[field.id] = variable
        }
      }
      guard let repeating = page.repeating else { continue }
      if groups[repeating.id] == nil { groups[repeating.id] = [:] }
      let rows = ExpressionDeclarations.Variable(
        type: .list(.record(repeating.id)), canBeInapplicable: page.condition != nil, maxSize: repeating.maximum)
      if let outer = page.enclosingGroup {
        enclosing[repeating.id] = outer
        groups[outer, default: [:]][repeating.id] = rows
      } else {
        declarations.variables[repeating.id] = rows
      }
    }
    declarations.records.merge(groups) { _, rows in rows }
    for value in values { declarations.variables[value.id] = .init(type: value.type, canBeInapplicable: true) }
    let global = ExpressionLayout(declarations)
    // The shapes are shared, so that rows are read by position in every scope.
    rowShapes = global.shapes.filter { groups[$0.key] != nil }
    // In a row its own questions have names, and in a row within a row those of both.
    let rows: [String: ExpressionLayout] = groups.reduce(into: [:]) { rows, group in
      var inside = declarations
      if let outer = enclosing[group.key], let members = groups[outer] {
        inside.variables.merge(members) { _, own in own }
      }
      inside.variables.merge(group.value) { _, own in own }
      rows[group.key] = ExpressionLayout(inside, sharing: global.shapes)
    }
    scopes = ExpressionScopes(form: global, rows: rows)
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
    let layout = scopes.layout(group)
    let renamed = source.names?.renamed(source.text.value)
    let text = renamed?.text ?? source.text.value
    let compiled = Expression.compile(text, layout: layout, expecting: type)
    let file = source.context.file
    for problem in compiled.problems where !isAboutBrokenField(problem, in: text) {
      func place(_ range: Range<Int>) -> Range<Int> {
        source.text.sourceRange(ofDecodedUTF8: renamed?.before(range) ?? range, in: file)
      }
      reading.context.sink.report(
        Diagnostic(
          problem.kind, file: file, range: place(problem.range), message: problem.message,
          // In an included file the name that was meant has another form: there is no fix to offer.
          fixIt: renamed != nil
            ? nil
            : problem.replacement.map { FixIt.replace(place($0.range), with: $0.text) }))
    }
    if compiled.expression != nil { places.sources[text] = source }
    return compiled.expression
  }

  /// Whether a problem only follows from a question that cannot be read itself.
  private func isAboutBrokenField(_ problem: ExpressionProblem, in text: String) -> Bool {
    let name = text.utf8.dropFirst(problem.range.lowerBound).prefix(problem.range.count)
    return reading.whole.brokenFields.contains(String(decoding: Array(name), as: UTF8.self))
  }

  /// Reports a finding where an expression stands.
  func report(_ finding: SpecificationFinding, atExpression text: String) {
    guard let source = places.sources[text] else { return reading.context.report(finding, at: 0..<0) }
    source.context.report(finding, at: source.text.range)
  }
}

/// Where expressions stand in the files, by their text.
private final class ExpressionPlaces {
  var sources: [String: ExpressionSource] = [:]
}

extension FieldType {
  /// The record types of the field's values.
  var records: [String: [String: ExpressionDeclarations.Variable]] { Self.expressionRecords }
}
