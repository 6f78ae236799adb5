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
  /// On paper, over choices of which one applies.
  public static let tickOne = LocalizedText(
    "1つに✓を書いてください", easy: "1つ {選|えら}んで ✓を {書|か}いてください", english: "Tick one")
  /// On paper, over choices of which several may apply.
  public static let tickAll = LocalizedText(
    "あてはまるものすべてに✓を書いてください", easy: "あてはまる ものに ぜんぶ ✓を {書|か}いてください",
    english: "Tick all that apply")
  /// On paper, beside a paper to hand in with the form.
  public static let enclosed = LocalizedText(
    "いっしょに出す書類", easy: "いっしょに {出|だ}す {紙|かみ}", english: "To be enclosed")
  /// On paper, over the eras of a date, one of which is circled.
  public static let circleEra = LocalizedText(
    "あてはまる年号を○で囲んでください", easy: "{年号|ねんごう}を 1つ ○で {囲|かこ}んでください",
    english: "Circle the era, or 西暦 for a Western year")
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
