import FormText
import Testing

@testable import FormModel

@Suite("Messages in every language")
struct MessageCatalogueTests {
  /// Words that blame, or name the rule instead of the way out.
  static let blame: [Language: [String]] = [
    .simplifiedChinese: ["无效", "错误", "非法", "不正确", "必填", "抱歉", "全角", "半角"],
    .korean: ["잘못", "오류", "무효", "올바르지", "필수", "죄송", "전각", "반각"],
    .vietnamese: ["không hợp lệ", "lỗi", "sai", "bắt buộc", "xin lỗi"],
  ]

  /// The gaps of a sentence: `{label}`, `{part}`.
  private static func gaps(_ text: RubyText) -> Set<String> {
    Set(
      text.plain.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
        .compactMap { $0.split(separator: "}").first.map(String.init) })
  }

  @Test(
    "residents who read Chinese, Korean or Vietnamese are told the same as everybody", arguments: MessageCatalogue.all,
    FieldTypeRegistry.standard.names)
  func complete(_ catalogue: MessageCatalogue, _ name: FieldTypeName) throws {
    func check<Field: FieldType>(_ type: Field.Type) {
      for code in ErrorMessages.codes(of: type) {
        let place = "\(catalogue.language.rawValue), \(name.rawValue).\(code.rawValue)"
        guard let japanese = (type.messages[code] ?? ErrorMessages.common[code])?[.japanese],
          let sentence = catalogue.message(code, of: name)
        else {
          Issue.record("\(place): no sentence")
          continue
        }
        #expect(Self.gaps(sentence) == Self.gaps(japanese), "\(place): \(sentence.plain)")
        #expect(Self.gaps(sentence).contains("label"), "\(place): does not name the question")
        for word in Self.blame[catalogue.language] ?? [] {
          #expect(!sentence.plain.lowercased().contains(word), "\(place): says “\(word)”")
        }
      }
      for part in type.parts where !part.name.isEmpty {
        #expect(
          part.label.text(in: catalogue.language) != nil,
          "\(catalogue.language.rawValue): no word for \(part.label[.japanese].plain)")
      }
    }
    guard let type = FieldTypeRegistry.standard[name] else { throw NoSuchType() }
    check(type)
  }

  @Test("all languages of a sentence have the same gaps", arguments: FieldTypeRegistry.standard.names)
  func gaps(_ name: FieldTypeName) throws {
    func check<Field: FieldType>(_ type: Field.Type) {
      for code in ErrorMessages.codes(of: type) {
        guard let sentences = type.messages[code] ?? ErrorMessages.common[code] else { continue }
        for language in [Language.easyJapanese, .english] {
          let (own, japanese) = (Self.gaps(sentences[language]), Self.gaps(sentences[.japanese]))
          // やさしい日本語 may leave out a number that says more than its readers need; it never invents one.
          #expect(
            language == .easyJapanese ? own.isSubset(of: japanese) : own == japanese,
            "\(name.rawValue).\(code.rawValue), \(language.rawValue)")
        }
      }
    }
    guard let type = FieldTypeRegistry.standard[name] else { throw NoSuchType() }
    check(type)
  }

  @Test("sentences for codes that no longer exist are not kept", arguments: MessageCatalogue.all)
  func noStrangers(_ catalogue: MessageCatalogue) {
    var known: Set<String> = []
    func add<Field: FieldType>(_ type: Field.Type) {
      for code in ErrorMessages.codes(of: type) {
        known.formUnion([code.rawValue, "\(Field.name.rawValue).\(code.rawValue)"])
      }
    }
    for name in FieldTypeRegistry.standard.names { if let type = FieldTypeRegistry.standard[name] { add(type) } }
    #expect(Set(catalogue.messages.keys).subtracting(known) == [])
    #expect(!catalogue.isReviewed, "a review by somebody who grew up with the language is told in the documentation")
  }

  @Test("the parts of a question are named in the reader's language")
  func words() {
    var context = testDay
    context.language = .korean
    let violation = Violation(.dateIsIncomplete, parts: ["year", "day"])
    let message = ErrorMessages.message(for: violation, of: DateField.self, label: LocalizedText("생년월일"), in: context)
    #expect(message.plain == "“생년월일”의 “연도”, “일”을(를) 입력해 주세요")
  }
}
