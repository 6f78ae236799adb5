// Values put together from others: lists, maps, optionals.
extension Evaluator {
  mutating func list(_ start: Int32, _ count: Int32, _ marks: Int32, _ id: NodeID) -> Evaluated {
    var elements: [ExpressionValue] = []
    elements.reserveCapacity(Int(count))
    var lacking: Evaluated?
    for position in 0..<count {
      let element = evaluate(program.operands[Int(start + position)])
      guard case .value(let value) = element else {
        lacking = lacking.map { without($0, element) } ?? element
        continue
      }
      switch unmarked(value, marks, position, id) {
      case .some(.value(let value)): elements.append(value)
      case .some(let failed): lacking = lacking.map { without($0, failed) } ?? failed
      case .none: break
      }
    }
    return lacking ?? .value(.list(elements))
  }

  mutating func map(_ start: Int32, _ count: Int32, _ marks: Int32, _ id: NodeID) -> Evaluated {
    var entries: [(key: ExpressionValue, value: ExpressionValue)] = []
    entries.reserveCapacity(Int(count))
    var lacking: Evaluated?
    for position in 0..<count {
      let key = evaluate(program.operands[Int(start + 2 * position)])
      let value = evaluate(program.operands[Int(start + 2 * position + 1)])
      guard case .value(let name) = key, case .value(let content) = value else {
        let outcome = without(key, value)
        lacking = lacking.map { without($0, outcome) } ?? outcome
        continue
      }
      switch unmarked(content, marks, position, id) {
      case .some(.value(let content)): entries.append((name, content))
      case .some(let failed): lacking = lacking.map { without($0, failed) } ?? failed
      case .none: break
      }
    }
    if let lacking { return lacking }
    guard let map = ExpressionMap(entries) else { return fail(.unusableKey, id) }
    return .value(.map(map))
  }

  /// An element, or nothing when it is marked `?` and absent.
  private func unmarked(_ value: ExpressionValue, _ marks: Int32, _ position: Int32, _ id: NodeID) -> Evaluated? {
    guard marks >= 0, case .list(let flags) = program.constants[Int(marks)], flags[Int(position)] == .bool(true) else {
      return .value(value)
    }
    guard case .optional(let inner) = value else { return fail(.noOverload, id) }
    return inner.map { .value($0) }
  }

  mutating func optionalMap(_ index: Int32, _ target: NodeID, _ body: NodeID, flattens: Bool, _ id: NodeID)
    -> Evaluated
  {
    let optional = evaluate(target)
    guard case .value(let value) = optional else { return optional }
    guard case .optional(let inner) = value else { return fail(.noOverload, id) }
    guard let inner else { return .value(.optional(nil)) }
    setLocal(index, inner)
    let result = evaluate(body)
    guard case .value(let mapped) = result else { return result }
    if !flattens { return .value(.optional(mapped)) }
    if case .optional = mapped { return result }
    return fail(.noOverload, id)
  }
}
