/// Operators between two operands.
extension Evaluator {
  mutating func binary(_ operation: BinaryOperator, _ left: NodeID, _ right: NodeID, _ id: NodeID) -> Evaluated {
    let first = evaluate(left)
    let second = evaluate(right)
    guard case .value(let a) = first, case .value(let b) = second else { return without(first, second) }
    return binary(operation, a, b, id)
  }

  mutating func binary(_ operation: BinaryOperator, _ a: ExpressionValue, _ b: ExpressionValue, _ id: NodeID)
    -> Evaluated
  {
    switch operation {
    case .equal, .notEqual:
      guard let same = equal(a, b) else { return fail(.costLimit, id) }
      return .value(.bool(same == (operation == .equal)))
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return compare(operation, a, b, id)
    case .in: return membership(a, b, id)
    case .add: return add(a, b, id)
    case .subtract: return subtract(a, b, id)
    case .multiply, .divide, .remainder: return multiply(operation, a, b, id)
    }
  }

  private mutating func compare(_ operation: BinaryOperator, _ a: ExpressionValue, _ b: ExpressionValue, _ id: NodeID)
    -> Evaluated
  {
    if case .string(let x) = a, case .string(let y) = b {
      guard spend(min(x.utf8.count, y.utf8.count) >> 4) else { return fail(.costLimit, id) }
    }
    guard let order = order(a, b) else { return fail(.noOverload, id) }
    switch order {
    case .before: return .value(.bool(operation == .less || operation == .lessOrEqual))
    case .after: return .value(.bool(operation == .greater || operation == .greaterOrEqual))
    case .same: return .value(.bool(operation == .lessOrEqual || operation == .greaterOrEqual))
    case .unordered: return .value(.bool(false))
    }
  }

  private mutating func membership(_ a: ExpressionValue, _ b: ExpressionValue, _ id: NodeID) -> Evaluated {
    switch b {
    case .list(let elements):
      for element in elements {
        guard let same = equal(element, a) else { return fail(.costLimit, id) }
        if same { return .value(.bool(true)) }
      }
      return .value(.bool(false))
    case .map(let map): return .value(.bool(map[a] != nil))
    default: return fail(.noOverload, id)
    }
  }

  private func whole<Number: FixedWidthInteger>(
    _ result: (partialValue: Number, overflow: Bool), _ make: (Number) -> ExpressionValue, _ id: NodeID
  ) -> Evaluated {
    result.overflow ? fail(.overflow, id) : .value(make(result.partialValue))
  }

  func duration(_ result: (partialValue: Int, overflow: Bool), _ id: NodeID) -> Evaluated {
    whole(result, { .duration(ExpressionDuration(nanoseconds: $0)) }, id)
  }

  func timestamp(_ moment: ExpressionTimestamp?, _ id: NodeID) -> Evaluated {
    moment.map { .value(.timestamp($0)) } ?? fail(.dateOutOfRange, id)
  }

  mutating func add(_ a: ExpressionValue, _ b: ExpressionValue, _ id: NodeID) -> Evaluated {
    switch (a, b) {
    case (.int(let x), .int(let y)): return whole(x.addingReportingOverflow(y), { .int($0) }, id)
    case (.uint(let x), .uint(let y)): return whole(x.addingReportingOverflow(y), { .uint($0) }, id)
    case (.double(let x), .double(let y)): return .value(.double(x + y))
    case (.string(let x), .string(let y)):
      guard spend((x.utf8.count + y.utf8.count) / 10) else { return fail(.costLimit, id) }
      return .value(.string(x + y))
    case (.bytes(let x), .bytes(let y)):
      guard spend((x.count + y.count) / 10) else { return fail(.costLimit, id) }
      return .value(.bytes(x + y))
    case (.list(let x), .list(let y)):
      guard spend(x.count + y.count) else { return fail(.costLimit, id) }
      return .value(.list(x + y))
    case (.duration(let x), .duration(let y)): return duration(x.nanoseconds.addingReportingOverflow(y.nanoseconds), id)
    case (.timestamp(let x), .duration(let y)), (.duration(let y), .timestamp(let x)): return timestamp(x.adding(y), id)
    default: return fail(.noOverload, id)
    }
  }

  private func subtract(_ a: ExpressionValue, _ b: ExpressionValue, _ id: NodeID) -> Evaluated {
    switch (a, b) {
    case (.int(let x), .int(let y)): return whole(x.subtractingReportingOverflow(y), { .int($0) }, id)
    case (.uint(let x), .uint(let y)): return whole(x.subtractingReportingOverflow(y), { .uint($0) }, id)
    case (.double(let x), .double(let y)): return .value(.double(x - y))
    case (.duration(let x), .duration(let y)):
      return duration(x.nanoseconds.subtractingReportingOverflow(y.nanoseconds), id)
    case (.timestamp(let x), .duration(let y)): return timestamp(x.adding(y, negated: true), id)
    case (.timestamp(let x), .timestamp(let y)):
      return x.since(y).map { .value(.duration($0)) } ?? fail(.overflow, id)
    default: return fail(.noOverload, id)
    }
  }

  private func multiply(_ operation: BinaryOperator, _ a: ExpressionValue, _ b: ExpressionValue, _ id: NodeID)
    -> Evaluated
  {
    switch (a, b) {
    case (.int(let x), .int(let y)):
      if operation == .multiply { return whole(x.multipliedReportingOverflow(by: y), { .int($0) }, id) }
      if y == 0 { return fail(.divisionByZero, id) }
      return whole(
        operation == .divide ? x.dividedReportingOverflow(by: y) : x.remainderReportingOverflow(dividingBy: y),
        { .int($0) }, id)
    case (.uint(let x), .uint(let y)):
      if operation == .multiply { return whole(x.multipliedReportingOverflow(by: y), { .uint($0) }, id) }
      if y == 0 { return fail(.divisionByZero, id) }
      return .value(.uint(operation == .divide ? x / y : x % y))
    case (.double(let x), .double(let y)) where operation != .remainder:
      return .value(.double(operation == .multiply ? x * y : x / y))
    default: return fail(.noOverload, id)
    }
  }

  mutating func negate(_ operand: NodeID, _ id: NodeID) -> Evaluated {
    let result = evaluate(operand)
    switch result {
    case .value(.int(let value)): return whole((0 as Int).subtractingReportingOverflow(value), { .int($0) }, id)
    case .value(.double(let value)): return .value(.double(-value))
    case .value: return fail(.noOverload, id)
    case .failed, .unknown: return result
    }
  }
}
