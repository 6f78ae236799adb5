// Every sentence about the shape of an author's file, one function each. Ids are `layer.shape.…`.

/// A kind of JSON value as authors know it.
public enum JSONKind: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool
  /// A number without a fraction.
  case integer
  /// Any number.
  case number
  /// A text in quotes.
  case string
  /// A list in square brackets.
  case array
  /// Keys and values in braces.
  case object

  /// The name of the kind, with its article in English.
  public var name: BilingualText {
    switch self {
    case .null: BilingualText(ja: "null", en: "null")
    case .bool: BilingualText(ja: "trueかfalse", en: "true or false")
    case .integer: BilingualText(ja: "整数", en: "a whole number")
    case .number: BilingualText(ja: "数", en: "a number")
    case .string: BilingualText(ja: "文字列", en: "a text in quotes")
    case .array: BilingualText(ja: "配列［…］", en: "a list [ … ]")
    case .object: BilingualText(ja: "オブジェクト｛…｝", en: "an object { … }")
    }
  }
}

extension JSONNode {
  /// The kind of the value. A number with a fraction is a `number`, any other one an `integer`.
  public var kind: JSONKind {
    switch content {
    case .null: .null
    case .bool: .bool
    case .number(let number): number.int == nil ? .number : .integer
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}

extension ReadingContext {
  /// Reports a value of another kind than expected, `shape.wrongType`. Always `nil`, for `return context.wrongType(…)`.
  public func wrongType<Value>(_ node: JSONNode, expected: JSONKind) -> Value? {
    note(.wrongType(node.range.lowerBound, expected))
    let found = node.kind.name
    let wanted = expected.name
    let name = BilingualText.shortened(subject)
    let message =
      subject.isEmpty
      ? BilingualText(ja: "\(wanted.ja)を書きます。ここにあるのは\(found.ja)です", en: "this should be \(wanted.en), not \(found.en)")
      : BilingualText(
        ja: "「\(name)」には\(wanted.ja)を書きます。ここにあるのは\(found.ja)です",
        en: "'\(name)' should be \(wanted.en), not \(found.en)")
    report(ShapeDiagnostic.wrongType, at: node.openingRange, message, fixIt: rewritten(node, as: expected))
    return nil
  }

  /// Reports a key that is missing, `shape.missingKey`, at the opening brace of its object.
  public func missingKey(_ object: JSONNode, _ key: String) {
    note(.missing(object.range.lowerBound, key))
    let name = BilingualText.shortened(subject)
    report(
      ShapeDiagnostic.missingKey, at: object.openingRange,
      subject.isEmpty
        ? BilingualText(ja: "キー「\(key)」がありません", en: "the key '\(key)' is missing")
        : BilingualText(ja: "「\(name)」にキー「\(key)」がありません", en: "the key '\(key)' is missing in '\(name)'"))
  }

  /// Reports a key that nobody asked for, `shape.unknownKey`.
  public func unknownKey(_ member: JSONMember, nearest: String?, known: [String]) {
    let name = BilingualText.shortened(member.key)
    let message =
      if let nearest {
        BilingualText(
          ja: "「\(name)」というキーはありません。「\(nearest)」ですか", en: "there is no key '\(name)'; did you mean '\(nearest)'?")
      } else if known.isEmpty {
        BilingualText(ja: "ここにキーは書けません", en: "no key can stand here")
      } else {
        BilingualText(
          ja: "「\(name)」というキーはありません。書けるのは \(Self.listed(known, "、"))",
          en: "there is no key '\(name)'; there are \(Self.listed(known, ", "))")
      }
    report(
      ShapeDiagnostic.unknownKey, at: member.keyRange, message,
      fixIt: nearest.map { .replace(member.keyRange, with: JSONValue.string($0).text(), shown: $0) })
  }

  /// Reports a word that is none of those that can stand here, `shape.unknownValue`. Always `nil`.
  ///
  /// - Parameters:
  ///   - node: The word.
  ///   - value: Its text.
  ///   - known: The words that can stand here.
  public func unknownValue<Value>(_ node: JSONNode, _ value: String, known: [String]) -> Value? {
    note(.noSuchWord(node.range.lowerBound, known))
    let nearest = NearestName.nearest(to: value, in: known)
    let shown = BilingualText.shortened(value)
    let message =
      if let nearest {
        BilingualText(
          ja: "「\(shown)」という値はありません。「\(nearest)」ですか", en: "there is no value '\(shown)'; did you mean '\(nearest)'?")
      } else {
        BilingualText(
          ja: "「\(shown)」という値はありません。書けるのは \(Self.listed(known, "、"))",
          en: "there is no value '\(shown)'; there are \(Self.listed(known, ", "))")
      }
    report(
      ShapeDiagnostic.unknownValue, at: node.range, message,
      fixIt: nearest.map { .replace(node.range, with: JSONValue.string($0).text(), shown: $0) })
    return nil
  }

  /// Reports a number outside its limits, `shape.outOfRange`. Always `nil`.
  public func outOfRange<Value>(_ node: JSONNode, _ lowest: String, _ highest: String) -> Value? {
    note(.outOfRange(node.range.lowerBound, lowest, highest))
    let name = BilingualText.shortened(subject)
    report(
      ShapeDiagnostic.outOfRange, at: node.range,
      BilingualText(ja: "「\(name)」は\(lowest)から\(highest)までです", en: "'\(name)' goes from \(lowest) to \(highest)"))
    return nil
  }

  /// Reports a text without a character, `shape.emptyText`. Always `nil`.
  public func emptyText<Value>(_ node: JSONNode) -> Value? {
    note(.empty(node.range.lowerBound))
    let name = BilingualText.shortened(subject)
    report(
      ShapeDiagnostic.emptyText, at: node.range,
      BilingualText(ja: "「\(name)」に文字がありません", en: "there is no text in '\(name)'"))
    return nil
  }

  /// Reports a list with too many or too few elements, `shape.wrongCount`.
  public func wrongCount(_ node: JSONNode, _ count: Int, allowed: ClosedRange<Int>) {
    note(.wrongCount(node.range.lowerBound, allowed))
    let name = BilingualText.shortened(subject)
    let message =
      if count < allowed.lowerBound {
        BilingualText(
          ja: "「\(name)」には\(allowed.lowerBound)個以上書きます。今は\(count)個です",
          en: "'\(name)' needs at least \(allowed.lowerBound), and there are \(count)")
      } else {
        BilingualText(
          ja: "「\(name)」に書けるのは\(allowed.upperBound)個までです。今は\(count)個です",
          en: "'\(name)' takes up to \(allowed.upperBound), and there are \(count)")
      }
    report(ShapeDiagnostic.wrongCount, at: node.openingRange, message)
  }

  /// Some names for a sentence: the first eight, then how many more there are.
  private static func listed(_ names: [String], _ separator: String) -> String {
    let shown = names.prefix(8).map { BilingualText.shortened($0) }.joined(separator: separator)
    return names.count > 8 ? shown + separator + "… (+\(names.count - 8))" : shown
  }

  /// The change that gives a value another kind without changing what it says, when there is one.
  private func rewritten(_ node: JSONNode, as kind: JSONKind) -> FixIt? {
    switch (node.content, kind) {
    case (.number, .string), (.bool, .string):
      return .replace(node.range, with: "\"" + file.text(in: node.range) + "\"")
    case (.string(let string), .integer), (.string(let string), .number):
      guard JSONParser.isNumber(string) else { return nil }
      let number = JSONNumber(text: string)
      guard kind == .number || number.int != nil else { return nil }
      return .replace(node.range, with: string)
    case (.string("true"), .bool), (.string("false"), .bool):
      return .replace(node.range, with: node.string ?? "")
    default: return nil
    }
  }
}
