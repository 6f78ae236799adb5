public import FormText

/// One thing a screen reader says: what it is, what it is called, how it stands and what describes it.
///
/// The facts are those of the accessibility tree a browser builds from the page (roles of WAI-ARIA 1.2); the words around
/// them are ours, because every screen reader has its own.
public struct Announcement: Hashable, Sendable {
  /// What something is, by its WAI-ARIA name.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Running text.
    case text
    /// A heading; its depth is the announcement's `level`.
    case heading
    /// A way to another place.
    case link
    /// Something to press.
    case button
    /// A button that opens a choice of files.
    case fileChooser
    /// One line or several lines to type in.
    case textbox
    /// One of several choices that exclude each other.
    case radio
    /// A choice for itself.
    case checkbox
    /// A menu of choices.
    case combobox
    /// The visible words of a text that is folded away.
    case disclosure
    /// What the definition after it belongs to.
    case term
    /// Controls that belong together.
    case group
    /// Choices that exclude each other.
    case radiogroup
    /// A list.
    case list
    /// Values in rows and columns.
    case table
    /// The head of the page.
    case banner
    /// The ways to read the page differently.
    case navigation
    /// What the page is for.
    case main
    /// Who helps.
    case contentinfo
    /// What is spoken by itself when the page has come.
    case alert
  }

  /// Whether something is met, or a container is entered or left.
  public enum Event: String, Hashable, Sendable {
    /// Met.
    case item
    /// Entered: what follows is inside, up to its end.
    case enter
    /// Left.
    case leave
  }

  /// Whether something is met, entered or left.
  public var event: Event
  /// What it is.
  public var role: Role
  /// What it is called; of a text, the text.
  public var name: String
  /// What describes it: hint, limit, origin and errors, in this order.
  public var description = ""
  /// The depth of a heading.
  public var level: Int?
  /// What has been typed or chosen; `nil` where nothing has, and for values that are masked.
  public var value: String?
  /// Whether a value is there that is not read out.
  public var isMasked = false
  /// Whether an answer is needed.
  public var isRequired = false
  /// Whether the entry has to change.
  public var isInvalid = false
  /// Whether a choice is chosen; `nil` for what cannot be.
  public var isChecked: Bool?
  /// Whether it stands for what is shown now.
  public var isCurrent = false
  /// Whether several lines can be typed.
  public var isMultiline = false
  /// The place among the choices of its group, from 1, and how many there are; of a list, how many items it has, and of a table, how
  /// many rows below its headings.
  public var place: Place?
  /// The language of the words when it is not the page's.
  public var language: Language?

  /// A place among others.
  public struct Place: Hashable, Sendable {
    /// The place, from 1; 0 for the whole.
    public var number: Int
    /// How many there are.
    public var total: Int
  }

  init(_ role: Role, _ name: String, event: Event = .item, language: Language? = nil) {
    self.event = event
    self.role = role
    self.name = name
    self.language = language
  }

  /// Whether the Tab key can rest on it.
  var takesFocus: Bool {
    switch role {
    case .link, .button, .fileChooser, .textbox, .radio, .checkbox, .combobox, .disclosure: event == .item
    case .text, .heading, .term, .group, .radiogroup, .list, .table, .banner, .navigation, .main, .contentinfo, .alert:
      false
    }
  }
}
