/// The type of an expression or of a question.
public indirect enum ExpressionType: Hashable, Sendable {
  /// A truth value.
  case bool
  /// A signed whole number of 64 bits.
  case int
  /// An unsigned whole number of 64 bits.
  case uint
  /// A floating-point number of 64 bits.
  case double
  /// A text.
  case string
  /// A sequence of bytes.
  case bytes
  /// The type of `null`.
  case null
  /// A day on the calendar.
  case date
  /// A moment in time.
  case timestamp
  /// A length of time.
  case duration
  /// A list of elements of one type.
  case list(ExpressionType)
  /// A map from keys of one type to values of one type.
  case map(ExpressionType, ExpressionType)
  /// A value that may be absent.
  case optional(ExpressionType)
  /// A record type of the declarations, by its name.
  case record(String)
  /// The type of a type used as a value.
  case type(ExpressionType)
  /// A type known only while evaluating. The form profile has none.
  case dyn
  /// A type parameter of a function's declaration.
  case parameter(String)
  /// A type of another library, with its parameters; only compared, never looked into.
  case opaque(String, [ExpressionType])
  /// A type still being inferred; never seen outside a check.
  case inferred(Int)
}

extension ExpressionType: CustomStringConvertible {
  /// The type in the notation of CEL, as `list(string)`.
  public var description: String {
    switch self {
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .null: "null"
    case .date: "date"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key),\(value))"
    case .optional(let value): "optional_type(\(value))"
    case .record(let name): name
    case .type(let type): "type(\(type))"
    case .dyn: "dyn"
    case .parameter(let name): "param:\(name)"
    case .opaque(let name, let parameters):
      parameters.isEmpty ? name : "\(name)(\(parameters.map(\.description).joined(separator: ",")))"
    case .inferred(let number): "param:\(number)"
    }
  }
}

extension ExpressionType {
  /// Whether nothing in the type is still to be inferred.
  var isClosed: Bool {
    switch self {
    case .inferred, .parameter: false
    case .list(let inner), .optional(let inner), .type(let inner): inner.isClosed
    case .map(let key, let value): key.isClosed && value.isClosed
    case .opaque(_, let parameters): parameters.allSatisfy(\.isClosed)
    case .bool, .int, .uint, .double, .string, .bytes, .null, .date, .timestamp, .duration, .record, .dyn: true
    }
  }

  var isNumeric: Bool { self == .int || self == .uint || self == .double }

  /// Whether a blank answer of this type has a value of its own: the empty text, the empty list.
  var hasEmptyValue: Bool {
    switch self {
    case .string, .list: true
    default: false
    }
  }
}
