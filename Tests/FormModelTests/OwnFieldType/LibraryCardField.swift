import FormComponents
import FormExpressions
import FormModel
import FormSource
import FormText

/// The number of a library card: a letter for the library and six digits.
struct LibraryCardField: FieldType {
  static let name = FieldTypeName(rawValue: "libraryCard")

  /// The letters of the libraries whose cards are taken; all when an author names none.
  var libraries: [String]

  init(libraries: [String] = []) { self.libraries = libraries }

  init(reading options: inout OptionsReader) {
    self.init(libraries: options.strings("libraries", from: nil) ?? [])
  }
}

// MARK: - Reading

extension LibraryCardField {
  func read(_ entry: Entry, in context: FieldContext) -> Reading<String> {
    // Residents type on phones: full width, lower case, spaces and hyphens are all read.
    let text = TextNormalisation.digits(entry.text).uppercased().filter { $0 != "-" && !$0.isWhitespace }
    guard let letter = text.unicodeScalars.first, ("A"..."Z").contains(letter) else {
      return .fails(Violation(.libraryCardHasNoLetter))
    }
    let digits = text.dropFirst()
    guard digits.count == 6, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return .fails(Violation(.libraryCardHasOtherLength))
    }
    return .reads(text)
  }

  func violations(of value: String, in context: FieldContext) -> [Violation] {
    libraries.isEmpty || libraries.contains { value.hasPrefix($0) } ? [] : [Violation(.libraryCardIsOfOtherLibrary)]
  }
}

// MARK: - Keeping

extension LibraryCardField {
  func entry(for value: String, in context: FieldContext) -> Entry { Entry(value) }
  func payload(of value: String) -> JSONValue { .string(value) }
  func value(from payload: JSONValue) -> String? {
    payload.string.flatMap { read(Entry($0), in: FieldContext(today: .earliest)).value }
  }
  var answerSchema: AnswerSchema {
    AnswerSchema(
      .text(7...7, pattern: "[A-Z][0-9]{6}"),
      beyond: [.init(.libraryCardIsOfOtherLibrary, ja: "この区の図書館のカード", en: "a card of a library of this ward")])
  }
  var expressionType: ExpressionType { .string }
  func expressionValue(of value: String) -> ExpressionValue { .string(value) }
  var maximumSize: Int? { 7 }
}

// MARK: - Presenting

extension LibraryCardField {
  func summary(of value: String, in context: FieldContext) -> AnswerSummary { AnswerSummary(value) }

  func component(_ field: FieldPresentation) -> Component {
    .textInput(TextInput(field.question, value: field.entry.text, width: 10))
  }

  var effort: FieldEffort { FieldEffort(.typing, usualLength: 7, needsPaper: true) }
}

// MARK: - Messages

extension ViolationCode {
  static let libraryCardHasNoLetter = Self(rawValue: "libraryCardHasNoLetter")
  static let libraryCardHasOtherLength = Self(rawValue: "libraryCardHasOtherLength")
  static let libraryCardIsOfOtherLibrary = Self(rawValue: "libraryCardIsOfOtherLibrary")
}

extension LibraryCardField {
  static let messages: [ViolationCode: LocalizedText] = [
    .libraryCardHasNoLetter: LocalizedText(
      "「{label}」を、はじめの英字から入力してください。例：N123456",
      easy: "「{label}」を {英語|えいご}の {字|じ}から {書|か}いてください。{例|れい}：N123456",
      english: "Enter “{label}” beginning with its letter, for example N123456"),
    .libraryCardHasOtherLength: LocalizedText(
      "「{label}」の英字のあとの数字を確かめてください。数字は6けたです",
      easy: "「{label}」の {数字|すうじ}を {見|み}てください。{数字|すうじ}は 6つです",
      english: "Check the digits of “{label}” after the letter. There are six"),
    .libraryCardIsOfOtherLibrary: LocalizedText(
      "「{label}」には、この区の図書館のカードの番号を入力してください",
      easy: "「{label}」に この {区|く}の {図書館|としょかん}の カードの {番号|ばんごう}を {書|か}いてください",
      english: "For “{label}”, enter the number of a card of this ward's libraries"),
  ]

  static var examples: [FieldExample<LibraryCardField>] {
    [
      FieldExample("as printed", LibraryCardField(), Entry("N123456"), reads: "N123456"),
      FieldExample("full width, small, with a hyphen", LibraryCardField(), Entry("ｎ－１２３４５６"), reads: "N123456"),
      FieldExample("without the letter", LibraryCardField(), Entry("123456"), breaks: .libraryCardHasNoLetter),
      FieldExample("a digit short", LibraryCardField(), Entry("N12345"), breaks: .libraryCardHasOtherLength),
      FieldExample(
        "of another ward", LibraryCardField(libraries: ["N"]), Entry("S123456"),
        breaks: .libraryCardIsOfOtherLibrary),
    ]
  }
}
