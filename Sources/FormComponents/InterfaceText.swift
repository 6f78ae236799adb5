public import FormText

/// The fixed words a renderer adds around a page's own: 必須, 任意, 「前のページに戻る」.
///
/// They stand here once, in every language of the package, so that a word is the same on the screen, in the terminal and
/// in print.
public enum InterfaceText {
  /// The mark of a question that has to be answered.
  public static let required = LocalizedText("必須", easy: "かならず", english: "required")
  /// The mark of a question that may be left empty.
  public static let optional = LocalizedText("任意", easy: "なくてもよい", english: "optional")
  /// The start of a page title when something has to change.
  public static let errorPrefix = LocalizedText("エラー", easy: "エラー", english: "Error")
  /// The title of the error summary.
  public static let errorSummary = LocalizedText(
    "次のことを確かめてください", easy: "つぎの ところを なおしてください", english: "Check the following")
  /// The link over the navigation, to the content.
  public static let skipToContent = LocalizedText(
    "本文へ", easy: "{本文|ほんぶん}へ", english: "Skip to main content")
  /// What the switch of languages is called.
  public static let languages = LocalizedText("言語", easy: "ことば", english: "Language")
  /// Before the reason why something is asked.
  public static let purpose = LocalizedText("この質問の理由", easy: "きく りゆう", english: "Why we ask")
  /// The mark of a text that warns.
  public static let warning = LocalizedText("注意", easy: "{気|き}をつけてください", english: "Warning")
  /// The mark of a text that informs.
  public static let information = LocalizedText("お知らせ", easy: "おしらせ", english: "Information")
  /// The mark of a text that says something has worked.
  public static let success = LocalizedText("できました", easy: "できました", english: "Done")
  /// What stands where an optional question was left empty.
  public static let notProvided = LocalizedText("記入なし", easy: "{書|か}いていません", english: "Not provided")
  /// Before the value as it will be recorded, when it reads differently from the entry.
  public static let recordedAs = LocalizedText("登録する形", easy: "このように {書|か}きます", english: "Recorded as")
  /// The heading over who helps.
  public static let help = LocalizedText(
    "わからないときは", easy: "わからない ときは", english: "If you need help")
  /// The first, empty choice of a menu.
  public static let choose = LocalizedText("選んでください", easy: "{選|えら}んでください", english: "Choose one")
  /// Before the list of languages' place among the pages: 「2 / 8 ページ」.
  public static let page = LocalizedText("ページ", easy: "ページ", english: "page")
}
