public import FormText

/// Ways to the parts of a list that is too long for one page.
public struct Pagination: Hashable, Sendable {
  /// What is divided, such as 「申請の一覧」.
  public var title: ShownText
  /// The pages in order.
  public var pages: [PageID]
  /// The place of the page that is shown, from 0.
  public var current: Int

  /// Creates the ways to the parts of a list. A place outside them counts as the nearest.
  public init(_ title: ShownText, pages: [PageID], current: Int) {
    self.title = title
    self.pages = pages
    self.current = max(0, min(current, pages.count - 1))
  }

  /// The places that are offered: the ends, the present one and its neighbours. `nil` stands for those left out between.
  var places: [Int?] {
    let shown = pages.indices.filter { $0 == 0 || $0 == pages.count - 1 || abs($0 - current) <= 1 }
    return shown.enumerated().flatMap { index, place -> [Int?] in
      guard index > 0, place - shown[index - 1] > 1 else { return [place] }
      // One page left out takes no less room than its number.
      return place - shown[index - 1] == 2 ? [place - 1, place] : [nil, place]
    }
  }
}

extension Pagination: ComposedShape {
  public static let name = "pagination"

  public func outline(in language: Language) -> Outline {
    guard pages.count > 1 else { return Outline([]) }
    let page = InterfaceText.page.shown(in: language)
    func words(_ number: Int) -> ShownText { ShownText(RubyText(plain: String(number))) }
    func link(_ place: Int, _ label: LocalizedText) -> Block.Item {
      Block.Item([.link(Phrase.Link(to: .page(pages[place]), label.shown(in: language)))])
    }
    var items: [Block.Item] = []
    if current > 0 {
      items.append(
        link(
          current - 1,
          LocalizedText("前へ", easy: "{前|まえ}へ", english: "Previous", chinese: "上一页", korean: "이전", vietnamese: "Trước")))
    }
    for place in places {
      guard let place else {
        items.append(Block.Item([.words("…")]))
        continue
      }
      let item = Phrase.Link(
        to: .page(pages[place]), words(place + 1), context: page, isCurrent: place == current)
      items.append(Block.Item([.link(item)]))
    }
    if current < pages.count - 1 {
      items.append(
        link(
          current + 1,
          LocalizedText("次へ", easy: "{次|つぎ}へ", english: "Next", chinese: "下一步", korean: "다음", vietnamese: "Tiếp tục")))
    }
    return Outline(navigation: title, [.list(items)])
  }

  public static var guide: ComponentGuide {
    func pages(_ count: Int) -> [PageID] { (1...count).map { PageID(rawValue: "applications.\($0)") } }
    let title: ShownText = "{申請|しんせい}の一覧のページ"
    return ComponentGuide(
      name, title: LocalizedText("ページ送り", english: "Pagination"),
      purpose: LocalizedText("長い一覧を、ページに分けて見せます。", english: "Divides a long list into pages."),
      use: [
        LocalizedText("申し込みの履歴など、20件を超える一覧", english: "For lists of more than about twenty, such as past applications")
      ],
      avoid: [
        LocalizedText(
          "質問のページの移動には使いません。「次へ」のボタンと戻るリンクを使います",
          english: "Not between pages of questions: those have a button and a back link"),
        LocalizedText("1ページに収まる一覧には出しません", english: "Not where everything fits on one page"),
        LocalizedText("自動で続きを読み込むことはしません", english: "Never loads more by itself"),
      ],
      facts: LocalizedText(
        "名前のあるナビゲーション。各リンクの名前は「ページ 3」で、いまのページは aria-current で伝わります。",
        english: "A named navigation; links are called “page 3”, the present one is current."),
      examples: [
        ComponentExample(
          "pagination", .resting, .composed(.pagination(Pagination(title, pages: pages(9), current: 4)))),
        ComponentExample(
          "pagination-first", .resting, .composed(.pagination(Pagination(title, pages: pages(3), current: 0)))),
      ])
  }
}
