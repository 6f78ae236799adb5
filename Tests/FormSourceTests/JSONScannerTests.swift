import FormSource
import FormTestSupport
import Testing

@Suite("Reading right files quickly")
struct JSONScannerTests {
  @Test(
    "the quick reader and the one that mends read the same files as right, and read the same in them",
    arguments: 0..<20 as Range<UInt64>)
  func agreement(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let document = Array(
      #"{"id": "転入届", "id2": -0.5e+3, "p": [{"f": [1, true, null, "\u6c0f\n\ud83d\ude00"], "x": {}, "\u0078y": false}], "y": []}"#
        .utf8)
    let alphabet = Array("{}[]\",:\\u09aeE+-. \n\t\0truefalsn".utf8) + [0x80, 0xC2, 0xE3, 0x81, 0xFF, 0xEF, 0xED, 0xA0]
    for _ in 0..<FuzzEffort.rounds(60) {
      var bytes = document
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: at)
        case 1: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: at)
        default: bytes[at] = alphabet.randomElement(using: &random) ?? 0
        }
      }
      Self.agree(bytes)
    }
  }

  @Test("a file that breaks off is refused at every byte")
  func truncations() throws {
    let file = try SourceFile.read(path: PackageFolder.path("FormSpecs/child-allowance-claim/form.json"))
    let document = Array(file.bytes.prefix(700))
    for length in 0..<document.count {
      let reading = JSONReader.read(SourceFile(name: "t", bytes: Array(document[..<length])))
      #expect(!reading.isWellFormed && reading.diagnostics.containsErrors, "\(length)")
    }
    Self.agree(file.bytes)
  }

  @Test(
    "keys are told apart however they are written",
    arguments: [
      (#"{"ab": 1, "a\u0062": 2}"#, 1), (#"{"ab": 1, "ba": 2}"#, 0), (#"{"\ufa19": 1, "神": 2}"#, 0),
      (#"{"": 1, "": 2}"#, 1), (#"{"aaaaaaaaa": 1, "aaaaaaaab": 2}"#, 0), (#"{"か\u3099": 1, "が": 2}"#, 0),
    ])
  func keys(_ text: String, duplicates: Int) {
    let file = SourceFile(name: "t", text: text)
    #expect(JSONReader.read(file).diagnostics.count == duplicates)
    Self.agree(file.bytes)
    let many = (0..<40).map { "\"k\($0)\": \($0)" }.joined(separator: ", ")
    Self.agree(Array("{\(many), \"k7\": 0}".utf8))
    Self.agree(Array("{\(many)}".utf8))
  }

  @Test("a value is found by its key, and one after a large value too")
  func lookup() throws {
    let root = try #require(
      JSONReader.read(SourceFile(name: "t", text: #"{"a": {"b": [1, [2, {"c": 3}]]}, "d": "x", "e": []}"#)).root)
    #expect(root["d"]?.string == "x")
    #expect(root["e"]?.elements?.isEmpty == true)
    #expect(root["c"] == nil)
    #expect(root["a"]?["b"]?.elements?.last?.elements?.last?["c"]?.number?.int == 3)
    #expect(root.members?.map(\.key) == ["a", "d", "e"])
    #expect(root["d"]?.says("x") == true)
    #expect(root["d"]?.says("y") == false)
  }

  private static func agree(_ bytes: [UInt8]) {
    let file = SourceFile(name: "t", bytes: bytes)
    let quick = JSONReader.read(file)
    let careful = JSONReader.readMending(file)
    #expect(quick == careful, "\(bytes)")
  }
}
