public import FormExpressions
public import FormSource

/// What an entry amounts to for one field, with the value in its canonical form: what a session keeps.
public struct CheckedEntry: Hashable, Sendable {
  /// The canonical value, when the entry has one.
  public var payload: JSONValue?
  /// What has to be said, most important first.
  public var violations: [Violation]

  /// Creates the result of checking an entry.
  public init(payload: JSONValue?, violations: [Violation]) {
    self.payload = payload
    self.violations = violations
  }

  /// Whether the entry can be taken.
  public var isTaken: Bool { payload != nil && !violations.contains { $0.severity == .block } }
}

/// The longest entry, in UTF-8 bytes over all parts, that any field reads. Longer ones are refused unread, in words.
public let maximumEntryBytes = 100_000

// What sessions do with a field without knowing its type.
extension FieldType {
  /// Reads an entry and checks the value against the field's own rules.
  public func check(_ entry: Entry, in context: FieldContext) -> CheckedEntry {
    if let problem = Self.unreadable(entry) { return CheckedEntry(payload: nil, violations: [problem]) }
    let reading = read(entry, in: context)
    guard let value = reading.value else { return CheckedEntry(payload: nil, violations: reading.violations) }
    return CheckedEntry(
      payload: payload(of: value), violations: violations(of: value, in: context) + reading.violations)
  }

  /// The value conditions see, for a canonical form; `nil` when the form stands for no value.
  public func expressionValue(fromPayload payload: JSONValue) -> ExpressionValue? {
    value(from: payload).map(expressionValue(of:))
  }

  /// The summary of a canonical form; `nil` when the form stands for no value.
  public func summary(ofPayload payload: JSONValue, in context: FieldContext) -> AnswerSummary? {
    value(from: payload).map { summary(of: $0, in: context) }
  }

  /// The entry for a canonical form; `nil` when the form stands for no value.
  public func entry(forPayload payload: JSONValue, in context: FieldContext) -> Entry? {
    value(from: payload).map { entry(for: $0, in: context) }
  }

  /// The rules a canonical form breaks; `nil` when the form stands for no value.
  public func violations(ofPayload payload: JSONValue, in context: FieldContext) -> [Violation]? {
    value(from: payload).map { violations(of: $0, in: context) }
  }

  /// What forbids even trying to read an entry: length, and characters no file or register can keep.
  private static func unreadable(_ entry: Entry) -> Violation? {
    var bytes = 0
    for (part, values) in entry.parts.sorted(by: { $0.key < $1.key }) {
      for value in values {
        bytes += value.utf8.count
        guard bytes <= maximumEntryBytes else {
          return Violation(.entryIsTooLong, arguments: ["maximum": .number(maximumEntryBytes)])
        }
        if value.utf8.contains(where: isForbidden) { return Violation(.hasControlCharacters, parts: [part]) }
      }
    }
    return nil
  }

  /// Control characters other than tab and line ends.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F
  }
}
