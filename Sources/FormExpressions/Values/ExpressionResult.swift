public import FormSource

/// What evaluating an expression gives.
public enum ExpressionResult: Hashable, Sendable {
  /// A value.
  case value(ExpressionValue)
  /// The answers it was given do not allow a value.
  case error(ExpressionError)
  /// It waits for questions that have not been answered: all of them are named.
  case unknown(Set<ExpressionPath>)
}

/// Why an expression has no value although everything it reads is answered.
public struct ExpressionError: Error, Hashable, Sendable {
  /// What went wrong.
  public let code: ExpressionErrorCode
  /// A sentence for the people who maintain the form; residents never see it.
  public let message: BilingualText
  /// The part of the expression that has no value, in UTF-8 offsets of its text.
  public let range: Range<Int>

  /// Creates an error.
  public init(code: ExpressionErrorCode, message: BilingualText, range: Range<Int>) {
    self.code = code
    self.message = message
    self.range = range
  }
}

/// What went wrong in an evaluation.
public enum ExpressionErrorCode: String, Hashable, Sendable, CaseIterable {
  /// A whole number or a duration left its range.
  case overflow
  /// A division by zero, or the remainder of one.
  case divisionByZero
  /// A date or a moment outside the years 1 to 9999.
  case dateOutOfRange
  /// A position outside a list or a text.
  case indexOutOfRange
  /// A map without the key, or a record without the field.
  case noSuchKey
  /// A map that names a key twice, or a key that cannot be one.
  case unusableKey
  /// `value()` of an absent optional, or a blank answer where one is needed.
  case absentValue
  /// A question that does not apply was read.
  case notApplicable
  /// A text or number that cannot be converted.
  case conversion
  /// An operator or function that is not defined for these values.
  case noOverload
  /// A name that nothing is bound to.
  case unboundName
  /// A pattern that is not one, or is too large.
  case unusablePattern
  /// A time zone that is not known.
  case unknownTimeZone
  /// More work than the expression may do.
  case costLimit
}
