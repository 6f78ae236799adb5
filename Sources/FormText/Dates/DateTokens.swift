/// An entry cut into the pieces dates are made of.
struct DateTokens {
  enum Token: Hashable {
    /// A number and how many digits were written.
    case number(Int, digits: Int)
    /// 「元」, the first year of an era.
    case firstYear
    case era(Era)
    /// 年, 月, 日.
    case unit(DatePart)
    /// April.
    case monthName(Int)
    /// （水）, Wednesday.
    case weekday(Weekday)
    /// . / - , ・ and the like.
    case separator
    case bracket
    /// 西暦, 生まれ: words that add nothing.
    case filler
    /// Anything else.
    case word(String)
  }

  private(set) var tokens: [Token] = []

  /// Whether nothing was written but spaces and invisible characters.
  var isBlank: Bool { tokens.isEmpty }

  init(_ text: String) {
    var values: [UInt32] = []
    values.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { Self.append(scalar.value, to: &values) }
    cut(values)
  }

  // MARK: - Folding

  /// Folds widths and kana, opens up square signs, drops what nobody sees.
  private static func append(_ value: UInt32, to values: inout [UInt32]) {
    switch value {
    case 0x32C0...0x32CB:  // ㋀ to ㋋
      values.append(contentsOf: digits(Int(value - 0x32C0) + 1))
      values.append(0x6708)
    case 0x33E0...0x33FE:  // ㏠ to ㏾
      values.append(contentsOf: digits(Int(value - 0x33E0) + 1))
      values.append(0x65E5)
    case _ where Scalars.isInvisible(value): break
    case _ where Scalars.isSpace(value): values.append(0x20)
    case 0x0A, 0x0D: values.append(0x20)
    case _ where Scalars.isDash(value): values.append(0x2D)
    default:
      let folded = Scalars.halfWidth(value)
      let full = KanaWidth.fullWidth(folded) ?? folded
      values.append(Scalars.isASCIILetter(full) ? full | 0x20 : Scalars.hiragana(full))
    }
  }

  private static func digits(_ number: Int) -> [UInt32] { String(number).unicodeScalars.map(\.value) }

  // MARK: - Cutting

  private mutating func cut(_ values: [UInt32]) {
    var index = 0
    while index < values.count {
      let value = values[index]
      if value == 0x20 {
        index += 1
      } else if Scalars.isASCIIDigit(value) {
        index = run(values, from: index, while: Scalars.isASCIIDigit) { .number(Self.number($0), digits: $0.count) }
      } else if KanjiNumber.isNumeral(value) {
        index = run(values, from: index, while: KanjiNumber.isNumeral) { run in
          guard let parsed = KanjiNumber.parse(run) else { return .word(Scalars.string(run)) }
          return .number(parsed.value, digits: parsed.digits)
        }
      } else if let (token, length) = known(values[index...]) {
        tokens.append(token)
        index += length
      } else if Scalars.isASCIILetter(value) {
        let before = tokens.last
        index = run(values, from: index, while: Scalars.isASCIILetter) {
          Self.token(forLetters: Scalars.string($0), after: before)
        }
      } else {
        index = run(values, from: index, while: Self.isWordScalar) { .word(Scalars.string($0)) }
      }
    }
  }

  /// Appends the token for a run of scalars and returns where it ends. The first scalar is part of the run whatever it is.
  private mutating func run(
    _ values: [UInt32], from start: Int, while belongs: (UInt32) -> Bool, make: (ArraySlice<UInt32>) -> Token
  ) -> Int {
    var end = start + 1
    while end < values.count, belongs(values[end]) { end += 1 }
    tokens.append(make(values[start..<end]))
    return end
  }

  private static func number(_ digits: ArraySlice<UInt32>) -> Int {
    // What is longer is out of range in any case, whatever its digits.
    digits.prefix(12).reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func isWordScalar(_ value: UInt32) -> Bool {
    value > 0x7F && !KanjiNumber.isNumeral(value) && value != 0x5E74 && value != 0x6708 && value != 0x65E5
  }

  /// A sign or word that dates are written with, at the start of what is left.
  private func known(_ values: ArraySlice<UInt32>) -> (Token, length: Int)? {
    guard let first = values.first else { return nil }
    switch first {
    case 0x2E, 0x2F, 0x2D, 0x2C, 0x3001, 0x3002, 0x30FB, 0x2E31, 0x30FC, 0xB7: return (.separator, 1)
    case 0x28, 0x29, 0x5B, 0x5D, 0x300C, 0x300D, 0x3010, 0x3011, 0x3014, 0x3015:
      return Self.weekdayInBrackets(values) ?? (.bracket, 1)
    default: break
    }
    guard first > 0x7F, let words = Self.words[first] else { return nil }
    for (word, token) in words where values.starts(with: word) { return (token, word.count) }
    return nil
  }

  /// The words of dates by their first scalar, longest first where one begins another. Hiragana stands for katakana too.
  private static let words: [UInt32: [([UInt32], Token)]] = {
    var words: [(String, Token)] = [
      ("年", .unit(.year)), ("ねん", .unit(.year)), ("月", .unit(.month)), ("がつ", .unit(.month)),
      ("日", .unit(.day)), ("にち", .unit(.day)), ("元", .firstYear), ("がん", .firstYear),
      ("西暦", .filler), ("せいれき", .filler), ("生まれ", .filler), ("うまれ", .filler), ("生", .filler),
    ]
    for era in Era.allCases {
      words.append((era.name, .era(era)))
      words.append((era.reading, .era(era)))
    }
    for (short, era) in zip(["明", "大", "昭", "平", "令", "㍾", "㍽", "㍼", "㍻", "㋿"], Era.allCases + Era.allCases) {
      words.append((short, .era(era)))
    }
    return Dictionary(grouping: words.map { (Scalars.values($0.0), $0.1) }.sorted { $0.0.count > $1.0.count }) {
      $0.0[0]
    }
  }()

  private static func weekdayInBrackets(_ values: ArraySlice<UInt32>) -> (Token, length: Int)? {
    let inner = values.dropFirst().prefix { $0 != 0x29 && $0 != 0x5D && $0 != 0x3011 && $0 != 0x3015 && $0 != 0x300D }
      .prefix(8)
    guard let first = inner.first, let weekday = weekday(kanji: first), values.count > inner.count + 1 else {
      return nil
    }
    let rest = Scalars.string(inner.dropFirst())
    guard ["", "曜", "曜日"].contains(rest) else { return nil }
    return (.weekday(weekday), inner.count + 2)
  }

  private static func weekday(kanji value: UInt32) -> Weekday? {
    Weekday.allCases.first { $0.japaneseShort.unicodeScalars.first?.value == value }
  }

  private static func token(forLetters word: String, after before: Token?) -> Token {
    if let era = Era(named: word) { return .era(era) }
    if let month = EnglishMonths.month(named: word) { return .monthName(month) }
    if ["st", "nd", "rd", "th"].contains(word), case .number = before { return .filler }
    for weekday in Weekday.allCases {
      let name = weekday.englishName.lowercased()
      if word == name || (word.utf8.count == 3 && name.hasPrefix(word)) { return .weekday(weekday) }
    }
    return .word(word)
  }
}
