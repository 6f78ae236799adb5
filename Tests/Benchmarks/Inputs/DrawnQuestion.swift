import FormComponents
import FormSource

/// A question of a page as other programs draw it: nothing but words, names and states, in JSON.
///
/// What stands around the questions is the same for everybody and is given as it is, which spares the others work.
struct DrawnQuestion {
  var json: JSONValue

  /// The questions of a page with entries and errors; fails on a component that the workload does not have.
  static func all(of page: Page) throws(WrongResult) -> [DrawnQuestion] {
    var questions: [DrawnQuestion] = []
    for component in page.components { questions.append(DrawnQuestion(json: try question(component))) }
    return questions
  }

  private static func question(_ component: Component) throws(WrongResult) -> JSONValue {
    switch component {
    case .textInput(let input): return text(input)
    case .textArea(let area):
      return .object(
        of: facts(area.question, "area") + [
          ("rows", .int(min(max(area.lines, 2), 30))), ("value", .string(area.value)),
          ("most", area.maximumCharacters.map(JSONValue.int) ?? .null),
        ])
    case .choiceInput(let input): return choices(input)
    case .inputGroup(let group):
      let wholeIsWrong = group.question.isInvalid && !group.inputs.contains(where: \.question.isInvalid)
      let parts = group.inputs.map { part -> JSONValue in
        switch part {
        case .text(var input):
          input.question.isInvalid = input.question.isInvalid || wholeIsWrong
          return text(input)
        case .choice(var input):
          input.question.isInvalid = input.question.isInvalid || wholeIsWrong
          return choices(input)
        }
      }
      return .object(
        of: facts(group.question, "group") + [
          ("layout", .string("\(group.layout)")), ("parts", .array(parts)),
        ])
    default: throw WrongResult("the workload has a component that no other program draws")
    }
  }

  private static func facts(_ question: Question, _ kind: String) -> [(String, JSONValue)] {
    [
      ("kind", .string(kind)), ("name", .string(question.name.rawValue)), ("label", .string(question.label.plain)),
      ("mark", .string("\(question.requirement)")), ("hint", question.hint.map { .string($0.plain) } ?? .null),
      ("error", question.errors.first.map { .string($0.plain) } ?? .null), ("invalid", .bool(question.isInvalid)),
    ]
  }

  private static func text(_ input: TextInput) -> JSONValue {
    let width =
      switch input.width {
      case ...2: "w-2"
      case ...4: "w-4"
      case ...10: "w-10"
      case ...20: "w-20"
      default: ""
      }
    return .object(
      of: facts(input.question, "text") + [
        ("width", .string(width)), ("digits", .bool(input.keyboard == .digits)), ("value", .string(input.value)),
      ])
  }

  private static func choices(_ input: ChoiceInput) -> JSONValue {
    let options = input.options.map { option -> JSONValue in
      [
        "value": .string(option.value), "label": .string(option.label.plain),
        "on": .bool(input.selected.contains(option.value)),
      ]
    }
    return .object(
      of: facts(input.question, input.presentation == .menu ? "menu" : "choices") + [
        ("one", .bool(input.count == .one)), ("options", .array(options)),
      ])
  }
}
