public import FormSource

/// What can be wrong with a glossary, and with naming its terms.
public enum GlossaryDiagnostic: String, DiagnosticKind {
  case unknownTerm = "text.glossary.unknownTerm"
  case notExplained = "text.glossary.notExplained"
  case badTerm = "text.glossary.badTerm"
  case badReading = "text.glossary.badReading"

  /// What the documentation says of it.
  public var page: DiagnosticPage {
    switch self {
    case .unknownTerm:
      DiagnosticPage(
        title: BilingualText(ja: "用語集にない言葉", en: "A term the glossary does not have"),
        why: BilingualText(
          ja: "質問の glossary は、用語集の言葉の説明を画面に出します。ない言葉の説明は出せません。",
          en: "A question's glossary shows the explanation of a term; one that is not there cannot be shown."),
        wrong: .field(
          #"{ "id": "letter", "type": "yesNo", "label": "たのんだ人がいますか", "glossary": ["委任書"] }"#),
        right: .field(
          #"{ "id": "letter", "type": "yesNo", "label": "たのんだ人がいますか", "glossary": ["委任状"] }"#))
    case .notExplained:
      DiagnosticPage(
        title: BilingualText(ja: "説明のない言葉", en: "A term without an explanation"),
        why: BilingualText(
          ja: "使わない言葉には、代わりの言葉があるだけで、住民に見せる説明がありません。",
          en: "A word that is not used has plain words in its place, and no explanation for residents."),
        wrong: .field(
          #"{ "id": "letter", "type": "yesNo", "label": "たのんだ人がいますか", "glossary": ["滞納"] }"#),
        right: .field(
          #"{ "id": "letter", "type": "yesNo", "label": "たのんだ人がいますか", "glossary": ["委任状"] }"#))
    case .badTerm:
      DiagnosticPage(
        title: BilingualText(ja: "見つけられない言葉", en: "A term that cannot be found"),
        why: BilingualText(
          ja: "空白やふりがなの印のある言葉は、文の中から見つけられません。64字までの言葉を、そのまま書いてください。",
          en:
            "A term with spaces or marks of furigana is never found in a text; write the bare word, up to 64 characters."
        ),
        wrong: .glossary(#""委 任 状": { "reading": "いにんじょう", "policy": "replace", "plain": "たのむ紙" }"#),
        right: .glossary(#""委任": { "reading": "いにん", "policy": "replace", "plain": "たのむこと" }"#))
    case .badReading:
      DiagnosticPage(
        title: BilingualText(ja: "言葉に合わない読み", en: "A reading that does not fit its term"),
        why: BilingualText(
          ja: "読みから、漢字の上のふりがなを作ります。言葉の中のかなと合わない読みは、まちがいです。",
          en: "Furigana is made from the reading; one that contradicts the kana of its term is wrong."),
        wrong: .glossary(#""片付け": { "reading": "かたづき", "policy": "replace", "plain": "きれいにすること" }"#),
        right: .glossary(#""片付け": { "reading": "かたづけ", "policy": "replace", "plain": "きれいにすること" }"#))
    }
  }
}
