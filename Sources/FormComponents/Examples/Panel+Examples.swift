import FormText

extension Panel {
  /// With and without a reference.
  public static var examples: [ComponentExample] {
    [
      ComponentExample(
        "panel", .resting,
        .panel(Panel(title: "受け付けました", referenceLabel: "{受付|うけつけ}番号", reference: "K7Q2-9MXD"))),
      ComponentExample("panel-plain", .resting, .panel(Panel(title: "保存しました"))),
    ]
  }

  /// When to use it and when not.
  public static var guide: ComponentGuide {
    ComponentGuide(
      "panel", title: LocalizedText("結果", english: "Panel"),
      purpose: LocalizedText(
        "手続がどうなったかを大きく伝えます。",
        english: "The result of the whole service."),
      use: [
        LocalizedText(
          "送った後の完了ページ", english: "On the page after sending")
      ],
      avoid: [
        LocalizedText(
          "1ページに1つだけ", english: "One on a page"),
        LocalizedText(
          "途中の保存には「お知らせ」を使います", english: "A saved draft is a notice"),
      ],
      facts: LocalizedText(
        "ページの題名（見出し1）になり、受付番号が続きます。",
        english: "Becomes the page’s heading; the reference follows."),
      examples: examples)
  }
}
