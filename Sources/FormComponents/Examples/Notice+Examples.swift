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
}
