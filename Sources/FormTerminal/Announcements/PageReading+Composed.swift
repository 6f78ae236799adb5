import FormComponents
import FormText

// Shapes made of parts, as they are heard.
extension PageReading {
  mutating func read(_ component: ComposedComponent) {
    let outline = component.outline(in: language)
    guard !outline.blocks.isEmpty else { return }
    guard let navigation = outline.navigation else {
      for block in outline.blocks { read(block) }
      return
    }
    within(.navigation, navigation.plain) { reading in
      reading.say(.text, navigation)
      for block in outline.blocks { reading.read(block) }
    }
  }

  private mutating func read(_ block: Block) {
    switch block {
    case .heading(let text): heading(text, level: 2)
    case .text(let phrases): read(phrases, isCurrent: false)
    case .list(let items, _):
      guard !items.isEmpty else { return }
      within(.list, count: items.count) { reading in
        for item in items { reading.read(item.phrases, isCurrent: item.isCurrent) }
      }
    case .terms(let terms):
      for term in terms {
        say(.term, term.label)
        for line in term.lines { say(.text, line) }
      }
    case .speech(let texts): for text in texts { say(.text, text) }
    case .table(let caption, let columns, let rows):
      within(.table, caption.plain, count: rows.count) { reading in
        reading.say(.text, caption)
        for column in columns { reading.say(.text, column) }
        for value in rows.flatMap(\.self) where !value.plain.isEmpty { reading.say(.text, value) }
      }
    }
  }

  /// Words that follow each other are heard as one; a link is heard for itself.
  private mutating func read(_ phrases: [Phrase], isCurrent: Bool) {
    for phrase in phrases {
      switch phrase {
      case .words(let text), .strong(let text), .unseen(let text): say(.text, text)
      case .tag(let tag): say(.text, tag.text)
      case .link(let link):
        let name = name(link.label, context: link.context)
        if reaches(link.target) {
          var announcement = Announcement(.link, name, language: link.label.language)
          announcement.isCurrent = link.isCurrent
          announcement.description = link.status?.text.plain ?? ""
          announcements.append(announcement)
        } else {
          say(.text, name)
        }
        if let status = link.status { say(.text, status.text) }
      }
    }
    if isCurrent, let last = announcements.indices.last { announcements[last].isCurrent = true }
  }

  private func reaches(_ target: Phrase.Link.Target) -> Bool {
    switch target {
    case .page(let page): reaches(page)
    case .site, .discreetly: true
    }
  }
}
