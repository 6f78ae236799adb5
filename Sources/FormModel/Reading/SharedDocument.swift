import FormSource
import FormText

/// A file that forms share, with its translations, opened for reading: a list of choices, a group of fields.
///
///     { "specVersion": "1.0", "id": "person", "language": "ja", "languages": ["ja", "easy", "en"], "fields": […] }
struct SharedDocument {
  /// The keys of the file. Whoever has read what the file is about calls `finish`.
  var object: OptionsReader
  let reading: SpecificationReading

  /// Opens a file, or reports why that cannot be done: at the place that asks for it, or in the file.
  ///
  /// - Parameters:
  ///   - path: The path from the folder of all forms.
  ///   - ask: The reading of the file that asks.
  ///   - place: Where it asks.
  ///   - chain: The paths of the files that include each other, this one last.
  ///   - layer: What ids of diagnostics on the file begin with.
  ///   - names: What the names of the file are called in the form.
  init?(
    _ path: String, askedBy ask: SpecificationReading, at place: Range<Int>, chain: [String] = [],
    layer: DiagnosticLayer = .spec,
    names: (JSONNode) -> NameChanges? = { _ in nil }
  ) {
    let whole = ask.whole
    guard SharedFiles.isPath(path) else {
      ask.context.report(.badSharedPath(path), at: place)
      return nil
    }
    let file: SourceFile
    switch whole.shared.file(path) {
    case .file(let found): file = found
    case .problem(let reason):
      ask.context.report(.unreadableShared(path, reason), at: place)
      return nil
    }
    whole.filesRead.append(file)
    let sink = ask.context.sink
    let json = JSONReader.read(file)
    json.diagnostics.forEach(sink.report)
    guard let root = json.root else { return nil }
    let id = root["id"]?.string ?? ""
    let spoken = Set((root["languages"]?.elements ?? []).compactMap(\.string))
    var translations: [Language: Translation] = [:]
    for language in whole.languages where language != .japanese {
      guard spoken.contains(language.rawValue) else {
        ask.context.report(.sharedLacksLanguage(path, language), at: place)
        continue
      }
      guard case .file(let file) = whole.shared.file(Self.translation(of: path, into: language)) else { continue }
      whole.filesRead.append(file)
      translations[language] = Translation(file, of: id, into: language, sink: sink)
    }
    reading = SpecificationReading(
      context: ReadingContext(file: file, layer: layer, sink: sink), translations: translations, whole: whole,
      names: names(root), chain: chain)
    guard let object = OptionsReader(root, reading: reading, path: TextPath()) else { return nil }
    self.object = object
    readHead()
  }

  private mutating func readHead() {
    _ = object.string("$schema")
    if let version = object.requiredString("specVersion"), version != FormSpecification.specVersion {
      object.report(.unsupportedVersion(version), at: "specVersion")
    }
    _ = object.identifier("id", style: .folder)
    if let language = object.requiredString("language"), language != Language.japanese.rawValue {
      object.report(.languageIsNotJapanese(language), at: "language")
    }
    let spoken = Set((object.strings("languages", from: nil) ?? []).map(Language.init(rawValue:)))
    for language in reading.languages.dropFirst() where spoken.contains(language) {
      if !reading.hasTranslation(into: language) { object.report(.missingTranslationFile(language), at: "languages") }
    }
    // Where facts come from, for the people who keep the file.
    _ = object.strings("sources", from: nil)
  }

  /// Reports what nobody asked for, and translations that are missing or of nothing.
  mutating func finish() {
    object.finish()
    reading.finishTranslations()
  }

  /// `shared/choices/industries.json` has its English in `shared/choices/industries.en.json`.
  private static func translation(of path: String, into language: Language) -> String {
    path.dropLast(".json".count) + ".\(language.rawValue).json"
  }
}
