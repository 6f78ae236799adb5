import FormSource
import FormTestSupport
import Testing

@Suite("One slip in a JSON file")
struct JSONSlipTests {
  private static let text = #"""
    {
      "id": "form",
      "pages": [
        { "id": "about", "fields": [{ "id": "name", "list": [1, 2, 3] }, { "id": "age", "least": 0 }] },
        { "id": "end", "fields": [], "open": true }
      ],
      "rules": [{ "check": "a [b] {c}, \"d\": 1", "at": ["name", "age"] }],
      "end": { "title": "終わり" }
    }
    """#

  /// A slip: what is done to a file at some sign outside texts.
  struct Slip: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var signs: String
    var change: @Sendable (Character) -> String

    init(_ name: String, at signs: String, _ change: @escaping @Sendable (Character) -> String) {
      testDescription = name
      self.signs = signs
      self.change = change
    }
  }

  static let slips = [
    Slip("a bracket that is forgotten", at: "}]") { _ in "" },
    Slip("a bracket of the other kind", at: "}]") { $0 == "}" ? "]" : "}" },
    Slip("a comma that is forgotten", at: ",") { _ in "" },
    Slip("a comma too many", at: ",") { _ in ",," },
    Slip("a comma after the last", at: "}]") { ", \($0)" },
    Slip("a semicolon for a comma", at: ",") { _ in ";" },
    Slip("a full-width comma", at: ",") { _ in "，" },
    Slip("a colon that is forgotten", at: ":") { _ in "" },
    Slip("an equals sign for a colon", at: ":") { _ in "=" },
    Slip("a bracket that stands twice", at: "}]") { "\($0)\($0)" },
  ]

  @Test("an author who slips once is told once", arguments: slips)
  func once(_ slip: Slip) {
    var tried = 0
    for (offset, sign) in Self.signs() where slip.signs.contains(sign) {
      let index = Self.text.index(Self.text.startIndex, offsetBy: offset)
      let wrong = Self.text[..<index] + slip.change(sign) + Self.text[Self.text.index(after: index)...]
      let found = JSONReader.read(SourceFile(name: "form.json", text: String(wrong))).diagnostics
      tried += 1
      if slip.change(sign).hasPrefix(", "), Self.isAfterOpening(offset) {
        // An array or object with a comma and nothing else: the comma is the one too many.
        #expect(found.count == 1)
        continue
      }
      #expect(
        found.count == 1,
        "at \(offset): \(found.map { "\($0.id) \($0.position.line):\($0.position.column)" })\n\(wrong)")
    }
    #expect(tried > 5)
  }

  private static func isAfterOpening(_ offset: Int) -> Bool {
    let before = text.prefix(offset).last { !$0.isWhitespace }
    return before == "[" || before == "{"
  }

  /// The signs outside texts.
  private static func signs() -> [(offset: Int, sign: Character)] {
    var result: [(Int, Character)] = []
    var isInText = false
    var isEscaped = false
    for (offset, character) in text.enumerated() {
      if isInText {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          isInText = false
        }
      } else if character == "\"" {
        isInText = true
      } else {
        result.append((offset, character))
      }
    }
    return result
  }
}
