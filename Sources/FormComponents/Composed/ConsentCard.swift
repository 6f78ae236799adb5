public import FormText

/// What a consent covers, before it is asked for: which data, from whom, for what, for how long, and how it is taken back.
public struct ConsentCard: Hashable, Sendable {
  /// What is asked for, such as 「住民基本台帳の情報」.
  public var title: ShownText
  /// What is used, an item each.
  public var items: [ShownText]
  /// Who holds it.
  public var holder: ShownText
  /// What it is used for.
  public var purpose: ShownText
  /// How long what was fetched is kept.
  public var period: ShownText?
  /// How the consent is taken back, and what happens without it; `nil` for what is true of every session: the same form
  /// by hand, and a change of mind at any time before sending.
  public var withdrawal: ShownText?

  /// Creates a card.
  public init(
    title: ShownText, items: [ShownText], holder: ShownText, purpose: ShownText, period: ShownText? = nil,
    withdrawal: ShownText? = nil
  ) {
    self.title = title
    self.items = items
    self.holder = holder
    self.purpose = purpose
    self.period = period
    self.withdrawal = withdrawal
  }
}

extension ConsentCard: ComposedShape {
  public static let name = "consent-card"

  public func outline(in language: Language) -> Outline {
    func term(_ label: LocalizedText, _ lines: [ShownText]) -> Block.Term {
      Block.Term(label.shown(in: language), lines: lines)
    }
    var terms = [
      term(
        LocalizedText(
          "使う情報", easy: "{使|つか}う こと", english: "What is used", chinese: "使用的信息", korean: "사용하는 정보",
          vietnamese: "Thông tin được dùng"), items),
      term(
        LocalizedText(
          "持っているところ", easy: "{持|も}って いる ところ", english: "Who holds it", chinese: "持有信息的机构", korean: "정보를 가지고 있는 곳",
          vietnamese: "Nơi giữ thông tin"), [holder]),
      term(
        LocalizedText(
          "使う目的", easy: "{何|なん}の ために {使|つか}いますか", english: "What it is used for", chinese: "使用目的", korean: "사용 목적",
          vietnamese: "Mục đích sử dụng"), [purpose]),
    ]
    if let period {
      terms.append(
        term(
          LocalizedText(
            "残す期間", easy: "どのくらい {残|のこ}すか", english: "How long it is kept", chinese: "保存期限", korean: "보관 기간",
            vietnamese: "Thời gian lưu"), [period]))
    }
    let byHand = LocalizedText(
      "使わないときは、自分で入力します。送る前なら、いつでもやめられます。",
      easy: "{使|つか}わない ときは、{自分|じぶん}で {書|か}きます。{送|おく}る まえなら、いつでも やめられます。",
      english: "If you say no, you type it in. You can change your mind at any time before you send the form.",
      chinese: "如果不使用，请自己填写。提交之前随时可以取消。", korean: "사용하지 않으면 직접 입력합니다. 보내기 전이라면 언제든지 그만둘 수 있습니다.",
      vietnamese: "Nếu không đồng ý, bạn tự nhập. Trước khi gửi, bạn có thể đổi ý bất cứ lúc nào.")
    terms.append(
      term(
        LocalizedText(
          "使わないとき・やめるとき", easy: "{使|つか}わない とき・やめる とき", english: "If you say no, or change your mind",
          chinese: "不使用或取消时", korean: "사용하지 않거나 그만둘 때", vietnamese: "Khi không đồng ý hoặc đổi ý"),
        [withdrawal ?? byHand.shown(in: language)]))
    return Outline([.heading(title), .terms(terms)])
  }

  public static var guide: ComponentGuide {
    ComponentGuide(
      name, title: LocalizedText("同意の内容", english: "Consent card"),
      purpose: LocalizedText(
        "同意を聞く前に、何の情報をだれから何のために使うかを示します。",
        english: "Says before a consent is asked for what it covers."),
      use: [
        LocalizedText("台帳の情報を使ってよいかを聞く質問の前", english: "Before the question whether data of a register may be used")
      ],
      avoid: [
        LocalizedText("いくつもの台帳を1枚にまとめません。台帳ごとに聞きます", english: "Never several registers on one card: ask for each"),
        LocalizedText("同意のチェックを初めから入れません", english: "Never with the consent already given"),
        LocalizedText(
          "断ると手続ができないように書きません。断っても同じ手続ができます",
          english: "Never as a condition: whoever says no can do the same by hand"),
      ],
      facts: LocalizedText(
        "見出し2と、用語と説明の一覧。質問はその後に来ます。",
        english: "A heading of level 2, then terms and definitions; the question follows."),
      examples: [
        ComponentExample(
          "consent-card", .resting,
          .composed(
            .consentCard(
              ConsentCard(
                title: "{住民|じゅうみん}{基本|きほん}{台帳|だいちょう}の情報", items: ["{氏名|しめい}", "住所", "いっしょに住んでいる人"],
                holder: "見本区 戸籍住民課", purpose: "児童手当を受け取れるか確かめるため", period: "手続が終わってから5年"))))
      ])
  }
}
