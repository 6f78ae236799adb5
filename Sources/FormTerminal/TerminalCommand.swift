import FormText

/// A word that means an act wherever it is typed alone on a line. Every word works in every language.
enum TerminalCommand: Hashable {
  case help
  case back
  case quit
  case clear
  case language

  private static let words: [String: TerminalCommand] = [
    "?": .help, "ヘルプ": .help, "へるぷ": .help, "help": .help,
    "戻る": .back, "もどる": .back, "back": .back,
    "やめる": .quit, "保存": .quit, "保存してやめる": .quit, "quit": .quit, "exit": .quit,
    "-": .clear, "消す": .clear, "けす": .clear, "clear": .clear,
    "言語": .language, "ことば": .language, "language": .language,
  ]

  /// What a line asks for, or `nil` when it is an answer.
  static func of(_ line: String) -> TerminalCommand? {
    let word = Typed.folded(line)
    // The sign on the key of a Japanese keyboard; the other dashes are folded to a hyphen.
    return words[word] ?? (word == "ー" || word == "ｰ" ? .clear : nil)
  }

  /// The answer in a line: a command's word in 「」 is the word itself, anything else stays as it was typed.
  static func answer(in line: String) -> String {
    let trimmed = TextNormalisation.trimmed(line)
    guard trimmed.first == "「", trimmed.last == "」", trimmed.count > 2 else { return line }
    let word = String(trimmed.dropFirst().dropLast())
    return of(word) == nil ? line : word
  }
}

/// What a person typed, for comparing with numbers and words. Never for keeping.
enum Typed {
  /// The text in half width and small letters, without spaces around it.
  static func folded(_ text: String) -> String {
    TextNormalisation.trimmed(TextNormalisation.halfWidth(text)).lowercased()
  }

  /// A whole number of at most six digits in any width, with or without 番: 3, ３, ③, 「3番」, 「3.」.
  static func number(_ text: String) -> Int? {
    var word = Substring(folded(text))
    if let last = word.last, "番.)）".contains(last) { word.removeLast() }
    if let scalar = word.unicodeScalars.first, word.unicodeScalars.count == 1,
      let circled = TextNormalisation.circledNumber(scalar)
    {
      return circled
    }
    guard (1...6).contains(word.utf8.count), word.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return Int(word)
  }
}
