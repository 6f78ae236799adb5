public import FormComponents
public import FormModel
public import FormText

/// One resident filling in one form: a value that knows the answers, where the person is, and what comes next.
///
/// A host shows `page`, hands what came back to `send(_:at:)`, and keeps `draft` wherever it likes. Nothing here reads a
/// clock, a network or a locale: the same steps give the same pages, the same draft and the same submission.
///
///     var session = FormSession(form, at: now)
///     show(session.page)
///     switch session.send(entries, at: now) {
///     case .submitted(let submission): store(submission)
///     case .moved, .stayed: show(session.page)
///     }
public struct FormSession: Sendable {
  /// The procedure.
  public let form: FormSpecification
  var state: SessionState

  /// The moment of the last step: the day conditions see, and the time of what is recorded.
  public private(set) var now: Moment

  /// What has happened since the host last took it with `takeEvents()`. Without anything that was entered.
  public private(set) var events: [FormEvent] = []

  /// What has changed since the draft was put away that this session was opened from; told until the person goes on.
  public internal(set) var changes: DraftChanges?

  /// What postal codes stand for, as far as the host looked them up (`PostalCodeLookup`): addresses are completed from it.
  /// It stays with the host and is no part of a draft.
  public var places: [String: [PostalPlace]] = [:] {
    didSet { reevaluate() }
  }

  /// The people of the resident's household, whom `personList` offers: a register names them as the fact of the list's
  /// meaning, or the host says who they are. They are no part of a draft: who opens one names them again.
  public var household: [ListedPerson] = [] {
    didSet { reevaluate() }
  }
  /// The register that named the household.
  var householdSource: RegisterName?

  /// Choices on a page without questions of the form (consent, another row) that came back with a change of language:
  /// shown again, and no decision before they are sent. No part of a draft.
  var unsent: (page: PageID, entries: PageEntries)?

  /// The conditions and values for the present answers. After a change, what depends on it is worked out again.
  private(set) var evaluation: Evaluation
  /// The way through the form for the present answers, worked out once after each change.
  private(set) var way: [Step] = []

  /// Begins a session.
  ///
  /// - Parameters:
  ///   - form: The procedure.
  ///   - channel: How the resident meets it.
  ///   - language: The language to begin in; the form's own when it does not speak this one.
  ///   - registers: The registers the host can ask; the resident is asked for consent to each that knows an answer.
  ///   - staff: At the counter, the key of the member of staff.
  ///   - now: The moment it begins.
  public init(
    _ form: FormSpecification, channel: Channel = .myself, language: Language = .japanese,
    asking registers: [RegisterName] = [], staff: String? = nil, at now: Moment
  ) {
    let spoken = form.languages.contains(language) ? language : form.languages.first ?? .japanese
    var state = SessionState(channel: channel, language: spoken, staff: staff, offered: registers)
    for page in form.pages where page.enclosingGroup == nil {
      guard let repeating = page.repeating, repeating.minimum > 0 else { continue }
      state.addRow(to: repeating.id, of: form)
    }
    self.init(form, state: state, at: now)
    record(.started(channel))
  }

  init(_ form: FormSpecification, state: SessionState, at now: Moment) {
    self.form = form
    self.state = state
    self.now = now
    evaluation = Evaluation(form: form, state: state, in: Self.context(form, state, now))
    way = workedOutWay
  }

  // MARK: - What there is to know

  /// How the resident meets the form.
  public var channel: Channel { state.channel }

  /// The language of the pages. Answers stay when it changes.
  public var language: Language {
    get { state.language }
    set { if form.languages.contains(newValue) { state.language = newValue } }
  }

  /// The page the person is on.
  public var page: Page { makePage(currentStep(evaluation)) }

  /// The page with an id, when it is on the way by what is known now.
  public func page(_ id: PageID) -> Page? { step(id, evaluation).map { makePage($0) } }

  /// The ids of the pages on the way by what is known now, in order.
  public var pageIDs: [PageID] { steps.map { form.id(of: $0) } }

  /// Whether the form has been sent.
  public var isSubmitted: Bool { state.submittedAt != nil }

  /// The parts of the specification whose conditions or values came to an error for the present answers: defects of the
  /// form for its author, without any answer in them.
  public var defects: [String] { evaluation.defects.sorted() }

  /// What the resident decided about registers, in the order it happened.
  public var consents: [ConsentReceipt] { state.consents }

  /// The answer at a path, whether its question is asked at present or not.
  public func answer(at path: AnswerPath) -> Answer? { state[path] }

  /// Takes the events since the last time.
  public mutating func takeEvents() -> [FormEvent] {
    defer { events = [] }
    return events
  }

  // MARK: - Parts for the other files of this type

  /// What reading and showing depends on.
  var context: FieldContext {
    var context = Self.context(form, state, now)
    (context.places, context.household) = (places, household)
    return context
  }

  private static func context(_ form: FormSpecification, _ state: SessionState, _ now: Moment) -> FieldContext {
    FieldContext(today: now.day, language: state.language, dateStyle: form.dateDisplay)
  }

  /// The same for one question: some show days in another calendar than the rest of the form.
  func context(for field: FieldSpecification) -> FieldContext { context.showing(field) }

  /// Who enters answers in this session.
  var role: ActorRole {
    switch state.channel {
    case .myself: .applicant
    case .proxy: .proxy
    case .counter: .staff
    }
  }

  /// Puts the session at a moment; a new day may change what conditions come to.
  mutating func move(to moment: Moment) {
    now = moment
    reevaluate()
  }

  /// Follows what has changed to the conditions and values that depend on it, and to the way through the form.
  mutating func reevaluate() {
    evaluation.update(to: state, in: context)
    way = workedOutWay
  }

  /// Notes that something happened.
  mutating func record(_ kind: FormEvent.Kind) { events.append(FormEvent(kind, at: now)) }
}
