import FormComponents
import FormText

extension PageConversation {
  /// How a question ended.
  enum Step {
    case answered
    case back
    case leave(Departure)
  }

  /// How one control ended.
  enum Part<Value> {
    case value(Value)
    case back
    case leave(Departure)
  }

  /// Asks a component and keeps what was answered in it.
  mutating func askQuestion(at index: Int, number: Int, of total: Int) -> Step {
    let component = components[index]
    guard let question = component.question else { return .answered }
    sayHead(of: question, number: number, of: total)
    let again: (inout PageConversation) -> Void = { conversation in
      conversation.sayHead(of: question, number: number, of: total, withPurpose: true)
    }
    switch component {
    case .textInput(var input):
      let part = askText(input, label: input.question.label.plain, again)
      guard case .value(let value) = part else { return part.step }
      input.value = value
      input.question.settle()
      components[index] = .textInput(input)
    case .textArea(let area): return askLines(area, at: index, again)
    case .choiceInput(var input):
      let part = askChoice(input, again)
      guard case .value(let value) = part else { return part.step }
      input.selected = value
      input.question.settle()
      components[index] = .choiceInput(input)
    case .fileInput(let input): return askFiles(input, at: index, again)
    case .inputGroup(let group):
      return group.acceptsWholeEntry
        ? askWhole(group, at: index, again) : askParts(of: group, at: index, again)
    case .heading, .paragraph, .list, .notice, .details, .fixedValue, .summary, .panel, .signature, .composed: break
    }
    return .answered
  }

  /// The question with its place, its hint, where its present answer comes from, and what has to change.
  private mutating func sayHead(of question: Question, number: Int, of total: Int, withPurpose: Bool = false) {
    writer.space()
    let place = text(total == 1 ? InterfaceText.Prompt.onlyQuestion : InterfaceText.Prompt.question(number, of: total))
    writer.line(place + " " + labelled(question), .strong)
    if let hint = question.hint { writer.line(words(hint)) }
    if withPurpose, let purpose = question.purpose {
      writer.line(pair(text(InterfaceText.purpose), words(purpose)))
    }
    if let origin = question.origin { writer.line(words(origin.note)) }
    for error in question.errors { complain(words(error)) }
  }

  /// The words of a question with 必須 or 任意.
  private func labelled(_ question: Question) -> String {
    let label = words(question.label)
    return switch question.requirement {
    case .required: label + bracketed(text(InterfaceText.required))
    case .optional: label + bracketed(text(InterfaceText.optional))
    case .unstated: label
    }
  }

  // MARK: - One line

  private mutating func askText(
    _ input: TextInput, label: String, isOptional: Bool = false, _ again: (inout PageConversation) -> Void
  ) -> Part<String> {
    var present = input.value
    var name = label
    if let unit = input.unit, !label.hasSuffix(unit.plain) { name += bracketed(unit.plain) }
    if input.isSensitive { writer.line(text(InterfaceText.Prompt.hidden)) }
    while true {
      let prompt = Prompt(
        words: promptWords(
          name, present: present.isEmpty ? nil : present, isShown: !input.isSensitive,
          isOptional: isOptional || input.question.requirement == .optional),
        question: input.question.label.plain, isHidden: input.isSensitive)
      switch reply(to: prompt, explaining: again) {
      case .text(let entry) where TextNormalisation.isBlank(entry): return .value(present)
      case .text(let entry):
        if input.isSensitive { writer.line(text(InterfaceText.Prompt.received(entry.count))) }
        return .value(entry)
      case .clear:
        present = ""
        writer.line(text(InterfaceText.Prompt.cleared))
      case .back: return .back
      case .leave(let departure): return .leave(departure)
      }
    }
  }

  // MARK: - Several lines

  private mutating func askLines(
    _ original: TextArea, at index: Int, _ again: (inout PageConversation) -> Void
  ) -> Step {
    var area = original
    let label = area.question.label.plain
    writer.line(text(InterfaceText.Prompt.lines))
    if let most = area.maximumCharacters { writer.line(text(InterfaceText.Prompt.most(most))) }
    var present = area.value
    var lines: [String] = []
    var size = 0

    // Lines that were written stay, also when the person leaves in the middle of a text.
    func leaving(_ step: Step) -> Step {
      guard !lines.isEmpty else { return step }
      area.value = lines.joined(separator: "\n")
      components[index] = .textArea(area)
      answered.insert(index)
      return step
    }

    while true {
      let prompt =
        lines.isEmpty
        ? promptWords(
          label, present: present.isEmpty ? nil : present, isOptional: area.question.requirement == .optional,
          keepsLines: true)
        : text(InterfaceText.Prompt.more) + bracketed(text(InterfaceText.Prompt.endsText))
      switch reply(to: Prompt(words: prompt, question: label), explaining: again) {
      case .text(let line) where TextNormalisation.isBlank(line):
        area.value = lines.isEmpty ? present : lines.joined(separator: "\n")
        area.question.settle()
        components[index] = .textArea(area)
        return .answered
      case .text(let line):
        guard size + line.utf8.count < options.maximumTextBytes else {
          complain(text(InterfaceText.Prompt.textIsFull(label)))
          continue
        }
        size += line.utf8.count + 1
        lines.append(line)
      case .clear:
        (present, lines, size) = ("", [], 0)
        writer.line(text(InterfaceText.Prompt.cleared))
      case .back: return leaving(.back)
      case .leave(let departure): return leaving(.leave(departure))
      }
    }
  }

  // MARK: - Several parts

  private mutating func askParts(
    of original: InputGroup, at index: Int, _ again: (inout PageConversation) -> Void
  ) -> Step {
    var group = original
    let isOptional = group.question.requirement == .optional
    var place = 0
    while group.inputs.indices.contains(place) {
      let part = group.inputs[place]
      for error in part.question.errors { complain(words(error)) }
      if let hint = part.question.hint { writer.line(words(hint)) }
      let step: Step
      switch part {
      case .text(var input):
        let left = askText(input, label: name(of: input.question, in: original), isOptional: isOptional, again)
        if case .value(let value) = left {
          input.value = value
          input.question.settle()
          group.inputs[place] = .text(input)
        }
        step = left.step
      case .choice(var input):
        writer.line(name(of: input.question, in: original), .strong)
        let left = askChoice(input, again)
        if case .value(let value) = left {
          input.selected = value
          input.question.settle()
          group.inputs[place] = .choice(input)
        }
        step = left.step
      }
      switch step {
      case .answered:
        place += 1
        // Parts stay answered when the person leaves at a later one.
        components[index] = .inputGroup(group)
        answered.insert(index)
      case .back where place > 0: place -= 1
      case .back, .leave: return step
      }
    }
    group.question.settle()
    components[index] = .inputGroup(group)
    return .answered
  }

  /// The name of a part as its prompt says it: with the question when both are short.
  private func name(of part: Question, in group: InputGroup) -> String {
    let both = group.question.label.plain + " " + part.label.plain
    return DisplayWidth.columns(of: both) <= 24 ? both : part.label.plain
  }

  /// Asks a group in one line, which goes to its first part for reading.
  private mutating func askWhole(
    _ original: InputGroup, at index: Int, _ again: (inout PageConversation) -> Void
  ) -> Step {
    var group = original
    let texts = group.inputs.compactMap { if case .text(let input) = $0 { input } else { nil } }
    guard texts.count == group.inputs.count, let first = texts.first else {
      return askParts(of: original, at: index, again)
    }
    let separator = page.language.htmlTag == "ja" ? "、" : ", "
    let names = texts.map(\.question.label.plain).joined(separator: separator)
    writer.line(text(InterfaceText.Prompt.together(names)))
    // What was read from one line stays one line; 年, 月 and 日 stand after their parts.
    let written = texts.filter { !$0.value.isEmpty }
    let present =
      written.count == 1 && written.first?.question.name == first.question.name
      ? first.value : written.map { $0.value + ($0.unit ?? $0.question.label).plain }.joined()
    var whole = first
    whole.question = group.question
    whole.value = present
    whole.unit = nil
    let part = askText(whole, label: group.question.label.plain, again)
    guard case .value(let entry) = part else { return part.step }
    for place in group.inputs.indices {
      guard case .text(var input) = group.inputs[place] else { continue }
      if !entry.utf8.elementsEqual(present.utf8) { input.value = place == 0 ? entry : "" }
      input.question.settle()
      group.inputs[place] = .text(input)
    }
    group.question.settle()
    components[index] = .inputGroup(group)
    return .answered
  }
}

extension PageConversation.Part {
  /// How the question goes on after this control.
  var step: PageConversation.Step {
    switch self {
    case .value: .answered
    case .back: .back
    case .leave(let departure): .leave(departure)
    }
  }
}

extension Question {
  /// Takes away what was said about an entry that has been looked at again.
  mutating func settle() {
    errors = []
    isInvalid = false
  }
}
