public import FormComponents
public import FormText

/// Draws a form for printing as one HTML document on A4 paper, blank or filled.
///
/// The document stands alone: it opens from a file and its print style is inside it, so it is not meant to be served under
/// a policy without inline styles. Black on white only, so that a copy is as legible as the print.
public struct PaperRenderer: Sendable {
  /// Creates a renderer.
  public init() {}

  /// The document for a form, as UTF-8, with furigana over the words the reader wants it on.
  public func render(_ form: PaperForm, furigana: RubyLevel = .none) -> [UInt8] {
    var drawing = Drawing(language: form.language, options: HTMLOptions(furigana: furigana))
    drawing.followsLinks = false
    drawing.document(form)
    return drawing.html.bytes
  }
}

extension Drawing {
  fileprivate mutating func document(_ form: PaperForm) {
    html.markup("<!DOCTYPE html>\n<html")
    html.attribute("lang", text: language.htmlTag)
    html.markup(
      """
      >
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>
      """)
    html.text(form.title.plain)
    html.markup("</title>\n<style>\n")
    html.markup(PaperStyle.rules)
    html.markup("</style>\n</head>\n<body>\n<div class=\"sheets\">\n<main>\n")
    head(form)
    for part in form.parts { draw(part) }
    html.markup("</main>\n<footer class=\"code\">")
    html.text(form.code)
    html.markup("</footer>\n</div>\n</body>\n</html>\n")
  }

  private mutating func head(_ form: PaperForm) {
    if let addressee = form.addressee {
      html.markup("<p class=\"addressee\">")
      shown(addressee)
      html.markup("</p>\n")
    }
    html.markup("<h1>")
    shown(form.title)
    html.markup("</h1>\n")
    if !form.legalBasis.isEmpty {
      html.markup("<p class=\"basis\">")
      words(InterfaceText.legalBasis)
      html.text(language.htmlTag == "ja" ? "：" : ": ")
      for (index, law) in form.legalBasis.enumerated() {
        if index > 0 { html.text(language.htmlTag == "ja" ? "、" : ", ") }
        shown(law)
      }
      html.markup("</p>\n")
    }
    if let contact = form.contact {
      html.markup("<div class=\"contact\">\n<p><strong>")
      words(InterfaceText.bringTo)
      html.markup("</strong> ")
      shown(contact.office)
      html.markup("</p>\n")
      for way in contact.ways {
        html.markup("<p>")
        shown(way)
        html.markup("</p>\n")
      }
      html.markup("</div>\n")
    }
    if !form.isFilled { howTo(form) }
  }

  /// How to fill in what the form has, said once instead of at every question.
  private mutating func howTo(_ form: PaperForm) {
    let components = form.parts.flatMap(\.components)
    var sentences: [LocalizedText] = []
    if components.contains(where: \.isTickedOnce) { sentences.append(InterfaceText.howToTick) }
    if components.contains(where: \.asksForDate) { sentences.append(InterfaceText.howToDate) }
    if form.parts.contains(where: { $0.condition != nil }) { sentences.append(InterfaceText.howToCondition) }
    guard !sentences.isEmpty else { return }
    html.markup("<p class=\"how\">")
    for (index, sentence) in sentences.enumerated() {
      if index > 0 { html.markup("<br>") }
      words(sentence)
    }
    html.markup("</p>\n")
  }

  private mutating func draw(_ part: PaperForm.Part) {
    html.markup(part.condition == nil ? "<section>\n<h2>" : "<section class=\"conditional\">\n<h2>")
    shown(part.title)
    if let condition = part.condition {
      html.markup(" <span class=\"condition\">")
      shown(condition)
      html.markup("</span>")
    }
    html.markup("</h2>\n")
    for component in part.components { print(component) }
    html.markup("</section>\n")
  }

  /// Draws a component for paper. The order of the cases is the order of `Component`.
  private mutating func print(_ component: Component) {
    switch component {
    case .heading(let heading):
      html.markup("<h3>")
      shown(heading.text)
      html.markup("</h3>\n")
    case .paragraph, .list, .notice: draw(component)
    // Nothing can be unfolded on paper.
    case .details(let details):
      html.markup("<div class=\"notice\">\n<p><strong>")
      shown(details.summary)
      html.markup("</strong></p>\n")
      for text in details.body { draw(Paragraph(text)) }
      html.markup("</div>\n")
    case .textInput(let input): print(input)
    case .textArea(let area): print(area)
    case .choiceInput(let input): print(input)
    case .fileInput(let input): print(input)
    case .inputGroup(let group): print(group)
    case .fixedValue(let value): print(value)
    case .summary(let list):
      if let title = list.title {
        html.markup("<h3>")
        shown(title)
        html.markup("</h3>\n")
      }
      for row in list.rows {
        print(FixedValue(label: row.label, lines: row.lines + [row.recorded].compactMap(\.self), origin: row.origin))
      }
    case .panel(let panel): draw(panel, isTitle: false)
    case .signature(let signature): print(signature)
    case .composed(let shape): if shape.outline(in: language).isPrinted { draw(shape) }
    }
  }
}
