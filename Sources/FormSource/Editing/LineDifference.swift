/// The difference between two versions of a file as people and `patch` read it: a unified diff.
public enum LineDifference {
  /// The lines of context around a change.
  private static let context = 3
  /// The most changed lines that are looked for one by one; beyond, the part that differs is shown as a whole.
  private static let mostChanges = 2_000

  /// The difference as a unified diff, each line with its end; empty when there is none.
  ///
  /// A line end at the end of only one of the two is told as `patch` expects it. Time and memory are bounded: versions
  /// that differ in thousands of lines are shown as one block taken out and one put in.
  public static func unified(_ old: SourceFile, _ new: SourceFile) -> String {
    let before = lines(of: old.bytes)
    let after = lines(of: new.bytes)
    let changes = changes(from: before, to: after)
    guard !changes.isEmpty else { return "" }
    var text = "--- \(VisibleText.of(old.name))\n+++ \(VisibleText.of(new.name))\n"
    var index = 0
    while index < changes.count {
      var end = index + 1
      while end < changes.count, changes[end].old.lowerBound - changes[end - 1].old.upperBound <= context * 2 {
        end += 1
      }
      text += hunk(changes[index..<end], before, after)
      index = end
    }
    return text
  }

  /// A run of lines in the old version that other lines stand for in the new one.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private static func hunk(
    _ changes: ArraySlice<Change>, _ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]
  ) -> String {
    guard let first = changes.first, let last = changes.last else { return "" }
    let lead = min(context, first.old.lowerBound)
    let tail = min(context, before.count - last.old.upperBound)
    let old = first.old.lowerBound - lead..<last.old.upperBound + tail
    let new = first.new.lowerBound - lead..<last.new.upperBound + tail
    var text = "@@ -\(place(old)) +\(place(new)) @@\n"
    var at = old.lowerBound
    for change in changes {
      for line in before[at..<change.old.lowerBound] { text += row(" ", line) }
      for line in before[change.old] { text += row("-", line) }
      for line in after[change.new] { text += row("+", line) }
      at = change.old.upperBound
    }
    for line in before[at..<old.upperBound] { text += row(" ", line) }
    return text
  }

  private static func place(_ range: Range<Int>) -> String {
    let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
    return range.count == 1 ? "\(start)" : "\(start),\(range.count)"
  }

  private static func row(_ sign: String, _ line: ArraySlice<UInt8>) -> String {
    let hasEnd = line.last == 0x0A
    let content = String(decoding: hasEnd ? line.dropLast() : line, as: UTF8.self)
    return sign + content + "\n" + (hasEnd ? "" : "\\ No newline at end of file\n")
  }

  // MARK: - Finding changes

  private static func changes(from before: [ArraySlice<UInt8>], to after: [ArraySlice<UInt8>]) -> [Change] {
    var head = 0
    while head < before.count, head < after.count, before[head] == after[head] { head += 1 }
    var tail = 0
    while tail < before.count - head, tail < after.count - head,
      before[before.count - 1 - tail] == after[after.count - 1 - tail]
    { tail += 1 }
    let old = head..<before.count - tail
    let new = head..<after.count - tail
    if old.isEmpty, new.isEmpty { return [] }
    return shortest(before, old, after, new) ?? [Change(old: old, new: new)]
  }

  /// The shortest script from one run of lines to another (Myers 1986, "An O(ND) Difference Algorithm and Its Variations"),
  /// or `nil` when there are too many changes.
  private static func shortest(
    _ before: [ArraySlice<UInt8>], _ old: Range<Int>, _ after: [ArraySlice<UInt8>], _ new: Range<Int>
  ) -> [Change]? {
    let (n, m) = (old.count, new.count)
    let most = min(n + m, mostChanges)
    var furthest = Array(repeating: 0, count: 2 * most + 3)
    let middle = most + 1
    var trace: [[Int]] = []
    for steps in 0...most {
      trace.append(Array(furthest[max(0, middle - steps - 1)...min(furthest.count - 1, middle + steps + 1)]))
      for diagonal in stride(from: -steps, through: steps, by: 2) {
        var x =
          diagonal == -steps
            || (diagonal != steps && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1])
          ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1
        while x < n, x - diagonal < m, x - diagonal >= 0,
          before[old.lowerBound + x] == after[new.lowerBound + x - diagonal]
        { x += 1 }
        furthest[middle + diagonal] = x
        if x >= n, x - diagonal >= m { return script(trace, steps, diagonal, (n, m), old.lowerBound, new.lowerBound) }
      }
    }
    return nil
  }

  /// Walks back through the rounds of the search and gathers the changes.
  private static func script(
    _ trace: [[Int]], _ steps: Int, _ last: Int, _ end: (Int, Int), _ oldStart: Int, _ newStart: Int
  ) -> [Change] {
    var changes: [Change] = []
    var diagonal = last
    for round in stride(from: steps, to: 0, by: -1) {
      let known = trace[round]
      // A round was kept from diagonal -(round + 1) on.
      func furthest(_ diagonal: Int) -> Int { known[diagonal + round + 1] }
      let isInsertion =
        diagonal == -round || (diagonal != round && furthest(diagonal - 1) < furthest(diagonal + 1))
      let before = isInsertion ? diagonal + 1 : diagonal - 1
      let x = furthest(before)
      let y = x - before
      let old = oldStart + x..<oldStart + x + (isInsertion ? 0 : 1)
      let new = newStart + y..<newStart + y + (isInsertion ? 1 : 0)
      if let next = changes.last, next.old.lowerBound == old.upperBound, next.new.lowerBound == new.upperBound {
        changes[changes.count - 1] = Change(
          old: old.lowerBound..<next.old.upperBound, new: new.lowerBound..<next.new.upperBound)
      } else {
        changes.append(Change(old: old, new: new))
      }
      diagonal = before
    }
    return changes.reversed()
  }
}
