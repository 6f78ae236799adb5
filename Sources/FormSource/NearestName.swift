/// Finds the name an author probably meant.
public enum NearestName {
  /// The longest name that is compared, in scalars. Longer ones have no nearest name.
  public static let longestName = 64

  /// The candidate that is nearest to a name, or `nil` when none is near enough.
  ///
  /// Names that differ only in case or width (`Date`, `ｄａｔｅ`) or in `-` and `_` are nearest of all. Otherwise letters
  /// left out, added, changed and swapped are counted (restricted Damerau–Levenshtein distance): one for names of up to
  /// four scalars, then a third of the length. The first of equally near candidates is taken. The name itself is never
  /// suggested.
  public static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    let wanted = folded(name)
    guard !wanted.isEmpty, wanted.count <= longestName else { return nil }
    var best: String?
    var limit = max(1, wanted.count / 3)
    // A name of one letter is near to every other one.
    if wanted.count == 1 { limit = 0 }
    var rows = Rows()
    for candidate in candidates where candidate.utf8.count <= longestName * 4 {
      let folded = folded(candidate)
      guard folded.count <= longestName, abs(folded.count - wanted.count) <= limit else { continue }
      guard let distance = rows.distance(wanted, folded, limit: limit),
        !candidate.utf8.elementsEqual(name.utf8)
      else { continue }
      // Changing every letter of a short name is no likeness.
      guard distance < folded.count || distance == 0 else { continue }
      best = candidate
      if distance == 0 { return best }
      limit = distance - 1
    }
    return best
  }

  /// The scalars of a name with case, width and the kind of hyphen taken away.
  private static func folded(_ name: String) -> [UInt32] {
    var result: [UInt32] = []
    for scalar in name.unicodeScalars {
      guard result.count <= longestName else { break }
      var value = scalar.value
      if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
      if (0x41...0x5A).contains(value) { value += 0x20 }
      // `child_name` and `child-name` for `childName`.
      if value == 0x2D || value == 0x5F || value == 0x20 || value == 0x3000 { continue }
      result.append(value)
    }
    return result
  }
}

/// The three rows of the distance table, kept between candidates.
private struct Rows {
  private var before: [Int] = []
  private var previous: [Int] = []
  private var current: [Int] = []

  /// The number of changes between two names, or `nil` when there are more than the limit.
  mutating func distance(_ left: [UInt32], _ right: [UInt32], limit: Int) -> Int? {
    guard limit >= 0 else { return nil }
    before = Array(repeating: 0, count: right.count + 1)
    previous = Array(0...right.count)
    current = before
    for row in 0..<left.count {
      current[0] = row + 1
      var smallest = current[0]
      for column in 0..<right.count {
        var cost = min(
          previous[column + 1] + 1, current[column] + 1, previous[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current[column + 1] = cost
        smallest = min(smallest, cost)
      }
      if smallest > limit { return nil }
      (before, previous, current) = (previous, current, before)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
