import FormSource
import FormTestSupport
import Testing

@testable import FormExpressions

@Suite("An author hears what is wrong with a condition, where, and what to write instead")
struct ProfileTests {
  struct Wrong: CustomTestStringConvertible, Sendable {
    var text: String
    var id: String
    var marked: String
    var replacement: String?
    var expecting: ExpressionType?
    var testDescription: String { text }

    /// - Parameter marked: the part of the text the problem has to point to.
    init(_ text: String, _ id: String, _ marked: String, replace: String? = nil, expecting: ExpressionType? = .bool) {
      self.text = text
      self.id = "expression." + id
      self.marked = marked
      self.replacement = replace
      self.expecting = expecting
    }
  }

  @Test(
    arguments: [
      Wrong("", "empty", ""),
      Wrong("occupaton == 'employee'", "unknownName", "occupaton", replace: "occupation"),
      Wrong("occupation == 'employe'", "unknownChoice", "'employe'", replace: "'employee'"),
      Wrong("occupation in ['employee', 'residnt']", "unknownChoice", "'residnt'"),
      Wrong("'musik' in interests", "unknownChoice", "'musik'", replace: "'music'"),
      Wrong("interests.exists(i, i == 'spord')", "unknownChoice", "'spord'", replace: "'sport'"),
      Wrong("child.exists(c, c.kind == 'fostr')", "unknownChoice", "'fostr'", replace: "'foster'"),
      Wrong("occupation = 'employee'", "sign", "=", replace: "=="),
      Wrong("livesTogether & livesTogether", "sign", "&", replace: "&&"),
      Wrong("count ＞ 1", "sign", "＞", replace: ">"),
      Wrong("count　> 1", "sign", "　", replace: " "),
      Wrong("count > '1'", "noOperator", "count > '1'"),
      Wrong("count", "wrongResult", "count"),
      Wrong("income > 1", "mayBeBlank", "income"),
      Wrong("income == 1", "mayBeBlank", "income"),
      Wrong("income == null", "comparedWithNull", "income == null"),
      Wrong("ageOn(leftOn, today) > 1", "mayBeBlank", "leftOn"),
      Wrong("income", "mayBeBlank", "income", expecting: .int),
      Wrong("count.orValue(1) > 1", "neverBlank", "count"),
      Wrong("birthDate < '2020-01-01'", "dateFromText", "'2020-01-01'", replace: "date('2020-01-01')"),
      Wrong("ageOn('2020-01-01', today) > 1", "dateFromText", "'2020-01-01'"),
      Wrong("child.livesTogether", "outsideRow", "child.livesTogether"),
      Wrong("child.all(c, c.livesTogehter)", "unknownField", "livesTogehter", replace: "livesTogether"),
      Wrong("child.all(c, c)", "notBool", "c"),
      Wrong(
        "(livesTogether ? occupation : 'employee') == 'employe'", "unknownChoice", "'employe'", replace: "'employee'"),
      Wrong("child.all(1, true)", "macroNeedsName", "1"),
      Wrong("child.exists(livesTogether)", "macroNeedsName", "livesTogether"),
      Wrong("child.all(a, child.all(b, child.all(c, a.kind == c.kind)))", "rowsNestTooDeeply", "child"),
      Wrong("note.replace('a', note).size() > 1", "tooCostly", "note.replace('a', note).size() > 1"),
      Wrong("child[0] in child", "recordsCompared", "child[0] in child"),
      Wrong("birthDate.year > 2000", "noField", "birthDate.year"),
      Wrong("ageon(birthDate, today) > 1", "unknownFunction", "ageon(birthDate, today)"),
      Wrong("dyn(count) == 1", "dynamicType", "dyn(count)"),
      Wrong("count in [1, 'a']", "mixedTypes", "'a'"),
      Wrong("livesTogether ? 1 : 'a'", "differentBranches", "livesTogether ? 1 : 'a'", expecting: nil),
      Wrong("child[0] == child[1]", "recordsCompared", "child[0] == child[1]"),
      Wrong("count.all(c, c)", "notAList", "count"),
      Wrong("has(count + 1)", "notAQuestion", "count + 1"),
      Wrong("blank(child)&& blank(1)", "notAQuestion", "1"),
      Wrong("count > 9223372036854775808", "numberOutOfRange", "9223372036854775808"),
      Wrong("note == 'abc", "unclosedText", "'abc"),
      Wrong(#"note == 'a\q'"#, "unknownEscape", #"\q"#),
      Wrong("(count > 1", "unexpected", ""),
      Wrong("count >", "endsEarly", ""),
      Wrong("count > 1 1", "unexpected", "1"),
      Wrong("if > 1", "reservedWord", "if"),
      Wrong("Person{name: 1}", "unsupported", "{"),
    ])
  func reports(_ wrong: Wrong) {
    let (expression, problems) = Expression.compile(
      wrong.text, layout: FormFixture.layout, expecting: wrong.expecting)
    #expect(expression == nil)
    guard let problem = problems.first(where: { $0.id == wrong.id }) else {
      Issue.record("found \(problems.map(\.id)) instead of \(wrong.id)")
      return
    }
    let part = Array(wrong.text.utf8)[problem.range]
    #expect(String(decoding: part, as: UTF8.self) == wrong.marked)
    #expect(wrong.replacement == nil || problem.replacement?.text == wrong.replacement)
    #expect(!problem.message.ja.isEmpty && !problem.message.en.isEmpty)
  }

  @Test("one slip is told once", arguments: ["child.exist(c, c.kind == 'own')", "child.exists(kindOfChild == 'own')"])
  func toldOnce(_ text: String) {
    #expect(FormFixture.problems(text, expecting: .bool).count == 1)
  }

  @Test("rows gone through within rows are allowed, with a note; what belongs to a row is no such thing")
  func nestedRows() {
    let text = "child.all(a, child.exists(b, a.kind == b.kind))"
    let (expression, problems) = Expression.compile(text, layout: FormFixture.layout, expecting: .bool)
    #expect(expression != nil)
    #expect(problems.map(\.id) == ["expression.rowsWithinRows"])
    #expect(problems.map(\.severity) == [.information])
    #expect(FormFixture.problems("child.all(a, ['own', 'foster'].exists(k, k == a.kind))").isEmpty)
  }

  @Test(
    "what an expression depends on is named, through whatever it is taken out of",
    arguments: [
      ("child.exists(c, c.kind == 'own')", ["child", "child.kind"]),
      ("[child[0]].map(x, x.name)[0] == 'a'", ["child", "child.name"]),
      ("(livesTogether ? child[0] : child[1]).name == 'a'", ["child", "child.name", "livesTogether"]),
      ("cel.bind(c, child[0], c.allowance.orValue(0)) > 1", ["child", "child.allowance"]),
      ("child.filter(c, c.livesTogether).map(c, c.name).isUnique()", ["child", "child.livesTogether", "child.name"]),
      ("child.size() > 1 || has(income)", ["child", "income"]),
      ("home.ward == 'a' && today > birthDate", ["birthDate", "home", "home.ward", "today"]),
      ("answered(home.building)", ["home", "home.building"]),
    ])
  func dependencies(_ text: String, _ paths: [String]) {
    #expect(FormFixture.compile(text)?.dependencies.map(\.description).sorted() == paths)
  }

  @Test("everything that is wrong is said at once, in the order of the text")
  func everything() {
    let problems = FormFixture.problems("occupaton == 'x' && child.all(c, c.nam == '') && income > 1", expecting: .bool)
    #expect(problems.map(\.id) == ["expression.unknownName", "expression.unknownField", "expression.mayBeBlank"])
  }

  @Test(
    "what an author may write is accepted",
    arguments: [
      "occupation in ['employee', 'publicServant']", "count > 1.5", "rate * 2.0 > 1.0", "interests == []",
      "child.map(c, c.childBirthDate).max() <= today", "child.exists_one(c, c.name == 'a')",
      "child.all(i, c, i == 0 || c.livesTogether)", "child.map(c, c.name).isUnique()",
      "parseDate(note).orValue(today) == today", "home.?building.orValue('') == ''", "has(home.building)",
      "math.greatest(count, 3) > 2", "today.addMonths(3).year() > 2000", "size(child) == child.size()",
      "cel.bind(n, child.size(), n > 1 && n < 5)", "[1, 2].sum() == 3",
      "note.size() > 3 ? livesTogether : !livesTogether",
      "income.optMap(i, i * 2).orValue(0) > 10", "count > 0 // a comment",
    ])
  func accepts(_ text: String) {
    #expect(FormFixture.compile(text, expecting: .bool) != nil)
  }
}
