public import FormText

extension InterfaceText {
  /// The words of the announcement transcript: what a screen reader adds to a page's own words.
  ///
  /// Every screen reader has its own; these say the same facts in plain ones.
  public enum Announced {
    /// Before the title of a page that has come.
    public static let page = LocalizedText("ページ", easy: "ページ", english: "page")
    /// A heading with its depth.
    public static func heading(_ level: Int) -> LocalizedText {
      LocalizedText("見出し レベル\(level)", easy: "みだし レベル\(level)", english: "heading level \(level)")
    }
    /// A way to another place.
    public static let link = LocalizedText("リンク", easy: "リンク", english: "link")
    /// Something to press.
    public static let button = LocalizedText("ボタン", easy: "ボタン", english: "button")
    /// A button that opens a choice of files.
    public static let fileChooser = LocalizedText(
      "ファイルを選ぶボタン", easy: "ファイルを えらぶ ボタン", english: "file button")
    /// A line to type in.
    public static let textbox = LocalizedText("入力欄", easy: "{書|か}く ところ", english: "edit")
    /// Several lines to type in.
    public static let multiline = LocalizedText(
      "複数行の入力欄", easy: "ながく {書|か}く ところ", english: "multi-line edit")
    /// One of several choices that exclude each other.
    public static let radio = LocalizedText("ラジオボタン", easy: "ラジオボタン", english: "radio button")
    /// A choice for itself.
    public static let checkbox = LocalizedText("チェックボックス", easy: "チェックボックス", english: "checkbox")
    /// A menu of choices.
    public static let combobox = LocalizedText("選択メニュー", easy: "えらぶ メニュー", english: "menu")
    /// Words that unfold a text.
    public static let disclosure = LocalizedText(
      "開くボタン、閉じています", easy: "ひらく ボタン、とじています", english: "disclosure, collapsed")
    /// What the text after it belongs to.
    public static let term = LocalizedText("項目", easy: "なまえ", english: "term")
    /// Controls that belong together.
    public static let group = LocalizedText("グループ", easy: "グループ", english: "group")
    /// A list with the number of its items.
    public static func list(of count: Int) -> LocalizedText {
      LocalizedText(
        "リスト \(count)項目", easy: "リスト \(count)こ", english: count == 1 ? "list, 1 item" : "list, \(count) items")
    }
    /// A table with the number of its rows.
    public static func table(of count: Int) -> LocalizedText {
      LocalizedText(
        "表 \(count)行", easy: "ひょう \(count)ぎょう", english: count == 1 ? "table, 1 row" : "table, \(count) rows")
    }
    /// The head of the page.
    public static let banner = LocalizedText("ヘッダー", easy: "うえの ところ", english: "banner")
    /// The ways to read the page differently.
    public static let navigation = LocalizedText("ナビゲーション", easy: "ナビゲーション", english: "navigation")
    /// What the page is for.
    public static let main = LocalizedText("本文", easy: "ほんぶん", english: "main")
    /// Who helps.
    public static let contentinfo = LocalizedText("フッター", easy: "したの ところ", english: "content information")
    /// What is spoken by itself.
    public static let alert = LocalizedText("警告", easy: "だいじな おしらせ", english: "alert")
    /// After the name of a container that is left.
    public static let leaving = LocalizedText("終わり", easy: "おわり", english: "end")
    /// An answer is needed.
    public static let required = LocalizedText("入力が必要", easy: "かならず {書|か}く", english: "required")
    /// The entry has to change.
    public static let invalid = LocalizedText("入力エラー", easy: "まちがい", english: "invalid entry")
    /// A choice that is chosen.
    public static let checked = LocalizedText("選ばれています", easy: "えらんで います", english: "checked")
    /// A choice that is not chosen.
    public static let unchecked = LocalizedText("選ばれていません", easy: "えらんで いません", english: "not checked")
    /// It stands for what is shown now.
    public static let current = LocalizedText("現在の項目", easy: "いまの もの", english: "current")
    /// Nothing has been typed.
    public static let empty = LocalizedText("空白", easy: "なにも ない", english: "blank")
    /// A value that is not read out.
    public static let masked = LocalizedText("伏せてあります", easy: "みせません", english: "hidden value")
    /// Before a value.
    public static let value = LocalizedText("値", easy: "{書|か}いた もの", english: "value")
    /// Before what describes a control.
    public static let description = LocalizedText("説明", easy: "せつめい", english: "description")
  }
}
