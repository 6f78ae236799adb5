import FormComponents
import FormModel
import FormSource
import FormText
import Foundation
import Testing

@testable import FormSession

/// A small procedure that uses what the format has beyond plain pages.
enum OrderForm {
  static let now = MovingForm.now

  static func specification(_ change: (String) -> String = { $0 }) throws -> FormSpecification {
    let result = FormSpecification.read(
      SpecificationFiles(form: SourceFile(name: "form.json", text: change(text)), shared: SharedFiles(shared)))
    #expect(result.diagnostics.map(\.message.en) == [])
    return try #require(result.specification)
  }

  static func session() throws -> FormSession { FormSession(try specification(), at: now) }

  static let shared = [
    "shared/choices/schools.json": SourceFile(
      name: "shared/choices/schools.json",
      text: #"""
        { "specVersion": "1.0", "id": "schools", "language": "ja", "languages": ["ja"], "choices": [
          { "value": "hikari", "label": "ひかり園", "group": "north" }, { "value": "midori", "label": "みどり園", "group": "south" },
          { "value": "sora", "label": "そら園", "group": "south" }, { "value": "other", "label": "ほか" }] }
        """#)
  ]

  static let text = #"""
    { "specVersion": "1.0", "id": "order", "version": "2", "language": "ja",
      "title": "写しの請求", "summary": "写しをもらいます。", "purpose": "写しのため", "retention": "14日残します。",
      "legalBasis": [{ "law": "法律", "article": "第1条", "for": "写し" }],
      "office": { "name": "係", "addressee": "区長", "telephone": "03-0000-0000", "hours": "平日", "counter": "1階", "post": "区役所" },
      "actors": { "applicant": "name" },
      "submission": { "title": "受け付けました", "referenceLabel": "受付番号" },
      "parts": [{ "id": "you", "title": "あなた" }, { "id": "wish", "title": "希望" }],
      "conditions": [{ "id": "isSouth", "when": "area == 'south'" }],
      "choiceLists": [{ "id": "ways", "choices": [
        { "value": "counter", "label": "窓口" }, { "value": "bus", "label": "バス", "showWhen": "isSouth" }] }],
      "fees": [{ "id": "copy", "title": "写し", "amount": 300, "count": "copies" },
        { "id": "bus", "title": "バス", "amount": 50, "when": "isSouth" }],
      "rules": [{ "id": "many", "check": "copies < 5", "at": ["copies"], "message": "「枚数」が多いです。確かめてください", "severity": "warn" },
        { "id": "south", "check": "area != 'south'", "at": ["area"], "message": "南は少し遠いです", "severity": "inform" }],
      "migrations": [{ "from": "1", "renamed": { "fullName": "name" }, "values": { "area": { "n": "north", "s": "south" } },
        "removed": ["fax"], "notes": ["バスを選べるようになりました。"] }],
      "pages": [
        { "id": "about", "title": "あなたのこと", "part": "you", "sections": [
          { "id": "who", "title": "だれ", "fields": [{ "id": "name", "type": "personName", "label": "氏名", "kana": false }] },
          { "id": "place", "title": "どこ", "intro": ["住んでいる所です。"], "fields": [
            { "id": "area", "type": "choice", "label": "地区", "choices": [
              { "value": "north", "label": "北" }, { "value": "south", "label": "南" }, { "value": "east", "label": "東" }] }] }] },
        { "id": "school", "title": "園", "part": "wish", "fields": [
          { "id": "school", "type": "choice", "label": "園", "choicesFrom": "schools", "choiceGroup": "area" },
          { "id": "way", "type": "choice", "label": "行き方", "choicesFrom": "ways" },
          { "id": "copies", "type": "integer", "label": "枚数", "minimum": 1, "maximum": 99 },
          { "id": "day", "type": "date", "label": "日", "required": false, "dates": "western" }] }] }
    """#
}

extension FormSession {
  fileprivate mutating func fillOrder(area: String, school: String, way: String, copies: String) {
    send([:])
    send(["name.family": "佐藤", "name.given": "花子", "area": area])
    send(["school": school, "way": way, "copies": copies, "day.year": "2026", "day.month": "4", "day.day": "1"])
  }

  /// The values a question offers.
  fileprivate func offered(_ name: ControlName) -> [String] {
    for component in page.components {
      if case .choiceInput(let input) = component, input.question.name == name { return input.options.map(\.value) }
    }
    return []
  }

  /// What the notices of the page say.
  fileprivate var notices: [Notice] {
    page.components.compactMap { if case .notice(let notice) = $0 { notice } else { nil } }
  }
}

@Suite("What a form may say")
struct FormatSessionTests {
  @Test("a rule that comes to no result is told as such, and keeps nobody from going on")
  func uncheckedRule() throws {
    let form = try OrderForm.specification {
      $0.split(separator: "copies < 5").joined(separator: "100 / (copies - 1) > 0")
    }
    var session = FormSession(form, at: OrderForm.now)
    session.send([:])
    session.send(["name.family": "佐藤", "name.given": "花子", "area": "north"])
    #expect(session.send(["school": "hikari", "way": "counter", "copies": "1"]) == .moved)
    #expect(session.defects == ["many"])
    session.go(to: "school", at: OrderForm.now)
    session.send(["school": "hikari", "way": "counter", "copies": "1"])
    #expect(session.page.id == "review")
    let said = session.page.components.map { "\($0)" }.joined()
    #expect(said.contains("「枚数」は、ここでは確かめられませんでした。"))
    #expect(!said.contains("「枚数」が多いです。"))
  }

  @Test("choices that do not fit the other answers are neither shown nor taken, and come back with them")
  func choices() throws {
    var session = try OrderForm.session()
    session.fillOrder(area: "north", school: "midori", way: "bus", copies: "1")
    #expect(session.page.id == "school")
    #expect(session.offered("school") == ["hikari", "other"])
    #expect(session.offered("way") == ["counter"])
    #expect(session.page.errors.map(\.control) == ["school", "way"])
    session.send(["school": "hikari", "way": "counter", "copies": "1"])
    #expect(session.page.id == "review")
    // Another area: the school is no longer one of its schools, and is asked again before the form can be sent.
    session.go(to: "about", at: OrderForm.now)
    session.send(["name.family": "佐藤", "name.given": "花子", "area": "south"])
    #expect(session.page.id == "school")
    #expect(session.offered("school") == ["midori", "sora", "other"])
    #expect(session.offered("way") == ["counter", "bus"])
    #expect(session.answer(at: AnswerPath("school"))?.entry.text == "hikari")
  }

  @Test("answers of another system that are not offered are named")
  func takenAnswers() throws {
    var session = try OrderForm.session()
    let problems = session.take(
      answers: .object(of: [("area", "north"), ("school", "midori")]), at: OrderForm.now)
    #expect(problems.map(\.path) == ["school"])
    #expect(problems.first?.rule == .choiceIsUnknown)
  }

  @Test("sections have headings on screen and on paper; the part stands above the title")
  func sections() throws {
    var session = try OrderForm.session()
    session.send([:])
    let headings = session.page.components.compactMap { component in
      if case .heading(let heading) = component { heading.text.plain } else { nil }
    }
    #expect(headings == ["だれ", "どこ"])
    #expect(session.page.caption?.plain == "あなた")
    let paper = session.blankPaper.parts.flatMap(\.components).compactMap { component in
      if case .heading(let heading) = component { heading.text.plain } else { nil }
    }
    #expect(paper == ["だれ", "どこ"])
  }

  @Test("fees follow the answers: for each thing, under a condition, with their sum; the submission has them")
  func fees() throws {
    var session = try OrderForm.session()
    let start = session.page.components.compactMap { component in
      if case .list(let list) = component { list.items.map(\.plain) } else { nil }
    }
    #expect(start.contains(["写し：1つ 300円", "バス：50円"]))
    session.fillOrder(area: "south", school: "sora", way: "bus", copies: "3")
    let rows = session.page.components.flatMap { component -> [SummaryList.Row] in
      if case .summary(let list) = component, list.title?.plain == "費用" { list.rows } else { [] }
    }
    #expect(rows.map { $0.lines.map(\.plain) } == [["900円"], ["50円"], ["950円"]])
    guard case .submitted(let submission) = session.send([:]) else { throw OrderProblem.notSent }
    #expect(submission.fees.map(\.amount) == [900, 50])
    #expect(submission.values["isSouth"] == nil, "a named condition is no value of its own")
  }

  @Test("a rule that warns or informs stops nobody and is told before the form is sent")
  func remarks() throws {
    var session = try OrderForm.session()
    session.fillOrder(area: "south", school: "sora", way: "bus", copies: "7")
    #expect(session.page.id == "review")
    #expect(session.notices.contains(Notice(.warning, body: ["「枚数」が多いです。確かめてください"])))
    #expect(session.notices.contains(Notice(.information, body: ["南は少し遠いです"])))
  }

  @Test("a question shows days in its own calendar")
  func calendar() throws {
    var session = try OrderForm.session()
    session.fillOrder(area: "south", school: "sora", way: "bus", copies: "1")
    let lines = session.page.components.flatMap { component -> [String] in
      if case .summary(let list) = component { list.rows.flatMap(\.lines).map(\.plain) } else { [] }
    }
    #expect(lines.contains("2026年4月1日"))
  }

  @Test("a draft of an earlier version opens under its new names, and says what has changed until the person goes on")
  func migration() throws {
    let old = try OrderForm.specification {
      $0.replacingText(#""version": "2""#, #""version": "1""#).replacingText(#""id": "name""#, #""id": "fullName""#)
        .replacingText(#""applicant": "name""#, #""applicant": "fullName""#)
        .replacingText(#""value": "south""#, #""value": "s""#).replacingText("'south'", "'s'").replacingText(
          #""value": "north""#, #""value": "n""#
        )
        .replacingText(#""id": "day", "type": "date""#, #""id": "fax", "type": "text""#)
        .replacingText(#", "dates": "western""#, "").withoutMigrations
    }
    var session = FormSession(old, at: OrderForm.now)
    session.send([:])
    session.send(["fullName.family": "佐藤", "fullName.given": "花子", "area": "s"])
    session.send(["school": "other", "way": "bus", "copies": "2", "fax": "03"])
    let data = try JSONEncoder().encode(session.draft)
    let draft = try JSONDecoder().decode(Draft.self, from: data)
    var opened = try FormSession.open(draft, with: try OrderForm.specification(), at: OrderForm.now)
    #expect(opened.changes.renamed == ["fullName": "name"])
    #expect(opened.changes.removed == ["fax"])
    #expect(opened.session.answer(at: AnswerPath("name"))?.payload?["family"] == "佐藤")
    #expect(opened.session.answer(at: AnswerPath("area"))?.payload == "south")
    let notice = opened.session.notices.first
    #expect(notice?.body.map(\.plain).first == "バスを選べるようになりました。")
    opened.session.send([:])
    #expect(!opened.session.notices.contains { $0 == notice })
  }

  @Test("deadlines count days or months, or are one day for everybody, and move over closed days where offices decide")
  func deadlines() throws {
    func last(_ end: String, from day: String?) throws -> String? {
      let form = try OrderForm.specification {
        $0.replacingText(
          #""fees": ["#,
          #""deadlines": [{ "id": "d", "title": "届出", "text": "早めに。", \#(end) }], "fees": ["#)
      }
      return form.deadlines.first?.lastDay(after: day.flatMap { CalendarDate(iso: $0) })?.iso
    }
    let from = #""from": "day", "countsFirstDay": false"#
    #expect(try last(#"\#(from), "days": 14"#, from: "2026-04-19") == "2026-05-07")
    #expect(try last(#"\#(from), "days": 14, "movesOverClosedDays": false"#, from: "2026-04-19") == "2026-05-03")
    #expect(try last(#"\#(from), "months": 3"#, from: "2026-03-31") == "2026-06-30")
    #expect(try last(#""from": "day", "countsFirstDay": true, "days": 14"#, from: "2026-04-20") == "2026-05-07")
    #expect(try last(#""on": "2026-11-29""#, from: nil) == "2026-11-30")
    #expect(try last(#"\#(from), "days": 14"#, from: nil) == nil)
  }

  @Test("a paper that a register holds is not asked for when the resident allows its use")
  func heldPaper() throws {
    let text = MovingForm.form.replacingText(
      #"{ "id": "card", "title": "カード" }"#, #"{ "id": "card", "title": "カード", "heldBy": "residentRegister" }"#)
    func papers(_ answer: String, asking registers: [RegisterName]) throws -> [String] {
      let result = FormSpecification.read(
        SpecificationFiles(
          form: SourceFile(name: "form.json", text: text),
          meanings: SourceFile(name: "m.json", text: MovingForm.meanings)))
      var session = FormSession(try #require(result.specification), asking: registers, at: OrderForm.now)
      session.send([:])
      if session.page.id == "consent" { session.send(["consent.residentRegister": answer]) }
      session.send(["from": "city"])
      session.send([
        "name.family": "佐藤", "name.given": "花子", "birthDate.year": "1990", "birthDate.month": "4",
        "birthDate.day": "12",
      ])
      session.send(["movedOn.year": "2026", "movedOn.month": "11", "movedOn.day": "15", "hasCar": "no"])
      session.send(["child.1.firstName": "一郎", "child.1.apart": "no"])
      session.send(["child.another": "no"])
      guard case .submitted(let submission) = session.send([:]) else { throw OrderProblem.notSent }
      return submission.papers
    }
    #expect(try papers("yes", asking: ["residentRegister"]) == [])
    #expect(try papers("no", asking: ["residentRegister"]) == ["card"])
    #expect(try papers("", asking: []) == ["card"])
  }

  @Test("pages of an employer and of the staff say whose they are; only the counter is asked for those of the staff")
  func fillers() throws {
    let form = try OrderForm.specification {
      $0.replacingText(
        #""actors": { "applicant": "name" }"#,
        #""actors": { "applicant": "name", "thirdParties": [{ "id": "boss", "title": "勤務先", "name": "bossName" }] }"#
      ).replacingText(
        #"{ "id": "school", "title": "園""#,
        #"""
        { "id": "work", "title": "仕事", "part": "you", "filledBy": "boss", "fields": [{ "id": "bossName", "type": "personName", "label": "担当", "kana": false }] },
        { "id": "desk", "title": "確認", "part": "you", "filledBy": "staff", "fields": [{ "id": "seen", "type": "yesNo", "label": "見ましたか" }] },
        { "id": "school", "title": "園"
        """#)
    }
    var own = FormSession(form, at: OrderForm.now)
    own.send([:])
    own.send(["name.family": "佐藤", "name.given": "花子", "area": "north"])
    #expect(own.page.id == "work")
    #expect(own.notices.first?.body.map(\.plain) == ["このページは、勤務先が書きます。"])
    #expect(!own.pageIDs.contains("desk"))
    let marked = own.blankPaper.parts.map { [$0.title.plain, $0.condition?.plain] }
    #expect(marked.contains(["仕事", "勤務先が書くところ"]) && marked.contains(["確認", "区の職員が書くところ"]))
    #expect(own.filledPaper.parts.contains { $0.title.plain == "確認" })
    let counter = FormSession(form, channel: .counter, at: OrderForm.now)
    #expect(counter.pageIDs.contains("desk"))
    own.send(["bossName.family": "鈴木", "bossName.given": "一"])
    own.send(["school": "hikari", "way": "counter", "copies": "1"])
    guard case .submitted(let submission) = own.send([:]) else { throw OrderProblem.notSent }
    let boss = submission.actors.first { $0.role == .thirdParty }
    #expect(boss?.key == "boss" && boss?.name?["family"] == "鈴木")
  }

  @Test("the form says in its own words what to look at, how to send, what it means; other offices are named")
  func words() throws {
    let form = try OrderForm.specification {
      $0.replacingText(
        #""submission": { "#,
        #""otherOffices": [{ "id": "b", "name": "出張所", "telephone": "03-1", "hours": "平日", "counter": "2階" }], "review": { "intro": ["枚数を見てください。"], "send": "請求する" }, "signature": { "needed": false }, "submission": { "body": ["写しを作ります。"], "#
      )
    }
    var session = FormSession(form, at: OrderForm.now)
    #expect(
      session.page.components.contains {
        if case .details(let it) = $0 { it.body.contains { $0.plain == "出張所：2階。電話 03-1（平日）" } } else { false }
      })
    #expect(!session.blankPaper.parts.contains { $0.title.plain == "自分で名前を書くところ" })
    session.fillOrder(area: "north", school: "hikari", way: "counter", copies: "1")
    let said = session.page.components.compactMap { if case .paragraph(let it) = $0 { it.text.plain } else { nil } }
    #expect(said.first?.contains("「請求する」") == true && said.contains("枚数を見てください。"))
    #expect(session.page.actions.map(\.label.plain) == ["請求する"])
    session.send([:])
    #expect(
      session.page.components.contains {
        if case .paragraph(let it) = $0 { it.text.plain == "写しを作ります。" } else { false }
      })
  }

  private enum OrderProblem: Error { case notSent }
}

extension String {
  /// The text without what it says about earlier versions.
  fileprivate var withoutMigrations: String {
    guard let start = range(of: "\"migrations\""), let end = range(of: "\"pages\"") else { return self }
    return String(self[..<start.lowerBound] + self[end.lowerBound...])
  }
}
