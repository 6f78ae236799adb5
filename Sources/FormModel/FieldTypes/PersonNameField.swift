public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// A person's name in two parts, with its reading in kana unless the form does without.
///
/// What a good clerk does with names that do not fit two boxes:
/// - 「山田 太郎」 typed into one box with the other left empty is taken apart at the space, and the resident is told.
/// - A single name in Latin letters or katakana, as on many passports, is taken with a question whether that is all.
/// - A single name in kanji or hiragana is more often an oversight: the other part is asked for once, and a dash in it
///   says that there is none. The dash works for every name.
public struct PersonNameField: FieldType {
  public static let name: FieldTypeName = .personName

  /// Whether the reading is asked too.
  public var kana: Bool

  /// Creates the type with its options.
  public init(kana: Bool = true) { self.kana = kana }

  public init(reading options: inout OptionsReader) { self.init(kana: options.flag("kana") ?? true) }

  /// The most characters a part may have. Longer than any name on a residence card; a bound for what conditions cost.
  static let maximum = 100

  public static let parts: [FieldPart] = [
    FieldPart(
      "family",
      label: LocalizedText(
        "姓", easy: "{姓|せい}（ファミリーネーム）", english: "Family name", chinese: "姓", korean: "성", vietnamese: "họ")),
    FieldPart(
      "given",
      label: LocalizedText(
        "名", easy: "{名|めい}（ファーストネーム）", english: "Given name", chinese: "名", korean: "이름", vietnamese: "tên")),
    FieldPart(
      "familyKana",
      label: LocalizedText(
        "セイ（カナ）", easy: "{姓|せい}の カタカナ", english: "Family name in katakana", chinese: "姓的片假名", korean: "성의 가타카나",
        vietnamese: "họ bằng katakana")),
    FieldPart(
      "givenKana",
      label: LocalizedText(
        "メイ（カナ）", easy: "{名|めい}の カタカナ", english: "Given name in katakana", chinese: "名的片假名", korean: "이름의 가타카나",
        vietnamese: "tên bằng katakana")),
  ]
}

// MARK: - Reading

extension PersonNameField {
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<PersonName> {
    let hopeless = TextLength.hopelessParts(of: entry, among: Self.parts, maximum: Self.maximum)
    if !hopeless.isEmpty {
      return .fails(Violation(.nameIsTooLong, parts: hopeless, arguments: ["maximum": .number(Self.maximum)]))
    }
    var (family, given) = (TextNormalisation.name(entry["family"]), TextNormalisation.name(entry["given"]))
    var (familyKana, givenKana) = (
      TextNormalisation.kana(entry["familyKana"]), TextNormalisation.kana(entry["givenKana"])
    )
    if family.isEmpty, given.isEmpty, !entry.text.isBlank {
      let whole = Self.withReading(entry.text)
      family = TextNormalisation.name(whole.name)
      if familyKana.isEmpty, givenKana.isEmpty { familyKana = TextNormalisation.kana(whole.reading) }
    }
    var notices: [Violation] = []

    if let parts = Self.takenApart(family, given, if: Self.isJapanese) {
      (family, given) = parts
      notices.append(Violation(.nameWasSplit, parts: ["family", "given"], severity: .inform))
    }
    if let parts = Self.takenApart(familyKana, givenKana, if: { _ in !given.isEmpty }) {
      (familyKana, givenKana) = parts
    }

    let (familyIsNone, givenIsNone) = (EntryText.isDashes(family), EntryText.isDashes(given))
    if familyIsNone { family = "" }
    if givenIsNone { given = "" }
    if kana {
      if EntryText.isDashes(familyKana) { familyKana = "" }
      if EntryText.isDashes(givenKana) { givenKana = "" }
    } else {
      (familyKana, givenKana) = ("", "")
    }

    let mayLackFamily = !given.isEmpty && (familyIsNone || Self.isSingle(given))
    let mayLackGiven = !family.isEmpty && (givenIsNone || Self.isSingle(family))
    // The reading of a single name goes with it, wherever it was entered.
    if family.isEmpty, mayLackFamily { (familyKana, givenKana) = ("", Self.joined(familyKana, givenKana)) }
    if given.isEmpty, mayLackGiven { (familyKana, givenKana) = (Self.joined(familyKana, givenKana), "") }
    var missing: [String] = []
    if family.isEmpty, !mayLackFamily { missing.append("family") }
    if given.isEmpty, !mayLackGiven { missing.append("given") }
    if kana, familyKana.isEmpty, !mayLackFamily || !family.isEmpty { missing.append("familyKana") }
    if kana, givenKana.isEmpty, !mayLackGiven || !given.isEmpty { missing.append("givenKana") }
    if !missing.isEmpty { return Reading(failing: Self.incomplete(missing)) }

    if let problem = Self.problem(
      with: ["family": family, "given": given],
      kana: [
        ("familyKana", familyKana), ("givenKana", givenKana),
      ])
    {
      return Reading(failing: problem)
    }
    if (family.isEmpty && !familyIsNone) || (given.isEmpty && !givenIsNone) {
      let part = family.isEmpty ? "family" : "given"
      notices.append(Violation(.nameIsSingle, parts: [part], severity: .warn))
    }
    let rare = [("family", family), ("given", given)].filter { !$0.1.unicodeScalars.allSatisfy(JISX0213.holds) }.map(
      \.0)
    if !rare.isEmpty { notices.append(Violation(.nameHasRareCharacters, parts: rare, severity: .inform)) }
    return Reading(
      PersonName(family: family, given: given, familyKana: familyKana, givenKana: givenKana), notices: notices)
  }

  /// A name in one text and its reading on the next line or in brackets: 「山田 花子（やまだ はなこ）」.
  private static func withReading(_ text: String) -> (name: String, reading: String) {
    guard text.utf8.count <= 4_000 else { return (text, "") }
    let line = TextNormalisation.trimmed(text)
    if let end = line.firstIndex(where: \.isNewline) { return (String(line[..<end]), String(line[end...])) }
    guard line.hasSuffix("）") || line.hasSuffix(")"), let open = line.lastIndex(where: { $0 == "（" || $0 == "(" })
    else {
      return (line, "")
    }
    let reading = String(line[line.index(after: open)...].dropLast())
    guard case .success(let kana) = KanaReading.read(reading), !kana.isEmpty else { return (line, "") }
    return (String(line[..<open]), kana)
  }

  private static func incomplete(_ parts: [String]) -> Violation {
    let code: ViolationCode =
      parts == ["given"] || parts == ["given", "givenKana"] ? .nameNeedsGiven : .nameIsIncomplete
    return Violation(code, parts: parts)
  }

  private static func problem(with names: [String: String], kana: [(part: String, text: String)]) -> Violation? {
    let long = (["family", "given"].map { ($0, names[$0] ?? "") } + kana.map { ($0.part, $0.text) })
      .filter { !TextLength.violations(of: $0.1, minimum: 0, maximum: maximum).isEmpty }.map(\.0)
    if !long.isEmpty {
      return Violation(.nameIsTooLong, parts: long, arguments: ["maximum": .number(maximum)])
    }
    for (part, text) in kana {
      guard case .failure(let problem) = KanaReading.read(text) else { continue }
      return Violation(.nameReadingIsNotKana, parts: [part], arguments: ["script": .words(problem.script.words)])
    }
    return nil
  }

  /// A name typed whole into one of two boxes, at its first space; `nil` when there is nothing to take apart.
  private static func takenApart(
    _ first: String, _ second: String, if isPossible: (String) -> Bool
  ) -> (String, String)? {
    guard first.isEmpty != second.isEmpty else { return nil }
    let whole = first.isEmpty ? second : first
    guard let space = whole.unicodeScalars.firstIndex(where: \.properties.isWhitespace), isPossible(whole) else {
      return nil
    }
    let (family, given) = (
      TextNormalisation.name(String(whole[..<space])), TextNormalisation.name(String(whole[space...]))
    )
    return family.isEmpty || given.isEmpty ? nil : (family, given)
  }

  /// Whether a name is written in kanji and hiragana, so that the family name comes first.
  private static func isJapanese(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.isIdeographic || scalar.properties.isVariationSelector
        || (0x3040...0x309F).contains(scalar.value) || scalar.value == 0x3005
    } && name.unicodeScalars.contains { $0.properties.isIdeographic }
  }

  /// Whether a name may well be somebody's only one: it holds no kanji and no hiragana.
  private static func isSingle(_ name: String) -> Bool {
    !name.unicodeScalars.contains { $0.properties.isIdeographic || (0x3040...0x309F).contains($0.value) }
  }

  private static func joined(_ first: String, _ second: String) -> String {
    first.isEmpty ? second : second.isEmpty ? first : first + " " + second
  }
}

// MARK: - Keeping

extension PersonNameField {
  public func entry(for value: PersonName, in context: FieldContext) -> Entry {
    let none = "－"
    var parts = [
      "family": value.family.isEmpty ? none : value.family, "given": value.given.isEmpty ? none : value.given,
    ]
    if kana {
      parts["familyKana"] = value.familyKana.isEmpty ? none : value.familyKana
      parts["givenKana"] = value.givenKana.isEmpty ? none : value.givenKana
    }
    return Entry(parts)
  }

  public func payload(of value: PersonName) -> JSONValue {
    var object: JSONObject = ["family": .string(value.family), "given": .string(value.given)]
    if kana {
      object["familyKana"] = .string(value.familyKana)
      object["givenKana"] = .string(value.givenKana)
    }
    return .object(object)
  }

  /// Reads the canonical form as an entry is read, so that a register's half-width kana are as good as anybody's.
  /// Without the kana that the form asks for it is no value: the question is asked.
  public func value(from payload: JSONValue) -> PersonName? {
    guard let family = payload["family"]?.string, let given = payload["given"]?.string else { return nil }
    let name = PersonName(
      family: family, given: given, familyKana: payload["familyKana"]?.string ?? "",
      givenKana: payload["givenKana"]?.string ?? "")
    let today = FieldContext(today: .earliest)
    return read(entry(for: name, in: today), in: today).value
  }

  public var expressionType: ExpressionType { .record("personName") }

  public static var expressionRecords: [String: [String: ExpressionDeclarations.Variable]] {
    ["personName": ExpressionRecord.strings(parts.map(\.name), maximum: TextLength.scalars(for: maximum))]
  }

  public func expressionValue(of value: PersonName) -> ExpressionValue {
    .record(
      ExpressionRecord(
        shape: Self.shape,
        strings: [
          "family": value.family, "given": value.given, "familyKana": value.familyKana, "givenKana": value.givenKana,
        ]))
  }

  private static let shape = RecordShape(name: "personName", fields: parts.map(\.name))
  public var maximumSize: Int? { TextLength.scalars(for: Self.maximum) }
}

extension PersonNameField {
  public var answerSchema: AnswerSchema {
    let most = TextLength.scalars(for: Self.maximum)
    let text: AnswerSchema.Shape = .text(0...most, needsInk: false)
    let reading: AnswerSchema.Shape = .text(0...most, pattern: "[ァ-ヾ ]*", needsInk: false)
    var members: [AnswerSchema.Object.Member] = [.init("family", text), .init("given", text)]
    if kana { members += [.init("familyKana", reading), .init("givenKana", reading)] }
    return AnswerSchema(
      .object(
        members, oneOf: [["family", "given"]] + (kana ? [["familyKana", "givenKana"]] : []),
        needs: kana ? ["family": "familyKana", "given": "givenKana"] : [:]),
      beyond: [
        .characters(.nameIsTooLong, upTo: Self.maximum),
        .init(.nameIsIncomplete, ja: "空白だけの名前はない", en: "no part of nothing but spaces"),
        .init(.nameNeedsGiven, ja: "空白だけの名前はない", en: "no part of nothing but spaces"),
      ])
  }
}

// MARK: - Presenting

extension PersonNameField {
  public func summary(of value: PersonName, in context: FieldContext) -> AnswerSummary {
    AnswerSummary([value.full, value.fullKana].filter { !$0.isEmpty }.map { ShownText(RubyText(plain: $0)) })
  }

  public func component(_ field: FieldPresentation) -> Component {
    let tokens = ["family": "family-name", "given": "given-name"]
    let inputs = Self.parts.filter { kana || tokens[$0.name] != nil }.map { part in
      InputGroup.Input.text(
        TextInput(
          field.part(part.name, label: part.label), value: field.entry[part.name], width: 12,
          autocomplete: tokens[part.name].flatMap { field.autocomplete("name", as: $0) }))
    }
    return .inputGroup(InputGroup(field.question, inputs: inputs))
  }

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: kana ? 14 : 5) }
}

// MARK: - Messages

extension ViolationCode {
  /// Parts of a name are missing.
  public static let nameIsIncomplete = Self(rawValue: "nameIsIncomplete")
  /// Only the given name is missing, which some people do not have.
  public static let nameNeedsGiven = Self(rawValue: "nameNeedsGiven")
  /// A part of a name is longer than is taken. Argument `maximum`.
  public static let nameIsTooLong = Self(rawValue: "nameIsTooLong")
  /// The reading of a name holds another script than kana. Argument `script`.
  public static let nameReadingIsNotKana = Self(rawValue: "nameReadingIsNotKana")
  /// A whole name stood in one part and was taken apart.
  public static let nameWasSplit = Self(rawValue: "nameWasSplit")
  /// A name has characters outside JIS X 0213; taken and kept as they are.
  public static let nameHasRareCharacters = Self(rawValue: "nameHasRareCharacters")
  /// There is one name only; taken as it is.
  public static let nameIsSingle = Self(rawValue: "nameIsSingle")
}

extension PersonNameField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .nameIsIncomplete: LocalizedText(
      "「{label}」の{part}を入力してください", easy: "「{label}」の {part}を {書|か}いてください",
      english: "Enter {part} of “{label}”"),
    .nameNeedsGiven: LocalizedText(
      "「{label}」の{part}を入力してください。名がない人は、名に「－」を入力してください",
      easy: "「{label}」の {part}を {書|か}いてください。{名前|なまえ}が {一|ひと}つだけの {人|ひと}は 「－」と {書|か}いてください",
      english: "Enter {part} of “{label}”. If you have one name only, enter “-” as given name"),
    .nameIsTooLong: LocalizedText(
      "「{label}」の{part}は{maximum}文字までで入力してください",
      easy: "「{label}」の {part}は {maximum}{文字|もじ}までで {書|か}いてください",
      english: "Enter {part} of “{label}” in up to {maximum} characters"),
    .nameReadingIsNotKana: LocalizedText(
      "「{label}」の{part}に{script}が入っています。ひらがなかカタカナで入力してください",
      easy: "「{label}」の {part}に {script}が あります。ひらがなか カタカナで {書|か}いてください",
      english: "{part} of “{label}” holds {script}. Enter it in hiragana or katakana"),
    .nameWasSplit: LocalizedText(
      "「{label}」を、空白のところで姓と名に分けました。違うときは直してください",
      easy: "「{label}」を {姓|せい}と {名|めい}に {分|わ}けました。ちがうときは なおしてください",
      english: "We split “{label}” at the space into family and given name. Change it if that is not right"),
    .nameHasRareCharacters: LocalizedText(
      "「{label}」の{part}を、入力した字のまま受け取りました。証明書などでは、似た字やカタカナで書くことがあります。気になるときは窓口に相談してください",
      easy: "「{label}」の {part}を そのままの {字|じ}で もらいました。{紙|かみ}には {似|に}ている {字|じ}か カタカナで {書|か}くことが あります",
      english:
        "We keep {part} of “{label}” with the characters you entered. On some papers a similar character or katakana may stand instead; ask the office if that matters"
    ),
    .nameIsSingle: LocalizedText(
      "「{label}」は名前が一つだけです。ほかにもあるときは{part}を入力してください。これで全部のときは、このまま進んでください",
      easy: "「{label}」は {名前|なまえ}が {一|ひと}つだけです。ほかにも あるときは {part}を {書|か}いてください。これで {全部|ぜんぶ}のときは、つぎへ {進|すす}んでください",
      english: "“{label}” holds one name only. If there is another, enter {part}. If that is all, go on"),
  ]

  public static var examples: [FieldExample<PersonNameField>] {
    let yamada = PersonName(family: "山田", given: "花子", familyKana: "ヤマダ", givenKana: "ハナコ")
    return [
      FieldExample(
        "kanji with its reading", PersonNameField(),
        Entry(["family": "山田", "given": "花子", "familyKana": "ヤマダ", "givenKana": "ハナコ"]), reads: yamada),
      FieldExample(
        "reading in hiragana and half-width katakana, spaces around", PersonNameField(),
        Entry(["family": "山田　", "given": " 花子", "familyKana": "やまだ", "givenKana": "ﾊﾅｺ "]), reads: yamada),
      FieldExample(
        "whole name in one box", PersonNameField(kana: false), Entry(["family": "山田　花子"]),
        reads: PersonName(family: "山田", given: "花子")),
      FieldExample(
        "compatibility ideograph stays", PersonNameField(kana: false),
        Entry(["family": "\u{FA19}谷", "given": "葛\u{E0100}"]),
        reads: PersonName(family: "\u{FA19}谷", given: "葛\u{E0100}")),
      FieldExample(
        "alphabet", PersonNameField(),
        Entry(["family": "NGUYEN", "given": "THI  LAN", "familyKana": "ｸﾞｴﾝ", "givenKana": "てぃ らん"]),
        reads: PersonName(family: "NGUYEN", given: "THI LAN", familyKana: "グエン", givenKana: "ティ ラン")),
      FieldExample(
        "one name only", PersonNameField(), Entry(["family": "Sukarno", "familyKana": "スカルノ"]),
        reads: PersonName(family: "Sukarno", given: "", familyKana: "スカルノ")),
      FieldExample(
        "in one text with its reading", PersonNameField(), Entry("山田　花子（やまだ　はなこ）"), reads: yamada),
      FieldExample(
        "no given name", PersonNameField(kana: false), Entry(["family": "山田"]), breaks: .nameNeedsGiven),
      FieldExample(
        "no given name, said with a dash", PersonNameField(kana: false), Entry(["family": "桃青", "given": "ー"]),
        reads: PersonName(family: "桃青", given: "")),
      FieldExample(
        "no reading", PersonNameField(), Entry(["family": "山田", "given": "花子"]), breaks: .nameIsIncomplete),
      FieldExample(
        "kanji in the reading", PersonNameField(),
        Entry(["family": "山田", "given": "花子", "familyKana": "山田", "givenKana": "ハナコ"]), breaks: .nameReadingIsNotKana),
    ]
  }
}
