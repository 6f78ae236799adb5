import FormText

/// Parts of moments, lengths of time and days.
extension Evaluator {
  func timePart(_ function: Function, _ arguments: Arguments, _ id: NodeID) -> Evaluated {
    switch arguments.first {
    case .timestamp(let moment):
      var offset = 0
      if arguments.count > 1 {
        guard case .string(let zone) = arguments.second else { return fail(.noOverload, id) }
        guard let found = TimeZones.offset(of: zone, at: moment.seconds) else { return fail(.unknownTimeZone, id) }
        offset = found
      }
      let local = moment.seconds + offset
      let day = local.flooredQuotient(86_400)
      let second = local - day * 86_400
      switch function {
      case .getHours: return .value(.int(second / 3_600))
      case .getMinutes: return .value(.int(second / 60 % 60))
      case .getSeconds: return .value(.int(second % 60))
      case .getMilliseconds: return .value(.int(moment.nanoseconds / 1_000_000))
      default:
        return localDayPart(function, day, id)
      }
    case .duration(let length):
      switch function {
      case .getHours: return .value(.int(length.nanoseconds / 3_600_000_000_000))
      case .getMinutes: return .value(.int(length.nanoseconds / 60_000_000_000))
      case .getSeconds: return .value(.int(length.nanoseconds / 1_000_000_000))
      case .getMilliseconds: return .value(.int(length.nanoseconds % 1_000_000_000 / 1_000_000))
      default: return fail(.noOverload, id)
      }
    case .date(let date): return dayPart(function, date, id)
    default: return fail(.noOverload, id)
    }
  }

  /// The parts of a day in a zone, where the first and the last moment there is fall into the years 0 and 10000. Such a
  /// day is read off the calendar 400 years away, which repeats to the day of the week.
  private func localDayPart(_ function: Function, _ day: Int, _ id: NodeID) -> Evaluated {
    if let date = CalendarDate(dayNumber: day) { return dayPart(function, date, id) }
    let (days, years) = day < 0 ? (146_097, -400) : (-146_097, 400)
    guard let date = CalendarDate(dayNumber: day + days) else { return fail(.dateOutOfRange, id) }
    if function == .getFullYear { return .value(.int(date.year + years)) }
    return dayPart(function, date, id)
  }

  /// The parts of a day as CEL counts them: months, days of the month and of the year from zero, Sunday is 0.
  private func dayPart(_ function: Function, _ date: CalendarDate, _ id: NodeID) -> Evaluated {
    switch function {
    case .getFullYear: return .value(.int(date.year))
    case .getMonth: return .value(.int(date.month - 1))
    case .getDate: return .value(.int(date.day))
    case .getDayOfMonth: return .value(.int(date.day - 1))
    case .getDayOfWeek: return .value(.int(date.isoWeekday % 7))
    case .getDayOfYear:
      let before = (1..<date.month).reduce(0) { $0 + CalendarDate.length(ofMonth: $1, year: date.year) }
      return .value(.int(before + date.day - 1))
    default: return fail(.noOverload, id)
    }
  }
}

extension Int {
  /// The quotient rounded down, for a positive divisor.
  func flooredQuotient(_ divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

// MARK: - Text

/// Moments and lengths of time as text.
package enum TimeText {
  /// Reads a moment as RFC 3339 writes it: `2026-11-23T09:30:00+09:00`, `2026-11-23T00:30:00.5Z`.
  package static func timestamp(_ text: String) -> ExpressionTimestamp? {
    var reader = Digits(text)
    guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
      let day = reader.number(2), reader.take("T"), let hour = reader.number(2), reader.take(":"),
      let minute = reader.number(2), reader.take(":"), let second = reader.number(2),
      let date = CalendarDate(year: year, month: month, day: day), hour < 24, minute < 60, second < 60
    else { return nil }
    var nanoseconds = 0
    if reader.take(".") {
      guard let fraction = reader.fraction() else { return nil }
      nanoseconds = fraction
    }
    var offset = 0
    if !reader.take("Z") {
      guard let found = reader.offset(isSigned: true) else { return nil }
      offset = found
    }
    guard reader.isAtEnd else { return nil }
    let seconds = date.dayNumber * 86_400 + hour * 3_600 + minute * 60 + second - offset
    return ExpressionTimestamp(seconds: seconds, nanoseconds: nanoseconds)
  }

  /// Reads a length of time: numbers with units, `1h30m`, `-1.5s`, `100ms`; units are h, m, s, ms, us and ns.
  package static func duration(_ text: String) -> ExpressionDuration? {
    var reader = Digits(text)
    let isNegative = reader.take("-")
    if !isNegative { _ = reader.take("+") }
    if reader.rest == "0" { return ExpressionDuration(nanoseconds: 0) }
    var total = 0
    var parts = 0
    while !reader.isAtEnd {
      guard let part = reader.durationPart() else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(part)
      if overflow { return nil }
      total = sum
      parts += 1
    }
    return parts == 0 ? nil : ExpressionDuration(nanoseconds: isNegative ? -total : total)
  }

  /// A moment in RFC 3339, in UTC, with as many decimals as it needs.
  package static func text(_ moment: ExpressionTimestamp) -> String {
    let day = moment.seconds.flooredQuotient(86_400)
    let second = moment.seconds - day * 86_400
    let date = CalendarDate(dayNumber: day)?.iso ?? ""
    let time = "\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60))"
    return "\(date)T\(time)\(decimals(moment.nanoseconds))Z"
  }

  /// A length of time in seconds, with as many decimals as it needs.
  package static func text(_ length: ExpressionDuration) -> String {
    let size = length.nanoseconds.magnitude
    let sign = length.nanoseconds < 0 ? "-" : ""
    return "\(sign)\(size / 1_000_000_000)\(decimals(Int(size % 1_000_000_000)))s"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private static func decimals(_ nanoseconds: Int) -> String {
    if nanoseconds == 0 { return "" }
    var digits = String(nanoseconds)
    digits = "." + String(repeating: "0", count: 9 - digits.utf8.count) + digits
    while digits.utf8.last == 0x30 { digits.removeLast() }
    return digits
  }

  /// The offset of a zone written `+09:00`; the sign may be missing.
  static func offset(_ text: String) -> Int? {
    var reader = Digits(text)
    guard let offset = reader.offset(isSigned: false), reader.isAtEnd else { return nil }
    return offset
  }
}

/// Reads digits and signs from the front of a text.
private struct Digits {
  private var bytes: ArraySlice<UInt8>

  init(_ text: String) { bytes = Array(text.utf8)[...] }

  var isAtEnd: Bool { bytes.isEmpty }
  var rest: String { String(decoding: bytes, as: UTF8.self) }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard let first = bytes.first, UInt32(first) == sign.value else { return false }
    bytes = bytes.dropFirst()
    return true
  }

  /// A number of exactly so many digits.
  mutating func number(_ count: Int) -> Int? {
    let digits = bytes.prefix(count)
    guard digits.count == count, digits.allSatisfy(\.isDigit) else { return nil }
    bytes = bytes.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Decimals as nanoseconds; more than nine digits are cut off.
  mutating func fraction() -> Int? {
    let digits = bytes.prefix(while: \.isDigit)
    guard !digits.isEmpty else { return nil }
    bytes = bytes.dropFirst(digits.count)
    var value = 0
    for position in 0..<9 {
      let index = digits.startIndex + position
      value = value * 10 + (index < digits.endIndex ? Int(digits[index] - 0x30) : 0)
    }
    return value
  }

  mutating func offset(isSigned: Bool) -> Int? {
    let isNegative = take("-")
    let isPositive = !isNegative && take("+")
    guard isNegative || isPositive || !isSigned, let hours = number(2), take(":"), let minutes = number(2), hours < 24,
      minutes < 60
    else { return nil }
    return (isNegative ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }

  /// One number with its unit, in nanoseconds.
  mutating func durationPart() -> Int? {
    let whole = bytes.prefix(while: \.isDigit)
    bytes = bytes.dropFirst(whole.count)
    var nanoFraction = 0
    var hasFraction = false
    if take(".") {
      hasFraction = bytes.first?.isDigit == true
      nanoFraction = hasFraction ? fraction() ?? 0 : 0
    }
    guard !whole.isEmpty || hasFraction else { return nil }
    let name = bytes.prefix { !$0.isDigit && $0 != UInt8(ascii: ".") }
    bytes = bytes.dropFirst(name.count)
    let unit: Int
    switch String(decoding: name, as: UTF8.self) {
    case "h": unit = 3_600_000_000_000
    case "m": unit = 60_000_000_000
    case "s": unit = 1_000_000_000
    case "ms": unit = 1_000_000
    case "us", "\u{B5}s", "\u{3BC}s": unit = 1_000
    case "ns": unit = 1
    default: return nil
    }
    var count = 0
    for digit in whole {
      let (product, overflow) = count.multipliedReportingOverflow(by: 10)
      let (sum, overflowed) = product.addingReportingOverflow(Int(digit - 0x30))
      if overflow || overflowed { return nil }
      count = sum
    }
    let (product, overflow) = count.multipliedReportingOverflow(by: unit)
    // The fraction is below one unit, and the largest unit is 3.6e12: the product is formed in two steps to fit.
    let part = nanoFraction / 1_000 * (unit / 1_000) / 1_000 + nanoFraction * (unit % 1_000) / 1_000_000_000
    let fine =
      unit >= 1_000 ? part + (nanoFraction % 1_000) * (unit / 1_000) / 1_000_000 : nanoFraction * unit / 1_000_000_000
    let (sum, overflowed) = product.addingReportingOverflow(fine)
    return overflow || overflowed ? nil : sum
  }
}
