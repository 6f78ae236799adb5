public import FormSource
import FormText

extension MeaningVocabulary {
  /// Everything that is wrong with the vocabulary of a ward and its translations, sorted by file and place.
  ///
  /// - Parameter files: The vocabulary is in `meanings` and `meaningTranslations`; the form is not looked at.
  public static func check(_ files: SpecificationFiles) -> [Diagnostic] {
    let sink = DiagnosticSink()
    _ = read(files, sink: sink)
    return sink.diagnostics
  }

  /// Reads the vocabulary of a ward; an empty one when there is none.
  static func read(_ files: SpecificationFiles, sink: DiagnosticSink) -> MeaningVocabulary {
    guard let file = files.meanings else { return .empty }
    let json = JSONReader.read(file)
    json.diagnostics.forEach(sink.report)
    guard let root = json.root else { return .empty }
    let languages = Set((root["languages"]?.elements ?? []).compactMap(\.string))
    var translations: [Language: Translation] = [:]
    for (language, file) in files.meaningTranslations.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where languages.contains(language.rawValue) {
      translations[language] = Translation(file, of: "meanings", into: language, sink: sink)
    }
    let reading = SpecificationReading(
      context: ReadingContext(file: file, layer: .spec, sink: sink), translations: translations)
    guard var object = OptionsReader(root, reading: reading, path: TextPath()) else { return .empty }
    let vocabulary = vocabulary(&object, reading)
    object.finish()
    reading.finishTranslations()
    return vocabulary
  }

  private static func vocabulary(_ object: inout OptionsReader, _ reading: SpecificationReading) -> MeaningVocabulary {
    _ = object.string("$schema")
    if let version = object.requiredString("specVersion"), version != FormSpecification.specVersion {
      object.report(.unsupportedVersion(version), at: "specVersion")
    }
    if let language = object.requiredString("language"), language != Language.japanese.rawValue {
      object.report(.languageIsNotJapanese(language), at: "language")
    }
    let languages = object.strings("languages", from: nil) ?? []
    for language in languages.map(Language.init(rawValue:)).dropFirst() where !reading.hasTranslation(into: language) {
      object.report(.missingTranslationFile(language), at: "languages")
    }
    var registers: [RegisterName: Register] = [:]
    for (key, var register) in object.members("registers") {
      registers[RegisterName(rawValue: key)] = Register(
        name: register.requiredText("name"), holder: register.requiredText("holder"))
      register.finish()
    }
    var terms: [Meaning: Term] = [:]
    for (key, var term) in object.members("meanings") {
      let type = term.requiredString("type")
      let register = term.string("register")
      if let register, registers[RegisterName(rawValue: register)] == nil {
        let nearest = NearestName.nearest(to: register, in: registers.keys.sorted().map(\.rawValue))
        term.report(.unknownRegister(register, nearest: nearest), at: "register")
      }
      terms[Meaning(rawValue: key)] = Term(
        label: term.requiredText("label"),
        type: type == "group" ? nil : type.map(FieldTypeName.init(rawValue:)),
        register: register.map(RegisterName.init(rawValue:)), autocomplete: term.string("autocomplete"),
        sensitivity: term.name("sensitivity", as: Sensitivity.self) ?? .personal)
      term.finish()
    }
    return MeaningVocabulary(registers: registers, terms: terms)
  }
}

extension OptionsReader {
  /// The objects of an object whose keys are names of the author's own.
  mutating func members(_ key: String) -> [(String, OptionsReader)] {
    guard var object = requiredObject(key) else { return [] }
    return object.allMembers()
  }
}
