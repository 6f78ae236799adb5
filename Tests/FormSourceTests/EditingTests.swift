import FormSource
import FormTestSupport
import Testing

@Suite("Changing an author's file")
struct EditingTests {
  private func diagnostic(_ file: SourceFile, _ fixIt: FixIt?, at: Range<Int> = 0..<0) -> Diagnostic {
    Diagnostic(
      SampleDiagnostic.short, file: file, range: at, message: BilingualText(ja: "", en: ""), fixIt: fixIt)
  }

  @Test("changes that do not meet are made together, and what is between them stays")
  func together() {
    let file = SourceFile(name: "t", text: "aa bb cc")
    let application = FixItApplication(
      [
        diagnostic(file, .replace(6..<8, with: "C")), diagnostic(file, .insert("x", at: 0)), diagnostic(file, nil),
        diagnostic(file, .remove(2..<5)),
      ], to: file)
    #expect(String(decoding: application.file.bytes, as: UTF8.self) == "xaa C")
    #expect(application.applied.count == 3)
  }

  @Test("of two changes that overlap or touch, the second waits")
  func overlapping() {
    let file = SourceFile(name: "t", text: "abcdef")
    for second in [FixIt.replace(1..<4, with: "Y"), .insert("Y", at: 2), .replace(2..<3, with: "Y")] {
      let application = FixItApplication(
        [diagnostic(file, second), diagnostic(file, .replace(0..<2, with: "X"))], to: file)
      #expect(String(decoding: application.file.bytes, as: UTF8.self) == "Xcdef")
      #expect(application.applied.count == 1)
    }
  }

  @Test("a change that needs a person, one of another file and one outside the file are left")
  func left() {
    let file = SourceFile(name: "t", text: "abc")
    let application = FixItApplication(
      [
        diagnostic(file, .remove(0..<1, isSafe: false)),
        diagnostic(SourceFile(name: "other", text: "abc"), .remove(0..<1)), diagnostic(file, .remove(2..<9)),
      ], to: file)
    #expect(application.file == file && application.applied.isEmpty)
  }

  @Test(
    "a difference is told as patch reads it",
    arguments: [
      ("a\nb\nc\n", "a\nB\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"), ("a\n", "a\n", ""),
      ("", "a\n", "@@ -0,0 +1 @@\n+a\n"), ("a\n", "", "@@ -1 +0,0 @@\n-a\n"),
      ("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
      (
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n3\n4\n5\n6\n7\n8\n9\n9a\n",
        "@@ -1,5 +1,4 @@\n 1\n-2\n 3\n 4\n 5\n@@ -7,3 +6,4 @@\n 7\n 8\n 9\n+9a\n"
      ),
    ])
  func difference(_ old: String, _ new: String, _ expected: String) {
    let text = LineDifference.unified(SourceFile(name: "t", text: old), SourceFile(name: "t", text: new))
    #expect(text == (expected.isEmpty ? "" : "--- t\n+++ t\n" + expected))
  }

  @Test("a difference takes one version to the other, whatever they are", arguments: 0..<20 as Range<UInt64>)
  func anyDifference(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<FuzzEffort.rounds(20) {
      let old = (0..<Int.random(in: 0...30, using: &random)).map { _ in String(Int.random(in: 0...4, using: &random)) }
      var new = old
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        if Bool.random(using: &random), !new.isEmpty {
          new.remove(at: Int.random(in: 0..<new.count, using: &random))
        } else {
          new.insert(String(Int.random(in: 0...4, using: &random)), at: Int.random(in: 0...new.count, using: &random))
        }
      }
      let text = LineDifference.unified(
        SourceFile(name: "t", text: old.map { $0 + "\n" }.joined()),
        SourceFile(name: "t", text: new.map { $0 + "\n" }.joined()))
      #expect(Self.applied(text, to: old) == new, "\(old) \(new)\n\(text)")
    }
  }

  /// Applies a diff as `patch` would, without any tolerance.
  private static func applied(_ diff: String, to old: [String]) -> [String]? {
    var result: [String] = []
    var at = 0
    for line in diff.split(separator: "\n").dropFirst(2) {
      if line.hasPrefix("@@") {
        let numbers = line.split { !$0.isNumber }.compactMap { Int($0) }
        let counts = line.split(separator: " ")[1].contains(",")
        let start = max(0, (numbers.first ?? 0) - (counts && numbers[1] == 0 ? 0 : 1))
        guard start >= at, start <= old.count else { return nil }
        result += old[at..<start]
        at = start
      } else if line.hasPrefix("+") {
        result.append(String(line.dropFirst()))
      } else {
        guard at < old.count, old[at] == line.dropFirst() else { return nil }
        if line.hasPrefix(" ") { result.append(old[at]) }
        at += 1
      }
    }
    return result + old[at...]
  }
}

@Suite("Formatting an author's file")
struct JSONFormatTests {
  private func formatted(_ text: String, _ order: JSONFormat.Order? = nil, columns: Int = 40) -> String? {
    let reading = JSONReader.read(SourceFile(name: "t", text: text))
    return JSONFormat(columns: columns).bytes(of: reading, order: order).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("what is short stands on one line, what is long or deep on several")
  func layout() {
    #expect(
      formatted(#"{"a":[1,2,{}],"b":{"c":"全角の文字は二つ分の幅です。","d":"だから折れます"},"e":{"f":{"g":{}}},"h":[[1],[2]]}"#) == """
        {
          "a": [1, 2, {}],
          "b": {
            "c": "全角の文字は二つ分の幅です。",
            "d": "だから折れます"
          },
          "e": {
            "f": { "g": {} }
          },
          "h": [[1], [2]]
        }

        """)
  }

  @Test("keys stand in their order, others behind them as they were")
  func order() {
    let order = JSONFormat.Order([("id", nil), ("list", .keys("x", "y"))], others: { .keys("text") })
    #expect(
      formatted(#"{"z":{"b":1,"text":2},"list":[{"y":1,"x":2}],"id":"i"}"#, order)
        == "{\n  \"id\": \"i\",\n  \"list\": [\n    { \"x\": 2, \"y\": 1 }\n  ],\n  \"z\": { \"text\": 2, \"b\": 1 }\n}\n"
    )
  }

  @Test("formatting twice is formatting once, and says the same", arguments: 0..<20 as Range<UInt64>)
  func stable(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<FuzzEffort.rounds(20) {
      let value = Self.value(&random, depth: 4)
      let once = try #require(formatted(value.text()))
      #expect(formatted(once) == once)
      #expect(try JSONValue.parse(Array(once.utf8)) == value)
    }
  }

  @Test("a file in which something would be lost is not formatted", arguments: ["{", #"{"a":1,"a":2}"#, "[1,]", ""])
  func refused(_ text: String) { #expect(formatted(text) == nil) }

  private static func value(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth == 0 ? 4 : 6), using: &random) {
    case 0: .null
    case 1: .int(Int.random(in: -9...9, using: &random))
    case 2: .string(["", "申込", "a\"\\\n", String(repeating: "字", count: 20)].randomElement(using: &random) ?? "")
    case 3: .bool(Bool.random(using: &random))
    case 4:
      .array((0..<Int.random(in: 0...4, using: &random)).map { _ in value(&random, depth: depth - 1) })
    default:
      .object(
        of: (0..<Int.random(in: 0...4, using: &random)).map { ("k\($0)", value(&random, depth: depth - 1)) })
    }
  }
}
