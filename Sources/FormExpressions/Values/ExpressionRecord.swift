/// A row of a repeated group, or a question made of parts: named fields, each in one of the four states.
///
/// A field that was never given reads as unanswered.
public struct ExpressionRecord: Sendable {
  /// One reference, so that macros pass rows on without copying them.
  private final class Storage: Sendable {
    let shape: RecordShape
    let origin: ExpressionPath?
    let states: [VariableState]

    init(_ shape: RecordShape, _ origin: ExpressionPath?, _ states: [VariableState]) {
      self.shape = shape
      self.origin = origin
      self.states = states
    }
  }

  private let storage: Storage

  /// The fields of a record type; rows that share one are read by position instead of by name.
  public var shape: RecordShape { storage.shape }
  /// Where the record stands in the form; names the questions an unknown result waits for.
  public var origin: ExpressionPath? { storage.origin }
  /// The states of the fields, in the order of `shape.fields`.
  public var states: [VariableState] { storage.states }

  /// Creates a record from its fields. Fields the shape does not know are left out.
  public init(shape: RecordShape, fields: [String: VariableState], origin: ExpressionPath? = nil) {
    self.init(shape: shape, states: shape.fields.map { fields[$0] ?? .unanswered }, origin: origin)
  }

  /// Creates a record from states in the order of `shape.fields`; missing ones read as unanswered, extra ones are left out.
  public init(shape: RecordShape, states: [VariableState], origin: ExpressionPath? = nil) {
    var states = states
    if states.count != shape.fields.count {
      let missing = Swift.max(0, shape.fields.count - states.count)
      states = states.prefix(shape.fields.count) + Array(repeating: .unanswered, count: missing)
    }
    storage = Storage(shape, origin, states)
  }

  /// Whether the record has exactly this shape, so that positions may be used.
  func has(_ other: RecordShape) -> Bool { storage.shape === other }

  /// The state at a position of the shape.
  func state(at position: Int) -> VariableState { storage.states[position] }

  /// The name of the record's type.
  public var typeName: String { shape.name }

  /// The state of a field, or `nil` when the record type has no such field.
  public subscript(field: String) -> VariableState? {
    shape.position(of: field).map { states[$0] }
  }
}

extension ExpressionRecord: Hashable {
  public static func == (left: ExpressionRecord, right: ExpressionRecord) -> Bool {
    (left.shape === right.shape || (left.shape.name == right.shape.name && left.shape.fields == right.shape.fields))
      && left.states == right.states
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(shape.name)
    hasher.combine(states)
  }
}

extension ExpressionValue {
  /// The rows of a repeated group as a list; row *n* remembers that it is `variable[n]`.
  public static func rows(
    of variable: String, shape: RecordShape, _ rows: [[String: VariableState]]
  ) -> ExpressionValue {
    .list(
      rows.enumerated().map { index, fields in
        .record(ExpressionRecord(shape: shape, fields: fields, origin: ExpressionPath(variable, row: index)))
      })
  }
}

/// The name and the fields of a record type.
public final class RecordShape: Sendable {
  /// The name of the type.
  public let name: String
  /// The names of the fields, sorted.
  public let fields: [String]
  private let positions: [String: Int]

  /// Creates a shape; the order of the given names does not matter.
  public init(name: String, fields: some Sequence<String>) {
    self.name = name
    let sorted = Set(fields).sorted()
    self.fields = sorted
    self.positions = Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices))
  }

  /// Where a field stands in `fields`, or `nil` when there is none of that name.
  public func position(of field: String) -> Int? { positions[field] }
}
