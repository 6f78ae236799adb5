public import FormText

/// The pages above this one, from the ward's first page down.
public struct Breadcrumb: Hashable, Sendable {
  /// A page above.
  public struct Place: Hashable, Sendable {
    /// What the page is called.
    public var title: ShownText
    /// Where it is.
    public var target: Phrase.Link.Target

    /// Creates a page above.
    public init(_ title: ShownText, _ target: Phrase.Link.Target) {
      self.title = title
      self.target = target
    }
  }

  /// The pages above, the highest first.
  public var places: [Place]
  /// The page that is shown.
  public var here: ShownText

  /// Creates a way down.
  public init(_ places: [Place], here: ShownText) {
    self.places = places
    self.here = here
  }
}

extension Breadcrumb: ComposedShape {
  public static let name = "breadcrumb"

  public func outline(in language: Language) -> Outline {
    let title = LocalizedText(
      "現在の場所", easy: "いま いる ところ", english: "You are here", chinese: "当前位置", korean: "현재 위치",
      vietnamese: "Vị trí hiện tại")
    let above = places.map { Block.Item([.link(Phrase.Link(to: $0.target, $0.title))]) }
    return Outline(
      navigation: title.shown(in: language),
      [.list(above + [Block.Item([.words(here)], isCurrent: true)], isOrdered: true)])
  }

  public static var guide: ComponentGuide {
    let places = WebAddress("https://www.example.lg.jp/").map {
      [Place("見本区", .site($0)), Place("{子育|こそだ}て", .page("children"))]
    }
    return ComponentGuide(
      name, title: LocalizedText("パンくずリスト", english: "Breadcrumb"),
      purpose: LocalizedText("区のサイトの中の、いまの場所を示します。", english: "Shows where in the ward’s site a page is."),
      use: [LocalizedText("手続の案内や一覧のページ", english: "On pages that explain or list procedures")],
      avoid: [
        LocalizedText("質問のページには出しません。途中で出てしまいます", english: "Not on pages of questions: it leads out of them"),
        LocalizedText("戻るリンクといっしょに使いません", english: "Not together with a back link"),
      ],
      facts: LocalizedText(
        "名前のあるナビゲーションの、番号つきリスト。最後の項目がいまのページで、リンクではありません。",
        english: "A named navigation with an ordered list; the last item is the page itself and no link."),
      examples: [
        ComponentExample(
          "breadcrumb", .resting,
          .composed(.breadcrumb(Breadcrumb(places ?? [], here: "{児童手当|じどうてあて}"))))
      ])
  }
}
