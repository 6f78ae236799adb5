public import FormText

/// What a host decides about its pages: where things are, and what travels with a form.
public struct HTMLOptions: Hashable, Sendable {
  /// A value that a form carries without showing it, such as a token against forged requests or the name of a draft.
  public struct HiddenField: Hashable, Sendable {
    /// The name it comes back under.
    public var name: String
    /// The value.
    public var value: String

    /// Creates a hidden value.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The address of the style sheet (`StyleSheet`).
  public var styleSheet: String
  /// The address of the script that adds comfort (`EnhancementScript`), or `nil` for pages that load nothing but the style
  /// sheet. Everything works without it.
  public var script: String?
  /// How the pages are found.
  public var addresses: PageAddresses
  /// Which words bear furigana. None unless a reader asks for it, because most screen readers speak a word and its
  /// reading one after the other.
  public var furigana: RubyLevel
  /// What travels with the form, in this order.
  public var hiddenFields: [HiddenField]

  /// Creates options.
  public init(
    styleSheet: String = "wardkit.css", script: String? = nil, addresses: PageAddresses = PageAddresses(),
    furigana: RubyLevel = .none,
    hiddenFields: [HiddenField] = []
  ) {
    self.styleSheet = styleSheet
    self.script = script
    self.addresses = addresses
    self.furigana = furigana
    self.hiddenFields = hiddenFields
  }
}
