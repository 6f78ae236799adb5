import FormModel
import FormSource
import FormText

/// A form with everything a form must have and little else, to put a mistake into.
enum SmallForm {
  /// The parts of the form that tests replace.
  struct Parts {
    var head = #""specVersion": "1.0", "id": "small-form", "version": "1", "language": "ja", "#
    var pages = #"{ "id": "about", "title": "あなたのこと", "fields": [\#(name), \#(isNew)] }"#
    var rest = ""
    var actors = #"{ "applicant": "applicantName" }"#
  }

  static let name = #"{ "id": "applicantName", "type": "personName", "label": "氏名", "kana": false }"#
  static let isNew = #"{ "id": "isNew", "type": "yesNo", "label": "はじめてですか" }"#
  static let movedOn = #"{ "id": "movedOn", "type": "date", "label": "引っ越した日" }"#

  /// The text of the form file.
  static func text(_ change: (inout Parts) -> Void = { _ in }) -> String {
    var parts = Parts()
    change(&parts)
    // What the rest of the form says itself takes the place of the usual.
    let actors = parts.rest.contains("\"actors\":") ? "" : "\"actors\": \(parts.actors),"
    let pages = parts.rest.contains("\"pages\": [") ? "" : ", \"pages\": [\(parts.pages)]"
    return #"""
      { \#(parts.head)
        "title": "小さな様式", "summary": "試すための様式です。", "purpose": "試すため", "retention": "残しません。",
        "legalBasis": [{ "law": "試す法律", "article": "第1条", "for": "試すこと" }],
        "office": { "name": "係", "addressee": "区長", "telephone": "03-0000-0000", "hours": "平日", "counter": "1階", "post": "区役所" },
        \#(actors) \#(parts.rest)
        "submission": { "title": "受け付けました", "referenceLabel": "受付番号" }\#(pages) }
      """#
  }

  /// What reading the text comes to.
  ///
  /// - Parameter shared: The texts of shared files by their paths.
  static func read(
    _ text: String, english: String? = nil, shared: [String: String] = [:]
  ) -> SpecificationReadingResult {
    var files = SpecificationFiles(form: SourceFile(name: "form.json", text: text))
    files.shared = SharedFiles(
      shared.reduce(into: [:]) { $0[$1.key] = SourceFile(name: $1.key, text: $1.value) })
    if let english { files.translations[.english] = SourceFile(name: "en.json", text: english) }
    return FormSpecification.read(files)
  }
}
