import FormComponents
import FormModel
import FormSource
import FormTestSupport
import FormText
import Testing

@testable import FormSession

@Suite("Following an answer to what depends on it")
struct EvaluationTests {
  @Test("One answer leads to the conditions that read it, and to no other")
  func followsTheGraph() throws {
    var session = FormSession(try ChainForm.specification(pages: 20), at: MovingForm.now)
    _ = session.send(PageEntries(), at: MovingForm.now)
    #expect(session.page.id == "page0")
    let before = session.evaluation.evaluatedCount
    session.keep(PageEntries(["question0": "yes"]), at: MovingForm.now)
    // The question that it shows, and the rule that reads both.
    #expect(session.evaluation.evaluatedCount - before == 3)
    let unchanged = session.evaluation.evaluatedCount
    session.keep(PageEntries(["question0": "yes"]), at: MovingForm.now)
    #expect(session.evaluation.evaluatedCount == unchanged, "nothing has changed")
  }

  @Test("The work after an answer does not grow with the form", arguments: [10, 40, 160])
  func growsWithWhatDepends(pages: Int) throws {
    var session = FormSession(try ChainForm.specification(pages: pages), at: MovingForm.now)
    _ = session.send(PageEntries(), at: MovingForm.now)
    let before = session.evaluation.evaluatedCount
    session.keep(PageEntries(["question0": "yes"]), at: MovingForm.now)
    #expect(session.evaluation.evaluatedCount - before == 3)
  }

  @Test("However the answers came in, conditions come to what they come to when everything is evaluated anew")
  func agreesWithAFreshSession() throws {
    let form = try MovingForm.specification()
    for seed in 0..<UInt64(FuzzEffort.rounds(40)) {
      var random = SeededGenerator(seed: seed)
      var session = FormSession(form, at: MovingForm.now)
      for step in 0..<30 {
        RandomResident.act(in: &session, &random)
        let fresh = FormSession(form, state: session.state, at: session.now)
        #expect(session.pageIDs == fresh.pageIDs, "seed \(seed), step \(step)")
        #expect(session.defects == fresh.defects, "seed \(seed), step \(step)")
        #expect(session.page == fresh.page, "seed \(seed), step \(step)")
      }
    }
  }

  @Test("A question of a row may depend on a value computed from another question of the rows")
  func rowsReadWhatIsComputedFromThem() throws {
    let form = try ChainForm.rows()
    var session = FormSession(form, at: MovingForm.now)
    let problems = session.take(
      answers: .object(of: [("child", .array([.object(of: [("age", .int(1))]), .object(of: [("age", .int(12))])]))]),
      at: MovingForm.now)
    #expect(problems.isEmpty)
    for row in 0..<2 {
      let row = AnswerPath.Row(group: "child", index: row)
      #expect(session.evaluation.applicability(page: 0, field: 1, row: row) == .applicable)
    }
  }
}

/// Somebody who does whatever comes to mind.
enum RandomResident {
  static func act(in session: inout FormSession, _ random: inout SeededGenerator) {
    let choices: [(ControlName, [String])] = [
      ("from", ["city", "abroad", ""]), ("name.family", ["鈴木", ""]), ("name.given", ["花", ""]),
      ("birthDate.year", ["2000", "1990", ""]), ("birthDate.month", ["4", "13"]), ("birthDate.day", ["1", ""]),
      ("movedOn.year", ["2026", "1980"]), ("movedOn.month", ["3", ""]), ("movedOn.day", ["2"]),
      ("hasCar", ["true", "false", "yes", "no", ""]), ("plate", ["品川", ""]), ("child.another", ["yes", "no"]),
      ("child.1.firstName", ["一", ""]), ("child.1.apart", ["true", "false", "yes", "no"]),
      ("child.2.apart", ["true", "yes"]),
    ]
    var texts: [ControlName: String] = [:]
    for (name, values) in choices where Int.random(in: 0..<5, using: &random) > 0 {
      texts[name] = values.randomElement(using: &random)
    }
    let entries = PageEntries(texts)
    let moment = session.now.adding(seconds: Int.random(in: 0..<40_000, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: session.keep(entries, at: moment)
    case 1: session.go(to: session.pageIDs.randomElement(using: &random) ?? "start", at: moment)
    case 2: session.clear(session.pageIDs.randomElement(using: &random) ?? "start", at: moment)
    default: _ = session.send(entries, at: moment)
    }
  }
}

/// Forms made for counting.
enum ChainForm {
  /// Pages of two questions; the second is shown and a rule looks at both when the first is answered with yes.
  static func specification(pages: Int) throws -> FormSpecification {
    let written = (0..<pages).map { page in
      """
      { "id": "page\(page)", "title": "質問", "fields": [
        { "id": "question\(page)", "type": "yesNo", "label": "ありますか" },
        { "id": "detail\(page)", "type": "yesNo", "label": "あてはまりますか", "paperNote": "ある人",
          "showWhen": "question\(page) == true", "requiredWhen": "question\(page) == true" }] }
      """
    }
    let rules = (0..<pages).map { page in
      """
      { "id": "rule\(page)", "check": "!question\(page) || detail\(page).orValue(false)", "at": ["question\(page)"],
        "message": "「はい」を選んでください" }
      """
    }
    return try specification(written, rules: rules, values: [])
  }

  /// Rows in which a question is shown by a value computed from another question of the rows.
  static func rows() throws -> FormSpecification {
    try specification(
      [
        """
        { "id": "children", "title": "子ども",
          "repeat": { "id": "child", "min": 0, "max": 5, "row": "子ども", "another": "ほかにいますか" }, "fields": [
          { "id": "age", "type": "integer", "label": "年齢", "minimum": 0, "maximum": 20 },
          { "id": "nursery", "type": "yesNo", "label": "保育園に行きますか", "paperNote": "小さい子がいる人", "required": false,
            "showWhen": "small > 0" }] }
        """
      ], rules: [],
      values: [
        #"{ "id": "small", "label": "小さい子", "type": "integer", "value": "child.filter(c, c.age < 3).size()" }"#
      ])
  }

  private static func specification(
    _ pages: [String], rules: [String], values: [String]
  ) throws -> FormSpecification {
    let text = """
      { "specVersion": "1.0", "id": "chain", "version": "1", "language": "ja",
        "title": "届出", "summary": "届け出ます。", "purpose": "記録のため", "retention": "14日残します。",
        "legalBasis": [{ "law": "条例", "article": "第1条", "for": "届出" }],
        "office": { "name": "係", "addressee": "区長", "telephone": "03-0000-0000", "hours": "平日", "counter": "1階", "post": "区役所" },
        "actors": { "applicant": "applicantName" },
        "submission": { "title": "受け付けました", "referenceLabel": "受付番号", "next": ["手紙を待ってください。"] },
        "values": [\(values.joined(separator: ","))], "rules": [\(rules.joined(separator: ","))],
        "pages": [\(pages.joined(separator: ",")),
          { "id": "who", "title": "氏名", "fields": [{ "id": "applicantName", "type": "personName", "label": "氏名", "kana": false }] }] }
      """
    let meanings = #"{ "specVersion": "1.0", "language": "ja", "registers": {}, "meanings": {} }"#
    let result = FormSpecification.read(
      SpecificationFiles(
        form: SourceFile(name: "form.json", text: text), meanings: SourceFile(name: "meanings.json", text: meanings)))
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.message.en) == [])
    return try #require(result.specification)
  }
}
