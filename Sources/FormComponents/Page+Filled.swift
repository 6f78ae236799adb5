extension Page {
  /// The page with what a person entered, and with what has to change about it: how a page comes back that was sent.
  ///
  /// - Parameters:
  ///   - entries: What stands in the controls; a control without an entry is empty.
  ///   - errors: What has to change, in reading order. An error of a part of a question marks that part; the words stand
  ///     with the question.
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
      group.inputs = group.inputs.map { part in
        let isInvalid = errors.contains { $0.control == part.question.name }
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
