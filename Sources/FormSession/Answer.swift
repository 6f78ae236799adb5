public import FormModel
public import FormSource
public import FormText

/// What a session keeps for one question: what was entered, what it means, and where it came from.
public struct Answer: Hashable, Sendable, Codable {
  /// What was entered, exactly.
  public var entry: Entry
  /// What it means, canonical; `nil` while the entry cannot be read, and for a question left empty.
  public var payload: JSONValue?
  /// Where it came from.
  public var provenance: Provenance

  /// Creates an answer.
  public init(entry: Entry, payload: JSONValue?, provenance: Provenance) {
    self.entry = entry
    self.payload = payload
    self.provenance = provenance
  }

  /// Whether the question was passed with nothing entered.
  public var isBlank: Bool { entry.isEmpty }
}

/// Where an answer came from: who said it, when, and what has become of it since. It stays with the answer to the
/// submission.
public struct Provenance: Hashable, Sendable, Codable {
  /// Who said it first.
  public enum Source: Hashable, Sendable, Codable {
    /// A person in the session.
    case person(ActorRole)
    /// A register, with the day its fact stands for.
    case register(RegisterName, asOf: CalendarDate?)
  }

  /// What has become of a prefilled answer.
  public enum State: String, Hashable, Sendable, Codable {
    /// Entered by a person: nothing to confirm.
    case entered
    /// Prefilled, and not yet looked at.
    case unconfirmed
    /// Prefilled, and kept by the person who looked at it.
    case confirmed
    /// Prefilled, and replaced by a person.
    case changed
  }

  /// Who said it first.
  public var source: Source
  /// When it came into the session.
  public var at: Moment
  /// What has become of it.
  public var state: State
  /// Who confirmed or changed it last.
  public var touchedBy: ActorRole?
  /// When it was confirmed or changed last.
  public var touchedAt: Moment?
  /// The register's value, when a person has replaced it.
  public var original: JSONValue?

  /// Creates a provenance.
  public init(
    source: Source, at: Moment, state: State, touchedBy: ActorRole? = nil, touchedAt: Moment? = nil,
    original: JSONValue? = nil
  ) {
    self.source = source
    self.at = at
    self.state = state
    self.touchedBy = touchedBy
    self.touchedAt = touchedAt
    self.original = original
  }

  /// What a person entered.
  public static func entered(by role: ActorRole, at moment: Moment) -> Provenance {
    Provenance(source: .person(role), at: moment, state: .entered)
  }
}

/// One row of a repeated group.
public struct AnswerRow: Hashable, Sendable, Codable {
  /// A number that stays with the row when rows before it are taken out.
  public var number: Int
  /// The answers by field id.
  public var answers: [String: Answer]
  /// Whether the row's page has been gone through.
  public var isVisited: Bool
  /// The other pages in the row that have been gone through, by their ids.
  public var visitedPages: Set<String> = []
  /// The rows of the groups within this one.
  public var rows: [String: [AnswerRow]] = [:]
  /// The groups within this one whose question for another row was answered with no.
  public var finishedGroups: Set<String> = []

  /// Creates a row without answers.
  public init(number: Int) {
    self.number = number
    answers = [:]
    isVisited = false
  }

  /// Whether nothing has been answered in the row.
  public var isEmpty: Bool { answers.isEmpty && rows.values.allSatisfy { $0.allSatisfy(\.answers.isEmpty) } }

  private enum CodingKeys: String, CodingKey {
    case number, answers, isVisited, visitedPages, rows, finishedGroups
  }

  /// Reads a row. Drafts of earlier times know nothing of rows within rows.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    number = try container.decode(Int.self, forKey: .number)
    answers = try container.decode([String: Answer].self, forKey: .answers)
    isVisited = try container.decode(Bool.self, forKey: .isVisited)
    visitedPages = try container.decodeIfPresent(Set<String>.self, forKey: .visitedPages) ?? []
    rows = try container.decodeIfPresent([String: [AnswerRow]].self, forKey: .rows) ?? [:]
    finishedGroups = try container.decodeIfPresent(Set<String>.self, forKey: .finishedGroups) ?? []
  }
}

/// Where an answer stands: a field, and the row of its group counted from 0.
public struct AnswerPath: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The repeated group and the row in it; `nil` for a field that is asked once.
  public var row: Row?
  /// The field's id.
  public var field: String

  /// A row of a group.
  public struct Row: Hashable, Sendable {
    /// The row of the enclosing group in which it stands, when its group is one within rows.
    public var outer: Outer?
    /// The group's id.
    public var group: String
    /// The row, from 0.
    public var index: Int

    /// A row of a group that other rows stand in.
    public struct Outer: Hashable, Sendable {
      /// The group's id.
      public var group: String
      /// The row, from 0.
      public var index: Int

      /// Creates a row.
      public init(group: String, index: Int) {
        self.group = group
        self.index = index
      }

      /// The same row as one that questions stand in.
      public var row: Row { Row(group: group, index: index) }
    }

    /// Creates a row.
    public init(group: String, index: Int, in outer: Outer? = nil) {
      self.outer = outer
      self.group = group
      self.index = index
    }

    /// The same row as one that other rows stand in.
    public var asOuter: Outer { Outer(group: group, index: index) }
  }

  /// Creates a path.
  public init(_ field: String, row: Row? = nil) {
    self.field = field
    self.row = row
  }

  /// The path as people and machines write it: `occupation`, `child[1].childBirthDate`, `child[1].school[0].schoolName`.
  public var description: String {
    guard let row else { return field }
    return (row.outer.map { "\($0.group)[\($0.index)]." } ?? "") + "\(row.group)[\(row.index)].\(field)"
  }

  /// Orders by name, or by place where there is no name.
  public static func < (left: AnswerPath, right: AnswerPath) -> Bool {
    (left.row?.outer ?? left.row?.asOuter).place != (right.row?.outer ?? right.row?.asOuter).place
      ? (left.row?.outer ?? left.row?.asOuter).place < (right.row?.outer ?? right.row?.asOuter).place
      : (left.inner, left.row?.index ?? 0, left.field) < (right.inner, right.row?.index ?? 0, right.field)
  }
}

extension AnswerPath {
  /// The group within a row, `""` outside of one: a row's own answers come before those of the rows in it.
  fileprivate var inner: String { row?.outer == nil ? "" : row?.group ?? "" }
}

extension AnswerPath.Row.Outer? {
  fileprivate var place: (String, Int) { (self?.group ?? "", self?.index ?? 0) }
}
