/// A JSON value without positions: submissions, drafts, registers, answers.
///
/// Texts are compared and hashed scalar by scalar, so 神 (U+795E) and 神 (U+FA19) stay two names. Objects keep the order
/// of their keys, and the order counts when two are compared.
public enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number written with digits alone that fits an `Int`.
  case int(Int)
  /// Any other number. Written in the shortest form that reads back the same; `null` when not finite.
  case double(Double)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Keys and values in order.
  case object(JSONObject)
}

// MARK: - Reading

/// Why bytes are not a JSON value.
public struct JSONProblem: Error, Hashable, Sendable {
  /// The first thing that is wrong, with its position.
  public let diagnostic: Diagnostic

  /// What is wrong.
  public var message: BilingualText { diagnostic.message }
}

extension JSONValue {
  /// Reads a value from bytes, strictly as RFC 8259 defines JSON.
  ///
  /// Of a key that stands twice the last value counts. A number too large for a `Double` is refused.
  ///
  /// - Parameters:
  ///   - bytes: The document, in UTF-8.
  ///   - name: The name of the document in the error.
  ///   - limits: How much it may hold.
  public static func parse(
    _ bytes: [UInt8], name: String = "JSON", limits: JSONReader.Limits = JSONReader.Limits()
  ) throws(JSONProblem) -> JSONValue {
    var limits = limits
    limits.errors = 1
    let file = SourceFile(name: name, bytes: bytes)
    let reading = JSONReader.read(file, limits: limits)
    if let problem = reading.diagnostics.first(where: { $0.severity == .error }) {
      throw JSONProblem(diagnostic: problem)
    }
    guard let root = reading.root else { throw JSONProblem(diagnostic: .missingDocument(file)) }
    if let number = root.firstNumberTooLarge { throw JSONProblem(diagnostic: .numberTooLarge(file, number.range)) }
    return JSONValue(root)
  }

  /// The value of a node, without its position.
  ///
  /// A number too large for a `Double` becomes the largest there is.
  public init(_ node: JSONNode) {
    switch node.content {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .number(let number):
      if number.isWrittenAsInteger, let int = number.int {
        self = .int(int)
      } else {
        let negative = number.text.utf8.first == UInt8(ascii: "-")
        self = .double(number.double ?? (negative ? -1 : 1) * Double.greatestFiniteMagnitude)
      }
    case .string(let string): self = .string(string)
    case .array(let elements): self = .array(elements.map { JSONValue($0) })
    case .object(let members):
      self = .object(JSONObject(uniquing: members.map { JSONObject.Member($0.key, JSONValue($0.value)) }))
    }
  }
}

extension JSONNode {
  /// The first number that no `Double` can hold.
  fileprivate var firstNumberTooLarge: JSONNode? {
    for place in index..<tree.next(after: index) {
      let record = tree.records[place]
      // Only a long number or an exponent can be that large.
      guard record.kind == .number, record.range.count > 3 else { continue }
      let node = JSONNode(tree, place)
      if let number = node.number, number.double == nil { return node }
    }
    return nil
  }
}

// MARK: - Looking inside

extension JSONValue {
  /// The value of a key, or `nil` when this is not an object or has no such key.
  public subscript(key: String) -> JSONValue? { object?[key] }

  /// The element at an index, or `nil` when this is not an array or has no such element.
  public subscript(index: Int) -> JSONValue? {
    guard let array, array.indices.contains(index) else { return nil }
    return array[index]
  }

  /// The text, or `nil` for any other value.
  public var string: String? { if case .string(let value) = self { value } else { nil } }

  /// The truth value, or `nil` for any other value.
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// The integer, or `nil` for any other value.
  public var int: Int? { if case .int(let value) = self { value } else { nil } }

  /// The number, integer or not, or `nil` for any other value.
  public var double: Double? {
    switch self {
    case .int(let value): Double(value)
    case .double(let value): value
    case .null, .bool, .string, .array, .object: nil
    }
  }

  /// The elements, or `nil` when this is not an array.
  public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }

  /// The object, or `nil` for any other value.
  public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }

  /// Whether this is `null`.
  public var isNull: Bool { if case .null = self { true } else { false } }
}

// MARK: - Comparing

extension JSONValue: Hashable {
  /// Whether two values are equal, texts scalar by scalar. `1` and `1.0` are not.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.double(let left), .double(let right)): left == right
    case (.string(let left), .string(let right)): left.isIdentical(to: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    case (.null, _), (.bool, _), (.int, _), (.double, _), (.string, _), (.array, _), (.object, _): false
    }
  }

  /// Hashes the value, texts by their bytes.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .int(let value): hasher.combine(value)
    case .double(let value): hasher.combine(value)
    case .string(let value): value.hashBytes(into: &hasher)
    case .array(let value): hasher.combine(value)
    case .object(let value): hasher.combine(value)
    }
  }
}

// MARK: - Literals

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Creates a text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Creates an integer.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// Creates a number.
  public init(floatLiteral value: Double) { self = .double(value) }
  /// Creates a truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Creates `null`.
  public init(nilLiteral: ()) { self = .null }
  /// Creates an array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// Creates an object with its keys in the order written. Of equal keys the last value counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(uniquing: elements.map { JSONObject.Member($0.0, $0.1) }))
  }
}
