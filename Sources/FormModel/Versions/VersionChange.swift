public import FormSource

/// Something that is different in a later version of a form, and what that is to residents who have begun under the
/// earlier one.
public struct VersionChange: Sendable {
  /// What a change does to the answers of a draft that is opened under the later version.
  ///
  /// Answers are what controls send: of a choice its value, not its words.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// All answers stay, and mean what they meant.
    case compatible
    /// A declared migration carries the answers over, or says that they go.
    case migrated
    /// Answers are lost or asked again, and a migration that says what becomes of them is missing.
    case needsMigration
    /// Answers that were right are lost or asked again, whatever is declared.
    case breaks
    /// No answer was found that does not fit any more, and none can be ruled out.
    case notDecided
  }

  /// The stable name, as `spec.version.removed`.
  public var id: DiagnosticID
  /// How much it matters.
  public var severity: DiagnosticSeverity
  /// The sentence for the author.
  public var message: BilingualText
  /// Where in the later version; of something that is gone, where it would be.
  public var place: SpecificationPlace
  /// What it does to drafts; `nil` for what is wrong with the versions themselves.
  public var verdict: Verdict?
  /// The id in the earlier version of the question or group whose answers it is about; `nil` when it is about none.
  public var subject: String?
  /// An answer that was right and is none any more, canonical; for tests only, since authors know their limits.
  var witness: JSONValue?
  /// What is said of it.
  var finding: SpecificationFinding
}

extension FormSpecification {
  /// What is different from an earlier version of the form, in the order of the earlier one.
  ///
  /// Limits that depend on the day are looked at on 1 April 2026.
  ///
  /// - Parameter old: The earlier version: what `ward check --against` names.
  public func changes(since old: FormSpecification) -> [VersionChange] {
    var comparison = FormComparison(old: old, new: self)
    comparison.run()
    return comparison.changes
  }
}

extension VersionChange {
  /// The change as something that was found.
  var placed: PlacedFinding { PlacedFinding(finding, at: place) }

  init(
    _ finding: SpecificationFinding, _ kind: VersionDiagnostic?, of subject: String?, witness: JSONValue?,
    at place: SpecificationPlace
  ) {
    self.init(
      id: finding.id, severity: finding.kind.page.severity, message: finding.message, place: place,
      verdict: kind?.verdict, subject: subject, witness: witness, finding: finding)
  }
}
