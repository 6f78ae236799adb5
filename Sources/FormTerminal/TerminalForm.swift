public import FormComponents
import FormText

/// Asks the questions of a page line by line.
///
/// It knows pages and entries only: the host shows it a page, hands the outcome to whatever made the page, and shows the
/// next one. Keep one value for a whole sitting; it remembers what the person has been told already.
///
///     var form = TerminalForm()
///     switch form.ask(page, on: terminal) {
///     case .entries(let entries): …           // submit, then ask the next page
///     case .goTo(let link): …                 // ask that page, `at: link.control`
///     case .back, .language, .saveAndQuit, .endOfInput, .interrupted: …
///     }
///
/// Lines are only ever added. One question is asked at a time: its place, its words, its hint, what has to change, its
/// choices with numbers, then the prompt. Enter keeps what is there; `?` explains; 「戻る」 goes back by one question.
/// The parts of a grouped question are asked one after the other, each with its own prompt: a part that has to change is
/// heard alone, a part that is right is kept with Enter, and no order or separator has to be remembered. Only a group
/// that can read the whole answer at once (`InputGroup.acceptsWholeEntry`: dates) is asked in one line.
public struct TerminalForm {
  /// How pages are drawn.
  public var options: TerminalOptions

  /// Whether the person has been told what can be typed.
  private var hasIntroduced = false
  /// The service whose name was said last.
  private var service: ShownText?
  /// The page whose entries were handed over last.
  private var submitted: PageID?
  /// The questions a person has been asked, by page.
  private var asked: [PageID: Set<ControlName>] = [:]

  /// Creates the asker of a sitting.
  public init(options: TerminalOptions = TerminalOptions()) { self.options = options }

  /// Draws a page and asks what it asks, until the person has gone through it or leaves.
  ///
  /// A page that comes back with errors, or directly after it was handed over, asks only what has to change or is new;
  /// so does a page asked for the sake of one question (`control`). All other entries go back as the page holds them.
  /// A page without questions and without acts is drawn, and empty entries come back at once.
  public mutating func ask(
    _ page: Page, on device: any TerminalDevice, at control: ControlName? = nil
  ) -> TerminalOutcome {
    var conversation = PageConversation(
      page: page, device: device, options: options, asks: places(toAskOf: page, at: control))
    conversation.open(sayingService: service != page.service, introducing: !hasIntroduced)
    if page.components.contains(where: { $0.question != nil }) { hasIntroduced = true }
    service = page.service

    let departure = conversation.run()
    conversation.close(departure)
    asked[page.id, default: []].formUnion(conversation.answeredNames)
    submitted = nil
    switch departure {
    case .done(let action):
      submitted = page.id
      return .entries(conversation.entries(action: action))
    case .link(let link): return .goTo(link)
    case .back: return .back(conversation.answeredEntries)
    case .language(let language): return .language(language, conversation.answeredEntries)
    case .quit: return .saveAndQuit(conversation.answeredEntries)
    case .endOfInput: return .endOfInput(conversation.answeredEntries)
    case .interrupted: return .interrupted(conversation.answeredEntries)
    }
  }

  /// The places of the components to ask; all questions unless the page is about some of them.
  private func places(toAskOf page: Page, at control: ControlName?) -> Set<Int> {
    let questions = page.components.indices.filter { page.components[$0].question != nil }
    guard control != nil || !page.errors.isEmpty || submitted == page.id else { return Set(questions) }
    let known = asked[page.id] ?? []
    let some = questions.filter { place in
      let component = page.components[place]
      guard let question = component.question else { return false }
      let names = Set(component.controlNames + [question.name])
      let isTarget = control.map { names.contains($0) } ?? false
      let isWrong =
        question.isInvalid || !question.errors.isEmpty || page.errors.contains { names.contains($0.control) }
      return isTarget || isWrong || (component.isUnanswered && !known.contains(question.name))
    }
    return Set(some.isEmpty ? questions : some)
  }
}

extension Component {
  /// Whether nothing has been entered in any control.
  fileprivate var isUnanswered: Bool {
    switch self {
    case .textInput(let input): input.value.isEmpty
    case .textArea(let area): area.value.isEmpty
    case .choiceInput(let input): input.selected.isEmpty
    case .fileInput(let input): input.isUnanswered
    case .inputGroup(let group):
      group.inputs.allSatisfy { part in
        switch part {
        case .text(let input): input.value.isEmpty
        case .choice(let input): input.selected.isEmpty
        }
      }
    case .heading, .paragraph, .list, .notice, .details, .fixedValue, .summary, .panel, .signature, .composed: false
    }
  }
}
