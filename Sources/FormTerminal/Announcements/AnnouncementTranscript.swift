public import FormComponents
public import FormText

/// What a screen reader says of a page, line by line, without a browser and the same every time: for reading, for
/// reviewing a change, and for comparing with what browsers expose.
///
///     for line in AnnouncementTranscript(of: page).browsing { print(line) }
///
/// It is made from the same components as the page, so what is silent here is silent there. A test in a real browser
/// compares it with Chromium's accessibility tree, page by page.
public struct AnnouncementTranscript: Hashable, Sendable {
  /// What a host decides about a page that can be heard.
  public struct Options: Hashable, Sendable {
    /// The switch for furigana.
    public enum FuriganaSwitch: Hashable, Sendable {
      /// Offers to show it.
      case show
      /// Offers to hide it.
      case hide
    }

    /// The languages that can be switched to; `nil` for all of the page's.
    public var languages: [Language]?
    /// The pages that can be reached by links; `nil` for all.
    public var pages: Set<PageID>?
    /// The switch for furigana, when there is one.
    public var furiganaSwitch: FuriganaSwitch?
    /// Whether the switches are buttons that send the page's form, where it has one.
    public var switchesSendForm: Bool

    /// Creates options. The switches are buttons unless the languages are listed, as for files without a service.
    public init(
      languages: [Language]? = nil, pages: Set<PageID>? = nil, furiganaSwitch: FuriganaSwitch? = nil,
      switchesSendForm: Bool? = nil
    ) {
      self.languages = languages
      self.pages = pages
      self.furiganaSwitch = furiganaSwitch
      self.switchesSendForm = switchesSendForm ?? (languages == nil)
    }
  }

  /// The title of the page, spoken when it has come.
  public let title: String
  /// The language of the page and of the words around its own.
  public let language: Language
  /// Everything in reading order, as somebody hears it who reads the page from its top.
  public let announcements: [Announcement]

  /// Reads a page.
  public init(of page: Page, with options: Options = Options()) {
    var reading = PageReading(page: page, options: options)
    reading.read()
    title = reading.title
    language = page.language
    announcements = reading.announcements
  }

  /// The lines of somebody who reads on with the arrow keys, one for each announcement.
  public var browsing: [String] {
    let words = AnnouncementWords(language: language)
    return [words.page(title)] + announcements.map(words.line)
  }

  /// The lines of somebody who goes from control to control with the Tab key: what is entered, what is rested on, what
  /// is left. Of a group of radio buttons the Tab key reaches one, the chosen one or the first.
  public var tabbing: [String] {
    let words = AnnouncementWords(language: language)
    return [words.page(title)] + stops.map(words.line)
  }

  /// What is heard with the Tab key.
  var stops: [Announcement] {
    var heard: [Announcement] = []
    /// The containers that have been entered, and where each stands in `heard`.
    var open: [(index: Int, hasStop: Bool)] = []
    for (index, announcement) in announcements.enumerated() {
      switch announcement.event {
      case .enter:
        heard.append(announcement)
        open.append((heard.count - 1, false))
      case .leave:
        guard let container = open.popLast() else { continue }
        if container.hasStop {
          heard.append(announcement)
          if let outer = open.indices.last { open[outer].hasStop = true }
        } else {
          // Nothing in it can be reached: it is not heard of at all.
          heard.removeSubrange(container.index...)
        }
      case .item:
        guard announcement.takesFocus, announcement.role != .radio || isRadioStop(index) else { continue }
        heard.append(announcement)
        if let container = open.indices.last { open[container].hasStop = true }
      }
    }
    return heard.filter { $0.role != .list }
  }

  /// Whether the Tab key rests on a radio button: the chosen one of its group, or the first where none is.
  private func isRadioStop(_ index: Int) -> Bool {
    guard let place = announcements[index].place else { return true }
    var siblings: [Announcement] = []
    let start = announcements[..<index].lastIndex { $0.event == .enter && $0.role == .radiogroup } ?? 0
    for announcement in announcements[start...].dropFirst() {
      if announcement.event == .leave, announcement.role == .radiogroup { break }
      if announcement.role == .radio { siblings.append(announcement) }
    }
    let chosen = siblings.firstIndex { $0.isChecked == true } ?? 0
    return place.number == chosen + 1
  }
}
