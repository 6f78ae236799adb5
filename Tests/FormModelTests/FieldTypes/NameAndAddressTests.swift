import FormComponents
import FormExpressions
import FormSource
import FormText
import Testing

@testable import FormModel

@Suite("Names")
struct PersonNameFieldTests {
  static let names: [String] = [
    "髙橋", "山﨑", "\u{FA19}谷", "葛\u{E0100}城", "𠮷田", "佐々木", "渡邉", "ファン ホイ", "d’Artagnan", "Ｍａｒｉａ", "か\u{3099}",
    "慨\u{FE00}",
  ]

  @Test("are kept scalar by scalar from entry to payload and back", arguments: names)
  func kept(_ name: String) throws {
    let field = PersonNameField(kana: false)
    let checked = field.check(Entry(["family": "　\(name) ", "given": name]), in: testDay)
    let payload = try #require(checked.payload)
    #expect(Array(try #require(payload["family"]?.string).unicodeScalars) == Array(name.unicodeScalars))
    let value = try #require(field.value(from: payload))
    #expect(Array(value.given.unicodeScalars) == Array(name.unicodeScalars))
    #expect(Array(field.entry(for: value, in: testDay)["family"].unicodeScalars) == Array(name.unicodeScalars))
    #expect(value.given.unicodeScalars.elementsEqual(name.unicodeScalars))
  }

  @Test("神 and its compatibility ideograph are two names, though Swift's strings are equal")
  func compatibilityIdeographs() {
    let (compatibility, unified) = ("\u{FA19}", "\u{795E}")
    #expect(compatibility == unified)
    let names = [compatibility, unified].map { PersonName(family: $0, given: "花") }
    #expect(names[0] != names[1])
    #expect(Set(names).count == 2)
    #expect(PersonNameField().payload(of: names[0]) != PersonNameField().payload(of: names[1]))
    let addresses = [compatibility, unified].map {
      PostalAddress(prefecture: "東京都", municipality: "千代田区", street: $0 + "田1")
    }
    #expect(Set(addresses).count == 2)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var parts: [String]
    var expected: [String]?
    var codes: [ViolationCode]
    var wrong: [String]
    var testDescription: String { "\(parts)" }

    init(_ parts: [String], reads expected: [String], _ codes: ViolationCode...) {
      (self.parts, self.expected, self.codes, wrong) = (parts, expected, codes, [])
    }

    init(_ parts: [String], breaks code: ViolationCode, _ wrong: String...) {
      (self.parts, expected, codes, self.wrong) = (parts, nil, [code], wrong)
    }
  }

  static let rows: [Row] = [
    Row(["山田", "太郎", "ヤマダ", "タロウ"], reads: ["山田", "太郎", "ヤマダ", "タロウ"]),
    Row(["山田", "太郎", "ﾔﾏﾀﾞ", "たろう"], reads: ["山田", "太郎", "ヤマダ", "タロウ"]),
    Row(["山田 太郎", "", "やまだ　たろう", ""], reads: ["山田", "太郎", "ヤマダ", "タロウ"], .nameWasSplit),
    Row(["", "山田　太郎", "ヤマダ", "タロウ"], reads: ["山田", "太郎", "ヤマダ", "タロウ"], .nameWasSplit),
    Row(["山田", "今日子", "ヤマダ", "キヨウコ"], reads: ["山田", "今日子", "ヤマダ", "キヨウコ"]),
    Row(["山田", "今日子", "ヤマダ", "キョウコ"], reads: ["山田", "今日子", "ヤマダ", "キョウコ"]),
    Row(["SMITH", "JOHN  PAUL", "スミス", "ジョ－ン・ポ－ル"], reads: ["SMITH", "JOHN PAUL", "スミス", "ジョーン・ポール"]),
    Row(["Sukarno", "", "スカルノ", ""], reads: ["Sukarno", "", "スカルノ", ""], .nameIsSingle),
    Row(["", "Sukarno", "スカルノ", ""], reads: ["", "Sukarno", "", "スカルノ"], .nameIsSingle),
    Row(["Sukarno", "－", "スカルノ", "－"], reads: ["Sukarno", "", "スカルノ", ""]),
    Row(["NGUYEN VAN AN", "", "グエン バン アン", ""], reads: ["NGUYEN VAN AN", "", "グエン バン アン", ""], .nameIsSingle),
    Row(["ビ ンラディン", "", "ビンラディン", ""], reads: ["ビ ンラディン", "", "ビンラディン", ""], .nameIsSingle),
    Row(["桃青", "ー", "トウセイ", ""], reads: ["桃青", "", "トウセイ", ""]),
    Row(["山田", "", "ヤマダ", ""], breaks: .nameNeedsGiven, "given", "givenKana"),
    Row(["山田", "", "ヤマダ", "タロウ"], breaks: .nameNeedsGiven, "given"),
    Row(["", "太郎", "ヤマダ", "タロウ"], breaks: .nameIsIncomplete, "family"),
    Row(["山田", "太郎", "", ""], breaks: .nameIsIncomplete, "familyKana", "givenKana"),
    Row(["－", "－", "－", "－"], breaks: .nameIsIncomplete, "family", "given", "familyKana", "givenKana"),
    Row(["山田", "太郎", "ヤマダ", "太郎"], breaks: .nameReadingIsNotKana, "givenKana"),
    Row(["山田", "太郎", "yamada", "タロウ"], breaks: .nameReadingIsNotKana, "familyKana"),
    Row(["山田", "太郎", "ヤマダ", "タロウ1"], breaks: .nameReadingIsNotKana, "givenKana"),
    Row([String(repeating: "名", count: 101), "太郎", "ヤマダ", "タロウ"], breaks: .nameIsTooLong, "family"),
  ]

  static let names4 = ["family", "given", "familyKana", "givenKana"]

  @Test("of every build fit in two boxes", arguments: rows)
  func reads(_ row: Row) {
    let entry = Entry(Dictionary(uniqueKeysWithValues: zip(Self.names4, row.parts)))
    let checked = PersonNameField().check(entry, in: testDay)
    #expect(
      Self.names4.map { checked.payload?[$0]?.string } == (row.expected ?? []).map(Optional.some) || row.expected == nil
    )
    #expect((checked.payload == nil) == (row.expected == nil))
    #expect(checked.violations.map(\.code) == row.codes)
    if !row.wrong.isEmpty { #expect(checked.violations.first?.parts == row.wrong) }
  }

  @Test("say which script stands in the reading, and nothing of what was typed")
  func script() throws {
    let entry = Entry(["family": "山田", "given": "太郎", "familyKana": "山田", "givenKana": "タロウ"])
    let violation = try #require(PersonNameField().check(entry, in: testDay).violations.first)
    let message = ErrorMessages.message(for: violation, of: PersonNameField.self, label: "氏名", in: testDay)
    #expect(message.plain == "「氏名」の「セイ（カナ）」に漢字が入っています。ひらがなかカタカナで入力してください")
  }

  @Test("of a register without the reading the form asks are no answer")
  func registerWithoutKana() {
    let payload: JSONValue = ["family": "山田", "given": "太郎"]
    #expect(PersonNameField().value(from: payload) == nil)
    #expect(PersonNameField(kana: false).value(from: payload) == PersonName(family: "山田", given: "太郎"))
    let halfWidth: JSONValue = ["family": "山田", "given": "太郎", "familyKana": "ﾔﾏﾀﾞ", "givenKana": "ﾀﾛｳ"]
    #expect(PersonNameField().value(from: halfWidth)?.fullKana == "ヤマダ タロウ")
  }

  @Test("are a record for conditions")
  func record() {
    let value = PersonNameField().expressionValue(of: PersonName(family: "山田", given: "太郎"))
    guard case .record(let record) = value else {
      Issue.record("no record")
      return
    }
    #expect(record.typeName == "personName")
    #expect(record["family"] == .value(.string("山田")))
    #expect(
      PersonNameField.expressionRecords["personName"]?.keys.sorted() == ["family", "familyKana", "given", "givenKana"])
  }
}

@Suite("Addresses")
struct AddressFieldTests {
  static let names = ["postalCode", "prefecture", "municipality", "street", "building"]

  struct Row: Sendable, CustomTestStringConvertible {
    var parts: [String]
    var expected: [String]?
    var codes: [ViolationCode] = []
    var wrong: [String] = []
    var testDescription: String { "\(parts)" }

    init(_ parts: [String], reads expected: [String]) { (self.parts, self.expected) = (parts, expected) }
    init(_ parts: [String], breaks code: ViolationCode, _ wrong: String...) {
      (self.parts, codes, self.wrong) = (parts, [code], wrong)
    }
  }

  static let rows: [Row] = [
    Row(["176-0012", "東京都", "練馬区", "豊玉北六丁目12番1号", ""], reads: ["1760012", "東京都", "練馬区", "豊玉北六丁目12番1号", ""]),
    Row(["〒１７６ー００１２", "とうきょう", "練馬区 ", " 豊玉北６－１２－１", ""], reads: ["1760012", "東京都", "練馬区", "豊玉北６－１２－１", ""]),
    Row(["1760012", "Tokyo-to", "東京都練馬区豊玉北6-12-1", "", ""], reads: ["1760012", "東京都", "練馬区", "豊玉北6-12-1", ""]),
    Row(["1760012", "", "東京都東京都練馬区", "豊玉北6", ""], reads: ["1760012", "東京都", "練馬区", "豊玉北6", ""]),
    Row(
      ["1510051", "東京", "渋谷区", "千駄ヶ谷1ー2‐3−4", "ﾊｲﾂ千駄ケ谷　Ａ１０１"],
      reads: [
        "1510051", "東京都", "渋谷区", "千駄ヶ谷1ー2‐3−4", "ハイツ千駄ケ谷　Ａ１０１",
      ]),
    Row(["6008216", "京都", "京都市下京区", "東塩小路町1", ""], reads: ["6008216", "京都府", "京都市下京区", "東塩小路町1", ""]),
    Row(["5300001", "", "大阪府大阪市北区", "梅田1", ""], reads: ["5300001", "大阪府", "大阪市北区", "梅田1", ""]),
    Row(["2720021", "千葉県", "市川市", "八幡1-1-1", ""], reads: ["2720021", "千葉県", "市川市", "八幡1-1-1", ""]),
    Row(["", "東京都", "", "", ""], breaks: .addressIsIncomplete, "postalCode", "municipality", "street"),
    Row(["1000-001", "東京都", "千代田区", "千代田1", ""], breaks: .postalCodeIsNotUnderstood, "postalCode"),
    Row(["1000001", "江戸", "千代田区", "千代田1", ""], breaks: .prefectureIsUnknown, "prefecture"),
    Row(["1000001", "東京都", "大阪府大阪市", "千代田1", ""], breaks: .prefecturesDisagree, "prefecture", "municipality"),
    Row(["1000001", "東京都", "千代田区", "千代田1", String(repeating: "棟", count: 201)], breaks: .addressIsTooLong, "building"),
  ]

  @Test("are kept as typed, with what is missing or meant found out", arguments: rows)
  func reads(_ row: Row) {
    let entry = Entry(Dictionary(uniqueKeysWithValues: zip(Self.names, row.parts)))
    let checked = AddressField().check(entry, in: testDay)
    if let expected = row.expected {
      #expect(Self.names.map { checked.payload?[$0]?.string } == expected.map(Optional.some))
    } else {
      #expect(checked.payload == nil)
    }
    #expect(checked.violations.map(\.code) == row.codes)
    if !row.wrong.isEmpty { #expect(checked.violations.first?.parts == row.wrong) }
  }

  @Test("are read from one text")
  func oneText() {
    let payload = AddressField().check(Entry("〒112-0003 東京都文京区春日1-16-21"), in: testDay).payload
    #expect(Self.names.map { payload?[$0]?.string } == ["1120003", "東京都", "文京区", "春日1-16-21", ""])
  }

  @Test("every hyphen people have is taken, wherever it stands")
  func hyphens() {
    let dashes = "-‐‑‒–—―⁃⁻−─━⎯⏤﹘﹣－ーｰ一˗゠〜～~"
    for dash in dashes {
      let entry = Entry([
        "postalCode": "1000001", "prefecture": "東京都", "municipality": "千代田区", "street": "千代田1\(dash)2",
        "building": "\(dash)",
      ])
      let checked = AddressField().check(entry, in: testDay)
      #expect(checked.isTaken && checked.violations.isEmpty, "\(dash.unicodeScalars.map { $0.value })")
    }
  }

  @Test("every prefecture is known by its name, without its kind, in kana and in Latin letters")
  func prefectures() {
    #expect(Prefecture.all.count == 47)
    #expect(Set(Prefecture.all.map(\.name)).count == 47)
    for prefecture in Prefecture.all {
      let shorter = prefecture.name == "北海道" ? prefecture.name : String(prefecture.name.dropLast())
      for entry in [
        prefecture.name, shorter, prefecture.reading, prefecture.latin, prefecture.latin.uppercased() + "-ken",
      ] {
        #expect(Prefecture(entry: entry) == prefecture, "\(entry)")
      }
    }
    for entry in ["", "京", "東", "都", "さいたま市", "Edo", "北海"] { #expect(Prefecture(entry: entry) == nil, "\(entry)") }
  }

  @Test("the browser is told what each box holds")
  func autocomplete() {
    for token in ["address", "street-address"] {
      let component = AddressField().component(
        FieldPresentation(question: .init("home", label: "住所"), autocomplete: token, context: testDay))
      guard case .inputGroup(let group) = component else {
        Issue.record("no group")
        return
      }
      let tokens = group.inputs.map { input -> String? in
        guard case .text(let text) = input else { return nil }
        return text.autocomplete
      }
      #expect(tokens == ["postal-code", "address-level1", "address-level2", "address-line1", "address-line2"])
    }
  }

  @Test("where the whole address is missing, the box that may stay empty is not called wrong")
  func wrongParts() {
    func wrong(_ parts: Set<String>) -> [String] {
      let question = Question("home", label: "住所", errors: ["「住所」を入力してください"])
      let component = AddressField().component(
        FieldPresentation(question: question, invalidParts: parts, context: testDay))
      guard case .inputGroup(let group) = component else { return [] }
      return zip(AddressField.parts, group.inputs).filter { $1.question.isInvalid }.map(\.0.name)
    }
    #expect(wrong([]) == ["postalCode", "prefecture", "municipality", "street"])
    #expect(wrong(["building"]) == ["building"])
  }
}

@Suite("The numbers of an address")
struct AddressNumberingTests {
  @Test(
    "番地 is told from 番 and 号, however the digits are written, and names with numbers in them are not read as numbers",
    arguments: [
      ("春日1丁目16番21号", AddressNumbering.residential), ("春日一丁目十六番二十一号", .residential), ("春日１丁目１６番２１号", .residential),
      ("六番町5番3号", .residential), ("麻布十番一丁目2番3号", .residential), ("春日1丁目16番21-405号", .residential),
      ("春日一丁目25番地", .parcel), ("春日１丁目２５番地３", .parcel), ("大字本郷二千五百八十番地", .parcel), ("無番地", .parcel), ("四条番外地", .parcel),
      ("春日1-16-21", .untold), ("麻布十番1-2-3", .untold), ("百人町", .untold), ("六番町", .untold), ("字下25番3", .untold),
      ("", .untold),
      ("番", .untold), ("番号", .untold), ("番地", .untold),
    ])
  func numbering(_ street: String, _ expected: AddressNumbering) {
    #expect(AddressNumbering(street: street) == expected)
  }

  @Test("a 本籍 with 号 is taken with a warning, and conditions see which system a number belongs to")
  func domicile() {
    func check(_ street: String, _ field: AddressField) -> CheckedEntry {
      field.check(Entry(["prefecture": "東京都", "municipality": "文京区", "street": street]), in: testDay)
    }
    let domicile = AddressField(postalCode: .optional, numbering: .parcel)
    let checked = check("春日1丁目16番21号", domicile)
    #expect(checked.isTaken && checked.violations.map(\.code) == [.addressHasResidenceNumber])
    #expect(check("春日1丁目25番地", domicile).violations == [])
    #expect(check("春日1-16-21", domicile).violations == [])
    #expect(check("春日1丁目16番21号", AddressField(postalCode: .optional)).violations == [])
    let value = domicile.expressionValue(fromPayload: check("春日1丁目25番地", domicile).payload ?? .null)
    guard case .record(let record)? = value else {
      Issue.record("an address is no record")
      return
    }
    #expect(record["numbering"] == .value(.string("parcel")))
  }
}

@Suite("Accounts")
struct BankAccountFieldTests {
  static func check(_ bank: String, _ branch: String, _ kind: String, _ number: String, _ holder: String)
    -> CheckedEntry
  {
    BankAccountField().check(
      Entry(["bank": bank, "branch": branch, "kind": kind, "number": number, "holder": holder]), in: testDay)
  }

  /// Source: numbers.json, bankAccount.yucho.
  static let vectors: [(symbol: String, number: String, branch: String, account: String, kind: String, name: String)] =
    [
      ("10530", "12345671", "058", "1234567", "ordinary", "〇五八"),
      ("17300", "19927651", "738", "1992765", "ordinary", "七三八"),
      ("10010", "123451", "008", "0012345", "ordinary", "〇〇八"),
      ("00530", "123456", "059", "0123456", "current", "〇五九"),
      ("00100", "7", "019", "0000007", "current", "〇一九"),
    ]

  @Test("the passbook of ゆうちょ銀行 is read as branch and number", arguments: vectors)
  func yucho(_ row: (symbol: String, number: String, branch: String, account: String, kind: String, name: String)) {
    for (bank, symbol) in [("ゆうちょ銀行", row.symbol), ("郵便局", row.symbol + "ー2"), ("ゆうちょ", "　" + row.symbol)] {
      let checked = Self.check(bank, symbol, "", row.number, "ｻﾄｳ ﾊﾅｺ")
      #expect(
        checked.payload == [
          "bank": "ゆうちょ銀行", "branch": .string(row.branch), "kind": .string(row.kind), "number": .string(row.account),
          "holder": "サトウ ハナコ",
        ])
      #expect(checked.violations.map(\.code) == [.yuchoWasConverted])
    }
    #expect(YuchoAccount.branchName(row.branch) == row.name)
    #expect(YuchoAccount.branch(row.name) == row.branch)
  }

  @Test("branch and number lead back to the passbook, as far as they tell", arguments: vectors)
  func passbook(_ row: (symbol: String, number: String, branch: String, account: String, kind: String, name: String)) {
    let account = BankAccountField().value(
      from: Self.check("ゆうちょ銀行", row.symbol, "", row.number, "サトウ ハナコ").payload ?? .null)
    #expect(account?.passbook?.symbolStart == String(row.symbol.prefix(3)))
    #expect(account?.passbook?.number == row.number)
    let shown = account.map { BankAccountField().summary(of: $0, in: testDay).lines.map(\.plain) }
    #expect(shown?.first == "ゆうちょ銀行 \(row.name)（記号 \(row.symbol.prefix(3))＊＊）")
    #expect(BankAccount(bank: "見本銀行", branch: "058", kind: .ordinary, number: "1", holder: "ア").passbook == nil)
  }

  @Test("every 記号 with any 番号 that fits comes back from branch and number")
  func passbookBothWays() {
    var sample = Sample(seed: 9_900)
    for _ in 0..<10_000 {
      let isOrdinary = sample.flip()
      let symbol = (isOrdinary ? "1" : "0") + sample.digits(4)
      let number = String(sample.number(1...9_999_999)) + (isOrdinary ? "1" : "")
      guard let account = YuchoAccount.converted(symbol: symbol, number: number),
        let back = YuchoAccount.passbook(branch: account.branch, number: account.number)
      else {
        Issue.record("\(symbol) \(number) is not converted there and back")
        return
      }
      #expect(symbol.hasPrefix(back.symbolStart) && back.number == number, "\(symbol) \(number)")
    }
  }

  @Test("a 番号 that does not fit its 記号 is asked again", arguments: ["1", "12", "123456781", "x"])
  func yuchoMisfits(_ number: String) {
    let checked = Self.check("ゆうちょ銀行", "10180", "", number, "サトウ ハナコ")
    #expect(checked.payload == nil)
    let expected: ViolationCode = number == "x" ? .accountNumberIsNotUnderstood : .yuchoNumberDoesNotFit
    #expect(checked.violations.first?.code == expected)
    #expect(checked.violations.first?.parts == ["number"])
  }

  @Test("the branch of ゆうちょ銀行 is asked when it is neither 記号 nor 店番")
  func yuchoBranch() {
    #expect(
      Self.check("ゆうちょ銀行", "練馬支店", "普通", "1234567", "サトウ").violations.map(\.code) == [.yuchoBranchIsNotUnderstood])
    #expect(Self.check("ゆうちょ銀行", "０５８店", "普通", "1234567", "サトウ").payload?["branch"] == "058")
  }

  @Test(
    "the holder is kept as banks write it",
    arguments: [
      ("さとう きょうこ", "サトウ キヨウコ"), ("ｻﾄｳ　ﾊﾅｺ", "サトウ ハナコ"), ("ｶ)ﾐﾎﾝｼｮｳｶｲ", "カ)ミホンシヨウカイ"), ("john smith", "JOHN SMITH"),
      ("ジョ－ンズ", "ジヨーンズ"), ("ヴァン・ダム", "ヴアン.ダム"), ("カ）ミホン", "カ)ミホン"),
    ])
  func holder(_ entry: String, _ holder: String) {
    #expect(
      Self.check("見本銀行", "本店", "普通", "1", entry).payload?["holder"]?.string.map { Array($0.utf8) } == Array(holder.utf8)
    )
  }

  @Test("a long holder is taken with a question, other scripts are named")
  func holderProblems() {
    let long = Self.check("見本銀行", "本店", "普通", "1", String(repeating: "ガ", count: 16))
    #expect(long.isTaken)
    #expect(long.violations.map(\.code) == [.accountHolderIsLong])
    #expect(Self.check("見本銀行", "本店", "普通", "1", "佐藤").violations.map(\.code) == [.accountHolderIsNotKana])
  }

  @Test(
    "the number is taken in any width and filled up with zeros",
    arguments: [("1", "0000001"), ("１２３４５６７", "1234567"), ("123-4567", "1234567"), ("012 3456", "0123456")])
  func number(_ entry: String, _ number: String) {
    #expect(Self.check("見本銀行", "本店", "普通", entry, "サトウ").payload?["number"] == .string(number))
  }

  @Test("all that is missing is named at once")
  func missing() {
    let violation = Self.check("見本銀行", " ", "", "", "サトウ").violations.first
    #expect(violation?.code == .accountIsIncomplete)
    #expect(violation?.parts == ["branch", "kind", "number"])
  }

  @Test("the number is masked but for its end, and not printed")
  func masked() throws {
    let payload = try #require(Self.check("見本銀行", "本店", "普通", "7654321", "サトウ").payload)
    let account = try #require(BankAccountField().value(from: payload))
    let summary = BankAccountField().summary(of: account, in: testDay).lines.map(\.plain)
    #expect(summary == ["見本銀行 本店", "普通 ＊＊＊＊321", "サトウ"])
    var shown = "\(account) \(String(reflecting: account))"
    dump(account, to: &shown)
    #expect(!shown.contains("4321") && !shown.contains("サトウ"))
  }
}
