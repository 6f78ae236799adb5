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
}
