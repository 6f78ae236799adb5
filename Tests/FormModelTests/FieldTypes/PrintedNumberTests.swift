import FormSource
import FormText
import Testing

@testable import FormModel

// Source: numbers.json of the project's reference data, which names the law or page behind each number. Every number is
// synthetic or a published example.

@Suite("The numbers on cards and papers")
struct PrintedNumberTests {
  @Test(
    "法人番号 with a fitting check digit are taken",
    arguments: [
      "7000012050002", "2000012020001", "6000012070001", "8000012010038", "8000020130001", "8700110005901",
      "7123456789012", "7010705000725", "4011001098993", "9883907995989", "3726327976379", "3156348864059",
      "4390325699976", "2689011190165", "5901430925428", "4552494257124", "5248425106799",
    ])
  func corporate(_ number: String) {
    #expect(
      CorporateNumberField().check(Entry(number), in: testDay) == CheckedEntry(payload: .string(number), violations: [])
    )
  }

  @Test(
    "what is no 法人番号 is refused with what it is",
    arguments: [
      ("1000012050002", ViolationCode.numberDoesNotCheck), ("0000012050002", .numberDoesNotCheck),
      ("000012050002", .corporateNumberIsOfRegistry), ("T7000012050002", .corporateNumberIsOfInvoices),
      ("8000012050002", .numberDoesNotCheck),
    ])
  func noCorporate(_ number: String, _ code: ViolationCode) {
    let checked = CorporateNumberField().check(Entry(number), in: testDay)
    #expect(checked.violations.map(\.code) == [code])
    #expect(!checked.isTaken)
  }

  @Test(
    "the check of 法人番号 cannot tell 0 and 9 apart, and claims no more", arguments: ["7000012050002", "7900012050002"])
  func undetected(_ number: String) { #expect(CorporateNumberField().check(Entry(number), in: testDay).isTaken) }

  @Test(
    "numbers of driver licences are taken without a word",
    arguments: [
      "309012345620", "309212345690", "309089135891", "304285905002", "307082871280", "308451252160", "300568383302",
      "306875819930", "304654449210", "307733091800",
    ])
  func licence(_ number: String) {
    #expect(
      DriverLicenceField().check(Entry(number), in: testDay) == CheckedEntry(payload: .string(number), violations: []))
  }

  @Test(
    "a licence number that does not check is asked about and taken: the rule has no official source",
    arguments: ["309212345610", "319012345620"])
  func unusualLicence(_ number: String) {
    let checked = DriverLicenceField().check(Entry(number), in: testDay)
    #expect(checked.violations.map(\.code) == [.numberDoesNotCheck])
    #expect(checked.violations.map(\.severity) == [.warn])
    #expect(checked.isTaken)
  }

  @Test("a licence number of another length is refused", arguments: ["3090123456200", "30901234562"])
  func noLicence(_ number: String) {
    #expect(DriverLicenceField().check(Entry(number), in: testDay).violations.map(\.code) == [.numberHasOtherLength])
  }

  @Test(
    "numbers of residence cards are read in any width, case and grouping",
    arguments: [
      ("AB12345678CD", "AB12345678CD"), ("ZZ00000000ZZ", "ZZ00000000ZZ"), ("ab12345678cd", "AB12345678CD"),
      ("ＡＢ１２３４５６７８ＣＤ", "AB12345678CD"), ("AB 1234 5678 CD", "AB12345678CD"),
    ])
  func residence(_ entry: String, _ number: String) {
    #expect(
      ResidenceCardField().check(Entry(entry), in: testDay) == CheckedEntry(payload: .string(number), violations: []))
  }

  @Test(
    "what is no number of a residence card is refused",
    arguments: ["A12345678CD", "AB1234567CD", "AB123456789CD", "1212345678CD", "AB12345678C1"])
  func noResidence(_ entry: String) { #expect(!ResidenceCardField().check(Entry(entry), in: testDay).isTaken) }

  @Test(
    "postal codes are read in every spelling",
    arguments: [
      ("100-0001", "1000001"), ("1000001", "1000001"), ("〒100-0001", "1000001"), ("１００－０００１", "1000001"),
    ])
  func postal(_ entry: String, _ code: String) {
    #expect(PostalCodeField().check(Entry(entry), in: testDay) == CheckedEntry(payload: .string(code), violations: []))
  }

  @Test("what is no postal code is refused", arguments: ["100-001", "10-00001", "1000-001", "ABC-DEFG"])
  func noPostal(_ entry: String) { #expect(!PostalCodeField().check(Entry(entry), in: testDay).isTaken) }

  @Test(
    "保険者番号 with a fitting check digit are taken without a word",
    arguments: [
      "33120015", "01130012", "39131016", "138016", "138222",
    ])
  func insurer(_ number: String) {
    #expect(
      HealthInsuranceField().check(Entry(number), in: testDay) == CheckedEntry(payload: .string(number), violations: [])
    )
  }

  @Test(
    "codes of municipalities are taken",
    arguments: [
      "130001", "131016", "131041", "131237", "011002", "271004", "472018",
    ])
  func municipal(_ code: String) {
    #expect(
      MunicipalCodeField().check(Entry(code), in: testDay) == CheckedEntry(payload: .string(code), violations: []))
  }

  @Test(
    "what is no municipality is refused, the 23 wards together among it",
    arguments: ["131014", "131010", "13101", "131008"])
  func noMunicipal(_ code: String) { #expect(!MunicipalCodeField().check(Entry(code), in: testDay).isTaken) }

  @Test("each of the 23 wards is read by its name", arguments: SpecialWard.names)
  func wards(_ name: String) {
    let code = MunicipalCodeField().check(Entry(name), in: testDay).payload?.string
    let number = (SpecialWard.names.firstIndex(of: name) ?? 0) + 13_101
    #expect(code?.hasPrefix(String(number)) == true)
  }

  @Test("numbers of long-term care insurance keep their zeros and their H", arguments: ["0000000001", "H000000001"])
  func care(_ number: String) {
    #expect(
      CareInsuranceField().check(Entry(number), in: testDay) == CheckedEntry(payload: .string(number), violations: []))
  }

  @Test("a public conversion of 記号 and 番号 that pads before it cuts is not followed")
  func yucho() {
    let entry = Entry(["bank": "ゆうちょ銀行", "branch": "17300", "number": "19927651", "holder": "サトウ ハナコ"])
    let payload = BankAccountField().check(entry, in: testDay).payload
    #expect(payload?["branch"]?.string == "738")
    #expect(payload?["number"]?.string == "1992765")
  }
}

@Suite("Addresses from postal codes")
struct PostalCodeLookupTests {
  @Test("the sample has 250 rows of all 23 wards")
  func sample() {
    let places = PostalCodeSample.places.values.flatMap(\.self)
    #expect(places.count == 250)
    #expect(Set(places.map(\.municipality)) == Set(SpecialWard.names))
  }

  @Test(
    "a resident who enters code and number has the rest filled in, and is told",
    arguments: PostalCodeSample.places.keys.sorted())
  func completes(_ code: String) throws {
    var context = testDay
    context.places = PostalCodeSample.places
    let places = try #require(PostalCodeSample.places[code])
    let entry = Entry(["postalCode": code, "street": "1-2-3"])
    let checked = AddressField().check(entry, in: context)
    #expect(checked.payload?["municipality"]?.string == places[0].municipality)
    #expect(checked.payload?["prefecture"]?.string == "東京都")
    #expect(checked.payload?["street"]?.string == (places.count == 1 ? places[0].town : "") + "1-2-3")
    #expect(checked.violations.map(\.code) == [.addressWasCompleted])
    #expect(checked.isTaken)
    let (head, tail) = (code.prefix(3), code.suffix(4))
    let wide = "\(head)－\(tail)".applyingFullWidthDigits
    for spelled in ["\(head)-\(tail)", "〒\(head)-\(tail)", "\(head)ー\(tail)", wide, " \(head) \(tail)　"] {
      #expect(PostalCodeField().check(Entry(spelled), in: context).payload == .string(code), "\(spelled)")
      #expect(
        AddressField().check(Entry(["postalCode": spelled, "street": "1-2-3"]), in: context).payload == checked.payload)
    }
  }

  @Test("a code of another ward than was entered is asked about and taken")
  func disagrees() {
    var context = testDay
    context.places = PostalCodeSample.places
    let entry = Entry(["postalCode": "100-0011", "prefecture": "東京都", "municipality": "練馬区", "street": "豊玉北6-12-1"])
    let checked = AddressField().check(entry, in: context)
    #expect(checked.violations.map(\.code) == [.postalCodeIsOfOtherPlace])
    #expect(checked.isTaken)
  }

  @Test("a code nobody looked up changes nothing")
  func unknown() {
    let entry = Entry(["postalCode": "100-0011", "street": "1-2-3"])
    #expect(AddressField().check(entry, in: testDay).violations.map(\.code) == [.addressIsIncomplete])
  }
}

@Suite("People of a household")
struct PersonListTests {
  static let context: FieldContext = {
    var context = testDay
    context.household = [
      ListedPerson(name: "山田 花子", birthDate: CalendarDate(iso: "1990-05-05"), relation: "妻", isRegistered: true),
      ListedPerson(name: "山田 太郎", birthDate: CalendarDate(iso: "2020-04-01"), relation: "子", isRegistered: true),
    ]
    return context
  }()

  @Test("are offered by age and relation")
  func offered() {
    #expect(PersonListField(maximumAge: 17).candidates(in: Self.context).map(\.name) == ["山田 太郎"])
    #expect(PersonListField(relations: ["妻"]).candidates(in: Self.context).map(\.name) == ["山田 花子"])
    #expect(PersonListField().candidates(in: Self.context).count == 2)
  }

  @Test("are chosen from the register and added by hand, and come back the same")
  func chosen() throws {
    let field = PersonListField()
    let member = try #require(field.candidates(in: Self.context).last)
    let entry = Entry(["members": member.token, "others": "鈴木 一郎 2019-01-02 子"])
    let checked = field.check(entry, in: Self.context)
    let payload = try #require(checked.payload)
    #expect(payload.array?.map { $0["registered"]?.bool } == [true, false])
    let people = try #require(field.value(from: payload))
    #expect(field.check(field.entry(for: people, in: Self.context), in: Self.context).payload == payload)
  }

  @Test("nobody makes a member of the household out of words")
  func forged() {
    let checked = PersonListField().check(Entry("山田 次郎 2020-04-01 子"), in: Self.context)
    #expect(checked.payload?.array?.first?["registered"]?.bool == false)
  }
}

@Suite("Pages of PDF files")
struct PDFPagesTests {
  static func pdf(_ body: String) -> [UInt8] { Array(("%PDF-1.7\n" + body).utf8) }

  @Test("are counted where the objects can be read")
  func counts() {
    let tree =
      "1 0 obj<</Type /Pages/Count 2/Kids[2 0 R 3 0 R]>>endobj 2 0 obj<</Type/Page>>endobj 3 0 obj<</Type /Page >>endobj"
    #expect(PDFPages.count(in: Self.pdf(tree)) == 2)
  }

  @Test(
    "are not guessed where the objects are compressed, encrypted or absent",
    arguments: ["<</Type/ObjStm>> /Type/Page", "/Encrypt 5 0 R /Type/Page", "nothing", "/Type", "/Type /"])
  func silent(_ body: String) { #expect(PDFPages.count(in: Self.pdf(body)) == nil) }

  @Test("too many are refused in words")
  func tooMany() {
    let file = AttachedFile(reference: "r", name: "長.pdf", type: "application/pdf", size: 10, pages: 12)
    #expect(
      AttachmentField(maximumPages: 10).check(Entry(files: [file]), in: testDay).violations.map(\.code) == [
        .fileHasTooManyPages
      ])
  }
}

@Suite("Names with characters that public screens may lack")
struct RareCharacterTests {
  @Test("are kept, and the resident is told", arguments: ["\u{2B740}", "葛\u{E0100}", "\u{3400}"])
  func told(_ name: String) {
    let checked = PersonNameField(kana: false).check(Entry(["family": name, "given": "子"]), in: testDay)
    #expect(checked.violations.map(\.code) == [.nameHasRareCharacters])
    #expect(checked.violations.map(\.severity) == [.inform])
    #expect(checked.payload?["family"]?.string?.utf8.elementsEqual(name.utf8) == true)
  }

  @Test("are not told of characters JIS X 0213 has", arguments: ["﨑", "神", "々", "Ｎ", "é", "塚"])
  func silent(_ name: String) {
    let checked = PersonNameField(kana: false).check(Entry(["family": name + "田", "given": "花"]), in: testDay)
    #expect(checked.violations == [])
  }
}

extension String {
  /// The text with its digits in full width.
  fileprivate var applyingFullWidthDigits: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      scalars.append((0x30...0x39).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
    }
    return String(scalars)
  }
}
