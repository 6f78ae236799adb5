import FormTestSupport
import FormText

@testable import FormExpressions

/// Makes up conditions about the form of `FormFixture` that mean something, and answers to evaluate them with.
struct RandomExpression {
  var generator: SeededGenerator
  /// Whether `has`, `answered` and `blank` may occur.
  var usesPresence = true
  private var locals: [(name: String, type: ExpressionType)] = []
  private var counter = 0

  init(seed: UInt64, usesPresence: Bool = true) {
    generator = SeededGenerator(seed: seed)
    self.usesPresence = usesPresence
  }

  mutating func pick<Element>(_ elements: [Element], or other: Element) -> Element {
    elements.randomElement(using: &generator) ?? other
  }

  private mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }

  mutating func expression(_ type: ExpressionType, depth: Int) -> String {
    let fitting = locals.filter { $0.type == type }.map(\.name)
    if !fitting.isEmpty, number(0..<3) == 0 { return pick(fitting, or: "1") }
    let isLeaf = depth <= 0
    switch type {
    case .bool: return bool(isLeaf ? 0 : depth)
    case .int: return int(isLeaf ? 0 : depth)
    case .string: return string(isLeaf ? 0 : depth)
    case .date: return date(isLeaf ? 0 : depth)
    case .list(let element): return list(element, isLeaf ? 0 : depth)
    default: return "null"
    }
  }

  private mutating func rows() -> String? {
    pick(locals.filter { $0.type == .record("child") }.map { Optional($0.name) }, or: nil)
  }

  private mutating func bool(_ depth: Int) -> String {
    if depth == 0 {
      if let row = rows(), number(0..<2) == 0 { return "\(row).livesTogether" }
      return pick(["true", "false", "livesTogether", "(count > 3)", "(occupation == 'employee')"], or: "true")
    }
    let next = depth - 1
    switch number(0..<(usesPresence ? 15 : 14)) {
    case 0, 1: return "(\(bool(next)) && \(bool(next)))"
    case 2, 3: return "(\(bool(next)) || \(bool(next)))"
    case 4: return "!\(bool(next))"
    case 5:
      let operation = pick(["<", "<=", ">", ">=", "==", "!="], or: "==")
      let type: ExpressionType = pick([.int, .string, .date], or: .int)
      return "(\(expression(type, depth: next)) \(operation) \(expression(type, depth: next)))"
    case 6: return "(\(expression(.int, depth: next)) in \(expression(.list(.int), depth: next)))"
    case 7: return "(\(bool(next)) ? \(bool(next)) : \(bool(next)))"
    case 8: return "\(string(next)).\(pick(["contains", "startsWith", "endsWith"], or: "contains"))(\(string(next)))"
    case 9: return "\(string(next)).matches('\(pick(["^a+$", "[0-9]{3}", "(a|b)*c", ""], or: ""))')"
    case 10, 11:
      let macro = pick(["all", "exists", "exists_one"], or: "all")
      if number(0..<2) == 0 { return within("child", .record("child")) { "child.\(macro)(\($0), \($1.bool(next)))" } }
      let range = list(.int, next)
      return within(range, .int) { "\(range).\(macro)(\($0), \($1.bool(next)))" }
    case 12: return "\(list(pick([.int, .string], or: .int), next)).isUnique()"
    case 13:
      let value = int(next)
      return within(value, .int) { "cel.bind(\($0), \(value), \($1.bool(next)))" }
    default:
      if let row = rows(), number(0..<2) == 0 { return "has(\(row).allowance)" }
      return
        "\(pick(["has", "answered", "blank"], or: "has"))(\(pick(["income", "note", "leftOn", "spouseIncome", "child"], or: "note")))"
    }
  }

  private mutating func int(_ depth: Int) -> String {
    if depth == 0 {
      if let row = rows(), number(0..<2) == 0 { return "\(row).allowance.orValue(\(number(0..<9)))" }
      return pick(
        ["count", "income.orValue(5)", "spouseIncome", "\(number(-3..<9))", "9223372036854775807", "0"], or: "1")
    }
    let next = depth - 1
    switch number(0..<9) {
    case 0, 1: return "(\(int(next)) \(pick(["+", "-", "*", "/", "%"], or: "+")) \(int(next)))"
    case 2: return "\(string(next)).size()"
    case 3: return "\(list(.int, next)).\(pick(["sum", "size", "min", "max"], or: "sum"))()"
    case 4:
      return "\(pick(["ageOn", "legalAgeOn", "daysBetween", "schoolYear"], or: "ageOn"))(\(date(next)), \(date(next)))"
    case 5: return "(\(bool(next)) ? \(int(next)) : \(int(next)))"
    case 6: return "child.size()"
    case 7: return "\(string(next)).indexOf(\(string(next)))"
    default: return "math.\(pick(["greatest", "least"], or: "least"))(\(int(next)), \(int(next)))"
    }
  }

  private mutating func string(_ depth: Int) -> String {
    if depth == 0 {
      if let row = rows(), number(0..<2) == 0 { return "\(row).name" }
      return pick(["note", "occupation", "postalCode", "'aab'", "'が'", "''"], or: "''")
    }
    let next = depth - 1
    switch number(0..<8) {
    case 0: return "(\(string(next)) + \(string(next)))"
    case 1: return "\(string(next)).\(pick(["trim", "lowerAscii", "upperAscii", "reverse"], or: "trim"))()"
    case 2: return "\(string(next)).replace(\(string(next)), \(string(next)))"
    case 3: return "\(list(.string, next)).join(\(string(next)))"
    case 4: return "string(\(int(next)))"
    case 5: return "\(pick(["normalize", "katakana", "hiragana", "digits"], or: "digits"))(\(string(next)))"
    case 6: return "\(string(next)).substring(\(int(next)))"
    default: return "wareki(\(date(next)))"
    }
  }

  private mutating func date(_ depth: Int) -> String {
    if depth == 0 {
      if let row = rows(), number(0..<2) == 0 { return "\(row).childBirthDate" }
      return pick(["today", "birthDate", "leftOn.orValue(today)", "date('2024-02-29')"], or: "today")
    }
    let next = depth - 1
    return switch number(0..<3) {
    case 0: "\(date(next)).\(pick(["addDays", "addMonths", "addYears"], or: "addDays"))(\(int(next)))"
    case 1: "parseDate(\(string(next))).orValue(\(date(next)))"
    default: "child.map(x, x.childBirthDate).max()"
    }
  }

  private mutating func list(_ element: ExpressionType, _ depth: Int) -> String {
    if depth == 0 {
      if element == .string { return pick(["interests", "['a', 'b', 'a']", "child.map(x, x.name)"], or: "interests") }
      return pick(["[1, 2, 3]", "[1].filter(x, x > 1)", "child.map(x, x.allowance.orValue(0))"], or: "[1]")
    }
    let next = depth - 1
    switch number(0..<5) {
    case 0: return "[\(expression(element, depth: next)), \(expression(element, depth: next))]"
    case 1: return "(\(list(element, next)) + \(list(element, next)))"
    case 2:
      let range = list(element, next)
      return within(range, element) { "\(range).filter(\($0), \($1.bool(next)))" }
    case 3: return within("child", .record("child")) { "child.map(\($0), \($1.expression(element, depth: next)))" }
    default:
      if element == .string { return "\(string(next)).split(\(string(next)))" }
      let range = list(element, next)
      return within(range, element) { "\(range).map(\($0), \($1.expression(element, depth: next)))" }
    }
  }

  private mutating func within(_ range: String, _ type: ExpressionType, _ body: (String, inout Self) -> String)
    -> String
  {
    counter += 1
    let name = "v\(counter)"
    locals.append((name, type))
    defer { locals.removeLast() }
    return body(name, &self)
  }

  // MARK: Answers

  /// Answers to every question; then each is withheld with the given chance.
  mutating func answers() -> [String: VariableState] {
    let texts = ["", "aab", "が", "123-4567", "令和8年4月1日", "ｶﾞ 12"]
    var rows: [[String: VariableState]] = []
    for _ in 0..<number(0..<4) {
      rows.append([
        "name": .value(.string(pick(texts, or: ""))), "childBirthDate": day(),
        "livesTogether": .value(.bool(number(0..<2) == 0)),
        "allowance": number(0..<3) == 0 ? .blank : .value(.int(number(0..<5))), "kind": .value(.string("own")),
      ])
    }
    return [
      "today": day(), "birthDate": day(),
      "occupation": .value(.string(pick(["employee", "publicServant"], or: "employee"))),
      "interests": number(0..<3) == 0 ? .blank : .value(.list([.string("music")])),
      "note": number(0..<3) == 0 ? .blank : .value(.string(pick(texts, or: ""))),
      "income": number(0..<3) == 0 ? .blank : .value(.int(number(0..<9))),
      "leftOn": number(0..<3) == 0 ? .blank : day(), "rate": .value(.double(1.5)), "count": .value(.int(number(0..<9))),
      "livesTogether": .value(.bool(number(0..<2) == 0)),
      "spouseIncome": number(0..<3) == 0 ? .notApplicable : .value(.int(number(0..<9))),
      "postalCode": .value(.string(pick(texts, or: ""))), "child": FormFixture.children(rows),
    ]
  }

  private mutating func day() -> VariableState {
    let iso = pick(["2026-11-23", "2008-02-29", "2008-04-01", "0001-01-01", "9999-12-31"], or: "2026-11-23")
    return .value(FormFixture.day(iso))
  }

  /// The same answers with some not given yet.
  mutating func withheld(_ answers: [String: VariableState]) -> [String: VariableState] {
    var answers = answers
    for name in answers.keys.sorted() where number(0..<2) == 0 {
      if name == "child", number(0..<2) == 0, case .value(.list(let rows))? = answers[name] {
        answers[name] = .value(
          .list(
            rows.map { row in
              guard case .record(let record) = row else { return row }
              return .record(
                ExpressionRecord(
                  shape: record.shape, states: record.states.map { number(0..<2) == 0 ? .unanswered : $0 },
                  origin: record.origin))
            }))
      } else {
        answers[name] = .unanswered
      }
    }
    return answers
  }
}
