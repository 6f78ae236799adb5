public import FormSource

extension UsabilityScript {
  /// The JSON Schema of usability scripts, found out from their reader.
  public static let fileSchema = FileSchema(
    id: "urn:wardkit:schema:script", title: .init(ja: "使いやすさの試験の台本", en: "A usability script"),
    words: schemaWords, deepest: 6
  ) { file in
    _ = read(file, for: nil)
  }
}
