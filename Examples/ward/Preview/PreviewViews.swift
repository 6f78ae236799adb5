import FormModel
import FormSource
import FormTerminal
import FormText
import WardKit

/// One page in one state with everything around it: the screen at the widths of devices, the ways to other states,
/// languages and levels of furigana, what a screen reader says, what checking found. All ways keep what was chosen, those
/// inside the screen as well. Nothing needs a script; with one the width is kept from view to view.
struct PreviewViews {
  let form: FormSpecification
  let pages: PreviewPages
  let findings: PreviewFindings
  let words: DiagnosticLanguage

  /// The widths a screen can be seen at: its name, and the class that the style sheet knows.
  private static let widths: [(name: StaticString, title: BilingualText)] = [
    ("full", BilingualText(ja: "いっぱい", en: "full width")), ("tablet", BilingualText(ja: "768px", en: "768 px")),
    ("phone", BilingualText(ja: "375px", en: "375 px")), ("small", BilingualText(ja: "320px", en: "320 px")),
  ]

  /// A view for every page, state, language and level of furigana.
  var files: [PreviewSite.File] {
    pages.everywhere { screen, index, list, level in
      PreviewSite.File(
        path: pages.path(of: screen, level: level, .view), bytes: view(of: screen, at: index, in: list, level: level))
    }
  }

  private func view(
    of screen: PreviewScreen, at index: Int, in list: [PreviewScreen], level: RubyLevel
  ) -> [UInt8] {
    let page = screen.page
    let name = page.caption.map { $0.plain + " – " + page.title.plain } ?? page.title.plain
    let state = screen.state.words[words]
    let root = pages.root(.view, level)
    var document = PreviewDocument(words)
    document.document(
      title: "\(name) (\(state)) - \(page.language.endonym)", kind: "preview view", root: root, script: "preview.js"
    ) { document in
      document.html.element("p", attributes: { $0.markup(" class=\"service\"") }) { html in
        html.text(BilingualText(ja: "下見: \(form.id)", en: "Preview: \(form.id)")[words])
      }
      document.switches(BilingualText(ja: "ページ", en: "Pages"), id: "ways") { document in
        document.link(to: root + PreviewIndex.fileName(page.language, among: pages.screens)) {
          $0.words(BilingualText(ja: "一覧", en: "All pages"))
        }
        if let before = list[..<index].last(where: { $0.page.id != page.id }) {
          document.link(to: PreviewScreen.fileName(before.page.id, nearest(screen.state, of: before.page.id, in: list)))
          {
            $0.words(BilingualText(ja: "前のページ", en: "Page before"))
          }
        }
        if let next = list[(index + 1)...].first(where: { $0.page.id != page.id }) {
          document.link(to: PreviewScreen.fileName(next.page.id, nearest(screen.state, of: next.page.id, in: list))) {
            $0.words(BilingualText(ja: "次のページ", en: "Next page"))
          }
        }
      }
    } _: { document in
      document.html.markup("<h1>")
      document.words(name, in: page.language)
      document.html.text(" – " + state)
      document.html.markup("</h1>\n<div class=\"switches\">\n")
      switches(screen, in: list, level: level, &document)
      document.html.markup("</div>\n")
      stage(screen, name, level: level, &document)
      document.html.markup("<div class=\"beside\">\n")
      transcript(of: screen, level: level, &document)
      let own = findings.of(page.id.rawValue)
      document.html.markup(own.isEmpty ? "<details>\n<summary>" : "<details open>\n<summary>")
      document.words(
        BilingualText(ja: "このページの指摘（\(own.count)件）", en: "Findings on this page (\(own.count))"))
      document.html.markup("</summary>\n")
      document.list(own)
      document.html.markup("</details>\n</div>\n")
    }
    return document.html.bytes
  }

  /// The state of another page that comes nearest to this one.
  private func nearest(_ state: PreviewScreen.State, of id: PageID, in list: [PreviewScreen]) -> PreviewScreen.State {
    let own = list.filter { $0.page.id == id }.map(\.state)
    return own.contains(state) ? state : own.first ?? state
  }

  // MARK: - Parts

  /// The ways to the same page in another state, language or level of furigana.
  private func switches(
    _ screen: PreviewScreen, in list: [PreviewScreen], level: RubyLevel, _ document: inout PreviewDocument
  ) {
    let page = screen.page
    let root = pages.root(.view, level)
    document.switches(BilingualText(ja: "状態", en: "State"), id: "states") { document in
      for other in list where other.page.id == page.id {
        document.link(
          to: PreviewScreen.fileName(page.id, other.state), isCurrent: other.state == screen.state
        ) { $0.words(other.state.words) }
      }
    }
    document.switches(BilingualText(ja: "ことば", en: "Language"), id: "languages") { document in
      for (language, screens) in pages.screens {
        guard let other = screens.first(where: { $0.page.id == page.id && $0.state == screen.state }) else { continue }
        let address = root + pages.path(of: other, level: pages.level(level, in: language), .view)
        document.link(to: address, isCurrent: language == page.language, language: language) {
          $0.html.text(language.endonym)
        }
      }
    }
    let levels = pages.levels(of: page.language)
    if levels.count > 1 {
      document.switches(
        BilingualText(ja: "ふりがな（選んだ学年までに習わない漢字に）", en: "Furigana (over kanji after a grade)"),
        id: "ruby"
      ) { document in
        for other in levels {
          document.link(to: root + pages.path(of: screen, level: other, .view), isCurrent: other == level) {
            $0.words(other.words)
          }
        }
      }
    }
  }

  /// The screen, and the widths to see it at: radio buttons that the style sheet follows.
  private func stage(
    _ screen: PreviewScreen, _ name: String, level: RubyLevel, _ document: inout PreviewDocument
  ) {
    let root = pages.root(.view, level)
    document.html.markup("<fieldset class=\"widths\">\n<legend>")
    document.words(BilingualText(ja: "画面の幅", en: "Width of the screen"))
    document.html.markup("</legend>\n<div class=\"row\">\n")
    for (index, width) in Self.widths.enumerated() {
      document.html.markup("<div class=\"option\"><input type=\"radio\" name=\"width\" id=\"width-")
      document.html.markup(width.name)
      document.html.markup("\" value=\"")
      document.html.markup(width.name)
      document.html.markup(index == 0 ? "\" checked><label for=\"width-" : "\"><label for=\"width-")
      document.html.markup(width.name)
      document.html.markup("\">")
      document.words(width.title)
      document.html.markup("</label></div>\n")
    }
    document.html.markup("</div>\n</fieldset>\n<p class=\"alone\"><a")
    document.html.attribute("href", text: root + pages.path(of: screen, level: level))
    document.html.markup(">")
    document.words(BilingualText(ja: "この画面だけを開く", en: "Open this screen alone"))
    document.html.markup("</a></p>\n<iframe name=\"screen\"")
    document.html.attribute(
      "title", text: BilingualText(ja: "画面: \(name)", en: "Screen: \(name)")[words])
    document.html.attribute("src", text: root + pages.path(of: screen, level: level, .framed))
    document.html.markup("></iframe>\n")
  }

  /// What a screen reader says, read on and from stop to stop.
  private func transcript(of screen: PreviewScreen, level: RubyLevel, _ document: inout PreviewDocument) {
    let levels = pages.levels(of: screen.page.language)
    let switched = level == .none ? RubyLevel.all : .none
    let transcript = PreviewSite.transcript(
      of: screen, in: pages.screens,
      furiganaSwitch: levels.contains(switched) ? (level == .none ? .show : .hide) : nil)
    lines(
      transcript.browsing, BilingualText(ja: "読み上げソフトが読むことば", en: "What a screen reader says"), screen, isOpen: true,
      &document)
    lines(transcript.tabbing, BilingualText(ja: "Tabキーで進むとき", en: "With the Tab key"), screen, isOpen: false, &document)
  }

  private func lines(
    _ lines: [String], _ title: BilingualText, _ screen: PreviewScreen, isOpen: Bool,
    _ document: inout PreviewDocument
  ) {
    document.html.markup(isOpen ? "<details open>\n<summary>" : "<details>\n<summary>")
    document.words(BilingualText(ja: "\(title.ja)（\(lines.count)行）", en: "\(title.en) (\(lines.count) lines)"))
    document.html.markup("</summary>\n<ol")
    document.html.attribute("lang", text: screen.page.language.htmlTag)
    document.html.markup(">\n")
    for line in lines { document.html.element("li") { $0.text(line) } }
    document.html.markup("</ol>\n</details>\n")
  }
}

extension RubyLevel {
  /// What designers call it.
  fileprivate var words: BilingualText {
    switch self {
    case .none: BilingualText(ja: "なし", en: "none")
    case .grade(let grade): BilingualText(ja: "\(grade)年生", en: "grade \(grade)")
    case .all: BilingualText(ja: "すべて", en: "all")
    }
  }
}
