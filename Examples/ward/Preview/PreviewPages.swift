import FormModel
import FormText
import WardKit

/// The screens of a form in one language.
typealias LanguageScreens = (language: Language, screens: [PreviewScreen])

/// The pages of a form as a resident gets them: every page, state, language and level of furigana.
///
/// Each stands alone, to click through as residents do, and framed, for the view around it: there every way leads to the
/// view of the page it goes to. Pages of the first level stand in a folder named after their language, those of the
/// other levels in `ruby-LEVEL`.
struct PreviewPages {
  /// What is shown of a screen.
  enum Setting: String, CaseIterable {
    /// The page by itself.
    case alone = ""
    /// The page in the frame of its view.
    case framed = "frame/"
    /// The view: the framed page with what is said of it.
    case view = "view/"
  }

  let screens: [LanguageScreens]
  let levels: [RubyLevel]

  /// The pages in order, the first level of a language first.
  func files(_ setting: Setting) -> [PreviewSite.File] {
    everywhere { screen, index, list, level in
      let options = HTMLOptions(
        styleSheet: root(setting, level) + "wardkit.css",
        addresses: addresses(for: screen, at: index, in: list, level: level, setting), furigana: level)
      return PreviewSite.File(
        path: path(of: screen, level: level, setting), bytes: PageRenderer().render(screen.page, with: options))
    }
  }

  /// What a body makes of every screen at every level, in order.
  func everywhere<Made: Sendable>(
    _ body: @Sendable (_ screen: PreviewScreen, _ index: Int, _ list: [PreviewScreen], RubyLevel) -> Made
  ) -> [Made] {
    let places = screens.flatMap { language, list in
      levels(of: language).flatMap { level in list.indices.map { (list: list, index: $0, level: level) } }
    }
    return places.mapSideBySide { body($0.list[$0.index], $0.index, $0.list, $0.level) }
  }

  /// The levels that a language is shown at: one without furigana is shown at one.
  func levels(of language: Language) -> ArraySlice<RubyLevel> {
    language.carriesRuby ? levels[...] : levels.prefix(1)
  }

  /// The level that comes nearest to one in a language.
  func level(_ level: RubyLevel, in language: Language) -> RubyLevel {
    levels(of: language).contains(level) ? level : levels[0]
  }

  /// Where a screen stands in the site.
  func path(of screen: PreviewScreen, level: RubyLevel, _ setting: Setting = .alone) -> String {
    folder(setting, level, screen.page.language) + PreviewScreen.fileName(screen.page.id, screen.state)
  }

  /// The way from a screen back to the top of the site.
  func root(_ setting: Setting, _ level: RubyLevel) -> String {
    (setting == .alone ? "" : "../") + (level == levels.first ? "../" : "../../")
  }

  private func folder(_ setting: Setting, _ level: RubyLevel, _ language: Language) -> String {
    setting.rawValue + (level == levels.first ? "" : "ruby-\(level.rawValue)/") + language.rawValue + "/"
  }

  /// Where the links of a screen lead: the same state where a page has it, else the one that comes nearest; the same page
  /// and state in other languages and with furigana on or off.
  private func addresses(
    for screen: PreviewScreen, at index: Int, in list: [PreviewScreen], level: RubyLevel, _ setting: Setting
  ) -> PageAddresses {
    let root = root(setting, level)
    let reached = setting == .framed ? Setting.view : setting
    let beside = setting == reached ? "" : root + folder(reached, level, screen.page.language)
    var pages: [PageID: String] = [:]
    for other in list where pages[other.page.id] == nil || other.state == screen.state {
      pages[other.page.id] = beside + PreviewScreen.fileName(other.page.id, other.state)
    }
    var others: [Language: String] = [:]
    for (language, screens) in screens {
      guard let other = screens.first(where: { $0.page.id == screen.page.id && $0.state == screen.state }) else {
        continue
      }
      others[language] = root + path(of: other, level: self.level(level, in: language), reached)
    }
    let next = list[(index + 1)...].first { $0.page.id != screen.page.id }
    let form = next.flatMap { pages[$0.page.id] } ?? root + PreviewIndex.fileName(screen.page.language, among: screens)
    let switched = level == .none ? RubyLevel.all : .none
    let furigana =
      levels(of: screen.page.language).contains(switched)
      ? root + path(of: screen, level: switched, reached) : nil
    return PageAddresses(
      pages: .table(pages), form: form, languages: .table(others), furigana: furigana,
      opensInParent: setting == .framed)
  }
}
