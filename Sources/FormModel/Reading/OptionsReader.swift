import FormExpressions
public import FormSource
public import FormText
import PlainLanguage

/// Reads an object of a form key by key: a field's options, a page, the form itself.
///
/// Each accessor says what the key is, and gets it typed; what is wrong is reported with its place, and reading goes on.
/// Keys nobody asked for are reported when reading is finished, with the nearest that was: a misspelt option is found
/// without its field type doing anything. Texts come with their translations, looked up under their path.
public struct OptionsReader {
  private var object: ObjectReader
  let reading: SpecificationReading
  private let path: TextPath
  /// The choices that were read, for a question that offers some.
  private(set) var offered: ChoiceList?

  /// Reads a node, or reports that it is no object.
  init?(_ node: JSONNode, reading: SpecificationReading, path: TextPath) {
    guard let object = ObjectReader(node, reading.context) else { return nil }
    self.object = object
    self.reading = reading
    self.path = path
    if reading.chain.isEmpty { note(as: path.description) }
  }

  /// Remembers where the object stands, for what is found when the form is looked at whole.
  func note(as path: String) {
    reading.whole.places?.add(object.node, at: path, in: reading.context.file, names: reading.names)
  }

  // MARK: - Texts

  /// A text for people, with its translations; `nil` when the key is missing.
  public mutating func text(_ key: String) -> LocalizedText? {
    object.optional(key, as: .located(.nonEmptyString)).map { localized($0, at: path.appending(key)) }
  }

  /// A text for people that has to be there. A missing one is reported and empty.
  public mutating func requiredText(_ key: String) -> LocalizedText {
    object.required(key, as: .located(.nonEmptyString)).map { localized($0, at: path.appending(key)) } ?? ""
  }

  /// Paragraphs for people, a list of texts or one text; none when the key is missing.
  public mutating func texts(_ key: String) -> [LocalizedText] {
    localized(object.optional(key, as: .oneOrMore(of: .located(.nonEmptyString))) ?? [], at: path.appending(key))
  }

  /// Paragraphs for people, a list of texts or one text, of which there has to be one.
  public mutating func requiredTexts(_ key: String) -> [LocalizedText] {
    localized(
      object.required(key, as: .oneOrMore(of: .located(.nonEmptyString), count: 1...200)) ?? [],
      at: path.appending(key))
  }

  private func localized(_ texts: [Located<String>], at path: TextPath) -> [LocalizedText] {
    texts.enumerated().map { localized($0.element, at: path.appending(String($0.offset))) }
  }

  private func localized(_ text: Located<String>, at path: TextPath) -> LocalizedText {
    for problem in RubyText.problems(inMarkup: text.value) {
      reading.context.report(
        .ruby(problem), at: text.sourceRange(ofDecodedUTF8: problem.range, in: reading.context.file))
    }
    return reading.text(text, at: path)
  }

  // MARK: - Words, numbers, flags

  /// A text for machines; `nil` when the key is missing.
  public mutating func string(_ key: String) -> String? { object.optional(key, as: .nonEmptyString) }

  /// A text for machines that has to be there.
  public mutating func requiredString(_ key: String) -> String? { object.required(key, as: .nonEmptyString) }

  /// A list of texts for machines, each of them from a list when one is given; `nil` when the key is missing.
  public mutating func strings(_ key: String, from allowed: [String]?) -> [String]? {
    object.optional(key, as: .list(of: allowed.map { .word(among: $0) } ?? .nonEmptyString))
  }

  /// A list of texts for machines that has to be there, with one at least.
  public mutating func requiredStrings(_ key: String) -> [String] {
    object.required(key, as: .list(of: .nonEmptyString, count: 1...1000)) ?? []
  }

  /// A word of a closed vocabulary; `nil` when the key is missing.
  public mutating func name<Name: RawRepresentable & CaseIterable>(_ key: String, as vocabulary: Name.Type) -> Name?
  where Name.RawValue == String {
    object.optional(key, as: .word(of: vocabulary))
  }

  /// A word of a closed vocabulary that has to be there.
  public mutating func requiredName<Name: RawRepresentable & CaseIterable>(
    _ key: String, as vocabulary: Name.Type
  ) -> Name? where Name.RawValue == String {
    object.required(key, as: .word(of: vocabulary))
  }

  /// A whole number within limits; `nil` when the key is missing.
  public mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    object.optional(key, as: .int(in: range))
  }

  /// A whole number within limits that has to be there.
  public mutating func requiredInteger(_ key: String, in range: ClosedRange<Int>) -> Int? {
    object.required(key, as: .int(in: range))
  }

  /// A number that may have a fraction; `nil` when the key is missing. One of more than 15 digits is reported.
  public mutating func decimal(_ key: String) -> DecimalNumber? {
    guard let number = object.optional(key, as: .double) else { return nil }
    if case .number(let decimal) = DecimalNumber.read(String(number)) { return decimal }
    report(.numberHasTooManyDigits, at: key)
    return nil
  }

  /// `true` or `false`; `nil` when the key is missing.
  public mutating func flag(_ key: String) -> Bool? { object.optional(key, as: .bool) }

  /// `true` or `false`, which has to be there.
  public mutating func requiredFlag(_ key: String) -> Bool? { object.required(key, as: .bool) }

  /// A day, `"today"`, or a distance such as `"today+14days"` and `"today-18years"`; `nil` when the key is missing.
  public mutating func dateLimit(_ key: String) -> DateLimit? {
    guard let text = object.optional(key, as: .located(.nonEmptyString)) else { return nil }
    if text.value == "today" { return .today }
    if let distance = DateDistance(text.value) { return .fromToday(distance) }
    if let date = CalendarDate(iso: text.value) { return .on(date) }
    reading.context.report(.notADate(text.value), at: text.range)
    return nil
  }

  /// A fixed day; `nil` when the key is missing.
  mutating func day(_ key: String) -> CalendarDate? {
    guard let text = object.optional(key, as: .located(.nonEmptyString)) else { return nil }
    if let date = CalendarDate(iso: text.value) { return date }
    reading.context.report(.notADate(text.value), at: text.range)
    return nil
  }

  // MARK: - Choices

  /// The choices of a question, of which there has to be one at least; doubles are reported.
  ///
  /// They stand under the key, or in a list that several questions use, which `choicesFrom` names. When some of them are
  /// offered only for certain other answers, the session limits the field to the others (`FieldType.limited(to:)`).
  public mutating func choices(_ key: String) -> [Choice] {
    let list: ChoiceList
    if let name = object.optional("choicesFrom", as: .located(.nonEmptyString)) {
      if object.has(key) { report(.choicesTwice, at: "choicesFrom") }
      list = reading.whole.choiceList(name, askedBy: reading)
    } else {
      list = choiceList(key, takesConditions: true)
    }
    offered = list
    return list.choices
  }

  // MARK: - Findings

  /// Reports something of the field type's own at the value of a key, or at the object when the key is missing.
  public func report(_ kind: some DiagnosticKind, at key: String, _ message: BilingualText) {
    object.report(kind, at: object.range(ofValue: key), message)
  }

  // MARK: - Parts of a form

  /// The terms of a glossary, whose explanations have translations.
  mutating func glossaryTerms() -> [GlossaryTerm] {
    let (reader, path) = (self, path)
    return Glossary.terms(of: &object) { text, keys in
      reader.localized(text, at: keys.reduce(path) { $0.appending($1) })
    }
  }

  mutating func object(_ key: String) -> OptionsReader? {
    object.optional(key, as: .node).flatMap { OptionsReader($0, reading: reading, path: path.appending(key)) }
  }

  mutating func requiredObject(_ key: String) -> OptionsReader? {
    object.required(key, as: .node).flatMap { OptionsReader($0, reading: reading, path: path.appending(key)) }
  }

  /// The objects of a list; their texts are found under the value of `id`, else under their place.
  mutating func objects(_ key: String, keyed id: String?) -> [OptionsReader] {
    parts(object.optional(key, as: .list(of: .node)) ?? [], key, id)
  }

  mutating func requiredObjects(_ key: String, keyed id: String?) -> [OptionsReader] {
    parts(object.required(key, as: .list(of: .node, count: 1...1000)) ?? [], key, id)
  }

  private func parts(_ nodes: [JSONNode], _ key: String, _ id: String?) -> [OptionsReader] {
    nodes.enumerated().compactMap { index, node in
      let step = id.flatMap { node[$0]?.string } ?? String(index)
      return OptionsReader(node, reading: reading, path: path.appending(key).appending(step))
    }
  }

  /// An id that has to be there.
  mutating func identifier(_ key: String, style: IdentifierStyle = .name) -> String? {
    object.required(key, as: .located(.nonEmptyString)).map { identifier($0, style) }
  }

  /// An id that may be left out.
  mutating func optionalIdentifier(_ key: String) -> String? {
    object.optional(key, as: .located(.nonEmptyString)).map { identifier($0, .name) }
  }

  private func identifier(_ text: Located<String>, _ style: IdentifierStyle) -> String {
    if !style.allows(text.value) { reading.context.report(.badIdentifier(text.value, style), at: text.range) }
    return text.value
  }

  /// The id of something conditions read, that has to be there: under the prefix of the file that is included.
  mutating func variable(_ key: String) -> String? {
    identifier(key).map { reading.names?[$0] ?? $0 }
  }

  mutating func expression(_ key: String) -> ExpressionSource? {
    object.optional(key, as: .located(.nonEmptyString)).map(source)
  }

  mutating func requiredExpression(_ key: String) -> ExpressionSource? {
    object.required(key, as: .located(.nonEmptyString)).map(source)
  }

  private func source(_ text: Located<String>) -> ExpressionSource {
    ExpressionSource(text: text, context: reading.context, names: reading.names)
  }

  /// A text for machines with its place; `nil` when the key is missing.
  mutating func located(_ key: String) -> Located<String>? {
    object.optional(key, as: .located(.nonEmptyString))
  }

  /// A list of texts for machines with their places; none when the key is missing.
  mutating func locatedStrings(_ key: String) -> [Located<String>] {
    object.optional(key, as: .list(of: .located(.nonEmptyString))) ?? []
  }

  /// Texts for machines under keys of the author's own, with the places of both; none when the key is missing.
  mutating func dictionary(_ key: String) -> [(key: Located<String>, value: Located<String>)] {
    object.optional(key, as: .dictionary(of: .located(.nonEmptyString))) ?? []
  }

  /// The place of a key, or `nil` when it is not there. It does not count as asked for.
  func range(ofKey key: String) -> Range<Int>? { object.range(ofKey: key) }

  /// Whether a key is there; it counts as asked for.
  mutating func has(_ key: String) -> Bool { object.has(key) }

  func report(_ finding: SpecificationFinding, at key: String, element: Int? = nil) {
    var range = object.range(ofValue: key) ?? object.node.openingRange
    if let element, let elements = object.node[key]?.elements, elements.indices.contains(element) {
      range = elements[element].range
    }
    reading.context.report(finding, at: range)
  }

  /// Every member of the object, whatever its key.
  mutating func allMembers() -> [(String, OptionsReader)] {
    object.allowAll()
    return (object.node.members ?? []).compactMap { member in
      OptionsReader(member.value, reading: reading, path: path.appending(member.key)).map { (member.key, $0) }
    }
  }

  /// The place of a key's value.
  func range(of key: String) -> Range<Int> { object.range(ofValue: key) ?? object.node.openingRange }

  /// Reports the keys nobody asked for.
  mutating func finish() { object.finish() }
}

/// A limit of a day: fixed, or the day it is.
public enum DateLimit: Hashable, Sendable {
  /// The day it is for the service.
  case today
  /// A fixed day.
  case on(CalendarDate)
  /// So many days, months or years before or after the day it is.
  case fromToday(DateDistance)

  /// The day the limit stands for.
  public func date(in context: FieldContext) -> CalendarDate {
    switch self {
    case .today: context.today
    case .on(let date): date
    case .fromToday(let distance): distance.day(from: context.today)
    }
  }

  /// The limit in words for developers.
  var words: BilingualText {
    switch self {
    case .today: BilingualText(ja: "今日", en: "today")
    case .fromToday(let distance): BilingualText(ja: distance.text, en: distance.text)
    case .on(let date): BilingualText(ja: date.iso, en: date.iso)
    }
  }
}

/// One of the choices of a question.
public struct Choice: Hashable, Sendable {
  /// What is recorded.
  public var value: String
  /// The words.
  public var label: LocalizedText
  /// A short sentence that helps to decide.
  public var hint: LocalizedText?
  /// Whether choosing it means that none of the others applies.
  public var isExclusive: Bool
  /// The group it belongs to, when which choices are offered depends on another answer; one without a group always is.
  public var group: String?

  /// How the words are read, in hiragana or katakana, for finding the choice in a long list; `nil` when that is no help.
  public var reading: String?

  /// Creates a choice.
  public init(
    value: String, label: LocalizedText, hint: LocalizedText? = nil, isExclusive: Bool = false, group: String? = nil,
    reading: String? = nil
  ) {
    self.value = value
    self.label = label
    self.hint = hint
    self.isExclusive = isExclusive
    self.group = group
    self.reading = reading
  }
}

/// How ids are written.
enum IdentifierStyle {
  /// `claimantName`: conditions read it as a variable.
  case name
  /// `child-allowance-claim`: a folder.
  case folder

  func allows(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first), text.utf8.count <= 64 else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case 0x61...0x7A, 0x30...0x39: true
      case 0x41...0x5A: self == .name
      case 0x2D: self == .folder
      default: false
      }
    }
  }
}
