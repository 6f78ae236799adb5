// Reading: questions in their four states, fields of rows, elements.
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

  mutating func read(_ index: Int32, _ id: NodeID) -> Evaluated {
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
  func path(_ record: ExpressionRecord, _ operand: NodeID, _ name: String) -> ExpressionPath {
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

  mutating func read(_ record: ExpressionRecord, _ operand: NodeID, _ index: Int32, _ id: NodeID) -> Evaluated {
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

  mutating func presenceOfField(_ presence: Presence, _ operand: NodeID, _ index: Int32, _ id: NodeID) -> Truth {
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
  mutating func field(_ operand: NodeID, _ index: Int32, _ id: NodeID) -> Evaluated {
    let container = evaluate(operand)
    guard case .value(let value) = container else { return container }
    return select(value, operand, index, id)
  }

  mutating func select(_ value: ExpressionValue, _ operand: NodeID, _ index: Int32, _ id: NodeID) -> Evaluated {
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

  mutating func optionalSelect(_ operand: NodeID, _ index: Int32, _ id: NodeID) -> Evaluated {
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

  mutating func element(_ operand: NodeID, _ key: NodeID, _ id: NodeID) -> Evaluated {
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

  func element(_ container: ExpressionValue, _ position: ExpressionValue, _ id: NodeID) -> Evaluated {
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

  mutating func optionalElement(_ operand: NodeID, _ key: NodeID, _ id: NodeID) -> Evaluated {
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

  func optionalElement(_ container: ExpressionValue, _ position: ExpressionValue, _ id: NodeID) -> Evaluated {
    switch element(container, position, id) {
    case .value(let value): .value(value.wrapped)
    case .failed(let reason) where reason.code == .noOverload: .failed(reason)
    case .failed, .unknown: .value(.optional(nil))
    }
  }
}
