import FormComponents
import FormExpressions
import FormModel
import FormText

/// Something to say about one question: a violation of its own rules or of a rule over several answers.
struct FieldFinding: Hashable {
  /// What is said.
  enum Content: Hashable {
    case violation(Violation)
    /// A rule of the form that is broken, by its index.
    case rule(Int)
    /// A rule of the form that comes to no result for these answers, a defect of the form, by its index.
    case uncheckedRule(Int)
  }

  var path: AnswerPath
  var content: Content
  var severity: Violation.Severity

  /// Whether a rule over several answers says it.
  var isRule: Bool { if case .violation = content { false } else { true } }
}

extension FormSession {
  /// Everything there is to say about the questions of a page, in reading order, the most important first for each.
  func findings(page: Int, row: AnswerPath.Row?, _ evaluation: Evaluation) -> [FieldFinding] {
    let specification = form.pages[page]
    var findings: [FieldFinding] = []
    for (index, field) in specification.fields.enumerated()
    where evaluation.applicability(page: page, field: index, row: row) == .applicable {
      let path = AnswerPath(field.id, row: row)
      findings += violations(of: field, at: path, page: page, field: index, evaluation).map {
        FieldFinding(path: path, content: .violation($0), severity: $0.severity)
      }
      findings += self.findings(ofRules: form.graph.rules[form.graph.fields[page][index]], at: path, evaluation)
    }
    return findings
  }

  /// What there is to say about the rows of a group together, once the person has said that there are no more.
  func findings(rowsOf page: Int, in outer: AnswerPath.Row.Outer?, _ evaluation: Evaluation) -> [FieldFinding] {
    guard outer == nil, let group = form.pages[page].repeating?.id, let number = form.graph.groups[page],
      evaluation.applicability(page: page) == .applicable
    else { return [] }
    return findings(ofRules: form.graph.rules[number], at: AnswerPath(group), evaluation)
  }

  private func findings(ofRules rules: [Int], at path: AnswerPath, _ evaluation: Evaluation) -> [FieldFinding] {
    rules.compactMap { rule in
      switch evaluation.result(ofRule: rule, row: path.row) {
      case .value(.bool(false)):
        return FieldFinding(path: path, content: .rule(rule), severity: form.rules[rule].severity)
      case .error?:
        // The person cannot mend it, so it keeps nobody from going on.
        return FieldFinding(path: path, content: .uncheckedRule(rule), severity: .inform)
      case .value, .unknown, nil: return nil
      }
    }
  }

  /// The rules of its own that an answer breaks.
  func violations(
    of field: FieldSpecification, at path: AnswerPath, page: Int, field index: Int, _ evaluation: Evaluation
  ) -> [Violation] {
    guard field.takesEntry else { return [] }
    guard let answer = state[path], !answer.entry.isEmpty else {
      return evaluation.isRequired(page: page, field: index, row: path.row) ? [Violation(.isMissing)] : []
    }
    return evaluation.violations(of: answer, page: page, field: index, row: path.row)
      ?? evaluation.type(of: field, row: path.row).check(answer.entry, in: context(for: field)).violations
  }

  /// Whether a question has to be answered. A condition that waits for other answers does not require anything yet.
  func isRequired(_ field: FieldSpecification, row: AnswerPath.Row?, _ evaluation: Evaluation) -> Bool {
    guard case .field(let page, let place)? = form.symbols[field.id] else { return false }
    return evaluation.isRequired(page: page, field: place, row: row)
  }

  /// The sentence for a finding in the session's language.
  func message(for finding: FieldFinding) -> ShownText {
    switch finding.content {
    case .rule(let rule): return form.rules[rule].message.shown(in: language)
    case .uncheckedRule:
      let label =
        form.field(finding.path.field)?.label ?? form.page(ofGroup: finding.path.field)?.title ?? LocalizedText("")
      return SessionText.notChecked(label).shown(in: language)
    case .violation(let violation):
      guard let field = form.field(finding.path.field) else { return ShownText("") }
      return ShownText(field.type.message(for: violation, label: field.label, in: context(for: field)))
    }
  }

  /// The control where a finding is mended.
  func control(of finding: FieldFinding) -> ControlName {
    let name = ControlName(path: finding.path)
    guard case .violation(let violation) = finding.content, let field = form.field(finding.path.field) else {
      return name.part(form.field(finding.path.field)?.type.firstPart ?? "")
    }
    return name.part(violation.parts.first ?? field.type.firstPart)
  }
}

extension FieldSpecification {
  /// Whether anything is asked; information and computed values are only shown.
  var takesEntry: Bool { Swift.type(of: type).takesEntry }
}

extension FieldType {
  /// The name of the first part of an entry.
  var firstPart: String { Self.parts.first?.name ?? "" }

  /// The names of the parts of an entry.
  var partNames: [String] { Self.parts.map(\.name) }

  /// The sentence for a violation.
  func message(for violation: Violation, label: LocalizedText, in context: FieldContext) -> RubyText {
    ErrorMessages.message(for: violation, of: Self.self, label: label, in: context)
  }
}

extension ControlName {
  /// The name of the question at a path: `occupation`, `child.2.childBirthDate`, `child.2.school.1.schoolName`.
  init(path: AnswerPath) {
    self.init(rawValue: path.row.map { "\($0.controlName).\(path.field)" } ?? path.field)
  }
}

extension AnswerPath.Row {
  /// How controls name the row: `child.2`, `child.2.school.1`.
  var controlName: String {
    (outer.map { "\($0.row.controlName)." } ?? "") + "\(group).\(index + 1)"
  }
}
