import FormText

/// Finds the choice somebody means.
enum ChoiceWords {
  /// The value of the choice that a word means: its exact words, else the only choice that begins with it, else the only
  /// one that holds it. はい and いいえ also mean the choices `yes` and `no` whatever their words.
  static func option(for word: String, among options: [(value: String, label: String)]) -> String? {
    let wanted = key(word)
    guard !wanted.isEmpty else { return nil }
    if let exact = options.first(where: { key($0.label) == wanted }) { return exact.value }
    if let meaning = yesOrNo[wanted], options.contains(where: { $0.value == meaning }) { return meaning }
    let beginning = options.filter { key($0.label).starts(with: wanted) }
    if beginning.count == 1 { return beginning[0].value }
    let holding = options.filter { contains(key($0.label), wanted) }
    return holding.count == 1 ? holding[0].value : nil
  }

  private static let yesOrNo: [[UInt8]: String] = [
    key("はい"): "yes", key("いいえ"): "no", key("yes"): "yes", key("no"): "no",
  ]

  /// The bytes of a text without differences of width, case and spaces.
  static func key(_ text: String) -> [UInt8] {
    TextNormalisation.searchKey(text).utf8.filter { $0 != 0x20 }
  }

  /// Whether bytes stand in others.
  static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= bytes.count else { return part.isEmpty }
    for start in 0...(bytes.count - part.count) where bytes[start] == first {
      if bytes[start..<(start + part.count)].elementsEqual(part) { return true }
    }
    return false
  }
}
