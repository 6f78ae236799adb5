import FormComponents
import FormTestSupport
import FormText
import Testing

@testable import FormHTML

@Suite("Pages laid out beforehand")
struct PageTemplateTests {
  /// Texts that an escape, a hole or an attribute could trip over.
  private static let texts = [
    "", "特別 花子", "<script>alert(1)</script>", "\" value=\"x", "' checked '", "&amp;", "a\nb\r\nc", "\u{0}\u{202E}x",
    "\u{3099}", "</textarea>", " checked", "あ\u{E0100}",
  ]

  /// A page with what somebody may have entered and what may be wrong with it, all by chance.
  private static func filling(
    _ page: Page, _ generator: inout SeededGenerator
  ) -> (entries: PageEntries, errors: [ErrorLink]) {
    var entries = PageEntries()
    var errors: [ErrorLink] = []
    // Not every program sends the controls in the order of the page.
    for component in Bool.random(using: &generator) ? page.components : page.components.shuffled(using: &generator) {
      for name in component.controlNames where Bool.random(using: &generator) {
        var offered = texts
        func add(_ choice: ChoiceInput) { offered += choice.options.map(\.value) + choice.options.map(\.value) }
        switch component {
        case .choiceInput(let choice): add(choice)
        case .inputGroup(let group):
          for case .choice(let choice) in group.inputs { add(choice) }
        default: break
        }
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
          entries.append(offered.randomElement(using: &generator) ?? "", to: name)
        }
      }
      guard let question = component.question, Int.random(in: 0...2, using: &generator) == 0 else { continue }
      for control in [question.name] + component.controlNames where Int.random(in: 0...2, using: &generator) == 0 {
        let message = ["「{氏名|しめい}」を入力してください", "<b>&", "年を直してください"].randomElement(using: &generator) ?? ""
        let others = component.controlNames.filter { $0 != control && $0 != question.name }
        let all = Int.random(in: 0...2, using: &generator)
        errors.append(
          ErrorLink(
            control: control,
            message: ShownText(RubyText(message), language: Bool.random(using: &generator) ? .japanese : nil),
            alsoInvalid: all == 0 ? others : all == 1 ? others.filter { _ in Bool.random(using: &generator) } : []))
      }
    }
    if Int.random(in: 0...9, using: &generator) == 0 {
      errors.append(ErrorLink(control: "elsewhere", message: "ほかのページを見てください"))
    }
    let places = page.components.flatMap { $0.controlNames + [$0.question?.name].compactMap(\.self) }
    func place(_ error: ErrorLink) -> Int { places.firstIndex(of: error.control) ?? .max }
    return (entries, errors.enumerated().sorted { (place($0.1), $0.0) < (place($1.1), $1.0) }.map(\.element))
  }

  @Test(
    "are byte for byte the pages that are drawn one by one, whatever is entered and whatever is wrong",
    arguments: Page.examples.map { ($0.name, $0.page) } + [("everything", GoldenPageTests.everything)])
  func same(_ name: String, _ page: Page) {
    var generator = SeededGenerator(seed: 20_261_126)
    for furigana in [false, true] {
      let options = GoldenPageTests.options(furigana: furigana)
      let template = PageTemplate(page, with: options)
      for round in 0..<(name == "everything" ? 60 : 20) {
        let (entries, errors) = Self.filling(page, &generator)
        let drawn = PageRenderer().render(page.filled(with: entries, errors: errors), with: options)
        let filled = template.render(entries, errors: errors)
        if filled != drawn {
          let place = zip(filled, drawn).enumerated().first { $1.0 != $1.1 }?.offset ?? min(filled.count, drawn.count)
          Issue.record(
            """
            \(name), round \(round), byte \(place): …\(String(decoding: filled[max(0, place - 80)...].prefix(160), as: UTF8.self))
            is drawn as …\(String(decoding: drawn[max(0, place - 80)...].prefix(160), as: UTF8.self))
            """)
          return
        }
      }
    }
  }

  @Test("every token against forged requests is its reader's own")
  func hiddenFields() throws {
    let page = try #require(Page.examples.first { $0.name == "question" }).page
    let template = PageTemplate(page, with: GoldenPageTests.options())
    let one = String(decoding: template.render(PageEntries(), hiddenFields: [.init("token", "one")]), as: UTF8.self)
    #expect(one.contains("value=\"one\"") && !one.contains("a1b2c3"))
    let usual = String(decoding: template.render(PageEntries()), as: UTF8.self)
    #expect(usual.contains("value=\"a1b2c3\""))
  }

  @Test("take a few times the bytes of their page, however many choices it has")
  func size() {
    let page = GoldenPageTests.everything
    let template = PageTemplate(page, with: GoldenPageTests.options())
    #expect(template.byteCount < 6 * PageRenderer().render(page, with: GoldenPageTests.options()).count)
  }

  @Test("a writer is used again for the next page")
  func writer() throws {
    let page = try #require(Page.examples.first { $0.name == "question" }).page
    let template = PageTemplate(page)
    var writer = HTMLWriter()
    template.render(PageEntries(), into: &writer)
    let first = writer.bytes
    writer.reset()
    template.render(PageEntries(), into: &writer)
    #expect(writer.bytes == first && first == template.render(PageEntries()))
  }
}
