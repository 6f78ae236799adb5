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
}
