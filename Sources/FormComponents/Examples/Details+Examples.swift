import FormText

extension Details {
  /// The explanation of a term.
  public static var examples: [ComponentExample] {
    [
      ComponentExample(
        "details", .resting,
        .details(
          Details(
            summary: "{生計|せいけい}が{同|おな}じとは", body: ["生活するお金をいっしょに使っていることです。", "離れて住んでいても、お金を送っていれば同じです。"])))
    ]
  }
}
