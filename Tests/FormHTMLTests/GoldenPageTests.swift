import FormComponents
import FormTestSupport
import FormText
import Testing

@testable import FormHTML

/// The kept pages lie in one folder with their style sheet, so that they can be opened and looked at.
@Suite("Golden pages")
struct GoldenPageTests {
  /// Options under which the kept pages lead to each other.
  static func options(furigana: Bool = false) -> HTMLOptions {
    let files: [PageID: String] = [
      "start": "start.html", "claimant": "question.html", "child.2": "question-easy.html", "review": "review.html",
    ]
    return HTMLOptions(
      styleSheet: "wardkit.css",
      addresses: PageAddresses(
        pages: .table(files), form: "done.html",
        languages: .table([
          .japanese: "question.html", .easyJapanese: "question-easy.html", .english: "question-english.html",
        ]), furigana: furigana ? "question.html" : "question-furigana.html"),
      furigana: furigana ? .all : .none, hiddenFields: [HTMLOptions.HiddenField("token", "a1b2c3")])
  }

  @Test("every kind of page is drawn as it was looked at", arguments: Page.examples)
  func page(_ example: PageExample) {
    expectGolden(
      PageRenderer().render(example.page, with: Self.options()), named: "pages/\(example.name).html")
  }

  @Test(
    "furigana stands over labels and beside descriptions", arguments: ["question", "question-easy", "question-invalid"])
  func furigana(_ name: String) throws {
    let example = try #require(Page.examples.first { $0.name == name })
    expectGolden(
      PageRenderer().render(example.page, with: Self.options(furigana: true)), named: "pages/\(name)-furigana.html")
  }

  @Test("every component is drawn as it was looked at, in every state", arguments: Component.examples)
  func component(_ example: ComponentExample) {
    let bytes = PageRenderer().fragment(example.component, in: .japanese, with: Self.options())
    expectGolden(bytes, named: "components/\(example.name).html")
  }

  @Test("all components stand in one page each state with its neighbours")
  func gallery() {
    expectGolden(PageRenderer().render(Self.everything, with: Self.options()), named: "pages/everything.html")
  }

  /// One page with every example whose names do not meet another's.
  static var everything: Page {
    var seen: Set<ControlName> = []
    let components = Component.examples.filter { example in
      let names = example.component.controlNames
      guard seen.isDisjoint(with: names) else { return false }
      seen.formUnion(names)
      return true
    }.map(\.component)
    return Page(
      id: "everything", kind: .question, language: .japanese, languages: Language.builtIn, service: "部品の見本",
      title: "すべての部品", progress: Page.Progress(number: 1, total: 1), components: components,
      actions: [Action("continue", label: "次へ"), Action("save", label: "保存してやめる", emphasis: .secondary)],
      contact: Contact(office: "子育て支援課", ways: ["電話 03-0000-0000"]))
  }

  @Test("the style sheet is the one that was looked at")
  func styleSheet() { expectGolden(StyleSheet().bytes, named: "pages/wardkit.css") }
}
