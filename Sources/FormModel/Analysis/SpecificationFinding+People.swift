import FormSource
import FormText

// What makes a form hard for the people who answer it.
extension SpecificationFinding {
  private static func shown(_ text: LocalizedText, in language: Language = .japanese) -> String {
    BilingualText.shortened(text[language].plain)
  }

  private static func shown(_ text: String) -> String { BilingualText.shortened(text) }

  /// The language of a text in which something was found, unless it is the form's own.
  private static func of(_ language: Language) -> (ja: String, en: String) {
    language == .japanese ? ("", "") : ("\(language.endonym) の訳で、", " (\(language.rawValue))")
  }

  static func labelWithoutWords(_ label: LocalizedText) -> Self {
    .init(
      PeopleDiagnostic.labelWithoutWords, ja: "「\(shown(label))」は、何を聞いているか言っていません。言葉で書いてください",
      en: "'\(shown(label))' does not say what is asked; put it into words")
  }

  static func equalLabels(_ label: LocalizedText, _ other: String, in language: Language) -> Self {
    .init(
      PeopleDiagnostic.equalLabels,
      ja: "\(of(language).ja)「\(shown(label, in: language))」は、同じページの「\(shown(other))」と見分けがつきません。ちがう名前にしてください",
      en:
        "\(quoted(label, language)) cannot be told from '\(shown(other))' on the same page\(of(language).en); give it another label"
    )
  }

  static func equalChoices(_ choice: Choice, _ other: Choice, in language: Language) -> Self {
    .init(
      PeopleDiagnostic.equalChoices,
      ja:
        "\(of(language).ja)選択肢「\(shown(choice.value))」の言葉「\(shown(choice.label, in: language))」は、「\(shown(other.value))」と同じです",
      en:
        "the choices '\(shown(other.value))' and '\(shown(choice.value))' have the same words, \(quoted(choice.label, language))\(of(language).en)"
    )
  }

  private static func quoted(_ text: LocalizedText, _ language: Language) -> String {
    "'" + shown(text, in: language) + "'"
  }

  static func hintHasLink(_ link: String, in language: Language) -> Self {
    .init(
      PeopleDiagnostic.hintHasLink,
      ja: "\(of(language).ja)ヒントにリンク「\(shown(link))」があります。ヒントは短い文だけにし、案内は intro か notices に書いてください",
      en:
        "the hint has a link, '\(shown(link))'\(of(language).en); keep it to a short sentence and put guidance into 'intro' or 'notices'"
    )
  }

  static func messageWithoutName(_ label: LocalizedText) -> Self {
    .init(
      PeopleDiagnostic.messageWithoutName,
      ja: "メッセージが、どの質問のことか言っていません。「\(shown(label))」のように、質問の名前を「」に入れて書いてください",
      en: "the message does not name its question; say which is meant, as in 「\(shown(label))」")
  }

  static func messageWithoutWay(_ phrase: String) -> Self {
    .init(
      PeopleDiagnostic.messageWithoutWay, ja: "「\(shown(phrase))」だけでは、どう直せばよいかわかりません。何を入力するとよいか書いてください",
      en: "'\(shown(phrase))' alone does not tell how to mend it; say what is to be entered")
  }

  static func forbiddenWord(_ word: String, in language: Language) -> Self {
    .init(
      PeopleDiagnostic.forbiddenWord,
      ja: "\(of(language).ja)メッセージの「\(shown(word))」は、どうすればよいかを伝えません。質問の名前と、することを書いてください",
      en:
        "'\(shown(word))' in the message\(of(language).en) does not tell what to do; name the question and the way out")
  }

  static func noPurpose(_ label: LocalizedText) -> Self {
    .init(
      PeopleDiagnostic.noPurpose, ja: "「\(shown(label))」をなぜ聞くのか、why に書いてください。書けないなら、聞かないでください",
      en: "say in 'why' what '\(shown(label))' is asked for; what nobody can say that of need not be asked")
  }

  static func twoQuestions(_ second: String) -> Self {
    .init(
      PeopleDiagnostic.twoQuestions, ja: "一つの質問で「\(shown(second))」も聞いています。質問を分けてください",
      en: "this question asks for '\(shown(second))' as well; make it two questions")
  }

  static func tooManyQuestions(_ count: Int, most: Int) -> Self {
    .init(
      PeopleDiagnostic.tooManyQuestions, ja: "このページは、一度に\(count)の質問を出すことがあります。\(most)までにして、ページを分けてください",
      en: "people may see \(count) questions on this page at once; show up to \(most) and divide the page")
  }

  static func menuForFewChoices(_ count: Int) -> Self {
    .init(
      PeopleDiagnostic.menuForFewChoices, ja: "選択肢は\(count)つだけです。開かなくても見えるように「visible」にしてください",
      en: "there are only \(count) choices; show them all with 'visible'", replacement: "visible")
  }
}

// What is asked of somebody who should not have to say it.
extension SpecificationFinding {
  static func askedTwice(_ meaning: Meaning, _ other: String) -> Self {
    .init(
      OnceDiagnostic.askedTwice, ja: "「\(shown(meaning.rawValue))」は「\(shown(other))」でもう聞いています。一度だけ聞いてください",
      en: "'\(shown(other))' asks for '\(shown(meaning.rawValue))' already; ask once")
  }

  static func meaningNotNamed(_ meaning: Meaning, heldBy register: LocalizedText?) -> Self {
    let held: (ja: String, en: String) =
      register.map { ("「\(shown($0))」が持っていることを、入力させています。", "'\(shown($0))' holds it; ") } ?? ("", "")
    return .init(
      OnceDiagnostic.meaningNotNamed,
      ja: "\(held.ja)この質問は「\(shown(meaning.rawValue))」のことです。meaning に書いてください",
      en: "\(held.en)this asks for '\(shown(meaning.rawValue))'; name it in 'meaning'")
  }

  static func rowsWithoutMeaning(_ field: String, group: String, register: LocalizedText) -> Self {
    .init(
      OnceDiagnostic.rowsWithoutMeaning,
      ja:
        "「\(shown(field))」は「\(shown(register))」が持っていますが、くり返し「\(shown(group))」の行は、そこから入りません。repeat に、その台帳の meaning を書いてください",
      en:
        "'\(shown(register))' holds '\(shown(field))', but the rows of '\(shown(group))' do not come from it; give their 'repeat' a meaning it holds"
    )
  }

  static func paperIsHeld(_ paper: LocalizedText, _ register: RegisterName, name: LocalizedText) -> Self {
    .init(
      OnceDiagnostic.paperIsHeld,
      ja:
        "「\(shown(paper))」のことは「\(shown(name))」にあります。heldBy に「\(shown(register.rawValue))」と書くか、だれが要らないかを needless に書いてください",
      en:
        "'\(shown(name))' holds what '\(shown(paper))' shows; name '\(shown(register.rawValue))' in 'heldBy', or say in 'needless' who need not bring it"
    )
  }

  static func attachmentIsHeld(_ label: LocalizedText, _ register: RegisterName, name: LocalizedText) -> Self {
    .init(
      OnceDiagnostic.paperIsHeld,
      ja:
        "「\(shown(label))」のことは「\(shown(name))」にあります。ファイルで出させずに、papers に書いて heldBy を「\(shown(register.rawValue))」にしてください",
      en:
        "'\(shown(name))' holds what '\(shown(label))' shows; list it under 'papers' with '\(shown(register.rawValue))' in 'heldBy' instead of asking for a file"
    )
  }

  static func sensitiveIsShown(_ field: String, type: FieldTypeName) -> Self {
    .init(
      OnceDiagnostic.sensitiveIsShown,
      ja: "「\(shown(field))」の意味は気をつけて扱うもの（sensitive）ですが、種類「\(type.rawValue)」は答えをかくしません",
      en: "'\(shown(field))' is sensitive by its meaning, but the type '\(type.rawValue)' shows its answers")
  }

  static func numberWithoutLaw(_ field: String) -> Self {
    .init(
      OnceDiagnostic.numberWithoutLaw,
      ja: "「\(shown(field))」でマイナンバーを聞く根拠がありません。legalBasis に、マイナンバー法か条例を書いてください",
      en:
        "nothing allows '\(shown(field))' to ask for the Individual Number; name the Number Act or an ordinance in 'legalBasis'"
    )
  }
}
