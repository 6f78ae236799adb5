import FormComponents

extension Drawing {
  /// The hint describes the group and is heard once on entering it; the errors describe the parts that have to change.
  mutating func draw(_ group: InputGroup) {
    let question = group.question
    let facts = GroupFacts(
      question: question,
      isInvalidAsAWhole: question.isInvalid && !group.inputs.contains(where: \.question.isInvalid))
    html.markup("<fieldset")
    fieldClass(question, in: nil)
    html.markup(" id=\"")
    html.identifier(question.name.rawValue)
    html.markup("\"")
    describedBy(question.name, Descriptions(of: question).subtracting(.error))
    html.markup(">\n")
    legend(of: question)
    notes(of: question)
    switch group.layout {
    case .row: html.markup("<div class=\"row\">\n")
    case .column: html.markup("<div class=\"column\">\n")
    case .grid: html.markup("<div class=\"grid\">\n")
    }
    for input in group.inputs {
      switch input {
      case .text(let input): draw(input, in: facts)
      case .choice(let input): draw(input, in: facts)
      }
    }
    html.markup("</div>\n</fieldset>\n")
  }
}
