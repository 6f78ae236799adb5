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
      ComponentExample("file-invalid", .invalid, .fileInput(FileInput(invalid, acceptedTypes: types))),
    ]
  }
}
