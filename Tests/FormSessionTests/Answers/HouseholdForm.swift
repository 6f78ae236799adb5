import FormModel
import FormSource
import Testing

/// A form of every kind of question that documents are checked for on their bytes, with rows, conditions over choices,
/// over days and over rows, a page under a condition, a rule and an exit.
enum HouseholdForm {
  static func specification() throws -> FormSpecification {
    let result = FormSpecification.read(SpecificationFiles(form: SourceFile(name: "form.json", text: form)))
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.message.en) == [])
    return try #require(result.specification)
  }

  static let form = #"""
    { "specVersion": "1.0", "id": "household", "version": "1", "language": "ja",
      "title": "世帯の届出", "summary": "世帯を届け出ます。", "purpose": "住民の記録のため", "retention": "14日残します。",
      "legalBasis": [{ "law": "住民基本台帳法", "article": "第25条", "for": "世帯変更届" }],
      "office": { "name": "住民係", "addressee": "区長", "telephone": "03-0000-0000", "hours": "平日", "counter": "1階", "post": "区役所" },
      "actors": { "applicant": "name" },
      "submission": { "title": "受け付けました", "referenceLabel": "受付番号", "next": ["手紙を待ってください。"] },
      "rules": [
        { "id": "reportedLater", "check": "reported.orValue(today) >= moved", "at": ["reported"], "message": "「届け出た日」を「移った日」よりあとにしてください" },
        { "id": "adultHead", "check": "relation != 'head' || years >= 15", "at": ["years"], "message": "「年齢」を確かめてください" }],
      "exits": [{ "id": "abroad", "when": "place == 'abroad' && urgent == false", "title": "窓口に来てください", "body": ["パスポートが要ります。"] }],
      "pages": [
        { "id": "main", "title": "世帯", "fields": [
          { "id": "name", "type": "personName", "label": "氏名", "kana": false },
          { "id": "place", "type": "choice", "label": "どこから", "choices": [
            { "value": "ward", "label": "区内" }, { "value": "abroad", "label": "国外" }, { "value": "東京都", "label": "東京都" }] },
          { "id": "urgent", "type": "yesNo", "label": "急ぎますか" },
          { "id": "moved", "type": "date", "label": "移った日", "earliest": "2000-01-01", "latest": "today" },
          { "id": "reported", "type": "date", "label": "届け出た日", "required": false },
          { "id": "count", "type": "integer", "label": "人数", "minimum": 1, "maximum": 99 },
          { "id": "nick", "type": "text", "label": "呼び名", "maximum": 6, "required": false },
          { "id": "note", "type": "longText", "label": "連絡", "maximum": 12, "requiredWhen": "urgent == true" },
          { "id": "postal", "type": "text", "label": "郵便番号", "maximum": 8, "pattern": "[0-9]{3}-?[0-9]{4}",
            "patternHint": "000-0000の形", "requiredWhen": "place == 'ward'" },
          { "id": "kana", "type": "text", "label": "カナ", "maximum": 10, "pattern": "[ァ-ヶー ]+", "patternHint": "カタカナ", "required": false },
          { "id": "papers", "type": "choices", "label": "手続", "minimum": 1, "maximum": 2, "choices": [
            { "value": "保険", "label": "保険" }, { "value": "dog", "label": "犬" }, { "value": "school", "label": "学校" }] },
          { "id": "mail", "type": "email", "label": "メール", "required": false },
          { "id": "agrees", "type": "declaration", "label": "同意します" }] },
        { "id": "foreign", "title": "国外から", "paperNote": "国外から来た人", "showWhen": "place == 'abroad'", "fields": [
          { "id": "visa", "type": "text", "label": "在留資格", "maximum": 20 },
          { "id": "arrived", "type": "date", "label": "入国した日", "required": false }] },
        { "id": "members", "title": "人", "repeat": { "id": "member", "min": 1, "max": 4, "row": "人", "another": "ほかにいますか" }, "fields": [
          { "id": "given", "type": "text", "label": "名", "maximum": 5 },
          { "id": "relation", "type": "choice", "label": "続柄", "choices": [{ "value": "head", "label": "本人" }, { "value": "子", "label": "子" }] },
          { "id": "years", "type": "integer", "label": "年齢", "minimum": 0, "maximum": 120 },
          { "id": "insured", "type": "yesNo", "label": "保険がありますか" },
          { "id": "number", "type": "text", "label": "番号", "maximum": 8, "pattern": "[0-9]{8}", "patternHint": "8けたの数字", "requiredWhen": "insured == true" },
          { "id": "school", "type": "text", "label": "学校", "paperNote": "子だけ", "showWhen": "relation == '子'", "required": false }] }] }
    """#

  static let answers: JSONValue = [
    "name": ["family": "山田", "given": "花子"], "place": "ward", "urgent": true, "moved": "2026-04-01",
    "reported": "2026-04-02", "count": 2, "nick": "はな", "note": "急ぎます\nどうぞ", "postal": "160-0022", "kana": "ハナ コ",
    "papers": ["保険", "school"], "mail": "hanako@example.jp", "agrees": true,
    "member": [
      ["given": "花子", "relation": "head", "years": 40, "insured": true, "number": "12345678"],
      ["given": "空", "relation": "子", "years": 3, "insured": false, "school": "第一"],
    ],
  ]
}
