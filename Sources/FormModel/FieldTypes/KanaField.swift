public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// A reading in kana, kept in full-width katakana: of a company, a building, a name asked apart.
///
/// Large and small kana stay apart, since キヨウコ and キョウコ are two legal readings. Since 2025-05-26 family registers
/// hold the reading of names, in katakana (戸籍法の一部改正, 令和5年法律第48号).
public struct KanaField: FieldType {
  public static let name: FieldTypeName = .kana

  /// The most characters (as people count them) that are taken.
  public var maximum: Int

  /// Creates the type with its options.
  public init(maximum: Int = 100) { self.maximum = maximum }

  public init(reading options: inout OptionsReader) {
    self.init(maximum: options.integer("maximum", in: 1...1_000) ?? 100)
  }
}

// MARK: - Reading

extension KanaField {
  /// Takes hiragana and katakana of either width, dashes as ー, and spaces between words.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<String> {
    switch KanaReading.read(entry.text) {
    case .success(let kana) where kana.isEmpty: .fails(Violation(.isMissing))
    case .success(let kana): .reads(kana)
    case .failure(let problem):
      .fails(Violation(.kanaHasOtherScript, arguments: ["script": .words(problem.script.words)]))
    }
  }

  public func violations(of value: String, in context: FieldContext) -> [Violation] {
    TextLength.violations(of: value, minimum: 0, maximum: maximum)
  }
}

// MARK: - Keeping

extension KanaField {
  public func entry(for value: String, in context: FieldContext) -> Entry { Entry(value) }
  public func payload(of value: String) -> JSONValue { .string(value) }

  public func value(from payload: JSONValue) -> String? {
    payload.string.flatMap { read(Entry($0), in: FieldContext(today: .earliest)).value }
  }

  public var answerSchema: AnswerSchema {
    AnswerSchema(
      .text(
        1...TextLength.scalars(for: maximum), pattern: "[\u{30A1}-\u{30FE}]([\u{30A1}-\u{30FE} ]*[\u{30A1}-\u{30FE}])?"),
      beyond: [.characters(.textIsTooLong, upTo: maximum)])
  }

  public var expressionType: ExpressionType { .string }
  public func expressionValue(of value: String) -> ExpressionValue { .string(value) }
  public var maximumSize: Int? { TextLength.scalars(for: maximum) }
}

// MARK: - Presenting

extension KanaField {
  public func summary(of value: String, in context: FieldContext) -> AnswerSummary { AnswerSummary(value) }

  public func component(_ field: FieldPresentation) -> Component {
    .textInput(
      TextInput(field.question, value: field.entry.text, width: min(maximum, 24), autocomplete: field.autocomplete))
  }

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: min(maximum, 8)) }
}

// MARK: - Messages

extension ViolationCode {
  /// A reading holds another script than kana. Argument `script`.
  public static let kanaHasOtherScript = Self(rawValue: "kanaHasOtherScript")
}

extension KanaField {
  public static let messages: [ViolationCode: LocalizedText] = TextLength.messages.filter { $0.key == .textIsTooLong }
    .merging(
      [
        .kanaHasOtherScript: LocalizedText(
          "「{label}」に{script}が入っています。ひらがなかカタカナで入力してください。例 ヤマダ ハナコ",
          easy: "「{label}」に {script}が あります。ひらがなか カタカナで {書|か}いてください。{例|れい} ヤマダ ハナコ",
          english: "“{label}” holds {script}. Enter it in hiragana or katakana")
      ], uniquingKeysWith: { first, _ in first })

  public static var examples: [FieldExample<KanaField>] {
    let field = KanaField()
    return [
      FieldExample("hiragana", field, Entry("やまだ　はなこ"), reads: "ヤマダ ハナコ"),
      FieldExample("half width", field, Entry("ﾔﾏﾀﾞ ﾀﾛｳ"), reads: "ヤマダ タロウ"),
      FieldExample("a dash for ー", field, Entry("ジョ－ンズ"), reads: "ジョーンズ"),
      FieldExample("large and small kana stay", field, Entry("キヨウコ"), reads: "キヨウコ"),
      FieldExample("kanji", field, Entry("山田"), breaks: .kanaHasOtherScript),
      FieldExample("too long", KanaField(maximum: 3), Entry("ヤマダタロウ"), breaks: .textIsTooLong),
    ]
  }
}
