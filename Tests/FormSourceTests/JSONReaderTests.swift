import FormSource
import FormTestSupport
import Testing

/// A file with one mistake: ① where the diagnostic begins, ② where it ends (nothing there means a place, not a stretch).
struct WrongJSON: Sendable, CustomTestStringConvertible {
  let name: String
  let source: MarkedSource
  let id: String
  let fixed: String?

  init(_ name: String, _ marked: String, _ id: String, fixed: String? = nil) {
    self.name = name
    self.source = MarkedSource(marked)
    self.id = id
    self.fixed = fixed
  }

  var testDescription: String { name }
}

@Suite("Reading JSON")
struct JSONReaderTests {
  @Test(
    "an author is shown where a file is not JSON, and how to mend it",
    arguments: [
      WrongJSON("comma after the last member", "{\"a\": 1①,② }", "json.trailingComma", fixed: "{\"a\": 1 }"),
      WrongJSON("comma after the last element", "[1①,②]", "json.trailingComma", fixed: "[1]"),
      WrongJSON("two commas", "[1,①,② 2]", "json.extraComma", fixed: "[1, 2]"),
      WrongJSON("comma first", "[①,②1]", "json.extraComma", fixed: "[1]"),
      WrongJSON(
        "no comma between members", "{\"a\": 1①\n\"b\": 2}", "json.missingComma", fixed: "{\"a\": 1,\n\"b\": 2}"),
      WrongJSON("no comma between elements", "[{}① {}]", "json.missingComma", fixed: "[{}, {}]"),
      WrongJSON("semicolon", "[1①;② 2]", "json.wrongSeparator", fixed: "[1, 2]"),
      WrongJSON("Japanese comma", "[\"氏名\"①、②\"住所\"]", "json.wrongSeparator", fixed: "[\"氏名\",\"住所\"]"),
      WrongJSON("full-width colon", "{\"氏名\"①：②1}", "json.wrongSeparator", fixed: "{\"氏名\":1}"),
      WrongJSON("equals sign", "{\"a\" ①=② 1}", "json.wrongSeparator", fixed: "{\"a\" : 1}"),
      WrongJSON("no colon", "{\"a\"① 1}", "json.missingColon", fixed: "{\"a\": 1}"),
      WrongJSON("two colons", "{\"a\":①:② 1}", "json.extraColon", fixed: "{\"a\": 1}"),
      WrongJSON("no value", "{①\"a\"②: , \"b\": 1}", "json.missingValue"),
      WrongJSON("no value at the end", "{①\"a\"②: }", "json.missingValue"),
      WrongJSON("no key", "{①:② 1}", "json.missingKey"),
      WrongJSON("key without quotes", "{①type②: 1}", "json.unquotedKey", fixed: "{\"type\": 1}"),
      WrongJSON("Japanese key without quotes", "{①氏名②: 1}", "json.unquotedKey", fixed: "{\"氏名\": 1}"),
      WrongJSON("single quotes", "[①'it\"s'②]", "json.wrongQuotes", fixed: #"["it\"s"]"#),
      WrongJSON("typographic quotes", "[①“氏名”②]", "json.wrongQuotes", fixed: "[\"氏名\"]"),
      WrongJSON("corner brackets", "{①「氏名」②: 1}", "json.wrongQuotes", fixed: "{\"氏名\": 1}"),
      WrongJSON("line comment", "[1, ①// one②\n2]", "json.comment", fixed: "[1, \n2]"),
      WrongJSON("block comment", "{①/* all */②\"a\": 1}", "json.comment", fixed: "{\"a\": 1}"),
      WrongJSON("hash comment", "[1 ①# one②\n]", "json.comment", fixed: "[1 \n]"),
      WrongJSON("full-width space", "[1,①　②2]", "json.foreignSpace", fixed: "[1, 2]"),
      WrongJSON("capital word", "[①True②]", "json.unknownWord", fixed: "[true]"),
      WrongJSON("other word for null", "[①None②]", "json.unknownWord", fixed: "[null]"),
      WrongJSON("misspelt word", "[①flase②]", "json.unknownWord", fixed: "[false]"),
      WrongJSON("text without quotes", "{\"type\": ①date②}", "json.unknownWord", fixed: "{\"type\": \"date\"}"),
      WrongJSON("not a number", "[①NaN②]", "json.unknownWord"),
      WrongJSON("leading zero", "[①012②]", "json.malformedNumber", fixed: "[12]"),
      WrongJSON("plus sign", "[①+1②]", "json.malformedNumber", fixed: "[1]"),
      WrongJSON("point first", "[①-.5②]", "json.malformedNumber", fixed: "[-0.5]"),
      WrongJSON("point last", "[①5.②]", "json.malformedNumber", fixed: "[5]"),
      WrongJSON("thousands", "[①1_000②]", "json.malformedNumber", fixed: "[1000]"),
      WrongJSON("hexadecimal", "[①0x1F②]", "json.malformedNumber"),
      WrongJSON("full-width digits", "[①１②]", "json.unexpectedCharacter"),
      WrongJSON(
        "closing quote missing", "{\"a\": ①\"②b,\n\"c\": 1}", "json.unclosedString", fixed: "{\"a\": \"b\",\n\"c\": 1}"),
      WrongJSON("file ends in a text", "[①\"②b", "json.unclosedString"),
      WrongJSON("line end in a text", "[\"one①\n②two\"]", "json.controlCharacter", fixed: #"["one\ntwo"]"#),
      WrongJSON("tab in a text", "[\"one①\t②two\"]", "json.controlCharacter", fixed: #"["one\ttwo"]"#),
      WrongJSON("NUL in a text", "[\"one①\0②two\"]", "json.controlCharacter", fixed: #"["one\u0000two"]"#),
      WrongJSON("unknown escape", #"["①\d②"]"#, "json.unknownEscape"),
      WrongJSON("short escape", #"["①\u②00"]"#, "json.unknownEscape"),
      WrongJSON("half a pair", #"["①\ud83d②!"]"#, "json.loneSurrogate"),
      WrongJSON("two first halves", #"["①\ud83d②\u0041"]"#, "json.loneSurrogate"),
      WrongJSON("second half first", #"["①\udc37②"]"#, "json.loneSurrogate"),
      WrongJSON("array not closed", "①[②1, 2", "json.unclosedBracket", fixed: "[1, 2]"),
      WrongJSON("inner array not closed", "{\"a\": ①[②1, \"b\"}", "json.unclosedBracket", fixed: "{\"a\": [1, \"b\"]}"),
      WrongJSON("wrong bracket", "[1①}②", "json.mismatchedBracket", fixed: "[1]"),
      WrongJSON("bracket too many", "{}①}②", "json.unopenedBracket"),
      WrongJSON("text after the end", "{} ①true②", "json.textAfterEnd"),
      WrongJSON("empty file", "①②", "json.empty"),
      WrongJSON("spaces only", " \n①②", "json.empty"),
      WrongJSON("byte order mark", "①\u{FEFF}②{}", "json.byteOrderMark", fixed: "{}"),
      WrongJSON("control character", "[①\u{01}②]", "json.unexpectedCharacter"),
      WrongJSON("word joiner", "[①\u{2060}②]", "json.unexpectedCharacter"),
      WrongJSON("key that stands twice", "{\"a\": 1, ①\"a\"②: 2}", "json.duplicateKey"),
    ])
  func mistakes(_ row: WrongJSON) throws {
    let reading = JSONReader.read(SourceFile(name: "form.json", text: row.source.text))
    #expect(reading.diagnostics.map(\.id.rawValue) == [row.id])
    let diagnostic = try #require(reading.diagnostics.first)
    #expect(diagnostic.range == row.source.range("①", "②"))
    #expect(reading.isWellFormed == (row.id == "json.duplicateKey"))

    let fixed = diagnostic.fixIt.map(row.source.applying)
    #expect(fixed == row.fixed)
    if let fixed {
      #expect(JSONReader.read(SourceFile(name: "form.json", text: fixed)).diagnostics == [])
    }
  }
}
