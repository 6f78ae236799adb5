/// One or more files to choose.
public struct FileInput: Hashable, Sendable {
  /// A file that has been handed over already.
  public struct GivenFile: Hashable, Sendable {
    /// How the file is named when it is kept or given back: sent again with the form, so that nothing is uploaded twice.
    public var reference: String
    /// The name the resident knows it by.
    public var name: String
    /// Its size in words, such as 「1.2 MB」.
    public var size: String
    /// Whether it answers this question; one that was handed over for another question does not until it is chosen.
    public var isKept: Bool

    /// Creates a file that has been handed over.
    public init(reference: String, name: String, size: String, isKept: Bool = true) {
      self.reference = reference
      self.name = name
      self.size = size
      self.isKept = isKept
    }
  }

  /// What the question says about itself.
  public var question: Question
  /// The media types that can be taken, such as `image/jpeg`.
  public var acceptedTypes: [String]
  /// Whether more than one file can be handed over.
  public var takesSeveral: Bool
  /// The files handed over so far: those that answer this question, then those of other questions that could.
  public var given: [GivenFile]
  /// What is asked about the given files: a control of its own that says which to keep.
  public var keepLabel: ShownText?

  /// Creates a choice of files.
  public init(
    _ question: Question, acceptedTypes: [String], takesSeveral: Bool = false, given: [GivenFile] = [],
    keepLabel: ShownText? = nil
  ) {
    self.question = question
    self.acceptedTypes = acceptedTypes
    self.takesSeveral = takesSeveral
    self.given = given
    self.keepLabel = keepLabel
  }

  /// The name of the control that says which of the given files to keep.
  public var keepName: ControlName { question.name.part("keep") }
  /// Whether no file answers the question yet.
  public var isUnanswered: Bool { given.allSatisfy { !$0.isKept } }
}
