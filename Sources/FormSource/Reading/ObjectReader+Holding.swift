extension ObjectReader {
  /// Reads an object in a reader that is kept, or reports that the node is none.
  ///
  /// Whoever keeps a reader calls `finish()` when every key has been asked for.
  public init?(_ node: JSONNode, _ context: ReadingContext) {
    guard node.isObject else {
      _ = JSONShape<Never>.object { _ in nil }.read(node, context)
      return nil
    }
    self.init(object: node, context)
  }
}
