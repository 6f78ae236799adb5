/// A pattern as a tree.
indirect enum PatternNode {
  case empty
  case set(CodePointSet)
  case start
  case end
  case sequence([PatternNode])
  case choice([PatternNode])
  case repetition(PatternNode, least: Int, most: Int?)
}

/// Reads a pattern in one of the two notations. Recursion is bounded by the nesting of parentheses.
struct PatternParser {
  private static let deepest = 50
  private static let mostRepeats = 1_000
  private static let longest = 2_000

  private let scalars: [Unicode.Scalar]
  private let notation: Pattern.Notation
  private let length: Int
  private var position = 0
  private var depth = 0

  init(_ text: String, notation: Pattern.Notation) {
    length = text.utf8.count
    scalars = length <= Self.longest ? Array(text.unicodeScalars) : []
    self.notation = notation
  }

  mutating func parse() throws(PatternProblem) -> PatternNode {
    guard length <= Self.longest else { throw .tooLarge(at: 0..<length) }
    let node = try choice()
    guard position == scalars.count else { throw .unexpected(")", at: here) }
    return node
  }

  // MARK: Positions

  private func offset(_ position: Int) -> Int {
    scalars[..<position].reduce(0) { $0 + ($1.value < 0x80 ? 1 : $1.value < 0x800 ? 2 : $1.value < 0x10000 ? 3 : 4) }
  }

  private var here: Range<Int> { range(position, min(position + 1, scalars.count)) }

  private func range(_ start: Int, _ end: Int) -> Range<Int> { offset(start)..<offset(end) }

  private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    position += 1
    return true
  }

  // MARK: Structure

  private mutating func choice() throws(PatternProblem) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw .tooDeep(at: here) }
    var branches = [try branch()]
    while take("|") { branches.append(try branch()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func branch() throws(PatternProblem) -> PatternNode {
    var pieces: [PatternNode] = []
    while let scalar = current, scalar != "|", scalar != ")" { pieces.append(try piece()) }
    return pieces.count == 1 ? pieces[0] : pieces.isEmpty ? .empty : .sequence(pieces)
  }

  private mutating func piece() throws(PatternProblem) -> PatternNode {
    let atom = try atom()
    let start = position
    let node: PatternNode
    switch current {
    case "*": node = .repetition(atom, least: 0, most: nil)
    case "+": node = .repetition(atom, least: 1, most: nil)
    case "?": node = .repetition(atom, least: 0, most: 1)
    case "{":
      let (least, most) = try counts()
      if notation == .searching { _ = take("?") }
      try refuseSecondQuantifier(from: start)
      return .repetition(atom, least: least, most: most)
    default: return atom
    }
    position += 1
    // A lazy quantifier finds the same texts.
    if notation == .searching { _ = take("?") }
    try refuseSecondQuantifier(from: start)
    return node
  }

  private func refuseSecondQuantifier(from start: Int) throws(PatternProblem) {
    switch current {
    case "*", "+", "?", "{": throw .unexpected(String(scalars[position]), at: here)
    default: break
    }
  }

  private mutating func counts() throws(PatternProblem) -> (least: Int, most: Int?) {
    let start = position
    position += 1
    guard let least = number() else { throw .unexpected("{", at: range(start, start + 1)) }
    var most: Int? = least
    if take(",") { most = number() }
    guard take("}") else { throw .unclosed("{", at: range(start, position)) }
    if let most, most < least { throw .reversed(at: range(start, position)) }
    guard max(least, most ?? 0) <= Self.mostRepeats else { throw .tooLarge(at: range(start, position)) }
    return (least, most)
  }

  private mutating func number() -> Int? {
    let start = position
    var value = 0
    while let scalar = current, (0x30...0x39).contains(scalar.value) {
      value = min(value * 10 + Int(scalar.value - 0x30), 1_000_000)
      position += 1
    }
    return position > start ? value : nil
  }

  // MARK: Atoms

  private mutating func atom() throws(PatternProblem) -> PatternNode {
    guard let scalar = current else { return .empty }
    let start = position
    switch scalar {
    case "(":
      position += 1
      if current == "?" {
        guard notation == .searching, position + 1 < scalars.count, scalars[position + 1] == ":" else {
          throw .unsupported(at: range(start, min(position + 2, scalars.count)))
        }
        position += 2
      }
      let inner = try choice()
      guard take(")") else { throw .unclosed("(", at: range(start, start + 1)) }
      return inner
    case "[": return .set(try characterClass())
    case ".":
      position += 1
      return .set(notation == .searching ? .searchingDot : .dot)
    case "\\": return .set(try escape())
    case "*", "+", "?", "{": throw .unexpected(String(scalar), at: here)
    case "}", "]":
      guard notation == .searching else { throw .unexpected(String(scalar), at: here) }
      position += 1
      return .set(CodePointSet(scalar.value))
    case "^" where notation == .searching:
      position += 1
      return .start
    case "$" where notation == .searching:
      position += 1
      return .end
    default:
      position += 1
      return .set(CodePointSet(scalar.value))
    }
  }

  private mutating func escape() throws(PatternProblem) -> CodePointSet {
    let start = position
    position += 1
    guard let letter = current else { throw .escape(at: range(start, position)) }
    position += 1
    switch letter {
    case "n": return CodePointSet(0x0A)
    case "r": return CodePointSet(0x0D)
    case "t": return CodePointSet(0x09)
    case "p", "P":
      guard take("{") || notation == .searching else { throw .category(at: range(start, position)) }
      let isBraced = scalars[position - 1] == "{"
      var name = ""
      while let scalar = current, scalar != "}", name.utf8.count < (isBraced ? 3 : 1) {
        name.unicodeScalars.append(scalar)
        position += 1
      }
      guard !isBraced || take("}"), let set = CodePointSet.category(name) else {
        throw .category(at: range(start, position))
      }
      return letter == "p" ? set : set.inverted
    case "(", ")", "*", "+", "-", ".", "?", "[", "\\", "]", "^", "{", "|", "}": return CodePointSet(letter.value)
    default: break
    }
    guard notation == .searching else { throw .escape(at: range(start, position)) }
    switch letter {
    case "d": return .digits
    case "D": return .digits.inverted
    case "w": return .word
    case "W": return .word.inverted
    case "s": return .blanks
    case "S": return .blanks.inverted
    case "f": return CodePointSet(0x0C)
    case "v": return CodePointSet(0x0B)
    default:
      // Any other sign of ASCII that is no letter or digit stands for itself.
      guard letter.isASCII, !CodePointSet.word.contains(letter.value) else { throw .escape(at: range(start, position)) }
      return CodePointSet(letter.value)
    }
  }

  private mutating func characterClass() throws(PatternProblem) -> CodePointSet {
    let start = position
    position += 1
    let isInverted = take("^")
    var set = CodePointSet([])
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while true {
      guard let scalar = current else { throw .unclosed("[", at: range(start, start + 1)) }
      if scalar == "]", !isFirst || notation == .interoperable { break }
      isFirst = false
      let itemStart = position
      let item = try classItem()
      guard item.ranges.count == 1, item.ranges[0].count == 1, current == "-",
        position + 1 < scalars.count, scalars[position + 1] != "]"
      else {
        if item.ranges.count == 1 { ranges.append(item.ranges[0]) } else { set = set.union(item) }
        continue
      }
      position += 1
      let end = try classItem()
      guard end.ranges.count == 1, end.ranges[0].count == 1 else { throw .reversed(at: range(itemStart, position)) }
      guard item.ranges[0].lowerBound <= end.ranges[0].lowerBound else {
        throw .reversed(at: range(itemStart, position))
      }
      ranges.append(item.ranges[0].lowerBound...end.ranges[0].lowerBound)
    }
    guard position > start + (isInverted ? 2 : 1) else { throw .unexpected("]", at: here) }
    position += 1
    set = set.union(CodePointSet(ranges))
    return isInverted ? set.inverted : set
  }

  private mutating func classItem() throws(PatternProblem) -> CodePointSet {
    guard let scalar = current else { throw .unclosed("[", at: here) }
    if scalar == "\\" { return try escape() }
    if notation == .interoperable {
      // RFC 9485 keeps these for escapes; a hyphen may stand first or last.
      let isEdge = scalar == "-" && (isAtClassStart || (position + 1 < scalars.count && scalars[position + 1] == "]"))
      if scalar == "[" || (scalar == "-" && !isEdge) { throw .unexpected(String(scalar), at: here) }
    } else if scalar == "[", position + 1 < scalars.count, scalars[position + 1] == ":" {
      throw .unsupported(at: here)
    }
    position += 1
    return CodePointSet(scalar.value)
  }

  private var isAtClassStart: Bool {
    guard position > 0 else { return false }
    if scalars[position - 1] == "[" { return true }
    return scalars[position - 1] == "^" && position > 1 && scalars[position - 2] == "["
  }
}
