extension FieldTypeRegistry {
  /// The field types of the package.
  public static let standard = FieldTypeRegistry([])
}
