import FormComponents
import FormText

extension Drawing {
  mutating func draw(_ list: SummaryList) {
    html.markup("<div class=\"summary\">\n")
    if let title = list.title {
      html.markup("<h2>")
      shown(title)
      html.markup("</h2>\n")
    }
    if !list.rows.isEmpty {
      html.markup("<dl>\n")
      for row in list.rows { draw(row) }
      html.markup("</dl>\n")
    }
    if !list.actions.isEmpty {
      html.markup("<div class=\"actions\">\n")
      for action in list.actions { button(action) }
      html.markup("</div>\n")
    }
    html.markup("</div>\n")
  }

  private mutating func draw(_ row: SummaryList.Row) {
    html.markup("<div>\n<dt>")
    shown(row.label)
    html.markup("</dt>\n<dd>")
    lines(row.lines)
    if let recorded = row.recorded {
      html.markup("<p class=\"recorded\">")
      words(InterfaceText.recordedAs)
      html.text(language.htmlTag == "ja" ? "：" : ": ")
      shown(recorded)
      html.markup("</p>\n")
    }
    if let origin = row.origin { draw(origin) }
    html.markup("</dd>\n")
    if let change = row.change, options.addresses.pages.reaches(change.page) {
      html.markup("<dd class=\"change\"><a")
      href(change.page, control: change.control)
      html.markup(">")
      label(change.label, context: change.context)
      html.markup("</a></dd>\n")
    }
    html.markup("</div>\n")
  }

  /// Texts on a line each.
  mutating func lines(_ lines: [ShownText]) {
    for (index, line) in lines.enumerated() {
      if index > 0 { html.markup("<br>") }
      shown(line)
    }
  }
}
