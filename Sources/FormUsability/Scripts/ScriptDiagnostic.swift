public import FormSource

/// What can be wrong with a usability script.
public enum ScriptDiagnostic: String, DiagnosticKind {
  case actSeveralVerbs = "script.act.severalVerbs"
  case actNoVerb = "script.act.noVerb"
  case notADay = "script.notADay"
  case formOther = "script.form.other"
  case formOtherVersion = "script.form.otherVersion"
  case unknownScreen = "script.unknownScreen"
  case unknownQuestion = "script.unknownQuestion"
  case unknownPart = "script.unknownPart"
  case unknownChoice = "script.unknownChoice"
  case unknownRegister = "script.unknownRegister"

  /// What the documentation says of it.
  public var page: DiagnosticPage {
    switch self {
    case .actSeveralVerbs:
      DiagnosticPage(
        title: BilingualText(ja: "二つの動作", en: "Two acts in one"),
        why: BilingualText(
          ja: "どちらが先か決まらず、まちがいの数も数えられません。", en: "Nothing says which comes first, and slips could not be counted."),
        wrong: .script(#""手順": [{ "画面名": "あなたのこと", "する": [{ "入力": "氏名", "押す": "次へ" }] }]"#),
        right: .script(#""手順": [{ "画面名": "あなたのこと", "する": [{ "押す": "次へ" }] }]"#))
    case .actNoVerb:
      DiagnosticPage(
        title: BilingualText(ja: "動作がない", en: "An act without a verb"),
        why: BilingualText(ja: "人が何をするかわかりません。", en: "Nothing says what the person does."),
        wrong: .script(#""手順": [{ "画面名": "あなたのこと", "する": [{ }] }]"#),
        right: .script(#""手順": [{ "画面名": "あなたのこと", "する": [{ "押す": "次へ" }] }]"#))
    case .notADay:
      DiagnosticPage(
        title: BilingualText(ja: "日付でない基準日", en: "A day that is none"),
        why: BilingualText(ja: "締切や年齢は、この日から数えます。", en: "Deadlines and ages are counted from it."),
        wrong: .script(#""基準日": "2026-02-30""#),
        right: .script(#""基準日": "2026-02-28""#))
    case .formOther:
      DiagnosticPage(
        title: BilingualText(ja: "別の様式の台本", en: "A script for another form"),
        why: BilingualText(ja: "ほかの様式の画面は出てきません。", en: "Screens of another form never come."),
        wrong: .script(#""手続": { "様式": "another-form", "版": "1" }"#),
        right: .script(#""手続": { "様式": "small-form", "版": "1" }"#))
    case .formOtherVersion:
      DiagnosticPage(
        title: BilingualText(ja: "別の版の台本", en: "A script for another version"),
        why: BilingualText(
          ja: "前の版の点数と、今の版の点数が混ざります。", en: "Marks of an older version would mix with those of this one."),
        wrong: .script(#""手続": { "様式": "small-form", "版": "0" }"#),
        right: .script(#""手続": { "様式": "small-form", "版": "1" }"#))
    case .unknownScreen:
      DiagnosticPage(
        title: BilingualText(ja: "ない画面", en: "A screen that does not exist"),
        why: BilingualText(ja: "台本の人は、その画面に着きません。", en: "The person of the script would never get there."),
        wrong: .script(#""手順": [{ "画面名": "あなたのごと", "する": [{ "押す": "次へ" }] }]"#),
        right: .script(#""手順": [{ "画面名": "あなたのこと", "する": [{ "押す": "次へ" }] }]"#))
    case .unknownQuestion:
      DiagnosticPage(
        title: BilingualText(ja: "ない質問", en: "A question that does not exist"),
        why: BilingualText(ja: "台本の人は、その質問を見つけられません。", en: "The person of the script would not find it."),
        wrong: .script(#""知っていること": { "指名": "山田 太郎" }"#),
        right: .script(#""知っていること": { "氏名": "山田 太郎" }"#))
    case .unknownPart:
      DiagnosticPage(
        title: BilingualText(ja: "ない欄", en: "A part that does not exist"),
        why: BilingualText(ja: "その欄に書けません。", en: "Nothing can be written there."),
        wrong: .script(#""知っていること": { "引っ越した日": { "世紀": "21" } }"#),
        right: .script(#""知っていること": { "引っ越した日": "2026-04-01" }"#))
    case .unknownChoice:
      DiagnosticPage(
        title: BilingualText(ja: "ない選択肢", en: "A choice that does not exist"),
        why: BilingualText(ja: "その選択肢は選べません。", en: "Nobody can choose it."),
        wrong: .script(#""知っていること": { "引っ越しの理由": "転職" }"#),
        right: .script(#""知っていること": { "引っ越しの理由": "仕事" }"#))
    case .unknownRegister:
      DiagnosticPage(
        title: BilingualText(ja: "ない台帳", en: "A register that does not exist"),
        why: BilingualText(ja: "聞いても答えがありません。", en: "It would never answer."),
        wrong: .script(#""同意": { "図書館": true }"#),
        right: .script(#""同意": { "住民基本台帳": true }"#))
    }
  }
}
