import FormExpressions
import FormText

extension FormLogic {
  /// What a computed value can be.
  mutating func cases(value index: Int) -> [Case] {
    if let known = valueCases[index] { return known }
    let expression = form.values[index].expression
    let parts = parts(of: expression)
    let result = cases(parts, Scope(expression))
    valueCases[index] = result
    return result
  }

  /// What a part can be, case by case; when there are too many to look at, nothing is said of it.
  mutating func cases(_ part: ExpressionPart, _ scope: Scope) -> [Case] {
    let result = allCases(part, scope)
    return result.count > 64 ? unknown(part, scope) : result
  }

  mutating func allCases(_ part: ExpressionPart, _ scope: Scope) -> [Case] {
    if scope.fixed[part.range] != nil { return flags(outcome(part, scope)) }
    switch part.kind {
    case .literal(.int(let number)) where LogicVariable.widest.contains(number):
      return [Case(condition: .yes, value: .number(Linear(offset: number)))]
    case .literal(.bool(let flag)): return [Case(condition: .yes, value: .flag(flag))]
    case .literal(.string(let text)): return [Case(condition: .yes, value: .text(text))]
    case .call("date", nil, let arguments):
      if arguments.count == 1, case .literal(.string(let text)) = arguments[0].kind, let date = CalendarDate(iso: text)
      {
        return [Case(condition: .yes, value: .number(Linear(offset: date.dayNumber)))]
      }
      return unknown(part, scope)
    case .name(let name): return cases(named: name, part, scope)
    case .select:
      if let question = question(part, scope) { return cases(question) }
      return selection(part, scope)
    case .conditional(let test, let yes, let no):
      let test = outcome(test, scope)
      return cases(yes, scope).map { Case(condition: table.and(test.yes, $0.condition), value: $0.value) }
        + cases(no, scope).map { Case(condition: table.and(test.no, $0.condition), value: $0.value) }
    case .call("orValue", let target?, let arguments):
      guard let fallback = arguments.first else { return unknown(part, scope) }
      let given = cases(target, scope)
      guard !given.contains(where: { $0.value == .opaque }) else { return unknown(part, scope) }
      var result = given.filter { $0.value != .absent }
      let other = cases(fallback, scope)
      for one in given where one.value == .absent {
        result += other.map { Case(condition: table.and(one.condition, $0.condition), value: $0.value) }
      }
      return result
    case .call("value", let target?, _): return cases(target, scope).filter { $0.value != .absent }
    case .call("size", let target, let arguments):
      guard let counted = target ?? arguments.first else { return unknown(part, scope) }
      if case .name(let group) = counted.kind, scope.locals[group] == nil, case .group(let page) = form.symbols[group],
        form.isGroup(page)
      {
        let size = size(page: page)
        return [Case(condition: finished(page: page), value: .number(Linear(plus: size)))]
      }
      if let (page, name, body) = overRows(counted), isWitnessed(counted, scope) {
        return count(page, name, body, part, scope)
      }
      return number(part, scope, of: [counted], bounds: 0...LogicVariable.widest.upperBound)
    case .call("addDays", let target?, let arguments):
      guard arguments.count == 1, case .literal(.int(let days)) = arguments[0].kind, abs(days) < 10_000_000 else {
        return unknown(part, scope)
      }
      return shifted(cases(target, scope), by: days, within: Self.days, part, scope)
    case .call("daysBetween", nil, let arguments) where arguments.count == 2:
      return difference(cases(arguments[1], scope), cases(arguments[0], scope)) ?? unknown(part, scope)
    case .binary(.add, let left, let right):
      if case .literal(.int(let number)) = right.kind, abs(number) < 1 << 40 {
        return shifted(cases(left, scope), by: number, within: LogicVariable.widest, part, scope)
      }
      if case .literal(.int(let number)) = left.kind, abs(number) < 1 << 40 {
        return shifted(cases(right, scope), by: number, within: LogicVariable.widest, part, scope)
      }
      return arithmetic(part, left, right, scope)
    case .binary(.multiply, let left, let right): return arithmetic(part, left, right, scope)
    case .binary(.subtract, let left, let right):
      if case .literal(.int(let number)) = right.kind, abs(number) < 1 << 40 {
        return shifted(cases(left, scope), by: -number, within: LogicVariable.widest, part, scope)
      }
      return difference(cases(left, scope), cases(right, scope)) ?? arithmetic(part, left, right, scope)
    case .call("ageOn", nil, _), .call("legalAgeOn", nil, _), .call("fiscalYear", nil, _), .call("year", .some, _),
      .call("month", .some, _), .call("day", .some, _), .call("weekday", .some, _), .call("schoolYear", nil, _):
      return number(part, scope, of: part.children.filter { !isNamespace($0) }, bounds: -10_000...10_000)
    case .bind(let name, let value, let body):
      var inner = scope
      inner.locals[name] = .cases(cases(value, scope))
      return cases(body, inner)
    case .not, .and, .or, .has, .macro, .call("answered", nil, _), .call("blank", nil, _), .call("hasValue", .some, _),
      .binary(.equal, _, _), .binary(.notEqual, _, _), .binary(.less, _, _), .binary(.lessOrEqual, _, _),
      .binary(.greater, _, _), .binary(.greaterOrEqual, _, _), .binary(.in, _, _):
      if case .macro(let kind, _, _, _, _) = part.kind, kind != .all, kind != .exists, kind != .existsOne {
        return unknown(part, scope)
      }
      return flags(outcome(part, scope))
    case .literal, .call, .index, .negate, .binary, .list, .map, .optionalMap: return unknown(part, scope)
    }
  }

  func flags(_ outcome: Outcome) -> [Case] {
    [Case(condition: outcome.yes, value: .flag(true)), Case(condition: outcome.no, value: .flag(false))]
  }

  mutating func cases(named name: String, _ part: ExpressionPart, _ scope: Scope) -> [Case] {
    switch scope.locals[name] {
    case .cases(let cases): return cases
    case .row: return unknown(part, scope)
    case nil: break
    }
    if let question = question(part, scope) { return cases(question) }
    switch form.symbols[name] {
    case .today:
      let today = number("today", Self.days)
      return [Case(condition: .yes, value: .number(Linear(plus: today)))]
    case .channel:
      let channel = word("channel", form.scopes.form.declarations.variables["channel"]?.allowedValues)
      return [Case(condition: .yes, value: .word(channel))]
    case .value(let index): return cases(value: index)
    case .group(let page):
      guard form.isGroup(page) else { return opaqueRows(part, scope) }
      return [Case(condition: finished(page: page), value: .opaque)]
    case .field: return []
    case nil: return unknown(part, scope)
    }
  }

  /// A part of an answer, such as the town of an address.
  mutating func selection(_ part: ExpressionPart, _ scope: Scope) -> [Case] {
    guard case .select(let operand, let name, isOptional: false) = part.kind, let question = question(operand, scope),
      case .record(let record) = form.pages[question.page].fields[question.field].type.expressionType,
      let declared = form.scopes.form.declarations.records[record]?[name]
    else { return unknown(part, scope) }
    let (value, _) = answer(question)
    let key = "\(question.page).\(question.field).\(question.row ?? -1).\(name)"
    let state = variable("part " + key) { LogicVariable(kind: .finite(3), isOpaque: true) }
    let isThere = table.atom(state, 0)
    let isBlank = declared.canBeBlank ? table.atom(state, 1) : .no
    expectations = table.and(expectations, table.or(isThere, isBlank))
    let there = table.and(value, isThere)
    var result = cases(declared.type, key, allowed: declared.allowedValues, LogicVariable.widest, there)
    if declared.canBeBlank {
      let blank = table.and(value, table.atom(state, 1))
      result.append(Case(condition: blank, value: declared.type == .string ? .text("") : .absent))
    }
    return result
  }

  /// A number nothing is known of but its bounds and that it comes out whenever all it is made of does.
  mutating func number(
    _ part: ExpressionPart, _ scope: Scope, of parts: [ExpressionPart],
    bounds: ClosedRange<Int> = LogicVariable.widest
  ) -> [Case] {
    var there = Formula.yes
    for inner in parts {
      let given = cases(inner, scope)
      there = table.and(there, table.or(given.filter { $0.value != .absent }.map(\.condition)))
    }
    let variable = number("opaque " + key(part, scope), bounds, isOpaque: true)
    return [Case(condition: there, value: .number(Linear(plus: variable)))]
  }

  /// A sum, difference or product of numbers that cannot leave the range of whole numbers.
  mutating func arithmetic(
    _ part: ExpressionPart, _ left: ExpressionPart, _ right: ExpressionPart, _ scope: Scope
  ) -> [Case] {
    let isProduct = if case .binary(.multiply, _, _) = part.kind { true } else { false }
    // In two steps: what the cases add to the variables has to be there before it is looked at.
    let (ones, others) = (cases(left, scope), cases(right, scope))
    guard let first = magnitude(ones), let second = magnitude(others),
      case let (most, overflow) = isProduct
        ? first.multipliedReportingOverflow(by: second) : first.addingReportingOverflow(second),
      !overflow, most <= LogicVariable.widest.upperBound
    else { return unknown(part, scope) }
    return number(part, scope, of: [left, right], bounds: -most...most)
  }

  /// The most the numbers of some cases can be away from zero; `nil` when one of them is no number.
  func magnitude(_ cases: [Case]) -> Int? {
    var most = 0
    for one in cases {
      guard let own = magnitude(one.value) else { return nil }
      most = max(most, own)
    }
    return most
  }

  /// The most a number can be away from zero; `nil` for what is no number.
  func magnitude(_ value: Value) -> Int? {
    guard case .number(let linear) = value else { return nil }
    var most = abs(linear.offset)
    for variable in [linear.plus, linear.minus].compactMap({ $0 }) {
      let bounds = variables[Int(variable)].bounds
      most = min(1 << 61, most + max(abs(bounds.lowerBound), abs(bounds.upperBound)))
    }
    return most
  }

  /// How many rows fulfil a condition: known when every row does or does not.
  mutating func count(
    _ page: Int, _ name: String, _ body: ExpressionPart, _ part: ExpressionPart, _ scope: Scope
  ) -> [Case] {
    var each = Formula.yes
    for row in rows[page] ?? [] {
      var inner = scope
      inner.locals[name] = .row(page: page, row: row)
      let found = outcome(body, inner)
      each = table.and(each, table.or(found.yes, found.no))
    }
    let size = size(page: page)
    let none = isAtMost(size, 0)
    let variable = number("opaque " + key(part, scope), 0...variables[Int(size)].bounds.upperBound, isOpaque: true)
    let known = table.and(finished(page: page), table.or(none, each))
    return [Case(condition: known, value: .number(Linear(plus: variable)))]
  }

  /// The rows of a group within rows: nothing is known of them.
  mutating func opaqueRows(_ part: ExpressionPart, _ scope: Scope) -> [Case] {
    let comesOut = variable("value " + key(part, scope)) { LogicVariable(kind: .finite(2), isOpaque: true) }
    return [Case(condition: table.atom(comesOut, 0), value: .opaque)]
  }

  mutating func unknown(_ part: ExpressionPart, _ scope: Scope) -> [Case] {
    let name = key(part, scope)
    let comesOut = variable("value " + name) { LogicVariable(kind: .finite(2), isOpaque: true) }
    let readable = readable(part, scope)
    let hasValue = table.atom(comesOut, 0)
    expect(hasValue, of: part, scope)
    return [Case(condition: table.and(readable, hasValue), value: .opaque)]
  }

  /// Numbers moved by an amount; where that leaves the range there is no value.
  mutating func shifted(
    _ cases: [Case], by amount: Int, within bounds: ClosedRange<Int>, _ part: ExpressionPart, _ scope: Scope
  ) -> [Case] {
    var result: [Case] = []
    for one in cases {
      guard case .number(var linear) = one.value else { return unknown(part, scope) }
      linear.offset += amount
      guard abs(linear.offset) < 1 << 61 else { return unknown(part, scope) }
      var over = linear
      over.offset -= bounds.upperBound
      var under = linear
      under.offset -= bounds.lowerBound - 1
      guard let inside = insideBounds(over, under) else { return unknown(part, scope) }
      // To leave the range is a function that fails, and no read that wants a guard.
      expectations = table.and(expectations, table.or(table.not(one.condition), inside))
      result.append(Case(condition: table.and(one.condition, inside), value: .number(linear)))
    }
    return result
  }

  mutating func insideBounds(_ over: Linear, _ under: Linear) -> Formula? {
    guard over.minus == nil || over.plus == nil else { return .yes }
    let (isNotOver, isUnder) = (isAtMostZero(over), isAtMostZero(under))
    return table.and(isNotOver, table.not(isUnder))
  }

  mutating func difference(_ first: [Case], _ second: [Case]) -> [Case]? {
    var result: [Case] = []
    for left in first {
      for right in second {
        guard case .number(let one) = left.value, case .number(let other) = right.value, let linear = minus(one, other)
        else { return nil }
        result.append(Case(condition: table.and(left.condition, right.condition), value: .number(linear)))
      }
    }
    return result
  }

  /// What has to be readable for a part to have any value: a condition that holds whenever it has one.
  mutating func readable(_ part: ExpressionPart, _ scope: Scope) -> Formula {
    if let question = question(part, scope) {
      let (value, blank) = answer(question)
      return table.or(value, blank)
    }
    switch part.kind {
    case .name(let name):
      switch scope.locals[name] {
      case .cases(let cases): return table.or(cases.map(\.condition))
      case .row: return .yes
      case nil: break
      }
      switch form.symbols[name] {
      case .group(let page): return form.isGroup(page) ? finished(page: page) : .yes
      case .value(let index): return table.or(cases(value: index).map(\.condition))
      case .field: return .no
      case .today, .channel, nil: return .yes
      }
    case .literal, .has, .and, .or, .optionalMap: return .yes
    case .call(let name, nil, _) where name == "answered" || name == "blank": return .yes
    case .conditional(let test, _, _): return readable(test, scope)
    case .macro(_, let range, _, _, _): return readable(range, scope)
    case .bind: return .yes
    case .call("orValue", let target?, _), .call("or", let target?, _): return readable(target, scope)
    case .select(_, _, isOptional: true), .index(_, _, isOptional: true): return .yes
    case .select, .index, .call, .not, .negate, .binary, .list, .map:
      var result = Formula.yes
      for child in part.children where !isNamespace(child) { result = table.and(result, readable(child, scope)) }
      return result
    }
  }

  /// The first word of a function's name, as in `math.greatest`.
  func isNamespace(_ part: ExpressionPart) -> Bool {
    if case .name(let name) = part.kind { form.symbols[name] == nil } else { false }
  }
}
