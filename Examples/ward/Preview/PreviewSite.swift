import FormSource
import FormText
import WardKit

/// A click-through site of a form: files that open without a server.
struct PreviewSite {
  /// A file of the site.
  struct File {
    /// Its path in the site.
    var path: String
    /// Its content.
    var bytes: [UInt8]
  }

  /// The files in order.
  private(set) var files: [File]
  /// How many pages there are, over all languages.
  private(set) var pageCount: Int
  /// The largest page in bytes.
  private(set) var largestPage: File

  init(form: FormSpecification, screens: [(language: Language, screens: [PreviewScreen])], furigana: RubyLevel) {
    files = [File(path: "wardkit.css", bytes: StyleSheet().bytes)]
    pageCount = 0
    largestPage = File(path: "", bytes: [])
    let renderer = PageRenderer()
    for (language, list) in screens {
      for (index, screen) in list.enumerated() {
        let addresses = Self.addresses(for: screen, among: list, at: index, languages: screens)
        let options = HTMLOptions(styleSheet: "../wardkit.css", addresses: addresses, furigana: furigana)
        let file = File(
          path: "\(language.rawValue)/\(PreviewScreen.fileName(screen.page.id, screen.state))",
          bytes: renderer.render(screen.page, with: options))
        if file.bytes.count > largestPage.bytes.count { largestPage = file }
        files.append(file)
        pageCount += 1
      }
    }
    files.append(File(path: "pages.json", bytes: Self.manifest(of: form, screens)))
    files.append(File(path: "index.html", bytes: PreviewIndex(form: form, screens: screens).bytes))
  }

  /// What the site shows, for programs that look at its pages: the form with its hash, and every page with its state.
  private static func manifest(
    of form: FormSpecification, _ screens: [(language: Language, screens: [PreviewScreen])]
  ) -> [UInt8] {
    let pages = screens.flatMap { language, list in
      list.map { screen in
        JSONValue.object(of: [
          ("file", .string("\(language.rawValue)/\(PreviewScreen.fileName(screen.page.id, screen.state))")),
          ("page", .string(screen.page.id.rawValue)), ("state", .string(screen.state.rawValue)),
          ("language", .string(language.rawValue)),
        ])
      }
    }
    let whole = JSONValue.object(of: [
      (
        "form",
        .object(of: [("id", .string(form.id)), ("version", .string(form.version)), ("hash", .string(form.hash))])
      ),
      ("pages", .array(pages)),
    ])
    return whole.bytes(.indented) + [UInt8(ascii: "\n")]
  }

  /// Where the links of a screen lead: the same state where a page has it, else the one that comes nearest.
  private static func addresses(
    for screen: PreviewScreen, among list: [PreviewScreen], at index: Int,
    languages: [(language: Language, screens: [PreviewScreen])]
  ) -> PageAddresses {
    var pages: [PageID: String] = [:]
    for other in list where pages[other.page.id] == nil || other.state == screen.state {
      pages[other.page.id] = PreviewScreen.fileName(other.page.id, other.state)
    }
    let name = PreviewScreen.fileName(screen.page.id, screen.state)
    var others: [Language: String] = [:]
    for (language, screens) in languages
    where screens.contains(where: { $0.page.id == screen.page.id && $0.state == screen.state }) {
      others[language] = "../\(language.rawValue)/\(name)"
    }
    let next = list[(index + 1)...].first { $0.page.id != screen.page.id }
    let form = next.flatMap { pages[$0.page.id] } ?? "../index.html"
    return PageAddresses(pages: .table(pages), form: form, languages: .table(others))
  }
}

/// The page that lists every page, state and language.
struct PreviewIndex {
  private(set) var bytes: [UInt8] = []

  init(form: FormSpecification, screens: [(language: Language, screens: [PreviewScreen])]) {
    var html = HTMLWriter()
    let title = form.title[.japanese].plain
    html.markup("<!DOCTYPE html>\n<html lang=\"ja\"><head><meta charset=\"utf-8\">")
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
    html.text("下見: \(title)")
    html.markup("</title><link rel=\"stylesheet\" href=\"wardkit.css\"></head><body><main id=\"main\">")
    html.element("h1") { $0.text("下見: \(title)") }
    html.element("p") { $0.text("すべてのページを、状態とことばごとに見ることができます。様式 \(form.id) 第\(form.version)版。") }
    guard let japanese = screens.first else { return }
    var done: Set<PageID> = []
    for screen in japanese.screens where done.insert(screen.page.id).inserted {
      html.element("h2") { html in
        html.text(screen.page.title.plain)
        if let caption = screen.page.caption { html.text("（\(caption.plain)）") }
      }
      for (language, list) in screens {
        Self.links(to: screen.page.id, in: language, list, &html)
      }
    }
    html.markup("</main></body></html>\n")
    bytes = html.bytes
  }

  private static func links(to page: PageID, in language: Language, _ list: [PreviewScreen], _ html: inout HTMLWriter) {
    let states = list.filter { $0.page.id == page }.map(\.state)
    guard !states.isEmpty else { return }
    html.element("h3") { $0.text(language.endonym) }
    html.element("ul") { html in
      for state in states {
        let address = "\(language.rawValue)/\(PreviewScreen.fileName(page, state))"
        html.element("li") { html in
          html.element("a", attributes: { $0.attribute("href", entry: address) }) {
            $0.text(state.title[.japanese].plain)
          }
        }
      }
    }
  }
}
