public import FormComponents
public import FormExpressions
public import FormSource
import FormText

/// A number that stands on a card or a paper: a few digits or letters in fixed places.
///
/// A conformer says which numbers there are and how they are printed. The rest is the same for all: any width, spaces and
/// hyphens are read, the bare characters are kept as a text (a leading 0 is part of the number), and the number is shown
/// as it is printed.
public protocol PrintedNumberField: FieldType where Value == String {
  /// Reads bare characters: half width, capital letters, without spaces, hyphens and invisible characters.
  func number(_ characters: String) -> Reading<String>

  /// The number as it is printed, with its hyphens or spaces. `number` reads it back once those are gone.
  static func printed(_ number: String) -> String

  /// The most characters of a number.
  static var longest: Int { get }

  /// The regular expression of all numbers, for the schema of the answer.
  static var pattern: String { get }

  /// The rules of numbers that no pattern can say: the check digit by default.
  static var beyondSchema: [AnswerSchema.Rule] { get }

  /// Whether the law or plain caution keeps the number off other people's screens.
  static var isSensitive: Bool { get }
}

extension PrintedNumberField {
  /// The bare characters.
  public static func printed(_ number: String) -> String { number }
  /// The number may be seen.
  public static var isSensitive: Bool { false }

  /// Takes the number in any width, with any spaces, hyphens and capitals.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<String> {
    number(PrintedNumber.bare(entry.text))
  }

  /// The number as it is printed.
  public func entry(for value: String, in context: FieldContext) -> Entry { Entry(Self.printed(value)) }
  /// The bare characters.
  public func payload(of value: String) -> JSONValue { .string(value) }

  /// The number a canonical form or a register's spelling of it stands for.
  public func value(from payload: JSONValue) -> String? {
    payload.string.flatMap { number(PrintedNumber.bare($0)).value }
  }

  /// A text of the pattern. What check digits say stays beyond it.
  public var answerSchema: AnswerSchema {
    AnswerSchema(.text(1...Self.longest, pattern: Self.pattern), beyond: Self.beyondSchema)
  }

  /// The check digit.
  public static var beyondSchema: [AnswerSchema.Rule] {
    [.init(.numberDoesNotCheck, ja: "番号の中の検査の数字", en: "the check digit within the number")]
  }

  /// A text.
  public var expressionType: ExpressionType { .string }
  /// The bare characters.
  public func expressionValue(of value: String) -> ExpressionValue { .string(value) }
  /// As many as the longest number has.
  public var maximumSize: Int? { Self.longest }

  /// The number as it is printed.
  public func summary(of value: String, in context: FieldContext) -> AnswerSummary {
    AnswerSummary(Self.printed(value))
  }

  /// One line for digits.
  public func component(_ field: FieldPresentation) -> Component {
    .textInput(
      TextInput(
        field.question, value: field.entry.text, keyboard: Self.takesLetters ? .text : .digits,
        width: Self.longest + 2, autocomplete: field.autocomplete, isSensitive: Self.isSensitive))
  }

  private static var takesLetters: Bool { pattern.contains("A-Z") || pattern.contains("H") }

  /// Typing from a paper.
  public var effort: FieldEffort { FieldEffort(.typing, usualLength: Self.longest, needsPaper: true) }
}

/// What all numbers on papers have in common.
enum PrintedNumber {
  /// The characters of a number without what only spaces them.
  static func bare(_ text: String) -> String {
    var characters = TextNormalisation.digits(text)
    for word in ["番号", "NO.", "No.", "no.", "第", ":"] where characters.hasPrefix(word) {
      characters = String(characters.dropFirst(word.count))
    }
    if characters.hasSuffix("号") { characters = String(characters.dropLast()) }
    return String(String.UnicodeScalarView(characters.unicodeScalars.filter { $0 != "-" })).uppercased()
  }

  /// Why characters are not so many digits, most important first; `nil` when they are.
  static func problem(_ characters: String, digits counts: Int...) -> Violation? {
    guard characters.utf8.allSatisfy(isDigit) else { return Violation(.numberHasOtherCharacters) }
    guard counts.contains(characters.utf8.count) else {
      return Violation(.numberHasOtherLength, arguments: ["expected": .number(counts[0])])
    }
    return nil
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  /// The values of ASCII digits.
  static func values(_ digits: String) -> [Int] { digits.utf8.map { Int($0) - 0x30 } }

  /// The sum of digits times weights, from the left.
  static func sum(_ digits: some Sequence<Int>, weights: [Int]) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Digits in groups with a sign between.
  static func grouped(_ digits: String, _ sizes: [Int], separator: String = "-") -> String {
    var rest = digits[...]
    return sizes.map { size in
      defer { rest = rest.dropFirst(size) }
      return String(rest.prefix(size))
    }.joined(separator: separator)
  }
}

extension ViolationCode {
  /// A number holds something else than the digits or letters it is made of.
  public static let numberHasOtherCharacters = Self(rawValue: "numberHasOtherCharacters")
  /// A number has more or fewer digits than it should. Argument `expected`.
  public static let numberHasOtherLength = Self(rawValue: "numberHasOtherLength")
  /// The digits of a number do not fit its check digit.
  public static let numberDoesNotCheck = Self(rawValue: "numberDoesNotCheck")
}
