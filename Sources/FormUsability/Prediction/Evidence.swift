import FormSource

/// Where a number of the simulation comes from.
public enum Evidence: String, Hashable, Sendable, CaseIterable {
  /// Read in a public copy.
  case verified = "V"
  /// Recalled from the named work and not read again.
  case recalled = "R"
  /// Computed by the package from other numbers.
  case derived = "D"
  /// Assumed: no source was found.
  case assumed = "A"
}

/// A number of the simulation with its evidence. No number goes without.
public struct EvidencedNumber: Hashable, Sendable {
  /// The number.
  public let value: Double
  /// Where it comes from.
  public let evidence: Evidence
  /// The source, or what speaks for the assumption.
  public let source: String

  /// Creates a number with its evidence.
  public init(_ value: Double, _ evidence: Evidence, _ source: String = "") {
    self.value = value
    self.evidence = evidence
    self.source = source
  }

  /// An assumption without a source.
  static func assumed(_ value: Double, _ reason: String = "") -> EvidencedNumber {
    EvidencedNumber(value, .assumed, reason)
  }

  var json: JSONValue {
    var members: [(String, JSONValue)] = [("value", .double(value)), ("evidence", .string(evidence.rawValue))]
    if !source.isEmpty { members.append(("source", .string(source))) }
    return .object(of: members)
  }
}
