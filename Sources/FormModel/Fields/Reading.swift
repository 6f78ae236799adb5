/// What a field type makes of an entry: a value, and what has to be said about it.
///
/// A reading without a value always has a violation that blocks; one with a value may still warn or inform, as when
/// 「平成31年5月1日」 is read as the first day of 令和.
public struct Reading<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What the entry means, when it means something.
  public let value: Value?
  /// What has to be said, most important first.
  public let violations: [Violation]

  /// Creates a reading with a value, and what is to be said about it all the same.
  public init(_ value: Value, notices: [Violation] = []) {
    self.value = value
    violations = notices
  }

  /// Creates a reading that found no value, and why. The first reason is always there.
  public init(failing first: Violation, _ others: [Violation] = []) {
    value = nil
    violations = [first] + others
  }
}

extension Reading {
  /// A reading that found no value, and why.
  public static func fails(_ first: Violation, _ others: Violation...) -> Self { Self(failing: first, others) }
  /// A reading with a value.
  public static func reads(_ value: Value) -> Self { Self(value) }
}
