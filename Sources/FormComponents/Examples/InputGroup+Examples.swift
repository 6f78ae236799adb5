import FormText

extension InputGroup {
  /// A date from its year, month and day.
  private static func date(_ question: Question, _ values: [String], invalid: [Int] = []) -> InputGroup {
    let parts: [(name: String, label: ShownText, width: Int)] = [("year", "年", 4), ("month", "月", 2), ("day", "日", 2)]
    return InputGroup(
      question,
      inputs: parts.indices.map { index in
        .text(
          TextInput(
            Question(
              question.name.part(parts[index].name), label: parts[index].label, isInvalid: invalid.contains(index)),
            value: values[index], keyboard: index == 0 ? .text : .digits, width: parts[index].width,
            autocomplete: "bday-" + parts[index].name))
      }, layout: .row)
  }

  private static func name(_ values: [String], _ question: Question) -> InputGroup {
    let parts: [(name: String, label: ShownText, token: String?)] = [
      ("family", "{氏|うじ}", "family-name"), ("given", "名", "given-name"),
      ("familyKana", "氏のふりがな", nil), ("givenKana", "名のふりがな", nil),
    ]
    return InputGroup(
      question,
      inputs: parts.indices.map { index in
        .text(
          TextInput(
            Question(
              question.name.part(parts[index].name), label: parts[index].label,
              hint: index == 2 ? "ひらがなでも{カタカナ|かたかな}でもかまいません" : nil), value: values[index], width: 10,
            autocomplete: parts[index].token))
      })
  }

  /// The hours of a week: a line for each day.
  private static func week(_ values: [String], _ question: Question, invalid: [Int] = []) -> InputGroup {
    let days: [(name: String, label: ShownText)] = [
      ("monday", "月曜日"), ("tuesday", "火曜日"), ("wednesday", "水曜日"), ("thursday", "木曜日"), ("friday", "金曜日"),
      ("saturday", "土曜日"), ("sunday", "日曜日"), ("holiday", "{祝日|しゅくじつ}"),
    ]
    return InputGroup(
      question,
      inputs: days.indices.map { index in
        .text(
          TextInput(
            Question(
              question.name.part(days[index].name), label: days[index].label, requirement: .optional,
              isInvalid: invalid.contains(index)),
            value: index < values.count ? values[index] : "", width: 20))
      }, layout: .grid, acceptsWholeEntry: true)
  }

  /// A date, a name, an account and a week in their states.
  public static var examples: [ComponentExample] {
    let birth = Question(
      "birthDate", label: "{生年月日|せいねんがっぴ}", requirement: .required, hint: "{例|れい} 平成2年4月1日、1990年4月1日")
    var incomplete = birth
    incomplete.errors = ["{生年月日|せいねんがっぴ}の「月」を入力してください"]
    incomplete.isInvalid = true
    var unconfirmed = birth
    unconfirmed.origin = .example(.unconfirmed)
    var whole = birth
    whole.errors = ["生年月日を今日より前の日にしてください"]
    whole.isInvalid = true
    let hours = Question("hours", label: "働く時間", requirement: .required, hint: "例 9:00〜17:30 休憩60分")
    var overlapping = hours
    overlapping.errors = ["「働く時間」の水曜日の時間が重なっています。始まりと終わりを確かめてください"]
    overlapping.isInvalid = true
    return [
      ComponentExample("group-week", .resting, .inputGroup(week([], hours))),
      ComponentExample("group-week-filled", .filled, .inputGroup(week(["9:00〜17:30 休憩60分", "同じ", "同じ"], hours))),
      ComponentExample(
        "group-week-invalid", .invalid,
        .inputGroup(week(["9:00〜17:30", "", "9:00〜12:00、11:00〜15:00"], overlapping, invalid: [2]))),
      ComponentExample("group-date", .resting, .inputGroup(date(birth, ["", "", ""]))),
      ComponentExample("group-date-filled", .filled, .inputGroup(date(birth, ["平成２", "４", "１"]))),
      ComponentExample(
        "group-date-part-invalid", .invalid, .inputGroup(date(incomplete, ["1990", "", "1"], invalid: [1]))),
      ComponentExample("group-date-invalid", .invalid, .inputGroup(date(whole, ["2099", "4", "1"]))),
      ComponentExample("group-date-unconfirmed", .unconfirmed, .inputGroup(date(unconfirmed, ["平成2", "4", "1"]))),
      ComponentExample(
        "group-name", .resting,
        .inputGroup(name(["", "", "", ""], Question("claimantName", label: "{氏名|しめい}", requirement: .required)))),
      ComponentExample(
        "group-name-filled", .filled,
        .inputGroup(
          name(["髙橋", "花子", "タカハシ", "ハナコ"], Question("claimantName", label: "{氏名|しめい}", requirement: .required)))),
      ComponentExample(
        "group-account", .resting,
        .inputGroup(
          InputGroup(
            Question("account", label: "振り込み先の口座", requirement: .required, hint: "請求する人の名義の口座だけ使えます"),
            inputs: [
              .text(TextInput(Question("account.bank", label: "銀行の名前", requirement: .required))),
              .choice(
                ChoiceInput(
                  Question("account.kind", label: "口座の種類", requirement: .required),
                  options: [
                    .init("ordinary", label: "{普通|ふつう}"), .init("current", label: "当座"), .init("savings", label: "貯蓄"),
                  ])),
              .text(
                TextInput(
                  Question("account.number", label: "口座の番号", requirement: .required), keyboard: .digits, width: 4)),
            ]))),
    ]
  }

  /// When to use it and when not.
  public static var guide: ComponentGuide {
    ComponentGuide(
      "group", title: LocalizedText("入力欄の組", english: "Input group"),
      purpose: LocalizedText(
        "1つの質問に、いくつかの欄で答えてもらいます。",
        english: "Several controls that answer one question."),
      use: [
        LocalizedText(
          "生年月日、名前、住所、口座", english: "Dates, names, addresses, accounts")
      ],
      avoid: [
        LocalizedText(
          "別々の質問をまとめません", english: "Not to bundle separate questions"),
        LocalizedText(
          "次の欄へ勝手に移動しません", english: "Never moves the focus by itself"),
      ],
      facts: LocalizedText(
        "役割はグループ。名前は質問のことば。ヒントはグループで1回、エラーは直す欄で読まれます。",
        english: "Role group; the hint is heard once for the group, errors at the parts that have to change."),
      examples: examples)
  }
}
