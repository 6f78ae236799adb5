import FormText

extension TextArea {
  /// With and without a limit, an entry of several lines, and one that is too long.
  public static var examples: [ComponentExample] {
    [
      ComponentExample(
        "text-area", .resting,
        .textArea(TextArea(Question("message", label: "区に伝えたいこと", requirement: .optional), maximumCharacters: 400))),
      ComponentExample(
        "text-area-filled", .filled,
        .textArea(
          TextArea(
            Question("message", label: "区に伝えたいこと", requirement: .optional, hint: "{電話|でんわ}に出られない時間など"),
            value: "\n夜は電話に出られません。\n昼にお願いします。", lines: 3))),
      ComponentExample(
        "text-area-invalid", .invalid,
        .textArea(
          TextArea(
            Question(
              "reason", label: "別に住んでいる理由", requirement: .required, errors: ["別に住んでいる理由を10文字までにしてください。今は14文字です"]),
            value: "学校の寮に住んでいるためです", lines: 2, maximumCharacters: 10))),
    ]
  }

  /// When to use it and when not.
  public static var guide: ComponentGuide {
    ComponentGuide(
      "text-area", title: LocalizedText("複数行の入力欄", english: "Text area"),
      purpose: LocalizedText(
        "長い文を書いてもらいます。",
        english: "Several lines of text."),
      use: [
        LocalizedText(
          "事情や理由を自分のことばで書いてもらうとき", english: "For circumstances in a person’s own words")
      ],
      avoid: [
        LocalizedText(
          "短い答えには1行の入力欄を使います", english: "Short answers take a text input"),
        LocalizedText(
          "字数を超えても、書いたものを切りません", english: "Never cuts what was typed"),
      ],
      facts: LocalizedText(
        "役割は複数行の入力欄。字数の上限も説明に入ります。",
        english: "A multi-line textbox; the limit is part of the description."),
      examples: examples)
  }
}
