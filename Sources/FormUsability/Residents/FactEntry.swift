import FormComponents
import FormText

/// Enters what somebody knows into the controls of a question, as a person would.
enum FactEntry {
  /// What came of it.
  enum Outcome {
    /// The texts of each control, and the file to hand over.
    case entered([(control: PageQuestion.Control, values: [String])], file: PageEntries.File?)
    /// None of the choices has these words.
    case noSuchChoice(String)
  }

  static func enter(_ fact: Fact, into question: PageQuestion) -> Outcome {
    guard let first = question.controls.first else { return .entered([], file: nil) }
    if question.controls.count > 1 { return enter(fact, inPartsOf: question) }
    switch first.kind {
    case .typing: return .entered([(first, [fact.line])], file: nil)
    case .handingOver: return .entered([], file: file(named: fact.line))
    case .choosing:
      if question.isAgreement {
        if case .flag(false) = fact { return .entered([(first, [])], file: nil) }
        let refuses = ChoiceWords.key(fact.line) == ChoiceWords.key("いいえ")
        return .entered([(first, refuses ? [] : [first.options[0].value])], file: nil)
      }
      var values: [String] = []
      let words: [String] = if case .list(let words) = fact { words } else { [fact.line] }
      for word in words {
        guard let value = ChoiceWords.option(for: word, among: first.options) else { return .noSuchChoice(word) }
        values.append(value)
      }
      return .entered([(first, values)], file: nil)
    }
  }

  // MARK: - Several controls

  private static func enter(_ fact: Fact, inPartsOf question: PageQuestion) -> Outcome {
    var entered: [(control: PageQuestion.Control, values: [String])] = []
    for (control, text) in zip(question.controls, texts(fact, for: question.controls)) {
      guard control.kind == .choosing, !text.isEmpty else {
        entered.append((control, [text]))
        continue
      }
      guard let value = ChoiceWords.option(for: text, among: control.options) else { return .noSuchChoice(text) }
      entered.append((control, [value]))
    }
    return .entered(entered, file: nil)
  }

  /// The text of each control. A fact in one piece is taken apart at the words of the parts (令和8年4月1日), else at its
  /// separators when there are as many pieces as parts (佐藤 花子 サトウ ハナコ, 2026-04-01); what cannot be taken apart
  /// goes into the first control, as people do.
  private static func texts(_ fact: Fact, for controls: [PageQuestion.Control]) -> [String] {
    if case .parts(let parts) = fact {
      return controls.map { control in parts.fact(control.label)?.line ?? "" }
    }
    let line = fact.line
    if let pieces = split(line, after: controls.map(\.label)) { return pieces }
    let pieces = split(line)
    if pieces.count == controls.count { return pieces }
    let needed = controls.filter { !$0.isOptional }.count
    if pieces.count == needed, needed > 1 {
      var rest = pieces[...]
      return controls.map { $0.isOptional ? "" : rest.popFirst() ?? "" }
    }
    return [line] + controls.dropFirst().map { _ in "" }
  }

  /// The pieces before each of the words, when all of them follow each other to the end.
  private static func split(_ text: String, after words: [String]) -> [String]? {
    var rest = text[...]
    var pieces: [String] = []
    for word in words {
      guard let only = word.first, word.count == 1, let place = rest.firstIndex(of: only) else { return nil }
      pieces.append(String(rest[..<place]))
      rest = rest[rest.index(after: place)...]
    }
    return rest.isEmpty ? pieces : nil
  }

  private static func split(_ text: String) -> [String] {
    text.split { " 　/／-‐－.．（）()、,".contains($0) }.map(String.init)
  }

  /// A small file of the kind its name says, to hand over.
  private static func file(named name: String) -> PageEntries.File {
    let name = name.isEmpty || name == "はい" ? "書類.pdf" : name
    let lower = name.lowercased()
    let (type, start): (String, [UInt8]) =
      if lower.hasSuffix(".png") {
        ("image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
      } else if lower.hasSuffix(".jpg") || lower.hasSuffix(".jpeg") {
        ("image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0])
      } else {
        ("application/pdf", Array("%PDF-1.4\n".utf8))
      }
    return PageEntries.File(name: name, declaredType: type, bytes: start + Array("\n%%EOF\n".utf8))
  }
}
