public import FormExpressions
public import FormText

/// A page of questions, asked once or once for each row of a repeated group.
public struct PageSpecification: Sendable {
  /// Its id within the form, and its place in a URL.
  public var id: String
  /// The title: what the questions are about.
  public var title: LocalizedText
  /// What people have to know to answer, a paragraph each.
  public var introduction: [LocalizedText]
  /// When the page is shown; `nil` for always.
  public var condition: Condition?
  /// When the part is filled on paper, in words.
  public var paperNote: LocalizedText?
  /// The repeated group whose rows it asks for.
  public var repeating: RepeatSpecification?
  /// The questions in order.
  public var fields: [FieldSpecification]
}

/// A group of questions that is answered once for each of several things: each child, each vehicle.
public struct RepeatSpecification: Hashable, Sendable {
  /// The group's id: the name of its rows in conditions and answers.
  public var id: String
  /// The fewest rows that can be sent.
  public var minimum: Int
  /// The most rows that can be sent.
  public var maximum: Int
  /// What one row is called, such as 子ども.
  public var row: LocalizedText
  /// What a certain row is called, with `{number}` for its place: 「子ども {number}人目」. Without it, the number follows
  /// what a row is called.
  public var rowTitle: LocalizedText?
  /// The field that tells the rows apart.
  public var itemTitle: String?
  /// The question whether there is another row.
  public var another: LocalizedText
  /// What the rows mean across procedures.
  public var meaning: Meaning?
}

/// A question.
public struct FieldSpecification: Sendable {
  /// Its id within the form.
  public var id: String
  /// Its type with the options of this field.
  public var type: any FieldType
  /// The words of the question.
  public var label: LocalizedText
  /// One short sentence that helps to answer.
  public var hint: LocalizedText?
  /// Why it is asked.
  public var purpose: LocalizedText?
  /// When it has to be answered.
  public var requirement: Requirement
  /// When it is asked; `nil` for always.
  public var condition: Condition?
  /// When it is filled on paper, in words.
  public var paperNote: LocalizedText?
  /// What the answer means across procedures.
  public var meaning: Meaning?
  /// What a resident may do with a prefilled answer.
  public var prefillPolicy: PrefillPolicy

  /// When a question has to be answered.
  public enum Requirement: Sendable {
    /// Whenever it is asked.
    case always
    /// Never.
    case never
    /// When a condition holds.
    case when(Condition)
  }
}

/// What a resident may do with a prefilled answer.
public enum PrefillPolicy: String, Hashable, Sendable, CaseIterable, Codable {
  /// It is shown with the reason why it cannot be changed here, and checked again when the form is sent.
  case lock
  /// It is shown in the control with its origin; going on confirms it. The default.
  case confirm
  /// It is shown in the control as a suggestion, without asking for a confirmation.
  case edit
}

/// A condition of the specification: compiled, of type bool.
public struct Condition: Hashable, Sendable {
  /// The expression.
  public var expression: Expression

  /// Creates a condition from a compiled expression of type bool.
  public init(_ expression: Expression) { self.expression = expression }
}
