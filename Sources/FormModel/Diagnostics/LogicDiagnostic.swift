public import FormSource

/// What can be wrong with the conditions, rules and exits of a form taken together, and what stays open.
public enum LogicDiagnostic: String, DiagnosticKind {
  case cycle = "spec.logic.cycle"
  case alwaysFalse = "spec.logic.alwaysFalse"
  case alwaysTrue = "spec.logic.alwaysTrue"
  case unreachablePage = "spec.logic.unreachablePage"
  case unreachableField = "spec.logic.unreachableField"
  case exitHidesPage = "spec.logic.exitHidesPage"
  case partDecidesNothing = "spec.logic.partDecidesNothing"
  case choiceDecidesNothing = "spec.logic.choiceDecidesNothing"
  case choiceNeverOffered = "spec.logic.choiceNeverOffered"
  case onlyOneChoice = "spec.logic.onlyOneChoice"
  case ruleNeverFires = "spec.logic.ruleNeverFires"
  case ruleAlwaysFires = "spec.logic.ruleAlwaysFires"
  case rulesContradict = "spec.logic.rulesContradict"
  case cannotBeSent = "spec.logic.cannotBeSent"
  case unguardedRead = "spec.logic.unguardedRead"
  case readsLaterPage = "spec.logic.readsLaterPage"
  case formTooCostly = "spec.logic.formTooCostly"
  case notDecided = "spec.logic.notDecided"

  /// What the documentation says of it.
  public var page: DiagnosticPage {
    switch self {
    case .cycle:
      DiagnosticPage(
        title: BilingualText(ja: "輪になった条件", en: "Conditions in a circle"),
        why: BilingualText(
          ja: "どちらの質問を先に出すか決まらず、どれも出ません。", en: "Neither question could be asked before the other, so none is asked."),
        wrong: .field(
          #"{ "id": "endsOn", "type": "date", "label": "終わる日", "requiredWhen": "endsOn.orValue(today) == today" }"#),
        right: .field(#"{ "id": "endsOn", "type": "date", "label": "終わる日", "requiredWhen": "isNew == true" }"#))
    case .alwaysFalse:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "成り立つことがない条件", en: "A condition that is never true"),
        why: BilingualText(
          ja: "どう答えても、その質問やページは出ません。値の範囲や、前の条件と合わないのかもしれません。",
          en:
            "Whatever is answered, the question or page never appears; it may clash with a range or an earlier condition."
        ),
        wrong: .condition("floors > 60"),
        right: .condition("floors > 59"))
    case .alwaysTrue:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "いつも成り立つ条件", en: "A condition that is always true"),
        why: BilingualText(
          ja: "だれにでも聞く質問です。だれかには聞かないつもりなら、条件がちがいます。",
          en: "Everybody is asked. If somebody was meant to be spared, the condition says something else."),
        wrong: .condition("floors >= 1"),
        right: .condition("floors >= 2"))
    case .unreachablePage:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "だれも来られないページ", en: "A page nobody reaches"),
        why: BilingualText(
          ja: "聞かれる質問がないか、そこに来る答えを前の決まりが止めています。作ったページが使われません。",
          en: "Nothing on it is ever asked, or an earlier rule refuses the answers that lead there."),
        wrong: .page(
          #"""
          { "id": "end", "title": "終わり", "showWhen": "isNew == true", "paperNote": "はじめての人だけ書いてください。",
            "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日", "showWhen": "isNew == false", "paperNote": "二度目の人だけ書いてください。" }] }
          """#),
        right: .page(
          #"""
          { "id": "end", "title": "終わり", "showWhen": "isNew == true", "paperNote": "はじめての人だけ書いてください。",
            "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }] }
          """#))
    case .unreachableField:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "だれも聞かれない質問", en: "A question nobody is asked"),
        why: BilingualText(
          ja: "その質問を出す答えは、前の決まりが止めます。",
          en: "The answers that would bring it up are refused by an earlier rule."),
        wrong: .form(
          #"""
          "rules": [{ "id": "low", "check": "floors < 10", "at": ["floors"], "message": "階の数は9までで入力してください。" }],
          "pages": [{ "id": "about", "title": "あなたのこと", "fields": [
              { "id": "applicantName", "type": "personName", "label": "氏名", "why": "申し込む人を確かめるためです。" },
              { "id": "floors", "type": "integer", "label": "階の数", "minimum": 1, "maximum": 60 }] },
            { "id": "lift", "title": "エレベーター", "fields": [
              { "id": "hasLift", "type": "yesNo", "label": "エレベーターがありますか" },
              { "id": "liftSince", "type": "date", "label": "エレベーターができた日", "showWhen": "floors > 20", "paperNote": "21階より高い建物の人だけ書いてください。" }] }]
          """#),
        right: .form(
          #"""
          "rules": [{ "id": "low", "check": "floors < 40", "at": ["floors"], "message": "階の数は39までで入力してください。" }],
          "pages": [{ "id": "about", "title": "あなたのこと", "fields": [
              { "id": "applicantName", "type": "personName", "label": "氏名", "why": "申し込む人を確かめるためです。" },
              { "id": "floors", "type": "integer", "label": "階の数", "minimum": 1, "maximum": 60 }] },
            { "id": "lift", "title": "エレベーター", "fields": [
              { "id": "hasLift", "type": "yesNo", "label": "エレベーターがありますか" },
              { "id": "liftSince", "type": "date", "label": "エレベーターができた日", "showWhen": "floors > 20", "paperNote": "21階より高い建物の人だけ書いてください。" }] }]
          """#))
    case .exitHidesPage:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "案内がかくすページ", en: "A page behind an exit"),
        why: BilingualText(
          ja: "そのページが出る人は、みな前で別の窓口に案内されます。",
          en: "Whoever would see the page is sent elsewhere before it."),
        wrong: .form(
          #"""
          "exits": [{ "id": "counter", "when": "isNew == true", "title": "窓口に来てください", "body": ["はじめての人は、窓口で申し込みます。"] }],
          "pages": [{ "id": "about", "title": "あなたのこと", "fields": [
              { "id": "applicantName", "type": "personName", "label": "氏名", "why": "申し込む人を確かめるためです。" },
              { "id": "isNew", "type": "yesNo", "label": "はじめてですか" }] },
            { "id": "first", "title": "はじめての人", "showWhen": "isNew == true", "paperNote": "はじめての人だけ書いてください。",
              "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }] }]
          """#),
        right: .form(
          #"""
          "exits": [{ "id": "counter", "when": "isNew == false", "title": "窓口に来てください", "body": ["二度目の人は、窓口で申し込みます。"] }],
          "pages": [{ "id": "about", "title": "あなたのこと", "fields": [
              { "id": "applicantName", "type": "personName", "label": "氏名", "why": "申し込む人を確かめるためです。" },
              { "id": "isNew", "type": "yesNo", "label": "はじめてですか" }] },
            { "id": "first", "title": "はじめての人", "fields": [{ "id": "endsOn", "type": "date", "label": "終わる日" }] }]
          """#))
    case .partDecidesNothing:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "何も決めない部分", en: "A part that decides nothing"),
        why: BilingualText(
          ja: "なくても同じ部分は、読む人を迷わせます。値のまちがいかもしれません。",
          en: "A part that changes nothing misleads whoever reads it; a value in it may be wrong."),
        wrong: .condition("floors > 5 && floors > 3"),
        right: .condition("floors > 5 && visits.orValue(0) > 3"))
    case .choiceDecidesNothing:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "何も決めない選択肢", en: "A choice that decides nothing"),
        why: BilingualText(
          ja: "一覧から除いても結果は同じです。別の選択肢のつもりだったのかもしれません。",
          en: "Without it the list says the same; another choice may have been meant."),
        wrong: .condition("reason in ['job', 'job']"),
        right: .condition("reason in ['job']"))
    case .choiceNeverOffered:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "出ることのない選択肢", en: "A choice that is never offered"),
        why: BilingualText(ja: "だれにも選べない選択肢です。", en: "Nobody can choose it."),
        wrong: .field(
          #"""
          { "id": "lift", "type": "choice", "label": "エレベーター",
            "choices": [{ "value": "yes", "label": "ある" }, { "value": "no", "label": "ない" }, { "value": "many", "label": "たくさんある", "showWhen": "floors > 60" }] }
          """#),
        right: .field(
          #"""
          { "id": "lift", "type": "choice", "label": "エレベーター",
            "choices": [{ "value": "yes", "label": "ある" }, { "value": "no", "label": "ない" }, { "value": "many", "label": "たくさんある", "showWhen": "floors > 30" }] }
          """#))
    case .onlyOneChoice:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "選択肢が1つの質問", en: "A question with one choice"),
        why: BilingualText(
          ja: "選ぶものがない質問は、聞く必要がありません。知らせたいことなら、説明の文にします。",
          en: "There is nothing to choose; to tell people something, use a text."),
        wrong: .field(
          #"{ "id": "colour", "type": "choice", "label": "好きな色", "choices": [{ "value": "red", "label": "赤" }] }"#),
        right: .field(
          #"{ "id": "colour", "type": "choice", "label": "好きな色", "choices": [{ "value": "red", "label": "赤" }, { "value": "blue", "label": "青" }] }"#
        ))
    case .ruleNeverFires:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "破られることのない決まり", en: "A rule nobody can break"),
        why: BilingualText(
          ja: "どの答えも止めません。不等号か数がちがうのかもしれません。",
          en: "It stops no answers; a sign or a number may be wrong."),
        wrong: .form(
          #""rules": [{ "id": "low", "check": "floors <= 60", "at": ["floors"], "message": "階の数は60までで入力してください。" }]"#),
        right: .form(
          #""rules": [{ "id": "low", "check": "floors <= 50", "at": ["floors"], "message": "階の数は50までで入力してください。" }]"#))
    case .ruleAlwaysFires:
      DiagnosticPage(
        title: BilingualText(ja: "だれにも守れない決まり", en: "A rule nobody can keep"),
        why: BilingualText(ja: "何を答えても先へ進めません。", en: "Whatever is answered, nobody gets on."),
        wrong: .form(
          #""rules": [{ "id": "high", "check": "floors > 60", "at": ["floors"], "message": "階の数は61からで入力してください。" }]"#),
        right: .form(
          #""rules": [{ "id": "high", "check": "floors > 50", "at": ["floors"], "message": "階の数は51からで入力してください。" }]"#))
    case .rulesContradict:
      DiagnosticPage(
        title: BilingualText(ja: "両方は守れない決まり", en: "Rules that contradict each other"),
        why: BilingualText(
          ja: "一方を守る答えは、もう一方を破ります。だれも先へ進めません。",
          en: "Answers that keep one break the other, so nobody gets on."),
        wrong: .form(
          #"""
          "rules": [{ "id": "low", "check": "floors < 10", "at": ["floors"], "message": "階の数は9までで入力してください。" },
            { "id": "high", "check": "floors > 20", "at": ["floors"], "message": "階の数は21からで入力してください。" }]
          """#),
        right: .form(
          #"""
          "rules": [{ "id": "low", "check": "floors < 50", "at": ["floors"], "message": "階の数は49までで入力してください。" },
            { "id": "high", "check": "floors > 20", "at": ["floors"], "message": "階の数は21からで入力してください。" }]
          """#))
    case .cannotBeSent:
      DiagnosticPage(
        title: BilingualText(ja: "送ることのできない様式", en: "A form nobody can send"),
        why: BilingualText(
          ja: "決まりを守る答えは、みな案内で終わります。一つずつは正しくても、合わせるとだれも終わりまで行けません。",
          en: "All answers that keep the rules end at an exit: each may be right, but together they let nobody through."
        ),
        wrong: .form(
          #"""
          "rules": [{ "id": "fresh", "check": "isNew == true", "at": ["isNew"], "message": "はじめてですか: 「はい」の人だけ申し込めます。" }],
          "exits": [{ "id": "counter", "when": "isNew == true", "title": "窓口に来てください", "body": ["はじめての人は、窓口で申し込みます。"] }],
          "pages": [{ "id": "about", "title": "あなたのこと", "fields": [
            { "id": "applicantName", "type": "personName", "label": "氏名", "why": "申し込む人を確かめるためです。" },
            { "id": "isNew", "type": "yesNo", "label": "はじめてですか" }] }]
          """#),
        right: .form(
          #"""
          "exits": [{ "id": "counter", "when": "isNew == true", "title": "窓口に来てください", "body": ["はじめての人は、窓口で申し込みます。"] }],
          "pages": [{ "id": "about", "title": "あなたのこと", "fields": [
            { "id": "applicantName", "type": "personName", "label": "氏名", "why": "申し込む人を確かめるためです。" },
            { "id": "isNew", "type": "yesNo", "label": "はじめてですか" }] }]
          """#))
    case .unguardedRead:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "聞かない質問を読む条件", en: "A condition on a question that is not asked"),
        why: BilingualText(
          ja: "聞いていない質問には答えがないので、条件は成り立たないことになります。それでよいか、has(…) で書いて示します。",
          en:
            "A question that is not asked has no answer, and the condition counts as not true. Say with has(…) that this is meant."
        ),
        wrong: .page(
          #"""
          { "id": "end", "title": "終わり", "fields": [
            { "id": "hasPet", "type": "yesNo", "label": "犬がいますか" },
            { "id": "pets", "type": "integer", "label": "犬の数", "minimum": 1, "maximum": 9, "showWhen": "hasPet == true", "paperNote": "犬がいる人だけ書いてください。" },
            { "id": "petSince", "type": "date", "label": "犬が来た日", "showWhen": "pets > 1", "paperNote": "犬が2頭より多い人だけ書いてください。" }] }
          """#),
        right: .page(
          #"""
          { "id": "end", "title": "終わり", "fields": [
            { "id": "hasPet", "type": "yesNo", "label": "犬がいますか" },
            { "id": "pets", "type": "integer", "label": "犬の数", "minimum": 1, "maximum": 9, "showWhen": "hasPet == true", "paperNote": "犬がいる人だけ書いてください。" },
            { "id": "petSince", "type": "date", "label": "犬が来た日", "showWhen": "has(pets) && pets > 1", "paperNote": "犬が2頭より多い人だけ書いてください。" }] }
          """#))
    case .readsLaterPage:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "後のページを待つ条件", en: "A condition that waits for a later page"),
        why: BilingualText(
          ja: "そのページにいる間は、まだ答えがありません。質問は、後からもどったときにだけ出ます。",
          en:
            "While somebody is on the page there is no such answer yet; the question appears only when they come back."),
        wrong: .condition("child.size() > 2"),
        right: .condition("floors > 2"))
    case .formTooCostly:
      DiagnosticPage(
        title: BilingualText(ja: "計算の多すぎる様式", en: "Conditions that take too much work together"),
        why: BilingualText(
          ja: "答えるたびに待たされます。くり返しの行ごとに、すべての行を見る条件が、多くの計算になります。",
          en:
            "People would wait after every answer. Conditions that look at all rows from each row are the usual cause."),
        wrong: .words(
          ja: "99件までのくり返しの行ごとに、全部の行を見る決まりが16個",
          en: "16 rules that look at all of up to 99 rows from each of them"),
        right: .words(ja: "そのような決まりは2個まで", en: "two such rules"))
    case .notDecided:
      DiagnosticPage(
        .information, title: BilingualText(ja: "調べきれない条件", en: "A condition that is not decided"),
        why: BilingualText(
          ja: "まちがいとは限りません。掛け算や文字の並びなど、式だけからはわからないものがあると、いつも成り立つか、成り立たないかを調べきれません。試して確かめてください。",
          en:
            "It need not be wrong. With a product, a pattern of text and the like, checking cannot tell whether a condition is always or never true; try it."
        ),
        wrong: .condition("floors * visits.orValue(0) == 5723"),
        right: .condition("floors == 59 && visits.orValue(0) == 97"))
    }
  }
}
