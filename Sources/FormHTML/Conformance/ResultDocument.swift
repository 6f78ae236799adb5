import FormConformance
import FormSource
import FormText

/// The result of the tests as a ward publishes it: the nine items, the checklist of JIS X 8341-3:2016, the table of WCAG.
struct ResultDocument {
  private let report: ConformanceReport
  private var writer: ReportWriter

  /// The document, as UTF-8.
  var bytes: [UInt8] { writer.html.bytes }

  init(_ report: ConformanceReport, in language: DiagnosticLanguage) {
    self.report = report
    var writer = ReportWriter(language)
    let evidence = "evidence.\(language.rawValue).html"
    writer.document(
      title: ReportWords.result, of: report.form, others: { "result.\($0.rawValue).html" },
      links: [(evidence, ReportWords.evidence)]
    ) { writer in
      Self.status(report, &writer)
      writer.paragraph(ReportWords.meaning)
      writer.heading(ReportWords.nineItems, id: "items")
      Self.items(report, evidence: evidence, &writer)
      for standard in SuccessCriterion.Standard.allCases {
        Self.checklist(report, standard, evidence: evidence, &writer)
      }
    }
    self.writer = writer
  }

  // MARK: - Status

  private static func status(_ report: ConformanceReport, _ writer: inout ReportWriter) {
    if let declaration = report.declaration {
      writer.paragraph(
        BilingualText(
          ja:
            "\(declaration.by)は、JIS X 8341-3:2016 の等級\(declaration.level.rawValue)に「\(declaration.claim.rawValue)」と表明しています。",
          en:
            "\(declaration.by) declares \(declaration.claim.rawValue) with level \(declaration.level.rawValue) of JIS X 8341-3:2016."
        ))
    } else {
      writer.html.markup("<div class=\"notice information\">\n")
      writer.paragraph(ReportWords.isNoClaim)
      writer.html.markup("</div>\n")
    }
    for standard in SuccessCriterion.Standard.allCases {
      writer.html.markup("<h2>")
      writer.words(standard.rawValue + " (A, AA)")
      writer.html.markup("</h2>\n<ul class=\"counts\">\n")
      for outcome in ConformanceRow.Outcome.allCases {
        writer.html.markup("<li>")
        writer.words(outcome.title)
        writer.html.markup(" <strong>")
        writer.html.number(report.count(outcome, of: standard))
        writer.html.markup("</strong></li>\n")
      }
      writer.html.markup("</ul>\n")
    }
  }

  // MARK: - The nine items

  private static func items(_ report: ConformanceReport, evidence: String, _ writer: inout ReportWriter) {
    let answers = report.answers
    let declaration = report.declaration
    writer.html.markup("<dl>\n")
    item(0, &writer) { $0.words(declaration.map { text($0.day.iso) } ?? ReportWords.notDeclared) }
    item(1, &writer) { writer in
      writer.words("JIS X 8341-3:2016")
      if let guideline = declaration?.guideline {
        writer.words(BilingualText(ja: "（対応度の表記: \(guideline)）", en: " (wording of the claim: \(guideline))"))
      }
    }
    item(2, &writer) { level(report, &$0) }
    item(3, &writer) { writer in
      writer.words(
        answers?.scope.map(text)
          ?? BilingualText(
            ja: "「\(report.form.title[.japanese].plain)」の手続の、はじめから受け付けまでのすべてのページ（版 \(report.form.version)）",
            en:
              "every page of the procedure “\(report.form.title[.english].plain)”, from the start to the receipt (version \(report.form.version))"
          ))
    }
    item(4, &writer) { writer in
      writer.words((["HTML", "CSS"] + (answers?.technologies ?? [])).joined(separator: ", "))
    }
    item(5, &writer) { selection(report, &$0) }
    item(6, &writer) { addresses(report, evidence: evidence, &$0) }
    item(7, &writer) { writer in
      writer.html.markup("<a href=\"#jis\">")
      writer.words(BilingualText(ja: "下の表（38行）", en: "the table below (38 rows)"))
      writer.html.markup("</a>")
    }
    item(8, &writer) { $0.words(period(report)) }
    writer.html.markup("</dl>\n")
  }

  private static func text(_ words: String) -> BilingualText { BilingualText(ja: words, en: words) }

  private static func item(_ number: Int, _ writer: inout ReportWriter, _ content: (inout ReportWriter) -> Void) {
    writer.html.markup("<div>\n<dt>")
    writer.html.number(number + 1)
    writer.html.markup(". ")
    writer.words(ReportWords.items[number])
    writer.html.markup("</dt>\n<dd>")
    content(&writer)
    writer.html.markup("</dd>\n</div>\n")
  }

  /// The claim when there is one that holds, and what the tests came to in any case.
  private static func level(_ report: ConformanceReport, _ writer: inout ReportWriter) {
    if let declaration = report.declaration {
      writer.words(
        BilingualText(
          ja: "等級\(declaration.level.rawValue)に\(declaration.claim.rawValue)（方針: \(declaration.policy)）",
          en: "\(declaration.claim.rawValue) with level \(declaration.level.rawValue) (policy: \(declaration.policy))"))
    } else {
      writer.words(ReportWords.notDeclared)
    }
    for level in SuccessCriterion.Level.allCases {
      let rows = report.rows(of: .jis2016, upTo: level)
      let met = rows.count { $0.outcome.isMet }
      writer.html.markup("<br>")
      writer.words(
        BilingualText(
          ja:
            "試験結果: 等級\(level == .single ? "A" : "A・AA")の\(rows.count)の達成基準のうち、\(met)に適合（該当なしを含む）",
          en:
            "test result: \(met) of the \(rows.count) criteria of level \(level == .single ? "A" : "A and AA") met, those not applicable among them"
        ))
    }
  }

  private static func selection(_ report: ConformanceReport, _ writer: inout ReportWriter) {
    if let selection = report.answers?.selection { return writer.words(selection) }
    let pages = Set(report.pages.map(\.id)).count
    let states = report.pages.count
    let languages = report.form.languages.count
    writer.words(
      BilingualText(
        ja: "手続のすべてのページを選んだ。\(pages)ページを、\(languages)つのことばと、記入前・記入後・エラーなどの状態で、あわせて\(states)画面",
        en:
          "all pages of the procedure: \(pages) pages in \(languages) languages and in their states (empty, filled, in error, …), \(states) screens together"
      ))
  }

  private static func addresses(_ report: ConformanceReport, evidence: String, _ writer: inout ReportWriter) {
    let addresses = report.answers?.addresses ?? []
    if addresses.isEmpty {
      writer.words(
        BilingualText(
          ja: "公開前に、下見の画面で試験した。公開したページで人が試験したら、ここにURIが並びます。",
          en:
            "tested before publication, on preview pages; addresses stand here once somebody has tested the published ones"
        ))
      writer.html.markup("<br><a href=\"")
      writer.html.text(evidence)
      writer.html.markup("#pages\">")
      writer.words(
        BilingualText(ja: "試験した画面の一覧（\(report.pages.count)）", en: "list of the tested screens (\(report.pages.count))"))
      writer.html.markup("</a>")
      return
    }
    for (index, address) in addresses.enumerated() {
      if index > 0 { writer.html.markup("<br>") }
      writer.words(address)
    }
  }

  private static func period(_ report: ConformanceReport) -> BilingualText {
    let browser = report.browserDays.map(\.iso)
    if let tested = report.answers?.tested {
      return BilingualText(ja: "\(tested.from.iso) から \(tested.to.iso)", en: "\(tested.from.iso) to \(tested.to.iso)")
    }
    guard let first = browser.first, let last = browser.last else { return ReportWords.notStated }
    let days = first == last ? first : "\(first) – \(last)"
    return BilingualText(ja: "\(days)（機械による試験）", en: "\(days) (tests by machine)")
  }

  // MARK: - Checklists

  private static func checklist(
    _ report: ConformanceReport, _ standard: SuccessCriterion.Standard, evidence: String, _ writer: inout ReportWriter
  ) {
    let rows = report.rows(of: standard)
    let name = standard.rawValue
    switch standard {
    case .jis2016:
      writer.heading(BilingualText(ja: "\(name) 達成基準チェックリスト", en: "Checklist of \(name)"), id: "jis")
    case .wcag22: writer.heading(BilingualText(ja: "\(name) の達成基準", en: "Criteria of \(name)"), id: "wcag")
    }
    writer.table(
      id: standard == .jis2016 ? "jis-table" : "wcag-table",
      caption: BilingualText(
        ja: "\(name) 等級A・AA（\(rows.count)行）", en: "\(name), levels A and AA (\(rows.count) rows)"),
      columns: ReportWords.columns(of: standard)
    ) { writer in
      for row in rows { self.row(row, evidence: evidence, &writer) }
    }
  }

  private static func row(_ row: ConformanceRow, evidence: String, _ writer: inout ReportWriter) {
    writer.rowStart(row.outcome)
    writer.html.markup("<th scope=\"row\">")
    writer.words(row.id)
    writer.html.markup("</th>")
    writer.cell(row.criterion.title)
    writer.cell(text(row.criterion.level.rawValue))
    switch row.outcome {
    case .notApplicable: writer.cell(BilingualText(ja: "なし", en: "no"))
    case .passed, .failed: writer.cell(BilingualText(ja: "あり", en: "yes"))
    case .needsPerson, .notChecked:
      writer.cell(row.criterion.subject.isAlwaysThere ? BilingualText(ja: "あり", en: "yes") : text("–"))
    }
    writer.html.markup("<td class=\"outcome\">")
    writer.words(row.outcome.title)
    writer.html.markup("</td>")
    writer.cell(
      BilingualText(
        ja: "\(row.method.rawValue)（\(row.method.title.ja)）", en: "\(row.method.rawValue) (\(row.method.title.en))"))
    writer.html.markup("<td>")
    writer.paragraph(ReportWords.note(on: row))
    if let note = row.judgement?.note { writer.paragraph(note) }
    writer.html.markup("<a href=\"")
    writer.html.text(evidence)
    writer.html.markup("#c-")
    writer.html.identifier(row.id)
    writer.html.markup("\">")
    writer.words(BilingualText(ja: "\(row.id) の証拠", en: "evidence for \(row.id)"))
    writer.html.markup("</a></td></tr>\n")
  }
}
