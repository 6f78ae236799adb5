public import FormSource

/// What makes a form hard for the people who answer it.
public enum PeopleDiagnostic: String, DiagnosticKind {
  case labelWithoutWords = "spec.people.labelWithoutWords"
  case equalLabels = "spec.people.equalLabels"
  case equalChoices = "spec.people.equalChoices"
  case hintHasLink = "spec.people.hintHasLink"
  case messageWithoutName = "spec.people.messageWithoutName"
  case messageWithoutWay = "spec.people.messageWithoutWay"
  case forbiddenWord = "spec.people.forbiddenWord"
  case noPurpose = "spec.people.noPurpose"
  case twoQuestions = "spec.people.twoQuestions"
  case tooManyQuestions = "spec.people.tooManyQuestions"
  case menuForFewChoices = "spec.people.menuForFewChoices"

  /// What the documentation says of it.
  public var page: DiagnosticPage {
    switch self {
    case .labelWithoutWords: Self.labelWithoutWordsPage
    case .equalLabels: Self.equalLabelsPage
    case .equalChoices: Self.equalChoicesPage
    case .hintHasLink: Self.hintHasLinkPage
    case .messageWithoutName: Self.messageWithoutNamePage
    case .messageWithoutWay: Self.messageWithoutWayPage
    case .forbiddenWord: Self.forbiddenWordPage
    case .noPurpose: Self.noPurposePage
    case .twoQuestions: Self.twoQuestionsPage
    case .tooManyQuestions: Self.tooManyQuestionsPage
    case .menuForFewChoices: Self.menuForFewChoicesPage
    }
  }

  private static let labelWithoutWordsPage =
    DiagnosticPage(
      .warning, title: BilingualText(ja: "言葉のない質問", en: "A question without a word"),
      why: BilingualText(
        ja: "画面を見ない人には、何を聞かれているかわかりません。エラーの文も、質問の名前を言えません。",
        en: "Who listens to the page does not learn what is asked, and no error message can name the question."),
      wrong: .field(#"{ "id": "endsOn", "type": "date", "label": "？" }"#),
      right: .field(#"{ "id": "endsOn", "type": "date", "label": "終わる日" }"#))

  private static let equalChoicesPage =
    DiagnosticPage(
      .warning, title: BilingualText(ja: "同じ言葉の選択肢", en: "Two choices with the same words"),
      why: BilingualText(
        ja: "どちらを選べばよいかわからず、ちがう答えが記録されます。",
        en: "Nobody can tell which to choose, and what is recorded is left to chance."),
      wrong: .field(
        #"{ "id": "colour", "type": "choice", "label": "好きな色", "choices": [{ "value": "red", "label": "赤" }, { "value": "crimson", "label": " 赤" }] }"#
      ),
      right: .field(
        #"{ "id": "colour", "type": "choice", "label": "好きな色", "choices": [{ "value": "red", "label": "赤" }, { "value": "crimson", "label": "こい赤" }] }"#
      ))

  private static let hintHasLinkPage =
    DiagnosticPage(
      .warning, title: BilingualText(ja: "リンクのあるヒント", en: "A hint with a link"),
      why: BilingualText(
        ja:
          "ヒントは、入力らんといっしょに続けて読み上げられます。リンクは押せず、住所（URL）が一字ずつ読まれます。案内は intro か notices に書いてください（GOV.UK Design System「Hint text」）。",
        en:
          "A hint is read out with its control: a link in it cannot be followed, and its address is spelt out; guidance belongs into 'intro' or 'notices' (GOV.UK Design System, hint text)."
      ),
      wrong: .field(
        #"{ "id": "endsOn", "type": "date", "label": "終わる日", "hint": "くわしくは https://example.jp/ を見てください。" }"#),
      right: .field(#"{ "id": "endsOn", "type": "date", "label": "終わる日", "hint": "契約書に書いてある日です。" }"#))

  private static let equalLabelsPage =
    DiagnosticPage(
      .warning, title: BilingualText(ja: "一つのページの、同じ名前の質問", en: "Two questions with one label on a page"),
      why: BilingualText(
        ja: "ふりがな、全角と半角、空白だけのちがいは、ちがいになりません。エラーの文がどちらの質問のことか、わかりません。いっしょに出ることがない質問は、同じ名前でもかまいません。",
        en:
          "Furigana, width and spaces make no difference to people: nobody could tell which of the two an error message is about; questions that are never shown together may share a label."
      ),
      wrong: .field(#"{ "id": "again", "type": "date", "label": "引っ越した　日" }"#),
      right: .field(#"{ "id": "again", "type": "date", "label": "前に引っ越した日" }"#))

  private static let messageWithoutWayPage =
    DiagnosticPage(
      .warning, title: BilingualText(ja: "直し方を言わないメッセージ", en: "A message that does not say what to do"),
      why: BilingualText(
        ja: "「正しく入力してください」では、何が正しいのかわかりません。直し方を言う文は、あきらめる人を半分にします（この道具の見つもりで、確かめていません）。",
        en:
          "“Enter it correctly” does not say what is correct; a message that says how to mend it halves the number who give up (an assumption of this package, not measured)."
      ),
      wrong: .form(
        #""rules": [{ "id": "day", "check": "movedOn <= today", "at": ["movedOn"], "message": "「引っ越した日」を正しく入力してください" }]"#
      ),
      right: .form(
        #""rules": [{ "id": "day", "check": "movedOn <= today", "at": ["movedOn"], "message": "「引っ越した日」には、今日か、今日より前の日を入力してください" }]"#
      ))

  private static let forbiddenWordPage =
    DiagnosticPage(
      .warning, title: BilingualText(ja: "メッセージに使わない言葉", en: "A word that has no place in a message"),
      why: BilingualText(
        ja: "「不正な」「エラーが発生しました」のような言葉は、人を責めたり、しくみのことを言ったりして、どうすればよいかを言いません（GOV.UK Design System「Error message」）。",
        en:
          "Words such as “invalid” blame people or speak of the machine, and say nothing of what to do (GOV.UK Design System, error message)."
      ),
      wrong: .form(
        #""rules": [{ "id": "day", "check": "movedOn <= today", "at": ["movedOn"], "message": "「引っ越した日」に不正な日付が入っています" }]"#
      ),
      right: .form(
        #""rules": [{ "id": "day", "check": "movedOn <= today", "at": ["movedOn"], "message": "「引っ越した日」には、今日か、今日より前の日を入力してください" }]"#
      ))

  private static let messageWithoutNamePage =
    DiagnosticPage(
      .warning, title: BilingualText(ja: "質問の名前のないメッセージ", en: "A message that does not name its question"),
      why: BilingualText(
        ja: "エラーのまとめを聞く人は、どの質問のことかわかりません。質問の名前を「」に入れて書いてください。",
        en: "Who hears the list of errors cannot tell which question is meant; put its label into 「」."),
      wrong: .form(
        #""rules": [{ "id": "day", "check": "movedOn <= today", "at": ["movedOn"], "message": "先のことは入力できません" }]"#),
      right: .form(
        #""rules": [{ "id": "day", "check": "movedOn <= today", "at": ["movedOn"], "message": "「引っ越した日」には、今日か、今日より前の日を入力してください" }]"#
      ))

  private static let twoQuestionsPage =
    DiagnosticPage(
      .warning, title: BilingualText(ja: "二つのことを聞く質問", en: "One question about two things"),
      why: BilingualText(
        ja: "片方だけ答えたのか、両方なのか、わかりません。データとしても使えません。質問を分けてください。",
        en:
          "Nobody can tell which of the two was answered, and the answer is of no use as data; ask one thing at a time."
      ),
      wrong: .field(#"{ "id": "place", "type": "text", "label": "勤務先と電話番号" }"#),
      right: .field(#"{ "id": "place", "type": "text", "label": "勤務先" }"#))

  private static let tooManyQuestionsPage =
    DiagnosticPage(
      .warning, title: BilingualText(ja: "質問が多すぎるページ", en: "A page with too many questions"),
      why: BilingualText(
        ja:
          "一問ごとに0.985％の人がやめるとすると、11問のページだけで10％をこえ、途中でやめる人の目標（10％未満）に届きません。0.985％は、もとの調べに出典のない数からの計算です。GOV.UK は一ページ一問を勧めます。",
        en:
          "If each question loses 0.985 % of the people, a page of 11 loses more than the 10 % that may leave the whole form; that figure is computed from one without a verified source. GOV.UK starts with one question a page."
      ),
      wrong: .page(Self.longPage(11)), right: .page(Self.longPage(10)))

  private static let menuForFewChoicesPage =
    DiagnosticPage(
      .information, title: BilingualText(ja: "少ない選択肢のメニュー", en: "A menu for few choices"),
      why: BilingualText(
        ja: "メニューや検索は、開くまで選択肢が見えません。7つまでは、全部見せてください（デジタル庁デザインシステムもGOV.UKも、メニューを最後の手段とします。7は、この道具の決めた数です）。",
        en:
          "A menu hides its choices until it is opened: show up to 7 of them all. Both DADS and GOV.UK call a select the last resort; the number is this package's own."
      ),
      wrong: .field(
        #"{ "id": "colour", "type": "choice", "label": "好きな色", "presentation": "menu", "choices": [{ "value": "red", "label": "赤" }, { "value": "blue", "label": "青" }] }"#
      ),
      right: .field(
        #"{ "id": "colour", "type": "choice", "label": "好きな色", "choices": [{ "value": "red", "label": "赤" }, { "value": "blue", "label": "青" }] }"#
      ))

  private static let noPurposePage =
    DiagnosticPage(
      .warning, title: BilingualText(ja: "目的のない質問", en: "A question without a purpose"),
      why: BilingualText(
        ja:
          "人のことや、気をつけて扱う番号を聞くときは、なぜ要るのかを why に書きます。書けないときは、聞かなくてよい質問です（個人情報の保護に関する法律61条: 集めるのは、必要なときだけ。条文は確かめていません）。名前には要りません。",
        en:
          "Where a person's data or a sensitive number is asked, 'why' says what for; a question nobody can say it of need not be asked (Act on the Protection of Personal Information, article 61; not checked against its text). A name needs none."
      ),
      wrong: .field(#"{ "id": "birth", "type": "date", "label": "生まれた日", "meaning": "applicant.birthDate" }"#),
      right: .field(
        #"{ "id": "birth", "type": "date", "label": "生まれた日", "meaning": "applicant.birthDate", "why": "同じ名前の人と、まちがえないためです。" }"#
      ))

  /// A page with so many questions.
  private static func longPage(_ count: Int) -> String {
    let fields = (1...count).map { #"{ "id": "visit\#($0)", "type": "yesNo", "label": "\#($0)月に来ましたか" }"# }
    return #"{ "id": "long", "title": "来た月", "fields": [\#(fields.joined(separator: ", "))] }"#
  }
}
