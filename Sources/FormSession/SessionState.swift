import FormComponents
import FormModel
import FormText

/// Everything a session remembers, apart from the form: what a draft holds.
struct SessionState: Hashable, Sendable, Codable {
  var channel: Channel
  var language: Language
  /// The member of staff at the counter, by the key the host's login gave.
  var staff: String?
  /// The registers the host can ask.
  var offered: [RegisterName]
  var answers: [String: Answer] = [:]
  var rows: [String: [AnswerRow]] = [:]
  /// The groups whose question for another row was answered with no.
  var finishedGroups: Set<String> = []
  /// The pages that have been gone through.
  var visited: Set<PageID> = []
  /// The pages that have been sent at least once: their errors are shown.
  var attempted: Set<PageID> = []
  var consents: [ConsentReceipt] = []
  /// The registers that have been asked, whether they answered or not.
  var askedRegisters: Set<RegisterName> = []
  var position: PageID = "start"
  /// Whether the person came from the review page and goes back there.
  var isReviewing = false
  var reference: String?
  var submittedAt: Moment?
  var nextRowNumber = 1
}

extension SessionState {
  /// The answer at a path.
  subscript(path: AnswerPath) -> Answer? {
    get {
      guard let row = path.row else { return answers[path.field] }
      return self[row]?.answers[path.field]
    }
    set {
      guard let row = path.row else {
        answers[path.field] = newValue
        return
      }
      self[row]?.answers[path.field] = newValue
    }
  }

  /// The files that were handed over so far, each once, in the order of the questions' ids.
  var files: [AttachedFile] {
    var files: [AttachedFile] = []
    func add(_ answers: [String: Answer]) {
      let filed = answers.filter { !$0.value.entry.files.isEmpty }
      for (_, answer) in filed.sorted(by: { $0.key < $1.key }) {
        for file in answer.entry.files where !files.contains(where: { $0.reference == file.reference }) {
          files.append(file)
        }
      }
    }
    func add(_ rows: [String: [AnswerRow]]) {
      for (_, rows) in rows.sorted(by: { $0.key < $1.key }) {
        for row in rows {
          add(row.answers)
          add(row.rows)
        }
      }
    }
    add(answers)
    add(rows)
    return files
  }

  /// A row of a group. Setting one that is not there, or to nothing, does nothing.
  subscript(row: AnswerPath.Row) -> AnswerRow? {
    get {
      let rows = rows(of: row.group, in: row.outer)
      return rows.indices.contains(row.index) ? rows[row.index] : nil
    }
    set {
      guard let newValue, rows(of: row.group, in: row.outer).indices.contains(row.index) else { return }
      if let outer = row.outer {
        rows[outer.group]?[outer.index].rows[row.group]?[row.index] = newValue
      } else {
        rows[row.group]?[row.index] = newValue
      }
    }
  }

  /// The rows of a group, of one within rows those in a certain row.
  func rows(of group: String, in outer: AnswerPath.Row.Outer?) -> [AnswerRow] {
    guard let outer else { return rows[group] ?? [] }
    guard let rows = rows[outer.group], rows.indices.contains(outer.index) else { return [] }
    return rows[outer.index].rows[group] ?? []
  }

  /// Replaces the rows of a group.
  mutating func set(_ new: [AnswerRow], of group: String, in outer: AnswerPath.Row.Outer?) {
    if let outer { self[outer.row]?.rows[group] = new } else { rows[group] = new }
  }

  /// Whether the person has said that a group has no more rows.
  func isFinished(_ group: String, in outer: AnswerPath.Row.Outer?) -> Bool {
    guard let outer else { return finishedGroups.contains(group) }
    return self[outer.row]?.finishedGroups.contains(group) ?? false
  }

  /// Notes whether a group has no more rows.
  mutating func finish(_ group: String, in outer: AnswerPath.Row.Outer?, _ isFinished: Bool = true) {
    func note(_ groups: inout Set<String>) {
      if isFinished { groups.insert(group) } else { groups.remove(group) }
    }
    if let outer {
      guard var row = self[outer.row] else { return }
      note(&row.finishedGroups)
      self[outer.row] = row
    } else {
      note(&finishedGroups)
    }
  }

  /// What was decided last about a register.
  func decision(on register: RegisterName) -> ConsentReceipt.Decision? {
    consents.last { $0.register == register }?.decision
  }

  /// Adds an empty row to a group, with the first rows of the groups within it that have to have one.
  mutating func addRow(to group: String, in outer: AnswerPath.Row.Outer? = nil, of form: FormSpecification) {
    var row = AnswerRow(number: takeNumber())
    if outer == nil {
      for inner in form.groups(inRowsOf: group) where inner.minimum > 0 {
        row.rows[inner.id] = [AnswerRow(number: takeNumber())]
      }
    }
    set(rows(of: group, in: outer) + [row], of: group, in: outer)
  }

  private mutating func takeNumber() -> Int {
    // A draft comes from outside: its number may be the last there is.
    let number = nextRowNumber
    nextRowNumber = number < Int.max ? number + 1 : 1
    return number
  }
}
