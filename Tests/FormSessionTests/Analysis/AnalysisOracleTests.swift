import FormExpressions
import FormSource
import FormTestSupport
import FormText
import Testing

@testable import FormModel
@testable import FormSession

/// The analysis against all answers there are: small forms made from seeds, every state tried with the evaluation that
/// sessions use.
@Suite("The analysis of conditions, against all answers")
struct AnalysisOracleTests {
  static let shards = 8

  @Test(
    "what the analysis says of a form is so for all answers, and what is so it says or leaves open",
    arguments: 0..<shards)
  func agreesWithAllAnswers(_ shard: Int) throws {
    let wanted = FuzzEffort.rounds(1_000) / Self.shards
    var tally = Tally()
    var seed = UInt64(shard)
    while tally.forms < wanted, tally.wrong + tally.missed < 5 {
      seed += UInt64(Self.shards)
      let random = SmallRandomForm(seed: seed)
      let result = FormSpecification.read(
        SpecificationFiles(form: SourceFile(name: "form.json", text: random.text)))
      let form = try #require(
        result.specification, "seed \(seed): \(result.diagnostics.map(\.message.en))\n\(random.text)")
      guard let states = AllStates(form, random, limit: 90) else { continue }
      tally.forms += 1
      for problem in Oracle(form: form, states: states.states, seed: seed).problems(&tally).prefix(3) {
        Issue.record("seed \(seed): \(problem)\n\(random.text)")
      }
    }
    print("analysis against all answers, part \(shard): \(tally)")
    #expect(tally.claims > wanted / 2)
    #expect(tally.undecided < tally.claims)
  }

  struct Tally: CustomStringConvertible {
    var forms = 0
    var claims = 0
    var wrong = 0
    var missed = 0
    var undecided = 0
    var description: String {
      "\(forms) forms, \(claims) claims, \(wrong) wrong, \(missed) missed, \(undecided) not decided"
    }
  }
}

/// Every state of a small form: each question answered in each way, left blank where it may be, or not answered yet.
struct AllStates {
  struct State {
    var session: FormSession
    /// Whether every question that is asked is answered, and the rows are known.
    var isComplete: Bool
  }

  private(set) var states: [State] = []

  init?(_ form: FormSpecification, _ random: SmallRandomForm, limit: Int) {
    let now = Moment(CalendarDate(year: 2026, month: 11, day: 23) ?? .earliest, hour: 9)
    let channels: [Channel] = random.readsChannel ? [.myself, .proxy, .counter] : [.myself]
    var bases: [SessionState] = channels.map { channel in
      SessionState(channel: channel, language: .japanese, staff: nil, offered: [])
    }
    let context = FieldContext(today: now.day)
    for (page, group) in random.groups.sorted(by: { $0.key < $1.key }) {
      guard let repeating = form.pages[page].repeating else { return nil }
      bases = bases.flatMap { base in
        (repeating.minimum...repeating.maximum).flatMap { count in
          [true, false].map { isFinished in
            var next = base
            for _ in 0..<count { next.addRow(to: group, of: form) }
            if count == 0 { next.rows[group] = [] }
            if isFinished { next.finishedGroups.insert(group) }
            return next
          }
        }
      }
    }
    for question in random.questions {
      guard let field = form.field(question.id) else { return nil }
      var answers: [Answer?] = question.answers.map { text in
        guard let payload = try? JSONValue.parse(Array(text.utf8)),
          let entry = field.type.entry(forPayload: payload, in: context)
        else { return nil }
        return Answer(entry: entry, payload: payload, provenance: .entered(by: .applicant, at: now))
      }
      if question.isOptional {
        answers.append(Answer(entry: Entry(), payload: nil, provenance: .entered(by: .applicant, at: now)))
      }
      answers.append(nil)
      bases = bases.flatMap { base -> [SessionState] in
        let rows: [AnswerPath.Row?] =
          question.group.map { group in
            (base.rows[group] ?? []).indices.map { AnswerPath.Row(group: group, index: $0) }
          } ?? [nil]
        return rows.reduce(into: [base]) { states, row in
          states = states.flatMap { state in
            answers.map { answer in
              var next = state
              next[AnswerPath(question.id, row: row)] = answer
              return next
            }
          }
        }
      }
      guard bases.count <= limit else { return nil }
    }
    states = bases.map { state in
      let session = FormSession(form, state: state, at: now)
      return State(session: session, isComplete: Self.isComplete(session))
    }
  }

  private static func isComplete(_ session: FormSession) -> Bool {
    let form = session.form
    for (index, page) in form.pages.enumerated() {
      guard session.evaluation.applicability(page: index) == .applicable else { continue }
      var rows: [AnswerPath.Row?] = [nil]
      if let group = page.repeating?.id {
        guard session.state.finishedGroups.contains(group) else { return false }
        rows = (session.state.rows[group] ?? []).indices.map { AnswerPath.Row(group: group, index: $0) }
      }
      for row in rows {
        for (position, field) in page.fields.enumerated() where field.id != "name" {
          guard session.evaluation.applicability(page: index, field: position, row: row) == .applicable else {
            continue
          }
          if session.evaluation.state(of: field.id, row: row) == .unanswered { return false }
        }
      }
    }
    return true
  }
}

/// Compares the findings of an analysis with what all states show.
struct Oracle {
  let form: FormSpecification
  let states: [AllStates.State]
  let seed: UInt64

  /// What a condition came to in the states in which it is looked at.
  private struct Seen {
    var inContext = false
    var isTrue = false
    var isFalse = false
    /// In complete states.
    var inCompleteContext = false
    var isNotTrueWhenComplete = false
    var isNotFalseWhenComplete = false
    /// A question that does not apply was read, on a way that leads to the end.
    var readsInapplicable = false
  }

  func problems(_ tally: inout AnalysisOracleTests.Tally) -> [String] {
    let analysis = form.analyse()
    var problems: [String] = []
    let subjects = form.logicSubjects
    tally.undecided += analysis.undecided.count
    func has(_ id: String, _ place: SpecificationPlace) -> Bool {
      analysis.findings.contains { $0.id.rawValue == "spec.logic." + id && $0.place == place }
    }
    func isOpen(_ place: SpecificationPlace) -> Bool { analysis.undecided.contains { $0.place == place } }
    for subject in subjects where subject.expression.type == .bool {
      // Of a page on which nothing is asked, that is said once.
      if case .field(let page, _) = subject.role, has("unreachablePage", .page(form.pages[page], "id")) { continue }
      let seen = seen(subject)
      let isRule = if case .rule = subject.role { true } else { false }
      if case .value = subject.role {
      } else {
        for (id, isSo) in isRule
          ? [
            ("ruleNeverFires", !seen.isFalse),
            ("ruleAlwaysFires", !seen.isNotFalseWhenComplete && seen.inCompleteContext && seen.isFalse),
          ]
          : [
            ("alwaysFalse", !seen.isTrue),
            ("alwaysTrue", !seen.isNotTrueWhenComplete && seen.inCompleteContext && seen.isTrue),
          ]
        {
          let isClaimed = has(id, subject.place)
          if isClaimed {
            tally.claims += 1
            // A claim of always needs only that no complete state speaks against it.
            let isContradicted =
              id.hasSuffix("True")
              ? seen.isNotTrueWhenComplete : id == "ruleAlwaysFires" ? seen.isNotFalseWhenComplete : !isSo
            if isContradicted {
              tally.wrong += 1
              problems.append("\(id) is claimed of \(subject.place.object) '\(subject.expression.text)', and is not so")
            }
          } else if isSo, seen.inContext, !isOpen(subject.place),
            !has(id == "alwaysTrue" ? "alwaysFalse" : "alwaysTrue", subject.place),
            !has("ruleNeverFires", subject.place), !has("ruleAlwaysFires", subject.place)
          {
            tally.missed += 1
            problems.append(
              "\(id) is so of \(subject.place.object) '\(subject.expression.text)', and neither said nor left open")
          }
        }
      }
      for finding in analysis.findings
      where finding.place.object == subject.place.object && finding.place.key == subject.place.key {
        guard let part = finding.place.part else { continue }
        switch finding.id.rawValue {
        case "spec.logic.unguardedRead":
          tally.claims += 1
          if !seen.readsInapplicable {
            tally.wrong += 1
            problems.append("unguarded read is claimed of '\(subject.expression.text)', and does not happen")
          }
        case "spec.logic.partDecidesNothing", "spec.logic.choiceDecidesNothing":
          tally.claims += 1
          if let state = differing(
            subject, without: part, isChoice: finding.id.rawValue.hasSuffix("choiceDecidesNothing"))
          {
            tally.wrong += 1
            problems.append("\(finding.message.en) is claimed of '\(subject.expression.text)', and differs in \(state)")
          }
        default: break
        }
      }
      let isSettled = ["alwaysFalse", "alwaysTrue", "ruleNeverFires", "ruleAlwaysFires"].contains {
        has($0, subject.place)
      }
      if seen.readsInapplicable, !isSettled, !isOpen(subject.place),
        !analysis.findings.contains(where: {
          $0.id.rawValue == "spec.logic.unguardedRead" && $0.place.object == subject.place.object
            && $0.place.key == subject.place.key
        })
      {
        tally.missed += 1
        problems.append("'\(subject.expression.text)' reads what does not apply, and it is neither said nor left open")
      }
    }
    problems += ways(analysis, &tally)
    return problems
  }

  // MARK: - Conditions

  private func rows(_ subject: LogicSubject, _ session: FormSession) -> [AnswerPath.Row?] {
    guard let page = subject.rowPage, let group = form.pages[page].repeating?.id else { return [nil] }
    return (session.state.rows[group] ?? []).indices.map { AnswerPath.Row(group: group, index: $0) }
  }

  private func isLookedAt(_ subject: LogicSubject, _ session: FormSession, _ row: AnswerPath.Row?) -> Bool {
    switch subject.role {
    case .field(let page, _): session.evaluation.applicability(page: page) == .applicable
    case .required(let page, let field):
      session.evaluation.applicability(page: page, field: field, row: row) == .applicable
    case .rule(let index): isAsked(rule: index, session, row)
    default: true
    }
  }

  private func isAsked(rule index: Int, _ session: FormSession, _ row: AnswerPath.Row?) -> Bool {
    guard case .field(let page, let field) = form.symbols[form.rules[index].fields[0]] else { return false }
    return session.evaluation.applicability(page: page, field: field, row: row) == .applicable
  }

  private func seen(_ subject: LogicSubject) -> Seen {
    var seen = Seen()
    for state in states {
      for row in rows(subject, state.session) where isLookedAt(subject, state.session, row) {
        let result = state.session.evaluation.result(of: Condition(subject.expression), row: row)
        seen.inContext = true
        if result == .value(.bool(true)) { seen.isTrue = true }
        if result == .value(.bool(false)) { seen.isFalse = true }
        guard state.isComplete else { continue }
        seen.inCompleteContext = true
        if result != .value(.bool(true)) { seen.isNotTrueWhenComplete = true }
        if result != .value(.bool(false)) { seen.isNotFalseWhenComplete = true }
        if case .error(let error) = result, error.code == .notApplicable, leadsToTheEnd(state.session) {
          seen.readsInapplicable = true
        }
      }
    }
    return seen
  }

  /// A state in which the condition comes out different without a part of it.
  private func differing(_ subject: LogicSubject, without part: Range<Int>, isChoice: Bool) -> String? {
    let text = Array(subject.expression.text.utf8)
    let words = String(decoding: text[part], as: UTF8.self)
    var candidates: [[UInt8]] = []
    if isChoice {
      var end = part.upperBound
      var start = part.lowerBound
      if end < text.count, text[end] == UInt8(ascii: ",") {
        end += 1
      } else {
        while start > 0, text[start - 1] != UInt8(ascii: ",") { start -= 1 }
        if start > 0 { start -= 1 }
      }
      candidates = [Array(text[..<start]) + Array(text[end...])]
    } else {
      candidates = [true, false].map {
        Array(text[..<part.lowerBound]) + Array("\($0)".utf8) + Array(text[part.upperBound...])
      }
    }
    let group = subject.rowPage.flatMap { form.pages[$0].repeating?.id }
    // Under && a part that is left out is true, under || false: one of the two has to come out the same everywhere.
    var found: String?
    for candidate in candidates {
      let compiled = Expression.compile(
        String(decoding: candidate, as: UTF8.self), layout: form.scopes.layout(group), expecting: .bool)
      guard let other = compiled.expression else { return "'\(words)' cannot be left out" }
      found = nil
      search: for state in states {
        for row in rows(subject, state.session) where isLookedAt(subject, state.session, row) {
          let one = truth(state.session.evaluation.result(of: Condition(subject.expression), row: row))
          let two = truth(state.session.evaluation.result(of: Condition(other), row: row))
          if one != two {
            found = "\(state.session.state.answers.mapValues { $0.payload })"
            break search
          }
        }
      }
      if found == nil { return nil }
    }
    return found
  }

  private func truth(_ result: ExpressionResult) -> Bool? {
    if case .value(.bool(let flag)) = result { flag } else { nil }
  }

  // MARK: - Ways

  private func isBroken(_ index: Int, _ session: FormSession) -> Bool {
    let rule = form.rules[index]
    let group = form.page(ofField: rule.fields[0]).flatMap { form.pages[$0].repeating?.id }
    let rows: [AnswerPath.Row?] =
      group.map { group in (session.state.rows[group] ?? []).indices.map { AnswerPath.Row(group: group, index: $0) } }
      ?? [nil]
    return rows.contains { row in
      isAsked(rule: index, session, row) && session.evaluation.result(of: rule.check, row: row) == .value(.bool(false))
    }
  }

  private func leadsToTheEnd(_ session: FormSession) -> Bool {
    session.steps(session.evaluation).last == .review && !form.rules.indices.contains { isBroken($0, session) }
  }

  private func ways(_ analysis: FormAnalysis, _ tally: inout AnalysisOracleTests.Tally) -> [String] {
    var problems: [String] = []
    func wrong(_ what: String) {
      tally.wrong += 1
      problems.append(what)
    }
    for finding in analysis.findings {
      switch finding.id.rawValue {
      case "spec.logic.exitHidesPage":
        tally.claims += 1
        guard let page = form.pages.firstIndex(where: { finding.message.en.contains("the page '\($0.id)'") }) else {
          continue
        }
        if states.contains(where: { isOnTheWay(page, $0.session) }) { wrong("\(finding.message.en); it is reached") }
      case "spec.logic.unreachablePage":
        tally.claims += 1
        guard let page = form.pages.firstIndex(where: { "pages.\($0.id)" == finding.place.object }) else { continue }
        if states.contains(where: { isOnTheWay(page, $0.session) && areKept(before: page, $0.session) }) {
          wrong("\(finding.message.en); it is reached")
        }
      case "spec.logic.unreachableField":
        tally.claims += 1
        for (page, specification) in form.pages.enumerated() {
          for (field, question) in specification.fields.enumerated()
          where "fields.\(question.id)" == finding.place.object {
            let isReached = states.contains { state in
              guard isOnTheWay(page, state.session), areKept(before: page, state.session) else { return false }
              let rows: [AnswerPath.Row?] =
                specification.repeating.map { group in
                  (state.session.state.rows[group.id] ?? []).indices.map { AnswerPath.Row(group: group.id, index: $0) }
                } ?? [nil]
              return rows.contains {
                state.session.evaluation.applicability(page: page, field: field, row: $0) == .applicable
              }
            }
            if isReached { wrong("\(finding.message.en); it is reached") }
          }
        }
      case "spec.logic.rulesContradict":
        tally.claims += 1
        let pair = form.rules.indices.filter { finding.message.en.contains("'\(form.rules[$0].id)'") }
        guard pair.count == 2 else { continue }
        let isKept = states.contains { state in
          guard state.isComplete else { return false }
          return pair.allSatisfy { rule in
            let group = form.page(ofField: form.rules[rule].fields[0]).flatMap { form.pages[$0].repeating?.id }
            let rows: [AnswerPath.Row?] =
              group.map { group in
                (state.session.state.rows[group] ?? []).indices.map { AnswerPath.Row(group: group, index: $0) }
              } ?? [nil]
            return rows.contains { isAsked(rule: rule, state.session, $0) } && !isBroken(rule, state.session)
          }
        }
        if isKept { wrong("\(finding.message.en); both are kept") }
      case "spec.logic.cannotBeSent":
        tally.claims += 1
        if states.contains(where: { $0.isComplete && leadsToTheEnd($0.session) }) {
          wrong("\(finding.message.en); it is sent")
        }
      default: break
      }
    }
    return problems
  }

  private func isOnTheWay(_ page: Int, _ session: FormSession) -> Bool {
    session.steps(session.evaluation).contains { step in
      switch step {
      case .questions(page: page, row: _), .rows(page: page, outer: _): true
      default: false
      }
    }
  }

  /// Whether the rules of earlier pages that read nothing later are kept.
  private func areKept(before page: Int, _ session: FormSession) -> Bool {
    !form.rules.indices.contains { index in
      guard let at = form.page(ofField: form.rules[index].fields[0]), at < page,
        form.reads(of: form.rules[index].check.expression).allSatisfy({ ($0.page ?? 0) <= at })
      else { return false }
      return isBroken(index, session)
    }
  }
}
