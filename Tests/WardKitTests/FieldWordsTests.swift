import FormTestSupport
import Foundation
import Testing
import WardKit

@Suite("Words of field types")
struct FieldWordsTests {
  /// Words of the examples: what a form's author would write, and would translate.
  private static let authors: Set<String> = [
    "中国", "中央アフリカ", "ベトナム", "フィリピン", "12.5㎡", "3人", "会社員", "働いていない", "公務員", "どれもない", "介護", "仕事", "学校",
    "所得の記録を確かめることがあります。",
    "書いた内容は事実と違いません。", "通帳を手元に用意してください。", "人", "㎡", "1（とても不満）", "5（とても満足）", "2", "3", "4",
    "いっしょに住んでいる", "別に住んでいる",
  ]

  /// What a page and a summary of a type say in another language than the reader's.
  private static func foreign<Field: FieldType>(_ type: Field.Type, in language: Language) -> Set<String> {
    let context = FieldContext(
      today: CalendarDate(year: 2026, month: 11, day: 23) ?? .earliest, language: language)
    var found: Set<String> = []
    for example in type.examples {
      let question = Question("q", label: ShownText(RubyText(plain: "?")))
      let component = example.field.component(
        FieldPresentation(question: question, entry: example.entry, context: context))
      let html = String(decoding: PageRenderer().fragment(component, in: language), as: UTF8.self)
      found.formUnion(
        html.components(separatedBy: "<span lang=\"ja\">").dropFirst().map {
          $0.components(separatedBy: "</span>")[0]
        })
      if case .reads(let value) = example.outcome {
        let lines = example.field.summary(of: value, in: context).lines
        found.formUnion(lines.filter { $0.language != nil }.map(\.plain))
      }
    }
    return found
  }

  // The package's texts have the three languages together or not at all (`LocalizedText.init(_:easy:english:chinese:…)`).
  @Test(
    "who reads Chinese, Korean or Vietnamese reads the words of every question in that language",
    arguments: FieldTypeRegistry.standard.names)
  func words(_ name: FieldTypeName) throws {
    let type = try #require(FieldTypeRegistry.standard[name])
    let foreign = Self.foreign(type, in: Language(rawValue: "zh-Hans"))
    #expect(foreign.subtracting(Self.authors) == [])
  }
}
