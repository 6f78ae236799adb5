import FormComponents
import FormModel
import FormSource
import FormText
import Foundation
import Testing

@testable import FormSession

@Suite("Going through a form")
struct GoingThroughTests {
  @Test("a resident comes from the start to the submission, page by page")
  func wholeWay() throws {
    var session = try MovingForm.session()
    #expect(session.page.kind == .start)
    session.fillToReview()
    #expect(session.page.id == "review")
    #expect(session.pageIDs == ["start", "where", "person", "day", "kids.1", "kids", "review"])
    guard case .submitted(let submission) = session.send([:]) else {
      Issue.record("the form was not sent")
      return
    }
    #expect(session.page.kind == .done)
    #expect(submission.answers["movedOn"] == "2026-11-15")
    #expect(submission.answers["name"]?["family"] == "佐藤")
    #expect(submission.answers["child"]?[0]?["firstName"] == "一郎")
    #expect(submission.values["children"] == 1)
    #expect(submission.papers == ["card"])
    #expect(submission.formID == "moving" && submission.formVersion == "2")
    #expect(submission.formHash == session.form.hash)
    #expect(submission.reference.hasPrefix("20261123-"))
  }

  @Test("the start says of each deadline when it applies, and the review names the act that sends")
  func startAndReviewSayWhatTheyMean() throws {
    let session = try MovingForm.session()
    let start = session.page.components.compactMap { component in
      if case .paragraph(let paragraph) = component { paragraph.text.text.plain } else { nil }
    }
    #expect(start.contains("届出：14日以内です。"))
    #expect(
      SessionText.reviewIntroduction(SessionText.send)[.japanese].plain.contains(
        "「\(SessionText.send[.japanese].plain)」"))
    #expect(
      SessionText.reviewIntroduction(SessionText.send)[.easyJapanese].plain.contains(
        "「\(SessionText.send[.easyJapanese].plain)」"))
    #expect(
      SessionText.reviewIntroduction(SessionText.send)[.english].plain.contains("“\(SessionText.send[.english].plain)”")
    )
  }

  @Test("a page that is complete is followed by the next, and the place among them is said")
  func progress() throws {
    var session = try MovingForm.session()
    session.send([:])
    #expect(session.page.progress == Page.Progress(number: 1, total: 6))
    session.send(["from": "city"])
    #expect(session.page.progress?.number == 2)
    #expect(session.page.back?.page == "where")
  }

  @Test("nobody skips questions by asking for a later page")
  func noSkipping() throws {
    var session = try MovingForm.session()
    session.send([:])
    for page in ["review", "kids.7", "no-such-page"] as [PageID] {
      let went = session.go(to: page, at: MovingForm.now)
      #expect(!went, "\(page.rawValue)")
    }
    #expect(session.page.id == "where")
  }

  @Test("who has to go elsewhere is told so, and can come back")
  func exits() throws {
    var session = try MovingForm.session()
    session.send([:])
    session.send(["from": "abroad"])
    #expect(session.page.kind == .exit)
    #expect(session.page.title.plain == "窓口に来てください")
    #expect(session.page.actions.isEmpty)
    #expect(session.pageIDs == ["start", "where", "exit.abroad"])
    let outcome1 = session.send([:])
    #expect(outcome1 == .stayed)
    session.go(to: "where", at: MovingForm.now)
    session.send(["from": "city"])
    #expect(session.page.id == "person")
  }

  @Test("a question that comes up because of an answer is shown before going on, and is not an error yet")
  func comesUp() throws {
    var session = try MovingForm.session()
    session.send([:])
    session.send(["from": "city"])
    session.send([
      "name.family": "佐藤", "name.given": "花子", "birthDate.year": "1990", "birthDate.month": "4", "birthDate.day": "12",
    ])
    let outcome = session.send(["movedOn.year": "2026", "movedOn.month": "11", "movedOn.day": "15", "hasCar": "yes"])
    #expect(outcome == .stayed)
    #expect(session.page.id == "day")
    #expect(session.page.errors.isEmpty)
    #expect(session.page.question("plate") != nil)
    #expect(session.page.components.contains { if case .notice = $0 { true } else { false } })
    session.send(["movedOn.year": "2026", "movedOn.month": "11", "movedOn.day": "15", "hasCar": "yes"])
    #expect(session.page.errors.map(\.control) == ["plate"])
    session.send(["movedOn.year": "2026", "movedOn.month": "11", "movedOn.day": "15", "hasCar": "yes", "plate": "練馬 1"])
    #expect(session.page.id == "kids.1")
  }

  @Test("an answer that no longer applies is left out of the submission and comes back with its question")
  func keptAside() throws {
    var session = try MovingForm.session()
    session.fillToReview()
    session.go(to: "day", at: MovingForm.now)
    var day: [ControlName: String] = [
      "movedOn.year": "2026", "movedOn.month": "11", "movedOn.day": "15", "hasCar": "yes",
    ]
    session.send(day)
    day["plate"] = "練馬 1"
    session.send(day)
    #expect(session.page.id == "review")
    session.go(to: "day", at: MovingForm.now)
    day["hasCar"] = "no"
    session.send(day)
    #expect(session.page.id == "review")
    guard case .submitted(let submission) = session.send([:]) else {
      Issue.record("the form was not sent")
      return
    }
    #expect(submission.answers["plate"] == nil)
    #expect(submission.provenance[AnswerPath("plate")] == nil)
    #expect(session.answer(at: AnswerPath("plate"))?.payload == "練馬 1")
  }

  @Test("a change on the review page leads back to it, and over what it brings up")
  func change() throws {
    var session = try MovingForm.session()
    session.fillToReview()
    session.go(to: "kids.1", at: MovingForm.now)
    session.send(["child.1.firstName": "一郎", "child.1.apart": "yes"])
    #expect(session.page.id == "home")
    session.send(["reason": "学校の寮"])
    #expect(session.page.id == "review")
    let rows = session.page.components.flatMap { component -> [SummaryList.Row] in
      if case .summary(let list) = component { list.rows } else { [] }
    }
    #expect(rows.contains { $0.label.plain == "理由" && $0.lines.map(\.plain) == ["学校の寮"] })
    #expect(rows.filter { $0.change == nil }.map(\.label.plain) == ["子どもの数"])
  }

  @Test("texts that are only white space are no answer")
  func whiteSpace() throws {
    var session = try MovingForm.session()
    session.fillToChildren()
    session.send(["child.1.firstName": "　 ", "child.1.apart": "no"])
    #expect(session.page.errors.map(\.control) == ["child.1.firstName"])
  }
}

@Suite("What has to change")
struct ErrorTests {
  @Test("each question says its own, in reading order, and keeps what was typed")
  func errors() throws {
    var session = try MovingForm.session()
    session.send([:])
    session.send(["from": "city"])
    session.send(["name.family": "佐藤", "birthDate.year": "2026", "birthDate.month": "2", "birthDate.day": "30"])
    let page = session.page
    #expect(page.id == "person")
    #expect(page.errors.count == 2)
    #expect(page.errors.allSatisfy { error in page.components.contains { $0.question?.errors == [error.message] } })
    #expect(page.errors[0].message.plain.contains("氏名"))
    #expect(page.text("name.family") == "佐藤")
    #expect(page.text("birthDate.day") == "30")
  }

  @Test("mending one question clears no other")
  func mendOne() throws {
    var session = try MovingForm.session()
    session.send([:])
    session.send(["from": "city"])
    session.send([:])
    #expect(session.page.errors.count == 2)
    session.send(["name.family": "佐藤", "name.given": "花子"])
    #expect(session.page.errors.count == 1)
    #expect(session.page.errors.first?.control == "birthDate.year")
  }

  @Test("nothing is said before a page has been sent")
  func quietAtFirst() throws {
    var session = try MovingForm.session()
    session.send([:])
    #expect(session.page.errors.isEmpty)
    #expect(session.page.components.allSatisfy { $0.question?.isInvalid != true })
  }

  @Test("a rule over several answers speaks at its question, and only when all of them are there")
  func rules() throws {
    var session = try MovingForm.session()
    session.fillToChildren()
    session.go(to: "day", at: MovingForm.now)
    session.send(["movedOn.year": "1980", "movedOn.month": "1", "movedOn.day": "1", "hasCar": "no"])
    #expect(session.page.id == "day")
    #expect(session.page.errors.map(\.message.plain) == ["「引っ越した日」を生年月日よりあとの日にしてください"])
  }

  @Test("a limit of today is the day of the step, not of the start")
  func today() throws {
    var session = try MovingForm.session()
    session.fillToChildren()
    session.go(to: "day", at: MovingForm.now)
    let tomorrow: [ControlName: String] = [
      "movedOn.year": "2026", "movedOn.month": "11", "movedOn.day": "24", "hasCar": "no",
    ]
    session.send(tomorrow)
    #expect(session.page.errors.count == 1)
    session.send(tomorrow, minutes: 24 * 60)
    #expect(session.page.id == "kids.1")
  }

  @Test(
    "entries of any size and any bytes are answered in words",
    arguments: [
      String(repeating: "あ", count: 200_000), "\u{0}", "\u{202E}abc", "<script>", "\u{FFFD}", "1\u{0301}",
    ])
  func hostile(_ text: String) throws {
    var session = try MovingForm.session()
    session.fillToChildren()
    session.send([
      "child.1.firstName": text, "child.1.apart": text, "unknown.control": text, "child.99.firstName": text,
    ])
    #expect(session.page.id == "kids.1")
    #expect(!session.page.errors.isEmpty)
    #expect(session.page.errors.allSatisfy { !$0.message.plain.contains(text) })
  }
}

@Suite("Rows of a repeated group")
struct RowTests {
  @Test("another child is asked for, and one that was too many can be taken out")
  func rows() throws {
    var session = try MovingForm.session()
    session.fillToChildren()
    session.send(["child.1.firstName": "一郎", "child.1.apart": "no"])
    #expect(session.page.kind == .rows)
    session.send([:])
    #expect(session.page.errors.map(\.control) == ["child.another"])
    session.send(["child.another": "yes"])
    #expect(session.page.id == "kids.2")
    #expect(session.page.caption?.plain == "子ども 2人目")
    session.send(["child.2.firstName": "二郎", "child.2.apart": "yes"])
    let removal = try #require(
      session.page.components.compactMap { component -> Action? in
        if case .summary(let list) = component { list.actions.first } else { nil }
      }.first)
    #expect(removal.emphasis == .removal)
    session.send(["action": removal.id])
    #expect(session.page.kind == .rows)
    #expect(session.answer(at: AnswerPath("firstName", row: .init(group: "child", index: 0)))?.payload == "二郎")
    session.send(["child.another": "no"])
    #expect(session.page.id == "home")
  }

  @Test("no more rows are taken than the form has room for")
  func maximum() throws {
    var session = try MovingForm.session()
    session.fillToChildren()
    for row in 1...3 {
      session.send([
        ControlName(rawValue: "child.\(row).firstName"): "名", ControlName(rawValue: "child.\(row).apart"): "no",
      ])
      if row < 3 { session.send(["child.another": "yes"]) }
    }
    #expect(session.page.kind == .rows)
    #expect(session.page.question("child.another") == nil)
    session.send([:])
    #expect(session.page.id == "review")
  }

  @Test("conditions over rows wait until the person says there are no more")
  func waits() throws {
    var session = try MovingForm.session()
    session.fillToChildren()
    session.send(["child.1.firstName": "一郎", "child.1.apart": "yes"])
    #expect(!session.pageIDs.contains("home"))
    session.send(["child.another": "no"])
    #expect(session.pageIDs.contains("home"))
  }
}

@Suite("Asking nothing twice")
struct PrefillTests {
  static let facts = PrefillFacts(
    asOf: CalendarDate(year: 2026, month: 11, day: 20),
    facts: [
      "applicant.name": ["family": "鈴木", "given": "一"], "applicant.birthDate": "1985-01-31", "applicant.secret": "x",
    ], rows: ["household.children": [["child.firstName": "花"], ["child.firstName": "月"]]])

  static func prefilled(_ facts: PrefillFacts = facts) throws -> FormSession {
    var session = try MovingForm.session(asking: [MovingForm.register])
    session.send([:])
    #expect(session.page.kind == .consent)
    session.send(["consent.residentRegister": "yes"])
    session.take(facts, from: MovingForm.register, at: session.now)
    return session
  }

  @Test("nothing is taken without consent, and the question has to be answered")
  func needsConsent() throws {
    var session = try MovingForm.session(asking: [MovingForm.register])
    session.send([:])
    let outcome2 = session.send([:])
    #expect(outcome2 == .stayed)
    #expect(session.page.errors.map(\.control) == ["consent.residentRegister"])
    session.take(Self.facts, from: MovingForm.register, at: MovingForm.now)
    #expect(session.answer(at: AnswerPath("name")) == nil)
    #expect(session.prefillRequests(subject: "s").isEmpty)
  }

  @Test("a refusal leads to the same form, empty, with a receipt")
  func refusal() throws {
    var session = try MovingForm.session(asking: [MovingForm.register])
    session.send([:])
    session.send(["consent.residentRegister": "no"])
    #expect(session.consents.map(\.decision) == [.refused])
    #expect(session.prefillRequests(subject: "s").isEmpty)
    #expect(session.page.id == "where")
    session.send(["from": "city"])
    #expect(session.page.question("name")?.origin == nil)
    #expect(session.page.text("name.family") == "")
  }

  @Test("a register is asked once, for what it holds and nothing sensitive")
  func request() throws {
    var session = try MovingForm.session(asking: [MovingForm.register])
    session.send([:])
    session.send(["consent.residentRegister": "yes"])
    let requests = session.prefillRequests(subject: "person-1")
    #expect(requests.count == 1)
    #expect(requests.first?.subject == "person-1")
    #expect(
      requests.first?.meanings == ["applicant.birthDate", "applicant.name", "child.firstName", "household.children"])
    session.take(Self.facts, from: MovingForm.register, at: MovingForm.now)
    #expect(session.prefillRequests(subject: "person-1").isEmpty)
  }

  @Test("prefilled answers say where they come from and are confirmed by going on")
  func confirmed() throws {
    var session = try Self.prefilled()
    session.send(["from": "city"])
    let page = session.page
    #expect(page.text("name.family") == "鈴木")
    #expect(page.question("name")?.origin?.state == .unconfirmed)
    #expect(page.question("name")?.origin?.note.plain.contains("住民基本台帳") == true)
    #expect(page.question("name")?.origin?.note.plain.contains("令和8年11月20日") == true)
    #expect(page.text("secret") == "")
    session.send(["name.family": "鈴木", "name.given": "一"])
    let answer = try #require(session.answer(at: AnswerPath("name")))
    #expect(answer.provenance.state == .confirmed)
    #expect(answer.provenance.touchedBy == .applicant)
    #expect(session.page.id == "day")
  }

  @Test("a correction keeps what the register said, and a compatibility character is a correction")
  func corrected() throws {
    var session = try Self.prefilled()
    session.send(["from": "city"])
    session.send(["name.family": "鈴\u{F9DC}", "name.given": "一"])
    let answer = try #require(session.answer(at: AnswerPath("name")))
    #expect(answer.provenance.state == .changed)
    #expect(answer.provenance.original?["family"] == "鈴木")
    let events = session.takeEvents()
    #expect(events.contains { $0.kind == .corrected(field: "name") })
  }

  @Test("a locked answer is shown with the reason and no request can change it")
  func locked() throws {
    var session = try Self.prefilled()
    session.send(["from": "city"])
    #expect(session.page.question("birthDate") == nil)
    let fixed = session.page.components.compactMap { component -> FixedValue? in
      if case .fixedValue(let value) = component { value } else { nil }
    }
    #expect(fixed.map(\.lines) == [[ShownText("昭和60年1月31日")]])
    #expect(fixed.first?.reason != nil)
    session.send([
      "name.family": "鈴木", "name.given": "一", "birthDate.year": "2000", "birthDate.month": "1", "birthDate.day": "1",
    ])
    #expect(session.answer(at: AnswerPath("birthDate"))?.payload == "1985-01-31")
  }

  @Test("rows come from the register and each is looked at")
  func rows() throws {
    let session = try Self.prefilled()
    #expect(session.pageIDs.contains("kids.2"))
    #expect(session.page("kids.2")?.text("child.2.firstName") == "月")
  }

  @Test("facts that make no sense turn into ordinary questions")
  func nonsense() throws {
    var session = try Self.prefilled(
      PrefillFacts(
        facts: ["applicant.name": "text", "applicant.birthDate": "2026-02-30", "nobody.asked": true],
        rows: ["household.children": [[:]]]))
    session.send(["from": "city"])
    #expect(session.page.question("name")?.origin == nil)
    #expect(session.page.question("birthDate") != nil)
  }

  @Test("a source that fails leaves ordinary questions and a note without a name in it")
  func failing() async throws {
    struct Broken: PrefillSource {
      struct Down: Error {}
      var register: RegisterName { MovingForm.register }
      func facts(for request: PrefillRequest) async throws -> PrefillFacts { throw Down() }
    }
    var session = try MovingForm.session(asking: [MovingForm.register])
    session.send([:])
    session.send(["consent.residentRegister": "yes"])
    await session.prefill(from: [Broken()], subject: "s", at: MovingForm.now)
    let events = session.takeEvents()
    #expect(events.contains { $0.kind == .prefillFailed(MovingForm.register) })
    #expect(session.prefillRequests(subject: "s").isEmpty)
    session.send(["from": "city"])
    #expect(session.page.question("name") != nil)
  }

  @Test("a withdrawn consent takes the facts out, but not what the person wrote")
  func withdrawn() throws {
    var session = try Self.prefilled()
    session.send(["from": "city"])
    session.send(["name.family": "高橋", "name.given": "一"])
    session.go(to: "consent", at: MovingForm.now)
    session.send(["consent.residentRegister": "no"])
    #expect(session.consents.map(\.decision) == [.given, .withdrawn])
    #expect(session.answer(at: AnswerPath("birthDate")) == nil)
    #expect(session.answer(at: AnswerPath("name"))?.payload?["family"] == "高橋")
    #expect(!session.pageIDs.contains("kids.2"))
  }

  @Test("the submission says who said what, when, and what was changed by whom")
  func submission() throws {
    var session = try Self.prefilled()
    session.send(["from": "city"])
    session.send(["name.family": "高橋", "name.given": "一"])
    session.send(["movedOn.year": "2026", "movedOn.month": "11", "movedOn.day": "15", "hasCar": "no"])
    session.send(["child.1.firstName": "花", "child.1.apart": "no"])
    session.send(["child.2.firstName": "月", "child.2.apart": "no"])
    session.send(["child.another": "no"])
    guard case .submitted(let submission) = session.send([:]) else {
      Issue.record("the form was not sent")
      return
    }
    let json = submission.json
    #expect(json["provenance"]?["name"]?["source"] == "residentRegister")
    #expect(json["provenance"]?["name"]?["state"] == "changed")
    #expect(json["provenance"]?["name"]?["original"]?["family"] == "鈴木")
    #expect(json["provenance"]?["birthDate"]?["state"] == "confirmed")
    #expect(json["provenance"]?["child[0].firstName"]?["state"] == "confirmed")
    #expect(json["provenance"]?["movedOn"]?["source"] == "applicant")
    #expect(json["consents"]?[0]?["decision"] == "given")
    #expect(json["consents"]?[0]?["purpose"] == "住民の記録のため")
    #expect(json["submittedAt"]?.string?.hasSuffix("+09:00") == true)
  }
}

@Suite("Putting a session away")
struct DraftTests {
  @Test("a draft goes through JSON and goes on where it was")
  func roundTrip() throws {
    var session = try MovingForm.session()
    session.fillToChildren()
    session.send(["child.1.firstName": "一郎"])
    let data = try JSONEncoder().encode(session.draft)
    let draft = try JSONDecoder().decode(Draft.self, from: data)
    var opened = try FormSession.open(draft, with: session.form, at: MovingForm.now)
    #expect(opened.changes.isEmpty)
    #expect(opened.session.page == session.page)
    opened.session.send(["child.1.firstName": "一郎", "child.1.apart": "no"])
    opened.session.send(["child.another": "no"])
    #expect(opened.session.page.id == "review")
  }

  @Test("a draft shows no answer when it is printed")
  func description() throws {
    var session = try MovingForm.session()
    session.fillToReview()
    #expect(!session.draft.description.contains("佐藤"))
  }

  @Test("a draft of another procedure is refused")
  func other() throws {
    let session = try MovingForm.session()
    let text = String(decoding: try JSONEncoder().encode(session.draft), as: UTF8.self)
    let data = Data(text.utf8.map { $0 }).replacingText("moving", "dog")
    let draft = try JSONDecoder().decode(Draft.self, from: data)
    #expect(throws: DraftProblem.belongsTo("dog")) {
      _ = try FormSession.open(draft, with: session.form, at: MovingForm.now)
    }
  }

  @Test("under a newer form, answers that fit stay and the others are named")
  func newer() throws {
    var session = try MovingForm.session()
    session.fillToReview()
    let text = MovingForm.form.replacingText(#""id": "note""#, #""id": "remark""#)
      .replacingText(#""type": "text", "label": "名""#, #""type": "date", "label": "名""#)
      .replacingText(#""meaning": "child.firstName" }"#, #""required": true }"#)
    let result = FormSpecification.read(
      SpecificationFiles(
        form: SourceFile(name: "form.json", text: text), meanings: SourceFile(name: "m.json", text: MovingForm.meanings)
      ))
    let form = try #require(result.specification, "\(result.diagnostics.map(\.message.en))")
    let opened = try FormSession.open(session.draft, with: form, at: MovingForm.now)
    #expect(opened.changes.removed == ["note"])
    #expect(opened.changes.askedAgain == ["firstName"])
    #expect(opened.session.answer(at: AnswerPath("name"))?.payload?["family"] == "佐藤")
    #expect(opened.session.page("review") == nil || opened.session.page.id != "review")
  }

  @Test("values in a draft are not believed: they are read again from what was entered")
  func notBelieved() throws {
    var session = try MovingForm.session()
    session.fillToReview()
    let data = try JSONEncoder().encode(session.draft).replacingText("2026-11-15", "1926-11-15")
    let draft = try JSONDecoder().decode(Draft.self, from: data)
    let opened = try FormSession.open(draft, with: session.form, at: MovingForm.now)
    #expect(opened.session.answer(at: AnswerPath("movedOn"))?.payload == "2026-11-15")
  }
}

@Suite("What a session tells others")
struct EventTests {
  @Test("events count what happened and hold nothing that was entered")
  func events() throws {
    var session = try MovingForm.session()
    session.send([:])
    session.send(["from": "city"])
    session.send(["name.family": "秘密"])
    let events = session.takeEvents()
    #expect(events.first?.kind == .started(.myself))
    #expect(events.contains { $0.kind == .sent("person", errors: 2) })
    let text = String(decoding: try JSONEncoder().encode(events), as: UTF8.self)
    #expect(!text.contains("秘密"))
    let rest = session.takeEvents()
    #expect(rest.isEmpty)
  }

  @Test("the same steps give the same page, draft and submission")
  func deterministic() throws {
    func run() throws -> (Page, Draft, JSONValue) {
      var session = try MovingForm.session()
      session.fillToReview()
      let page = session.page
      guard case .submitted(let submission) = session.send([:]) else { return (page, session.draft, .null) }
      return (page, session.draft, submission.json)
    }
    let (first, second) = (try run(), try run())
    #expect(first.0 == second.0)
    #expect(first.1 == second.1)
    #expect(first.2.bytes() == second.2.bytes())
    #expect(first.2 != .null)
  }

  @Test("counter staff are named beside the resident they type for")
  func counter() throws {
    var session = FormSession(try MovingForm.specification(), channel: .counter, staff: "staff-7", at: MovingForm.now)
    session.fillToReview()
    guard case .submitted(let submission) = session.send([:]) else {
      Issue.record("the form was not sent")
      return
    }
    #expect(submission.actors.map(\.role) == [.applicant, .staff])
    #expect(submission.actors.last?.key == "staff-7")
    #expect(submission.provenance[AnswerPath("movedOn")]?.source == .person(.staff))
  }
}

@Suite("Answers as a document")
struct AnswerDocumentTests {
  @Test("the answers of a submission fill a new session")
  func again() throws {
    var session = try MovingForm.session()
    session.fillToReview()
    guard case .submitted(let submission) = session.send([:]) else {
      Issue.record("the form was not sent")
      return
    }
    var other = try MovingForm.session()
    let problems = other.take(answers: submission.answers, at: MovingForm.now)
    #expect(problems == [])
    #expect(other.page.id == "review")
    guard case .submitted(let again) = other.send([:]) else {
      Issue.record("the form was not sent")
      return
    }
    #expect(again.answers == submission.answers)
  }

  @Test("answers that the form has no place for are named, without what they say")
  func problems() throws {
    var session = try MovingForm.session()
    let problems = session.take(
      answers: [
        "movdOn": "SECRET", "movedOn": 7,
        "child": [["firstName": "a", "age": 3], "x", ["firstName": "b"], ["firstName": "c"]],
        "secret": "kept",
      ], at: MovingForm.now)
    #expect(
      problems.map { "\($0.path) \($0.kind.rawValue) \($0.nearest ?? "-")" } == [
        "movdOn unknownField movedOn", "movedOn notAValue -", "child tooManyRows -", "child[0].age unknownField -",
        "child[1] notRows -",
      ])
    #expect(problems.allSatisfy { !$0.message.en.contains("SECRET") && !$0.message.ja.contains("SECRET") })
    #expect(session.answer(at: AnswerPath("secret"))?.payload == "kept")
  }

  @Test("an answer that no question would take is named with its rule, however long it is")
  func overLong() throws {
    var session = try MovingForm.session()
    let problems = session.take(
      answers: ["note": .string(String(repeating: "あ", count: 700_000)), "movedOn": "2099-01-01"], at: MovingForm.now)
    #expect(problems.map(\.path) == ["note", "movedOn"])
    #expect(problems.map(\.kind) == [.breaksRule, .breaksRule])
    #expect(problems.map(\.rule) == [.entryIsTooLong, ViolationCode(rawValue: "dateIsInTheFuture")])
    #expect(problems.allSatisfy { $0.message.en.utf8.count < 200 })
  }
}

extension Page {
  /// The question with a name.
  func question(_ name: ControlName) -> Question? { components.compactMap(\.question).first { $0.name == name } }

  /// The text that stands in a control.
  func text(_ name: ControlName) -> String? {
    for component in components {
      switch component {
      case .textInput(let input) where input.question.name == name: return input.value
      case .inputGroup(let group):
        for case .text(let input) in group.inputs where input.question.name == name { return input.value }
      default: continue
      }
    }
    return nil
  }
}

extension String {
  /// The text with one part replaced wherever it stands.
  func replacingText(_ part: String, _ other: String) -> String {
    components(separatedBy: part).joined(separator: other)
  }
}

extension Data {
  fileprivate func replacingText(_ part: String, _ other: String) -> Data {
    Data(String(decoding: self, as: UTF8.self).replacingText(part, other).utf8)
  }
}
