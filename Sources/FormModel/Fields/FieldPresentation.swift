public import FormComponents
public import FormText

/// Everything a field type needs to describe itself in components.
public struct FieldPresentation: Hashable, Sendable {
  /// The question: name, label, requirement, hint, errors, origin.
  public var question: Question
  /// What has been entered so far.
  public var entry: Entry
  /// The parts that have to change; with an invalid question and no part named, all of them.
  public var invalidParts: Set<String>
  /// The HTML autocomplete token that the meaning gives, such as `bday`; field types of several parts derive theirs.
  public var autocomplete: String?
  /// The files that were handed over for other questions: nobody has to give one twice.
  public var otherFiles: [AttachedFile]
  /// Language and day.
  public var context: FieldContext

  /// Creates a presentation.
  public init(
    question: Question, entry: Entry = Entry(), invalidParts: Set<String> = [], autocomplete: String? = nil,
    otherFiles: [AttachedFile] = [], context: FieldContext
  ) {
    self.question = question
    self.entry = entry
    self.invalidParts = invalidParts
    self.autocomplete = autocomplete
    self.otherFiles = otherFiles
    self.context = context
  }

  /// The facts of one part of the question: its own name and label; words of hint and error stay with the whole.
  ///
  /// A part that may stay empty beside others that may not is `.optional`: it has to change only when it is named.
  public func part(
    _ part: String, label: LocalizedText, requirement: Requirement = .unstated, hint: LocalizedText? = nil
  ) -> Question {
    let isMeant = invalidParts.isEmpty ? requirement != .optional : invalidParts.contains(part)
    return Question(
      question.name.part(part), label: label.shown(in: context.language), requirement: requirement,
      hint: hint?.shown(in: context.language), isInvalid: question.isInvalid && isMeant)
  }

  /// Words of the field type in the reader's language.
  public func words(_ text: LocalizedText) -> ShownText { text.shown(in: context.language) }
}

/// How an answer is shown again: on the review page, at the counter, in a receipt.
public struct AnswerSummary: Hashable, Sendable {
  /// The answer, a line each.
  public var lines: [ShownText]

  /// Creates a summary of lines.
  public init(_ lines: [ShownText]) { self.lines = lines }

  /// Creates a summary of one line that a person entered.
  public init(_ line: String) { lines = [ShownText(RubyText(plain: line))] }
}
