import FormComponents
import FormText

extension PageReading {
  /// Reads a component. The order of the cases is the order of `Component`.
  mutating func read(_ component: Component) {
    switch component {
    case .heading(let heading): self.heading(heading.text, level: heading.level.rawValue)
    case .paragraph(let paragraph): say(.text, paragraph.text)
    case .list(let list): self.list(list.items)
    case .notice(let notice): read(notice)
    // What is folded away is silent until it is opened.
    case .details(let details): say(.disclosure, details.summary)
    case .textInput(let input): read(input, in: nil)
    case .textArea(let area): read(area)
    case .choiceInput(let input): read(input, in: nil)
    case .fileInput(let input): read(input)
    case .inputGroup(let group): read(group)
    case .fixedValue(let value): read(value)
    case .summary(let list): read(list)
    case .panel(let panel): read(panel, isTitle: false)
    case .signature(let signature): say(.text, signature.statement)
    case .composed(let shape): read(shape)
    }
  }

  // MARK: - Words

  private mutating func read(_ notice: Notice) {
    let kind =
      switch notice.kind {
      case .information: InterfaceText.information
      case .warning: InterfaceText.warning
      case .success: InterfaceText.success
      }
    say(.text, [word(kind), notice.title?.plain].compactMap(\.self).joined(separator: " "))
    for text in notice.body { say(.text, text) }
  }

  mutating func read(_ panel: Panel, isTitle: Bool) {
    if isTitle { heading(panel.title, level: 1) } else { say(.text, panel.title) }
    guard let reference = panel.reference else { return }
    say(.text, [panel.referenceLabel?.plain, reference].compactMap(\.self).joined(separator: " "))
  }

  private mutating func read(_ value: FixedValue) {
    say(.term, value.label)
    for line in value.lines { say(.text, line) }
    if let origin = value.origin { say(.text, origin.note) }
    if let reason = value.reason { say(.text, reason) }
  }

  private mutating func read(_ list: SummaryList) {
    if let title = list.title { heading(title, level: 2) }
    for row in list.rows {
      say(.term, row.label)
      for line in row.lines { say(.text, line) }
      if let recorded = row.recorded { say(.text, word(InterfaceText.recordedAs) + colon + recorded.plain) }
      if let origin = row.origin { say(.text, origin.note) }
      if let change = row.change, reaches(change.page) {
        say(.link, name(change.label, context: change.context))
      }
    }
    for action in list.actions { button(action) }
  }

  // MARK: - Questions

  private mutating func read(_ input: TextInput, in group: InputGroup?) {
    notes(of: input.question)
    var box = control(.textbox, input.question, in: group, unit: input.unit)
    box.isMasked = input.isSensitive && !input.value.isEmpty
    if !input.value.isEmpty, !input.isSensitive { box.value = input.value }
    announcements.append(box)
  }

  private mutating func read(_ area: TextArea) {
    notes(of: area.question)
    let limit = area.maximumCharacters.map { word(InterfaceText.limit(characters: $0)) }
    if let limit { say(.text, limit) }
    var box = control(.textbox, area.question, in: nil, limit: limit)
    box.isMultiline = true
    if !area.value.isEmpty { box.value = area.value }
    announcements.append(box)
  }

  private mutating func read(_ input: ChoiceInput, in group: InputGroup?) {
    let question = input.question
    if case (.menu, .one) = (input.presentation, input.count) {
      notes(of: question)
      var menu = control(.combobox, question, in: group)
      menu.value =
        input.options.first { input.selected.contains($0.value) }?.label.plain ?? word(InterfaceText.choose)
      announcements.append(menu)
      return
    }
    var container = control(input.count == .one ? .radiogroup : .group, question, in: group)
    let isInvalid = container.isInvalid
    container.event = .enter
    if input.count == .several { (container.isRequired, container.isInvalid) = (false, false) }
    within(container) { reading in
      reading.notes(of: question)
      for (index, option) in input.options.enumerated() {
        if option.isExclusive, index > 0, input.count == .several { reading.say(.text, reading.word(InterfaceText.or)) }
        var choice = Announcement(
          input.count == .one ? .radio : .checkbox, option.label.plain, language: option.label.language)
        choice.isChecked = input.selected.contains(option.value)
        choice.place = Announcement.Place(number: index + 1, total: input.options.count)
        choice.description = option.hint?.plain ?? ""
        if input.count == .several {
          choice.isRequired = input.options.count == 1 && question.requirement == .required
          choice.isInvalid = isInvalid
        }
        reading.announcements.append(choice)
        if let hint = option.hint { reading.say(.text, hint) }
      }
    }
  }

  private mutating func read(_ input: FileInput) {
    notes(of: input.question)
    if !input.given.isEmpty {
      within(.group, (input.keepLabel ?? input.question.label).plain) { reading in
        for (index, file) in input.given.enumerated() {
          var box = Announcement(.checkbox, file.name + " " + file.size)
          box.isChecked = file.isKept
          box.place = Announcement.Place(number: index + 1, total: input.given.count)
          reading.announcements.append(box)
        }
      }
    }
    var chooser = control(.fileChooser, input.question, in: nil)
    // HTML knows no required state for a choice of files; the word in the label says it.
    chooser.isRequired = false
    announcements.append(chooser)
  }

  private mutating func read(_ group: InputGroup) {
    // The errors of a group describe the parts that have to change, and are heard there.
    var container = Announcement(
      .group, name(of: group.question), event: .enter, language: group.question.label.language)
    container.description = description(of: group.question, errors: [])
    within(container) { reading in
      reading.notes(of: group.question)
      for input in group.inputs {
        switch input {
        case .text(let input): reading.read(input, in: group)
        case .choice(let input): reading.read(input, in: group)
        }
      }
    }
  }

  // MARK: - Parts of questions

  private var colon: String { language.htmlTag == "ja" ? "：" : ": " }

  /// The words of a question with its unit and 必須 or 任意.
  private func name(of question: Question, unit: ShownText? = nil) -> String {
    var name = question.label.plain
    if let unit { name += "（" + unit.plain + "）" }
    switch question.requirement {
    case .required: name += " " + word(InterfaceText.required)
    case .optional: name += " " + word(InterfaceText.optional)
    case .unstated: break
    }
    return name
  }

  private func description(of question: Question, limit: String? = nil, errors: [ShownText]) -> String {
    ([question.hint?.plain, limit, question.origin?.note.plain].compactMap(\.self) + errors.map(\.plain))
      .joined(separator: " ")
  }

  /// A control with its states; a part of a group has what its group says for it.
  private func control(
    _ role: Announcement.Role, _ question: Question, in group: InputGroup?, unit: ShownText? = nil, limit: String? = nil
  ) -> Announcement {
    var control = Announcement(role, name(of: question, unit: unit), language: question.label.language)
    var errors = question.errors
    control.isInvalid = question.isInvalid
    control.isRequired = question.requirement == .required
    if let group {
      let namesParts = group.inputs.contains(where: \.question.isInvalid)
      control.isInvalid = question.isInvalid || group.question.isInvalid && !namesParts
      if question.requirement == .unstated { control.isRequired = group.question.requirement == .required }
      if control.isInvalid { errors += group.question.errors }
    }
    control.description = description(of: question, limit: limit, errors: errors)
    return control
  }

  /// Hint, reason, origin and errors, in this order, before their control.
  private mutating func notes(of question: Question) {
    if let hint = question.hint { say(.text, hint) }
    if let purpose = question.purpose { say(.text, word(InterfaceText.purpose) + colon + purpose.plain) }
    if let origin = question.origin { say(.text, origin.note) }
    for error in question.errors { say(.text, error) }
  }
}
