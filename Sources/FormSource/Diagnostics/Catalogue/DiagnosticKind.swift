/// A closed list of the kinds of diagnostics a module can report: an enum whose raw values are their ids.
///
/// A ``Diagnostic`` is made from a kind, and a kind cannot be written without its page: the compiler keeps the
/// catalogue complete. A package that brings field types of its own brings a list of its own.
///
/// ```swift
/// enum LibraryDiagnostic: String, DiagnosticKind {
///   case noCheckDigit = "spec.library.noCheckDigit"
///
///   var page: DiagnosticPage { … }
/// }
/// ```
public protocol DiagnosticKind: CaseIterable, RawRepresentable, Hashable, Sendable where RawValue == String {
  /// What the documentation says of it.
  var page: DiagnosticPage { get }

  /// The id, in files of a layer. The raw value, for lists that belong to one layer.
  func id(in layer: DiagnosticLayer) -> DiagnosticID
}

extension DiagnosticKind {
  /// The raw value, whatever the layer.
  public func id(in layer: DiagnosticLayer) -> DiagnosticID { DiagnosticID(rawValue: rawValue) }
}

/// What the documentation says of a kind of diagnostic.
public struct DiagnosticPage: Hashable, Sendable {
  /// How much it matters.
  public let severity: DiagnosticSeverity
  /// What is wrong, as a heading.
  public let title: BilingualText
  /// Why it matters, and to whom.
  public let why: BilingualText
  /// Something that has this mistake and no other.
  public let wrong: DiagnosticExample
  /// The same without the mistake.
  public let right: DiagnosticExample

  /// Creates a page.
  public init(
    _ severity: DiagnosticSeverity = .error, title: BilingualText, why: BilingualText, wrong: DiagnosticExample,
    right: DiagnosticExample
  ) {
    self.severity = severity
    self.title = title
    self.why = why
    self.wrong = wrong
    self.right = right
  }
}

/// An example of a page: a piece of a file, or words where a piece cannot be printed.
public struct DiagnosticExample: Hashable, Sendable {
  /// What an example is a piece of.
  public struct Place: Hashable, Sendable {
    /// A short name for tools.
    public let name: String
    /// The name in words.
    public let title: BilingualText

    /// Creates a place.
    public init(_ name: String, title: BilingualText) {
      self.name = name
      self.title = title
    }

    /// A whole file.
    public static let file = Self("file", title: BilingualText(ja: "ファイル全体", en: "a whole file"))
    /// Members of `form.json`.
    public static let form = Self("form", title: BilingualText(ja: "様式のキー", en: "keys of a form"))
    /// An element of `pages`.
    public static let page = Self("page", title: BilingualText(ja: "ページ", en: "a page"))
    /// An element of `fields`.
    public static let field = Self("field", title: BilingualText(ja: "項目", en: "a field"))
    /// An expression.
    public static let expression = Self("expression", title: BilingualText(ja: "式", en: "an expression"))
    /// The condition of a field in a form, looked at together with the rest of it.
    public static let condition = Self("condition", title: BilingualText(ja: "質問を出す条件", en: "the condition of a field"))
    /// Members of the `texts` of a translation.
    public static let translation = Self(
      "translation", title: BilingualText(ja: "翻訳の texts", en: "texts of a translation"))
    /// Members of a translation file.
    public static let translationFile = Self(
      "translationFile", title: BilingualText(ja: "翻訳のファイル", en: "keys of a translation file"))
    /// Members of the `meanings` of a vocabulary.
    public static let meaning = Self(
      "meaning", title: BilingualText(ja: "meanings.json の意味", en: "meanings of meanings.json"))
    /// A text alone, for every resident.
    public static let text = Self("text", title: BilingualText(ja: "文", en: "a text"))
    /// A text in やさしい日本語.
    public static let easyText = Self("easyText", title: BilingualText(ja: "やさしい日本語の文", en: "a text in easy Japanese"))
    /// Members of the `terms` of a glossary.
    public static let glossary = Self(
      "glossary", title: BilingualText(ja: "glossary.json の言葉", en: "terms of glossary.json"))
    /// Members of a usability script.
    public static let script = Self("script", title: BilingualText(ja: "台本のキー", en: "keys of a script"))
  }

  /// What it shows.
  public enum Content: Hashable, Sendable {
    /// A piece of a file.
    case source(String, Place)
    /// What there is, in words: bytes and sizes that no page can show.
    case words(BilingualText)
  }

  /// What it shows.
  public let content: Content

  /// A piece of a file.
  public static func source(_ text: String, in place: Place) -> Self { Self(content: .source(text, place)) }

  /// A whole file.
  public static func file(_ text: String) -> Self { .source(text, in: .file) }

  /// Members of `form.json`.
  public static func form(_ text: String) -> Self { .source(text, in: .form) }

  /// An element of `pages`.
  public static func page(_ text: String) -> Self { .source(text, in: .page) }

  /// An element of `fields`.
  public static func field(_ text: String) -> Self { .source(text, in: .field) }

  /// An expression.
  public static func expression(_ text: String) -> Self { .source(text, in: .expression) }

  /// The condition of a field in a form.
  public static func condition(_ text: String) -> Self { .source(text, in: .condition) }

  /// Members of the `texts` of a translation.
  public static func translation(_ text: String) -> Self { .source(text, in: .translation) }

  /// Members of a translation file.
  public static func translationFile(_ text: String) -> Self { .source(text, in: .translationFile) }

  /// Members of the `meanings` of a vocabulary.
  public static func meaning(_ text: String) -> Self { .source(text, in: .meaning) }

  /// A text alone, for every resident.
  public static func text(_ text: String) -> Self { .source(text, in: .text) }

  /// A text in やさしい日本語.
  public static func easyText(_ text: String) -> Self { .source(text, in: .easyText) }

  /// Members of the `terms` of a glossary.
  public static func glossary(_ text: String) -> Self { .source(text, in: .glossary) }

  /// Members of a usability script.
  public static func script(_ text: String) -> Self { .source(text, in: .script) }

  /// What there is, in words.
  public static func words(ja: String, en: String) -> Self { Self(content: .words(BilingualText(ja: ja, en: en))) }
}
