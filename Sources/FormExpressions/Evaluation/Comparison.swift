/// Equality and order as CEL defines them: numbers compare by value across types, everything else within its type.
extension Evaluator {
  /// Whether two values are equal, or `nil` when comparing them is more work than allowed.
  mutating func equal(_ left: ExpressionValue, _ right: ExpressionValue) -> Bool? {
    guard spend(1) else { return nil }
    switch (left, right) {
    case (.int(let a), .int(let b)): return a == b
    case (.string(let a), .string(let b)):
      guard spend(min(a.utf8.count, b.utf8.count) >> 4) else { return nil }
      return CodePoints.equal(a, b)
    case (.bool(let a), .bool(let b)): return a == b
    case (.date(let a), .date(let b)): return a == b
    case (.list(let a), .list(let b)):
      guard a.count == b.count else { return false }
      for (x, y) in zip(a, b) {
        guard let same = equal(x, y) else { return nil }
        if !same { return false }
      }
      return true
    case (.map(let a), .map(let b)):
      guard a.count == b.count else { return false }
      for position in a.keys.indices {
        guard let other = b[a.keys[position]] else { return false }
        guard let same = equal(a.values[position], other) else { return nil }
        if !same { return false }
      }
      return true
    case (.optional(let a), .optional(let b)):
      guard let a, let b else { return a == nil && b == nil }
      allowance += 1  // the wrapping is not counted
      return equal(a, b)
    case (.bytes(let a), .bytes(let b)):
      guard spend(min(a.count, b.count) >> 4) else { return nil }
      return a == b
    case (.null, .null): return true
    case (.timestamp(let a), .timestamp(let b)): return a == b
    case (.duration(let a), .duration(let b)): return a == b
    case (.type(let a), .type(let b)): return CodePoints.equal(a, b)
    case (.record(let a), .record(let b)): return a == b
    default: return left.compareAsNumber(to: right) == .same
    }
  }

  /// How two values are ordered, or `nil` when they are not ordered at all.
  func order(_ left: ExpressionValue, _ right: ExpressionValue) -> Order? {
    switch (left, right) {
    case (.int(let a), .int(let b)): Order(a, b)
    case (.date(let a), .date(let b)): Order(a, b)
    case (.string(let a), .string(let b)):
      CodePoints.equal(a, b) ? .same : CodePoints.precedes(a, b) ? .before : .after
    case (.bytes(let a), .bytes(let b)): a == b ? .same : a.lexicographicallyPrecedes(b) ? .before : .after
    case (.bool(let a), .bool(let b)): Order(a ? 1 : 0, b ? 1 : 0)
    case (.timestamp(let a), .timestamp(let b)): Order(a, b)
    case (.duration(let a), .duration(let b)): Order(a, b)
    default: left.compareAsNumber(to: right)
    }
  }
}

/// How one value stands to another.
enum Order {
  case before, same, after
  /// One of them is not a number.
  case unordered

  init<Value: Comparable>(_ left: Value, _ right: Value) {
    self = left < right ? .before : left == right ? .same : left > right ? .after : .unordered
  }

  var reversed: Order {
    switch self {
    case .before: .after
    case .after: .before
    case .same, .unordered: self
    }
  }
}

extension ExpressionValue {
  /// How two numbers of any numeric types are ordered, or `nil` when either is no number.
  func compareAsNumber(to other: ExpressionValue) -> Order? {
    switch (self, other) {
    case (.int(let a), .int(let b)): Order(a, b)
    case (.uint(let a), .uint(let b)): Order(a, b)
    case (.double(let a), .double(let b)): Order(a, b)
    case (.int(let a), .uint(let b)): a < 0 ? .before : Order(UInt(a), b)
    case (.uint(let a), .int(let b)): b < 0 ? .after : Order(a, UInt(b))
    case (.double(let a), .int(let b)): Self.order(a, b)
    case (.int(let a), .double(let b)): Self.order(b, a).reversed
    case (.double(let a), .uint(let b)): Self.order(a, b)
    case (.uint(let a), .double(let b)): Self.order(b, a).reversed
    default: nil
    }
  }

  /// A number outside the whole numbers' range is decided by its size; inside, the whole number is rounded to a double
  /// as the specification's cases have it.
  private static func order<Whole: FixedWidthInteger>(_ left: Double, _ right: Whole) -> Order {
    if left > Double(Whole.max) { return .after }
    if left < Double(Whole.min) { return .before }
    return Order(left, Double(right))
  }

  /// The value as a position in a list: a whole number, whatever numeric type it has.
  var wholeNumber: Int? {
    switch self {
    case .int(let value): value
    case .uint(let value): Int(exactly: value)
    case .double(let value): Int(exactly: value)
    default: nil
    }
  }
}
