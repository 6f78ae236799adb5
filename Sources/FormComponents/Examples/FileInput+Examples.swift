import FormText

extension FileInput {
  /// One and several files, some handed over already, and one that could not be read.
  public static var examples: [ComponentExample] {
    let types = ["image/jpeg", "image/png", "application/pdf"]
    let question = Question(
      "insurance", label: "{保険|ほけん}の資格がわかるものの写真", requirement: .required, hint: "JPEG、PNG、PDF。5 MB まで")
    var invalid = question
    invalid.errors = ["保険の資格がわかるものの写真を 5 MB までにしてください"]
    invalid.isInvalid = true
    return [
      ComponentExample("file", .resting, .fileInput(FileInput(question, acceptedTypes: types))),
      ComponentExample(
        "file-several-given", .filled,
        .fileInput(
          FileInput(
            Question("proof", label: "子どもの{住所|じゅうしょ}がわかるもの", requirement: .optional, hint: "JPEG または PDF"),
            acceptedTypes: ["image/jpeg", "application/pdf"], takesSeveral: true,
            given: [
              GivenFile(reference: "9f86d081", name: "表.jpg", size: "1.2 MB"),
              GivenFile(reference: "60303ae2", name: "裏 \"2\".jpg", size: "980 KB"),
            ], keepLabel: "使うファイル"))),
      ComponentExample(
        "file-used-again", .resting,
        .fileInput(
          FileInput(
            question, acceptedTypes: types, takesSeveral: true,
            given: [GivenFile(reference: "9f86d081", name: "表.jpg", size: "1.2 MB", isKept: false)],
            keepLabel: "もう{出|だ}したファイルから使うもの"))),
      ComponentExample("file-invalid", .invalid, .fileInput(FileInput(invalid, acceptedTypes: types))),
    ]
  }

  /// When to use it and when not.
  public static var guide: ComponentGuide {
    ComponentGuide(
      "file", title: LocalizedText("ファイル", english: "File"),
      purpose: LocalizedText(
        "書類の写真やファイルを出してもらいます。",
        english: "Photos or files of papers."),
      use: [
        LocalizedText(
          "区が持っていない書類だけ", english: "Only for papers the ward does not hold")
      ],
      avoid: [
        LocalizedText(
          "区が自分で確かめられる書類は求めません", english: "Never for what the ward can look up"),
        LocalizedText(
          "必須にするときは、紙で出す方法も示します", english: "When required, say how to bring it on paper"),
      ],
      facts: LocalizedText(
        "役割はファイルを選ぶボタン。受け取れる種類と大きさはヒントに入ります。",
        english: "A file button; kinds and size are its description."),
      examples: examples)
  }
}
