import FormSource
import FormText

/// Whether the answers to a question stay right when its type or its options change.
struct AnswerComparison {
  /// What is known of the answers.
  enum Outcome: Hashable {
    /// Nothing has changed that decides about answers.
    case same
    /// All of them stay right.
    case allFit
    /// This one was right and is not any more.
    case refuses(JSONValue)
    /// None was found that is refused, and none can be ruled out.
    case notDecided
  }

  let old: any FieldType
  let new: any FieldType
  /// What a choice is called in the later version.
  var value: (String) -> String = { $0 }
  /// Choices that are gone, which is said of them by themselves.
  var gone: Set<String> = []

  /// The day on which limits that depend on the day are looked at.
  private static let context = FieldContext(today: CalendarDate(year: 2026, month: 4, day: 1) ?? .earliest)

  /// Tries answers at the limits of both versions, each with the reading that sessions use.
  func outcome() -> Outcome {
    if Self.areEqual(old, new), gone.isEmpty, old.offeredChoices.allSatisfy({ value($0.value) == $0.value }) {
      return .same
    }
    if let proof = old.allFit(in: new, gone: gone, value: value), proof { return .allFit }
    for payload in candidates() where isRefused(payload) { return .refuses(payload) }
    return .notDecided
  }

  private static func areEqual<Field: FieldType>(_ old: Field, _ new: any FieldType) -> Bool { (new as? Field) == old }

  /// Whether an answer was right and is not any more.
  private func isRefused(_ payload: JSONValue) -> Bool {
    guard var entry = old.entry(forPayload: payload, in: Self.context), !entry.isEmpty else { return false }
    let before = old.check(entry, in: Self.context)
    guard before.isTaken, before.payload == payload else { return false }
    for (part, values) in entry.parts { entry.set(values.map(value), part: part) }
    return !new.check(entry, in: Self.context).isTaken
  }

  private func candidates() -> [JSONValue] {
    var samples = AnswerSamples(context: Self.context)
    let shapes = [old.answerSchema.shape, new.answerSchema.shape]
    samples.note(shapes)
    let made = shapes.flatMap { samples.answers($0, besides: gone) }
    return made + Self.examples(of: old)
  }

  private static func examples<Field: FieldType>(of field: Field) -> [JSONValue] {
    Field.examples.compactMap { example in
      if case .reads(let value) = example.outcome { example.field.payload(of: value) } else { nil }
    }
  }
}

extension FieldType {
  /// Whether every answer that was right under these options is right under others; `nil` when that is not known.
  fileprivate func allFit(in new: any FieldType, gone: Set<String>, value: (String) -> String) -> Bool? {
    switch (self as any FieldType, new) {
    case (let old as IntegerField, let new as IntegerField):
      (new.minimum.map { limit in (old.minimum ?? .min) >= limit } ?? true)
        && (new.maximum.map { limit in (old.maximum ?? .max) <= limit } ?? true)
    case (let old as DateField, let new as DateField):
      DateLimit.isNoLater(new.earliest, than: old.earliest) && DateLimit.isNoEarlier(new.latest, than: old.latest)
    case (let old as ShortTextField, let new as ShortTextField):
      old.unit == new.unit && new.minimum <= old.minimum && new.maximum >= old.maximum
        && (new.pattern == nil || new.pattern == old.pattern)
    case (let old as LongTextField, let new as LongTextField): old.unit == new.unit && new.maximum >= old.maximum
    case (let old as ChoiceField, let new as ChoiceField):
      old.choices.allSatisfy { choice in
        gone.contains(choice.value) || new.choices.contains { $0.value == value(choice.value) }
      }
    case (let old as ChoicesField, let new as ChoicesField): old.setsFit(in: new, gone: gone, value: value)
    case (let old as AttachmentField, let new as AttachmentField):
      Set(old.types).isSubset(of: new.types) && new.maximumMegabytes >= old.maximumMegabytes
        && new.maximumCount >= old.maximumCount
        && (new.maximumPages.map { limit in (old.maximumPages ?? .max) <= limit } ?? true)
    // Their options are words.
    case (is YesNoField, is YesNoField), (is DeclarationField, is DeclarationField): true
    default: nil
    }
  }
}

extension ChoicesField {
  /// Whether every set of choices that was right is right still.
  fileprivate func setsFit(in new: ChoicesField, gone: Set<String>, value: (String) -> String) -> Bool {
    let left = choices.filter { !gone.contains($0.value) }
    let names = left.map { value($0.value) }
    // Two choices that become one, or one that stands alone now, make other sets of them.
    guard Set(names).count == names.count, gone.isEmpty || new.minimum == 1, new.minimum <= minimum,
      new.maximum >= min(maximum, left.count)
    else { return false }
    return left.allSatisfy { choice in
      guard let now = new.choices.first(where: { $0.value == value(choice.value) }) else { return false }
      return now.isExclusive == choice.isExclusive
    }
  }
}

extension DateLimit {
  /// Whether a first day lets in every day another one does.
  fileprivate static func isNoLater(_ new: DateLimit?, than old: DateLimit?) -> Bool {
    guard let new, new != old else { return true }
    if case .on(let new) = new, case .on(let old)? = old { return new <= old }
    return false
  }

  /// Whether a last day lets in every day another one does.
  fileprivate static func isNoEarlier(_ new: DateLimit?, than old: DateLimit?) -> Bool {
    guard let new, new != old else { return true }
    if case .on(let new) = new, case .on(let old)? = old { return new >= old }
    return false
  }
}
