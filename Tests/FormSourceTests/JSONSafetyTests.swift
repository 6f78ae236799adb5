import FormSource
import FormTestSupport
import Testing

@Suite("Reading whatever comes")
struct JSONSafetyTests {
  @Test(
    "nesting without end is refused at the level it goes too deep",
    arguments: ["[", "{\"a\":", "[{\"a\":", "[[],"])
  func depth(_ opening: String) throws {
    let text = String(repeating: opening, count: 100_000)
    let reading = JSONReader.read(SourceFile(name: "deep.json", text: text))
    #expect(reading.root == nil)
    #expect(reading.diagnostics.map(\.id.rawValue) == ["json.tooDeep"])
    #expect(throws: JSONProblem.self) { try JSONValue.parse(Array(text.utf8)) }
  }

  @Test("the deepest nesting that is allowed is read, one level more is not")
  func allowedDepth() {
    func nested(_ depth: Int) -> SourceFile {
      SourceFile(
        name: "deep.json", text: String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
    }
    #expect(JSONReader.read(nested(128)).isWellFormed)
    #expect(!JSONReader.read(nested(129)).isWellFormed)
    // However much a caller asks for, no tree gets so deep that walking it could end the stack.
    let limits = JSONReader.Limits(depth: 1_000_000)
    #expect(JSONReader.read(nested(512), limits: limits).isWellFormed)
    #expect(!JSONReader.read(nested(513), limits: limits).isWellFormed)
  }

  @Test("too many values and too many bytes are refused")
  func counts() {
    let file = SourceFile(name: "many.json", text: "[" + String(repeating: "1,", count: 2_000) + "1]")
    #expect(JSONReader.read(file).isWellFormed)
    #expect(
      JSONReader.read(file, limits: .init(values: 2_001)).diagnostics.map(\.id.rawValue) == ["json.tooManyValues"])
    #expect(JSONReader.read(file, limits: .init(values: 2_002)).isWellFormed)
    #expect(JSONReader.read(file, limits: .init(bytes: 4_000)).diagnostics.map(\.id.rawValue) == ["json.tooLarge"])
  }

  @Test("a file that is wrong everywhere is told up to a limit")
  func errors() {
    let file = SourceFile(name: "wrong.json", text: "[" + String(repeating: "#\n", count: 100_000))
    let diagnostics = JSONReader.read(file).diagnostics
    #expect(diagnostics.count == 51)
    #expect(diagnostics.last?.id.rawValue == "json.tooManyErrors")
    let keys = SourceFile(
      name: "keys.json", text: "{" + (0..<100_000).map { _ in "\"a\":1," }.joined() + "\"a\":1}")
    #expect(JSONReader.read(keys).isWellFormed)
    #expect(JSONReader.read(keys).diagnostics.count == 100)
  }

  @Test(
    "bytes that are not UTF-8 are shown where they stand",
    arguments: [
      ([0x22, 0x61, 0x81, 0x22], 2), ([0x22, 0xC0, 0xAF, 0x22], 1), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
      ([0x22, 0xE6, 0xB0, 0x22], 1), ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1), ([0x5B, 0xFF, 0x5D], 1),
      // 氏名 in Shift_JIS.
      ([0x22, 0x8E, 0x81, 0x96, 0xBC, 0x22], 1), ([0x22, 0x5C, 0x6E, 0xE5, 0x22], 3),
    ] as [([UInt8], Int)])
  func notUTF8(_ bytes: [UInt8], offset: Int) {
    let reading = JSONReader.read(SourceFile(name: "t", bytes: bytes))
    #expect(reading.diagnostics.map(\.id.rawValue) == ["json.notUTF8"])
    #expect(reading.diagnostics.first?.range.lowerBound == offset)
  }

  @Test(
    "UTF-16 is recognised and named",
    arguments: [[0xFF, 0xFE, 0x7B, 0], [0xFE, 0xFF, 0, 0x7B], [0x7B, 0], [0, 0x7B]] as [[UInt8]])
  func utf16(_ bytes: [UInt8]) {
    let reading = JSONReader.read(SourceFile(name: "t", bytes: bytes))
    #expect(reading.diagnostics.map(\.message.en) == ["the file seems to be UTF-16; save it as UTF-8"])
  }

  @Test("random bytes never bring the reader down", arguments: 0..<20 as Range<UInt64>)
  func randomBytes(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("{}[]\",:\\u09aeE+-. \n\t\0'/*#truefalsnu".utf8) + [0x80, 0xC2, 0xE3, 0x81, 0xFF, 0xEF]
    for _ in 0..<FuzzEffort.rounds(300) {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random) : alphabet.randomElement(using: &random) ?? 0
      }
      Self.survives(bytes)
    }
  }

  @Test(
    "a right file with a byte changed, lost or doubled is read or refused, never more",
    arguments: 0..<20 as Range<UInt64>)
  func mutations(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let document = Array(
      #"{"id": "転入届", "pages": [{"fields": [1, -2.5e3, true, null, "\u6c0f\n\ud83d\ude00"], "x": {}}], "y": []}"#.utf8)
    for _ in 0..<FuzzEffort.rounds(300) {
      var bytes = document
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: at)
        case 1: bytes.insert(bytes[at], at: at)
        case 2: bytes[at] = UInt8.random(in: 0...255, using: &random)
        default: bytes.removeSubrange(at...)
        }
        if bytes.isEmpty { break }
      }
      Self.survives(bytes)
    }
  }

  /// Reads bytes, and checks what must hold of any reading.
  private static func survives(_ bytes: [UInt8]) {
    let file = SourceFile(name: "t", bytes: bytes)
    let reading = JSONReader.read(file)
    #expect(reading.isWellFormed || reading.diagnostics.containsErrors, "\(bytes)")
    for diagnostic in reading.diagnostics {
      #expect(diagnostic.range.upperBound <= bytes.count, "\(bytes)")
    }
    if let root = reading.root {
      #expect(root.range.upperBound <= bytes.count, "\(bytes)")
      // Whatever tree comes, it is a value that can be written and read back.
      let value = JSONValue(root)
      #expect((try? JSONValue.parse(value.bytes())) == value, "\(bytes)")
    }
    if reading.isWellFormed, case .array(let elements)? = reading.root?.content {
      for element in elements {
        #expect(JSONReader.read(SourceFile(name: "t", text: file.text(in: element.range))).isWellFormed)
      }
    }
    _ = DiagnosticRenderer(.english).text(reading.diagnostics)
    _ = DiagnosticReport.json(reading.diagnostics).bytes()
  }
}
