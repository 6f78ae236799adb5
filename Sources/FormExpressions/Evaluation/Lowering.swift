/// Turns a checked tree into a program.
struct Lowering {
  private let tree: SyntaxTree
  private let checker: Checker
  private(set) var nodes: [ProgramNode] = []
  private(set) var ranges: [Range<Int32>] = []
  private(set) var operands: [NodeID] = []
  private(set) var constants: [ExpressionValue] = []
  private(set) var variables: [VariableRead] = []
  private(set) var fields: [FieldRead] = []
  private(set) var loops: [Loop] = []
  private(set) var patterns: [Int32: Pattern] = [:]
  private var depth: Int32 = 0

  /// Lowers a checked tree.
  static func program(_ checker: Checker) -> Program {
    var lowering = Lowering(checker)
    let root = lowering.lower(checker.tree.root)
    return Program(lowering, root: root, localCount: checker.localCount)
  }

  private init(_ checker: Checker) {
    self.checker = checker
    tree = checker.tree
    nodes.reserveCapacity(tree.nodes.count)
    ranges.reserveCapacity(tree.nodes.count)
    for name in checker.variables {
      let declared = checker.layout.declarations.variables[name] ?? .init(type: .dyn)
      variables.append(
        VariableRead(
          name: name, slot: checker.layout.slot(of: name) ?? 0, readsAsOptional: declared.readsAsOptional,
          blank: BlankReading(declared), size: SizeBound(declared)))
    }
  }

  private mutating func add(_ node: ProgramNode, for id: NodeID) -> NodeID {
    nodes.append(node)
    ranges.append(tree.ranges[Int(id)])
    return NodeID(nodes.count - 1)
  }

  private mutating func constant(_ value: ExpressionValue) -> Int32 {
    constants.append(value)
    return Int32(constants.count - 1)
  }

  private mutating func group(_ ids: [NodeID]) -> (start: Int32, count: Int32) {
    let lowered = ids.map { lower($0) }
    operands += lowered
    return (Int32(operands.count - lowered.count), Int32(lowered.count))
  }

  private mutating func field(_ name: String, record: NodeID) -> Int32 {
    var read = FieldRead(name: name, shape: nil, position: 0, readsAsOptional: false, blank: .failure, size: .scalar)
    var type = checker.solver.resolve(checker.types[Int(record)])
    while case .optional(let inner) = type { type = inner }
    if case .record(let recordName) = type, let declared = checker.layout.declarations.records[recordName]?[name] {
      read.shape = checker.layout.shapes[recordName]
      read.position = read.shape?.position(of: name) ?? 0
      read.readsAsOptional = declared.readsAsOptional
      read.blank = BlankReading(declared)
      read.size = SizeBound(declared)
    }
    fields.append(read)
    return Int32(fields.count - 1)
  }

  private mutating func lower(_ id: NodeID) -> NodeID {
    switch checker.resolutions[Int(id)] {
    case .variable(let index): return add(.variable(index), for: id)
    case .local(let index): return add(.local(index), for: id)
    case .typeName(let name):
      let constant = constant(.type(name))
      return add(.constant(constant), for: id)
    case .failure(let code): return add(.failure(code), for: id)
    case .presenceOfVariable(let presence, let index): return add(.presenceOfVariable(presence, index), for: id)
    case .presenceOfField(let presence, let record, let name):
      let operand = lower(record)
      let field = field(name, record: record)
      return add(.presenceOfField(presence, operand, field), for: id)
    case .plain, .function, .optionalField: return lowerSyntax(id)
    }
  }

  private mutating func lowerSyntax(_ id: NodeID) -> NodeID {
    let node: ProgramNode
    switch tree[id] {
    case .literal(let value): node = .constant(constant(value))
    case .identifier: node = .failure(.unboundName)
    case .select(let operand, let name, let isOptional):
      let lowered = lower(operand)
      let field = field(name, record: operand)
      node = isOptional ? .optionalSelect(lowered, field) : .field(lowered, field)
    case .index(let operand, let key, let isOptional):
      let (container, key) = (lower(operand), lower(key))
      node = isOptional ? .optionalIndex(container, key) : .index(container, key)
    case .call(_, let target, let arguments):
      guard case .function(let function, let takesTarget) = checker.resolutions[Int(id)] else {
        node = .failure(.noOverload)
        break
      }
      if function == .size, let counted = count(of: takesTarget ? target : arguments.first) {
        node = counted
        break
      }
      let (start, count) = group((takesTarget ? target.map { [$0] } ?? [] : []) + arguments)
      node = .call(function, start, count)
      if function == .matches, count == 2, let pattern = checker.patterns[arguments[arguments.count - 1]],
        case .constant(let constant) = nodes[Int(operands[Int(start + 1)])]
      {
        patterns[constant] = pattern
      }
    case .not(let operand): node = .not(lower(operand))
    case .negate(let operand): node = .negate(lower(operand))
    case .binary(let operation, let left, let right):
      node = comparison(operation, left, right)
    case .and(let parts):
      let (start, count) = group(parts)
      node = .and(start, count)
    case .or(let parts):
      let (start, count) = group(parts)
      node = .or(start, count)
    case .conditional(let test, let yes, let no):
      let (test, yes, no) = (lower(test), lower(yes), lower(no))
      node = .conditional(test, yes, no)
    case .list(let elements, let optionals):
      if optionals.isEmpty, let values = literals(elements) {
        node = .constant(constant(.list(values)))
        break
      }
      let (start, count) = group(elements)
      node = .list(start, count, marks(optionals))
    case .map(let keys, let values, let optionals):
      var pairs: [NodeID] = []
      for (key, value) in zip(keys, values) { pairs += [key, value] }
      let (start, _) = group(pairs)
      node = .map(start, Int32(keys.count), marks(optionals))
    case .has(let operand):
      guard case .select(let record, let name, _) = tree[operand] else {
        node = .failure(.noOverload)
        break
      }
      let lowered = lower(record)
      node = .hasField(lowered, field(name, record: record))
    case .comprehension(let macro): node = loop(macro)
    case .bind(_, let value, let body):
      let lowered = lower(value)
      depth += 1
      node = .bind(depth - 1, lowered, lower(body))
      depth -= 1
    case .optionalMap(let target, _, let body, let flattens):
      let lowered = lower(target)
      depth += 1
      let inner = lower(body)
      node = flattens ? .optionalFlatMap(depth - 1, lowered, inner) : .optionalMap(depth - 1, lowered, inner)
      depth -= 1
    }
    return add(node, for: id)
  }

  /// The values of elements that are all literals: such a list is made once, not with every evaluation.
  private func literals(_ elements: [NodeID]) -> [ExpressionValue]? {
    var values: [ExpressionValue] = []
    for element in elements {
      guard case .literal(let value) = tree[element] else { return nil }
      values.append(value)
    }
    return values
  }

  private mutating func comparison(_ operation: BinaryOperator, _ left: NodeID, _ right: NodeID) -> ProgramNode {
    let first = checker.solver.resolve(checker.types[Int(left)])
    let second = checker.solver.resolve(checker.types[Int(right)])
    let (left, right) = (lower(left), lower(right))
    switch operation {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: break
    case .in, .add, .subtract, .multiply, .divide, .remainder: return .binary(operation, left, right)
    }
    switch (first, second) {
    case (.int, .int): return .compareInt(operation, left, right)
    case (.date, .date): return .compareDate(operation, left, right)
    case (.string, .string) where operation == .equal || operation == .notEqual:
      return .compareText(operation, left, right)
    default: return .binary(operation, left, right)
    }
  }

  private mutating func marks(_ optionals: [Bool]) -> Int32 {
    optionals.isEmpty ? -1 : constant(.list(optionals.map { .bool($0) }))
  }

  /// `list.filter(x, …).size()` counts without building the list.
  private mutating func count(of operand: NodeID?) -> ProgramNode? {
    guard let operand, case .comprehension(var macro) = tree[operand], macro.kind == .filter else { return nil }
    macro.kind = .count
    return loop(macro)
  }

  private mutating func loop(_ macro: Comprehension) -> ProgramNode {
    let range = lower(macro.range)
    let names = Int32(macro.names.count)
    depth += names
    let filter = macro.filter.map { lower($0) }
    let body = lower(macro.body)
    depth -= names
    loops.append(
      Loop(
        kind: macro.kind, hasTwoNames: names == 2, range: range, local: depth, filter: filter, body: body))
    return .loop(Int32(loops.count - 1))
  }
}
