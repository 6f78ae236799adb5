public import FormModel
import FormSource
public import FormText

/// A session put away: everything needed to go on with it, on any machine, today or under a newer specification.
///
/// `Codable`, so a host keeps it in whatever store it has. It holds personal data; `description` shows none of it.
public struct Draft: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The procedure.
  public let formID: String
  /// The version it was begun under.
  public let formVersion: String
  /// The hash of the specification it was begun under.
  public let formHash: String
  /// When it was put away.
  public let savedAt: Moment
  var state: SessionState

  /// The procedure and the moment, never an answer.
  public var description: String { "Draft of \(formID) \(formVersion), saved at \(savedAt.iso)" }

  init(form: FormSpecification, state: SessionState, savedAt: Moment) {
    formID = form.id
    formVersion = form.version
    formHash = form.hash
    self.savedAt = savedAt
    self.state = state
  }
}

/// Why a draft cannot be opened.
public enum DraftProblem: Error, Hashable, Sendable {
  /// It belongs to another procedure.
  case belongsTo(String)
}

/// What has changed for the resident since a draft was put away.
public struct DraftChanges: Hashable, Sendable {
  /// The questions that are no longer asked: their answers are left out.
  public var removed: [String]
  /// The questions whose answers no longer fit and are asked again with what was entered.
  public var askedAgain: [String]
  /// The new ids of questions and groups whose answers were carried over, by their old ones.
  public var renamed: [String: String] = [:]
  /// How many rows are kept, by the groups that take fewer than there were: the answers in the others are left out.
  public var rowsKept: [String: Int] = [:]
  /// What the author says about the changes, a paragraph each.
  public var notes: [LocalizedText] = []

  /// Whether nothing has changed that the resident has to know.
  public var isEmpty: Bool { removed.isEmpty && askedAgain.isEmpty && rowsKept.isEmpty && notes.isEmpty }
}

extension FormSession {
  /// The session as it can be put away.
  public var draft: Draft { Draft(form: form, state: state, savedAt: now) }

  /// Opens a draft, under the specification it was begun with or a newer one.
  ///
  /// - Parameter household: The people of the resident's household as the register names them now. Without them, people
  ///   who were chosen from it have to be chosen again, when the register has been asked once more.
  /// - Returns: The session, and what has changed for the resident when the specification is another.
  /// - Throws: `DraftProblem` when the draft belongs to another procedure.
  public static func open(
    _ draft: Draft, with form: FormSpecification, household: [ListedPerson] = [], at now: Moment
  ) throws(DraftProblem) -> (session: FormSession, changes: DraftChanges) {
    guard draft.formID == form.id else { throw .belongsTo(draft.formID) }
    var state = draft.state
    var changes = DraftChanges(removed: [], askedAgain: [])
    if draft.formHash != form.hash {
      for migration in form.migrations(from: draft.formVersion) { state.migrate(migration, &changes) }
    }
    if !form.languages.contains(state.language) { state.language = .japanese }
    var context = FieldContext(today: now.day, language: state.language, dateStyle: form.dateDisplay)
    context.household = household
    state.answers = fit(
      state.answers, to: form.pages.filter { $0.group == nil }.flatMap(\.fields), &changes, context)
    let groups = form.pages.filter { $0.enclosingGroup == nil }.compactMap(\.repeating)
    state.rows = fit(state.rows, to: groups, of: form, &changes, context)
    for group in groups where group.minimum > 0 && (state.rows[group.id] ?? []).isEmpty {
      state.addRow(to: group.id, of: form)
    }
    for group in groups {
      for (index, row) in (state.rows[group.id] ?? []).enumerated() {
        let outer = AnswerPath.Row.Outer(group: group.id, index: index)
        for inner in form.groups(inRowsOf: group.id) where inner.minimum > 0 && (row.rows[inner.id] ?? []).isEmpty {
          state.addRow(to: inner.id, in: outer, of: form)
        }
      }
    }
    if household.isEmpty { state.askedRegisters.subtract(form.registersOfPeople) }
    var session = FormSession(form, state: state, at: now)
    if !household.isEmpty { session.household = household }
    // Under another form, or with answers that no longer fit, the place may lie behind something that is missing now.
    if !session.go(to: state.position, at: now) {
      session.state.position = form.id(of: session.firstIncomplete(session.evaluation))
    }
    if !changes.isEmpty { session.changes = changes }
    return (session, changes)
  }

  /// The rows that some groups can keep, with the rows within them.
  private static func fit(
    _ rows: [String: [AnswerRow]], to groups: [RepeatSpecification], of form: FormSpecification,
    _ changes: inout DraftChanges, _ context: FieldContext
  ) -> [String: [AnswerRow]] {
    var kept: [String: [AnswerRow]] = [:]
    for (id, rows) in rows.sorted(by: { $0.key < $1.key }) {
      guard let group = groups.first(where: { $0.id == id }) else {
        if !changes.removed.contains(id) { changes.removed.append(id) }
        continue
      }
      let isOuter = form.page(ofGroup: id)?.enclosingGroup == nil
      if rows.count > group.maximum { changes.rowsKept[id] = group.maximum }
      // A draft comes from outside: it may hold more rows than any form lets in, and rows in rows without end.
      kept[id] = rows.prefix(group.maximum).map { row in
        var row = row
        row.answers = fit(row.answers, to: form.fields(inRowsOf: id), &changes, context)
        row.rows = fit(row.rows, to: isOuter ? form.groups(inRowsOf: id) : [], of: form, &changes, context)
        return row
      }
    }
    return kept
  }

  /// The answers a list of fields can keep. Values are read again from the entries: a draft is not trusted.
  private static func fit(
    _ answers: [String: Answer], to fields: [FieldSpecification], _ changes: inout DraftChanges, _ context: FieldContext
  ) -> [String: Answer] {
    var kept: [String: Answer] = [:]
    for (id, answer) in answers.sorted(by: { $0.key < $1.key }) {
      guard let field = fields.first(where: { $0.id == id }) else {
        if !changes.removed.contains(id) { changes.removed.append(id) }
        continue
      }
      var answer = answer
      let checked = field.type.check(answer.entry, in: context)
      let payload = checked.isTaken && !answer.entry.isEmpty ? checked.payload : nil
      if payload == nil, answer.payload != nil, !changes.askedAgain.contains(id) { changes.askedAgain.append(id) }
      answer.payload = payload
      kept[id] = answer
    }
    return kept
  }
}

extension FormSpecification {
  /// The registers that name the people whom a question offers.
  fileprivate var registersOfPeople: Set<RegisterName> {
    Set(
      fields.lazy.filter { $0.field.type.typeName == .personList }
        .compactMap { meanings.register(answering: $0.field.meaning) })
  }
}
