/// How a resident meets the form.
public enum Channel: String, Hashable, Sendable, Codable, CaseIterable {
  /// The resident fills it in.
  case myself = "self"
  /// Somebody fills it in for the resident.
  case proxy
  /// Counter staff fill it in while the resident answers.
  case counter
}

/// Who does something in a session.
public enum ActorRole: String, Hashable, Sendable, Codable {
  /// The resident whose procedure it is.
  case applicant
  /// Somebody who acts for the resident.
  case proxy
  /// A member of the counter staff.
  case staff
  /// Somebody else who answers for a part, such as an employer.
  case thirdParty
}
