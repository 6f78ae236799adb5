import FormModel
import FormSource
import FormTestSupport
import FormText
import Testing

@testable import FormSession

@Suite("Whole documents of answers")
struct AnswerCheckerTests {
  @Test("a place is called the same in the first rows, whose names are kept, and in later ones")
  func placeNames() throws {
    let form = try FormSpecification.load(folder: PackageFolder.path("FormSpecs/child-allowance-claim"))
    let names = PlaceNames(form)
    for (index, page) in form.pages.enumerated() {
      guard let group = page.repeating?.id else {
        #expect(names.name(page: index, row: -1, field: 0) == page.fields[0].id)
        continue
      }
      for row in [0, 1, 15, 16, 17, 40] {
        #expect(names.name(page: index, row: row, field: -1) == "\(group)[\(row)]")
        #expect(names.name(page: index, row: row, field: 0) == "\(group)[\(row)].\(page.fields[0].id)")
      }
    }
  }

  static let today = CalendarDate(year: 2026, month: 11, day: 23) ?? .earliest

  private static func lines(_ report: AnswerReport) -> [String] { report.map { "\($0.path): \($0.code.rawValue)" } }

  private static func changed(_ change: (inout JSONObject) -> Void) -> JSONValue {
    guard var object = HouseholdForm.answers.object else { return .null }
    change(&object)
    return .object(object)
  }

  @Test("a good document is taken, by its bytes and as a value")
  func good() throws {
    let checker = AnswerChecker(try HouseholdForm.specification())
    #expect(checker.plan.quick != nil)
    #expect(Self.lines(checker.check(HouseholdForm.answers, today: Self.today)) == [])
    let bytes = HouseholdForm.answers.bytes(.indented)
    #expect(checker.quickReport(bytes, today: Self.today, channel: .myself).map(Self.lines) == [])
    #expect(checker.quickReport(HouseholdForm.answers, today: Self.today, channel: .myself).map(Self.lines) == [])
    #expect(Self.lines(checker.generalReport(HouseholdForm.answers, today: Self.today, channel: .myself)) == [])
    #expect(try checker.check(bytes, today: Self.today).isTaken)
  }

  @Test("everything that is wrong is found in one pass, with its place")
  func all() throws {
    let checker = AnswerChecker(try HouseholdForm.specification())
    let document = Self.changed { object in
      object["name"] = ["family": "", "given": ""]
      object["urgent"] = "yes"
      object["moved"] = "2026-02-30"
      object["count"] = 100
      object["nick"] = "あいうえおかき"
      object["postal"] = nil
      object["papers"] = ["dog", "dog"]
      object["agrees"] = false
      object["visa"] = "x"
      object["colour"] = 1
      object["member"] = [
        ["given": "", "relation": "孫", "years": 3, "insured": true],
        ["given": "空", "relation": "head", "years": 3, "insured": false],
      ]
    }
    let expected = [
      "colour: answerIsUnknown", "name.family: isMissing", "urgent: answerHasOtherType", "moved: februaryIsShorter",
      "count: answerIsTooLarge", "nick: textIsTooLong", "postal: isMissing", "papers: itemsRepeat", "agrees: isMissing",
      "visa: answerIsNotAsked", "member[0].given: isMissing", "member[0].relation: answerIsNoChoice",
      "member[0].number: isMissing", "member[1].years: rule.adultHead",
    ]
    #expect(Self.lines(checker.generalReport(document, today: Self.today, channel: .myself)) == expected)
    let value = try #require(checker.quickReport(document, today: Self.today, channel: .myself))
    #expect(Self.lines(value) == expected)
    let quick = try #require(checker.quickReport(document.bytes(), today: Self.today, channel: .myself))
    #expect(Self.lines(quick) == expected)
    for violation in quick {
      #expect(!violation.message.ja.isEmpty && !violation.message.en.isEmpty)
      #expect(violation.message.ja.unicodeScalars.contains { $0.value > 0x3000 }, "\(violation.code)")
    }
  }

  @Test("days are judged as the question judges them, those that the calendar does not have among them")
  func days() throws {
    let checker = AnswerChecker(try HouseholdForm.specification())
    for year in [999, 1000, 1582, 1872, 1873, 1900, 1999, 2000, 2023, 2024, 2026, 2027, 2100, 9999] {
      for month in 0...13 {
        for day in [0, 1, 28, 29, 30, 31, 32] {
          func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
          let text = (year < 1000 ? "0" : "") + "\(year)-\(two(month))-\(two(day))"
          let document = Self.changed { $0["moved"] = .string(text) }
          let expected = Array(checker.generalReport(document, today: Self.today, channel: .myself))
          #expect(Array(checker.check(document, today: Self.today)) == expected, "\(text)")
          #expect(Array(try checker.check(document.bytes(), today: Self.today)) == expected, "\(text)")
        }
      }
    }
  }

  @Test("an exit is told, and rows that are too few or too many")
  func exitsAndRows() throws {
    let checker = AnswerChecker(try HouseholdForm.specification())
    let exit = Self.changed { object in
      object["place"] = "abroad"
      object["urgent"] = false
      object["visa"] = "家族滞在"
    }
    #expect(Self.lines(checker.check(exit, today: Self.today)) == [": exit.abroad"])
    #expect(Self.lines(try checker.check(exit.bytes(), today: Self.today)) == [": exit.abroad"])
    let none = Self.changed { $0["member"] = [] }
    #expect(Self.lines(checker.check(none, today: Self.today)) == ["member: isMissing"])
    let many = Self.changed { object in
      object["member"] = .array(Array(repeating: object["member"]?[0] ?? .null, count: 5))
    }
    #expect(Self.lines(try checker.check(many.bytes(), today: Self.today)) == ["member: itemsAreTooMany"])
  }

  @Test("a form whose conditions count rows is checked by the evaluation of sessions")
  func general() throws {
    let checker = AnswerChecker(try MovingForm.specification())
    #expect(checker.plan.quick == nil)
    let document: JSONValue = [
      "from": "city", "name": ["family": "佐藤", "given": "花子"], "birthDate": "1990-04-12", "movedOn": "2026-11-15",
      "hasCar": true, "child": [["firstName": "一郎", "apart": true]], "note": "",
    ]
    #expect(
      Self.lines(try checker.check(document.bytes(), today: Self.today)) == [
        "plate: isMissing", "note: isMissing", "reason: isMissing",
      ])
  }

  @Test(
    "no document of any form is more than refused",
    arguments: ["", "{", "[]", "null", "{\"a\":}", "{} x", "\u{FEFF}{}"])
  func noDocument(_ text: String) throws {
    let checker = AnswerChecker(try HouseholdForm.specification())
    let report = try? checker.check(Array(text.utf8), today: Self.today)
    #expect(report.map { !$0.isTaken } ?? true)
  }

  @Test(
    "the quick checks of bytes and of values find what the general check finds, on documents by chance",
    arguments: 0..<8 as Range<UInt64>)
  func differential(_ seed: UInt64) throws {
    let checker = AnswerChecker(try HouseholdForm.specification())
    var generator = SeededGenerator(seed: seed)
    var quickly = 0
    let count = 120
    for _ in 0..<count {
      let document = Self.mutated(HouseholdForm.answers, &generator)
      let bytes = document.bytes(Bool.random(using: &generator) ? .compact : .indented)
      let channel = Channel.allCases.randomElement(using: &generator) ?? .myself
      let expected = Array(checker.generalReport(document, today: Self.today, channel: channel))
      if let found = checker.quickReport(document, today: Self.today, channel: channel) {
        #expect(Array(found) == expected, "\(document)")
      }
      guard let found = checker.quickReport(bytes, today: Self.today, channel: channel) else { continue }
      quickly += 1
      #expect(Array(found) == expected, "\(document)")
    }
    #expect(quickly > count / 2)
  }

  @Test(
    "bytes changed by chance never bring the check down, and what it takes is JSON", arguments: 0..<4 as Range<UInt64>)
  func fuzz(_ seed: UInt64) throws {
    let checker = AnswerChecker(try HouseholdForm.specification())
    var generator = SeededGenerator(seed: seed)
    let good = HouseholdForm.answers.bytes()
    for _ in 0..<FuzzEffort.rounds(150) {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes.insert(Array("\"{}[],:0\\ ".utf8).randomElement(using: &generator) ?? 0, at: place)
        }
      }
      guard let found = checker.quickReport(bytes, today: Self.today, channel: .myself) else { continue }
      let value = try? JSONValue.parse(bytes)
      let document = try #require(value, "\(String(decoding: bytes, as: UTF8.self))")
      #expect(
        Array(found) == Array(checker.generalReport(document, today: Self.today, channel: .myself)),
        "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  private static let strange: [JSONValue] = [
    .null, true, false, 0, 1, -1, 120, 121, 1.5, 5.0, "", " ", "　", "x", "ward", "abroad", "東京都", "子", "head",
    "2026-02-30",
    "2023-02-29", "2024-02-29", "1999-12-31", "2027-01-01", "2026-4-1", "0999-01-01", "あいうえおか", "あいうえおかき", " あいうえおかき",
    "あいうえおかき　", "か\u{3099}か\u{3099}か\u{3099}か\u{3099}か\u{3099}か\u{3099}", "ﾊﾅｺﾊﾅｺﾊﾅ", "カナ", "カナ\n", "とくべつ", "\u{0}",
    "a\u{7}b",
    "\u{200B}", "👨‍👩‍👧👨‍👩‍👧", "1234567", "160-0022", "160-002", "12345678", "123456789", "ａｂｃ", [], ["dog"],
    ["dog", "school", "保険"],
    "a.b+c@x-y.example.jp", "a@b", "a@-b.jp", "a..b@c.jp", "A@B.JP", "a@b.jp ", "a@@b.jp",
    ["dog", "cat"], ["dog", 1], [[]], ["a": 1], "é", "a\tb", "a\\b\"c/d", "𠮷", "あ い　う",
  ]

  private static func mutated(_ document: JSONValue, _ generator: inout SeededGenerator) -> JSONValue {
    guard var object = document.object else { return document }
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      guard let key = object.keys.randomElement(using: &generator) else { break }
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: object[key] = nil
      case 1: object["extra"] = strange.randomElement(using: &generator)
      case 2, 3:
        if case .array(var rows)? = object["member"], let place = rows.indices.randomElement(using: &generator) {
          rows[place] = mutated(rows[place], &generator)
          if Int.random(in: 0..<6, using: &generator) == 0 { rows.removeLast() }
          object["member"] = .array(rows)
        } else {
          object[key] = strange.randomElement(using: &generator)
        }
      case 4: if case .bool(let flag)? = object[key] { object[key] = .bool(!flag) }
      default: object[key] = strange.randomElement(using: &generator)
      }
    }
    return .object(object)
  }
}
