public import FormText

/// A whole form for printing: blank to fill by hand, or filled.
public struct PaperForm: Hashable, Sendable {
  /// A part of the form under one heading.
  public struct Part: Hashable, Sendable {
    /// The heading.
    public var title: ShownText
    /// When the part is to be filled at all, said in words; `nil` for always.
    public var condition: ShownText?
    /// What is asked, in the order of the screen.
    public var components: [Component]

    /// Creates a part.
    public init(title: ShownText, condition: ShownText? = nil, components: [Component]) {
      self.title = title
      self.condition = condition
      self.components = components
    }
  }

  /// The language of the form.
  public var language: Language
  /// The title of the form.
  public var title: ShownText
  /// To whom it is addressed, such as 「○○区長 あて」.
  public var addressee: ShownText?
  /// The laws it rests on.
  public var legalBasis: [ShownText]
  /// The form's id and version, printed on every sheet.
  public var code: String
  /// Where to bring or send it.
  public var contact: Contact?
  /// The parts in order.
  public var parts: [Part]
  /// Whether answers are filled in.
  public var isFilled: Bool

  /// Creates a form for printing.
  public init(
    language: Language, title: ShownText, addressee: ShownText? = nil, legalBasis: [ShownText] = [], code: String,
    contact: Contact? = nil, parts: [Part], isFilled: Bool
  ) {
    self.language = language
    self.title = title
    self.addressee = addressee
    self.legalBasis = legalBasis
    self.code = code
    self.contact = contact
    self.parts = parts
    self.isFilled = isFilled
  }
}
