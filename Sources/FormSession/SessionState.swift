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
      guard let rows = rows[row.group], rows.indices.contains(row.index) else { return nil }
      return rows[row.index].answers[path.field]
    }
    set {
      guard let row = path.row else {
        answers[path.field] = newValue
        return
      }
      guard rows[row.group]?.indices.contains(row.index) == true else { return }
      rows[row.group]?[row.index].answers[path.field] = newValue
    }
  }

  /// What was decided last about a register.
  func decision(on register: RegisterName) -> ConsentReceipt.Decision? {
    consents.last { $0.register == register }?.decision
  }

  /// Adds an empty row to a group.
  mutating func addRow(to group: String) {
    rows[group, default: []].append(AnswerRow(number: nextRowNumber))
    nextRowNumber += 1
  }
}
