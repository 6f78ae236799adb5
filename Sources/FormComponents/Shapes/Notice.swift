/// A short text set apart because it matters. Its meaning is in its words; colour only repeats it.
public struct Notice: Hashable, Sendable {
  /// What kind of attention the text asks for.
  public enum Kind: Hashable, Sendable {
    /// Good to know.
    case information
    /// Something is lost when it is missed: a deadline, a wrong place to apply.
    case warning
    /// Something has worked.
    case success
  }

  /// What kind of attention the text asks for. A renderer puts it into words where shape and colour would not be heard.
  public var kind: Kind
  /// A short title, when the text needs one.
  public var title: ShownText?
  /// The text, a paragraph each.
  public var body: [ShownText]

  /// Creates a notice.
  public init(_ kind: Kind, title: ShownText? = nil, body: [ShownText]) {
    self.kind = kind
    self.title = title
    self.body = body
  }
}
