import FormSource
import FormText
import PlainLanguage

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
  /// The translations, in the order languages are listed in.
  private let translations: [Translation]
  /// For each of the translations which of its texts were asked for, and the paths of those it lacks.
  private var asked: [[Bool]]
  private var missing: [[String]]

  init(
    context: ReadingContext, translations: [Language: Translation], whole: WholeReading = WholeReading(),
    names: NameChanges? = nil, chain: [String] = []
  ) {
    self.context = context
    self.translations = translations.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
    self.whole = whole
    self.names = names
    self.chain = chain
    asked = self.translations.map { Array(repeating: false, count: $0.entries.count) }
    missing = Array(repeating: [], count: translations.count)
  }

  /// The languages the form says it speaks; Japanese first.
  var languages: [Language] {
    get { whole.languages }
    set { whole.languages = newValue }
  }

  /// Whether anything found so far forbids to use the form.
  var hasErrors: Bool { context.sink.hasErrors }

  /// Whether there is a file of translations into a language.
  func hasTranslation(into language: Language) -> Bool { translations.contains { $0.language == language } }

  /// A text of the form in all its languages, looked up under its path.
  func text(_ text: Located<String>, at path: TextPath) -> LocalizedText {
    let japanese = text.value
    let places = context.layer == .text ? nil : whole.places
    guard !translations.isEmpty || places != nil else { return LocalizedText(RubyText(japanese)) }
    let path = path.description
    var others: [(language: Language, text: RubyText)] = []
    others.reserveCapacity(translations.count)
    var placed = SpecificationText(path: path, file: context.file, text: text)
    for (index, translation) in translations.enumerated() {
      guard let place = translation.place(of: path) else {
        missing[index].append(path)
        continue
      }
      let entry = translation.entries[place]
      asked[index][place] = true
      others.append((translation.language, entry.text))
      let isStale = !entry.isMade(from: japanese)
      if isStale { translation.reportStale(entry) }
      if places != nil {
        placed.translations.append(
          .init(language: translation.language, file: translation.file, text: entry.located, isStale: isStale))
      }
    }
    places?.add(placed)
    return LocalizedText(RubyText(japanese), others: others)
  }

  /// Reports translations that are missing, and those of texts that do not exist.
  func finishTranslations() {
    let hasErrors = hasErrors
    for (index, translation) in translations.enumerated() {
      translation.reportMissing(missing[index])
      // A part that cannot be read asks for none of its texts: they are no orphans until it can.
      if !hasErrors { translation.reportOrphans(besides: asked[index]) }
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
  /// The glossary of the ward, once it was asked for.
  var knownGlossary: Glossary?
  /// How many files were included so far.
  var includes = 0

  /// Where the parts of the form stand, when somebody wants to know.
  let places: SpecificationPlaces?

  init(shared: SharedFiles = SharedFiles(), places: SpecificationPlaces? = nil) {
    self.shared = shared
    self.places = places
  }
}

/// The place of a text in a form, by ids instead of positions, so that it stays when the author moves things around:
/// `pages.claimant.fields.occupation.label`.
///
/// It is a chain of steps: written out only for texts that have translations to look up.
struct TextPath: CustomStringConvertible {
  private final class Step {
    let name: String
    let before: Step?

    init(_ name: String, after before: Step?) {
      self.name = name
      self.before = before
    }
  }

  private var last: Step?

  /// The path of a file itself.
  init() {}

  /// The path one step further in.
  func appending(_ name: String) -> TextPath {
    var path = self
    path.last = Step(name, after: last)
    return path
  }

  var description: String {
    var names: [String] = []
    var step = last
    while let current = step {
      names.append(current.name)
      step = current.before
    }
    return names.reversed().joined(separator: ".")
  }
}

/// An expression of a form file with its place, before it is compiled.
struct ExpressionSource {
  var text: Located<String>
  /// The file it stands in.
  var context: ReadingContext
  /// What its names are called in the form.
  var names: NameChanges?
}
