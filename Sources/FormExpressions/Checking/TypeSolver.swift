/// Finds out which types fit together, remembering what is learnt about types still to be inferred.
///
/// The rules are those of the CEL specification ("gradual type checking"): `dyn` fits everything, a type parameter takes
/// the most general of the types it meets.
struct TypeSolver {
  private static let mostInferred = 1_000
  private var learnt: [ExpressionType?] = []

  /// How many types are or were to be inferred.
  var count: Int { learnt.count }

  /// Forgets the types to be inferred beyond the first so many; nothing may refer to them any more.
  mutating func forget(since count: Int) { learnt.removeSubrange(count...) }

  /// A type to be inferred.
  mutating func fresh() -> ExpressionType {
    // Far more than an honest expression has; beyond, inference gives up rather than take long.
    guard learnt.count < Self.mostInferred else { return .dyn }
    learnt.append(nil)
    return .inferred(learnt.count - 1)
  }

  /// A declared type with its parameters replaced by types to be inferred.
  mutating func instantiate(_ type: ExpressionType, _ names: inout [String: ExpressionType]) -> ExpressionType {
    switch type {
    case .parameter(let name):
      if let known = names[name] { return known }
      let type = fresh()
      names[name] = type
      return type
    case .list(let element): return .list(instantiate(element, &names))
    case .map(let key, let value): return .map(instantiate(key, &names), instantiate(value, &names))
    case .optional(let value): return .optional(instantiate(value, &names))
    case .type(let inner): return .type(instantiate(inner, &names))
    case .opaque(let name, let parameters): return .opaque(name, parameters.map { instantiate($0, &names) })
    case .bool, .int, .uint, .double, .string, .bytes, .null, .date, .timestamp, .duration, .record, .dyn, .inferred:
      return type
    }
  }

  /// A type with everything learnt so far put in; what is still open becomes `dyn` when `closing`.
  func resolve(_ type: ExpressionType, closing: Bool = false) -> ExpressionType {
    switch type {
    case .inferred(let number):
      if let known = learnt[number] { return resolve(known, closing: closing) }
      return closing ? .dyn : type
    case .list(let element): return .list(resolve(element, closing: closing))
    case .map(let key, let value): return .map(resolve(key, closing: closing), resolve(value, closing: closing))
    case .optional(let value): return .optional(resolve(value, closing: closing))
    case .type(let inner): return .type(resolve(inner, closing: closing))
    case .opaque(let name, let parameters): return .opaque(name, parameters.map { resolve($0, closing: closing) })
    case .parameter: return closing ? .dyn : type
    case .bool, .int, .uint, .double, .string, .bytes, .null, .date, .timestamp, .duration, .record, .dyn: return type
    }
  }

  /// Follows a type to be inferred to what is known of it, one level deep.
  func shallow(_ type: ExpressionType) -> ExpressionType {
    var type = type
    while case .inferred(let number) = type, let known = learnt[number] { type = known }
    return type
  }

  /// Whether all values of the first types may stand where the second types are expected; learns only when they may.
  mutating func accepts(_ types: [ExpressionType], as expected: [ExpressionType]) -> Bool {
    let before = learnt
    for (type, wanted) in zip(types, expected) where !isAssignable(type, wanted) {
      learnt = before
      return false
    }
    return true
  }

  mutating func accepts(_ type: ExpressionType, as expected: ExpressionType) -> Bool {
    accepts([type], as: [expected])
  }

  /// The type of a list that holds elements of both types, or `nil` when there is none but `dyn`.
  mutating func join(_ left: ExpressionType, _ right: ExpressionType) -> ExpressionType? {
    accepts(left, as: right) ? mostGeneral(left, right) : nil
  }

  // MARK: Rules

  private mutating func isAssignable(_ type: ExpressionType, _ expected: ExpressionType) -> Bool {
    if case .inferred(let number) = expected {
      if case .inferred(number) = type { return true }
      return substitute(number, by: type)
    }
    if case .inferred(let number) = type { return substitute(number, by: expected) }
    switch (type, expected) {
    case (.dyn, _), (_, .dyn): return true
    case (.list(let a), .list(let b)), (.optional(let a), .optional(let b)): return isAssignable(a, b)
    case (.map(let a, let c), .map(let b, let d)): return isAssignable(a, b) && isAssignable(c, d)
    case (.type, .type): return true
    case (.null, .optional), (.null, .timestamp), (.null, .duration), (.null, .opaque): return true
    case (.opaque(let a, let first), .opaque(let b, let second)):
      guard a == b, first.count == second.count else { return false }
      for (left, right) in zip(first, second) where !isAssignable(left, right) { return false }
      return true
    default: return type == expected
    }
  }

  private mutating func substitute(_ number: Int, by type: ExpressionType) -> Bool {
    if let known = learnt[number] {
      guard isAssignable(type, known) || isAssignable(known, type) else { return false }
      let general = mostGeneral(type, known)
      if !occurs(number, in: general) { learnt[number] = general }
      return true
    }
    let type = shallow(type)
    if case .inferred(number) = type { return true }
    guard !occurs(number, in: type) else { return false }
    learnt[number] = type
    return true
  }

  private func occurs(_ number: Int, in type: ExpressionType) -> Bool {
    switch type {
    case .inferred(let other): other == number || (learnt[other].map { occurs(number, in: $0) } ?? false)
    case .list(let inner), .optional(let inner), .type(let inner): occurs(number, in: inner)
    case .map(let key, let value): occurs(number, in: key) || occurs(number, in: value)
    case .opaque(_, let parameters): parameters.contains { occurs(number, in: $0) }
    default: false
    }
  }

  private func mostGeneral(_ left: ExpressionType, _ right: ExpressionType) -> ExpressionType {
    isAsGeneral(left, right) ? left : right
  }

  private func isAsGeneral(_ left: ExpressionType, _ right: ExpressionType) -> Bool {
    switch (left, right) {
    case (.dyn, _), (.inferred, _): return true
    case (_, .dyn), (_, .inferred): return false
    case (.list(let a), .list(let b)), (.optional(let a), .optional(let b)): return isAsGeneral(a, b)
    case (.map(let a, let c), .map(let b, let d)): return isAsGeneral(a, b) && isAsGeneral(c, d)
    case (.type, .type): return true
    case (.opaque(let a, let first), .opaque(let b, let second)):
      return a == b && first.count == second.count && zip(first, second).allSatisfy(isAsGeneral)
    default: return left == right
    }
  }
}
