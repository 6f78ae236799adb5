public import FormText

/// How finished the service is, and where to say what could be better.
public struct PhaseBanner: Hashable, Sendable {
  /// How finished the service is.
  public enum Phase: Hashable, Sendable {
    /// Being tried out with invented data: nothing that is sent counts.
    case practice
    /// Real, and still being changed.
    case trial
  }

  /// How finished the service is.
  public var phase: Phase
  /// Where to say what could be better.
  public var feedback: Phrase.Link.Target?

  /// Creates a banner.
  public init(_ phase: Phase, feedback: Phrase.Link.Target? = nil) {
    self.phase = phase
    self.feedback = feedback
  }
}

extension PhaseBanner: ComposedShape {
  public static let name = "phase"

  public func outline(in language: Language) -> Outline {
    let (word, sentence, tone): (LocalizedText, LocalizedText, StatusTag.Tone) =
      switch phase {
      case .practice:
        (
          LocalizedText("練習", easy: "れんしゅう", english: "Practice", chinese: "练习", korean: "연습", vietnamese: "Luyện tập"),
          LocalizedText(
            "これは練習用です。送っても、申し込みにはなりません。", easy: "これは れんしゅうです。{送|おく}っても、もうしこみには なりません。",
            english: "This is for practice. Nothing you send counts as an application.", chinese: "这是练习。即使提交，也不算申请。",
            korean: "연습용입니다. 보내도 신청이 되지 않습니다.", vietnamese: "Đây là bản luyện tập. Dù gửi cũng không thành đơn đăng ký."
          ), .attention
        )
      case .trial:
        (
          LocalizedText(
            "試行中", easy: "ためして います", english: "Trial", chinese: "试运行", korean: "시범 운영", vietnamese: "Thử nghiệm"),
          LocalizedText(
            "新しいサービスです。送った内容は、そのまま受け付けます。", easy: "{新|あたら}しい サービスです。{送|おく}った ものは うけつけます。",
            english: "This service is new. What you send counts.", chinese: "这是新的服务。提交的申请有效。",
            korean: "새로운 서비스입니다. 보낸 신청은 유효합니다.", vietnamese: "Đây là dịch vụ mới. Đơn bạn gửi có hiệu lực."), .active
        )
      }
    var phrases: [Phrase] = [
      .tag(StatusTag(word.shown(in: language), tone: tone)), .words(sentence.shown(in: language)),
    ]
    if let feedback {
      let label = LocalizedText(
        "ご意見を送る", easy: "{意見|いけん}を {送|おく}る", english: "Give feedback", chinese: "发送意见", korean: "의견 보내기",
        vietnamese: "Gửi ý kiến")
      phrases.append(.link(Phrase.Link(to: feedback, label.shown(in: language))))
    }
    return Outline([.text(phrases)])
  }

  public static var guide: ComponentGuide {
    ComponentGuide(
      name, title: LocalizedText("段階の表示", english: "Phase banner"),
      purpose: LocalizedText("サービスが練習用か、試行中かを示します。", english: "Says whether a service is for practice or on trial."),
      use: [
        LocalizedText("利用者テストや職員の研修に使うとき（練習）", english: "For usability tests and training of staff (practice)"),
        LocalizedText("公開したばかりで、まだ変わるとき（試行中）", english: "While a new service still changes (trial)"),
      ],
      avoid: [
        LocalizedText("お知らせや期限には使いません", english: "Not for news or deadlines"),
        LocalizedText("落ち着いたサービスには出しません", english: "Not once the service has settled"),
      ],
      facts: LocalizedText(
        "ヘッダーの中の文。ことばで段階を伝えます。ページの `above` に置きます。",
        english: "Text in the header that says the phase in words; stands in a page’s `above`."),
      examples: [
        ComponentExample(
          "phase-practice", .resting, .composed(.phase(PhaseBanner(.practice)))),
        ComponentExample("phase-trial", .resting, .composed(.phase(PhaseBanner(.trial, feedback: .page("feedback"))))),
      ])
  }
}
