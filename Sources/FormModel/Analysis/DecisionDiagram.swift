/// The number of a diagram in `DecisionDiagrams`.
typealias DiagramID = Int32

/// Decision diagrams over variables with few values each: two formulas are equal when their diagrams are the same.
///
/// Numbers are split at the cuts that conditions make, so that every variable has few cells. The number of nodes is
/// bounded; beyond the bound nothing is said any more (`isExhausted`).
struct DecisionDiagrams {
  private struct Node: Hashable {
    var variable: Int32
    var children: [DiagramID]
  }

  private struct Pair: Hashable {
    var left: DiagramID
    var right: DiagramID
    var isAnd: Bool
  }

  static let no: DiagramID = 0
  static let yes: DiagramID = 1

  private var nodes: [Node] = [Node(variable: .max, children: []), Node(variable: .max, children: [])]
  private var known: [Node: DiagramID] = [:]
  private var pairs: [Pair: DiagramID] = [:]
  private var negations: [DiagramID: DiagramID] = [:]
  private var formulas: [Formula: DiagramID] = [:]
  private let table: FormulaTable
  private let variables: [LogicVariable]
  /// For numbers, the greatest number of each cell but the last.
  private let cuts: [[Int]]
  private let limit: Int
  /// The work left for looking at the paths of a diagram.
  private var pathsLeft = 20_000

  /// Whether the bound was reached: answers are of no worth from then on.
  private(set) var isExhausted = false

  init(_ table: FormulaTable, _ variables: [LogicVariable], limit: Int) {
    self.table = table
    self.variables = variables
    self.limit = limit
    cuts = variables.map { $0.cuts.sorted() }
  }

  private func cells(_ variable: Int32) -> Int {
    switch variables[Int(variable)].kind {
    case .finite(let count): count
    case .number, .difference: cuts[Int(variable)].count + 1
    }
  }

  /// The numbers of a cell.
  private func range(_ variable: Int32, cell: Int) -> (lower: Int, upper: Int) {
    let own = cuts[Int(variable)]
    let bounds = variables[Int(variable)].bounds
    return (cell == 0 ? bounds.lowerBound : own[cell - 1] + 1, cell == own.count ? bounds.upperBound : own[cell])
  }

  // MARK: - Making

  private mutating func make(_ variable: Int32, _ children: [DiagramID]) -> DiagramID {
    if children.allSatisfy({ $0 == children[0] }) { return children[0] }
    let node = Node(variable: variable, children: children)
    if let id = known[node] { return id }
    guard nodes.count < limit else {
      isExhausted = true
      return Self.no
    }
    nodes.append(node)
    known[node] = DiagramID(nodes.count - 1)
    return DiagramID(nodes.count - 1)
  }

  /// The diagram of a formula. Formulas are as deep as conditions are long, and each is looked at once.
  mutating func diagram(_ formula: Formula) -> DiagramID {
    if let id = formulas[formula] { return id }
    let id: DiagramID
    switch table[formula] {
    case .constant(let value): id = value ? Self.yes : Self.no
    case .atom(let variable, let cut):
      let isNumber = if case .finite = variables[Int(variable)].kind { false } else { true }
      id = make(
        variable,
        (0..<cells(variable)).map { cell in
          (isNumber ? range(variable, cell: cell).upper <= cut : cell == cut) ? Self.yes : Self.no
        })
    case .not(let inner): id = negation(diagram(inner))
    case .and(let left, let right): id = combine(diagram(left), diagram(right), isAnd: true)
    case .or(let left, let right): id = combine(diagram(left), diagram(right), isAnd: false)
    }
    formulas[formula] = id
    return id
  }

  private mutating func negation(_ id: DiagramID) -> DiagramID {
    if id <= Self.yes { return 1 - id }
    if let known = negations[id] { return known }
    guard !isExhausted else { return Self.no }
    let node = nodes[Int(id)]
    var children: [DiagramID] = []
    for child in node.children { children.append(negation(child)) }
    let result = make(node.variable, children)
    negations[id] = result
    return result
  }

  private mutating func combine(_ left: DiagramID, _ right: DiagramID, isAnd: Bool) -> DiagramID {
    let (weak, strong) = isAnd ? (Self.yes, Self.no) : (Self.no, Self.yes)
    if left == strong || right == strong { return strong }
    if left == weak || left == right { return right }
    if right == weak { return left }
    let pair = Pair(left: min(left, right), right: max(left, right), isAnd: isAnd)
    if let known = pairs[pair] { return known }
    guard !isExhausted else { return Self.no }
    let (first, second) = (nodes[Int(left)], nodes[Int(right)])
    let variable = min(first.variable, second.variable)
    var children: [DiagramID] = []
    for cell in 0..<cells(variable) {
      children.append(
        combine(
          first.variable == variable ? first.children[cell] : left,
          second.variable == variable ? second.children[cell] : right, isAnd: isAnd))
    }
    let result = make(variable, children)
    pairs[pair] = result
    return result
  }

  // MARK: - Asking

  /// What is known of a formula.
  enum Possibility: Hashable {
    /// No answers make it true.
    case impossible
    /// It may be true; for certain when nothing in it is opaque.
    case possible
    /// The bound was reached.
    case notDecided
  }

  /// Whether a formula can be true at all, the order of numbers and days included.
  mutating func possibility(_ formula: Formula) -> Possibility {
    let id = diagram(formula)
    if isExhausted { return .notDecided }
    if id == Self.no { return .impossible }
    var path: [(variable: Int32, cell: Int)] = []
    switch search(id, &path) {
    case .possible: return .possible
    case .impossible: return .impossible
    case .notDecided: return .notDecided
    }
  }

  /// A choice of cells that makes a formula true, by variable.
  mutating func example(_ formula: Formula) -> [Int32: Int]? {
    let id = diagram(formula)
    guard !isExhausted, id != Self.no else { return nil }
    var path: [(variable: Int32, cell: Int)] = []
    guard search(id, &path) == .possible else { return nil }
    return Dictionary(path.map { ($0.variable, $0.cell) }) { first, _ in first }
  }

  /// Looks for a path on which the numbers can be as the path says.
  private mutating func search(_ id: DiagramID, _ path: inout [(variable: Int32, cell: Int)]) -> Possibility {
    if id == Self.no { return .impossible }
    if id == Self.yes { return isConsistent(path) ? .possible : .impossible }
    let node = nodes[Int(id)]
    for (cell, child) in node.children.enumerated() where child != Self.no {
      guard pathsLeft > 0 else { return .notDecided }
      pathsLeft -= 1
      path.append((node.variable, cell))
      let found = search(child, &path)
      if found != .impossible { return found }
      path.removeLast()
    }
    return .impossible
  }

  /// Whether there are numbers in the cells of a path: differences of whole numbers, decided by the absence of a
  /// negative cycle (Bellman and Ford).
  private func isConsistent(_ path: [(variable: Int32, cell: Int)]) -> Bool {
    var edges: [(from: Int32, to: Int32, limit: Int)] = []
    var points: Set<Int32> = []
    let zero: Int32 = -1
    for (variable, cell) in path {
      guard case .difference(let first, let second) = variables[Int(variable)].kind else { continue }
      let (lower, upper) = range(variable, cell: cell)
      edges.append((second, first, upper))
      edges.append((first, second, -lower))
      points.formUnion([first, second])
    }
    guard !edges.isEmpty else { return true }
    let chosen = Dictionary(path.map { ($0.variable, $0.cell) }) { first, _ in first }
    for point in points {
      let bounds = variables[Int(point)].bounds
      let (lower, upper) = chosen[point].map { range(point, cell: $0) } ?? (bounds.lowerBound, bounds.upperBound)
      edges.append((zero, point, upper))
      edges.append((point, zero, -lower))
    }
    var distance = Dictionary(uniqueKeysWithValues: (points.sorted() + [zero]).map { ($0, 0) })
    for round in 0...points.count + 1 {
      var changed = false
      for edge in edges {
        let (length, overflow) = (distance[edge.from] ?? 0).addingReportingOverflow(edge.limit)
        if !overflow, length < distance[edge.to] ?? 0 {
          distance[edge.to] = length
          changed = true
        }
      }
      if !changed { return true }
      if round == points.count + 1 { return false }
    }
    return true
  }

  // MARK: - Variables

  /// The variables a formula really depends on.
  mutating func support(_ formula: Formula) -> Set<Int32> {
    var seen: Set<DiagramID> = []
    var found: Set<Int32> = []
    var open = [diagram(formula)]
    while let id = open.popLast() {
      guard id > Self.yes, seen.insert(id).inserted else { continue }
      found.insert(nodes[Int(id)].variable)
      open += nodes[Int(id)].children
    }
    return found
  }

  /// The numbers of a cell of a number variable, or its value for any other.
  func meaning(of variable: Int32, cell: Int) -> ClosedRange<Int> {
    if case .finite = variables[Int(variable)].kind { return cell...cell }
    let (lower, upper) = range(variable, cell: cell)
    return lower...max(lower, upper)
  }
}
