/// What a function does when an expression is evaluated; the operands decide among its variants.
package enum Function: UInt8, Sendable {
  case size, type, dyn
  case toInt, toUInt, toDouble, toString, toBytes, toBool, toTimestamp, toDuration, toDate
  case contains, startsWith, endsWith, matches
  case charAt, indexOf, lastIndexOf, lowerAscii, upperAscii, replace, split, substring, trim, join, reverse
  case getFullYear, getMonth, getDate, getDayOfMonth, getDayOfWeek, getDayOfYear
  case getHours, getMinutes, getSeconds, getMilliseconds
  case optionalOf, optionalNone, optionalOfNonZero, or, orValue, value, hasValue
  case greatest, least, ceil, floor, round, trunc, abs, sign, isNaN, isInf, isFinite
  case year, month, day, weekday, addDays, addMonths, addYears, daysBetween
  case ageOn, legalAgeOn, fiscalYear, schoolYear
  case wareki, dateFromWareki, parseDate, normalize, katakana, hiragana, digits
  case sum, sumUnsigned, sumDouble, sumDuration, min, max, isUnique
  /// Declared for the checker only.
  case declaredOnly
}

/// One way to call a function.
package struct Overload: Sendable {
  var function: Function
  var isMember: Bool
  var parameters: [ExpressionType]
  var result: ExpressionType

  package init(_ function: Function, _ parameters: [ExpressionType], _ result: ExpressionType, isMember: Bool = false) {
    self.function = function
    self.isMember = isMember
    self.parameters = parameters
    self.result = result
  }

  func signature(_ name: String) -> String {
    let words = parameters.map { $0.description.replacingParameterMarks }
    let call =
      isMember
      ? "\(words.first ?? "").\(name)(\(words.dropFirst().joined(separator: ", ")))"
      : "\(name)(\(words.joined(separator: ", ")))"
    return "\(call) → \(result.description.replacingParameterMarks)"
  }
}

extension String {
  /// `param:A` shown as `A`.
  fileprivate var replacingParameterMarks: String {
    split(separator: "param:", omittingEmptySubsequences: false).joined()
  }
}

/// Every function by name, with its overloads.
package struct FunctionTable: Sendable {
  private(set) var overloads: [String: [Overload]] = [:]

  /// The functions of the language and of forms.
  package static let standard = FunctionTable()

  package mutating func add(_ name: String, _ list: [Overload]) { overloads[name, default: []] += list }

  private init() {
    addCore()
    addTime()
    addStrings()
    addOptionals()
    addMath()
    addDates()
    addText()
    addLists()
  }
}

private let a = ExpressionType.parameter("A")
private let b = ExpressionType.parameter("B")

extension FunctionTable {
  /// A member function: the first parameter stands before the dot.
  private mutating func member(
    _ name: String, _ function: Function, _ parameters: [ExpressionType], _ result: ExpressionType
  ) {
    add(name, [Overload(function, parameters, result, isMember: true)])
  }

  private mutating func global(
    _ name: String, _ function: Function, _ parameters: [ExpressionType], _ result: ExpressionType
  ) {
    add(name, [Overload(function, parameters, result)])
  }

  private mutating func addCore() {
    for type: ExpressionType in [.string, .bytes, .list(a), .map(a, b)] {
      global("size", .size, [type], .int)
      member("size", .size, [type], .int)
    }
    global("type", .type, [a], .type(a))
    global("dyn", .dyn, [a], .dyn)
    for type: ExpressionType in [.int, .uint, .double, .string, .timestamp, .duration] {
      global("int", .toInt, [type], .int)
    }
    for type: ExpressionType in [.uint, .int, .double, .string] { global("uint", .toUInt, [type], .uint) }
    for type: ExpressionType in [.double, .int, .uint, .string] { global("double", .toDouble, [type], .double) }
    for type: ExpressionType in [.string, .bool, .int, .uint, .double, .bytes, .timestamp, .duration, .date] {
      global("string", .toString, [type], .string)
    }
    for type: ExpressionType in [.bytes, .string] { global("bytes", .toBytes, [type], .bytes) }
    for type: ExpressionType in [.bool, .string] { global("bool", .toBool, [type], .bool) }
    for type: ExpressionType in [.timestamp, .string, .int] { global("timestamp", .toTimestamp, [type], .timestamp) }
    for type: ExpressionType in [.duration, .string] { global("duration", .toDuration, [type], .duration) }
    for type: ExpressionType in [.date, .string] { global("date", .toDate, [type], .date) }
    member("contains", .contains, [.string, .string], .bool)
    member("startsWith", .startsWith, [.string, .string], .bool)
    member("endsWith", .endsWith, [.string, .string], .bool)
    member("matches", .matches, [.string, .string], .bool)
    global("matches", .matches, [.string, .string], .bool)
  }

  private mutating func addTime() {
    let ofDay: [(String, Function)] = [
      ("getFullYear", .getFullYear), ("getMonth", .getMonth), ("getDate", .getDate),
      ("getDayOfMonth", .getDayOfMonth), ("getDayOfWeek", .getDayOfWeek), ("getDayOfYear", .getDayOfYear),
    ]
    let ofTime: [(String, Function)] = [
      ("getHours", .getHours), ("getMinutes", .getMinutes), ("getSeconds", .getSeconds),
      ("getMilliseconds", .getMilliseconds),
    ]
    for (name, function) in ofDay + ofTime {
      member(name, function, [.timestamp], .int)
      member(name, function, [.timestamp, .string], .int)
    }
    for (name, function) in ofDay { member(name, function, [.date], .int) }
    for (name, function) in ofTime { member(name, function, [.duration], .int) }
  }

  private mutating func addStrings() {
    member("charAt", .charAt, [.string, .int], .string)
    for (name, function) in [("indexOf", Function.indexOf), ("lastIndexOf", .lastIndexOf)] {
      member(name, function, [.string, .string], .int)
      member(name, function, [.string, .string, .int], .int)
    }
    member("lowerAscii", .lowerAscii, [.string], .string)
    member("upperAscii", .upperAscii, [.string], .string)
    member("replace", .replace, [.string, .string, .string], .string)
    member("replace", .replace, [.string, .string, .string, .int], .string)
    member("split", .split, [.string, .string], .list(.string))
    member("split", .split, [.string, .string, .int], .list(.string))
    member("substring", .substring, [.string, .int], .string)
    member("substring", .substring, [.string, .int, .int], .string)
    member("trim", .trim, [.string], .string)
    member("join", .join, [.list(.string)], .string)
    member("join", .join, [.list(.string), .string], .string)
    member("reverse", .reverse, [.string], .string)
  }

  private mutating func addOptionals() {
    global("optional.of", .optionalOf, [a], .optional(a))
    global("optional.none", .optionalNone, [], .optional(a))
    global("optional.ofNonZeroValue", .optionalOfNonZero, [a], .optional(a))
    member("or", .or, [.optional(a), .optional(a)], .optional(a))
    member("orValue", .orValue, [.optional(a), a], a)
    member("value", .value, [.optional(a)], a)
    member("hasValue", .hasValue, [.optional(a)], .bool)
  }

  private mutating func addMath() {
    for (name, function) in [
      ("math.ceil", Function.ceil), ("math.floor", .floor), ("math.round", .round), ("math.trunc", .trunc),
    ] {
      global(name, function, [.double], .double)
    }
    for (name, function) in [("math.abs", Function.abs), ("math.sign", .sign)] {
      for type: ExpressionType in [.int, .uint, .double] { global(name, function, [type], type) }
    }
    for (name, function) in [("math.isNaN", Function.isNaN), ("math.isInf", .isInf), ("math.isFinite", .isFinite)] {
      global(name, function, [.double], .bool)
    }
  }

  private mutating func addDates() {
    for (name, function) in [("year", Function.year), ("month", .month), ("day", .day), ("weekday", .weekday)] {
      member(name, function, [.date], .int)
    }
    for (name, function) in [("addDays", Function.addDays), ("addMonths", .addMonths), ("addYears", .addYears)] {
      member(name, function, [.date, .int], .date)
    }
    global("daysBetween", .daysBetween, [.date, .date], .int)
    global("ageOn", .ageOn, [.date, .date], .int)
    global("legalAgeOn", .legalAgeOn, [.date, .date], .int)
    global("fiscalYear", .fiscalYear, [.date], .int)
    global("schoolYear", .schoolYear, [.date, .date], .int)
    global("wareki", .wareki, [.date], .string)
    global("date.fromWareki", .dateFromWareki, [.string, .int, .int, .int], .optional(.date))
    global("parseDate", .parseDate, [.string], .optional(.date))
  }

  private mutating func addText() {
    for (name, function) in [
      ("normalize", Function.normalize), ("katakana", .katakana), ("hiragana", .hiragana), ("digits", .digits),
    ] {
      global(name, function, [.string], .string)
    }
  }

  private mutating func addLists() {
    member("sum", .sum, [.list(.int)], .int)
    member("sum", .sumUnsigned, [.list(.uint)], .uint)
    member("sum", .sumDouble, [.list(.double)], .double)
    member("sum", .sumDuration, [.list(.duration)], .duration)
    for (name, function) in [("min", Function.min), ("max", .max)] {
      for type: ExpressionType in [.int, .uint, .double, .date, .timestamp, .duration, .string] {
        member(name, function, [.list(type)], type)
      }
    }
    member("isUnique", .isUnique, [.list(a)], .bool)
  }
}
