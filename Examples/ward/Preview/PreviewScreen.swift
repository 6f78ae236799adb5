import FormModel
import FormText
import WardKit

/// One page in one state, as the preview shows it.
struct PreviewScreen {
  /// The state a page is shown in.
  enum State: String, CaseIterable {
    /// Nothing entered.
    case empty
    /// Filled from a sample.
    case filled
    /// Sent with nothing entered.
    case error
    /// Sent with entries that cannot be taken.
    case wrong
    /// Filled from a register, not yet confirmed.
    case prefilled

    /// What designers call it.
    var title: LocalizedText {
      switch self {
      case .empty: LocalizedText("記入前", english: "empty")
      case .filled: LocalizedText("記入後", english: "filled")
      case .error: LocalizedText("何も書かずに進んだとき", english: "sent empty")
      case .wrong: LocalizedText("読めない内容のとき", english: "entries that cannot be read")
      case .prefilled: LocalizedText("台帳から入ったとき", english: "prefilled")
      }
    }
  }

  /// The page in the language of the preview.
  var page: Page
  /// Its state.
  var state: State

  /// The name of its file.
  static func fileName(_ page: PageID, _ state: State) -> String { "\(page.rawValue)-\(state.rawValue).html" }
}

/// Makes every page of a form in every state, in one language.
///
/// Samples are walked in order; a page is taken from the first sample that comes by it.
struct PreviewScreens {
  /// The screens in the order of the form.
  private(set) var screens: [PreviewScreen] = []

  init(
    form: FormSpecification, samples: [AnswerFile], register: SampleRegister?, language: Language
  ) async throws(CommandFailure) {
    var order: [PageID] = []
    var byPage: [PageID: [PreviewScreen]] = [:]
    func add(_ screens: [PreviewScreen]) {
      for screen in screens {
        if byPage[screen.page.id] == nil { order.append(screen.page.id) }
        if byPage[screen.page.id]?.contains(where: { $0.state == screen.state }) != true {
          byPage[screen.page.id, default: []].append(screen)
        }
      }
    }
    for sample in samples {
      add(try Self.screens(of: sample, besides: Set(order), form: form, language: language))
    }
    for household in register?.document.households ?? [] {
      guard let register else { break }
      add(await Self.prefilled(form: form, register: register, subject: household.id, language: language))
    }
    let places = Dictionary(uniqueKeysWithValues: Self.order(order, of: form).enumerated().map { ($1, $0) })
    screens = order.sorted { places[$0] ?? 0 < places[$1] ?? 0 }
      .flatMap { id in (byPage[id] ?? []).sorted { $0.state.place < $1.state.place } }
  }

  /// Every page a sample comes by and no other did before, filled, and as far as there is something to fill: empty and
  /// with errors.
  private static func screens(
    of sample: AnswerFile, besides known: Set<PageID>, form: FormSpecification, language: Language
  ) throws(CommandFailure) -> [PreviewScreen] {
    let session = try sample.session(of: form, language: language)
    let moment = Moment(sample.today, hour: 9)
    var screens: [PreviewScreen] = []
    for id in session.pageIDs where !known.contains(id) {
      guard let page = session.page(id) else { continue }
      switch page.kind {
      case .start, .exit: screens.append(PreviewScreen(page: page, state: .empty))
      case .consent, .done: break
      case .review:
        screens.append(PreviewScreen(page: page, state: .filled))
        var sent = session
        if sent.go(to: id, at: moment), case .submitted = sent.send(PageEntries(), at: moment) {
          screens.append(PreviewScreen(page: sent.page, state: .filled))
        }
      case .rows:
        screens.append(PreviewScreen(page: page, state: .filled))
        var sent = session
        sent.go(to: id, at: moment)
        if case .stayed = sent.send(PageEntries(), at: moment) {
          screens.append(PreviewScreen(page: sent.page, state: .error))
        }
      case .question:
        screens.append(PreviewScreen(page: page, state: .filled))
        screens += unanswered(id, in: session, form: form, at: moment)
      }
    }
    return screens
  }

  /// A page of questions before anything is entered, and after it was sent like that or with unreadable entries.
  private static func unanswered(
    _ id: PageID, in filled: FormSession, form: FormSpecification, at moment: Moment
  ) -> [PreviewScreen] {
    var session = filled
    session.clear(id, at: moment)
    guard session.go(to: id, at: moment) else { return [] }
    var screens = [PreviewScreen(page: session.page, state: .empty)]
    var empty = session
    if case .stayed = empty.send(PageEntries(), at: moment), !empty.page.errors.isEmpty {
      screens.append(PreviewScreen(page: empty.page, state: .error))
    }
    let entries = wrongEntries(for: session.page, of: form)
    if case .stayed = session.send(entries, at: moment), !session.page.errors.isEmpty {
      screens.append(PreviewScreen(page: session.page, state: .wrong))
    }
    return screens
  }

  /// For each question of a page, the first example of its field type that cannot be taken.
  private static func wrongEntries(for page: Page, of form: FormSpecification) -> PageEntries {
    var entries = PageEntries()
    for question in page.components.compactMap(\.question) {
      let name = question.name.rawValue.split(separator: ".").last.map(String.init) ?? ""
      guard let field = form.field(name) else { continue }
      for (part, values) in field.type.wrongExample?.parts ?? [:] {
        entries.set(values, for: question.name.part(part))
      }
    }
    return entries
  }

  /// The pages of questions that hold facts of a register, and the question for consent.
  private static func prefilled(
    form: FormSpecification, register: SampleRegister, subject: String, language: Language
  ) async -> [PreviewScreen] {
    let moment = Moment(DemoData.today, hour: 9)
    var session = FormSession(form, language: language, asking: register.document.registers, at: moment)
    guard !session.registersInQuestion.isEmpty else { return [] }
    _ = session.send(PageEntries(), at: moment)
    var screens = [PreviewScreen(page: session.page, state: .empty)]
    var refused = session
    if case .stayed = refused.send(PageEntries(), at: moment) {
      screens.append(PreviewScreen(page: refused.page, state: .error))
    }
    _ = session.send(.consenting(to: session.registersInQuestion), at: moment)
    await session.prefill(from: register.document.sources, subject: subject, at: moment)
    for id in session.pageIDs {
      guard let page = session.page(id), page.kind == .question, page.isPrefilled else { continue }
      screens.append(PreviewScreen(page: page, state: .prefilled))
    }
    return screens
  }

  /// The pages in the order of the form, whatever sample they came from.
  private static func order(_ pages: [PageID], of form: FormSpecification) -> [PageID] {
    func place(_ id: PageID) -> (Int, Int) {
      let parts = id.rawValue.split(separator: ".")
      let row = parts.count > 1 ? Int(parts[1]) ?? 0 : .max
      switch parts.first.map(String.init) ?? "" {
      case "start": return (-2, 0)
      case "consent": return (-1, 0)
      case "exit": return (form.pages.count, 0)
      case "review": return (form.pages.count + 1, 0)
      case "done": return (form.pages.count + 2, 0)
      case let name: return (form.pages.firstIndex { $0.id == name } ?? 0, row)
      }
    }
    // Sorting is not stable by promise: the place in the list decides between equals.
    return pages.enumerated().map { (id: $1, place: place($1), offset: $0) }
      .sorted { ($0.place.0, $0.place.1, $0.offset) < ($1.place.0, $1.place.1, $1.offset) }.map(\.id)
  }
}

extension PreviewScreen.State {
  /// Its place among the states.
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension FieldType {
  /// The entry of the first example that cannot be taken.
  fileprivate var wrongExample: Entry? {
    Self.examples.first { if case .breaks = $0.outcome { !$0.entry.isEmpty } else { false } }?.entry
  }
}

extension Page {
  /// Whether something on the page came from a register and waits for a look.
  fileprivate var isPrefilled: Bool {
    components.contains { component in
      if case .fixedValue = component { return true }
      return component.question?.origin?.state == .unconfirmed
    }
  }
}

extension PageEntries {
  /// The answer yes for every register.
  static func consenting(to registers: [RegisterName]) -> PageEntries {
    PageEntries(
      Dictionary(registers.map { (ControlName(rawValue: "consent." + $0.rawValue), "yes") }) { first, _ in first })
  }
}
