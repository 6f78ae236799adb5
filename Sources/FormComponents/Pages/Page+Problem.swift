public import FormText

// Pages that stand in for one that cannot be shown. A host has nothing else when its own parts fail, so they need neither a
// form nor a session.
extension Page {
  /// The page for a service that is shut for a while: when it opens again, what has become of what was entered, who helps.
  ///
  /// - Parameters:
  ///   - service: The name of the service.
  ///   - opening: When it opens again, such as 「2026年12月1日（火）8時30分」; `nil` when nobody knows.
  ///   - keepsEntries: Whether what was entered before is still there then.
  public static func unavailable(
    _ service: LocalizedText, opening: LocalizedText? = nil, keepsEntries: Bool, contact: Contact? = nil,
    in language: Language, languages: [Language] = Language.builtIn
  ) -> Page {
    var sentences: [LocalizedText] = []
    if let opening {
      sentences.append(
        LocalizedText("", easy: "", english: "", chinese: "", korean: "", vietnamese: "").map { language, _ in
          switch language.htmlTag {
          case "zh-Hans": opening[language] + RubyText("起可以使用。")
          case "ko": opening[language] + RubyText("부터 사용할 수 있습니다.")
          case "vi": RubyText("Bạn có thể dùng từ ") + opening[language] + RubyText(".")
          case "ja": opening[language] + RubyText(language == .easyJapanese ? "から {使|つか}えます。" : "から使えます。")
          default: RubyText("You can use it from ") + opening[language] + RubyText(".")
          }
        })
    } else {
      sentences.append(
        LocalizedText(
          "しばらくしてから、もう一度開いてください。", easy: "すこし まってから、もういちど {見|み}てください。",
          english: "Open it again in a while.", chinese: "请稍后再次打开。", korean: "잠시 후에 다시 열어 주세요.",
          vietnamese: "Hãy mở lại sau ít lâu."))
    }
    sentences.append(entries(areKept: keepsEntries))
    return standIn(
      "unavailable", service,
      title: LocalizedText(
        "いまは使えません", easy: "いまは {使|つか}えません", english: "This service is not available now", chinese: "现在无法使用",
        korean: "지금은 사용할 수 없습니다", vietnamese: "Hiện chưa dùng được"),
      sentences, contact, language, languages)
  }

  /// The page for a fault of ours: nothing a person did, what has become of what was entered, what to do now, who helps.
  ///
  /// - Parameters:
  ///   - service: The name of the service.
  ///   - keepsEntries: Whether what was entered before is still there.
  public static func problem(
    _ service: LocalizedText, keepsEntries: Bool, contact: Contact? = nil, in language: Language,
    languages: [Language] = Language.builtIn
  ) -> Page {
    standIn(
      "problem", service,
      title: LocalizedText(
        "うまく動きませんでした", easy: "うまく うごきませんでした", english: "Something went wrong on our side", chinese: "我们这边出现了问题",
        korean: "저희 쪽에 문제가 생겼습니다", vietnamese: "Đã có trục trặc ở phía chúng tôi"),
      [
        LocalizedText(
          "あなたの操作のせいではありません。すこし待ってから、もう一度開いてください。",
          easy: "あなたの せいでは ありません。すこし まってから、もういちど {見|み}てください。",
          english: "It is nothing you did. Wait a moment, then open the page again.", chinese: "不是您操作的原因。请稍等片刻，再次打开页面。",
          korean: "사용하신 분의 조작 때문이 아닙니다. 잠시 기다린 뒤 다시 열어 주세요.",
          vietnamese: "Không phải do thao tác của bạn. Hãy chờ một lát rồi mở lại trang."),
        entries(areKept: keepsEntries),
      ], contact, language, languages)
  }

  private static func entries(areKept: Bool) -> LocalizedText {
    areKept
      ? LocalizedText(
        "入力した内容は残っています。", easy: "{書|か}いた ことは のこって います。", english: "What you entered has been kept.",
        chinese: "您填写的内容已保留。", korean: "입력한 내용은 남아 있습니다.", vietnamese: "Nội dung bạn đã nhập vẫn còn.")
      : LocalizedText(
        "入力した内容は残っていません。急ぐときは、窓口か電話で手続きできます。",
        easy: "{書|か}いた ことは のこって いません。いそぐ ときは、まどぐちか でんわで できます。",
        english: "What you entered has not been kept. If it is urgent, you can apply at the counter or by telephone.",
        chinese: "您填写的内容没有保留。如果着急，可以在窗口或通过电话办理。", korean: "입력한 내용은 남아 있지 않습니다. 급하시면 창구나 전화로 절차를 밟을 수 있습니다.",
        vietnamese: "Nội dung bạn đã nhập không được lưu. Nếu gấp, bạn có thể làm thủ tục tại quầy hoặc qua điện thoại."
      )
  }

  private static func standIn(
    _ id: PageID, _ service: LocalizedText, title: LocalizedText, _ sentences: [LocalizedText], _ contact: Contact?,
    _ language: Language, _ languages: [Language]
  ) -> Page {
    Page(
      id: id, kind: .exit, language: language, languages: languages, service: service.shown(in: language),
      title: title.shown(in: language),
      components: sentences.map { .paragraph(Paragraph($0.shown(in: language))) }, contact: contact)
  }
}
