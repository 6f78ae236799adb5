import FormComponents
import FormSource
import FormText

/// The promises of `FieldType`, checked: paste a call into your tests.
public enum FieldTypePromises {
  /// What a field type does not keep, in words for its developer; empty when all is well.
  public static func broken<Field: FieldType>(by type: Field.Type) -> [String] {
    examples(of: type) + messages(of: type) + components(of: type)
  }

  private static let context = FieldContext(today: CalendarDate(year: 2026, month: 11, day: 23) ?? .earliest)

  private static func examples<Field: FieldType>(of type: Field.Type) -> [String] {
    var broken: [String] = type.examples.isEmpty ? ["\(type.name.rawValue) has no examples"] : []
    for example in type.examples {
      let place = "\(type.name.rawValue), “\(example.name)”"
      let checked = example.field.check(example.entry, in: context)
      switch example.outcome {
      case .reads(let value):
        guard let payload = checked.payload, let read = example.field.value(from: payload) else {
          broken.append("\(place): is not read, but breaks \(checked.violations.map(\.code.rawValue))")
          continue
        }
        for problem in AnswerShapeCheck(example.field.answerSchema.shape).problems(in: payload) {
          broken.append(
            "\(place): its payload is not as the answer schema says: \(problem.code.rawValue) \(problem.path)")
        }
        if read != value { broken.append("\(place): reads \(read), not \(value)") }
        let again = example.field.check(example.field.entry(for: value, in: context), in: context)
        if again.payload != payload { broken.append("\(place): what is shown is not read back to the same value") }
        let summary = example.field.summary(of: value, in: context)
        if summary.lines.isEmpty { broken.append("\(place): has no summary") }
        if type.masksAnswers, let number = payload.numberText(shownIn: summary) {
          broken.append("\(place): is masked, and \(number.count) digits of it are shown")
        }
      case .breaks(let codes):
        let found = checked.violations.map(\.code)
        if found != codes { broken.append("\(place): breaks \(found.map(\.rawValue)), not \(codes.map(\.rawValue))") }
        for code in found where type.messages[code] == nil && ErrorMessages.common[code] == nil {
          broken.append("\(place): “\(code.rawValue)” has no message")
        }
      }
    }
    return broken
  }

  private static func messages<Field: FieldType>(of type: Field.Type) -> [String] {
    type.messages.sorted { $0.key < $1.key }.flatMap { code, text in
      Language.builtIn.compactMap { language -> String? in
        guard let message = text.text(in: language) else {
          return "\(type.name.rawValue): “\(code.rawValue)” has no message in \(language.rawValue)"
        }
        return message.plain.contains("{label}")
          ? nil : "\(type.name.rawValue): “\(code.rawValue)” does not name the question in \(language.rawValue)"
      }
    }
  }

  private static func components<Field: FieldType>(of type: Field.Type) -> [String] {
    guard let example = type.examples.first else { return [] }
    var broken: [String] = []
    for language in Language.builtIn {
      var context = context
      context.language = language
      let component = example.field.component(
        FieldPresentation(question: .init("field", label: "質問"), entry: example.entry, context: context))
      let names = Set(component.controlNames)
      for name in names where !type.parts.contains(where: { name == ControlName("field").part($0.name) }) {
        broken.append("\(type.name.rawValue): the control \(name.rawValue) is none of its parts")
      }
      if type.takesEntry, component.question?.label.plain != "質問" {
        broken.append("\(type.name.rawValue): the component does not carry the question's label")
      }
    }
    return broken
  }
}

extension JSONValue {
  /// A number of six digits or more in a payload that a summary shows whole.
  fileprivate func numberText(shownIn summary: AnswerSummary) -> String? {
    switch self {
    case .string(let text):
      let isNumber = text.utf8.count >= 6 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return isNumber && summary.lines.contains { $0.plain.contains(text) } ? text : nil
    case .array(let elements): return elements.lazy.compactMap { $0.numberText(shownIn: summary) }.first
    case .object(let object): return object.members.lazy.compactMap { $0.value.numberText(shownIn: summary) }.first
    case .null, .bool, .int, .double: return nil
    }
  }
}
