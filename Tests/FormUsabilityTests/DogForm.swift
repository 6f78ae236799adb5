import FormModel
import FormSession
import FormSource
import FormText
import Testing

@testable import FormUsability

/// A small form to walk through: a dog owner registers dogs. Fictitious.
enum DogForm {
  static let now = Moment(CalendarDate(year: 2026, month: 11, day: 23) ?? .earliest, hour: 10)

  static let meanings = """
    {"specVersion": "1.0", "language": "ja", "languages": ["ja"],
     "registers": {"residentRegister": {"name": "住民基本台帳", "holder": "見本区"}},
     "meanings": {
       "applicant.telephone": {"label": "電話", "type": "telephone", "register": "residentRegister", "sensitivity": "personal"},
       "applicant.birthDate": {"label": "生まれた日", "type": "date", "register": "residentRegister", "sensitivity": "personal"}}}
    """

  static let source = """
    {"specVersion": "1.0", "id": "dog", "version": "1.0.0", "language": "ja", "languages": ["ja"],
     "title": "犬の登録", "summary": "犬を登録します。", "purpose": "犬を登録するため",
     "legalBasis": [{"law": "狂犬病予防法", "article": "第4条", "for": "犬の登録"}],
     "office": {"name": "見本区 生活衛生課", "addressee": "見本区長", "telephone": "03-0000-0000", "hours": "平日", "counter": "1階", "post": "見本区"},
     "retention": "1年", "actors": {"applicant": "ownerName"},
     "pages": [
       {"id": "owner", "title": "飼い主", "fields": [
         {"id": "ownerName", "type": "personName", "label": "飼い主の名前", "kana": false, "why": "登録するため"},
         {"id": "telephone", "type": "telephone", "label": "電話番号", "meaning": "applicant.telephone", "why": "知らせるため"},
         {"id": "place", "type": "choice", "label": "住んでいる所", "why": "区を確かめるため",
          "choices": [{"value": "here", "label": "見本区"}, {"value": "elsewhere", "label": "ほかの区"}]}]},
       {"id": "birth", "title": "生年月日", "fields": [
         {"id": "birthDate", "type": "date", "label": "生まれた日", "latest": "today", "meaning": "applicant.birthDate", "why": "確かめるため"},
         {"id": "note", "type": "text", "label": "ひとこと", "maximum": 20, "required": false, "why": "任意です"}]},
       {"id": "dogs", "title": "犬", "repeat": {"id": "dog", "min": 1, "max": 3, "row": "犬", "another": "ほかに犬がいますか"}, "fields": [
         {"id": "dogName", "type": "text", "label": "犬の名前", "maximum": 20, "why": "登録するため"},
         {"id": "injected", "type": "yesNo", "label": "注射をしましたか", "why": "毎年いるため"}]},
       {"id": "promise", "title": "約束", "fields": [
         {"id": "agrees", "type": "declaration", "label": "書いたことは本当です", "statement": ["ちがうと困ります。"]}]}],
     "exits": [{"id": "elsewhere", "when": "place == 'elsewhere'", "title": "住んでいる区へ", "body": ["住んでいる区に出してください。"]}],
     "submission": {"title": "受け付けました", "referenceLabel": "番号", "next": ["札を送ります。"]}}
    """

  static func load() throws -> FormSpecification {
    let result = FormSpecification.read(
      SpecificationFiles(
        form: SourceFile(name: "dog/form.json", text: source),
        meanings: SourceFile(name: "meanings.json", text: meanings)))
    return try #require(result.specification, "\(result.diagnostics.map { ($0.id, $0.message.en) })")
  }

  /// What the owner knows, as script JSON.
  static let facts = """
    {"飼い主の名前": "犬山 太郎", "電話番号": "03-0000-0000", "住んでいる所": "見本区", "生まれた日": "昭和64年1月7日",
     "犬 1匹目": {"犬の名前": "ポチ", "注射をしましたか": true}, "犬 2匹目": {"犬の名前": "シロ", "注射をしましたか": "いいえ"}}
    """

  /// A script for the form with something put into it.
  static func script(_ more: String = "", facts: String = facts) -> String {
    """
    {"形式": "利用者テスト台本/1", "題名": "犬を登録する", "手続": {"様式": "dog", "版": "1.0.0"}, "課題": "犬を登録してください。",
     "知っていること": \(facts)\(more)}
    """
  }

  static func read(_ text: String, for form: FormSpecification) throws -> UsabilityScript {
    let (script, diagnostics) = UsabilityScript.read(SourceFile(name: "s.json", text: text), for: form)
    return try #require(script, "\(diagnostics.map { ($0.id, $0.message.ja) })")
  }
}
