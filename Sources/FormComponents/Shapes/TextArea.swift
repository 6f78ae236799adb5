/// Several lines of text to type. Nothing is ever cut off while typing.
public struct TextArea: Hashable, Sendable {
  /// What the question says about itself.
  public var question: Question
  /// What was typed so far, exactly.
  public var value: String
  /// How many lines are visible, and how high the box on paper is.
  public var lines: Int
  /// The most characters (as people count them) that can be taken, said in words near the control.
  public var maximumCharacters: Int?

  /// Creates a text area.
  public init(_ question: Question, value: String = "", lines: Int = 4, maximumCharacters: Int? = nil) {
    self.question = question
    self.value = value
    self.lines = lines
    self.maximumCharacters = maximumCharacters
  }
}
