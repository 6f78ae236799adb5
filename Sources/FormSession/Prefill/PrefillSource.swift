public import FormModel
public import FormSource
public import FormText

/// Something that knows facts about a resident, so that the form need not ask: a resident register, a card, an account.
///
/// A conformer promises that
/// - it answers only for the subject and the meanings of the request, and only with the consent in it;
/// - it gives facts in canonical form (`FieldType.payload`), with the day they stand for;
/// - it throws when it cannot answer, and leaves out what it does not know: both turn into ordinary questions;
/// - it keeps nothing about the request beyond its own legal records.
///
/// Paste this into your tests:
///
///     @Test func keepsItsPromises() async {
///       #expect(await PrefillSourcePromises.broken(by: MySource(), subject: "…", meanings: […]).isEmpty)
///     }
public protocol PrefillSource: Sendable {
  /// The register it answers for.
  var register: RegisterName { get }

  /// The facts for a request. One call for all meanings.
  func facts(for request: PrefillRequest) async throws -> PrefillFacts
}

/// What is asked of a register.
public struct PrefillRequest: Hashable, Sendable {
  /// The resident, by the key the host's login gave. The package never looks into it.
  public var subject: String
  /// What is asked, sorted.
  public var meanings: [Meaning]
  /// The consent that allows it.
  public var consent: ConsentReceipt

  /// Creates a request.
  public init(subject: String, meanings: [Meaning], consent: ConsentReceipt) {
    self.subject = subject
    self.meanings = meanings
    self.consent = consent
  }
}

/// What a register answers.
public struct PrefillFacts: Hashable, Sendable {
  /// The day the facts stand for, when the register knows it.
  public var asOf: CalendarDate?
  /// The facts by meaning, canonical.
  public var facts: [Meaning: JSONValue]
  /// The rows of groups by the group's meaning.
  public var rows: [Meaning: [[Meaning: JSONValue]]]

  /// Creates an answer.
  public init(
    asOf: CalendarDate? = nil, facts: [Meaning: JSONValue] = [:], rows: [Meaning: [[Meaning: JSONValue]]] = [:]
  ) {
    self.asOf = asOf
    self.facts = facts
    self.rows = rows
  }
}
