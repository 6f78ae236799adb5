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
}
