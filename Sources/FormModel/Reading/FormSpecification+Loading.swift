public import FormSource
public import FormText

/// The files of one procedure, in memory.
public struct SpecificationFiles: Sendable {
  /// `form.json`.
  public var form: SourceFile
  /// The translations beside it by language: `easy.json`, `en.json`.
  public var translations: [Language: SourceFile]
  /// `shared/meanings.json`, when there is one.
  public var meanings: SourceFile?
  /// The translations of the vocabulary by language: `meanings.en.json`.
  public var meaningTranslations: [Language: SourceFile]
  /// The files that forms share: fields to include, lists of choices. They are read when the form asks for them.
  public var shared: SharedFiles

  /// Creates the files of a procedure.
  public init(
    form: SourceFile, translations: [Language: SourceFile] = [:], meanings: SourceFile? = nil,
    meaningTranslations: [Language: SourceFile] = [:], shared: SharedFiles = SharedFiles()
  ) {
    self.form = form
    self.translations = translations
    self.meanings = meanings
    self.meaningTranslations = meaningTranslations
    self.shared = shared
  }

  /// Reads the folder of a procedure: `form.json`, every other `.json` file in it as a translation, and the vocabulary
  /// in `../shared`.
  public static func read(folder: String) throws(SourceFileError) -> SpecificationFiles {
    let folder = trimmed(folder)
    var files = SpecificationFiles(form: try SourceFile.read(path: folder + "/form.json"))
    for (language, path) in translations(in: folder, after: "") where language.rawValue != "form" {
      files.translations[language] = try SourceFile.read(path: path)
    }
    files.shared = SharedFiles(folder: parent(of: folder))
    let shared = parent(of: folder) + "shared"
    let meanings = shared + "/meanings.json"
    if Folder.holds(meanings) {
      files.meanings = try SourceFile.read(path: meanings)
      for (language, path) in translations(in: shared, after: "meanings.") {
        files.meaningTranslations[language] = try SourceFile.read(path: path)
      }
    }
    return files
  }

  /// The files named `<prefix><language>.json` in a folder, sorted.
  private static func translations(in folder: String, after prefix: String) -> [(Language, String)] {
    Folder.names(in: folder).compactMap { name in
      guard name.hasPrefix(prefix), name.hasSuffix(".json"), name.utf8.count > prefix.utf8.count + 5 else { return nil }
      let tag = name.dropFirst(prefix.count).dropLast(".json".count)
      guard tag.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (0x30...0x7A).contains($0) }) else { return nil }
      return (Language(rawValue: String(tag)), folder + "/" + name)
    }
  }

  /// A path without slashes at its end, so that findings show it as it was given.
  private static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path.isEmpty ? "." : path
  }

  /// The folder that a folder stands in, with a slash at its end.
  private static func parent(of folder: String) -> String {
    if folder == "." { return "../" }
    guard let slash = folder.lastIndex(of: "/") else { return "" }
    return String(folder[...slash])
  }
}

/// What reading a procedure came to.
public struct SpecificationReadingResult: Sendable {
  /// The specification, unless something forbids to use it.
  public var specification: FormSpecification?
  /// Everything that was found, sorted by file and place.
  public var diagnostics: [Diagnostic]
}

/// A procedure that cannot be used, with everything that is wrong with it.
public struct SpecificationProblems: Error, Sendable, CustomStringConvertible {
  /// What is wrong.
  public var diagnostics: [Diagnostic]

  /// The findings as a developer reads them.
  public var description: String { DiagnosticRenderer(.english).text(diagnostics) }
}

extension FormSpecification {
  /// Reads a procedure from its files, and finds everything that is wrong with it in one pass.
  public static func read(
    _ files: SpecificationFiles, registry: FieldTypeRegistry = .standard
  ) -> SpecificationReadingResult { read(files, registry: registry, places: nil) }

  /// Reads a procedure, and remembers where its parts stand when there is a table for it.
  static func read(
    _ files: SpecificationFiles, registry: FieldTypeRegistry, places: SpecificationPlaces?
  ) -> SpecificationReadingResult {
    let sink = DiagnosticSink()
    let meanings = MeaningVocabulary.read(files, sink: sink)
    let specification = read(files, meanings: meanings, registry: registry, sink: sink, places: places)
    let diagnostics = sink.diagnostics.sorted().withoutDoubles
    return SpecificationReadingResult(
      specification: diagnostics.containsErrors ? nil : specification, diagnostics: diagnostics)
  }

  /// Reads the folder of a procedure for use.
  ///
  /// - Throws: `SpecificationProblems` with every finding when it cannot be used. Warnings do not forbid it.
  public static func load(
    folder: String, registry: FieldTypeRegistry = .standard
  ) throws(SpecificationProblems) -> FormSpecification {
    let files: SpecificationFiles
    do throws(SourceFileError) {
      files = try SpecificationFiles.read(folder: folder)
    } catch {
      throw SpecificationProblems(diagnostics: [error.diagnostic])
    }
    let result = read(files, registry: registry)
    guard let specification = result.specification else { throw SpecificationProblems(diagnostics: result.diagnostics) }
    return specification
  }

  private static func read(
    _ files: SpecificationFiles, meanings: MeaningVocabulary, registry: FieldTypeRegistry, sink: DiagnosticSink,
    places: SpecificationPlaces?
  ) -> FormSpecification? {
    let json = JSONReader.read(files.form)
    json.diagnostics.forEach(sink.report)
    // Of a file that breaks off, nothing can be said to be missing.
    guard let root = json.root, root.members == nil || !json.breaksOff else { return nil }
    let id = root["id"]?.string ?? ""
    let languages = Set((root["languages"]?.elements ?? []).compactMap(\.string))
    var translations: [Language: Translation] = [:]
    for (language, file) in files.translations.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where languages.contains(language.rawValue) {
      translations[language] = Translation(file, of: id, into: language, sink: sink)
    }
    let reading = SpecificationReading(
      context: ReadingContext(file: files.form, layer: .spec, sink: sink), translations: translations,
      whole: WholeReading(shared: files.shared, places: places))
    let reader = SpecificationReader(reading: reading, registry: registry, meanings: meanings)
    let specification = reader.read(root) { SpecificationContent(files, shared: reading.whole.filesRead) }
    reading.finishTranslations()
    if let finding = specification?.costFinding {
      reading.context.report(finding, at: root["pages"]?.range ?? root.range)
    }
    return specification
  }
}

extension [Diagnostic] {
  /// The findings, each once: a shared file may be read for several questions.
  fileprivate var withoutDoubles: [Diagnostic] {
    reduce(into: []) { kept, next in if kept.last != next { kept.append(next) } }
  }
}

extension JSONReading {
  /// Whether the text ends before the value does.
  fileprivate var breaksOff: Bool {
    let last = file.bytes.last { !([0x20, 0x09, 0x0A, 0x0D] as [UInt8]).contains($0) }
    return last != UInt8(ascii: "}") || diagnostics.contains { $0.id == DiagnosticID(.json, "unclosedBracket") }
  }
}

extension FieldTypeRegistry {
  /// Makes one field from its options alone, for trying a type without a form.
  public func field(_ name: FieldTypeName, options: SourceFile) -> (field: (any FieldType)?, diagnostics: [Diagnostic])
  {
    let sink = DiagnosticSink()
    let json = JSONReader.read(options)
    json.diagnostics.forEach(sink.report)
    let reading = SpecificationReading(
      context: ReadingContext(file: options, layer: .spec, sink: sink), translations: [:])
    guard let type = self[name], let root = json.root,
      var object = OptionsReader(root, reading: reading, path: TextPath())
    else { return (nil, sink.diagnostics.sorted()) }
    let field = type.init(reading: &object)
    object.finish()
    return (field, sink.diagnostics.sorted())
  }
}
