import FormComponents

/// A question of a page as a person sees it: its words, and the controls under it.
struct PageQuestion {
  /// A control of a question.
  struct Control {
    var name: ControlName
    /// The words of the part; empty for the only control.
    var label: String
    var kind: Kind
    /// The choices, when there are any.
    var options: [(value: String, label: String)] = []
    /// What stands in it already.
    var present: [String]
    var isSensitive = false
    var isOptional = false
  }

  /// What a person does with a control.
  enum Kind {
    case typing
    case choosing
    case handingOver
  }

  var question: Question
  var controls: [Control]
  /// Whether several choices can be made.
  var takesSeveral = false
  /// The media types of files.
  var acceptedTypes: [String] = []

  /// The words of the question.
  var label: String { question.label.plain }
  /// The name of the question: its controls' common start.
  var name: ControlName { question.name }
  /// Whether it is one box to tick.
  var isAgreement: Bool { takesSeveral && controls.count == 1 && controls[0].options.count == 1 }
  /// Whether it has to be answered.
  var isRequired: Bool { question.requirement == .required }
  /// Whether an answer stands in it already.
  var isFilled: Bool { controls.contains { $0.present.contains { !$0.isEmpty } } }

  /// The question of a component; `nil` when it asks nothing.
  init?(_ component: Component) {
    switch component {
    case .textInput(let input):
      question = input.question
      controls = [Self.control(input, label: "")]
    case .textArea(let area):
      question = area.question
      controls = [
        Control(name: area.question.name, label: "", kind: .typing, present: [area.value])
      ]
    case .choiceInput(let input):
      question = input.question
      controls = [Self.control(input, label: "")]
      takesSeveral = input.count == .several
    case .fileInput(let input):
      question = input.question
      controls = [
        Control(
          name: input.question.name, label: "", kind: .handingOver,
          present: input.given.filter(\.isKept).map(\.reference))
      ]
      acceptedTypes = input.acceptedTypes
      takesSeveral = input.takesSeveral
    case .inputGroup(let group):
      question = group.question
      controls = group.inputs.map { input in
        switch input {
        case .text(let text): Self.control(text, label: text.question.label.plain)
        case .choice(let choice): Self.control(choice, label: choice.question.label.plain)
        }
      }
    case .heading, .paragraph, .list, .notice, .details, .fixedValue, .summary, .panel, .signature, .composed:
      return nil
    }
  }

  private static func control(_ input: TextInput, label: String) -> Control {
    Control(
      name: input.question.name, label: label, kind: .typing, present: [input.value], isSensitive: input.isSensitive,
      isOptional: input.question.requirement == .optional)
  }

  private static func control(_ input: ChoiceInput, label: String) -> Control {
    Control(
      name: input.question.name, label: label, kind: .choosing,
      options: input.options.map { ($0.value, $0.label.plain) }, present: input.selected,
      isOptional: input.question.requirement == .optional)
  }
}
