import FormText

extension ChoiceInput {
  private static let occupations: [Option] = [
    Option("employee", label: "会社員"),
    Option("selfEmployed", label: "{自営業|じえいぎょう}"),
    Option("publicServant", label: "公務員", hint: "国や{都道府県|とどうふけん}、区で働いている人です"),
    Option("none", label: "働いていない"),
  ]

  private static let papers: [Option] = [
    Option("insurance", label: "{保険|ほけん}の資格がわかるもの"),
    Option("bankbook", label: "通帳"),
    Option("nothing", label: "どれもない", isExclusive: true),
  ]

  /// One and several, visible and as a menu, in every state.
  public static var examples: [ComponentExample] {
    let occupation = Question(
      "occupation", label: "{職業|しょくぎょう}", requirement: .required, hint: "今の{仕事|しごと}を選んでください",
      purpose: "公務員は勤務先に請求するためです。")
    var missing = occupation
    missing.errors = ["{職業|しょくぎょう}を選んでください"]
    missing.isInvalid = true
    let papersQuestion = Question("papers", label: "手元にあるもの", requirement: .required, hint: "あるものを全部選んでください")
    var papersMissing = papersQuestion
    papersMissing.errors = ["手元にあるものを選んでください。ないときは「どれもない」を選んでください"]
    papersMissing.isInvalid = true
    return [
      ComponentExample("choice-one", .resting, .choiceInput(ChoiceInput(occupation, options: occupations))),
      ComponentExample(
        "choice-one-filled", .filled,
        .choiceInput(ChoiceInput(occupation, options: occupations, selected: ["publicServant"]))),
      ComponentExample("choice-one-invalid", .invalid, .choiceInput(ChoiceInput(missing, options: occupations))),
      ComponentExample(
        "choice-one-optional", .resting,
        .choiceInput(
          ChoiceInput(
            Question("livesTogether", label: "いっしょに住んでいますか", requirement: .optional),
            options: [Option("yes", label: "はい"), Option("no", label: "いいえ")]))),
      ComponentExample(
        "choice-one-unconfirmed", .unconfirmed,
        .choiceInput(
          ChoiceInput(
            Question("residence", label: "住んでいるところ", requirement: .required, origin: .example(.unconfirmed)),
            options: [Option("here", label: "この区"), Option("elsewhere", label: "ほかの市区町村")], selected: ["here"]))),
      ComponentExample(
        "choice-several", .resting, .choiceInput(ChoiceInput(papersQuestion, count: .several, options: papers))),
      ComponentExample(
        "choice-several-filled", .filled,
        .choiceInput(
          ChoiceInput(papersQuestion, count: .several, options: papers, selected: ["insurance", "bankbook"]))),
      ComponentExample(
        "choice-several-invalid", .invalid,
        .choiceInput(ChoiceInput(papersMissing, count: .several, options: papers))),
      ComponentExample(
        "choice-declaration", .resting,
        .choiceInput(
          ChoiceInput(
            Question("declaration", label: "送る前に{確|たし}かめてください", requirement: .required), count: .several,
            options: [Option("agreed", label: "書いたことは事実です")]))),
      ComponentExample(
        "choice-menu", .resting,
        .choiceInput(
          ChoiceInput(
            Question("prefecture", label: "{都道府県|とどうふけん}", requirement: .required, hint: "{住所|じゅうしょ}の都道府県です"),
            presentation: .menu,
            options: [
              Option("13", label: "{東京都|とうきょうと}"), Option("14", label: "神奈川県"), Option("11", label: "埼玉県"),
            ], autocomplete: "address-level1"))),
      ComponentExample(
        "choice-menu-invalid", .invalid,
        .choiceInput(
          ChoiceInput(
            Question("prefecture", label: "都道府県", requirement: .required, errors: ["都道府県を選んでください"]),
            presentation: .menu,
            options: [Option("13", label: "東京都"), Option("14", label: "神奈川県")]))),
    ]
  }

  /// When to use it and when not.
  public static var guide: ComponentGuide {
    ComponentGuide(
      "choice", title: LocalizedText("選択肢", english: "Choices"),
      purpose: LocalizedText(
        "見えている答えから選んでもらいます。",
        english: "One or several of the answers shown."),
      use: [
        LocalizedText(
          "答えが決まっているとき。7つくらいまで", english: "When the answers are known: up to about seven")
      ],
      avoid: [
        LocalizedText(
          "初めから選んでおきません。答えた人がいないのに答えになります", english: "Nothing is chosen beforehand: nobody would have answered"),
        LocalizedText(
          "メニューは、都道府県のように誰もが順番を知っている長い一覧だけ", english: "A menu only for long lists that everybody knows by heart"),
        LocalizedText(
          "複数選べるメニューは作りません", english: "Never a menu of several"),
      ],
      facts: LocalizedText(
        "1つ選ぶときはラジオグループで、必須と入力エラーが伝わります。複数選ぶときはグループで、必須は名前に入ります。",
        english:
          "One of several is a radio group with required and invalid; several are a group whose name says required."),
      examples: examples)
  }
}
