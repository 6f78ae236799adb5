import FormComponents
import FormTestSupport
import FormText
import Foundation
import Testing

@testable import FormHTML

@Suite("Escaping")
struct EscapingTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var text: String
    var asText: String
    var asEntry: String
    var testDescription: String { text.debugDescription }
    init(_ text: String, text asText: String, entry: String) {
      (self.text, self.asText, asEntry) = (text, asText, entry)
    }
  }

  @Test(
    "text for people and values that come back are each made safe in their own way",
    arguments: [
      Row("氏名", text: "氏名", entry: "氏名"),
      Row("", text: "", entry: ""),
      Row("<b>&\"'", text: "&lt;b&gt;&amp;&quot;&#39;", entry: "&lt;b&gt;&amp;&quot;&#39;"),
      Row("a&lt;b", text: "a&amp;lt;b", entry: "a&amp;lt;b"),
      Row("a\u{0}b", text: "a\u{FFFD}b", entry: "a\u{FFFD}b"),
      Row("a\tb\nc", text: "a\tb\nc", entry: "a\tb\nc"),
      Row("a\r\nb", text: "a\r\nb", entry: "a&#13;\nb"),
      Row("\u{1B}[31m\u{7F}", text: "\u{FFFD}[31m\u{FFFD}", entry: "\u{1B}[31m\u{7F}"),
      Row("\u{85}\u{9F}\u{A0}\u{E9}", text: "\u{FFFD}\u{FFFD}\u{A0}\u{E9}", entry: "\u{85}\u{9F}\u{A0}\u{E9}"),
      Row("山\u{202E}田\u{202C}", text: "山\u{FFFD}田\u{FFFD}", entry: "山\u{202E}田\u{202C}"),
      Row("\u{2066}a\u{2069}", text: "\u{FFFD}a\u{FFFD}", entry: "\u{2066}a\u{2069}"),
      Row(
        "\u{2029}\u{202F}\u{2065}\u{206A}\u{200F}", text: "\u{2029}\u{202F}\u{2065}\u{206A}\u{200F}",
        entry: "\u{2029}\u{202F}\u{2065}\u{206A}\u{200F}"),
      Row("か\u{3099}神\u{FA19}", text: "か\u{3099}神\u{FA19}", entry: "か\u{3099}神\u{FA19}"),
    ])
  func escapes(_ row: Row) {
    // Eight bytes are looked at together: wherever it stands among them.
    for (before, after) in (0...9).flatMap({ [($0, 0), ($0, 3), ($0, 9)] }) {
      let (before, after) = (String(repeating: "é", count: before / 2) + "a", String(repeating: "z", count: after))
      for (start, end) in [(before, after), (before + "b", after), ("", after), ("", "")] {
        var writer = HTMLWriter()
        writer.text(start + row.text + end)
        #expect(writer.bytes == Array((start + row.asText + end).utf8))
        writer = HTMLWriter()
        writer.entry(start + row.text + end)
        #expect(writer.bytes == Array((start + row.asEntry + end).utf8))
      }
    }
  }

  @Test("every byte needs the same care alone and among others")
  func everyByte() {
    for scalar in (0...0x2FF).compactMap(Unicode.Scalar.init) + [
      "\u{2029}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{206A}",
    ] {
      func written(_ text: String, _ write: (inout HTMLWriter, String) -> Void) -> [UInt8] {
        var writer = HTMLWriter()
        write(&writer, text)
        return writer.bytes
      }
      for write: (inout HTMLWriter, String) -> Void in [{ $0.text($1) }, { $0.entry($1) }] {
        let alone = written(String(scalar), write)
        for place in 0..<17 {
          let (before, after) = (String(repeating: "x", count: place), String(repeating: "y", count: 16 - place))
          let whole = written(before + String(scalar) + after + String(scalar), write)
          if whole != Array(before.utf8) + alone + Array(after.utf8) + alone {
            Issue.record("U+\(String(scalar.value, radix: 16)) at \(place)")
          }
        }
      }
    }
  }

  @Test(
    "names and page ids become ids and addresses that need no escaping",
    arguments: [
      ("birthDate.year", "birthDate-year", "birthDate.year"), ("child.2.name", "child-2-name", "child.2.name"),
      ("a b\"<", "a_b__", "a%20b%22%3C"), ("", "", ""), ("..", "--", ".."), ("児", "___", "%E5%85%90"),
      ("javascript:x", "javascript_x", "javascript%3Ax"),
    ])
  func identifiers(_ name: String, _ id: String, _ address: String) {
    var writer = HTMLWriter()
    writer.identifier(name)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == id)
    writer = HTMLWriter()
    writer.addressPart(name)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == address)
  }

  /// Texts that would become markup, end an attribute, or turn what follows around: by family, shared with the browser's
  /// tests.
  static let families: [String: [String]] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Browser/hostile-texts.json")
    let bytes = try? Data(contentsOf: file)
    return bytes.flatMap { try? JSONDecoder().decode([String: [String]].self, from: $0) } ?? [:]
  }()

  /// All of them, in an order that stays.
  static let hostile = families.keys.sorted().flatMap { families[$0] ?? [] }

  @Test("there are more than two hundred hostile texts, of every family")
  func hostileTexts() {
    #expect(Self.hostile.count > 200 && Set(Self.hostile).count == Self.hostile.count)
    #expect(Self.families.count == 9 && Self.families.values.allSatisfy { !$0.isEmpty })
    #expect(Self.hostile.contains { $0.contains("\u{0}") } && Self.hostile.contains { $0.contains("\u{202E}") })
  }

  @Test("nothing anybody writes becomes markup, in any place of any component", arguments: [false, true])
  func everyPlace(furigana: Bool) throws {
    var options = GoldenPageTests.options(furigana: furigana)
    options.hiddenFields = []
    for example in Component.examples {
      let harmless = try HTMLScan(Self.fragment(example.component, "x", options)).skeleton
      for text in Self.hostile {
        let scan = try HTMLScan(Self.fragment(example.component, text, options))
        let skeleton = scan.skeleton.filter { !["ruby", "/ruby", "rp", "/rp", "rt", "/rt"].contains($0) }
        if RubyText(text).hasReadings && furigana {
          // Furigana splits a description in two; nothing else may appear.
          #expect(
            Set(skeleton).isSubset(of: Set(harmless + ["span aria-hidden", "span class id", "/span", "p class"])))
        } else {
          #expect(skeleton == harmless, "\(example.name): \(text.debugDescription)")
        }
        for tag in scan.tags {
          for attribute in tag.attributes {
            #expect(!attribute.name.hasPrefix("on") && attribute.name != "style", "\(example.name): \(attribute)")
          }
        }
      }
    }
  }

  /// A component with the same text everywhere.
  static func fragment(_ component: Component, _ text: String, _ options: HTMLOptions) -> [UInt8] {
    var drawing = Drawing(language: .japanese, options: options)
    if case .composed(let composed) = component {
      drawing.draw(composed.outline(in: .japanese).withEveryText(text), named: type(of: composed.shape).name)
    } else {
      drawing.draw(component.withEveryText(text))
    }
    return drawing.html.bytes
  }

  @Test("nothing anybody writes becomes markup around the components, or leaves the page's own addresses")
  func everyPlaceOfAPage() throws {
    let harmless = try HTMLScan(PageRenderer().render(Self.page("x"), with: Self.options("x"))).skeleton
    for text in Self.hostile {
      let scan = try HTMLScan(PageRenderer().render(Self.page(text), with: Self.options(text)))
      #expect(scan.skeleton == harmless, "\(text.debugDescription)")
      for tag in scan.tags where tag.name == "a" {
        let address = tag["href"] ?? ""
        #expect(!address.hasPrefix("javascript:"), "\(address)")
      }
    }
  }

  @Test("a typed value comes back byte for byte")
  func entriesComeBack() throws {
    let typed = "髙\u{FA19}か\u{3099} \u{202E}<b>\"&'"
    let component = Component.textInput(TextInput(Question("name", label: "氏名"), value: typed))
    let scan = try HTMLScan(PageRenderer().fragment(component, in: .japanese))
    let value = try #require(scan.tags.first { $0.name == "input" }?["value"])
    #expect(Array(HTMLScan.resolved(value).utf8) == Array(typed.utf8))
    let area = Component.textArea(TextArea(Question("note", label: "伝えたいこと"), value: "\n\n" + typed))
    let text = try HTMLScan(PageRenderer().fragment(area, in: .japanese)).text
    // The parser drops the first line break after the tag, so three are written for two.
    #expect(text.contains("\n\n\n髙"))
  }

  @Test("random bytes never make markup, in time that grows with their number")
  func randomBytes() throws {
    var generator = SeededGenerator(seed: 20_261_123)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      var writer = HTMLWriter()
      writer.text(text)
      writer.entry(text)
      #expect(!writer.bytes.contains { [0x3C, 0x3E, 0x22, 0x27, 0x00].contains($0) })
      #expect(writer.bytes.count <= 2 * 6 * text.utf8.count)
    }
  }

  static func page(_ text: String) -> Page {
    let shown = ShownText(RubyText(plain: text))
    return Page(
      id: PageID(rawValue: text), kind: .question, language: .japanese, languages: Language.builtIn, service: shown,
      title: ShownText(RubyText(plain: "題" + text)), caption: shown, progress: Page.Progress(number: 1, total: 2),
      errors: [
        ErrorLink(control: "a", message: shown),
        ErrorLink(control: ControlName(rawValue: "gone" + text), message: shown),
      ],
      components: [.textInput(TextInput(Question("a", label: shown)))],
      actions: [Action(text, label: shown, context: shown)],
      back: PageLink(page: PageID(rawValue: text), control: ControlName(rawValue: text), label: shown, context: shown),
      contact: Contact(office: shown, ways: [shown]))
  }

  static func options(_ text: String) -> HTMLOptions {
    HTMLOptions(
      styleSheet: text, addresses: PageAddresses(form: text, languages: .pattern(prefix: "?" + text, suffix: text)),
      hiddenFields: [HTMLOptions.HiddenField(text, text)])
  }
}

extension Component {
  /// The component with the same text wherever somebody writes one: author, register, resident.
  func withEveryText(_ text: String) -> Component {
    let shown = ShownText(RubyText(text), language: Language(rawValue: text))
    func question(_ question: Question) -> Question {
      var result = question
      result.label = shown
      if result.hint != nil { result.hint = shown }
      if result.purpose != nil { result.purpose = shown }
      result.errors = result.errors.map { _ in shown }
      result.origin?.note = shown
      return result
    }
    func textInput(_ input: TextInput) -> TextInput {
      var result = input
      result.question = question(input.question)
      result.value = "v" + text
      if result.autocomplete != nil { result.autocomplete = text }
      if result.unit != nil { result.unit = shown }
      return result
    }
    func choiceInput(_ input: ChoiceInput) -> ChoiceInput {
      var result = input
      result.question = question(input.question)
      if result.autocomplete != nil { result.autocomplete = text }
      result.options = input.options.enumerated().map { index, option in
        .init("\(index)" + text, label: shown, hint: option.hint.map { _ in shown }, isExclusive: option.isExclusive)
      }
      result.selected = input.selected.compactMap { value in
        input.options.firstIndex { $0.value == value }.map { "\($0)" + text }
      }
      return result
    }
    switch self {
    case .heading(let heading): return .heading(Heading(shown, level: heading.level))
    case .paragraph: return .paragraph(Paragraph(shown))
    case .list(let list): return .list(ItemList(list.items.map { _ in shown }, isOrdered: list.isOrdered))
    case .notice(let notice):
      return .notice(Notice(notice.kind, title: notice.title.map { _ in shown }, body: notice.body.map { _ in shown }))
    case .details(let details): return .details(Details(summary: shown, body: details.body.map { _ in shown }))
    case .textInput(let input): return .textInput(textInput(input))
    case .textArea(var area):
      area.question = question(area.question)
      area.value = text
      return .textArea(area)
    case .choiceInput(let input): return .choiceInput(choiceInput(input))
    case .fileInput(var input):
      input.question = question(input.question)
      input.acceptedTypes = input.acceptedTypes.map { _ in text }
      input.given = input.given.map { _ in .init(reference: text, name: text, size: text) }
      if input.keepLabel != nil { input.keepLabel = shown }
      return .fileInput(input)
    case .inputGroup(var group):
      group.question = question(group.question)
      group.inputs = group.inputs.map { input in
        switch input {
        case .text(let input): .text(textInput(input))
        case .choice(let input): .choice(choiceInput(input))
        }
      }
      return .inputGroup(group)
    case .fixedValue(var value):
      value.label = shown
      value.lines = value.lines.map { _ in shown }
      if value.reason != nil { value.reason = shown }
      value.origin?.note = shown
      return .fixedValue(value)
    case .summary(var list):
      if list.title != nil { list.title = shown }
      list.rows = list.rows.map { row in
        var row = row
        row.label = shown
        row.lines = row.lines.map { _ in shown }
        if row.recorded != nil { row.recorded = shown }
        row.origin?.note = shown
        row.change?.label = shown
        if row.change?.context != nil { row.change?.context = shown }
        return row
      }
      list.actions = list.actions.map {
        Action(text, label: shown, context: $0.context.map { _ in shown }, emphasis: $0.emphasis)
      }
      return .summary(list)
    case .panel(var panel):
      panel.title = shown
      if panel.referenceLabel != nil { panel.referenceLabel = shown }
      if panel.reference != nil { panel.reference = text }
      return .panel(panel)
    case .signature: return .signature(Signature(statement: shown, signer: shown, dateLabel: shown))
    // Its words are in its outline.
    case .composed: return self
    }
  }
}

extension Outline {
  /// The outline with the same text in every place.
  func withEveryText(_ text: String) -> Outline {
    let shown = ShownText(RubyText(text), language: Language(rawValue: text))
    func phrases(_ phrases: [Phrase]) -> [Phrase] {
      phrases.map { phrase in
        switch phrase {
        case .words: .words(shown)
        case .strong: .strong(shown)
        case .unseen: .unseen(shown)
        case .tag(let tag): .tag(StatusTag(shown, tone: tag.tone))
        case .link(var link):
          {
            link.label = shown
            if link.context != nil { link.context = shown }
            link.status?.text = shown
            return .link(link)
          }()
        }
      }
    }
    let blocks = blocks.map { block -> Block in
      switch block {
      case .heading: .heading(shown)
      case .text(let own): .text(phrases(own))
      case .list(let items, let isOrdered):
        .list(items.map { .init(phrases($0.phrases), isCurrent: $0.isCurrent) }, isOrdered: isOrdered)
      case .terms(let terms): .terms(terms.map { .init(shown, lines: $0.lines.map { _ in shown }) })
      case .speech(let texts): .speech(texts.map { _ in shown })
      case .table(_, let columns, let rows):
        .table(caption: shown, columns: columns.map { _ in shown }, rows: rows.map { $0.map { _ in shown } })
      }
    }
    return Outline(navigation: navigation.map { _ in shown }, blocks, isPrinted: isPrinted)
  }
}
