public import FormText

// Fixed words with something in them, and the words of the switches.
extension InterfaceText {
  /// 「2 / 8 ページ」: where a person is.
  public static func place(_ progress: Page.Progress) -> LocalizedText {
    LocalizedText(
      "\(progress.number) / \(progress.total) ページ", easy: "\(progress.number) / \(progress.total) ページ",
      english: "Page \(progress.number) of \(progress.total)")
  }

  /// 「400文字まで」: the most that can be taken.
  public static func limit(characters: Int) -> LocalizedText {
    LocalizedText(
      "\(characters)文字まで", easy: "\(characters){文字|もじ}まで", english: "Up to \(characters) characters")
  }

  /// Between choices and the one that excludes them.
  public static let or = LocalizedText("または", easy: "または", english: "or")
  /// The link that puts furigana over the words.
  public static let showFurigana = LocalizedText("ふりがなをつける", easy: "ふりがなを つける", english: "Show furigana")
  /// The link that takes furigana away.
  public static let hideFurigana = LocalizedText("ふりがなを消す", easy: "ふりがなを けす", english: "Hide furigana")
}
