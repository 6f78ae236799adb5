/// One piece of a page, in one of a closed set of shapes.
///
/// This is the narrow waist of the package: field types and sessions describe themselves in these shapes, renderers draw
/// them, and no file knows both sides. The order of the components is the reading order in every channel. A shape that
/// asks nothing is a case of `ComposedComponent`, in one file; only what nobody could compose is a case here, which makes
/// the compiler list the renderers to visit. Start with the accessibility facts (`Documentation/Adding-a-component.md`).
public enum Component: Hashable, Sendable {
  /// A heading below the page's title.
  case heading(Heading)
  /// A paragraph of running text.
  case paragraph(Paragraph)
  /// A bulleted or numbered list.
  case list(ItemList)
  /// A short text set apart because it matters: information, a warning, a success.
  case notice(Notice)
  /// Text that is folded away until somebody wants it.
  case details(Details)
  /// One line of text.
  case textInput(TextInput)
  /// Several lines of text.
  case textArea(TextArea)
  /// One or several of a list of choices.
  case choiceInput(ChoiceInput)
  /// One or more files.
  case fileInput(FileInput)
  /// Several controls that answer one question together: a date, a name, an address.
  case inputGroup(InputGroup)
  /// A value that is shown and cannot be changed here, with the reason.
  case fixedValue(FixedValue)
  /// Questions with their answers, for checking.
  case summary(SummaryList)
  /// The result of the whole service: received, with a reference.
  case panel(Panel)
  /// A place to sign on paper; on a screen, who declares.
  case signature(Signature)
  /// A shape made of parts that every channel can draw already: a task list, a table, a consent card.
  case composed(ComposedComponent)
}

extension Component {
  /// The questions a person can answer in this component, in reading order: the group first, then nothing of its parts.
  public var question: Question? {
    switch self {
    case .textInput(let input): input.question
    case .textArea(let area): area.question
    case .choiceInput(let input): input.question
    case .fileInput(let input): input.question
    case .inputGroup(let group): group.question
    case .heading, .paragraph, .list, .notice, .details, .fixedValue, .summary, .panel, .signature, .composed: nil
    }
  }

  /// The names of the controls this component sends back, in reading order.
  public var controlNames: [ControlName] {
    switch self {
    case .textInput(let input): [input.question.name]
    case .textArea(let area): [area.question.name]
    case .choiceInput(let input): [input.question.name]
    case .fileInput(let input): [input.question.name]
    case .inputGroup(let group): group.inputs.map(\.question.name)
    case .heading, .paragraph, .list, .notice, .details, .fixedValue, .summary, .panel, .signature, .composed: []
    }
  }
}
