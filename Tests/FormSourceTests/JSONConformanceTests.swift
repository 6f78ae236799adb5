import FormSource
import FormTestSupport
import Testing

@Suite("Agreeing with other JSON readers")
struct JSONConformanceTests {
  @Test("every public parsing case is accepted or refused as it should be, and none brings the reader down")
  func parsing() throws {
    guard let bytes = SharedCases.bytes("json/parsing.jsonl") else { return }
    var counts: [String: Int] = [:]
    for line in bytes.split(separator: 0x0A) {
      let row = try JSONValue.parse(Array(line), limits: .init(bytes: 1 << 24))
      let name = try #require(row["name"]?.string)
      let expect = try #require(row["expect"]?.string)
      let document = try #require(row["base64"]?.string.flatMap(Base64.decoded))
      let reading = JSONReader.read(SourceFile(name: name, bytes: document))
      let isAccepted = (try? JSONValue.parse(document)) != nil
      counts[expect, default: 0] += 1
      switch expect {
      case "accept":
        #expect(reading.isWellFormed && isAccepted, "\(name)")
        // What was read is written and read again without a change.
        let root = try #require(reading.root)
        #expect(try JSONValue.parse(JSONValue(root).bytes()) == JSONValue(root), "\(name)")
      case "reject":
        #expect(!reading.isWellFormed && !isAccepted, "\(name)")
        #expect(reading.diagnostics.containsErrors, "\(name)")
      default: break
      }
      // Whatever it is, it can be told.
      _ = DiagnosticRenderer(.japanese).text(reading.diagnostics)
    }
    #expect(counts.keys.sorted() == ["accept", "either", "reject"])
  }

  @Test(
    "numbers, escapes and brackets at the edges of the grammar",
    arguments: [
      ("-0", true), ("0.0e-0", true), ("1E400", true), ("00", false), ("-", false), ("1.e1", false), ("1e", false),
      ("\"\\u0000\"", true), ("\"\\U0041\"", false), ("\"\\uD800\\uDC00\"", true), ("\"\\uDC00\\uD800\"", false),
      ("[[],{}]", true), ("[}", false), ("{\"\":{}}", true), ("nulll", false), ("truefalse", false), ("[1]2", false),
      ("\r\n\t 1 \r\n\t", true), ("\u{0B}1", false), ("\u{2028}1", false), ("{\"a\":1}{", false), ("1 ,", false),
      ("\"\u{7F}\"", true), ("\"\u{1F}\"", false), ("[1//\n]", false), ("\u{FEFF}1", false), ("'a'", false),
    ])
  func grammar(_ text: String, isJSON: Bool) {
    #expect(JSONReader.read(SourceFile(name: "t", text: text)).isWellFormed == isJSON)
  }
}

/// Base 64 of the case files, which hold documents that are no text.
private enum Base64 {
  static func decoded(_ text: String) -> [UInt8]? {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var values: [UInt8: UInt32] = [:]
    for (index, byte) in alphabet.enumerated() { values[byte] = UInt32(index) }
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text.utf8 where byte != UInt8(ascii: "=") {
      guard let value = values[byte] else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }
}
