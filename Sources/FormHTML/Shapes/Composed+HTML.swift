import FormComponents
import FormText

// Shapes made of parts. A style sheet finds the shape by its name and the parts by their elements.
extension Drawing {
  mutating func draw(_ component: ComposedComponent) {
    let shape = component.shape
    draw(shape.outline(in: language), named: type(of: shape).name)
  }

  mutating func draw(_ outline: Outline, named name: String) {
    guard !outline.blocks.isEmpty else { return }
    if let navigation = outline.navigation {
      let id = nextPartID()
      html.markup("<nav")
      html.attribute("class", text: name)
      html.markup(" aria-labelledby=\"")
      html.identifier(id)
      html.markup("\">\n<p class=\"unseen\" id=\"")
      html.identifier(id)
      html.markup("\">")
      plain(navigation)
      html.markup("</p>\n")
      for block in outline.blocks { draw(block) }
      html.markup("</nav>\n")
    } else {
      html.markup("<div")
      html.attribute("class", text: name)
      html.markup(">\n")
      for block in outline.blocks { draw(block) }
      html.markup("</div>\n")
    }
  }

  /// The next id of a part that something points at. Pages begin with `page-`, which no control's name does.
  private mutating func nextPartID() -> String {
    partCount += 1
    return "page-part-\(partCount)"
  }

  mutating func draw(_ block: Block) {
    switch block {
    case .heading(let text):
      html.markup("<h2>")
      shown(text)
      html.markup("</h2>\n")
    case .text(let phrases):
      html.markup("<p>")
      draw(phrases)
      html.markup("</p>\n")
    case .list(let items, let isOrdered):
      html.markup(isOrdered ? "<ol>\n" : "<ul>\n")
      for item in items {
        html.markup(item.isCurrent ? "<li aria-current=\"true\">" : "<li>")
        draw(item.phrases)
        html.markup("</li>\n")
      }
      html.markup(isOrdered ? "</ol>\n" : "</ul>\n")
    case .terms(let terms):
      html.markup("<dl>\n")
      for term in terms {
        html.markup("<div>\n<dt>")
        shown(term.label)
        html.markup("</dt>\n<dd>")
        lines(term.lines)
        html.markup("</dd>\n</div>\n")
      }
      html.markup("</dl>\n")
    case .speech(let texts):
      html.markup("<blockquote>\n")
      for text in texts { draw(Paragraph(text)) }
      html.markup("</blockquote>\n")
    case .table(let caption, let columns, let rows): table(caption, columns, rows)
    }
  }

  private mutating func table(_ caption: ShownText, _ columns: [ShownText], _ rows: [[ShownText]]) {
    html.markup("<table>\n<caption>")
    shown(caption)
    html.markup("</caption>\n<thead>\n<tr>")
    for column in columns {
      html.markup("<th scope=\"col\">")
      shown(column)
      html.markup("</th>")
    }
    html.markup("</tr>\n</thead>\n<tbody>\n")
    for row in rows {
      html.markup("<tr>")
      for (index, value) in row.enumerated() {
        html.markup(index == 0 ? "<th scope=\"row\">" : "<td>")
        shown(value)
        html.markup(index == 0 ? "</th>" : "</td>")
      }
      html.markup("</tr>\n")
    }
    html.markup("</tbody>\n</table>\n")
  }

  // MARK: - Phrases

  private mutating func draw(_ phrases: [Phrase]) {
    for (index, phrase) in phrases.enumerated() {
      if index > 0 { html.markup(" ") }
      switch phrase {
      case .words(let text): shown(text)
      case .strong(let text):
        html.markup("<strong>")
        shown(text)
        html.markup("</strong>")
      case .unseen(let text):
        html.markup("<span class=\"unseen\">")
        plain(text)
        html.markup("</span>")
      case .tag(let tag): draw(tag, id: nil)
      case .link(let link): draw(link)
      }
    }
  }

  private mutating func draw(_ link: Phrase.Link) {
    let status = link.status.map { (tag: $0, id: nextPartID()) }
    if reaches(link.target) {
      html.markup("<a")
      switch link.target {
      case .page(let page): href(page)
      case .site(let address): href(address.text)
      case .discreetly(let address):
        href(address.text)
        html.markup(" rel=\"noreferrer nofollow\" referrerpolicy=\"no-referrer\"")
      }
      if link.isCurrent { html.markup(" aria-current=\"page\"") }
      if let status {
        html.markup(" aria-describedby=\"")
        html.identifier(status.id)
        html.markup("\"")
      }
      html.markup(">")
      label(link.label, context: link.context)
      html.markup("</a>")
    } else {
      label(link.label, context: link.context)
    }
    if let status {
      html.markup(" ")
      draw(status.tag, id: status.id)
    }
  }

  private func reaches(_ target: Phrase.Link.Target) -> Bool {
    guard followsLinks else { return false }
    switch target {
    case .page(let page): return options.addresses.pages.reaches(page)
    case .site, .discreetly: return true
    }
  }

  /// A tag bears no furigana: it describes a link, and a description would speak the reading after its word.
  private mutating func draw(_ tag: StatusTag, id: String?) {
    switch tag.tone {
    case .neutral: html.markup("<span class=\"tag\"")
    case .active: html.markup("<span class=\"tag active\"")
    case .done: html.markup("<span class=\"tag done\"")
    case .attention: html.markup("<span class=\"tag attention\"")
    }
    if let id {
      html.markup(" id=\"")
      html.identifier(id)
      html.markup("\"")
    }
    html.markup(">")
    plain(tag.text)
    html.markup("</span>")
  }
}
