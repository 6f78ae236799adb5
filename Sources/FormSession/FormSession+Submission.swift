import FormComponents
import FormExpressions
import FormModel
import FormSource
import FormText

// Making the submission of a complete session.
extension FormSession {
  /// The submission, or `nil` while something is missing.
  func makeSubmission() -> Submission? {
    guard firstIncomplete(evaluation) == .review else { return nil }
    var provenance: [AnswerPath: Provenance] = [:]
    for path in askedPaths { provenance[path] = state[path]?.provenance }
    return Submission(
      reference: reference, formID: form.id, formVersion: form.version, formHash: form.hash, language: language,
      channel: channel, submittedAt: now, actors: actors, answers: answersJSON, values: valuesJSON,
      provenance: provenance, consents: state.consents,
      papers: form.papers.filter { isNeeded($0) }.map(\.id),
      fees: feesDue.map { Submission.Fee(id: $0.specification.id, amount: $0.amount) })
  }

  /// A number the resident can read out on the telephone: the day, and eight digits of a hash over the session, so that
  /// sending the same session twice gives the same number.
  private var reference: String {
    let digest = ContentHash.sha256(Array("\(form.hash)|\(now.iso)|".utf8) + answersJSON.bytes())
    let number = digest.utf8.prefix(12).reduce(into: UInt64(0)) { $0 = $0 &* 31 &+ UInt64($1) } % 100_000_000
    let digits = String(number)
    let day = now.day.iso.filter { $0 != "-" }
    return "\(day)-" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// The places of all questions that are asked, in the order of the form.
  var askedPaths: [AnswerPath] {
    form.pages.indices.filter { form.pages[$0].enclosingGroup == nil }.flatMap { askedPaths(of: $0, in: nil) }
  }

  /// The places of the questions of a page, in all its rows, with those of the pages that stand in them.
  private func askedPaths(of page: Int, in outer: AnswerPath.Row.Outer?) -> [AnswerPath] {
    guard let group = form.pages[page].repeating?.id else { return askedPaths(page: page, row: outer?.row) }
    let inner = outer == nil ? form.pages(inRowsOf: group) : []
    return state.rows(of: group, in: outer).indices.flatMap { index in
      let row = AnswerPath.Row(group: group, index: index, in: outer)
      return askedPaths(page: page, row: row) + inner.flatMap { askedPaths(of: $0, in: row.asOuter) }
    }
  }

  func askedPaths(page: Int, row: AnswerPath.Row?) -> [AnswerPath] {
    form.pages[page].fields.enumerated()
      .filter {
        $0.element.takesEntry && evaluation.applicability(page: page, field: $0.offset, row: row) == .applicable
      }
      .map { AnswerPath($0.element.id, row: row) }
  }

  private var answersJSON: JSONValue {
    .object(
      of: form.pages.indices.filter { form.pages[$0].enclosingGroup == nil }.flatMap { answers(of: $0, in: nil) })
  }

  /// The answers of a page: its own, or its rows as a list under the name of their group.
  private func answers(of page: Int, in outer: AnswerPath.Row.Outer?) -> [(String, JSONValue)] {
    guard evaluation.applicability(page: page, in: outer) == .applicable else { return [] }
    guard let group = form.pages[page].repeating?.id else { return payloads(askedPaths(page: page, row: outer?.row)) }
    let inner = outer == nil ? form.pages(inRowsOf: group) : []
    let rows = state.rows(of: group, in: outer).indices.map { index in
      let row = AnswerPath.Row(group: group, index: index, in: outer)
      return JSONValue.object(
        of: payloads(askedPaths(page: page, row: row)) + inner.flatMap { answers(of: $0, in: row.asOuter) })
    }
    return [(group, .array(rows))]
  }

  private func payloads(_ paths: [AnswerPath]) -> [(String, JSONValue)] {
    paths.compactMap { path in state[path]?.payload.map { (path.field, $0) } }
  }

  private var valuesJSON: JSONValue {
    .object(
      of:
        form.values.indices.compactMap { index in
          guard !form.values[index].isCondition, case .value(let value) = evaluation.values[index],
            let json = JSONValue(value)
          else { return nil }
          return (form.values[index].id, json)
        })
  }

  private var actors: [Submission.Actor] {
    var actors = [
      Submission.Actor(role: .applicant, name: form.actors.applicant.flatMap { state.answers[$0]?.payload })
    ]
    if let proxy = form.actors.proxy, evaluation.holds(proxy.condition) {
      actors.append(
        Submission.Actor(
          role: .proxy, name: state.answers[proxy.name]?.payload,
          relation: proxy.relation.flatMap { state.answers[$0]?.payload }))
    }
    for party in form.actors.thirdParties {
      let pages = form.pages.indices.filter { form.pages[$0].filledBy == .thirdParty(party.id) }
      guard pages.contains(where: { evaluation.applicability(page: $0) == .applicable }) else { continue }
      let name = party.name.flatMap { state.answers[$0]?.payload }
      actors.append(Submission.Actor(role: .thirdParty, name: name, key: party.id))
    }
    if channel == .counter { actors.append(Submission.Actor(role: .staff, key: state.staff)) }
    return actors
  }

  /// What has to be paid by what is known now, each with its amount in yen.
  var feesDue: [(specification: FeeSpecification, amount: Int)] {
    form.fees.compactMap { fee in
      guard fee.condition.map({ evaluation.holds($0) }) ?? true else { return nil }
      guard let count = fee.count else { return (fee, fee.amount) }
      guard case .value(.int(let number)) = evaluation.result(of: count), number > 0 else { return nil }
      let (amount, isTooMuch) = fee.amount.multipliedReportingOverflow(by: number)
      return isTooMuch ? nil : (fee, amount)
    }
  }

  /// Whether a paper is to be brought by what is known now.
  ///
  /// Where the resident allows the use of the register that holds it, the ward looks there.
  func isNeeded(_ paper: PaperSpecification) -> Bool {
    if let register = paper.register, registersInQuestion.contains(register), state.decision(on: register) == .given {
      return false
    }
    return paper.condition.map { evaluation.holds($0) } ?? true
  }
}

extension JSONValue {
  /// The canonical form of a computed value; `nil` for kinds no specification computes.
  init?(_ value: ExpressionValue) {
    switch value {
    case .null: self = .null
    case .bool(let flag): self = .bool(flag)
    case .int(let number): self = .int(number)
    case .double(let number): self = .double(number)
    case .string(let text): self = .string(text)
    case .date(let date): self = .string(date.iso)
    case .uint, .bytes, .list, .map, .timestamp, .duration, .optional, .type, .record: return nil
    }
  }
}
