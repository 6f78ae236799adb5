public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// A kind of question: everything about it in one place.
///
/// A conformer is a value that holds the options an author gave (`latest: "today"`). It promises that
/// - `read` never traps and takes time linear in the entry, whatever the entry is;
/// - what it shows is read back to the same value: `read(entry(for: value))` gives `value`;
/// - `value(from: payload(of: value))` gives `value`, and `payload` is canonical (ISO dates, digits only);
/// - every violation it reports has a message in every language of the package, naming `{label}`;
/// - `component` uses the presentation's names only, so that entries come back under `partNames`.
///
/// Register it in one line (`FieldTypeRegistry.standard` or `registry.adding(_:)`), and sessions, renderers, preview,
/// paper, drafts and the usability harness know it. Paste this into your tests to check the promises:
///
///     @Test func keepsItsPromises() { #expect(FieldTypePromises.broken(by: MyField.self).isEmpty) }
public protocol FieldType: Hashable, Sendable {
  /// What an entry means.
  associatedtype Value: Hashable & Sendable

  /// The name under which authors ask for this type.
  static var name: FieldTypeName { get }

  /// Whether anything is asked; `false` for what is only shown among the questions.
  static var takesEntry: Bool { get }

  /// Whether `summary` hides what makes an answer sensitive, such as the digits of a number; only such a type may ask for
  /// something the vocabulary calls sensitive.
  static var masksAnswers: Bool { get }

  /// The messages of the violations this type reports. `{label}` is the question; `{part}` the parts concerned; other
  /// placeholders are the violation's arguments.
  static var messages: [ViolationCode: LocalizedText] { get }

  /// Entries with what comes of them; used by the tests, the preview and the documentation.
  static var examples: [FieldExample<Self>] { get }

  /// The parts of an entry and what they are called in messages, in reading order. One part named `""` by default.
  static var parts: [FieldPart] { get }

  /// Reads the options an author gave. Keys nobody asks for are reported by the reader, not here.
  init(reading options: inout OptionsReader)

  /// Makes a value of what was entered. An empty entry of a field never reaches this: it is blank or missing.
  func read(_ entry: Entry, in context: FieldContext) -> Reading<Value>

  /// The rules of the specification that a value breaks, most important first.
  func violations(of value: Value, in context: FieldContext) -> [Violation]

  /// The entry that means `value`: what a prefilled question shows.
  func entry(for value: Value, in context: FieldContext) -> Entry

  /// The value in its canonical form, as submissions, drafts and registers keep it.
  func payload(of value: Value) -> JSONValue

  /// The value a canonical form stands for, or `nil` when it stands for none.
  func value(from payload: JSONValue) -> Value?

  /// What the canonical form of an answer looks like with these options: what `ward schema answers` says, and what
  /// documents of answers are checked by. `payload(of:)` always fits it.
  var answerSchema: AnswerSchema { get }

  /// The type conditions see.
  var expressionType: ExpressionType { get }

  /// The record types `expressionType` names, with their fields.
  static var expressionRecords: [String: [String: ExpressionDeclarations.Variable]] { get }

  /// The value conditions see.
  func expressionValue(of value: Value) -> ExpressionValue

  /// What conditions may compare the value with, for the check of `status == 'residnt'`; `nil` for anything.
  var allowedValues: [String]? { get }

  /// The most characters, rows or items a value holds: what makes the cost of conditions a number.
  var maximumSize: Int? { get }

  /// The field with only some of its choices, by their values: those that other answers leave. A type without choices
  /// stays as it is.
  func limited(to choices: Set<String>) -> Self

  /// The value as a person reads it. Sensitive values are masked here.
  func summary(of value: Value, in context: FieldContext) -> AnswerSummary

  /// The question in components.
  func component(_ field: FieldPresentation) -> Component

  /// What makes the question easy or hard to answer, for the usability harness.
  var effort: FieldEffort { get }

  /// The id of the form's computed value that is shown in the entry's place; `nil` for questions.
  var shownValue: String? { get }
}

extension FieldType {
  /// Something is asked.
  public static var takesEntry: Bool { true }
  /// Answers are shown again as they are.
  public static var masksAnswers: Bool { false }
  /// A question shows no computed value.
  public var shownValue: String? { nil }
  /// The whole entry as the only part.
  public static var parts: [FieldPart] { [.whole] }
  /// No record types.
  public static var expressionRecords: [String: [String: ExpressionDeclarations.Variable]] { [:] }
  /// No rules of its own.
  public func violations(of value: Value, in context: FieldContext) -> [Violation] { [] }
  /// Anything.
  public var allowedValues: [String]? { nil }
  /// The field as it is.
  public func limited(to choices: Set<String>) -> Self { self }
  /// No limit of its own.
  public var maximumSize: Int? { nil }
}

/// A part of an entry.
public struct FieldPart: Hashable, Sendable {
  /// The name of the part within the field; `""` for the only one.
  public var name: String
  /// What messages call it.
  public var label: LocalizedText
  /// Whether the field can be answered without it.
  public var isOptional: Bool

  /// Creates a part.
  public init(_ name: String, label: LocalizedText, isOptional: Bool = false) {
    self.name = name
    self.label = label
    self.isOptional = isOptional
  }

  /// The only part of an entry.
  public static let whole = FieldPart("", label: "")
}

/// What makes a question easy or hard to answer: facts about the control, not about people.
public struct FieldEffort: Hashable, Sendable {
  /// What a person does with the control.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// Types characters.
    case typing
    /// Picks from what is shown.
    case choosing
    /// Finds a file or takes a photograph.
    case handingOver
    /// Reads and agrees.
    case agreeing
  }

  /// What a person does with the control.
  public var kind: Kind
  /// How many characters a usual answer has.
  public var usualLength: Int
  /// Whether a paper has to be found to answer.
  public var needsPaper: Bool
  /// Whether an entry is taken in either width. A type that insists on one says so here, and scores for it.
  public var acceptsAnyWidth: Bool
  /// Whether days are taken in either calendar; `nil` when no day is asked.
  public var acceptsAnyCalendar: Bool?

  /// Creates the facts.
  public init(
    _ kind: Kind, usualLength: Int = 0, needsPaper: Bool = false, acceptsAnyWidth: Bool = true,
    acceptsAnyCalendar: Bool? = nil
  ) {
    self.kind = kind
    self.usualLength = usualLength
    self.needsPaper = needsPaper
    self.acceptsAnyWidth = acceptsAnyWidth
    self.acceptsAnyCalendar = acceptsAnyCalendar
  }
}

/// An entry and what comes of it: written once, used by the tests, the golden pages, the preview and the documentation.
public struct FieldExample<Field: FieldType>: Sendable {
  /// What comes of the entry.
  public enum Outcome: Sendable {
    /// It means this value.
    case reads(Field.Value)
    /// It breaks these rules.
    case breaks([ViolationCode])
  }

  /// What the example shows, in a few words.
  public var name: String
  /// The field with its options.
  public var field: Field
  /// The entry.
  public var entry: Entry
  /// What comes of it.
  public var outcome: Outcome

  /// Creates an example whose entry is read.
  public init(_ name: String, _ field: Field, _ entry: Entry, reads value: Field.Value) {
    self.name = name
    self.field = field
    self.entry = entry
    outcome = .reads(value)
  }

  /// Creates an example whose entry breaks rules.
  public init(_ name: String, _ field: Field, _ entry: Entry, breaks codes: ViolationCode...) {
    self.name = name
    self.field = field
    self.entry = entry
    outcome = .breaks(codes)
  }
}
