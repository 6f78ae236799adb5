/// What formulas come to in some states, looked at together: a bit for each state.
///
/// The states are made from a fixed sequence, with numbers where conditions cut them. A formula that is true in one of them
/// can be true; for the others the diagrams decide. Formulas are made after what is in them, so one pass over all of them
/// is enough.
struct FormulaSamples {
  /// The states are looked at in words of 64.
  private static let words = 4

  /// For each formula its words.
  private let bits: [UInt64]
  /// Whether something opaque stands in each formula.
  private let hasOpaque: [Bool]
  /// The states in which the differences of numbers are within their bounds.
  private let valid: [UInt64]

  init(_ table: FormulaTable, _ variables: [LogicVariable]) {
    let states = SampledStates(variables, count: Self.words * 64)
    valid = Self.word { states.isValid[$0] }
    var bits = [UInt64](repeating: 0, count: table.nodes.count * Self.words)
    var hasOpaque = [Bool](repeating: false, count: table.nodes.count)
    for (index, node) in table.nodes.enumerated() {
      let own = index * Self.words
      switch node {
      case .constant(let value): for word in 0..<Self.words { bits[own + word] = value ? .max : 0 }
      case .atom(let variable, let cut):
        let isNumber = if case .finite = variables[Int(variable)].kind { false } else { true }
        let values = states.values[Int(variable)]
        let found = Self.word { isNumber ? values[$0] <= cut : values[$0] == cut }
        for word in 0..<Self.words { bits[own + word] = found[word] }
        hasOpaque[index] = variables[Int(variable)].isOpaque
      case .not(let inner):
        for word in 0..<Self.words { bits[own + word] = ~bits[Int(inner.id) * Self.words + word] }
        hasOpaque[index] = hasOpaque[Int(inner.id)]
      case .and(let left, let right):
        for word in 0..<Self.words {
          bits[own + word] = bits[Int(left.id) * Self.words + word] & bits[Int(right.id) * Self.words + word]
        }
        hasOpaque[index] = hasOpaque[Int(left.id)] || hasOpaque[Int(right.id)]
      case .or(let left, let right):
        for word in 0..<Self.words {
          bits[own + word] = bits[Int(left.id) * Self.words + word] | bits[Int(right.id) * Self.words + word]
        }
        hasOpaque[index] = hasOpaque[Int(left.id)] || hasOpaque[Int(right.id)]
      }
    }
    self.bits = bits
    self.hasOpaque = hasOpaque
  }

  private static func word(_ isSet: (Int) -> Bool) -> [UInt64] {
    (0..<words).map { word in
      (0..<64).reduce(0) { bits, bit in isSet(word * 64 + bit) ? bits | 1 << UInt64(bit) : bits }
    }
  }

  /// Whether a formula is true in one of the states.
  func show(_ formula: Formula) -> Bool {
    let own = Int(formula.id) * Self.words
    return (0..<Self.words).contains { bits[own + $0] & valid[$0] != 0 }
  }

  /// Whether nothing opaque stands in a formula.
  func isTransparent(_ formula: Formula) -> Bool { !hasOpaque[Int(formula.id)] }
}

/// Values of all variables in some states.
private struct SampledStates {
  /// By variable and state: a number, a difference of two, or the position of a value.
  private(set) var values: [[Int]] = []
  /// Whether the differences of each state are within their bounds.
  private(set) var isValid: [Bool]
  private var state: UInt64 = 1

  init(_ variables: [LogicVariable], count: Int) {
    isValid = Array(repeating: true, count: count)
    // What a number is compared with, so that it can come out equal.
    var compared: [Int: [(other: Int, cuts: [Int], sign: Int)]] = [:]
    for variable in variables {
      guard case .difference(let first, let second) = variable.kind else { continue }
      let cuts = variable.cuts.sorted()
      compared[Int(first), default: []].append((Int(second), cuts, 1))
      compared[Int(second), default: []].append((Int(first), cuts, -1))
    }
    values = variables.map { _ in [] }
    for (index, variable) in variables.enumerated() {
      switch variable.kind {
      case .finite(let cells):
        // The first value of a state is that there is an answer: half of the states have most of them.
        values[index] = (0..<count).map { state in
          cells == 0 ? -1 : state < count / 2 && below(2) == 0 ? 0 : below(cells)
        }
      case .number:
        let cuts = variable.cuts.sorted()
        let others = (compared[index] ?? []).filter { $0.other < index }
        values[index] = (0..<count).map { state in
          var value = number(cuts, variable.bounds)
          if !others.isEmpty, below(2) == 0 {
            let (other, cuts, sign) = others[below(others.count)]
            let cut = cuts.isEmpty ? 0 : cuts[below(cuts.count)] + below(2)
            value = values[other][state] &+ sign &* cut
          }
          return min(max(value, variable.bounds.lowerBound), variable.bounds.upperBound)
        }
      case .difference: break
      }
    }
    for (index, variable) in variables.enumerated() {
      guard case .difference(let first, let second) = variable.kind else { continue }
      values[index] = (0..<count).map { values[Int(first)][$0] &- values[Int(second)][$0] }
      for state in 0..<count where !variable.bounds.contains(values[index][state]) { isValid[state] = false }
    }
  }

  /// A number at the edge of one of the cells between cuts.
  private mutating func number(_ cuts: [Int], _ bounds: ClosedRange<Int>) -> Int {
    let cell = below(cuts.count + 1)
    let lower = cell == 0 ? bounds.lowerBound : cuts[cell - 1] + 1
    let upper = cell == cuts.count ? bounds.upperBound : cuts[cell]
    return below(2) == 0 ? lower : upper
  }

  /// The next number of a fixed sequence (SplitMix64).
  private mutating func below(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return count <= 1 ? 0 : Int((z ^ (z >> 31)) % UInt64(count))
  }
}
