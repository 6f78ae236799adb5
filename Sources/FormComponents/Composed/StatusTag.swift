public import FormText

/// A short word that says how something stands: 「済み」. Its meaning is in the word; colour only repeats it.
public struct StatusTag: Hashable, Sendable {
  /// What the colour repeats.
  public enum Tone: Hashable, Sendable {
    /// Nothing in particular.
    case neutral
    /// Something is under way, or new.
    case active
    /// Something has been done.
    case done
    /// Something needs attention.
    case attention
  }

  /// The word.
  public var text: ShownText
  /// What the colour repeats.
  public var tone: Tone

  /// Creates a tag.
  public init(_ text: ShownText, tone: Tone = .neutral) {
    self.text = text
    self.tone = tone
  }
}

extension StatusTag: ComposedShape {
  public static let name = "tag"

  public func outline(in language: Language) -> Outline { Outline([.text([.tag(self)])]) }

  public static var guide: ComponentGuide {
    ComponentGuide(
      name, title: LocalizedText("状態のラベル", english: "Tag"),
      purpose: LocalizedText("ものごとの状態を短いことばで示します。", english: "Says in a word how something stands."),
      use: [LocalizedText("作業の一覧や表で、状態を見分けるとき", english: "To tell states apart in a task list or a table")],
      avoid: [
        LocalizedText("押せるものに見せません。リンクやボタンのかわりにしません", english: "Never as a link or a button"),
        LocalizedText("色だけを変えて意味を分けません。ことばを変えます", english: "Never two meanings by colour alone: change the word"),
        LocalizedText("文や、エラーの説明には使いません", english: "Not for sentences, and not for errors"),
      ],
      facts: LocalizedText(
        "ふつうの文として読まれます。リンクのそばにあるときは、そのリンクの説明にもなります。",
        english: "Read as text; beside a link it is also the link’s description."),
      examples: [
        ComponentExample("tag", .resting, .composed(.tag(StatusTag("まだ")))),
        ComponentExample("tag-active", .resting, .composed(.tag(StatusTag("{途中|とちゅう}", tone: .active)))),
        ComponentExample("tag-done", .resting, .composed(.tag(StatusTag("済み", tone: .done)))),
        ComponentExample("tag-attention", .resting, .composed(.tag(StatusTag("直すところがあります", tone: .attention)))),
      ])
  }
}
