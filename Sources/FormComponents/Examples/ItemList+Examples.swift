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
}
