public import FormComponents
public import FormText

/// How the pages of a service are found in a browser: values only, so that options can be compared and sent.
public struct PageAddresses: Hashable, Sendable {
  /// A set of addresses by what they lead to.
  public enum Addresses<Key: Hashable & Sendable>: Hashable, Sendable {
    /// The name of the target, percent-encoded, between two texts: `/claim/` and nothing, or nothing and `.html`.
    case pattern(prefix: String, suffix: String)
    /// A list; what is not in it has no address and is not offered as a link.
    case table([Key: String])
  }

  /// The addresses of pages.
  public var pages: Addresses<PageID>
  /// Where the form is sent; `nil` for the address the page itself was read from.
  public var form: String?
  /// The addresses of the same page in other languages.
  public var languages: Addresses<Language>
  /// The address of the same page with furigana switched on or off; `nil` when there is no such switch.
  public var furigana: String?
  /// Whether the switches of language and furigana are buttons that send the form of the page they stand on. What was
  /// typed then comes back with the choice (`PageEntries.readingChoice`), which `FormSession.send` takes. Pages
  /// where nothing can be entered have links in any case. Files without a service behind them need links everywhere.
  public var switchesSendForm: Bool
  /// Whether what leads to another page opens in the window around this one: for pages shown in a frame, beside what a
  /// site says of them. Links within the page stay in it.
  public var opensInParent: Bool

  /// Creates addresses. Without any, a page is found under its id, and another language under `?language=` and its tag.
  ///
  /// `switchesSendForm` is true unless the languages are a list of files.
  public init(
    pages: Addresses<PageID> = .pattern(prefix: "", suffix: ""), form: String? = nil,
    languages: Addresses<Language> = .pattern(prefix: "?language=", suffix: ""), furigana: String? = nil,
    switchesSendForm: Bool? = nil, opensInParent: Bool = false
  ) {
    self.opensInParent = opensInParent
    self.pages = pages
    self.form = form
    self.languages = languages
    self.furigana = furigana
    if let switchesSendForm {
      self.switchesSendForm = switchesSendForm
    } else if case .table = languages {
      self.switchesSendForm = false
    } else {
      self.switchesSendForm = true
    }
  }
}

extension PageAddresses.Addresses {
  /// Whether there is an address for something.
  func reaches(_ key: Key) -> Bool {
    switch self {
    case .pattern: true
    case .table(let table): table[key] != nil
    }
  }
}

extension Drawing {
  /// Adds ` href="…"` with the address of a page, and the control to land on when there is one.
  mutating func href(_ page: PageID, control: ControlName? = nil) {
    href(page, page.rawValue, in: options.addresses.pages, control: control)
  }

  /// Adds ` href="…"` with the address of the page in another language.
  mutating func href(_ language: Language) {
    href(language, language.rawValue, in: options.addresses.languages, control: nil)
  }

  /// Adds ` href="…"` with an address.
  mutating func href(_ address: String) {
    html.attribute("href", text: address)
    target()
  }

  private mutating func href<Key>(
    _ key: Key, _ name: String, in addresses: PageAddresses.Addresses<Key>, control: ControlName?
  ) {
    html.markup(" href=\"")
    switch addresses {
    case .pattern(let prefix, let suffix):
      html.text(prefix)
      html.addressPart(name)
      html.text(suffix)
    case .table(let table): html.text(table[key] ?? "")
    }
    if let control {
      html.markup("#")
      html.identifier(control.rawValue)
    }
    html.markup("\"")
    target()
  }

  /// Adds the window that a link or form opens in, where it is not its own.
  mutating func target() {
    if options.addresses.opensInParent { html.markup(" target=\"_parent\"") }
  }
}
