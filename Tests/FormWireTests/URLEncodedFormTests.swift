import FormComponents
import FormTestSupport
import FormWire
import Foundation
import Testing

/// A pair as scalars, so that texts Swift calls equal are still told apart.
private func scalars(_ pairs: [URLEncodedForm.Pair]) -> [[[Unicode.Scalar]]] {
  pairs.map { [Array($0.name.unicodeScalars), Array($0.value.unicodeScalars)] }
}

@Suite("Form bodies in URL encoding")
struct URLEncodedFormTests {
  @Test("every public case of the WHATWG parser comes out")
  func conformance() throws {
    guard let bytes = SharedCases.bytes("urlencoded/cases.json") else { return }
    struct Case: Decodable {
      var input: String
      var output: [[String]]
    }
    let cases = try JSONDecoder().decode([Case].self, from: Data(bytes))
    #expect(!cases.isEmpty)
    for row in cases {
      let pairs = try URLEncodedForm.pairs(Array(row.input.utf8))
      #expect(scalars(pairs) == scalars(row.output.map { .init(name: $0[0], value: $0[1]) }), "\(row.input)")
    }
  }

  @Test(
    "what browsers send is read to the letter",
    arguments: [
      ("", []),
      ("a=%E6%B0%8F%E5%90%8D", [["a", "氏名"]]),
      ("a=1+1%3D2&a=%2B", [["a", "1 1=2"], ["a", "+"]]),
      ("a=%00b", [["a", "\0b"]]),
      ("a=line%0D%0Aend", [["a", "line\r\nend"]]),
      ("=&==", [["", ""], ["", "="]]),
      ("a=%", [["a", "%"]]), ("a=%4", [["a", "%4"]]), ("a=%4&b", [["a", "%4"], ["b", ""]]),
      ("a=%E6%B0", [["a", "\u{FFFD}"]]), ("a=%E6%B0x", [["a", "\u{FFFD}x"]]),
      ("a=%ED%A0%80", [["a", "\u{FFFD}\u{FFFD}\u{FFFD}"]]),
      ("child.0.name=%EF%A8%99", [["child.0.name", "\u{FA19}"]]),
      ("a;b=c", [["a;b", "c"]]),
    ] as [(String, [[String]])])
  func browsers(_ body: String, expected: [[String]]) throws {
    let pairs = try URLEncodedForm.pairs(Array(body.utf8))
    #expect(scalars(pairs) == scalars(expected.map { .init(name: $0[0], value: $0[1]) }))
  }

  @Test("whatever is encoded comes back", arguments: 0..<50 as Range<UInt64>)
  func roundTrip(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pairs = (0..<Int.random(in: 0...30, using: &random)).map { _ in
      URLEncodedForm.Pair(name: "n" + Self.text(&random), value: Self.text(&random))
    }
    let body = pairs.map { Self.encoded($0.name, &random) + "=" + Self.encoded($0.value, &random) }.joined(
      separator: "&")
    #expect(scalars(try URLEncodedForm.pairs(Array(body.utf8))) == scalars(pairs))
  }

  @Test("random bytes are read without a word", arguments: 0..<10 as Range<UInt64>)
  func randomBytes(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("&=+%0aF".utf8) + [0xFF, 0xE6, 0x00]
    for _ in 0..<FuzzEffort.rounds(200) {
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let pieces = bytes.split(separator: UInt8(ascii: "&"))
      #expect(try URLEncodedForm.pairs(bytes).count == pieces.count)
    }
  }

  @Test("a thousand questions are read in order")
  func thousand() throws {
    let body = (0..<1_000).map { "field\($0)=%E5%80%A4\($0)" }.joined(separator: "&")
    let read = try FormBodyReader.read(Array(body.utf8), contentType: "application/x-www-form-urlencoded")
    #expect(read.entries.controlNames.count == 1_000)
    #expect(read.entries["field999"] == ["値999"])
  }

  @Test("what is over a limit is refused, what just fits is not")
  func limits() throws {
    func reason(_ body: String, _ limits: FormBodyLimits) -> FormBodyError.Reason? {
      do {
        _ = try URLEncodedForm.pairs(Array(body.utf8), limits: limits)
        return nil
      } catch {
        return error.reason
      }
    }
    #expect(reason("a=1&b=2", FormBodyLimits(entries: 1)) == .tooManyEntries(limit: 1))
    #expect(reason("a=1&b=2&&", FormBodyLimits(entries: 2)) == nil)
    #expect(reason("abc=1", FormBodyLimits(nameBytes: 2)) == .nameTooLong(limit: 2))
    #expect(reason("%E6%B0%8F=1", FormBodyLimits(nameBytes: 3)) == nil)
    #expect(reason("a=%E6%B0%8F", FormBodyLimits(textBytes: 2)) == .textTooLong(limit: 2))
    #expect(reason("a=%E6%B0%8F", FormBodyLimits(textBytes: 3)) == nil)
    #expect(reason("a=123&b=456", FormBodyLimits(allTextBytes: 7)) == .textTooLong(limit: 7))
    #expect(reason("a=123&b=456", FormBodyLimits(allTextBytes: 8)) == nil)
    #expect(reason("a=123", FormBodyLimits(bodyBytes: 4)) == .bodyTooLarge(limit: 4))
    #expect(reason("a=123", FormBodyLimits(bodyBytes: 5)) == nil)
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let pool: [Unicode.Scalar] = [
      "a", "Z", "0", "&", "=", "+", "%", " ", "\0", "\n", "氏", "\u{FA19}", "😀", "é", "\u{301}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &random) { text.append(pool.randomElement(using: &random) ?? "a") }
    return String(text)
  }

  /// A text as some browser might encode it: what must be encoded is, anything else sometimes.
  private static func encoded(_ text: String, _ random: inout SeededGenerator) -> String {
    text.utf8.map { byte in
      if byte == 0x20, Bool.random(using: &random) { return "+" }
      let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      if isPlain, Bool.random(using: &random) { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: Bool.random(using: &random))
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
