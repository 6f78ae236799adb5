import FormText

extension TextInput {
  /// Every state, keyboard, width and requirement of a line of text.
  public static var examples: [ComponentExample] {
    [
      ComponentExample(
        "text-input", .resting,
        .textInput(
          TextInput(
            Question(
              "workplace", label: "{勤務先|きんむさき}の名前", requirement: .required, hint: "会社や店の名前を{書|か}いてください"),
            autocomplete: "organization"))),
      ComponentExample(
        "text-input-optional", .resting,
        .textInput(TextInput(Question("building", label: "建物の名前と部屋番号", requirement: .optional), width: 40))),
      ComponentExample(
        "text-input-purpose", .resting,
        .textInput(
          TextInput(
            Question(
              "phone", label: "昼に連絡できる{電話|でんわ}番号", requirement: .required, hint: "例 03-1234-5678",
              purpose: "書類に足りないものがあるとき、早く知らせるためです。"),
            keyboard: .telephone, width: 10, autocomplete: "tel"))),
      ComponentExample(
        "text-input-email", .filled,
        .textInput(
          TextInput(
            Question("email", label: "メールアドレス", requirement: .optional), value: "hanako@example.jp", keyboard: .email,
            autocomplete: "email"))),
      ComponentExample(
        "text-input-unit", .filled,
        .textInput(
          TextInput(
            Question("income", label: "去年の収入", requirement: .required, hint: "税金を引く前の金額です"), value: "３，２００，０００",
            keyboard: .digits, width: 8, unit: "円"))),
      ComponentExample(
        "text-input-invalid", .invalid,
        .textInput(
          TextInput(
            Question(
              "postalCode", label: "{郵便|ゆうびん}番号", requirement: .required, hint: "例 100-0001",
              errors: ["{郵便|ゆうびん}番号は7つの数字で入力してください"]), value: "100-00", keyboard: .digits, width: 4,
            autocomplete: "postal-code"))),
      ComponentExample(
        "text-input-several-errors", .invalid,
        .textInput(
          TextInput(
            Question(
              "holder", label: "口座の名義", requirement: .required,
              errors: ["口座の名義はカタカナで入力してください", "口座の名義を30文字までにしてください"]), value: "山田\"花子\" <b>&"))),
      ComponentExample(
        "text-input-sensitive", .resting,
        .textInput(
          TextInput(
            Question(
              "individualNumber", label: "{個人|こじん}番号（マイナンバー）", requirement: .required, hint: "12の数字です"),
            keyboard: .digits, width: 10, isSensitive: true))),
      ComponentExample(
        "text-input-unconfirmed", .unconfirmed,
        .textInput(
          TextInput(
            Question("familyName", label: "{氏|うじ}", requirement: .required, origin: .example(.unconfirmed)),
            value: "髙橋",
            width: 10, autocomplete: "family-name"))),
      ComponentExample(
        "text-input-confirmed", .confirmed,
        .textInput(
          TextInput(
            Question("familyName", label: "{氏|うじ}", requirement: .required, origin: .example(.confirmed)), value: "髙橋",
            width: 10, autocomplete: "family-name"))),
      ComponentExample(
        "text-input-changed", .changed,
        .textInput(
          TextInput(
            Question("familyName", label: "{氏|うじ}", requirement: .required, origin: .example(.changed)), value: "高橋",
            width: 10, autocomplete: "family-name"))),
      ComponentExample(
        "text-input-other-language", .resting,
        .textInput(
          TextInput(
            Question(
              "alphabetName", label: ShownText("Name in the alphabet", language: .english), requirement: .optional,
              hint: ShownText("As on your residence card", language: .english))))),
    ]
  }

  /// When to use it and when not.
  public static var guide: ComponentGuide {
    ComponentGuide(
      "text-input", title: LocalizedText("1行の入力欄", english: "Text input"),
      purpose: LocalizedText(
        "1行の文字を書いてもらいます。",
        english: "One line of text."),
      use: [
        LocalizedText(
          "名前、番号、電話など、短い答え", english: "For short answers: names, numbers, telephones")
      ],
      avoid: [
        LocalizedText(
          "選べる答えが少ないときは選択肢にします", english: "Few possible answers are choices"),
        LocalizedText(
          "入力例を欄の中（プレースホルダー）に書きません。ヒントに書きます", english: "No example inside the box: write a hint"),
        LocalizedText(
          "半角・全角を指定しません。どちらも読みます", english: "Never ask for half or full width: both are read"),
      ],
      facts: LocalizedText(
        "役割は入力欄。名前は質問のことばと「必須・任意」。説明はヒント、出所、エラーの順。状態は必須と入力エラー。",
        english:
          "Role textbox; the label with required or optional is the name; hint, origin and errors in this order are the description; required and invalid are states."
      ),
      examples: examples)
  }
}
