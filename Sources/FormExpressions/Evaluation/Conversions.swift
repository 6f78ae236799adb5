import FormText

/// Conversions between types.
extension Evaluator {
  mutating func convert(_ function: Function, _ a: ExpressionValue, _ id: NodeID) -> Evaluated {
    if case .string(let text) = a, !spend(text.utf8.count / 10) { return fail(.costLimit, id) }
    if case .bytes(let bytes) = a, !spend(bytes.count / 10) { return fail(.costLimit, id) }
    guard let result = converted(function, a) else { return fail(.conversion, id) }
    return .value(result)
  }

  private func converted(_ function: Function, _ a: ExpressionValue) -> ExpressionValue? {
    switch (function, a) {
    case (.toInt, .int), (.toUInt, .uint), (.toDouble, .double), (.toString, .string), (.toBytes, .bytes),
      (.toBool, .bool), (.toTimestamp, .timestamp), (.toDuration, .duration), (.toDate, .date):
      return a
    case (.toInt, .uint(let value)): return Int(exactly: value).map { .int($0) }
    case (.toInt, .double(let value)):
      return value > -0x1p63 && value < 0x1p63 ? .int(Int(value)) : nil
    case (.toInt, .string(let text)): return NumberText.whole(text, as: Int.self).map { .int($0) }
    case (.toInt, .timestamp(let moment)): return .int(moment.seconds)
    case (.toInt, .duration(let length)): return .int(length.nanoseconds / 1_000_000_000)
    case (.toUInt, .int(let value)): return UInt(exactly: value).map { .uint($0) }
    case (.toUInt, .double(let value)): return value >= 0 && value < 0x1p64 ? .uint(UInt(value)) : nil
    case (.toUInt, .string(let text)): return NumberText.whole(text, as: UInt.self).map { .uint($0) }
    case (.toDouble, .int(let value)): return .double(Double(value))
    case (.toDouble, .uint(let value)): return .double(Double(value))
    case (.toDouble, .string(let text)): return NumberText.double(text).map { .double($0) }
    case (.toString, .bool(let value)): return .string(value ? "true" : "false")
    case (.toString, .int(let value)): return .string(String(value))
    case (.toString, .uint(let value)): return .string(String(value))
    case (.toString, .double(let value)): return .string(NumberText.text(value))
    case (.toString, .bytes(let bytes)): return String(validating: bytes, as: UTF8.self).map { .string($0) }
    case (.toString, .timestamp(let moment)): return .string(TimeText.text(moment))
    case (.toString, .duration(let length)): return .string(TimeText.text(length))
    case (.toString, .date(let date)): return .string(date.iso)
    case (.toBytes, .string(let text)): return .bytes(Array(text.utf8))
    case (.toBool, .string(let text)):
      switch text {
      case "1", "t", "T", "true", "TRUE", "True": return .bool(true)
      case "0", "f", "F", "false", "FALSE", "False": return .bool(false)
      default: return nil
      }
    case (.toTimestamp, .int(let seconds)): return ExpressionTimestamp(seconds: seconds).map { .timestamp($0) }
    case (.toTimestamp, .string(let text)): return TimeText.timestamp(text).map { .timestamp($0) }
    case (.toDuration, .string(let text)): return TimeText.duration(text).map { .duration($0) }
    case (.toDate, .string(let text)): return CalendarDate(iso: text).map { .date($0) }
    default: return nil
    }
  }
}

/// Numbers as text.
enum NumberText {
  /// Reads a whole number: digits with an optional minus sign.
  static func whole<Number: FixedWidthInteger>(_ text: String, as: Number.Type) -> Number? {
    guard let first = text.utf8.first, first != UInt8(ascii: "+") else { return nil }
    return Number(text)
  }

  /// Reads a number with a decimal point or an exponent, or one of the names of the special values.
  static func double(_ text: String) -> Double? {
    switch text {
    case "NaN", "nan": return .nan
    case "Infinity", "+Infinity", "Inf", "+Inf", "inf": return .infinity
    case "-Infinity", "-Inf", "-inf": return -.infinity
    default: break
    }
    let isPlain = text.utf8.allSatisfy {
      $0.isDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
        || $0 | 0x20 == UInt8(ascii: "e")
    }
    return isPlain ? Double(text) : nil
  }

  /// The shortest digits that read back to the number: plain from 0.0001 to 999999, else with an exponent.
  static func text(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    if value == 0 { return value.sign == .minus ? "-0" : "0" }
    var digits: [UInt8] = []
    var exponent = 0
    var pointAt: Int?
    var isExponent = false
    var exponentDigits = 0
    var exponentSign = 1
    for byte in value.magnitude.description.utf8 {
      if isExponent {
        if byte == UInt8(ascii: "-") { exponentSign = -1 }
        if byte.isDigit { exponentDigits = exponentDigits * 10 + Int(byte - 0x30) }
      } else if byte == UInt8(ascii: ".") {
        pointAt = digits.count
      } else if byte == UInt8(ascii: "e") {
        isExponent = true
      } else {
        digits.append(byte)
      }
    }
    exponent = (pointAt ?? digits.count) - 1 + exponentSign * exponentDigits
    let leading = digits.prefix { $0 == 0x30 }.count
    digits.removeFirst(leading)
    exponent -= leading
    while digits.last == 0x30 { digits.removeLast() }
    return (value < 0 ? "-" : "") + layout(digits, exponent)
  }

  private static func layout(_ digits: [UInt8], _ exponent: Int) -> String {
    let significant = String(decoding: digits, as: UTF8.self)
    // The rule of Go's 'g' format, which the peers' results follow.
    if exponent < -4 || exponent >= Swift.max(digits.count, 21) {
      let mantissa = digits.count > 1 ? "\(significant.prefix(1)).\(significant.dropFirst())" : significant
      let size = exponent.magnitude
      return "\(mantissa)e\(exponent < 0 ? "-" : "+")\(size < 10 ? "0" : "")\(size)"
    }
    if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + significant }
    if digits.count <= exponent + 1 { return significant + String(repeating: "0", count: exponent + 1 - digits.count) }
    return "\(significant.prefix(exponent + 1)).\(significant.dropFirst(exponent + 1))"
  }
}
