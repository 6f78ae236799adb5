/// The name under which a control sends back what a person entered.
///
/// A question with one control uses the field's id (`occupation`); one with several adds the part (`birthDate.year`); a
/// row of a repeated group stands in between (`child.2.birthDate.year`). Letters, digits, `.`, `-` and `_` only, so the
/// name is safe in an HTML attribute, a URL and a terminal line.
public struct ControlName: Hashable, Sendable, RawRepresentable, Codable, ExpressibleByStringLiteral {
  /// The name as it stands in a form body.
  public let rawValue: String

  /// Creates a name from its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Creates a name from a literal.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// The name of one part of this control, or the name itself for the only part, which is called `""`.
  public func part(_ part: String) -> ControlName {
    part.isEmpty ? self : ControlName(rawValue: rawValue + "." + part)
  }

  /// The identifier of the control in a document: the name with dots turned into hyphens, so that a style sheet can
  /// select it without escaping.
  public var elementID: String {
    String(rawValue.unicodeScalars.map { $0 == "." ? "-" : Character($0) })
  }
}
