import FormComponents
import FormText

/// The words of a page.
enum PageWords {
  /// All words a person can see, with what stands in the controls.
  static func visible(on page: Page) -> [String] {
    var words = [page.service.plain, page.title.plain]
    if let caption = page.caption { words.append(caption.plain) }
    words += page.above.flatMap { $0.outline(in: page.language).words.map(\.plain) }
    words += page.errors.map(\.message.plain)
    for component in page.components { words += visible(in: component, page.language) }
    words += page.actions.map(\.label.plain)
    if let back = page.back { words.append(back.label.plain) }
    if let contact = page.contact { words += [contact.office.plain] + contact.ways.map(\.plain) }
    return words
  }

  /// The characters of a page's own text: title, paragraphs, lists, notices, summaries; without its questions and
  /// without what is folded away.
  static func textCharacters(of page: Page) -> Int {
    var count = page.title.plain.count
    for component in page.components {
      switch component {
      case .heading, .paragraph, .list, .notice, .panel, .summary, .fixedValue, .signature, .composed:
        count += visible(in: component, page.language).reduce(0) { $0 + $1.count }
      case .details(let details): count += details.summary.plain.count
      case .textInput, .textArea, .choiceInput, .fileInput, .inputGroup: break
      }
    }
    return count
  }

  private static func visible(in component: Component, _ language: Language) -> [String] {
    switch component {
    case .heading(let heading): [heading.text.plain]
    case .paragraph(let paragraph): [paragraph.text.plain]
    case .list(let list): list.items.map(\.plain)
    case .notice(let notice): (notice.title.map { [$0.plain] } ?? []) + notice.body.map(\.plain)
    case .details(let details): [details.summary.plain] + details.body.map(\.plain)
    case .textInput(let input): words(input.question) + [input.value]
    case .textArea(let area): words(area.question) + [area.value]
    case .choiceInput(let input): words(input.question) + input.options.flatMap(words)
    case .fileInput(let input): words(input.question) + input.given.map(\.name)
    case .inputGroup(let group): words(group.question) + group.inputs.flatMap(words)
    case .fixedValue(let value):
      [value.label.plain] + value.lines.map(\.plain) + [value.reason, value.origin?.note].compactMap { $0?.plain }
    case .summary(let list):
      (list.title.map { [$0.plain] } ?? [])
        + list.rows.flatMap { row in
          [row.label.plain] + row.lines.map(\.plain) + [row.recorded, row.origin?.note].compactMap { $0?.plain }
        } + list.actions.map(\.label.plain)
    case .panel(let panel): [panel.title.plain, panel.referenceLabel?.plain ?? "", panel.reference ?? ""]
    case .signature(let signature): [signature.statement.plain, signature.signer.plain]
    case .composed(let shape): shape.outline(in: language).words.map(\.plain)
    }
  }

  private static func words(_ question: Question) -> [String] {
    [question.label.plain]
      + [question.hint, question.purpose, question.origin?.note].compactMap { $0?.plain }
      + question.errors.map(\.plain)
  }

  private static func words(_ option: ChoiceInput.Option) -> [String] {
    [option.label.plain] + (option.hint.map { [$0.plain] } ?? [])
  }

  private static func words(_ input: InputGroup.Input) -> [String] {
    switch input {
    case .text(let text): words(text.question) + [text.value]
    case .choice(let choice): words(choice.question) + choice.options.flatMap(words)
    }
  }
}
