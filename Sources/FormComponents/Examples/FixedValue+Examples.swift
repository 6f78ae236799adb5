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
}
