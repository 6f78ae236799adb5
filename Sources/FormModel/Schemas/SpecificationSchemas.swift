public import FormSource
import FormText
public import PlainLanguage

extension FormSpecification {
  /// The JSON Schema of `form.json`, found out from its reader: what editors complete by.
  ///
  /// - Parameter registry: The field types a form may name; each offers its own options.
  public static func fileSchema(registry: FieldTypeRegistry = .standard) -> FileSchema {
    FileSchema(
      id: "urn:wardkit:schema:form:\(specVersion)", title: .init(ja: "手続きの様式", en: "The form of a procedure"),
      words: SchemaWords.form, variants: (["pages", "fields"], "type", registry.names.map(\.rawValue)),
      aliases: [["pages", "sections", "fields"]: ["pages", "fields"]]
    ) { file in
      _ = read(SpecificationFiles(form: file), registry: registry)
    }
  }

  /// The JSON Schema of the translation files beside a form or a vocabulary: `en.json`, `meanings.en.json`.
  public static let translationSchema = FileSchema(
    id: "urn:wardkit:schema:translation:\(specVersion)", title: .init(ja: "翻訳", en: "Translations"),
    words: SchemaWords.translation
  ) { file in
    let form = SourceFile(name: "form.json", text: #"{ "languages": ["ja", "en"] }"#)
    _ = read(SpecificationFiles(form: form, translations: [.english: file]))
  }
}

extension MeaningVocabulary {
  /// The JSON Schema of `shared/meanings.json`.
  public static let fileSchema = FileSchema(
    id: "urn:wardkit:schema:meanings:\(FormSpecification.specVersion)",
    title: .init(ja: "答えの意味の語彙", en: "The vocabulary of meanings"), words: SchemaWords.meanings
  ) { file in
    _ = FormSpecification.read(
      SpecificationFiles(form: SourceFile(name: "form.json", text: "{}"), meanings: file))
  }
}

extension Glossary {
  /// The JSON Schema of `shared/glossary.json`.
  public static let fileSchema = FileSchema(
    id: "urn:wardkit:schema:glossary:\(specVersion)", title: .init(ja: "用語集", en: "The glossary"),
    words: SchemaWords.glossary
  ) { file in
    _ = check(SharedFiles([sharedPath: file]))
  }
}
