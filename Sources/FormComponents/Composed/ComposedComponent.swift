public import FormText

/// The composed shapes: a closed set.
public enum ComposedComponent: Hashable, Sendable {
  /// A short word that says how something stands.
  case tag(StatusTag)
  /// The parts of a long form with how each stands.
  case taskList(TaskList)
  /// The few steps of a journey with the one the person is on.
  case steps(StepIndicator)
  /// Ways to the parts of a long list.
  case pagination(Pagination)
  /// Values in rows and columns.
  case table(DataTable)
  /// The pages above this one.
  case breadcrumb(Breadcrumb)
  /// How finished the service is.
  case phase(PhaseBanner)
  /// A way to leave at once.
  case quickExit(QuickExit)
  /// Words that counter staff read aloud.
  case counterScript(CounterScript)
  /// What a consent covers.
  case consentCard(ConsentCard)
}

extension ComposedComponent {
  /// The shape of the case.
  public var shape: any ComposedShape {
    switch self {
    case .tag(let shape): shape
    case .taskList(let shape): shape
    case .steps(let shape): shape
    case .pagination(let shape): shape
    case .table(let shape): shape
    case .breadcrumb(let shape): shape
    case .phase(let shape): shape
    case .quickExit(let shape): shape
    case .counterScript(let shape): shape
    case .consentCard(let shape): shape
    }
  }

  /// What the shape is made of, on a page in this language.
  public func outline(in language: Language) -> Outline { shape.outline(in: language) }

  /// The sheets, in the order of the cases.
  static let guides = [
    StatusTag.guide, TaskList.guide, StepIndicator.guide, Pagination.guide, DataTable.guide, Breadcrumb.guide,
    PhaseBanner.guide, QuickExit.guide, CounterScript.guide, ConsentCard.guide,
  ]
}
