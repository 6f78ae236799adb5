import FormComponents
import FormText

/// Puts announcements into lines: name, role, states, value, place, description, in the order most screen readers have.
struct AnnouncementWords {
  let language: Language

  func page(_ title: String) -> String { joined([word(InterfaceText.Announced.page), title]) }

  func line(_ announcement: Announcement) -> String {
    // A line stays one line, whatever was typed.
    let name = oneLine(announcement.name)
    let role = word(self.role(of: announcement))
    switch announcement.event {
    case .leave: return joined([name, role + " " + word(InterfaceText.Announced.leaving)])
    case .enter:
      return joined([name, role] + states(of: announcement) + description(of: announcement)) + mark(announcement)
    case .item:
      let own: [String] =
        switch announcement.role {
        case .text: [name]
        case .heading, .term: [role, name]
        default: [name, role]
        }
      return joined(own + states(of: announcement) + value(of: announcement) + description(of: announcement))
        + mark(announcement)
    }
  }

  private func role(of announcement: Announcement) -> LocalizedText {
    typealias Words = InterfaceText.Announced
    switch announcement.role {
    case .text: return LocalizedText("")
    case .heading: return Words.heading(announcement.level ?? 1)
    case .link: return Words.link
    case .button: return Words.button
    case .fileChooser: return Words.fileChooser
    case .textbox: return announcement.isMultiline ? Words.multiline : Words.textbox
    case .radio: return Words.radio
    case .checkbox: return Words.checkbox
    case .combobox: return Words.combobox
    case .disclosure: return Words.disclosure
    case .term: return Words.term
    case .group, .radiogroup: return Words.group
    case .list:
      guard announcement.event == .enter, let place = announcement.place else {
        return LocalizedText("リスト", easy: "リスト", english: "list")
      }
      return Words.list(of: place.total)
    case .table:
      guard announcement.event == .enter, let place = announcement.place else {
        return LocalizedText("表", easy: "ひょう", english: "table")
      }
      return Words.table(of: place.total)
    case .banner: return Words.banner
    case .navigation: return Words.navigation
    case .main: return Words.main
    case .contentinfo: return Words.contentinfo
    case .alert: return Words.alert
    }
  }

  private func states(of announcement: Announcement) -> [String] {
    typealias Words = InterfaceText.Announced
    var states: [String] = []
    switch announcement.isChecked {
    case true?: states.append(word(Words.checked))
    case false?: states.append(word(Words.unchecked))
    case nil: break
    }
    if announcement.isCurrent { states.append(word(Words.current)) }
    if announcement.isRequired { states.append(word(Words.required)) }
    if announcement.isInvalid { states.append(word(Words.invalid)) }
    if announcement.event == .item, let place = announcement.place { states.append("\(place.number) / \(place.total)") }
    return states
  }

  private func value(of announcement: Announcement) -> [String] {
    switch announcement.role {
    case .textbox:
      if announcement.isMasked { return [word(InterfaceText.Announced.masked)] }
      guard let value = announcement.value else { return [word(InterfaceText.Announced.empty)] }
      return [word(InterfaceText.Announced.value) + " " + oneLine(value)]
    case .combobox: return [word(InterfaceText.Announced.value) + " " + oneLine(announcement.value ?? "")]
    default: return []
    }
  }

  private func description(of announcement: Announcement) -> [String] {
    guard !announcement.description.isEmpty else { return [] }
    return [word(InterfaceText.Announced.description) + " " + oneLine(announcement.description)]
  }

  /// The language in which the words are spoken, when it is not the page's.
  private func mark(_ announcement: Announcement) -> String {
    announcement.language.map { " [\($0.htmlTag)]" } ?? ""
  }

  private func word(_ text: LocalizedText) -> String { text.shown(in: language).plain }

  private func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: language.htmlTag == "ja" ? "、" : ", ")
  }

  private func oneLine(_ text: String) -> String { LineWriter.harmless(text) }
}
