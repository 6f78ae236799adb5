/// What every question says about itself, whatever control it is answered with.
///
/// These are accessibility facts first: `label` is the accessible name, `hint` and `errors` are the description, the
/// requirement is a word and a state. A renderer that shows all of them in this order has a labelled control.
public struct Question: Hashable, Sendable {
  /// The name of the question: the control's own name, or the common start of its parts' names.
  public var name: ControlName
  /// The words of the question: the accessible name of the control, or the legend of a group.
  public var label: ShownText
  /// Whether an answer is needed, said in words (必須・任意) inside the label.
  public var requirement: Requirement
  /// One short sentence that helps to answer, without links.
  public var hint: ShownText?
  /// Why the ward asks.
  public var purpose: ShownText?
  /// What to do about the present entry, most important first. The error summary uses the same words.
  public var errors: [ShownText]
  /// Whether the entry has to change; parts of a group are marked one by one while the group carries the words.
  public var isInvalid: Bool
  /// Where a prefilled entry came from and what the resident is asked to do with it.
  public var origin: Origin?

  /// Creates the facts of a question. `isInvalid` follows from the errors unless it is given.
  public init(
    _ name: ControlName, label: ShownText, requirement: Requirement = .unstated, hint: ShownText? = nil,
    purpose: ShownText? = nil, errors: [ShownText] = [], isInvalid: Bool? = nil, origin: Origin? = nil
  ) {
    self.name = name
    self.label = label
    self.requirement = requirement
    self.hint = hint
    self.purpose = purpose
    self.errors = errors
    self.isInvalid = isInvalid ?? !errors.isEmpty
    self.origin = origin
  }
}

/// Whether a question has to be answered.
public enum Requirement: Hashable, Sendable {
  /// 必須.
  case required
  /// 任意.
  case optional
  /// Nothing is said: a part of a group whose legend says it, or a place where the word means nothing.
  case unstated
}

/// Where an entry came from when the resident did not type it, shown beside the question.
public struct Origin: Hashable, Sendable {
  /// What the resident has done with the value so far.
  public enum State: Hashable, Sendable {
    /// Shown, and not yet looked at: going on confirms it.
    case unconfirmed
    /// The resident went on with it unchanged.
    case confirmed
    /// The resident wrote something else over it.
    case changed
  }

  /// The sentence to show, such as 「住民基本台帳（2026年11月1日）から」.
  public var note: ShownText
  /// What the resident has done with the value so far.
  public var state: State

  /// Creates a note of origin.
  public init(note: ShownText, state: State) {
    self.note = note
    self.state = state
  }
}
