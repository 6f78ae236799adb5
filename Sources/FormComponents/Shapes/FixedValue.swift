/// A value that is shown and cannot be changed here, with the reason why.
public struct FixedValue: Hashable, Sendable {
  /// What the value is.
  public var label: ShownText
  /// The value, a line each.
  public var lines: [ShownText]
  /// Why it cannot be changed here, and where it can.
  public var reason: ShownText?
  /// Where it came from.
  public var origin: Origin?

  /// Creates a value that is only shown.
  public init(label: ShownText, lines: [ShownText], reason: ShownText? = nil, origin: Origin? = nil) {
    self.label = label
    self.lines = lines
    self.reason = reason
    self.origin = origin
  }
}
