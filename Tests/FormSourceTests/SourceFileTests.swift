import FormSource
import FormTestSupport
import Foundation
import Testing

@Suite("A file and its places")
struct SourceFileTests {
  @Test(
    "places are counted as editors count them",
    arguments: [
      ("abc", 2, 1, 3), ("氏名x", 6, 1, 3), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1),
      ("a\n\nb", 2, 2, 1), ("a\n", 2, 2, 1), ("", 0, 1, 1), ("😀x", 4, 1, 2), ("e\u{301}x", 3, 1, 3), ("a", 99, 1, 2),
      ("a", -1, 1, 1), ("\r\n\r\n", 3, 2, 2), ("葛\u{E0100}城", 7, 1, 3), ("氏", 1, 1, 1),
    ])
  func positions(_ text: String, offset: Int, line: Int, column: Int) {
    #expect(SourceFile(name: "t", text: text).position(at: offset) == SourcePosition(line: line, column: column))
  }

  @Test("a byte that is not UTF-8 counts as one column")
  func invalidBytes() {
    let file = SourceFile(name: "t", bytes: [0x61, 0xE3, 0x81, 0xFF, 0x62])
    #expect(file.position(at: 4) == SourcePosition(line: 1, column: 5))
  }

  @Test("a line is given without its end, and a line that does not exist is empty")
  func lines() {
    let file = SourceFile(name: "t", text: "一\r\n二\n\n四")
    #expect(file.lineCount == 4)
    #expect((0...5).map(file.text(ofLine:)) == ["", "一", "二", "", "四", ""])
  }

  @Test("a file on disk is read as it is, and a folder, a missing file and a large file say so")
  func reading() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "wardkit-source-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "form.json").path

    func problem(_ path: String, limit: Int = SourceFile.defaultLimit) -> String? {
      do {
        _ = try SourceFile.read(path: path, limit: limit)
        return nil
      } catch {
        return error.diagnostic.id.rawValue
      }
    }

    for size in [0, 1, 65_535, 65_536, 65_537, 300_000] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try Data(bytes).write(to: URL(filePath: path))
      #expect(try SourceFile.read(path: path).bytes == bytes)
      #expect(try SourceFile.read(path: path, limit: size).bytes == bytes)
      if size > 0 { #expect(problem(path, limit: size - 1) == "json.tooLarge") }
    }
    #expect(problem(folder.path) == "json.isFolder")
    #expect(problem(folder.appending(path: "none.json").path) == "json.noSuchFile")
    #expect(problem(path + "\0.txt") == "json.noSuchFile")
    #expect(problem("") == "json.noSuchFile")
  }

  @Test("a file of 50 MB is refused without being loaded, and so is a stream without end")
  func large() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "wardkit-large-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 50_000_000)
    try handle.close()
    let error = #expect(throws: SourceFileError.self) { try SourceFile.read(path: path) }
    #expect(error?.diagnostic.message.en == "the file is too large; up to 16777216 bytes are read")
    #if os(Linux) || os(macOS)
    let endless = #expect(throws: SourceFileError.self) { try SourceFile.read(path: "/dev/zero", limit: 100_000) }
    #expect(endless?.diagnostic.id.rawValue == "json.tooLarge")
    #endif
  }
}
