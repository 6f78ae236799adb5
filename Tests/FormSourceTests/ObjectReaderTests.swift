import FormSource
import FormTestSupport
import Testing

/// A small specification to read, as an author of a reader would write it.
private struct Office: Hashable {
  enum Kind: String, CaseIterable { case counter, telephone, post }

  var name: String
  var floor: Int?
  var kinds: [Kind]
  var isOpen: Bool

  init?(reading office: inout ObjectReader) {
    let name = office.required("name", as: .nonEmptyString)
    floor = office.optional("floor", as: .int(in: -2...60))
    kinds = office.optional("kinds", as: .list(of: .word(of: Kind.self), count: 1...3), default: [])
    isOpen = office.optional("open", as: .bool, default: true)
    office.allow("$schema")
    guard let name else { return nil }
    self.name = name
  }
}

private func read(_ text: String) -> (office: Office?, diagnostics: [Diagnostic]) {
  let file = SourceFile(name: "office.json", text: text)
  let sink = DiagnosticSink()
  let reading = JSONReader.read(file)
  sink.report(reading.diagnostics)
  let context = ReadingContext(file: file, layer: .spec, sink: sink)
  let office = reading.root.flatMap { ObjectReader.read($0, context, Office.init(reading:)) }
  return (office, sink.diagnostics)
}

@Suite("Reading an author's object")
struct ObjectReaderTests {
  @Test("a right object is read without a word")
  func right() {
    let (office, diagnostics) = read(
      #"{ "$schema": "x", "name": "子育て支援課", "floor": 3, "kinds": ["counter", "post"], "open": false }"#)
    #expect(diagnostics == [])
    #expect(office?.name == "子育て支援課")
    #expect(office?.floor == 3)
    #expect(office?.kinds == [.counter, .post])
    #expect(office?.isOpen == false)
  }

  @Test(
    "an author is shown which key or value has the wrong shape",
    arguments: [
      WrongJSON("missing key", #"①{②"floor": 1}"#, "spec.shape.missingKey"),
      WrongJSON(
        "unknown key", #"{"name": "A", ①"flor"②: 1}"#, "spec.shape.unknownKey", fixed: #"{"name": "A", "floor": 1}"#),
      WrongJSON("unknown key, nothing near", #"{"name": "A", ①"colour"②: 1}"#, "spec.shape.unknownKey"),
      WrongJSON("key in other case", #"{"Name": "B", "name": "A"}"#.replacingKey("Name"), "spec.shape.unknownKey"),
      WrongJSON("number for a text", #"{"name": ①3②}"#, "spec.shape.wrongType", fixed: #"{"name": "3"}"#),
      WrongJSON(
        "text for a number", #"{"name": "A", "floor": ①"3"②}"#, "spec.shape.wrongType",
        fixed: #"{"name": "A", "floor": 3}"#),
      WrongJSON(
        "text for a truth", #"{"name": "A", "open": ①"true"②}"#, "spec.shape.wrongType",
        fixed: #"{"name": "A", "open": true}"#),
      WrongJSON("null for a text", #"{"name": ①null②}"#, "spec.shape.wrongType"),
      WrongJSON("fraction for a whole number", #"{"name": "A", "floor": ①1.5②}"#, "spec.shape.wrongType"),
      WrongJSON("object for a list", #"{"name": "A", "kinds": ①{②}}"#, "spec.shape.wrongType"),
      WrongJSON("text without a character", #"{"name": ①" 　"②}"#, "spec.shape.emptyText"),
      WrongJSON("too high", #"{"name": "A", "floor": ①61②}"#, "spec.shape.outOfRange"),
      WrongJSON("no element", #"{"name": "A", "kinds": ①[②]}"#, "spec.shape.wrongCount"),
      WrongJSON(
        "misspelt word", #"{"name": "A", "kinds": ["post", ①"conter"②]}"#, "spec.shape.unknownValue",
        fixed: #"{"name": "A", "kinds": ["post", "counter"]}"#),
      WrongJSON("not an object", #"①[②]"#, "spec.shape.wrongType"),
    ])
  func wrong(_ row: WrongJSON) throws {
    let (_, diagnostics) = read(row.source.text)
    #expect(diagnostics.map(\.id.rawValue) == [row.id])
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.range == row.source.range("①", "②"))
    #expect(diagnostic.fixIt.map(row.source.applying) == row.fixed)
  }

  @Test("everything wrong is told in one pass, in the order of the file, and the right parts are read")
  func all() {
    let (office, diagnostics) = read(#"{ "name": "A", "flor": 1, "kinds": ["post", 3, "fax"], "open": 0, }"#)
    #expect(
      diagnostics.map(\.id.rawValue) == [
        "spec.shape.unknownKey", "spec.shape.wrongType", "spec.shape.unknownValue", "spec.shape.wrongType",
        "json.trailingComma",
      ])
    #expect(office?.kinds == [.post])
  }

  @Test("the last of two equal keys counts, and both are marked as read")
  func duplicate() {
    let (office, diagnostics) = read(#"{ "name": "A", "name": "B" }"#)
    #expect(office?.name == "B")
    #expect(diagnostics.map(\.id.rawValue) == ["json.duplicateKey"])
  }

  @Test("names of the author's own are read in order with their places")
  func names() {
    let file = SourceFile(name: "meanings.json", text: #"{"b": 1, "a": 2, "x": "no"}"#)
    let sink = DiagnosticSink()
    let entries = JSONReader.read(file).root.flatMap {
      JSONShape.dictionary(of: .located(.int)).read(
        $0, ReadingContext(file: file, layer: .once, sink: sink))
    }
    #expect(entries?.map(\.key.value) == ["b", "a"])
    #expect(entries?.map(\.key.range) == [1..<4, 9..<12])
    #expect(entries?.map(\.value.value) == [1, 2])
    #expect(sink.diagnostics.map(\.id.rawValue) == ["once.shape.wrongType"])
    #expect(sink.diagnostics.map(\.message.en) == ["'x' should be a whole number, not a text in quotes"])
  }

  @Test("a file with a million mistakes costs no more than a thousand")
  func bounded() {
    let members = (0..<20_000).map { "\"k\($0)\":0" }.joined(separator: ",")
    let (_, diagnostics) = read("{\(members)}")
    #expect(diagnostics.count == 1_000)
  }
}

extension String {
  /// The text with marks around the first place of a key.
  fileprivate func replacingKey(_ key: String) -> String {
    let parts = split(separator: "\"\(key)\"", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.joined(separator: "①\"\(key)\"②")
  }
}
