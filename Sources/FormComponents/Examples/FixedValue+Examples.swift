import FormText

extension FixedValue {
  /// With a reason, and with where it came from.
  public static var examples: [ComponentExample] {
    [
      ComponentExample(
        "fixed-value", .confirmed,
        .fixedValue(
          FixedValue(
            label: "{住所|じゅうしょ}", lines: ["100-0001", "東京都見本区中央1-2-3"], reason: "ここでは変えられません。ちがうときは、窓口に相談してください。",
            origin: .example(.confirmed)))),
      ComponentExample(
        "fixed-value-computed", .filled, .fixedValue(FixedValue(label: "3歳になっていない子どもの数", lines: ["1人"]))),
    ]
  }

  /// When to use it and when not.
  public static var guide: ComponentGuide {
    ComponentGuide(
      "fixed-value", title: LocalizedText("変えられない値", english: "Fixed value"),
      purpose: LocalizedText(
        "ここでは変えられない値を、理由といっしょに見せます。",
        english: "A value that cannot be changed here, with the reason."),
      use: [
        LocalizedText(
          "台帳の記録で、直すには窓口に行くもの", english: "Facts of a register that are corrected elsewhere")
      ],
      avoid: [
        LocalizedText(
          "灰色で押せない入力欄にはしません", english: "Never a greyed-out control"),
        LocalizedText(
          "理由と直し方を書かずに使いません", english: "Never without the reason and the way to correct it"),
      ],
      facts: LocalizedText(
        "用語とその説明として読まれます。入力欄ではありません。",
        english: "Read as a term and its definition; it is no control."),
      examples: examples)
  }
}
