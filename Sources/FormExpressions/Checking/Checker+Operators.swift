// Operators: which operands fit, and what they give.
extension Checker {
  mutating func binary(_ id: NodeID, _ operation: BinaryOperator, _ left: NodeID, _ right: NodeID)
    -> ExpressionType
  {
    let first = resolvedType(of: left)
    let second = resolvedType(of: right)
    switch operation {
    case .equal, .notEqual: return equality(id, operation, (left, first), (right, second))
    case .in: return membership(id, (left, first), (right, second))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return order(id, operation, (left, first), (right, second))
    case .add, .subtract, .multiply, .divide, .remainder:
      return arithmetic(id, operation, (left, first), (right, second))
    }
  }

  typealias Operand = (id: NodeID, type: ExpressionType)

  /// The most helpful report for two operands that do not fit.
  private mutating func mismatch(_ id: NodeID, _ sign: String, _ left: Operand, _ right: Operand) -> ExpressionType {
    let range = tree.range(id)
    for (operand, other) in [(left, right), (right, left)] {
      if isForm, case .optional(let inner) = operand.type, other.type != operand.type {
        return fail(id, .mayBeBlank(name(of: operand.id), inner, at: tree.range(operand.id)))
      }
      if operand.type == .date, case .literal(.string(let text)) = tree[other.id] {
        return fail(id, .dateFromText(text, at: tree.range(other.id)))
      }
    }
    return fail(id, .noOperator(sign, left.type, right.type, at: range))
  }

  private mutating func equality(_ id: NodeID, _ operation: BinaryOperator, _ left: Operand, _ right: Operand)
    -> ExpressionType
  {
    if isForm, left.type == .null || right.type == .null {
      report(.comparedWithNull(at: tree.range(id)))
      return .bool
    }
    guard solver.join(left.type, right.type) != nil else {
      _ = mismatch(id, operation.sign, left, right)
      return .bool
    }
    if isForm, holdsRecord(left.type) || holdsRecord(right.type) { report(.recordsCompared(at: tree.range(id))) }
    checkChoice(of: left.id, against: right.id)
    checkChoice(of: right.id, against: left.id)
    return .bool
  }

  func holdsRecord(_ type: ExpressionType) -> Bool { type.holds(record: nil) }

  mutating func membership(_ id: NodeID, _ left: Operand, _ right: Operand) -> ExpressionType {
    switch right.type {
    case .dyn, .inferred, .parameter: break
    case .list(let element):
      if !solver.accepts(left.type, as: element) { _ = mismatch(id, "in", left, (right.id, element)) }
    case .map(let key, _):
      if !solver.accepts(left.type, as: key), !(left.type.isNumeric && solver.resolve(key).isNumeric) {
        _ = mismatch(id, "in", left, (right.id, key))
      }
    default: _ = fail(id, .noOperator("in", left.type, right.type, at: tree.range(id)))
    }
    if isForm, holdsRecord(left.type) { report(.recordsCompared(at: tree.range(id))) }
    if case .list(let elements, _) = tree[right.id] {
      for element in elements { checkChoice(of: left.id, against: element) }
    }
    checkChoice(of: right.id, against: left.id)
    return .bool
  }

  /// Reports a text that a choice can never be.
  private mutating func checkChoice(of question: NodeID, against literal: NodeID) {
    guard case .literal(.string(let text)) = tree[literal], let origin = origins[question],
      let allowed = origin.allowed, !allowed.contains(where: { CodePoints.equal($0, text) })
    else { return }
    let nearest = nearest(to: text, in: allowed)
    report(
      .unknownChoice(text, of: origin.path.description, nearest: nearest, at: tree.range(literal), quote: "'"))
  }

  mutating func order(_ id: NodeID, _ operation: BinaryOperator, _ left: Operand, _ right: Operand)
    -> ExpressionType
  {
    switch (left.type, right.type) {
    case (.int, .int), (.date, .date), (.double, .double), (.string, .string), (.uint, .uint), (.bool, .bool),
      (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration), (.dyn, _), (_, .dyn), (.inferred, _),
      (_, .inferred), (.parameter, _), (_, .parameter):
      break
    case _ where left.type.isNumeric && right.type.isNumeric: break
    default: _ = mismatch(id, operation.sign, left, right)
    }
    return .bool
  }

  mutating func arithmetic(_ id: NodeID, _ operation: BinaryOperator, _ left: Operand, _ right: Operand)
    -> ExpressionType
  {
    if left.type == right.type, left.type.isNumeric, operation != .remainder || left.type != .double {
      return left.type
    }
    if operation == .add, case .list = left.type, let joined = solver.join(left.type, right.type), joined != .dyn {
      return joined
    }
    if operation == .add, !isForm, case .list = left.type, case .list = right.type { return .list(.dyn) }
    var results: [ExpressionType] = []
    for (first, second, result) in Self.arithmeticOverloads(operation)
    where fits(left.type, first) && fits(right.type, second) {
      if !results.contains(result) { results.append(result) }
    }
    if results.count == 1 { return results[0] }
    if results.isEmpty { return mismatch(id, operation.sign, left, right) }
    return .dyn
  }

  func fits(_ type: ExpressionType, _ wanted: ExpressionType) -> Bool {
    switch type {
    case .dyn, .inferred, .parameter: true
    default: type == wanted
    }
  }

  private static func arithmeticOverloads(_ operation: BinaryOperator)
    -> [(ExpressionType, ExpressionType, ExpressionType)]
  {
    let numbers: [(ExpressionType, ExpressionType, ExpressionType)] = [
      (.int, .int, .int), (.uint, .uint, .uint), (.double, .double, .double),
    ]
    switch operation {
    case .add:
      return numbers + [
        (.string, .string, .string), (.bytes, .bytes, .bytes), (.list(.dyn), .list(.dyn), .list(.dyn)),
        (.timestamp, .duration, .timestamp), (.duration, .timestamp, .timestamp), (.duration, .duration, .duration),
      ]
    case .subtract:
      return numbers + [
        (.timestamp, .timestamp, .duration), (.timestamp, .duration, .timestamp), (.duration, .duration, .duration),
      ]
    case .multiply, .divide: return numbers
    case .remainder: return Array(numbers.prefix(2))
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in: return []
    }
  }
}
