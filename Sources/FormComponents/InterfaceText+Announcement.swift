public import FormText

extension InterfaceText {
  /// The words of the announcement transcript: what a screen reader adds to a page's own words.
  ///
  /// Every screen reader has its own; these say the same facts in plain ones.
  public enum Announced {
    /// Before the title of a page that has come.
    public static let page = LocalizedText(
      "ページ", easy: "ページ", english: "page", chinese: "页面", korean: "페이지", vietnamese: "trang")
    /// A heading with its depth.
    public static func heading(_ level: Int) -> LocalizedText {
      LocalizedText(
        "見出し レベル\(level)", easy: "みだし レベル\(level)", english: "heading level \(level)", chinese: "标题 \(level)级",
        korean: "제목 수준 \(level)", vietnamese: "tiêu đề cấp \(level)")
    }
    /// A way to another place.
    public static let link = LocalizedText(
      "リンク", easy: "リンク", english: "link", chinese: "链接", korean: "링크", vietnamese: "liên kết")
    /// Something to press.
    public static let button = LocalizedText(
      "ボタン", easy: "ボタン", english: "button", chinese: "按钮", korean: "버튼", vietnamese: "nút")
    /// A button that opens a choice of files.
    public static let fileChooser = LocalizedText(
      "ファイルを選ぶボタン", easy: "ファイルを えらぶ ボタン", english: "file button", chinese: "选择文件按钮", korean: "파일 선택 버튼",
      vietnamese: "nút chọn tệp")
    /// A line to type in.
    public static let textbox = LocalizedText(
      "入力欄", easy: "{書|か}く ところ", english: "edit", chinese: "编辑框", korean: "편집창", vietnamese: "ô nhập")
    /// Several lines to type in.
    public static let multiline = LocalizedText(
      "複数行の入力欄", easy: "ながく {書|か}く ところ", english: "multi-line edit", chinese: "多行编辑框", korean: "여러 줄 편집창",
      vietnamese: "ô nhập nhiều dòng")
    /// One of several choices that exclude each other.
    public static let radio = LocalizedText(
      "ラジオボタン", easy: "ラジオボタン", english: "radio button", chinese: "单选按钮", korean: "라디오 버튼", vietnamese: "nút chọn một")
    /// A choice for itself.
    public static let checkbox = LocalizedText(
      "チェックボックス", easy: "チェックボックス", english: "checkbox", chinese: "复选框", korean: "체크박스", vietnamese: "hộp kiểm")
    /// A menu of choices.
    public static let combobox = LocalizedText(
      "選択メニュー", easy: "えらぶ メニュー", english: "menu", chinese: "选择菜单", korean: "선택 메뉴", vietnamese: "danh sách chọn")
    /// Words that unfold a text.
    public static let disclosure = LocalizedText(
      "開くボタン、閉じています", easy: "ひらく ボタン、とじています", english: "disclosure, collapsed", chinese: "展开按钮，已折叠",
      korean: "펼치기 버튼, 접힘", vietnamese: "nút mở rộng, đang thu gọn")
    /// What the text after it belongs to.
    public static let term = LocalizedText(
      "項目", easy: "なまえ", english: "term", chinese: "项目", korean: "항목", vietnamese: "mục")
    /// Controls that belong together.
    public static let group = LocalizedText(
      "グループ", easy: "グループ", english: "group", chinese: "分组", korean: "그룹", vietnamese: "nhóm")
    /// A list with the number of its items.
    public static func list(of count: Int) -> LocalizedText {
      LocalizedText(
        "リスト \(count)項目", easy: "リスト \(count)こ", english: count == 1 ? "list, 1 item" : "list, \(count) items",
        chinese: "列表 \(count)项", korean: "목록 \(count)개", vietnamese: "danh sách \(count) mục")
    }
    /// A table with the number of its rows.
    public static func table(of count: Int) -> LocalizedText {
      LocalizedText(
        "表 \(count)行", easy: "ひょう \(count)ぎょう", english: count == 1 ? "table, 1 row" : "table, \(count) rows",
        chinese: "表格 \(count)行", korean: "표 \(count)행", vietnamese: "bảng \(count) hàng")
    }
    /// The head of the page.
    public static let banner = LocalizedText(
      "ヘッダー", easy: "うえの ところ", english: "banner", chinese: "页眉", korean: "머리글", vietnamese: "đầu trang")
    /// The ways to read the page differently.
    public static let navigation = LocalizedText(
      "ナビゲーション", easy: "ナビゲーション", english: "navigation", chinese: "导航", korean: "탐색", vietnamese: "điều hướng")
    /// What the page is for.
    public static let main = LocalizedText(
      "本文", easy: "ほんぶん", english: "main", chinese: "正文", korean: "본문", vietnamese: "nội dung chính")
    /// Who helps.
    public static let contentinfo = LocalizedText(
      "フッター", easy: "したの ところ", english: "content information", chinese: "页脚", korean: "바닥글", vietnamese: "chân trang")
    /// What is spoken by itself.
    public static let alert = LocalizedText(
      "警告", easy: "だいじな おしらせ", english: "alert", chinese: "警示", korean: "알림", vietnamese: "cảnh báo")
    /// After the name of a container that is left.
    public static let leaving = LocalizedText(
      "終わり", easy: "おわり", english: "end", chinese: "结束", korean: "끝", vietnamese: "hết")
    /// An answer is needed.
    public static let required = LocalizedText(
      "入力が必要", easy: "かならず {書|か}く", english: "required", chinese: "需要填写", korean: "입력 필요", vietnamese: "cần điền")
    /// The entry has to change.
    public static let invalid = LocalizedText(
      "入力エラー", easy: "まちがい", english: "invalid entry", chinese: "输入需修改", korean: "입력 확인 필요", vietnamese: "cần sửa")
    /// A choice that is chosen.
    public static let checked = LocalizedText(
      "選ばれています", easy: "えらんで います", english: "checked", chinese: "已选", korean: "선택됨", vietnamese: "đã chọn")
    /// A choice that is not chosen.
    public static let unchecked = LocalizedText(
      "選ばれていません", easy: "えらんで いません", english: "not checked", chinese: "未选", korean: "선택 안 됨", vietnamese: "chưa chọn")
    /// It stands for what is shown now.
    public static let current = LocalizedText(
      "現在の項目", easy: "いまの もの", english: "current", chinese: "当前项", korean: "현재 항목", vietnamese: "mục hiện tại")
    /// Nothing has been typed.
    public static let empty = LocalizedText(
      "空白", easy: "なにも ない", english: "blank", chinese: "空白", korean: "비어 있음", vietnamese: "trống")
    /// A value that is not read out.
    public static let masked = LocalizedText(
      "伏せてあります", easy: "みせません", english: "hidden value", chinese: "已隐藏", korean: "숨김", vietnamese: "đã ẩn")
    /// Before a value.
    public static let value = LocalizedText(
      "値", easy: "{書|か}いた もの", english: "value", chinese: "值", korean: "값", vietnamese: "giá trị")
    /// Before what describes a control.
    public static let description = LocalizedText(
      "説明", easy: "せつめい", english: "description", chinese: "说明", korean: "설명", vietnamese: "mô tả")
  }
}
