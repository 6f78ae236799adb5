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

  /// Creates addresses. Without any, a page is found under its id, and another language under `?language=` and its tag.
  ///
  /// `switchesSendForm` is true unless the languages are a list of files.
  public init(
    pages: Addresses<PageID> = .pattern(prefix: "", suffix: ""), form: String? = nil,
    languages: Addresses<Language> = .pattern(prefix: "?language=", suffix: ""), furigana: String? = nil,
    switchesSendForm: Bool? = nil
  ) {
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

extension HTMLWriter {
  /// Adds ` href="…"` with an address, and the control to land on when there is one.
  mutating func href<Key>(
    _ key: Key, _ name: String, in addresses: PageAddresses.Addresses<Key>, control: ControlName? = nil
  ) {
    markup(" href=\"")
    switch addresses {
    case .pattern(let prefix, let suffix):
      text(prefix)
      addressPart(name)
      text(suffix)
    case .table(let table): text(table[key] ?? "")
    }
    if let control {
      markup("#")
      identifier(control.rawValue)
    }
    markup("\"")
  }
}
