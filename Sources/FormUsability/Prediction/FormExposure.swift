public import FormModel

/// What a person meets on the way through a form, as facts about the form: pages, questions, how they are asked.
///
/// A scripted run gives one (`ScriptRun.exposure`), so a prediction is about the real path of the script's facts.
public struct FormExposure: Hashable, Sendable {
  /// The pages in the order they are met.
  public var pages: [ExposedPage]
  /// Whether errors show while somebody is still at the question, and not first when the page is sent.
  public var checksInline: Bool

  /// Creates the facts of a way.
  public init(pages: [ExposedPage], checksInline: Bool = false) {
    self.pages = pages
    self.checksInline = checksInline
  }

  /// All questions in the order they are met.
  public var questions: [ExposedQuestion] { pages.flatMap(\.questions) }
}

/// A page on the way.
public struct ExposedPage: Hashable, Sendable {
  /// Its id.
  public var id: String
  /// Its title.
  public var title: String
  /// The characters of title and running text, without the questions.
  public var textCharacters: Int
  /// The questions in order.
  public var questions: [ExposedQuestion]

  /// Creates the facts of a page.
  public init(id: String, title: String, textCharacters: Int, questions: [ExposedQuestion]) {
    self.id = id
    self.title = title
    self.textCharacters = textCharacters
    self.questions = questions
  }
}

/// A question on the way.
public struct ExposedQuestion: Hashable, Sendable {
  /// Its name, unique on the way: part of the name of every random draw.
  public var id: String
  /// The words of the question.
  public var label: String
  /// What a person does with the control.
  public var kind: FieldEffort.Kind
  /// The characters of the label, and of the choices.
  public var labelCharacters: Int
  /// The characters of hint and purpose.
  public var hintCharacters: Int
  /// The characters the answer has.
  public var entryCharacters: Int
  /// Whether the question has to be answered.
  public var isRequired: Bool
  /// Whether the answer stands there already and only has to be looked at.
  public var isPrefilled: Bool
  /// Whether a paper has to be found to answer.
  public var needsPaper: Bool
  /// Whether an entry is taken in either width.
  public var acceptsAnyWidth: Bool
  /// Whether days are taken in either calendar; `nil` when no day is asked.
  public var acceptsAnyCalendar: Bool?
  /// Whether the words hold a term of the administration.
  public var hasDifficultTerm: Bool
  /// Whether the term is explained where it stands.
  public var explainsTerm: Bool
  /// Whether the messages say how to correct an entry.
  public var messageSaysHow: Bool

  /// Creates the facts of a question; those that are not given are as a forgiving form has them.
  public init(
    id: String, label: String = "", kind: FieldEffort.Kind, labelCharacters: Int = 12, hintCharacters: Int = 0,
    entryCharacters: Int = 8, isRequired: Bool = true, isPrefilled: Bool = false, needsPaper: Bool = false,
    acceptsAnyWidth: Bool = true, acceptsAnyCalendar: Bool? = nil, hasDifficultTerm: Bool = false,
    explainsTerm: Bool = false, messageSaysHow: Bool = true
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.labelCharacters = labelCharacters
    self.hintCharacters = hintCharacters
    self.entryCharacters = entryCharacters
    self.isRequired = isRequired
    self.isPrefilled = isPrefilled
    self.needsPaper = needsPaper
    self.acceptsAnyWidth = acceptsAnyWidth
    self.acceptsAnyCalendar = acceptsAnyCalendar
    self.hasDifficultTerm = hasDifficultTerm
    self.explainsTerm = explainsTerm
    self.messageSaysHow = messageSaysHow
  }
}
