import FormComponents
import FormText

// The document around the components. Its own ids begin with `page-`, which no control's does.
extension Drawing {
  mutating func document(_ page: Page) {
    html.markup("<!DOCTYPE html>\n<html")
    html.attribute("lang", text: language.htmlTag)
    html.markup(
      """
      >
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="format-detection" content="telephone=no">
      <title>
      """)
    title(page)
    html.markup("</title>\n<link rel=\"stylesheet\"")
    html.attribute("href", text: options.styleSheet)
    html.markup(">\n")
    if let script = options.script {
      html.markup("<script")
      html.attribute("src", text: script)
      html.markup(" defer></script>\n")
    }
    html.markup("</head>\n<body>\n<a class=\"skip\" href=\"#page-main\">")
    words(InterfaceText.skipToContent)
    html.markup("</a>\n")
    header(page)
    html.markup("<main id=\"page-main\">\n")
    main(page)
    html.markup("</main>\n")
    if let contact = page.contact { footer(contact) }
    html.markup("</body>\n</html>\n")
  }

  /// 「エラー: 生年月日 - 子ども 1 - 児童手当の認定請求」: what is new comes first.
  private mutating func title(_ page: Page) {
    if !html.hole(.titlePrefix), !page.errors.isEmpty { titlePrefix() }
    html.text(page.title.plain)
    if let caption = page.caption {
      html.markup(" - ")
      html.text(caption.plain)
    }
    // The first page often bears the name of the service.
    if page.title.text != page.service.text {
      html.markup(" - ")
      html.text(page.service.plain)
    }
  }

  mutating func titlePrefix() {
    html.text(InterfaceText.errorPrefix[language].plain)
    html.markup(": ")
  }

  // MARK: - Footer

  private mutating func footer(_ contact: Contact) {
    html.markup("<footer>\n<div class=\"wide\">\n<h2>")
    words(InterfaceText.help)
    html.markup("</h2>\n<p>")
    shown(contact.office)
    html.markup("</p>\n")
    if !contact.ways.isEmpty {
      html.markup("<ul>\n")
      for way in contact.ways {
        html.markup("<li>")
        shown(way)
        html.markup("</li>\n")
      }
      html.markup("</ul>\n")
    }
    html.markup("</div>\n</footer>\n")
  }

  // MARK: - Main

  private mutating func main(_ page: Page) {
    if let back = page.back, options.addresses.pages.reaches(back.page) {
      html.markup("<a class=\"back\"")
      href(back.page, control: back.control)
      html.markup(">")
      label(back.label, context: back.context)
      html.markup("</a>\n")
    }
    if !html.hole(.errorSummary), !page.errors.isEmpty {
      errorSummary(page.errors, on: page) { Self.isDrawn($0, on: page) }
    }
    var components = page.components[...]
    if page.progress != nil || page.caption != nil { captions(page) }
    if case .panel(let panel)? = components.first, panel.title == page.title {
      // The result says what the title says: one heading for both.
      draw(panel, isTitle: true)
      components = components.dropFirst()
    } else {
      html.markup("<h1>")
      shown(page.title)
      html.markup("</h1>\n")
    }
    let sends = page.isSent
    if sends { formStart(page) }
    for (index, component) in zip(components.indices, components) where !html.hole(.component(index)) {
      draw(component)
    }
    if !page.actions.isEmpty {
      html.markup("<div class=\"actions\">\n")
      for action in page.actions { button(action) }
      html.markup("</div>\n")
    }
    if sends { html.markup("</form>\n") }
  }

  private mutating func captions(_ page: Page) {
    html.markup("<p class=\"caption\">")
    if let progress = page.progress {
      html.markup("<span>")
      words(InterfaceText.place(progress))
      html.markup("</span>")
    }
    if let caption = page.caption {
      html.markup(" <strong>")
      shown(caption)
      html.markup("</strong>")
    }
    html.markup("</p>\n")
  }

  /// The focus goes to the outer box when the page is read, without script; the inner one is the alert.
  mutating func errorSummary(_ errors: [ErrorLink], on page: Page, isDrawn: (ControlName) -> Bool) {
    html.markup(
      "<div class=\"error-summary\" id=\"page-errors\" tabindex=\"-1\" autofocus>\n<div role=\"alert\">\n<h2>")
    words(InterfaceText.errorSummary)
    html.markup("</h2>\n<ul>\n")
    for error in errors {
      html.markup("<li>")
      if isDrawn(error.control) {
        html.markup("<a href=\"#")
        html.identifier(error.control.rawValue)
        html.markup("\">")
        shown(error.message)
        html.markup("</a>")
      } else if let link = change(of: error.control, on: page), options.addresses.pages.reaches(link.page) {
        html.markup("<a")
        href(link.page, control: link.control)
        html.markup(">")
        shown(error.message)
        html.markup("</a>")
      } else {
        html.markup("<p>")
        shown(error.message)
        html.markup("</p>")
      }
      html.markup("</li>\n")
    }
    html.markup("</ul>\n</div>\n</div>\n")
  }

  private static func isDrawn(_ control: ControlName, on page: Page) -> Bool {
    page.components.contains { $0.question?.name == control || $0.controlNames.contains(control) }
  }

  /// The way to a control that is on another page: on the review page, the error leads where its row leads.
  private func change(of control: ControlName, on page: Page) -> PageLink? {
    for case .summary(let list) in page.components {
      for row in list.rows where row.change?.control == control { return row.change }
    }
    return nil
  }

  // MARK: - Form

  private mutating func formStart(_ page: Page) {
    html.markup("<form method=\"post\" novalidate")
    if hasSwitchButtons(page) { html.markup(" id=\"page-form\"") }
    if let form = options.addresses.form { html.attribute("action", text: form) }
    target()
    if page.takesFiles { html.markup(" enctype=\"multipart/form-data\"") }
    html.markup(">\n")
    if !html.hole(.hiddenFields) { hiddenFields(options.hiddenFields) }
    // The Enter key presses the first button of a form. Where that would take a row away, the expected act comes first,
    // unseen. Where the switches are buttons, it stands before them already.
    let hasEarlierButtons = page.components.contains {
      if case .summary(let list) = $0 { !list.actions.isEmpty } else { false }
    }
    if hasEarlierButtons, !hasSwitchButtons(page), let expected = page.actions.first {
      html.markup("<button class=\"unseen\" tabindex=\"-1\" aria-hidden=\"true\"")
      html.attribute("name", text: Action.controlName.rawValue)
      html.attribute("value", entry: expected.id)
      html.markup(">")
      plain(expected.label)
      html.markup("</button>\n")
    }
  }

  /// What travels with the form.
  mutating func hiddenFields(_ fields: [HTMLOptions.HiddenField]) {
    for field in fields {
      html.markup("<input type=\"hidden\"")
      html.attribute("name", text: field.name)
      html.attribute("value", entry: field.value)
      html.markup(">\n")
    }
  }

  /// A button that sends the form with what it stands for.
  mutating func button(_ action: Action) {
    switch action.emphasis {
    case .primary: html.markup("<button")
    case .secondary: html.markup("<button class=\"secondary\"")
    case .removal: html.markup("<button class=\"removal\"")
    }
    html.attribute("name", text: Action.controlName.rawValue)
    html.attribute("value", entry: action.id)
    html.markup(">")
    label(action.label, context: action.context)
    html.markup("</button>\n")
  }
}
