import FormExpressions
import FormModel
import FormSource
import FormText

/// What is prepared once for the checks of a form's answers. Never changed afterwards, so that it is shared freely.
final class AnswerPlan: Sendable {
  /// A question with its prepared check.
  struct Question: Sendable {
    let specification: FieldSpecification
    let schema: AnswerSchema
    let shape: AnswerShapeCheck
    /// Which rule days break that the calendar does not have: in a February of 28 days, and in other months.
    let impossibleDays: (shortFebruary: ViolationCode, other: ViolationCode)

    init(_ specification: FieldSpecification) {
      self.specification = specification
      schema = specification.type.answerSchema
      shape = AnswerShapeCheck(schema.shape)
      guard case .text(let text) = schema.shape, text.days != nil else {
        impossibleDays = (.answerIsNotUnderstood, .answerIsNotUnderstood)
        return
      }
      func code(_ day: String) -> ViolationCode {
        specification.type.documentViolations(of: .string(day), in: FieldContext(today: .earliest)).first?.code
          ?? .answerIsNotUnderstood
      }
      impossibleDays = (code("2023-02-30"), code("2023-04-31"))
    }
  }

  /// What a name of a document stands for.
  enum Name: Sendable {
    case question(page: Int, field: Int)
    case group(page: Int)
  }

  let form: FormSpecification
  /// The questions by page and field.
  let questions: [[Question]]
  /// What the names of a document stand for, and under the id of a group those of its rows.
  let names: [String: [String: Name]]
  /// What places are called in reports.
  let places: PlaceNames
  /// What the form's rules and exits are called in reports.
  let ruleCodes: [ViolationCode]
  let exitCodes: [ViolationCode]
  /// The tables of the quick check, when the form has conditions simple enough for it.
  let quick: QuickPlan?

  init(_ form: FormSpecification) {
    self.form = form
    questions = form.pages.map { $0.fields.map(Question.init) }
    var names: [String: [String: Name]] = [:]
    for (index, page) in form.pages.enumerated() {
      if let group = page.repeating?.id { names[page.enclosingGroup ?? "", default: [:]][group] = .group(page: index) }
      for (place, field) in page.fields.enumerated() {
        names[page.group ?? "", default: [:]][field.id] = .question(page: index, field: place)
      }
    }
    self.names = names
    places = PlaceNames(form)
    ruleCodes = form.rules.map { ViolationCode(rawValue: "rule." + $0.id) }
    exitCodes = form.exits.map { ViolationCode(rawValue: "exit." + $0.id) }
    quick = QuickPlan(form, questions)
  }

  /// Every violation of an answer, from its form to the rules of its type.
  ///
  /// The form is checked first: only an answer that has it is given to the type, so that a JSON Schema of the form and
  /// this check agree by construction.
  func violations(of payload: JSONValue, for question: Question, in context: FieldContext) -> [AnswerFinding] {
    let problems = question.shape.problems(in: payload)
    guard problems.isEmpty else {
      var seen: Set<AnswerShapeProblem> = []
      return problems.filter { seen.insert($0).inserted }.map {
        AnswerFinding(detail: $0.path, content: .shape($0.code))
      }
    }
    return question.specification.type.documentViolations(of: payload, in: context).map {
      AnswerFinding(content: .violation($0))
    }
  }

  /// How much a finding matters.
  func severity(of finding: AnswerFinding) -> Violation.Severity {
    switch finding.content {
    case .violation(let violation): violation.severity
    case .rule(let index): form.rules[index].severity
    case .shape, .exit: .block
    }
  }

  // MARK: - Words

  /// Which rule a finding breaks.
  func code(of finding: AnswerFinding) -> ViolationCode {
    switch finding.content {
    case .shape(let code): code
    case .violation(let violation): violation.code
    case .rule(let index): ruleCodes[index]
    case .exit(let index): exitCodes[index]
    }
  }

  /// What a finding says to a developer.
  func message(of finding: AnswerFinding) -> BilingualText {
    switch finding.content {
    case .shape(let shape): return sentence(shape, finding)
    case .violation(let violation):
      guard case .question(let page, let field, _) = finding.place else { return sentence(violation.code, finding) }
      let type = questions[page][field].specification
      return BilingualText(ja: words(violation, type, .japanese), en: words(violation, type, .english))
    case .rule(let index):
      let message = form.rules[index].message
      return BilingualText(ja: message[.japanese].plain, en: message[.english].plain)
    case .exit(let index):
      let title = form.exits[index].title
      return BilingualText(
        ja: "この答えでは申し込めません: " + title[.japanese].plain,
        en: "with these answers there is nothing to send: " + title[.english].plain)
    }
  }

  private func words(_ violation: Violation, _ field: FieldSpecification, _ language: Language) -> String {
    // The day only matters for words about days, which a violation carries itself.
    let context = FieldContext(today: .earliest, language: language, dateStyle: form.dateDisplay)
    return field.type.message(for: violation, label: field.label, in: context).plain
  }

  private func sentence(_ code: ViolationCode, _ finding: AnswerFinding) -> BilingualText {
    switch code {
    case .answerIsNotAsked:
      return BilingualText(
        ja: "ほかの答えによると聞いていない質問です", en: "with the other answers this question is not asked")
    case .answerIsNotUnderstood:
      return BilingualText(ja: "この項目の答えとして読めません", en: "the answer cannot be read as one to this question")
    case .answerIsUnknown:
      var scope = ""
      if case .row(_, let row) = finding.place { scope = row.group }
      if case .question = finding.place { return AnswerShapeProblem.sentences[code] ?? BilingualText(ja: "", en: "") }
      let known = (names[scope] ?? [:]).keys.sorted()
      let name = finding.detail.split(separator: ".").last.map(String.init) ?? finding.detail
      let nearest = NearestName.nearest(to: name, in: known)
      return BilingualText(
        ja: "様式にない項目です" + (nearest.map { "。「\($0)」ですか" } ?? ""),
        en: "the form has no such field" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
    default:
      return AnswerShapeProblem.sentences[code] ?? BilingualText(ja: "確かめてください", en: "check this answer")
    }
  }

  /// Where a finding is.
  func path(_ finding: AnswerFinding) -> String {
    switch finding.place {
    case .document: finding.detail
    case .group(let page, let outer):
      AnswerPath(form.pages[page].repeating?.id ?? "", row: outer?.row).description + finding.detail
    case .row(_, let row): AnswerPath("", row: row).description.dropLast() + finding.detail
    case .question(let page, let field, let row):
      AnswerPath(form.pages[page].fields[field].id, row: row).description + finding.detail
    }
  }
}

extension FieldType {
  /// The rules that a canonical answer of the right form breaks.
  ///
  /// An answer that stands for no value is read as an entry, so that the reason is the one a resident would be told.
  func documentViolations(of payload: JSONValue, in context: FieldContext) -> [Violation] {
    if let violations = violations(ofPayload: payload.withWholeNumbers, in: context) { return violations }
    let entry: Entry =
      switch payload {
      case .string(let text): Entry(text)
      case .object(let object):
        Entry(Dictionary(object.members.map { ($0.key, $0.value.string ?? "") }, uniquingKeysWith: { $1 }))
      case .array(let elements): Entry(choices: elements.compactMap(\.string))
      case .null, .bool, .int, .double: Entry()
      }
    if entry.isEmpty { return [Violation(.isMissing)] }
    let found = check(entry, in: context).violations.filter { $0.severity == .block }
    return found.isEmpty ? [Violation(.answerIsNotUnderstood)] : found
  }
}

extension JSONValue {
  /// The value with `5.0` as 5, as JSON Schema reads it.
  var withWholeNumbers: JSONValue {
    if case .double(let value) = self, value.rounded() == value, abs(value) < 0x1p53 { return .int(Int(value)) }
    return self
  }
}
