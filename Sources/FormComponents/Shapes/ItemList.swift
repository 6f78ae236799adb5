/// A list of short texts.
public struct ItemList: Hashable, Sendable {
  /// The items in order.
  public var items: [ShownText]
  /// Whether the order means something, so that the items are numbered.
  public var isOrdered: Bool

  /// Creates a list.
  public init(_ items: [ShownText], isOrdered: Bool = false) {
    self.items = items
    self.isOrdered = isOrdered
  }
}
