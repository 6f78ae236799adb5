import FormComponents
import FormTerminal
import FormTestSupport
import FormText
import Testing

/// What is heard, as it was read line by line and kept.
@Suite("Announcement transcripts")
struct AnnouncementTests {
  @Test("every kind of page is heard as it was read, on reading and with the Tab key", arguments: Page.examples)
  func pages(_ example: PageExample) {
    let transcript = AnnouncementTranscript(of: example.page, with: .init(furiganaSwitch: .show))
    expectGolden(
      (transcript.browsing + ["", "## Tab", ""] + transcript.tabbing).joined(separator: "\n") + "\n",
      named: "announced/\(example.name).txt")
  }

  @Test("every component is heard as it was read, in every state")
  func components() {
    var all: [String] = []
    for example in Component.examples {
      let transcript = AnnouncementTranscript(of: Page.of([example.component]))
      let start = transcript.browsing.firstIndex { $0.contains("見出し レベル1") } ?? 0
      let end = transcript.browsing.lastIndex { $0.contains("本文 終わり") } ?? transcript.browsing.count
      all += ["# " + example.name] + transcript.browsing[(start + 1)..<end] + [""]
    }
    expectGolden(all.joined(separator: "\n"), named: "announced/components.txt")
  }

  @Test("one line is one announcement, whatever a resident or an author wrote", arguments: Component.examples)
  func oneLineEach(_ example: ComponentExample) {
    guard case .textInput(var input) = example.component else { return }
    input.value = "一\n二\u{1B}[31m\u{202E}三"
    input.question.label = ShownText(RubyText(plain: "名\r\n前"))
    let transcript = AnnouncementTranscript(of: Page.of([.textInput(input)]))
    for line in transcript.browsing + transcript.tabbing {
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E }, "\(line.debugDescription)")
    }
  }

  @Test("a sensitive value is never heard, only that there is one")
  func masked() {
    let input = TextInput(Question("number", label: "個人番号"), value: "123456789018", isSensitive: true)
    let transcript = AnnouncementTranscript(of: Page.of([.textInput(input)]))
    #expect(!transcript.browsing.joined().contains("123456789018"))
    #expect(transcript.browsing.contains { $0.contains("伏せてあります") })
    #expect(!transcript.announcements.contains { $0.value?.contains("1234") ?? false })
  }

  @Test("with the Tab key a group of radio buttons is one stop: the chosen one, or the first", arguments: [nil, "b"])
  func radioStops(_ chosen: String?) {
    let options = ["a", "b", "c"].map { ChoiceInput.Option($0, label: ShownText(RubyText(plain: "選択" + $0))) }
    let page = Page.of([
      .choiceInput(ChoiceInput(Question("x", label: "どれ"), options: options, selected: chosen.map { [$0] } ?? []))
    ])
    let stops = AnnouncementTranscript(of: page).tabbing.filter { $0.contains("ラジオボタン") }
    #expect(stops.count == 1)
    #expect(stops.first?.hasPrefix("選択" + (chosen ?? "a")) == true)
  }

  @Test("what is entered is left again, in the order of a nest")
  func nests() {
    for example in Page.examples {
      var open: [Announcement.Role] = []
      for announcement in AnnouncementTranscript(of: example.page).announcements {
        switch announcement.event {
        case .enter: open.append(announcement.role)
        case .leave: #expect(open.popLast() == announcement.role, "\(example.name)")
        case .item: break
        }
      }
      #expect(open.isEmpty, "\(example.name)")
    }
  }
}
