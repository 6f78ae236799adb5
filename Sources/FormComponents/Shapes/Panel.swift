/// The result of the whole service: it has been received, under this reference.
public struct Panel: Hashable, Sendable {
  /// What has happened.
  public var title: ShownText
  /// What the reference is called, such as 受付番号.
  public var referenceLabel: ShownText?
  /// The reference itself.
  public var reference: String?

  /// Creates a panel.
  public init(title: ShownText, referenceLabel: ShownText? = nil, reference: String? = nil) {
    self.title = title
    self.referenceLabel = referenceLabel
    self.reference = reference
  }
}
