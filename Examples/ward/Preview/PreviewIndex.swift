import FormModel
import FormSource
import FormText
import WardKit

/// The page that lists every page of a form in a language: a row for each page, a column for each state.
struct PreviewIndex {
  private(set) var bytes: [UInt8] = []

  /// The name of the index of a language; the first language's is what a browser opens first.
  static func fileName(_ language: Language, among screens: [LanguageScreens]) -> String {
    language == screens.first?.language ? "index.html" : "index-\(language.rawValue).html"
  }

  init(
    form: FormSpecification, pages: PreviewPages, of language: Language, findings: PreviewFindings,
    words: DiagnosticLanguage
  ) {
    let screens = pages.screens.first { $0.language == language }?.screens ?? []
    let title = form.title[words == .english ? .english : .japanese].plain
    let heading = BilingualText(ja: "下見: \(title)", en: "Preview: \(title)")
    var document = PreviewDocument(words)
    document.document(title: "\(heading[words]) - \(language.endonym)", kind: "preview", root: "") { document in
      document.html.element("p", attributes: { $0.markup(" class=\"service\"") }) { $0.text(heading[words]) }
      document.switches(BilingualText(ja: "ことば", en: "Language"), id: "languages") { document in
        for (other, _) in pages.screens {
          document.link(
            to: Self.fileName(other, among: pages.screens), isCurrent: other == language, language: other
          ) { $0.html.text(other.endonym) }
        }
      }
    } _: { document in
      document.html.element("h1") { $0.text(heading[words]) }
      document.html.element("p") { html in
        html.text(
          BilingualText(
            ja: "様式 \(form.id) 第\(form.version)版。行がページ、列が状態です。選ぶと、画面の幅を変えたり、読み上げソフトが読むことばを見たりできます。",
            en:
              "Form \(form.id), version \(form.version). A row is a page, a column is a state; choose one to see it at other widths, with what a screen reader says."
          )[words])
      }
      Self.matrix(screens, in: language, &document)
      document.html.element("h2", attributes: { $0.markup(" id=\"findings\"") }) { html in
        html.text(
          BilingualText(
            ja: "ward check の指摘（\(findings.findings.count)件）", en: "Findings of ward check (\(findings.findings.count))"
          )[
            words])
      }
      document.list(findings.findings)
    }
    bytes = document.html.bytes
  }

  private static func matrix(_ screens: [PreviewScreen], in language: Language, _ document: inout PreviewDocument) {
    let states = PreviewScreen.State.allCases.filter { state in screens.contains { $0.state == state } }
    let words = document.language
    document.html.markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"matrix\">\n<table>\n")
    document.html.markup("<caption id=\"matrix\">")
    document.words(BilingualText(ja: "ページと状態", en: "Pages and states"))
    document.html.markup("</caption>\n<thead><tr><th scope=\"col\">")
    document.words(BilingualText(ja: "ページ", en: "Page"))
    document.html.markup("</th>")
    for state in states {
      document.html.element("th", attributes: { $0.markup(" scope=\"col\"") }) { $0.text(state.words[words]) }
    }
    document.html.markup("</tr></thead>\n<tbody>\n")
    var order: [PageID] = []
    for screen in screens where order.last != screen.page.id && !order.contains(screen.page.id) {
      order.append(screen.page.id)
    }
    for id in order {
      let own = screens.filter { $0.page.id == id }
      guard let first = own.first else { continue }
      let name = first.page.caption.map { $0.plain + " – " + first.page.title.plain } ?? first.page.title.plain
      document.html.markup("<tr><th scope=\"row\">")
      document.words(name, in: language)
      document.html.markup(" <code>")
      document.html.text(id.rawValue)
      document.html.markup("</code></th>")
      for state in states {
        guard own.contains(where: { $0.state == state }) else {
          document.html.markup("<td>–</td>")
          continue
        }
        document.html.markup("<td><a")
        document.html.attribute(
          "href", text: "view/\(language.rawValue)/\(PreviewScreen.fileName(id, state))")
        document.html.markup("><span class=\"unseen\">")
        document.words(name, in: language)
        document.html.text(" ")
        document.html.markup("</span>")
        document.html.text(state.words[words])
        document.html.markup("</a></td>")
      }
      document.html.markup("</tr>\n")
    }
    document.html.markup("</tbody>\n</table>\n</div>\n")
  }
}

extension PreviewScreen.State {
  /// What designers call it, in the two languages of the tool.
  var words: BilingualText { BilingualText(ja: title[.japanese].plain, en: title[.english].plain) }
}
