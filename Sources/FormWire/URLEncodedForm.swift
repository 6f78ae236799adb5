/// The names and values of an `application/x-www-form-urlencoded` body or a query string.
///
/// Parsed as the URL standard of the WHATWG says (section 5.1): `+` is a space, `%XX` a byte, everything else stands for
/// itself, and bytes that are not UTF-8 become U+FFFD. Nothing is lost and nothing is refused; NUL and other control
/// characters stay in the text for the questions to judge.
public enum URLEncodedForm {
  /// A name and its value.
  public struct Pair: Hashable, Sendable {
    /// The name. May be empty.
    public let name: String
    /// The value. Empty when there is no `=`.
    public let value: String

    /// Creates a pair.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The pairs of a body, in order.
  ///
  /// - Parameters:
  ///   - bytes: The body.
  ///   - limits: How many pairs there may be and how long names and texts may be.
  public static func pairs(
    _ bytes: [UInt8], limits: FormBodyLimits = FormBodyLimits()
  ) throws(FormBodyError) -> [Pair] {
    guard bytes.count <= limits.bodyBytes else { throw FormBodyError(.bodyTooLarge(limit: limits.bodyBytes)) }
    var pairs: [Pair] = []
    let problem = bytes.withUnsafeBufferPointer { buffer in
      var reader = Reader(bytes: buffer, limits: limits)
      return reader.read(into: &pairs)
    }
    if let problem { throw FormBodyError(problem) }
    return pairs
  }
}

extension URLEncodedForm {
  /// One pass over a body.
  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    let limits: FormBodyLimits
    /// Where a name or value is decoded; used again for each.
    var decoded: [UInt8] = []
    var textBytes = 0

    init(bytes: UnsafeBufferPointer<UInt8>, limits: FormBodyLimits) {
      self.bytes = bytes
      self.limits = limits
    }

    mutating func read(into pairs: inout [Pair]) -> FormBodyError.Reason? {
      var index = 0
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "&") {
          index += 1
          continue
        }
        if pairs.count >= limits.entries { return .tooManyEntries(limit: limits.entries) }
        let name = text(from: &index, stoppingAtEquals: true, limit: limits.nameBytes)
        guard let name else { return .nameTooLong(limit: limits.nameBytes) }
        var value = ""
        if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
          index += 1
          guard let text = text(from: &index, stoppingAtEquals: false, limit: limits.textBytes) else {
            return .textTooLong(limit: limits.textBytes)
          }
          value = text
        }
        if textBytes > limits.allTextBytes { return .textTooLong(limit: limits.allTextBytes) }
        pairs.append(Pair(name: name, value: value))
      }
      return nil
    }

    /// Decodes up to the next `&` (or `=`), which is left; `nil` when the text is over the limit.
    private mutating func text(from index: inout Int, stoppingAtEquals: Bool, limit: Int) -> String? {
      let start = index
      var isPlain = true
      var at = index
      while at < bytes.count {
        let byte = bytes[at]
        if byte == UInt8(ascii: "&") || (stoppingAtEquals && byte == UInt8(ascii: "=")) { break }
        if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%") { isPlain = false }
        at += 1
      }
      index = at
      if isPlain {
        guard at - start <= limit else { return nil }
        textBytes += at - start
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<at]), as: UTF8.self)
      }

      let count = decode(start..<at)
      guard count <= limit else { return nil }
      textBytes += count
      return decoded.withUnsafeBufferPointer {
        String(decoding: UnsafeBufferPointer(rebasing: $0[..<count]), as: UTF8.self)
      }
    }

    /// Decodes a range into the buffer, which grows to the longest text. Returns how many bytes came out.
    private mutating func decode(_ range: Range<Int>) -> Int {
      if decoded.count < range.count {
        decoded.append(contentsOf: repeatElement(0, count: range.count - decoded.count))
      }
      let bytes = bytes
      return decoded.withUnsafeMutableBufferPointer { output in
        var count = 0
        var at = range.lowerBound
        while at < range.upperBound {
          let byte = bytes[at]
          at += 1
          if byte == UInt8(ascii: "%"), at + 1 < range.upperBound {
            let high = PercentEncoding.digit(bytes[at])
            let low = PercentEncoding.digit(bytes[at + 1])
            if high < 16, low < 16 {
              output[count] = high << 4 | low
              count += 1
              at += 2
              continue
            }
          }
          output[count] = byte == UInt8(ascii: "+") ? 0x20 : byte
          count += 1
        }
        return count
      }
    }
  }
}
