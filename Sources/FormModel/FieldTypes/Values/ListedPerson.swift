public import FormText

/// Somebody on a list: a member of a household in a register, or somebody the resident adds.
///
/// Names are kept and compared scalar by scalar.
public struct ListedPerson: Sendable {
  /// The name.
  public var name: String
  /// The day of birth, where it is known.
  public var birthDate: CalendarDate?
  /// What the person is to the resident, such as 子; empty when it is not known.
  public var relation: String
  /// Whether a register holds the person.
  public var isRegistered: Bool

  /// Creates a person.
  public init(name: String, birthDate: CalendarDate? = nil, relation: String = "", isRegistered: Bool = false) {
    self.name = name
    self.birthDate = birthDate
    self.relation = relation
    self.isRegistered = isRegistered
  }

  /// What tells the person from the others of the household, as a control sends it back.
  var token: String { [name, birthDate?.iso ?? "", relation].joined(separator: " / ") }
}

extension ListedPerson: Hashable {
  /// Compares names scalar by scalar.
  public static func == (left: Self, right: Self) -> Bool {
    left.name.utf8.elementsEqual(right.name.utf8) && left.birthDate == right.birthDate
      && left.relation.utf8.elementsEqual(right.relation.utf8) && left.isRegistered == right.isRegistered
  }

  /// Hashes the bytes of the name.
  public func hash(into hasher: inout Hasher) {
    for byte in name.utf8 { hasher.combine(byte) }
    hasher.combine(birthDate)
  }
}
