import FormSource
import FormText

/// What is shared while one file of a procedure is read: the sink of findings, the translations, the languages.
///
/// A class because every reader of a part adds to the same findings; it lives only while a specification is read.
final class SpecificationReading {
  /// File, layer and sink of the file.
  let context: ReadingContext
  /// What all files of the form have in common.
  let whole: WholeReading
  /// What the names of an included file are called in the form that includes it.
  let names: NameChanges?
  /// The paths of the files that include each other down to this one; empty for the form itself.
  let chain: [String]
  private let translations: [Language: Translation]
  private var asked: [Language: Set<String>] = [:]

  init(
    context: ReadingContext, translations: [Language: Translation], whole: WholeReading = WholeReading(),
    names: NameChanges? = nil, chain: [String] = []
  ) {
    self.context = context
    self.translations = translations
    self.whole = whole
    self.names = names
    self.chain = chain
  }

  /// The languages the form says it speaks; Japanese first.
  var languages: [Language] {
    get { whole.languages }
    set { whole.languages = newValue }
  }

  /// Whether anything found so far forbids to use the form.
  var hasErrors: Bool { context.sink.diagnostics.containsErrors }

  /// Whether there is a file of translations into a language.
  func hasTranslation(into language: Language) -> Bool { translations[language] != nil }

  /// A text of the form in all its languages, looked up under its path.
  func text(_ japanese: String, at path: TextPath) -> LocalizedText {
    var texts: [Language: RubyText] = [.japanese: RubyText(japanese)]
    for (language, translation) in translations {
      guard let entry = translation.entries[path.description] else { continue }
      asked[language, default: []].insert(path.description)
      texts[language] = RubyText(entry.text.value)
      if !entry.source.value.utf8.elementsEqual(japanese.utf8) { translation.reportStale(path, entry) }
    }
    missing(path)
    return LocalizedText(texts)
  }

  /// Notes the languages in which a text is missing; reported once, by language, when all is read.
  private func missing(_ path: TextPath) {
    for (language, translation) in translations where translation.entries[path.description] == nil {
      missingPaths[language, default: []].append(path.description)
    }
  }

  private var missingPaths: [Language: [String]] = [:]

  /// Reports translations that are missing, and those of texts that do not exist.
  func finishTranslations() {
    let hasErrors = hasErrors
    for (language, translation) in translations.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      translation.reportMissing(missingPaths[language] ?? [])
      // A part that cannot be read asks for none of its texts: they are no orphans until it can.
      if !hasErrors { translation.reportOrphans(besides: asked[language] ?? []) }
    }
  }
}

/// What all files of one form have in common while it is read.
final class WholeReading {
  /// The languages the form says it speaks; Japanese first.
  var languages: [Language] = [.japanese]
  /// The ids of questions that cannot be read: conditions that name them are no further mistakes.
  var brokenFields: Set<String> = []
  /// The files that forms share.
  let shared: SharedFiles
  /// The shared files that were read, with their translations, in the order they were asked for: residents see them too.
  var filesRead: [SourceFile] = []
  /// The lists of choices of the form itself, by their ids.
  var ownLists: [String: ChoiceList] = [:]
  /// The shared lists that were read, by their names; `nil` for one that cannot be read.
  var sharedLists: [String: ChoiceList?] = [:]
  /// How many files were included so far.
  var includes = 0

  init(shared: SharedFiles = SharedFiles()) { self.shared = shared }
}

/// The place of a text in a form, by ids instead of positions, so that it stays when the author moves things around:
/// `pages.claimant.fields.occupation.label`.
struct TextPath: Hashable, CustomStringConvertible {
  private(set) var description: String

  init(_ description: String = "") { self.description = description }

  /// The path one step further in.
  func appending(_ step: String) -> TextPath { TextPath(description.isEmpty ? step : description + "." + step) }
}

/// An expression of a form file with its place, before it is compiled.
struct ExpressionSource {
  var text: Located<String>
  /// The file it stands in.
  var context: ReadingContext
  /// What its names are called in the form.
  var names: NameChanges?
}
