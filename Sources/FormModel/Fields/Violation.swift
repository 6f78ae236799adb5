public import FormText

/// A value or an entry that breaks a rule of its question, as data: words are made when somebody reads them.
///
/// It never holds what was entered, so it may be logged and counted.
public struct Violation: Hashable, Sendable, Error {
  /// Which rule is broken.
  public var code: ViolationCode
  /// The parts of the entry that have to change; empty when all of it has to.
  public var parts: [String]
  /// What the message has to say besides the question's name.
  public var arguments: [String: MessageArgument]
  /// Whether the entry can be taken all the same.
  public var severity: Severity

  /// How much a violation matters.
  public enum Severity: String, Hashable, Sendable, Codable {
    /// The entry cannot be taken.
    case block
    /// The entry is taken; the resident is asked to look once more.
    case warn
    /// The entry is taken; the resident is told what was understood.
    case inform
  }

  /// Creates a violation.
  public init(
    _ code: ViolationCode, parts: [String] = [], arguments: [String: MessageArgument] = [:],
    severity: Severity = .block
  ) {
    self.code = code
    self.parts = parts
    self.arguments = arguments
    self.severity = severity
  }
}

/// The stable name of a rule that can be broken. Machines read it; people read its message.
public struct ViolationCode: Hashable, Sendable, RawRepresentable, Comparable {
  /// The name, such as `dateIsIncomplete`.
  public let rawValue: String

  /// Creates a code from its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Orders by name, or by place where there is no name.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// A required answer is missing.
  public static let isMissing = Self(rawValue: "isMissing")
  /// The entry is longer than anything that can be meant.
  public static let entryIsTooLong = Self(rawValue: "entryIsTooLong")
  /// The entry holds characters that cannot be kept, such as NUL.
  public static let hasControlCharacters = Self(rawValue: "hasControlCharacters")
}

/// Something a message says besides the question's name.
public enum MessageArgument: Hashable, Sendable {
  /// A number, such as a limit.
  case number(Int)
  /// A day, shown in the reader's calendar.
  case date(CalendarDate)
  /// Words of the package or of the specification. Never the resident's entry.
  case words(LocalizedText)
}
