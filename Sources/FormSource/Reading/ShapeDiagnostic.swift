/// What can be wrong with the shape of a value, in a file of any layer.
public enum ShapeDiagnostic: String, DiagnosticKind {
  case wrongType = "shape.wrongType"
  case missingKey = "shape.missingKey"
  case unknownKey = "shape.unknownKey"
  case unknownValue = "shape.unknownValue"
  case outOfRange = "shape.outOfRange"
  case emptyText = "shape.emptyText"
  case wrongCount = "shape.wrongCount"
  case unsupportedVersion = "shape.unsupportedVersion"

  /// What the documentation says of it.
  public var page: DiagnosticPage {
    switch self {
    case .wrongType:
      DiagnosticPage(
        title: BilingualText(ja: "別の種類の値", en: "A value of another kind"),
        why: BilingualText(
          ja: #"この場所の値は種類が決まっています。数を "" で囲むと、文字として扱われます。"#,
          en: "The place needs a certain kind of value; a number in quotes is a text."),
        wrong: .field(#"{ "id": "endsOn", "type": "date", "label": 3 }"#),
        right: .field(#"{ "id": "endsOn", "type": "date", "label": "終わる日" }"#))
    case .missingKey:
      DiagnosticPage(
        title: BilingualText(ja: "キーがない", en: "A missing key"),
        why: BilingualText(ja: "これがないと、住民に見せる内容が足りません。", en: "Without it residents would miss something they need."),
        wrong: .field(#"{ "id": "endsOn", "type": "date" }"#),
        right: .field(#"{ "id": "endsOn", "type": "date", "label": "終わる日" }"#))
    case .unknownKey:
      DiagnosticPage(
        title: BilingualText(ja: "ないキー", en: "A key that does not exist"),
        why: BilingualText(
          ja: "つづりちがいのキーを黙って読み飛ばすと、書いたつもりの条件や説明が効きません。",
          en: "If a misspelt key were passed over, a condition or a help text would silently do nothing."),
        wrong: .field(#"{ "id": "endsOn", "type": "date", "label": "終わる日", "latst": "today" }"#),
        right: .field(#"{ "id": "endsOn", "type": "date", "label": "終わる日", "latest": "today" }"#))
    case .unknownValue:
      DiagnosticPage(
        title: BilingualText(ja: "ない値", en: "A value that does not exist"),
        why: BilingualText(ja: "書ける語は決まっています。", en: "The words that can stand here are fixed."),
        wrong: .form(#""dates": "japanese""#),
        right: .form(#""dates": "wareki""#))
    case .outOfRange:
      DiagnosticPage(
        title: BilingualText(ja: "範囲の外の数", en: "A number out of range"),
        why: BilingualText(ja: "上限と下限は、計算の量と画面の広さから決まっています。", en: "The limits keep the work bounded and pages usable."),
        wrong: .field(#"{ "id": "note", "type": "text", "label": "ひとこと", "maximum": -20 }"#),
        right: .field(#"{ "id": "note", "type": "text", "label": "ひとこと", "maximum": 20 }"#))
    case .emptyText:
      DiagnosticPage(
        title: BilingualText(ja: "文字のない文", en: "A text without a character"),
        why: BilingualText(
          ja: "画面でも読み上げでも、何も書かれていない所になります。", en: "On the screen and in a screen reader there would be nothing."),
        wrong: .form(#""title": " ""#),
        right: .form(#""title": "小さな様式""#))
    case .wrongCount:
      DiagnosticPage(
        title: BilingualText(ja: "多すぎる、または少なすぎる並び", en: "Too many or too few elements"),
        why: BilingualText(ja: "要素が一つもない並びからは、何も作れません。", en: "Nothing can be made of a list without an element."),
        wrong: .form(#""legalBasis": []"#),
        right: .form(#""legalBasis": [{ "law": "試す法律", "article": "第1条", "for": "試すこと" }]"#))
    case .unsupportedVersion:
      DiagnosticPage(
        title: BilingualText(ja: "読めない版", en: "A version that cannot be read"),
        why: BilingualText(
          ja: "この版のしくみが知らないキーがあるかもしれません。読めたふりをすると、条件が抜けます。",
          en: "There may be keys this package does not know; to pretend otherwise would drop conditions."),
        wrong: .form(#""specVersion": "2.0""#),
        right: .form(#""specVersion": "1.0""#))
    }
  }

  /// The id in a layer, as `spec.shape.wrongType`.
  public func id(in layer: DiagnosticLayer) -> DiagnosticID { DiagnosticID(layer, rawValue) }
}
