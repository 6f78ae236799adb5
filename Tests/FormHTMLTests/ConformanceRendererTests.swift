import FormComponents
import FormConformance
import FormHTML
import FormSource
import FormText
import Testing

@Suite("Conformance reports as documents")
struct ConformanceRendererTests {
  private static let form = TestedForm(
    id: "small-form", version: "1", hash: "abc", title: LocalizedText("<転入> & 届け出", english: "Moving <in>"),
    languages: [.japanese])

  private static func report(answers: String? = nil) throws -> ConformanceReport {
    let page = Page(
      id: "about", kind: .question, language: .japanese, languages: [.japanese], service: "転入", title: "あなた<の>こと")
    let site = TestedSite(
      of: form,
      pages: [
        TestedPage(file: "ja/about-empty.html", state: "empty", page: page, markup: PageRenderer().render(page))
      ], styleSheet: StyleSheet().bytes)
    var report = ConformanceReport(of: site, evidence: site.evidence)
    if let answers {
      let file = SourceFile(name: "answers.json", text: answers)
      report.add(try #require(ConformanceAnswers.read(file, for: report).answers))
    }
    return report
  }

  private static func scan(_ path: String, _ report: ConformanceReport) throws -> HTMLScan {
    let file = try #require(ConformanceRenderer().files(of: report).first { $0.path == path })
    return try HTMLScan(file.bytes)
  }

  @Test("a ward finds the nine items, the 38 rows and the 55 rows, in both languages", arguments: ["ja", "en"])
  func result(_ language: String) throws {
    let scan = try Self.scan("result.\(language).html", try Self.report())
    #expect(scan.tags.count { $0.name == "dt" && !$0.isEnd } == 9)
    #expect(scan.tags.count { $0.name == "th" && $0["scope"] == "row" } == 38 + 55)
    #expect(scan.tags.first { $0.name == "html" }?["lang"] == language)
    for word in ["4.1.1", "2.4.11", "JIS X 8341-3:2016", "HTML, CSS"] { #expect(scan.text.contains(word), "\(word)") }
  }

  @Test("a report without a declaration says that it is none")
  func noClaim() throws {
    let text = try Self.scan("result.ja.html", try Self.report()).text
    #expect(text.contains("表明していません（試験結果だけを示します）"))
    #expect(!text.contains("と表明しています"))
  }

  @Test("what people wrote cannot become markup, and stands with who and when")
  func escapes() throws {
    let report = try Self.report(
      answers: """
        { "specVersion": "1.0", "form": { "id": "small-form", "version": "1" }, "scope": "<b>範囲</b>",
          "addresses": ["https://example.org/?a=1&b=\\"2\\""],
          "rows": { "2.4.6": { "result": "failed", "who": "<i>課</i>", "when": "2026-11-02", "note": "<script>" } } }
        """)
    for path in ["result.ja.html", "evidence.ja.html", "result.en.html", "evidence.en.html"] {
      let scan = try Self.scan(path, report)
      #expect(!scan.tags.contains { ["b", "i", "script"].contains($0.name) }, "\(path)")
      #expect(scan.text.contains("<script>"), "\(path)")
    }
    #expect(try Self.scan("result.ja.html", report).text.contains("<b>範囲</b>"))
    #expect(try Self.scan("evidence.ja.html", report).text.contains("<i>課</i>, 2026-11-02"))
  }

  @Test("every row leads to its evidence, and every link to something")
  func links() throws {
    let report = try Self.report()
    let evidence = try Self.scan("evidence.ja.html", report)
    let ids = Set(evidence.tags.compactMap { $0["id"] })
    let result = try Self.scan("result.ja.html", report)
    let links = result.tags.compactMap { $0["href"] }.filter { $0.hasPrefix("evidence.ja.html#") }
    #expect(Set(links).count == 56 + 1 && links.contains("evidence.ja.html#pages"))
    for link in links { #expect(ids.contains(String(link.drop { $0 != "#" }.dropFirst())), "\(link)") }
  }

  @Test("who is in charge finds first what waits for them, and what to do about it")
  func toDo() throws {
    let report = try Self.report(
      answers: """
        { "specVersion": "1.0", "form": { "id": "small-form", "version": "1" },
          "rows": { "2.4.6": { "result": "passed", "who": "広報課", "when": "2026-11-02" } } }
        """)
    let scan = try Self.scan("evidence.ja.html", report)
    let links = scan.tags.compactMap { $0["href"] }.filter { $0.hasPrefix("#c-") }
    let open = report.rows.filter { !$0.outcome.isMet }.sorted { Self.order($0) < Self.order($1) }.map(\.id)
    #expect(links == open.map { "#c-" + $0.split(separator: ".").joined(separator: "-") })
    #expect(!open.contains("2.4.6") && open.contains("2.4.4"))
    #expect(scan.text.contains("answers.json") && scan.text.contains("代わるものではありません"))
  }

  private static func order(_ row: ConformanceRow) -> Int {
    [.failed, .needsPerson, .notChecked].firstIndex(of: row.outcome) ?? 3
  }

  @Test("Japanese words in an English report are marked, so that a screen reader changes its voice")
  func languages() throws {
    let report = try Self.report()
    let page = try #require(ConformanceRenderer().files(of: report).first { $0.path == "result.en.html" })
    let site = TestedSite(
      of: Self.form,
      pages: [
        TestedPage(
          file: "result.en.html", state: "",
          page: Page(
            id: "result", kind: .start, language: .english, languages: [.english], service: "x", title: "x"),
          markup: page.bytes)
      ], styleSheet: [])
    let found = site.evidence.filter {
      [.partLanguages, .headings, .identifiers, .skipLink, .pageLanguage].contains($0.check)
    }
    #expect(found.count == 5 && found.allSatisfy(\.findings.isEmpty), "\(found.flatMap(\.findings))")
  }

  @Test("the same report gives the same bytes")
  func sameBytes() throws {
    #expect(ConformanceRenderer().files(of: try Self.report()) == ConformanceRenderer().files(of: try Self.report()))
  }
}
