public import FormText

/// The few steps of a journey with the one the person is on. It shows the way and is no way to go.
public struct StepIndicator: Hashable, Sendable {
  /// The steps in order, by short names.
  public var steps: [ShownText]
  /// The place of the step the person is on, from 0. What lies before it is done.
  public var current: Int

  /// Creates a row of steps. A place outside them counts as the nearest.
  public init(_ steps: [ShownText], current: Int) {
    self.steps = steps
    self.current = max(0, min(current, steps.count - 1))
  }
}

extension StepIndicator: ComposedShape {
  public static let name = "steps"

  public func outline(in language: Language) -> Outline {
    guard !steps.isEmpty else { return Outline([]) }
    let place = LocalizedText(
      "\(steps.count)つの手順のうち、いま\(current + 1)つ目です",
      easy: "ぜんぶで \(steps.count)つ あります。いま \(current + 1)つめです",
      english: "Step \(current + 1) of \(steps.count)", chinese: "共\(steps.count)步，现在是第\(current + 1)步",
      korean: "\(steps.count)단계 중 지금 \(current + 1)단계입니다", vietnamese: "Bước \(current + 1) trên \(steps.count)")
    let done = LocalizedText("済み", easy: "おわりました", english: "done", chinese: "已完成", korean: "완료", vietnamese: "Đã xong")
    let now = LocalizedText(
      "いまここ", easy: "いま ここ", english: "current", chinese: "当前", korean: "현재", vietnamese: "Hiện tại")
    let items = steps.enumerated().map { index, step -> Block.Item in
      var phrases = [Phrase.words(step)]
      if index < current { phrases.append(.unseen(done.shown(in: language))) }
      if index == current { phrases.append(.unseen(now.shown(in: language))) }
      return Block.Item(phrases, isCurrent: index == current)
    }
    return Outline([.text([.unseen(place.shown(in: language))]), .list(items, isOrdered: true)], isPrinted: false)
  }

  public static var guide: ComponentGuide {
    let steps: [ShownText] = ["{請求|せいきゅう}する人", "子ども", "口座", "確認"]
    return ComponentGuide(
      name, title: LocalizedText("手順の表示", english: "Step indicator"),
      purpose: LocalizedText("少ない手順の中で、いまどこにいるかを示します。", english: "Shows where among few steps a person is."),
      use: [
        LocalizedText(
          "手順が3つから5つに決まっていて、答えで変わらないとき", english: "Where there are three to five steps that no answer changes")
      ],
      avoid: [
        LocalizedText(
          "まず、なしで試します。「2 / 8 ページ」で足りることがほとんどです",
          english: "Try without it first: the page’s place (2 / 8) is mostly enough"),
        LocalizedText("答えによって手順の数が変わるときは使いません", english: "Not where answers change the number of steps"),
        LocalizedText("移動には使いません。戻るリンクを使います", english: "Not as navigation: going back has its own link"),
        LocalizedText("6つ以上には使いません。作業の一覧を使います", english: "Not for six and more: use a task list"),
      ],
      facts: LocalizedText(
        "「4つの手順のうち、いま2つ目です」の文と、番号つきのリスト。いまの項目は aria-current で伝わります。",
        english: "A sentence that says the place, and a numbered list whose present item is current."),
      examples: [
        ComponentExample("steps", .resting, .composed(.steps(StepIndicator(steps, current: 1)))),
        ComponentExample("steps-first", .resting, .composed(.steps(StepIndicator(steps, current: 0)))),
        ComponentExample("steps-last", .resting, .composed(.steps(StepIndicator(steps, current: 3)))),
      ])
  }
}
