import FormExpressions

extension ExpressionRecord {
  /// A record of texts: a question made of parts.
  init(shape: RecordShape, strings: [String: String]) {
    self.init(shape: shape, fields: strings.mapValues { .value(.string($0)) })
  }

  /// The declaration of a record of texts.
  static func strings(_ names: [String], maximum: Int) -> [String: ExpressionDeclarations.Variable] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, .init(type: .string, maxSize: maximum)) })
  }
}
