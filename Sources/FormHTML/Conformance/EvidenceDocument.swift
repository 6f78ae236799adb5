import FormConformance
import FormSource
import FormText

/// The evidence behind a result: for each criterion what was checked how, where, how often, and what was found.
struct EvidenceDocument {
  private var writer: ReportWriter

  /// The document, as UTF-8.
  var bytes: [UInt8] { writer.html.bytes }

  /// The most remarks that are printed of a kind; the JSON has all of them.
  private static let mostRemarks = 60

  init(_ report: ConformanceReport, in language: DiagnosticLanguage) {
    var writer = ReportWriter(language)
    writer.document(
      title: ReportWords.evidence, of: report.form, others: { "evidence.\($0.rawValue).html" },
      links: [("result.\(language.rawValue).html", ReportWords.result)]
    ) { writer in
      writer.paragraph(ReportWords.isNoClaim)
      writer.paragraph(
        BilingualText(
          ja: "様式 \(report.form.id)、版 \(report.form.version)、内容の照合値 \(report.form.hash)",
          en: "form \(report.form.id), version \(report.form.version), content hash \(report.form.hash)"))
      writer.paragraph(ReportWords.meaning)
      writer.paragraph(ReportWords.screens)
      Self.toDo(report, &writer)
      for row in report.rows { Self.criterion(row, &writer) }
      Self.supporting(report, &writer)
      Self.pages(report, &writer)
    }
    self.writer = writer
  }

  // MARK: - What is left

  /// The criteria without a result, and those that are not met: with a way to each.
  private static func toDo(_ report: ConformanceReport, _ writer: inout ReportWriter) {
    writer.heading(ReportWords.toDo, id: "to-do")
    let open: [ConformanceRow.Outcome] = [.failed, .needsPerson, .notChecked]
    guard report.rows.contains(where: { open.contains($0.outcome) }) else {
      return writer.paragraph(ReportWords.nothingToDo)
    }
    for outcome in open {
      let rows = report.rows.filter { $0.outcome == outcome }
      guard !rows.isEmpty else { continue }
      writer.html.markup("<h3>")
      writer.words(outcome.title)
      writer.words(" (\(rows.count))")
      writer.html.markup("</h3>\n<ul class=\"links\">\n")
      for row in rows {
        writer.html.markup("<li><a href=\"#c-")
        writer.html.identifier(row.id)
        writer.html.markup("\">")
        writer.words(row.id + " ")
        writer.words(row.criterion.title)
        writer.html.markup("</a></li>\n")
      }
      writer.html.markup("</ul>\n")
    }
    writer.paragraph(ReportWords.howToAnswer)
  }

  // MARK: - A criterion

  private static func criterion(_ row: ConformanceRow, _ writer: inout ReportWriter) {
    writer.html.markup("<section class=\"criterion\">\n<h2 id=\"c-")
    writer.html.identifier(row.id)
    writer.html.markup("\">")
    writer.words(row.id + " ")
    writer.words(row.criterion.title)
    writer.words(" (\(row.criterion.level.rawValue))")
    writer.html.markup("</h2>\n<p><strong>")
    writer.words(row.outcome.title)
    writer.html.markup("</strong> – ")
    writer.words(ReportWords.note(on: row))
    writer.html.markup("</p>\n<p>")
    writer.words(ReportWords.method)
    writer.words(": \(row.method.rawValue) ")
    writer.words(row.method.title)
    writer.words(BilingualText(ja: "。\(row.criterion.about.ja)", en: "; \(row.criterion.about.en)"))
    writer.html.markup("</p>\n")
    if !row.evidence.isEmpty {
      checks(row.evidence.map { ($0, $0.findings(for: row.criterion).count) }, &writer)
    }
    if !row.missing.isEmpty {
      list(ReportWords.missing, row.missing.map { CheckEvidence.Remark($0.message) }, of: row.id, isOpen: true, &writer)
    }
    list(ReportWords.findings, row.findings, of: row.id, isOpen: true, &writer)
    list(ReportWords.judgements, row.judgements, of: row.id, isOpen: false, &writer)
    if let judgement = row.judgement { person(judgement, &writer) }
    writer.html.markup("</section>\n")
  }

  /// What was checked: by what, where, on how many pages, how many things, and what was found.
  private static func checks(_ checks: [(evidence: CheckEvidence, findings: Int)], _ writer: inout ReportWriter) {
    writer.html.markup("<ul>\n")
    for (evidence, findings) in checks {
      let (check, judgements) = (evidence.check, evidence.judgements.count)
      let tools = evidence.tools.isEmpty ? "" : " (" + evidence.tools.joined(separator: ", ") + ")"
      // The form as a whole and the theme are on no screen.
      let count = evidence.pages.count
      let screens =
        count > 0 ? BilingualText(ja: "\(count)画面、", en: "\(count) screens, ") : BilingualText(ja: "", en: "")
      writer.html.markup("<li><strong>")
      writer.words(check.title)
      writer.html.markup("</strong> – ")
      writer.words(
        BilingualText(
          ja:
            "\(check.place.title.ja)\(tools)。\(screens.ja)\(evidence.count)\(check.unit.ja)。問題 \(findings)件"
            + (judgements > 0 ? "、人が判断 \(judgements)件" : ""),
          en: "\(check.place.title.en)\(tools); \(screens.en)\(evidence.count) \(check.unit.en);"
            + " \(findings) wrong" + (judgements > 0 ? ", \(judgements) for a person" : "")))
      writer.html.markup("</li>\n")
    }
    writer.html.markup("</ul>\n")
  }

  private static func list(
    _ title: BilingualText, _ remarks: [CheckEvidence.Remark], of id: String, isOpen: Bool, _ writer: inout ReportWriter
  ) {
    guard !remarks.isEmpty else { return }
    writer.html.markup(isOpen ? "<details open>\n<summary>" : "<details>\n<summary>")
    writer.words(title)
    writer.words(" (\(id), \(remarks.count))")
    writer.html.markup("</summary>\n<ul>\n")
    for remark in remarks.prefix(mostRemarks) {
      writer.html.markup("<li>")
      if let page = remark.page { writer.words(page + ": ") }
      writer.words(remark.message)
      writer.html.markup("</li>\n")
    }
    if remarks.count > mostRemarks {
      let more = remarks.count - mostRemarks
      writer.html.markup("<li>")
      writer.words(BilingualText(ja: "ほか\(more)件（report.json にあります）", en: "\(more) more, in report.json"))
      writer.html.markup("</li>\n")
    }
    writer.html.markup("</ul>\n</details>\n")
  }

  private static func person(_ judgement: ConformanceRow.Judgement, _ writer: inout ReportWriter) {
    let outcome: ConformanceRow.Outcome =
      switch judgement.result {
      case .passed: .passed
      case .notApplicable: .notApplicable
      case .failed: .failed
      }
    writer.html.markup("<p>")
    writer.words(ReportWords.judgedBy)
    writer.words(": \(judgement.who), \(judgement.day.iso) – ")
    writer.words(outcome.title)
    if let note = judgement.note { writer.words(". " + note) }
    writer.html.markup("</p>\n")
  }

  // MARK: - Checks and pages

  /// Checks that belong to no criterion by themselves.
  private static func supporting(_ report: ConformanceReport, _ writer: inout ReportWriter) {
    let used = Set(report.rows.flatMap { $0.evidence.map(\.check) })
    let rest = report.evidence.filter { !used.contains($0.check) }
    guard !rest.isEmpty else { return }
    writer.heading(ReportWords.supporting, id: "supporting")
    checks(rest.map { ($0, $0.findings.count) }, &writer)
  }

  /// The checks that looked at some of the screens, with the screens: an auditor can open the same ones.
  private static func fewerScreens(_ report: ConformanceReport, _ writer: inout ReportWriter) {
    let fewer = report.evidence.filter { $0.check.place == .browser && $0.pages.count < report.pages.count }
    var groups: [(files: [String], checks: [ConformanceCheck])] = []
    for evidence in fewer {
      if let index = groups.firstIndex(where: { $0.files == evidence.pages }) {
        groups[index].checks.append(evidence.check)
      } else {
        groups.append((evidence.pages, [evidence.check]))
      }
    }
    guard !groups.isEmpty else { return }
    writer.html.markup("<h3>")
    writer.words(ReportWords.fewerScreens)
    writer.html.markup("</h3>\n")
    for (files, checks) in groups {
      writer.html.markup("<details>\n<summary>")
      writer.words(
        BilingualText(
          ja: checks.map(\.title.ja).joined(separator: "、") + "（\(files.count)）",
          en: checks.map(\.title.en).joined(separator: ", ") + " (\(files.count))"))
      writer.html.markup("</summary>\n<ul>\n")
      for file in files {
        writer.html.markup("<li>")
        writer.words(file)
        writer.html.markup("</li>\n")
      }
      writer.html.markup("</ul>\n</details>\n")
    }
  }

  private static func pages(_ report: ConformanceReport, _ writer: inout ReportWriter) {
    writer.heading(ReportWords.pages, id: "pages")
    for language in report.form.languages {
      let own = report.pages.filter { $0.language == language }
      guard !own.isEmpty else { continue }
      writer.html.markup("<details>\n<summary>")
      writer.html.text(language.endonym)
      writer.words(" (\(own.count))")
      writer.html.markup("</summary>\n<ul>\n")
      for page in own {
        writer.html.markup("<li>")
        writer.words(page.file + " ")
        writer.html.markup("<span")
        writer.html.attribute("lang", text: language.htmlTag)
        writer.html.markup(">")
        writer.html.text(page.title)
        writer.html.markup("</span></li>\n")
      }
      writer.html.markup("</ul>\n</details>\n")
    }
    fewerScreens(report, &writer)
  }
}
