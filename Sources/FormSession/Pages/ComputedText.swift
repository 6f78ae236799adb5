import FormComponents
import FormExpressions
import FormModel
import FormText

/// Computed values in words.
enum ComputedText {
  /// The value as a resident reads it; `nil` for kinds no specification computes.
  static func text(_ value: ExpressionValue, in context: FieldContext) -> ShownText? {
    switch value {
    case .bool(let flag): (flag ? SessionText.yes : SessionText.no).shown(in: context.language)
    case .int(let number): ShownText(RubyText(plain: grouped(number)))
    case .double(let number): ShownText(RubyText(plain: String(number)))
    case .string(let text): ShownText(RubyText(plain: text))
    case .date(let date): ShownText(RubyText(plain: DateText.text(date, in: context)))
    case .null, .uint, .bytes, .list, .map, .timestamp, .duration, .optional, .type, .record: nil
    }
  }

  /// A number with a comma at every third digit: 30,000.
  private static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var result = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
