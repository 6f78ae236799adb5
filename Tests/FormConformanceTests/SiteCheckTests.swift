import FormComponents
import FormConformance
import FormSource
import FormText
import Testing

@Suite("Checks of the pages")
struct SiteCheckTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String { "\(check.rawValue): \(says)" }
    var check: ConformanceCheck
    /// What stands in the body of the page.
    var body = ""
    var head = ""
    var language = "ja"
    var title = "あなたのこと - 転入の届け出"
    var style = ""
    /// What is said in English of the mistake.
    var says: String
  }

  static let mistakes: [Row] = [
    Row(check: .pageLanguage, language: "en", says: "should be 'ja' and is 'en'"),
    Row(check: .partLanguages, body: "<p lang=\"en\">これは日本語で書かれた文です</p>", says: "kana in it but is marked as 'en'"),
    Row(check: .partLanguages, body: "<p>이것은 한국어로 쓴 문장입니다</p>", says: "Hangul in it but is marked as 'ja'"),
    Row(check: .titles, title: "", says: "no title"),
    Row(check: .titles, title: "エラー: あなたのこと", says: "nothing is wrong"),
    Row(check: .skipLink, body: "<main></main>", says: "2 <main>"),
    Row(check: .headings, body: "<h3>飛ばした見出し</h3>", says: "skips a level"),
    Row(check: .headings, body: "<h1>二つ目</h1>", says: "2 <h1>"),
    Row(check: .headings, body: "<h2></h2>", says: "a heading is empty"),
    Row(check: .identifiers, body: "<p id=\"a\"></p><p id=\"a\"></p>", says: "'a' stands twice"),
    Row(check: .identifiers, body: "<input aria-describedby=\"none\">", says: "'none' leads nowhere"),
    Row(check: .identifiers, body: "<a href=\"#none\">先</a>", says: "'none' leads nowhere"),
    Row(check: .tabIndexes, body: "<p id=\"a\" tabindex=\"2\">文</p>", says: "#a out of the reading order"),
    Row(check: .errorFocus, body: "<input id=\"a\" autofocus>", says: "#a takes the focus"),
    Row(check: .labels, body: "<input id=\"a\" name=\"a\">", says: "#a has no label"),
    Row(
      check: .labels,
      body: "<label for=\"a\">はい</label><input type=\"radio\" id=\"a\" name=\"x\"><label for=\"b\">いいえ</label>"
        + "<input type=\"radio\" id=\"b\" name=\"x\">", says: "in no group with a legend"),
    Row(check: .ariaLabels, body: "<a href=\"x.html\" aria-label=\"別の名前\">名前</a>", says: "aria-label"),
    Row(
      check: .autocomplete, body: "<label for=\"a\">氏名</label><input id=\"a\" autocomplete=\"fullname\">",
      says: "'fullname' of #a is not one of HTML"),
    Row(check: .linkNames, body: "<a href=\"x.html\"></a>", says: "no name: x.html"),
    Row(check: .timeLimits, head: "<meta http-equiv=\"refresh\" content=\"5\">", says: "refreshes itself"),
    Row(
      check: .zoom, head: "<meta name=\"viewport\" content=\"user-scalable=no\">", says: "limits the zoom"),
    Row(
      check: .orientation, style: "@media (orientation:portrait){main{display:none}}",
      says: "depends on the orientation"),
    Row(check: .linkLines, style: "a:visited{text-decoration:none}", says: "links lose their line"),
  ]

  @Test("a page that would shut somebody out is found, with its place", arguments: mistakes)
  func finds(_ row: Row) throws {
    let markup = Sites.markup(row.body, language: row.language, title: row.title, head: row.head)
    let evidence = try Self.evidence(row.check, Sites.site(markup, style: row.style))
    #expect(evidence.findings.contains { $0.message.en.contains(row.says) }, "\(evidence.findings)")
    #expect(evidence.findings.allSatisfy { !$0.message.ja.isEmpty })
  }

  @Test("nothing is found on a page that is right")
  func right() {
    for evidence in Sites.whole.evidence { #expect(evidence.findings == [], "\(evidence.check)") }
  }

  struct Presence: CustomTestStringConvertible, Sendable {
    var testDescription: String { "\(check.rawValue): \(body)\(style)" }
    var check: ConformanceCheck
    var body = ""
    var style = ""
  }

  @Test(
    "what may not be there is seen when it is there",
    arguments: [
      Presence(check: .pictures, body: "<img src=\"a.png\" alt=\"\">"),
      Presence(check: .pictures, body: "<svg></svg>"),
      Presence(check: .pictures, style: "main{background:url(a.png)}"),
      Presence(check: .media, body: "<video></video>"), Presence(check: .media, body: "<iframe></iframe>"),
      Presence(check: .motion, style: "@keyframes a{}"), Presence(check: .motion, style: "a{transition:color 1s}"),
      Presence(check: .scripts, body: "<script src=\"a.js\"></script>"),
      Presence(check: .scripts, body: "<button onclick=\"a()\">押す</button>"),
      Presence(check: .scripts, body: "<a href=\"javascript:a()\">押す</a>"),
      Presence(check: .shortcuts, body: "<a href=\"x\" accesskey=\"s\">押す</a>"),
      Presence(check: .tooltips, body: "<p title=\"説明\">文</p>"),
      Presence(check: .tooltips, style: ".a:hover .b{display:block}"),
      Presence(check: .tooltips, style: ".a:focus+.b{color:red}"),
      Presence(check: .signIn, body: "<input type=\"password\">"),
    ])
  func sees(_ row: Presence) throws {
    let evidence = try Self.evidence(row.check, Sites.site(Sites.markup(row.body), style: row.style))
    #expect(evidence.count == 1 && evidence.judgements.count == 1)
    #expect(try Self.evidence(row.check, Sites.site()).count == 0)
  }

  @Test("an error that is not said beside its question, or not in the summary, is found")
  func errors() throws {
    func input(_ errors: [ShownText], isInvalid: Bool? = nil) -> Component {
      .textInput(TextInput(Question("name", label: "氏名", requirement: .required, errors: errors, isInvalid: isInvalid)))
    }
    let link = ErrorLink(control: "name", message: "氏名を入力してください")
    func found(_ page: Page) throws -> [String] {
      try Self.evidence(.errorWords, Sites.site(page: page)).findings.map(\.message.en)
    }
    #expect(try found(Sites.page(errors: [link], components: [input(["氏名を入力してください"])])) == [])
    #expect(
      try found(Sites.page(errors: [link], components: [input(["ほかの言葉"])])) == [
        "'氏名を入力してください' does not stand beside its question", "'ほかの言葉' is not in the summary",
      ])
    #expect(
      try found(Sites.page(components: [input([], isInvalid: true)])) == ["'氏名' is marked as wrong without words"])
  }

  @Test("a filing without a page for checking, or with an answer that cannot be changed there, is found")
  func review() throws {
    #expect(try Self.evidence(.review, Sites.site()).findings.map(\.message.en) == ["there is no review page in ja"])
    let page = Sites.page(
      kind: .review,
      components: [
        .textInput(TextInput(Question("name", label: "氏名"))),
        .summary(
          SummaryList(rows: [
            SummaryList.Row(label: "氏名", lines: ["山田"]), SummaryList.Row(label: "手当の目安", lines: ["15,000"]),
          ])),
      ])
    #expect(
      try Self.evidence(.review, Sites.site(page: page)).findings.map(\.message.en) == [
        "nothing leads to a change of '氏名'"
      ])
  }

  @Test("a question that does not say whether it is required is found")
  func requirement() throws {
    let page = Sites.page(components: [.textInput(TextInput(Question("name", label: "氏名")))])
    #expect(try Self.evidence(.requirementWords, Sites.site(page: page)).findings.count == 1)
  }

  @Test("a control with two names is found")
  func names() throws {
    func tested(_ file: String, _ label: ShownText) -> TestedPage {
      let page = Sites.page(components: [.textInput(TextInput(Question("name", label: label, requirement: .optional)))])
      return TestedPage(file: file, state: "empty", page: page, markup: [])
    }
    let site = TestedSite(
      of: Sites.form, pages: [tested("a.html", "氏名"), tested("b.html", "お名前")], styleSheet: [])
    let found = try Self.evidence(.sameNames, site).findings
    #expect(found.map(\.message.en) == ["'お名前' is called '氏名' on another page"])
    #expect(found.first?.page == "b.html")
  }

  @Test("a name or a term in another script is shown to a person, an answer is left alone")
  func terms() throws {
    let markup = Sites.markup("<p lang=\"en\">2026, or 令和8</p><dl lang=\"en\"><dt>Name</dt><dd>山田 花子</dd></dl>")
    let evidence = try Self.evidence(.partLanguages, Sites.site(markup))
    #expect(evidence.findings == [] && evidence.judgements.count == 1)
  }

  @Test("words that point by place are shown to a person; numbers and people are not mistaken for places")
  func sensory() throws {
    let markup = Sites.markup("<p>右の欄に書いてください</p><p>18歳以上の人</p><p>目上の人</p>")
    let asked = try Self.evidence(.sensoryWords, Sites.site(markup)).judgements
    #expect(asked.map(\.message.en) == ["'右の': 右の欄に書いてください"])
  }

  @Test("any bytes can be looked at", arguments: 0..<40 as Range<UInt64>)
  func hostile(_ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let pieces = [
      "<", ">", "</", "<!--", "-->", "\"", "'", "=", "&amp", "&lt;", "<script>", "</p>", "<p", " id=", "title", "\0",
      "日",
      "{", "}", "@media", ":hover", "/*", ";", "<title>", "<textarea>",
    ]
    let text = (0..<400).map { _ in pieces[random(pieces.count)] }.joined()
    let site = Sites.site(text, style: text)
    #expect(!site.evidence.isEmpty)
  }

  private static func evidence(_ check: ConformanceCheck, _ site: TestedSite) throws -> CheckEvidence {
    try #require(site.evidence.first { $0.check == check })
  }
}
