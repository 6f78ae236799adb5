import FormText

extension ItemList {
  /// A list without and with an order.
  public static var examples: [ComponentExample] {
    [
      ComponentExample(
        "list", .resting,
        .list(ItemList(["{健康|けんこう}{保険|ほけん}の{資格|しかく}がわかるもの", "口座の番号がわかるもの", "本人だとわかるもの"]))),
      ComponentExample(
        "list-ordered", .resting,
        .list(ItemList(["書いた内容を区が確かめます。", "結果を手紙で送ります。", "お金を口座に振り込みます。"], isOrdered: true))),
    ]
  }

  /// When to use it and when not.
  public static var guide: ComponentGuide {
    ComponentGuide(
      "list", title: LocalizedText("箇条書き", english: "List"),
      purpose: LocalizedText(
        "短い文を並べます。",
        english: "Short texts, one under the other."),
      use: [
        LocalizedText(
          "持ち物や、手続の順番を示すとき", english: "For what to bring, or steps in order")
      ],
      avoid: [
        LocalizedText(
          "1つだけのときは段落にします", english: "One item is a paragraph"),
        LocalizedText(
          "質問と答えの一覧は、確認の一覧にします", english: "Questions with answers are a summary"),
      ],
      facts: LocalizedText(
        "役割はリスト。項目の数が読まれます。",
        english: "Role list; the number of items is spoken."),
      examples: examples)
  }
}
