public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// People of a household: chosen among those a register holds, with others added by hand.
///
/// The register's people come with the context (`FieldContext.household`); a form may narrow them by age and relation.
/// Without a register all people are added by hand, one a line: name, day of birth, relation.
public struct PersonListField: FieldType {
  public static let name: FieldTypeName = .personList

  /// The least age of those who are offered and taken; `nil` for any.
  public var minimumAge: Int?
  /// The greatest age of those who are offered and taken; `nil` for any.
  public var maximumAge: Int?
  /// The relations of those who are offered, such as 子; `nil` for any.
  public var relations: [String]?
  /// Whether people can be added whom no register holds.
  public var takesOthers: Bool
  /// The most people.
  public var maximum: Int

  /// Creates the type with its options.
  public init(
    minimumAge: Int? = nil, maximumAge: Int? = nil, relations: [String]? = nil, takesOthers: Bool = true,
    maximum: Int = 20
  ) {
    self.minimumAge = minimumAge
    self.maximumAge = maximumAge
    self.relations = relations
    self.takesOthers = takesOthers
    self.maximum = maximum
  }

  public init(reading options: inout OptionsReader) {
    let (minimumAge, maximumAge) = (
      options.integer("minimumAge", in: 0...150), options.integer("maximumAge", in: 0...150)
    )
    if let minimumAge, let maximumAge, minimumAge > maximumAge {
      options.report(.minimumAboveMaximum, at: "minimumAge")
    }
    self.init(
      minimumAge: minimumAge, maximumAge: maximumAge, relations: options.strings("relations", from: nil),
      takesOthers: options.flag("takesOthers") ?? true, maximum: options.integer("maximum", in: 1...50) ?? 20)
  }

  public static let parts: [FieldPart] = [
    FieldPart(
      "members",
      label: LocalizedText(
        "世帯の人", easy: "いっしょに {住|す}んでいる {人|ひと}", english: "Household", chinese: "家庭成员", korean: "가구원",
        vietnamese: "người trong hộ")),
    FieldPart(
      "others",
      label: LocalizedText(
        "ほかの人", easy: "ほかの {人|ひと}", english: "Others", chinese: "其他人", korean: "다른 사람", vietnamese: "người khác"),
      isOptional: true),
  ]

  /// The most characters of a name or relation.
  static let maximumName = 100
}

// MARK: - Reading

extension PersonListField {
  /// Takes chosen members of the household, and people written as 「山田 太郎 2020-04-01 子」 between lines or 、.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<[ListedPerson]> {
    let offered = candidates(in: context)
    var people: [ListedPerson] = []
    let chosen = entry.values("members").filter { !$0.isBlank }
    guard chosen.count <= 2 * maximum else { return .fails(tooMany) }
    for text in chosen {
      guard let person = offered.first(where: { $0.token.utf8.elementsEqual(text.utf8) || $0.isNamed(text) }) else {
        return .fails(Violation(.personIsNotOffered, parts: ["members"]))
      }
      if !people.contains(person) { people.append(person) }
    }
    let others = entry["others"].isBlank ? entry.text : entry["others"]
    // Scalars, because a selector at the start of a name would make one character of it and the sign before it.
    let pieces = EntryText.lines(others).unicodeScalars.split { Self.signs.contains($0) }
      .map { EntryText.line(String(String.UnicodeScalarView($0))) }.filter { !$0.isEmpty }
    guard pieces.count <= 2 * maximum else { return .fails(tooMany) }
    for piece in pieces {
      guard let person = Self.person(piece) else { return .fails(Violation(.personIsNotUnderstood, parts: ["others"])) }
      if let member = offered.first(where: {
        $0.isNamed(person.name) && (person.birthDate ?? $0.birthDate) == $0.birthDate
      }) {
        if !people.contains(member) { people.append(member) }
      } else if takesOthers {
        people.append(person)
      } else {
        return .fails(Violation(.personIsNotOffered, parts: ["others"]))
      }
    }
    return people.isEmpty ? .fails(Violation(.isMissing)) : .reads(people)
  }

  private static let signs: Set<Unicode.Scalar> = ["\n", "、", "，", ",", ";", "；"]

  /// The members of the household that the form asks for.
  func candidates(in context: FieldContext) -> [ListedPerson] {
    context.household.filter { person in
      guard isOfAge(person, in: context) else { return false }
      guard let relations else { return true }
      return relations.contains { EntryText.folded($0) == EntryText.folded(person.relation) }
    }
  }

  /// Whether somebody is of the age the form asks for; of an unknown age nobody is turned away.
  private func isOfAge(_ person: ListedPerson, in context: FieldContext) -> Bool {
    guard let birthDate = person.birthDate, birthDate <= context.today else { return true }
    guard let age = birthDate.age(on: context.today) else { return true }
    return age >= (minimumAge ?? 0) && age <= (maximumAge ?? .max)
  }

  /// Somebody in one line: a name, then a day of birth, then a relation; the last two may be missing.
  private static func person(_ line: String) -> ListedPerson? {
    // What nobody sees is no word between two spaces.
    let words = EntryText.words(TextNormalisation.name(line), alsoBetween: "/")
    guard !words.isEmpty, words.count <= 30 else { return nil }
    for length in [1, 3, 2] {
      for start in words.indices.dropFirst() where start + length <= words.count {
        guard let date = try? DateReader.read(words[start..<start + length].joined(separator: " ")).date else {
          continue
        }
        return ListedPerson(
          named: words[..<start], birthDate: date, relation: words[(start + length)...].joined(separator: " "))
      }
    }
    return ListedPerson(named: words[...], birthDate: nil, relation: "")
  }

  private var tooMany: Violation { Violation(.peopleAreTooMany, arguments: ["maximum": .number(maximum)]) }

  public func violations(of value: [ListedPerson], in context: FieldContext) -> [Violation] {
    if value.count > maximum { return [tooMany] }
    if value.contains(where: { ($0.birthDate ?? context.today) > context.today }) {
      return [Violation(.personIsNotBorn, parts: ["others"])]
    }
    if minimumAge != nil || maximumAge != nil {
      if value.contains(where: { $0.birthDate == nil }) { return [Violation(.personNeedsBirthDate, parts: ["others"])] }
      if value.contains(where: { !isOfAge($0, in: context) }) {
        return [
          Violation(
            .personIsOfOtherAge, parts: ["others"],
            arguments: ["minimum": .number(minimumAge ?? 0), "maximum": .number(maximumAge ?? 150)])
        ]
      }
    }
    return []
  }
}

extension ListedPerson {
  fileprivate init?(named words: ArraySlice<String>, birthDate: CalendarDate?, relation: String) {
    let name = TextNormalisation.name(words.joined(separator: " "))
    guard !name.isEmpty, name.count <= PersonListField.maximumName, relation.count <= PersonListField.maximumName else {
      return nil
    }
    self.init(name: name, birthDate: birthDate, relation: relation)
  }

  /// Whether a text is the person's name, spaces aside; scalar by scalar.
  fileprivate func isNamed(_ text: String) -> Bool {
    func bare(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { !$0.properties.isWhitespace } }
    return text.utf8.count <= 2_000 && bare(text) == bare(name)
  }
}

// MARK: - Keeping

extension PersonListField {
  public func entry(for value: [ListedPerson], in context: FieldContext) -> Entry {
    let offered = candidates(in: context)
    var entry = Entry()
    let members = value.filter(offered.contains).map(\.token)
    if !members.isEmpty { entry.set(members, part: "members") }
    let others = value.filter { !offered.contains($0) }.map { line(for: $0, in: context) }
    if !others.isEmpty { entry["others"] = others.joined(separator: "、") }
    return entry
  }

  private func line(for person: ListedPerson, in context: FieldContext) -> String {
    var words = [person.name]
    if let birthDate = person.birthDate {
      words.append(DateText.text(birthDate, in: context))
      if !person.relation.isEmpty { words.append(person.relation) }
    }
    return words.joined(separator: " ")
  }

  public func payload(of value: [ListedPerson]) -> JSONValue {
    .array(
      value.map { person in
        var members: [(String, JSONValue)] = [("name", .string(person.name))]
        if let birthDate = person.birthDate { members.append(("birthDate", .string(birthDate.iso))) }
        if !person.relation.isEmpty { members.append(("relation", .string(person.relation))) }
        members.append(("registered", .bool(person.isRegistered)))
        return .object(of: members)
      })
  }

  public func value(from payload: JSONValue) -> [ListedPerson]? {
    guard let items = payload.array, !items.isEmpty, items.count <= 2 * maximum else { return nil }
    let people = items.compactMap { item -> ListedPerson? in
      guard let name = item["name"]?.string.map(TextNormalisation.name), !name.isEmpty,
        name.count <= Self.maximumName
      else { return nil }
      var birthDate: CalendarDate?
      if let text = item["birthDate"] {
        guard let date = text.string.flatMap(CalendarDate.init(iso:)), date.year >= 1000 else { return nil }
        birthDate = date
      }
      let relation = item["relation"]?.string.map(EntryText.line) ?? ""
      guard relation.count <= Self.maximumName else { return nil }
      return ListedPerson(
        name: name, birthDate: birthDate, relation: relation, isRegistered: item["registered"]?.bool ?? false)
    }
    return people.count == items.count ? people : nil
  }

  public var answerSchema: AnswerSchema {
    let most = TextLength.scalars(for: Self.maximumName)
    return AnswerSchema(
      .list(
        of: .object([
          .init("name", .text(1...most)), .init("birthDate", .day, isRequired: false),
          .init("relation", .text(1...most), isRequired: false), .init("registered", .flag),
        ]), count: 1...maximum),
      beyond: [
        .calendarDay(.personIsNotUnderstood),
        .init(.personIsNotBorn, ja: "生年月日は今日より後ではない", en: "nobody is born after today"),
        .init(.personNeedsBirthDate, ja: "年齢の条件があるときは生年月日がある", en: "a birth date where the field asks for an age"),
        .init(.personIsOfOtherAge, ja: "設定された年齢の人", en: "people of the age the field asks for"),
      ])
  }

  /// The names: conditions count them, `people.size() > 2`.
  public var expressionType: ExpressionType { .list(.string) }
  public func expressionValue(of value: [ListedPerson]) -> ExpressionValue { .list(value.map { .string($0.name) }) }
  public var maximumSize: Int? { maximum }
}

// MARK: - Presenting

extension PersonListField {
  public func summary(of value: [ListedPerson], in context: FieldContext) -> AnswerSummary {
    AnswerSummary(value.map { ShownText(RubyText(plain: line(for: $0, in: context))) })
  }

  public func component(_ field: FieldPresentation) -> Component {
    let offered = candidates(in: field.context)
    let others = TextInput(
      field.part("others", label: Self.parts[1].label, hint: Self.hint), value: field.entry["others"], width: 30)
    var inputs: [InputGroup.Input] = []
    if !offered.isEmpty {
      let options = offered.map { person in
        ChoiceInput.Option(person.token, label: ShownText(RubyText(plain: line(for: person, in: field.context))))
      }
      let chosen = field.entry.values("members").prefix(2 * maximum)
      inputs.append(
        .choice(
          ChoiceInput(
            field.part("members", label: Self.parts[0].label), count: .several, options: options,
            selected: options.map(\.value).filter { chosen.contains($0) })))
    }
    if takesOthers || offered.isEmpty { inputs.append(.text(others)) }
    return .inputGroup(InputGroup(field.question, inputs: inputs))
  }

  private static let hint = LocalizedText(
    "名前、生まれた日、関係の順に。何人かのときは「、」で分けてください。例 山田 太郎 令和2年4月1日 子",
    easy: "{名前|なまえ}、{生|う}まれた {日|ひ}、{関係|かんけい}を {書|か}いてください。{例|れい} {山田|やまだ} {太郎|たろう} 2020{年|ねん}4{月|がつ}1{日|にち} {子|こ}",
    english: "Name, birth date, relation; put a comma between people. For example Taro Yamada 2020-04-01 son",
    chinese: "请依次填写姓名、出生日期和关系。有多人时请用“、”分开。例如 山田 太郎 令和2年4月1日 子",
    korean: "이름, 태어난 날, 관계의 순서로 적어 주세요. 여러 명이면 ‘、’로 나누어 주세요. 예: 山田 太郎 令和2年4月1日 子",
    vietnamese:
      "Hãy ghi theo thứ tự tên, ngày sinh, quan hệ. Nếu có nhiều người, hãy ngăn cách bằng dấu “、”. Ví dụ 山田 太郎 令和2年4月1日 子"
  )

  public var effort: FieldEffort { FieldEffort(.choosing, usualLength: 20) }
}

// MARK: - Messages

extension ViolationCode {
  /// Somebody was chosen who is not among those offered.
  public static let personIsNotOffered = Self(rawValue: "personIsNotOffered")
  /// A line does not say who is meant.
  public static let personIsNotUnderstood = Self(rawValue: "personIsNotUnderstood")
  /// Somebody's day of birth is needed and not there.
  public static let personNeedsBirthDate = Self(rawValue: "personNeedsBirthDate")
  /// Somebody's day of birth is after today.
  public static let personIsNotBorn = Self(rawValue: "personIsNotBorn")
  /// Somebody is of another age than is asked. Arguments `minimum` and `maximum`, in years.
  public static let personIsOfOtherAge = Self(rawValue: "personIsOfOtherAge")
  /// There are more people than are taken. Argument `maximum`.
  public static let peopleAreTooMany = Self(rawValue: "peopleAreTooMany")
}

extension PersonListField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .isMissing: LocalizedText(
      "「{label}」の人を選ぶか、名前を入力してください", easy: "「{label}」の {人|ひと}を {選|えら}ぶか、{名前|なまえ}を {書|か}いてください",
      english: "Choose people for “{label}”, or enter their names"),
    .personIsNotOffered: LocalizedText(
      "「{label}」を、示してある人の中から選んでください", easy: "「{label}」を この {人|ひと}たちの {中|なか}から {選|えら}んでください",
      english: "Choose among the people shown for “{label}”"),
    .personIsNotUnderstood: LocalizedText(
      "「{label}」の{part}は、名前、生まれた日、関係の順に入力してください。例 山田 太郎 令和2年4月1日 子",
      easy: "「{label}」の {part}は {名前|なまえ}、{生|う}まれた {日|ひ}、{関係|かんけい}を {書|か}いてください",
      english: "Enter {part} of “{label}” as name, birth date, relation, for example Taro Yamada 2020-04-01 son"),
    .personNeedsBirthDate: LocalizedText(
      "「{label}」の{part}の生まれた日も入力してください。例 山田 太郎 令和2年4月1日",
      easy: "「{label}」の {part}の {生|う}まれた {日|ひ}も {書|か}いてください",
      english: "Enter the birth date of each of {part} of “{label}”, for example Taro Yamada 2020-04-01"),
    .personIsNotBorn: LocalizedText(
      "「{label}」の{part}の生まれた日を確かめてください。今日までの日を入力してください",
      easy: "「{label}」の {part}の {生|う}まれた {日|ひ}を {見|み}てください。{今日|きょう}までの {日|ひ}を {書|か}いてください",
      english: "Check the birth dates of {part} of “{label}”. Enter a day up to today"),
    .personIsOfOtherAge: LocalizedText(
      "「{label}」には、{minimum}歳から{maximum}歳までの人を入力してください",
      easy: "「{label}」に {minimum}{歳|さい}から {maximum}{歳|さい}までの {人|ひと}を {書|か}いてください",
      english: "Enter people from {minimum} to {maximum} years of age for “{label}”"),
    .peopleAreTooMany: LocalizedText(
      "「{label}」は{maximum}人までです。ほかの人は外してください",
      easy: "「{label}」は {maximum}{人|にん}までです。ほかの {人|ひと}は やめてください",
      english: "Enter up to {maximum} people for “{label}”"),
  ]

  public static var examples: [FieldExample<PersonListField>] {
    let field = PersonListField(maximum: 3)
    let children = PersonListField(maximumAge: 17, takesOthers: true)
    let born = CalendarDate(year: 2020, month: 4, day: 1)
    let taro = ListedPerson(name: "山田 太郎", birthDate: born, relation: "子")
    return [
      FieldExample("one person", field, Entry(["others": "山田 太郎 令和2年4月1日 子"]), reads: [taro]),
      FieldExample(
        "two in one text", field, Entry("山田　太郎 2020/4/1 子、山田花子"), reads: [taro, ListedPerson(name: "山田花子")]),
      FieldExample("nobody offered", field, Entry(["members": "1"]), breaks: .personIsNotOffered),
      FieldExample(
        "four of three", field, Entry("一郎、二郎、三郎、四郎"), breaks: .peopleAreTooMany),
      FieldExample("no birth date", children, Entry("山田太郎"), breaks: .personNeedsBirthDate),
      FieldExample("grown up", children, Entry("山田太郎 昭和50年1月1日"), breaks: .personIsOfOtherAge),
      FieldExample("not born", field, Entry("山田太郎 2030-01-01"), breaks: .personIsNotBorn),
      FieldExample(
        "a story", field, Entry(String(repeating: "あ ", count: 31)), breaks: .personIsNotUnderstood),
    ]
  }
}
