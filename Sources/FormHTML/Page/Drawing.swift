import FormComponents
import FormText

/// A document while it is drawn: the writer, and what all parts need to know.
struct Drawing {
  var html = HTMLWriter()
  let language: Language
  let options: HTMLOptions
  /// Whether links can be followed: not on paper.
  var followsLinks = true
  /// How many parts have an id of their own so far.
  var partCount = 0

  init(language: Language, options: HTMLOptions) {
    self.language = language
    self.options = options
  }

  /// Draws a component. The order of the cases is the order of `Component`.
  mutating func draw(_ component: Component) {
    switch component {
    case .heading(let heading): draw(heading)
    case .paragraph(let paragraph): draw(paragraph)
    case .list(let list): draw(list)
    case .notice(let notice): draw(notice)
    case .details(let details): draw(details)
    case .textInput(let input): draw(input)
    case .textArea(let area): draw(area)
    case .choiceInput(let input): draw(input)
    case .fileInput(let input): draw(input)
    case .inputGroup(let group): draw(group)
    case .fixedValue(let value): draw(value)
    case .summary(let list): draw(list)
    case .panel(let panel): draw(panel, isTitle: false)
    case .signature(let signature): draw(signature)
    case .composed(let shape): draw(shape)
    }
  }

  // MARK: - Words

  /// Fixed words in the page's language, or marked with their own.
  mutating func words(_ text: LocalizedText) { shown(text.shown(in: language)) }

  /// Words that are seen, with furigana where it is wanted.
  mutating func shown(_ text: ShownText) {
    inItsLanguage(text) { drawing in
      if drawing.hasFurigana(text) {
        drawing.furigana(text.text)
      } else {
        drawing.words(of: text)
      }
    }
  }

  /// Words without furigana.
  mutating func plain(_ text: ShownText) {
    inItsLanguage(text) { $0.words(of: text) }
  }

  private mutating func words(of text: ShownText) {
    if text.language == nil { markingJapanese(text.plain) } else { html.text(text.plain) }
  }

  private mutating func inItsLanguage(_ text: ShownText, _ content: (inout Drawing) -> Void) {
    guard let own = text.language else { return content(&self) }
    html.markup("<span")
    html.attribute("lang", text: own.htmlTag)
    html.markup(">")
    content(&self)
    html.markup("</span>")
  }

  /// Whether the reader wants a reading over any of the words.
  func hasFurigana(_ text: ShownText) -> Bool {
    guard options.furigana != .none, text.text.hasReadings else { return false }
    return text.text.segments.contains { $0.reading != nil && options.furigana.showsReading(over: $0.base) }
  }

  private mutating func furigana(_ text: RubyText) {
    for segment in text.segments {
      guard let reading = segment.reading, options.furigana.showsReading(over: segment.base) else {
        html.text(segment.base)
        continue
      }
      html.markup("<ruby>")
      html.text(segment.base)
      html.markup("<rp>（</rp><rt>")
      html.text(reading)
      html.markup("</rt><rp>）</rp></ruby>")
    }
  }

  /// Words that are heard and not seen, before or after the visible ones as the language has it.
  mutating func label(_ label: ShownText, context: ShownText?) {
    guard let context else { return shown(label) }
    if language.htmlTag == "ja" {
      html.markup("<span class=\"unseen\">")
      plain(context)
      html.markup(" </span>")
      shown(label)
    } else {
      shown(label)
      html.markup("<span class=\"unseen\"> ")
      plain(context)
      html.markup("</span>")
    }
  }
}
