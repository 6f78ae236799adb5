import FormComponents
import FormText

// The head of a page: the service, the ways to read the page differently, what stands above it.
extension Drawing {
  mutating func header(_ page: Page) {
    html.markup("<header>\n<div class=\"wide\">\n<p class=\"service\">")
    shown(page.service)
    html.markup("</p>\n")
    switches(page)
    html.markup("</div>\n")
    if !page.above.isEmpty {
      html.markup("<div class=\"wide above\">\n")
      for component in page.above { draw(component) }
      html.markup("</div>\n")
    }
    html.markup("</header>\n")
  }

  /// Whether the page has switches that send its form, so that what was typed comes back with the choice.
  func hasSwitchButtons(_ page: Page) -> Bool {
    options.addresses.switchesSendForm && page.takesEntries
      && (page.languages.count > 1 || language.carriesRuby && options.addresses.furigana != nil)
  }

  /// The ways to read the page differently: buttons of the page's form, or links where there is nothing to lose.
  private mutating func switches(_ page: Page) {
    let sends = hasSwitchButtons(page)
    let languages = sends ? page.languages : page.languages.filter { options.addresses.languages.reaches($0) }
    let furigana = language.carriesRuby ? options.addresses.furigana : nil
    guard languages.count > 1 || furigana != nil else { return }
    // The Enter key presses the first button of a form. That has to be the expected act, not a switch.
    if sends { expectedButton(of: page) }
    html.markup("<nav aria-labelledby=\"page-languages\">\n<p id=\"page-languages\" class=\"unseen\">")
    words(InterfaceText.languages)
    html.markup("</p>\n<ul>\n")
    if languages.count > 1 {
      for other in languages {
        html.markup("<li>")
        if sends { languageButton(other) } else { languageLink(other) }
        html.markup("</li>\n")
      }
    }
    if let furigana {
      let words = options.furigana == .none ? InterfaceText.showFurigana : InterfaceText.hideFurigana
      html.markup("<li>")
      if sends {
        html.markup("<button")
        choice(.furigana(options.furigana == .none ? .all : .none))
        html.markup(">")
        self.words(words)
        html.markup("</button>")
      } else {
        html.markup("<a")
        href(furigana)
        html.markup(">")
        self.words(words)
        html.markup("</a>")
      }
      html.markup("</li>\n")
    }
    html.markup("</ul>\n</nav>\n")
  }

  private mutating func languageButton(_ other: Language) {
    html.markup("<button")
    choice(.language(other))
    html.attribute("lang", text: other.htmlTag)
    if other == language { html.markup(" aria-current=\"true\"") }
    html.markup(">")
    html.text(other.endonym)
    html.markup("</button>")
  }

  /// The attributes of a button outside the form that sends it.
  private mutating func choice(_ choice: ReadingChoice) {
    html.markup(" form=\"page-form\"")
    html.attribute("name", text: Action.controlName.rawValue)
    html.attribute("value", entry: choice.actionID)
  }

  private mutating func languageLink(_ other: Language) {
    html.markup("<a")
    href(other)
    html.attribute("lang", text: other.htmlTag)
    html.attribute("hreflang", text: other.htmlTag)
    if other == language { html.markup(" aria-current=\"true\"") }
    html.markup(">")
    html.text(other.endonym)
    html.markup("</a>")
  }

  /// The expected act before all other buttons of the form, unseen, for the Enter key.
  private mutating func expectedButton(of page: Page) {
    guard let expected = page.actions.first else { return }
    html.markup("<button class=\"unseen\" form=\"page-form\" tabindex=\"-1\" aria-hidden=\"true\"")
    html.attribute("name", text: Action.controlName.rawValue)
    html.attribute("value", entry: expected.id)
    html.markup(">")
    plain(expected.label)
    html.markup("</button>\n")
  }
}
