extension BaseForm {
  /// The members of `form.json`.
  static let formText = #"""
    "specVersion": "1.0", "id": "small-form", "version": "1", "language": "ja",
    "title": "小さな様式", "summary": "試すための様式です。", "purpose": "試すため", "retention": "残しません。",
    "legalBasis": [{ "law": "試す法律", "article": "第1条", "for": "試すこと" }],
    "office": { "name": "係", "addressee": "区長", "telephone": "03-0000-0000", "hours": "平日", "counter": "1階", "post": "区役所" },
    "actors": { "applicant": "applicantName" },
    "submission": { "title": "受け付けました", "referenceLabel": "受付番号" },
    "pages": …
    """#

  /// The fields of its first page.
  static let fieldTexts = [
    #"{ "id": "applicantName", "type": "personName", "label": "氏名", "kana": false, "meaning": "applicant.name", "why": "申し込む人を確かめるためです。" }"#,
    #"{ "id": "isNew", "type": "yesNo", "label": "はじめてですか" }"#,
    #"{ "id": "movedOn", "type": "date", "label": "引っ越した日" }"#,
    #"{ "id": "reason", "type": "choice", "label": "引っ越しの理由", "choices": [{ "value": "job", "label": "仕事" }, { "value": "family", "label": "家族" }] }"#,
    #"{ "id": "floors", "type": "integer", "label": "階の数", "minimum": 1, "maximum": 60 }"#,
    #"{ "id": "visits", "type": "integer", "label": "来た回数", "minimum": 0, "maximum": 99, "required": false }"#,
  ]

  /// Its page of a repeated group.
  static let childrenPage = #"""
    { "id": "children", "title": "子ども", "repeat": { "id": "child", "min": 1, "max": 12, "row": "子ども", "another": "ほかに子どもがいますか" },
      "fields": [{ "id": "childAge", "type": "integer", "label": "子どもの年", "minimum": 0, "maximum": 17 }] }
    """#

  /// The meanings of its vocabulary.
  static let meaningTexts = #"""
    "applicant.name": { "label": "申し込む人の名前", "type": "personName", "register": "residentRegister", "autocomplete": "name", "sensitivity": "personal" },
    "applicant.birthDate": { "label": "申し込む人の生まれた日", "type": "date", "register": "residentRegister", "autocomplete": "bday", "sensitivity": "personal" },
    "applicant.telephone": { "label": "申し込む人の電話番号", "type": "telephone", "autocomplete": "tel", "sensitivity": "personal" },
    "applicant.myNumber": { "label": "申し込む人のマイナンバー", "type": "myNumber", "sensitivity": "sensitive" },
    "applicant.bankAccount": { "label": "申し込む人の口座", "type": "bankAccount", "sensitivity": "sensitive" },
    "applicant.insurance": { "label": "申し込む人の健康保険", "type": "healthInsurance", "sensitivity": "sensitive" },
    "household.members": { "label": "世帯の人", "type": "group", "register": "residentRegister", "sensitivity": "personal" },
    "member.birthDate": { "label": "世帯の人の生まれた日", "type": "date", "register": "residentRegister", "sensitivity": "personal" }
    """#

  /// A usability script for it.
  static let scriptText = #"""
    "形式": "利用者テスト台本/1", "題名": "試す", "手続": { "様式": "small-form", "版": "1" }, "課題": "様式を終わりまで書く",
    "知っていること": { "氏名": "山田 太郎" }
    """#

  /// Its texts in English, by path.
  static let translationTexts: [Member] = [
    ("title", "小さな様式", "A small form"), ("summary", "試すための様式です。", "A form to try."),
    ("purpose", "試すため", "To try"), ("retention", "残しません。", "Nothing is kept."),
    ("legalBasis.0.law", "試す法律", "Trial Act"), ("legalBasis.0.article", "第1条", "Article 1"),
    ("legalBasis.0.for", "試すこと", "trials"), ("office.name", "係", "Section"),
    ("office.addressee", "区長", "The mayor"), ("office.hours", "平日", "Weekdays"),
    ("office.counter", "1階", "Ground floor"), ("office.post", "区役所", "Ward office"),
    ("submission.title", "受け付けました", "Received"), ("submission.referenceLabel", "受付番号", "Reference number"),
    ("pages.about.title", "あなたのこと", "About you"), ("pages.about.fields.applicantName.label", "氏名", "Name"),
    ("pages.about.fields.applicantName.why", "申し込む人を確かめるためです。", "To know who applies."),
    ("pages.about.fields.isNew.label", "はじめてですか", "Is this your first time?"),
    ("pages.about.fields.movedOn.label", "引っ越した日", "The day you moved"),
    ("pages.about.fields.reason.label", "引っ越しの理由", "Why you moved"),
    ("pages.about.fields.reason.choices.job.label", "仕事", "Work"),
    ("pages.about.fields.reason.choices.family.label", "家族", "Family"),
    ("pages.about.fields.floors.label", "階の数", "Number of floors"),
    ("pages.about.fields.visits.label", "来た回数", "Number of visits"), ("pages.children.title", "子ども", "Children"),
    ("pages.children.repeat.row", "子ども", "Child"),
    ("pages.children.repeat.another", "ほかに子どもがいますか", "Is there another child?"),
    ("pages.children.fields.childAge.label", "子どもの年", "Age of the child"),
  ].map { path, source, text in
    Member(key: "\"\(path)\"", text: #"{ "source": "\#(source)", "text": "\#(text)" }"#)
  }
}
