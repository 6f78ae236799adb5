import FormSource
import FormTerminal
import FormText
import WardKit

/// The gallery of components: every shape in every state and every scheme, its markup, and when not to use it.
///
/// Files that open without a server. A page shows one shape in one scheme, so that the same control is never twice on a
/// page and a scheme can be seen on a device that is set to another. What is part of a page and never stands alone (header,
/// language switch, error summary) is shown on whole pages.
struct ComponentGallery {
  private(set) var files: [PreviewSite.File] = []
  private(set) var exampleCount = 0

  /// The schemes, by the name of their folder.
  private static let schemes: [(scheme: ContrastProblem.Scheme, folder: String, title: LocalizedText)] = [
    (.light, "light", LocalizedText("明るい配色", english: "light")),
    (.dark, "dark", LocalizedText("暗い配色", english: "dark")),
    (.lightMoreContrast, "light-contrast", LocalizedText("明るい配色、高コントラスト", english: "light, more contrast")),
    (.darkMoreContrast, "dark-contrast", LocalizedText("暗い配色、高コントラスト", english: "dark, more contrast")),
  ]

  private let language: Language

  init(in language: Language, with theme: Theme = .standard) {
    self.language = language
    files.append(PreviewSite.File(path: "wardkit.css", bytes: StyleSheet(theme).bytes))
    files.append(PreviewSite.File(path: "gallery.css", bytes: Array(Self.style.utf8)))
    for scheme in Self.schemes {
      files.append(
        PreviewSite.File(
          path: scheme.folder + "/wardkit.css", bytes: StyleSheet(theme, only: scheme.scheme).bytes))
      for guide in Self.guides {
        exampleCount += guide.examples.count
        files.append(
          PreviewSite.File(path: "\(scheme.folder)/\(guide.name).html", bytes: page(guide, in: scheme.folder)))
        for example in guide.examples {
          files += Self.shown(Self.page(showing: example, of: guide), as: example.name, in: scheme.folder)
        }
      }
      for example in Page.examples {
        exampleCount += 1
        files += Self.shown(example.page, as: example.name, in: scheme.folder)
      }
    }
    files.append(PreviewSite.File(path: "index.html", bytes: index()))
  }

  // MARK: - Pages

  private func index() -> [UInt8] {
    document(title: Words.gallery, folder: nil) { html in
      html.element("p") { $0.text(word(Words.introduction)) }
      table(Words.shapes, Component.guides, &html)
      table(Words.partsOfPages, Page.guides, &html)
    }
  }

  /// Sheets, a row each.
  private func table(_ title: LocalizedText, _ guides: [ComponentGuide], _ html: inout HTMLWriter) {
    html.markup("<table>\n<caption>")
    html.text(word(title))
    html.markup("</caption>\n<thead><tr>")
    for column in [Words.component, Words.purpose] {
      html.element("th", attributes: { $0.markup(" scope=\"col\"") }) { $0.text(word(column)) }
    }
    html.markup("</tr></thead>\n<tbody>\n")
    for guide in guides {
      html.markup("<tr>")
      html.element("th", attributes: { $0.markup(" scope=\"row\"") }) { html in
        link(to: "\(Self.schemes[0].folder)/\(guide.name).html", word(guide.title), &html)
      }
      html.element("td") { $0.text(word(guide.purpose)) }
      html.markup("</tr>\n")
    }
    html.markup("</tbody>\n</table>\n")
  }

  private func page(_ guide: ComponentGuide, in folder: String) -> [UInt8] {
    document(title: guide.title, folder: folder) { html in
      html.markup("<ul class=\"links\">\n")
      html.element("li") { html in
        html.element("a", attributes: { $0.attribute("href", text: "../index.html") }) { $0.text(word(Words.gallery)) }
      }
      for scheme in Self.schemes where scheme.folder != folder {
        html.element("li") { html in
          link(to: "../\(scheme.folder)/\(guide.name).html", word(scheme.title), &html)
        }
      }
      html.markup("</ul>\n")
      html.element("p") { $0.text(word(guide.purpose)) }
      section(Words.use, guide.use, &html)
      section(Words.avoid, guide.avoid, &html)
      html.element("h2") { $0.text(word(Words.facts)) }
      html.element("p") { $0.text(word(guide.facts)) }
      for example in guide.examples {
        html.element("h2") { $0.text("\(word(Self.title(of: example.state)))（\(example.name)）") }
        // Two states of one question would have the same ids on one page: each example stands on a page of its own.
        Self.frame(example.name, &html)
        markup(PageRenderer().fragment(example.component, in: .japanese), of: example.name, &html)
      }
      for example in guide.pages {
        html.element("h2") { $0.text(example.name) }
        Self.frame(example.name, &html)
        // What is part of a page has no markup alone: that of the whole page shows where it stands.
        markup(PageRenderer().render(example.page, with: Self.options), of: example.name, &html)
      }
    }
  }

  private func markup(_ bytes: [UInt8], of name: String, _ html: inout HTMLWriter) {
    html.element("details") { html in
      html.element("summary") { $0.text(word(Words.markup) + " " + name) }
      html.element("pre") { html in
        html.element("code") { $0.text(String(decoding: bytes, as: UTF8.self)) }
      }
    }
  }

  private static func frame(_ example: String, _ html: inout HTMLWriter) {
    html.markup("<iframe class=\"shown\"")
    html.attribute("title", text: example)
    html.attribute("src", text: "examples/\(example).html")
    html.markup("></iframe>\n")
  }

  /// Every sheet: of the shapes, then of the parts of a page.
  private static let guides = Component.guides + Page.guides

  /// A page of a service that holds the example alone.
  private static func page(showing example: ComponentExample, of guide: ComponentGuide) -> Page {
    Page(
      id: PageID(rawValue: example.name), kind: .question, language: .japanese, languages: [.japanese],
      service: guide.title.shown(in: .japanese), title: title(of: example.state).shown(in: .japanese),
      components: [example.component])
  }

  /// Where the links of the examples lead: to the page that has the questions they name, or to the first one.
  private static let places: [PageID: String] = {
    let others = ["start", "who", "child", "children", "account", "papers", "feedback"]
    let numbered = (1...9).map { "applications.\($0)" }
    var places = Dictionary(
      uniqueKeysWithValues: (others + numbered).map { (PageID(rawValue: $0), "start.html") })
    places["claimant"] = "question.html"
    places["child.2"] = "question-easy.html"
    return places
  }()

  /// How the examples are drawn.
  private static let options = HTMLOptions(
    styleSheet: "../wardkit.css",
    addresses: PageAddresses(
      pages: .table(places), form: "#page-main",
      languages: .table(Dictionary(uniqueKeysWithValues: Language.builtIn.map { ($0, "#page-main") })),
      furigana: "#page-main", switchesSendForm: true))

  /// A page as a file, and beside it what a screen reader says of it. Its links and buttons lead to itself: there is no
  /// service behind it.
  private static func shown(_ page: Page, as name: String, in folder: String) -> [PreviewSite.File] {
    let transcript = AnnouncementTranscript(
      of: page, with: .init(pages: Set(places.keys), furiganaSwitch: .show, switchesSendForm: true))
    let told = JSONValue.array(transcript.announcements.map(TranscriptCommand.json))
    return [
      PreviewSite.File(path: "\(folder)/examples/\(name).html", bytes: PageRenderer().render(page, with: options)),
      PreviewSite.File(path: "\(folder)/examples/\(name).announcements.json", bytes: told.bytes()),
    ]
  }

  private func section(_ title: LocalizedText, _ texts: [LocalizedText], _ html: inout HTMLWriter) {
    html.element("h2") { $0.text(word(title)) }
    html.element("ul") { html in
      for text in texts { html.element("li") { $0.text(word(text)) } }
    }
  }

  private func link(to address: String, _ words: String, _ html: inout HTMLWriter) {
    html.element("a", attributes: { $0.attribute("href", text: address) }) { $0.text(words) }
  }

  private func document(
    title: LocalizedText, folder: String?, _ content: (inout HTMLWriter) -> Void
  ) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<!DOCTYPE html>\n<html")
    html.attribute("lang", text: language.htmlTag)
    html.markup(
      "><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
    html.text(word(title))
    html.markup("</title><link rel=\"stylesheet\" href=\"wardkit.css\"><link rel=\"stylesheet\"")
    html.attribute("href", text: (folder == nil ? "" : "../") + "gallery.css")
    html.markup("></head><body><main>\n")
    html.element("h1") { $0.text(word(title)) }
    content(&html)
    html.markup("</main></body></html>\n")
    return html.bytes
  }

  private func word(_ text: LocalizedText) -> String { text.shown(in: language).plain }

  // MARK: - Words and look

  private static func title(of state: ComponentExample.State) -> LocalizedText {
    switch state {
    case .resting: LocalizedText("はじめの状態", english: "at rest")
    case .filled: LocalizedText("書いたとき", english: "filled")
    case .invalid: LocalizedText("直すところがあるとき", english: "in error")
    case .unconfirmed: LocalizedText("台帳から入り、まだ確かめていないとき", english: "prefilled, unconfirmed")
    case .confirmed: LocalizedText("台帳から入り、確かめたとき", english: "prefilled, confirmed")
    case .changed: LocalizedText("台帳から入り、直したとき", english: "prefilled, changed")
    }
  }

  private enum Words {
    static let gallery = LocalizedText("部品の見本帳", english: "Gallery of components")
    static let introduction = LocalizedText(
      "すべての部品を、すべての状態で見ることができます。配色は、部品のページで選べます。",
      english: "Every component in every state. Its page leads to the other schemes.")
    static let shapes = LocalizedText("部品", english: "Components")
    static let partsOfPages = LocalizedText("ページの部分とページ", english: "Parts of pages, and pages")
    static let component = LocalizedText("名前", english: "Name")
    static let purpose = LocalizedText("はたらき", english: "What it is for")
    static let use = LocalizedText("使うとき", english: "When to use it")
    static let avoid = LocalizedText("使わないとき", english: "When not to use it")
    static let facts = LocalizedText("読み上げソフトに伝わること", english: "What a screen reader is told")
    static let markup = LocalizedText("HTML", english: "Markup of")
  }

  private static let style = """
    table{width:100%;margin:0 0 2rem;border-collapse:collapse}
    caption{padding:1rem 0 .5rem;font-size:1.375rem;font-weight:700;text-align:left}
    th,td{padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--divider);text-align:left;vertical-align:middle}
    th{width:30%;overflow-wrap:anywhere}
    th a{display:flex;align-items:center;min-width:2.75rem;min-height:2.75rem}
    @media (max-width:40rem){
    table,caption,tbody,tr,th,td{display:block;width:auto;padding:0;border:0}
    thead{display:none}
    tr{padding:.5rem 0;border-bottom:1px solid var(--divider)}
    }
    .links{display:flex;flex-wrap:wrap;gap:0 1rem;padding:0!important;list-style:none}
    .links li{margin:0!important}
    .links a{display:inline-flex;align-items:center;min-height:2.75rem}
    .shown{display:block;width:100%;height:24rem;margin:0 0 1rem;border:1px solid var(--divider);border-radius:.5rem}
    pre{max-width:100%;overflow:auto;padding:1rem;border:1px solid var(--divider);background:var(--surface);
    font-size:.875rem;white-space:pre-wrap;overflow-wrap:anywhere}

    """
}
