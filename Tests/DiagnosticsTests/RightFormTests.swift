import FormSource
import Foundation
import Testing

@Suite("Forms that come near a mistake")
struct RightFormTests {
  /// Every form under `RightForms`, written as those under `WrongForms` are, without marks and sentences.
  private static let all: [WrongForm] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "RightForms").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().flatMap { name in
      WrongForm.read((try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)) ?? "", file: name)
    }
  }()

  @Test("an author who is right is not told anything", arguments: all)
  func isSilent(_ form: WrongForm) throws {
    let found = try BaseForm(form.pieces).findings().found
    #expect(found.map { "\($0.id) \($0.message.en)" } == [], "\(form.file)")
  }

  @Test("no two right forms have one name, and there are some of each family")
  func names() {
    #expect(Self.all.count >= 40)
    #expect(Set(Self.all.map { $0.file + $0.testDescription }).count == Self.all.count)
  }
}
