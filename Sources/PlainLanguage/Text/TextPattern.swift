/// A pattern over the scalars of a text, made of parts whose length is bounded.
///
/// There is no part that repeats without end, so looking at a place costs a bounded number of steps, and looking through
/// a text is linear.
indirect enum TextPattern: Sendable {
  /// These scalars.
  case literal([UInt32])
  /// One of these scalars.
  case scalar([UInt32])
  /// One of several.
  case any([TextPattern])
  /// One after the other.
  case sequence([TextPattern])
  /// This or nothing.
  case optional(TextPattern)
  /// So many scalars, none of these.
  case gap(ClosedRange<Int>, except: Set<UInt32>)

  /// The end of a match that begins at an index, or `nil`.
  func end(in scalars: [UInt32], at index: Int, steps: inout Int) -> Int? {
    end(in: scalars, at: index, steps: &steps) { end, _ in end }
  }

  private func end(
    in scalars: [UInt32], at index: Int, steps: inout Int, then rest: (Int, inout Int) -> Int?
  ) -> Int? {
    steps += 1
    switch self {
    case .literal(let values):
      guard index + values.count <= scalars.count else { return nil }
      for offset in values.indices where values[offset] != scalars[index + offset] { return nil }
      return rest(index + values.count, &steps)
    case .scalar(let values):
      guard index < scalars.count, values.contains(scalars[index]) else { return nil }
      return rest(index + 1, &steps)
    case .any(let patterns):
      for pattern in patterns {
        if let end = pattern.end(in: scalars, at: index, steps: &steps, then: rest) { return end }
      }
      return nil
    case .sequence(let patterns):
      return Self.end(patterns[...], in: scalars, at: index, steps: &steps, then: rest)
    case .optional(let pattern):
      return pattern.end(in: scalars, at: index, steps: &steps, then: rest) ?? rest(index, &steps)
    case .gap(let lengths, let except):
      var end = index
      while end - index < lengths.lowerBound {
        guard end < scalars.count, !except.contains(scalars[end]) else { return nil }
        end += 1
      }
      while true {
        if let found = rest(end, &steps) { return found }
        guard end - index < lengths.upperBound, end < scalars.count, !except.contains(scalars[end]) else { return nil }
        end += 1
      }
    }
  }

  private static func end(
    _ patterns: ArraySlice<TextPattern>, in scalars: [UInt32], at index: Int, steps: inout Int,
    then rest: (Int, inout Int) -> Int?
  ) -> Int? {
    guard let first = patterns.first else { return rest(index, &steps) }
    return first.end(in: scalars, at: index, steps: &steps) { end, steps in
      Self.end(patterns.dropFirst(), in: scalars, at: end, steps: &steps, then: rest)
    }
  }

  /// The scalars a match can begin with.
  fileprivate var firsts: Set<UInt32> {
    switch self {
    case .literal(let values): Set(values.prefix(1))
    case .scalar(let values): Set(values)
    case .any(let patterns): patterns.reduce(into: []) { $0.formUnion($1.firsts) }
    case .sequence(let patterns): patterns.first?.firsts ?? []
    case .optional(let pattern): pattern.firsts
    case .gap: []
    }
  }
}

extension TextPattern: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .literal(value.unicodeScalars.map(\.value)) }

  /// Parts one after the other.
  init(_ parts: TextPattern...) { self = .sequence(parts) }

  /// One of several.
  static func any(_ patterns: TextPattern...) -> TextPattern { .any(patterns) }

  /// One scalar of a string.
  static func one(of scalars: String) -> TextPattern { .scalar(scalars.unicodeScalars.map(\.value)) }

  /// So many scalars, none of a string's.
  static func gap(_ lengths: ClosedRange<Int>, except scalars: String) -> TextPattern {
    .gap(lengths, except: Set(scalars.unicodeScalars.map(\.value)))
  }
}

/// Several patterns looked for in one pass. Each begins with something that can be told from its first scalar.
struct PatternList: Sendable {
  private let patterns: [TextPattern]
  private let byFirst: [UInt32: [Int]]
  /// A bit for each scalar a match can begin with, by its lowest 12 bits: most scalars of a text begin none.
  private let mayBegin: [UInt64]

  init(_ patterns: TextPattern...) {
    self.patterns = patterns
    var byFirst: [UInt32: [Int]] = [:]
    for (index, pattern) in patterns.enumerated() {
      for first in pattern.firsts { byFirst[first, default: []].append(index) }
    }
    self.byFirst = byFirst
    var mayBegin = [UInt64](repeating: 0, count: 64)
    for first in byFirst.keys { mayBegin[Int(first >> 6 & 63)] |= 1 << UInt64(first & 63) }
    self.mayBegin = mayBegin
  }

  /// The matches from left to right, none inside another.
  func matches(in scalars: [UInt32], steps: inout Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      steps += 1
      let first = scalars[index]
      guard mayBegin[Int(first >> 6 & 63)] >> UInt64(first & 63) & 1 == 1 else {
        index += 1
        continue
      }
      var end: Int?
      for pattern in byFirst[first] ?? [] {
        end = patterns[pattern].end(in: scalars, at: index, steps: &steps)
        if end != nil { break }
      }
      if let end, end > index { found.append(index..<end) }
      index = max(end ?? 0, index + 1)
    }
    return found
  }
}
