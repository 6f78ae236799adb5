/// A moment in time, to the nanosecond, from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z.
public struct ExpressionTimestamp: Hashable, Sendable, Comparable {
  /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
  public let seconds: Int
  /// The part below a second, 0 to 999,999,999.
  public let nanoseconds: Int

  /// Creates a moment, or returns `nil` when it lies outside the years 1 to 9999.
  public init?(seconds: Int, nanoseconds: Int = 0) {
    guard (-62_135_596_800...253_402_300_799).contains(seconds), (0...999_999_999).contains(nanoseconds) else {
      return nil
    }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  public static func < (left: ExpressionTimestamp, right: ExpressionTimestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

/// A length of time in whole nanoseconds; 64 bits hold about 292 years either way.
public struct ExpressionDuration: Hashable, Sendable, Comparable {
  /// The whole length in nanoseconds; negative when it goes back.
  public let nanoseconds: Int

  /// Creates a length of time.
  public init(nanoseconds: Int) { self.nanoseconds = nanoseconds }

  public static func < (left: ExpressionDuration, right: ExpressionDuration) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}

// MARK: - Arithmetic

extension ExpressionTimestamp {
  /// The moment that lies a length of time later, or `nil` outside the years 1 to 9999.
  func adding(_ duration: ExpressionDuration, negated: Bool = false) -> ExpressionTimestamp? {
    let (whole, part) = duration.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    var seconds = negated ? seconds - whole : seconds + whole
    var nanoseconds = negated ? nanoseconds - part : nanoseconds + part
    if nanoseconds < 0 {
      nanoseconds += 1_000_000_000
      seconds -= 1
    } else if nanoseconds >= 1_000_000_000 {
      nanoseconds -= 1_000_000_000
      seconds += 1
    }
    return ExpressionTimestamp(seconds: seconds, nanoseconds: nanoseconds)
  }

  /// The time from another moment to this one, or `nil` when it is too long for a duration.
  func since(_ other: ExpressionTimestamp) -> ExpressionDuration? {
    let (product, overflow) = (seconds - other.seconds).multipliedReportingOverflow(by: 1_000_000_000)
    if overflow { return nil }
    let (sum, overflowed) = product.addingReportingOverflow(nanoseconds - other.nanoseconds)
    return overflowed ? nil : ExpressionDuration(nanoseconds: sum)
  }
}
