import FormText
import Testing

@testable import FormModel

/// The day of every reading in these tests.
let testDay = FieldContext(today: CalendarDate(year: 2026, month: 11, day: 23) ?? .earliest)

/// A name without a type.
struct NoSuchType: Error {}

@Suite("Every field type of the package")
struct StandardFieldTypesTests {
  @Test("keeps the promises of a field type", arguments: FieldTypeRegistry.standard.names)
  func promises(_ name: FieldTypeName) throws {
    func broken<Field: FieldType>(_ type: Field.Type) -> [String] { FieldTypePromises.broken(by: type) }
    guard let type = FieldTypeRegistry.standard[name] else { throw NoSuchType() }
    #expect(broken(type) == [])
  }

  @Test("is registered under the name authors use")
  func names() {
    #expect(
      FieldTypeRegistry.standard.names.map(\.rawValue) == [
        "address", "attachment", "bankAccount", "careInsurance", "choice", "choices", "computed", "consent",
        "corporateNumber", "date", "decimal", "declaration", "driverLicence", "email", "healthInsurance", "information",
        "integer", "kana", "longText", "municipalCode", "myNumber", "pensionNumber", "period", "personList",
        "personName", "postalCode", "residenceCard", "scale", "schedule", "signature", "telephone", "text", "time",
        "yearMonth", "yen", "yesNo",
      ])
  }

  /// Words that blame, beg or name the rule instead of the way out.
  static let blame: [Language: [String]] = [
    .japanese: ["不正", "無効", "エラー", "誤り", "正しく", "必須", "半角", "全角", "申し訳"],
    .easyJapanese: ["不正", "無効", "エラー", "正しく", "必須", "半角", "全角"],
    .english: [
      "invalid", "required", "please", "sorry", "error", "illegal", "wrong", "incorrect", "forbidden", "failed",
    ],
  ]

  @Test("says what to do, names the question and fills every gap", arguments: FieldTypeRegistry.standard.names)
  func messages(_ name: FieldTypeName) throws {
    func check<Field: FieldType>(_ type: Field.Type) {
      var seen: Set<ViolationCode> = []
      for example in type.examples {
        for violation in example.field.check(example.entry, in: testDay).violations {
          seen.insert(violation.code)
          checkWords(of: violation, type, example.name)
        }
      }
      // Codes without an example: at least their words are looked at, gaps and all.
      for code in ErrorMessages.codes(of: type) where !seen.contains(code) {
        checkWords(of: Violation(code, parts: type.parts.map(\.name)), type, nil)
      }
    }
    func checkWords<Field: FieldType>(of violation: Violation, _ type: Field.Type, _ example: String?) {
      for language in Language.builtIn {
        var context = testDay
        context.language = language
        let label = LocalizedText("住所や番号", easy: "{住所|じゅうしょ}や {番号|ばんごう}", english: "Address or number")
        let text = ErrorMessages.message(for: violation, of: type, label: label, in: context)
        let place = "\(name.rawValue), \(violation.code.rawValue), \(language.rawValue): \(text.plain)"
        #expect(text.plain.contains(label[language].plain), "\(place): does not name the question")
        if example != nil { #expect(!text.plain.contains("{"), "\(place): a gap is not filled") }
        let lowercased = text.plain.lowercased()
        for word in Self.blame[language] ?? [] { #expect(!lowercased.contains(word), "\(place): says “\(word)”") }
        #expect(RubyText.problems(inMarkup: text.markup).isEmpty, "\(place): furigana")
        // A sentence of English in a Japanese page, or the other way round, is a text put in the wrong column.
        let hasKana = text.plain.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) }
        #expect(hasKana == (language != .english) || violation.code == .yearIsAmbiguous, "\(place): language")
      }
    }
    guard let type = FieldTypeRegistry.standard[name] else { throw NoSuchType() }
    check(type)
  }

  @Test("never lets a violation hold what was entered", arguments: FieldTypeRegistry.standard.names)
  func violationsAreSilent(_ name: FieldTypeName) throws {
    func check<Field: FieldType>(_ type: Field.Type) {
      for example in type.examples {
        for violation in example.field.check(example.entry, in: testDay).violations {
          let said = String(describing: violation)
          for value in example.entry.parts.values.joined() where value.unicodeScalars.count > 2 {
            #expect(!said.contains(value), "\(example.name)")
          }
        }
      }
    }
    guard let type = FieldTypeRegistry.standard[name] else { throw NoSuchType() }
    check(type)
  }
}
