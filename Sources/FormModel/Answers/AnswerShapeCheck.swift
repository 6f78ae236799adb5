import FormExpressions
public import FormSource

/// Checks canonical answers against the form their schema gives, with every pattern prepared once.
public struct AnswerShapeCheck: Sendable {
  private let shape: AnswerSchema.Shape
  private let patterns: [String: Pattern]

  /// Prepares the check of a form.
  public init(_ shape: AnswerSchema.Shape) {
    self.shape = shape
    var patterns: [String: Pattern] = [:]
    for text in shape.patterns where patterns[text] == nil { patterns[text] = try? Pattern(text) }
    self.patterns = patterns
  }

  /// Everything in a value that does not have the form; empty when all of it has.
  public func problems(in value: JSONValue) -> [AnswerShapeProblem] {
    var problems: [AnswerShapeProblem] = []
    check(value, shape, at: "", &problems)
    return problems
  }

  private func check(
    _ value: JSONValue, _ shape: AnswerSchema.Shape, at path: String, _ problems: inout [AnswerShapeProblem]
  ) {
    func report(_ code: ViolationCode) { problems.append(AnswerShapeProblem(code, at: path)) }
    switch shape {
    case .text(let text):
      guard case .string(let string) = value else { return report(.answerHasOtherType) }
      if let code = problem(in: string, text) { report(code) }
    case .integer(let range):
      guard let number = value.wholeNumber else { return report(.answerHasOtherType) }
      if number < Double(range.lowerBound) { report(.answerIsTooSmall) }
      if number > Double(range.upperBound) { report(.answerIsTooLarge) }
    case .flag: if value.bool == nil { report(.answerHasOtherType) }
    case .agreed:
      guard let flag = value.bool else { return report(.answerHasOtherType) }
      if !flag { report(.isMissing) }
    case .word(let words):
      guard let string = value.string else { return report(.answerHasOtherType) }
      if !words.contains(where: { $0.utf8.elementsEqual(string.utf8) }) { report(.answerIsNoChoice) }
    case .list(let list):
      guard let elements = value.array else { return report(.answerHasOtherType) }
      check(elements, list, at: path, &problems)
    case .object(let object):
      guard let members = value.object else { return report(.answerHasOtherType) }
      check(members, object, at: path, &problems)
    case .either(let shapes):
      var first: [AnswerShapeProblem]?
      for shape in shapes {
        var found: [AnswerShapeProblem] = []
        check(value, shape, at: path, &found)
        if found.isEmpty { return }
        first = first ?? found
      }
      problems += first ?? []
    case .nothing: report(.answerIsUnknown)
    }
  }

  private func problem(in string: String, _ text: AnswerSchema.Text) -> ViolationCode? {
    var count = 0
    var hasInk = false
    var isSafe = true
    for scalar in string.unicodeScalars {
      count += 1
      hasInk = hasInk || AnswerSchema.Text.isInk(scalar.value)
      isSafe = isSafe && AnswerSchema.Text.isSafe(scalar.value)
    }
    if count == 0, text.count.lowerBound > 0 { return .isMissing }
    if count < text.count.lowerBound { return .answerIsTooShort }
    if count > text.count.upperBound { return .answerIsTooLong }
    if let pattern = text.pattern {
      return patterns[pattern]?.matches(string) == true ? nil : .answerHasOtherForm
    }
    if !isSafe { return .hasControlCharacters }
    return text.needsInk && !hasInk ? .isMissing : nil
  }

  private func check(
    _ elements: [JSONValue], _ list: AnswerSchema.List, at path: String, _ problems: inout [AnswerShapeProblem]
  ) {
    func report(_ code: ViolationCode) { problems.append(AnswerShapeProblem(code, at: path)) }
    let isAlone = elements.contains { element in
      element.string.map { text in list.alone.contains { $0.utf8.elementsEqual(text.utf8) } } ?? false
    }
    if isAlone, elements.count > 1 { report(.itemsExclude) }
    if elements.isEmpty, list.count.lowerBound > 0 {
      report(.isMissing)
    } else if elements.count < list.count.lowerBound, !isAlone {
      report(.itemsAreTooFew)
    }
    if elements.count > list.count.upperBound { report(.itemsAreTooMany) }
    if list.isUnique, Set(elements.map(\.ofJSONSchema)).count < elements.count { report(.itemsRepeat) }
    // What is over the limit is not looked at: the report stays in proportion to the form.
    for (index, element) in elements.prefix(list.count.upperBound).enumerated() {
      check(element, list.element, at: "\(path)[\(index)]", &problems)
    }
  }

  private func check(
    _ object: JSONObject, _ shape: AnswerSchema.Object, at path: String, _ problems: inout [AnswerShapeProblem]
  ) {
    for member in object.members where !shape.members.contains(where: { $0.name.utf8.elementsEqual(member.key.utf8) }) {
      problems.append(AnswerShapeProblem(.answerIsUnknown, at: "\(path).\(BilingualText.shortened(member.key))"))
    }
    for member in shape.members {
      if let value = object[member.name] {
        check(value, member.shape, at: "\(path).\(member.name)", &problems)
      } else if member.isRequired {
        problems.append(AnswerShapeProblem(.isMissing, at: "\(path).\(member.name)"))
      }
    }
    func isFilled(_ name: String) -> Bool {
      guard let value = object[name] else { return false }
      // JSON Schema's minLength lets everything pass that is no text.
      return value.string.map { !$0.isEmpty } ?? true
    }
    for names in shape.oneOf where !names.contains(where: isFilled) {
      problems.append(AnswerShapeProblem(.isMissing, at: names.first.map { "\(path).\($0)" } ?? path))
    }
    for (name, other) in shape.needs.sorted(by: { $0.key < $1.key }) where isFilled(name) && !isFilled(other) {
      problems.append(AnswerShapeProblem(.isMissing, at: "\(path).\(other)"))
    }
  }
}

extension AnswerSchema.Shape {
  /// The patterns in the form.
  var patterns: [String] {
    switch self {
    case .text(let text): text.pattern.map { [$0] } ?? []
    case .list(let list): list.element.patterns
    case .object(let object): object.members.flatMap(\.shape.patterns)
    case .either(let shapes): shapes.flatMap(\.patterns)
    case .integer, .flag, .agreed, .word, .nothing: []
    }
  }
}

extension JSONValue {
  /// The number when it has no fraction, however it is written: JSON Schema takes `5.0` for an integer.
  var wholeNumber: Double? {
    switch self {
    case .int(let value): Double(value)
    case .double(let value): value.rounded() == value ? value : nil
    case .null, .bool, .string, .array, .object: nil
    }
  }

  /// The value with whole numbers in one form, for telling equal elements as JSON Schema does.
  var ofJSONSchema: JSONValue {
    if case .double(let value) = self, value.rounded() == value, abs(value) < 0x1p53 { return .int(Int(value)) }
    return self
  }
}
