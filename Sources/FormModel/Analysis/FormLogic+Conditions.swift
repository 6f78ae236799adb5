import FormExpressions
import FormText

extension FormLogic {
  /// When a condition of the form is true and when it is false.
  mutating func outcome(of expression: Expression, row: (page: Int, row: Int)? = nil) -> Outcome {
    let parts = parts(of: expression)
    return outcome(parts, Scope(expression, row: row))
  }

  /// When a part of an expression is true and when it is false.
  mutating func outcome(_ part: ExpressionPart, _ scope: Scope) -> Outcome {
    if let fixed = scope.fixed[part.range] { return fixed ? .yes : .no }
    switch part.kind {
    case .not(let operand):
      let inner = outcome(operand, scope)
      return Outcome(yes: inner.no, no: inner.yes)
    case .and(let operands):
      var result = Outcome.yes
      for operand in operands {
        let next = outcome(operand, scope)
        result = Outcome(yes: table.and(result.yes, next.yes), no: table.or(result.no, next.no))
      }
      return result
    case .or(let operands):
      var result = Outcome.no
      for operand in operands {
        let next = outcome(operand, scope)
        result = Outcome(yes: table.or(result.yes, next.yes), no: table.and(result.no, next.no))
      }
      return result
    case .conditional(let test, let yes, let no):
      let (test, yes, no) = (outcome(test, scope), outcome(yes, scope), outcome(no, scope))
      return Outcome(
        yes: table.or(table.and(test.yes, yes.yes), table.and(test.no, no.yes)),
        no: table.or(table.and(test.yes, yes.no), table.and(test.no, no.no)))
    case .binary(let operation, let left, let right):
      switch operation {
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
        return comparison(operation, left, right, part, scope)
      case .in: return membership(left, right, part, scope)
      case .add, .subtract, .multiply, .divide, .remainder: return opaque(part, scope)
      }
    case .has(let operand): return presence("has", operand, part, scope)
    case .call(let name, nil, let arguments) where arguments.count == 1 && (name == "answered" || name == "blank"):
      return presence(name, arguments[0], part, scope)
    case .call("hasValue", let target?, _):
      let cases = cases(target, scope)
      return Outcome(
        yes: table.or(cases.filter { $0.value != .absent }.map(\.condition)),
        no: table.or(cases.filter { $0.value == .absent }.map(\.condition)))
    case .macro: return macro(part, scope)
    case .bind(let name, let value, let body):
      var inner = scope
      inner.locals[name] = .cases(cases(value, scope))
      return outcome(body, inner)
    case .literal, .name, .select, .index, .call, .negate, .list, .map, .optionalMap:
      return outcome(cases(part, scope), part, scope)
    }
  }

  mutating func outcome(_ cases: [Case], _ part: ExpressionPart, _ scope: Scope) -> Outcome {
    var result = Outcome.never
    for one in cases {
      switch one.value {
      case .flag(true): result.yes = table.or(result.yes, one.condition)
      case .flag(false): result.no = table.or(result.no, one.condition)
      case .number, .text, .word, .absent, .opaque: return opaque(part, scope)
      }
    }
    return result
  }

  mutating func comparison(
    _ operation: ExpressionPart.Operator, _ left: ExpressionPart, _ right: ExpressionPart, _ part: ExpressionPart,
    _ scope: Scope
  ) -> Outcome {
    let (first, second) = (cases(left, scope), cases(right, scope))
    guard first.count * second.count <= 256 else { return opaque(part, scope) }
    var result = Outcome.never
    for left in first {
      for right in second {
        let both = table.and(left.condition, right.condition)
        guard both != .no else { continue }
        guard let holds = compare(operation, left.value, right.value) else { return opaque(part, scope) }
        result.yes = table.or(result.yes, table.and(both, holds))
        result.no = table.or(result.no, table.and(both, table.not(holds)))
      }
    }
    return result
  }

  /// When two values compare as an operator says; `nil` when nothing is known of that.
  mutating func compare(_ operation: ExpressionPart.Operator, _ left: Value, _ right: Value) -> Formula? {
    switch (left, right) {
    case (.number(let left), .number(let right)): return compare(operation, left, right)
    case (.flag(let left), .flag(let right)):
      switch operation {
      case .equal: return left == right ? .yes : .no
      case .notEqual: return left != right ? .yes : .no
      default: return nil
      }
    case (.text, .text), (.text, .word), (.word, .text), (.word, .word):
      guard let same = isSame(left, right) else { return nil }
      switch operation {
      case .equal: return same
      case .notEqual: return table.not(same)
      default: return nil
      }
    default: return nil
    }
  }

  mutating func isSame(_ left: Value, _ right: Value) -> Formula? {
    switch (left, right) {
    case (.text(let left), .text(let right)): return left.utf8.elementsEqual(right.utf8) ? .yes : .no
    case (.word(let variable), .text(let text)), (.text(let text), .word(let variable)): return isWord(variable, text)
    case (.word(let left), .word(let right)):
      if left == right { return .yes }
      guard !openWords.contains(left), !openWords.contains(right), let values = words[left] else { return nil }
      var result = Formula.no
      for value in values { result = table.or(result, table.and(isWord(left, value), isWord(right, value))) }
      return result
    default: return nil
    }
  }

  mutating func compare(_ operation: ExpressionPart.Operator, _ left: Linear, _ right: Linear) -> Formula? {
    guard var difference = minus(left, right) else { return nil }
    let atMost = isAtMostZero(difference)
    let (offset, overflow) = difference.offset.addingReportingOverflow(1)
    guard !overflow else { return nil }
    difference.offset = offset
    let below = isAtMostZero(difference)
    switch operation {
    case .equal: return table.and(atMost, table.not(below))
    case .notEqual: return table.not(table.and(atMost, table.not(below)))
    case .less: return below
    case .lessOrEqual: return atMost
    case .greater: return table.not(atMost)
    case .greaterOrEqual: return table.not(below)
    case .in, .add, .subtract, .multiply, .divide, .remainder: return nil
    }
  }

  /// A difference of numbers, when at most two variables are left in it.
  func minus(_ left: Linear, _ right: Linear) -> Linear? {
    var plus = [left.plus, right.minus].compactMap { $0 }
    var minus = [left.minus, right.plus].compactMap { $0 }
    for variable in plus {
      if let index = minus.firstIndex(of: variable), let own = plus.firstIndex(of: variable) {
        minus.remove(at: index)
        plus.remove(at: own)
      }
    }
    let (offset, overflow) = left.offset.subtractingReportingOverflow(right.offset)
    guard plus.count <= 1, minus.count <= 1, !overflow, LogicVariable.widest.contains(offset) else { return nil }
    return Linear(plus: plus.first, minus: minus.first, offset: offset)
  }

  mutating func membership(
    _ left: ExpressionPart, _ right: ExpressionPart, _ part: ExpressionPart, _ scope: Scope
  ) -> Outcome {
    if case .list(let elements) = right.kind {
      let values = cases(left, scope)
      var known: [Value] = []
      for element in elements where !scope.skipped.contains(element.range) {
        guard case .literal = element.kind, let value = cases(element, scope).first?.value else {
          return opaque(part, scope)
        }
        known.append(value)
      }
      var result = Outcome.never
      for one in values {
        var holds = Formula.no
        for value in known {
          guard let same = compare(.equal, one.value, value) else { return opaque(part, scope) }
          holds = table.or(holds, same)
        }
        result.yes = table.or(result.yes, table.and(one.condition, holds))
        result.no = table.or(result.no, table.and(one.condition, table.not(holds)))
      }
      return result
    }
    // 'a' in choices: whether that choice is among the chosen ones.
    guard case .literal(.string(let text)) = left.kind, let question = question(right, scope),
      let allowed = form.pages[question.page].fields[question.field].type.allowedValues
    else { return opaque(part, scope) }
    let (value, blank) = answer(question)
    guard allowed.contains(text) else { return Outcome(yes: .no, no: table.or(value, blank)) }
    let variable = variable("chosen \(question.page).\(question.field).\(question.row ?? -1) \(text)") {
      LogicVariable(kind: .finite(2))
    }
    let chosen = table.atom(variable, 0)
    return Outcome(yes: table.and(value, chosen), no: table.or(blank, table.and(value, table.not(chosen))))
  }

  /// The question a part names.
  func question(_ part: ExpressionPart, _ scope: Scope) -> Question? {
    switch part.kind {
    case .name(let name):
      guard scope.locals[name] == nil, case .field(let page, let field) = form.symbols[name] else { return nil }
      guard let group = form.groupPage(of: page) else { return Question(page: page, field: field, row: nil) }
      guard let row = scope.row, row.page == group else { return nil }
      return Question(page: page, field: field, row: row.row)
    case .select(let operand, let field, isOptional: false):
      guard case .name(let name) = operand.kind, case .row(let page, let row) = scope.locals[name],
        let member = form.member(field, ofRowsOf: page)
      else { return nil }
      return Question(page: member.page, field: member.field, row: row)
    default: return nil
    }
  }

  /// `has`, `answered` and `blank` are true or false at any time.
  mutating func presence(
    _ kind: String, _ operand: ExpressionPart, _ part: ExpressionPart, _ scope: Scope
  ) -> Outcome {
    let yes: Formula
    if let question = question(operand, scope) {
      let (value, blank) = answer(question)
      yes = kind == "has" ? value : kind == "blank" ? blank : table.or(value, blank)
    } else if case .name(let name) = operand.kind, scope.locals[name] == nil {
      switch form.symbols[name] {
      case .today, .channel: yes = kind == "blank" ? .no : .yes
      case .group(let page):
        guard form.isGroup(page) else { return opaquePresence(part, scope) }
        yes = kind == "blank" ? .no : finished(page: page)
      case .value(let index):
        guard !cases(value: index).contains(where: { $0.value == .opaque || $0.value == .absent }) else {
          return opaquePresence(part, scope)
        }
        yes = kind == "blank" ? .no : table.or(cases(value: index).map(\.condition))
      case .field: yes = .no
      case nil: return opaquePresence(part, scope)
      }
    } else {
      return opaquePresence(part, scope)
    }
    return Outcome(yes: yes, no: table.not(yes))
  }

  mutating func opaquePresence(_ part: ExpressionPart, _ scope: Scope) -> Outcome {
    let number = variable("opaque " + key(part, scope)) { LogicVariable(kind: .finite(3), isOpaque: true) }
    let (yes, no) = (table.atom(number, 0), table.atom(number, 1))
    expect(table.or(yes, no), of: part, scope)
    return Outcome(yes: yes, no: no)
  }

  /// Whether a condition over rows has witnesses: those are of the condition as it is written.
  func isWitnessed(_ part: ExpressionPart, _ scope: Scope) -> Bool {
    scope.locals.isEmpty && scope.row == nil && witnesses.contains(text(part, scope.text))
      && !scope.fixed.keys.contains { part.range.overlaps($0) } && !scope.skipped.contains { part.range.overlaps($0) }
  }

  /// `exists` and `all` over the rows of a group, tried on its witnesses.
  mutating func macro(_ part: ExpressionPart, _ scope: Scope) -> Outcome {
    guard let (page, name, body) = overRows(part), case .macro(let kind, _, _, _, _) = part.kind, kind != .filter,
      isWitnessed(part, scope)
    else { return opaque(part, scope) }
    let known = finished(page: page)
    let size = size(page: page)
    let none = isAtMost(size, 0)
    let isExists = kind == .exists
    var each = Formula.yes
    var own = Formula.no
    for row in rows[page] ?? [] {
      var inner = scope
      inner.locals[name] = .row(page: page, row: row)
      let found = outcome(body, inner)
      each = table.and(each, isExists ? found.no : found.yes)
      // The first witness shows it whenever any row does, so that asking all of them comes to the same.
      own = table.or(own, isExists ? found.yes : found.no)
    }
    let decisive = table.and(known, table.and(table.not(none), own))
    let other = table.and(known, table.or(none, each))
    return isExists ? Outcome(yes: decisive, no: other) : Outcome(yes: other, no: decisive)
  }
}
