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
  var locals: [Evaluated] = []
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
  mutating func logical(_ start: Int32, _ count: Int32, decisive: Truth) -> Truth {
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

  mutating func bind(_ index: Int32, _ value: NodeID, _ body: NodeID) -> Evaluated {
    let mark = waiting.count
    let result = evaluate(value)
    locals[Int(index)] = result
    if case .unknown = result {
      localsWaiting[index] = Array(Set(waiting[mark...]))
      waiting.removeSubrange(mark...)
    }
    return evaluate(body)
  }

  mutating func local(_ index: Int32) -> Evaluated {
    let value = locals[Int(index)]
    if case .unknown = value, let paths = localsWaiting[index] { waiting += paths }
    return value
  }

  mutating func setLocal(_ index: Int32, _ value: ExpressionValue) { locals[Int(index)] = .value(value) }
}
