import FormComponents
import FormTerminal
import FormTestSupport
import FormText
import Testing

/// Whole sittings as they stand on the screen: read them as a resident would.
@Suite("Transcripts")
struct TranscriptTests {
  @Test("every shape in every state reads as lines")
  func components() {
    var all = ""
    var form = TerminalForm()
    for example in Component.examples {
      let terminal = ScriptedTerminal(typing: ["", "", "", "", "", "", "", ""])
      var page = Page.of([example.component])
      page.id = PageID(rawValue: example.name)
      page.title = ShownText(RubyText(plain: example.name))
      _ = form.ask(page, on: terminal)
      all += terminal.transcript
    }
    expectGolden(all, named: "components.txt")
  }

  @Test("every kind of page reads as lines", arguments: Page.examples.map(\.name))
  func pages(_ name: String) throws {
    let example = try #require(Page.examples.first { $0.name == name })
    let asking = Asking(example.page, typing: Self.scripts[example.name] ?? [])
    expectGolden(asking.transcript, named: "page-\(example.name).txt")
  }

  @Test("forty columns are enough: a line of braille")
  func narrow() throws {
    let example = try #require(Page.examples.first { $0.name == "question-invalid" })
    let asking = Asking(example.page, typing: ["?", "", "４", "", "100-0001", "やめる"], columns: 40)
    expectGolden(asking.transcript, named: "page-question-invalid-40.txt")
    for line in asking.lines where !line.contains(": ") { #expect(DisplayWidth.columns(of: line) <= 40) }
  }

  @Test("readings stand in brackets when somebody wants them")
  func readings() throws {
    let example = try #require(Page.examples.first { $0.name == "question-easy" })
    let asking = Asking(example.page, typing: ["1"], options: TerminalOptions(showsReadings: true))
    expectGolden(asking.transcript, named: "page-question-easy-readings.txt")
  }

  private static let scripts: [String: [ScriptedTerminal.Act]] = [
    "start": ["?", ""],
    "consent": ["わからない", "はい"],
    "question": [
      "髙橋 花子", "平成２", "４", "１", "100-0001", "東京都千代田区千代田1-1", "戻る", "", "03-0000-0000", "", "３",
    ],
    "question-invalid": ["", "4", "", "100-0001", "千代田1-1", "03-0000-0000", "", "会社", "1"],
    "rows": ["8"],
    "review": ["", "99", "言語", "", "2"],
    "exit": [],
    "done": [],
    "question-english": ["?", "no", ""],
    "question-easy": ["ことば", "3"],
    "question-above": ["やめる"],
  ]
}
