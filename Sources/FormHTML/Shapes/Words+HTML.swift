import FormComponents
import FormText

// The shapes that only say something.
extension Drawing {
  mutating func draw(_ heading: Heading) {
    switch heading.level {
    case .part:
      html.markup("<h2>")
      shown(heading.text)
      html.markup("</h2>\n")
    case .subpart:
      html.markup("<h3>")
      shown(heading.text)
      html.markup("</h3>\n")
    }
  }

  mutating func draw(_ paragraph: Paragraph) { self.paragraph(paragraph.text) }

  private mutating func paragraph(_ text: ShownText) {
    html.markup("<p>")
    shown(text)
    html.markup("</p>\n")
  }

  mutating func draw(_ list: ItemList) {
    html.markup(list.isOrdered ? "<ol>\n" : "<ul>\n")
    for item in list.items {
      html.markup("<li>")
      shown(item)
      html.markup("</li>\n")
    }
    html.markup(list.isOrdered ? "</ol>\n" : "</ul>\n")
  }

  /// The word says what kind of attention is asked for; the colour repeats it.
  mutating func draw(_ notice: Notice) {
    let word: LocalizedText
    switch notice.kind {
    case .information:
      html.markup("<div class=\"notice information\">\n")
      word = InterfaceText.information
    case .warning:
      html.markup("<div class=\"notice warning\">\n")
      word = InterfaceText.warning
    case .success:
      html.markup("<div class=\"notice success\">\n")
      word = InterfaceText.success
    }
    html.markup("<p><strong><span class=\"kind\">")
    words(word)
    html.markup("</span>")
    if let title = notice.title {
      html.markup(" ")
      shown(title)
    }
    html.markup("</strong></p>\n")
    for text in notice.body { paragraph(text) }
    html.markup("</div>\n")
  }

  mutating func draw(_ details: Details) {
    html.markup("<details>\n<summary>")
    shown(details.summary)
    html.markup("</summary>\n")
    for text in details.body { paragraph(text) }
    html.markup("</details>\n")
  }

  /// `isTitle` where the panel's words are the page's title.
  mutating func draw(_ panel: Panel, isTitle: Bool) {
    html.markup(isTitle ? "<div class=\"panel\">\n<h1>" : "<div class=\"panel\">\n<p class=\"result\">")
    shown(panel.title)
    html.markup(isTitle ? "</h1>\n" : "</p>\n")
    if let reference = panel.reference {
      html.markup("<p>")
      if let label = panel.referenceLabel {
        shown(label)
        html.markup("<br>")
      }
      html.markup("<strong>")
      html.text(reference)
      html.markup("</strong></p>\n")
    }
    html.markup("</div>\n")
  }

  /// A screen shows what would be signed; who declares is asked with a declaration.
  mutating func draw(_ signature: Signature) { paragraph(signature.statement) }
}
