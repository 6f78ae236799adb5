/// An expression in which variables have other names, and the way back to the places of the text it was made from.
///
/// Every word that is not read from a record (`c.name`) counts as a variable: a macro's own variable of the same name is
/// changed where it is named and wherever it is read, so that the meaning stays.
public struct RenamedExpression: Hashable, Sendable {
  /// The expression with its new names.
  public let text: String
  /// The changed words: where they stood, and where they stand now.
  private let changes: [(before: Range<Int>, now: Range<Int>)]

  /// Changes the names of variables in an expression. A text that cannot be cut into words stays as it is.
  public init(_ text: String, changing names: [String: String]) {
    let bytes = Array(text.utf8)
    let lexer = Lexer(bytes)
    var result: [UInt8] = []
    var changes: [(before: Range<Int>, now: Range<Int>)] = []
    var copied = 0
    if lexer.problem == nil {
      for (index, token) in lexer.tokens.enumerated() where token.kind == .identifier {
        let isMember = index > 0 && lexer.tokens[index - 1].kind == .dot
        let isCall = lexer.tokens[index + 1].kind == .leftParenthesis
        guard !isMember, !isCall, let name = names[String(decoding: bytes[token.range], as: UTF8.self)] else {
          continue
        }
        result += bytes[copied..<token.range.lowerBound]
        let start = result.count
        result += name.utf8
        changes.append((token.range, start..<result.count))
        copied = token.range.upperBound
      }
    }
    result += bytes[copied...]
    self.text = String(decoding: result, as: UTF8.self)
    self.changes = changes
  }

  /// Where a part of the new text stood in the one it was made from, in UTF-8 offsets.
  public func before(_ range: Range<Int>) -> Range<Int> {
    let lower = before(range.lowerBound, isEnd: false)
    return lower..<max(lower, before(range.upperBound, isEnd: true))
  }

  private func before(_ offset: Int, isEnd: Bool) -> Int {
    var shift = 0
    for change in changes {
      if offset < change.now.lowerBound || (offset == change.now.lowerBound && isEnd) { break }
      if offset < change.now.upperBound || (offset == change.now.upperBound && isEnd) {
        return isEnd ? change.before.upperBound : change.before.lowerBound
      }
      shift = change.before.upperBound - change.now.upperBound
    }
    return offset + shift
  }

  public static func == (left: Self, right: Self) -> Bool { left.text == right.text }
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
