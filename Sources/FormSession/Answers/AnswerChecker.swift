public import FormModel
public import FormSource
public import FormText

/// Checks whole documents of answers against a form: what another system sends, what a vendor's program made, what an
/// archive holds.
///
/// A document is what `Submission.answers` is: answers by field id in canonical form, the rows of a group as a list of
/// objects. Everything is found in one pass: names the form does not have, other JSON types, values that break a rule of
/// their question, answers that are missing and answers to questions that are not asked, too few and too many rows,
/// rules over several answers, exits.
///
/// ```swift
/// let checker = AnswerChecker(form)
/// for violation in try checker.check(body, today: today) { print(violation.path, violation.code.rawValue) }
/// ```
///
/// Make one checker per form and keep it: patterns, names and choices are prepared when it is made. It is safe to use
/// from several threads.
public struct AnswerChecker: Sendable {
  let plan: AnswerPlan

  /// Prepares the checks of a form.
  public init(_ form: FormSpecification) { plan = AnswerPlan(form) }

  /// The form that documents are checked against.
  public var form: FormSpecification { plan.form }

  /// Checks a document.
  ///
  /// - Parameters:
  ///   - document: The answers by field id.
  ///   - today: The day the document was given: limits such as "not in the future" are counted from it.
  ///   - channel: How the resident met the form; conditions may read it.
  public func check(_ document: JSONValue, today: CalendarDate, channel: Channel = .myself) -> AnswerReport {
    quickReport(document, today: today, channel: channel) ?? generalReport(document, today: today, channel: channel)
  }

  /// Checks a document in JSON, where the form allows it in one pass over the bytes.
  ///
  /// - Throws: `JSONProblem` when the bytes are no JSON.
  public func check(
    _ bytes: [UInt8], today: CalendarDate, channel: Channel = .myself
  ) throws(JSONProblem) -> AnswerReport {
    if let report = quickReport(bytes, today: today, channel: channel) { return report }
    return check(try JSONValue.parse(bytes), today: today, channel: channel)
  }

  /// What the quick check finds; `nil` when the general one has to look.
  func quickReport(_ bytes: [UInt8], today: CalendarDate, channel: Channel) -> AnswerReport? {
    bytes.withUnsafeBufferPointer { bytes in
      QuickCheck.report(plan, today: today, channel: channel) { check in
        var reader = QuickReader(check, bytes)
        defer { check = reader.check }
        return reader.read()
      }
    }
  }

  /// What the quick check finds; `nil` when the general one has to look.
  func quickReport(_ document: JSONValue, today: CalendarDate, channel: Channel) -> AnswerReport? {
    guard case .object(let object) = document else { return nil }
    return QuickCheck.report(plan, today: today, channel: channel) { $0.read(object) }
  }

  /// What the general check finds.
  func generalReport(_ document: JSONValue, today: CalendarDate, channel: Channel) -> AnswerReport {
    var check = AnswerDocumentCheck(plan: plan, today: today, channel: channel)
    return AnswerReport(plan: plan, findings: check.findings(in: document))
  }
}

/// What is wrong with a document of answers, in the order of the form. Words are made when somebody reads them.
public struct AnswerReport: Sendable, RandomAccessCollection {
  let plan: AnswerPlan
  let findings: [CompactFinding]
  let details: [AnswerFinding]

  init(plan: AnswerPlan, findings: [CompactFinding], details: [AnswerFinding]) {
    self.plan = plan
    self.findings = findings
    self.details = details
  }

  init(plan: AnswerPlan, findings: [AnswerFinding]) {
    self.plan = plan
    details = findings
    self.findings = findings.indices.map { CompactFinding(.detail, page: 0, row: 0, field: 0, number: 0, amount: $0) }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { findings.count }

  /// One violation.
  public subscript(position: Int) -> AnswerViolation {
    AnswerViolation(plan: plan, finding: findings[position], details: details)
  }

  /// Whether the document can be taken as a submission.
  public var isTaken: Bool {
    allSatisfy { $0.severity != .block }
  }
}

/// Something that is wrong with a document of answers. It never holds an answer.
///
/// Each of its words is made when it is read.
public struct AnswerViolation: Hashable, Sendable {
  let plan: AnswerPlan
  let finding: CompactFinding
  /// Those of the report; the finding knows its place among them.
  let details: [AnswerFinding]

  /// Where: `occupation`, `child[1].childBirthDate`, `claimantName.family`; empty for the whole document.
  public var path: String { finding.code == .detail ? plan.path(whole) : plan.path(finding) }
  /// Which rule is broken; `rule.` and the id for a rule over several answers, `exit.` and the id for an exit.
  public var code: ViolationCode { finding.code == .detail ? plan.code(of: whole) : plan.code(of: finding) }
  /// What it says to a developer.
  public var message: BilingualText { plan.message(of: whole) }
  /// Whether the document can be taken all the same.
  public var severity: Violation.Severity {
    finding.code == .detail ? plan.severity(of: whole) : plan.severity(of: finding)
  }

  private var whole: AnswerFinding {
    finding.code == .detail ? details[Int(finding.amount)] : plan.finding(finding)
  }

  /// Whether two violations say the same of the same place.
  public static func == (left: AnswerViolation, right: AnswerViolation) -> Bool {
    left.path == right.path && left.code == right.code && left.severity == right.severity
      && left.message == right.message
  }

  /// Hashes the place and the rule.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(code)
  }
}

extension ViolationCode {
  /// The question is not asked with the other answers of the document.
  public static let answerIsNotAsked = Self(rawValue: "answerIsNotAsked")
  /// The answer cannot be read as a value of its question.
  public static let answerIsNotUnderstood = Self(rawValue: "answerIsNotUnderstood")
}

/// A violation before its words are made.
struct AnswerFinding: Hashable {
  /// What is wrong.
  enum Content: Hashable {
    /// The form of the document.
    case shape(ViolationCode)
    /// A rule of the question's own.
    case violation(Violation)
    /// A rule over several answers, by its index.
    case rule(Int)
    /// An exit, by its index.
    case exit(Int)
  }

  /// Where it is.
  enum Place: Hashable {
    /// The whole document, or a name of it that the form does not have.
    case document
    /// The rows of a page.
    case group(page: Int, AnswerPath.Row.Outer?)
    /// A row of a page.
    case row(page: Int, AnswerPath.Row)
    /// A question.
    case question(page: Int, field: Int, AnswerPath.Row?)
  }

  /// Where it is.
  var place = Place.document
  /// What follows the place of the field: `.family`, `[2].name`; a name that the form does not have.
  var detail = ""
  var content: Content
}
