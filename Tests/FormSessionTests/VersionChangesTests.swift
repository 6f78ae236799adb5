import FormSource
import FormTestSupport
import FormText
import Testing

@testable import FormModel
@testable import FormSession

/// What is said of two versions of a form, against drafts that are begun under the one and opened under the other.
@Suite("Changes between versions, against drafts")
struct VersionChangesTests {
  @Test("what an author is told of each change is what becomes of the drafts of residents", arguments: 0..<2)
  func agreesWithDrafts(_ shard: Int) throws {
    var tally = Tally()
    for round in 0..<FuzzEffort.rounds(120) / 2 {
      let pair = VersionPair(seed: UInt64(round * 2 + shard))
      let old = try pair.specification(pair.old)
      let new = try pair.specification(pair.new)
      let changes = new.changes(since: old)
      tally.pairs += 1
      for problem in try DraftOracle(old: old, new: new, changes: changes, seed: pair.seed).problems(&tally).prefix(3) {
        Issue.record("seed \(pair.seed): \(problem)\n\(pair.old)\n\(pair.new)")
      }
    }
    print("versions against drafts, part \(shard): \(tally)")
    #expect(tally.verdicts.values.reduce(0, +) > 80)
    for verdict in VersionChange.Verdict.allCases { #expect(tally.verdicts[verdict, default: 0] > 0, "\(verdict)") }
    #expect(tally.kept > 300 && tally.askedAgain > 20 && tally.gone > 50)
  }

  @Test(
    "a form that has not changed says nothing to its author")
  func same() throws {
    let pair = VersionPair(seed: 1)
    let form = try pair.specification(pair.old)
    #expect(form.changes(since: form).map(\.id.rawValue) == [])
  }

  struct Tally: CustomStringConvertible {
    var pairs = 0
    var verdicts: [VersionChange.Verdict: Int] = [:]
    var kept = 0
    var askedAgain = 0
    var gone = 0
    var description: String {
      let counts = VersionChange.Verdict.allCases.map { "\($0.rawValue) \(verdicts[$0, default: 0])" }
      return
        "\(pairs) pairs, \(counts.joined(separator: ", ")); answers kept \(kept), asked again \(askedAgain), gone \(gone)"
    }
  }
}

/// Two versions of a form made from a seed: the later one has some random changes, declared or not.
private struct VersionPair {
  let seed: UInt64
  private(set) var old = ""
  private(set) var new = ""
  private var random: SeededGenerator

  private struct Field {
    var id: String
    var label: String
    /// The type with its options, in JSON.
    var type: String
    var isRequired = true
  }

  private struct Page {
    var id: String
    var group: String?
    var most = 4
    var fields: [Field]
  }

  init(seed: UInt64) {
    self.seed = seed
    random = SeededGenerator(seed: seed &* 31 &+ 7)
    var count = 0
    var pages = (0..<3).map { number in
      Page(
        id: "page\(number)", group: number == 2 ? "row" : nil,
        fields: (0..<2 + below(2)).map { _ in
          count += 1
          return Field(id: "q\(count)", label: "質問\(count)", type: type(), isRequired: below(3) > 0)
        })
    }
    old = text(pages, version: "1", migrations: "")
    var renamed: [String] = []
    var removed: [String] = []
    var values: [String] = []
    for _ in 0..<2 + below(4) {
      let page = below(pages.count)
      guard !pages[page].fields.isEmpty else { continue }
      let place = below(pages[page].fields.count)
      let field = pages[page].fields[place]
      switch below(15) {
      case 0, 1:
        guard pages[page].fields.count > 1 else { continue }
        pages[page].fields.remove(at: place)
        if below(2) == 0, old.contains("\"\(field.id)\"") { removed.append("\"\(field.id)\"") }
      case 2, 3:
        // Whether a question may look like the one before it.
        let id = "r\(field.id)"
        pages[page].fields[place].id = id
        if below(2) == 0 { pages[page].fields[place].label = "新しい\(field.label)" }
        if below(2) == 0, old.contains("\"\(field.id)\"") { renamed.append("\"\(field.id)\": \"\(id)\"") }
      case 4: pages[page].fields[place].type = type()
      case 5, 6, 7, 8: pages[page].fields[place].type = changed(field.type)
      case 9: pages[page].fields[place].isRequired.toggle()
      case 10: pages[2].most = 1 + below(6)
      case 11:
        let other = (page + 1 + below(2)) % 3
        guard pages[page].fields.count > 1 else { continue }
        pages[other].fields.append(pages[page].fields.remove(at: place))
      case 12:
        if pages[2].group == "row" {
          pages[2].group = "line"
          if below(2) == 0 { renamed.append(#""row": "line""#) }
        }
      default:
        guard field.type.contains("\"a\"") else { continue }
        pages[page].fields[place].type = field.type.replacing("\"a\"", with: "\"n\"")
        if below(2) == 0 { values.append("\"\(field.id)\": { \"a\": \"n\" }") }
      }
    }
    let present = Set(pages.flatMap { $0.fields.map(\.id) } + pages.compactMap(\.group))
    // What readers refuse is no version: names nobody has, what is removed and asked, a field declared twice.
    renamed = unique(renamed).filter { entry in present.contains { entry.hasSuffix("\"\($0)\"") } }
    removed = unique(removed).filter { entry in !present.contains { entry == "\"\($0)\"" } }
    values = unique(values).filter { entry in present.contains { entry.hasPrefix("\"\($0)\"") } }
    let migration =
      #""migrations": [{ "from": "1", "renamed": { \#(renamed.joined(separator: ", ")) }, "removed": [\#(removed.joined(separator: ", "))], "values": { \#(values.joined(separator: ", ")) } }], "#
    new = text(pages, version: "2", migrations: renamed.isEmpty && removed.isEmpty && values.isEmpty ? "" : migration)
  }

  private func unique(_ entries: [String]) -> [String] {
    var keys: Set<String> = []
    return entries.filter { keys.insert(String($0.prefix { $0 != ":" })).inserted }
  }

  private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  private mutating func type() -> String {
    switch below(9) {
    case 0: #""type": "text", "maximum": \#([10, 20, 40][below(3)])"#
    case 1: #""type": "integer", "minimum": \#(below(3)), "maximum": \#(3 + below(4))"#
    case 2: #""type": "choice", "choices": [\#(choices())]"#
    case 3: #""type": "choices", "choices": [\#(choices())]"#
    case 4: #""type": "yesNo""#
    case 5:
      #""type": "date""#
        + ["", #", "latest": "today""#, #", "earliest": "2020-01-01""#, #", "latest": "2030-12-31""#][below(4)]
    case 6: #""type": "longText", "maximum": \#([10, 100][below(2)])"#
    case 7: #""type": "personName", "kana": \#(below(2) == 0)"#
    default: #""type": "telephone""#
    }
  }

  /// The same type with other options.
  private mutating func changed(_ type: String) -> String {
    let name = type.prefix { $0 != "," }
    for _ in 0..<40 {
      let other = self.type()
      if other.prefix(while: { $0 != "," }) == name { return other }
    }
    return type
  }

  private mutating func choices() -> String {
    ["a", "b", "c", "d"].prefix(2 + below(3)).map { #"{ "value": "\#($0)", "label": "選択肢\#($0)" }"# }.joined(
      separator: ", ")
  }

  private func text(_ pages: [Page], version: String, migrations: String) -> String {
    let pages = pages.map { page in
      let rows = page.group.map {
        #""repeat": { "id": "\#($0)", "min": 0, "max": \#(page.most), "row": "行", "another": "ほかに" }, "#
      }
      let fields = page.fields.map {
        #"{ "id": "\#($0.id)", "label": "\#($0.label)", "required": \#($0.isRequired), \#($0.type) }"#
      }
      return #"{ "id": "\#(page.id)", "title": "題", \#(rows ?? "")"fields": [\#(fields.joined(separator: ", "))] }"#
    }
    return #"""
      { "specVersion": "1.0", "id": "versions", "version": "\#(version)", "language": "ja", "title": "様式", "summary": "試します。",
        "purpose": "試すため", "retention": "残しません。", "legalBasis": [{ "law": "法律", "article": "第1条", "for": "試すこと" }],
        "office": { "name": "係", "addressee": "区長", "telephone": "03-0000-0000", "hours": "平日", "counter": "1階", "post": "区役所" },
        "actors": { "applicant": "name" }, "submission": { "title": "受け付けました", "referenceLabel": "受付番号" }, \#(migrations)
        "pages": [{ "id": "first", "title": "はじめ", "fields": [{ "id": "name", "type": "personName", "label": "氏名", "kana": false }] },
          \#(pages.joined(separator: ",\n"))] }
      """#
  }

  func specification(_ text: String) throws -> FormSpecification {
    let result = FormSpecification.read(SpecificationFiles(form: SourceFile(name: "form.json", text: text)))
    return try #require(result.specification, "seed \(seed): \(result.diagnostics.map(\.message.en))\n\(text)")
  }
}

/// Begins drafts under a version, opens them under the next, and holds what became of each answer against the changes.
private struct DraftOracle {
  let old: FormSpecification
  let new: FormSpecification
  let changes: [VersionChange]
  let seed: UInt64

  /// The day on which limits are looked at.
  private let now = Moment(CalendarDate(year: 2026, month: 4, day: 1) ?? .earliest, hour: 9)
  private var context: FieldContext { FieldContext(today: now.day) }

  /// What became of an answer.
  private enum Outcome: String { case kept, other, askedAgain, gone }

  func problems(_ tally: inout VersionChangesTests.Tally) throws -> [String] {
    for change in changes { if let verdict = change.verdict { tally.verdicts[verdict, default: 0] += 1 } }
    var problems: [String] = []
    for page in old.pages {
      for field in page.fields {
        let own = changes.filter { $0.subject == field.id }
        let rows = changes.filter { $0.subject == page.group && page.group != nil }
        let outcomes = try answers(to: field, own).compactMap { payload in
          try outcome(of: field, payload, in: page.group)
        }
        for outcome in outcomes {
          switch outcome {
          case .kept, .other: tally.kept += 1
          case .askedAgain: tally.askedAgain += 1
          case .gone: tally.gone += 1
          }
        }
        problems += judge(field.id, own, rows, outcomes)
      }
      if let group = page.repeating { problems += try judge(group) }
    }
    return problems
  }

  private func judge(
    _ id: String, _ own: [VersionChange], _ rows: [VersionChange], _ outcomes: [Outcome]
  ) -> [String] {
    let kinds = Set(own.map(\.id.rawValue))
    let rowKinds = Set(rows.map(\.id.rawValue))
    let found = Set(outcomes)
    func says(_ names: String...) -> Bool { !kinds.isDisjoint(with: names.map { "spec.version." + $0 }) }
    let areRowsGone = !rowKinds.isDisjoint(with: [
      "spec.version.removed", "spec.version.changedRows", "spec.version.sameName",
    ])
    let isDeclaredGone = new.migrations.contains { $0.removed.contains(id) }
    var problems: [String] = []
    let isGone = says("removed", "looksRenamed", "changedRows") || areRowsGone || isDeclaredGone
    if isGone {
      if found.contains(where: { $0 != .gone }) { problems.append("\(id) is said to go, and \(found.map(\.rawValue))") }
    } else if says("sameName") {
      // One of the two is written over; which one, the engine decides.
    } else if found.contains(.gone), !isOverwritten(id) {
      problems.append("\(id) goes, and nothing says so: \(kinds)")
    } else if says("refusesAnswers", "choiceRemoved") {
      if !found.contains(.askedAgain), !isOverwritten(id) {
        problems.append("\(id) is said to be asked again, and \(found.map(\.rawValue))")
      }
    } else if !says("notDecided"), found.contains(where: { $0 != .kept }), !isOverwritten(id) {
      problems.append("\(id) is said to stay, and \(found.map(\.rawValue)): \(kinds)")
    }
    return problems
  }

  /// Whether another question takes the same name.
  private func isOverwritten(_ id: String) -> Bool {
    changes.contains { $0.id.rawValue == "spec.version.sameName" && $0.message.en.contains("'\(id)'") }
  }

  /// Answers at the limits, with the one that a change is shown by.
  private func answers(to field: FieldSpecification, _ changes: [VersionChange]) -> [JSONValue] {
    var samples = AnswerSamples(context: context)
    samples.note([field.type.answerSchema.shape])
    let made = samples.answers(field.type.answerSchema.shape, besides: [])
    let names: [JSONValue] = [
      .object(of: [("family", "佐藤"), ("given", "花子")]),
      .object(of: [("family", "佐藤"), ("given", "花子"), ("familyKana", "サトウ"), ("givenKana", "ハナコ")]),
      "0312345678", "2026-04-01", "2019-05-01",
    ]
    return (made.prefix(7) + made.suffix(3) + names + changes.compactMap(\.witness)).filter { payload in
      guard let entry = field.type.entry(forPayload: payload, in: context), !entry.isEmpty else { return false }
      let checked = field.type.check(entry, in: context)
      return checked.isTaken && checked.payload == payload
    }
  }

  /// What becomes of one answer when a draft with it is opened.
  private func outcome(of field: FieldSpecification, _ payload: JSONValue, in group: String?) throws -> Outcome? {
    guard let entry = field.type.entry(forPayload: payload, in: context) else { return nil }
    var state = SessionState(channel: .myself, language: .japanese, staff: nil, offered: [])
    if let group { state.addRow(to: group, of: old) }
    let row = group.map { AnswerPath.Row(group: $0, index: 0) }
    state[AnswerPath(field.id, row: row)] = Answer(
      entry: entry, payload: payload, provenance: .entered(by: .applicant, at: now))
    let opened = try FormSession.open(Draft(form: old, state: state, savedAt: now), with: new, at: now)
    let path = MigrationPath(steps: new.migrations(from: old.version))
    let name = path.name(of: field.id)
    let answers: [String: Answer]
    if let group {
      answers = opened.session.state.rows[path.name(of: group)]?.first?.answers ?? [:]
    } else {
      answers = opened.session.state.answers
    }
    guard let answer = answers[name] else { return .gone }
    guard let now = answer.payload else { return .askedAgain }
    return now == mapped(payload, path, field.id) ? .kept : .other
  }

  private func mapped(_ payload: JSONValue, _ path: MigrationPath, _ field: String) -> JSONValue {
    switch payload {
    case .string(let text): .string(path.value(text, of: field))
    case .array(let values): .array(values.map { mapped($0, path, field) })
    default: payload
    }
  }

  /// Whether rows stay as far as is said.
  private func judge(_ group: RepeatSpecification) throws -> [String] {
    var state = SessionState(channel: .myself, language: .japanese, staff: nil, offered: [])
    for _ in 0..<group.maximum { state.addRow(to: group.id, of: old) }
    let opened = try FormSession.open(Draft(form: old, state: state, savedAt: now), with: new, at: now)
    let name = MigrationPath(steps: new.migrations(from: old.version)).name(of: group.id)
    let left = opened.session.state.rows[name]?.count ?? 0
    let own = Set(changes.filter { $0.subject == group.id }.map(\.id.rawValue))
    if own.contains("spec.version.removed") {
      return left == 0 ? [] : ["rows of \(group.id) are said to go, and \(left) stay"]
    }
    let isFewer = own.contains("spec.version.fewerRows")
    return isFewer == (left < group.maximum) ? [] : ["\(left) rows of \(group.maximum) stay in \(group.id): \(own)"]
  }
}
