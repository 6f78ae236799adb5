import FormComponents
import FormText

/// A page while it is read: the announcements so far, and what all parts need to know.
///
/// The order is the order of the document `FormHTML` draws. What is only seen (a unit beside its control, furigana, marks
/// of decoration) is not here; what is only heard (the context of a link) is.
struct PageReading {
  let page: Page
  let options: AnnouncementTranscript.Options
  var announcements: [Announcement] = []

  init(page: Page, options: AnnouncementTranscript.Options) {
    self.page = page
    self.options = options
  }

  var language: Language { page.language }

  /// The title of the window, what is new first.
  var title: String {
    var parts: [String] = []
    parts.append(page.errors.isEmpty ? page.title.plain : word(InterfaceText.errorPrefix) + ": " + page.title.plain)
    if let caption = page.caption { parts.append(caption.plain) }
    if page.title.text != page.service.text { parts.append(page.service.plain) }
    return parts.joined(separator: " - ")
  }

  mutating func read() {
    say(.link, word(InterfaceText.skipToContent))
    within(.banner) { reading in
      reading.say(.text, reading.page.service)
      reading.switches()
      for component in reading.page.above { reading.read(component) }
    }
    within(.main) { $0.main() }
    if let contact = page.contact {
      within(.contentinfo) { reading in
        reading.heading(reading.word(InterfaceText.help), level: 2)
        reading.say(.text, contact.office)
        reading.list(contact.ways)
      }
    }
  }

  private mutating func switches() {
    let sends = options.switchesSendForm && page.takesEntries
    let reachable = sends ? nil : options.languages
    let languages = reachable.map { reachable in page.languages.filter(reachable.contains) } ?? page.languages
    let role: Announcement.Role = sends ? .button : .link
    let furigana = language.carriesRuby ? options.furiganaSwitch : nil
    guard languages.count > 1 || furigana != nil else { return }
    within(.navigation, word(InterfaceText.languages)) { reading in
      reading.say(.text, reading.word(InterfaceText.languages))
      let count = (languages.count > 1 ? languages.count : 0) + (furigana == nil ? 0 : 1)
      reading.within(.list, count: count) { reading in
        for other in languages where languages.count > 1 {
          let own = other.htmlTag == reading.language.htmlTag ? nil : other
          var link = Announcement(role, other.endonym, language: own)
          link.isCurrent = other == reading.language
          reading.announcements.append(link)
        }
        switch furigana {
        case .show: reading.say(role, reading.word(InterfaceText.showFurigana))
        case .hide: reading.say(role, reading.word(InterfaceText.hideFurigana))
        case nil: break
        }
      }
    }
  }

  private mutating func main() {
    if let back = page.back, reaches(back.page) { say(.link, name(back.label, context: back.context)) }
    if !page.errors.isEmpty { errorSummary() }
    var components = page.components[...]
    if page.progress != nil || page.caption != nil {
      let place = page.progress.map { word(InterfaceText.place($0)) }
      say(.text, [place, page.caption?.plain].compactMap(\.self).joined(separator: " "))
    }
    if case .panel(let panel)? = components.first, panel.title == page.title {
      read(panel, isTitle: true)
      components = components.dropFirst()
    } else {
      heading(page.title, level: 1)
    }
    for component in components { read(component) }
    for action in page.actions { button(action) }
  }

  private mutating func errorSummary() {
    within(.alert) { reading in
      reading.heading(reading.word(InterfaceText.errorSummary), level: 2)
      reading.within(.list, count: reading.page.errors.count) { reading in
        for error in reading.page.errors {
          reading.say(reading.leadsSomewhere(error.control) ? .link : .text, error.message)
        }
      }
    }
  }

  /// Whether an error has a place to lead to: its control on this page, or the page a row of the review changes it on.
  private func leadsSomewhere(_ control: ControlName) -> Bool {
    for component in page.components {
      if component.question?.name == control || component.controlNames.contains(control) { return true }
      guard case .summary(let list) = component else { continue }
      for row in list.rows { if let change = row.change, change.control == control { return reaches(change.page) } }
    }
    return false
  }

  // MARK: - Saying

  func word(_ text: LocalizedText) -> String { text.shown(in: language).plain }

  func reaches(_ page: PageID) -> Bool { options.pages?.contains(page) ?? true }

  /// Words with what they refer to, in the order of the language.
  func name(_ label: ShownText, context: ShownText?) -> String {
    guard let context else { return label.plain }
    return language.htmlTag == "ja" ? context.plain + " " + label.plain : label.plain + " " + context.plain
  }

  mutating func say(_ role: Announcement.Role, _ name: String) {
    announcements.append(Announcement(role, name))
  }

  mutating func say(_ role: Announcement.Role, _ text: ShownText) {
    announcements.append(Announcement(role, text.plain, language: text.language))
  }

  mutating func heading(_ text: String, level: Int) { heading(ShownText(RubyText(plain: text)), level: level) }

  mutating func heading(_ text: ShownText, level: Int) {
    var heading = Announcement(.heading, text.plain, language: text.language)
    heading.level = level
    announcements.append(heading)
  }

  mutating func button(_ action: Action) { say(.button, name(action.label, context: action.context)) }

  mutating func list(_ items: [ShownText]) {
    guard !items.isEmpty else { return }
    within(.list, count: items.count) { reading in for item in items { reading.say(.text, item) } }
  }

  /// A container with what it holds.
  mutating func within(
    _ role: Announcement.Role, _ name: String = "", count: Int? = nil, _ content: (inout PageReading) -> Void
  ) {
    var container = Announcement(role, name, event: .enter)
    container.place = count.map { Announcement.Place(number: 0, total: $0) }
    within(container, content)
  }

  mutating func within(_ container: Announcement, _ content: (inout PageReading) -> Void) {
    announcements.append(container)
    content(&self)
    announcements.append(Announcement(container.role, container.name, event: .leave))
  }
}
