import FormText

extension SummaryList {
  /// Answers with their ways back, and a row of a repeated group that can be taken out.
  public static var examples: [ComponentExample] {
    [
      ComponentExample(
        "summary", .filled,
        .summary(
          SummaryList(
            title: "{請求|せいきゅう}する人",
            rows: [
              Row(
                label: "{氏名|しめい}", lines: ["髙橋 花子", "タカハシ ハナコ"], origin: .example(.confirmed),
                change: PageLink(
                  page: "claimant", control: "claimantName", label: "変える", context: "{氏名|しめい}を")),
              Row(
                label: "生年月日", lines: ["平成２年４月１日"], recorded: "平成2年4月1日",
                change: PageLink(page: "claimant", control: "birthDate.year", label: "変える", context: "生年月日を")),
              Row(label: "{個人|こじん}番号（マイナンバー）", lines: ["●●●●●●●●●●●●"]),
              Row(
                label: "メールアドレス", lines: ["答えていません"],
                change: PageLink(page: "claimant", control: "email", label: "変える", context: "メールアドレスを")),
            ]))),
      ComponentExample(
        "summary-removable", .filled,
        .summary(
          SummaryList(
            title: "子ども 2",
            rows: [
              Row(
                label: "いっしょに住んでいますか", lines: ["はい"],
                change: PageLink(
                  page: "child.2", control: "child.2.livesTogether", label: "変える", context: "子ども 2 といっしょに住んでいるかを"))
            ], actions: [Action("remove:2", label: "取り消す", context: "子ども 2 を", emphasis: .removal)]))),
      ComponentExample(
        "summary-untitled", .filled, .summary(SummaryList(rows: [Row(label: "受け取る月", lines: ["2026年12月から"])]))),
    ]
  }

  /// When to use it and when not.
  public static var guide: ComponentGuide {
    ComponentGuide(
      "summary", title: LocalizedText("確認の一覧", english: "Summary"),
      purpose: LocalizedText(
        "質問と答えを並べ、変えられるようにします。",
        english: "Questions with their answers, each with its way back."),
      use: [
        LocalizedText(
          "送る前の確認", english: "To check before sending")
      ],
      avoid: [
        LocalizedText(
          "個人番号などをそのまま見せません。伏せます", english: "Sensitive answers are masked")
      ],
      facts: LocalizedText(
        "用語と説明の一覧。「変える」のリンクには、どの質問かが名前に入ります。",
        english: "Terms and definitions; each change link names its question."),
      examples: examples)
  }
}
