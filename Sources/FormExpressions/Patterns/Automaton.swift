/// A pattern as a machine that reads each code point once.
///
/// It is built as a nondeterministic automaton and, where that stays small, turned into a deterministic one with one
/// table look-up per code point. Otherwise the set of possible states is carried along, which is at most `stateCount`
/// steps per code point.
struct Automaton: Sendable {
  static let mostStates = 3_000

  private enum State {
    case character(Int32, next: Int32)
    case split(Int32, Int32)
    case start(Int32)
    case end(Int32)
    case match
  }

  private var states: [State] = []
  private var entry: Int32 = 0
  private let searches: Bool
  let classes: CodePointClasses
  private var members: [[Bool]] = []
  private(set) var table: TransitionTable?

  var stateCount: Int { states.count }
  var isDeterministic: Bool { table != nil }

  init(_ node: PatternNode, searches: Bool, length: Int) throws(PatternProblem) {
    self.searches = searches
    var sets: [CodePointSet: Int32] = [:]
    Self.collect(node, into: &sets)
    let ordered = sets.sorted { $0.value < $1.value }.map(\.key)
    classes = CodePointClasses(ordered)
    members = ordered.map { classes.members(of: $0) }
    states.append(.match)
    guard let start = add(node, next: 0, sets) else { throw .tooLarge(at: 0..<length) }
    entry = start
    table = TransitionTable(self)
  }

  private static func collect(_ node: PatternNode, into sets: inout [CodePointSet: Int32]) {
    switch node {
    case .empty, .start, .end: break
    case .set(let set): if sets[set] == nil { sets[set] = Int32(sets.count) }
    case .sequence(let parts), .choice(let parts): for part in parts { collect(part, into: &sets) }
    case .repetition(let inner, _, _): collect(inner, into: &sets)
    }
  }

  // MARK: Building

  private mutating func append(_ state: State) -> Int32? {
    guard states.count < Self.mostStates else { return nil }
    states.append(state)
    return Int32(states.count - 1)
  }

  /// Adds what leads through a node to `next` and returns where it begins, or `nil` when the automaton gets too large.
  private mutating func add(_ node: PatternNode, next: Int32, _ sets: [CodePointSet: Int32]) -> Int32? {
    switch node {
    case .empty: return next
    case .set(let set): return append(.character(sets[set] ?? 0, next: next))
    case .start: return append(.start(next))
    case .end: return append(.end(next))
    case .sequence(let parts):
      var next = next
      for part in parts.reversed() {
        guard let start = add(part, next: next, sets) else { return nil }
        next = start
      }
      return next
    case .choice(let parts):
      var first: Int32?
      for part in parts.reversed() {
        guard let start = add(part, next: next, sets) else { return nil }
        guard let rest = first else {
          first = start
          continue
        }
        guard let split = append(.split(start, rest)) else { return nil }
        first = split
      }
      return first
    case .repetition(let inner, let least, let most):
      var next = next
      if let most {
        let exit = next
        for _ in least..<most {
          guard let start = add(inner, next: next, sets), let split = append(.split(start, exit)) else { return nil }
          next = split
        }
      } else {
        guard let loop = append(.split(0, next)), let start = add(inner, next: loop, sets) else { return nil }
        states[Int(loop)] = .split(start, next)
        next = loop
      }
      for _ in 0..<least {
        guard let start = add(inner, next: next, sets) else { return nil }
        next = start
      }
      return next
    }
  }

  // MARK: State sets

  /// A set of states that remembers the order in which they were added.
  private struct StateSet {
    var list: [Int32] = []
    private var marks: [Bool]

    init(_ count: Int) { marks = Array(repeating: false, count: count) }

    mutating func insert(_ state: Int32) -> Bool {
      if marks[Int(state)] { return false }
      marks[Int(state)] = true
      list.append(state)
      return true
    }

    mutating func removeAll() {
      for state in list { marks[Int(state)] = false }
      list.removeAll(keepingCapacity: true)
    }
  }

  /// Adds a state and all that it reaches without reading.
  private func follow(_ state: Int32, into set: inout StateSet, atStart: Bool, atEnd: Bool, steps: inout Int) {
    var pending = [state]
    while let state = pending.popLast() {
      steps += 1
      guard set.insert(state) else { continue }
      switch states[Int(state)] {
      case .split(let first, let second):
        pending.append(second)
        pending.append(first)
      case .start(let next): if atStart { pending.append(next) }
      case .end(let next): if atEnd { pending.append(next) }
      case .character, .match: break
      }
    }
  }

  private func isMatch(_ set: StateSet) -> Bool { set.list.contains(0) }

  // MARK: Matching

  /// Whether a text fits; counts the steps taken.
  func matches(_ text: String, steps: inout Int) -> Bool {
    if let table { return table.matches(text, classes, steps: &steps) }
    var current = StateSet(states.count)
    var next = StateSet(states.count)
    follow(entry, into: &current, atStart: true, atEnd: text.isEmpty, steps: &steps)
    for scalar in text.unicodeScalars {
      steps += 1
      if searches, isMatch(current) { return true }
      if current.list.isEmpty { return false }
      step(from: current, classes.number(of: scalar.value), into: &next, steps: &steps)
      swap(&current, &next)
    }
    return accepts(current, atStart: text.isEmpty, steps: &steps)
  }

  private func step(from set: StateSet, _ number: Int, into next: inout StateSet, steps: inout Int) {
    next.removeAll()
    for state in set.list {
      steps += 1
      if case .character(let characters, let target) = states[Int(state)], members[Int(characters)][number] {
        follow(target, into: &next, atStart: false, atEnd: false, steps: &steps)
      }
    }
    if searches { follow(entry, into: &next, atStart: false, atEnd: false, steps: &steps) }
  }

  /// Whether a set of states holds a match when the text ends here.
  private func accepts(_ set: StateSet, atStart: Bool, steps: inout Int) -> Bool {
    if isMatch(set) { return true }
    var final = StateSet(states.count)
    for state in set.list { follow(state, into: &final, atStart: atStart, atEnd: true, steps: &steps) }
    return isMatch(final)
  }
}

// MARK: - Deterministic form

/// One row per set of states, one column per class of code points.
struct TransitionTable: Sendable {
  var next: [UInt16] = []
  var isMatch: [Bool] = []
  var acceptsAtEnd: [Bool] = []
  var width = 0
  let searches: Bool
  /// The row from which nothing can match any more.
  var dead: UInt16 = .max

  private static let mostCells = 32_768
  private static let mostWork = 2_000_000

  func matches(_ text: String, _ classes: CodePointClasses, steps: inout Int) -> Bool {
    if searches, isMatch[0] { return true }
    if let result = text.utf8.withContiguousStorageIfAvailable({ matchesASCII($0, classes, steps: &steps) }),
      let result
    {
      return result
    }
    var row = 0
    for scalar in text.unicodeScalars {
      steps += 1
      row = Int(next[row * width + classes.number(of: scalar.value)])
      if searches, isMatch[row] { return true }
      if row == Int(dead) { return false }
    }
    return acceptsAtEnd[row]
  }

  /// The quick way for a text of ASCII bytes; `nil` as soon as there is another.
  private func matchesASCII(_ text: UnsafeBufferPointer<UInt8>, _ classes: CodePointClasses, steps: inout Int) -> Bool?
  {
    var row = 0
    for byte in text {
      if byte >= 0x80 { return nil }
      steps += 1
      row = Int(next[row * width + classes.number(ofASCII: byte)])
      if searches, isMatch[row] { return true }
      if row == Int(dead) { return false }
    }
    return acceptsAtEnd[row]
  }

  /// Builds the table, or returns `nil` when it would be large.
  init?(_ automaton: Automaton) {
    searches = automaton.isSearching
    width = automaton.classCount
    var rows: [[Int32]: UInt16] = [:]
    var sets: [[Int32]] = []
    var work = 0
    func row(_ set: [Int32]) -> UInt16? {
      if let known = rows[set] { return known }
      guard (sets.count + 1) * width <= Self.mostCells, sets.count < 4_000 else { return nil }
      rows[set] = UInt16(sets.count)
      sets.append(set)
      return UInt16(sets.count - 1)
    }
    guard row(automaton.initialSet(steps: &work)) != nil else { return nil }
    var position = 0
    while position < sets.count {
      let set = sets[position]
      isMatch.append(set.contains(0))
      acceptsAtEnd.append(automaton.accepts(set, atStart: position == 0, steps: &work))
      for number in 0..<width {
        guard work < Self.mostWork, let target = row(automaton.step(set, number, steps: &work)) else { return nil }
        next.append(target)
      }
      position += 1
    }
    if !searches { dead = rows[[]] ?? .max }
  }
}

extension Automaton {
  fileprivate var isSearching: Bool { searches }
  fileprivate var classCount: Int { classes.count }

  fileprivate func initialSet(steps: inout Int) -> [Int32] {
    var set = StateSet(states.count)
    follow(entry, into: &set, atStart: true, atEnd: false, steps: &steps)
    // The first row stands for the start of the text alone: its mark keeps it apart from every later row.
    return set.list.sorted() + [-1]
  }

  fileprivate func step(_ list: [Int32], _ number: Int, steps: inout Int) -> [Int32] {
    var set = StateSet(states.count)
    for state in list where state >= 0 { _ = set.insert(state) }
    var next = StateSet(states.count)
    step(from: set, number, into: &next, steps: &steps)
    steps += states.count / 8
    return next.list.sorted()
  }

  fileprivate func accepts(_ list: [Int32], atStart: Bool, steps: inout Int) -> Bool {
    var set = StateSet(states.count)
    for state in list where state >= 0 { _ = set.insert(state) }
    return accepts(set, atStart: atStart, steps: &steps)
  }
}

/// Code points that a pattern never tells apart, numbered.
struct CodePointClasses: Sendable {
  private var starts: [UInt32]
  private var ascii: [UInt16]
  private(set) var count: Int

  init(_ sets: [CodePointSet]) {
    var bounds: Set<UInt32> = [0]
    for set in sets {
      for range in set.ranges {
        bounds.insert(range.lowerBound)
        if range.upperBound < 0x10FFFF { bounds.insert(range.upperBound + 1) }
      }
    }
    let pieces = bounds.sorted()
    // Pieces that belong to the same sets are one class.
    var numbers: [[Bool]: UInt16] = [:]
    starts = []
    var classOfPiece: [UInt16] = []
    for piece in pieces {
      let membership = sets.map { $0.contains(piece) }
      let number = numbers[membership] ?? UInt16(numbers.count)
      numbers[membership] = number
      if classOfPiece.last != number {
        starts.append(piece)
        classOfPiece.append(number)
      }
    }
    count = numbers.count
    classNumbers = classOfPiece
    ascii = []
    ascii = (0..<128).map { UInt16(search($0)) }
  }

  private var classNumbers: [UInt16]

  private func search(_ scalar: UInt32) -> Int { Int(classNumbers[piece(of: scalar)]) }

  /// The place of the range that a code point lies in.
  private func piece(of scalar: UInt32) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= scalar { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// Whether code points are of one class, which is certain of those in one range.
  func areAlike(_ scalars: ClosedRange<UInt32>) -> Bool {
    piece(of: scalars.lowerBound) == piece(of: scalars.upperBound)
  }

  /// The number of the class a code point belongs to.
  func number(of scalar: UInt32) -> Int { scalar < 128 ? Int(ascii[Int(scalar)]) : search(scalar) }

  /// The number of the class an ASCII byte belongs to.
  func number(ofASCII byte: UInt8) -> Int { Int(ascii[Int(byte & 0x7F)]) }

  /// Which classes belong to a set.
  func members(of set: CodePointSet) -> [Bool] {
    var members = Array(repeating: false, count: count)
    for (start, number) in zip(starts, classNumbers) where set.contains(start) { members[Int(number)] = true }
    return members
  }
}
