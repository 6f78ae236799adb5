/// The number of a diagram in `DecisionDiagrams`.
typealias DiagramID = Int32

/// Decision diagrams over variables with few values each: two formulas are equal when their diagrams are the same.
///
/// Numbers are split at the cuts that conditions make, so that every variable has few cells. The number of nodes is
/// bounded; beyond the bound nothing is said any more (`isExhausted`).
struct DecisionDiagrams {
  static let no: DiagramID = 0
  static let yes: DiagramID = 1

  /// The variable of each diagram; the two constants come first and have none.
  private var variableOf: [Int32] = [.max, .max]
  /// Where the children of each diagram begin in `children`, one for each cell of its variable.
  private var firstChild: [Int32] = [0, 0]
  private var children: [DiagramID] = []
  /// Whether something opaque bears on each diagram.
  private var isOpaque: [Bool] = [false, false]
  /// The diagrams by their variable and children.
  private var known = DiagramTable()
  /// The results of combining two diagrams.
  private var combined = PairTable()
  /// The negation of each diagram, -1 while nobody asked.
  private var negations: [DiagramID] = [1, 0]
  /// The diagram of each formula, -1 while nobody asked.
  private var formulas: [DiagramID]
  /// The children of diagrams under way.
  private var open: [DiagramID] = []
  private let table: FormulaTable
  private let variables: [LogicVariable]
  /// For numbers, the greatest number of each cell but the last.
  private let cuts: [[Int]]
  private let cellCounts: [Int]
  private let limit: Int
  /// The work left for looking at the paths of a diagram.
  private var pathsLeft = 20_000

  /// Whether the bound was reached: answers are of no worth from then on.
  private(set) var isExhausted = false

  init(_ table: FormulaTable, _ variables: [LogicVariable], limit: Int) {
    self.table = table
    self.variables = variables
    self.limit = limit
    let cuts = variables.map { $0.cuts.sorted() }
    self.cuts = cuts
    cellCounts = zip(variables, cuts).map { variable, cuts in
      if case .finite(let count) = variable.kind { count } else { cuts.count + 1 }
    }
    formulas = Array(repeating: -1, count: table.nodes.count)
  }

  private func cells(_ variable: Int32) -> Int { cellCounts[Int(variable)] }

  /// The numbers of a cell.
  private func range(_ variable: Int32, cell: Int) -> (lower: Int, upper: Int) {
    let own = cuts[Int(variable)]
    let bounds = variables[Int(variable)].bounds
    return (cell == 0 ? bounds.lowerBound : own[cell - 1] + 1, cell == own.count ? bounds.upperBound : own[cell])
  }

  private func child(_ id: DiagramID, _ cell: Int) -> DiagramID { children[Int(firstChild[Int(id)]) + cell] }

  // MARK: - Making

  /// The diagram of a variable whose children are the last of `open`, which are taken away.
  private mutating func make(_ variable: Int32) -> DiagramID {
    let count = cells(variable)
    let start = open.count - count
    defer { open.removeLast(count) }
    guard count > 0 else { return Self.no }
    if open[start...].allSatisfy({ $0 == open[start] }) { return open[start] }
    var slot = known.slot(DiagramTable.hash(variable, open[start...]))
    while let id = known[slot] {
      if variableOf[Int(id)] == variable, isSame(id, from: start) { return id }
      slot = known.next(slot)
    }
    guard variableOf.count < limit else {
      isExhausted = true
      return Self.no
    }
    let id = DiagramID(variableOf.count)
    variableOf.append(variable)
    firstChild.append(Int32(children.count))
    children += open[start...]
    isOpaque.append(variables[Int(variable)].isOpaque || open[start...].contains { isOpaque[Int($0)] })
    negations.append(-1)
    known.insert(id, at: slot, hash: DiagramTable.hash(variable, open[start...]))
    return id
  }

  private func isSame(_ id: DiagramID, from start: Int) -> Bool {
    let first = Int(firstChild[Int(id)])
    for offset in 0..<open.count - start where children[first + offset] != open[start + offset] { return false }
    return true
  }

  /// The diagram of a formula. Formulas are as deep as conditions are long, and each is looked at once.
  mutating func diagram(_ formula: Formula) -> DiagramID {
    let known = formulas[Int(formula.id)]
    if known >= 0 { return known }
    let id: DiagramID
    switch table[formula] {
    case .constant(let value): id = value ? Self.yes : Self.no
    case .atom(let variable, let cut):
      let isNumber = if case .finite = variables[Int(variable)].kind { false } else { true }
      for cell in 0..<cells(variable) {
        open.append((isNumber ? range(variable, cell: cell).upper <= cut : cell == cut) ? Self.yes : Self.no)
      }
      id = make(variable)
    case .not(let inner): id = negation(diagram(inner))
    case .and(let left, let right): id = combine(diagram(left), diagram(right), isAnd: true)
    case .or(let left, let right): id = combine(diagram(left), diagram(right), isAnd: false)
    }
    formulas[Int(formula.id)] = id
    return id
  }

  private mutating func negation(_ id: DiagramID) -> DiagramID {
    let known = negations[Int(id)]
    if known >= 0 { return known }
    guard !isExhausted else { return Self.no }
    let variable = variableOf[Int(id)]
    for cell in 0..<cells(variable) {
      let inner = negation(child(id, cell))
      open.append(inner)
    }
    let result = make(variable)
    negations[Int(id)] = result
    if result > Self.yes { negations[Int(result)] = id }
    return result
  }

  private mutating func combine(_ left: DiagramID, _ right: DiagramID, isAnd: Bool) -> DiagramID {
    let (weak, strong) = isAnd ? (Self.yes, Self.no) : (Self.no, Self.yes)
    if left == strong || right == strong { return strong }
    if left == weak || left == right { return right }
    if right == weak { return left }
    let pair = PairTable.key(min(left, right), max(left, right), isAnd)
    if let known = combined[pair] { return known }
    guard !isExhausted else { return Self.no }
    let (first, second) = (variableOf[Int(left)], variableOf[Int(right)])
    let variable = min(first, second)
    for cell in 0..<cells(variable) {
      let part = combine(
        first == variable ? child(left, cell) : left, second == variable ? child(right, cell) : right, isAnd: isAnd)
      open.append(part)
    }
    let result = make(variable)
    combined.insert(result, for: pair)
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
    let variable = variableOf[Int(id)]
    for cell in 0..<cells(variable) {
      let child = child(id, cell)
      guard child != Self.no else { continue }
      guard pathsLeft > 0 else { return .notDecided }
      pathsLeft -= 1
      path.append((variable, cell))
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

  /// Whether something opaque bears on a formula.
  mutating func dependsOnOpaque(_ formula: Formula) -> Bool { isOpaque[Int(diagram(formula))] }

  /// The numbers of a cell of a number variable, or its value for any other.
  func meaning(of variable: Int32, cell: Int) -> ClosedRange<Int> {
    if case .finite = variables[Int(variable)].kind { return cell...cell }
    let (lower, upper) = range(variable, cell: cell)
    return lower...max(lower, upper)
  }
}
