import FormExpressions
import FormText
import PlainLanguage

extension FormCheck {
  /// Whether the messages of rules name their question, say what to do, and blame nobody.
  static let messages = FormCheck { checked in
    checked.form.rules.flatMap { rule -> [PlacedFinding] in
      let place = SpecificationPlace("rules.\(rule.id)", key: "message")
      var found = ForbiddenWord.found(in: rule.message).map {
        PlacedFinding(.forbiddenWord($0.word, in: $0.language), at: place, in: "message", $0.language)
      }
      let message = MessageWords(rule.message[.japanese].plain)
      let name = checked.form.name(of: rule)
      if found.isEmpty, let phrase = message.emptyAdvice {
        found.append(PlacedFinding(.messageWithoutWay(phrase), at: place))
      }
      // What only warns or informs is told on the review page and sends nobody back.
      if rule.severity == .block, !message.names(anyOf: checked.names(of: rule)) {
        found.append(PlacedFinding(.messageWithoutName(name), at: place))
      }
      return found
    }
  }
}

extension FormSpecification {
  /// What residents know the thing by that carries a rule's message.
  fileprivate func name(of rule: Rule) -> LocalizedText {
    let first = rule.fields.first ?? ""
    return field(first)?.label ?? page(ofGroup: first)?.repeating?.row ?? ""
  }
}

extension CheckedForm {
  /// What a message of a rule may call the thing it is about: its questions and those it reads, their choices, the rows
  /// and pages they stand on, computed values.
  fileprivate func names(of rule: Rule) -> [String] {
    var names: [LocalizedText] = []
    func add(_ page: Int, _ field: FieldSpecification) {
      names.append(field.label)
      names.append(form.pages[page].title)
      names += field.type.offeredChoices.map(\.label)
      if let group = form.groupPage(of: page) { names.append(form.pages[group].repeating?.row ?? "") }
    }
    for thing in form.reads(of: rule.check.expression) {
      switch thing {
      case .field(let page, let field): add(page, form.pages[page].fields[field])
      case .group(let page): names += [form.pages[page].title, form.pages[page].repeating?.row ?? ""]
      case .today, .channel: break
      }
    }
    for id in rule.fields {
      if let page = form.page(ofField: id), let field = form.field(id) { add(page, field) }
    }
    let read = Set(rule.check.expression.dependencies.map(\.variable))
    names += form.values.filter { read.contains($0.id) && !$0.isCondition }.map(\.label)
    return names.map { $0[.japanese].plain }
  }
}

/// The words of a message in Japanese.
private struct MessageWords {
  /// The text in half width, without spaces.
  private let text: [Character]

  init(_ message: String) { text = Self.characters(message) }

  private static func characters(_ text: String) -> [Character] {
    TextNormalisation.halfWidth(text).lowercased().filter { !$0.isWhitespace }
  }

  // MARK: - Naming

  /// Whether the message has something in quotation marks, or a word of one of some names.
  ///
  /// In doubt it has: of a name whose words are too common to tell, nothing is said.
  func names(anyOf names: [String]) -> Bool {
    if text.contains(where: { "「『“\"".contains($0) }) { return true }
    return names.contains { name in
      let words = Self.tellingWords(of: Self.characters(name))
      return words.isEmpty || words.contains { text.firstRange(of: $0) != nil }
    }
  }

  private enum Script: Hashable { case kanji, katakana, hiragana, latin, other }

  private static func script(_ character: Character) -> Script {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x3041...0x309F: .hiragana
    case 0x30A0...0x30FF: .katakana
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005, 0xF900...0xFAFF, 0x20000...0x3FFFF: .kanji
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .latin
    default: .other
    }
  }

  /// Pieces of a name by which it is known: pairs of kanji, kanji that stand alone, words in katakana and letters, longer
  /// words in hiragana. What any message may have is left out.
  private static func tellingWords(of name: [Character]) -> [[Character]] {
    var words: [[Character]] = []
    var start = 0
    while start < name.count {
      let script = script(name[start])
      var end = start + 1
      while end < name.count, Self.script(name[end]) == script { end += 1 }
      let run = Array(name[start..<end])
      switch script {
      case .kanji where run.count == 1: words.append(run)
      case .kanji: words += (0..<run.count - 1).map { Array(run[$0...$0 + 1]) }
      case .katakana where run.count >= 2, .latin: words.append(run)
      case .hiragana where run.count == 3: words.append(run)
      case .hiragana where run.count > 3: words += (0...run.count - 4).map { Array(run[$0..<$0 + 4]) }
      default: break
      }
      start = end
    }
    return words.filter { !common.contains(String($0)) }
  }

  private static let common: Set<String> = [
    "入力", "記入", "選択", "確認", "必要", "日", "年", "月", "人", "数", "所", "方", "事", "物", "時", "円", "何", "書", "選", "直",
    "してくだ", "てくださ", "ください", "していま", "ていまし", "ています", "いますか", "いました", "ましたか", "ありませ", "りません", "ありますか", "あります",
    "りますか", "について", "ついて", "なければ", "されてい", "れている", "している", "ことがあ", "とがあり", "があります", "でしょう", "のとき", "ですか", "ますか",
    "ました", "ません",
  ]

  // MARK: - Advice

  private static let emptyAdvices = [
    "正しく入力してください", "正しく記入してください", "正しく書いてください", "正しく選んでください", "正しく選択してください", "正しい値を入力してください",
    "正しくありません", "誤りがあります", "まちがっています", "間違っています", "まちがいがあります", "間違いがあります",
  ]

  /// The phrase that is all the message says, when it says nothing of what to do.
  var emptyAdvice: String? {
    var rest: [Character] = []
    var depth = 0
    for character in text {
      if "「『".contains(character) { depth += 1 }
      if depth == 0 { rest.append(character) }
      if "」』".contains(character) { depth = max(0, depth - 1) }
    }
    while let last = rest.last, "。.!！".contains(last) { rest.removeLast() }
    // A sentence before or after, or a longer one, may say how; a name and a particle do not.
    guard !rest.contains("。") else { return nil }
    let words = String(rest)
    guard let phrase = Self.emptyAdvices.first(where: words.hasSuffix) else { return nil }
    let before = words.dropLast(phrase.count)
    return before.isEmpty || ["が", "は", "を", "に", "の入力が", "の入力に", "の内容が", "の内容に", "の答えが", "の答えに"].contains(before)
      ? phrase : nil
  }
}

/// Words that have no place in a message, after the GOV.UK Design System's page on error messages and what Japanese forms
/// say in their stead.
private enum ForbiddenWord {
  private static let japanese = TermAutomaton([
    "不正な", "不正です", "不正で", "無効な", "無効です", "エラーが発生", "エラーになりました", "エラーです", "入力エラー", "入力ミス", "必須項目", "必須です",
    "申し訳", "恐れ入り", "あなたの間違い", "あなたのまちがい", "あなたのミス", "忘れています", "忘れました",
  ])
  private static let english = TermAutomaton([
    "invalid", "illegal", "forbidden", "prohibited", "please", "sorry", "oops", "required", "you forgot",
    "an error occurred", "an error has occurred", "input error",
  ])

  /// The first word in each language of a text that has one.
  static func found(in message: LocalizedText) -> [(word: String, language: Language)] {
    message.languages.compactMap { language in
      let text = TextNormalisation.halfWidth(message[language].plain).lowercased()
      let word =
        switch language {
        case .japanese, .easyJapanese: japanese.firstWord(in: outsideQuotes(text)) { _ in true }
        case .english: english.firstWord(in: text) { isWord($0, in: text) }
        default: String?.none
        }
      return word.map { ($0, language) }
    }
  }

  private static func outsideQuotes(_ text: String) -> String {
    var depth = 0
    return text.reduce(into: "") { said, character in
      if "「『".contains(character) { depth += 1 }
      if depth == 0, !character.isWhitespace { said.append(character) }
      if "」』".contains(character) { depth = max(0, depth - 1) }
    }
  }

  /// Whether a range of a text is whole words, and not in quotation marks.
  private static func isWord(_ range: Range<Int>, in text: String) -> Bool {
    let utf8 = text.utf8
    let (start, end) = (
      utf8.index(utf8.startIndex, offsetBy: range.lowerBound), utf8.index(utf8.startIndex, offsetBy: range.upperBound)
    )
    let (before, after) = (text[..<start], text[end...])
    guard before.last?.isLetter != true, after.first?.isLetter != true else { return false }
    guard let opening = before.lastIndex(of: "“") else { return true }
    return before[opening...].contains("”") || !after.prefix { $0 != "“" }.contains("”")
  }
}

extension TermAutomaton {
  /// The first word of the list in a text, of those that count where they stand.
  fileprivate func firstWord(in text: String, where counts: (Range<Int>) -> Bool) -> String? {
    guard let range = matches(in: text).map(\.range).first(where: counts) else { return nil }
    return String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
