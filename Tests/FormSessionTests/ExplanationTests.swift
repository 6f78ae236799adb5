import FormModel
import FormSource
import FormTestSupport
import FormText
import Testing

@testable import FormSession

/// Why a question is or is not asked, told from the conditions and the answers.
@Suite("Explaining why a question is asked")
struct ExplanationTests {
  /// A form with questions of every kind, and one question under a condition.
  private static func form(_ condition: String, rest: String = "") throws -> FormSpecification {
    let text = #"""
      { "specVersion": "1.0", "id": "why", "version": "1", "language": "ja",
        "title": "様式", "summary": "試します。", "purpose": "試すため", "retention": "残しません。",
        "legalBasis": [{ "law": "法律", "article": "第1条", "for": "試すこと" }],
        "office": { "name": "係", "addressee": "区長", "telephone": "03-0000-0000", "hours": "平日", "counter": "1階", "post": "区役所" },
        "actors": { "applicant": "name" }, \#(rest)
        "submission": { "title": "受け付けました", "referenceLabel": "受付番号" },
        "pages": [
          { "id": "first", "title": "題", "fields": [
            { "id": "name", "type": "personName", "label": "氏名", "kana": false, "required": false },
            { "id": "job", "type": "choice", "label": "職業", "choices": [{ "value": "employee", "label": "会社員" }, { "value": "public", "label": "公務員" }, { "value": "none", "label": "なし" }] },
            { "id": "married", "type": "yesNo", "label": "結婚", "yes": "しています", "no": "していません" },
            { "id": "age", "type": "integer", "label": "年齢", "minimum": 0, "maximum": 120 },
            { "id": "born", "type": "date", "label": "生年月日", "latest": "today" },
            { "id": "note", "type": "text", "label": "メモ", "required": false },
            { "id": "wishes", "type": "choices", "label": "希望", "choices": [{ "value": "a", "label": "甲" }, { "value": "b", "label": "乙" }] },
            { "id": "secret", "type": "myNumber", "label": "番号" }] },
          { "id": "kids", "title": "子ども", "repeat": { "id": "kid", "min": 0, "max": 5, "row": "子", "rowTitle": "{number}人目", "another": "ほかに" }, "fields": [
            { "id": "here", "type": "yesNo", "label": "同居" },
            { "id": "far", "type": "text", "label": "住所", "paperNote": "紙", "showWhen": "!here" }] },
          { "id": "last", "title": "おわり", "fields": [
            { "id": "more", "type": "text", "label": "くわしく", "paperNote": "紙", "showWhen": "\#(condition)" },
            { "id": "end", "type": "yesNo", "label": "おわり" }] }] }
      """#
    let result = FormSpecification.read(SpecificationFiles(form: SourceFile(name: "form.json", text: text)))
    return try #require(result.specification, "\(result.diagnostics.map(\.message.en))")
  }

  private static func explanation(
    _ condition: String, _ answers: JSONValue, rest: String = "", of path: AnswerPath = AnswerPath("more")
  ) throws -> Explanation {
    var session = FormSession(try form(condition, rest: rest), at: MovingForm.now)
    let problems = session.take(answers: answers, at: MovingForm.now)
    #expect(problems.map(\.message.en) == [])
    return try #require(session.explanation(of: path))
  }

  /// A condition over the same answers, with the line that tells why.
  struct Row: CustomTestStringConvertible, Sendable {
    var condition: String
    var verdict: Explanation.Verdict
    var lines: [String]
    var testDescription: String { condition }

    init(_ condition: String, _ verdict: Explanation.Verdict, _ lines: String...) {
      self.condition = condition
      self.verdict = verdict
      self.lines = lines
    }
  }

  private static let answers: JSONValue = .object([
    "job": "public", "married": true, "age": 30, "born": "1996-05-20", "wishes": .array(["a"]),
    "secret": "123456789018",
    "kid": .array([.object(["here": true]), .object(["here": false, "far": "北区"])]),
  ])

  static let rows: [Row] = [
    Row("job == 'public'", .asked, "「職業」が「公務員」：はい（今は「公務員」）"),
    Row("job == 'employee'", .notAsked, "「職業」が「会社員」：いいえ（今は「公務員」）"),
    Row("job != 'public'", .notAsked, "「職業」が「公務員」以外：いいえ（今は「公務員」）"),
    Row("!(job == 'public')", .notAsked, "「職業」が「公務員」以外：いいえ（今は「公務員」）"),
    Row("married", .asked, "「結婚」が「しています」：はい（今は「しています」）"),
    Row("!married", .notAsked, "「結婚」が「していません」：いいえ（今は「しています」）"),
    Row("married != true", .notAsked, "「結婚」が「していません」：いいえ（今は「しています」）"),
    Row("age < 18", .notAsked, "「年齢」が「18」より小さい：いいえ（今は「30」）"),
    Row("18 <= age", .asked, "「年齢」が「18」以上：はい（今は「30」）"),
    Row("born < date('2000-01-01')", .asked, "「生年月日」が「平成12年1月1日」より前：はい（今は「平成8年5月20日」）"),
    Row("ageOn(born, today) >= 65", .notAsked, "「生年月日」から数えた年齢が「65」以上：いいえ（今は「30」、「生年月日」は「平成8年5月20日」）"),
    Row("job in ['employee', 'none']", .notAsked, "「職業」が「会社員」か「なし」：いいえ（今は「公務員」）"),
    Row("!(job in ['employee', 'none'])", .asked, "「職業」が「会社員」か「なし」以外：はい（今は「公務員」）"),
    Row("'b' in wishes", .notAsked, "「希望」で「乙」を選ぶ：いいえ（今は「甲」）"),
    Row("has(note)", .notAsked, "「メモ」に答えがある：いいえ（今は空欄）"),
    Row("blank(note)", .asked, "「メモ」が空欄：はい（今は空欄）"),
    Row("answered(note) && age > 40", .notAsked, "「年齢」が「40」より大きい：いいえ（今は「30」）"),
    Row(
      "age > 40 || job == 'none'", .notAsked, "「年齢」が「40」より大きい：いいえ（今は「30」）", "「職業」が「なし」：いいえ（今は「公務員」）"),
    Row("age > 40 || job == 'public'", .asked, "「職業」が「公務員」：はい（今は「公務員」）"),
    Row(
      "married ? age > 40 : job == 'none'", .notAsked, "「年齢」が「40」より大きい：いいえ（今は「30」）"),
    Row("kid.exists(k, !k.here)", .asked, "「2人目の同居」が「いいえ」：はい（今は「いいえ」）"),
    Row("kid.all(k, k.here)", .notAsked, "「2人目の同居」が「はい」：いいえ（今は「いいえ」）"),
    Row("kid.size() >= 3", .notAsked, "「子」の数が「3」以上：いいえ（今は「2」）"),
    Row("channel == 'proxy'", .notAsked, "手続のしかたが「代理の人が入力する」：いいえ（今は「本人が入力する」）"),
    Row("secret != ''", .asked, "「番号」が「」以外：はい（今は「••••••••9018」）"),
    Row(
      "age % 2 == 1", .notAsked, "式「age % 2 == 1」が成り立つ：いいえ（「年齢」は「30」）"),
  ]

  @Test("each test of a condition is told with the question, what is asked of it and the answer", arguments: rows)
  func tells(_ row: Row) throws {
    let explanation = try Self.explanation(row.condition, Self.answers)
    #expect(explanation.verdict == row.verdict)
    let lines = explanation.lines(in: .japanese)
    let told = lines.filter { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
    if row.condition.hasPrefix("secret") {
      // How a number is masked is the field type's matter: it must not stand there.
      #expect(!lines.joined().contains("123456789018"))
    } else {
      #expect(told == row.lines)
    }
    for language in [Language.english, .easyJapanese] {
      #expect(explanation.lines(in: language).count == lines.count)
      #expect(explanation.lines(in: language) != lines)
    }
  }

  @Test("the smallest change that would turn it round is named, and turns it round", arguments: rows)
  func changes(_ row: Row) throws {
    guard !row.condition.hasPrefix("channel"), !row.condition.hasPrefix("kid.size"), !row.condition.hasPrefix("secret"),
      // Of a free text nobody can say what it would be.
      !row.condition.contains("(note)") || row.condition.contains("age")
    else { return }
    let explanation = try Self.explanation(row.condition, Self.answers)
    let first = try #require(explanation.changes.first, "\(row.condition)")
    #expect(first.count == 1)
    #expect(explanation.changes.count <= 4)
  }

  @Test("two changes are named where one is not enough")
  func twoChanges() throws {
    let explanation = try Self.explanation("job == 'employee' && age < 18", Self.answers)
    #expect(explanation.changes.first?.map(\.label[.japanese].plain) == ["職業", "年齢"])
    #expect(explanation.changes.first?.map { $0.answer?[.japanese].plain } == ["会社員", "0"])
  }

  @Test("what is waited for is named, and nothing is claimed before it is known")
  func waits() throws {
    let explanation = try Self.explanation("job == 'public' && age < 18", .object(["married": true]))
    #expect(explanation.verdict == .waiting)
    #expect(
      explanation.lines(in: .english) == [
        "It is not known yet whether “くわしく” is asked.", "The question is not decided yet:",
        "  “職業” is “公務員”: not known yet (not answered yet)",
        "  “年齢” is less than “18”: not known yet (not answered yet)",
        "Waiting for: “職業”, “年齢”", "It would be asked if “職業” is “公務員” and “年齢” is “0”.",
        "When it is asked, it has to be answered.",
      ])
  }

  @Test("a question of a row is explained for that row")
  func inRows() throws {
    let far = try Self.explanation("married", Self.answers, of: AnswerPath("far", row: .init(group: "kid", index: 0)))
    #expect(far.verdict == .notAsked)
    #expect(far.lines(in: .japanese)[0] == "「1人目の住所」は、聞きません。")
    let other = try Self.explanation("married", Self.answers, of: AnswerPath("far", row: .init(group: "kid", index: 1)))
    #expect(other.verdict == .asked)
    let session = FormSession(try Self.form("married"), at: MovingForm.now)
    #expect(session.explanation(of: AnswerPath("far", row: .init(group: "kid", index: 7))) == nil)
    #expect(session.explanation(of: AnswerPath("far")) == nil)
    #expect(session.explanation(of: AnswerPath("nothing")) == nil)
  }

  @Test("a computed value and a named condition are followed to the answers behind them")
  func named() throws {
    let rest =
      #""values": [{ "id": "adult", "label": "大人", "type": "yesNo", "value": "age >= 18" }, { "id": "kids2", "label": "子の数", "type": "integer", "value": "kid.size()" }],"#
    let adult = try Self.explanation("!adult", Self.answers, rest: rest)
    #expect(adult.lines(in: .japanese).contains("  「年齢」が「18」より小さい：いいえ（今は「30」）"))
    let kids = try Self.explanation("kids2 > 2", Self.answers, rest: rest)
    #expect(kids.lines(in: .japanese).contains("  計算した「子の数」が「2」より大きい：いいえ（今は「2」、「子」の数は「2」）"))
  }

  @Test("who is sent away before a question is told by what")
  func exits() throws {
    let rest = #""exits": [{ "id": "office", "when": "job == 'public'", "title": "勤務先へ", "body": ["聞いてください。"] }],"#
    let explanation = try Self.explanation("married", Self.answers, rest: rest)
    #expect(explanation.verdict == .notAsked)
    #expect(explanation.reasons.first?.owner == .exit)
    #expect(explanation.lines(in: .japanese).contains("その前に、「勤務先へ」で終わります。"))
    #expect(explanation.lines(in: .english).contains("It would be asked if “職業” is “会社員”."))
  }

  @Test("programs read the same as JSON")
  func json() throws {
    let json = try Self.explanation("job == 'employee' && married", Self.answers).json(in: [.japanese, .english])
    #expect(json["verdict"]?.string == "notAsked")
    let trace = try #require(json["reasons"]?[0]?["trace"])
    #expect(trace["outcome"]?.string == "fails")
    #expect(trace["all"]?[0]?["test"]?["subject"]?["question"]?.string == "job")
    #expect(trace["all"]?[1]?["outcome"]?.string == "holds")
    #expect(json["changes"]?[0]?[0]?["field"]?.string == "job")
    #expect(json["lines"]?["ja"]?[0]?.string == "「くわしく」は、聞きません。")
    #expect(json["lines"]?["en"]?[0]?.string == "“くわしく” is not asked.")
  }
}
