import FormText

extension Signature {
  /// The place where the applicant signs.
  public static var examples: [ComponentExample] {
    [
      ComponentExample(
        "signature", .resting,
        .signature(Signature(statement: "上のとおり{請求|せいきゅう}します。", signer: "請求する人", dateLabel: "書いた日")))
    ]
  }

  /// When to use it and when not.
  public static var guide: ComponentGuide {
    ComponentGuide(
      "signature", title: LocalizedText("署名するところ", english: "Signature"),
      purpose: LocalizedText(
        "紙に署名するところです。画面では文だけを見せます。",
        english: "A place to sign on paper; a screen shows its words."),
      use: [
        LocalizedText(
          "法令が署名を求める紙の様式", english: "Where the law asks for a signature on paper")
      ],
      avoid: [
        LocalizedText(
          "画面の同意には選択肢（申告）を使います", english: "On a screen, a declaration is a choice")
      ],
      facts: LocalizedText(
        "文としてそのまま読まれます。",
        english: "Read as it stands."),
      examples: examples)
  }
}
