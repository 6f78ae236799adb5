import FormText

/// The name of a row in scripts: what a row is called and its number, as in 「子ども 2人目」 or 「子ども 2」.
struct RowName: Hashable {
  /// What a row is called.
  var row: String
  /// The number, from 1.
  var number: Int

  init(row: String, number: Int) {
    self.row = row
    self.number = number
  }

  /// The rows that a page's caption names, the outer one first: 「家族：子ども 2人目：学校 1校目」 names two.
  static func all(in caption: String) -> [RowName] {
    caption.split(whereSeparator: { $0 == "：" || $0 == ":" }).compactMap { RowName(String($0)) }
  }

  /// Reads a name; `nil` when there is no number in it. Any width, with or without a space and a counter.
  init?(_ name: String) {
    let scalars = Array(TextNormalisation.digits(name).unicodeScalars)
    guard let first = scalars.firstIndex(where: { ("0"..."9").contains($0) }), first > 0 else { return nil }
    var number = 0
    var index = first
    while index < scalars.count, ("0"..."9").contains(scalars[index]) {
      number = number * 10 + Int(scalars[index].value - 0x30)
      guard number <= 9_999 else { return nil }
      index += 1
    }
    // A counter such as 人目 may follow, nothing longer.
    guard scalars.count - index <= 3, number > 0 else { return nil }
    var row = Array(name.unicodeScalars.prefix(first))
    while let last = row.last, last.properties.isWhitespace { row.removeLast() }
    guard !row.isEmpty else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: row)
    self.init(row: String(text), number: number)
  }
}
