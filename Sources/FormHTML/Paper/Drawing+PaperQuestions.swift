import FormComponents
import FormText

// Questions on paper: the words on the left, room to write on the right.
extension Drawing {
  /// The years a date on paper can be given in: the one that applies is circled. Who was born before 1912 writes the
  /// Western year.
  private static let eras: StaticString = "大正・昭和・平成・令和・西暦"

  /// A menu with more choices than this is a box to write in.
  private static let mostTicks = 10

  // MARK: - Shapes

  mutating func print(_ input: TextInput) {
    question(input.question) { $0.box(input) }
  }

  mutating func print(_ area: TextArea) {
    question(area.question) { drawing in
      if let most = area.maximumCharacters {
        drawing.html.markup("<p class=\"hint\">")
        drawing.words(InterfaceText.limit(characters: most))
        drawing.html.markup("</p>\n")
      }
      drawing.html.markup("<div class=\"box area\">")
      // What was typed keeps its lines; otherwise there are as many lines to write on.
      if area.value.isEmpty {
        for _ in 0..<min(max(area.lines, 2), 20) { drawing.html.markup("<br>") }
      } else {
        drawing.html.text(area.value)
      }
      drawing.html.markup("</div>\n")
    }
  }

  mutating func print(_ input: ChoiceInput) {
    question(input.question) { $0.ticks(input) }
  }

  /// A paper to hand in: the limits of a file mean nothing here.
  mutating func print(_ input: FileInput) {
    var facts = input.question
    facts.hint = nil
    question(facts) { drawing in
      drawing.html.markup("<ul class=\"ticks\">\n")
      if input.isUnanswered {
        drawing.tick(false) { $0.words(InterfaceText.enclosed) }
      }
      for file in input.given where file.isKept {
        drawing.tick(true) { drawing in
          drawing.html.text(file.name)
          drawing.html.markup(" ")
          drawing.html.text(file.size)
        }
      }
      drawing.html.markup("</ul>\n")
    }
  }

  mutating func print(_ group: InputGroup) {
    question(group.question) { drawing in
      if let date = group.dateParts {
        drawing.date(date)
      } else {
        drawing.html.markup(group.layout == .row ? "<div class=\"row\">\n" : "<div class=\"column\">\n")
        for input in group.inputs {
          drawing.html.markup(input.isShortOnPaper ? "<div class=\"part short\">\n<p>" : "<div class=\"part\">\n<p>")
          drawing.words(of: input.question)
          drawing.html.markup("</p>\n<div>\n")
          switch input {
          case .text(let input): drawing.box(input)
          case .choice(let input): drawing.ticks(input)
          }
          drawing.html.markup("</div>\n</div>\n")
        }
        drawing.html.markup("</div>\n")
      }
    }
  }

  mutating func print(_ value: FixedValue) {
    html.markup("<dl class=\"question\">\n<dt>")
    shown(value.label)
    html.markup("</dt>\n<dd>")
    lines(value.lines)
    if let origin = value.origin {
      html.markup("<p class=\"hint\">")
      shown(origin.note)
      html.markup("</p>")
    }
    html.markup("</dd>\n</dl>\n")
  }

  /// The statement, the day and the name, each with its line.
  mutating func print(_ signature: Signature) {
    html.markup("<div class=\"signature\">\n<p>")
    shown(signature.statement)
    html.markup("</p>\n<div class=\"row\">\n<p>")
    shown(signature.dateLabel)
    html.markup("</p>\n")
    date(["", "", ""], withEras: false)
    html.markup("</div>\n<div class=\"row\">\n<p>")
    shown(signature.signer)
    html.markup("</p>\n<div class=\"line\"></div>\n</div>\n</div>\n")
  }

  // MARK: - Parts

  private mutating func question(_ question: Question, _ answer: (inout Drawing) -> Void) {
    html.markup("<div class=\"question\">\n<div class=\"asked\">\n<p class=\"label\">")
    words(of: question)
    html.markup("</p>\n")
    if let hint = question.hint {
      html.markup("<p class=\"hint\">")
      shown(hint)
      html.markup("</p>\n")
    }
    if let purpose = question.purpose {
      html.markup("<p class=\"hint\">")
      words(InterfaceText.purpose)
      html.text(language.htmlTag == "ja" ? "：" : ": ")
      shown(purpose)
      html.markup("</p>\n")
    }
    html.markup("</div>\n<div class=\"answer\">\n")
    answer(&self)
    html.markup("</div>\n</div>\n")
  }

  /// A box as wide as the answer usually is when it is written by hand.
  private mutating func box(_ input: TextInput) {
    if input.unit != nil { html.markup("<div class=\"row\">\n") }
    switch input.width {
    case ...2: html.markup("<div class=\"box b-2\">")
    case ...4: html.markup("<div class=\"box b-4\">")
    case ...10: html.markup("<div class=\"box b-10\">")
    default: html.markup("<div class=\"box\">")
    }
    html.text(input.value)
    html.markup("</div>\n")
    if let unit = input.unit {
      html.markup("<p>")
      shown(unit)
      html.markup("</p>\n</div>\n")
    }
  }

  private mutating func ticks(_ input: ChoiceInput) {
    guard input.presentation == .visible || input.options.count <= Self.mostTicks else {
      html.markup("<div class=\"box\">")
      for option in input.options where input.selected.contains(option.value) { shown(option.label) }
      html.markup("</div>\n")
      return
    }
    if input.options.count > 1, input.count == .several {
      html.markup("<p class=\"hint\">")
      words(InterfaceText.tickAll)
      html.markup("</p>\n")
    }
    html.markup("<ul class=\"ticks\">\n")
    for option in input.options {
      tick(input.selected.contains(option.value)) { drawing in
        drawing.shown(option.label)
        if let hint = option.hint {
          drawing.html.markup(" <span class=\"hint\">")
          drawing.shown(hint)
          drawing.html.markup("</span>")
        }
      }
    }
    html.markup("</ul>\n")
  }

  private mutating func tick(_ isTicked: Bool, _ label: (inout Drawing) -> Void) {
    html.markup(isTicked ? "<li><span class=\"tick\">✓</span> " : "<li><span class=\"tick\"></span> ")
    label(&self)
    html.markup("</li>\n")
  }

  private mutating func date(_ values: [String], withEras: Bool = true) {
    html.markup("<div class=\"row\">\n")
    if withEras, values.allSatisfy(\.isEmpty) {
      html.markup("<p class=\"eras\"")
      if language.htmlTag != "ja" { html.markup(" lang=\"ja\"") }
      html.markup(">")
      html.markup(Self.eras)
      html.markup("</p>\n")
    }
    let words = [
      InterfaceText.yearMonthDay.year, InterfaceText.yearMonthDay.month, InterfaceText.yearMonthDay.day,
    ]
    for (index, value) in values.prefix(3).enumerated() {
      html.markup(index == 0 ? "<div class=\"box b-4\">" : "<div class=\"box b-2\">")
      html.text(value)
      html.markup("</div>\n<p>")
      self.words(words[index])
      html.markup("</p>\n")
    }
    html.markup("</div>\n")
  }
}

extension Component {
  /// Whether it is answered by ticking one of several boxes.
  var isTickedOnce: Bool {
    switch self {
    case .choiceInput(let input): input.isTickedOnce
    case .inputGroup(let group):
      group.inputs.contains { if case .choice(let input) = $0 { input.isTickedOnce } else { false } }
    default: false
    }
  }

  /// Whether it asks for a day that has not been filled in.
  var asksForDate: Bool {
    guard case .inputGroup(let group) = self, let date = group.dateParts else { return false }
    return date.allSatisfy(\.isEmpty)
  }
}

extension ChoiceInput {
  fileprivate var isTickedOnce: Bool { count == .one && options.count > 1 }
}

extension InputGroup.Input {
  /// Whether two of them fit beside each other: half a line is room for twelve characters by hand.
  fileprivate var isShortOnPaper: Bool { if case .text(let input) = self { input.width <= 12 } else { false } }
}

extension InputGroup {
  /// The entries for year, month and day, when the group asks for a date: three lines side by side with these names.
  fileprivate var dateParts: [String]? {
    guard layout == .row, inputs.count == 3 else { return nil }
    var values: [String] = []
    for (input, part) in zip(inputs, ["year", "month", "day"]) {
      guard case .text(let text) = input, text.question.name == question.name.part(part) else { return nil }
      values.append(text.value)
    }
    return values
  }
}
