// What a name stands for, and what a selection or an index takes out of a value.
extension Checker {
  /// The dotted name a chain of plain selections spells, outermost last.
  func qualifiedName(_ id: NodeID) -> (name: String, root: String, isAbsolute: Bool)? {
    switch tree[id] {
    case .identifier(let name, let isAbsolute): return (name, name, isAbsolute)
    case .select(let operand, let field, isOptional: false):
      return qualifiedName(operand).map { ("\($0.name).\(field)", $0.root, $0.isAbsolute) }
    default: return nil
    }
  }

  /// The names a qualified name may stand for, innermost namespace first.
  func candidates(_ name: String, isAbsolute: Bool) -> [String] {
    guard !isAbsolute, !container.isEmpty else { return [name] }
    var candidates: [String] = []
    var space = Substring(container)
    while true {
      candidates.append("\(space).\(name)")
      guard let dot = space.lastIndex(of: ".") else { break }
      space = space[..<dot]
    }
    return candidates + [name]
  }

  func localIndex(_ name: String) -> Int? {
    scope.lastIndex { $0.name == name }
  }

  mutating func variable(_ id: NodeID, _ name: String) -> ExpressionType? {
    guard let declared = layout.declarations.variables[name] else { return nil }
    resolutions[Int(id)] = .variable(variableIndex(name))
    let path = ExpressionPath(name)
    dependencies.insert(path)
    origins[id] = Origin(path: path, allowed: declared.allowedValues)
    return declared.typeRead
  }

  private mutating func variableIndex(_ name: String) -> Int32 {
    if let known = variables.firstIndex(of: name) { return Int32(known) }
    variables.append(name)
    return Int32(variables.count - 1)
  }

  mutating func identifier(_ id: NodeID, _ name: String, isAbsolute: Bool) -> ExpressionType {
    if !isAbsolute, let local = localIndex(name) {
      resolutions[Int(id)] = .local(Int32(local))
      origins[id] = scope[local].origin
      return scope[local].type
    }
    for candidate in candidates(name, isAbsolute: isAbsolute) {
      if let type = variable(id, candidate) { return type }
      if let type = typeName(id, candidate) { return type }
    }
    if let group = group(asking: name) {
      return fail(id, .outsideRow(group, name, at: tree.range(id)), .unboundName)
    }
    let known = Array(layout.declarations.variables.keys) + scope.map(\.name)
    return fail(
      id, .unknownName(name, nearest: nearest(to: name, in: known), at: tree.range(id)), .unboundName)
  }

  /// The list whose rows have a field of a name: what an author forgot who reads it by its bare name.
  private func group(asking name: String) -> String? {
    let lists = layout.declarations.variables.filter { _, declared in
      if case .list(.record(let row)) = declared.type { layout.declarations.records[row]?[name] != nil } else { false }
    }
    return lists.keys.min()
  }

  mutating func typeName(_ id: NodeID, _ name: String) -> ExpressionType? {
    let type: ExpressionType
    switch name {
    case "bool": type = .bool
    case "int": type = .int
    case "uint": type = .uint
    case "double": type = .double
    case "string": type = .string
    case "bytes": type = .bytes
    case "null_type": type = .null
    case "list": type = .list(.dyn)
    case "map": type = .map(.dyn, .dyn)
    case "type": type = .type(.dyn)
    case "optional_type": type = .optional(.dyn)
    case "google.protobuf.Timestamp": type = .timestamp
    case "google.protobuf.Duration": type = .duration
    case "date" where isForm: type = .date
    default: return nil
    }
    resolutions[Int(id)] = .typeName(name)
    return .type(type)
  }

  /// A selection that is really a name with dots, when one is declared and no local name hides it.
  private mutating func dottedName(_ id: NodeID) -> ExpressionType? {
    guard let (name, root, isAbsolute) = qualifiedName(id), isAbsolute || localIndex(root) == nil else { return nil }
    for candidate in candidates(name, isAbsolute: isAbsolute) {
      if let type = variable(id, candidate) { return type }
      if let type = typeName(id, candidate) { return type }
    }
    return nil
  }
}

// MARK: - Selections

extension Checker {
  mutating func select(_ id: NodeID, _ operand: NodeID, _ field: String, isOptional: Bool) -> ExpressionType {
    if !isOptional, let type = dottedName(id) { return type }
    let operandType = resolvedType(of: operand)
    let type = fieldType(id, operand, operandType, field)
    if isOptional {
      if case .optional = type { return type }
      return .optional(type)
    }
    return type
  }

  private mutating func fieldType(_ id: NodeID, _ operand: NodeID, _ type: ExpressionType, _ field: String)
    -> ExpressionType
  {
    let range = tree.range(id)
    switch type {
    case .dyn, .inferred, .parameter: return .dyn
    case .map(let key, let value):
      if case .string = key { return value }
      if case .dyn = key { return value }
      if case .inferred = key { return value }
      return isForm ? fail(id, .noField(field, type, at: range)) : value
    case .optional(let inner):
      let result = fieldType(id, operand, inner, field)
      if case .optional = result { return result }
      return .optional(result)
    case .record(let name):
      guard let fields = layout.declarations.records[name] else { return .dyn }
      guard let declared = fields[field] else {
        let nearest = nearest(to: field, in: fields.keys)
        let end = range.upperBound
        let start = max(range.lowerBound, end - field.utf8.count)
        return fail(id, .unknownField(field, of: name, nearest: nearest, at: range, field: start..<end), .noSuchKey)
      }
      if declared.readsAsOptional { resolutions[Int(id)] = .optionalField }
      if let origin = origins[operand] {
        let path = ExpressionPath(origin.path.variable, field: origin.path.field ?? field)
        dependencies.insert(path)
        origins[id] = Origin(path: path, allowed: declared.allowedValues)
      } else {
        unplaced.insert(ExpressionPath(name, field: field))
      }
      return declared.typeRead
    case .list(.record(let name)) where layout.declarations.records[name]?[field] != nil:
      return fail(id, .outsideRow(self.name(of: operand), field, at: range))
    default:
      if functions.overloads[field]?.contains(where: { $0.isMember && $0.parameters.first == type }) == true {
        return fail(id, .callInsteadOfField(field, type, at: range))
      }
      return fail(id, .noField(field, type, at: range))
    }
  }

  mutating func index(_ id: NodeID, _ operand: NodeID, _ key: NodeID, isOptional: Bool) -> ExpressionType {
    let container = resolvedType(of: operand)
    let keyType = check(key)
    origins[id] = origins[operand]
    let type = elementType(id, container, keyType)
    if isOptional {
      if case .optional = type { return type }
      return .optional(type)
    }
    return type
  }

  private mutating func elementType(_ id: NodeID, _ container: ExpressionType, _ key: ExpressionType) -> ExpressionType
  {
    switch container {
    case .dyn, .inferred, .parameter: return .dyn
    case .list(let element) where solver.accepts(key, as: .int): return element
    case .map(let known, let value):
      if solver.accepts(key, as: known) { return value }
      let found = solver.resolve(key)
      if found.isNumeric, solver.resolve(known).isNumeric { return value }
      return fail(id, .noIndex(container, found, at: tree.range(id)))
    case .optional(let inner):
      let type = elementType(id, inner, key)
      if case .optional = type { return type }
      return .optional(type)
    default: return fail(id, .noIndex(container, solver.resolve(key), at: tree.range(id)))
    }
  }

  /// `has`, `answered` and `blank`.
  mutating func presence(_ id: NodeID, _ presence: Presence, _ operand: NodeID) -> ExpressionType {
    let asked = tree.range(operand)
    let label =
      switch presence {
      case .has: "has"
      case .answered: "answered"
      case .blank: "blank"
      }
    if isForm, let (name, root, isAbsolute) = qualifiedName(operand), isAbsolute || localIndex(root) == nil,
      layout.declarations.variables[name] != nil
    {
      usesPresence = true
      dependencies.insert(ExpressionPath(name))
      resolutions[Int(id)] = .presenceOfVariable(presence, variableIndex(name))
      return .bool
    }
    guard case .select(let record, let field, _) = tree[operand] else {
      if isForm, case .identifier(let name, _) = tree[operand], localIndex(name) == nil {
        _ = check(operand)
        return .bool
      }
      _ = fail(id, isForm ? .notAQuestion(label, at: asked) : .hasNeedsField(at: asked))
      return .bool
    }
    _ = check(operand)
    if case .variable(let index) = resolutions[Int(operand)] {
      // A name with dots in CEL proper: it is there when it is bound.
      usesPresence = true
      resolutions[Int(id)] = .presenceOfVariable(presence, index)
      return .bool
    }
    if case .record = solver.resolve(types[Int(record)]) {
      usesPresence = true
      resolutions[Int(id)] = .presenceOfField(presence, record, field)
    } else if presence != .has {
      report(.notAQuestion(label, at: asked))
    }
    return .bool
  }
}
