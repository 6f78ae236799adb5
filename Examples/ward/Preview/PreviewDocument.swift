import FormSource
import FormText
import WardKit

/// Writes the documents around the pages of a preview: what the index and the views share.
struct PreviewDocument {
  var html = HTMLWriter()
  let language: DiagnosticLanguage

  init(_ language: DiagnosticLanguage) { self.language = language }

  /// A whole document with a class on its body.
  mutating func document(
    title: String, kind: StaticString, root: String, script: String? = nil, header: (inout PreviewDocument) -> Void,
    _ content: (inout PreviewDocument) -> Void
  ) {
    html.markup("<!DOCTYPE html>\n<html")
    html.attribute("lang", text: language.rawValue)
    html.markup(
      "><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    html.markup("<meta name=\"color-scheme\" content=\"light dark\"><title>")
    html.text(title)
    html.markup("</title><link rel=\"stylesheet\"")
    html.attribute("href", text: root + "wardkit.css")
    html.markup("><link rel=\"stylesheet\"")
    html.attribute("href", text: root + "preview.css")
    if let script {
      html.markup("><script")
      html.attribute("src", text: root + script)
      html.markup(" defer></script")
    }
    html.markup("></head>\n<body class=\"")
    html.markup(kind)
    html.markup("\">\n<a class=\"skip\" href=\"#main\">")
    words(BilingualText(ja: "本文へ", en: "Skip to main content"))
    html.markup("</a>\n<header><div class=\"wide\">\n")
    header(&self)
    html.markup("</div></header>\n<main id=\"main\">\n")
    content(&self)
    html.markup("</main>\n</body></html>\n")
  }

  mutating func words(_ text: BilingualText) { html.text(text[language]) }

  /// Words of a form, with their own language.
  mutating func words(_ text: String, in language: Language) {
    guard language.htmlTag != self.language.rawValue else { return html.text(text) }
    html.markup("<span")
    html.attribute("lang", text: language.htmlTag)
    html.markup(">")
    html.text(text)
    html.markup("</span>")
  }

  /// A set of links under a name.
  mutating func switches(_ name: BilingualText, id: StaticString, _ links: (inout PreviewDocument) -> Void) {
    html.markup("<nav aria-labelledby=\"")
    html.markup(id)
    html.markup("\">\n<p class=\"switch\" id=\"")
    html.markup(id)
    html.markup("\">")
    words(name)
    html.markup("</p>\n<ul>\n")
    links(&self)
    html.markup("</ul>\n</nav>\n")
  }

  /// A link of a set.
  mutating func link(
    to address: String, isCurrent: Bool = false, language: Language? = nil,
    _ content: (inout PreviewDocument) -> Void
  ) {
    html.markup("<li><a")
    html.attribute("href", text: address)
    if let language {
      html.attribute("lang", text: language.htmlTag)
      html.attribute("hreflang", text: language.htmlTag)
    }
    if isCurrent { html.markup(" aria-current=\"true\"") }
    html.markup(">")
    content(&self)
    html.markup("</a></li>\n")
  }

  /// Findings with their places, or that there are none.
  mutating func list(_ findings: [PreviewFindings.Finding]) {
    guard !findings.isEmpty else {
      html.markup("<p>")
      words(BilingualText(ja: "指摘はありません。", en: "Nothing was found."))
      return html.markup("</p>\n")
    }
    html.markup("<ul>\n")
    for finding in findings {
      let diagnostic = finding.diagnostic
      html.markup("<li>")
      html.text("\(FilePath.name(of: diagnostic.file.name)):\(diagnostic.position.line): ")
      html.text(diagnostic.message[language])
      html.markup(" <code>")
      html.text(diagnostic.id.rawValue)
      html.markup("</code></li>\n")
    }
    html.markup("</ul>\n")
  }
}
