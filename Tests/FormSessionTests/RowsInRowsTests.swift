import FormComponents
import FormModel
import FormSource
import FormText
import Foundation
import Testing

@testable import FormSession

/// A procedure that asks for the schools of each child: rows in rows, and a second page for each child.
enum SchoolForm {
  static func specification() throws -> FormSpecification {
    let result = FormSpecification.read(SpecificationFiles(form: SourceFile(name: "form.json", text: text)))
    #expect(result.diagnostics.map(\.message.en) == [])
    return try #require(result.specification)
  }

  static func session() throws -> FormSession { FormSession(try specification(), at: MovingForm.now) }

  static let text = #"""
    { "specVersion": "1.0", "id": "schools", "version": "1", "language": "ja",
      "title": "学校の届出", "summary": "学校を届けます。", "purpose": "学校のため", "retention": "14日残します。",
      "legalBasis": [{ "law": "法律", "article": "第1条", "for": "学校" }],
      "office": { "name": "係", "addressee": "区長", "telephone": "03-0000-0000", "hours": "平日", "counter": "1階", "post": "区役所" },
      "actors": { "applicant": "name", "subjects": "child" },
      "submission": { "title": "受け付けました", "referenceLabel": "受付番号" },
      "conditions": [{ "id": "hasPrivate", "when": "child.exists(c, c.school.exists(s, s.isPrivate == true))" }],
      "values": [{ "id": "count", "label": "学校の数", "type": "integer", "value": "child.map(c, c.school.size()).sum()" }],
      "rules": [{ "id": "notTwice", "check": "firstName != schoolName", "at": ["schoolName"], "message": "「学校の名前」を確かめてください" }],
      "pages": [
        { "id": "about", "title": "あなた", "fields": [{ "id": "name", "type": "personName", "label": "氏名", "kana": false }] },
        { "id": "children", "title": "子ども", "repeat": { "id": "child", "min": 1, "max": 3, "row": "子ども", "itemTitle": "firstName", "another": "ほかに子どもがいますか" },
          "fields": [
            { "id": "firstName", "type": "text", "label": "名" }, { "id": "isSick", "type": "yesNo", "label": "病気がありますか" }],
          "pages": [
            { "id": "health", "title": "体のこと", "paperNote": "病気の子", "showWhen": "isSick == true", "fields": [
              { "id": "illness", "type": "text", "label": "病名" }] },
            { "id": "schools", "title": "学校", "repeat": { "id": "school", "min": 1, "max": 2, "row": "学校", "rowTitle": "学校 {number}校目", "itemTitle": "schoolName", "another": "ほかに学校がありますか" },
              "fields": [
                { "id": "schoolName", "type": "text", "label": "学校の名前" }, { "id": "isPrivate", "type": "yesNo", "label": "私立ですか" },
                { "id": "care", "type": "text", "label": "学校への連絡", "paperNote": "病気の子", "showWhen": "isSick == true" }] }] },
        { "id": "fees", "title": "学費", "paperNote": "私立の人", "showWhen": "hasPrivate", "fields": [{ "id": "fee", "type": "integer", "label": "学費" }] }] }
    """#
}

extension FormSession {
  fileprivate mutating func fillFirstChild(isSick: String = "no", isPrivate: String = "no") {
    send([:])
    send(["name.family": "佐藤", "name.given": "花子"])
    send(["child.1.firstName": "一郎", "child.1.isSick": isSick])
    if isSick == "yes" { send(["child.1.illness": "ぜんそく"]) }
    send([
      "child.1.school.1.schoolName": "ひかり小", "child.1.school.1.isPrivate": isPrivate, "child.1.school.1.care": "薬あり",
    ])
  }

  fileprivate var summaries: [SummaryList] {
    page.components.compactMap { if case .summary(let list) = $0 { list } else { nil } }
  }
}

@Suite("Rows in rows")
struct RowsInRowsTests {
  @Test("the schools of each child are asked after the child, and whether there is another one")
  func way() throws {
    var session = try SchoolForm.session()
    session.fillFirstChild()
    #expect(session.page.id == "schools.1")
    #expect(session.page.kind == .rows)
    #expect(session.page.caption?.plain == "子ども 1")
    session.send(["child.1.school.another": "yes"])
    #expect(session.page.id == "schools.1.2")
    #expect(session.page.caption?.plain == "子ども 1：学校 2校目")
    #expect(session.page.question("child.1.school.2.schoolName") != nil)
    session.send(["child.1.school.2.schoolName": "みどり小", "child.1.school.2.isPrivate": "yes"])
    // There is no room for a third.
    session.send([:])
    #expect(session.page.id == "children")
    #expect(session.summaries.first?.rows.last?.lines.map(\.plain) == ["ひかり小", "みどり小"])
    #expect(session.summaries.first?.rows.last?.change?.page == "schools.1")
    session.send(["child.another": "yes"])
    #expect(session.page.id == "children.2")
    session.send(["child.2.firstName": "二郎", "child.2.isSick": "yes"])
    #expect(session.page.id == "health.2")
    #expect(session.page.caption?.plain == "子ども 2")
    session.send(["child.2.illness": "ぜんそく"])
    #expect(session.page.id == "schools.2.1")
    #expect(session.page.question("child.2.school.1.care") != nil, "a question of the row within sees the child")
    session.send([
      "child.2.school.1.schoolName": "二郎", "child.2.school.1.isPrivate": "no", "child.2.school.1.care": "薬あり",
    ])
    #expect(session.page.errors.map(\.control) == ["child.2.school.1.schoolName"], "a rule compares both rows")
    session.send([
      "child.2.school.1.schoolName": "そら小", "child.2.school.1.isPrivate": "no", "child.2.school.1.care": "薬あり",
    ])
    session.send(["child.2.school.another": "no"])
    session.send(["child.another": "no"])
    #expect(session.page.id == "fees", "a condition looks into the rows of rows")
    session.send(["fee": "1000"])
    #expect(session.page.id == "review")
    #expect(
      session.summaries.compactMap(\.title?.plain) == [
        "あなた", "子ども 1", "子ども 1：学校 1校目", "子ども 1：学校 2校目", "子ども 2", "子ども 2：体のこと", "子ども 2：学校 1校目", "学費",
        "答えから計算したもの",
      ])
    guard case .submitted(let submission) = session.send([:]) else { throw SchoolProblem.notSent }
    #expect(submission.answers["child"]?[0]?["school"]?[1]?["schoolName"] == "みどり小")
    #expect(submission.answers["child"]?[1]?["illness"] == "ぜんそく")
    #expect(submission.answers["child"]?[1]?["school"]?[0]?["care"] == "薬あり")
    #expect(submission.values["count"] == 3)
    let names = Set(submission.provenance.keys.map(\.description))
    #expect(names.contains("child[0].school[1].schoolName") && names.contains("child[1].illness"))
  }

  @Test("a school or a child is taken out with what belongs to it, and the others stay")
  func removing() throws {
    var session = try SchoolForm.session()
    session.fillFirstChild()
    session.send(["child.1.school.another": "yes"])
    session.send(["child.1.school.2.schoolName": "みどり小", "child.1.school.2.isPrivate": "no"])
    let action = try #require(session.summaries.first?.actions.first)
    #expect(action.context?.plain == "子ども 1：学校 1校目")
    session.send(["action": action.id])
    #expect(session.page.id == "schools.1")
    #expect(
      session.answer(
        at: AnswerPath("schoolName", row: .init(group: "school", index: 0, in: .init(group: "child", index: 0))))?
        .payload == "みどり小")
    session.send(["child.1.school.another": "no"])
    let child = try #require(session.summaries.first?.actions.first)
    session.send(["action": child.id])
    // One child there has to be: an empty one, with an empty school.
    session.go(to: "children.1", at: MovingForm.now)
    session.send(["child.1.firstName": "三郎", "child.1.isSick": "no"])
    #expect(session.page.id == "schools.1.1")
  }

  @Test("a draft brings rows in rows back, also one from before there were any; a hostile one brings no more than fits")
  func drafts() throws {
    var session = try SchoolForm.session()
    session.fillFirstChild(isSick: "yes")
    let data = try JSONEncoder().encode(session.draft)
    let opened = try FormSession.open(
      try JSONDecoder().decode(Draft.self, from: data), with: session.form, at: MovingForm.now)
    #expect(opened.changes.isEmpty)
    #expect(opened.session.page == session.page)
    let old = Data(#"{ "number": 1, "answers": {}, "isVisited": true }"#.utf8)
    #expect(try JSONDecoder().decode(AnswerRow.self, from: old).rows.isEmpty)
    var draft = session.draft
    let row = try #require(draft.state.rows["child"]?.first)
    var deep = row
    for _ in 0..<50 {
      var outer = row
      outer.rows = ["school": Array(repeating: deep, count: 5), "nobody": [deep]]
      outer.finishedGroups = ["school", "nobody"]
      deep = outer
    }
    draft.state.rows["child"] = Array(repeating: deep, count: 200)
    draft.state.nextRowNumber = .max
    var hostile = try FormSession.open(draft, with: session.form, at: MovingForm.now).session
    #expect(hostile.state.rows["child"]?.count == 3)
    #expect(hostile.state.rows["child"]?.first?.rows["school"]?.count == 2)
    #expect(hostile.state.rows["child"]?.first?.rows["school"]?.first?.rows.isEmpty == true)
    hostile.send(["child.another": "yes"])
  }

  @Test("answers of another system fill rows in rows; what has no place is named with its path")
  func taken() throws {
    var session = try SchoolForm.session()
    session.fillFirstChild(isSick: "yes", isPrivate: "yes")
    session.send(["child.1.school.another": "no"])
    session.send(["child.another": "no"])
    session.send(["fee": "1000"])
    guard case .submitted(let submission) = session.send([:]) else { throw SchoolProblem.notSent }
    var other = try SchoolForm.session()
    let problems = other.take(answers: submission.answers, at: MovingForm.now)
    #expect(problems == [])
    #expect(other.page.id == "review")
    let wrong = other.take(
      answers: .object(of: [
        ("child", .array([.object(of: [("school", .array([.object(of: [("schoolNam", "x")]), 3, 4]))])]))
      ]), at: MovingForm.now)
    #expect(wrong.map(\.path) == ["child[0].school", "child[0].school[0].schoolNam", "child[0].school[1]"])
    #expect(wrong[1].nearest == "schoolName")
  }

  @Test("paper has room for the schools of each child, and shows those that were given")
  func paper() throws {
    var session = try SchoolForm.session()
    let blank = session.blankPaper.parts.map(\.title.plain)
    #expect(blank.contains("子ども 3：学校 2校目") && blank.contains("子ども 1：体のこと"))
    session.fillFirstChild(isSick: "yes")
    let filled = session.filledPaper.parts.map(\.title.plain)
    #expect(filled == ["あなた", "子ども 1", "子ども 1：体のこと", "子ども 1：学校 1校目", "自分で名前を書くところ"])
  }

  private enum SchoolProblem: Error { case notSent }
}
