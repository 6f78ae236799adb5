public import FormSource

/// Something in a canonical answer that does not have the form its schema gives.
public struct AnswerShapeProblem: Hashable, Sendable {
  /// The place within the answer: `""` for all of it, `.family` or `[1].name` for a part.
  public var path: String
  /// What is wrong.
  public var code: ViolationCode

  /// Creates a problem.
  public init(_ code: ViolationCode, at path: String = "") {
    self.code = code
    self.path = path
  }
}

extension ViolationCode {
  /// The answer is of another JSON type.
  public static let answerHasOtherType = Self(rawValue: "answerHasOtherType")
  /// The form has no such question, or the answer no such part.
  public static let answerIsUnknown = Self(rawValue: "answerIsUnknown")
  /// The text has too few code points.
  public static let answerIsTooShort = Self(rawValue: "answerIsTooShort")
  /// The text has too many code points.
  public static let answerIsTooLong = Self(rawValue: "answerIsTooLong")
  /// The text does not fit the pattern of its kind.
  public static let answerHasOtherForm = Self(rawValue: "answerHasOtherForm")
  /// The number is below the least.
  public static let answerIsTooSmall = Self(rawValue: "answerIsTooSmall")
  /// The number is above the greatest.
  public static let answerIsTooLarge = Self(rawValue: "answerIsTooLarge")
  /// The text is none of the words that can stand here.
  public static let answerIsNoChoice = Self(rawValue: "answerIsNoChoice")
  /// The list has too few elements.
  public static let itemsAreTooFew = Self(rawValue: "itemsAreTooFew")
  /// The list has too many elements.
  public static let itemsAreTooMany = Self(rawValue: "itemsAreTooMany")
  /// An element of the list stands twice.
  public static let itemsRepeat = Self(rawValue: "itemsRepeat")
  /// An element of the list excludes the others.
  public static let itemsExclude = Self(rawValue: "itemsExclude")
}

extension AnswerShapeProblem {
  /// What each code says to the people who send documents of answers. Never holds an answer.
  public static let sentences: [ViolationCode: BilingualText] = [
    .isMissing: BilingualText(ja: "答えがありません", en: "the answer is missing"),
    .hasControlCharacters: BilingualText(ja: "制御文字があります", en: "there are control characters"),
    .answerHasOtherType: BilingualText(ja: "JSONの型が違います", en: "the JSON type is another one"),
    .answerIsUnknown: BilingualText(ja: "様式にない項目です", en: "the form has no such field"),
    .answerIsTooShort: BilingualText(ja: "文字が足りません", en: "the text is too short"),
    .answerIsTooLong: BilingualText(ja: "文字が多すぎます", en: "the text is too long"),
    .answerHasOtherForm: BilingualText(ja: "決められた書き方ではありません", en: "the text is not written in the form of its kind"),
    .answerIsTooSmall: BilingualText(ja: "数が小さすぎます", en: "the number is too small"),
    .answerIsTooLarge: BilingualText(ja: "数が大きすぎます", en: "the number is too large"),
    .answerIsNoChoice: BilingualText(ja: "選べる値ではありません", en: "the value is none of the choices"),
    .itemsAreTooFew: BilingualText(ja: "件数が足りません", en: "there are too few"),
    .itemsAreTooMany: BilingualText(ja: "件数が多すぎます", en: "there are too many"),
    .itemsRepeat: BilingualText(ja: "同じものが二度あります", en: "something stands twice"),
    .itemsExclude: BilingualText(ja: "一緒には選べないものがあります", en: "one of the choices excludes the others"),
  ]
}
