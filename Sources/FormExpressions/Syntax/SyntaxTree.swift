/// The index of a node in a `SyntaxTree`.
typealias NodeID = Int32

/// An expression as it was written, macros told apart from calls.
///
/// Nodes lie in one array, children before their parents, so that no later step needs more memory than the text did.
struct SyntaxTree {
  private(set) var nodes: [Syntax] = []
  private(set) var ranges: [Range<Int32>] = []
  private var heights: [UInt16] = []
  var root: NodeID = 0

  subscript(id: NodeID) -> Syntax { nodes[Int(id)] }

  func range(_ id: NodeID) -> Range<Int> {
    let range = ranges[Int(id)]
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  /// Adds a node and returns its index, or `nil` when it would stand on too many others.
  mutating func add(_ node: Syntax, _ range: Range<Int>, maximalHeight: Int) -> NodeID? {
    var height: UInt16 = 0
    node.forEachChild { height = max(height, heights[Int($0)]) }
    guard height < maximalHeight else { return nil }
    nodes.append(node)
    ranges.append(Int32(range.lowerBound)..<Int32(range.upperBound))
    heights.append(height + 1)
    return NodeID(nodes.count - 1)
  }

  /// Widens the range of a node, for parentheses around it.
  mutating func widen(_ id: NodeID, to range: Range<Int>) {
    ranges[Int(id)] = Int32(range.lowerBound)..<Int32(range.upperBound)
  }
}

/// One node of a syntax tree.
enum Syntax {
  case literal(ExpressionValue)
  case identifier(String, isAbsolute: Bool)
  case select(NodeID, field: String, isOptional: Bool)
  case index(NodeID, NodeID, isOptional: Bool)
  case call(String, target: NodeID?, arguments: [NodeID])
  case not(NodeID)
  case negate(NodeID)
  case binary(BinaryOperator, NodeID, NodeID)
  case and([NodeID])
  case or([NodeID])
  case conditional(NodeID, NodeID, NodeID)
  case list([NodeID], optionals: [Bool])
  case map(keys: [NodeID], values: [NodeID], optionals: [Bool])
  case has(NodeID)
  case comprehension(Comprehension)
  case bind(String, value: NodeID, body: NodeID)
  case optionalMap(NodeID, name: String, body: NodeID, flattens: Bool)

  func forEachChild(_ visit: (NodeID) -> Void) {
    switch self {
    case .literal, .identifier: break
    case .select(let operand, _, _), .not(let operand), .negate(let operand), .has(let operand): visit(operand)
    case .index(let left, let right, _), .binary(_, let left, let right), .bind(_, let left, let right),
      .optionalMap(let left, _, let right, _):
      visit(left)
      visit(right)
    case .call(_, let target, let arguments):
      if let target { visit(target) }
      arguments.forEach(visit)
    case .and(let operands), .or(let operands), .list(let operands, _): operands.forEach(visit)
    case .conditional(let condition, let yes, let no):
      visit(condition)
      visit(yes)
      visit(no)
    case .map(let keys, let values, _):
      keys.forEach(visit)
      values.forEach(visit)
    case .comprehension(let comprehension):
      visit(comprehension.range)
      if let filter = comprehension.filter { visit(filter) }
      visit(comprehension.body)
    }
  }
}

/// A macro that runs over a list or a map.
struct Comprehension {
  enum Kind: UInt8 {
    case all, exists, existsOne, map, filter, transformMap
    /// The size of a filtered list, counted instead of built. Only programs have it.
    case count
  }

  var kind: Kind
  var range: NodeID
  /// The names for element, or for index and element, or for key and value.
  var names: [String]
  /// The condition of `map` with three arguments.
  var filter: NodeID?
  var body: NodeID
}

/// An operator between two operands.
enum BinaryOperator: UInt8 {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, `in`
  case add, subtract, multiply, divide, remainder

  var sign: String {
    switch self {
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .in: "in"
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .remainder: "%"
    }
  }
}
