public import FormText

// Fixed words with something in them, and the words of the switches.
extension InterfaceText {
  /// 「2 / 8 ページ」: where a person is.
  public static func place(_ progress: Page.Progress) -> LocalizedText {
    LocalizedText(
      "\(progress.number) / \(progress.total) ページ", easy: "\(progress.number) / \(progress.total) ページ",
      english: "Page \(progress.number) of \(progress.total)", chinese: "第\(progress.number)页，共\(progress.total)页",
      korean: "\(progress.total)페이지 중 \(progress.number)페이지",
      vietnamese: "Trang \(progress.number) trên \(progress.total)")
  }

  /// 「400文字まで」: the most that can be taken.
  public static func limit(characters: Int) -> LocalizedText {
    LocalizedText(
      "\(characters)文字まで", easy: "\(characters){文字|もじ}まで", english: "Up to \(characters) characters",
      chinese: "最多\(characters)个字符", korean: "\(characters)자까지", vietnamese: "Tối đa \(characters) ký tự")
  }

  /// While somebody types a long text: how much may still be written. `#` stands for the number.
  public static let charactersLeft = LocalizedText(
    "あと#文字書けます", easy: "あと #{文字|もじ} {書|か}けます", english: "# characters left", chinese: "还可以写#个字符",
    korean: "#자 더 쓸 수 있습니다", vietnamese: "Còn # ký tự")
  /// The same when there is too much.
  public static let charactersOver = LocalizedText(
    "#文字多すぎます", easy: "#{文字|もじ} {多|おお}すぎます", english: "# characters too many", chinese: "超出#个字符", korean: "#자 넘었습니다",
    vietnamese: "Thừa # ký tự")

  /// Between choices and the one that excludes them.
  public static let or = LocalizedText(
    "または", easy: "または", english: "or", chinese: "或者", korean: "또는", vietnamese: "hoặc")
  /// At the head of a form on paper: how to answer where there are choices. Where several may apply, that is said there.
  public static let howToTick = LocalizedText(
    "□が並ぶところは、1つに✓を書いてください。いくつでもよいところには、そう書いてあります。",
    easy: "□が ある ところは、1つ {選|えら}んで ✓を {書|か}いてください。いくつでも いい ときは、そう {書|か}いて あります。",
    english: "Where there are boxes □, tick one. Where you may tick several, it says so.",
    chinese: "有□的地方，请在其中一个上打✓。可以选多个的地方会有说明。", korean: "□가 있는 곳은 하나에 ✓ 표시해 주세요. 여러 개 선택할 수 있는 곳에는 그렇게 적혀 있습니다.",
    vietnamese: "Ở chỗ có ô □, hãy đánh dấu ✓ vào một ô. Chỗ được chọn nhiều ô có ghi rõ.")
  /// On paper, over choices of which several may apply.
  public static let tickAll = LocalizedText(
    "あてはまるものすべてに✓を書いてください", easy: "あてはまる ものに ぜんぶ ✓を {書|か}いてください",
    english: "Tick all that apply", chinese: "请在所有符合的项目上打✓", korean: "해당하는 것에 모두 ✓ 표시해 주세요",
    vietnamese: "Hãy đánh dấu ✓ vào mọi mục phù hợp")
  /// On paper, beside a paper to hand in with the form.
  public static let enclosed = LocalizedText(
    "いっしょに出す書類", easy: "いっしょに {出|だ}す {紙|かみ}", english: "To be enclosed", chinese: "一起提交的文件", korean: "함께 제출할 서류",
    vietnamese: "Giấy tờ nộp kèm")
  /// At the head of a form on paper: how to write days.
  public static let howToDate = LocalizedText(
    "日付は、年号を1つ○で囲んでください。西暦でも書けます。",
    easy: "{日|ひ}にちは、{年号|ねんごう}を 1つ ○で {囲|かこ}んでください。{西暦|せいれき}でも いいです。",
    english: "For days, circle the era, or 西暦 for a Western year.", chinese: "填写日期时，请圈出一个年号。也可以用公历填写。",
    korean: "날짜는 연호 하나에 ○를 쳐 주세요. 서기로 써도 됩니다.",
    vietnamese: "Với ngày tháng, hãy khoanh tròn một niên hiệu. Cũng có thể ghi theo dương lịch.")
  /// At the head of a form on paper: what the broken line beside a part means.
  public static let howToCondition = LocalizedText(
    "左に破線があるところは、書いてある人だけ書いてください。",
    easy: "ひだりに てんてんの せんが ある ところが あります。そこは あてはまる {人|ひと}だけ {書|か}いてください。",
    english: "Parts with a broken line on the left are for the people named there only.", chinese: "左边有虚线的部分，仅由所写的人填写。",
    korean: "왼쪽에 점선이 있는 곳은 적혀 있는 분만 작성해 주세요.",
    vietnamese: "Phần có đường đứt nét bên trái chỉ dành cho những người được ghi ở đó.")
  /// On paper, before the laws a form rests on.
  public static let legalBasis = LocalizedText(
    "根拠", easy: "きまり（{法律|ほうりつ}）", english: "Legal basis", chinese: "法律依据", korean: "근거 법률",
    vietnamese: "Căn cứ pháp luật")
  /// On paper, over where to bring or send a form.
  public static let bringTo = LocalizedText(
    "出すところ", easy: "{出|だ}す ところ", english: "Where to bring or send this form", chinese: "提交处", korean: "제출하는 곳",
    vietnamese: "Nơi nộp đơn")
  /// On paper, the words around the parts of a date.
  public static let yearMonthDay = (
    year: LocalizedText("年", easy: "{年|ねん}", english: "year", chinese: "年", korean: "년", vietnamese: "năm"),
    month: LocalizedText("月", easy: "{月|がつ}", english: "month", chinese: "月", korean: "월", vietnamese: "tháng"),
    day: LocalizedText("日", easy: "{日|にち}", english: "day", chinese: "日", korean: "일", vietnamese: "ngày")
  )
  /// The switch that puts furigana over the words.
  public static let showFurigana = LocalizedText(
    "ふりがなをつける", easy: "ふりがなを つける", english: "Show furigana", chinese: "显示注音假名", korean: "후리가나 표시",
    vietnamese: "Hiện furigana")
  /// The switch that takes furigana away.
  public static let hideFurigana = LocalizedText(
    "ふりがなを消す", easy: "ふりがなを けす", english: "Hide furigana", chinese: "隐藏注音假名", korean: "후리가나 숨기기",
    vietnamese: "Ẩn furigana")
}
