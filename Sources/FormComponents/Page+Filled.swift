extension Page {
  /// The page with what a person entered, and with what has to change about it: how a page comes back that was sent.
  ///
  /// - Parameters:
  ///   - entries: What stands in the controls; a control without an entry is empty.
  ///   - errors: What has to change, in reading order. An error marks the controls it names, one of the
  ///     question as a whole every part that has to be answered; the words stand with the question.
  public func filled(with entries: PageEntries, errors: [ErrorLink] = []) -> Page {
    var page = self
    page.errors = errors
    page.components = components.map { component in
      let names = component.controlNames
      let own = errors.filter { component.question?.name == $0.control || names.contains($0.control) }
      return component.filled(with: entries, errors: own)
    }
    return page
  }

  /// What stands in the controls, in their order; of files, which are kept.
  public var entries: PageEntries {
    var entries = PageEntries()
    for component in components { component.add(to: &entries) }
    return entries
  }
}

extension Component {
  /// The component with what stands in its controls, and with what has to change about it.
  package func filled(with entries: PageEntries, errors: [ErrorLink] = []) -> Component {
    switch self {
    case .textInput(var input):
      input.fill(with: entries)
      input.question.mark(errors)
      return .textInput(input)
    case .textArea(var area):
      area.value = entries[area.question.name].first ?? ""
      area.question.mark(errors)
      return .textArea(area)
    case .choiceInput(var input):
      input.fill(with: entries)
      input.question.mark(errors)
      return .choiceInput(input)
    case .fileInput(var input):
      let kept = entries[input.keepName]
      for index in input.given.indices { input.given[index].isKept = kept.contains(input.given[index].reference) }
      input.question.mark(errors)
      return .fileInput(input)
    case .inputGroup(var group):
      let name = group.question.name
      group.inputs = group.inputs.map { part in
        let isInvalid = errors.contains { error in
          error.control == part.question.name || error.alsoInvalid.contains(part.question.name)
            || error.control == name && part.question.requirement != .optional
        }
        switch part {
        case .text(var input):
          input.fill(with: entries)
          input.question.isInvalid = isInvalid
          return .text(input)
        case .choice(var input):
          input.fill(with: entries)
          input.question.isInvalid = isInvalid
          return .choice(input)
        }
      }
      group.question.mark(errors)
      return .inputGroup(group)
    case .heading, .paragraph, .list, .notice, .details, .fixedValue, .summary, .panel, .signature, .composed:
      return self
    }
  }
}

extension Component {
  /// Adds what stands in the controls.
  fileprivate func add(to entries: inout PageEntries) {
    func add(_ input: TextInput) { entries.append(input.value, to: input.question.name) }
    func add(_ input: ChoiceInput) { entries.set(input.selected, for: input.question.name) }
    switch self {
    case .textInput(let input): add(input)
    case .textArea(let area): entries.append(area.value, to: area.question.name)
    case .choiceInput(let input): add(input)
    case .fileInput(let input):
      entries.set(input.given.filter(\.isKept).map(\.reference), for: input.keepName)
    case .inputGroup(let group):
      for part in group.inputs {
        switch part {
        case .text(let input): add(input)
        case .choice(let input): add(input)
        }
      }
    case .heading, .paragraph, .list, .notice, .details, .fixedValue, .summary, .panel, .signature, .composed: break
    }
  }

  /// The controls whose entries have to change.
  package var invalidControls: [ControlName] {
    guard case .inputGroup(let group) = self else { return question?.isInvalid == true ? controlNames : [] }
    return group.inputs.map(\.question).filter(\.isInvalid).map(\.name)
  }
}

extension Question {
  fileprivate mutating func mark(_ errors: [ErrorLink]) {
    self.errors = errors.map(\.message)
    isInvalid = !errors.isEmpty
  }
}

extension TextInput {
  fileprivate mutating func fill(with entries: PageEntries) { value = entries[question.name].first ?? "" }
}

extension ChoiceInput {
  fileprivate mutating func fill(with entries: PageEntries) {
    let chosen = entries[question.name]
    selected = options.map(\.value).filter(chosen.contains)
  }
}
