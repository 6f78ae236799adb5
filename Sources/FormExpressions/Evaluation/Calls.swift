import FormText

/// Calls of functions: arguments are evaluated, then the values choose the variant.
extension Evaluator {
  mutating func call(_ function: Function, _ start: Int32, _ count: Int32, _ id: NodeID) -> Evaluated {
    if function == .greatest || function == .least { return extreme(function, start, count, id) }
    if function == .or || function == .orValue { return fallback(function, start, id) }
    if function == .matches, let result = matches(start, id) { return result }
    var arguments = Arguments(count: Int(count))
    var lacking: Evaluated?
    for position in 0..<count {
      let argument = evaluate(program.operands[Int(start + position)])
      if case .value(let value) = argument {
        arguments.set(Int(position), value)
      } else {
        lacking = lacking.map { without($0, argument) } ?? argument
      }
    }
    return lacking ?? apply(function, arguments, id)
  }

  /// `or` and `orValue` look at their second operand only when the first is absent.
  private mutating func fallback(_ function: Function, _ start: Int32, _ id: NodeID) -> Evaluated {
    let first = evaluate(program.operands[Int(start)])
    guard case .value(let value) = first else { return first }
    guard case .optional(let inner) = value else { return fail(.noOverload, id) }
    if let inner { return .value(function == .or ? value : inner) }
    let second = evaluate(program.operands[Int(start + 1)])
    if function == .or, case .value(let other) = second {
      guard case .optional = other else { return fail(.noOverload, id) }
    }
    return second
  }

  /// A text against a pattern that was prepared with the expression; `nil` when the pattern is computed.
  private mutating func matches(_ start: Int32, _ id: NodeID) -> Evaluated? {
    guard case .constant(let constant) = program.nodes[Int(program.operands[Int(start + 1)])],
      let pattern = program.patterns[constant]
    else { return nil }
    let subject = evaluate(program.operands[Int(start)])
    guard case .value(let value) = subject else { return subject }
    guard case .string(let text) = value else { return fail(.noOverload, id) }
    return matches(text, pattern, id)
  }

  private mutating func matches(_ text: String, _ pattern: Pattern, _ id: NodeID) -> Evaluated {
    guard spend(pattern.cost(of: text.utf8.count)) else { return fail(.costLimit, id) }
    return .value(.bool(pattern.matches(text)))
  }

  /// A text against a pattern that is itself computed.
  mutating func matches(_ text: String, pattern: String, _ id: NodeID) -> Evaluated {
    guard spend(100 + pattern.utf8.count * 100) else { return fail(.costLimit, id) }
    guard let prepared = try? Pattern(pattern, notation: .searching) else { return fail(.unusablePattern, id) }
    return matches(text, prepared, id)
  }

  private mutating func apply(_ function: Function, _ arguments: Arguments, _ id: NodeID) -> Evaluated {
    let a = arguments.first
    switch function {
    case .size: return size(a, id)
    case .type: return .value(.type(a.typeName))
    case .dyn: return .value(a)
    case .toInt, .toUInt, .toDouble, .toString, .toBytes, .toBool, .toTimestamp, .toDuration, .toDate:
      return convert(function, a, id)
    case .contains, .startsWith, .endsWith, .matches: return test(function, a, arguments.second, id)
    case .charAt, .indexOf, .lastIndexOf, .lowerAscii, .upperAscii, .replace, .split, .substring, .trim, .join,
      .reverse:
      return text(function, arguments, id)
    case .getFullYear, .getMonth, .getDate, .getDayOfMonth, .getDayOfWeek, .getDayOfYear, .getHours, .getMinutes,
      .getSeconds, .getMilliseconds:
      return timePart(function, arguments, id)
    case .optionalOf: return .value(.optional(a))
    case .optionalNone: return .value(.optional(nil))
    case .optionalOfNonZero: return .value(.optional(a.isZero ? nil : a))
    case .value:
      guard case .optional(let inner) = a else { return fail(.noOverload, id) }
      return inner.map { .value($0) } ?? fail(.absentValue, id)
    case .hasValue:
      guard case .optional(let inner) = a else { return fail(.noOverload, id) }
      return .value(.bool(inner != nil))
    case .ceil, .floor, .round, .trunc, .abs, .sign, .isNaN, .isInf, .isFinite: return math(function, a, id)
    case .year, .month, .day, .weekday, .addDays, .addMonths, .addYears, .daysBetween, .ageOn, .legalAgeOn,
      .fiscalYear, .schoolYear, .wareki, .dateFromWareki, .parseDate:
      return date(function, arguments, id)
    case .normalize, .katakana, .hiragana, .digits: return form(function, a, id)
    case .sum, .sumUnsigned, .sumDouble, .sumDuration: return sum(function, a, id)
    case .min, .max: return listExtreme(function, a, id)
    case .isUnique: return isUnique(a, id)
    case .or, .orValue, .greatest, .least, .declaredOnly: return fail(.noOverload, id)
    }
  }
}

/// Up to four arguments, kept without a list.
struct Arguments {
  let count: Int
  private(set) var first = ExpressionValue.null
  private(set) var second = ExpressionValue.null
  private(set) var third = ExpressionValue.null
  private(set) var fourth = ExpressionValue.null

  init(count: Int) { self.count = count }

  mutating func set(_ position: Int, _ value: ExpressionValue) {
    switch position {
    case 0: first = value
    case 1: second = value
    case 2: third = value
    default: fourth = value
    }
  }
}

extension ExpressionValue {
  /// Whether this is the zero value of its type: 0, false, empty, null.
  var isZero: Bool {
    switch self {
    case .null: true
    case .bool(let value): !value
    case .int(let value): value == 0
    case .uint(let value): value == 0
    case .double(let value): value == 0
    case .string(let value): value.isEmpty
    case .bytes(let value): value.isEmpty
    case .list(let value): value.isEmpty
    case .map(let value): value.count == 0
    case .duration(let value): value.nanoseconds == 0
    case .timestamp(let value): value.seconds == 0 && value.nanoseconds == 0
    case .optional(let value): value == nil
    case .date, .type, .record: false
    }
  }
}

// MARK: - Sizes and lists

extension Evaluator {
  private mutating func size(_ a: ExpressionValue, _ id: NodeID) -> Evaluated {
    switch a {
    case .list(let value): return .value(.int(value.count))
    case .string(let value):
      guard spend(value.utf8.count / 10) else { return fail(.costLimit, id) }
      return .value(.int(CodePoints.count(value)))
    case .map(let value): return .value(.int(value.count))
    case .bytes(let value): return .value(.int(value.count))
    default: return fail(.noOverload, id)
    }
  }

  private mutating func sum(_ function: Function, _ a: ExpressionValue, _ id: NodeID) -> Evaluated {
    guard case .list(let elements) = a else { return fail(.noOverload, id) }
    guard spend(elements.count) else { return fail(.costLimit, id) }
    var total: ExpressionValue =
      switch function {
      case .sumUnsigned: .uint(0)
      case .sumDouble: .double(0)
      case .sumDuration: .duration(ExpressionDuration(nanoseconds: 0))
      default: .int(0)
      }
    for (position, element) in elements.enumerated() {
      switch element {
      case .int, .uint, .double, .duration: break
      default: return fail(.noOverload, id)
      }
      if position == 0 {
        total = element
        continue
      }
      let next = add(total, element, id)
      guard case .value(let value) = next else { return next }
      total = value
    }
    return .value(total)
  }

  private mutating func listExtreme(_ function: Function, _ a: ExpressionValue, _ id: NodeID) -> Evaluated {
    guard case .list(let elements) = a else { return fail(.noOverload, id) }
    guard let first = elements.first else { return fail(.absentValue, id) }
    return extreme(function == .max, first, elements.dropFirst(), id)
  }

  private mutating func extreme(
    _ isGreatest: Bool, _ first: ExpressionValue, _ rest: ArraySlice<ExpressionValue>, _ id: NodeID
  ) -> Evaluated {
    guard spend(rest.count) else { return fail(.costLimit, id) }
    var best = first
    for element in rest {
      if case .string(let text) = element {
        guard spend(text.utf8.count >> 4) else { return fail(.costLimit, id) }
      }
      guard let order = order(element, best) else { return fail(.noOverload, id) }
      if order == (isGreatest ? .after : .before) { best = element }
    }
    return .value(best)
  }

  private mutating func extreme(_ function: Function, _ start: Int32, _ count: Int32, _ id: NodeID) -> Evaluated {
    var numbers: [ExpressionValue] = []
    var lacking: Evaluated?
    for position in 0..<count {
      let argument = evaluate(program.operands[Int(start + position)])
      if case .value(let value) = argument {
        numbers.append(value)
      } else {
        lacking = lacking.map { without($0, argument) } ?? argument
      }
    }
    if let lacking { return lacking }
    if count == 1, case .list(let elements) = numbers[0] { numbers = elements }
    guard let first = numbers.first, numbers.allSatisfy({ $0.compareAsNumber(to: .int(0)) != nil }) else {
      return fail(.noOverload, id)
    }
    return extreme(function == .greatest, first, numbers.dropFirst(), id)
  }

  /// Whether no element occurs twice. Numbers of different types that are equal count as one, as they do for `==`.
  private mutating func isUnique(_ a: ExpressionValue, _ id: NodeID) -> Evaluated {
    guard case .list(let elements) = a else { return fail(.noOverload, id) }
    guard spend(elements.count) else { return fail(.costLimit, id) }
    var seen: Set<ExpressionValue> = []
    for element in elements {
      guard spendForHashing(element) else { return fail(.costLimit, id) }
      if case .double(let number) = element, number.isNaN { continue }
      guard seen.insert(element.comparable).inserted else { return .value(.bool(false)) }
    }
    return .value(.bool(true))
  }

  private mutating func spendForHashing(_ value: ExpressionValue) -> Bool {
    switch value {
    case .string(let text): return spend(1 + text.utf8.count / 10)
    case .bytes(let bytes): return spend(1 + bytes.count / 10)
    case .list(let elements):
      guard spend(1) else { return false }
      return elements.allSatisfy { spendForHashing($0) }
    case .map(let map): return spend(1 + map.count) && map.values.allSatisfy { spendForHashing($0) }
    case .optional(let inner): return inner.map { spendForHashing($0) } ?? spend(1)
    default: return spend(1)
    }
  }
}

extension ExpressionValue {
  /// The value with numbers in one type where they are equal, for sets.
  fileprivate var comparable: ExpressionValue {
    switch self {
    case .uint(let value): Int(exactly: value).map { .int($0) } ?? self
    case .double(let value): Int(exactly: value).map { .int($0) } ?? UInt(exactly: value).map { .uint($0) } ?? self
    default: self
    }
  }
}

// MARK: - Mathematics

extension Evaluator {
  private func math(_ function: Function, _ a: ExpressionValue, _ id: NodeID) -> Evaluated {
    switch (function, a) {
    case (.abs, .int(let value)): return value == .min ? fail(.overflow, id) : .value(.int(Swift.abs(value)))
    case (.abs, .uint), (.abs, .double(.nan)): return .value(a)
    case (.abs, .double(let value)): return .value(.double(value.magnitude))
    case (.sign, .int(let value)): return .value(.int(value.signum()))
    case (.sign, .uint(let value)): return .value(.uint(value == 0 ? 0 : 1))
    case (.sign, .double(let value)):
      return .value(.double(value.isNaN ? .nan : value == 0 ? 0 : value < 0 ? -1 : 1))
    case (.ceil, .double(let value)): return .value(.double(value.rounded(.up)))
    case (.floor, .double(let value)): return .value(.double(value.rounded(.down)))
    case (.round, .double(let value)): return .value(.double(value.rounded(.toNearestOrAwayFromZero)))
    case (.trunc, .double(let value)): return .value(.double(value.rounded(.towardZero)))
    case (.isNaN, .double(let value)): return .value(.bool(value.isNaN))
    case (.isInf, .double(let value)): return .value(.bool(value.isInfinite))
    case (.isFinite, .double(let value)): return .value(.bool(value.isFinite))
    default: return fail(.noOverload, id)
    }
  }
}
