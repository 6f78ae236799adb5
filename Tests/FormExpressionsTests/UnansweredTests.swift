import FormText
import Testing

@testable import FormExpressions

/// A condition, what is answered, and what it gives.
struct Row: CustomTestStringConvertible, Sendable {
  var name: String
  var text: String
  var bindings: [String: VariableState]
  var result: ExpressionResult
  var testDescription: String { name }

  init(_ name: String, _ text: String, _ bindings: [String: VariableState], gives result: ExpressionResult) {
    self.name = name
    self.text = text
    self.bindings = bindings
    self.result = result
  }

  init(_ name: String, _ text: String, _ bindings: [String: VariableState], waitsFor paths: ExpressionPath...) {
    self.init(name, text, bindings, gives: .unknown(Set(paths)))
  }

  init(_ name: String, _ text: String, _ bindings: [String: VariableState], _ value: ExpressionValue) {
    self.init(name, text, bindings, gives: .value(value))
  }

  init(_ name: String, _ text: String, _ value: ExpressionValue) { self.init(name, text, [:], value) }
}

@Suite("A form knows the difference between not asked, left blank and not applicable")
struct UnansweredTests {
  static let threeChildren = FormFixture.children([
    ["childBirthDate": .value(FormFixture.day("2024-05-01")), "livesTogether": .value(.bool(true))],
    ["childBirthDate": .value(FormFixture.day("2010-05-01")), "livesTogether": .unanswered],
    ["childBirthDate": .unanswered, "livesTogether": .value(.bool(false)), "allowance": .blank],
  ])
  static let today = VariableState.value(FormFixture.day("2026-11-23"))

  @Test(
    "an unanswered question makes a result wait for it, and only for what can still matter",
    arguments: [
      Row("one question", "count > 3", [:], waitsFor: ExpressionPath("count")),
      Row(
        "both sides are named", "count > income.orValue(0)", [:], waitsFor: ExpressionPath("count"),
        ExpressionPath("income")),
      Row("false decides", "count > 3 && livesTogether", ["livesTogether": .value(.bool(false))], .bool(false)),
      Row("true decides", "count > 3 || livesTogether", ["livesTogether": .value(.bool(true))], .bool(true)),
      Row(
        "unknown beats error", "count / 0 > 1 || livesTogether", ["count": .value(.int(1))],
        waitsFor: ExpressionPath("livesTogether")),
      Row(
        "a row's question is named with its row", "child.all(c, c.livesTogether)", ["child": threeChildren],
        .bool(false)),
      Row(
        "rows that are open", "child.exists(c, c.childBirthDate > date('2025-01-01'))", ["child": threeChildren],
        waitsFor: ExpressionPath("child", row: 2, field: "childBirthDate")),
      Row(
        "rows through a filter", "child.filter(c, c.name == '' || true).map(c, c.childBirthDate).size()",
        ["child": threeChildren],
        waitsFor: ExpressionPath("child", row: 2, field: "childBirthDate")),
      Row(
        "by index", "child[1].livesTogether", ["child": threeChildren],
        waitsFor: ExpressionPath("child", row: 1, field: "livesTogether")),
      Row("the group itself", "child.size() > 2", [:], waitsFor: ExpressionPath("child")),
      Row(
        "today is a question too", "ageOn(birthDate, today) < 3", ["birthDate": .value(FormFixture.day("2025-01-01"))],
        waitsFor: ExpressionPath("today")),
      Row("a part of a question", "home.ward == '港区'", [:], waitsFor: ExpressionPath("home")),
      Row("a bound value stays unknown", "cel.bind(n, count, n > 1 || n < 1)", [:], waitsFor: ExpressionPath("count")),
      Row(
        "a bound value that is not needed", "cel.bind(n, count, livesTogether || n > 1)",
        ["livesTogether": .value(.bool(true))], .bool(true)),
    ])
  func waits(_ row: Row) { #expect(FormFixture.evaluate(row.text, row.bindings) == row.result) }

  @Test(
    "has, answered and blank tell the four states apart",
    arguments: [
      (VariableState.value(.int(5)), true, true, false), (.blank, false, true, true),
      (.unanswered, false, false, false), (.notApplicable, false, false, false),
    ])
  func presence(_ state: VariableState, has: Bool, answered: Bool, blank: Bool) {
    #expect(FormFixture.evaluate("has(income)", ["income": state]) == .value(.bool(has)))
    #expect(FormFixture.evaluate("answered(income)", ["income": state]) == .value(.bool(answered)))
    #expect(FormFixture.evaluate("blank(income)", ["income": state]) == .value(.bool(blank)))
    let rows = FormFixture.children([["allowance": state]])
    #expect(FormFixture.evaluate("child.all(c, has(c.allowance))", ["child": rows]) == .value(.bool(has)))
    #expect(FormFixture.evaluate("child.all(c, answered(c.allowance))", ["child": rows]) == .value(.bool(answered)))
    #expect(FormFixture.evaluate("child.all(c, blank(c.allowance))", ["child": rows]) == .value(.bool(blank)))
  }

  @Test(
    "a blank answer reads as nothing, empty or absent",
    arguments: [
      Row("text", "note == ''", ["note": .blank], .bool(true)),
      Row("list", "interests.size()", ["interests": .blank], .int(0)),
      Row("number", "income.orValue(0) + 1", ["income": .blank], .int(1)),
      Row("number with a value", "income.orValue(0) + 1", ["income": .value(.int(4))], .int(5)),
      Row("date", "leftOn.hasValue()", ["leftOn": .blank], .bool(false)),
      Row("tested first", "has(leftOn) && leftOn.value() < today", ["leftOn": .blank], .bool(false)),
      Row(
        "in a row", "child.map(c, c.allowance.orValue(0)).sum()",
        ["child": FormFixture.children([["allowance": .blank], ["allowance": .value(.int(3))]])], .int(3)),
    ])
  func blank(_ row: Row) { #expect(FormFixture.evaluate(row.text, row.bindings) == row.result) }

  @Test("a question that does not apply is an error that a test absorbs")
  func notApplicable() {
    let bindings: [String: VariableState] = ["spouseIncome": .notApplicable]
    guard case .error(let error)? = FormFixture.evaluate("1 + spouseIncome > 0", bindings) else {
      Issue.record("reading it gave a value")
      return
    }
    #expect(error.code == .notApplicable)
    #expect(error.range == 4..<16)
    #expect(FormFixture.evaluate("has(spouseIncome) && spouseIncome > 0", bindings) == .value(.bool(false)))
  }

  @Test("an expression names everything it depends on")
  func dependencies() {
    let expression = FormFixture.compile(
      "child.filter(c, ageOn(c.childBirthDate, today) < 3).size() > 0 && !has(home.building) && occupation == 'employee'"
    )
    #expect(
      expression?.dependencies.map(\.description).sorted() == [
        "child", "child.childBirthDate", "home", "home.building", "occupation", "today",
      ])
    #expect(expression?.isMonotone == false)
    #expect(FormFixture.compile("count > 1")?.isMonotone == true)
  }

  @Test("answers in a frame give the same result as answers by name")
  func frames() {
    var frame = ExpressionFrame(FormFixture.layout)
    frame["child"] = Self.threeChildren
    frame["today"] = Self.today
    let expression = FormFixture.compile("child.exists(c, ageOn(c.childBirthDate, today) < 3)")
    #expect(expression?.evaluate(frame) == .value(.bool(true)))
    #expect(expression?.evaluate(["child": Self.threeChildren, "today": Self.today]) == .value(.bool(true)))
  }
}
