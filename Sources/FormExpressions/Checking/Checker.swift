import FormSource
import FormText

/// How strictly an expression is checked.
package enum Strictness: Sendable {
  /// The form profile.
  case form
  /// CEL with its checker.
  case cel
  /// CEL without a checker: what does not fit becomes an error while evaluating.
  case unchecked
}

/// What a node of the tree turned out to be.
enum Resolution {
  /// Decided by the node alone.
  case plain
  /// A declared variable, by its place among those the expression reads.
  case variable(Int32)
  /// A name that a macro introduced, by its place on the stack.
  case local(Int32)
  /// A type used as a value, by its name.
  case typeName(String)
  /// A call; its target is an argument when `takesTarget`.
  case function(Function, takesTarget: Bool)
  /// A question asked for its state.
  case presenceOfVariable(Presence, Int32)
  /// A field of a record asked for its state.
  case presenceOfField(Presence, NodeID, String)
  /// A field of a record whose blank answers read as an optional.
  case optionalField
  /// Something that cannot be evaluated.
  case failure(ExpressionErrorCode)
}

/// What a presence function asks.
enum Presence: UInt8 { case has, answered, blank }

/// Where a value comes from: the question it was read from, and the values that question allows.
struct Origin {
  var path: ExpressionPath
  var allowed: [String]?
}

/// Finds the type of every node, resolves every name and says what does not fit.
///
/// All problems are reported in one pass: a node that does not fit is `dyn` from then on and causes no further report.
struct Checker {
  let tree: SyntaxTree
  let layout: ExpressionLayout
  let strictness: Strictness
  let container: String
  let functions: FunctionTable

  var solver = TypeSolver()
  var types: [ExpressionType]
  var resolutions: [Resolution]
  var origins: [Int32: Origin] = [:]
  var problems: [ExpressionProblem] = []
  /// The declared variables the expression reads, in the order of their first use.
  var variables: [String] = []
  var dependencies: Set<ExpressionPath> = []
  /// How many macros over answers stand around what is being checked.
  var rowLoops = 0
  /// Fields of record types read from a record that may have come from several variables.
  var unplaced: Set<ExpressionPath> = []
  var scope: [(name: String, type: ExpressionType, origin: Origin?)] = []
  var localCount = 0
  var usesPresence = false
  /// Patterns written as literals, by their nodes.
  var patterns: [NodeID: Pattern] = [:]

  init(
    _ tree: SyntaxTree, layout: ExpressionLayout, strictness: Strictness, container: String = "",
    functions: FunctionTable = .standard
  ) {
    self.tree = tree
    self.layout = layout
    self.strictness = strictness
    self.container = container
    self.functions = functions
    types = Array(repeating: .dyn, count: tree.nodes.count)
    resolutions = Array(repeating: .plain, count: tree.nodes.count)
  }

  /// Checks the whole tree and returns the type of its result.
  mutating func run(expecting expected: ExpressionType?) -> ExpressionType {
    let type = check(tree.root)
    if let expected, strictness != .unchecked, problems.isEmpty, !solver.accepts(type, as: expected) {
      let found = solver.resolve(type)
      if case .optional(let inner) = found, solver.accepts(inner, as: expected) {
        report(.mayBeBlank(name(of: tree.root), inner, at: tree.range(tree.root)))
      } else {
        report(.wrongResult(found, expected: expected, at: tree.range(tree.root)))
      }
    }
    placeFields()
    return solver.resolve(type, closing: true)
  }

  /// A field of a record of which it is not known where it was read belongs to every variable that holds such records.
  private mutating func placeFields() {
    for path in unplaced {
      guard let field = path.field else { continue }
      for name in variables where layout.declarations.variables[name]?.type.holds(record: path.variable) == true {
        dependencies.insert(ExpressionPath(name, field: field))
      }
    }
  }

  var isForm: Bool { strictness == .form }

  /// More problems than anybody reads at once are not looked for.
  private static let mostProblems = 50

  mutating func report(_ problem: ExpressionProblem) {
    if strictness != .unchecked, problems.count < Self.mostProblems { problems.append(problem) }
  }

  func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    problems.count < Self.mostProblems && strictness != .unchecked
      ? NearestName.nearest(to: name, in: candidates) : nil
  }

  /// Reports a problem; while evaluating without a check it is an error in this place.
  mutating func fail(
    _ id: NodeID, _ problem: ExpressionProblem, _ code: ExpressionErrorCode = .noOverload
  ) -> ExpressionType {
    guard strictness == .unchecked else {
      report(problem)
      return .dyn
    }
    // Names and calls have nothing left to decide; for everything else the values do.
    switch tree[id] {
    case .identifier, .call, .has: resolutions[Int(id)] = .failure(code)
    default: break
    }
    return .dyn
  }

  /// The words of the expression a node stands for, when it is a name or a selection.
  func name(of id: NodeID) -> String {
    switch tree[id] {
    case .identifier(let name, _): name
    case .select(let operand, let field, _): "\(name(of: operand)).\(field)"
    default: "…"
    }
  }
}

// MARK: - Nodes

extension Checker {
  mutating func check(_ id: NodeID) -> ExpressionType {
    let type = checkNode(id)
    types[Int(id)] = type
    return type
  }

  mutating func resolvedType(of id: NodeID) -> ExpressionType {
    // In two steps: what the check learns has to be there before it is put in.
    let type = check(id)
    return solver.resolve(type)
  }

  private mutating func checkNode(_ id: NodeID) -> ExpressionType {
    switch tree[id] {
    case .literal(let value): return literal(value)
    case .identifier(let name, let isAbsolute): return identifier(id, name, isAbsolute: isAbsolute)
    case .select(let operand, let field, let isOptional):
      return select(id, operand, field, isOptional: isOptional)
    case .index(let operand, let key, let isOptional): return index(id, operand, key, isOptional: isOptional)
    case .call(let name, let target, let arguments): return call(id, name, target, arguments)
    case .not(let operand):
      condition(operand)
      return .bool
    case .negate(let operand): return negate(id, operand)
    case .binary(let operation, let left, let right): return binary(id, operation, left, right)
    case .and(let operands), .or(let operands):
      for operand in operands { condition(operand) }
      return .bool
    case .conditional(let test, let yes, let no): return conditional(id, test, yes, no)
    case .list(let elements, let optionals): return list(elements, optionals)
    case .map(let keys, let values, let optionals): return map(keys, values, optionals)
    case .has(let operand): return presence(id, .has, operand)
    case .comprehension(let comprehension): return check(comprehension, id)
    case .bind(let name, let value, let body):
      let type = check(value)
      return within([(name, type, origins[value])]) { $0.check(body) }
    case .optionalMap(let target, let name, let body, let flattens):
      return optionalMap(id, target, name, body, flattens: flattens)
    }
  }

  func literal(_ value: ExpressionValue) -> ExpressionType {
    switch value {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .list, .map, .date, .timestamp, .duration, .optional, .type, .record: .dyn
    }
  }

  /// A place where only true or false may stand.
  mutating func condition(_ id: NodeID) {
    let type = check(id)
    guard !solver.accepts(type, as: .bool) else { return }
    let found = solver.resolve(type)
    if case .optional(let inner) = found, inner == .bool {
      report(.mayBeBlank(name(of: id), inner, at: tree.range(id)))
    } else {
      report(.notBool(found, at: tree.range(id)))
    }
  }

  mutating func within<Result>(
    _ names: [(name: String, type: ExpressionType, origin: Origin?)], _ body: (inout Checker) -> Result
  ) -> Result {
    scope += names
    localCount = max(localCount, scope.count)
    defer { scope.removeLast(names.count) }
    return body(&self)
  }

  mutating func conditional(_ id: NodeID, _ test: NodeID, _ yes: NodeID, _ no: NodeID) -> ExpressionType {
    condition(test)
    let first = check(yes)
    let second = check(no)
    if let type = solver.join(first, second) {
      if let known = origins[yes] ?? origins[no], let some = texts(of: yes), let others = texts(of: no) {
        origins[id] = Origin(path: known.path, allowed: some + others)
      }
      return type
    }
    if strictness == .unchecked { return .dyn }
    report(.differentBranches(solver.resolve(first), solver.resolve(second), at: tree.range(id)))
    return .dyn
  }

  /// The texts a part can come to, when it is a literal or a choice.
  private func texts(of id: NodeID) -> [String]? {
    if case .literal(.string(let text)) = tree[id] { return [text] }
    return origins[id]?.allowed
  }

  mutating func negate(_ id: NodeID, _ operand: NodeID) -> ExpressionType {
    let type = resolvedType(of: operand)
    switch type {
    case .int, .double, .dyn, .inferred: return type
    default: return fail(id, .noPrefix("-", type, at: tree.range(id)))
    }
  }

  mutating func list(_ elements: [NodeID], _ optionals: [Bool]) -> ExpressionType {
    var joined: ExpressionType?
    for (position, element) in elements.enumerated() {
      var type = check(element)
      if !optionals.isEmpty, optionals[position] { type = unwrapped(type, element) }
      joined = join(joined, type, at: element)
    }
    return .list(joined ?? solver.fresh())
  }

  mutating func map(_ keys: [NodeID], _ values: [NodeID], _ optionals: [Bool]) -> ExpressionType {
    var key: ExpressionType?
    var value: ExpressionType?
    for position in keys.indices {
      var keyType = resolvedType(of: keys[position])
      switch keyType {
      case .bool, .int, .uint, .string, .dyn, .inferred: break
      default:
        if isForm { report(.unusableKey(keyType, at: tree.range(keys[position]))) }
        keyType = .dyn
      }
      key = join(key, keyType, at: keys[position])
      var valueType = check(values[position])
      if !optionals.isEmpty, optionals[position] { valueType = unwrapped(valueType, values[position]) }
      value = join(value, valueType, at: values[position])
    }
    return .map(key ?? solver.fresh(), value ?? solver.fresh())
  }

  /// The type inside an optional, for an element marked with `?`.
  mutating func unwrapped(_ type: ExpressionType, _ id: NodeID) -> ExpressionType {
    switch solver.resolve(type) {
    case .optional(let inner): return inner
    case .dyn, .inferred: return .dyn
    case let other:
      report(.notOptional(other, at: tree.range(id)))
      return .dyn
    }
  }

  mutating func join(_ known: ExpressionType?, _ next: ExpressionType, at id: NodeID) -> ExpressionType {
    guard let known else { return next }
    if let type = solver.join(known, next) { return type }
    if isForm { report(.mixedTypes(solver.resolve(known), solver.resolve(next), at: tree.range(id))) }
    return .dyn
  }
}
