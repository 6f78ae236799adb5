/// A map value: keys are bool, int, uint or string, each at most once, kept in the order they were given.
///
/// A number finds its key whatever numeric type either has, so a map with the key `1u` answers for `1` and for `1.0`.
public struct ExpressionMap: Hashable, Sendable {
  /// The keys in the order they were given.
  public let keys: [ExpressionValue]
  /// The values, in the order of `keys`.
  public let values: [ExpressionValue]
  private let positions: [Key: Int]

  /// Creates a map, or returns `nil` when a key is repeated or has a type that cannot be a key.
  public init?(_ entries: [(key: ExpressionValue, value: ExpressionValue)]) {
    var positions: [Key: Int] = [:]
    positions.reserveCapacity(entries.count)
    for (position, entry) in entries.enumerated() {
      guard let key = Key(declaring: entry.key), positions.updateValue(position, forKey: key) == nil else { return nil }
    }
    self.keys = entries.map(\.key)
    self.values = entries.map(\.value)
    self.positions = positions
  }

  /// The map without entries.
  public static let empty = ExpressionMap()

  private init() {
    keys = []
    values = []
    positions = [:]
  }

  /// The number of entries.
  public var count: Int { keys.count }

  /// The value of a key, or `nil` when the map does not have it.
  public subscript(key: ExpressionValue) -> ExpressionValue? {
    guard let key = Key(searching: key), let position = positions[key] else { return nil }
    return values[position]
  }

  public static func == (left: ExpressionMap, right: ExpressionMap) -> Bool {
    guard left.count == right.count else { return false }
    return left.keys.indices.allSatisfy { index in right[left.keys[index]] == left.values[index] }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(Set(positions.keys)) }
}

// MARK: - Keys

extension ExpressionMap {
  private enum Key: Hashable {
    case bool(Bool)
    case int(Int)
    case largeUnsigned(UInt)
    case string(CodePointKey)

    /// A key that may stand in a map.
    init?(declaring value: ExpressionValue) {
      switch value {
      case .bool(let value): self = .bool(value)
      case .int(let value): self = .int(value)
      case .uint(let value): self = Int(exactly: value).map { .int($0) } ?? .largeUnsigned(value)
      case .string(let value): self = .string(CodePointKey(value))
      case .null, .double, .bytes, .list, .map, .date, .timestamp, .duration, .optional, .type, .record: return nil
      }
    }

    /// A key that may be looked for: a floating-point number finds the whole number it equals.
    init?(searching value: ExpressionValue) {
      if case .double(let number) = value {
        if let exact = Int(exactly: number) {
          self = .int(exact)
        } else if let exact = UInt(exactly: number) {
          self = .largeUnsigned(exact)
        } else {
          return nil
        }
      } else {
        self.init(declaring: value)
      }
    }
  }
}
