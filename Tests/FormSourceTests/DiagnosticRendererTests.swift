import FormSource
import FormTestSupport
import Testing

/// What a package with findings of its own can bring.
enum SampleDiagnostic: String, DiagnosticKind {
  case unknownType = "spec.field.unknownType"
  case unusual = "spec.field.unusual"
  case short = "json.x"

  var page: DiagnosticPage {
    DiagnosticPage(
      self == .unusual ? .warning : .error, title: BilingualText(ja: "例", en: "a sample"),
      why: BilingualText(ja: "例", en: "a sample"), wrong: .file("0"), right: .file("1"))
  }
}

/// A diagnostic between ① and ② of a text.
private func diagnostic(
  _ marked: String, severity: DiagnosticSeverity = .error, fixIt: ((Range<Int>) -> FixIt)? = nil
) -> Diagnostic {
  let source = MarkedSource(marked)
  let range = source.range("①", "②")
  return Diagnostic(
    severity == .error ? SampleDiagnostic.unknownType : .unusual,
    file: SourceFile(name: "moving-in.json", text: source.text),
    range: range, message: BilingualText(ja: "「dates」という質問の種類はありません", en: "there is no field type 'dates'"),
    fixIt: fixIt?(range))
}

@Suite("Showing diagnostics")
struct DiagnosticRendererTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let marked: String
    let expected: [String]
  }

  @Test(
    "carets stand under what they mean, whatever its width",
    arguments: [
      Row(
        testDescription: "ASCII", marked: "\n  \"type\": ①\"dates\"②,",
        expected: ["  \"type\": \"dates\",", "          ^~~~~~~"]),
      Row(
        testDescription: "full width before", marked: "\"氏名\": ①\"日付\"②",
        expected: ["\"氏名\": \"日付\"", "        ^~~~~~"]),
      Row(testDescription: "half-width kana", marked: "\"ｼﾒｲ\" ①x②", expected: ["\"ｼﾒｲ\" x", "      ^"]),
      Row(testDescription: "a place without width", marked: "[1①② 2]", expected: ["[1 2]", "  ^"]),
      Row(testDescription: "after the last character", marked: "{①②", expected: ["{", " ^"]),
      Row(testDescription: "tab", marked: "\t①x②", expected: ["␉x", " ^"]),
      Row(testDescription: "escape sequence", marked: "\u{1B}[31m①x②", expected: ["␛[31mx", "     ^"]),
      Row(testDescription: "reordering character", marked: "①a\u{202E}b②", expected: ["a<U+202E>b", "^~~~~~~~~~"]),
      Row(testDescription: "combining mark", marked: "e\u{301}①x②", expected: ["e\u{301}x", " ^"]),
      Row(testDescription: "several lines", marked: "①{\n}②", expected: ["{", "^"]),
      Row(testDescription: "empty line", marked: "{\n①②\n}", expected: ["", "^"]),
    ])
  func carets(_ row: Row) {
    let lines = DiagnosticRenderer(.english).text(diagnostic(row.marked)).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.dropFirst().map { String($0.dropFirst(5)) } == row.expected)
  }

  @Test("a diagnostic reads the same in both languages, with its fix behind the carets")
  func languages() {
    let sample = diagnostic("\n  \"type\": ①\"dates\"②") { .replace($0, with: "\"date\"", shown: "date") }
    #expect(
      DiagnosticRenderer(.english).text(sample) == """
        moving-in.json:2:11: error: there is no field type 'dates' [spec.field.unknownType]
           |   "type": "dates"
           |           ^~~~~~~ replace with 'date'
        """)
    #expect(
      DiagnosticRenderer(.japanese).text(sample) == """
        moving-in.json:2:11: エラー: 「dates」という質問の種類はありません [spec.field.unknownType]
           |   "type": "dates"
           |           ^~~~~~~ 「date」に置き換える
        """)
  }

  @Test("a note is shown at its own place")
  func notes() {
    let file = SourceFile(name: "t.json", text: "{\"a\": 1,\n \"a\": 2}")
    let text = DiagnosticRenderer(.english).text(JSONReader.read(file).diagnostics)
    #expect(
      text == """
        t.json:2:2: warning: the key 'a' stands here twice; the later one is used [json.duplicateKey]
           |  "a": 2}
           |  ^~~
        t.json:1:2: note: it stands here first
           | {"a": 1,
           |  ^~~

        """)
  }

  @Test("a very long line is cut around the place, and the carets still fit", arguments: [0, 50, 100_000, 199_990])
  func longLines(_ offset: Int) {
    let before = String(repeating: "あ", count: offset / 3)
    let after = String(repeating: "い", count: (200_000 - offset) / 3)
    let lines = DiagnosticRenderer(.english, columns: 80).text(diagnostic(before + "①日付②" + after)).split(
      separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].count < 80)
    #expect(lines[1].contains("日付"))
    let caret = lines[2].prefix { $0 != "^" }.count - 5
    let head = lines[1].dropFirst(5).prefix { $0 != "日" }
    #expect(caret == head.reduce(0) { $0 + ($1 == "…" ? 1 : 2) })
  }

  @Test("a very long range ends in an ellipsis")
  func longRange() {
    let lines = DiagnosticRenderer(.english, columns: 40).text(
      diagnostic("①" + String(repeating: "x", count: 5_000) + "②")
    ).split(separator: "\n")
    #expect(lines[1] == "   | " + String(repeating: "x", count: 20) + "…")
    #expect(lines[2] == "   | ^" + String(repeating: "~", count: 19))
  }

  @Test("neither a file's name nor a message can write to the terminal")
  func hostileNames() {
    let file = SourceFile(name: "a\u{1B}[2J\n.json", text: "{")
    let hostile = Diagnostic(
      SampleDiagnostic.short, file: file, range: 0..<1, message: BilingualText(ja: "\u{7}", en: "\u{7}\u{9B}\u{2028}")
    )
    #expect(
      DiagnosticRenderer(.english).text(hostile).hasPrefix("a␛[2J␊.json:1:1: error: ␇<U+009B><U+2028> [json.x]\n"))
  }

  @Test("a file that could not be read has no place and no source line")
  func unreadable() {
    let error = #expect(throws: SourceFileError.self) { try SourceFile.read(path: "/none/form.json") }
    #expect(
      error.map { DiagnosticRenderer(.japanese).text($0.diagnostic) }
        == "/none/form.json: エラー: このファイルはありません [json.noSuchFile]")
  }

  @Test("the summary counts, and says so when there is nothing")
  func summary() {
    let found = [diagnostic("①②"), diagnostic("①②"), diagnostic("①②", severity: .warning)]
    #expect(DiagnosticRenderer(.english).summary(found) == "2 errors, 1 warning")
    #expect(DiagnosticRenderer(.japanese).summary(found) == "エラー2件、警告1件")
    #expect(DiagnosticRenderer(.english).summary([]) == "nothing to report")
    #expect(DiagnosticRenderer(.japanese).summary([]) == "指摘はありません")
  }

  @Test("programs read the same findings as JSON, sorted")
  func report() {
    let found = [
      diagnostic("{\n \"氏名\": ①\"dates\"②}") { .replace($0, with: "\"date\"", shown: "date") },
      diagnostic("①{②}", severity: .warning),
    ]
    #expect(
      DiagnosticReport.json(found).text(.indented) + "\n" == """
        {
          "findings": [
            {
              "file": "moving-in.json",
              "line": 1,
              "column": 1,
              "endLine": 1,
              "endColumn": 2,
              "id": "spec.field.unusual",
              "severity": "warning",
              "message": {
                "ja": "「dates」という質問の種類はありません",
                "en": "there is no field type 'dates'"
              }
            },
            {
              "file": "moving-in.json",
              "line": 2,
              "column": 8,
              "endLine": 2,
              "endColumn": 15,
              "id": "spec.field.unknownType",
              "severity": "error",
              "message": {
                "ja": "「dates」という質問の種類はありません",
                "en": "there is no field type 'dates'"
              },
              "fix": {
                "line": 2,
                "column": 8,
                "endLine": 2,
                "endColumn": 15,
                "title": {
                  "ja": "「date」に置き換える",
                  "en": "replace with 'date'"
                },
                "replacement": "\\"date\\""
              }
            }
          ]
        }

        """)
  }
}
