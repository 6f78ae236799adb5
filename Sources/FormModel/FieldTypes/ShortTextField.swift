public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// One line of text.
public struct ShortTextField: FieldType {
  public static let name: FieldTypeName = .text

  /// The least length that is taken; 0 for no limit.
  public var minimum: Int
  /// The greatest length that is taken.
  public var maximum: Int
  /// What both limits count: characters as people see them, or what the system behind the form counts.
  public var unit: TextUnit
  /// How wide the control is, in full-width characters; `nil` follows `maximum`.
  public var width: Int?

  /// What the whole text has to fit (I-Regexp, RFC 9485); `nil` for anything.
  public var pattern: Pattern?
  /// How a text that fits is written, for the message: 「000-0000の形」.
  public var patternHint: LocalizedText?

  /// Creates the type with its options.
  public init(
    minimum: Int = 0, maximum: Int = 100, unit: TextUnit = .characters, width: Int? = nil, pattern: Pattern? = nil,
    patternHint: LocalizedText? = nil
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.unit = unit
    self.width = width
    self.pattern = pattern
    self.patternHint = patternHint
  }

  public init(reading options: inout OptionsReader) {
    let minimum = options.integer("minimum", in: 0...10_000) ?? 0
    let maximum = options.integer("maximum", in: 1...10_000) ?? max(100, minimum)
    if minimum > maximum { options.report(.minimumAboveMaximum, at: "minimum") }
    let unit = options.name("unit", as: TextUnit.self) ?? .characters
    let width = options.integer("width", in: 1...60)
    var pattern: Pattern?
    var hint: LocalizedText?
    if let text = options.string("pattern") {
      do throws(PatternProblem) {
        pattern = try Pattern(text)
        if text.utf8.contains(UInt8(ascii: "\\")), text.contains("\\p") || text.contains("\\P") {
          options.report(.patternIsNotPortable, at: "pattern")
        }
      } catch {
        options.report(.badPattern(error.message), at: "pattern")
      }
      // Nobody guesses what a pattern wants: how it is written has to be said.
      hint = options.requiredText("patternHint")
    }
    self.init(
      minimum: minimum, maximum: maximum, unit: unit, width: width, pattern: pattern, patternHint: hint)
  }
}

// MARK: - Reading

extension ShortTextField {
  /// Takes white space off the ends, makes line breaks spaces and half-width katakana full-width. Nothing else changes.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<String> {
    let text = EntryText.line(entry.text)
    return text.isEmpty ? .fails(Violation(.isMissing)) : .reads(text)
  }

  public func violations(of value: String, in context: FieldContext) -> [Violation] {
    let violations = TextLength.violations(of: value, minimum: minimum, maximum: maximum, unit: unit)
    guard violations.isEmpty, let pattern, !pattern.matches(value) else { return violations }
    return [Violation(.textHasOtherForm, arguments: ["form": .words(patternHint ?? "")])]
  }
}

// MARK: - Keeping

extension ShortTextField {
  public func entry(for value: String, in context: FieldContext) -> Entry { Entry(value) }
  public func payload(of value: String) -> JSONValue { .string(value) }

  public func value(from payload: JSONValue) -> String? {
    payload.string.map(EntryText.line).flatMap { $0.isEmpty ? nil : $0 }
  }

  public var expressionType: ExpressionType { .string }
  public func expressionValue(of value: String) -> ExpressionValue { .string(value) }
  public var maximumSize: Int? { TextLength.scalars(for: maximum) }
}

extension ShortTextField {
  public var answerSchema: AnswerSchema {
    let most = TextLength.scalars(for: maximum)
    return AnswerSchema(
      .text(
        AnswerSchema.Text(
          1...most, pattern: pattern?.text,
          characters: unit == .characters ? max(minimum, 1)...max(minimum, maximum, 1) : nil)),
      beyond: [
        TextLength.rule(upTo: maximum, unit: unit),
        .init(.isMissing, ja: "空白だけの文はない", en: "no text of nothing but spaces"),
      ]
        + (minimum > 1
          ? [
            .init(
              .textIsTooShort, ja: "目に見える文字で数えて\(minimum)字から",
              en: "at least \(minimum) characters as people see them")
          ] : []))
  }
}

// MARK: - Presenting

extension ShortTextField {
  public func summary(of value: String, in context: FieldContext) -> AnswerSummary { AnswerSummary(value) }

  public func component(_ field: FieldPresentation) -> Component {
    .textInput(
      TextInput(
        field.question, value: field.entry.text, width: width ?? min(maximum, 30), autocomplete: field.autocomplete))
  }

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: max(minimum, min(maximum, 12))) }
}

// MARK: - Messages

extension ViolationCode {
  /// A text is longer than the system behind the form keeps. Arguments `maximum`, `excess` and `counting`, how it counts.
  public static let textIsTooLongToKeep = Self(rawValue: "textIsTooLongToKeep")
  /// A text has fewer characters than the question takes. Argument `minimum`.
  public static let textIsTooShort = Self(rawValue: "textIsTooShort")
  /// A text has more characters than the question takes. Arguments `maximum` and `excess`.
  public static let textIsTooLong = Self(rawValue: "textIsTooLong")
  /// A text is not written as its pattern wants it. Argument `form`, how it is written.
  public static let textHasOtherForm = Self(rawValue: "textHasOtherForm")
}

/// The length of a text, counted as people see characters.
enum TextLength {
  static let messages: [ViolationCode: LocalizedText] = [
    .textIsTooShort: LocalizedText(
      "「{label}」は{minimum}文字以上で入力してください",
      easy: "「{label}」は {minimum}{文字|もじ}より {長|なが}く {書|か}いてください",
      english: "Enter at least {minimum} characters for “{label}”"),
    .textIsTooLong: LocalizedText(
      "「{label}」は{maximum}文字までです。あと{excess}文字短くしてください",
      easy: "「{label}」は {maximum}{文字|もじ}までです。あと {excess}{文字|もじ} {短|みじか}く してください",
      english: "“{label}” can be up to {maximum} characters long. Shorten it by {excess}"),
    .textIsTooLongToKeep: LocalizedText(
      "「{label}」は、{counting}と数えて{maximum}までです。あと{excess}短くしてください",
      easy: "「{label}」は {counting}と {数|かぞ}えて {maximum}までです。あと {excess} {短|みじか}く してください",
      english: "“{label}” can be up to {maximum} long, counting {counting}. Shorten it by {excess}"),
  ]

  static func violations(
    of value: String, minimum: Int, maximum: Int, unit: TextUnit = .characters
  ) -> [Violation] {
    if unit != .characters { return violations(of: value, minimum: minimum, maximum: maximum, counting: unit) }
    let count = value.count
    if count < minimum { return [Violation(.textIsTooShort, arguments: ["minimum": .number(minimum)])] }
    let excess = max(count - maximum, value.unicodeScalars.count - scalars(for: maximum))
    guard excess > 0 else { return [] }
    return [Violation(.textIsTooLong, arguments: ["maximum": .number(maximum), "excess": .number(excess)])]
  }

  /// A limit of a system behind the form, which counts otherwise than people do: the message says how.
  private static func violations(
    of value: String, minimum: Int, maximum: Int, counting unit: TextUnit
  ) -> [Violation] {
    let count = FormText.TextLength.count(value, in: unit)
    if count < minimum { return [Violation(.textIsTooShort, arguments: ["minimum": .number(minimum)])] }
    guard count > maximum else { return [] }
    return [
      Violation(
        .textIsTooLongToKeep,
        arguments: [
          "maximum": .number(maximum), "excess": .number(count - maximum), "counting": .words(words(for: unit)),
        ])
    ]
  }

  private static func words(for unit: TextUnit) -> LocalizedText {
    switch unit {
    case .characters: LocalizedText("1文字を1", easy: "1{文字|もじ}を 1", english: "each character as 1")
    case .utf16:
      LocalizedText("絵文字や一部の漢字を2、ほかを1", easy: "{絵文字|えもじ}は 2、ほかは 1", english: "emoji and some kanji as 2, others as 1")
    case .utf8:
      LocalizedText(
        "漢字やかなを3、英数字を1", easy: "{漢字|かんじ}や ひらがなは 3、{数字|すうじ}は 1", english: "kanji and kana as 3, letters and digits as 1")
    case .shiftJIS:
      LocalizedText(
        "漢字やかなを2、英数字を1", easy: "{漢字|かんじ}や ひらがなは 2、{数字|すうじ}は 1", english: "kanji and kana as 2, letters and digits as 1")
    }
  }

  /// The limit as a rule no JSON Schema can say.
  static func rule(upTo maximum: Int, unit: TextUnit) -> AnswerSchema.Rule {
    unit == .characters
      ? .characters(.textIsTooLong, upTo: maximum)
      : .init(
        .textIsTooLongToKeep, ja: "\(unit.rawValue) で数えて\(maximum)まで",
        en: "up to \(maximum) counted in \(unit.rawValue)")
  }

  /// The parts of an entry that are longer than so many characters can be; found without reading them.
  static func hopelessParts(of entry: Entry, among parts: [FieldPart], maximum: Int) -> [String] {
    parts.map(\.name).filter { entry[$0].utf8.count > scalars(for: maximum) * 4 }
  }

  /// The most code points in so many characters. One character may hold any number of them; eight are enough for every
  /// name, and for an emoji of a family, and they bound what conditions cost.
  static func scalars(for characters: Int) -> Int { characters * 8 }
}

extension ShortTextField {
  public static let messages = TextLength.messages.merging([
    .textHasOtherForm: LocalizedText(
      "「{label}」は{form}で入力してください", easy: "「{label}」は {form}で {書|か}いてください", english: "Enter “{label}” as {form}")
  ]) { first, _ in first }

  public static var examples: [FieldExample<ShortTextField>] {
    [
      FieldExample("plain", ShortTextField(), Entry("第二こども園"), reads: "第二こども園"),
      FieldExample("white space around it", ShortTextField(), Entry("　妻 \n"), reads: "妻"),
      FieldExample("half-width katakana", ShortTextField(), Entry("ﾊﾟｰﾄ"), reads: "パート"),
      FieldExample("circled digits stay", ShortTextField(), Entry("①番"), reads: "①番"),
      FieldExample("too long", ShortTextField(maximum: 5), Entry("あいうえおか"), breaks: .textIsTooLong),
      FieldExample(
        "as an older system counts", ShortTextField(maximum: 9, unit: .shiftJIS), Entry("あいうえA"), reads: "あいうえA"),
      FieldExample(
        "too long for an older system", ShortTextField(maximum: 9, unit: .shiftJIS), Entry("あいうえお"),
        breaks: .textIsTooLongToKeep),
      FieldExample("too short", ShortTextField(minimum: 3), Entry("あ"), breaks: .textIsTooShort),
    ]
  }
}
