import FormComponents
import FormText

extension PageConversation {
  /// What a person did at a prompt.
  enum Reply {
    /// Wrote this; white space alone means Enter.
    case text(String)
    case clear
    case back
    case leave(Departure)
  }

  /// A line that waits for an answer.
  struct Prompt {
    /// The words of the line, without its colon.
    var words: String
    /// The question it is about, for telling what to do about a line that cannot be used.
    var question: String
    /// Whether the answer stays unseen while it is typed.
    var isHidden = false
  }

  /// Asks until there is a line to work with. `?` says everything again, with what is folded away otherwise.
  mutating func reply(to prompt: Prompt, explaining: (inout PageConversation) -> Void) -> Reply {
    while true {
      switch writer.ask(prompt.words, hidden: prompt.isHidden) {
      case .tooLong: complain(text(InterfaceText.Prompt.tooLong(prompt.question)))
      case .notText: complain(text(InterfaceText.Prompt.notText(prompt.question)))
      case .endOfInput: return .leave(.endOfInput)
      case .interrupted: return .leave(.interrupted)
      case .line(let line):
        switch TerminalCommand.of(line) {
        case .help:
          explain()
          explaining(&self)
        case .back: return .back
        case .quit: return .leave(.quit)
        case .clear: return .clear
        case .language where page.languages.count > 1:
          if let departure = askLanguage() { return .leave(departure) }
        case .language, nil: return .text(TerminalCommand.answer(in: line))
        }
      }
    }
  }

  /// Says what to do about the line before.
  mutating func complain(_ sentence: String) {
    writer.line(pair(text(InterfaceText.errorPrefix), sentence), .error)
  }

  /// Offers the languages; `nil` when the person stays with the present one.
  private mutating func askLanguage() -> Departure? {
    let title = text(InterfaceText.languages)
    let names = page.languages.map(\.endonym)
    writer.space()
    writer.line(title, .strong)
    for (place, name) in names.enumerated() { writer.line("\(place + 1) \(name)") }
    let reader = ChoiceReader(labels: names, first: 1, takesSeveral: false)
    let current = page.languages.firstIndex(of: page.language).map { "\($0 + 1) \(names[$0])" }
    let prompt = Prompt(words: promptWords(text(InterfaceText.Prompt.number), present: current), question: title).words
    while true {
      switch writer.ask(prompt) {
      case .endOfInput: return .endOfInput
      case .interrupted: return .interrupted
      case .line(let line):
        if TextNormalisation.isBlank(line) || TerminalCommand.of(line) == .back { return nil }
        if TerminalCommand.of(line) == .quit { return .quit }
        if case .chosen(let places) = reader.read(line), let place = places.first {
          let language = page.languages[place]
          return language == page.language ? nil : .language(language)
        }
        complain(text(InterfaceText.Prompt.choose(title, from: 1, to: names.count)))
      case .tooLong, .notText: complain(text(InterfaceText.Prompt.choose(title, from: 1, to: names.count)))
      }
    }
  }

  // MARK: - The words of a prompt

  /// A prompt with what Enter does. A present answer that is long is said on a line before, so that the prompt stays
  /// short enough for one line of braille.
  mutating func promptWords(
    _ name: String, present: String?, isShown: Bool = true, isOptional: Bool = false, keepsLines: Bool = false
  ) -> String {
    let short = DisplayWidth.columns(of: name) <= Self.longestInPrompt ? name : text(InterfaceText.Prompt.answer)
    guard let present else { return isOptional ? short + bracketed(text(InterfaceText.Prompt.skips)) : short }
    guard isShown else { return short + bracketed(text(InterfaceText.Prompt.keepsPresent)) }
    if DisplayWidth.columns(of: present) <= Self.longestInPrompt, !present.contains(where: \.isNewline) {
      return short + bracketed(text(InterfaceText.Prompt.keeps(present)))
    }
    let line = pair(text(InterfaceText.Prompt.present), present)
    if keepsLines { writer.lines(line) } else { writer.line(line) }
    return short + bracketed(text(InterfaceText.Prompt.keepsPresent))
  }

  /// The most columns that the name of a question, and its present answer, may take in a prompt.
  private static var longestInPrompt: Int { 24 }
}
