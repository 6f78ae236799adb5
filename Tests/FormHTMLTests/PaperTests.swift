import FormComponents
import FormTestSupport
import FormText
import Testing

@testable import FormHTML

@Suite("Printed forms")
struct PaperTests {
  private func text(_ form: PaperForm, furigana: RubyLevel = .none) throws -> HTMLScan {
    try HTMLScan(PaperRenderer().render(form, furigana: furigana))
  }

  private func form(_ components: [Component], in language: Language = .japanese) -> PaperForm {
    PaperForm(
      language: language, title: "見本", code: "sample 1.0.0", parts: [.init(title: "部", components: components)],
      isFilled: false)
  }

  @Test("a form is printed as it was looked at", arguments: PaperForm.examples)
  func golden(_ example: PaperExample) {
    expectGolden(PaperRenderer().render(example.form), named: "paper/\(example.name).html")
  }

  @Test("furigana can be printed")
  func furigana() throws {
    let example = try #require(PaperForm.examples.first)
    expectGolden(PaperRenderer().render(example.form, furigana: .all), named: "paper/\(example.name)-furigana.html")
  }

  @Test("a date has eras to circle and boxes for year, month and day")
  func date() throws {
    let example = try #require(Component.examples.first { $0.name == "group-date" })
    let text = try text(form([example.component])).text
    #expect(text.contains("大正・昭和・平成・令和・西暦"))
    #expect(text.contains("\n年\n") && text.contains("\n月\n") && text.contains("\n日\n"))
  }

  @Test("a date that was answered stands in its boxes and has nothing to circle")
  func filledDate() throws {
    let example = try #require(Component.examples.first { $0.name == "group-date-filled" })
    let text = try text(form([example.component])).text
    #expect(!text.contains("西暦") && text.contains("平成２"))
  }

  @Test(
    "everything that is asked on the screen is asked on paper, and everything answered is there",
    arguments: Component.examples)
  func nothingIsLost(_ example: ComponentExample) throws {
    let text = try text(form([example.component])).text
    var wanted: [String] = []
    switch example.component {
    case .textInput(let input): wanted = [input.question.label.plain, input.value]
    case .textArea(let area): wanted = [area.question.label.plain, area.value]
    case .choiceInput(let input): wanted = [input.question.label.plain] + input.options.map(\.label.plain)
    case .fileInput(let input): wanted = [input.question.label.plain] + input.given.filter(\.isKept).map(\.name)
    case .inputGroup(let group):
      wanted = [group.question.label.plain]
      for case .text(let input) in group.inputs { wanted += [input.question.label.plain, input.value] }
    case .fixedValue(let value): wanted = [value.label.plain] + value.lines.map(\.plain)
    case .summary(let list): wanted = list.rows.flatMap { [$0.label.plain] + $0.lines.map(\.plain) }
    case .heading(let heading): wanted = [heading.text.plain]
    case .paragraph(let paragraph): wanted = [paragraph.text.plain]
    case .list(let list): wanted = list.items.map(\.plain)
    case .notice(let notice): wanted = notice.body.map(\.plain)
    case .details(let details): wanted = [details.summary.plain] + details.body.map(\.plain)
    case .panel(let panel): wanted = [panel.title.plain, panel.reference ?? ""]
    case .signature(let signature):
      wanted = [signature.statement.plain, signature.signer.plain, signature.dateLabel.plain]
    case .composed(let shape):
      let outline = shape.outline(in: .japanese)
      wanted = outline.isPrinted ? outline.words.map(\.plain) : []
    }
    for words in wanted where !words.isEmpty { #expect(text.contains(words), "\(words)") }
  }

  @Test("what was chosen is ticked, and nothing else")
  func ticks() throws {
    let example = try #require(Component.examples.first { $0.name == "choice-several-filled" })
    let html = String(decoding: PaperRenderer().render(form([example.component])), as: UTF8.self)
    #expect(html.contains("✓</span> 保険の資格がわかるもの</li>") && html.contains("✓</span> 通帳</li>"))
    #expect(html.contains("<span class=\"tick\"></span> どれもない</li>"))
  }

  @Test("a long menu is a box to write in, with what was chosen")
  func longMenu() throws {
    let options = (1...47).map { ChoiceInput.Option("\($0)", label: ShownText(RubyText("県\($0)"))) }
    let input = ChoiceInput(
      Question("prefecture", label: "都道府県"), presentation: .menu, options: options, selected: ["13"])
    let text = try text(form([.choiceInput(input)])).text
    #expect(text.contains("県13") && !text.contains("県14"))
  }

  @Test("the code of the form is on the sheet, and nothing can be pressed or followed")
  func sheet() throws {
    for example in PaperForm.examples {
      let scan = try text(example.form)
      #expect(scan.text.contains("child-allowance-claim 1.2.0"))
      let active: Set<String> = ["a", "button", "input", "select", "textarea", "form", "script", "link", "img"]
      #expect(scan.tags.allSatisfy { !active.contains($0.name) })
    }
  }

  @Test("nothing anybody writes becomes markup on paper")
  func escaping() throws {
    for example in Component.examples {
      // Composed shapes are drawn as on a screen, where they are looked at.
      if case .composed = example.component { continue }
      let harmless = try text(form([example.component.withEveryText("x")])).skeleton
      for hostile in EscapingTests.hostile {
        let scan = try text(form([example.component.withEveryText(hostile)]))
        #expect(scan.skeleton == harmless, "\(example.name): \(hostile.debugDescription)")
      }
    }
  }
}
