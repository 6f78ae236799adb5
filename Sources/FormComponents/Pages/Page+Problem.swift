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
        LocalizedText("", easy: "", english: "").map { language, _ in
          switch language.htmlTag {
          case "ja": opening[language] + RubyText(language == .easyJapanese ? "から {使|つか}えます。" : "から使えます。")
          default: RubyText("You can use it from ") + opening[language] + RubyText(".")
          }
        })
    } else {
      sentences.append(
        LocalizedText(
          "しばらくしてから、もう一度開いてください。", easy: "すこし まってから、もういちど {見|み}てください。",
          english: "Open it again in a while."))
    }
    sentences.append(entries(areKept: keepsEntries))
    return standIn(
      "unavailable", service,
      title: LocalizedText(
        "いまは使えません", easy: "いまは {使|つか}えません", english: "This service is not available now"),
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
        "うまく動きませんでした", easy: "うまく うごきませんでした", english: "Something went wrong on our side"),
      [
        LocalizedText(
          "あなたの操作のせいではありません。すこし待ってから、もう一度開いてください。",
          easy: "あなたの せいでは ありません。すこし まってから、もういちど {見|み}てください。",
          english: "It is nothing you did. Wait a moment, then open the page again."),
        entries(areKept: keepsEntries),
      ], contact, language, languages)
  }

  private static func entries(areKept: Bool) -> LocalizedText {
    areKept
      ? LocalizedText(
        "入力した内容は残っています。", easy: "{書|か}いた ことは のこって います。", english: "What you entered has been kept.")
      : LocalizedText(
        "入力した内容は残っていません。急ぐときは、窓口か電話で手続きできます。",
        easy: "{書|か}いた ことは のこって いません。いそぐ ときは、まどぐちか でんわで できます。",
        english: "What you entered has not been kept. If it is urgent, you can apply at the counter or by telephone.")
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
