import FormText

extension Paragraph {
  /// A short one, and a long one with furigana and words that must not break the page.
  public static var examples: [ComponentExample] {
    [
      ComponentExample("paragraph", .resting, .paragraph(Paragraph("子どもを育てている人に、区がお金を払います。"))),
      ComponentExample(
        "paragraph-long", .resting,
        .paragraph(
          Paragraph(
            """
            {児童手当|じどうてあて}は、18歳になった日のあとの3月31日まで受け取れます。\
            くわしいことは jidouteate-toiawase-madoguchi@sample-ward.example.lg.jp に聞いてください。
            """))),
    ]
  }

  /// When to use it and when not.
  public static var guide: ComponentGuide {
    ComponentGuide(
      "paragraph", title: LocalizedText("段落", english: "Paragraph"),
      purpose: LocalizedText(
        "ふつうの文です。",
        english: "Running text."),
      use: [
        LocalizedText(
          "質問の前に、短く説明するとき", english: "To explain briefly before questions")
      ],
      avoid: [
        LocalizedText(
          "1つの質問の助けになる文は、質問のヒントに書きます", english: "What helps with one question is its hint"),
        LocalizedText(
          "順番のある作業は、番号つきの箇条書きにします", english: "Steps in order are a numbered list"),
      ],
      facts: LocalizedText(
        "文としてそのまま読まれます。",
        english: "Read as it stands."),
      examples: examples)
  }
}
