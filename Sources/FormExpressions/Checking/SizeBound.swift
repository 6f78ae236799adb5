/// The largest a value can be, known before any answer is.
///
/// The numbers come from the declarations (`maxSize`) and from literals; where a declaration gives none, the defaults
/// stand in for it.
indirect enum SizeBound: Sendable {
  /// A number, a date, a truth value: of no size that matters.
  case scalar
  /// A text or bytes of at most so many UTF-8 bytes.
  case text(Int)
  /// At most so many elements, each within a bound.
  case list(Int, SizeBound)
  /// At most so many entries.
  case map(Int, key: SizeBound, value: SizeBound)

  /// Code points of a text whose declaration gives no limit.
  static let defaultText = 10_000
  /// Elements of a list whose declaration gives no limit.
  static let defaultCount = 100

  /// The bound of a declared variable.
  init(_ declared: ExpressionDeclarations.Variable) {
    let longest = declared.allowedValues?.map(\.utf8.count).max()
    self.init(declared.type, maxSize: declared.maxSize, longestText: longest)
  }

  private init(_ type: ExpressionType, maxSize: Int?, longestText: Int?) {
    switch type {
    case .string, .bytes: self = .text(longestText ?? (maxSize ?? Self.defaultText).clampedTimes(4))
    case .list(let element):
      self = .list(
        Swift.max(0, maxSize ?? Self.defaultCount), SizeBound(element, maxSize: nil, longestText: longestText))
    case .map(let key, let value):
      self = .map(
        Swift.max(0, maxSize ?? Self.defaultCount), key: SizeBound(key, maxSize: nil, longestText: nil),
        value: SizeBound(value, maxSize: nil, longestText: nil))
    case .optional(let inner): self.init(inner, maxSize: maxSize, longestText: longestText)
    case .dyn, .parameter, .inferred: self = .list(Self.defaultCount, .text(Self.defaultText))
    case .bool, .int, .uint, .double, .null, .date, .timestamp, .duration, .record, .type, .opaque: self = .scalar
    }
  }

  /// The bound of a value that is known.
  init(_ value: ExpressionValue) {
    switch value {
    case .string(let text): self = .text(text.utf8.count)
    case .bytes(let bytes): self = .text(bytes.count)
    case .list(let elements): self = .list(elements.count, elements.reduce(.scalar) { $0.joined(SizeBound($1)) })
    case .optional(let inner): self = inner.map { SizeBound($0) } ?? .scalar
    case .null, .bool, .int, .uint, .double, .map, .date, .timestamp, .duration, .type, .record: self = .scalar
    }
  }

  /// Elements of a list, entries of a map.
  var count: Int {
    switch self {
    case .list(let count, _), .map(let count, _, _): count
    case .scalar, .text: 0
    }
  }

  /// Bytes of a text.
  var bytes: Int { if case .text(let bytes) = self { bytes } else { 0 } }

  /// The bound of what a macro's first name stands for.
  var element: SizeBound {
    switch self {
    case .list(_, let element): element
    case .map(_, let key, _): key
    case .scalar, .text: .scalar
    }
  }

  /// The bound of a map's values or a list's elements.
  var value: SizeBound {
    if case .map(_, _, let value) = self { return value }
    return element
  }

  /// A bound for a value that is one or the other.
  func joined(_ other: SizeBound) -> SizeBound {
    switch (self, other) {
    case (.scalar, _): other
    case (_, .scalar): self
    case (.text(let a), .text(let b)): .text(Swift.max(a, b))
    case (.list(let a, let x), .list(let b, let y)): .list(Swift.max(a, b), x.joined(y))
    case (.map(let a, let k, let x), .map(let b, let l, let y)):
      .map(Swift.max(a, b), key: k.joined(l), value: x.joined(y))
    case (.text, _): other
    case (_, .text): self
    case (.list(let a, let x), .map(let b, _, let y)), (.map(let b, _, let y), .list(let a, let x)):
      .list(Swift.max(a, b), x.joined(y))
    }
  }

  /// A bound for the sum of two texts or lists.
  func appended(_ other: SizeBound) -> SizeBound {
    switch (self, other) {
    case (.text(let a), .text(let b)): .text(a.clampedPlus(b))
    case (.list(let a, let x), .list(let b, let y)): .list(a.clampedPlus(b), x.joined(y))
    default: joined(other)
    }
  }

  /// The work of comparing two values.
  func comparison(_ other: SizeBound) -> Int {
    switch (self, other) {
    case (.text(let a), .text(let b)): 1 + Swift.min(a, b) / 16
    case (.list(let a, let x), .list(let b, let y)): Swift.min(a, b).clampedTimes(x.comparison(y)).clampedPlus(1)
    case (.map(let a, _, let x), .map(let b, _, let y)): Swift.min(a, b).clampedTimes(x.comparison(y)).clampedPlus(1)
    default: 1
    }
  }

  /// The work of putting a value into a set.
  var hashing: Int {
    switch self {
    case .scalar: 1
    case .text(let bytes): 1 + bytes / 10
    case .list(let count, let element): count.clampedTimes(element.hashing).clampedPlus(1)
    case .map(let count, _, let value): count.clampedTimes(value.hashing.clampedPlus(1)).clampedPlus(1)
    }
  }
}

extension Int {
  /// The most a bound can say; far above every budget.
  private static var ceiling: Int { 1 << 50 }

  func clampedPlus(_ other: Int) -> Int {
    Swift.min(Self.ceiling, Swift.min(self, Self.ceiling) + Swift.min(other, Self.ceiling))
  }

  func clampedTimes(_ other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow || product > Self.ceiling ? Self.ceiling : product
  }
}
