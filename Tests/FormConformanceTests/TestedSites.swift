import FormComponents
import FormConformance
import FormSource
import FormText

/// A small form whose pages are right in every way, to put one mistake into.
enum Sites {
  static let form = TestedForm(
    id: "small-form", version: "1", hash: "abc", title: LocalizedText("転入の届け出", english: "Moving in"),
    languages: [.japanese])

  /// A page of the form as it would be sent, with other words in its body.
  static func markup(
    _ body: String = "", language: String = "ja", title: String = "あなたのこと - 転入の届け出", head: String = ""
  ) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language)"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">\(head)<title>\(title)</title>
    </head><body><a class="skip" href="#page-main">本文へ</a>
    <main id="page-main"><h1>あなたのこと</h1>\(body)</main></body></html>
    """
  }

  static func page(
    _ id: PageID = "about", kind: Page.Kind = .question, language: Language = .japanese, errors: [ErrorLink] = [],
    components: [Component] = []
  ) -> Page {
    Page(
      id: id, kind: kind, language: language, languages: [.japanese], service: "転入の届け出", title: "あなたのこと",
      errors: errors, components: components)
  }

  static func site(
    _ markup: String = markup(), page: Page = page(), style: String = "a:hover{text-decoration-thickness:3px}"
  ) -> TestedSite {
    TestedSite(
      of: form,
      pages: [TestedPage(file: "ja/about-empty.html", state: "empty", page: page, markup: Array(markup.utf8))],
      styleSheet: Array(style.utf8))
  }

  /// A site of a question and a review page, with every check of this package made and nothing found.
  static var whole: TestedSite {
    let change = PageLink(page: "about", label: "変える")
    let review = page(
      "review", kind: .review,
      components: [.summary(SummaryList(rows: [SummaryList.Row(label: "氏名", lines: ["山田"], change: change)]))])
    return TestedSite(
      of: form,
      pages: [
        TestedPage(file: "ja/about-empty.html", state: "empty", page: page(), markup: Array(markup().utf8)),
        TestedPage(
          file: "ja/review-filled.html", state: "filled", page: review,
          markup: Array(markup(title: "確認 - 転入の届け出").utf8)),
      ], styleSheet: [])
  }

  /// Evidence of every check in a browser, of all pages, with nothing found.
  static func browser(
    pages: [String] = ["ja/about-empty.html", "ja/review-filled.html"],
    findings: [ConformanceCheck: [CheckEvidence.Remark]] = [:]
  ) -> BrowserEvidence {
    BrowserEvidence(
      day: day,
      checks: ConformanceCheck.allCases.filter { $0.place == .browser }.map { check in
        CheckEvidence(check, pages: pages, count: 3, findings: findings[check] ?? [], tools: ["Chromium 156"])
      })
  }

  static let day = CalendarDate(year: 2026, month: 11, day: 26) ?? .earliest

  /// Evidence of the theme and of the specification.
  static let others = [CheckEvidence(.themeContrast), CheckEvidence(.onceOnly), CheckEvidence(.words)]

  static func report(_ browser: [BrowserEvidence] = [browser()]) -> ConformanceReport {
    ConformanceReport(of: whole, evidence: whole.evidence + others, browser: browser)
  }
}

extension BrowserEvidence {
  init(day: CalendarDate, checks: [CheckEvidence]) {
    // Evidence comes from files only: this one is written and read.
    let file = SourceFile(name: "evidence.json", bytes: Self.file(day, checks).bytes())
    let reading = BrowserEvidence.read(file, for: Sites.form)
    precondition(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message.en))")
    self = reading.evidence!
  }

  private static func file(_ day: CalendarDate, _ checks: [CheckEvidence]) -> JSONValue {
    .object(of: [
      ("specVersion", .string("1.0")),
      (
        "form",
        .object(of: [
          ("id", .string(Sites.form.id)), ("version", .string(Sites.form.version)), ("hash", .string(Sites.form.hash)),
        ])
      ),
      ("testedOn", .string(day.iso)),
      (
        "checks",
        .array(
          checks.map { evidence in
            .object(of: [
              ("check", .string(evidence.check.rawValue)),
              ("tools", .array(evidence.tools.map { .string($0) })),
              ("pages", .array(evidence.pages.map { .string($0) })), ("count", .int(evidence.count)),
              (
                "findings",
                .array(
                  evidence.findings.map { finding in
                    .object(
                      of: [
                        ("message", .string(finding.message.en))
                      ] + (finding.rule.map { [("rule", .string($0))] } ?? []))
                  })
              ),
            ])
          })
      ),
    ])
  }
}
