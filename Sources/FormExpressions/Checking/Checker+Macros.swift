// Macros and what else brings names of its own.
extension Checker {
  mutating func check(_ macro: Comprehension, _ id: NodeID) -> ExpressionType {
    let rangeType = check(macro.range)
    let range = solver.shallow(rangeType)
    let origin = origins[macro.range]
    let readsRows = origin != nil
    if let origin { noteNesting(macro, origin) }
    let first: ExpressionType
    let second: ExpressionType
    switch range {
    case .list(let element): (first, second) = macro.names.count == 2 ? (.int, element) : (element, element)
    case .map(let key, let value): (first, second) = (key, value)
    case .dyn, .parameter: (first, second) = (.dyn, .dyn)
    case .inferred:
      let element = solver.fresh()
      _ = solver.accepts(range, as: .list(element))
      (first, second) = macro.names.count == 2 ? (.int, element) : (element, element)
    default:
      let found = solver.resolve(range)
      if isForm, case .optional(let inner) = found {
        report(.mayBeBlank(name(of: macro.range), inner, at: tree.range(macro.range)))
      } else {
        report(.notAList(found, at: tree.range(macro.range)))
      }
      (first, second) = (.dyn, .dyn)
    }
    var names = [(name: macro.names[0], type: first, origin: macro.names.count == 1 ? origin : nil)]
    if macro.names.count == 2 { names.append((macro.names[1], second, origin)) }
    if readsRows { rowLoops += 1 }
    defer { if readsRows { rowLoops -= 1 } }
    return within(names) { checker in
      if let filter = macro.filter { checker.condition(filter) }
      switch macro.kind {
      case .all, .exists, .existsOne:
        checker.condition(macro.body)
        return .bool
      case .filter, .count:
        checker.condition(macro.body)
        checker.origins[id] = origin
        return .list(first)
      case .map:
        let body = checker.check(macro.body)
        checker.origins[id] = checker.origins[macro.body]
        return .list(body)
      case .transformMap:
        let body = checker.check(macro.body)
        if case .map(let key, _) = range { return .map(key, body) }
        if case .list = range { return .map(.int, body) }
        return .map(.dyn, body)
      }
    }
  }

  /// A macro over answers may stand in another one, with a note unless it goes through what belongs to the row; not in
  /// two.
  private mutating func noteNesting(_ macro: Comprehension, _ origin: Origin) {
    guard isForm else { return }
    switch rowLoops {
    case 1 where origin.path.field == nil: report(.rowsWithinRows(at: tree.range(macro.range)))
    case 2:
      problems.removeAll { $0.kind == .rowsWithinRows }
      report(.rowsNestTooDeeply(at: tree.range(macro.range)))
    default: break  // all is well, or it has been said already
    }
  }

  mutating func optionalMap(_ id: NodeID, _ target: NodeID, _ name: String, _ body: NodeID, flattens: Bool)
    -> ExpressionType
  {
    let found = resolvedType(of: target)
    let inner: ExpressionType
    switch found {
    case .optional(let value): inner = value
    case .dyn, .inferred: inner = .dyn
    default:
      report(.notOptional(found, at: tree.range(target)))
      inner = .dyn
    }
    let type = within([(name, inner, origins[target])]) { $0.check(body) }
    guard flattens else { return .optional(type) }
    switch solver.resolve(type) {
    case .optional, .dyn, .inferred: return type
    case let other:
      report(.notOptional(other, at: tree.range(body)))
      return .dyn
    }
  }
}
