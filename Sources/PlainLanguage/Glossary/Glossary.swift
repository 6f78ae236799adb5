import FormText

/// The words of the administration that a ward writes otherwise, or explains.
///
/// ```swift
/// let glossary = Glossary.read(SourceFile(name: "glossary.json", bytes: bytes)).glossary
/// glossary.term(for: "転出")?.plain  // よその市区町村へ引っ越すこと
/// ```
public struct Glossary: Sendable {
  /// The terms in the order of the file.
  public let terms: [GlossaryTerm]
  private let automaton: TermAutomaton
  private let places: [String: Int]

  /// A glossary without a word in it.
  public static let empty = Glossary([])

  /// Creates a glossary. Of two terms with one word the first counts.
  public init(_ terms: [GlossaryTerm]) {
    self.terms = terms
    automaton = TermAutomaton(terms.map(\.term))
    places = Dictionary(
      terms.enumerated().map { (Self.key($0.element.term), $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The term of a word, or `nil`.
  public func term(for word: String) -> GlossaryTerm? { places[Self.key(word)].map { terms[$0] } }

  /// Words are told apart scalar by scalar, where `String` takes 神 (U+FA19) and 神 (U+795E) for one.
  private static func key(_ word: String) -> String {
    word.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: ".")
  }

  /// A term that stands in a text.
  struct Occurrence {
    var term: GlossaryTerm
    /// Indices of the scanned text.
    var range: Range<Int>
  }

  /// The terms in a text: at each place the longest that is no part of a longer word.
  func occurrences(in text: ScannedText, steps: inout Int) -> [Occurrence] {
    guard !terms.isEmpty else { return [] }
    return automaton.matches(in: text.scalars, steps: &steps) { term, range in
      switch terms[term].place {
      case .anywhere: text.isWord(range)
      case .functionWord: true
      case .wholeText: range == text.scalars.indices
      }
    }.map { Occurrence(term: terms[$0.term], range: $0.range) }
  }
}
