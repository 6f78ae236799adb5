public import FormText

/// What an answer means across procedures: the once-only key.
public struct Meaning: Hashable, Sendable, RawRepresentable, Codable, Comparable, ExpressibleByStringLiteral {
  /// The name, such as `applicant.birthDate`.
  public let rawValue: String

  /// Creates a meaning from its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Creates a meaning from a literal.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// Orders by name, or by place where there is no name.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The name of a register that holds facts, such as `residentRegister`.
public struct RegisterName: Hashable, Sendable, RawRepresentable, Codable, Comparable, ExpressibleByStringLiteral {
  /// The name as it is written in `meanings.json`.
  public let rawValue: String

  /// Creates a name from its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Creates a name from a literal.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// Orders by name, or by place where there is no name.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The vocabulary all procedures of a ward share: what can be asked, who holds it, how it is protected.
public struct MeaningVocabulary: Sendable {
  /// A register that holds facts.
  public struct Register: Hashable, Sendable {
    /// The name residents know it by.
    public var name: LocalizedText
    /// Who keeps it.
    public var holder: LocalizedText
  }

  /// How carefully an answer is kept.
  public enum Sensitivity: String, Hashable, Sendable, CaseIterable {
    /// Nothing about a person.
    case plain
    /// About a person.
    case personal
    /// Masked wherever it is shown again, and never prefilled into a page: numbers and accounts.
    case sensitive
  }

  /// What one meaning says.
  public struct Term: Hashable, Sendable {
    /// What people call it.
    public var label: LocalizedText
    /// The field type its answers have; `nil` for a repeated group.
    public var type: FieldTypeName?
    /// The register that holds it.
    public var register: RegisterName?
    /// The HTML autocomplete token of the applicant's own data.
    public var autocomplete: String?
    /// How carefully it is kept.
    public var sensitivity: Sensitivity
  }

  /// The registers by name.
  public var registers: [RegisterName: Register]
  /// The meanings by name.
  public var terms: [Meaning: Term]

  /// The register whose facts answer a question with a meaning; `nil` when there is none. What is sensitive is never
  /// carried into a page.
  public func register(answering meaning: Meaning?) -> RegisterName? {
    guard let meaning, let term = terms[meaning], term.sensitivity != .sensitive else { return nil }
    return term.register
  }

  /// A vocabulary without a word in it.
  public static let empty = MeaningVocabulary(registers: [:], terms: [:])
}
