import FormText

/// Reads which of numbered choices a person means.
struct ChoiceReader {
  /// The words of the choices, in order.
  let labels: [String]
  /// The number of the first choice.
  let first: Int
  /// Whether more than one may be meant.
  let takesSeveral: Bool

  enum Result: Hashable {
    /// These choices, by their places from 0, in their own order.
    case chosen([Int])
    /// A number below the first choice: something offered earlier on the page.
    case earlier(Int)
    /// More than one choice where one is asked.
    case tooMany
    /// Words that several choices begin with or hold.
    case candidates([Int])
    case notUnderstood
  }

  /// Numbers win over words: where a choice is called 「2」, typing 2 means the second one. Words choose only when they
  /// are all the words of one choice, or all of them up to its first comma (「はい」 for 「はい、使います」): 「同意」 must
  /// never come to mean 「同意しません」.
  func read(_ line: String) -> Result {
    let whole = Typed.folded(line)
    if let number = Typed.number(whole) {
      if number >= 1, number < first { return .earlier(number) }
      return place(of: number).map { .chosen([$0]) } ?? .notUnderstood
    }
    let words = labels.map(Typed.folded)
    for names in [words, words.map(Self.beginning)] {
      let named = names.indices.filter { names[$0] == whole }
      if named.count == 1 { return .chosen(named) }
    }
    if let places = places(in: whole, words) {
      return takesSeveral || places.count == 1 ? .chosen(places) : .tooMany
    }
    let candidates = candidates(for: whole, words)
    return candidates.isEmpty ? .notUnderstood : .candidates(candidates)
  }

  /// The words up to the first comma, full stop or bracket.
  private static func beginning(_ words: String) -> String {
    TextNormalisation.trimmed(String(words.prefix { !"、。,.(".contains($0) }))
  }

  private func place(of number: Int) -> Int? {
    let place = number - first
    return labels.indices.contains(place) ? place : nil
  }

  /// The choices of a list such as 「1,3」 or 「1 会社員」, when every part of it names one.
  private func places(in line: String, _ words: [String]) -> [Int]? {
    let tokens = line.split { $0.isWhitespace || ",、，・/;".contains($0) }
    guard tokens.count > 1 else { return nil }
    var places: Set<Int> = []
    for token in tokens {
      let named: Int? =
        if let number = Typed.number(String(token)) { place(of: number) } else { words.firstIndex { $0 == token } }
      guard let named else { return nil }
      places.insert(named)
    }
    return places.sorted()
  }

  /// The choices that begin with these words, or else those that hold them.
  private func candidates(for words: String, _ labels: [String]) -> [Int] {
    guard !words.isEmpty else { return [] }
    let beginning = labels.indices.filter { labels[$0].hasPrefix(words) }
    return beginning.isEmpty ? labels.indices.filter { labels[$0].contains(words) } : beginning
  }
}
