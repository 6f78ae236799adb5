import FormConformance
import FormSource
import FormText

/// Writes the documents of a report: what all of them share.
struct ReportWriter {
  var html = HTMLWriter()
  let language: DiagnosticLanguage

  init(_ language: DiagnosticLanguage) { self.language = language }

  /// The tag of the language, and the language of the forms that reads the same.
  private var formLanguage: Language { language == .japanese ? .japanese : .english }

  // MARK: - The document

  /// A whole document. `others` is the name of this document's file in another language.
  mutating func document(
    title: BilingualText, of form: TestedForm? = nil, others: ((DiagnosticLanguage) -> String)?,
    links: [(address: String, words: BilingualText)] = [], _ content: (inout ReportWriter) -> Void
  ) {
    html.markup("<!DOCTYPE html>\n<html")
    html.attribute("lang", text: language.rawValue)
    html.markup(
      """
      >
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>
      """)
    html.text(title[language])
    if let form {
      html.markup(" - ")
      html.text(form.title[formLanguage].plain)
    }
    html.markup(
      """
      </title>
      <link rel="stylesheet" href="wardkit.css">
      <link rel="stylesheet" href="conformance.css">
      </head>
      <body class="report">
      <a class="skip" href="#page-main">
      """)
    words(BilingualText(ja: "本文へ", en: "Skip to main content"))
    html.markup("</a>\n<header>\n<div class=\"wide\">\n<p class=\"service\">")
    if let form { self.title(of: form) } else { words(title) }
    html.markup("</p>\n")
    if let others { switches(others, links) }
    html.markup("</div>\n</header>\n<main id=\"page-main\">\n<h1>")
    words(title)
    html.markup("</h1>\n")
    content(&self)
    html.markup("</main>\n</body>\n</html>\n")
  }

  private mutating func switches(
    _ others: (DiagnosticLanguage) -> String, _ links: [(address: String, words: BilingualText)]
  ) {
    html.markup("<nav aria-labelledby=\"page-switches\">\n<p id=\"page-switches\" class=\"unseen\">")
    words(BilingualText(ja: "言語と文書", en: "Languages and documents"))
    html.markup("</p>\n<ul>\n")
    for link in links {
      html.markup("<li><a")
      html.attribute("href", text: link.address)
      html.markup(">")
      words(link.words)
      html.markup("</a></li>\n")
    }
    for other in DiagnosticLanguage.allCases {
      html.markup("<li><a")
      html.attribute("href", text: others(other))
      html.attribute("lang", text: other.rawValue)
      html.attribute("hreflang", text: other.rawValue)
      if other == language { html.markup(" aria-current=\"true\"") }
      html.markup(">")
      html.text(other == .japanese ? Language.japanese.endonym : Language.english.endonym)
      html.markup("</a></li>\n")
    }
    html.markup("</ul>\n</nav>\n")
  }

  // MARK: - Words

  /// Words in the language of the document; Japanese ones in an English document are marked.
  mutating func words(_ text: BilingualText) { words(text[language]) }

  /// Words that may be in another language than the document: runs of Japanese carry their language.
  mutating func words(_ text: String) {
    guard language == .english else { return html.text(text) }
    var run = ""
    var isJapanese = false
    func isJapaneseLetter(_ scalar: Unicode.Scalar) -> Bool {
      (0x3040...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
    }
    func flush(_ html: inout HTMLWriter) {
      guard !run.isEmpty else { return }
      if isJapanese { html.markup("<span lang=\"ja\">") }
      html.text(run)
      if isJapanese { html.markup("</span>") }
      run = ""
    }
    for character in text {
      let isLetter = character.unicodeScalars.contains(where: isJapaneseLetter)
      // Signs and digits between Japanese letters stay with them.
      if isLetter != isJapanese, isLetter || character.isLetter || character.isWhitespace {
        flush(&html)
        isJapanese = isLetter
      }
      run.append(character)
    }
    flush(&html)
  }

  mutating func title(of form: TestedForm) { words(form.title[formLanguage].plain) }

  mutating func paragraph(_ text: BilingualText) { paragraph(text[language]) }

  mutating func paragraph(_ text: String) {
    html.markup("<p>")
    words(text)
    html.markup("</p>\n")
  }

  mutating func heading(_ text: BilingualText, id: StaticString) {
    html.markup("<h2 id=\"")
    html.markup(id)
    html.markup("\">")
    words(text)
    html.markup("</h2>\n")
  }

  // MARK: - Tables

  /// A table that scrolls inside its own region where the window is too narrow for it.
  mutating func table(
    id: String, caption: BilingualText, columns: [BilingualText],
    _ rows: (inout ReportWriter) -> Void
  ) {
    html.markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
    html.identifier(id)
    html.markup("\">\n<table>\n<caption id=\"")
    html.identifier(id)
    html.markup("\">")
    words(caption)
    html.markup("</caption>\n<thead><tr>")
    for column in columns {
      html.markup("<th scope=\"col\">")
      words(column)
      html.markup("</th>")
    }
    html.markup("</tr></thead>\n<tbody>\n")
    rows(&self)
    html.markup("</tbody>\n</table>\n</div>\n")
  }

  mutating func cell(_ text: BilingualText) {
    html.markup("<td>")
    words(text)
    html.markup("</td>")
  }

  /// The start of a row whose result is told by a word and repeated by a colour.
  mutating func rowStart(_ outcome: ConformanceRow.Outcome) {
    switch outcome {
    case .passed: html.markup("<tr class=\"is-passed\">")
    case .notApplicable: html.markup("<tr class=\"is-notApplicable\">")
    case .failed: html.markup("<tr class=\"is-failed\">")
    case .needsPerson: html.markup("<tr class=\"is-needsPerson\">")
    case .notChecked: html.markup("<tr class=\"is-notChecked\">")
    }
  }
}
