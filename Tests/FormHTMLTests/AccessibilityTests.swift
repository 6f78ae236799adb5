import FormComponents
import FormText
import Testing

@testable import FormHTML

@Suite("What assistive technology is told")
struct AccessibilityTests {
  static func scan(_ page: Page, furigana: Bool = false) throws -> HTMLScan {
    try HTMLScan(PageRenderer().render(page, with: GoldenPageTests.options(furigana: furigana)))
  }

  static func scan(_ component: Component, furigana: Bool = false) throws -> [HTMLScan.Tag] {
    try HTMLScan(
      PageRenderer().fragment(component, in: .japanese, with: GoldenPageTests.options(furigana: furigana))
    ).tags
  }

  static let pages = Page.examples + [PageExample("everything", GoldenPageTests.everything)]

  @Test("an id is used once, and everything that points at one finds it", arguments: pages, [false, true])
  func references(_ example: PageExample, furigana: Bool) throws {
    let tags = try Self.scan(example.page, furigana: furigana).tags
    let ids = tags.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count, "\(ids.sorted())")
    for tag in tags {
      for name in ["for", "aria-describedby", "aria-labelledby"] {
        for target in (tag[name] ?? "").split(separator: " ") {
          #expect(ids.contains(String(target)), "\(name)=\(target) of <\(tag.name)>")
        }
      }
      if let address = tag["href"], address.hasPrefix("#") {
        #expect(ids.contains(String(address.dropFirst())), "\(address)")
      }
    }
  }

  @Test("every control has a label of its own, and every group of choices a legend", arguments: pages)
  func labels(_ example: PageExample) throws {
    let tags = try Self.scan(example.page).tags
    let labelled = Set(tags.compactMap { $0.name == "label" ? $0["for"] : nil })
    for tag in tags where ["input", "select", "textarea"].contains(tag.name) && !tag.isEnd && tag["type"] != "hidden" {
      #expect(labelled.contains(tag["id"] ?? ""), "\(tag)")
    }
    for (index, tag) in tags.enumerated() where tag.name == "fieldset" && !tag.isEnd {
      #expect(tags[index + 1].name == "legend")
    }
  }

  @Test("no control is called invalid before anything was typed: the browser's own check is never asked for")
  func noNativeValidation() throws {
    for example in Self.pages {
      for tag in try Self.scan(example.page).tags {
        for name in ["required", "maxlength", "pattern", "min", "max", "placeholder", "style"] {
          #expect(tag[name] == nil, "\(name) on <\(tag.name)> of \(example.name)")
        }
        if tag.name == "form" { #expect(tag.isEnd || tag["novalidate"] != nil) }
        #expect(tag.name != "script" && tag.name != "style")
      }
    }
  }

  @Test("a question that has to be answered says so in words and as a state", arguments: Component.examples)
  func required(_ example: ComponentExample) throws {
    guard let question = example.component.question else { return }
    let tags = try Self.scan(example.component)
    let marks = tags.filter { $0.name == "span" && $0["class"] == "required" }.count
    let states = tags.filter { $0["aria-required"] == "true" }.count
    switch (example.component, question.requirement) {
    case (_, .optional), (_, .unstated): #expect(marks == 0 && states == 0)
    case (.choiceInput(let input), .required) where input.count == .several && input.options.count > 1:
      // There is no required state for a set of checkboxes.
      #expect(marks == 1 && states == 0)
    case (.inputGroup(let group), .required):
      let stated = group.inputs.filter { $0.question.requirement == .required }.count
      #expect(marks == 1 + stated)
      // A part that says nothing of itself has to be answered when the group has to.
      #expect(states == group.inputs.filter { $0.question.requirement != .optional }.count)
    // Nor is there one for a choice of files.
    case (.fileInput, .required): #expect(marks == 1 && states == 0)
    case (_, .required): #expect(marks == 1 && states == 1)
    }
  }

  @Test("what has to change is invalid, described by its error, and nothing else is", arguments: Component.examples)
  func invalid(_ example: ComponentExample) throws {
    let tags = try Self.scan(example.component)
    let invalid = tags.filter { $0["aria-invalid"] == "true" }
    #expect(invalid.isEmpty == (example.state != .invalid))
    guard let question = example.component.question, question.isInvalid else { return }
    let error = question.name.elementID + "-error"
    for tag in invalid where tag["type"] != "checkbox" {
      #expect((tag["aria-describedby"] ?? "").split(separator: " ").contains(Substring(error)), "\(tag)")
    }
    // Only radio groups may be invalid as groups.
    for tag in invalid where tag.name == "fieldset" { #expect(tag["role"] == "radiogroup") }
    // The words come once and as they are in the summary.
    let text = try HTMLScan(PageRenderer().fragment(example.component, in: .japanese)).text
    for message in question.errors { #expect(text.contains(message.plain)) }
  }

  @Test("only the wrong part of a date is marked")
  func partOfADate() throws {
    let example = try #require(Component.examples.first { $0.name == "group-date-part-invalid" })
    let inputs = try Self.scan(example.component).filter { $0.name == "input" }
    #expect(inputs.map { $0["aria-invalid"] ?? "" } == ["", "true", ""])
    let group = try #require(try Self.scan(example.component).first)
    #expect(group["aria-describedby"] == "birthDate-hint")
    #expect(inputs.map { $0["autocomplete"] ?? "" } == ["bday-year", "bday-month", "bday-day"])
    #expect(inputs[1]["inputmode"] == "numeric" && inputs[1]["type"] == "text")
  }

  @Test("furigana is in no description, no menu and no title, one ruby a word with brackets", arguments: pages)
  func furigana(_ example: PageExample) throws {
    let bytes = PageRenderer().render(example.page, with: GoldenPageTests.options(furigana: true))
    let tags = try HTMLScan(bytes).tags
    let described = Set(tags.flatMap { ($0["aria-describedby"] ?? "").split(separator: " ").map(String.init) })
    var open: [HTMLScan.Tag] = []
    for tag in tags {
      if tag.isEnd {
        open.removeLast()
        continue
      }
      if tag.name == "ruby" {
        for outer in open {
          #expect(!described.contains(outer["id"] ?? ""), "furigana in \(outer)")
          #expect(!["title", "option", "select"].contains(outer.name))
        }
      }
      if !HTMLScan.void.contains(tag.name) { open.append(tag) }
    }
    let rubies = tags.filter { $0.name == "ruby" && !$0.isEnd }.count
    #expect(tags.filter { $0.name == "rp" && !$0.isEnd }.count == 2 * rubies)
  }

  @Test("a reader who knows the kanji of a grade gets the readings of the others")
  func furiganaByGrade() {
    let heading = Component.heading(Heading("{氏名|しめい}と{学校|がっこう}"))
    let bytes = PageRenderer().fragment(heading, in: .japanese, with: HTMLOptions(furigana: .grade(2)))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "<h2><ruby>氏名<rp>（</rp><rt>しめい</rt><rp>）</rp></ruby>と学校</h2>\n")
  }

  @Test("without furigana there is none")
  func noFurigana() throws {
    for example in Self.pages {
      #expect(try !Self.scan(example.page).tags.contains { $0.name == "ruby" }, "\(example.name)")
    }
  }

  @Test("a page in error begins its title with the word, and the summary takes the focus")
  func errorPage() throws {
    let example = try #require(Page.examples.first { $0.name == "question-invalid" })
    let bytes = PageRenderer().render(example.page, with: GoldenPageTests.options())
    let html = String(decoding: bytes, as: UTF8.self)
    #expect(html.contains("<title>エラー: 請求する人 - 児童手当の認定請求</title>"))
    let tags = try HTMLScan(bytes).tags
    let outer = try #require(tags.firstIndex { $0["autofocus"] != nil })
    #expect(tags[outer]["tabindex"] == "-1" && tags[outer]["role"] == nil && tags[outer]["aria-labelledby"] == nil)
    #expect(tags[outer + 1]["role"] == "alert")
    let links = tags.filter { $0.name == "a" && ($0["href"] ?? "").hasPrefix("#") }.compactMap { $0["href"] }
    #expect(links == ["#page-main", "#birthDate-month", "#occupation"])
  }

  @Test("an error whose question is on another page leads where its answer is changed")
  func errorOnReview() throws {
    var page = try #require(Page.examples.first { $0.name == "review" }).page
    page.errors = [
      ErrorLink(control: "email", message: "メールアドレスに「@」を入れてください"),
      ErrorLink(control: "nowhere", message: "窓口に相談してください"),
    ]
    let html = String(decoding: PageRenderer().render(page, with: GoldenPageTests.options()), as: UTF8.self)
    #expect(html.contains("<li><a href=\"question.html#email\">メールアドレスに"))
    #expect(html.contains("<li><p>窓口に相談してください</p></li>"))
  }

  @Test("the Enter key goes on, also on a page where rows can be taken away")
  func implicitSubmission() throws {
    let example = try #require(Page.examples.first { $0.name == "rows" })
    let buttons = try Self.scan(example.page).tags.filter { $0.name == "button" && !$0.isEnd }
    #expect(buttons.map { $0["value"] } == ["continue", "remove:2", "continue"])
    #expect(buttons[0]["tabindex"] == "-1" && buttons[0]["aria-hidden"] == "true" && buttons[0]["class"] == "unseen")
  }

  @Test("a page has one heading of level 1, also where the result bears it", arguments: pages)
  func headings(_ example: PageExample) throws {
    #expect(try Self.scan(example.page).tags.filter { $0.name == "h1" && !$0.isEnd }.count == 1)
  }

  @Test("words in another language are marked, and the switch says each in its own")
  func languages() throws {
    let page = try #require(Page.examples.first { $0.name == "question-english" }).page
    let html = String(decoding: PageRenderer().render(page, with: GoldenPageTests.options()), as: UTF8.self)
    #expect(html.contains("<html lang=\"en\">"))
    #expect(
      html.contains("<label for=\"school\"><span lang=\"ja\">学校の名前</span> <span class=\"optional\">optional</span>"))
    #expect(html.contains("<a href=\"question.html\" lang=\"ja\" hreflang=\"ja\">日本語</a>"))
    #expect(html.contains("hreflang=\"en\" aria-current=\"true\">English</a>"))
  }

  @Test("the switches send what was typed with the choice, and the Enter key still goes on")
  func switches() throws {
    let page = try #require(Page.examples.first { $0.name == "question" }).page
    let options = HTMLOptions(addresses: PageAddresses(furigana: "?furigana=all"))
    let tags = try HTMLScan(PageRenderer().render(page, with: options)).tags
    #expect(tags.first { $0.name == "form" && !$0.isEnd }?["id"] == "page-form")
    let buttons = tags.filter { $0.name == "button" && !$0.isEnd }
    #expect(
      buttons.map { $0["value"] } == [
        "continue", "language:ja", "language:easy", "language:en", "furigana:all", "continue",
      ])
    #expect(buttons.prefix(5).allSatisfy { $0["form"] == "page-form" && $0["name"] == "action" })
    #expect(buttons[0]["aria-hidden"] == "true" && buttons[1]["aria-current"] == "true")
    #expect(buttons[2]["lang"] == "ja" && buttons[3]["lang"] == "en")
    #expect(!tags.contains { $0["hreflang"] != nil })
    // Nothing to lose: links.
    let exit = try #require(Page.examples.first { $0.name == "exit" }).page
    let links = try HTMLScan(PageRenderer().render(exit, with: options)).tags.filter { $0["hreflang"] != nil }
    #expect(links.map { $0["href"] } == ["?language=ja", "?language=easy", "?language=en"])
  }

  @Test("the way to leave at once says nothing of where its visitor came from, and needs no script")
  func quickExit() throws {
    let page = try #require(Page.examples.first { $0.name == "question-above" }).page
    let tags = try HTMLScan(PageRenderer().render(page)).tags
    let exit = try #require(tags.first { $0["href"] == "https://www.jma.go.jp/" })
    #expect(exit["rel"] == "noreferrer nofollow" && exit["referrerpolicy"] == "no-referrer" && exit["target"] == nil)
    #expect(!tags.contains { $0.name == "script" })
  }

  @Test("a task is described by how it stands")
  func tasks() throws {
    let example = try #require(Component.examples.first { $0.name == "task-list" })
    let tags = try HTMLScan(
      PageRenderer().fragment(example.component, in: .japanese, with: HTMLOptions())
    ).tags
    let described = tags.compactMap { $0.name == "a" ? $0["aria-describedby"] : nil }
    #expect(described == ["page-part-1", "page-part-2", "page-part-3", "page-part-4"])
    #expect(tags.filter { $0["class"]?.hasPrefix("tag") == true }.compactMap { $0["id"] } == described)
  }

  @Test(
    "Japanese words in a page of another language are marked, so that a screen reader changes its voice",
    arguments: [
      ("What is a resident record（住民票）?", "What is a resident record（<span lang=\"ja\">住民票</span>）?"),
      ("文京区本郷3番5号 Tokyo", "<span lang=\"ja\">文京区本郷3番5号</span> Tokyo"), ("Name & address", "Name &amp; address"),
      ("ｶﾅ, 𠮷田", "<span lang=\"ja\">ｶﾅ</span>, <span lang=\"ja\">𠮷田</span>"), ("“quoted” — no", "“quoted” — no"),
    ])
  func japaneseWords(_ text: String, _ html: String) {
    let component = Component.paragraph(Paragraph(ShownText(RubyText(plain: text))))
    func drawn(in language: Language) -> String {
      String(decoding: PageRenderer().fragment(component, in: language), as: UTF8.self)
    }
    #expect(drawn(in: .english).contains(">\(html)</p>"), "\(drawn(in: .english))")
    // In Japanese and Chinese they are no other language's.
    #expect(!drawn(in: .japanese).contains("lang=") && !drawn(in: Language(rawValue: "zh-Hans")).contains("lang="))
  }

  @Test("the script is a file of its own, small, and only named where a host wants it")
  func script() throws {
    let script = EnhancementScript().bytes
    #expect(script.count <= 4_096)
    let page = try #require(Page.examples.first { $0.name == "question" }).page
    let with = try HTMLScan(PageRenderer().render(page, with: HTMLOptions(script: "/wardkit.js"))).tags
    let scripts = with.filter { $0.name == "script" && !$0.isEnd }
    #expect(scripts.map { $0["src"] } == ["/wardkit.js"])
    let area = Component.textArea(TextArea(Question("note", label: "こと"), maximumCharacters: 400))
    func controls(_ script: String?) throws -> [HTMLScan.Tag] {
      try HTMLScan(PageRenderer().fragment(area, in: .english, with: HTMLOptions(script: script))).tags
    }
    let counted = try #require(try controls("x.js").first { $0.name == "textarea" })
    #expect(counted["data-most"] == "400" && counted["data-left"] == "# characters left")
    #expect(try !controls(nil).contains { $0["data-most"] != nil })
  }

  @Test("a link that leads nowhere is not drawn")
  func noAddress() throws {
    let page = try #require(Page.examples.first { $0.name == "review" }).page
    let options = HTMLOptions(addresses: PageAddresses(pages: .table([:]), languages: .table([:])))
    let links = try HTMLScan(PageRenderer().render(page, with: options)).tags.filter { $0.name == "a" && !$0.isEnd }
    #expect(links.map { $0["href"] } == ["#page-main"])
  }

  @Test("in a frame, every way to another page opens around it, and ways within the page stay in it")
  func framed() throws {
    let languages = PageAddresses.Addresses<Language>.table([.japanese: "ja.html", .english: "en.html"])
    let addresses = PageAddresses(form: "next.html", languages: languages, furigana: "ruby.html", opensInParent: true)
    for example in Page.examples {
      let bytes = PageRenderer().render(example.page, with: HTMLOptions(addresses: addresses))
      for tag in try HTMLScan(bytes).tags where !tag.isEnd && (tag.name == "a" || tag.name == "form") {
        let isWithin = tag["href"]?.hasPrefix("#") == true
        #expect(tag["target"] == (isWithin ? nil : "_parent"), "\(example.name): \(tag["href"] ?? "form")")
      }
    }
  }

  @Test("a page that takes files is sent in parts, and files that are there can be kept")
  func files() throws {
    let scan = try Self.scan(GoldenPageTests.everything)
    #expect(scan.tags.first { $0.name == "form" }?["enctype"] == "multipart/form-data")
    let kept = scan.tags.filter { $0["name"] == "proof.keep" }
    #expect(kept.map { $0["value"] } == ["9f86d081", "60303ae2"])
    #expect(kept.allSatisfy { $0["checked"] != nil })
  }

  @Test("the same page gives the same bytes")
  func determinism() {
    for example in Self.pages {
      let once = PageRenderer().render(example.page, with: GoldenPageTests.options())
      #expect(once == PageRenderer().render(example.page, with: GoldenPageTests.options()), "\(example.name)")
    }
  }
}
