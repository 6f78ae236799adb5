/// A language a form can speak, as its BCP 47 tag.
///
/// やさしい日本語 is a language of its own here: it is written, checked and chosen like any other, and only its HTML tag
/// (`ja`) says that a screen reader speaks it as Japanese.
public struct Language: Hashable, Sendable, RawRepresentable, Codable, CodingKeyRepresentable {
  /// The tag as it stands in specifications, file names (`easy.json`) and submissions.
  public let rawValue: String

  /// Creates a language from its tag. Any tag may be given; a form says which ones it has.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Japanese, the language specifications are written in.
  public static let japanese = Self(rawValue: "ja")
  /// やさしい日本語: short sentences and common words, for everybody whom administrative Japanese shuts out.
  public static let easyJapanese = Self(rawValue: "easy")
  /// English.
  public static let english = Self(rawValue: "en")

  /// 简体中文.
  public static let simplifiedChinese = Self(rawValue: "zh-Hans")
  /// 한국어.
  public static let korean = Self(rawValue: "ko")
  /// Tiếng Việt.
  public static let vietnamese = Self(rawValue: "vi")

  /// The languages every text of the package itself exists in.
  public static let builtIn: [Language] = [.japanese, .easyJapanese, .english]

  /// The value of an HTML `lang` attribute for text in this language.
  public var htmlTag: String { self == .easyJapanese ? "ja" : rawValue }

  /// Whether furigana may be shown over the text.
  public var carriesRuby: Bool { htmlTag == "ja" }

  /// The language's name in the language itself, as a language switch shows it.
  public var endonym: String {
    switch rawValue {
    case "ja": "日本語"
    case "easy": "やさしい日本語"
    case "en": "English"
    case "zh-Hans": "简体中文"
    case "ko": "한국어"
    case "vi": "Tiếng Việt"
    default: rawValue
    }
  }

  /// The language to read when a text is missing in this one, or `nil` when there is none left to try.
  ///
  /// Everything falls back to Japanese, which every text has.
  public var fallback: Language? { self == .japanese ? nil : .japanese }
}

extension Language {
  /// The order languages are listed in: the built-in ones as in `builtIn`, then the others by tag.
  func isOrdered(before other: Language) -> Bool {
    let (left, right) = (Self.builtIn.firstIndex(of: self), Self.builtIn.firstIndex(of: other))
    return switch (left, right) {
    case (let left?, let right?): left < right
    case (.some, nil): true
    case (nil, .some): false
    case (nil, nil): rawValue.utf8.lexicographicallyPrecedes(other.rawValue.utf8)
    }
  }
}
