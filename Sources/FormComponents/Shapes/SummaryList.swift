/// Questions with their answers, for checking, each with its way back.
public struct SummaryList: Hashable, Sendable {
  /// A question and its answer.
  public struct Row: Hashable, Sendable {
    /// The question, in the words it was asked.
    public var label: ShownText
    /// The answer as it was entered, a line each; a sensitive one is masked already.
    public var lines: [ShownText]
    /// The answer as it will be recorded, when that reads differently from what was entered.
    public var recorded: ShownText?
    /// Where the answer came from.
    public var origin: Origin?
    /// The way to change it.
    public var change: PageLink?

    /// Creates a row.
    public init(
      label: ShownText, lines: [ShownText], recorded: ShownText? = nil, origin: Origin? = nil, change: PageLink? = nil
    ) {
      self.label = label
      self.lines = lines
      self.recorded = recorded
      self.origin = origin
      self.change = change
    }
  }

  /// What the rows have in common: the title of their page, the name of a child.
  public var title: ShownText?
  /// The rows in the order the questions were asked.
  public var rows: [Row]
  /// What can be done with the rows as a whole, such as taking a child out of the list.
  public var actions: [Action]

  /// Creates a summary.
  public init(title: ShownText? = nil, rows: [Row], actions: [Action] = []) {
    self.title = title
    self.rows = rows
    self.actions = actions
  }
}
