public import FormText

/// Values in rows and columns that are compared with each other.
public struct DataTable: Hashable, Sendable {
  /// What the table shows.
  public var caption: ShownText
  /// The headings of the columns.
  public var columns: [ShownText]
  /// The rows: the first value names the row. A row shorter than the columns ends with empty cells; what is longer is
  /// left out.
  public var rows: [[ShownText]]

  /// Creates a table.
  public init(caption: ShownText, columns: [ShownText], rows: [[ShownText]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows.map { row in
      Array(row.prefix(columns.count))
        + Array(repeating: ShownText(RubyText(plain: "")), count: max(0, columns.count - row.count))
    }
  }
}

extension DataTable: ComposedShape {
  public static let name = "table"

  public func outline(in language: Language) -> Outline {
    Outline([.table(caption: caption, columns: columns, rows: rows)])
  }

  public static var guide: ComponentGuide {
    ComponentGuide(
      name, title: LocalizedText("表", english: "Table"),
      purpose: LocalizedText("値を行と列で比べます。", english: "Values in rows and columns, to compare."),
      use: [
        LocalizedText("年齢や所得で額が変わるときなど、比べて選ぶ情報", english: "For amounts by age or income, and what else is compared")
      ],
      avoid: [
        LocalizedText("位置をそろえるためには使いません", english: "Never for layout"),
        LocalizedText("質問と答えには使いません。確認の一覧を使います", english: "Not for questions with answers: use a summary"),
        LocalizedText("セルの結合はありません。表を分けます", english: "No merged cells: make two tables"),
        LocalizedText("4列までにします。スマートフォンでは横に広がりません", english: "At most four columns: a phone is narrow"),
      ],
      facts: LocalizedText(
        "題名のある表。列と行の見出しが、それぞれの値とともに読まれます。",
        english: "A table with a caption; values are read with the headings of their column and row."),
      examples: [
        ComponentExample(
          "table", .resting,
          .composed(
            .table(
              DataTable(
                caption: "子ども1人の{月額|げつがく}", columns: ["年齢", "1人目と2人目", "3人目から"],
                rows: [["3歳になるまで", "15,000円", "30,000円"], ["3歳から高校生", "10,000円", "30,000円"]])))),
        ComponentExample(
          "table-short-row", .resting,
          .composed(.table(DataTable(caption: "窓口", columns: ["場所", "時間"], rows: [["本庁舎", "8時30分から"], ["出張所"]])))),
      ])
  }
}
