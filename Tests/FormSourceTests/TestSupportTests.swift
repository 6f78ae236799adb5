import FormSource
import FormTestSupport
import Testing

@Suite("Helpers of the suites")
struct TestSupportTests {
  @Test("marks are taken out and tell their places")
  func marks() {
    let source = MarkedSource("氏①名②x")
    #expect(source.text == "氏名x")
    #expect(source["①"] == 3)
    #expect(source.range("①", "②") == 3..<6)
    #expect(source.offsets == [3, 6])
    #expect(source["③"] == -1)
    #expect(source.range("②", "③") == 6..<6)
  }

  @Test("a difference shows the first line that differs with its neighbours")
  func difference() {
    let expected = Array("a\nb\nc\nd\ne\nf\ng".utf8)
    #expect(TextComparison.difference(expected: expected, actual: expected) == nil)
    #expect(
      TextComparison.difference(expected: expected, actual: Array("a\nb\nc\nd\nE\nf\ng".utf8)) == """
        line 5 differs (7 lines expected, 7 came):
           b
           c
           d
         - e
         + E
           f
           g
        """)
    #expect(
      TextComparison.difference(expected: Array("a\nb".utf8), actual: Array("a".utf8)) == """
        line 2 differs (2 lines expected, 1 came):
           a
         - b
         + (the end)
        """)
  }

  @Test("texts that only look alike are shown byte by byte")
  func lookalikes() {
    let difference = TextComparison.difference(expected: Array("\u{E9}".utf8), actual: Array("e\u{301}".utf8))
    #expect(difference?.contains("- bytes c3 a9") == true)
    #expect(difference?.contains("+ bytes 65 cc 81") == true)
  }

  @Test("a golden file that differs or is missing is told")
  func golden() {
    let other = GoldenFile.problem(Array("other".utf8), named: "diagnostics.en.txt", updating: false)
    #expect(other?.hasPrefix("diagnostics.en.txt: line 1 differs") == true)
    let missing = GoldenFile.problem([], named: "none.txt", updating: false)
    #expect(missing == "there is no golden file none.txt; WARDKIT_UPDATE_GOLDENS=1 writes it")
  }

  @Test("all mistakes of one file read well together, in both languages", arguments: DiagnosticLanguage.allCases)
  func together(_ language: DiagnosticLanguage) {
    let file = SourceFile(
      name: "FormSpecs/moving-in/form.json",
      text: """
        { // 転入届
          'id': "moving-in", "version": 01.2,
          "title": “転入届”　,
          "legalBasis": [{ "law": "住民基本台帳法" "article": "第22条" },],
          "office": { "name": "戸籍住民課, 
            "telephone": True },
          "dates"： "wareki",
          "dates": "western"
          "note": "氏名は\\x戸籍のとおり",
        """)
    let renderer = DiagnosticRenderer(language)
    let diagnostics = JSONReader.read(file).diagnostics
    expectGolden(
      renderer.text(diagnostics) + renderer.summary(diagnostics) + "\n", named: "diagnostics.\(language.rawValue).txt")
  }
}
