import FormComponents
import FormText

extension PageConversation {
  /// Asks one or several of numbered choices, and gives their values.
  mutating func askChoice(_ input: ChoiceInput, _ again: (inout PageConversation) -> Void) -> Part<[String]> {
    let label = input.question.label.plain
    // Numbers on a page are unique: those of answers to change come first.
    let first = targets.count + 1
    let last = targets.count + input.options.count
    let takesSeveral = input.count == .several
    let reader = ChoiceReader(labels: input.options.map(\.label.plain), first: first, takesSeveral: takesSeveral)
    let separator = page.language.htmlTag == "ja" ? "、" : ", "

    let isLong = input.presentation == .menu && input.options.count > 15
    if takesSeveral, input.options.count > 1 { writer.line(text(InterfaceText.Prompt.several)) }
    if isLong {
      writer.line(text(InterfaceText.Prompt.longList(input.options.count)))
    } else {
      say(Array(input.options.indices), of: input, from: first)
    }

    var selected = input.selected
    while true {
      let present = input.options.indices.filter { selected.contains(input.options[$0].value) }
        .map { "\(first + $0) \(input.options[$0].label.plain)" }.joined(separator: separator)
      let words = promptWords(
        text(InterfaceText.Prompt.number), present: present.isEmpty ? nil : present,
        isOptional: input.question.requirement == .optional)
      let reply = reply(to: Prompt(words: words, question: label)) { conversation in
        again(&conversation)
        conversation.say(Array(input.options.indices), of: input, from: first)
      }
      switch reply {
      case .text(let entry) where TextNormalisation.isBlank(entry): return .value(selected)
      case .text(let entry):
        switch reader.read(entry) {
        case .chosen(let places):
          let answer = places.map { input.options[$0].label.plain }.joined(separator: separator)
          writer.line(pair(text(InterfaceText.Prompt.answer), answer))
          return .value(places.map { input.options[$0].value })
        case .earlier(let number): return .leave(departure(to: targets[number - 1]))
        case .tooMany: complain(text(InterfaceText.Prompt.chooseOne(label)))
        case .candidates(let places):
          complain(text(InterfaceText.Prompt.chooseAmong(label)))
          say(places, of: input, from: first)
        case .notUnderstood: complain(text(InterfaceText.Prompt.choose(label, from: first, to: last)))
        }
      case .clear:
        selected = []
        writer.line(text(InterfaceText.Prompt.cleared))
      case .back: return .back
      case .leave(let departure): return .leave(departure)
      }
    }
  }

  private mutating func say(_ places: [Int], of input: ChoiceInput, from first: Int) {
    for place in places {
      let option = input.options[place]
      let label = words(option.label)
      writer.line("\(first + place) " + (option.hint.map { label + bracketed(words($0)) } ?? label))
    }
  }

  func departure(to target: Target) -> Departure {
    switch target {
    case .change(let link), .page(let link): .link(link)
    case .act(let action): .done(action.id)
    }
  }

  // MARK: - What to do next

  /// What comes after the last question: the only act at once, or a choice by number.
  ///
  /// Enter alone takes the first act, except where it would send, agree or take away: that is done by its number.
  mutating func chooseAct(afterQuestions hasAsked: Bool) -> Step {
    let asksTargets = components.contains { if case .choiceInput = $0 { true } else { false } }
    if page.actions.isEmpty, targets.isEmpty {
      if let contact = page.contact, page.kind == .exit || page.kind == .done {
        writer.space()
        draw(contact)
      }
      return .leave(.done(nil))
    }
    if hasAsked, page.actions.count == 1, targets.isEmpty || asksTargets {
      return .leave(.done(page.actions.first?.id))
    }
    let base = targets.count
    let isDeliberate =
      page.kind == .review || page.actions.count > 1 && page.kind == .consent
      || page.actions.first?.emphasis == .removal
    let first = isDeliberate ? nil : page.actions.first
    if page.kind == .start, let contact = page.contact {
      writer.space()
      draw(contact)
    }
    writer.space()
    if page.actions.count > 1 || base > 0 || isDeliberate {
      writer.line(text(InterfaceText.Prompt.acts), .strong)
      if targets.contains(where: { if case .change = $0 { true } else { false } }) {
        writer.line(text(InterfaceText.Prompt.change))
      }
      if targets.contains(where: { if case .page = $0 { true } else { false } }) {
        writer.line(text(InterfaceText.Prompt.goTo))
      }
      for action in page.actions { draw(action) }
    }
    let step = askAct(byEnter: first, isNumbered: targets.count > 0)
    targets.removeLast(targets.count - base)
    return step
  }

  private mutating func askAct(byEnter first: Action?, isNumbered: Bool) -> Step {
    let title = page.title.plain
    let labels = targets.map { target in
      switch target {
      case .change(let link), .page(let link): link.context?.plain ?? link.label.plain
      case .act(let action): action.label.plain
      }
    }
    let reader = ChoiceReader(labels: labels, first: 1, takesSeveral: false)
    let enter = first.map { text(InterfaceText.Prompt.enter(does: $0.label.plain)) }
    let number = text(InterfaceText.Prompt.number)
    let words = isNumbered ? number + (enter.map(bracketed) ?? "") : enter ?? number
    while true {
      let reply = reply(to: Prompt(words: words, question: title)) { conversation in
        for (place, label) in labels.enumerated() {
          guard case .act(let action) = conversation.targets[place] else { continue }
          conversation.writer.line("\(place + 1) " + (action.context.map { $0.plain + " " + label } ?? label))
        }
      }
      switch reply {
      case .text(let entry):
        if TextNormalisation.isBlank(entry), first != nil || targets.isEmpty { return .leave(.done(first?.id)) }
        if let first, Typed.folded(entry) == Typed.folded(first.label.plain) { return .leave(.done(first.id)) }
        if case .chosen(let places) = reader.read(entry), let place = places.first {
          return .leave(departure(to: targets[place]))
        }
        complain(hint(title, enter: enter))
      case .clear: complain(hint(title, enter: enter))
      case .back: return .back
      case .leave(let departure): return .leave(departure)
      }
    }
  }

  /// What to do about a line that is no act.
  private func hint(_ title: String, enter: String?) -> String {
    guard targets.isEmpty else { return text(InterfaceText.Prompt.choose(title, from: 1, to: targets.count)) }
    return enter ?? title
  }
}
