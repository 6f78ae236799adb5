import FormExpressions
public import FormSource
import FormText

extension FormSpecification {
  /// A JSON Schema (draft 2020-12) of a document of answers to this form: `Submission.answers`.
  ///
  /// It says everything a JSON Schema can say by itself. What it cannot say (check digits, days of the calendar,
  /// conditions, rules over several answers) is listed under `x-notInSchema` with the code of the violation that
  /// `ward answers check` reports, so that whoever checks by the schema alone knows what is left.
  public var answerSchema: JSONValue {
    var properties: [(String, JSONValue)] = []
    var required: [JSONValue] = []
    for page in pages where page.enclosingGroup == nil {
      let part = schema(of: page)
      properties += part.properties
      required += part.required
    }
    return .object(of: [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("$id", .string("urn:ward:form:\(id):\(version):answers")),
      ("title", .string(title.inBoth)), ("type", "object"), ("properties", .object(of: properties)),
      ("required", .array(required)), ("additionalProperties", false),
      ("x-form", .object(of: [("id", .string(id)), ("version", .string(version)), ("hash", .string(hash))])),
      ("x-notInSchema", .array(notInAnswerSchema)),
    ])
  }

  /// The members that a page adds to the object it stands in: its questions, or its rows under the name of their group.
  private func schema(of page: PageSpecification) -> (properties: [(String, JSONValue)], required: [JSONValue]) {
    guard let repeating = page.repeating else {
      let part = objectSchema(of: page.fields)
      return (part.properties, page.condition == nil ? part.required : [])
    }
    var row = objectSchema(of: page.fields)
    for inner in pages where page.enclosingGroup == nil && inner.enclosingGroup == repeating.id {
      let part = schema(of: inner)
      row.properties += part.properties
      row.required += part.required
    }
    let rows: JSONValue = .object(of: [
      ("title", .string(repeating.row.inBoth)), ("type", "array"), ("minItems", .int(repeating.minimum)),
      ("maxItems", .int(repeating.maximum)),
      (
        "items",
        .object(of: [
          ("type", "object"), ("properties", .object(of: row.properties)), ("required", .array(row.required)),
          ("additionalProperties", false),
        ])
      ),
    ])
    return (
      [(repeating.id, rows)], page.condition == nil && repeating.minimum > 0 ? [.string(repeating.id)] : []
    )
  }

  private func objectSchema(
    of fields: [FieldSpecification]
  ) -> (properties: [(String, JSONValue)], required: [JSONValue]) {
    var properties: [(String, JSONValue)] = []
    var required: [JSONValue] = []
    for field in fields {
      let schema = field.type.answerSchema
      guard schema.shape != .nothing else { continue }
      var members: [(String, JSONValue)] = [("title", .string(field.label.inBoth))]
      if let hint = field.hint { members.append(("description", .string(hint.inBoth))) }
      properties.append((field.id, .object(of: members + schema.shape.jsonMembers)))
      if case .always = field.requirement, field.condition == nil, field.choiceFilter == nil {
        required.append(.string(field.id))
      }
    }
    return (properties, required)
  }

  /// The rows a page's questions stand in, `child[]` or `child[].school[]`; `nil` for a page that is asked once.
  private func rowPath(of page: PageSpecification) -> String? {
    let names = [page.enclosingGroup, page.repeating?.id].compactMap { $0.map { $0 + "[]" } }
    return names.isEmpty ? nil : names.joined(separator: ".")
  }

  /// What no JSON Schema can say of the answers: place, code, and the rule in words.
  private var notInAnswerSchema: [JSONValue] {
    var rules: [JSONValue] = []
    func add(_ path: String, _ code: String, _ ja: String, _ en: String) {
      rules.append(
        .object(of: [("path", .string(path)), ("code", .string(code)), ("ja", .string(ja)), ("en", .string(en))]))
    }
    for page in pages {
      let group = rowPath(of: page)
      if let condition = page.condition, let group = page.repeating?.id {
        let group = (page.enclosingGroup.map { $0 + "[]." } ?? "") + group
        add(
          group, "answerIsNotAsked", "「\(page.title[.japanese].plain)」を聞くとき: \(condition.expression.text)",
          "'\(page.title[.english].plain)' is asked when: \(condition.expression.text)")
        add(group, "isMissing", "聞くときは必要", "needed when it is asked")
      }
      for field in page.fields {
        let path = group.map { $0 + "." + field.id } ?? field.id
        let schema = field.type.answerSchema
        for rule in schema.beyond { add(path, rule.code.rawValue, rule.sentence.ja, rule.sentence.en) }
        if let condition = field.condition
          ?? (page.repeating == nil || page.enclosingGroup != nil ? page.condition : nil)
        {
          add(
            path, "answerIsNotAsked", "聞くとき: \(condition.expression.text)",
            "asked when: \(condition.expression.text)")
          if case .always = field.requirement { add(path, "isMissing", "聞くときは必要", "needed when it is asked") }
        }
        if field.choiceFilter != nil {
          add(path, "choiceIsUnknown", "ほかの答えで選べる値が変わる", "other answers decide which of the choices there are")
          add(path, "answerIsNotAsked", "選べる値があるときだけ聞く", "asked only when there is a choice")
          if case .always = field.requirement { add(path, "isMissing", "聞くときは必要", "needed when it is asked") }
        }
        if case .when(let condition) = field.requirement {
          add(path, "isMissing", "必要なとき: \(condition.expression.text)", "needed when: \(condition.expression.text)")
        }
      }
    }
    for rule in self.rules where rule.severity == .block {
      let first = rule.fields.first ?? ""
      let group = pages.first { $0.fields.contains { $0.id == first } }?.repeating?.id
      add(
        group.map { $0 + "[]." + first } ?? first, "rule." + rule.id, rule.check.expression.text,
        rule.check.expression.text)
    }
    for exit in exits {
      add(
        "", "exit." + exit.id, "申し込めないとき: \(exit.condition.expression.text)",
        "nothing can be sent when: \(exit.condition.expression.text)")
    }
    return rules
  }
}

extension LocalizedText {
  /// The Japanese words, and the English ones after a stroke where there are any.
  var inBoth: String {
    let japanese = self[.japanese].plain
    guard let english = text(in: .english)?.plain, english != japanese else { return japanese }
    return japanese + " / " + english
  }
}
