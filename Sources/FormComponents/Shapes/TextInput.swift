/// One line of text to type.
public struct TextInput: Hashable, Sendable {
  /// What the question says about itself.
  public var question: Question
  /// What was typed so far, exactly.
  public var value: String
  /// Which keyboard helps.
  public var keyboard: Keyboard
  /// How long an answer usually is, in full-width characters; decides the width on screen and of the box on paper.
  public var width: Int
  /// The HTML autocomplete token, such as `name` or `bday-year`, when the answer is about the person who types.
  public var autocomplete: String?
  /// Whether the answer is masked wherever it is shown again, and kept out of suggestions.
  public var isSensitive: Bool
  /// A word that follows the control, such as 年 or 円. It belongs to the accessible name of the control.
  public var unit: ShownText?

  /// Creates a line of text.
  public init(
    _ question: Question, value: String = "", keyboard: Keyboard = .text, width: Int = 20,
    autocomplete: String? = nil, isSensitive: Bool = false, unit: ShownText? = nil
  ) {
    self.question = question
    self.value = value
    self.keyboard = keyboard
    self.width = width
    self.autocomplete = autocomplete
    self.isSensitive = isSensitive
    self.unit = unit
  }
}

/// The keyboard that helps with an entry. It never limits what may be typed.
public enum Keyboard: Hashable, Sendable {
  /// Letters and kanji.
  case text
  /// Digits.
  case digits
  /// Digits, and the signs of telephone numbers.
  case telephone
  /// Latin letters and `@`.
  case email
}
