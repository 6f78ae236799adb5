import FormComponents

extension Drawing {
  mutating func draw(_ input: FileInput) {
    let question = input.question
    html.markup("<div")
    fieldClass(question, in: nil)
    html.markup(">\n")
    label(of: question)
    notes(of: question)
    if !input.given.isEmpty { given(input) }
    html.markup("<input type=\"file\"")
    identity(question.name)
    if !input.acceptedTypes.isEmpty {
      html.attribute("accept", text: input.acceptedTypes.joined(separator: ","))
    }
    if input.takesSeveral { html.attribute("multiple") }
    // HTML knows no required state for a choice of files; the word in the label says it.
    if question.isInvalid { html.markup(" aria-invalid=\"true\"") }
    describedBy(question.name, Descriptions(of: question))
    html.markup(">\n</div>\n")
  }

  /// The files that are there already, each with a checkbox that keeps it, or takes one from another question.
  private mutating func given(_ input: FileInput) {
    html.markup("<fieldset class=\"given\">\n<legend>")
    shown(input.keepLabel ?? input.question.label)
    html.markup("</legend>\n")
    for (index, file) in input.given.enumerated() {
      html.markup("<div class=\"option\">\n<input type=\"checkbox\"")
      if file.isKept { html.markup(" checked") }
      html.markup(" id=\"")
      keepID(input, index)
      html.markup("\"")
      html.attribute("name", text: input.keepName.rawValue)
      html.attribute("value", entry: file.reference)
      html.markup(">\n<label for=\"")
      keepID(input, index)
      html.markup("\">")
      html.text(file.name)
      html.markup(" <span class=\"size\">")
      html.text(file.size)
      html.markup("</span></label>\n</div>\n")
    }
    html.markup("</fieldset>\n")
  }

  private mutating func keepID(_ input: FileInput, _ index: Int) {
    html.identifier(input.keepName.rawValue)
    html.markup("-")
    html.number(index + 1)
  }
}
