import FormSource
import FormText

/// A text for people in a form, with its place and its translations: what the checks of texts look at.
struct SpecificationText: Sendable {
  /// A translation with its place.
  struct Translated: Sendable {
    var language: Language
    var file: SourceFile
    var text: Located<String>
    /// Whether it was made from an older text: then it says so itself, and is compared with nothing.
    var isStale: Bool
  }

  /// The path in its file, as translations name it: `pages.claimant.fields.occupation.label`.
  var path: String
  var file: SourceFile
  var text: Located<String>
  var translations: [Translated] = []

  /// Whether it names something as it is named elsewhere: a law, an office, an address. Such words are nobody's to change.
  var isName: Bool {
    guard Self.namedThings.contains(where: path.hasPrefix) else { return false }
    let steps = path.split(separator: ".")
    switch (steps.first, steps.last) {
    case ("legalBasis", "law"), ("legalBasis", "article"): return true
    case ("office", let key?), ("otherOffices", let key?):
      return ["name", "addressee", "counter", "post", "telephone"].contains(key)
    default: return false
    }
  }

  private static let namedThings = ["legalBasis.", "office.", "otherOffices."]
}
