import FormSource
import FormText

extension FormCheck {
  /// What a text says that no translation may lose: insertions such as `{number}`, web addresses, telephone numbers, numbers.
  static let translationValues = FormCheck { checked in
    var findings: [PlacedFinding] = []
    for text in checked.texts where !text.isName || text.path.hasSuffix("telephone") {
      let source = TextValues(RubyText(text.text.value).plain)
      guard !source.isEmpty else { continue }
      for translation in text.translations where !translation.isStale {
        let found = TextValues(RubyText(translation.text.value).plain)
        if let finding = found.whatIsMissing(of: source, in: translation.language) {
          findings.append(PlacedFinding(finding, in: translation.file, at: translation.text.range))
        }
      }
    }
    return findings
  }
}

/// The values that stand in a text.
struct TextValues {
  /// A number, with what its meaning hangs on.
  struct Number: Hashable {
    /// The digits, in ASCII and without separators.
    var digits: String
    /// Whether it is the number of a month.
    var isMonth = false
    /// Whether it is an hour of the afternoon.
    var isAfternoon = false
    /// Whether it is the year of an era, or goes on in kanji as 1万: the figures of a translation are others.
    var isOtherwiseElsewhere = false
  }

  private(set) var insertions: [String] = []
  private(set) var addresses: [String] = []
  /// Numbers with hyphens: telephone numbers, postal codes. Digits alone.
  private(set) var hyphenated: [String] = []
  private(set) var numbers: [Number] = []
  private let text: String

  /// Whether there is nothing to lose.
  var isEmpty: Bool { insertions.isEmpty && addresses.isEmpty && hyphenated.isEmpty && numbers.isEmpty }

  init(_ text: String) {
    let scalars = text.unicodeScalars.map { Self.folded($0.value) }
    self.text = text
    var index = 0
    while index < scalars.count {
      if let end = Self.addressEnd(scalars, from: index) {
        addresses.append(Self.string(scalars[index..<end]))
        index = end
      } else if let end = Self.insertionEnd(scalars, from: index) {
        insertions.append(Self.string(scalars[index..<end]))
        index = end
      } else if Self.isDigit(scalars[index]) {
        index = takeNumber(scalars, from: index)
      } else {
        index += 1
      }
    }
  }

  // MARK: - Reading

  /// Full-width digits, letters and hyphens as ASCII.
  private static func folded(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xFF01...0xFF5E: value - 0xFEE0
    case 0x2010...0x2015, 0x2212: 0x2D
    default: value
    }
  }

  private static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

  private static func string(_ values: some Sequence<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: values.compactMap(Unicode.Scalar.init))
    return String(view)
  }

  private static func stands(_ text: String, in scalars: [UInt32], at index: Int) -> Bool {
    guard index >= 0 else { return false }
    var place = index
    for scalar in text.unicodeScalars {
      guard place < scalars.count, scalars[place] == scalar.value else { return false }
      place += 1
    }
    return true
  }

  /// The end of `https://…`: visible ASCII, less a closing stop.
  private static func addressEnd(_ scalars: [UInt32], from index: Int) -> Int? {
    guard scalars[index] == 0x68 else { return nil }
    guard stands("http://", in: scalars, at: index) || stands("https://", in: scalars, at: index) else { return nil }
    var end = index
    while end < scalars.count, (0x21...0x7E).contains(scalars[end]) { end += 1 }
    while end > index, [0x2E, 0x2C, 0x29].contains(scalars[end - 1]) { end -= 1 }
    return end
  }

  /// The end of `{name}`: up to 40 letters.
  private static func insertionEnd(_ scalars: [UInt32], from index: Int) -> Int? {
    guard scalars[index] == 0x7B else { return nil }
    var end = index + 1
    while end < scalars.count, end - index <= 40,
      (0x41...0x5A).contains(scalars[end]) || (0x61...0x7A).contains(scalars[end])
    {
      end += 1
    }
    return end > index + 1 && end < scalars.count && scalars[end] == 0x7D ? end + 1 : nil
  }

  private mutating func takeNumber(_ scalars: [UInt32], from start: Int) -> Int {
    var parts: [String] = [""]
    var index = start
    while index < scalars.count {
      let value = scalars[index]
      if Self.isDigit(value) {
        parts[parts.count - 1].unicodeScalars.append(Unicode.Scalar(UInt8(value)))
      } else if value == 0x2D, index + 1 < scalars.count, Self.isDigit(scalars[index + 1]) {
        parts.append("")
      } else if value == 0x2C, (1...3).allSatisfy({ index + $0 < scalars.count && Self.isDigit(scalars[index + $0]) }) {
        // 15,000: a separator.
      } else {
        break
      }
      index += 1
    }
    if parts.count > 2 || parts.count == 2 && parts[0].count >= 3 { hyphenated.append(parts.joined()) }
    guard parts.count == 1 else {
      numbers += hyphenated.last == parts.joined() ? [] : parts.map { Number(digits: $0) }
      return index
    }
    var number = Number(digits: parts[0])
    number.isMonth = Self.stands("月", in: scalars, at: index)
    number.isAfternoon = Self.stands("時", in: scalars, at: index) && Self.stands("午後", in: scalars, at: start - 2)
    number.isOtherwiseElsewhere =
      ["万", "億", "千"].contains { Self.stands($0, in: scalars, at: index) }
      || ["令和", "平成", "昭和", "大正", "明治"].contains { Self.stands($0, in: scalars, at: start - 2) }
    numbers.append(number)
    return index
  }

  // MARK: - Comparing

  /// What of a source these values lack, told as a finding; `nil` when nothing is lost.
  func whatIsMissing(of source: TextValues, in language: Language) -> SpecificationFinding? {
    let lost = source.insertions.filter { !insertions.contains($0) }
    let added = insertions.filter { !source.insertions.contains($0) }
    if let insertion = lost.first ?? added.first {
      let shown = BilingualText.shortened(insertion)
      return lost.isEmpty
        ? SpecificationFinding(
          LanguageDiagnostic.otherInsertion, ja: "もとの文にない \(shown) があります", en: "\(shown) does not stand in the source")
        : SpecificationFinding(
          LanguageDiagnostic.otherInsertion, ja: "もとの文にある \(shown) がありません", en: "\(shown) of the source is missing")
    }
    let digits = Set(numbers.map(\.digits) + hyphenated)
    let missing =
      source.addresses.filter { !addresses.contains($0) } + source.hyphenated.filter { !says(hyphenated: $0) }
      + source.numbers.filter { !says($0, digits, in: language) }.map(\.digits)
    guard let first = missing.first else { return nil }
    let shown = BilingualText.shortened(first)
    return SpecificationFinding(
      LanguageDiagnostic.valueMissing, ja: "もとの文にある「\(shown)」が、訳にありません",
      en: "'\(shown)' of the source is missing in the translation")
  }

  /// Whether a telephone number or postal code stands here, perhaps with the country's code for its first zero.
  private func says(hyphenated wanted: String) -> Bool {
    let abroad = wanted.hasPrefix("0") ? "81" + wanted.dropFirst() : wanted
    return hyphenated.contains(wanted) || hyphenated.contains(abroad) || numbers.contains { $0.digits == wanted }
  }

  private func says(_ number: Number, _ digits: Set<String>, in language: Language) -> Bool {
    // One and two are words of grammar in most languages: “a child”, “both”.
    guard let value = Int(number.digits), value > 2, !digits.contains(number.digits), !number.isOtherwiseElsewhere
    else {
      return true
    }
    if number.isAfternoon, digits.contains(String(value + 12)) { return true }
    guard language == .english || language.htmlTag != "ja" else { return false }
    guard language == .english else { return value <= 12 }
    let words = text.lowercased().split { !$0.isASCII || !$0.isLetter }
    if number.isMonth, (1...12).contains(value), words.contains(where: { $0.hasPrefix(Self.months[value - 1]) }) {
      return true
    }
    return value <= 12 && words.contains { Self.numerals[value - 3].contains(String($0)) }
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  private static let numerals: [Set<String>] = [
    ["three", "third", "thirds", "triple"], ["four", "fourth"], ["five", "fifth"], ["six", "sixth"],
    ["seven", "seventh"], ["eight", "eighth"], ["nine", "ninth"], ["ten", "tenth"], ["eleven", "eleventh"],
    ["twelve", "twelfth"],
  ]
}
