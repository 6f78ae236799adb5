import FormModel
public import FormSource
public import FormText

/// A form that has been sent: the answers and everything that is needed to trust them.
public struct Submission: Hashable, Sendable {
  /// Somebody who took part.
  public struct Actor: Hashable, Sendable {
    /// In which role.
    public var role: ActorRole
    /// The canonical name, where the form asks for one.
    public var name: JSONValue?
    /// What the proxy is to the applicant, canonical.
    public var relation: JSONValue?
    /// The key of the member of staff, or the id of the third party in the form.
    public var key: String?
  }

  /// The reference number the resident keeps.
  public var reference: String
  /// The procedure.
  public var formID: String
  /// The version of the procedure.
  public var formVersion: String
  /// The hash of the specification the resident saw.
  public var formHash: String
  /// The language it was filled in.
  public var language: Language
  /// How the resident met the form.
  public var channel: Channel
  /// When it was sent.
  public var submittedAt: Moment
  /// Who took part.
  public var actors: [Actor]
  /// The answers by field id in the order of the form; rows of groups as lists of objects. Only what was asked.
  public var answers: JSONValue
  /// The computed values by id.
  public var values: JSONValue
  /// Where each answer came from.
  public var provenance: [AnswerPath: Provenance]
  /// What was decided about registers.
  public var consents: [ConsentReceipt]
  /// The papers that are still to be brought, by id.
  public var papers: [String]
  /// What has to be paid.
  public var fees: [Fee]

  /// Something that has to be paid.
  public struct Fee: Hashable, Sendable {
    /// The id of the fee.
    public var id: String
    /// The amount in yen.
    public var amount: Int
  }
}

extension Submission {
  /// The submission as one JSON object, its members always in the same order.
  public var json: JSONValue {
    .object(of: [
      ("reference", .string(reference)),
      (
        "form",
        .object(of: [("id", .string(formID)), ("version", .string(formVersion)), ("hash", .string(formHash))])
      ),
      ("language", .string(language.rawValue)),
      ("channel", .string(channel.rawValue)),
      ("submittedAt", .string(submittedAt.iso)),
      ("actors", .array(actors.map(\.json))),
      ("answers", answers),
      ("values", values),
      ("provenance", .object(of: provenance.sorted { $0.key < $1.key }.map { ($0.key.description, $0.value.json) })),
      ("consents", .array(consents.map(\.json))),
      ("papers", .array(papers.map { .string($0) })),
      ("fees", .array(fees.map { .object(of: [("id", .string($0.id)), ("amount", .int($0.amount))]) })),
    ])
  }
}

extension Submission.Actor {
  fileprivate var json: JSONValue {
    var members: [(String, JSONValue)] = [("role", .string(role.rawValue))]
    if let name { members.append(("name", name)) }
    if let relation { members.append(("relation", relation)) }
    if let key { members.append(("key", .string(key))) }
    return .object(of: members)
  }
}

extension Provenance {
  fileprivate var json: JSONValue {
    var members: [(String, JSONValue)] = []
    switch source {
    case .person(let role): members.append(("source", .string(role.rawValue)))
    case .register(let register, let asOf):
      members.append(("source", .string(register.rawValue)))
      if let asOf { members.append(("asOf", .string(asOf.iso))) }
    }
    members.append(("at", .string(at.iso)))
    members.append(("state", .string(state.rawValue)))
    if let touchedBy { members.append(("touchedBy", .string(touchedBy.rawValue))) }
    if let touchedAt { members.append(("touchedAt", .string(touchedAt.iso))) }
    if let original { members.append(("original", original)) }
    return .object(of: members)
  }
}

extension ConsentReceipt {
  fileprivate var json: JSONValue {
    .object(of: [
      ("register", .string(register.rawValue)), ("purpose", .string(purpose)),
      ("language", .string(language.rawValue)), ("decision", .string(decision.rawValue)), ("at", .string(at.iso)),
      ("by", .string(by.rawValue)),
    ])
  }
}
