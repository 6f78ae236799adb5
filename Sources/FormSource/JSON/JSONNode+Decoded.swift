extension JSONNode {
  /// Where a part of a text stands in the file.
  ///
  /// An expression or a pattern is checked as decoded text; this takes what was found there back to the file, past
  /// quotes and escapes. A character that is written as an escape is covered by the whole escape.
  ///
  /// - Parameters:
  ///   - decoded: UTF-8 offsets in the decoded string. What lies outside it counts as its nearest end.
  ///   - file: The file the node was read from.
  /// - Returns: UTF-8 offsets in the file; the node's own range when it is not a string.
  public func sourceRange(ofDecodedUTF8 decoded: Range<Int>, in file: SourceFile) -> Range<Int> {
    string == nil ? range : Self.sourceRange(ofDecodedUTF8: decoded, ofStringAt: range, in: file)
  }

  /// Where a part of the text of a string stands in the file.
  static func sourceRange(ofDecodedUTF8 decoded: Range<Int>, ofStringAt range: Range<Int>, in file: SourceFile)
    -> Range<Int>
  {
    guard range.count >= 2, range.upperBound <= file.bytes.count else { return range }
    let bytes = file.bytes
    let end = bytes[range.upperBound - 1] == UInt8(ascii: "\"") ? range.upperBound - 1 : range.upperBound
    var index = range.lowerBound + 1
    var position = 0
    var lower: Int?
    var upper: Int?
    while index < end {
      let length: (source: Int, decoded: Int)
      if bytes[index] == UInt8(ascii: "\\") {
        length = escapeLength(in: bytes, at: index, end: end)
      } else {
        // A whole scalar, so that no range ends inside one.
        let scalar = min(SourceFile.scalarLength(in: bytes, at: index), end - index)
        length = (scalar, scalar)
      }
      if lower == nil, decoded.lowerBound < position + length.decoded { lower = index }
      if decoded.isEmpty, lower != nil { break }
      if decoded.upperBound <= position + length.decoded {
        upper = decoded.upperBound <= position ? index : index + length.source
        break
      }
      index += length.source
      position += length.decoded
    }
    let first = lower ?? end
    return decoded.isEmpty ? first..<first : first..<max(first, upper ?? end)
  }

  /// How many bytes an escape takes in the file and how many in the decoded text.
  private static func escapeLength(in bytes: [UInt8], at index: Int, end: Int) -> (source: Int, decoded: Int) {
    guard let unit = JSONEscape.unit(in: bytes, at: index), index + 6 <= end else {
      return (min(2, end - index), 1)
    }
    switch unit {
    case ..<0x80: return (6, 1)
    case ..<0x800: return (6, 2)
    case 0xD800..<0xDC00:
      if let low = JSONEscape.unit(in: bytes, at: index + 6), low & 0xFC00 == 0xDC00, index + 12 <= end {
        return (12, 4)
      }
      return (6, 3)
    default: return (6, 3)
    }
  }
}
