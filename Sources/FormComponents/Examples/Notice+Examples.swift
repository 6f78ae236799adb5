import FormText

extension Notice {
  /// Every kind, with and without a title.
  public static var examples: [ComponentExample] {
    [
      ComponentExample(
        "notice-information", .resting,
        .notice(Notice(.information, body: ["途中でやめても、入力した内容は残ります。"]))),
      ComponentExample(
        "notice-warning", .resting,
        .notice(
          Notice(
            .warning, title: "{期限|きげん}は、生まれた日の次の日から15日です",
            body: ["2026年12月8日までに出してください。", "遅れると、遅れた月の分を受け取れません。"]))),
      ComponentExample(
        "notice-success", .resting, .notice(Notice(.success, body: ["入力した内容を保存しました。"]))),
    ]
  }

  /// When to use it and when not.
  public static var guide: ComponentGuide {
    ComponentGuide(
      "notice", title: LocalizedText("お知らせ", english: "Notice"),
      purpose: LocalizedText(
        "見落とすと困ることを、目立たせます。",
        english: "Sets apart what must not be missed."),
      use: [
        LocalizedText(
          "期限や、まちがえやすいことを伝えるとき", english: "For deadlines and common mistakes")
      ],
      avoid: [
        LocalizedText(
          "入力エラーには使いません。エラーの一覧と質問のエラーを使います",
          english: "Not for errors: those stand in the error summary and at the question"),
        LocalizedText(
          "1ページに2つまでにします", english: "At most two on a page"),
      ],
      facts: LocalizedText(
        "種類（お知らせ・注意・できました）は色ではなくことばで伝わります。",
        english: "The kind is a word, never a colour alone."),
      examples: examples)
  }
}
