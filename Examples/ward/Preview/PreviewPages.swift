import FormModel
import FormText
import WardKit

/// The screens of a form in one language.
typealias LanguageScreens = (language: Language, screens: [PreviewScreen])

/// The pages of a form as a resident gets them: every page, state, language and level of furigana.
///
/// Pages of the first level stand in a folder named after their language, those of the other levels in `ruby-LEVEL`.
struct PreviewPages {
  let screens: [LanguageScreens]
  let levels: [RubyLevel]

  /// The pages in order, the first level of a language first.
  var files: [PreviewSite.File] {
    screens.flatMap { language, list in
      levels(of: language).flatMap { level in
        list.indices.map { file(of: list[$0], at: $0, in: list, level: level) }
      }
    }
  }

  /// The levels that a language is shown at: one without furigana is shown at one.
  func levels(of language: Language) -> ArraySlice<RubyLevel> {
    language.carriesRuby ? levels[...] : levels.prefix(1)
  }

  /// Where a screen stands in the site.
  func path(of screen: PreviewScreen, level: RubyLevel) -> String {
    folder(of: level) + "\(screen.page.language.rawValue)/\(PreviewScreen.fileName(screen.page.id, screen.state))"
  }

  private func folder(of level: RubyLevel) -> String { level == levels.first ? "" : "ruby-\(level.rawValue)/" }

  private func file(
    of screen: PreviewScreen, at index: Int, in list: [PreviewScreen], level: RubyLevel
  ) -> PreviewSite.File {
    let root = level == levels.first ? "../" : "../../"
    let options = HTMLOptions(
      styleSheet: root + "wardkit.css",
      addresses: addresses(for: screen, at: index, in: list, level: level, root: root),
      furigana: level)
    return PreviewSite.File(
      path: path(of: screen, level: level), bytes: PageRenderer().render(screen.page, with: options))
  }

  /// Where the links of a screen lead: the same state where a page has it, else the one that comes nearest; the same page
  /// and state in other languages and with furigana on or off.
  private func addresses(
    for screen: PreviewScreen, at index: Int, in list: [PreviewScreen], level: RubyLevel, root: String
  ) -> PageAddresses {
    var pages: [PageID: String] = [:]
    for other in list where pages[other.page.id] == nil || other.state == screen.state {
      pages[other.page.id] = PreviewScreen.fileName(other.page.id, other.state)
    }
    var others: [Language: String] = [:]
    for (language, screens) in screens {
      guard let other = screens.first(where: { $0.page.id == screen.page.id && $0.state == screen.state }) else {
        continue
      }
      let kept = levels(of: language).contains(level) ? level : levels[0]
      others[language] = root + path(of: other, level: kept)
    }
    let next = list[(index + 1)...].first { $0.page.id != screen.page.id }
    let form = next.flatMap { pages[$0.page.id] } ?? root + "index.html"
    let switched = level == .none ? RubyLevel.all : .none
    let furigana =
      levels(of: screen.page.language).contains(switched) ? root + path(of: screen, level: switched) : nil
    return PageAddresses(pages: .table(pages), form: form, languages: .table(others), furigana: furigana)
  }
}
