/// What evaluating a node gave.
enum Evaluated {
  case value(ExpressionValue)
  case failed(Failure)
  /// The paths it waits for lie on the evaluator's stack.
  case unknown
}

/// Why a node has no value.
struct Failure {
  var code: ExpressionErrorCode
  var node: NodeID
}

/// What evaluating a condition gave.
enum Truth: UInt8 {
  case no, yes
  /// The reason is `Evaluator.failure`.
  case failed
  /// The paths it waits for lie on the evaluator's stack.
  case unknown
}

/// Evaluates one program over the states of its variables.
///
/// Recursion is as deep as the tree, which the parser bounds. An evaluation that is not unknown leaves the stack of
/// awaited paths as it found it; so `false && u` forgets what `u` waits for.
struct Evaluator {
  let program: Program
  /// The states of the variables, by slot when `usesSlots`, else in the order the program reads them.
  let states: [VariableState]
  let usesSlots: Bool
  /// The work still allowed, in the units of `Cost`.
  var allowance: Int
  var waiting: [ExpressionPath] = []
  var failure = Failure(code: .noOverload, node: 0)
  private(set) var locals: [Evaluated] = []
  private var localsWaiting: [Int32: [ExpressionPath]] = [:]

  init(_ program: Program, states: [VariableState], usesSlots: Bool, allowance: Int) {
    self.program = program
    self.states = states
    self.usesSlots = usesSlots
    self.allowance = allowance
    if program.localCount > 0 {
      locals = Array(repeating: .value(.null), count: program.localCount)
    }
  }

  mutating func run() -> Evaluated { evaluate(program.root) }
}

// MARK: - Work

extension Evaluator {
  /// Counts work; false when more was done than is allowed.
  @inline(__always)
  mutating func spend(_ units: Int) -> Bool {
    allowance &-= units
    return allowance >= 0
  }

  func fail(_ code: ExpressionErrorCode, _ id: NodeID) -> Evaluated { .failed(Failure(code: code, node: id)) }

  /// The outcome of an operation of which at least one operand has no value: unknown beats error, the first error wins.
  func without(_ left: Evaluated, _ right: Evaluated) -> Evaluated {
    if case .unknown = left { return .unknown }
    if case .unknown = right { return .unknown }
    if case .failed = left { return left }
    return right
  }

  func evaluated(_ truth: Truth) -> Evaluated {
    switch truth {
    case .no: .value(.bool(false))
    case .yes: .value(.bool(true))
    case .failed: .failed(failure)
    case .unknown: .unknown
    }
  }

  mutating func failed(_ code: ExpressionErrorCode, _ id: NodeID) -> Truth {
    failure = Failure(code: code, node: id)
    return .failed
  }
}

// MARK: - Nodes

extension Evaluator {
  mutating func evaluate(_ id: NodeID) -> Evaluated {
    guard spend(1) else { return fail(.costLimit, id) }
    switch program.nodes[Int(id)] {
    case .constant(let index): return .value(program.constants[Int(index)])
    case .variable(let index): return read(index, id)
    case .local(let index): return local(index)
    case .field(let operand, let index): return field(operand, index, id)
    case .optionalSelect(let operand, let index): return optionalSelect(operand, index, id)
    case .index(let operand, let key): return element(operand, key, id)
    case .optionalIndex(let operand, let key): return optionalElement(operand, key, id)
    case .not, .and, .or, .presenceOfVariable, .presenceOfField, .hasField: return evaluated(truth(id, isCounted: true))
    case .negate(let operand): return negate(operand, id)
    case .binary(let operation, let left, let right): return binary(operation, left, right, id)
    case .compareInt(let operation, let left, let right), .compareDate(let operation, let left, let right),
      .compareText(let operation, let left, let right):
      return binary(operation, left, right, id)
    case .conditional(let test, let yes, let no):
      switch truth(test) {
      case .yes: return evaluate(yes)
      case .no: return evaluate(no)
      case .failed: return .failed(failure)
      case .unknown: return .unknown
      }
    case .list(let start, let count, let marks): return list(start, count, marks, id)
    case .map(let start, let count, let marks): return map(start, count, marks, id)
    case .call(let function, let start, let count): return call(function, start, count, id)
    case .loop(let index): return loop(program.loops[Int(index)], id)
    case .bind(let index, let value, let body): return bind(index, value, body)
    case .optionalMap(let index, let target, let body): return optionalMap(index, target, body, flattens: false, id)
    case .optionalFlatMap(let index, let target, let body): return optionalMap(index, target, body, flattens: true, id)
    case .failure(let code): return fail(code, id)
    }
  }

  /// Evaluates a condition. `isCounted` says that the caller has counted this node already.
  mutating func truth(_ id: NodeID, isCounted: Bool = false) -> Truth {
    switch program.nodes[Int(id)] {
    case .and(let start, let count):
      guard isCounted || spend(1) else { return failed(.costLimit, id) }
      return logical(start, count, decisive: .no)
    case .or(let start, let count):
      guard isCounted || spend(1) else { return failed(.costLimit, id) }
      return logical(start, count, decisive: .yes)
    case .not(let operand):
      guard isCounted || spend(1) else { return failed(.costLimit, id) }
      switch truth(operand) {
      case .yes: return .no
      case .no: return .yes
      case .failed: return .failed
      case .unknown: return .unknown
      }
    case .presenceOfVariable(let presence, let index):
      guard isCounted || spend(1) else { return failed(.costLimit, id) }
      return presence.holds(state(index)) ? .yes : .no
    case .presenceOfField(let presence, let operand, let index):
      guard isCounted || spend(1) else { return failed(.costLimit, id) }
      return presenceOfField(presence, operand, index, id)
    case .hasField(let operand, let index):
      guard isCounted || spend(1) else { return failed(.costLimit, id) }
      return hasField(operand, index, id)
    case .compareInt(let operation, let left, let right):
      guard isCounted || spend(1) else { return failed(.costLimit, id) }
      return compareInt(operation, left, right, id)
    case .compareDate(let operation, let left, let right):
      guard isCounted || spend(1) else { return failed(.costLimit, id) }
      return compareDate(operation, left, right, id)
    case .compareText(let operation, let left, let right):
      guard isCounted || spend(1) else { return failed(.costLimit, id) }
      return compareText(operation, left, right, id)
    case .variable(let index):
      if case .value(.bool(let value)) = state(index) {
        guard isCounted || spend(1) else { return failed(.costLimit, id) }
        return value ? .yes : .no
      }
      return truth(of: isCounted ? read(index, id) : evaluate(id), id)
    default: return truth(of: evaluate(id), id)
    }
  }

  func truthOfOrder(_ operation: BinaryOperator, isLess: Bool, isEqual: Bool) -> Truth {
    let holds =
      switch operation {
      case .equal: isEqual
      case .notEqual: !isEqual
      case .less: isLess
      case .lessOrEqual: isLess || isEqual
      case .greater: !isLess && !isEqual
      case .greaterOrEqual: !isLess
      case .in, .add, .subtract, .multiply, .divide, .remainder: false
      }
    return holds ? .yes : .no
  }

  mutating func truth(of result: Evaluated, _ id: NodeID) -> Truth {
    switch result {
    case .value(.bool(let value)): return value ? .yes : .no
    case .value: return failed(.noOverload, id)
    case .failed(let reason):
      failure = reason
      return .failed
    case .unknown: return .unknown
    }
  }

  /// `&&` and `||`: one decisive operand decides, whatever the others are; else unknown beats error beats the rest.
  private mutating func logical(_ start: Int32, _ count: Int32, decisive: Truth) -> Truth {
    let mark = waiting.count
    var result: Truth = decisive == .no ? .yes : .no
    var firstFailure: Failure?
    for position in start..<start + count {
      let operand = truth(program.operands[Int(position)])
      if operand == decisive {
        if waiting.count > mark { waiting.removeSubrange(mark...) }
        return decisive
      }
      switch operand {
      case .unknown: result = .unknown
      case .failed:
        if firstFailure == nil { firstFailure = failure }
        if result != .unknown { result = .failed }
      case .no, .yes: break
      }
    }
    if result == .failed, let firstFailure { failure = firstFailure }
    return result
  }

  private mutating func bind(_ index: Int32, _ value: NodeID, _ body: NodeID) -> Evaluated {
    let mark = waiting.count
    let result = evaluate(value)
    locals[Int(index)] = result
    if case .unknown = result {
      localsWaiting[index] = Array(Set(waiting[mark...]))
      waiting.removeSubrange(mark...)
    }
    return evaluate(body)
  }

  private mutating func local(_ index: Int32) -> Evaluated {
    let value = locals[Int(index)]
    if case .unknown = value, let paths = localsWaiting[index] { waiting += paths }
    return value
  }

  mutating func setLocal(_ index: Int32, _ value: ExpressionValue) { locals[Int(index)] = .value(value) }
}

// MARK: - Questions

extension Presence {
  /// The table of the four states and the three presence functions.
  func holds(_ state: VariableState) -> Bool {
    switch state {
    case .value(let value):
      if case .optional(nil) = value { return self != .has }
      return self != .blank
    case .blank: return self != .has
    case .unanswered, .notApplicable: return false
    }
  }
}

extension Evaluator {
  @inline(__always)
  func state(_ index: Int32) -> VariableState {
    let position = usesSlots ? Int(program.slots[Int(index)]) : Int(index)
    return position < states.count ? states[position] : .unanswered
  }

  private mutating func read(_ index: Int32, _ id: NodeID) -> Evaluated {
    switch state(index) {
    case .value(let value):
      return .value(program.variables[Int(index)].readsAsOptional ? value.wrapped : value)
    case .blank:
      if let value = program.variables[Int(index)].blank.value { return .value(value) }
      return fail(.absentValue, id)
    case .unanswered:
      waiting.append(ExpressionPath(program.variables[Int(index)].name))
      return .unknown
    case .notApplicable: return fail(.notApplicable, id)
    }
  }

  /// The place of a record's field in the form.
  private func path(_ record: ExpressionRecord, _ operand: NodeID, _ name: String) -> ExpressionPath {
    if let origin = record.origin {
      return ExpressionPath(origin.variable, row: origin.row, field: origin.field ?? name)
    }
    if case .variable(let index) = program.nodes[Int(operand)] {
      return ExpressionPath(program.variables[Int(index)].name, field: name)
    }
    return ExpressionPath(record.typeName, field: name)
  }

  func state(_ record: ExpressionRecord, _ index: Int32) -> VariableState? {
    if let shape = program.fields[Int(index)].shape, record.has(shape) {
      return record.state(at: program.fields[Int(index)].position)
    }
    return record[program.fields[Int(index)].name]
  }

  private mutating func read(_ record: ExpressionRecord, _ operand: NodeID, _ index: Int32, _ id: NodeID) -> Evaluated {
    switch state(record, index) {
    case .value(let value): return .value(program.fields[Int(index)].readsAsOptional ? value.wrapped : value)
    case .blank:
      if let value = program.fields[Int(index)].blank.value { return .value(value) }
      return fail(.absentValue, id)
    case .unanswered:
      waiting.append(path(record, operand, program.fields[Int(index)].name))
      return .unknown
    case .notApplicable: return fail(.notApplicable, id)
    case nil: return fail(.noSuchKey, id)
    }
  }

  private mutating func presenceOfField(_ presence: Presence, _ operand: NodeID, _ index: Int32, _ id: NodeID) -> Truth
  {
    if case .variable(let variable) = program.nodes[Int(operand)] {
      switch state(variable) {
      case .value: break
      case let state: return presence.holds(state) ? .yes : .no
      }
    }
    switch evaluate(operand) {
    case .value(.record(let record)):
      guard let state = state(record, index) else { return failed(.noSuchKey, id) }
      return presence.holds(state) ? .yes : .no
    case .value: return failed(.noOverload, id)
    case .failed(let reason):
      failure = reason
      return .failed
    case .unknown: return .unknown
    }
  }
}

// MARK: - Selections

extension ExpressionValue {
  /// The value as a present optional; an optional stays as it is.
  var wrapped: ExpressionValue {
    if case .optional = self { return self }
    return .optional(self)
  }
}

extension Evaluator {
  private mutating func field(_ operand: NodeID, _ index: Int32, _ id: NodeID) -> Evaluated {
    let container = evaluate(operand)
    guard case .value(let value) = container else { return container }
    return select(value, operand, index, id)
  }

  private mutating func select(_ value: ExpressionValue, _ operand: NodeID, _ index: Int32, _ id: NodeID) -> Evaluated {
    switch value {
    case .record(let record): return read(record, operand, index, id)
    case .map(let map):
      if let found = map[.string(program.fields[Int(index)].name)] { return .value(found) }
      return fail(.noSuchKey, id)
    case .optional(let inner):
      guard let inner else { return .value(.optional(nil)) }
      return optionalSelection(inner, operand, index, id)
    case .null, .bool, .int, .uint, .double, .string, .bytes, .list, .date, .timestamp, .duration, .type:
      return fail(.noOverload, id)
    }
  }

  private mutating func optionalSelect(_ operand: NodeID, _ index: Int32, _ id: NodeID) -> Evaluated {
    let container = evaluate(operand)
    guard case .value(let value) = container else { return container }
    if case .optional(let inner) = value {
      guard let inner else { return .value(value) }
      return optionalSelection(inner, operand, index, id)
    }
    return optionalSelection(value, operand, index, id)
  }

  /// `a.?b`: an absent key or a question that does not apply gives `optional.none()`.
  private mutating func optionalSelection(_ value: ExpressionValue, _ operand: NodeID, _ index: Int32, _ id: NodeID)
    -> Evaluated
  {
    switch value {
    case .map(let map): return .value(map[.string(program.fields[Int(index)].name)]?.wrapped ?? .optional(nil))
    case .record(let record):
      switch state(record, index) {
      case .notApplicable, nil: return .value(.optional(nil))
      case .value, .blank, .unanswered: break
      }
      let result = read(record, operand, index, id)
      if case .value(let value) = result { return .value(value.wrapped) }
      return result
    default: return fail(.noOverload, id)
    }
  }

  mutating func hasField(_ operand: NodeID, _ index: Int32, _ id: NodeID) -> Truth {
    switch evaluate(operand) {
    case .value(var value):
      if case .optional(let inner) = value {
        guard let inner else { return .no }
        value = inner
      }
      switch value {
      case .map(let map): return map[.string(program.fields[Int(index)].name)] == nil ? .no : .yes
      case .record(let record):
        guard let state = state(record, index) else { return failed(.noSuchKey, id) }
        return Presence.has.holds(state) ? .yes : .no
      default: return failed(.noOverload, id)
      }
    case .failed(let reason):
      failure = reason
      return .failed
    case .unknown: return .unknown
    }
  }

  private mutating func element(_ operand: NodeID, _ key: NodeID, _ id: NodeID) -> Evaluated {
    let container = evaluate(operand)
    let place = evaluate(key)
    guard case .value(let value) = container, case .value(let position) = place else {
      return without(container, place)
    }
    if case .optional(let inner) = value {
      guard let inner else { return .value(value) }
      return optionalElement(inner, position, id)
    }
    return element(value, position, id)
  }

  private func element(_ container: ExpressionValue, _ position: ExpressionValue, _ id: NodeID) -> Evaluated {
    switch container {
    case .list(let list):
      guard let index = position.wholeNumber else { return fail(.noOverload, id) }
      return list.indices.contains(index) ? .value(list[index]) : fail(.indexOutOfRange, id)
    case .map(let map):
      if let value = map[position] { return .value(value) }
      return fail(.noSuchKey, id)
    default: return fail(.noOverload, id)
    }
  }

  private mutating func optionalElement(_ operand: NodeID, _ key: NodeID, _ id: NodeID) -> Evaluated {
    let container = evaluate(operand)
    let place = evaluate(key)
    guard case .value(let value) = container, case .value(let position) = place else {
      return without(container, place)
    }
    if case .optional(let inner) = value {
      guard let inner else { return .value(value) }
      return optionalElement(inner, position, id)
    }
    return optionalElement(value, position, id)
  }

  private func optionalElement(_ container: ExpressionValue, _ position: ExpressionValue, _ id: NodeID) -> Evaluated {
    switch element(container, position, id) {
    case .value(let value): .value(value.wrapped)
    case .failed(let reason) where reason.code == .noOverload: .failed(reason)
    case .failed, .unknown: .value(.optional(nil))
    }
  }
}

// MARK: - Lists, maps, optionals

extension Evaluator {
  private mutating func list(_ start: Int32, _ count: Int32, _ marks: Int32, _ id: NodeID) -> Evaluated {
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

  private mutating func map(_ start: Int32, _ count: Int32, _ marks: Int32, _ id: NodeID) -> Evaluated {
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

  private mutating func optionalMap(_ index: Int32, _ target: NodeID, _ body: NodeID, flattens: Bool, _ id: NodeID)
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

// MARK: - Macros

extension Evaluator {
  private mutating func stop(_ id: NodeID, forgetting mark: Int) -> Evaluated {
    waiting.removeSubrange(mark...)
    return fail(.costLimit, id)
  }

  private mutating func loop(_ loop: Loop, _ id: NodeID) -> Evaluated {
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
