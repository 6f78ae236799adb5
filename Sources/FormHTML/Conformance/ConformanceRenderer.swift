public import FormConformance
public import FormSource

/// Draws conformance reports as HTML documents that open from a file, print, and need no script.
///
///     for file in ConformanceRenderer().files(of: report) { write(file.bytes, to: folder + "/" + file.path) }
///
/// For each language there are two documents: the result as a ward publishes it (the nine items of JIS X 8341-3:2016,
/// annex JB.3.1, and the two checklists), and the evidence behind it. The same report gives the same bytes.
public struct ConformanceRenderer: Sendable {
  /// A file of a report.
  public struct File: Hashable, Sendable {
    /// Its path in the folder of the report.
    public var path: String
    /// Its content.
    public var bytes: [UInt8]

    init(_ path: String, _ bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The look of the documents.
  public var theme: Theme

  /// Creates a renderer.
  public init(_ theme: Theme = .standard) { self.theme = theme }

  /// The documents of a report with their style sheets.
  public func files(of report: ConformanceReport) -> [File] {
    var files = styleSheets
    for language in DiagnosticLanguage.allCases {
      files.append(File("result.\(language.rawValue).html", ResultDocument(report, in: language).bytes))
      files.append(File("evidence.\(language.rawValue).html", EvidenceDocument(report, in: language).bytes))
    }
    return files
  }

  /// A list of several reports, each in a folder named after its form, with their style sheets.
  public func index(of reports: [ConformanceReport], in language: DiagnosticLanguage) -> [File] {
    var writer = ReportWriter(language)
    writer.document(
      title: BilingualText(ja: "アクセシビリティ試験の結果", en: "Accessibility test results"), others: nil
    ) { writer in
      writer.paragraph(ReportWords.isNoClaim)
      writer.html.markup("<ul class=\"links\">\n")
      for report in reports {
        writer.html.markup("<li><a")
        writer.html.attribute("href", text: "\(report.form.id)/result.\(language.rawValue).html")
        writer.html.markup(">")
        writer.title(of: report.form)
        writer.html.markup("</a></li>\n")
      }
      writer.html.markup("</ul>\n")
    }
    return styleSheets + [File("index.html", writer.html.bytes)]
  }

  private var styleSheets: [File] {
    [
      File("wardkit.css", StyleSheet(theme).bytes),
      File("conformance.css", Array(Self.rules.utf8)),
    ]
  }

  /// What tables need besides the style sheet of pages. A table taller than the window shows its focus by the edges that are
  /// in sight: a wider line, inside. 2.75rem are 44 px, the smallest target.
  private static let rules = """
    .report main,.report .wide{max-width:72rem}
    .report h3{overflow-wrap:anywhere}
    .links{padding:0!important;list-style:none}
    .links a,td a,dd a{display:inline-flex;align-items:center;min-width:2.75rem;min-height:2.75rem}
    .counts{display:flex;flex-wrap:wrap;gap:.5rem;padding:0!important;list-style:none}
    .counts li{margin:0!important;padding:.25rem 1rem;border:1px solid var(--border);border-radius:.25rem}
    .scroll{overflow-x:auto;margin:0 0 1.5rem}
    .scroll:focus-visible{outline-width:6px;outline-offset:-6px}
    table{width:100%;min-width:44rem;border-collapse:collapse;font-size:.9375rem}
    caption{padding:0 0 .5rem;font-weight:700;text-align:left}
    th,td{padding:.5rem .75rem;border:1px solid var(--divider);text-align:left;vertical-align:top}
    thead th{background:var(--surface);white-space:nowrap}
    tbody th{font-weight:700;white-space:nowrap}
    td p{margin:0 0 .25rem!important}
    .outcome{font-weight:700;white-space:nowrap}
    .is-failed .outcome{color:var(--error)}
    .is-needsPerson .outcome,.is-notChecked .outcome{color:var(--warning)}
    .is-passed .outcome,.is-notApplicable .outcome{color:var(--success)}
    @media print{
    .report main,.report .wide{max-width:none}
    .scroll{overflow:visible}
    table{min-width:0;font-size:8.5pt}
    th,td{padding:1mm 1.5mm}
    thead{display:table-header-group}
    tr{break-inside:avoid}
    .outcome,thead th,tbody th{white-space:normal}
    th:nth-child(-n+4),td:nth-child(3),td:nth-child(4){white-space:nowrap}
    td a{min-height:0}
    }

    """
}
