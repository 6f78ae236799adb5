import Synchronization

/// A set of code points as sorted ranges that neither touch nor overlap.
struct CodePointSet: Hashable, Sendable {
  private(set) var ranges: [ClosedRange<UInt32>]

  static let all = CodePointSet([0...0x10FFFF])

  init(_ ranges: [ClosedRange<UInt32>]) {
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound &+ 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  init(_ scalar: UInt32) { ranges = [scalar...scalar] }

  var inverted: CodePointSet {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { result.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { result.append(next...0x10FFFF) }
    return CodePointSet(result)
  }

  func union(_ other: CodePointSet) -> CodePointSet { CodePointSet(ranges + other.ranges) }

  func contains(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(scalar)
  }
}

// MARK: - Classes

extension CodePointSet {
  static let digits = CodePointSet([0x30...0x39])
  static let word = CodePointSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  static let blanks = CodePointSet([0x09...0x0A, 0x0C...0x0D, 0x20...0x20])
  /// Everything but line feed and carriage return, as RFC 9485 defines the dot.
  static let dot = CodePointSet([0x0A...0x0A, 0x0D...0x0D]).inverted
  /// Everything but line feed, as RE2 defines the dot.
  static let searchingDot = CodePointSet([0x0A...0x0A]).inverted

  /// The code points of a general category (`Lu`) or of a group of them (`L`), or `nil` when there is none of that name.
  static func category(_ name: String) -> CodePointSet? {
    let categories = Unicode.GeneralCategory.named(name)
    guard !categories.isEmpty else { return nil }
    return runs.withLock { runs in
      if runs.isEmpty { runs = categoryRuns() }
      return CodePointSet(runs.filter { categories.contains($0.category) }.map(\.range))
    }
  }

  /// The categories of all code points in runs, found once when a pattern first asks for a category.
  private static let runs = Mutex<[(range: ClosedRange<UInt32>, category: Unicode.GeneralCategory)]>([])

  private static func categoryRuns() -> [(range: ClosedRange<UInt32>, category: Unicode.GeneralCategory)] {
    var runs: [(range: ClosedRange<UInt32>, category: Unicode.GeneralCategory)] = []
    for value: UInt32 in 0...0x10FFFF {
      // Surrogates are no scalars: no text holds one.
      guard let scalar = Unicode.Scalar(value) else { continue }
      let category = scalar.properties.generalCategory
      if let last = runs.last, last.category == category, last.range.upperBound + 1 == value {
        runs[runs.count - 1].range = last.range.lowerBound...value
      } else {
        runs.append((value...value, category))
      }
    }
    return runs
  }
}

extension Unicode.GeneralCategory {
  /// The categories a name of RFC 9485 stands for.
  fileprivate static func named(_ name: String) -> Set<Unicode.GeneralCategory> {
    let table: [(String, Unicode.GeneralCategory)] = [
      ("Ll", .lowercaseLetter), ("Lm", .modifierLetter), ("Lo", .otherLetter), ("Lt", .titlecaseLetter),
      ("Lu", .uppercaseLetter), ("Mc", .spacingMark), ("Me", .enclosingMark), ("Mn", .nonspacingMark),
      ("Nd", .decimalNumber), ("Nl", .letterNumber), ("No", .otherNumber), ("Pc", .connectorPunctuation),
      ("Pd", .dashPunctuation), ("Pe", .closePunctuation), ("Pf", .finalPunctuation), ("Pi", .initialPunctuation),
      ("Po", .otherPunctuation), ("Ps", .openPunctuation), ("Zl", .lineSeparator), ("Zp", .paragraphSeparator),
      ("Zs", .spaceSeparator), ("Sc", .currencySymbol), ("Sk", .modifierSymbol), ("Sm", .mathSymbol),
      ("So", .otherSymbol), ("Cc", .control), ("Cf", .format), ("Cn", .unassigned), ("Co", .privateUse),
    ]
    guard (1...2).contains(name.utf8.count) else { return [] }
    return Set(table.filter { $0.0 == name || (name.utf8.count == 1 && $0.0.hasPrefix(name)) }.map(\.1))
  }
}
