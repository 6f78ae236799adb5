/// The field types a specification may name.
///
/// A value: a vendor's registry is the standard one with its own types added.
///
///     let registry = FieldTypeRegistry.standard.adding(LibraryCardField.self)
public struct FieldTypeRegistry: Sendable {
  private var types: [FieldTypeName: any FieldType.Type]

  /// Creates a registry of the given types. Of two types with one name the later one stands.
  public init(_ types: [any FieldType.Type]) {
    self.types = Dictionary(types.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
  }

  /// The type with this name, when there is one.
  public subscript(name: FieldTypeName) -> (any FieldType.Type)? { types[name] }

  /// The names of all types, sorted.
  public var names: [FieldTypeName] { types.keys.sorted() }

  /// The registry with one more type.
  public func adding(_ type: any FieldType.Type) -> FieldTypeRegistry {
    var copy = self
    copy.types[type.name] = type
    return copy
  }
}
