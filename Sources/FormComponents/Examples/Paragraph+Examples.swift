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
}
