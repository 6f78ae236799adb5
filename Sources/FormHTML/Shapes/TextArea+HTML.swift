import FormComponents
import FormText

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
    if let most = area.maximumCharacters, options.script != nil { countWords(most) }
    // A parser drops one line break right after the tag: this one, not the entry's own.
    html.markup(">\n")
    html.content(of: area.question.name, area.value)
    html.markup("</textarea>\n</div>\n")
  }

  /// What the script that counts says: how many characters are left, and how many are too many.
  private mutating func countWords(_ most: Int) {
    html.markup(" data-most=\"")
    html.number(most)
    html.markup("\"")
    html.attribute("data-left", text: InterfaceText.charactersLeft[language].plain)
    html.attribute("data-over", text: InterfaceText.charactersOver[language].plain)
  }
}
