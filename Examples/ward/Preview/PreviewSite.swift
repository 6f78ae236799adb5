import FormModel
import FormSource
import FormText
import WardKit

/// A click-through site of a form: files that open without a server.
///
/// `index.html` lists every page and state; a view shows one with what is said of it; `pages.json` is for programs.
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
  /// How many pages there are, over all languages and levels of furigana.
  let pageCount: Int

  /// Puts the site together.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - screens: Every page in every state, by language.
  ///   - levels: The levels of furigana, the one that pages are opened at first.
  ///   - findings: What checking the form came to.
  ///   - theme: The colours and typefaces of the ward.
  ///   - words: The language of the words around the pages.
  init(
    form: FormSpecification, screens: [LanguageScreens], levels: [RubyLevel], findings: PreviewFindings,
    theme: Theme = .standard, words: DiagnosticLanguage
  ) {
    let pages = PreviewPages(screens: screens, levels: levels)
    let drawn = pages.files(.alone)
    pageCount = drawn.count
    files = [
      File(path: "wardkit.css", bytes: StyleSheet(theme).bytes),
      File(path: "preview.css", bytes: Array(PreviewStyle.rules.utf8)),
      File(path: "preview.js", bytes: Array(PreviewStyle.script.utf8)),
    ]
    files += drawn
    files += pages.files(.framed)
    let views = PreviewViews(form: form, pages: pages, findings: findings, words: words)
    files += views.files
    for (language, _) in screens {
      let index = PreviewIndex(form: form, pages: pages, of: language, findings: findings, words: words)
      files.append(File(path: PreviewIndex.fileName(language, among: screens), bytes: index.bytes))
    }
    files.append(File(path: "pages.json", bytes: Self.manifest(of: form, pages)))
  }

  /// What the site shows, for programs that look at its pages: the form with its hash, and every page with its state.
  private static func manifest(of form: FormSpecification, _ pages: PreviewPages) -> [UInt8] {
    let list = pages.everywhere { screen, _, _, level in
      JSONValue.object(of: [
        ("file", .string(pages.path(of: screen, level: level))), ("page", .string(screen.page.id.rawValue)),
        ("state", .string(screen.state.rawValue)), ("language", .string(screen.page.language.rawValue)),
        ("ruby", .string(level.rawValue)),
      ])
    }
    let whole = JSONValue.object(of: [
      (
        "form",
        .object(of: [("id", .string(form.id)), ("version", .string(form.version)), ("hash", .string(form.hash))])
      ),
      ("pages", .array(list)),
    ])
    return whole.bytes(.indented) + [UInt8(ascii: "\n")]
  }
}
