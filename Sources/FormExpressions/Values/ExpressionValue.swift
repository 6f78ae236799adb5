public import FormText

/// A value an expression computes with.
///
/// Two values are the same (`==`) when they have the same type and the same content: strings compare code point by code
/// point, `1` and `1.0` differ, and a not-a-number equals itself. The operator `==` *inside* an expression follows CEL
/// instead, where `1 == 1.0` holds across numeric types and a not-a-number equals nothing.
public enum ExpressionValue: Sendable {
  /// The null of CEL. No question has this value; JSON and maps may.
  case null
  /// A truth value.
  case bool(Bool)
  /// A signed whole number of 64 bits.
  case int(Int)
  /// An unsigned whole number of 64 bits.
  case uint(UInt)
  /// A floating-point number of 64 bits.
  case double(Double)
  /// A text; its size and its positions count Unicode code points.
  case string(String)
  /// A sequence of bytes.
  case bytes([UInt8])
  /// A list, such as the rows of a repeated group or the chosen options of a question.
  case list([ExpressionValue])
  /// A map from keys (bool, int, uint or string) to values.
  case map(ExpressionMap)
  /// A day on the calendar.
  case date(CalendarDate)
  /// A moment in time.
  case timestamp(ExpressionTimestamp)
  /// A length of time.
  case duration(ExpressionDuration)
  /// A value that may be absent: `nil` is `optional.none()`.
  indirect case optional(ExpressionValue?)
  /// A type as a value, by its CEL name: `int`, `list`, `google.protobuf.Timestamp`, ….
  case type(String)
  /// A record with named fields: a row of a repeated group, or a question made of parts.
  case record(ExpressionRecord)
}

// MARK: - Same value

extension ExpressionValue: Hashable {
  public static func == (left: ExpressionValue, right: ExpressionValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.uint(let a), .uint(let b)): a == b
    case (.double(let a), .double(let b)): a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN)
    case (.string(let a), .string(let b)): CodePoints.equal(a, b)
    case (.bytes(let a), .bytes(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.map(let a), .map(let b)): a == b
    case (.date(let a), .date(let b)): a == b
    case (.timestamp(let a), .timestamp(let b)): a == b
    case (.duration(let a), .duration(let b)): a == b
    case (.optional(let a), .optional(let b)): a == b
    case (.type(let a), .type(let b)): CodePoints.equal(a, b)
    case (.record(let a), .record(let b)): a == b
    default: false  // of different types: listing all pairs is more than the compiler can follow
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .int(let value): hasher.combine(value)
    case .uint(let value): hasher.combine(value)
    case .double(let value): hasher.combine(value.isNaN ? Double.nan.bitPattern : value.bitPattern)
    case .string(let value), .type(let value): CodePoints.hash(value, into: &hasher)
    case .bytes(let value): hasher.combine(value)
    case .list(let value): hasher.combine(value)
    case .map(let value): hasher.combine(value)
    case .date(let value): hasher.combine(value)
    case .timestamp(let value): hasher.combine(value)
    case .duration(let value): hasher.combine(value)
    case .optional(let value): hasher.combine(value)
    case .record(let value): hasher.combine(value)
    }
  }
}

// MARK: - Type

extension ExpressionValue {
  /// The name CEL gives the type of this value.
  public var typeName: String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .list: "list"
    case .map: "map"
    case .date: "date"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .optional: "optional_type"
    case .type: "type"
    case .record(let record): record.typeName
    }
  }
}
