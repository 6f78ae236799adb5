import FormSource
import FormTestSupport
import Foundation
import Testing

@Suite("Forms with one mistake")
struct WrongFormTests {
  @Test("the form the mistakes are put into has none itself, in Japanese, in English, with a script and with a theme")
  func base() throws {
    for piece in ["", "translation", "script", "theme"] {
      let found = try BaseForm(piece.isEmpty ? [] : [(piece, "")]).findings().found
      #expect(found.map { "\($0.id) \($0.message.en)" } == [])
    }
  }

  @Test("sentences are written into new wrong forms", .enabled(if: GoldenFile.isUpdating))
  func update() throws { try WrongForm.writeMissingSentences() }

  @Test("an author is told of each mistake once, where it stands, in both languages", arguments: WrongForm.all)
  func finds(_ wrong: WrongForm) throws {
    let (found, file, place) = try wrong.outcome()
    #expect(file != nil, "\(wrong.file): nothing is marked")
    #expect(found.map(\.id.rawValue) == [wrong.id], "\(wrong.file)")
    let first = try #require(found.first { $0.id.rawValue == wrong.id })
    #expect(first.severity.rawValue == wrong.severity)
    #expect(first.message.ja == wrong.ja, "\(wrong.file)")
    #expect(first.message.en == wrong.en, "\(wrong.file)")
    #expect(first.file.name == file?.name)
    #expect(
      first.range == place,
      "it points at “\(first.file.text(in: first.range))” in \(first.file.text(in: 0..<first.file.bytes.count))")
  }

  @Test("of all wrong forms every mistake is found, and nothing else is said")
  func counts() throws {
    var found = 0
    var falseAlarms = 0
    for wrong in WrongForm.all {
      let outcome = try wrong.outcome()
      let isFound = outcome.found.contains {
        $0.id.rawValue == wrong.id && $0.file.name == outcome.marked?.name && $0.range == outcome.place
      }
      if isFound { found += 1 }
      falseAlarms += outcome.found.count - (isFound ? 1 : 0)
    }
    let all = WrongForm.all
    print("wrong forms: \(all.count); found \(found), missed \(all.count - found), false alarms \(falseAlarms)")
    #expect(found == all.count)
    #expect(falseAlarms == 0)
    #expect(all.count >= 150)
    #expect(Set(all.map { $0.file + $0.testDescription }).count == all.count, "two wrong forms have one name")
  }

  @Test("every kind of finding about forms and scripts has a wrong form of its own")
  func everyKind() {
    let ids = Set(WrongForm.all.map(\.id))
    // What is wrong with JSON itself is tabled beside its reader.
    let missing = WrongForm.standardEntries.filter { entry in !entry.ids.contains { ids.contains($0.rawValue) } }
    #expect(missing.map { $0.ids[0].rawValue } == [])
  }
}
