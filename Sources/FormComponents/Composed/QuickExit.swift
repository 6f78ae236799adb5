public import FormText

/// A way to leave at once, for people who may be watched while they ask for help against violence.
///
/// It is a link to a page that harms nobody to be seen on, and works without script. The place it leads to does not learn
/// where its visitor came from. Without script the browser's own back button still leads back to the form; with
/// `EnhancementScript`, the page is replaced and pressing Escape three times leaves as well. Neither takes anything out of
/// the browser's history, and the sheet says so.
public struct QuickExit: Hashable, Sendable {
  /// Where it leads: a page everybody may be seen on, such as the weather.
  public var address: WebAddress

  /// Creates a way out.
  public init(to address: WebAddress) { self.address = address }
}

extension QuickExit: ComposedShape {
  public static let name = "quick-exit"

  public func outline(in language: Language) -> Outline {
    let label = LocalizedText(
      "このページをすぐ閉じる", easy: "この ページを すぐ とじる", english: "Leave this page now", chinese: "立即关闭此页", korean: "이 페이지를 바로 닫기",
      vietnamese: "Đóng trang này ngay")
    let title = LocalizedText(
      "すぐ離れる", easy: "すぐ やめる", english: "Quick exit", chinese: "立即离开", korean: "바로 나가기", vietnamese: "Rời đi ngay")
    return Outline(
      navigation: title.shown(in: language),
      [.text([.link(Phrase.Link(to: .discreetly(address), label.shown(in: language)))])])
  }

  public static var guide: ComponentGuide {
    let exit = WebAddress("https://www.jma.go.jp/").map(QuickExit.init(to:))
    return ComponentGuide(
      name, title: LocalizedText("すぐ離れるボタン", english: "Quick exit"),
      purpose: LocalizedText(
        "見られると危ない人が、無害なページへすぐ移れるようにします。",
        english: "Lets somebody who may be watched leave at once for a harmless page."),
      use: [
        LocalizedText("夫や妻などからの暴力、虐待、ストーカーの相談や支援措置の申出", english: "For consultations on violence, abuse and stalking")
      ],
      avoid: [
        LocalizedText(
          "ほかの手続には使いません。まちがって押すと、ページを離れます", english: "Nowhere else: pressed by mistake, it leaves the page"),
        LocalizedText(
          "履歴は消えません。閲覧の記録を消す方法を、開始のページに書きます",
          english: "It does not clear the history: say on the start page how to"),
        LocalizedText("行き先に、相談や支援のサイトを選びません", english: "Never lead to a site that is itself about help"),
      ],
      facts: LocalizedText(
        "名前のあるナビゲーションの中のリンク。いつも見えるところにあり、印刷されません。ページの `above` に置きます。",
        english: "A link in a named navigation, always in view and never printed; stands in a page’s `above`."),
      examples: exit.map { [ComponentExample("quick-exit", .resting, .composed(.quickExit($0)))] } ?? [])
  }
}
