import FormText

extension FormCheck {
  /// Whether each question is one question, has a purpose, and is easy to answer where it stands.
  static let questions = FormCheck { checked in
    checked.purposes + checked.ideas + checked.longPages + checked.menus
  }

  /// The most questions people see at once.
  ///
  /// With 0.985 % lost for each question (32.7 % over 40, a figure whose source is not verified) a page of ten loses 9.4 %,
  /// one of eleven 10.3 %: more than may leave the whole form. Choosing a page's length by that is the package's own rule.
  static let mostQuestions = 10

  /// The most choices that are shown instead of folded away; the package's own number.
  static let mostVisibleChoices = 7
}

extension CheckedForm {
  /// Questions about a person, or for a number that needs care, that do not say what for.
  fileprivate var purposes: [PlacedFinding] {
    form.fields.compactMap { _, field in
      guard field.purpose == nil, field.type.takesAnswer, needsPurpose(field) else { return nil }
      return PlacedFinding(.noPurpose(field.label), at: .field(field, "label"))
    }
  }

  private func needsPurpose(_ field: FieldSpecification) -> Bool {
    switch field.type.typeName {
    // What is agreed to says for itself what it is.
    case .declaration, .consent, .signature: return false
    case .myNumber, .pensionNumber, .healthInsurance, .careInsurance, .residenceCard, .driverLicence: return true
    default: break
    }
    // Without being told why, nobody has to say what sex they are.
    if field.label[.japanese].plain.contains("性別") { return true }
    switch field.meaning.flatMap({ form.meanings.terms[$0]?.sensitivity }) {
    case .sensitive: return true
    // Whose name is asked is clear from the question.
    case .personal: return field.type.typeName != .personName && field.type.typeName != .kana
    case .plain, nil: return false
    }
  }

  fileprivate var ideas: [PlacedFinding] {
    form.fields.compactMap { _, field in
      guard field.type.takesAnswer, let second = QuestionIdeas.second(in: field) else { return nil }
      return PlacedFinding(.twoQuestions(second), at: .field(field, "label"))
    }
  }

  fileprivate var longPages: [PlacedFinding] {
    var joint = JointQuestions(form)
    return form.pages.enumerated().compactMap { number, page in
      let asked = page.fields.indices.filter { page.fields[$0].type.takesAnswer }
      guard asked.count > FormCheck.mostQuestions else { return nil }
      // One question after the other that can still be asked together with those before: so many people really see.
      let always = asked.filter { page.fields[$0].condition == nil && page.fields[$0].choiceFilter == nil }
      var together = always.map { JointQuestions.Place(page: number, field: $0) }
      guard together.count > FormCheck.mostQuestions || joint.canMeet(together) else { return nil }
      for index in asked where !always.contains(index) {
        guard together.count <= FormCheck.mostQuestions else { break }
        let more = together + [JointQuestions.Place(page: number, field: index)]
        if joint.canMeet(more) { together = more }
      }
      guard together.count > FormCheck.mostQuestions else { return nil }
      return PlacedFinding(
        .tooManyQuestions(max(together.count, always.count), most: FormCheck.mostQuestions), at: .page(page, "title"))
    }
  }

  fileprivate var menus: [PlacedFinding] {
    form.fields.compactMap { _, field in
      guard let choice = field.type as? ChoiceField, choice.presentation != .visible,
        (2...FormCheck.mostVisibleChoices).contains(choice.choices.count)
      else { return nil }
      return PlacedFinding(.menuForFewChoices(choice.choices.count), at: .field(field, "presentation"))
    }
  }
}

/// The things a question asks for.
private enum QuestionIdeas {
  /// The second thing a label asks for; `nil` when it asks for one, or when that is not certain.
  static func second(in field: FieldSpecification) -> String? {
    let label = withoutBrackets(TextNormalisation.halfWidth(field.label[.japanese].plain))
    if let second = secondSentence(label) { return second }
    if label.lowercased().contains("and/or") { return "and/or" }
    return takesOneThing(field.type.typeName) ? secondThing(Array(label.filter { !$0.isWhitespace })) : nil
  }

  /// Whether a type takes one thing: of the others, many ask for several things on purpose.
  private static func takesOneThing(_ type: FieldTypeName) -> Bool {
    [
      .text, .date, .yearMonth, .time, .integer, .decimal, .yen, .choice, .telephone, .email, .kana, .postalCode,
      .myNumber,
      .corporateNumber, .driverLicence, .residenceCard, .careInsurance, .pensionNumber, .scale,
    ].contains(type)
  }

  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    return text.reduce(into: "") { said, character in
      if "(（「『".contains(character) { depth += 1 }
      if depth == 0 { said.append(character) }
      if ")）」』".contains(character) { depth = max(0, depth - 1) }
    }
  }

  /// The second of two questions, each with its own 「か。」 or question mark.
  private static func secondSentence(_ label: String) -> String? {
    var questions: [String] = []
    var sentence = ""
    for character in label + "。" {
      guard "。?？!！".contains(character) else {
        sentence.append(character)
        continue
      }
      let said = TextNormalisation.trimmed(sentence)
      if !said.isEmpty, said.hasSuffix("か") || "?？".contains(character) { questions.append(said) }
      sentence = ""
    }
    if questions.count >= 2 { return questions[1] }
    // 「…ですか、または…ですか」 is one question with two answers.
    guard let also = label.firstRange(of: "か、また"), !label[also.upperBound...].hasPrefix("は") else { return nil }
    let rest = label[also.upperBound...].drop { $0 == "、" }
    return rest.isEmpty ? nil : String(rest)
  }

  /// What people are asked for by name.
  private static let things = [
    "氏名", "名前", "ふりがな", "フリガナ", "住所", "居所", "本籍", "電話番号", "電話", "FAX番号", "ファクス番号", "メールアドレス", "連絡先", "生年月日",
    "生まれた日", "誕生日", "性別", "年齢", "国籍", "職業", "仕事", "勤務先", "勤め先", "会社名", "学校名", "続柄", "関係", "口座番号", "銀行名", "支店名",
    "金額", "収入", "所得", "日付", "日にち", "時刻", "時間", "場所", "理由", "目的", "使いみち", "人数", "枚数", "回数", "個数", "郵便番号", "世帯主",
  ].map(Array.init)
  private static let connectors = [
    "及び", "および", "並びに", "ならびに", "又は", "または", "若しくは", "もしくは", "と、", "と", "、", "・", "/",
  ].map(Array.init)
  private static let requests = ["書いて", "入力", "記入", "教えて", "答えて"].map(Array.init)

  /// The second of two things that a connector joins: 「勤務先と電話番号」, but not 「夫または妻の名前」.
  private static func secondThing(_ label: [Character]) -> String? {
    guard label.count <= 200 else { return nil }
    for start in label.indices {
      guard let first = things.first(where: { label[start...].starts(with: $0) }) else { continue }
      let rest = label[(start + first.count)...]
      guard let connector = connectors.first(where: rest.starts(with:)) else { continue }
      var after = rest.dropFirst(connector.count)
      while let more = connectors.first(where: after.starts(with:)) { after = after.dropFirst(more.count) }
      for place in after.indices {
        guard let second = things.first(where: { after[place...].starts(with: $0) }) else { continue }
        let tail = after[(place + second.count)...]
        if tail.isEmpty || (tail.first == "を" && requests.contains { tail.dropFirst().starts(with: $0) }) {
          return String(after[..<(place + second.count)])
        }
      }
    }
    return nil
  }
}
