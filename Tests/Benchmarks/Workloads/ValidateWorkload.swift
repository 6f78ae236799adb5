import FormModel
import FormSession
import FormSource
import FormText

/// Whole documents of answers checked against a form of forty questions and five rows of eight, every violation with its
/// place. The form is made of the list of fields in the workload, as a ward would write it.
enum ValidateWorkload: Workload {
  static let name = "validate"

  static func prepare(_ inputs: WorkloadInputs) throws -> Contest {
    let input = renamed(try JSONValue.parse(try inputs.bytes("validate.json")))
    guard let schema = input["schema"], let valid = input["valid"], let invalid = input["invalid"],
      let paths = input["expectErrors"]?["paths"]?.array?.compactMap(\.string),
      let today = CalendarDate(iso: "2026-11-23")
    else { throw WrongResult("validate.json has another shape") }
    let file = SourceFile(name: "form.json", text: try form(of: schema).text(.indented))
    let reading = FormSpecification.read(SpecificationFiles(form: file))
    guard let form = reading.specification else {
      throw WrongResult("the form cannot be used: \(reading.diagnostics.map(\.message.en))")
    }
    let checker = AnswerChecker(form)
    let good = try checker.check(valid.bytes(), today: today)
    try WrongResult.unless(good.isEmpty, "the valid document breaks \(good.map { $0.path + ": " + $0.code.rawValue })")
    let found = try checker.check(invalid.bytes(), today: today).map { slashed($0.path) }
    try WrongResult.unless(found.sorted() == paths.sorted(), "the errors are at \(found), not at \(paths)")
    let general = checker.check(invalid, today: today).map { slashed($0.path) }
    try WrongResult.unless(general.sorted() == paths.sorted(), "the errors of the value are at \(general)")

    var figures: [Figure] = []
    for (name, document) in [("valid", valid), ("invalid", invalid)] {
      let bytes = document.bytes()
      figures.append(
        .rate("\(name) from bytes, documents/s") { read(try checker.check(bytes, today: today)) })
    }
    for (name, document) in [("valid", valid), ("invalid", invalid)] {
      figures.append(.rate("\(name) parsed, documents/s") { read(checker.check(document, today: today)) })
    }
    return Contest(
      figures, against: [Peer(name: "orjson + jsonschema-rs", script: "validate.py", input: input.bytes())])
  }

  /// Reads where each violation is and which rule it breaks, as the peer does: what nobody reads is not made.
  private static func read(_ report: AnswerReport) {
    for violation in report {
      keep(violation.path)
      keep(violation.code)
    }
  }

  /// The workload with another name for the birthday of the people in the rows, in its schema and its documents: names of
  /// a form stand once in it, and the applicant has a `birthDate` already.
  private static func renamed(_ value: JSONValue, inRows: Bool = false) -> JSONValue {
    switch value {
    case .object(let object):
      .object(
        of: object.members.map { member in
          let name = inRows && member.key == "birthDate" ? "bornOn" : member.key
          return (name, renamed(member.value, inRows: inRows || member.key == "household"))
        })
    case .array(let items):
      .array(items.map { inRows && $0.string == "birthDate" ? "bornOn" : renamed($0, inRows: inRows) })
    case .null, .bool, .int, .double, .string: value
    }
  }

  /// `household[3].kana` as the workload writes it: `household/3/kana`.
  private static func slashed(_ path: String) -> String {
    String(path.compactMap { $0 == "[" || $0 == "." ? "/" : $0 == "]" ? nil : $0 })
  }

  // MARK: - The form

  private static func form(of schema: JSONValue) throws(WrongResult) -> JSONValue {
    guard let properties = schema["properties"]?.object, let rows = properties["household"]?["items"],
      let rowProperties = rows["properties"]?.object
    else { throw WrongResult("the schema has no household") }
    let needed: [String: String] = [
      "pref3": "kind1 == 'o1'", "postal4": "kind1 == 'o1'", "myNumberLike": "flag1 == true",
    ]
    let top = Set(schema["required"]?.array?.compactMap(\.string) ?? [])
    let inRow = Set(rows["required"]?.array?.compactMap(\.string) ?? [])
    var questions: [JSONValue] = [
      ["id": "applicant", "type": "personName", "label": "氏名", "kana": false, "required": false]
    ]
    for member in properties.members where member.key != "household" {
      questions.append(
        question(member.key, member.value, isRequired: top.contains(member.key), when: needed[member.key]))
    }
    let columns = rowProperties.members.map { member in
      question(
        member.key, member.value, isRequired: inRow.contains(member.key),
        when: member.key == "insuranceNo" ? "hasInsurance == true" : nil)
    }
    return .object(
      of: head + [
        (
          "rules",
          [
            [
              "id": "reportedLater", "check": "reportDate >= moveDate", "at": ["reportDate"],
              "message": "「届け出た日」を「移った日」よりあとにしてください",
            ]
          ]
        ),
        (
          "pages",
          [
            ["id": "main", "title": "届出", "fields": .array(questions)],
            .object(of: [
              ("id", "people"), ("title", "世帯"),
              ("repeat", ["id": "household", "min": 1, "max": 10, "row": "人", "another": "ほかにいますか"]),
              ("fields", .array(columns)),
            ]),
          ]
        ),
      ])
  }

  private static let head: [(String, JSONValue)] = [
    ("specVersion", "1.0"), ("id", "workload"), ("version", "1"), ("language", "ja"), ("title", "届出"),
    ("summary", "届け出ます。"), ("purpose", "記録のため"), ("retention", "14日残します。"),
    ("legalBasis", [["law": "住民基本台帳法", "article": "第22条", "for": "転入届"]]),
    (
      "office",
      [
        "name": "住民係", "addressee": "区長", "telephone": "03-0000-0000", "hours": "平日", "counter": "1階", "post": "区役所",
      ]
    ),
    ("actors", ["applicant": "applicant"]),
    ("submission", ["title": "受け付けました", "referenceLabel": "受付番号"]),
  ]

  /// A question for a property of the workload's schema.
  private static func question(_ id: String, _ schema: JSONValue, isRequired: Bool, when: String?) -> JSONValue {
    var members: [(String, JSONValue)] = [("id", .string(id)), ("label", .string(id))]
    if let when {
      members.append(("requiredWhen", .string(when)))
    } else if !isRequired {
      members.append(("required", false))
    }
    func choices(_ words: JSONValue?) -> JSONValue {
      .array((words?.array ?? []).map { ["value": $0, "label": $0] })
    }
    let most = schema["maxLength"]?.int
    switch (schema["type"]?.string, schema["format"]?.string, schema["pattern"]?.string) {
    case ("integer", _, _):
      members += [("type", "integer"), ("minimum", schema["minimum"] ?? 0), ("maximum", schema["maximum"] ?? 0)]
    case ("boolean", _, _): members.append(("type", "yesNo"))
    case ("array", _, _): members += [("type", "choices"), ("choices", choices(schema["items"]?["enum"]))]
    case (_, "date"?, _): members.append(("type", "date"))
    case (_, _, let pattern?) where pattern.contains("@"): members.append(("type", "email"))
    case (_, _, let pattern?):
      members += [
        ("type", "text"), ("pattern", .string(String(pattern.dropFirst().dropLast()))), ("patternHint", "例の形"),
      ]
      if let most { members.append(("maximum", .int(most))) }
    default:
      if schema["enum"] != nil {
        members += [("type", "choice"), ("choices", choices(schema["enum"]))]
      } else {
        members += [("type", most ?? 0 > 100 ? "longText" : "text"), ("maximum", .int(most ?? 100))]
      }
    }
    return .object(of: members)
  }
}
