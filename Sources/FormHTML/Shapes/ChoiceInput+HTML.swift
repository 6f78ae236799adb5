import FormComponents
import FormText

extension Drawing {
  mutating func draw(_ input: ChoiceInput, in group: GroupFacts? = nil) {
    switch (input.presentation, input.count) {
    case (.menu, .one): menu(input, in: group)
    // A menu with several choices cannot be used without a mouse and a Ctrl key: the choices are all shown.
    case (.menu, .several), (.visible, _): choices(input, in: group)
    }
  }

  // MARK: - Menu

  private mutating func menu(_ input: ChoiceInput, in group: GroupFacts?) {
    html.markup("<div")
    fieldClass(input.question, in: group)
    html.markup(">\n")
    label(of: input.question)
    notes(of: input.question)
    html.markup("<select")
    identity(input.question.name)
    if let token = input.autocomplete { html.attribute("autocomplete", text: token) }
    states(of: input.question, in: group, Descriptions(of: input.question))
    html.markup(">\n<option value=\"\">")
    html.text(InterfaceText.choose[language].plain)
    html.markup("</option>\n")
    for option in input.options {
      html.markup("<option")
      html.attribute("value", entry: option.value)
      if let own = option.label.language { html.attribute("lang", text: own.htmlTag) }
      html.state(
        "selected", of: input.question.name, option: option.value, isOn: input.selected.contains(option.value))
      html.markup(">")
      html.text(option.label.plain)
      html.markup("</option>\n")
    }
    html.markup("</select>\n</div>\n")
  }

  // MARK: - Visible choices

  private mutating func choices(_ input: ChoiceInput, in group: GroupFacts?) {
    let question = input.question
    html.markup("<fieldset")
    fieldClass(question, in: group)
    switch input.count {
    case .one:
      html.markup(" role=\"radiogroup\"")
      states(of: question, in: group, Descriptions(of: question))
    case .several:
      // A group of checkboxes has neither a required nor an invalid state: the legend and each checkbox say it.
      let isInvalid = group?.isInvalid(question) ?? question.isInvalid
      describedBy(
        question.name, Descriptions(of: question),
        groupErrors: isInvalid ? group.flatMap { $0.question.errors.isEmpty ? nil : $0.question.name } : nil)
    }
    html.markup(">\n")
    legend(of: question)
    notes(of: question)
    for (index, option) in input.options.enumerated() { draw(option, at: index, of: input, in: group) }
    html.markup("</fieldset>\n")
  }

  private mutating func draw(_ option: ChoiceInput.Option, at index: Int, of input: ChoiceInput, in group: GroupFacts?)
  {
    let question = input.question
    if option.isExclusive, index > 0, input.count == .several {
      html.markup("<p class=\"or\">")
      words(InterfaceText.or)
      html.markup("</p>\n")
    }
    html.markup("<div class=\"option\">\n")
    switch input.count {
    case .one: html.markup("<input type=\"radio\"")
    case .several: html.markup("<input type=\"checkbox\"")
    }
    html.markup(" id=\"")
    optionID(question.name, index)
    html.markup("\"")
    html.attribute("name", text: question.name.rawValue)
    html.attribute("value", entry: option.value)
    html.state("checked", of: question.name, option: option.value, isOn: input.selected.contains(option.value))
    if input.count == .several {
      // The only checkbox of a question carries its state; of several, no one is required.
      if input.options.count == 1, question.requirement == .required { html.markup(" aria-required=\"true\"") }
      if group?.isInvalid(question) ?? question.isInvalid { html.markup(" aria-invalid=\"true\"") }
    }
    if option.hint != nil {
      html.markup(" aria-describedby=\"")
      optionID(question.name, index)
      html.markup("-note\"")
    }
    html.markup(">\n<label for=\"")
    optionID(question.name, index)
    html.markup("\">")
    shown(option.label)
    html.markup("</label>\n")
    if let hint = option.hint {
      html.markup("<p class=\"hint\" id=\"")
      optionID(question.name, index)
      html.markup("-note\">")
      plain(hint)
      html.markup("</p>\n")
    }
    html.markup("</div>\n")
  }

  /// The first choice bears the id of the question, so that an error leads to it; the others add their place.
  private mutating func optionID(_ name: ControlName, _ index: Int) {
    html.identifier(name.rawValue)
    if index > 0 {
      html.markup("-")
      html.number(index + 1)
    }
  }
}
