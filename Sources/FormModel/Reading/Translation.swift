import FormSource
import FormText

/// A file of translations: for each text of a form or vocabulary the source it was made from, and the words.
///
/// The source stands beside the translation so that a change is found: a translation of an older text is reported as
/// stale instead of being shown as if it said the same.
struct Translation {
  /// One text.
  struct Entry {
    var key: Located<String>
    var source: Located<String>
    var text: Located<String>
  }

  let language: Language
  let entries: [String: Entry]
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
    var entries: [String: Entry] = [:]
    for (key, value) in texts {
      for problem in RubyText.problems(inMarkup: value.text.value) {
        context.report(.ruby(problem), at: value.text.sourceRange(ofDecodedUTF8: problem.range, in: file))
      }
      entries[key.value] = Entry(key: key, source: value.source, text: value.text)
    }
    self.entries = entries
  }

  private static func entry(
    _ object: inout ObjectReader
  ) -> (source: Located<String>, text: Located<String>)? {
    let source = object.required("source", as: .located(.nonEmptyString))
    let text = object.required("text", as: .located(.nonEmptyString))
    guard let source, let text else { return nil }
    return (source, text)
  }

  /// Reports a translation of a text that has changed.
  func reportStale(_ path: TextPath, _ entry: Entry) {
    context.report(.staleTranslation(path.description), at: entry.source.range)
  }

  /// Reports the texts that are not translated, in one finding.
  func reportMissing(_ paths: [String]) {
    guard !paths.isEmpty else { return }
    context.report(.missingTranslations(language, paths), at: placeOfTexts)
  }

  /// Reports translations of texts that do not exist.
  func reportOrphans(besides asked: Set<String>) {
    for (path, entry) in entries.sorted(by: { $0.value.key.range.lowerBound < $1.value.key.range.lowerBound })
    where !asked.contains(path) {
      context.report(.orphanedTranslation(path), at: entry.key.range)
    }
  }
}
