public import FormText

/// The messages of the package in the languages beyond Japanese, やさしい日本語 and English, one file a language.
///
/// Those three stand in the field types themselves; the others here, by violation code, or by type and code
/// (`choice.isMissing`) where a type words it otherwise. Nobody who grew up with these languages has reviewed them yet: a
/// service says so, or has them reviewed.
public struct MessageCatalogue: Hashable, Sendable {
  /// The language of the sentences.
  public let language: Language
  /// Whether somebody who grew up with the language has read the sentences.
  public let isReviewed: Bool
  /// Sentences by code, or by type and code.
  let messages: [String: String]
  /// What stands between two names in a row.
  let conjunction: String

  /// The catalogues of the package.
  public static let all: [MessageCatalogue] = [chinese, korean, vietnamese]

  /// The catalogue of a language; `nil` for those that stand in the field types, and for those the package does not have.
  public static subscript(language: Language) -> MessageCatalogue? { all.first { $0.language == language } }

  /// The sentence for a violation of a type.
  public func message(_ code: ViolationCode, of type: FieldTypeName) -> RubyText? {
    (messages[type.rawValue + "." + code.rawValue] ?? messages[code.rawValue]).map { RubyText($0) }
  }
}
