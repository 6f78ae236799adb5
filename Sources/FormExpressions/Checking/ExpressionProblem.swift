public import FormSource

/// What is wrong with, or worth knowing about, an expression as it is written.
public struct ExpressionProblem: Hashable, Sendable {
  /// A text to put in place of a part of the expression.
  public struct Replacement: Hashable, Sendable {
    /// The part to replace, in UTF-8 offsets of the expression's text.
    public let range: Range<Int>
    /// What to put there.
    public let text: String

    /// Creates a replacement.
    public init(range: Range<Int>, text: String) {
      self.range = range
      self.text = text
    }
  }

  /// What kind of problem it is.
  public let kind: ExpressionDiagnostic
  /// The part of the expression, in UTF-8 offsets of its text.
  public let range: Range<Int>
  /// The sentence for the author.
  public let message: BilingualText
  /// The change that solves it, when only one makes sense.
  public let replacement: Replacement?

  /// The stable name of the kind of problem, beginning with `expression.`.
  public var id: String { kind.rawValue }
  /// How much it matters. An expression with an error cannot be used.
  public var severity: DiagnosticSeverity { kind.page.severity }

  /// Creates a problem.
  public init(
    _ kind: ExpressionDiagnostic, range: Range<Int>, message: BilingualText, replacement: Replacement? = nil
  ) {
    self.kind = kind
    self.range = range
    self.message = message
    self.replacement = replacement
  }

  private init(
    _ kind: ExpressionDiagnostic, _ range: Range<Int>, ja: String, en: String, replace: String? = nil
  ) {
    self.init(
      kind, range: range, message: BilingualText(ja: ja, en: en),
      replacement: replace.map { Replacement(range: range, text: $0) })
  }
}

private func shown(_ text: String) -> String { BilingualText.shortened(text) }

// MARK: - Reading

extension ExpressionProblem {
  static func empty(at range: Range<Int>) -> Self {
    Self(.empty, range, ja: "式が空です。条件を書いてください", en: "the expression is empty; write a condition")
  }

  static func tooLong(limit: Int, at range: Range<Int>) -> Self {
    Self(
      .tooLong, range, ja: "式が長すぎます（\(limit)バイトまで）。いくつかの値に分けてください",
      en: "the expression is longer than \(limit) bytes; split it into several values")
  }

  static func tooDeep(at range: Range<Int>) -> Self {
    Self(
      .tooDeep, range, ja: "式の入れ子が深すぎます。いくつかの値に分けてください",
      en: "the expression nests too deeply; split it into several values")
  }

  static func unexpectedCharacter(_ text: String, at range: Range<Int>) -> Self {
    Self(
      .unexpectedCharacter, range, ja: "「\(shown(text))」は式の中では使えません",
      en: "'\(shown(text))' cannot stand in an expression; texts are written between quotes")
  }

  static func singleSign(_ sign: String, meant: String, at range: Range<Int>) -> Self {
    Self(
      .sign, range, ja: "「\(shown(sign))」は使えません。「\(meant)」と書いてください",
      en: "'\(shown(sign))' is not an operator; write '\(meant)'", replace: meant)
  }

  static func unclosedString(at range: Range<Int>) -> Self {
    Self(.unclosedText, range, ja: "引用符が閉じていません", en: "the text is not closed by its quotation mark")
  }

  static func unknownEscape(at range: Range<Int>) -> Self {
    Self(
      .unknownEscape, range, ja: "「\\」の後ろが読めません。「\\」そのものは「\\\\」と書きます",
      en: "this escape is not one; a backslash itself is written '\\\\'")
  }

  static func numberOutOfRange(_ digits: String, at range: Range<Int>) -> Self {
    Self(
      .numberOutOfRange, range, ja: "数「\(shown(digits))」は大きすぎます", en: "the number '\(shown(digits))' is out of range")
  }

  static func endsEarly(at range: Range<Int>) -> Self {
    Self(.endsEarly, range, ja: "式が途中で終わっています", en: "the expression ends where a value is expected")
  }

  static func unexpectedToken(_ text: String, expected: String?, at range: Range<Int>) -> Self {
    if text.isEmpty, expected == nil { return endsEarly(at: range) }
    let found = shown(text)
    let here = text.isEmpty ? ("式の終わり", "the end of the expression") : ("「\(found)」", "'\(found)'")
    guard let expected else {
      return Self(.unexpected, range, ja: "ここに\(here.0)は書けません", en: "\(here.1) cannot stand here")
    }
    return Self(
      .unexpected, range, ja: "\(here.0)の前に「\(expected)」が必要です", en: "'\(expected)' is needed before \(here.1)")
  }

  static func reservedWord(_ word: String, at range: Range<Int>) -> Self {
    Self(.reservedWord, range, ja: "「\(word)」は予約語なので、名前に使えません", en: "'\(word)' is a reserved word and names nothing")
  }

  static func messageConstruction(at range: Range<Int>) -> Self {
    Self(
      .unsupported, range, ja: "「名前{…}」の形は使えません。「{'キー': 値}」と書いてください",
      en: "a value cannot be made with 'Name{…}'; write a map as {'key': value}")
  }

  static func macroNeedsName(at range: Range<Int>) -> Self {
    Self(
      .macroNeedsName, range, ja: "ここには1つの名前が必要です。例: child.all(c, c.age < 3) の c",
      en: "a plain name is needed here, as c in child.all(c, c.age < 3)")
  }

  static func repeatedName(_ name: String, at range: Range<Int>) -> Self {
    Self(.repeatedName, range, ja: "名前「\(shown(name))」が2回使われています", en: "the name '\(shown(name))' is used twice")
  }
}

// MARK: - Names

extension ExpressionProblem {
  static func unknownName(_ name: String, nearest: String?, at range: Range<Int>) -> Self {
    Self(
      .unknownName, range, ja: "「\(shown(name))」という質問や値はありません" + (nearest.map { "。「\($0)」ではありませんか" } ?? ""),
      en: "nothing is called '\(shown(name))'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""), replace: nearest)
  }

  static func unknownField(_ name: String, of record: String, nearest: String?, at range: Range<Int>, field: Range<Int>)
    -> Self
  {
    Self(
      .unknownField, range: field,
      message: BilingualText(
        ja: "「\(shown(record))」に「\(shown(name))」という質問はありません" + (nearest.map { "。「\($0)」ではありませんか" } ?? ""),
        en: "'\(shown(record))' has no question '\(shown(name))'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")),
      replacement: nearest.map { Replacement(range: field, text: $0) })
  }

  static func unknownFunction(_ name: String, nearest: String?, at range: Range<Int>) -> Self {
    Self(
      .unknownFunction, range, ja: "「\(shown(name))」という関数はありません" + (nearest.map { "。「\($0)」ではありませんか" } ?? ""),
      en: "no function is called '\(shown(name))'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
  }

  static func unknownChoice(_ value: String, of name: String, nearest: String?, at range: Range<Int>, quote: String)
    -> Self
  {
    Self(
      .unknownChoice, range,
      ja: "「\(shown(name))」に「\(shown(value))」という選択肢はありません" + (nearest.map { "。「\($0)」ではありませんか" } ?? ""),
      en: "'\(shown(name))' has no choice '\(shown(value))'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
      replace: nearest.map { quote + $0 + quote })
  }

  static func outsideRow(_ group: String, _ field: String, at range: Range<Int>) -> Self {
    Self(
      .outsideRow, range,
      ja: "「\(shown(field))」は「\(shown(group))」の1件ごとの質問です。\(shown(group)).all(x, x.\(shown(field)) …) のように書いてください",
      en:
        "'\(shown(field))' is asked once per row of '\(shown(group))'; write \(shown(group)).all(x, x.\(shown(field)) …) or exists"
    )
  }
}

// MARK: - Types

extension ExpressionType {
  /// The type in words an author uses.
  var words: BilingualText {
    switch self {
    case .bool: BilingualText(ja: "はい・いいえ", en: "yes or no (bool)")
    case .int: BilingualText(ja: "整数", en: "a whole number (int)")
    case .uint: BilingualText(ja: "符号なし整数", en: "an unsigned number (uint)")
    case .double: BilingualText(ja: "小数", en: "a decimal number (double)")
    case .string: BilingualText(ja: "文字列", en: "text (string)")
    case .bytes: BilingualText(ja: "バイト列", en: "bytes")
    case .null: BilingualText(ja: "null", en: "null")
    case .date: BilingualText(ja: "日付", en: "a date")
    case .timestamp: BilingualText(ja: "日時", en: "a timestamp")
    case .duration: BilingualText(ja: "時間の長さ", en: "a duration")
    case .list(let element):
      BilingualText(ja: "リスト（\(element.words.ja)）", en: "a list of \(element.words.en)")
    case .map: BilingualText(ja: "マップ", en: "a map")
    case .optional(let value):
      BilingualText(ja: "空欄かもしれない\(value.words.ja)", en: "\(value.words.en) that may be blank")
    case .record(let name): BilingualText(ja: "「\(name)」の1件", en: "a row of '\(name)'")
    case .type: BilingualText(ja: "型", en: "a type")
    case .dyn, .inferred, .parameter: BilingualText(ja: "型の決まらない値", en: "a value of no fixed type")
    case .opaque(let name, _): BilingualText(ja: name, en: name)
    }
  }
}

extension ExpressionProblem {
  static func wrongResult(_ type: ExpressionType, expected: ExpressionType, at range: Range<Int>) -> Self {
    Self(
      .wrongResult, range, ja: "ここには\(expected.words.ja)の式が必要ですが、これは\(type.words.ja)です",
      en: "this place needs \(expected.words.en), and the expression gives \(type.words.en)")
  }

  static func notBool(_ type: ExpressionType, at range: Range<Int>) -> Self {
    Self(
      .notBool, range, ja: "ここには「はい・いいえ」になる条件が必要ですが、これは\(type.words.ja)です",
      en: "a condition is needed here, and this is \(type.words.en)")
  }

  static func noOperator(_ sign: String, _ left: ExpressionType, _ right: ExpressionType, at range: Range<Int>) -> Self
  {
    Self(
      .noOperator, range, ja: "「\(sign)」は\(left.words.ja)と\(right.words.ja)の間では使えません",
      en: "'\(sign)' cannot stand between \(left.words.en) and \(right.words.en)")
  }

  static func noPrefix(_ sign: String, _ type: ExpressionType, at range: Range<Int>) -> Self {
    Self(
      .noOperator, range, ja: "「\(sign)」は\(type.words.ja)には使えません", en: "'\(sign)' cannot stand before \(type.words.en)"
    )
  }

  static func differentBranches(_ yes: ExpressionType, _ no: ExpressionType, at range: Range<Int>) -> Self {
    Self(
      .differentBranches, range, ja: "「? :」の2つの結果は同じ型にしてください（\(yes.words.ja)と\(no.words.ja)）",
      en: "both results of '? :' need one type; these are \(yes.words.en) and \(no.words.en)")
  }

  static func mixedTypes(_ first: ExpressionType, _ other: ExpressionType, at range: Range<Int>) -> Self {
    Self(
      .mixedTypes, range, ja: "リストやマップには同じ型だけを入れてください（\(first.words.ja)と\(other.words.ja)）",
      en: "a list or map holds values of one type; these are \(first.words.en) and \(other.words.en)")
  }

  static func dateFromText(_ text: String, at range: Range<Int>) -> Self {
    Self(
      .dateFromText, range, ja: "日付と文字列は比べられません。date('\(shown(text))') と書いてください",
      en: "a date cannot be compared with text; write date('\(shown(text))')", replace: "date('\(text)')")
  }

  static func mayBeBlank(_ name: String, _ type: ExpressionType, at range: Range<Int>) -> Self {
    let fallback =
      switch type {
      case .bool: "false"
      case .int: "0"
      case .double: "0.0"
      case .date: "today"
      default: "…"
      }
    return Self(
      .mayBeBlank, range,
      ja: "「\(shown(name))」は空欄かもしれません。\(shown(name)).orValue(\(fallback)) のように、空欄のときの値を決めてください",
      en: "'\(shown(name))' may be blank; say what a blank means, as in \(shown(name)).orValue(\(fallback))")
  }

  static func comparedWithNull(at range: Range<Int>) -> Self {
    Self(
      .comparedWithNull, range, ja: "答えがないかどうかは null ではなく、has(質問) か blank(質問) で調べます",
      en: "an answer is never null; test it with has(question) or blank(question)")
  }

  static func dynamicType(at range: Range<Int>) -> Self {
    Self(
      .dynamicType, range, ja: "フォームの式では dyn は使えません。型を決めて書いてください",
      en: "dyn is not used in a form; give the value one type")
  }

  static func notAList(_ type: ExpressionType, at range: Range<Int>) -> Self {
    Self(
      .notAList, range, ja: "ここにはリスト（くり返しの質問など）が必要ですが、これは\(type.words.ja)です",
      en: "a list, such as a repeated group, is needed here, and this is \(type.words.en)")
  }

  static func notOptional(_ type: ExpressionType, at range: Range<Int>) -> Self {
    Self(
      .notOptional, range, ja: "これは\(type.words.ja)で、空欄になることはありません。そのまま書けます",
      en: "this is \(type.words.en) and never blank; use it as it is")
  }

  static func noField(_ name: String, _ type: ExpressionType, at range: Range<Int>) -> Self {
    Self(
      .noField, range, ja: "\(type.words.ja)に「.\(shown(name))」はありません",
      en: "\(type.words.en) has no field '\(shown(name))'")
  }

  static func callInsteadOfField(_ name: String, _ type: ExpressionType, at range: Range<Int>) -> Self {
    Self(
      .noField, range, ja: "\(type.words.ja)の「\(name)」は関数です。「.\(name)()」と書いてください",
      en: "'\(name)' of \(type.words.en) is a function; write '.\(name)()'")
  }

  static func noIndex(_ container: ExpressionType, _ key: ExpressionType, at range: Range<Int>) -> Self {
    Self(
      .noIndex, range, ja: "\(container.words.ja)は\(key.words.ja)で「[…]」できません",
      en: "\(container.words.en) cannot be indexed by \(key.words.en)")
  }

  static func noOverload(_ name: String, _ types: [ExpressionType], signatures: [String], at range: Range<Int>) -> Self
  {
    let given = BilingualText(
      ja: types.map(\.words.ja).joined(separator: "、"), en: types.map(\.words.en).joined(separator: ", "))
    let known = signatures.joined(separator: "  ")
    return Self(
      .noOverload, range,
      ja: "「\(shown(name))」は（\(given.ja)）では使えません。使い方: \(known)",
      en: "'\(shown(name))' does not take (\(given.en)); it is used as \(known)")
  }

  /// A function of optional values on something that is never absent; `whole` is the call, `target` what it is made on.
  static func neverBlank(
    _ function: String, on target: String, _ type: ExpressionType, at range: Range<Int>, whole: Range<Int>
  ) -> Self {
    let blank =
      switch type {
      case .string: BilingualText(ja: "。空欄は '' と読まれます", en: "; a blank reads as ''")
      case .list: BilingualText(ja: "。空欄は [] と読まれます", en: "; a blank reads as []")
      default: BilingualText(ja: "", en: "")
      }
    let isReplaced = (function == "orValue" || function == "value") && target != "…"
    return Self(
      .neverBlank, range: range,
      message: BilingualText(
        ja: "「\(shown(target))」にはいつも値があるので、「.\(function)(…)」は使いません" + blank.ja,
        en: "'\(shown(target))' always has a value, so '.\(function)(…)' is not used here" + blank.en),
      replacement: isReplaced ? Replacement(range: whole, text: target) : nil)
  }

  static func notAQuestion(_ function: String, at range: Range<Int>) -> Self {
    Self(
      .notAQuestion, range, ja: "\(function)(…) の中には質問の名前だけを書いてください",
      en: "\(function)(…) takes the name of one question")
  }

  static func hasNeedsField(at range: Range<Int>) -> Self {
    Self(.notAQuestion, range, ja: "has(…) には e.f の形が必要です", en: "has(…) takes a selection such as e.f")
  }

  static func recordsCompared(at range: Range<Int>) -> Self {
    Self(
      .recordsCompared, range, ja: "行どうしは比べられません。質問ごとに比べてください",
      en: "whole rows cannot be compared; compare their questions")
  }

  static func unusableKey(_ type: ExpressionType, at range: Range<Int>) -> Self {
    Self(
      .unusableKey, range, ja: "\(type.words.ja)はマップのキーにできません", en: "\(type.words.en) cannot be the key of a map")
  }

  static func rowsWithinRows(at range: Range<Int>) -> Self {
    Self(
      .rowsWithinRows, range, ja: "くり返しの中でくり返しを調べています。計算の量は件数の2乗になります",
      en: "rows are gone through within rows: the work grows with the square of their number")
  }

  static func rowsNestTooDeeply(at range: Range<Int>) -> Self {
    Self(
      .rowsNestTooDeeply, range, ja: "くり返しの中で調べられるくり返しは1つまでです。途中の結果を値に分けてください",
      en: "rows may be gone through within rows once, not twice; move a part into a value of its own")
  }

  static func tooCostly(_ cost: Int, budget: Int, at range: Range<Int>) -> Self {
    Self(
      .tooCostly, range,
      ja: "この式は計算が多くなりすぎます（最大\(cost)、上限\(budget)）。くり返しの件数や文字数の上限を小さくするか、くり返しの入れ子をなくしてください",
      en:
        "this can take too much work (up to \(cost), allowed are \(budget)); lower the sizes of lists and texts, or nest fewer loops"
    )
  }

  static func patternNotLiteral(at range: Range<Int>) -> Self {
    Self(
      .patternNotLiteral, range, ja: "パターンは引用符の中に直接書いてください。使う前に確かめるためです",
      en: "write the pattern itself between quotes, so that it can be checked beforehand")
  }

  static func unusablePattern(_ problem: PatternProblem, at range: Range<Int>) -> Self {
    Self(
      .unusablePattern, range, ja: "パターンが読めません: \(problem.message.ja)",
      en: "the pattern cannot be read: \(problem.message.en)")
  }

  static func unusableLiteral(_ function: String, at range: Range<Int>) -> Self {
    Self(
      .unusableLiteral, range, ja: "\(function)(…) の中の文字列が読めません", en: "\(function)(…) cannot read this text")
  }
}
