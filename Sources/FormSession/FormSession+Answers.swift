public import FormComponents
public import FormModel
public import FormSource

/// Something in a document of answers that the form has no place for.
public struct AnswerProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: String, Hashable, Sendable {
    /// The form has no such question.
    case unknownField
    /// The answer has not the form its question takes.
    case notAValue
    /// The answer breaks a rule of its question that forbids to take it.
    case breaksRule
    /// There are more rows than the form takes.
    case tooManyRows
    /// The rows of a group are no list of objects.
    case notRows
  }

  /// Where, as in `child[1].childBirthDate`.
  public var path: String
  /// What is wrong.
  public var kind: Kind
  /// The name that may have been meant.
  public var nearest: String?
  /// The rule that is broken.
  public var rule: ViolationCode?

  /// The problem in words, without any answer in it.
  public var message: BilingualText {
    switch kind {
    case .unknownField:
      BilingualText(
        ja: "\(path): 様式にない項目です" + (nearest.map { "。'\($0)' ですか" } ?? ""),
        en: "\(path): the form has no such field" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
    case .notAValue:
      BilingualText(ja: "\(path): この項目の答えの形ではありません", en: "\(path): not an answer in the form this field takes")
    case .breaksRule:
      BilingualText(
        ja: "\(path): この項目の決まりに合いません（\(rule?.rawValue ?? "–")）",
        en: "\(path): breaks a rule of this field (\(rule?.rawValue ?? "–"))")
    case .tooManyRows: BilingualText(ja: "\(path): 行が多すぎます", en: "\(path): too many rows")
    case .notRows: BilingualText(ja: "\(path): オブジェクトの並びにしてください", en: "\(path): has to be a list of objects")
    }
  }

  /// The problem in English.
  public var description: String { message.en }
}

// Answers as a document: samples, submissions, what another system already knows.
extension FormSession {
  /// Takes a document of canonical answers, as in `Submission.answers`, as if a person had entered them page by page.
  ///
  /// What fits is taken; pages that are complete with it are gone through. Everything else is returned.
  public mutating func take(answers document: JSONValue, at moment: Moment) -> [AnswerProblem] {
    move(to: moment)
    guard case .object(let members) = document else { return [AnswerProblem(path: "", kind: .notAValue)] }
    var problems: [AnswerProblem] = []
    for member in members.members {
      if let page = form.page(ofGroup: member.key), page.enclosingGroup == nil, let repeating = page.repeating {
        takeRows(member.value, of: repeating, in: nil, &problems)
      } else if let page = form.pages.first(where: { $0.group == nil && $0.fields.contains { $0.id == member.key } }
      ),
        let field = page.fields.first(where: { $0.id == member.key })
      {
        take(member.value, for: field, at: AnswerPath(field.id), &problems)
      } else {
        let known = form.pages.filter { $0.enclosingGroup == nil }
          .flatMap { page in page.repeating.map { [$0.id] } ?? page.fields.map(\.id) }
        problems.append(
          AnswerProblem(
            path: member.key, kind: .unknownField, nearest: NearestName.nearest(to: member.key, in: known)))
      }
    }
    reevaluate()
    problems += unofferedChoices
    goThroughCompletePages()
    return problems
  }

  /// The answers whose choice other answers do not leave.
  private var unofferedChoices: [AnswerProblem] {
    askedPaths.compactMap { path in
      guard let field = form.field(path.field), field.choiceFilter != nil, let payload = state[path]?.payload,
        evaluation.type(of: field, row: path.row).entry(forPayload: payload, in: context) == nil
      else { return nil }
      return AnswerProblem(path: path.description, kind: .breaksRule, rule: .choiceIsUnknown)
    }
  }

  private mutating func takeRows(
    _ value: JSONValue, of repeating: RepeatSpecification, in outer: AnswerPath.Row.Outer?,
    _ problems: inout [AnswerProblem]
  ) {
    let name = AnswerPath(repeating.id, row: outer?.row).description
    guard case .array(let rows) = value else {
      problems.append(AnswerProblem(path: name, kind: .notRows))
      return
    }
    if rows.count > repeating.maximum { problems.append(AnswerProblem(path: name, kind: .tooManyRows)) }
    state.set([], of: repeating.id, in: outer)
    let fields = form.fields(inRowsOf: repeating.id)
    let inner = outer == nil ? form.groups(inRowsOf: repeating.id) : []
    for (index, row) in rows.prefix(repeating.maximum).enumerated() {
      state.addRow(to: repeating.id, in: outer, of: form)
      guard case .object(let members) = row else {
        problems.append(AnswerProblem(path: "\(name)[\(index)]", kind: .notRows))
        continue
      }
      let place = AnswerPath.Row(group: repeating.id, index: index, in: outer)
      for member in members.members {
        if let group = inner.first(where: { $0.id == member.key }) {
          takeRows(member.value, of: group, in: place.asOuter, &problems)
          continue
        }
        let path = AnswerPath(member.key, row: place)
        guard let field = fields.first(where: { $0.id == member.key }) else {
          let nearest = NearestName.nearest(to: member.key, in: fields.map(\.id) + inner.map(\.id))
          problems.append(AnswerProblem(path: path.description, kind: .unknownField, nearest: nearest))
          continue
        }
        take(member.value, for: field, at: path, &problems)
      }
    }
    state.finish(repeating.id, in: outer)
  }

  private mutating func take(
    _ value: JSONValue, for field: FieldSpecification, at path: AnswerPath, _ problems: inout [AnswerProblem]
  ) {
    guard let entry = field.type.entry(forPayload: value, in: context) else {
      problems.append(AnswerProblem(path: path.description, kind: .notAValue))
      return
    }
    let checked = field.type.check(entry, in: context)
    if !checked.isTaken, !entry.isEmpty {
      let rule = checked.violations.first { $0.severity == .block }?.code
      problems.append(AnswerProblem(path: path.description, kind: .breaksRule, rule: rule))
    }
    state[path] = Answer(
      entry: entry, payload: checked.isTaken ? checked.payload : nil, provenance: .entered(by: role, at: now))
  }

  /// Marks the pages that need nothing more as gone through, in order, and stops at the first that does.
  ///
  /// Each page is looked at once: what is answered later never makes an earlier page incomplete here, since answers are
  /// only added.
  private mutating func goThroughCompletePages() {
    state.visited.insert("start")
    var next = 0
    while true {
      let steps = steps(evaluation)
      guard next < steps.count else { break }
      let step = steps[next]
      next += 1
      switch step {
      case .questions(let page, let row):
        let changed = markQuestionsPassed(page: page, row: row)
        visit(page, row: row)
        if changed { reevaluate() }
      case .start, .consent, .rows, .review, .exit, .done: break
      }
      guard isComplete(step, evaluation) else { break }
    }
    state.position = form.id(of: firstIncomplete(evaluation))
  }

  /// Optional questions of a page that were given no answer were left empty.
  ///
  /// - Returns: Whether there were any.
  private mutating func markQuestionsPassed(page: Int, row: AnswerPath.Row?) -> Bool {
    var changed = false
    for path in askedPaths(page: page, row: row) where state[path] == nil {
      guard let field = form.field(path.field), !isRequired(field, row: row, evaluation) else { continue }
      state[path] = Answer(entry: Entry(), payload: nil, provenance: .entered(by: role, at: now))
      changed = true
    }
    return changed
  }

  /// Takes the answers of a page out again, as if nobody had come by it. Other answers stay.
  public mutating func clear(_ id: PageID, at moment: Moment) {
    move(to: moment)
    guard case .questions(let page, let row) = step(id, evaluation) else { return }
    for field in form.pages[page].fields { state[AnswerPath(field.id, row: row)] = nil }
    visit(page, row: row, false)
    state.attempted.remove(id)
    reevaluate()
  }
}
