public import FormSource

/// What can be wrong with what is asked, and who knows it already.
public enum OnceDiagnostic: String, DiagnosticKind {
  case unknownMeaning = "once.unknownMeaning"
  case otherType = "once.otherType"
  case unknownRegister = "once.unknownRegister"

  /// What the documentation says of it.
  public var page: DiagnosticPage {
    switch self {
    case .unknownMeaning:
      DiagnosticPage(
        title: BilingualText(ja: "ない意味", en: "A meaning that does not exist"),
        why: BilingualText(
          ja: "語彙にない意味では、先に入れることも、ほかの手続で使うこともできません。",
          en: "With a meaning the vocabulary does not have, nothing is prefilled or shared."),
        wrong: .field(#"{ "id": "birth", "type": "date", "label": "生年月日", "meaning": "applicant.birthDay" }"#),
        right: .field(#"{ "id": "birth", "type": "date", "label": "生年月日", "meaning": "applicant.birthDate" }"#))
    case .otherType:
      DiagnosticPage(
        title: BilingualText(ja: "意味に合わない種類", en: "A type that contradicts the meaning"),
        why: BilingualText(ja: "台帳の日付を文字の質問には入れられません。", en: "A date from a register does not fit a text question."),
        wrong: .field(#"{ "id": "birth", "type": "text", "label": "生年月日", "meaning": "applicant.birthDate" }"#),
        right: .field(#"{ "id": "birth", "type": "date", "label": "生年月日", "meaning": "applicant.birthDate" }"#))
    case .unknownRegister:
      DiagnosticPage(
        title: BilingualText(ja: "ない台帳", en: "A register that does not exist"),
        why: BilingualText(ja: "どこに聞けばよいかわかりません。", en: "Nothing says whom to ask."),
        wrong: .meaning(
          #""applicant.birthDate": { "label": "生年月日", "type": "date", "register": "residentRegster", "sensitivity": "personal" }"#
        ),
        right: .meaning(
          #""applicant.birthDate": { "label": "生年月日", "type": "date", "register": "residentRegister", "sensitivity": "personal" }"#
        ))
    }
  }
}
