/// Text that is folded away until somebody wants it, such as the explanation of a term.
public struct Details: Hashable, Sendable {
  /// The words that are always visible and open the text.
  public var summary: ShownText
  /// The text, a paragraph each.
  public var body: [ShownText]

  /// Creates a text that can be unfolded.
  public init(summary: ShownText, body: [ShownText]) {
    self.summary = summary
    self.body = body
  }
}
