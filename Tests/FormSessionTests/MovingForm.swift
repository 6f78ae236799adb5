import FormComponents
import FormModel
import FormSession
import FormSource
import FormText
import Testing

/// A small procedure that has everything a session deals with: an exit, a page under a condition, a question that comes
/// up on its page, rows, a rule, optional questions, a computed value, meanings that a register holds.
enum MovingForm {
  static let now = Moment(CalendarDate(year: 2026, month: 11, day: 23) ?? .earliest, hour: 9)
  static let register: RegisterName = "residentRegister"

  static func specification() throws -> FormSpecification {
    let files = SpecificationFiles(
      form: SourceFile(name: "form.json", text: form), meanings: SourceFile(name: "meanings.json", text: meanings))
    let result = FormSpecification.read(files)
    #expect(result.diagnostics.map(\.message.en) == [])
    return try #require(result.specification)
  }

  static func session(asking registers: [RegisterName] = [], channel: Channel = .myself) throws -> FormSession {
    FormSession(try specification(), channel: channel, asking: registers, at: now)
  }

  static let meanings = #"""
    { "specVersion": "1.0", "language": "ja",
      "registers": { "residentRegister": { "name": "住民基本台帳", "holder": "区の住民係" } },
      "meanings": {
        "applicant.name": { "label": "氏名", "type": "personName", "register": "residentRegister", "autocomplete": "name" },
        "applicant.birthDate": { "label": "生年月日", "type": "date", "register": "residentRegister" },
        "applicant.secret": { "label": "番号", "type": "text", "register": "residentRegister", "sensitivity": "sensitive" },
        "household.children": { "label": "子", "type": "group", "register": "residentRegister" },
        "child.firstName": { "label": "子の名", "type": "text", "register": "residentRegister" } } }
    """#

  static let form = #"""
    { "specVersion": "1.0", "id": "moving", "version": "2", "language": "ja",
      "title": "引っ越しの届出", "summary": "引っ越した人が出します。", "purpose": "住民の記録のため", "retention": "14日残します。",
      "legalBasis": [{ "law": "住民基本台帳法", "article": "第22条", "for": "転入届" }],
      "office": { "name": "住民係", "addressee": "区長", "telephone": "03-0000-0000", "hours": "平日", "counter": "1階", "post": "区役所" },
      "actors": { "applicant": "name" },
      "submission": { "title": "受け付けました", "referenceLabel": "受付番号", "next": ["手紙を待ってください。"] },
      "deadlines": [{ "id": "d", "title": "届出", "from": "movedOn", "days": 14, "countsFirstDay": false, "text": "14日以内です。" }],
      "papers": [{ "id": "card", "title": "カード" }, { "id": "letter", "title": "手紙", "when": "child.exists(c, c.apart == true)" }],
      "values": [{ "id": "children", "label": "子どもの数", "type": "integer", "value": "child.size()" }],
      "rules": [{ "id": "afterBirth", "check": "movedOn >= birthDate", "at": ["movedOn"], "message": "「引っ越した日」を生年月日よりあとの日にしてください" }],
      "exits": [{ "id": "abroad", "when": "from == 'abroad'", "title": "窓口に来てください", "body": ["パスポートが要ります。"] }],
      "pages": [
        { "id": "where", "title": "前の住所", "fields": [
          { "id": "from", "type": "choice", "label": "どこから", "choices": [
            { "value": "city", "label": "国内" }, { "value": "abroad", "label": "国外" }] }] },
        { "id": "person", "title": "あなたのこと", "fields": [
          { "id": "name", "type": "personName", "label": "氏名", "kana": false, "meaning": "applicant.name" },
          { "id": "birthDate", "type": "date", "label": "生年月日", "meaning": "applicant.birthDate", "prefill": "lock" },
          { "id": "secret", "type": "text", "label": "番号", "required": false, "meaning": "applicant.secret" }] },
        { "id": "day", "title": "いつ", "fields": [
          { "id": "movedOn", "type": "date", "label": "引っ越した日", "latest": "today" },
          { "id": "hasCar", "type": "yesNo", "label": "車がありますか" },
          { "id": "plate", "type": "text", "label": "車の番号", "paperNote": "車がある人", "showWhen": "hasCar == true" },
          { "id": "note", "type": "text", "label": "連絡", "required": false }] },
        { "id": "kids", "title": "子ども", "repeat": { "id": "child", "min": 1, "max": 3, "row": "子ども", "rowTitle": "子ども {number}人目", "itemTitle": "firstName",
            "another": "ほかにいますか", "meaning": "household.children" }, "fields": [
          { "id": "firstName", "type": "text", "label": "名", "meaning": "child.firstName" },
          { "id": "apart", "type": "yesNo", "label": "別に住んでいますか" }] },
        { "id": "home", "title": "離れて住む子", "paperNote": "子と別に住む人", "showWhen": "child.exists(c, c.apart == true)", "fields": [
          { "id": "reason", "type": "text", "label": "理由" }] }] }
    """#
}

/// What a person enters on each page, for tests that only care about what comes later.
extension FormSession {
  /// Sends the present page with texts by control name.
  @discardableResult
  mutating func send(_ texts: [ControlName: String], minutes: Int = 1) -> SendOutcome {
    send(PageEntries(texts), at: now.adding(seconds: minutes * 60))
  }

  /// Goes on to the rows of children.
  mutating func fillToChildren() {
    send([:])
    if page.id == "consent" { send(["consent.residentRegister": "no"]) }
    send(["from": "city"])
    send([
      "name.family": "佐藤", "name.given": "花子", "birthDate.year": "平成2", "birthDate.month": "4", "birthDate.day": "12",
    ])
    send(["movedOn.year": "令和8", "movedOn.month": "11", "movedOn.day": "１５", "hasCar": "no"])
  }

  /// Goes on to the review page.
  mutating func fillToReview() {
    fillToChildren()
    send(["child.1.firstName": "一郎", "child.1.apart": "no"])
    send(["child.another": "no"])
  }
}
