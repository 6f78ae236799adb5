public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// An account that money can be sent to: bank, branch, kind, number, holder.
///
/// At ゆうちょ銀行 the 記号 and 番号 of the passbook are taken in place of branch and number and converted, with a notice.
public struct BankAccountField: FieldType {
  public static let name: FieldTypeName = .bankAccount
  public static let masksAnswers = true

  /// Creates the type.
  public init() {}

  public init(reading options: inout OptionsReader) {}

  /// The most characters of a name; a bound for what conditions cost.
  static let maximum = 60

  public static let parts: [FieldPart] = [
    FieldPart(
      "bank",
      label: LocalizedText(
        "銀行などの名前", easy: "{銀行|ぎんこう}の {名前|なまえ}", english: "Bank", chinese: "银行名称", korean: "은행 이름",
        vietnamese: "tên ngân hàng")),
    FieldPart(
      "branch",
      label: LocalizedText(
        "支店（ゆうちょ銀行は記号）", easy: "{支店|してん}（ゆうちょ{銀行|ぎんこう}は {記号|きごう}）", english: "Branch (記号 at Japan Post Bank)",
        chinese: "支店（邮储银行为記号）", korean: "지점(유초은행은 記号)", vietnamese: "chi nhánh (記号 ở ゆうちょ銀行)")),
    FieldPart(
      "kind",
      label: LocalizedText(
        "口座の種類", easy: "{口座|こうざ}の {種類|しゅるい}", english: "Kind of account", chinese: "账户种类", korean: "계좌 종류",
        vietnamese: "loại tài khoản")),
    FieldPart(
      "number",
      label: LocalizedText(
        "口座番号（ゆうちょ銀行は番号）", easy: "{口座番号|こうざばんごう}（ゆうちょ{銀行|ぎんこう}は {番号|ばんごう}）",
        english: "Account number (番号 at Japan Post Bank)", chinese: "账号（邮储银行为番号）", korean: "계좌번호(유초은행은 番号)",
        vietnamese: "số tài khoản (番号 ở ゆうちょ銀行)")),
    FieldPart(
      "holder",
      label: LocalizedText(
        "口座名義（カナ）", easy: "{口座|こうざ}の {名前|なまえ}（カタカナ）", english: "Account holder in katakana", chinese: "户名（片假名）",
        korean: "예금주(가타카나)", vietnamese: "chủ tài khoản (katakana)")),
  ]
}

extension BankAccount.Kind {
  var choice: Choice {
    switch self {
    case .ordinary:
      Choice(
        value: rawValue,
        label: LocalizedText(
          "普通", easy: "{普通|ふつう}", english: "Ordinary (普通)", chinese: "普通账户（普通）", korean: "보통 예금(普通)",
          vietnamese: "Tài khoản thường (普通)"))
    case .current:
      Choice(
        value: rawValue,
        label: LocalizedText(
          "当座", easy: "{当座|とうざ}", english: "Current (当座)", chinese: "支票账户（当座）", korean: "당좌 예금(当座)",
          vietnamese: "Tài khoản vãng lai (当座)"))
    case .savings:
      Choice(
        value: rawValue,
        label: LocalizedText(
          "貯蓄", easy: "{貯蓄|ちょちく}", english: "Savings (貯蓄)", chinese: "储蓄账户（貯蓄）", korean: "저축 예금(貯蓄)",
          vietnamese: "Tài khoản tiết kiệm (貯蓄)"))
    }
  }

  /// The kind an entry means: its value, its words, the words of passbooks, or the code of bank files.
  init?(entry: String) {
    if let choice = Self.allCases.map(\.choice).first(meaning: entry) {
      self.init(rawValue: choice.value)
      return
    }
    guard entry.utf8.count <= 100 else { return nil }
    switch EntryText.folded(entry) {
    case "普通預金", "普通口座", "総合", "総合口座", "通常貯金", "ふつう", "ordinary", "1": self = .ordinary
    case "当座預金", "当座口座", "振替口座", "とうざ", "current", "2": self = .current
    case "貯蓄預金", "貯蓄口座", "通常貯蓄貯金", "ちょちく", "savings", "4": self = .savings
    default: return nil
    }
  }
}

// MARK: - Reading

extension BankAccountField {
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<BankAccount> {
    let entry = Self.takenApart(entry)
    let hopeless = TextLength.hopelessParts(of: entry, among: Self.parts, maximum: Self.maximum)
    if !hopeless.isEmpty {
      return .fails(Violation(.accountIsTooLong, parts: hopeless, arguments: ["maximum": .number(Self.maximum)]))
    }
    var bank = EntryText.line(entry["bank"])
    var branch = EntryText.line(entry["branch"])
    let long = [("bank", bank), ("branch", branch), ("holder", entry["holder"])]
      .filter { !TextLength.violations(of: $0.1, minimum: 0, maximum: Self.maximum).isEmpty }.map(\.0)
    if !long.isEmpty {
      return .fails(Violation(.accountIsTooLong, parts: long, arguments: ["maximum": .number(Self.maximum)]))
    }
    let isYucho = YuchoAccount.isMeant(by: bank)
    if isYucho { bank = YuchoAccount.bank }
    let symbol = isYucho ? YuchoAccount.symbol(in: branch) : nil

    let missing = Self.parts.map(\.name).filter { part in
      entry.values(part).allSatisfy(TextNormalisation.isBlank) && !(part == "kind" && symbol != nil)
    }
    if !missing.isEmpty { return .fails(Violation(.accountIsIncomplete, parts: missing)) }

    var problems: [Violation] = []
    var notices: [Violation] = []
    var kind = BankAccount.Kind(entry: entry["kind"])
    var number = Self.digits(entry["number"])
    if let symbol {
      if let converted = number.flatMap({ YuchoAccount.converted(symbol: symbol, number: $0) }) {
        (branch, kind, number) = (converted.branch, converted.kind, converted.number)
        notices.append(Violation(.yuchoWasConverted, severity: .inform))
      } else if number != nil {
        problems.append(Violation(.yuchoNumberDoesNotFit, parts: ["number"]))
      }
    } else if isYucho {
      if let found = YuchoAccount.branch(branch) {
        branch = found
      } else {
        problems.append(Violation(.yuchoBranchIsNotUnderstood, parts: ["branch"]))
      }
    }
    if kind == nil, symbol == nil { problems.append(Violation(.accountKindIsUnknown, parts: ["kind"])) }
    if number == nil {
      problems.append(Violation(.accountNumberIsNotUnderstood, parts: ["number"]))
    } else if let digits = number, digits.utf8.count > 7, problems.isEmpty {
      problems.append(Violation(.accountNumberIsTooLong, parts: ["number"]))
    }
    let holder = AccountHolder.read(entry["holder"])
    if case .failure(let problem) = holder {
      problems.append(
        Violation(.accountHolderIsNotKana, parts: ["holder"], arguments: ["script": .words(problem.script.words)]))
    }
    guard problems.isEmpty, let kind, let number, case .success(let holder) = holder else {
      return Reading(
        failing: problems.first ?? Violation(.accountIsIncomplete, parts: ["holder"]), Array(problems.dropFirst()))
    }
    return Reading(
      BankAccount(bank: bank, branch: branch, kind: kind, number: YuchoAccount.padded(number[...]), holder: holder),
      notices: notices)
  }

  /// An account in one text: bank, branch (or 記号), kind, number, holder between spaces, with or without their names.
  private static func takenApart(_ entry: Entry) -> Entry {
    guard !entry.text.isBlank, entry.text.utf8.count <= 1_000, parts.allSatisfy({ entry[$0.name].isBlank }) else {
      return entry
    }
    var pieces = EntryText.words(EntryText.line(entry.text), alsoBetween: "、，,：:")
    let names = ["記号", "番号", "口座番号", "名義", "口座名義", "店番", "支店名", "銀行名"]
    pieces = pieces.compactMap { piece in
      if names.contains(piece) { return nil }
      for name in names where piece.hasPrefix(name) {
        let rest = String(piece.dropFirst(name.count))
        if digits(rest) != nil { return rest }
      }
      return piece
    }
    guard pieces.count >= 4 else { return entry }
    var taken = Entry(["bank": pieces.removeFirst(), "branch": pieces.removeFirst()])
    if digits(pieces[0]) == nil
      || (pieces[0].utf8.count <= 3 && BankAccount.Kind(entry: pieces[0]) != nil && digits(pieces[1]) != nil)
    {
      taken["kind"] = pieces.removeFirst()
    }
    taken["number"] = pieces.isEmpty ? "" : pieces.removeFirst()
    taken["holder"] = pieces.joined(separator: " ")
    return taken
  }

  /// The digits of an account number in any width, with any spaces and hyphens; `nil` when there is anything else.
  private static func digits(_ entry: String) -> String? {
    guard entry.utf8.count <= 400 else { return nil }
    let digits = TextNormalisation.digits(entry).utf8.filter { $0 != UInt8(ascii: "-") }
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }

  public func violations(of value: BankAccount, in context: FieldContext) -> [Violation] {
    guard AccountHolder.halfWidthCount(value.holder) > AccountHolder.usualMaximum else { return [] }
    return [
      Violation(
        .accountHolderIsLong, parts: ["holder"], arguments: ["maximum": .number(AccountHolder.usualMaximum)],
        severity: .warn)
    ]
  }
}

// MARK: - Keeping

extension BankAccountField {
  public func entry(for value: BankAccount, in context: FieldContext) -> Entry {
    Entry([
      "bank": value.bank, "branch": value.branch, "kind": value.kind.rawValue, "number": value.number,
      "holder": value.holder,
    ])
  }

  public func payload(of value: BankAccount) -> JSONValue {
    [
      "bank": .string(value.bank), "branch": .string(value.branch), "kind": .string(value.kind.rawValue),
      "number": .string(value.number), "holder": .string(value.holder),
    ]
  }

  /// Reads the canonical form as an entry is read: a register's half-width kana and short numbers are as good.
  public func value(from payload: JSONValue) -> BankAccount? {
    guard let object = payload.object else { return nil }
    var parts: [String: String] = [:]
    for part in Self.parts { parts[part.name] = object[part.name]?.string ?? "" }
    return read(Entry(parts), in: FieldContext(today: .earliest)).value
  }

  public var expressionType: ExpressionType { .record("bankAccount") }

  public static var expressionRecords: [String: [String: ExpressionDeclarations.Variable]] {
    var fields = ExpressionRecord.strings(parts.map(\.name), maximum: TextLength.scalars(for: maximum))
    fields["kind"]?.allowedValues = BankAccount.Kind.allCases.map(\.rawValue)
    return ["bankAccount": fields]
  }

  public func expressionValue(of value: BankAccount) -> ExpressionValue {
    .record(
      ExpressionRecord(
        shape: Self.shape,
        strings: [
          "bank": value.bank, "branch": value.branch, "kind": value.kind.rawValue, "number": value.number,
          "holder": value.holder,
        ]))
  }

  private static let shape = RecordShape(name: "bankAccount", fields: parts.map(\.name))
  public var maximumSize: Int? { TextLength.scalars(for: Self.maximum) }
}

extension BankAccountField {
  public var answerSchema: AnswerSchema {
    let most = TextLength.scalars(for: Self.maximum)
    return AnswerSchema(
      .object([
        .init("bank", .text(1...most)), .init("branch", .text(1...most)),
        .init("kind", .word(BankAccount.Kind.allCases.map(\.rawValue))), .init("number", .digits(7)),
        .init("holder", .text(1...most, pattern: "[ア-ヺーA-Z0-9 ().\\-/]*")),
      ]),
      beyond: [
        .characters(.accountIsTooLong, upTo: Self.maximum),
        .init(.accountIsIncomplete, ja: "空白だけの口座名義はない", en: "a holder of more than spaces"),
        .init(.accountHolderIsNotKana, ja: "口座名義は大きいカナ", en: "a holder in large kana"),
        .init(
          .yuchoBranchIsNotUnderstood, ja: "ゆうちょ銀行の店名は三けたの漢数字", en: "a branch of Japan Post Bank in three kanji digits"),
        .init(
          .yuchoNumberDoesNotFit, ja: "ゆうちょ銀行の記号と番号が合っている", en: "a symbol of Japan Post Bank that fits its number"),
      ])
  }
}

// MARK: - Presenting

extension BankAccountField {
  /// Bank and branch (of ゆうちょ銀行 with the start of the passbook's 記号), the kind, the last three digits, the holder.
  public func summary(of value: BankAccount, in context: FieldContext) -> AnswerSummary {
    let branch = value.bank == YuchoAccount.bank ? YuchoAccount.branchName(value.branch) : value.branch
    let symbol = value.passbook.map { "（記号 \($0.symbolStart)＊＊）" } ?? ""
    let kind = value.kind.choice.label
    let number = kind.map { language, kind in
      kind
        + RubyText(
          plain: language.htmlTag == "ja" ? " ＊＊＊＊" + value.number.suffix(3) : " ****" + value.number.suffix(3))
    }
    return AnswerSummary([
      ShownText(RubyText(plain: value.bank + " " + branch + symbol)), number.shown(in: context.language),
      ShownText(RubyText(plain: value.holder)),
    ])
  }

  public func component(_ field: FieldPresentation) -> Component {
    let kinds = BankAccount.Kind.allCases.map(\.choice)
    let widths = ["bank": 16, "branch": 12, "number": 8, "holder": 20]
    let inputs = Self.parts.map { part in
      let question = field.part(part.name, label: part.label)
      guard let width = widths[part.name] else {
        return InputGroup.Input.choice(
          ChoiceInput(
            question, options: kinds.options(field),
            selected: BankAccount.Kind(entry: field.entry[part.name]).map { [$0.rawValue] } ?? []))
      }
      let isNumber = part.name == "number"
      return .text(
        TextInput(
          question, value: field.entry[part.name], keyboard: isNumber ? .digits : .text, width: width,
          isSensitive: isNumber))
    }
    return .inputGroup(InputGroup(field.question, inputs: inputs))
  }

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: 32, needsPaper: true) }
}

// MARK: - Messages

extension ViolationCode {
  /// Parts of an account are missing.
  public static let accountIsIncomplete = Self(rawValue: "accountIsIncomplete")
  /// A part of an account is longer than is taken. Argument `maximum`.
  public static let accountIsTooLong = Self(rawValue: "accountIsTooLong")
  /// The kind is none of 普通, 当座 and 貯蓄.
  public static let accountKindIsUnknown = Self(rawValue: "accountKindIsUnknown")
  /// The account number holds something else than digits.
  public static let accountNumberIsNotUnderstood = Self(rawValue: "accountNumberIsNotUnderstood")
  /// The account number has more than seven digits.
  public static let accountNumberIsTooLong = Self(rawValue: "accountNumberIsTooLong")
  /// The holder holds another script than banks use. Argument `script`.
  public static let accountHolderIsNotKana = Self(rawValue: "accountHolderIsNotKana")
  /// The holder is longer than transfer files usually hold. Argument `maximum`.
  public static let accountHolderIsLong = Self(rawValue: "accountHolderIsLong")
  /// The 番号 does not fit the 記号 of ゆうちょ銀行.
  public static let yuchoNumberDoesNotFit = Self(rawValue: "yuchoNumberDoesNotFit")
  /// The branch is neither 記号 nor 店番 of ゆうちょ銀行.
  public static let yuchoBranchIsNotUnderstood = Self(rawValue: "yuchoBranchIsNotUnderstood")
  /// 記号 and 番号 were converted to branch and number.
  public static let yuchoWasConverted = Self(rawValue: "yuchoWasConverted")
}

extension BankAccountField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .accountIsIncomplete: LocalizedText(
      "「{label}」の{part}を入力してください", easy: "「{label}」の {part}を {書|か}いてください",
      english: "Enter {part} of “{label}”"),
    .accountIsTooLong: LocalizedText(
      "「{label}」の{part}は{maximum}文字までで入力してください",
      easy: "「{label}」の {part}は {maximum}{文字|もじ}までで {書|か}いてください",
      english: "Enter {part} of “{label}” in up to {maximum} characters"),
    .accountKindIsUnknown: LocalizedText(
      "「{label}」の{part}を普通、当座、貯蓄から選んでください",
      easy: "「{label}」の {part}を {普通|ふつう}、{当座|とうざ}、{貯蓄|ちょちく}から {選|えら}んでください",
      english: "Choose {part} of “{label}”: ordinary, current or savings"),
    .accountNumberIsNotUnderstood: LocalizedText(
      "「{label}」の{part}を数字で入力してください。通帳やカードにあります",
      easy: "「{label}」の {part}を {数字|すうじ}で {書|か}いてください。{通帳|つうちょう}や カードに あります",
      english: "Enter {part} of “{label}” in digits. It is in the passbook or on the card"),
    .accountNumberIsTooLong: LocalizedText(
      "「{label}」の{part}の数字の数を確かめてください。口座番号は7けたまでです",
      easy: "「{label}」の {part}の {数字|すうじ}の {数|かず}を {見|み}てください。{口座番号|こうざばんごう}は {数字|すうじ}が 7までです",
      english: "Check {part} of “{label}”. An account number has up to 7 digits"),
    .accountHolderIsNotKana: LocalizedText(
      "「{label}」の{part}に{script}が入っています。通帳のカタカナの名前を入力してください",
      easy: "「{label}」の {part}に {script}が あります。{通帳|つうちょう}の カタカナの {名前|なまえ}を {書|か}いてください",
      english: "{part} of “{label}” holds {script}. Enter the name in katakana as in the passbook"),
    .accountHolderIsLong: LocalizedText(
      "「{label}」の{part}を通帳と見くらべてください。振り込みに使うのは初めの{maximum}文字までです",
      easy: "「{label}」の {part}を {通帳|つうちょう}と {比|くら}べてください。{使|つか}うのは はじめの {maximum}{文字|もじ}です",
      english: "Compare {part} of “{label}” with the passbook. Transfers use its first {maximum} characters"),
    .yuchoNumberDoesNotFit: LocalizedText(
      "「{label}」の{part}を通帳の「番号」と見くらべてください。記号が1で始まるとき、番号は8けたまでで、最後は1です",
      easy: "「{label}」の {part}を {通帳|つうちょう}の 「{番号|ばんごう}」と {比|くら}べてください",
      english:
        "Compare {part} of “{label}” with the 番号 in the passbook. When the 記号 begins with 1, the 番号 has up to 8 digits and ends with 1"
    ),
    .yuchoBranchIsNotUnderstood: LocalizedText(
      "「{label}」の{part}に、通帳の「記号」（5けた）か店番（3けた）を入力してください",
      easy: "「{label}」の {part}に {通帳|つうちょう}の 「{記号|きごう}」の {数字|すうじ}を {書|か}いてください",
      english: "Enter the 記号 (5 digits) of the passbook or the branch number (3 digits) as {part} of “{label}”"),
    .yuchoWasConverted: LocalizedText(
      "「{label}」の記号と番号を、振り込みに使う店番と口座番号に直して受け取りました",
      easy: "「{label}」の {記号|きごう}と {番号|ばんごう}を、お{金|かね}を {送|おく}るときの {番号|ばんごう}に {変|か}えました",
      english: "We turned the 記号 and 番号 of “{label}” into the branch and account number that transfers use"),
  ]

  public static var examples: [FieldExample<BankAccountField>] {
    let field = BankAccountField()
    func entry(_ bank: String, _ branch: String, _ kind: String, _ number: String, _ holder: String) -> Entry {
      Entry(["bank": bank, "branch": branch, "kind": kind, "number": number, "holder": holder])
    }
    let account = BankAccount(
      bank: "見本銀行", branch: "練馬支店", kind: .ordinary, number: "0123456", holder: "サトウ キヨウコ")
    return [
      FieldExample(
        "as transfers name it", field, entry("見本銀行", "練馬支店", "ordinary", "0123456", "サトウ キヨウコ"), reads: account),
      FieldExample(
        "full width, short number, hiragana", field, entry("見本銀行", "練馬支店", "普通預金", "１２３４５６", "さとう　きょうこ"), reads: account
      ),
      FieldExample(
        "passbook of ゆうちょ銀行", field, entry("ゆうちょ", "10530", "", "12345671", "ｻﾄｳ ﾊﾅｺ"),
        reads: BankAccount(bank: "ゆうちょ銀行", branch: "058", kind: .ordinary, number: "1234567", holder: "サトウ ハナコ")),
      FieldExample(
        "in one text", field, Entry("見本銀行 練馬支店 普通 0123456 サトウ キョウコ"), reads: account),
      FieldExample(
        "passbook of ゆうちょ銀行 in one text", field, Entry("ゆうちょ銀行 記号 10530 番号 12345671 サトウ ハナコ"),
        reads: BankAccount(bank: "ゆうちょ銀行", branch: "058", kind: .ordinary, number: "1234567", holder: "サトウ ハナコ")),
      FieldExample(
        "branch of ゆうちょ銀行 in kanji", field, entry("ゆうちょ銀行", "〇五八", "ordinary", "1234567", "サトウ ハナコ"),
        reads: BankAccount(bank: "ゆうちょ銀行", branch: "058", kind: .ordinary, number: "1234567", holder: "サトウ ハナコ")),
      FieldExample(
        "no holder", field, entry("見本銀行", "練馬支店", "ordinary", "0123456", ""), breaks: .accountIsIncomplete),
      FieldExample(
        "eight digits", field, entry("見本銀行", "練馬支店", "ordinary", "12345678", "サトウ"), breaks: .accountNumberIsTooLong),
      FieldExample(
        "holder in kanji", field, entry("見本銀行", "練馬支店", "ordinary", "1", "佐藤花子"), breaks: .accountHolderIsNotKana),
      FieldExample(
        "番号 without its final 1", field, entry("ゆうちょ銀行", "10180", "", "2", "サトウ ハナコ"), breaks: .yuchoNumberDoesNotFit),
    ]
  }
}
