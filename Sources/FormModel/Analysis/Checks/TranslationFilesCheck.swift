import FormSource
import FormText

extension FormCheck {
  /// Translations beside a form in languages it does not list: nobody can choose them.
  static let translationFiles = FormCheck { checked in
    let unlisted = checked.files.translations.filter { !checked.form.languages.contains($0.key) }
    return unlisted.sorted { $0.key.rawValue < $1.key.rawValue }.map { language, file in
      PlacedFinding(
        SpecificationFinding(
          LanguageDiagnostic.unlistedFile,
          ja: "様式の languages に「\(BilingualText.shortened(language.rawValue))」がないので、このファイルの訳はだれにも見えません",
          en:
            "the form does not list '\(BilingualText.shortened(language.rawValue))' in languages, so nobody sees these translations"
        ),
        in: file, at: place(in: file))
    }
  }

  /// Where a translation says what language it is in, else its opening brace.
  private static func place(in file: SourceFile) -> Range<Int> {
    JSONReader.read(file).root?["language"]?.range ?? 0..<min(1, file.bytes.count)
  }
}
