import FormConformance
import FormSource
import FormText
import Testing

@Suite("The conformance report")
struct ReportTests {
  @Test("what was not checked is not passed")
  func notChecked() throws {
    let report = Sites.report([])
    for id in ["1.4.3", "1.4.10", "2.1.1", "2.4.7", "4.1.1", "4.1.2"] {
      #expect(report[id]?.outcome == .notChecked, "\(id)")
    }
    #expect(report["1.4.10"]?.missing.map(\.check) == [.reflow] && report["1.4.10"]?.missing.first?.pages == [])
    let nothing = ConformanceReport(of: Sites.whole, evidence: [])
    #expect(nothing.rows.allSatisfy { !$0.outcome.isMet })
  }

  @Test("what is not there does not apply, and what a machine saw everywhere without a finding is met")
  func passed() {
    let report = Sites.report()
    for id in ["1.1.1", "1.2.1", "1.4.2", "2.3.1", "2.5.7", "3.3.8", "4.1.3"] {
      #expect(report[id]?.outcome == .notApplicable, "\(id)")
    }
    for id in ["1.3.1", "1.4.3", "1.4.10", "2.4.7", "2.5.8", "3.2.1", "3.3.4", "4.1.1", "4.1.2"] {
      #expect(report[id]?.outcome == .passed, "\(id): \(String(describing: report[id]?.missing))")
    }
  }

  @Test("what a person has to judge is never met without one")
  func person() {
    let report = Sites.report()
    for row in report.rows where row.criterion.method != .machine && row.outcome != .notApplicable {
      #expect(row.outcome == .needsPerson, "\(row.id)")
    }
    #expect(report["2.4.5"]?.outcome == .needsPerson)
  }

  @Test("each row says how it was tested here: by a machine, by both, by a person")
  func methods() throws {
    var report = Sites.report()
    // Nobody has listened: a machine looked for sound and film, and there is none.
    #expect(report["1.2.1"]?.criterion.method == .person && report["1.2.1"]?.method == .machine)
    #expect(report["1.4.10"]?.method == .machine && report["2.4.6"]?.method == .machineAndPerson)
    #expect(report["2.4.5"]?.method == .person)
    for row in report.rows where row.outcome == .needsPerson { #expect(row.method != .machine, "\(row.id)") }

    let yes = #"{ "result": "passed", "who": "広報課", "when": "2026-11-02" }"#
    report.add(try Self.answers("\"1.4.10\": \(yes), \"2.4.5\": \(yes)", report))
    #expect(report["1.4.10"]?.method == .machineAndPerson && report["2.4.5"]?.method == .person)
    // Without the machine's part, it is the person alone who says so.
    var bare = Sites.report([])
    bare.add(try Self.answers("\"1.4.10\": \(yes)", bare))
    #expect(bare["1.4.10"]?.outcome == .passed && bare["1.4.10"]?.method == .person)
  }

  @Test("a person who judges headings and labels has them in a list, each once, without the options")
  func topics() throws {
    let site = Sites.site(
      Sites.markup(
        """
        <fieldset><legend>名前 <span class="required">必須</span></legend><label for="a">姓</label><input type="text" id="a"></fieldset>
        <label for="b">メモ</label><textarea id="b"></textarea><label for="b">メモ</label>
        <fieldset><legend>区</legend><input type="radio" id="c" name="c"><label for="c">港区</label></fieldset>
        """))
    let row = try #require(ConformanceReport(of: site, evidence: site.evidence)["2.4.6"])
    #expect(
      row.judgements.map(\.message.ja) == [
        "見出し「あなたのこと」", "ラベル「名前」", "ラベル「名前」の「姓」", "ラベル「メモ」", "ラベル「区」",
      ])
  }

  @Test("evidence that left a page out says which, and the row waits")
  func coverage() {
    let report = Sites.report([Sites.browser(pages: ["ja/about-empty.html"])])
    #expect(report["1.4.10"]?.outcome == .notChecked)
    #expect(report["1.4.10"]?.missing.map(\.pages) == [["review"]])
  }

  @Test("a finding fails its criterion; one of axe-core only the criteria of its rule")
  func failed() {
    let finding = CheckEvidence.Remark(
      BilingualText(ja: "color-contrast: p", en: "color-contrast: p"), rule: "color-contrast")
    let report = Sites.report([Sites.browser(findings: [.axe: [finding]])])
    #expect(report.rows.filter { $0.outcome == .failed }.map(\.id) == ["1.4.3"])
    let wide = CheckEvidence.Remark(BilingualText(ja: "広い", en: "wide"))
    let other = Sites.report([Sites.browser(findings: [.reflow: [wide]])])
    #expect(other.rows.filter { $0.outcome == .failed }.map(\.id) == ["1.3.4", "1.4.4", "1.4.10"])
  }

  @Test("a page with a script proves nothing about keys, dragging and moving any more")
  func scripts() {
    let site = Sites.site(Sites.markup("<script src=\"wardkit.js\"></script>"))
    let report = ConformanceReport(of: site, evidence: site.evidence)
    for id in ["2.1.4", "2.5.1", "2.5.7", "3.2.1", "3.2.2", "4.1.3"] {
      #expect(report[id]?.outcome == .notChecked, "\(id)")
    }
  }

  @Test("the template of the answers reads back without findings and without answers")
  func template() throws {
    for report in [Sites.report(), Sites.report([])] {
      let file = SourceFile(name: "answers.json", bytes: report.answersTemplate.bytes(.indented))
      let (answers, diagnostics) = ConformanceAnswers.read(file, for: report)
      #expect(diagnostics.map(\.message.en) == [])
      #expect(answers?.rows.isEmpty == true && answers?.declaration == nil)
    }
  }

  @Test("a person's answers are merged with who and when")
  func merged() throws {
    var report = Sites.report()
    report.add(
      try Self.answers(#""2.4.6": { "result": "passed", "who": "広報課", "when": "2026-11-02", "note": "よい" }"#, report))
    let row = try #require(report["2.4.6"])
    #expect(row.outcome == .passed && row.machineOutcome == .needsPerson)
    #expect(row.judgement?.who == "広報課" && row.judgement?.day.iso == "2026-11-02" && row.judgement?.note == "よい")
    report.add(try Self.answers(#""2.4.6": { "result": "failed", "who": "広報課", "when": "2026-11-02" }"#, report))
    #expect(report["2.4.6"]?.outcome == .failed)
  }

  @Test("準拠 stands only where somebody declares it and every row of the level is met")
  func claim() throws {
    let declaration =
      #""declaration": { "claim": "準拠", "level": "AA", "on": "2026-12-01", "by": "見本区", "policy": "https://example.org" }"#
    let report = Sites.report()
    let waiting = report.unmet(upTo: .double).map(\.id)
    #expect(!waiting.isEmpty && report.declaration == nil)
    let rows = waiting.map { "\"\($0)\": { \"result\": \"passed\", \"who\": \"広報課\", \"when\": \"2026-11-02\" }" }

    var whole = report
    whole.add(try Self.answers(rows.joined(separator: ","), report, declaration))
    #expect(whole.declaration?.claim == .conforming && whole.unmet(upTo: .double).isEmpty)

    let file = Self.file(rows.dropLast().joined(separator: ","), declaration)
    let (answers, diagnostics) = ConformanceAnswers.read(file, for: report)
    #expect(answers == nil && diagnostics.map(\.id.rawValue) == ["conformance.earlyClaim"])

    // Even if somebody adds answers that were read for a better report, the claim does not show.
    var worse = Sites.report([])
    worse.add(try #require(whole.answers))
    #expect(worse.declaration == nil)
  }

  @Test("一部準拠 stands only where every row was tested, also the one that is not met; 配慮 says nothing of tests")
  func claimOfAPart() throws {
    func declaration(_ claim: String) -> String {
      #""declaration": { "claim": "\#(claim)", "level": "AA", "on": "2026-12-01", "by": "見本区", "policy": "https://example.org" }"#
    }
    let report = Sites.report()
    let rows = report.unmet(upTo: .double).enumerated().map { index, row in
      "\"\(row.id)\": { \"result\": \"\(index == 0 ? "failed" : "passed")\", \"who\": \"広報課\", \"when\": \"2026-11-02\" }"
    }
    var tested = report
    tested.add(try Self.answers(rows.joined(separator: ","), report, declaration("一部準拠")))
    #expect(tested.declaration?.claim == .partlyConforming && tested.unmet(upTo: .double).count == 1)

    let early = Self.file(rows.dropLast().joined(separator: ","), declaration("一部準拠"))
    #expect(ConformanceAnswers.read(early, for: report).diagnostics.map(\.id.rawValue) == ["conformance.earlyClaim"])
    #expect(try Self.answers("", report, declaration("配慮")).declaration?.claim == .considered)
  }

  @Test("the same pages, evidence and answers give the same bytes")
  func bytes() { #expect(Sites.report().json.bytes() == Sites.report().json.bytes()) }

  private static func file(_ rows: String, _ rest: String = "\"scope\": null") -> SourceFile {
    SourceFile(
      name: "answers.json",
      text: """
        { "specVersion": "1.0", "form": { "id": "small-form", "version": "1" }, "rows": { \(rows) }, \(rest) }
        """)
  }

  private static func answers(
    _ rows: String, _ report: ConformanceReport, _ rest: String = "\"scope\": null"
  ) throws -> ConformanceAnswers {
    let (answers, diagnostics) = ConformanceAnswers.read(file(rows, rest), for: report)
    #expect(diagnostics.map(\.message.en) == [])
    return try #require(answers)
  }
}
