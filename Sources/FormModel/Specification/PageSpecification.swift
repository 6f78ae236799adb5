public import FormExpressions
public import FormText
public import PlainLanguage

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
  /// The repeated group in whose rows the page stands: it is asked once for each of them, or, when it is repeated itself,
  /// for several things of each of them. `nil` for a page that is asked once.
  public var enclosingGroup: String?
  /// Who fills it in.
  public var filledBy: PageFiller = .applicant
  /// The part of the form it belongs to.
  public var part: String?
  /// The sections of the page, each with some of its questions; none when the page is not divided.
  public var sections: [SectionSpecification]
  /// The questions in order, those of all sections.
  public var fields: [FieldSpecification]

  /// The innermost repeated group its questions belong to; `nil` when they are asked once.
  public var group: String? { repeating?.id ?? enclosingGroup }

  /// The section that begins with a question, by the question's place on the page.
  ///
  /// - Parameter field: The place of the question among `fields`.
  public func section(of field: Int) -> SectionSpecification? { sections.first { $0.fields.contains(field) } }
}

/// Who fills in a page.
public enum PageFiller: Hashable, Sendable {
  /// The applicant, or whoever acts for them.
  case applicant
  /// The staff at the counter: nobody else is asked, and on paper it is marked as theirs.
  case staff
  /// Somebody else, such as an employer, by the id in `ActorSpecification.thirdParties`.
  case thirdParty(String)
}

/// A part of a page with a heading of its own. It is shown while one of its questions is.
public struct SectionSpecification: Hashable, Sendable {
  /// Its id within the page.
  public var id: String
  /// The heading.
  public var title: LocalizedText
  /// What people have to know to answer, a paragraph each.
  public var introduction: [LocalizedText]
  /// The places of its questions among those of the page.
  public var fields: Range<Int>
}

/// Several pages that belong together; people read its name above their titles.
public struct PartSpecification: Hashable, Sendable {
  /// Its id within the form.
  public var id: String
  /// What its pages are about.
  public var title: LocalizedText
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
  /// The words of the glossary that are explained with it, in order.
  public var terms: [GlossaryTerm] = []
  /// How days are shown in it, when otherwise than in the rest of the form.
  public var dateDisplay: FieldContext.DateDisplay? = nil
  /// Which of its choices are offered, when that depends on other answers.
  public var choiceFilter: ChoiceFilter? = nil

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

/// Which choices of a question are offered, when that depends on other answers.
///
/// While it cannot be told, the question is not asked yet; when no choice is left, it is not asked at all. A choice that
/// is not offered is neither shown nor accepted, and an answer that no longer is has to be given again.
public struct ChoiceFilter: Sendable {
  /// A choice with what decides about it.
  public struct Option: Sendable {
    /// What is recorded.
    public var value: String
    /// The group it belongs to; `nil` for one that every group has.
    public var group: String?
    /// When it is offered; `nil` for always.
    public var condition: Condition?
  }

  /// The group whose choices are offered: a text expression.
  public var group: Expression?
  /// The choices in order.
  public var options: [Option]

  /// Everything that has to be known before the choices are.
  public var dependencies: Set<ExpressionPath> {
    options.reduce(into: group?.dependencies ?? []) { $0.formUnion($1.condition?.expression.dependencies ?? []) }
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
