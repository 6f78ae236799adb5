import FormText

/// Comparisons of whole numbers, days and texts without moving values about.
///
/// Operands that are read from answers, literals and the commonest functions are taken directly. Everything else, and
/// whatever is not as the checker expects, goes the general way; the result is the same.
extension Evaluator {
  /// A whole number or the reason why there is none.
  private enum Whole {
    case number(Int)
    case other(Evaluated)
  }

  private enum Day {
    case date(CalendarDate)
    case other(Evaluated)
  }

  mutating func compareInt(_ operation: BinaryOperator, _ left: NodeID, _ right: NodeID, _ id: NodeID) -> Truth {
    let first = whole(left)
    let second = whole(right)
    if case .number(let a) = first, case .number(let b) = second {
      return truthOfOrder(operation, isLess: a < b, isEqual: a == b)
    }
    return general(operation, evaluated(first), evaluated(second), id)
  }

  mutating func compareDate(_ operation: BinaryOperator, _ left: NodeID, _ right: NodeID, _ id: NodeID) -> Truth {
    let first = day(left)
    let second = day(right)
    if case .date(let a) = first, case .date(let b) = second {
      return truthOfOrder(operation, isLess: a < b, isEqual: a == b)
    }
    return general(operation, evaluated(first), evaluated(second), id)
  }

  mutating func compareText(_ operation: BinaryOperator, _ left: NodeID, _ right: NodeID, _ id: NodeID) -> Truth {
    if case .constant(let index) = program.nodes[Int(right)], case .string(let literal) = program.constants[Int(index)],
      let state = peek(left), case .value(.string(let text)) = state
    {
      guard spend(3 + min(text.utf8.count, literal.utf8.count) >> 4) else { return failed(.costLimit, id) }
      return CodePoints.equal(text, literal) == (operation == .equal) ? .yes : .no
    }
    let first = evaluate(left)
    let second = evaluate(right)
    return general(operation, first, second, id)
  }

  /// The state of a question or of a row's question, when a node just reads one.
  @inline(__always)
  private func peek(_ id: NodeID) -> VariableState? {
    switch program.nodes[Int(id)] {
    case .variable(let index): return state(index)
    case .field(let operand, let index):
      guard case .local(let local) = program.nodes[Int(operand)],
        case .value(.record(let record)) = locals[Int(local)]
      else { return nil }
      return state(record, index)
    default: return nil
    }
  }

  private mutating func whole(_ id: NodeID) -> Whole {
    switch program.nodes[Int(id)] {
    case .constant(let index):
      if case .int(let value) = program.constants[Int(index)] {
        return spend(1) ? .number(value) : .other(evaluate(id))
      }
    case .variable, .field:
      if let state = peek(id), case .value(.int(let value)) = state {
        return spend(cost(ofReading: id)) ? .number(value) : .other(evaluate(id))
      }
    case .call(.ageOn, let start, _):
      guard spend(1) else { return .other(fail(.costLimit, id)) }
      let birth = day(program.operands[Int(start)])
      let on = day(program.operands[Int(start + 1)])
      if case .date(let birth) = birth, case .date(let on) = on { return .number(birth.yearsCompleted(on: on)) }
      return .other(apply(.ageOn, evaluated(birth), evaluated(on), id))
    default: break
    }
    let result = evaluate(id)
    if case .value(.int(let value)) = result { return .number(value) }
    return .other(result)
  }

  private mutating func day(_ id: NodeID) -> Day {
    if let state = peek(id), case .value(.date(let date)) = state {
      return spend(cost(ofReading: id)) ? .date(date) : .other(fail(.costLimit, id))
    }
    let result = evaluate(id)
    if case .value(.date(let date)) = result { return .date(date) }
    return .other(result)
  }

  /// What reading a question costs the general way.
  private func cost(ofReading id: NodeID) -> Int {
    if case .field = program.nodes[Int(id)] { 2 } else { 1 }
  }

  private func evaluated(_ whole: Whole) -> Evaluated {
    switch whole {
    case .number(let value): .value(.int(value))
    case .other(let result): result
    }
  }

  private func evaluated(_ day: Day) -> Evaluated {
    switch day {
    case .date(let value): .value(.date(value))
    case .other(let result): result
    }
  }

  private mutating func apply(_ function: Function, _ first: Evaluated, _ second: Evaluated, _ id: NodeID) -> Evaluated
  {
    guard case .value(let a) = first, case .value(let b) = second else { return without(first, second) }
    var arguments = Arguments(count: 2)
    arguments.set(0, a)
    arguments.set(1, b)
    return date(function, arguments, id)
  }

  private mutating func general(_ operation: BinaryOperator, _ first: Evaluated, _ second: Evaluated, _ id: NodeID)
    -> Truth
  {
    guard case .value(let a) = first, case .value(let b) = second else {
      return truth(of: without(first, second), id)
    }
    return truth(of: binary(operation, a, b, id), id)
  }
}
