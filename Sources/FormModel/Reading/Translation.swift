import FormSource
import FormText

/// A file of translations: for each text of a form or vocabulary the source it was made from, and the words.
///
/// The source stands beside the translation so that a change is found: a translation of an older text is reported as
/// stale instead of being shown as if it said the same.
struct Translation {
  /// One text.
  struct Entry {
    /// The path of the text in the form.
    var path: String
    /// The words.
    var text: RubyText
    /// The words with their place in the file.
    var located: Located<String> { Located(text.markup, at: textRange) }
    fileprivate var textRange: Range<Int>
    fileprivate var pathRange: Range<Int>
    fileprivate var source: JSONNode

    /// Whether the translation was made from a text.
    func isMade(from text: String) -> Bool { source.says(text) }
  }

  let language: Language
  /// The file itself.
  var file: SourceFile { context.file }
  /// The texts in the order of the file.
  let entries: [Entry]
  /// The places of the texts by their paths.
  private let places: [String: Int]
  /// What stands in the file, read or not.
  private let texts: JSONNode?
  private let context: ReadingContext
  private let placeOfTexts: Range<Int>

  /// Reads a file, or reports why it cannot be read.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - subject: What it has to translate: the id of the form, or `meanings`.
  ///   - language: The language its name says.
  init?(_ file: SourceFile, of subject: String, into language: Language, sink: DiagnosticSink) {
    let context = ReadingContext(file: file, layer: .language, sink: sink)
    let json = JSONReader.read(file)
    json.diagnostics.forEach(sink.report)
    guard let root = json.root, var object = ObjectReader(root, context) else { return nil }
    object.allow("$schema")
    if let version = object.required("specVersion", as: .located(.nonEmptyString)),
      version.value != FormSpecification.specVersion
    {
      context.report(.unsupportedVersion(version.value), at: version.range)
    }
    if let form = object.required("for", as: .located(.nonEmptyString)), form.value != subject {
      context.report(.otherForm(form.value, wanted: subject), at: form.range)
    }
    if let found = object.required("language", as: .located(.nonEmptyString)), found.value != language.rawValue {
      context.report(.otherLanguage(found.value, wanted: language.rawValue), at: found.range)
    }
    let texts = object.required("texts", as: .dictionary(of: .object(Self.entry)))
    placeOfTexts = object.range(ofKey: "texts") ?? root.openingRange
    object.finish()
    guard let texts else { return nil }
    self.language = language
    self.context = context
    var entries: [Entry] = []
    entries.reserveCapacity(texts.count)
    var places: [String: Int] = Dictionary(minimumCapacity: texts.count)
    for (key, value) in texts {
      let text = value.text.string ?? ""
      for problem in RubyText.problems(inMarkup: text) {
        context.report(.ruby(problem), at: value.text.sourceRange(ofDecodedUTF8: problem.range, in: file))
      }
      places[key.value] = entries.count
      entries.append(
        Entry(
          path: key.value, text: RubyText(text), textRange: value.text.range, pathRange: key.range,
          source: value.source))
    }
    self.entries = entries
    self.places = places
    self.texts = root["texts"]
  }

  private static func entry(_ object: inout ObjectReader) -> (source: JSONNode, text: JSONNode)? {
    let source = object.required("source", as: .nonEmptyText)
    let text = object.required("text", as: .nonEmptyText)
    guard let source, let text else { return nil }
    return (source, text)
  }

  /// The place among `entries` of the translation of a text, or `nil` when there is none.
  func place(of path: String) -> Int? { places[path] }

  /// Reports a translation of a text that has changed.
  func reportStale(_ entry: Entry) {
    context.report(.staleTranslation(entry.path), at: entry.source.range)
  }

  /// Reports the texts that are not translated, in one finding.
  func reportMissing(_ paths: [String]) {
    // A text that stands there and cannot be read is wrong, not missing.
    guard !paths.isEmpty else { return }
    let standing = Set((texts?.members ?? []).map(\.key))
    let paths = paths.filter { !standing.contains($0) }
    guard !paths.isEmpty else { return }
    context.report(.missingTranslations(language, paths), at: placeOfTexts)
  }

  /// Reports translations of texts that do not exist: those nobody asked for.
  func reportOrphans(besides asked: [Bool]) {
    for (entry, isAsked) in zip(entries, asked) where !isAsked {
      context.report(.orphanedTranslation(entry.path), at: entry.pathRange)
    }
  }
}
