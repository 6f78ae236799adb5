import FormComponents
import FormText

/// Which texts describe a control. Each stands in the page under the control's id and a suffix.
struct Descriptions: OptionSet {
  let rawValue: Int

  static let hint = Self(rawValue: 1)
  static let limit = Self(rawValue: 2)
  static let origin = Self(rawValue: 4)
  static let error = Self(rawValue: 8)

  /// The texts a question brings.
  init(of question: Question) {
    self = []
    if question.hint != nil { insert(.hint) }
    if question.origin != nil { insert(.origin) }
    if !question.errors.isEmpty { insert(.error) }
  }

  init(rawValue: Int) { self.rawValue = rawValue }
}

/// What a group says for its parts.
struct GroupFacts {
  /// The question of the whole group.
  let question: Question
  /// Whether no part is named as wrong, so that all are.
  let isInvalidAsAWhole: Bool

  /// Whether a part has to change.
  func isInvalid(_ part: Question) -> Bool { part.isInvalid || isInvalidAsAWhole }

  /// Whether a part has to be answered: one that does not say it itself has to when the group has to.
  func isRequired(_ part: Question) -> Bool {
    switch part.requirement {
    case .required: true
    case .optional: false
    case .unstated: question.requirement == .required
    }
  }
}

// What is around every control: its words, what is wrong, and the attributes that tie them together.
extension Drawing {
  /// The words of a question with 必須 or 任意: inside the label, so that nothing separates them.
  mutating func words(of question: Question, unit: ShownText? = nil) {
    shown(question.label)
    if let unit {
      html.markup("<span class=\"unseen\">（")
      plain(unit)
      html.markup("）</span>")
    }
    switch question.requirement {
    case .required:
      html.markup(" <span class=\"required\">")
      words(InterfaceText.required)
      html.markup("</span>")
    case .optional:
      html.markup(" <span class=\"optional\">")
      words(InterfaceText.optional)
      html.markup("</span>")
    case .unstated: break
    }
  }

  mutating func label(of question: Question, unit: ShownText? = nil) {
    html.markup("<label for=\"")
    html.identifier(question.name.rawValue)
    html.markup("\">")
    words(of: question, unit: unit)
    html.markup("</label>\n")
  }

  mutating func legend(of question: Question) {
    html.markup("<legend>")
    words(of: question)
    html.markup("</legend>\n")
  }

  /// Hint, reason, origin and errors, in this order, between the words of a question and its control.
  mutating func notes(of question: Question) {
    if let hint = question.hint {
      html.markup("<p class=\"hint\"")
      described(hint, question.name, "-hint")
      html.markup("</p>\n")
    }
    if let purpose = question.purpose {
      html.markup("<p class=\"purpose\">")
      words(InterfaceText.purpose)
      html.text(language.htmlTag == "ja" ? "：" : ": ")
      shown(purpose)
      html.markup("</p>\n")
    }
    if let origin = question.origin {
      draw(origin, of: question.name)
    }
    if !question.errors.isEmpty, !html.hole(.errors(question.name)) { errors(question.errors, of: question.name) }
  }

  /// What has to change about a question, in words.
  mutating func errors(_ errors: [ShownText], of name: ControlName) {
    guard let first = errors.first else { return }
    guard errors.count > 1 else {
      html.markup("<p class=\"error\"")
      described(first, name, "-error")
      html.markup("</p>\n")
      return
    }
    html.markup("<div class=\"error\" id=\"")
    html.identifier(name.rawValue)
    html.markup("-error\">\n")
    for error in errors {
      html.markup("<p>")
      plain(error)
      html.markup("</p>\n")
    }
    html.markup("</div>\n")
  }

  /// Where a value came from. `name` is given where a control refers to the note.
  mutating func draw(_ origin: Origin, of name: ControlName? = nil) {
    html.markup("<p class=\"origin\"")
    if let name {
      described(origin.note, name, "-origin")
    } else {
      html.markup(">")
      shown(origin.note)
    }
    html.markup("</p>\n")
  }

  /// The rest of a start tag and the words of a text that describes a control.
  ///
  /// A description speaks a reading after its word, so the described-by target never holds furigana: with furigana, the
  /// visible copy is hidden from screen readers and an unseen one is the target.
  private mutating func described(_ text: ShownText, _ name: ControlName, _ suffix: StaticString) {
    if hasFurigana(text) {
      html.markup("><span aria-hidden=\"true\">")
      shown(text)
      html.markup("</span><span class=\"unseen\" id=\"")
      html.identifier(name.rawValue)
      html.markup(suffix)
      html.markup("\">")
      plain(text)
      html.markup("</span>")
    } else {
      html.markup(" id=\"")
      html.identifier(name.rawValue)
      html.markup(suffix)
      html.markup("\">")
      shown(text)
    }
  }

  // MARK: - Attributes

  /// ` id="…" name="…"`.
  mutating func identity(_ name: ControlName) {
    html.markup(" id=\"")
    html.identifier(name.rawValue)
    html.markup("\"")
    html.attribute("name", text: name.rawValue)
  }

  /// ` aria-describedby="…"` when something describes the control; the errors of the group it belongs to come last.
  mutating func describedBy(_ name: ControlName, _ descriptions: Descriptions, groupErrors: ControlName? = nil) {
    guard !descriptions.isEmpty || groupErrors != nil else { return }
    html.markup(" aria-describedby=\"")
    var isFirst = true
    func add(_ name: ControlName, _ suffix: StaticString, _ html: inout HTMLWriter) {
      if !isFirst { html.markup(" ") }
      isFirst = false
      html.identifier(name.rawValue)
      html.markup(suffix)
    }
    if descriptions.contains(.hint) { add(name, "-hint", &html) }
    if descriptions.contains(.limit) { add(name, "-limit", &html) }
    if descriptions.contains(.origin) { add(name, "-origin", &html) }
    if descriptions.contains(.error) { add(name, "-error", &html) }
    if let groupErrors { add(groupErrors, "-error", &html) }
    html.markup("\"")
  }

  /// The states of a control and what describes it.
  ///
  /// `required` itself is never written: browsers call an untouched required control invalid.
  mutating func states(of question: Question, in group: GroupFacts?, _ descriptions: Descriptions) {
    let isInvalid = group?.isInvalid(question) ?? question.isInvalid
    if group?.isRequired(question) ?? (question.requirement == .required) { html.markup(" aria-required=\"true\"") }
    if isInvalid { html.markup(" aria-invalid=\"true\"") }
    describedBy(
      question.name, descriptions,
      groupErrors: isInvalid ? group.flatMap { $0.question.errors.isEmpty ? nil : $0.question.name } : nil)
  }

  /// The class of the box around a question.
  mutating func fieldClass(_ question: Question, in group: GroupFacts?) {
    switch (group == nil, question.errors.isEmpty) {
    case (true, true): html.markup(" class=\"field\"")
    case (true, false): html.markup(" class=\"field invalid\"")
    case (false, _): html.markup(" class=\"part\"")
    }
  }
}
