import FormModel
public import FormSource
public import FormText

extension Explanation {
  /// The explanation for programs: its parts, and its lines in each of some languages.
  public func json(in languages: [Language]) -> JSONValue {
    var members: [JSONObject.Member] = [
      .init("field", .string(path.description)), .init("label", .string(label[.japanese].plain)),
      .init("verdict", .string(verdict.rawValue)),
      .init(
        "reasons",
        .array(
          reasons.map { reason in
            .object([
              "owner": .string(reason.owner.rawValue), "name": .string(reason.name[.japanese].plain),
              "trace": reason.trace.json,
            ])
          })),
      .init("waitingFor", .array(waitingFor.map(\.json))),
      .init(
        "changes",
        .array(
          changes.map { set in
            .array(
              set.map { change in
                .object([
                  "field": .string(change.path.description), "label": .string(change.label[.japanese].plain),
                  "answer": change.answer.map { .string($0[.japanese].plain) } ?? .null,
                ])
              })
          })),
    ]
    switch requirement {
    case .always: members.append(.init("required", .string("always")))
    case .never: members.append(.init("required", .string("never")))
    case .when(let trace): members.append(.init("required", trace.json))
    }
    let lines = languages.map { language in
      JSONObject.Member(language.rawValue, .array(self.lines(in: language).map(JSONValue.string)))
    }
    members.append(.init("lines", .object(JSONObject(uniquing: lines))))
    return .object(JSONObject(uniquing: members))
  }
}

extension ConditionTrace {
  /// The trace for programs.
  var json: JSONValue {
    var members: [JSONObject.Member] = [
      .init("source", .string(source)), .init("outcome", .string(outcome.rawValue)),
    ]
    switch kind {
    case .all(let parts): members.append(.init("all", .array(parts.map(\.json))))
    case .any(let parts): members.append(.init("any", .array(parts.map(\.json))))
    case .everyRow(let rows, let parts):
      members += [.init("rows", rows.json), .init("every", .array(parts.map(\.json)))]
    case .someRow(let rows, let parts):
      members += [.init("rows", rows.json), .init("some", .array(parts.map(\.json)))]
    case .named(let id, _, let inner): members += [.init("named", .string(id)), .init("condition", inner.json)]
    case .test(let test): members.append(.init("test", test.json))
    }
    return .object(JSONObject(uniquing: members))
  }
}

extension ConditionTest {
  /// The test for programs.
  var json: JSONValue {
    .object([
      "subject": subject.json, "relation": .string(relation.rawValue),
      "expected": .array(expected.map { .string($0[.japanese].plain) }), "answer": answer.json,
      "reads": .array(reads.map { .object(["subject": $0.subject.json, "answer": $0.answer.json]) }),
    ])
  }
}

extension ConditionTest.Subject {
  var json: JSONValue {
    switch self {
    case .question(let path, let label):
      .object(["question": .string(path.description), "label": .string(label[.japanese].plain)])
    case .age(let path, let label):
      .object(["ageOf": .string(path.description), "label": .string(label[.japanese].plain)])
    case .rows(let group, let label): .object(["rows": .string(group), "label": .string(label[.japanese].plain)])
    case .value(let id, let label): .object(["value": .string(id), "label": .string(label[.japanese].plain)])
    case .channel: .object(["variable": "channel"])
    case .today: .object(["variable": "today"])
    case .expression(let source): .object(["expression": .string(source)])
    }
  }
}

extension ConditionTest.Answer {
  var json: JSONValue {
    switch self {
    case .value(let text): .object(["state": "value", "shown": .string(text[.japanese].plain)])
    case .blank: .object(["state": "blank"])
    case .unanswered: .object(["state": "unanswered"])
    case .notApplicable: .object(["state": "notApplicable"])
    }
  }
}
