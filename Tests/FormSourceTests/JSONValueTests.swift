import FormSource
import FormTestSupport
import Foundation
import Testing

@Suite("JSON values")
struct JSONValueTests {
  @Test(
    "a value is written as it was read",
    arguments: [
      "null", "true", "0", "-1", "9223372036854775807", "-9223372036854775808", "1.5", "1.0", "1e+20", "5e-324", "\"\"",
      "\"氏名\"", "\"\\u0000\\b\\t\\n\\f\\r\\u001f\\\"\\\\/\"", "[]", "{}", "[1,[2,{}],\"a\"]", "{\"b\":1,\"a\":2}",
      "\"\u{7F}\u{2028}😀\"", "{\"\":{\"\":null}}", "-0.0",
    ])
  func roundTrip(_ text: String) throws {
    #expect(try JSONValue.parse(Array(text.utf8)).text() == text)
  }

  @Test("indented values have a line for each element")
  func indented() {
    let value: JSONValue = ["name": "A", "list": [1, [], [:], nil], "inner": ["x": true]]
    #expect(
      value.text(.indented) == """
        {
          "name": "A",
          "list": [
            1,
            [],
            {},
            null
          ],
          "inner": {
            "x": true
          }
        }
        """)
  }

  @Test("a name is kept scalar by scalar, also where Swift calls two texts equal")
  func exactness() throws {
    let unified = "\u{795E}"
    let compatibility = "\u{FA19}"
    #expect(unified == compatibility)  // The trap: canonical equivalence.
    #expect(JSONValue.string(unified) != JSONValue.string(compatibility))
    #expect(Set([JSONValue.string(unified), .string(compatibility)]).count == 2)
    let object = try JSONValue.parse(
      Array("{\"\(unified)\":1,\"\(compatibility)\":2,\"e\u{301}\":3,\"\u{E9}\":4}".utf8))
    #expect(object.object?.count == 4)
    #expect(object[compatibility] == 2)
    #expect(object["e\u{301}"] == 3)
    #expect(Array(object.text().utf8).contains(0xEF))
    // Neither key stands twice.
    #expect(JSONReader.read(SourceFile(name: "t", bytes: object.bytes())).diagnostics == [])
  }

  @Test("equal keys in small and large objects: the last value counts, at the place of the first", arguments: [3, 40])
  func duplicates(_ count: Int) throws {
    let members = (0..<count).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    let value = try JSONValue.parse(Array("{\(members),\"k1\":-1}".utf8))
    #expect(value.object?.keys == (0..<count).map { "k\($0)" })
    #expect(value["k1"] == -1)
    #expect(JSONReader.read(SourceFile(name: "t", text: "{\(members),\"k1\":-1}")).diagnostics.count == 1)
  }

  @Test(
    "numbers become the type that holds them",
    arguments: [
      ("1", JSONValue.int(1)), ("1.0", .double(1)), ("1e2", .double(100)),
      ("9223372036854775808", .double(9.223372036854775808e18)),
      ("-0", .int(0)), ("0.1", .double(0.1)),
    ])
  func numbers(_ text: String, expected: JSONValue) throws {
    #expect(try JSONValue.parse(Array(text.utf8)) == expected)
  }

  @Test("a number too large for any arithmetic is refused with its place")
  func hugeNumber() {
    let problem = #expect(throws: JSONProblem.self) { try JSONValue.parse(Array("[1, -1e999]".utf8)) }
    #expect(problem?.diagnostic.id.rawValue == "json.numberTooLarge")
    #expect(problem?.diagnostic.range == 4..<10)
    #expect(JSONValue.double(.infinity).text() == "null")
    #expect(JSONValue.double(.nan).text() == "null")
  }

  @Test(
    "a number node says what it fits",
    arguments: [
      ("3", 3, 3.0), ("3.0", 3, 3), ("3e2", 300, 300), ("3.5", nil, 3.5), ("1e400", nil, nil), ("1e300", nil, 1e300),
      ("9007199254740993.0", 9_007_199_254_740_992, 9_007_199_254_740_992),
      ("-9223372036854775808", Int.min, -9.223372036854775808e18),
    ] as [(String, Int?, Double?)])
  func nodeNumbers(_ text: String, int: Int?, double: Double?) {
    guard case .number(let number)? = JSONReader.read(SourceFile(name: "t", text: text)).root?.content else {
      Issue.record("no number")
      return
    }
    #expect(number.int == int)
    #expect(number.double == double)
    #expect(number.text == text)
  }

  @Test("other coders carry a value without a change")
  func codable() throws {
    let value: JSONValue = ["a": [1, 2.5, true, nil, "x"], "b": [:], "c": "\u{FA19}"]
    let data = try JSONEncoder().encode(value)
    let decoded = try JSONDecoder().decode(JSONValue.self, from: data)
    #expect(decoded["a"] == value["a"])
    #expect(decoded["b"] == [:])
    #expect(decoded["c"] == value["c"])
  }

  @Test("an object is changed key by key and keeps its order")
  func changing() {
    var object: JSONObject = ["b": 1, "a": 2]
    object["c"] = 3
    object["b"] = 4
    object["a"] = nil
    object["x"] = nil
    #expect(JSONValue.object(object).text() == #"{"b":4,"c":3}"#)
  }
}

@Suite("From decoded text back to the file")
struct DecodedRangeTests {
  @Test(
    "a part of a text is found past escapes",
    arguments: [
      (#"  "abc" "#, 1..<2, "b"), (#""a\nbc""#, 2..<3, "b"), (#""a\nbc""#, 1..<2, #"\n"#),
      (#""\u6c0f名""#, 0..<3, #"\u6c0f"#), (#""\u6c0f名""#, 3..<6, "名"), (#""\ud83d\ude00x""#, 0..<4, #"\ud83d\ude00"#),
      (#""\ud83d\ude00x""#, 4..<5, "x"), (#""\u00e9x""#, 2..<3, "x"), (#""\u0041x""#, 1..<2, "x"),
      (#""a\"b""#, 1..<3, #"\"b"#),
      (#""abc""#, 0..<3, "abc"), (#""abc""#, 0..<99, "abc"), (#""abc""#, 3..<3, ""), (#""氏名""#, 1..<2, "氏"),
      (#""a😀b""#, 1..<5, "😀"),
    ])
  func ranges(_ text: String, decoded: Range<Int>, expected: String) throws {
    let file = SourceFile(name: "t", text: text)
    let root = try #require(JSONReader.read(file).root)
    #expect(file.text(in: root.sourceRange(ofDecodedUTF8: decoded, in: file)) == expected)
  }

  @Test("every scalar of a random text is found where it was written", arguments: 0..<50 as Range<UInt64>)
  func property(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var written = ""
    var pieces: [(decoded: Range<Int>, source: Range<Int>)] = []
    var decoded = ""
    for _ in 0..<40 {
      let scalar = Unicode.Scalar(UInt32.random(in: 1...0x10FFFF, using: &random)) ?? "名"
      let piece: String
      if scalar == "\"" || scalar == "\\" || scalar.value < 0x20 || Bool.random(using: &random) {
        piece = String(scalar).utf16.map { unit in
          let digits = String(unit, radix: 16)
          return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
      } else {
        piece = String(scalar)
      }
      pieces.append(
        (
          decoded.utf8.count..<decoded.utf8.count + UTF8.width(scalar),
          written.utf8.count + 1..<written.utf8.count + 1 + piece.utf8.count
        ))
      decoded.unicodeScalars.append(scalar)
      written += piece
    }
    let file = SourceFile(name: "t", text: "\"" + written + "\"")
    let root = try #require(JSONReader.read(file).root)
    #expect(root.string.map { Array($0.utf8) } == Array(decoded.utf8))
    for piece in pieces { #expect(root.sourceRange(ofDecodedUTF8: piece.decoded, in: file) == piece.source) }
  }
}
