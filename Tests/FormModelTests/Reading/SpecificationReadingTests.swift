import FormModel
import FormSource
import FormTestSupport
import FormText
import Foundation
import Testing

@Suite("Reading a form")
struct SpecificationReadingTests {
  @Test("a form whose conditions together would keep residents waiting is not loaded")
  func tooCostly() throws {
    // Each rule goes through 100 rows within 100 rows: 3 units a pair and row, twice, in each of 100 rows.
    let rules = (0..<12).map {
      #"{ "id": "rule\#($0)", "check": "child.all(c, c.age != \#($0))", "at": ["age"], "message": "「年」を直してください" }"#
    }
    func result(rows: Int) -> SpecificationReadingResult {
      SmallForm.read(
        SmallForm.text {
          $0.pages = #"""
            { "id": "about", "title": "あなた", "fields": [\#(SmallForm.name)] },
            { "id": "kids", "title": "子", "repeat": { "id": "child", "min": 0, "max": \#(rows), "row": "子", "rowTitle": "{number}人目", "another": "ほかにいますか" },
              "fields": [{ "id": "age", "type": "integer", "label": "年", "maximum": 99 },
                { "id": "isFirst", "type": "yesNo", "label": "一番上ですか", "paperNote": "一人目", "showWhen": "\#((0..<16).map { "child.exists(c, c.age == \($0))" }.joined(separator: " || "))" }] }
            """#
          $0.rest = "\"rules\": [\(rules.joined(separator: ","))],"
        })
    }
    #expect(result(rows: 10).diagnostics.map(\.message.en) == [])
    let refused = result(rows: 100)
    #expect(refused.specification == nil)
    #expect(refused.diagnostics.map(\.id.rawValue) == ["spec.logic.formTooCostly"])
  }

  @Test("a right form is read without a word")
  func right() throws {
    let result = SmallForm.read(SmallForm.text())
    #expect(result.diagnostics.map(\.message.en) == [])
    let form = try #require(result.specification)
    #expect(form.pages.map(\.id) == ["about"])
    #expect(form.fields.map(\.field.id) == ["applicantName", "isNew"])
    #expect(form.languages == [.japanese])
    #expect(form.hash.utf8.count == 64)
  }

  /// A form with one mistake, marked where the author should look.
  struct Wrong: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var id: String
    var english: String

    init(
      _ name: String, _ id: String, english: String, _ change: (inout SmallForm.Parts) -> Void
    ) {
      testDescription = name
      text = SmallForm.text(change)
      self.id = id
      self.english = english
    }

    init(_ name: String, _ id: String, english: String, page: String) {
      self.init(name, id, english: english) { $0.pages = page }
    }

    /// A page with the name and one more field.
    init(_ name: String, _ id: String, english: String, field: String) {
      self.init(
        name, id, english: english,
        page: #"{ "id": "about", "title": "あなたのこと", "fields": [\#(SmallForm.name), \#(SmallForm.isNew), \#(field)] }"#)
    }
  }

  static let wrong: [Wrong] = [
    Wrong(
      "a field type that does not exist", "spec.field.unknownType", english: "did you mean 'date'",
      field: #"{ "id": "movedOn", "type": ①"dates"②, "label": "日" }"#),
    Wrong(
      "an option that is misspelt", "spec.shape.unknownKey", english: "latest",
      field: #"{ "id": "movedOn", "type": "date", "label": "日", ①"latst"②: "today" }"#),
    Wrong(
      "a missing label", "spec.shape.missingKey", english: "label",
      field: #"①{② "id": "movedOn", "type": "date" }"#),
    Wrong(
      "a label that is a number", "spec.shape.wrongType", english: "label",
      field: #"{ "id": "movedOn", "type": "date", "label": ①3② }"#),
    Wrong(
      "an id that stands twice", "spec.shape.duplicateId", english: "'isNew' is used already",
      field: #"{ "id": ①"isNew"②, "type": "date", "label": "日" }"#),
    Wrong(
      "an id that conditions have already", "spec.shape.duplicateId", english: "'today'",
      field: #"{ "id": ①"today"②, "type": "date", "label": "日" }"#),
    Wrong(
      "an id that is no name", "spec.shape.badIdentifier", english: "lower-case",
      field: #"{ "id": ①"引っ越した日"②, "type": "date", "label": "日" }"#),
    Wrong(
      "a page named like one of the package's", "spec.shape.reservedId", english: "review",
      page: #"{ "id": ①"review"②, "title": "題", "fields": [\#(SmallForm.name)] }"#),
    Wrong(
      "a condition on a question that does not exist", "expression.unknownName", english: "isNew",
      field: #"{ "id": "d", "type": "date", "label": "日", "paperNote": "紙", "showWhen": "①isNw② == true" }"#),
    Wrong(
      "a condition that is no condition", "expression.wrongResult", english: "bool",
      field: #"{ "id": "d", "type": "date", "label": "日", "paperNote": "紙", "showWhen": "①1 + 1②" }"#),
    Wrong(
      "a condition behind an escape in the file", "expression.unknownName", english: "isNew",
      field:
        #"{ "id": "d", "type": "date", "label": "日", "paperNote": "紙", "showWhen": "\u0069sNew == true && ①isNw②" }"#),
    Wrong(
      "a condition without a note for paper", "spec.field.conditionWithoutPaperNote", english: "paperNote",
      field: #"{ "id": "d", "type": "date", "label": "日", "showWhen": ①"isNew == true"② }"#),
    Wrong(
      "a question that is both required and conditionally required", "spec.field.requiredTwice", english: "exclude",
      field: #"{ "id": "d", "type": "date", "label": "日", "required": ①false②, "requiredWhen": "isNew == true" }"#),
    Wrong(
      "a choice that stands twice", "spec.field.duplicateChoice", english: "'a'",
      field:
        #"{ "id": "c", "type": "choice", "label": "一つ", "choices": [{ "value": "a", "label": "ア" }, { "value": ①"a"②, "label": "イ" }] }"#
    ),
    Wrong(
      "a limit that is no day", "spec.field.notADate", english: "2026-04-01",
      field: #"{ "id": "d", "type": "date", "label": "日", "latest": ①"2026-02-30"② }"#),
    Wrong(
      "a meaning nobody knows", "once.unknownMeaning", english: "applicant.birthDay",
      field: #"{ "id": "d", "type": "date", "label": "日", "meaning": ①"applicant.birthDay"② }"#),
    Wrong("a format of the future", "spec.shape.unsupportedVersion", english: "'1.0'") {
      $0.head = #""specVersion": ①"2.0"②, "id": "small-form", "version": "1", "language": "ja", "#
    },
    Wrong("a form in another language", "language.isNotJapanese", english: "'ja'") {
      $0.head = #""specVersion": "1.0", "id": "small-form", "version": "1", "language": ①"en"②, "#
    },
    Wrong("a translation file that is not there", "language.missingFile", english: "en.json") {
      $0.head += #""languages": ①["ja", "en"]②, "#
    },
    Wrong("an applicant without a name", "spec.reference.otherType", english: "personName") {
      $0.actors = #"{ "applicant": ①"isNew"② }"#
    },
    Wrong("an applicant nobody asks for", "spec.reference.unknownField", english: "'applicantName'") {
      $0.actors = #"{ "applicant": ①"aplicantName"② }"#
    },
    Wrong("a rule at a question that does not exist", "spec.reference.unknownField", english: "'isNew'") {
      $0.rest = #""rules": [{ "id": "r", "check": "isNew == true", "at": [①"isNeu"②], "message": "確かめてください" }],"#
    },
    Wrong("a severity that does not exist", "spec.shape.unknownValue", english: "warn") {
      $0.rest =
        #""rules": [{ "id": "r", "check": "isNew == true", "at": ["isNew"], "message": "確かめてください", "severity": ①"warning"② }],"#
    },
    Wrong("more rows at least than at most", "spec.shape.minimumAboveMaximum", english: "above") {
      $0.pages +=
        #", { "id": "kids", "title": "子", "repeat": { "id": "kid", "min": ①5②, "max": 2, "row": "子", "another": "ほかに" }, "fields": [{ "id": "kidName", "type": "text", "label": "名" }] }"#
    },
    Wrong("a title of rows that all sound the same", "spec.shape.rowTitleWithoutNumber", english: "{number}") {
      $0.pages +=
        #", { "id": "kids", "title": "子", "repeat": { "id": "kid", "min": 1, "max": 2, "row": "子", "rowTitle": ①"子ども"②, "another": "ほかに" }, "fields": [{ "id": "kidName", "type": "text", "label": "名" }] }"#
    },
    Wrong("furigana that is not closed", "language.furigana", english: "missing") {
      $0.pages = #"{ "id": "about", "title": "あなた①{事|こと②", "fields": [\#(SmallForm.name), \#(SmallForm.isNew)] }"#
    },
  ]

  @Test("an author is shown what is wrong, where, in both languages", arguments: wrong)
  func findsMistakes(_ row: Wrong) throws {
    let source = MarkedSource(row.text)
    let result = SmallForm.read(source.text)
    let found = result.diagnostics.map { "\($0.id.rawValue) \($0.message.en)" }
    try #require(result.diagnostics.count == 1, "found: \(found)")
    let diagnostic = result.diagnostics[0]
    #expect(diagnostic.id.rawValue == row.id)
    #expect(diagnostic.range == source.range("①", "②"), "points to \(diagnostic.file.text(in: diagnostic.range))")
    #expect(diagnostic.message.en.contains(row.english), "\(diagnostic.message.en)")
    #expect(diagnostic.message.ja.unicodeScalars.contains { $0.value > 0x3000 })
    #expect((result.specification == nil) == (diagnostic.severity == .error))
  }

  @Test("everything that is wrong is said in one pass, in the order of the file")
  func onePass() {
    let result = SmallForm.read(
      SmallForm.text {
        $0.pages =
          #"{ "id": "about", "title": "題", "fields": [\#(SmallForm.name), { "id": "isNew", "type": "yesno", "label": "新" }, { "id": "d", "type": "date", "label": "日", "latst": "today", "paperNote": "紙", "showWhen": "isNew == true && hasCar == true" }] }"#
      })
    #expect(
      result.diagnostics.map(\.id.rawValue) == [
        "spec.field.unknownType", "spec.shape.unknownKey", "expression.unknownName",
      ])
  }

  @Test("two conditions that wait for each other are shown as a circle")
  func cycle() throws {
    let result = SmallForm.read(
      SmallForm.text {
        $0.pages =
          #"{ "id": "about", "title": "題", "fields": [\#(SmallForm.name), { "id": "a", "type": "yesNo", "label": "ア", "paperNote": "紙", "showWhen": "b == true" }, { "id": "b", "type": "yesNo", "label": "イ", "paperNote": "紙", "showWhen": "a == true" }, \#(SmallForm.isNew)] }"#
      })
    let diagnostic = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect(diagnostic.id.rawValue == "spec.logic.cycle")
    #expect(diagnostic.message.en.contains("a → b → a") || diagnostic.message.en.contains("b → a → b"))
    #expect(
      diagnostic.file.text(in: diagnostic.range) == "\"b == true\""
        || diagnostic.file.text(in: diagnostic.range) == "\"a == true\"")
  }

  @Test("a condition that asks for itself is a circle, also through whether an answer is needed")
  func selfReference() {
    let result = SmallForm.read(
      SmallForm.text {
        $0.pages =
          #"{ "id": "about", "title": "題", "fields": [\#(SmallForm.name), { "id": "isNew", "type": "yesNo", "label": "ア", "requiredWhen": "isNew.orValue(false)" }] }"#
      })
    #expect(result.diagnostics.map(\.id.rawValue) == ["spec.logic.cycle"])
  }

  @Test("conditions over rows are evaluated after the rows they read")
  func order() throws {
    let form = try #require(
      SmallForm.read(
        SmallForm.text {
          $0.pages = """
            { "id": "late", "title": "後", "paperNote": "紙", "showWhen": "kid.exists(k, k.isSmall == true)", "fields": [\(SmallForm.isNew)] },
            { "id": "kids", "title": "子", "repeat": { "id": "kid", "min": 1, "max": 3, "row": "子", "another": "ほかに" },
              "fields": [{ "id": "isSmall", "type": "yesNo", "label": "小さい" }] },
            { "id": "about", "title": "題", "fields": [\(SmallForm.name)] }
            """
        }
      ).specification)
    let late = try #require(form.evaluationOrder.firstIndex(of: .page(0)))
    let small = try #require(form.evaluationOrder.firstIndex(of: .field(page: 1, field: 0)))
    #expect(small < late)
    #expect(form.evaluationOrder.count == 6)
  }

  @Test(
    "bytes that are no form are refused without a trap", arguments: ["", "[]", "null", "{", "\u{0}", "{\"pages\": 3}"])
  func noForm(_ text: String) {
    let result = SmallForm.read(text)
    #expect(result.specification == nil)
    #expect(!result.diagnostics.isEmpty)
  }

  @Test("a file that breaks off is said to break off, and nothing else", arguments: ["\"legalBasis\"", "の記録", "yesNo"])
  func breaksOff(_ place: String) throws {
    let text = SmallForm.text().replacing("試すため", with: "試すための記録")
    let cut = try #require(text.range(of: place))
    let result = SmallForm.read(String(text[..<cut.lowerBound]))
    #expect(!result.diagnostics.isEmpty)
    #expect(result.diagnostics.map(\.id.rawValue).filter { !$0.hasPrefix("json.") } == [])
  }

  @Test("a form that was cut or changed anywhere is read or refused, never a trap")
  func damaged() {
    var generator = SeededGenerator(seed: 20_261_123)
    let bytes = Array(SmallForm.text().utf8)
    for _ in 0..<400 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<damaged.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: damaged[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: damaged.removeSubrange(place..<min(damaged.count, place + Int.random(in: 1...30, using: &generator)))
        default: damaged.insert(contentsOf: damaged[0..<min(40, damaged.count)], at: place)
        }
        if damaged.isEmpty { damaged = [0x7B] }
      }
      let result = FormSpecification.read(
        SpecificationFiles(form: SourceFile(name: "form.json", bytes: damaged)))
      #expect(result.specification != nil || !result.diagnostics.isEmpty)
    }
  }
}

@Suite("Translations of a form")
struct TranslationTests {
  private static let head = #""specVersion": "1.0", "for": "small-form", "language": "en""#

  /// A form that speaks English too, and the translation of everything but what is left out.
  private static func read(_ change: (inout [String: (source: String, text: String)]) -> Void)
    -> SpecificationReadingResult
  {
    var texts: [String: (source: String, text: String)] = [
      "title": ("小さな様式", "Small form"), "summary": ("試すための様式です。", "A form to try."),
      "purpose": ("試すため", "To try"), "retention": ("残しません。", "Nothing is kept."),
      "legalBasis.0.law": ("試す法律", "Trial Act"), "legalBasis.0.article": ("第1条", "Article 1"),
      "legalBasis.0.for": ("試すこと", "trials"), "office.name": ("係", "Section"), "office.addressee": ("区長", "Mayor"),
      "office.hours": ("平日", "Weekdays"), "office.counter": ("1階", "Ground floor"),
      "office.post": ("区役所", "Ward office"),
      "submission.title": ("受け付けました", "Received"), "submission.referenceLabel": ("受付番号", "Reference"),
      "pages.about.title": ("あなたのこと", "About you"), "pages.about.fields.applicantName.label": ("氏名", "Name"),
      "pages.about.fields.isNew.label": ("はじめてですか", "Is this your first time?"),
    ]
    change(&texts)
    let entries = texts.sorted { $0.key < $1.key }.map {
      "\"\($0.key)\": { \"source\": \"\($0.value.source)\", \"text\": \"\($0.value.text)\" }"
    }
    return SmallForm.read(
      SmallForm.text { $0.head += #""languages": ["ja", "en"], "# },
      english: "{ \(head), \"texts\": { \(entries.joined(separator: ",\n")) } }")
  }

  @Test("a reader of English gets English words")
  func complete() throws {
    let result = Self.read { _ in }
    #expect(result.diagnostics.map(\.message.en) == [])
    let form = try #require(result.specification)
    #expect(form.title[.english].plain == "Small form")
    #expect(form.field("isNew")?.label[.english].plain == "Is this your first time?")
  }

  @Test("a text without a translation is named")
  func missing() {
    let result = Self.read { $0["pages.about.title"] = nil }
    #expect(result.diagnostics.map(\.id.rawValue) == ["language.missing"])
    #expect(result.diagnostics.first?.message.en.contains("'pages.about.title'") == true)
    #expect(result.specification == nil)
  }

  @Test("a translation whose source has changed is not passed off as right")
  func stale() {
    let result = Self.read { $0["title"]?.source = "古い題" }
    #expect(result.diagnostics.map(\.id.rawValue) == ["language.stale"])
    #expect(result.specification != nil)
  }

  @Test("a source that differs only in a compatibility character is stale: texts are compared scalar by scalar")
  func staleByScalar() {
    let result = Self.read { $0["office.addressee"]?.source = "区\u{9577}" }
    #expect(result.diagnostics.isEmpty)
    let changed = Self.read { $0["office.addressee"]?.source = "区\u{2F9F}" }
    #expect(changed.diagnostics.map(\.id.rawValue) == ["language.stale"])
  }

  @Test("a translation of nothing is named")
  func orphan() {
    let result = Self.read { $0["pages.gone.title"] = ("消えた", "Gone") }
    #expect(result.diagnostics.map(\.id.rawValue) == ["language.orphan"])
  }
}
