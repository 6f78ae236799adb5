/// One or several of a list of choices. Nothing is chosen until a person chooses.
public struct ChoiceInput: Hashable, Sendable {
  /// One of the choices.
  public struct Option: Hashable, Sendable {
    /// What is sent when it is chosen.
    public var value: String
    /// The words.
    public var label: ShownText
    /// A short sentence that helps to decide.
    public var hint: ShownText?
    /// Whether choosing it means that none of the others applies.
    public var isExclusive: Bool

    /// Creates a choice.
    public init(_ value: String, label: ShownText, hint: ShownText? = nil, isExclusive: Bool = false) {
      self.value = value
      self.label = label
      self.hint = hint
      self.isExclusive = isExclusive
    }
  }

  /// How many may be chosen.
  public enum Count: Hashable, Sendable {
    /// Exactly one.
    case one
    /// Any number.
    case several
  }

  /// How the choices are laid out.
  public enum Presentation: Hashable, Sendable {
    /// All visible, one under the other.
    case visible
    /// Folded into a menu: the last resort, for long lists that people know by heart.
    case menu
  }

  /// What the question says about itself.
  public var question: Question
  /// How many may be chosen.
  public var count: Count
  /// How the choices are laid out.
  public var presentation: Presentation
  /// The choices in order.
  public var options: [Option]
  /// The values chosen so far; values that are no longer offered are not in it.
  public var selected: [String]
  /// The HTML autocomplete token, when the answer is about the person who chooses.
  public var autocomplete: String?

  /// Creates a list of choices.
  public init(
    _ question: Question, count: Count = .one, presentation: Presentation = .visible, options: [Option],
    selected: [String] = [], autocomplete: String? = nil
  ) {
    self.question = question
    self.count = count
    self.presentation = presentation
    self.options = options
    self.selected = selected
    self.autocomplete = autocomplete
  }
}
