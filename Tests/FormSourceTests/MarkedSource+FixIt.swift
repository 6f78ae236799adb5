import FormSource
import FormTestSupport

extension MarkedSource {
  /// The text after a change was made.
  func applying(_ fixIt: FixIt) -> String {
    String(
      decoding: bytes[..<fixIt.range.lowerBound] + fixIt.replacement.utf8 + bytes[fixIt.range.upperBound...],
      as: UTF8.self)
  }
}
