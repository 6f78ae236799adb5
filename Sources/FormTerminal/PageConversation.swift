import FormComponents
import FormText

/// One page being asked: what has been said, what has been answered, and the way through it.
struct PageConversation {
  /// Why the page is left.
  enum Departure: Hashable {
    /// Everything was gone through; the act that was chosen, when there was one to choose.
    case done(String?)
    case link(PageLink)
    case back
    case language(Language)
    case quit
    case endOfInput
    case interrupted
  }

  /// Something with a number that is not a choice of a question.
  enum Target: Hashable {
    case change(PageLink)
    case page(PageLink)
    case act(Action)
  }

  let page: Page
  let options: TerminalOptions
  let device: any TerminalDevice
  var writer: LineWriter
  /// The places of the components that are asked.
  let asks: Set<Int>
  /// The components with what was answered so far.
  var components: [Component]
  /// Files named on this page, by control.
  var files: [ControlName: [PageEntries.File]] = [:]
  /// The places of the components that were answered.
  var answered: Set<Int> = []
  /// What the numbers on the page stand for, from 1.
  var targets: [Target] = []
  /// Texts that `?` unfolds at the next prompt.
  var folded: [Details] = []

  init(page: Page, device: any TerminalDevice, options: TerminalOptions, asks: Set<Int>) {
    self.page = page
    self.device = device
    self.options = options
    self.asks = asks
    components = page.components
    writer = LineWriter(device: device, options: options)
  }

  /// Goes through the page in reading order.
  mutating func run() -> Departure {
    let questions = components.indices.filter { components[$0].question != nil }
    var drawn = 0
    var index = 0
    while true {
      guard index < components.count else {
        switch chooseAct(afterQuestions: !asks.isEmpty) {
        case .leave(let departure): return departure
        case .answered, .back:
          guard let before = questions.last(where: asks.contains) else { return .back }
          index = before
        }
        continue
      }
      guard let number = questions.firstIndex(of: index) else {
        if index >= drawn { draw(components[index]) }
        index += 1
        drawn = max(drawn, index)
        continue
      }
      drawn = max(drawn, index + 1)
      guard asks.contains(index) else {
        index += 1
        continue
      }
      switch askQuestion(at: index, number: number + 1, of: questions.count) {
      case .answered:
        answered.insert(index)
        folded = []
        index += 1
      case .back:
        if let before = questions.last(where: { $0 < index && asks.contains($0) }) {
          index = before
        } else if page.back != nil {
          return .back
        } else {
          writer.line(text(InterfaceText.Prompt.nothingBefore))
        }
      case .leave(let departure): return departure
      }
    }
  }

  // MARK: - What comes back

  /// The questions that were answered, by name.
  var answeredNames: [ControlName] { answered.sorted().compactMap { components[$0].question?.name } }

  /// The entries of the questions that were answered.
  var answeredEntries: PageEntries {
    var entries = PageEntries()
    for place in answered.sorted() { collect(components[place], into: &entries) }
    return entries
  }

  /// The entries of the whole page with the chosen act.
  func entries(action: String?) -> PageEntries {
    var entries = PageEntries()
    for component in components { collect(component, into: &entries) }
    if let action { entries.append(action, to: Action.controlName) }
    return entries
  }

  private func collect(_ component: Component, into entries: inout PageEntries) {
    func collect(_ choice: ChoiceInput) {
      for value in choice.selected { entries.append(value, to: choice.question.name) }
    }
    switch component {
    case .textInput(let input): entries.append(input.value, to: input.question.name)
    case .textArea(let area): entries.append(area.value, to: area.question.name)
    case .choiceInput(let input): collect(input)
    case .fileInput(let input):
      for file in input.given where file.isKept { entries.append(file.reference, to: input.keepName) }
      for file in files[input.question.name] ?? [] { entries.append(file, to: input.question.name) }
    case .inputGroup(let group):
      for part in group.inputs {
        switch part {
        case .text(let input): entries.append(input.value, to: input.question.name)
        case .choice(let input): collect(input)
        }
      }
    case .heading, .paragraph, .list, .notice, .details, .fixedValue, .summary, .panel, .signature, .composed: break
    }
  }

  // MARK: - Words

  /// A fixed text in the page's language.
  func text(_ text: LocalizedText) -> String { writer.words(text[page.language]) }

  /// A fixed text in the page's language without readings: for lines a person answers to, and for looking things up.
  func words(_ shown: ShownText) -> String { writer.words(shown) }

  /// A word and what it is about: 「受付番号: 12」.
  func pair(_ name: String, _ value: String) -> String { name + ": " + value }

  /// A remark in the brackets of the page's language.
  func bracketed(_ remark: String) -> String { page.language.htmlTag == "ja" ? "（\(remark)）" : " (\(remark))" }
}
