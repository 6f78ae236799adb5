// Macros over lists and maps. Results are appended in place, so 500 rows cost a hundred times five.
extension Evaluator {
  private mutating func stop(_ id: NodeID, forgetting mark: Int) -> Evaluated {
    waiting.removeSubrange(mark...)
    return fail(.costLimit, id)
  }

  mutating func loop(_ loop: Loop, _ id: NodeID) -> Evaluated {
    let range = evaluate(loop.range)
    guard case .value(let value) = range else { return range }
    switch value {
    case .list(let elements): return fold(loop, elements, nil, id)
    case .map(let map): return fold(loop, map.keys, map.values, id)
    default: return fail(.noOverload, id)
    }
  }

  /// Runs a macro; `values` are those of a map, whose keys are `elements`.
  private mutating func fold(_ loop: Loop, _ elements: [ExpressionValue], _ values: [ExpressionValue]?, _ id: NodeID)
    -> Evaluated
  {
    let mark = waiting.count
    var isUnknown = false
    var firstFailure: Failure?
    var found = 0
    var kept: [ExpressionValue] = []
    var entries: [(key: ExpressionValue, value: ExpressionValue)] = []
    for position in elements.indices {
      guard spend(1) else { return stop(id, forgetting: mark) }
      if loop.hasTwoNames {
        setLocal(loop.local, values == nil ? .int(position) : elements[position])
        setLocal(loop.local + 1, values?[position] ?? elements[position])
      } else {
        setLocal(loop.local, elements[position])
      }
      var passes = true
      let test: NodeID? =
        switch loop.kind {
        case .all, .exists, .existsOne, .filter, .count: loop.body
        case .map, .transformMap: loop.filter
        }
      if let test {
        switch truth(test) {
        case .yes: break
        case .no: passes = false
        case .failed:
          if failure.code == .costLimit { return stop(id, forgetting: mark) }
          if firstFailure == nil { firstFailure = failure }
          continue
        case .unknown:
          isUnknown = true
          continue
        }
      }
      switch loop.kind {
      case .all where !passes, .exists where passes:
        waiting.removeSubrange(mark...)
        return .value(.bool(passes))
      case .all, .exists: break
      case .existsOne, .count: if passes { found += 1 }
      case .filter: if passes { kept.append(elements[position]) }
      case .map, .transformMap:
        guard passes else { continue }
        switch evaluate(loop.body) {
        case .value(let value) where loop.kind == .map: kept.append(value)
        case .value(let value): entries.append((values == nil ? .int(position) : elements[position], value))
        case .failed(let reason): if firstFailure == nil { firstFailure = reason }
        case .unknown: isUnknown = true
        }
      }
    }
    if isUnknown { return .unknown }
    if let firstFailure { return .failed(firstFailure) }
    switch loop.kind {
    case .all: return .value(.bool(true))
    case .exists: return .value(.bool(false))
    case .existsOne: return .value(.bool(found == 1))
    case .count: return .value(.int(found))
    case .map, .filter: return .value(.list(kept))
    case .transformMap: return ExpressionMap(entries).map { .value(.map($0)) } ?? fail(.unusableKey, id)
    }
  }
}
