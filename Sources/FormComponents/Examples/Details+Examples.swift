import FormText

extension Details {
  /// The explanation of a term.
  public static var examples: [ComponentExample] {
    [
      ComponentExample(
        "details", .resting,
        .details(
          Details(
            summary: "{生計|せいけい}が{同|おな}じとは", body: ["生活するお金をいっしょに使っていることです。", "離れて住んでいても、お金を送っていれば同じです。"])))
    ]
  }

  /// When to use it and when not.
  public static var guide: ComponentGuide {
    ComponentGuide(
      "details", title: LocalizedText("開くと読める説明", english: "Details"),
      purpose: LocalizedText(
        "必要な人だけが読む説明をたたんでおきます。",
        english: "Text folded away until somebody wants it."),
      use: [
        LocalizedText(
          "一部の人だけに必要な、ことばの説明", english: "For a term that only some need explained")
      ],
      avoid: [
        LocalizedText(
          "全員が読むべきことは、たたみません", english: "Never for what everybody has to read"),
        LocalizedText(
          "質問を中に入れません", english: "Never for questions"),
      ],
      facts: LocalizedText(
        "役割は開閉ボタン。開いているか閉じているかが伝わります。",
        english: "A disclosure button that says whether it is open."),
      examples: examples)
  }
}
