import FormText

extension Heading {
  /// Both levels, and words in another language than the page's.
  public static var examples: [ComponentExample] {
    [
      ComponentExample("heading-part", .resting, .heading(Heading("{用意|ようい}するもの"))),
      ComponentExample("heading-subpart", .resting, .heading(Heading("全員が用意するもの", level: .subpart))),
      ComponentExample(
        "heading-other-language", .resting, .heading(Heading(ShownText("What you need", language: .english)))),
    ]
  }

  /// When to use it and when not.
  public static var guide: ComponentGuide {
    ComponentGuide(
      "heading", title: LocalizedText("見出し", english: "Heading"),
      purpose: LocalizedText(
        "ページの中の部分に名前をつけます。",
        english: "Names a part of a page."),
      use: [
        LocalizedText(
          "1ページに部分が2つ以上あるとき", english: "When a page has two parts or more")
      ],
      avoid: [
        LocalizedText(
          "ページの題名には使いません。題名はページが1つだけ持ちます", english: "Not for the title of a page: a page has exactly one"),
        LocalizedText(
          "文字を大きくするためには使いません", english: "Not to make words large"),
      ],
      facts: LocalizedText(
        "役割は見出し。深さは2か3で、飛ばしません。",
        english: "Role heading, level 2 or 3, none left out."),
      examples: examples)
  }
}
