/// A part of an expression as it was written, for those who look at conditions instead of evaluating them.
///
/// Ranges are UTF-8 offsets of the expression's text; parentheses around a part belong to it.
package struct ExpressionPart: Sendable {
  /// Where it stands.
  package let range: Range<Int>
  /// What it is.
  package let kind: Kind

  /// What a part is.
  package indirect enum Kind: Sendable {
    case literal(ExpressionValue)
    case name(String)
    case select(ExpressionPart, field: String, isOptional: Bool)
    case index(ExpressionPart, ExpressionPart, isOptional: Bool)
    case call(String, target: ExpressionPart?, arguments: [ExpressionPart])
    case not(ExpressionPart)
    case negate(ExpressionPart)
    case binary(Operator, ExpressionPart, ExpressionPart)
    case and([ExpressionPart])
    case or([ExpressionPart])
    case conditional(ExpressionPart, ExpressionPart, ExpressionPart)
    case list([ExpressionPart])
    case map([ExpressionPart])
    case has(ExpressionPart)
    case macro(Macro, over: ExpressionPart, names: [String], filter: ExpressionPart?, body: ExpressionPart)
    case bind(String, value: ExpressionPart, body: ExpressionPart)
    case optionalMap(ExpressionPart, name: String, body: ExpressionPart)
  }

  /// An operator between two operands.
  package enum Operator: String, Sendable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case `in` = "in"
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"
  }

  /// A macro over a list or a map.
  package enum Macro: Sendable { case all, exists, existsOne, map, filter, transformMap }

  /// The parts it is made of, in the order they are written.
  package var children: [ExpressionPart] {
    switch kind {
    case .literal, .name: []
    case .select(let operand, _, _), .not(let operand), .negate(let operand), .has(let operand): [operand]
    case .index(let left, let right, _), .binary(_, let left, let right): [left, right]
    case .call(_, let target, let arguments): (target.map { [$0] } ?? []) + arguments
    case .and(let parts), .or(let parts), .list(let parts), .map(let parts): parts
    case .conditional(let test, let yes, let no): [test, yes, no]
    case .macro(_, let range, _, let filter, let body): [range] + (filter.map { [$0] } ?? []) + [body]
    case .bind(_, let value, let body): [value, body]
    case .optionalMap(let target, _, let body): [target, body]
    }
  }
}

extension Expression {
  /// The expression in its parts.
  package var parts: ExpressionPart {
    let tree = Parser(text).tree
    return ExpressionPart(tree, tree.root)
  }
}

extension ExpressionPart {
  /// The depth is that of the tree, which the parser bounds.
  init(_ tree: SyntaxTree, _ id: NodeID) {
    func part(_ id: NodeID) -> ExpressionPart { ExpressionPart(tree, id) }
    range = tree.range(id)
    kind =
      switch tree[id] {
      case .literal(let value): .literal(value)
      case .identifier(let name, _): .name(name)
      case .select(let operand, let field, let isOptional): .select(part(operand), field: field, isOptional: isOptional)
      case .index(let operand, let key, let isOptional): .index(part(operand), part(key), isOptional: isOptional)
      case .call(let name, let target, let arguments):
        .call(name, target: target.map(part), arguments: arguments.map(part))
      case .not(let operand): .not(part(operand))
      case .negate(let operand): .negate(part(operand))
      case .binary(let operation, let left, let right): .binary(Operator(operation), part(left), part(right))
      case .and(let operands): .and(operands.map(part))
      case .or(let operands): .or(operands.map(part))
      case .conditional(let test, let yes, let no): .conditional(part(test), part(yes), part(no))
      case .list(let elements, _): .list(elements.map(part))
      case .map(let keys, let values, _): .map(zip(keys, values).flatMap { [part($0), part($1)] })
      case .has(let operand): .has(part(operand))
      case .comprehension(let macro):
        .macro(
          Macro(macro.kind), over: part(macro.range), names: macro.names, filter: macro.filter.map(part),
          body: part(macro.body))
      case .bind(let name, let value, let body): .bind(name, value: part(value), body: part(body))
      case .optionalMap(let target, let name, let body, _): .optionalMap(part(target), name: name, body: part(body))
      }
  }
}

extension ExpressionPart.Operator {
  init(_ operation: BinaryOperator) {
    self =
      switch operation {
      case .equal: .equal
      case .notEqual: .notEqual
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      case .greaterOrEqual: .greaterOrEqual
      case .in: .in
      case .add: .add
      case .subtract: .subtract
      case .multiply: .multiply
      case .divide: .divide
      case .remainder: .remainder
      }
  }
}

extension ExpressionPart.Macro {
  init(_ kind: Comprehension.Kind) {
    self =
      switch kind {
      case .all: .all
      case .exists: .exists
      case .existsOne: .existsOne
      case .map: .map
      case .filter, .count: .filter
      case .transformMap: .transformMap
      }
  }
}
