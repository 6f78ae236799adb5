public import FormSource

/// What can be wrong with translations and furigana.
public enum LanguageDiagnostic: String, DiagnosticKind {
  case isNotJapanese = "language.isNotJapanese"
  case japaneseFirst = "language.japaneseFirst"
  case missingFile = "language.missingFile"
  case missing = "language.missing"
  case stale = "language.stale"
  case orphan = "language.orphan"
  case otherForm = "language.otherForm"
  case otherLanguage = "language.otherLanguage"
  case furigana = "language.furigana"
  case sharedLacksLanguage = "language.sharedLacksLanguage"
  case unlistedFile = "language.unlistedFile"
  case otherInsertion = "language.otherInsertion"
  case valueMissing = "language.valueMissing"
  case furiganaNotShown = "language.furiganaNotShown"

  /// What the documentation says of it.
  public var page: DiagnosticPage {
    switch self {
    case .isNotJapanese:
      DiagnosticPage(
        title: BilingualText(ja: "日本語でない様式", en: "A form that is not in Japanese"),
        why: BilingualText(
          ja: "もとの文は一つの言語にそろえます。ほかの言語は翻訳のファイルです。",
          en: "The source is one language for all forms; others are translation files."),
        wrong: .form(#""language": "en""#),
        right: .form(#""language": "ja""#))
    case .japaneseFirst:
      DiagnosticPage(
        title: BilingualText(ja: "日本語が最初でない languages", en: "Languages that do not begin with Japanese"),
        why: BilingualText(ja: "最初の言語が、何も選ばない人に出ます。", en: "The first language is what people get who choose none."),
        wrong: .form(#""languages": ["en", "ja"]"#),
        right: .form(#""languages": ["ja", "en"]"#))
    case .missingFile:
      DiagnosticPage(
        title: BilingualText(ja: "ない翻訳のファイル", en: "A translation file that is missing"),
        why: BilingualText(ja: "選べると書いた言語を、住民が選べません。", en: "Residents could not choose a language the form promises."),
        wrong: .form(#""languages": ["ja", "ko"]"#),
        right: .form(#""languages": ["ja", "en"]"#))
    case .missing:
      DiagnosticPage(
        title: BilingualText(ja: "足りない翻訳", en: "Missing translations"),
        why: BilingualText(
          ja: "ことばの切り替えの途中で、日本語が混ざります。", en: "Japanese would turn up in the middle of another language."),
        wrong: .translation(#""title": null"#),
        right: .translation(#""title": { "source": "小さな様式", "text": "A small form" }"#))
    case .stale:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "古い文の翻訳", en: "A translation of an older text"),
        why: BilingualText(
          ja: "もとの文が変わったのに、訳は前のことを言っています。", en: "The source has changed, and the translation says what it said before."),
        wrong: .translation(#""title": { "source": "古い様式", "text": "An old form" }"#),
        right: .translation(#""title": { "source": "小さな様式", "text": "A small form" }"#))
    case .orphan:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "もとのない翻訳", en: "A translation of nothing"),
        why: BilingualText(
          ja: "消した質問の訳か、道すじのつづりちがいです。後のほうなら、訳が出ません。",
          en: "It belongs to a question that is gone, or its path is misspelt and the translation never shows."),
        wrong: .translation(#""pages.gone.title": { "source": "消えた", "text": "Gone" }"#),
        right: .translation(#""title": { "source": "小さな様式", "text": "A small form" }"#))
    case .otherForm:
      DiagnosticPage(
        title: BilingualText(ja: "別の様式の翻訳", en: "A translation of another form"),
        why: BilingualText(ja: "ファイルの置きまちがいです。", en: "The file lies in the wrong folder."),
        wrong: .translationFile(#""for": "another-form""#),
        right: .translationFile(#""for": "small-form""#))
    case .otherLanguage:
      DiagnosticPage(
        title: BilingualText(ja: "名前と合わない言語", en: "A language that is not that of the file name"),
        why: BilingualText(ja: "韓国語を選んだ人に中国語が出ます。", en: "Who chooses one language would get another."),
        wrong: .translationFile(#""language": "ko""#),
        right: .translationFile(#""language": "en""#))
    case .furigana:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "読めないふりがな", en: "Furigana that cannot be read"),
        why: BilingualText(ja: "印がそのまま画面に出ます。", en: "The marks themselves would show on the page."),
        wrong: .form(#""title": "{様式|}""#),
        right: .form(#""title": "{様式|ようしき}""#))
    case .sharedLacksLanguage:
      DiagnosticPage(
        title: BilingualText(ja: "様式の言語を話さない共有のファイル", en: "A shared file without a language of the form"),
        why: BilingualText(
          ja: "ことばの切り替えの途中で、日本語が混ざります。", en: "Japanese would turn up in the middle of another language."),
        wrong: .words(
          ja: "英語の様式が使う、日本語だけの選択肢の一覧", en: "a list of choices in Japanese alone, in a form that speaks English"),
        right: .words(ja: "英語もある選択肢の一覧", en: "a list of choices with its English"))
    case .unlistedFile:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "様式が挙げていない言語の翻訳", en: "A translation the form does not list"),
        why: BilingualText(
          ja: "languages に書き忘れた言語は、だれにも選べません。", en: "Nobody can choose a language that languages forgets."),
        wrong: .words(
          ja: "languages が ja だけの様式の横にある en.json", en: "en.json beside a form whose languages are ja alone"),
        right: .words(ja: "languages に en もある様式", en: "a form that lists en in languages"))
    case .otherInsertion:
      DiagnosticPage(
        title: BilingualText(ja: "もとの文とちがう差し込み", en: "Insertions that are not those of the source"),
        why: BilingualText(
          ja: "{number} のような所には、数や名前が入ります。訳になければ、その言語の人には見えません。",
          en: "A number or a name is put in the place of {number}; a translation without it does not show it."),
        wrong: .words(
          ja: "「子ども {number}人目」の訳が Next child のとき", en: "Next child as the translation of 子ども {number}人目"),
        right: .words(ja: "Child {number} という訳", en: "Child {number} as its translation"))
    case .valueMissing:
      DiagnosticPage(
        .warning,
        title: BilingualText(ja: "訳にない数、電話番号、アドレス", en: "A number, telephone number or address a translation lacks"),
        why: BilingualText(
          ja: "日数や金額や電話番号がちがうと、その言語の人だけが損をします。",
          en: "Where days, amounts or telephone numbers differ, only those who read that language lose."),
        wrong: .words(
          ja: "「14日のあいだ残します。」の訳が Kept for 10 days. のとき", en: "Kept for 10 days. as the translation of 14日のあいだ残します。"),
        right: .words(ja: "Kept for 14 days. という訳", en: "Kept for 14 days. as its translation"))
    case .furiganaNotShown:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "出ないふりがな", en: "Furigana that is not shown"),
        why: BilingualText(
          ja: "日本語でない文と、記録される値には、ふりがなが出ません。読みは消えます。",
          en: "Texts in other languages and recorded values show no furigana; the reading is lost."),
        wrong: .translation(#""title": { "source": "小さな様式", "text": "A small {form|ようしき}" }"#),
        right: .translation(#""title": { "source": "小さな様式", "text": "A small form" }"#))
    }
  }
}
