/// Something the person of a script knows: an answer in their own words.
public indirect enum Fact: Hashable, Sendable {
  /// Words to type, or the words of a choice.
  case text(String)
  /// Yes or no.
  case flag(Bool)
  /// Several choices.
  case list([String])
  /// Several facts by name: the parts of an answer (姓, 名), or the questions of a row or of a screen.
  case parts([NamedFact])
}

/// A fact under the words of its question.
public struct NamedFact: Hashable, Sendable {
  /// The words of the question, of the part, of the row (子ども 1人目) or of the screen.
  public var name: String
  /// The fact.
  public var fact: Fact

  /// Creates a fact under a name.
  public init(_ name: String, _ fact: Fact) {
    self.name = name
    self.fact = fact
  }
}

extension Fact {
  /// The fact in one line, for messages.
  var line: String {
    switch self {
    case .text(let text): text
    case .flag(let flag): flag ? "はい" : "いいえ"
    case .list(let texts): texts.joined(separator: "、")
    case .parts(let parts): parts.map(\.fact.line).joined(separator: " ")
    }
  }

  /// The pieces of the fact that must be found where it is shown: its words, split at spaces.
  var pieces: [String] {
    switch self {
    case .text(let text):
      text.split { $0 == " " || $0 == "　" }.map(String.init)
    case .flag: []
    case .list(let texts): texts
    case .parts(let parts): parts.flatMap(\.fact.pieces)
    }
  }
}

extension [NamedFact] {
  /// The fact under a name, scalar by scalar.
  func fact(_ name: String) -> Fact? { first { $0.name.utf8.elementsEqual(name.utf8) }?.fact }
}
