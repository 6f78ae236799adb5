import FormComponents
import FormSource
import FormText
import Testing

@testable import FormModel

@Suite("Files")
struct AttachmentFieldTests {
  static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  static let contents: [(name: String, bytes: [UInt8], type: MediaType)] = [
    ("PDF", bytes("%PDF-1.7\n"), .pdf),
    ("PDF after a mail header", bytes(String(repeating: " ", count: 1_000) + "%PDF-1.4"), .pdf),
    ("PDF too late", bytes(String(repeating: " ", count: 1_025) + "%PDF-1.4"), .unknown),
    ("JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], .jpeg),
    ("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
    ("half a PNG", [0x89, 0x50, 0x4E, 0x47], .unknown),
    ("HEIC", [0, 0, 0, 24] + bytes("ftypheic"), .heic),
    ("MP4", [0, 0, 0, 24] + bytes("ftypisom"), .unknown),
    ("GIF", bytes("GIF89a"), .gif),
    ("WebP", bytes("RIFF") + [1, 2, 3, 4] + bytes("WEBPVP8 "), .webp),
    ("ZIP", [0x50, 0x4B, 3, 4], .zip),
    ("HTML", bytes("<!doctype html>"), .unknown),
    ("nothing", [], .unknown),
  ]

  @Test("are known by their content, not by their name", arguments: contents)
  func detects(_ row: (name: String, bytes: [UInt8], type: MediaType)) {
    #expect(MediaType.detected(in: row.bytes) == row.type)
    let file = AttachedFile(PageEntries.File(name: "photo.png", declaredType: "image/png", bytes: row.bytes))
    #expect(file.type == row.type.rawValue)
    #expect(file.size == row.bytes.count)
    #expect(file.reference == ContentHash.sha256(row.bytes))
  }

  @Test(
    "are named without folders and what cannot be seen",
    arguments: [
      ("確認書.pdf", "確認書.pdf"), ("C:\\Users\\花子\\確認書.pdf", "確認書.pdf"), ("../../etc/passwd", "passwd"), ("", "file"),
      ("/", "file"), ("..", "file"), ("a\u{0}b\u{202E}fdp.exe", "abfdp.exe"), ("一\n二.png", "一 二.png"),
      (String(repeating: "長", count: 300) + ".jpeg", String(repeating: "長", count: 115) + ".jpeg"),
    ])
  func labels(_ name: String, _ label: String) {
    #expect(AttachedFile(PageEntries.File(name: name, declaredType: "", bytes: [])).name == label)
  }

  @Test("that cannot be taken are told by their place")
  func says() throws {
    let field = AttachmentField(types: [.pdf, .jpeg], maximumMegabytes: 1, maximumCount: 3)
    func file(_ type: MediaType, _ size: Int) -> AttachedFile {
      AttachedFile(reference: "r\(size)", name: "秘密.pdf", type: type.rawValue, size: size)
    }
    func messages(_ files: [AttachedFile], _ language: Language = .japanese) -> [String] {
      var context = testDay
      context.language = language
      return field.check(Entry(files: files), in: context).violations.map {
        ErrorMessages.message(for: $0, of: AttachmentField.self, label: "確認書", in: context).plain
      }
    }
    #expect(messages([file(.pdf, 1), file(.jpeg, 1_000_000)]) == [])
    #expect(messages([file(.pdf, 1), file(.png, 2)]) == ["「確認書」の2番目のファイルをPDF、JPEGのどれかにしてください"])
    #expect(messages([file(.pdf, 1_000_001)]) == ["「確認書」の1番目のファイルを1MBまでにしてください。写真は小さくして保存できます"])
    #expect(messages([file(.pdf, 0)], .english) == ["File 1 of “確認書” has no content. Choose it again"])
    #expect(messages((1...4).map { file(.pdf, $0) }) == ["「確認書」のファイルは3個までです。ほかは外してください"])
  }

  @Test(
    "sizes are said so that people can compare them",
    arguments: [(0, "0 KB"), (1, "1 KB"), (340_000, "340 KB"), (1_150_000, "1.2 MB"), (Int.max, nil)])
  func sizes(_ size: Int, _ words: String?) {
    let file = AttachedFile(reference: "", name: "", type: "", size: size)
    #expect(words == nil || file.sizeInWords == words)
    #expect(!file.sizeInWords.isEmpty)
  }

  @Test("that were handed over stay on offer")
  func component() {
    let file = AttachedFile(reference: "abc", name: "確認書.pdf", type: "application/pdf", size: 120_000)
    let component = AttachmentField(maximumCount: 1).component(
      FieldPresentation(question: .init("paper", label: "確認書"), entry: Entry(files: [file]), context: testDay))
    guard case .fileInput(let input) = component else {
      Issue.record("no file input")
      return
    }
    #expect(input.given == [.init(reference: "abc", name: "確認書.pdf", size: "120 KB")])
    #expect(!input.takesSeveral)
    #expect(input.keepLabel != nil)
    #expect(input.question.hint?.plain == "PDF、JPEG、PNGのファイルを1個まで。1個は10MBまで")
  }
}
