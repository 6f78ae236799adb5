import FormComponents

extension Drawing {
  mutating func draw(_ area: TextArea) {
    html.markup("<div")
    fieldClass(area.question, in: nil)
    html.markup(">\n")
    label(of: area.question)
    notes(of: area.question)
    var descriptions = Descriptions(of: area.question)
    if let most = area.maximumCharacters {
      descriptions.insert(.limit)
      html.markup("<p class=\"hint\" id=\"")
      html.identifier(area.question.name.rawValue)
      html.markup("-limit\">")
      plain(InterfaceText.limit(characters: most).shown(in: language))
      html.markup("</p>\n")
    }
    html.markup("<textarea")
    identity(area.question.name)
    html.markup(" rows=\"")
    html.number(min(max(area.lines, 2), 30))
    html.markup("\"")
    states(of: area.question, in: nil, descriptions)
    // A parser drops one line break right after the tag: this one, not the entry's own.
    html.markup(">\n")
    html.entry(area.value)
    html.markup("</textarea>\n</div>\n")
  }
}
