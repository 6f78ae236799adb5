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
  private(set) var types: [ExpressionType]
  private(set) var resolutions: [Resolution]
  private var origins: [Int32: Origin] = [:]
  private(set) var problems: [ExpressionProblem] = []
  /// The declared variables the expression reads, in the order of their first use.
  private(set) var variables: [String] = []
  private(set) var dependencies: Set<ExpressionPath> = []
  /// Fields of record types read from a record that may have come from several variables.
  private var unplaced: Set<ExpressionPath> = []
  private var scope: [(name: String, type: ExpressionType, origin: Origin?)] = []
  private(set) var localCount = 0
  private(set) var usesPresence = false
  /// Patterns written as literals, by their nodes.
  private(set) var patterns: [NodeID: Pattern] = [:]

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

  private var isForm: Bool { strictness == .form }

  /// More problems than anybody reads at once are not looked for.
  private static let mostProblems = 50

  private mutating func report(_ problem: ExpressionProblem) {
    if strictness != .unchecked, problems.count < Self.mostProblems { problems.append(problem) }
  }

  private func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    problems.count < Self.mostProblems && strictness != .unchecked
      ? NearestName.nearest(to: name, in: candidates) : nil
  }

  /// Reports a problem; while evaluating without a check it is an error in this place.
  private mutating func fail(
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
  private func name(of id: NodeID) -> String {
    switch tree[id] {
    case .identifier(let name, _): name
    case .select(let operand, let field, _): "\(name(of: operand)).\(field)"
    default: "…"
    }
  }
}

// MARK: - Nodes

extension Checker {
  private mutating func check(_ id: NodeID) -> ExpressionType {
    let type = checkNode(id)
    types[Int(id)] = type
    return type
  }

  private mutating func resolvedType(of id: NodeID) -> ExpressionType {
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

  private func literal(_ value: ExpressionValue) -> ExpressionType {
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
  private mutating func condition(_ id: NodeID) {
    let type = check(id)
    guard !solver.accepts(type, as: .bool) else { return }
    let found = solver.resolve(type)
    if case .optional(let inner) = found, inner == .bool {
      report(.mayBeBlank(name(of: id), inner, at: tree.range(id)))
    } else {
      report(.notBool(found, at: tree.range(id)))
    }
  }

  private mutating func within<Result>(
    _ names: [(name: String, type: ExpressionType, origin: Origin?)], _ body: (inout Checker) -> Result
  ) -> Result {
    scope += names
    localCount = max(localCount, scope.count)
    defer { scope.removeLast(names.count) }
    return body(&self)
  }

  private mutating func conditional(_ id: NodeID, _ test: NodeID, _ yes: NodeID, _ no: NodeID) -> ExpressionType {
    condition(test)
    let first = check(yes)
    let second = check(no)
    if let type = solver.join(first, second) { return type }
    if strictness == .unchecked { return .dyn }
    report(.differentBranches(solver.resolve(first), solver.resolve(second), at: tree.range(id)))
    return .dyn
  }

  private mutating func negate(_ id: NodeID, _ operand: NodeID) -> ExpressionType {
    let type = resolvedType(of: operand)
    switch type {
    case .int, .double, .dyn, .inferred: return type
    default: return fail(id, .noPrefix("-", type, at: tree.range(id)))
    }
  }

  private mutating func list(_ elements: [NodeID], _ optionals: [Bool]) -> ExpressionType {
    var joined: ExpressionType?
    for (position, element) in elements.enumerated() {
      var type = check(element)
      if !optionals.isEmpty, optionals[position] { type = unwrapped(type, element) }
      joined = join(joined, type, at: element)
    }
    return .list(joined ?? solver.fresh())
  }

  private mutating func map(_ keys: [NodeID], _ values: [NodeID], _ optionals: [Bool]) -> ExpressionType {
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
  private mutating func unwrapped(_ type: ExpressionType, _ id: NodeID) -> ExpressionType {
    switch solver.resolve(type) {
    case .optional(let inner): return inner
    case .dyn, .inferred: return .dyn
    case let other:
      report(.notOptional(other, at: tree.range(id)))
      return .dyn
    }
  }

  private mutating func join(_ known: ExpressionType?, _ next: ExpressionType, at id: NodeID) -> ExpressionType {
    guard let known else { return next }
    if let type = solver.join(known, next) { return type }
    if isForm { report(.mixedTypes(solver.resolve(known), solver.resolve(next), at: tree.range(id))) }
    return .dyn
  }
}

// MARK: - Names

extension Checker {
  /// The dotted name a chain of plain selections spells, outermost last.
  private func qualifiedName(_ id: NodeID) -> (name: String, root: String, isAbsolute: Bool)? {
    switch tree[id] {
    case .identifier(let name, let isAbsolute): return (name, name, isAbsolute)
    case .select(let operand, let field, isOptional: false):
      return qualifiedName(operand).map { ("\($0.name).\(field)", $0.root, $0.isAbsolute) }
    default: return nil
    }
  }

  /// The names a qualified name may stand for, innermost namespace first.
  private func candidates(_ name: String, isAbsolute: Bool) -> [String] {
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

  private func localIndex(_ name: String) -> Int? {
    scope.lastIndex { $0.name == name }
  }

  private mutating func variable(_ id: NodeID, _ name: String) -> ExpressionType? {
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

  private mutating func identifier(_ id: NodeID, _ name: String, isAbsolute: Bool) -> ExpressionType {
    if !isAbsolute, let local = localIndex(name) {
      resolutions[Int(id)] = .local(Int32(local))
      origins[id] = scope[local].origin
      return scope[local].type
    }
    for candidate in candidates(name, isAbsolute: isAbsolute) {
      if let type = variable(id, candidate) { return type }
      if let type = typeName(id, candidate) { return type }
    }
    let known = Array(layout.declarations.variables.keys) + scope.map(\.name)
    return fail(
      id, .unknownName(name, nearest: nearest(to: name, in: known), at: tree.range(id)), .unboundName)
  }

  private mutating func typeName(_ id: NodeID, _ name: String) -> ExpressionType? {
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
  private mutating func select(_ id: NodeID, _ operand: NodeID, _ field: String, isOptional: Bool) -> ExpressionType {
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

  private mutating func index(_ id: NodeID, _ operand: NodeID, _ key: NodeID, isOptional: Bool) -> ExpressionType {
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
  private mutating func presence(_ id: NodeID, _ presence: Presence, _ operand: NodeID) -> ExpressionType {
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

// MARK: - Operators

extension Checker {
  private mutating func binary(_ id: NodeID, _ operation: BinaryOperator, _ left: NodeID, _ right: NodeID)
    -> ExpressionType
  {
    let first = resolvedType(of: left)
    let second = resolvedType(of: right)
    switch operation {
    case .equal, .notEqual: return equality(id, operation, (left, first), (right, second))
    case .in: return membership(id, (left, first), (right, second))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return order(id, operation, (left, first), (right, second))
    case .add, .subtract, .multiply, .divide, .remainder:
      return arithmetic(id, operation, (left, first), (right, second))
    }
  }

  private typealias Operand = (id: NodeID, type: ExpressionType)

  /// The most helpful report for two operands that do not fit.
  private mutating func mismatch(_ id: NodeID, _ sign: String, _ left: Operand, _ right: Operand) -> ExpressionType {
    let range = tree.range(id)
    for (operand, other) in [(left, right), (right, left)] {
      if isForm, case .optional(let inner) = operand.type, other.type != operand.type {
        return fail(id, .mayBeBlank(name(of: operand.id), inner, at: tree.range(operand.id)))
      }
      if operand.type == .date, case .literal(.string(let text)) = tree[other.id] {
        return fail(id, .dateFromText(text, at: tree.range(other.id)))
      }
    }
    return fail(id, .noOperator(sign, left.type, right.type, at: range))
  }

  private mutating func equality(_ id: NodeID, _ operation: BinaryOperator, _ left: Operand, _ right: Operand)
    -> ExpressionType
  {
    if isForm, left.type == .null || right.type == .null {
      report(.comparedWithNull(at: tree.range(id)))
      return .bool
    }
    guard solver.join(left.type, right.type) != nil else {
      _ = mismatch(id, operation.sign, left, right)
      return .bool
    }
    if isForm, holdsRecord(left.type) || holdsRecord(right.type) { report(.recordsCompared(at: tree.range(id))) }
    checkChoice(of: left.id, against: right.id)
    checkChoice(of: right.id, against: left.id)
    return .bool
  }

  private func holdsRecord(_ type: ExpressionType) -> Bool { type.holds(record: nil) }

  private mutating func membership(_ id: NodeID, _ left: Operand, _ right: Operand) -> ExpressionType {
    switch right.type {
    case .dyn, .inferred, .parameter: break
    case .list(let element):
      if !solver.accepts(left.type, as: element) { _ = mismatch(id, "in", left, (right.id, element)) }
    case .map(let key, _):
      if !solver.accepts(left.type, as: key), !(left.type.isNumeric && solver.resolve(key).isNumeric) {
        _ = mismatch(id, "in", left, (right.id, key))
      }
    default: _ = fail(id, .noOperator("in", left.type, right.type, at: tree.range(id)))
    }
    if isForm, holdsRecord(left.type) { report(.recordsCompared(at: tree.range(id))) }
    if case .list(let elements, _) = tree[right.id] {
      for element in elements { checkChoice(of: left.id, against: element) }
    }
    checkChoice(of: right.id, against: left.id)
    return .bool
  }

  /// Reports a text that a choice can never be.
  private mutating func checkChoice(of question: NodeID, against literal: NodeID) {
    guard case .literal(.string(let text)) = tree[literal], let origin = origins[question],
      let allowed = origin.allowed, !allowed.contains(where: { CodePoints.equal($0, text) })
    else { return }
    let nearest = nearest(to: text, in: allowed)
    report(
      .unknownChoice(text, of: origin.path.description, nearest: nearest, at: tree.range(literal), quote: "'"))
  }

  private mutating func order(_ id: NodeID, _ operation: BinaryOperator, _ left: Operand, _ right: Operand)
    -> ExpressionType
  {
    switch (left.type, right.type) {
    case (.int, .int), (.date, .date), (.double, .double), (.string, .string), (.uint, .uint), (.bool, .bool),
      (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration), (.dyn, _), (_, .dyn), (.inferred, _),
      (_, .inferred), (.parameter, _), (_, .parameter):
      break
    case _ where left.type.isNumeric && right.type.isNumeric: break
    default: _ = mismatch(id, operation.sign, left, right)
    }
    return .bool
  }

  private mutating func arithmetic(_ id: NodeID, _ operation: BinaryOperator, _ left: Operand, _ right: Operand)
    -> ExpressionType
  {
    if left.type == right.type, left.type.isNumeric, operation != .remainder || left.type != .double {
      return left.type
    }
    if operation == .add, case .list = left.type, let joined = solver.join(left.type, right.type), joined != .dyn {
      return joined
    }
    if operation == .add, !isForm, case .list = left.type, case .list = right.type { return .list(.dyn) }
    var results: [ExpressionType] = []
    for (first, second, result) in Self.arithmeticOverloads(operation)
    where fits(left.type, first) && fits(right.type, second) {
      if !results.contains(result) { results.append(result) }
    }
    if results.count == 1 { return results[0] }
    if results.isEmpty { return mismatch(id, operation.sign, left, right) }
    return .dyn
  }

  private func fits(_ type: ExpressionType, _ wanted: ExpressionType) -> Bool {
    switch type {
    case .dyn, .inferred, .parameter: true
    default: type == wanted
    }
  }

  private static func arithmeticOverloads(_ operation: BinaryOperator)
    -> [(ExpressionType, ExpressionType, ExpressionType)]
  {
    let numbers: [(ExpressionType, ExpressionType, ExpressionType)] = [
      (.int, .int, .int), (.uint, .uint, .uint), (.double, .double, .double),
    ]
    switch operation {
    case .add:
      return numbers + [
        (.string, .string, .string), (.bytes, .bytes, .bytes), (.list(.dyn), .list(.dyn), .list(.dyn)),
        (.timestamp, .duration, .timestamp), (.duration, .timestamp, .timestamp), (.duration, .duration, .duration),
      ]
    case .subtract:
      return numbers + [
        (.timestamp, .timestamp, .duration), (.timestamp, .duration, .timestamp), (.duration, .duration, .duration),
      ]
    case .multiply, .divide: return numbers
    case .remainder: return Array(numbers.prefix(2))
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in: return []
    }
  }
}

// MARK: - Macros

extension Checker {
  private mutating func check(_ macro: Comprehension, _ id: NodeID) -> ExpressionType {
    let rangeType = check(macro.range)
    let range = solver.shallow(rangeType)
    let origin = origins[macro.range]
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

  private mutating func optionalMap(_ id: NodeID, _ target: NodeID, _ name: String, _ body: NodeID, flattens: Bool)
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

// MARK: - Calls

extension Checker {
  private mutating func call(_ id: NodeID, _ name: String, _ target: NodeID?, _ arguments: [NodeID]) -> ExpressionType {
    if target == nil, arguments.count == 1, name == "answered" || name == "blank", isForm {
      return presence(id, name == "answered" ? .answered : .blank, arguments[0])
    }
    if let target, let (space, root, isAbsolute) = qualifiedName(target), isAbsolute || localIndex(root) == nil {
      for candidate in candidates("\(space).\(name)", isAbsolute: isAbsolute) {
        if candidate == "math.greatest" || candidate == "math.least" {
          return extreme(id, candidate, arguments)
        }
        if let overloads = functions.overloads[candidate]?.filter({ !$0.isMember }), !overloads.isEmpty {
          return resolve(id, candidate, overloads, arguments, takesTarget: false)
        }
      }
    }
    let candidates = target == nil ? candidates(name, isAbsolute: false) : [name]
    for candidate in candidates {
      if let overloads = functions.overloads[candidate]?.filter({ $0.isMember == (target != nil) }), !overloads.isEmpty
      {
        return resolve(id, candidate, overloads, (target.map { [$0] } ?? []) + arguments, takesTarget: target != nil)
      }
    }
    return unknownFunction(id, name, target, arguments)
  }

  private mutating func unknownFunction(_ id: NodeID, _ name: String, _ target: NodeID?, _ arguments: [NodeID])
    -> ExpressionType
  {
    if let target, strictness == .unchecked || qualifiedName(target) == nil || isKnown(target) { _ = check(target) }
    for argument in arguments { _ = check(argument) }
    if let overloads = functions.overloads[name] {
      let given = ((target.map { [$0] } ?? []) + arguments).map { solver.resolve(types[Int($0)]) }
      return fail(
        id, .noOverload(name, given, signatures: overloads.map { $0.signature(name) }, at: tree.range(id)))
    }
    let known = functions.overloads.keys.filter { key in
      functions.overloads[key]?.contains { $0.isMember == (target != nil) } == true
    }
    let nearest = nearest(to: name, in: known.sorted() + ["all", "exists", "filter", "map", "has"])
    return fail(id, .unknownFunction(name, nearest: nearest, at: tree.range(id)))
  }

  /// Whether the first name of a chain means something, so that the chain is worth checking.
  private func isKnown(_ id: NodeID) -> Bool {
    guard let (_, root, _) = qualifiedName(id) else { return true }
    return localIndex(root) != nil || layout.declarations.variables[root] != nil || !isNamespace(root)
  }

  private func isNamespace(_ name: String) -> Bool { ["math", "optional", "cel", "strings"].contains(name) }

  private mutating func resolve(
    _ id: NodeID, _ name: String, _ overloads: [Overload], _ arguments: [NodeID], takesTarget: Bool
  ) -> ExpressionType {
    let types = arguments.map { resolvedType(of: $0) }
    if isForm, name == "dyn" { report(.dynamicType(at: tree.range(id))) }
    var result: ExpressionType?
    var function: Function?
    let known = solver.count
    for overload in overloads where overload.parameters.count == types.count {
      var names: [String: ExpressionType] = [:]
      let parameters = overload.parameters.map { solver.instantiate($0, &names) }
      guard solver.accepts(types, as: parameters) else { continue }
      let instance = solver.instantiate(overload.result, &names)
      let type = solver.resolve(instance)
      if let earlier = result {
        if earlier != type { result = .dyn }
      } else {
        result = type
        function = overload.function
      }
    }
    // What was tried for this call is of no further use once nothing in it is open.
    if types.allSatisfy(\.isClosed), result?.isClosed ?? true { solver.forget(since: known) }
    guard let result, let function else { return noOverload(id, name, overloads, arguments, types) }
    resolutions[Int(id)] = .function(function, takesTarget: takesTarget)
    if function == .orValue || function == .value { origins[id] = arguments.first.flatMap { origins[$0] } }
    if function == .matches { checkPattern(arguments[1]) }
    checkLiteral(function, arguments)
    if isForm, function == .isUnique, types.contains(where: holdsRecord) {
      report(.recordsCompared(at: tree.range(id)))
    }
    return result
  }

  /// Prepares a pattern written as a literal; a form has no others.
  private mutating func checkPattern(_ id: NodeID) {
    guard case .literal(.string(let text)) = tree[id] else {
      if isForm { report(.patternNotLiteral(at: tree.range(id))) }
      return
    }
    do throws(PatternProblem) {
      patterns[id] = try Pattern(text, notation: .searching)
    } catch {
      report(.unusablePattern(error, at: tree.range(id)))
    }
  }

  /// Reads dates, moments and durations written as literals, so that a slip is found before the form is used.
  private mutating func checkLiteral(_ function: Function, _ arguments: [NodeID]) {
    guard isForm, let first = arguments.first, case .literal(.string(let text)) = tree[first] else { return }
    let isReadable: Bool
    let name: String
    switch function {
    case .toDate: (name, isReadable) = ("date", CalendarDate(iso: text) != nil)
    case .toTimestamp: (name, isReadable) = ("timestamp", TimeText.timestamp(text) != nil)
    case .toDuration: (name, isReadable) = ("duration", TimeText.duration(text) != nil)
    default: return
    }
    if !isReadable { report(.unusableLiteral(name, at: tree.range(first))) }
  }

  private mutating func noOverload(
    _ id: NodeID, _ name: String, _ overloads: [Overload], _ arguments: [NodeID], _ types: [ExpressionType]
  ) -> ExpressionType {
    // The call is kept with its function: unchecked, the values decide.
    if strictness == .unchecked { return fail(id, .dynamicType(at: tree.range(id))) }
    let range = tree.range(id)
    if isForm {
      for (position, type) in types.enumerated() {
        guard case .optional(let inner) = type else { continue }
        var unwrapped = types
        unwrapped[position] = inner
        let wouldFit = overloads.contains { overload in
          overload.parameters.count == unwrapped.count
            && zip(overload.parameters, unwrapped).allSatisfy { $0 == $1 || $1.matchesShape(of: $0) }
        }
        if wouldFit {
          return fail(id, .mayBeBlank(self.name(of: arguments[position]), inner, at: tree.range(arguments[position])))
        }
      }
      for (position, argument) in arguments.enumerated() {
        if case .literal(.string(let text)) = tree[argument],
          overloads.contains(where: { position < $0.parameters.count && $0.parameters[position] == .date })
        {
          return fail(id, .dateFromText(text, at: tree.range(argument)))
        }
      }
    }
    return fail(id, .noOverload(name, types, signatures: overloads.map { $0.signature(name) }, at: range))
  }

  /// `math.greatest` and `math.least` take any number of numbers, or a list of them.
  private mutating func extreme(_ id: NodeID, _ name: String, _ arguments: [NodeID]) -> ExpressionType {
    var types = arguments.map { resolvedType(of: $0) }
    var isEmptyList = false
    if arguments.count == 1, case .list(let element) = types[0] {
      types = [element]
      if case .list(let elements, _) = tree[arguments[0]] {
        isEmptyList = elements.isEmpty
        if solver.resolve(element) == .dyn {
          types = elements.map { solver.resolve(self.types[Int($0)]) }
        }
      }
    }
    let isNumber = types.allSatisfy { type in
      switch type {
      case .int, .uint, .double, .dyn, .inferred: true
      default: false
      }
    }
    guard isNumber, !types.isEmpty, !isEmptyList else {
      return fail(
        id,
        .noOverload(
          name, types, signatures: ["\(name)(number, …)", "\(name)(list(number))"], at: tree.range(id)))
    }
    resolutions[Int(id)] = .function(name == "math.greatest" ? .greatest : .least, takesTarget: false)
    let isSame = types.allSatisfy { $0 == types[0] }
    if !isSame, isForm, let other = types.first(where: { $0 != types[0] }) {
      report(.mixedTypes(types[0], other, at: tree.range(id)))
    }
    return isSame ? types[0] : .dyn
  }
}

extension ExpressionType {
  /// Whether values of the type are or hold records, of any type or of one.
  fileprivate func holds(record name: String?) -> Bool {
    switch self {
    case .record(let found): name == nil || found == name
    case .list(let inner), .optional(let inner), .map(_, let inner): inner.holds(record: name)
    default: false
    }
  }

  /// Whether the outermost type is that of a declared parameter, whatever it holds.
  fileprivate func matchesShape(of declared: ExpressionType) -> Bool {
    switch (declared, self) {
    case (.parameter, _), (.list, .list), (.map, .map), (.optional, .optional): true
    default: false
    }
  }
}
