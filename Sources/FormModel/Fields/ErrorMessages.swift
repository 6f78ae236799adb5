public import FormText

/// Turns violations into the sentences residents read.
public enum ErrorMessages {
  /// The messages of violations that any field may have, unless its type words them better.
  public static let common: [ViolationCode: LocalizedText] = [
    .isMissing: LocalizedText(
      "「{label}」を入力してください", easy: "「{label}」を {書|か}いてください", english: "Enter “{label}”"),
    .entryIsTooLong: LocalizedText(
      "「{label}」が長すぎます。{maximum}バイトまでに短くしてください",
      easy: "「{label}」が {長|なが}いです。{maximum}バイトより {短|みじか}く してください",
      english: "“{label}” is too long. Shorten it to at most {maximum} bytes"),
    .hasControlCharacters: LocalizedText(
      "「{label}」に、画面に出ない文字が入っています。消して、もう一度入力してください",
      easy: "「{label}」に {見|み}えない {文字|もじ}が あります。{消|け}して、もう{一度|いちど} {書|か}いてください",
      english: "“{label}” holds characters that cannot be shown. Delete them and type it again"),
  ]

  /// The sentence for a violation of a question, in the reader's language.
  ///
  /// `label` is the question as it was asked. A code without a message in the catalogues is our mistake; the sentence
  /// then asks to check the question, so that nobody is left without words.
  public static func message<Field: FieldType>(
    for violation: Violation, of field: Field.Type, label: LocalizedText, in context: FieldContext
  ) -> RubyText {
    let language = context.language
    let catalogue = MessageCatalogue[language]
    let sentences = Field.messages[violation.code] ?? common[violation.code] ?? fallback
    let template =
      sentences.text(in: language) ?? catalogue?.message(violation.code, of: Field.name) ?? sentences[language]
    func spoken(_ text: LocalizedText) -> String { text[language].markup }
    var words: [String: String] = ["label": label[language].plain]
    let parts = violation.parts.compactMap { name in Field.parts.first { $0.name == name } }
    words["part"] = list(parts.map { spoken($0.label) }, in: language)
    for (name, argument) in violation.arguments {
      words[name] =
        switch argument {
        case .number(let number): String(number)
        case .date(let date): DateText.text(date, in: context)
        case .words(let text): spoken(text)
        }
    }
    return RubyText(fill(template.markup, with: words))
  }

  /// Every code with a message, for checks over all of them.
  public static func codes<Field: FieldType>(of field: Field.Type) -> [ViolationCode] {
    Set(Field.messages.keys).union(common.keys).sorted()
  }

  private static let fallback = LocalizedText(
    "「{label}」を確かめてください", easy: "「{label}」を もう{一度|いちど} {見|み}てください", english: "Check “{label}”")

  /// Several names in a row: 「年」「月」, or “year” and “month”.
  private static func list(_ names: [String], in language: Language) -> String {
    language.htmlTag == "ja"
      ? names.map { "「\($0)」" }.joined(separator: "と")
      : names.map { "“\($0)”" }.joined(separator: MessageCatalogue[language]?.conjunction ?? " and ")
  }

  /// Replaces `{name}` by its words; braces that hold anything else (furigana) stay as they are.
  private static func fill(_ template: String, with words: [String: String]) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      result += words[name] ?? String(rest[...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
