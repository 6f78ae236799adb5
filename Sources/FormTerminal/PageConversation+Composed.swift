import FormComponents
import FormText

// Shapes made of parts, as lines. A table is read row by row, because nothing may be placed by column.
extension PageConversation {
  mutating func draw(_ component: ComposedComponent) {
    let outline = component.outline(in: page.language)
    guard !outline.blocks.isEmpty else { return }
    writer.space()
    for block in outline.blocks { draw(block) }
    writer.space()
  }

  private mutating func draw(_ block: Block) {
    switch block {
    case .heading(let text): writer.line(words(text), .strong)
    case .text(let phrases): writer.line(line(phrases))
    case .list(let items, let isOrdered):
      for (place, item) in items.enumerated() {
        // A way somewhere begins with its own number.
        let isWay = if case .link(let link)? = item.phrases.first, case .page = link.target { true } else { false }
        writer.line((isWay ? "" : isOrdered ? "\(place + 1). " : bullet) + line(item.phrases))
      }
    case .terms(let terms): for term in terms { draw(label: words(term.label), lines: term.lines) }
    case .speech(let texts):
      for text in texts { writer.line(page.language.htmlTag == "ja" ? "「\(words(text))」" : "“\(words(text))”") }
    case .table(let caption, let columns, let rows):
      writer.line(words(caption), .strong)
      for row in rows {
        for (column, value) in zip(columns, row) where !value.plain.isEmpty {
          writer.line(pair(words(column), words(value)))
        }
      }
    }
  }

  private mutating func line(_ phrases: [Phrase]) -> String {
    var parts: [String] = []
    for phrase in phrases {
      switch phrase {
      case .words(let text), .strong(let text), .unseen(let text): parts.append(words(text))
      case .tag(let tag): parts.append("[" + words(tag.text) + "]")
      case .link(let link): parts.append(self.link(link))
      }
    }
    return parts.joined(separator: " ")
  }

  /// A page of the service is gone to by its number; another site is only named.
  private mutating func link(_ link: Phrase.Link) -> String {
    let label = [link.context, link.label].compactMap { $0.map(words) }.joined(separator: " ")
    let status = link.status.map { " [" + words($0.text) + "]" } ?? ""
    switch link.target {
    case .page(let page):
      let number = numbered(.page(PageLink(page: page, label: ShownText(RubyText(plain: label)))))
      return "\(number) " + label + status
    case .site(let address), .discreetly(let address): return pair(label, address.text) + status
    }
  }
}
