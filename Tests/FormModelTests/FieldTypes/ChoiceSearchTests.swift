import FormComponents
import FormSource
import FormText
import Testing

@testable import FormModel

@Suite("One of a long list of choices")
struct ChoiceSearchTests {
  private static let field = ChoiceField(
    choices: (0..<30).map { Choice(value: "t\($0)", label: LocalizedText("町\($0)"), reading: "まち\($0)") } + [
      Choice(value: "kanda1", label: "神田相生町", reading: "かんだあいおいちょう"),
      Choice(value: "kanda2", label: "神田岩本町", reading: "かんだいわもとちょう"),
      Choice(value: "kanda3", label: "神田多町", reading: "かんだたちょう"),
      Choice(value: "hongo", label: "本郷", reading: "ほんごう"),
    ], presentation: .search)

  private static func component(_ entry: Entry) -> Component {
    field.component(FieldPresentation(question: .init("town", label: "町名"), entry: entry, context: testDay))
  }

  private static func found(_ entry: Entry) -> ChoiceInput? {
    guard case .inputGroup(let group) = component(entry) else { return nil }
    return group.inputs.compactMap { if case .choice(let input) = $0 { input } else { nil } }.first
  }

  @Test("what several choices fit is asked again as those choices, found by reading or words, with the text to change")
  func narrows() throws {
    for text in ["かんだ", "カンダ", "ｶﾝﾀﾞ", "神田"] {
      let checked = Self.field.check(Entry(text), in: testDay)
      #expect(checked.violations.map(\.code) == [.choicesMatch])
      #expect(checked.violations.first?.parts == ["found"])
      let input = try #require(Self.found(Entry(text)))
      #expect(input.options.map(\.value) == ["kanda1", "kanda2", "kanda3"])
      #expect(input.selected.isEmpty)
      guard case .inputGroup(let group) = Self.component(Entry(text)), case .text(let search)? = group.inputs.last
      else {
        Issue.record("there is no text to change")
        continue
      }
      #expect(search.value == text)
    }
    let chosen = Entry(["search": "かんだ", "found": "kanda2"])
    #expect(Self.field.check(chosen, in: testDay) == CheckedEntry(payload: "kanda2", violations: []))
    #expect(Self.found(chosen)?.selected == ["kanda2"])
  }

  @Test("a text that was changed counts more than the choice that the earlier one had found")
  func changed() {
    let other = Entry(["search": "ほん", "found": "kanda2"])
    #expect(Self.field.check(other, in: testDay).payload == "hongo")
    #expect(Self.field.check(Entry(["search": "かんだ"]), in: testDay).violations.map(\.code) == [.choicesMatch])
    #expect(Self.field.check(Entry(["search": "", "found": "kanda3"]), in: testDay).payload == "kanda3")
    #expect(Self.field.check(Entry(["search": "ない町"]), in: testDay).violations.map(\.code) == [.choiceIsUnknown])
  }

  @Test("too many to choose from, one and none stay one line to type in")
  func line() {
    for text in ["まち", "本郷", "ない町", ""] {
      guard case .textInput(let input) = Self.component(Entry(text)) else {
        Issue.record("“\(text)” is asked in another shape")
        continue
      }
      #expect(input.value == text)
    }
    #expect(Self.field.check(Entry("まち"), in: testDay).violations.first?.parts == [])
  }
}
