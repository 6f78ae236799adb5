public import FormText

/// Words that counter staff read aloud while they fill in a form for a resident (書かない窓口).
public struct CounterScript: Hashable, Sendable {
  /// The words, a paragraph each, as they are said.
  public var words: [ShownText]
  /// What staff do and do not say, such as turning the screen to the resident.
  public var direction: ShownText?

  /// Creates words to read aloud.
  public init(_ words: [ShownText], direction: ShownText? = nil) {
    self.words = words
    self.direction = direction
  }
}

extension CounterScript: ComposedShape {
  public static let name = "counter-script"

  public func outline(in language: Language) -> Outline {
    let title = LocalizedText(
      "声に出して読む", easy: "こえに だして {読|よ}む", english: "Read aloud", chinese: "朗读", korean: "소리 내어 읽기", vietnamese: "Đọc to")
    let aside = LocalizedText(
      "職員がすること", easy: "{職員|しょくいん}が する こと", english: "For staff", chinese: "职员要做的事", korean: "직원이 할 일",
      vietnamese: "Dành cho nhân viên")
    var blocks: [Block] = [.text([.strong(title.shown(in: language))]), .speech(words)]
    if let direction { blocks.append(.text([.tag(StatusTag(aside.shown(in: language))), .words(direction)])) }
    return Outline(blocks, isPrinted: false)
  }

  public static var guide: ComponentGuide {
    ComponentGuide(
      name, title: LocalizedText("窓口で読み上げる文", english: "Counter script"),
      purpose: LocalizedText(
        "職員が声に出して読む文を、画面の文と分けて示します。", english: "Sets apart the words that counter staff read aloud."),
      use: [LocalizedText("書かない窓口で、職員が聞き取って入力するページ", english: "On pages that staff fill in while they listen")],
      avoid: [
        LocalizedText("住民が自分で入力する画面には出しません", english: "Never where residents fill in the form themselves"),
        LocalizedText(
          "個人番号や口座など、周りに聞こえて困ることを言わせる文にしません。画面を向けて見てもらいます",
          english: "Never words that make people say aloud what others must not hear: turn the screen"),
      ],
      facts: LocalizedText(
        "「声に出して読む」の文と引用。引用の中だけを読み上げます。", english: "A line that says so, and a quotation: only the quotation is said."),
      examples: [
        ComponentExample(
          "counter-script", .resting,
          .composed(
            .counterScript(
              CounterScript(
                ["これから、お子さんについてうかがいます。", "わからないことは、あとで答えてもかまいません。"],
                direction: "個人番号は、画面を向けて確かめてもらいます。")))),
        ComponentExample(
          "counter-script-short", .resting, .composed(.counterScript(CounterScript(["住んでいる所を教えてください。"])))),
      ])
  }
}
