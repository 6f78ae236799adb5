// Brackets that do not match: which of them was forgotten, mistaken or written twice.

extension JSONParser {
  /// Takes or leaves a bracket that does not belong to the innermost container.
  ///
  /// It may close a container further out, and the innermost one was forgotten; it may stand in place of the right one; or
  /// it is one too many. Whichever leaves least wrong in the rest of the file is what was meant.
  ///
  /// - Returns: Whether the innermost container is to be closed.
  mutating func passMismatchedBracket() -> Bool {
    guard !frames.isEmpty, index < bytes.count else { return true }
    let outer = frames.dropFirst().map(\.isObject)
    let match = outer.lastIndex(of: bytes[index] == UInt8(ascii: "}"))
    switch reading(ofMismatch: outer, closing: match) {
    case .forgotten:
      reportUnclosed(at: index)
      return true
    case .replaced:
      report(.mismatchedBracket(file, index..<index + 1, isObject: frame.isObject, opening: frame.start))
      index += 1
      return true
    case .tooMany:
      report(.unopenedBracket(file, index..<index + 1, text: bytes[index] == UInt8(ascii: "}") ? "}" : "]"))
      index += 1
      return false
    }
  }

  /// Tells that the innermost container was forgotten to be closed.
  mutating func reportUnclosed(at offset: Int) {
    report(.unclosedContainer(file, frame.start..<frame.start + 1, isObject: frame.isObject, closing: offset))
  }

  /// Whether a key of the object around the innermost list follows after a comma: the list was forgotten to be closed.
  var isListLeftOpen: Bool {
    guard !frame.isObject, frames.count > 1, frames[frames.count - 1].isObject else { return false }
    var at = index + 1
    func skipSpace() { while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 } }
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return false }
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != 0x0A {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return false }
    at += 1
    skipSpace()
    return at < bytes.count && bytes[at] == UInt8(ascii: ":")
  }

  private enum Mismatch { case forgotten, replaced, tooMany }

  private mutating func reading(ofMismatch outer: [Bool], closing match: Int?) -> Mismatch {
    // Every such bracket looks at the rest of the file; a file full of them is not worth it.
    guard bytes.count - index <= lookahead else { return match == nil ? .replaced : .forgotten }
    lookahead -= bytes.count - index
    let forgotten = match.map { slips(after: index + 1, open: Array(outer.prefix($0))) } ?? .max
    let replaced = slips(after: index + 1, open: outer)
    let tooMany = slips(after: index + 1, open: outer + [frame.isObject])
    if forgotten <= min(replaced, tooMany) { return .forgotten }
    return replaced <= tooMany ? .replaced : .tooMany
  }

  /// How many brackets do not fit from an offset on, when some containers are open there.
  private func slips(after start: Int, open: [Bool]) -> Int {
    var open = open
    var count = 0
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: continue
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if open.isEmpty { return count + 1 }
        open.append(byte == UInt8(ascii: "{"))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard let last = open.popLast() else { return count + 1 }
        if last != (byte == UInt8(ascii: "}")) { count += 1 }
      case UInt8(ascii: "\""):
        while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != 0x0A {
          at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        at += 1
      default: if open.isEmpty { return count + 1 }
      }
    }
    return count + open.count
  }
}
