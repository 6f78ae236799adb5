import FormComponents
import FormText

extension PageConversation {
  /// Says what page this is and what has to change on it.
  mutating func open(sayingService: Bool, introducing: Bool) {
    writer.space()
    if sayingService, page.service.plain != page.title.plain { writer.line(words(page.service)) }
    for component in page.above { draw(component) }
    if let progress = page.progress {
      writer.line(text(InterfaceText.Prompt.page(progress.number, of: progress.total)))
    }
    if let caption = page.caption { writer.line(words(caption)) }
    let title = words(page.title)
    writer.line(page.errors.isEmpty ? title : pair(text(InterfaceText.errorPrefix), title), .strong)
    if !page.errors.isEmpty {
      writer.line(text(InterfaceText.errorSummary))
      for error in page.errors { writer.line(bullet + words(error.message), .error) }
    }
    let questions = components.indices.filter { components[$0].question != nil }
    if introducing, !questions.isEmpty { writer.line(text(InterfaceText.Prompt.introduction)) }
    if asks.count < questions.count { writer.line(text(InterfaceText.Prompt.othersKept)) }
  }

  /// Says the last words of a page that is left, and shows everything.
  mutating func close(_ departure: Departure) {
    switch departure {
    case .endOfInput: writer.line(text(InterfaceText.Prompt.inputEnded))
    case .interrupted: writer.line(text(InterfaceText.Prompt.interrupted))
    case .done, .link, .back, .language, .quit: break
    }
    writer.flush()
  }

  /// Draws a component that asks nothing.
  mutating func draw(_ component: Component) {
    switch component {
    case .heading(let heading):
      writer.space()
      writer.line(words(heading.text), .strong)
    case .paragraph(let paragraph): writer.lines(words(paragraph.text))
    case .list(let list):
      for (place, item) in list.items.enumerated() {
        writer.line((list.isOrdered ? "\(place + 1). " : bullet) + words(item))
      }
    case .notice(let notice): draw(notice)
    case .details(let details):
      writer.line(words(details.summary) + bracketed(text(InterfaceText.Prompt.unfolds)))
      folded.append(details)
    case .fixedValue(let value): draw(value)
    case .summary(let list): draw(list)
    case .panel(let panel):
      writer.space()
      writer.line(words(panel.title), .strong)
      if let reference = panel.reference {
        writer.line(panel.referenceLabel.map { pair(words($0), reference) } ?? reference)
      }
    case .signature(let signature):
      writer.line(words(signature.statement) + bracketed(words(signature.signer)))
    case .composed(let shape): draw(shape)
    case .textInput, .textArea, .choiceInput, .fileInput, .inputGroup: break
    }
  }

  private mutating func draw(_ notice: Notice) {
    let word =
      switch notice.kind {
      case .information: text(InterfaceText.information)
      case .warning: text(InterfaceText.warning)
      case .success: text(InterfaceText.success)
      }
    writer.space()
    var body = notice.body[...]
    if let first = notice.title ?? body.popFirst() {
      writer.line(pair(word, words(first)), notice.title == nil ? .plain : .strong)
    }
    for paragraph in body { writer.lines(words(paragraph)) }
    writer.space()
  }

  private mutating func draw(_ value: FixedValue) {
    draw(label: words(value.label), lines: value.lines)
    if let origin = value.origin { writer.line(words(origin.note)) }
    if let reason = value.reason { writer.line(words(reason)) }
  }

  private mutating func draw(_ list: SummaryList) {
    if let title = list.title {
      writer.space()
      writer.line(words(title), .strong)
    }
    for row in list.rows {
      let number = row.change.map { "\(numbered(.change($0))) " } ?? ""
      draw(label: number + words(row.label), lines: row.lines)
      if let recorded = row.recorded { writer.line(pair(text(InterfaceText.recordedAs), words(recorded))) }
      if let origin = row.origin { writer.line(words(origin.note)) }
    }
    for action in list.actions { draw(action) }
  }

  mutating func draw(label: String, lines: [ShownText]) {
    writer.line(pair(label, lines.first.map(words) ?? text(InterfaceText.notProvided)))
    for line in lines.dropFirst() { writer.line(words(line)) }
  }

  /// Offers an act under the next number.
  mutating func draw(_ action: Action) {
    let label = words(action.label)
    writer.line("\(numbered(.act(action))) " + (action.context.map { words($0) + " " + label } ?? label))
  }

  mutating func numbered(_ target: Target) -> Int {
    targets.append(target)
    return targets.count
  }

  var bullet: String { page.language.htmlTag == "ja" ? "・" : "- " }

  /// Unfolds what was folded, says what can be typed and who helps.
  mutating func explain() {
    for details in folded {
      writer.line(words(details.summary), .strong)
      for paragraph in details.body { writer.lines(words(paragraph)) }
    }
    for command in InterfaceText.Prompt.commands { writer.line(text(command)) }
    if page.languages.count > 1 { writer.line(text(InterfaceText.Prompt.changeLanguage)) }
    if let contact = page.contact { draw(contact) }
  }

  /// Says who helps.
  mutating func draw(_ contact: Contact) {
    writer.line(pair(text(InterfaceText.help), words(contact.office)))
    for way in contact.ways { writer.line(words(way)) }
  }
}
