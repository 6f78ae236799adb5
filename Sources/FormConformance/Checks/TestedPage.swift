public import FormComponents
public import FormText

/// One page in one state, as it was tested.
public struct TestedPage: Sendable {
  /// The file it stands in, such as `ja/claimant-error.html`.
  public var file: String
  /// The name of its state, such as `error`.
  public var state: String
  /// What it is made of.
  public var page: Page
  /// Its markup.
  public var markup: [UInt8]

  /// Creates a tested page.
  public init(file: String, state: String, page: Page, markup: [UInt8]) {
    self.file = file
    self.state = state
    self.page = page
    self.markup = markup
  }
}

/// The form whose pages are tested.
public struct TestedForm: Hashable, Sendable {
  /// Its id.
  public var id: String
  /// Its version.
  public var version: String
  /// The hash of its file and translations: evidence of another one does not count.
  public var hash: String
  /// Its name.
  public var title: LocalizedText
  /// The languages it speaks, its own first.
  public var languages: [Language]

  /// Creates the facts of a form.
  public init(id: String, version: String, hash: String, title: LocalizedText, languages: [Language]) {
    self.id = id
    self.version = version
    self.hash = hash
    self.title = title
    self.languages = languages
  }
}
