/// A value in a JSON file, with the place where it stands.
///
/// The tree is small (24 bytes a node and its text), so keep it only as long as positions are needed; what stays is a
/// ``JSONValue`` or a type of your own.
public struct JSONNode: Hashable, Sendable {
  /// What the value is.
  public let content: JSONContent
  private let start: UInt32
  private let end: UInt32

  /// Creates a node. Ends of the range beyond 4 GiB are cut off.
  public init(range: Range<Int>, content: JSONContent) {
    self.content = content
    self.start = UInt32(clamping: range.lowerBound)
    self.end = UInt32(clamping: range.upperBound)
  }

  /// The UTF-8 offsets of the value in its file, with its quotes or brackets.
  public var range: Range<Int> { Int(start)..<Int(end) }
}

/// What a value in a JSON file is.
///
/// Compared scalar by scalar: 神 (U+795E) and 神 (U+FA19) are two texts, as in the files themselves.
public enum JSONContent: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, as it is written.
  case number(JSONNumber)
  /// A text, with its escapes decoded.
  case string(String)
  /// Values in order.
  case array([JSONNode])
  /// Keys and values in order. A key that stands twice is there twice; the last one counts.
  case object([JSONMember])
}

/// A key and its value in an object of a JSON file.
public struct JSONMember: Sendable {
  /// The key, with its escapes decoded.
  public let key: String
  /// The value.
  public let value: JSONNode
  private let start: UInt32
  private let end: UInt32

  /// Creates a member. `keyRange` includes the quotes.
  public init(key: String, keyRange: Range<Int>, value: JSONNode) {
    self.key = key
    self.value = value
    self.start = UInt32(clamping: keyRange.lowerBound)
    self.end = UInt32(clamping: keyRange.upperBound)
  }

  /// The UTF-8 offsets of the key in its file, with its quotes.
  public var keyRange: Range<Int> { Int(start)..<Int(end) }
}

// MARK: - Looking inside

extension JSONNode {
  /// The members of an object, or `nil` for any other value.
  public var members: [JSONMember]? { if case .object(let members) = content { members } else { nil } }

  /// The elements of an array, or `nil` for any other value.
  public var elements: [JSONNode]? { if case .array(let elements) = content { elements } else { nil } }

  /// The text of a string, or `nil` for any other value.
  public var string: String? { if case .string(let string) = content { string } else { nil } }

  /// The value of a key of an object: the last one when the key stands twice, `nil` when it is missing.
  public subscript(key: String) -> JSONNode? { members?.last { $0.key.isIdentical(to: key) }?.value }
}

// MARK: - Comparing

extension JSONContent: Hashable {
  /// Whether two values are equal, texts scalar by scalar.
  public static func == (left: JSONContent, right: JSONContent) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.isIdentical(to: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    case (.null, _), (.bool, _), (.number, _), (.string, _), (.array, _), (.object, _): false
    }
  }

  /// Hashes the value, texts by their bytes.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .number(let number): hasher.combine(number)
    case .string(let string): string.hashBytes(into: &hasher)
    case .array(let elements): hasher.combine(elements)
    case .object(let members): hasher.combine(members)
    }
  }
}

extension JSONMember: Hashable {
  /// Whether two members are equal, keys scalar by scalar.
  public static func == (left: JSONMember, right: JSONMember) -> Bool {
    left.key.isIdentical(to: right.key) && left.keyRange == right.keyRange && left.value == right.value
  }

  /// Hashes the key by its bytes, and the value.
  public func hash(into hasher: inout Hasher) {
    key.hashBytes(into: &hasher)
    hasher.combine(value)
  }
}
