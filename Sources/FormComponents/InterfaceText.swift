public import FormText

/// The fixed words a renderer adds around a page's own: 必須, 任意, 「前のページに戻る」.
///
/// They stand here once, in every language of the package, so that a word is the same on the screen, in the terminal and
/// in print.
public enum InterfaceText {
  /// The mark of a question that has to be answered.
  public static let required = LocalizedText(
    "必須", easy: "かならず", english: "required", chinese: "需填写", korean: "꼭 입력", vietnamese: "cần điền")
  /// The mark of a question that may be left empty.
  public static let optional = LocalizedText(
    "任意", easy: "なくてもよい", english: "optional", chinese: "可不填", korean: "선택", vietnamese: "không bắt phải điền")
  /// The start of a page title when something has to change.
  public static let errorPrefix = LocalizedText(
    "エラー", easy: "エラー", english: "Error", chinese: "请检查", korean: "확인 필요", vietnamese: "Cần kiểm tra")
  /// The title of the error summary.
  public static let errorSummary = LocalizedText(
    "次のことを確かめてください", easy: "つぎの ところを なおしてください", english: "Check the following", chinese: "请检查以下内容",
    korean: "다음 내용을 확인해 주세요", vietnamese: "Hãy kiểm tra các mục sau")
  /// The link over the navigation, to the content.
  public static let skipToContent = LocalizedText(
    "本文へ", easy: "{本文|ほんぶん}へ", english: "Skip to main content", chinese: "跳到正文", korean: "본문으로",
    vietnamese: "Đến nội dung chính")
  /// What the switch of languages is called.
  public static let languages = LocalizedText(
    "言語", easy: "ことば", english: "Language", chinese: "语言", korean: "언어", vietnamese: "Ngôn ngữ")
  /// Before the reason why something is asked.
  public static let purpose = LocalizedText(
    "この質問の理由", easy: "きく りゆう", english: "Why we ask", chinese: "询问的理由", korean: "묻는 이유", vietnamese: "Lý do hỏi")
  /// The mark of a text that warns.
  public static let warning = LocalizedText(
    "注意", easy: "{気|き}をつけてください", english: "Warning", chinese: "注意", korean: "주의", vietnamese: "Lưu ý")
  /// The mark of a text that informs.
  public static let information = LocalizedText(
    "お知らせ", easy: "おしらせ", english: "Information", chinese: "通知", korean: "안내", vietnamese: "Thông báo")
  /// The mark of a text that says something has worked.
  public static let success = LocalizedText(
    "できました", easy: "できました", english: "Done", chinese: "完成", korean: "완료", vietnamese: "Đã xong")
  /// What stands where an optional question was left empty.
  public static let notProvided = LocalizedText(
    "答えていません", easy: "{答|こた}えていません", english: "Not provided", chinese: "未填写", korean: "입력 없음", vietnamese: "Chưa điền")
  /// Before the value as it will be recorded, when it reads differently from the entry.
  public static let recordedAs = LocalizedText(
    "登録する形", easy: "このように {書|か}きます", english: "Recorded as", chinese: "登记的形式", korean: "등록되는 형태",
    vietnamese: "Được ghi là")
  /// The heading over who helps.
  public static let help = LocalizedText(
    "わからないときは", easy: "わからない ときは", english: "If you need help", chinese: "需要帮助时", korean: "도움이 필요하시면",
    vietnamese: "Nếu bạn cần giúp đỡ")
  /// The first, empty choice of a menu.
  public static let choose = LocalizedText(
    "選んでください", easy: "{選|えら}んでください", english: "Choose one", chinese: "请选择", korean: "선택해 주세요", vietnamese: "Hãy chọn")
  /// Before the list of languages' place among the pages: 「2 / 8 ページ」.
  public static let page = LocalizedText(
    "ページ", easy: "ページ", english: "page", chinese: "页", korean: "페이지", vietnamese: "trang")
}
