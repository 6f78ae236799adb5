import FormComponents
import FormSource
import FormText
import Testing

@testable import FormModel

/// An entry, what it means, and the codes of what has to be said about it.
struct EntryRow: Sendable, CustomTestStringConvertible {
  var entry: String
  var payload: String?
  var codes: [ViolationCode]
  var testDescription: String { entry }

  init(_ entry: String, _ payload: String) {
    self.entry = entry
    self.payload = payload
    codes = []
  }

  init(_ entry: String, breaks codes: ViolationCode..., payload: String? = nil) {
    self.entry = entry
    self.codes = codes
    self.payload = payload
  }

  func check(_ field: some FieldType) {
    let checked = field.check(Entry(entry), in: testDay)
    #expect(checked.payload == payload.map(JSONValue.string))
    #expect(checked.violations.map(\.code) == codes)
  }
}

@Suite("Telephone numbers")
struct TelephoneFieldTests {
  /// Source: numbers.json, phone, and the notes on 060.
  static let rows: [EntryRow] = [
    EntryRow("03-1234-5678", "0312345678"), EntryRow("０３（１２３４）５６７８", "0312345678"),
    EntryRow("+81 3 1234 5678", "0312345678"),
    EntryRow("0422-51-5131", "0422515131"), EntryRow("04992-1-2345", "0499212345"),
    EntryRow("011-234-5678", "0112345678"),
    EntryRow("090-1234-5678", "09012345678"), EntryRow("080ー1234ー5678", "08012345678"),
    EntryRow("070‐1234‐5678", "07012345678"), EntryRow("06012345678", "06012345678"),
    EntryRow("050-1234-5678", "05012345678"), EntryRow("0120-123-456", "0120123456"),
    EntryRow("0800-123-4567", "08001234567"), EntryRow("0570-012-345", "0570012345"),
    EntryRow("＋８１－９０－１２３４－５６７８", "09012345678"), EntryRow("電話：03 1234 5678", "0312345678"),
    EntryRow("03-1234-567", breaks: .telephoneHasOtherLength),
    EntryRow("03-1234-56789", breaks: .telephoneHasOtherLength),
    EntryRow("090-1234-567", breaks: .telephoneHasOtherLength), EntryRow("110", breaks: .telephoneIsAService),
    EntryRow("1234-5678", breaks: .telephoneNeedsAreaCode),
    EntryRow("00-1234-5678", breaks: .telephoneBeginsWithTwoZeros),
    EntryRow("090-0234-5678", breaks: .telephoneIsUnassigned, payload: "09002345678"),
    EntryRow("060-0234-5678", breaks: .telephoneIsUnassigned, payload: "06002345678"),
    EntryRow("abc", breaks: .telephoneIsNotUnderstood), EntryRow("〇三一二三四五六七八", breaks: .telephoneIsNotUnderstood),
    EntryRow("+82 2 123 4567", "+8221234567"), EntryRow("+82 2", breaks: .telephoneIsForeign),
    EntryRow("+", breaks: .telephoneIsNotUnderstood),
    EntryRow("+81", breaks: .telephoneHasOtherLength), EntryRow("-", breaks: .telephoneIsNotUnderstood),
  ]

  @Test("are read with any hyphens and width, and refused only when they cannot be", arguments: rows)
  func reads(_ row: EntryRow) { row.check(TelephoneField()) }

  @Test("are taken with a warning when nobody has them")
  func warns() { #expect(TelephoneField().check(Entry("090-0234-5678"), in: testDay).isTaken) }

  @Test(
    "are shown with hyphens only where those are certain",
    arguments: [
      ("0312345678", "03-1234-5678", TelephoneNumber.Kind.fixed), ("0612345678", "06-1234-5678", .fixed),
      ("0422515131", "0422515131", .fixed), ("09012345678", "090-1234-5678", .mobile),
      ("05012345678", "050-1234-5678", .internet), ("0120123456", "0120-123-456", .tollFree),
      ("08001234567", "0800-123-4567", .tollFree), ("0570012345", "0570-012-345", .shared),
    ])
  func shows(_ digits: String, _ formatted: String, _ kind: TelephoneNumber.Kind) throws {
    let number = try #require(TelephoneNumber(digits: digits))
    #expect(number.formatted == formatted)
    #expect(number.kind == kind)
  }

  @Test("say how many digits the number should have")
  func length() throws {
    let violation = try #require(TelephoneField().check(Entry("090-1234-567"), in: testDay).violations.first)
    let message = ErrorMessages.message(for: violation, of: TelephoneField.self, label: "電話番号", in: testDay)
    #expect(message.plain == "「電話番号」の数字の数を確かめてください。この番号は11けたです")
  }
}

@Suite("個人番号")
struct MyNumberFieldTests {
  /// Source: numbers.json, myNumber: numbers whose last digit fits. None belongs to a known living person.
  static let valid = [
    "123456789018", "000000000000", "983205673214", "621498320257", "111111111118", "999999999996", "100000000005",
    "000000000019", "972281866208", "116410457502", "040793379155", "668596608885", "444205673402", "678842377826",
    "602416835241", "485628643907", "630713105060", "733733654942", "405553579287", "569990168159", "904201630920",
    "876273043210", "027625175270", "227625175270",
  ]

  @Test("are read when the last digit fits", arguments: valid)
  func accepts(_ number: String) { EntryRow(number, number).check(MyNumberField()) }

  static let invalid: [EntryRow] =
    [
      "123456789019", "000000000001", "983205673215", "621498320258", "111111111119", "999999999997", "100000000006",
      "000000000010", "123456789012",
    ].map { EntryRow($0, breaks: .myNumberDoesNotCheck) } + [
      EntryRow("12345678901", breaks: .myNumberHasOtherLength),
      EntryRow("1234567890180", breaks: .myNumberHasOtherLength),
      EntryRow("12345678901X", breaks: .myNumberHasOtherCharacters),
      EntryRow("①23456789018", breaks: .myNumberHasOtherCharacters),
    ]

  @Test("are not read when they cannot be one", arguments: invalid)
  func refuses(_ row: EntryRow) { row.check(MyNumberField()) }

  @Test(
    "are read in any spacing and width",
    arguments: [
      "1234 5678 9018", "１２３４５６７８９０１８", "1234-5678-9018", "1234‐5678－9018", "1234　5678　9018", "1234ー5678ー9018",
    ])
  func spellings(_ entry: String) { EntryRow(entry, "123456789018").check(MyNumberField()) }

  @Test("never show a digit: not in the summary, not printed, not dumped")
  func isSilent() throws {
    let number = try #require(MyNumber(digits: "123456789018"))
    var shown = "\(number) \(String(reflecting: number)) \(Optional(number) as Any) \([number])"
    dump(number, to: &shown)
    for language in Language.builtIn {
      var context = testDay
      context.language = language
      shown += MyNumberField().summary(of: number, in: context).lines.map(\.plain).joined()
    }
    #expect(!shown.contains { $0.isNumber })
  }

  @Test("are asked in a control that is kept out of suggestions")
  func component() {
    let component = MyNumberField().component(
      FieldPresentation(question: .init("number", label: "マイナンバー"), autocomplete: "off", context: testDay))
    guard case .textInput(let input) = component else {
      Issue.record("no text input")
      return
    }
    #expect(input.isSensitive)
    #expect(input.autocomplete == nil)
  }
}

@Suite("Postal codes")
struct PostalCodeTests {
  @Test(
    "are read in any spelling",
    arguments: ["100-0001", "1000001", "〒100-0001", "１００－０００１", "100ー0001", "〒 100 0001", "郵便番号 100-0001"])
  func reads(_ entry: String) {
    #expect(PostalCode(entry: entry)?.digits == "1000001")
    #expect(PostalCode(entry: entry)?.formatted == "100-0001")
  }

  @Test(
    "are not guessed",
    arguments: ["100-001", "10-00001", "1000-001", "ABC-DEFG", "", "100-00012", "100-0001-", "一〇〇〇〇〇一", "100〜0001"])
  func refuses(_ entry: String) { #expect(PostalCode(entry: entry) == nil) }
}

@Suite("Whole numbers")
struct IntegerFieldTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var entry: String
    var value: Int?
    var code: ViolationCode?
    var testDescription: String { entry }
    init(_ entry: String, _ value: Int) { (self.entry, self.value) = (entry, value) }
    init(_ entry: String, breaks code: ViolationCode) { (self.entry, self.code) = (entry, code) }
  }

  static let rows: [Row] = [
    Row("0", 0), Row("007", 7), Row("１２", 12), Row(" 1 200 ", 1_200), Row("1,200", 1_200), Row("１，２００", 1_200),
    Row("1、200", 1_200), Row("12,345,678", 12_345_678), Row("1,2000", 12_000), Row("二十三", 23), Row("二〇二六", 2026),
    Row("百五", 105), Row("3万", 30_000), Row("３万５千", 35_000), Row("一億二千万", 120_000_000), Row("1,200万", 12_000_000),
    Row("-5", -5), Row("−５", -5), Row("▲5", -5), Row("マイナス5", -5), Row("+5", 5), Row("3.0", 3), Row("3.00", 3),
    Row("3人", 3), Row("３　人", 3), Row("3 people", 3), Row("3People", 3), Row("9007199254740991", 9_007_199_254_740_991),
    Row("-9007199254740991", -9_007_199_254_740_991),
    Row("9007199254740992", breaks: .integerIsTooLarge), Row("-9007199254740992", breaks: .integerIsTooSmall),
    Row(String(repeating: "9", count: 5_000), breaks: .integerIsTooLarge),
    Row("2.5", breaks: .integerIsNotWhole), Row("1.000", breaks: .integerIsNotWhole),
    Row("2〜3", breaks: .integerIsARange),
    Row("2～3", breaks: .integerIsARange), Row("2-3", breaks: .integerIsARange), Row("2から3", breaks: .integerIsARange),
    Row("人", breaks: .integerIsNotUnderstood), Row("③", breaks: .integerIsNotUnderstood),
    Row("1,2", breaks: .integerIsNotUnderstood), Row(",100", breaks: .integerIsNotUnderstood),
    Row("1,,000", breaks: .integerIsNotUnderstood), Row("万", breaks: .integerIsNotUnderstood),
    Row("3.", breaks: .integerIsNotUnderstood), Row("--3", breaks: .integerIsNotUnderstood),
    Row("x3", breaks: .integerIsNotUnderstood),
    Row("３万人だと思う", breaks: .integerIsNotUnderstood), Row("999999999999兆", breaks: .integerIsNotUnderstood),
  ]

  @Test("are read as people write them", arguments: rows)
  func reads(_ row: Row) {
    let field = IntegerField(unit: LocalizedText("人", easy: "{人|にん}", english: "people"))
    let checked = field.check(Entry(row.entry), in: testDay)
    #expect(checked.payload == row.value.map(JSONValue.int))
    #expect(checked.violations.map(\.code) == (row.code.map { [$0] } ?? []))
  }

  @Test("say their limit with its unit in every language")
  func limit() throws {
    let field = IntegerField(maximum: 1_200, unit: LocalizedText("人", easy: "{人|にん}", english: "people"))
    let violation = try #require(field.check(Entry("1201"), in: testDay).violations.first)
    func message(_ language: Language) -> String {
      var context = testDay
      context.language = language
      return ErrorMessages.message(for: violation, of: IntegerField.self, label: "人数", in: context).plain
    }
    #expect(message(.japanese) == "「人数」は1,200人以下の数字で入力してください")
    #expect(message(.english) == "Enter 1,200 people or less for “人数”")
  }
}

@Suite("E-mail addresses")
struct EmailFieldTests {
  static let rows: [EntryRow] = [
    EntryRow("taro@example.jp", "taro@example.jp"), EntryRow("Taro+Form@EXAMPLE.JP", "Taro+Form@example.jp"),
    EntryRow("ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", "taro@example.jp"), EntryRow(" taro @ example.jp", "taro@example.jp"),
    EntryRow("a..b.@docomo.ne.jp", "a..b.@docomo.ne.jp"), EntryRow("hanako@見本.jp", "hanako@見本.jp"),
    EntryRow("taro@example。jp", breaks: .emailWasCorrected, payload: "taro@example.jp"),
    EntryRow("taro", breaks: .emailNeedsAt), EntryRow("taro@", breaks: .emailDomainIsIncomplete),
    EntryRow("@example.jp", breaks: .emailNeedsName), EntryRow("a@b@example.jp", breaks: .emailIsSeveral),
    EntryRow("a@example.jp, b@example.jp", breaks: .emailIsSeveral),
    EntryRow("taro@example,jp", breaks: .emailHasComma),
    EntryRow("taro@example、jp", breaks: .emailHasComma), EntryRow("taro@example", breaks: .emailDomainIsIncomplete),
    EntryRow("taro@.jp", breaks: .emailDomainIsIncomplete),
    EntryRow("taro@example.jp.", breaks: .emailDomainIsIncomplete),
    EntryRow("taro@-example.jp", breaks: .emailDomainIsIncomplete),
    EntryRow("taro@192.0.2.1", breaks: .emailDomainIsIncomplete),
    EntryRow("たろう@example.jp", breaks: .emailHasOtherCharacters),
    EntryRow("taro@exam_ple.jp", breaks: .emailHasOtherCharacters),
    EntryRow("<taro@example.jp>", breaks: .emailHasOtherCharacters),
    EntryRow(String(repeating: "a", count: 64) + "@example.jp", String(repeating: "a", count: 64) + "@example.jp"),
    EntryRow(String(repeating: "a", count: 65) + "@example.jp", breaks: .emailIsTooLong),
    EntryRow("a@" + String(repeating: "a.", count: 126) + "jp", breaks: .emailIsTooLong),
    EntryRow("a@" + String(repeating: "a", count: 64) + ".jp", breaks: .emailDomainIsIncomplete),
  ]

  @Test("are read with slips a clerk would not mention, and slips are named", arguments: rows)
  func reads(_ row: EntryRow) { row.check(EmailField()) }
}
