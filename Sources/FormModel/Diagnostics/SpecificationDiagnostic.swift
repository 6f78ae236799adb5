public import FormSource

/// What can be wrong with the ids, fields and references of a form.
public enum SpecificationDiagnostic: String, DiagnosticKind {
  case badIdentifier = "spec.shape.badIdentifier"
  case duplicateId = "spec.shape.duplicateId"
  case reservedId = "spec.shape.reservedId"
  case minimumAboveMaximum = "spec.shape.minimumAboveMaximum"
  case rowTitleWithoutNumber = "spec.shape.rowTitleWithoutNumber"
  case unknownType = "spec.field.unknownType"
  case duplicateChoice = "spec.field.duplicateChoice"
  case notADate = "spec.field.notADate"
  case requiredTwice = "spec.field.requiredTwice"
  case conditionWithoutPaperNote = "spec.field.conditionWithoutPaperNote"
  case unknownField = "spec.reference.unknownField"
  case unknownGroup = "spec.reference.unknownGroup"
  case outsideRow = "spec.reference.outsideRow"
  case otherType = "spec.reference.otherType"
  case ruleMixesRows = "spec.reference.ruleMixesRows"
  case unknownChoiceList = "spec.reference.unknownChoiceList"
  case choicesTwice = "spec.field.choicesTwice"
  case choicesWithoutGroups = "spec.field.choicesWithoutGroups"
  case unknownPart = "spec.reference.unknownPart"
  case pageWithoutPart = "spec.shape.pageWithoutPart"
  case partWithoutPage = "spec.shape.partWithoutPage"
  case partIsScattered = "spec.shape.partIsScattered"
  case fieldsBesideSections = "spec.shape.fieldsBesideSections"
  case badIncludePath = "spec.include.badPath"
  case unreadableInclude = "spec.include.unreadable"
  case includeCycle = "spec.include.cycle"
  case tooManyIncludes = "spec.include.tooMany"
  case removedIsAsked = "spec.version.removedIsAsked"
  case migrationTwice = "spec.version.migrationTwice"
  case migrationLeadsNowhere = "spec.version.migrationLeadsNowhere"
  case pagesWithoutRows = "spec.shape.pagesWithoutRows"
  case rowsTooDeep = "spec.shape.rowsTooDeep"
  case notATime = "spec.field.notATime"
  case badPattern = "spec.field.badPattern"
  case patternIsNotPortable = "spec.field.patternIsNotPortable"
  case numberHasTooManyDigits = "spec.shape.numberHasTooManyDigits"
  case unknownActor = "spec.reference.unknownActor"
  case deadlineNeedsOneEnd = "spec.shape.deadlineNeedsOneEnd"

  /// What the documentation says of it.
  public var page: DiagnosticPage {
    switch self {
    case .badIdentifier:
      DiagnosticPage(
        title: BilingualText(ja: "使えない id", en: "An id that cannot be used"),
        why: BilingualText(
          ja: "id は条件の中の名前とURLになります。日本語や空白があると、条件から読めません。",
          en: "Ids are names in conditions and parts of URLs; conditions could not read them with other characters."),
        wrong: .field(#"{ "id": "終わる日", "type": "date", "label": "終わる日" }"#),
        right: .field(#"{ "id": "endsOn", "type": "date", "label": "終わる日" }"#))
    case .duplicateId:
      DiagnosticPage(
        title: BilingualText(ja: "二度使われた id", en: "An id that is used twice"),
        why: BilingualText(
          ja: "条件がどちらの質問を読むのか決まらず、答えが混ざります。",
          en: "A condition could not tell which question it reads, and answers would mix."),
        wrong: .field(#"{ "id": "isNew", "type": "date", "label": "終わる日" }"#),
        right: .field(#"{ "id": "endsOn", "type": "date", "label": "終わる日" }"#))
    case .reservedId:
      DiagnosticPage(
        title: BilingualText(ja: "しくみが使う id", en: "An id that belongs to the package"),
        why: BilingualText(
          ja: "確認や送信のページと同じURLになります。",
          en: "The page would have the URL of the review page or of another page of the package."),
        wrong: .page(
          #"{ "id": "review", "title": "終わり", "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }] }"#),
        right: .page(
          #"{ "id": "end", "title": "終わり", "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }] }"#))
    case .minimumAboveMaximum:
      DiagnosticPage(
        title: BilingualText(ja: "最大より大きい最小", en: "A minimum above the maximum"),
        why: BilingualText(ja: "だれも答えられない質問になります。", en: "Nobody could answer the question."),
        wrong: .field(#"{ "id": "rooms", "type": "integer", "label": "部屋の数", "minimum": 9, "maximum": 1 }"#),
        right: .field(#"{ "id": "rooms", "type": "integer", "label": "部屋の数", "minimum": 1, "maximum": 9 }"#))
    case .rowTitleWithoutNumber:
      DiagnosticPage(
        title: BilingualText(ja: "番号のない rowTitle", en: "A rowTitle without a number"),
        why: BilingualText(
          ja: "くり返しのどのページも同じ題になり、何人目の質問かわかりません。",
          en: "Every page of a repeated group would have one title, and nobody could tell whose questions they are."),
        wrong: .page(
          #"""
          { "id": "pets", "title": "犬", "repeat": { "id": "pet", "min": 1, "max": 3, "row": "犬", "rowTitle": "犬のこと", "another": "ほかに犬がいますか" },
            "fields": [{ "id": "petBirth", "type": "date", "label": "犬が生まれた日" }] }
          """#),
        right: .page(
          #"""
          { "id": "pets", "title": "犬", "repeat": { "id": "pet", "min": 1, "max": 3, "row": "犬", "rowTitle": "犬 {number}頭目", "another": "ほかに犬がいますか" },
            "fields": [{ "id": "petBirth", "type": "date", "label": "犬が生まれた日" }] }
          """#))
    case .unknownType:
      DiagnosticPage(
        title: BilingualText(ja: "ない種類の項目", en: "A field type that does not exist"),
        why: BilingualText(ja: "種類がわからないと、質問を出せません。", en: "A question of no known type cannot be asked."),
        wrong: .field(#"{ "id": "endsOn", "type": "dates", "label": "終わる日" }"#),
        right: .field(#"{ "id": "endsOn", "type": "date", "label": "終わる日" }"#))
    case .duplicateChoice:
      DiagnosticPage(
        title: BilingualText(ja: "二度ある選択肢", en: "A choice that stands twice"),
        why: BilingualText(ja: "どちらを選んだか、記録からわかりません。", en: "The record could not tell which was chosen."),
        wrong: .field(
          #"""
          { "id": "colour", "type": "choice", "label": "好きな色",
            "choices": [{ "value": "red", "label": "赤" }, { "value": "red", "label": "青" }] }
          """#),
        right: .field(
          #"""
          { "id": "colour", "type": "choice", "label": "好きな色",
            "choices": [{ "value": "red", "label": "赤" }, { "value": "blue", "label": "青" }] }
          """#))
    case .notADate:
      DiagnosticPage(
        title: BilingualText(ja: "日付でない期限", en: "A limit that is no day"),
        why: BilingualText(ja: "暦にない日は比べられません。", en: "A day the calendar does not have cannot be compared with."),
        wrong: .field(#"{ "id": "endsOn", "type": "date", "label": "終わる日", "latest": "2026-02-30" }"#),
        right: .field(#"{ "id": "endsOn", "type": "date", "label": "終わる日", "latest": "2026-02-28" }"#))
    case .requiredTwice:
      DiagnosticPage(
        title: BilingualText(ja: "二つある必須の決まり", en: "Required in two ways"),
        why: BilingualText(ja: "どちらに従うか決まりません。", en: "Nothing says which of the two counts."),
        wrong: .field(
          #"{ "id": "endsOn", "type": "date", "label": "終わる日", "required": false, "requiredWhen": "isNew == true" }"#),
        right: .field(#"{ "id": "endsOn", "type": "date", "label": "終わる日", "requiredWhen": "isNew == true" }"#))
    case .conditionWithoutPaperNote:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "紙で伝わらない条件", en: "A condition that paper cannot tell"),
        why: BilingualText(
          ja: "紙の様式ではすべての質問が見えます。いつ書くかの説明がないと、要らない人も書きます。",
          en: "On paper every question is there; without a note people fill in what is not asked of them."),
        wrong: .field(#"{ "id": "endsOn", "type": "date", "label": "終わる日", "showWhen": "isNew == true" }"#),
        right: .field(
          #"{ "id": "endsOn", "type": "date", "label": "終わる日", "showWhen": "isNew == true", "paperNote": "はじめての人だけ書いてください。" }"#
        ))
    case .unknownField:
      DiagnosticPage(
        title: BilingualText(ja: "ない項目", en: "A field that does not exist"),
        why: BilingualText(ja: "ない質問は読めず、出せません。", en: "What does not exist cannot be read or shown."),
        wrong: .form(#""actors": { "applicant": "aplicantName" }"#),
        right: .form(#""actors": { "applicant": "applicantName" }"#))
    case .unknownGroup:
      DiagnosticPage(
        title: BilingualText(ja: "ないくり返し", en: "A repeated group that does not exist"),
        why: BilingualText(ja: "対象者がだれか、記録に残りません。", en: "The record would not say who it is about."),
        wrong: .form(#""actors": { "applicant": "applicantName", "subjects": "childs" }"#),
        right: .form(#""actors": { "applicant": "applicantName", "subjects": "child" }"#))
    case .outsideRow:
      DiagnosticPage(
        title: BilingualText(ja: "行の外から指す質問", en: "A repeated question named from outside its rows"),
        why: BilingualText(
          ja: "くり返しの質問には、件数だけ答えがあります。どの行の答えか決まりません。",
          en: "A repeated question has an answer per row; nothing says which is meant."),
        wrong: .form(
          #""deadlines": [{ "id": "fortnight", "title": "届け出", "from": "childAge", "days": 14, "countsFirstDay": false, "text": "14日以内です。" }]"#
        ),
        right: .form(
          #""deadlines": [{ "id": "fortnight", "title": "届け出", "from": "movedOn", "days": 14, "countsFirstDay": false, "text": "引っ越した日から14日以内です。" }]"#
        ))
    case .otherType:
      DiagnosticPage(
        title: BilingualText(ja: "別の種類の項目", en: "A field of another type"),
        why: BilingualText(
          ja: "氏名の所に「はい・いいえ」の質問を指しても、名前は出ません。", en: "A yes-or-no question in the place of a name gives no name."),
        wrong: .form(#""actors": { "applicant": "isNew" }"#),
        right: .form(#""actors": { "applicant": "applicantName" }"#))
    case .ruleMixesRows:
      DiagnosticPage(
        title: BilingualText(ja: "くり返しの中と外にまたがる決まり", en: "A rule across rows and the rest"),
        why: BilingualText(ja: "どの行のページに伝えるか決まりません。", en: "Nothing says on which row's page the message is shown."),
        wrong: .form(
          #""rules": [{ "id": "order", "check": "isNew == true", "at": ["isNew", "childAge"], "message": "「はじめてですか」の答えを確かめてください。" }]"#
        ),
        right: .form(
          #""rules": [{ "id": "order", "check": "isNew == true", "at": ["isNew"], "message": "「はじめてですか」の答えを確かめてください。" }]"#
        ))
    case .unknownChoiceList:
      DiagnosticPage(
        title: BilingualText(ja: "ない選択肢の一覧", en: "A list of choices that does not exist"),
        why: BilingualText(ja: "選べるものがない質問になります。", en: "The question would have nothing to choose."),
        wrong: .field(#"{ "id": "colour", "type": "choice", "label": "好きな色", "choicesFrom": "colours" }"#),
        right: .field(
          #"""
          { "id": "colour", "type": "choice", "label": "好きな色",
            "choices": [{ "value": "red", "label": "赤" }, { "value": "blue", "label": "青" }] }
          """#))
    case .choicesTwice:
      DiagnosticPage(
        title: BilingualText(ja: "二か所にある選択肢", en: "Choices in two places"),
        why: BilingualText(ja: "どちらを見せるか決まりません。", en: "Nothing says which of the two is shown."),
        wrong: .form(
          #"""
          "choiceLists": [{ "id": "colours", "choices": [{ "value": "red", "label": "赤" }, { "value": "blue", "label": "青" }] }],
          "pages": [{ "id": "about", "title": "あなたのこと", "fields": [
            { "id": "applicantName", "type": "personName", "label": "氏名" },
            { "id": "colour", "type": "choice", "label": "好きな色", "choicesFrom": "colours", "choices": [{ "value": "red", "label": "赤" }, { "value": "blue", "label": "青" }] }] }]
          """#),
        right: .form(
          #"""
          "choiceLists": [{ "id": "colours", "choices": [{ "value": "red", "label": "赤" }, { "value": "blue", "label": "青" }] }],
          "pages": [{ "id": "about", "title": "あなたのこと", "fields": [
            { "id": "applicantName", "type": "personName", "label": "氏名" },
            { "id": "colour", "type": "choice", "label": "好きな色", "choicesFrom": "colours" }] }]
          """#))
    case .choicesWithoutGroups:
      DiagnosticPage(
        title: BilingualText(ja: "組のない選択肢", en: "Choices without groups"),
        why: BilingualText(
          ja: "choiceGroup は、答えに合う組の選択肢だけを出します。組がないと、何も出ません。",
          en: "choiceGroup offers the group that fits an answer; without groups nothing would be offered."),
        wrong: .field(
          #"""
          { "id": "colour", "type": "choice", "label": "好きな色", "choiceGroup": "reason",
            "choices": [{ "value": "red", "label": "赤" }, { "value": "blue", "label": "青" }] }
          """#),
        right: .field(
          #"""
          { "id": "colour", "type": "choice", "label": "好きな色", "choiceGroup": "reason",
            "choices": [{ "value": "red", "label": "赤", "group": "job" }, { "value": "blue", "label": "青", "group": "family" }] }
          """#))
    case .unknownPart:
      DiagnosticPage(
        title: BilingualText(ja: "ない部分", en: "A part that does not exist"),
        why: BilingualText(ja: "どの部分のページか、住民に見せられません。", en: "The page could not be shown under any part."),
        wrong: .form(
          #"""
          "parts": [{ "id": "first", "title": "はじめ" }],
          "pages": [{ "id": "about", "part": "frist", "title": "あなたのこと", "fields": [{ "id": "applicantName", "type": "personName", "label": "氏名" }] },
            { "id": "end", "part": "first", "title": "終わり", "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }] }]
          """#),
        right: .form(
          #"""
          "parts": [{ "id": "first", "title": "はじめ" }],
          "pages": [{ "id": "about", "part": "first", "title": "あなたのこと", "fields": [{ "id": "applicantName", "type": "personName", "label": "氏名" }] },
            { "id": "end", "part": "first", "title": "終わり", "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }] }]
          """#))
    case .pageWithoutPart:
      DiagnosticPage(
        title: BilingualText(ja: "部分のないページ", en: "A page without a part"),
        why: BilingualText(
          ja: "ほかのページには部分の名前が出るのに、このページだけ出ません。", en: "Other pages are shown under their part, and this one under none."),
        wrong: .form(
          #"""
          "parts": [{ "id": "first", "title": "はじめ" }],
          "pages": [{ "id": "about", "part": "first", "title": "あなたのこと", "fields": [{ "id": "applicantName", "type": "personName", "label": "氏名" }] },
            { "id": "middle", "part": "first", "title": "中ほど", "fields": [{ "id": "startsOn", "type": "date", "label": "始まる日" }] },
            { "id": "end", "title": "終わり", "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }] }]
          """#),
        right: .form(
          #"""
          "parts": [{ "id": "first", "title": "はじめ" }],
          "pages": [{ "id": "about", "part": "first", "title": "あなたのこと", "fields": [{ "id": "applicantName", "type": "personName", "label": "氏名" }] },
            { "id": "middle", "part": "first", "title": "中ほど", "fields": [{ "id": "startsOn", "type": "date", "label": "始まる日" }] },
            { "id": "end", "part": "first", "title": "終わり", "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }] }]
          """#))
    case .partWithoutPage:
      DiagnosticPage(
        title: BilingualText(ja: "ページのない部分", en: "A part without a page"),
        why: BilingualText(ja: "名前だけがあって、着けない部分になります。", en: "It would be announced and never reached."),
        wrong: .form(
          #"""
          "parts": [{ "id": "first", "title": "はじめ" }, { "id": "second", "title": "つぎ" }],
          "pages": [{ "id": "about", "part": "first", "title": "あなたのこと", "fields": [{ "id": "applicantName", "type": "personName", "label": "氏名" }] },
            { "id": "middle", "part": "first", "title": "中ほど", "fields": [{ "id": "startsOn", "type": "date", "label": "始まる日" }] },
            { "id": "end", "part": "first", "title": "終わり", "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }] }]
          """#),
        right: .form(
          #"""
          "parts": [{ "id": "first", "title": "はじめ" }, { "id": "second", "title": "つぎ" }],
          "pages": [{ "id": "about", "part": "first", "title": "あなたのこと", "fields": [{ "id": "applicantName", "type": "personName", "label": "氏名" }] },
            { "id": "middle", "part": "first", "title": "中ほど", "fields": [{ "id": "startsOn", "type": "date", "label": "始まる日" }] },
            { "id": "end", "part": "second", "title": "終わり", "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }] }]
          """#))
    case .partIsScattered:
      DiagnosticPage(
        title: BilingualText(ja: "離れた部分", en: "A part whose pages do not stand together"),
        why: BilingualText(
          ja: "同じ部分に何度ももどると、終わりが見えません。", en: "To come back to a part again and again hides how far one is."),
        wrong: .form(
          #"""
          "parts": [{ "id": "first", "title": "はじめ" }, { "id": "second", "title": "つぎ" }],
          "pages": [{ "id": "about", "part": "first", "title": "あなたのこと", "fields": [{ "id": "applicantName", "type": "personName", "label": "氏名" }] },
            { "id": "middle", "part": "second", "title": "中ほど", "fields": [{ "id": "startsOn", "type": "date", "label": "始まる日" }] },
            { "id": "end", "part": "first", "title": "終わり", "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }] }]
          """#),
        right: .form(
          #"""
          "parts": [{ "id": "first", "title": "はじめ" }, { "id": "second", "title": "つぎ" }],
          "pages": [{ "id": "about", "part": "first", "title": "あなたのこと", "fields": [{ "id": "applicantName", "type": "personName", "label": "氏名" }] },
            { "id": "middle", "part": "second", "title": "中ほど", "fields": [{ "id": "startsOn", "type": "date", "label": "始まる日" }] },
            { "id": "end", "part": "second", "title": "終わり", "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }] }]
          """#))
    case .fieldsBesideSections:
      DiagnosticPage(
        title: BilingualText(ja: "sections と並ぶ fields", en: "Fields beside sections"),
        why: BilingualText(ja: "どの順で聞くか決まりません。", en: "Nothing says in which order they are asked."),
        wrong: .page(
          #"""
          { "id": "end", "title": "終わり", "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }],
            "sections": [{ "id": "one", "title": "一つ目", "fields": [{ "id": "startsOn", "type": "date", "label": "始まる日" }] }] }
          """#),
        right: .page(
          #"""
          { "id": "end", "title": "終わり",
            "sections": [{ "id": "one", "title": "一つ目", "fields": [{ "id": "startsOn", "type": "date", "label": "始まる日" }] }] }
          """#))
    case .badIncludePath:
      DiagnosticPage(
        title: BilingualText(ja: "使えない道すじ", en: "A path that cannot be used"),
        why: BilingualText(ja: "様式のフォルダーの外のファイルは読みません。", en: "Files outside the folder of forms are not read."),
        wrong: .field(#"{ "include": "../../etc/passwd" }"#),
        right: .field(#"{ "id": "endsOn", "type": "date", "label": "終わる日" }"#))
    case .unreadableInclude:
      DiagnosticPage(
        title: BilingualText(ja: "読めない共有のファイル", en: "A shared file that cannot be read"),
        why: BilingualText(ja: "中の質問が出ません。", en: "Its questions would not be asked."),
        wrong: .field(#"{ "include": "shared/fields/nobody.json" }"#),
        right: .field(#"{ "id": "endsOn", "type": "date", "label": "終わる日" }"#))
    case .includeCycle:
      DiagnosticPage(
        title: BilingualText(ja: "輪になった include", en: "Files that include each other in a circle"),
        why: BilingualText(ja: "終わりがありません。", en: "It would never end."),
        wrong: .words(
          ja: "a.json が b.json を、b.json が a.json を含む", en: "a.json includes b.json, and b.json includes a.json"),
        right: .words(ja: "a.json が b.json を含むだけ", en: "only a.json includes b.json"))
    case .tooManyIncludes:
      DiagnosticPage(
        title: BilingualText(ja: "多すぎる include", en: "Too many included files"),
        why: BilingualText(
          ja: "上限がないと、互いに含むファイルが際限なく増えます。",
          en: "Without a limit files that include others twice would grow without end."),
        wrong: .words(ja: "上限より多い include", en: "more includes than the limit"),
        right: .words(ja: "上限までの include", en: "includes within the limit"))
    case .removedIsAsked:
      DiagnosticPage(
        title: BilingualText(ja: "消したはずの質問", en: "A removed question that is asked"),
        why: BilingualText(ja: "下書きの答えが消され、もう一度聞かれます。", en: "The answer of a draft would be dropped and asked again."),
        wrong: .form(#""version": "2", "migrations": [{ "from": "1", "removed": ["isNew"] }]"#),
        right: .form(#""version": "2", "migrations": [{ "from": "1", "removed": ["isOld"] }]"#))
    case .migrationTwice:
      DiagnosticPage(
        title: BilingualText(ja: "二つある移し方", en: "A migration that stands twice"),
        why: BilingualText(ja: "下書きをどちらで移すか決まりません。", en: "Nothing says by which of them a draft is carried over."),
        wrong: .form(#""version": "2", "migrations": [{ "from": "1" }, { "from": "1" }]"#),
        right: .form(#""version": "2", "migrations": [{ "from": "1" }]"#))
    case .migrationLeadsNowhere:
      DiagnosticPage(
        title: BilingualText(ja: "今の版に届かない移し方", en: "A migration that leads nowhere"),
        why: BilingualText(ja: "前の版の下書きを開けません。", en: "Drafts of that version could not be opened."),
        wrong: .form(#""version": "2", "migrations": [{ "from": "0.5", "to": "1" }]"#),
        right: .form(#""version": "2", "migrations": [{ "from": "0.5", "to": "1" }, { "from": "1" }]"#))
    case .pagesWithoutRows:
      DiagnosticPage(
        title: BilingualText(ja: "くり返しのない pages", en: "Pages in a page without rows"),
        why: BilingualText(
          ja: "中のページは、くり返しの一件ごとに聞くためのものです。くり返しがなければ、並べて書きます。",
          en: "Pages in a page are asked for each row; without rows they stand beside it."),
        wrong: .page(
          #"{ "id": "end", "title": "終わり", "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }], "pages": [] }"#
        ),
        right: .page(
          #"{ "id": "end", "title": "終わり", "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }] }"#))
    case .rowsTooDeep:
      DiagnosticPage(
        title: BilingualText(ja: "深すぎるくり返し", en: "Rows in rows in rows"),
        why: BilingualText(ja: "三段のくり返しは、だれも書き終えられません。", en: "Nobody gets to the end of three levels of rows."),
        wrong: .page(
          #"""
          { "id": "pets", "title": "犬", "repeat": { "id": "pet", "min": 1, "max": 3, "row": "犬", "another": "ほかに犬がいますか" },
            "fields": [{ "id": "petBirth", "type": "date", "label": "犬が生まれた日" }],
            "pages": [{ "id": "shots", "title": "注射", "repeat": { "id": "shot", "min": 0, "max": 2, "row": "注射", "another": "ほかに注射をしましたか" },
              "fields": [{ "id": "shotOn", "type": "date", "label": "注射をした日" }], "pages": [] }] }
          """#),
        right: .page(
          #"""
          { "id": "pets", "title": "犬", "repeat": { "id": "pet", "min": 1, "max": 3, "row": "犬", "another": "ほかに犬がいますか" },
            "fields": [{ "id": "petBirth", "type": "date", "label": "犬が生まれた日" }],
            "pages": [{ "id": "shots", "title": "注射", "repeat": { "id": "shot", "min": 0, "max": 2, "row": "注射", "another": "ほかに注射をしましたか" },
              "fields": [{ "id": "shotOn", "type": "date", "label": "注射をした日" }] }] }
          """#))
    case .notATime:
      DiagnosticPage(
        title: BilingualText(ja: "読めない時刻", en: "A limit that is no time"),
        why: BilingualText(ja: "時計にない時刻は比べられません。", en: "A time no clock shows cannot be compared with."),
        wrong: .field(#"{ "id": "at", "type": "time", "label": "来る時刻", "earliest": "9時" }"#),
        right: .field(#"{ "id": "at", "type": "time", "label": "来る時刻", "earliest": "09:00" }"#))
    case .badPattern:
      DiagnosticPage(
        title: BilingualText(ja: "読めないパターン", en: "A pattern that cannot be read"),
        why: BilingualText(ja: "どの答えが合うか決まりません。", en: "Nothing says which answers fit."),
        wrong: .field(
          #"{ "id": "code", "type": "text", "label": "整理番号", "pattern": "[0-9{6}", "patternHint": "数字6けた" }"#),
        right: .field(
          #"{ "id": "code", "type": "text", "label": "整理番号", "pattern": "[0-9]{6}", "patternHint": "数字6けた" }"#))
    case .patternIsNotPortable:
      DiagnosticPage(
        .error, title: BilingualText(ja: "ほかの道具が読めないパターン", en: "A pattern other tools do not read"),
        why: BilingualText(
          ja: "パターンは答えの JSON Schema にも入ります。\\p は道具によって読み方がちがいます。",
          en: "Patterns go into the JSON Schema of answers too, and tools read \\p differently."),
        wrong: .field(
          #"{ "id": "code", "type": "text", "label": "読みがな", "pattern": "\\p{L}+", "patternHint": "ひらがな" }"#),
        right: .field(
          #"{ "id": "code", "type": "text", "label": "読みがな", "pattern": "[ぁ-んー]+", "patternHint": "ひらがな" }"#))
    case .numberHasTooManyDigits:
      DiagnosticPage(
        title: BilingualText(ja: "けたの多すぎる数", en: "A number with too many digits"),
        why: BilingualText(
          ja: "計算機の数では、下のけたが変わってしまいます。", en: "In a number of the machine the last digits would change."),
        wrong: .field(#"{ "id": "size", "type": "decimal", "label": "広さ", "maximum": 1.0000000001 }"#),
        right: .field(#"{ "id": "size", "type": "decimal", "label": "広さ", "maximum": 1.5 }"#))
    case .unknownActor:
      DiagnosticPage(
        title: BilingualText(ja: "ない人が書くページ", en: "A page for somebody who is not named"),
        why: BilingualText(ja: "だれに渡すページか、だれも知りません。", en: "Nobody would know whom to hand the page to."),
        wrong: .page(
          #"{ "id": "work", "title": "仕事", "filledBy": "employer", "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }] }"#
        ),
        right: .page(
          #"{ "id": "work", "title": "仕事", "filledBy": "applicant", "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }] }"#
        ))
    case .deadlineNeedsOneEnd:
      DiagnosticPage(
        title: BilingualText(ja: "終わりの決まらない期限", en: "A deadline without one end"),
        why: BilingualText(ja: "いつまでか、住民に言えません。", en: "Nobody could be told by when."),
        wrong: .form(
          #""deadlines": [{ "id": "fortnight", "title": "届け出", "from": "movedOn", "days": 14, "months": 1, "countsFirstDay": false, "text": "引っ越した日から14日以内です。" }]"#
        ),
        right: .form(
          #""deadlines": [{ "id": "fortnight", "title": "届け出", "from": "movedOn", "days": 14, "countsFirstDay": false, "text": "引っ越した日から14日以内です。" }]"#
        ))
    }
  }
}
