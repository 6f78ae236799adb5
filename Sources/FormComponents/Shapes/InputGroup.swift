/// Several controls that answer one question together. The group's label is their legend, and its errors are theirs.
public struct InputGroup: Hashable, Sendable {
  /// A control inside a group.
  public enum Input: Hashable, Sendable {
    /// One line of text.
    case text(TextInput)
    /// One of a list of choices.
    case choice(ChoiceInput)

    /// What the part says about itself.
    public var question: Question {
      switch self {
      case .text(let input): input.question
      case .choice(let input): input.question
      }
    }
  }

  /// How the parts stand to each other.
  public enum Layout: Hashable, Sendable {
    /// Side by side: 年 月 日.
    case row
    /// One under the other.
    case column
    /// A line each, its name beside it: the days of a week.
    case grid
  }

  /// What the whole question says about itself.
  public var question: Question
  /// The parts in order.
  public var inputs: [Input]
  /// How the parts stand to each other.
  public var layout: Layout
  /// Whether the first part also reads the whole answer written at once, such as 「令和8年4月1日」 in the part for the
  /// year, the other parts staying empty. A channel that asks in lines then asks one line instead of three.
  public var acceptsWholeEntry: Bool

  /// Creates a group.
  public init(
    _ question: Question, inputs: [Input], layout: Layout = .column, acceptsWholeEntry: Bool = false
  ) {
    self.question = question
    self.inputs = inputs
    self.layout = layout
    self.acceptsWholeEntry = acceptsWholeEntry
  }
}
