import FormComponents
import FormText
import Testing

@Suite("Page entries")
struct PageEntriesTests {
  @Test(
    "entries are the same in whatever order a program sends the controls, and each keeps the order of its own texts")
  func order() {
    func entries(_ pairs: [(ControlName, String)]) -> PageEntries {
      var entries = PageEntries()
      for (control, text) in pairs { entries.append(text, to: control) }
      return entries
    }
    let one = entries([("a", "1"), ("b", "2"), ("a", "3")])
    let other = entries([("b", "2"), ("a", "1"), ("a", "3")])
    #expect(one == other && one.hashValue == other.hashValue)
    #expect(one["a"] == ["1", "3"] && one.first("b") == "2" && one["c"].isEmpty && one.controlNames == ["a", "b"])
    #expect(one != entries([("b", "2"), ("a", "3"), ("a", "1")]))
    #expect(one != entries([("a", "1"), ("a", "3")]) && entries([("a", "1")]) != entries([("b", "1")]))
    var replaced = one
    replaced.set(["4"], for: "a")
    #expect(replaced["a"] == ["4"] && replaced["b"] == ["2"])
  }

  @Test("whoever goes through the page finds each entry, also when some are missing or stand elsewhere")
  func cursor() {
    var entries = PageEntries()
    for name in ["c", "a", "b", "e"] { entries.append(name, to: ControlName(rawValue: name)) }
    for sought in [["c", "a", "b", "e"], ["a", "b", "c", "d", "e"], ["e", "d", "c", "c"]] {
      var cursor = 0
      for name in sought {
        #expect(entries.texts(ControlName(rawValue: name), at: &cursor) == (name == "d" ? nil : [name]))
      }
    }
  }
}

@Suite("Composed shapes")
struct ComposedShapeTests {
  @Test(
    "an address is one that a browser visits, and nothing it would obey",
    arguments: [
      ("https://www.jma.go.jp/", true), ("HTTP://example.jp/a?b=c#d", true), ("javascript:alert(1)", false),
      ("data:text/html,x", false), ("//example.jp", false), ("https://", false), ("https:///path", false),
      ("https://a b", false), ("https://a\u{202E}b", false), ("https://a\"onclick=", false), ("", false),
      (" https://example.jp", false), ("https://例.jp/", false),
    ])
  func addresses(_ text: String, _ isOne: Bool) { #expect((WebAddress(text) != nil) == isOne) }

  @Test("a choice of language or furigana comes back as itself, and no other act is taken for one")
  func readingChoices() {
    for choice: ReadingChoice in [
      .language(.english), .language(Language(rawValue: "zh-Hans")), .furigana(.all), .furigana(.grade(3)),
    ] {
      #expect(ReadingChoice(actionID: choice.actionID) == choice)
      #expect(PageEntries([Action.controlName: choice.actionID]).readingChoice == choice)
    }
    for other in ["continue", "remove-2", "furigana:", "furigana:grade9", "language", ""] {
      #expect(ReadingChoice(actionID: other) == nil, "\(other)")
    }
  }

  @Test(
    "the ends, the present page and its neighbours are offered, and a gap only where it saves something",
    arguments: [
      (9, 4, "1 … 4 5 6 … 9"), (9, 0, "1 2 … 9"), (9, 8, "1 … 8 9"), (5, 2, "1 2 3 4 5"), (2, 0, "1 2"), (1, 0, ""),
      (0, 0, ""), (6, 99, "1 … 5 6"), (6, -1, "1 2 … 6"),
    ])
  func pagination(_ count: Int, _ current: Int, _ expected: String) {
    let pages = (0..<count).map { PageID(rawValue: "p\($0)") }
    let outline = Pagination("一覧", pages: pages, current: current).outline(in: .japanese)
    let words = outline.words.map(\.plain).filter { $0 == "…" || Int($0) != nil }
    #expect(words.joined(separator: " ") == expected)
  }

  @Test("a list of tasks counts what is done, and what has to wait cannot be gone to")
  func tasks() {
    let list = TaskList([.init("a", .done, page: "a"), .init("b", .open, page: "b"), .init("c", .waiting, page: "c")])
    let outline = list.outline(in: .english)
    #expect(outline.words.first?.plain == "1 of 3 parts are done")
    guard case .list(let items, _) = outline.blocks[1] else { return #expect(Bool(false)) }
    let links = items.flatMap(\.phrases).compactMap { if case .link(let link) = $0 { link.target } else { nil } }
    #expect(links == [.page("a"), .page("b")])
  }

  @Test(
    "a step that is not there counts as the nearest, and no steps are nothing", arguments: [(-3, 0), (1, 1), (9, 2)])
  func steps(_ given: Int, _ counted: Int) {
    #expect(StepIndicator(["a", "b", "c"], current: given).current == counted)
    #expect(StepIndicator([], current: given).outline(in: .japanese).blocks.isEmpty)
  }

  @Test("a table has as many values in every row as columns")
  func table() {
    let table = DataTable(caption: "t", columns: ["a", "b"], rows: [["1"], ["1", "2", "3"], []])
    #expect(table.rows.allSatisfy { $0.count == 2 })
  }

  @Test("every word of every shape is in the page's language or marked with its own", arguments: Component.guides)
  func languages(_ guide: ComponentGuide) {
    for case .composed(let shape) in guide.examples.map(\.component) {
      for language in Language.builtIn {
        #expect(shape.outline(in: language) == shape.outline(in: language))
        #expect(
          !shape.outline(in: language).words.contains { $0.plain.isEmpty && guide.name != "table" }, "\(guide.name)")
      }
    }
  }

  @Test("a page that stands in for another says what has become of what was entered", arguments: Language.builtIn)
  func standIns(_ language: Language) {
    let pages = [true, false].flatMap { kept in
      [
        Page.unavailable("児童手当", keepsEntries: kept, in: language),
        Page.unavailable("児童手当", opening: "8時30分", keepsEntries: kept, in: language),
        Page.problem("児童手当", keepsEntries: kept, in: language),
      ]
    }
    let texts = pages.map { page in
      page.components.compactMap { if case .paragraph(let text) = $0 { text.text.plain } else { nil } }
    }
    #expect(texts.allSatisfy { $0.count == 2 && !$0.contains("") })
    #expect(Set(texts.map(\.last)).count == 2)
    #expect(texts[1][0].contains("8時30分"))
    #expect(pages.allSatisfy { !$0.isSent })
  }
}
