/// A paragraph of running text.
public struct Paragraph: Hashable, Sendable {
  /// The words.
  public var text: ShownText

  /// Creates a paragraph.
  public init(_ text: ShownText) { self.text = text }
}
