import FormComponents
import FormHTML
import FormModel
import FormSession
import FormSource
import FormText

/// One page of ten or forty questions from answers to bytes, five of them in error, with an error summary: as a form that a
/// ward would write with these questions.
///
/// Beside it, on the same answers and with the same bytes: plain byte appends by hand in Swift, template literals by hand in
/// Node, and our own drawing without a template. Elementary, the fastest HTML library of Swift in the project's notes, is
/// not installed here; there it draws 3,070 pages of forty questions in the time in which Node draws 9,820.
struct RenderWorkload {
  static func prepare(_ file: String, _ inputs: WorkloadInputs) throws -> Contest {
    guard let page = try JSONValue.parse(try inputs.bytes(file))["page"], let questions = page["questions"]?.array
    else {
      throw WrongResult("\(file) has another shape")
    }
    let session = try session(page, questions)
    let resting = session.page
    var entries = PageEntries()
    var errors: [ErrorLink] = []
    for question in questions { try fill(question, &entries, &errors, resting) }
    let options = HTMLOptions(styleSheet: "/wardkit.css")
    let template = PageTemplate(resting, with: options)
    let filled = resting.filled(with: entries, errors: errors)
    let bytes = PageRenderer().render(filled, with: options)
    try WrongResult.unless(template.render(entries, errors: errors) == bytes, "the template gives another page")
    try WrongResult.unless(errors.count == 5, "\(errors.count) questions are in error, not 5")

    // The whole way of a service, without errors: what a resident sees who comes back to the page.
    var answered = session
    answered.keep(entries, at: session.now)

    // Around the questions everything is given to the others as it is.
    let drawn = try DrawnQuestion.all(of: filled)
    guard let begin = place(of: "<form method=\"post\" novalidate>\n", in: bytes),
      let end = place(of: "<div class=\"actions\">", in: bytes)
    else { throw WrongResult("the page has no form") }
    let start = Array(bytes[..<begin.upperBound])
    let rest = Array(bytes[end.lowerBound...])
    let plain = drawn.map { PlainAppends.Question($0.json) }
    var appends = PlainAppends()
    appends.page(start, plain, rest)
    if appends.bytes != bytes {
      let place = zip(appends.bytes, bytes).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
      throw WrongResult(
        "plain appends give another page: …\(String(decoding: appends.bytes[max(0, place - 100)...].prefix(200), as: UTF8.self)) for …\(String(decoding: bytes[max(0, place - 100)...].prefix(200), as: UTF8.self))"
      )
    }
    let input: JSONValue = [
      "start": .string(String(decoding: start, as: UTF8.self)), "questions": .array(drawn.map(\.json)),
      "end": .string(String(decoding: rest, as: UTF8.self)), "page": .string(String(decoding: bytes, as: UTF8.self)),
    ]
    var writer = HTMLWriter(capacity: bytes.count * 2)
    let ours = Stopwatch {
      writer.reset()
      template.render(entries, errors: errors, into: &writer)
    }
    let byHand = Stopwatch { appends.page(start, plain, rest) }
    let metric = "from answers to bytes, pages/s"
    return Contest(
      [
        Figure(metric: metric, largerIsBetter: true) { 1 / (try ours.seconds()) },
        Figure(metric: "from answers to bytes, MB/s", largerIsBetter: true) {
          Double(bytes.count) / 1e6 / (try ours.seconds())
        },
        Figure(metric: "plain byte appends in Swift, pages/s", largerIsBetter: true) { 1 / (try byHand.seconds()) },
        Figure(metric: "times plain byte appends", largerIsBetter: true) { try byHand.seconds() / ours.seconds() },
        .rate("drawn without a template, pages/s") {
          keep(PageRenderer().render(resting.filled(with: entries, errors: errors), with: options))
        },
        .microseconds("the page from a session, µs") { keep(answered.page) },
        .rate("from a session to bytes, drawn without a template, pages/s") {
          keep(PageRenderer().render(answered.page, with: options))
        },
        .microseconds("laying the page out, once, µs") { keep(PageTemplate(resting, with: options)) },
        Figure(metric: "bytes of a page", largerIsBetter: false) { Double(bytes.count) },
        Figure(metric: "bytes of the template", largerIsBetter: false) { Double(template.byteCount) },
      ], against: [Peer(name: "Node, template literals by hand", script: "render.js", input: input.bytes())])
  }

  private static func place(of text: String, in bytes: [UInt8]) -> Range<Int>? {
    bytes.firstRange(of: Array(text.utf8))
  }

  // MARK: - The form

  private static func session(_ page: JSONValue, _ questions: [JSONValue]) throws -> FormSession {
    let title = page["title"] ?? ""
    let form: JSONValue = [
      "specVersion": "1.0", "id": "workload", "version": "1", "language": "ja", "title": title,
      "legalBasis": [["law": "住民基本台帳法", "article": "第22条", "for": "転入届"]],
      "office": ["name": "住民係", "telephone": "03-0000-0000", "counter": "1階", "post": "区役所"],
      "pages": [["id": "main", "title": title, "fields": .array(try questions.map(field))]],
      "submission": ["title": "受け付けました", "next": "手紙を待ってください。"],
    ]
    let reading = FormSpecification.read(
      SpecificationFiles(form: SourceFile(name: "form.json", text: form.text(.indented))))
    guard let specification = reading.specification, let day = CalendarDate(iso: "2026-11-23") else {
      throw WrongResult("the form cannot be used: \(reading.diagnostics.map(\.message.en))")
    }
    var session = FormSession(specification, at: Moment(day))
    _ = session.send(PageEntries(), at: Moment(day))
    try WrongResult.unless(session.page.id == "main", "the questions are not on the second page")
    return session
  }

  private static func field(_ question: JSONValue) throws(WrongResult) -> JSONValue {
    var members = ["id", "label", "hint", "required"].compactMap { key in question[key].map { (key, $0) } }
    let choices = (question["options"]?.array ?? []).map { option -> JSONValue in
      ["value": option["value"] ?? "", "label": option["label"] ?? ""]
    }
    switch question["kind"]?.string {
    case "text": members.append(("type", "text"))
    case "kana": members.append(("type", "kana"))
    case "date": members.append(("type", "date"))
    case "radio": members += [("type", "choice"), ("presentation", "visible"), ("choices", .array(choices))]
    case "checkboxes": members += [("type", "choices"), ("choices", .array(choices))]
    case "select": members += [("type", "choice"), ("presentation", "menu"), ("choices", .array(choices))]
    case "textarea": members.append(("type", "longText"))
    case "address": members.append(("type", "address"))
    case let kind: throw WrongResult("the workload has a question of an unknown kind, \(kind ?? "none")")
    }
    return .object(of: members)
  }

  /// What is entered, under the names of the controls of the page.
  private static func fill(
    _ question: JSONValue, _ entries: inout PageEntries, _ errors: inout [ErrorLink], _ page: Page
  ) throws(WrongResult) {
    guard let id = question["id"]?.string else { throw WrongResult("a question has no id") }
    let name = ControlName(rawValue: id)
    if let value = question["value"]?.string { entries.append(value, to: name) }
    for option in question["options"]?.array ?? [] where option["on"]?.bool == true {
      entries.append(option["value"]?.string ?? "", to: name)
    }
    let controls = page.components.first { $0.question?.name == name }?.controlNames ?? []
    let values = (question["parts"]?.array ?? []).compactMap { $0["value"]?.string }
    for (control, value) in zip(controls, values) where !values.isEmpty { entries.append(value, to: control) }
    if let error = question["error"]?.string {
      errors.append(ErrorLink(control: name, message: ShownText(RubyText(plain: error))))
    }
  }
}

/// A page of ten questions.
enum RenderTenWorkload: Workload {
  static let name = "render10"

  static func prepare(_ inputs: WorkloadInputs) throws -> Contest {
    try RenderWorkload.prepare("render10.json", inputs)
  }
}

/// A page of forty questions.
enum RenderFortyWorkload: Workload {
  static let name = "render40"

  static func prepare(_ inputs: WorkloadInputs) throws -> Contest {
    try RenderWorkload.prepare("render40.json", inputs)
  }
}
