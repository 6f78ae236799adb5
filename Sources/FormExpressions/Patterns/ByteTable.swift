/// A pattern as a machine that reads UTF-8 byte by byte: one look-up a byte, nothing decoded.
///
/// Tables of several patterns can be laid one after the other, which is what whole documents are checked by. Bytes that
/// are no UTF-8 never fit.
package struct ByteTable: Sendable {
  /// The state in which nothing can fit any more.
  package static let dead = 0
  /// The state before the first byte.
  package static let start = 1

  /// The next state, by state · 256 + byte.
  package private(set) var cells: [UInt16] = []
  /// Whether the bytes read so far fit, by state.
  package private(set) var accepts: [Bool] = []

  /// Makes a table of a pattern; `nil` when it looks for a part of a text only, or the table would be large.
  package init?(_ pattern: Pattern, mostStates: Int = 300) {
    guard let table = pattern.automaton.table, !table.searches else { return nil }
    var builder = Builder(table, pattern.automaton.classes, mostStates)
    guard builder.build() else { return nil }
    (cells, accepts) = (builder.cells, builder.accepts)
  }

  /// Whether bytes fit.
  package func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var state = Self.start
    for byte in bytes { state = Int(cells[state << 8 | Int(byte)]) }
    return accepts[state]
  }
}

extension ByteTable {
  /// Builds the states: one per row of the table of code points, then those within a code point of several bytes.
  private struct Builder {
    var cells: [UInt16] = []
    var accepts: [Bool] = []
    private let table: TransitionTable
    private let classes: CodePointClasses
    private let mostStates: Int
    /// States within a code point that lead to the same, by where each byte of 0x80 to 0xBF leads.
    private var known: [[UInt16]: UInt16] = [:]

    init(_ table: TransitionTable, _ classes: CodePointClasses, _ mostStates: Int) {
      (self.table, self.classes, self.mostStates) = (table, classes, mostStates)
    }

    mutating func build() -> Bool {
      let rows = table.acceptsAtEnd.count
      guard rows < mostStates else { return false }
      _ = addState(accepts: false)
      for row in 0..<rows { _ = addState(accepts: table.acceptsAtEnd[row] && row != Int(table.dead)) }
      for row in 0..<rows where row != Int(table.dead) {
        let base = (row + 1) << 8
        for byte in 0..<0x80 { cells[base + byte] = target(row, UInt32(byte)) }
        for lead in 0xC2..<0xE0 {
          guard let found = state(row, first: UInt32(lead - 0xC0) << 6, size: 64) else { return false }
          cells[base + lead] = found
        }
        for lead in 0xE0..<0xF0 {
          guard let found = state(row, first: UInt32(lead - 0xE0) << 12, size: 4_096) else { return false }
          cells[base + lead] = found
        }
        for lead in 0xF0..<0xF5 {
          guard let found = state(row, first: UInt32(lead - 0xF0) << 18, size: 262_144) else { return false }
          cells[base + lead] = found
        }
      }
      return true
    }

    private mutating func addState(accepts: Bool) -> UInt16 {
      cells.append(contentsOf: repeatElement(0, count: 256))
      self.accepts.append(accepts)
      return UInt16(self.accepts.count - 1)
    }

    /// The state after a code point.
    private func target(_ row: Int, _ scalar: UInt32) -> UInt16 {
      let next = table.next[row * table.width + classes.number(of: scalar)]
      return next == table.dead ? UInt16(ByteTable.dead) : next + 1
    }

    /// The state before the last bytes of so many code points; `nil` when there are too many states.
    private mutating func state(_ row: Int, first: UInt32, size: UInt32) -> UInt16? {
      if hasNoGap(first, size), classes.areAlike(first...first + size - 1) {
        return state(leadingTo: target(row, first), size: size)
      }
      let part = size / 64
      var leads = Array(repeating: UInt16(ByteTable.dead), count: 64)
      for place in 0..<64 {
        let from = first + UInt32(place) * part
        // Longer than needed, half of a pair, or beyond the last code point: no UTF-8.
        if size == 4_096, from < 0x800 || (0xD800..<0xE000).contains(from) { continue }
        if size == 262_144, from < 0x10000 || from > 0x10FFFF { continue }
        if part == 1 {
          leads[place] = target(row, from)
        } else {
          guard let found = state(row, first: from, size: part) else { return nil }
          leads[place] = found
        }
      }
      return state(leads)
    }

    /// Whether each of so many code points has its own UTF-8 of the length that is being read.
    private func hasNoGap(_ first: UInt32, _ size: UInt32) -> Bool {
      switch size {
      case 4_096: first >= 0x1000 && first != 0xD000
      case 262_144: first >= 0x40000 && first < 0x100000
      default: true
      }
    }

    /// The state from which every code point of so many leads to the same.
    private mutating func state(leadingTo target: UInt16, size: UInt32) -> UInt16? {
      var target = target
      var reach: UInt32 = 1
      while reach < size, target != ByteTable.dead {
        guard let found = state(Array(repeating: target, count: 64)) else { return nil }
        target = found
        reach *= 64
      }
      return target
    }

    private mutating func state(_ leads: [UInt16]) -> UInt16? {
      if leads.allSatisfy({ $0 == ByteTable.dead }) { return UInt16(ByteTable.dead) }
      if let state = known[leads] { return state }
      guard accepts.count < mostStates else { return nil }
      let state = addState(accepts: false)
      let base = Int(state) << 8
      cells.replaceSubrange(base + 0x80..<base + 0xC0, with: leads)
      known[leads] = state
      return state
    }
  }
}
