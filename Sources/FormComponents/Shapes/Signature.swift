/// A place to sign on paper. A screen shows the words only: who declares what is asked with a declaration.
public struct Signature: Hashable, Sendable {
  /// What signing says, such as 「上のとおり請求します」.
  public var statement: ShownText
  /// Whose signature it is, such as 請求者.
  public var signer: ShownText
  /// The word for the day of signing.
  public var dateLabel: ShownText

  /// Creates a place to sign.
  public init(statement: ShownText, signer: ShownText, dateLabel: ShownText) {
    self.statement = statement
    self.signer = signer
    self.dateLabel = dateLabel
  }
}
