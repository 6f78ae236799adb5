import FormModel
import FormSource
import FormTestSupport
import FormText
import Testing

/// What the conditions of a form come to when they are looked at together.
@Suite("Analysing the conditions of a form")
struct LogicAnalysisTests {
  /// A form with one flaw, marked where the author should look.
  struct Flawed: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var id: String
    var english: String
    var text: String

    init(_ name: String, _ id: String, english: String, pages: String, rest: String = "") {
      testDescription = name
      self.id = id
      self.english = english
      text = SmallForm.text {
        $0.pages = pages
        $0.rest = rest
      }
    }
  }

  private static let name = SmallForm.name
  private static let isNew = SmallForm.isNew
  private static let age =
    #"{ "id": "age", "type": "integer", "label": "年齢", "minimum": 0, "maximum": 120 }"#
  private static let job =
    #"{ "id": "job", "type": "choice", "label": "職業", "choices": [{ "value": "employee", "label": "会社員" }, { "value": "public", "label": "公務員" }, { "value": "none", "label": "なし" }] }"#

  private static func page(_ id: String, _ fields: String..., showWhen: String? = nil) -> String {
    let condition = showWhen.map { #""showWhen": "\#($0)", "paperNote": "紙", "# } ?? ""
    return #"{ "id": "\#(id)", "title": "題", \#(condition)"fields": [\#(fields.joined(separator: ", "))] }"#
  }

  private static func field(_ id: String, _ keys: String) -> String {
    #"{ "id": "\#(id)", "type": "text", "label": "\#(id)", "paperNote": "紙", \#(keys) }"#
  }

  private static let first = page("about", name, isNew, age, job)
  private static let more = #"{ "id": "more", "type": "text", "label": "くわしく" }"#

  static let flawed: [Flawed] = [
    Flawed(
      "a page whose condition no answer fulfils", "spec.logic.alwaysFalse", english: "the page 'later' is never shown",
      pages: first + ", "
        + #"{ "id": "later", "title": "題", "paperNote": "紙", "showWhen": ①"job == 'public' && job == 'none'"②, "fields": [\#(more)] }"#
    ),
    Flawed(
      "a number beyond its own limits", "spec.logic.alwaysFalse", english: "'more' is never asked",
      pages: page("about", name, age, field("more", #""showWhen": ①"age > 120"②"#))),
    Flawed(
      "a question that is asked whatever is answered", "spec.logic.alwaysTrue",
      english: "is asked whenever its page is",
      pages: page("about", name, age, field("more", #""showWhen": ①"age < 18 || age >= 18"②"#))),
    Flawed(
      "a condition on a page that repeats the page's", "spec.logic.alwaysTrue",
      english: "is asked whenever its page is",
      pages: first + ", "
        + page("later", field("more", #""showWhen": ①"job == 'public'"②"#), showWhen: "job == 'public'")
    ),
    Flawed(
      "days that cannot come in this order", "spec.logic.alwaysFalse", english: "never asked",
      pages: page(
        "about", name, #"{ "id": "from", "type": "date", "label": "はじめの日" }"#,
        #"{ "id": "to", "type": "date", "label": "終わりの日" }"#,
        #"{ "id": "between", "type": "date", "label": "間の日" }"#,
        field("more", #""showWhen": ①"from < to && to < between && between < from"②"#))),
    Flawed(
      "a birthday after today", "spec.logic.alwaysFalse", english: "never asked",
      pages: page(
        "about", name, #"{ "id": "born", "type": "date", "label": "日", "latest": "today" }"#,
        field("more", #""showWhen": ①"born > today.addDays(1)"②"#))),
    Flawed(
      "fewer rows than there can be", "spec.logic.alwaysFalse", english: "never needed",
      pages: page("about", name)
        + #", { "id": "kids", "title": "子", "repeat": { "id": "kid", "min": 2, "max": 5, "row": "子", "another": "ほかに" }, "fields": [{ "id": "kidName", "type": "text", "label": "名前" }] }"#,
      rest: #""papers": [{ "id": "p", "title": "紙", "when": ①"kid.size() < 2"② }],"#),
    Flawed(
      "rows that all are and one is not", "spec.logic.alwaysFalse", english: "never needed",
      pages: page("about", name)
        + #", { "id": "kids", "title": "子", "repeat": { "id": "kid", "min": 1, "max": 5, "row": "子", "another": "ほかに" }, "fields": [{ "id": "here", "type": "yesNo", "label": "いますか" }] }"#,
      rest: #""papers": [{ "id": "p", "title": "紙", "when": ①"kid.all(k, k.here) && kid.exists(k, !k.here)"② }],"#),
    Flawed(
      "a page behind an exit", "spec.logic.exitHidesPage", english: "sent away before it by 'office'",
      pages: first + ", " + page("later", more, showWhen: "job == 'public'"),
      rest: #""exits": [{ "id": "office", "when": ①"job == 'public'"②, "title": "窓口", "body": ["来てください。"] }],"#),
    Flawed(
      "a page for answers that a rule refuses", "spec.logic.unreachablePage",
      english: "break a rule of an earlier page",
      pages: first
        + #", { "id": ①"later"②, "title": "題", "paperNote": "紙", "showWhen": "age < 18", "fields": [\#(more)] }"#,
      rest: #""rules": [{ "id": "adult", "check": "age >= 18", "at": ["age"], "message": "「年齢」を確かめてください" }],"#),
    Flawed(
      "a page on which nothing is ever asked", "spec.logic.unreachablePage", english: "no question of the page",
      pages: first + ", "
        + #"{ "id": ①"later"②, "title": "題", "paperNote": "紙", "showWhen": "job == 'public' || isNew", "fields": [\#(field("a", #""showWhen": "job == 'none' && !isNew""#)), \#(field("b", #""showWhen": "job == 'employee' && !isNew && age < 3""#))] }"#
    ),
    Flawed(
      "a rule that is always kept", "spec.logic.ruleNeverFires", english: "'r' is always kept", pages: first,
      rest: #""rules": [{ "id": "r", "check": ①"age >= 0"②, "at": ["age"], "message": "「年齢」を確かめてください" }],"#),
    Flawed(
      "a rule nobody can keep", "spec.logic.ruleAlwaysFires", english: "no answers keep the rule 'r'", pages: first,
      rest: #""rules": [{ "id": "r", "check": ①"age > 120"②, "at": ["age"], "message": "「年齢」を確かめてください" }],"#),
    Flawed(
      "two rules that contradict each other", "spec.logic.rulesContradict", english: "both rules 'young' and 'old'",
      pages: first,
      rest:
        #""rules": [{ "id": "young", "check": "age < 18", "at": ["age"], "message": "「年齢」を" }, { "id": "old", "check": ①"age >= 65"②, "at": ["age"], "message": "「年齢」を" }],"#
    ),
    Flawed(
      "three rules of which only two can be kept", "spec.logic.cannotBeSent", english: "no answers lead to the end",
      pages: first,
      rest:
        #""rules": ①[{ "id": "a", "check": "isNew || age < 18", "at": ["age"], "message": "「年齢」を" }, { "id": "b", "check": "!isNew || age < 18", "at": ["age"], "message": "「年齢」を" }, { "id": "c", "check": "age >= 18", "at": ["age"], "message": "「年齢」を" }]②,"#
    ),
    Flawed(
      "a part that what stands before it says already", "spec.logic.partDecidesNothing",
      english: "the same without 'age > 3'",
      pages: page("about", name, age, field("more", #""showWhen": "age > 10 && ①age > 3②""#))),
    Flawed(
      "a choice that cannot be at this place", "spec.logic.choiceDecidesNothing",
      english: "'none' decides nothing here",
      pages: first + ", "
        + page(
          "later", field("more", #""showWhen": "job in ['public', ①'none'②] && isNew""#), showWhen: "job != 'none'")),
    Flawed(
      "a question with one choice", "spec.logic.onlyOneChoice", english: "only one choice",
      pages: page(
        "about", name,
        #"{ "id": "c", "type": "choice", "label": "一つ", "choices": ①[{ "value": "a", "label": "ア" }]② }"#)),
    Flawed(
      "an answer read where its question is not asked", "spec.logic.unguardedRead", english: "'more' is read even when",
      pages: first + ", " + page("later", more, showWhen: "job == 'public'") + ", "
        + page("last", field("end", #""showWhen": "①more② == 'x'""#))),
    Flawed(
      "a value of rows that are not asked", "spec.logic.unguardedRead", english: "'kid' is read even when",
      pages: first
        + #", { "id": "kids", "title": "子", "paperNote": "紙", "showWhen": "isNew", "repeat": { "id": "kid", "min": 1, "max": 5, "row": "子", "another": "ほかに" }, "fields": [{ "id": "kidName", "type": "text", "label": "名前" }] }"#,
      rest: #""values": [{ "id": "count", "label": "人数", "type": "integer", "value": "①kid②.size()" }],"#),
    Flawed(
      "a condition on an answer that comes later", "spec.logic.readsLaterPage",
      english: "'more' of the later page 'later'",
      pages: page("about", name, field("early", #""showWhen": "①more② == 'x'""#)) + ", " + page("later", more)),
    Flawed(
      "a test inside a value that cannot be otherwise", "spec.logic.alwaysFalse", english: "whatever is answered",
      pages: first,
      rest:
        #""values": [{ "id": "v", "label": "値", "type": "integer", "value": "age < 18 ? 1 : (①age < 10② ? 2 : 3)" }],"#),
  ]

  @Test("an author is told where, whatever the answers are, a condition cannot be meant", arguments: flawed)
  func finds(_ flawed: Flawed) throws {
    let source = MarkedSource(flawed.text)
    let check = FormSpecification.check(SpecificationFiles(form: SourceFile(name: "form.json", text: source.text)))
    let found = try #require(
      check.diagnostics.first { $0.id.rawValue == flawed.id }, "\(check.diagnostics.map(\.message.en))")
    #expect(found.range == source.range("①", "②"))
    #expect(found.message.en.contains(flawed.english), "\(found.message.en)")
    #expect(!found.message.ja.isEmpty && found.message.ja != found.message.en)
    #expect(check.diagnostics.count == 1, "\(check.diagnostics.map { "\($0.id) \($0.message.en)" })")
  }

  @Test(
    "a condition that can be both is no finding, however it is written",
    arguments: [
      "age > 10 && age < 20", "isNew || age < 18", "job in ['public', 'none']", "has(more) && more == 'x'",
      "isNew ? age < 18 : age < 65", "!(job == 'public') && age % 2 == 0", "age == 3 || age == 4",
      "applicantName.family == 'x'", "cel.bind(x, age + 1, x > 18)",
    ])
  func isSilent(_ condition: String) throws {
    let text = SmallForm.text {
      $0.pages =
        Self.page("about", Self.name, Self.isNew, Self.age, Self.job, Self.field("more", #""showWhen": "isNew""#))
        + ", "
        + Self.page("later", Self.field("end", #""required": true"#), showWhen: condition)
    }
    let check = FormSpecification.check(SpecificationFiles(form: SourceFile(name: "form.json", text: text)))
    let logic = check.diagnostics.filter { $0.id.rawValue.hasPrefix("spec.logic") }
    #expect(logic.map(\.message.en) == [])
  }

  @Test("the claim for child allowance is found whole, and what is left open is said")
  func realForm() throws {
    let files = try SpecificationFiles.read(folder: PackageFolder.path("FormSpecs/child-allowance-claim"))
    let check = FormSpecification.check(files)
    #expect(check.diagnostics.map(\.message.en) == [])
    let analysis = try #require(check.specification).analyse()
    #expect(analysis.findings.isEmpty)
    #expect(analysis.conditions > 30)
    #expect(analysis.undecided.isEmpty, "\(analysis.undecided)")
  }

  @Test("an analysis that is given little room says what it did not decide, and claims nothing")
  func limited() throws {
    for flawed in Self.flawed {
      let text = MarkedSource(flawed.text).text
      let result = FormSpecification.read(SpecificationFiles(form: SourceFile(name: "form.json", text: text)))
      guard let form = result.specification else { continue }
      let full = Set(form.analyse().findings.map { "\($0.id) \($0.place)" })
      let little = form.analyse(FormAnalysis.Limits(nodes: 4, samples: 2))
      #expect(little.findings.allSatisfy { full.contains("\($0.id) \($0.place)") }, "\(flawed)")
    }
  }
}
