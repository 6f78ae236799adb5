/// The number of a formula in a `FormulaTable`.
struct Formula: Hashable, Sendable {
  var id: Int32
  static let no = Formula(id: 0)
  static let yes = Formula(id: 1)
}

/// Formulas over the variables of an analysis, each kept once.
///
/// An atom says of a variable that it is at most a cut (numbers) or equal to a value (everything else).
struct FormulaTable {
  enum Node: Hashable {
    case constant(Bool)
    case atom(variable: Int32, cut: Int)
    case not(Formula)
    case and(Formula, Formula)
    case or(Formula, Formula)
  }

  private(set) var nodes: [Node] = [.constant(false), .constant(true)]
  private var known: [Node: Formula] = [:]

  private mutating func make(_ node: Node) -> Formula {
    if let formula = known[node] { return formula }
    let formula = Formula(id: Int32(nodes.count))
    nodes.append(node)
    known[node] = formula
    return formula
  }

  subscript(formula: Formula) -> Node { nodes[Int(formula.id)] }

  mutating func atom(_ variable: Int32, _ cut: Int) -> Formula { make(.atom(variable: variable, cut: cut)) }

  mutating func not(_ formula: Formula) -> Formula {
    switch self[formula] {
    case .constant(let value): value ? .no : .yes
    case .not(let inner): inner
    case .atom, .and, .or: make(.not(formula))
    }
  }

  mutating func and(_ left: Formula, _ right: Formula) -> Formula {
    if left == .no || right == .no { return .no }
    if left == .yes || left == right { return right }
    if right == .yes { return left }
    return make(left.id < right.id ? .and(left, right) : .and(right, left))
  }

  mutating func or(_ left: Formula, _ right: Formula) -> Formula {
    if left == .yes || right == .yes { return .yes }
    if left == .no || left == right { return right }
    if right == .no { return left }
    return make(left.id < right.id ? .or(left, right) : .or(right, left))
  }

  mutating func and(_ parts: some Sequence<Formula>) -> Formula { parts.reduce(.yes) { and($0, $1) } }
  mutating func or(_ parts: some Sequence<Formula>) -> Formula { parts.reduce(.no) { or($0, $1) } }
}

/// A variable of an analysis: something about the answers that conditions can tell apart.
struct LogicVariable {
  enum Kind {
    /// One of so many values.
    case finite(Int)
    /// A whole number, or a day by its number.
    case number
    /// The first number less the second.
    case difference(Int32, Int32)
  }

  var kind: Kind
  /// The least and the greatest number.
  var bounds: ClosedRange<Int> = Self.widest
  /// Where conditions cut the range: the greatest number of each cell but the last.
  var cuts: Set<Int> = []
  /// Whether it stands for something whose meaning the analysis does not know.
  var isOpaque = false

  /// Numbers of answers lie far inside; twice this does not overflow.
  static let widest = -(1 << 60)...(1 << 60)
}
