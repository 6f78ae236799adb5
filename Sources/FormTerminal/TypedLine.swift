/// Reads the bytes of a typed or pasted line.
enum TypedLine {
  /// The line a person meant, or why there is none.
  ///
  /// Escape sequences (arrow keys, colours in pasted text), NUL and other control characters go; a tab is a space.
  /// Everything else stays scalar by scalar, for names must not change.
  static func read(_ bytes: some Collection<UInt8>) -> TerminalInput {
    guard let text = String(validating: bytes, as: UTF8.self) else { return .notText }
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return .line(text) }
    return .line(harmless(Array(text.unicodeScalars)))
  }

  private static func harmless(_ scalars: [Unicode.Scalar]) -> String {
    var result = String.UnicodeScalarView()
    var index = 0
    /// Whether a search for the end of a long sequence has failed once: then no later one can succeed.
    var hasNoTerminator = false
    while index < scalars.count {
      let value = scalars[index].value
      switch value {
      case 0x1B:
        index = endOfSequence(at: index + 1, in: scalars, &hasNoTerminator)
        continue
      case 0x9B:
        index = endOfControlSequence(at: index + 1, in: scalars)
        continue
      case 0x09: result.append(" ")
      case 0...0x1F, 0x7F...0x9F: break
      default: result.append(scalars[index])
      }
      index += 1
    }
    return String(result)
  }

  /// The place after an escape sequence whose first character after ESC stands at `start`.
  private static func endOfSequence(at start: Int, in scalars: [Unicode.Scalar], _ hasNoTerminator: inout Bool) -> Int {
    guard start < scalars.count else { return start }
    switch scalars[start] {
    case "[": return endOfControlSequence(at: start + 1, in: scalars)
    case "O": return min(start + 2, scalars.count)
    case "]", "P", "X", "^", "_":
      guard !hasNoTerminator else { return start + 1 }
      var index = start + 1
      while index < scalars.count {
        if scalars[index].value == 0x07 || scalars[index].value == 0x9C { return index + 1 }
        if scalars[index].value == 0x1B, index + 1 < scalars.count, scalars[index + 1] == "\\" { return index + 2 }
        index += 1
      }
      hasNoTerminator = true
      return start + 1
    case "\u{20}"..."\u{7E}": return start + 1
    default: return start
    }
  }

  private static func endOfControlSequence(at start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var index = start
    while index < scalars.count, 0x20...0x3F ~= scalars[index].value { index += 1 }
    return index < scalars.count && 0x40...0x7E ~= scalars[index].value ? index + 1 : index
  }
}
