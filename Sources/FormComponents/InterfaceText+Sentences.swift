public import FormText

// Fixed words with something in them, and the words of the switches.
extension InterfaceText {
  /// 「2 / 8 ページ」: where a person is.
  public static func place(_ progress: Page.Progress) -> LocalizedText {
    LocalizedText(
      "\(progress.number) / \(progress.total) ページ", easy: "\(progress.number) / \(progress.total) ページ",
      english: "Page \(progress.number) of \(progress.total)")
  }

  /// 「400文字まで」: the most that can be taken.
  public static func limit(characters: Int) -> LocalizedText {
    LocalizedText(
      "\(characters)文字まで", easy: "\(characters){文字|もじ}まで", english: "Up to \(characters) characters")
  }

  /// While somebody types a long text: how much may still be written. `#` stands for the number.
  public static let charactersLeft = LocalizedText(
    "あと#文字書けます", easy: "あと #{文字|もじ} {書|か}けます", english: "# characters left")
  /// The same when there is too much.
  public static let charactersOver = LocalizedText(
    "#文字多すぎます", easy: "#{文字|もじ} {多|おお}すぎます", english: "# characters too many")

  /// Between choices and the one that excludes them.
  public static let or = LocalizedText("または", easy: "または", english: "or")
  /// At the head of a form on paper: how to answer where there are choices. Where several may apply, that is said there.
  public static let howToTick = LocalizedText(
    "□が並ぶところは、1つに✓を書いてください。いくつでもよいところには、そう書いてあります。",
    easy: "□が ある ところは、1つ {選|えら}んで ✓を {書|か}いてください。いくつでも いい ときは、そう {書|か}いて あります。",
    english: "Where there are boxes □, tick one. Where you may tick several, it says so.")
  /// On paper, over choices of which several may apply.
  public static let tickAll = LocalizedText(
    "あてはまるものすべてに✓を書いてください", easy: "あてはまる ものに ぜんぶ ✓を {書|か}いてください",
    english: "Tick all that apply")
  /// On paper, beside a paper to hand in with the form.
  public static let enclosed = LocalizedText(
    "いっしょに出す書類", easy: "いっしょに {出|だ}す {紙|かみ}", english: "To be enclosed")
  /// At the head of a form on paper: how to write days.
  public static let howToDate = LocalizedText(
    "日付は、年号を1つ○で囲んでください。西暦でも書けます。",
    easy: "{日|ひ}にちは、{年号|ねんごう}を 1つ ○で {囲|かこ}んでください。{西暦|せいれき}でも いいです。",
    english: "For days, circle the era, or 西暦 for a Western year.")
  /// At the head of a form on paper: what the broken line beside a part means.
  public static let howToCondition = LocalizedText(
    "左に破線があるところは、書いてある人だけ記入してください。",
    easy: "ひだりに てんてんの せんが ある ところは、あてはまる {人|ひと}だけ {書|か}いてください。",
    english: "Parts with a broken line on the left are for the people named there only.")
  /// On paper, before the laws a form rests on.
  public static let legalBasis = LocalizedText("根拠", easy: "きまり（{法律|ほうりつ}）", english: "Legal basis")
  /// On paper, over where to bring or send a form.
  public static let bringTo = LocalizedText("出すところ", easy: "{出|だ}す ところ", english: "Where to bring or send this form")
  /// On paper, the words around the parts of a date.
  public static let yearMonthDay = (
    year: LocalizedText("年", easy: "{年|ねん}", english: "year"),
    month: LocalizedText("月", easy: "{月|がつ}", english: "month"),
    day: LocalizedText("日", easy: "{日|にち}", english: "day")
  )
  /// The switch that puts furigana over the words.
  public static let showFurigana = LocalizedText("ふりがなをつける", easy: "ふりがなを つける", english: "Show furigana")
  /// The switch that takes furigana away.
  public static let hideFurigana = LocalizedText("ふりがなを消す", easy: "ふりがなを けす", english: "Hide furigana")
}
