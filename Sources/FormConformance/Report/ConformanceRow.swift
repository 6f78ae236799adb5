import FormSource
public import FormText

/// A criterion and what testing came to.
public struct ConformanceRow: Hashable, Sendable, Identifiable {
  /// What testing came to. Only the first two count as met.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Met on the tested pages.
    case passed
    /// There is nothing it could be about; counts as met.
    case notApplicable
    /// Not met.
    case failed
    /// The machine has done its part, a person has not.
    case needsPerson
    /// Not tested, or not on all pages. That is not "met".
    case notChecked

    /// What a person says who comes to the same, if a person can.
    var judged: Judgement.Result? {
      switch self {
      case .passed: .passed
      case .notApplicable: .notApplicable
      case .failed: .failed
      case .needsPerson, .notChecked: nil
      }
    }

    /// Whether it counts as met.
    public var isMet: Bool { self == .passed || self == .notApplicable }
  }

  /// What a person found.
  public struct Judgement: Hashable, Sendable {
    /// What the person says: met, not applicable or not met.
    public enum Result: String, Hashable, Sendable, CaseIterable {
      /// Met.
      case passed
      /// Nothing it could be about.
      case notApplicable
      /// Not met.
      case failed
    }

    /// What the person says.
    public var result: Result
    /// Who tested.
    public var who: String
    /// The day.
    public var day: CalendarDate
    /// What the person wrote.
    public var note: String?
  }

  /// The criterion.
  public let criterion: SuccessCriterion
  /// The evidence that speaks to it, in the order of the checks.
  public let evidence: [CheckEvidence]
  /// What is still missing of the machine's part.
  public let missing: [Missing]
  /// What the machine alone came to.
  public let machineOutcome: Outcome
  /// What a person found, if a file of answers says so.
  public internal(set) var judgement: Judgement?

  /// The number of the criterion.
  public var id: String { criterion.id }

  /// A check that was not made, or not everywhere.
  public struct Missing: Hashable, Sendable {
    /// The check.
    public var check: ConformanceCheck
    /// The ids of the pages it did not look at; empty when it was not made at all.
    public var pages: [String]
  }

  /// What machine and person together came to. A machine that found something wrong is not overruled.
  public var outcome: Outcome {
    guard let judgement, machineOutcome != .failed else { return machineOutcome }
    switch judgement.result {
    case .failed: return .failed
    case .passed: return .passed
    case .notApplicable: return criterion.subject.isAlwaysThere ? machineOutcome : .notApplicable
    }
  }

  /// How it was tested on these pages, or is to be.
  ///
  /// It differs from the criterion's own method where a machine looked for something and there was none, where a machine
  /// that could decide left places for a person, and where a person answered without the machine's part.
  public var method: TestMethod {
    guard let judgement else {
      if outcome == .notApplicable { return .machine }
      return criterion.method == .machine && !judgements.isEmpty ? .machineAndPerson : criterion.method
    }
    if !missing.isEmpty, judgement.result == outcome.judged { return .person }
    return criterion.method == .machine ? .machineAndPerson : criterion.method
  }

  /// What is wrong, by the evidence.
  public var findings: [CheckEvidence.Remark] { evidence.flatMap { $0.findings(for: criterion) } }

  /// What a person has to judge, by the evidence.
  public var judgements: [CheckEvidence.Remark] { evidence.flatMap(\.judgements) }

  init(_ criterion: SuccessCriterion, _ all: [ConformanceCheck: CheckEvidence], pageIDs: [String: String]) {
    self.criterion = criterion
    let wanted = (criterion.absence.map { [$0] } ?? []) + criterion.checks
    evidence = wanted.compactMap { all[$0] }
    missing = wanted.compactMap { check in
      guard let found = all[check] else { return Missing(check: check, pages: []) }
      // Checks of this package look at everything; one in a browser may have left pages out.
      guard check.place == .browser else { return nil }
      let left = Set(pageIDs.values).subtracting(found.pages.compactMap { pageIDs[$0] })
      return left.isEmpty ? nil : Missing(check: check, pages: left.sorted())
    }
    machineOutcome = Self.outcome(of: criterion, evidence, missing)
  }

  private static func outcome(
    of criterion: SuccessCriterion, _ evidence: [CheckEvidence], _ missing: [Missing]
  ) -> Outcome {
    if evidence.contains(where: { !$0.findings(for: criterion).isEmpty }) { return .failed }
    guard missing.isEmpty else { return .notChecked }
    if let absence = criterion.absence, let found = evidence.first(where: { $0.check == absence }) {
      if found.count == 0 { return criterion.subject.isAlwaysThere ? .passed : .notApplicable }
      // It is there, and nothing else is known of it.
      if criterion.checks.isEmpty { return criterion.method == .machine ? .notChecked : .needsPerson }
    }
    if criterion.method != .machine { return .needsPerson }
    return evidence.allSatisfy(\.judgements.isEmpty) ? .passed : .needsPerson
  }
}
