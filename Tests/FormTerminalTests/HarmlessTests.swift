import FormComponents
import FormTerminal
import FormTestSupport
import FormText
import Testing

@Suite("Nothing from outside harms")
struct HarmlessTests {
  struct Pasted: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
    var entry: String
    init(_ name: String, _ text: String, _ entry: String) {
      (testDescription, bytes, self.entry) = (name, Array(text.utf8), entry)
    }
  }

  @Test(
    "pasted text loses what a terminal would obey, and nothing else",
    arguments: [
      Pasted("arrow keys", "佐\u{1B}[D藤\u{1B}[1;5C", "佐藤"),
      Pasted("colour", "\u{1B}[31m佐藤\u{1B}[0m", "佐藤"),
      Pasted("bracketed paste", "\u{1B}[200~佐藤\u{1B}[201~", "佐藤"),
      Pasted("window title with bell", "\u{1B}]0;title\u{7}佐藤", "佐藤"),
      Pasted("window title with terminator", "\u{1B}]0;title\u{1B}\\佐藤", "佐藤"),
      Pasted("title without an end", "\u{1B}]0佐藤", "0佐藤"),
      Pasted("function key", "\u{1B}OP佐藤", "佐藤"),
      Pasted("one-byte introducer", "\u{9B}31m佐藤", "佐藤"),
      Pasted("NUL and bell", "佐\u{0}藤\u{7}", "佐藤"),
      Pasted("tab", "佐藤\t花子", "佐藤 花子"),
      Pasted("lone escape at the end", "佐藤\u{1B}", "佐藤"),
      Pasted("half a sequence at the end", "佐藤\u{1B}[3", "佐藤"),
      Pasted("no-break space stays", "佐藤\u{A0}花子", "佐藤\u{A0}花子"),
      Pasted("variation selector stays", "葛\u{E0100}飾", "葛\u{E0100}飾"),
    ])
  func pasted(_ row: Pasted) {
    let asking = Asking(.text("name", "氏名"), typing: [.send(row.bytes)])
    #expect(asking.entries?["name"].first.map { Array($0.utf8) } == Array(row.entry.utf8))
  }

  @Test("bytes that are no text are asked again, not repaired")
  func notText() {
    let asking = Asking(.text("name", "氏名"), typing: [.send([0xE4, 0xBD]), .send([0xFF]), "佐藤"])
    #expect(asking.entries?["name"] == ["佐藤"])
    #expect(asking.transcript.contains("エラー: 「氏名」に読めない文字がありました。もう一度書いてください"))
  }

  @Test("a line that is too long is asked again")
  func tooLong() {
    let asking = Asking(.text("name", "氏名"), typing: [.type(String(repeating: "あ", count: 30_000)), "佐藤"])
    #expect(asking.entries?["name"] == ["佐藤"])
    #expect(asking.transcript.contains("エラー: 「氏名」の1行が長すぎます。"))
  }

  /// Text that would move the cursor, forge a line, or turn its order.
  private static let hostile = "\u{1B}[2J\u{9B}1A\u{0}\nエラー にせ\r\u{202E}逆\u{2066}\u{2028}終"

  @Test("no text of a page reaches the terminal with control characters", arguments: ["", "?"])
  func hostilePage(_ help: String) {
    let text = ShownText(RubyText(plain: Self.hostile))
    let link = PageLink(page: "p", label: text, context: text)
    let question = Question(
      "q", label: text, requirement: .required, hint: text, purpose: text, errors: [text],
      origin: Origin(note: text, state: .unconfirmed))
    let value = Self.hostile
    let option = ChoiceInput.Option("v", label: text, hint: text)
    let questions: [Component] = [
      .textInput(TextInput(question, value: value, unit: text)), .textArea(TextArea(question, value: value)),
      .choiceInput(ChoiceInput(question, options: [option], selected: ["v"])),
      .fileInput(FileInput(question, acceptedTypes: [], given: [.init(reference: value, name: value, size: value)])),
      .inputGroup(
        InputGroup(
          question,
          inputs: [.text(TextInput(question, value: value)), .choice(ChoiceInput(question, options: [option]))])),
      .inputGroup(InputGroup(question, inputs: [.text(TextInput(question, value: value))], acceptsWholeEntry: true)),
    ]
    let shown: [Component] = [
      .heading(Heading(text)), .paragraph(Paragraph(text)), .list(ItemList([text])),
      .notice(Notice(.warning, title: text, body: [text])), .details(Details(summary: text, body: [text])),
      .fixedValue(FixedValue(label: text, lines: [text], reason: text, origin: Origin(note: text, state: .changed))),
      .summary(
        SummaryList(
          title: text, rows: [.init(label: text, lines: [text, text], recorded: text, change: link)],
          actions: [Action("a", label: text, context: text)])),
      .panel(Panel(title: text, referenceLabel: text, reference: value)),
      .signature(Signature(statement: text, signer: text, dateLabel: text)),
      .composed(.taskList(TaskList([.init(text, .open, page: "p"), .init(text, .waiting)]))),
      .composed(.table(DataTable(caption: text, columns: [text, text], rows: [[text, text]]))),
      .composed(.counterScript(CounterScript([text], direction: text))),
      .composed(.consentCard(ConsentCard(title: text, items: [text], holder: text, purpose: text))),
    ]
    for (place, component) in (questions + shown).enumerated() {
      let page = Page(
        id: "p", kind: .start, language: .japanese, languages: [.japanese, Language(rawValue: value)], service: text,
        title: text, caption: text, errors: [ErrorLink(control: "q", message: text)], components: [component],
        actions: [Action("x", label: text, context: text), Action("y", label: text)],
        contact: Contact(office: text, ways: [text]))
      let asking = Asking(page, typing: [.type(help), "言語", "", "誤り", "/\u{1B}[2Jx", ""])
      let bad = asking.transcript.unicodeScalars.filter {
        $0.value < 0x20 && $0 != "\n" || 0x7F...0x9F ~= $0.value || 0x2028...0x202E ~= $0.value
          || 0x2066...0x2069 ~= $0.value
      }
      #expect(bad.isEmpty, "component \(place)")
      // Only texts of several lines keep their breaks.
      switch component {
      case .paragraph, .notice, .details, .textArea: break
      default: #expect(!asking.lines.contains { $0.hasPrefix("エラー にせ") }, "component \(place)")
      }
    }
  }

  @Test("the richer look is a layer on the same lines")
  func richLook() throws {
    for example in Page.examples {
      let acts: [ScriptedTerminal.Act] = ["?", "x", "1", "", "2", "", "", "", ""]
      let plain = Asking(example.page, typing: acts)
      let rich = Asking(example.page, typing: acts, wantsColour: true)
      #expect(!plain.transcript.utf8.contains(0x1B))
      #expect(rich.transcript.utf8.contains(0x1B))
      var stripped = rich.transcript
      for code in ["\u{1B}[1m", "\u{1B}[1;31m", "\u{1B}[0m"] { stripped.replace(code, with: "") }
      #expect(stripped == plain.transcript)
      let asPlain = Asking(example.page, typing: acts, options: TerminalOptions(isPlain: true), wantsColour: true)
      #expect(asPlain.transcript == plain.transcript)
    }
  }

  @Test("arbitrary input ends, traps nothing and never writes an escape byte", arguments: 0..<20)
  func fuzz(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let words = ["", "1", "2", "３", "1 2 3", "-", "?", "戻る", "言語", "99", "はい", "あ", "/x", "「戻る」"]
    for example in Page.examples {
      let acts = (0..<40).map { _ -> ScriptedTerminal.Act in
        switch Int.random(in: 0..<10, using: &generator) {
        case 0:
          .send((0..<Int.random(in: 0..<50, using: &generator)).map { _ in .random(in: 0...255, using: &generator) })
        case 1: .type(String(repeating: "\u{1B}]", count: Int.random(in: 0..<2_000, using: &generator)))
        default: .type(words[Int.random(in: 0..<words.count, using: &generator)])
        }
      }
      let terminal = ScriptedTerminal(
        typing: acts, files: ["/x": [1]], columns: Int.random(in: 0...100, using: &generator))
      var form = TerminalForm()
      var turns = 0
      while turns < 50, terminal.position < acts.count {
        let before = terminal.position
        let outcome = form.ask(example.page, on: terminal)
        turns += 1
        if case .endOfInput = outcome { break }
        if example.page.actions.isEmpty { break }
        // Every round costs a line, so that no script can go round for ever.
        #expect(terminal.position > before)
      }
      #expect(!terminal.transcript.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }
}
