public import FormSource

/// What the canonical answer to a question looks like, as data: the part a JSON Schema can say, and in words the part
/// that none can.
///
/// Field types describe their answers with it. `ward schema answers` writes it down for other programs, and the checker
/// of whole documents goes by it, so that both always say the same.
public struct AnswerSchema: Hashable, Sendable {
  /// What a JSON Schema can say.
  public var shape: Shape
  /// The rules no JSON Schema can say, by the violations that break them: check digits, days of the calendar, limits that
  /// depend on today.
  public var beyond: [Rule]

  /// A rule that no JSON Schema can say.
  public struct Rule: Hashable, Sendable {
    /// The violation of a value that breaks it.
    public var code: ViolationCode
    /// What the rule is, for the people who send documents.
    public var sentence: BilingualText

    /// Creates a rule.
    public init(_ code: ViolationCode, ja: String, en: String) {
      self.code = code
      sentence = BilingualText(ja: ja, en: en)
    }
  }

  /// The form of a canonical answer.
  public indirect enum Shape: Hashable, Sendable {
    /// A text.
    case text(Text)
    /// A whole number within limits, ends included.
    case integer(ClosedRange<Int>)
    /// `true` or `false`.
    case flag
    /// `true` and nothing else.
    case agreed
    /// One of some words.
    case word([String])
    /// A list.
    case list(List)
    /// An object with known members.
    case object(Object)
    /// What one of several forms allows.
    case either([Shape])
    /// No answer: the question only shows something.
    case nothing
  }

  /// A text.
  public struct Text: Hashable, Sendable {
    /// The fewest and the most code points. (People count characters, which no JSON Schema can: that limit is a rule beyond.)
    public var count: ClosedRange<Int>
    /// An I-Regexp (RFC 9485) that the whole text fits, without `\p`: so every reader of JSON Schema understands it.
    public var pattern: String?
    /// Whether something has to be seen: spaces alone are no text.
    public var needsInk: Bool
    /// The name of a `format` of JSON Schema, for editors; it refuses nothing.
    public var format: String?
    /// The fewest and the most characters as people count them, where a rule beyond says so.
    public var characters: ClosedRange<Int>?
    /// The days that are taken, where the text is a day.
    public var days: Days?
    /// An I-Regexp of texts of up to 64 code points that are good for certain, rules beyond included: documents full of
    /// usual answers are checked by it alone. What does not fit is checked in full.
    public var sure: String?

    /// Limits of a day; both ends are taken.
    public struct Days: Hashable, Sendable {
      /// The first day; `nil` for any.
      public var earliest: DateLimit?
      /// The last day; `nil` for any.
      public var latest: DateLimit?

      /// Creates limits.
      public init(earliest: DateLimit? = nil, latest: DateLimit? = nil) {
        self.earliest = earliest
        self.latest = latest
      }
    }

    /// Creates the form of a text. Control characters other than tabs and line ends are never allowed.
    public init(
      _ count: ClosedRange<Int>, pattern: String? = nil, needsInk: Bool = true, format: String? = nil,
      characters: ClosedRange<Int>? = nil, days: Days? = nil, sure: String? = nil
    ) {
      self.count = count
      self.pattern = pattern
      self.needsInk = needsInk
      self.format = format
      self.characters = characters
      self.days = days
      self.sure = sure
    }
  }

  /// A list.
  public struct List: Hashable, Sendable {
    /// The form of each element.
    public var element: Shape
    /// The fewest and the most elements.
    public var count: ClosedRange<Int>
    /// Whether no element may stand twice.
    public var isUnique: Bool
    /// Words that stand alone: with one of them in it, the list has no other element, whatever the fewest are.
    public var alone: [String]

    /// Creates the form of a list.
    public init(of element: Shape, count: ClosedRange<Int>, isUnique: Bool = false, alone: [String] = []) {
      self.element = element
      self.count = count
      self.isUnique = isUnique
      self.alone = alone
    }
  }

  /// An object with known members.
  public struct Object: Hashable, Sendable {
    /// The members in order.
    public var members: [Member]
    /// Groups of text members of which one at least is not empty.
    public var oneOf: [[String]]
    /// Text members that are not empty where another one is not: `family` needs `familyKana`.
    public var needs: [String: String]

    /// A member of an object.
    public struct Member: Hashable, Sendable {
      /// The name.
      public var name: String
      /// The form of its value.
      public var shape: Shape
      /// Whether it has to be there.
      public var isRequired: Bool

      /// Creates a member.
      public init(_ name: String, _ shape: Shape, isRequired: Bool = true) {
        self.name = name
        self.shape = shape
        self.isRequired = isRequired
      }
    }

    /// Creates the form of an object.
    public init(_ members: [Member], oneOf: [[String]] = [], needs: [String: String] = [:]) {
      self.members = members
      self.oneOf = oneOf
      self.needs = needs
    }
  }

  /// Creates the schema of an answer.
  public init(_ shape: Shape, beyond: [Rule] = []) {
    self.shape = shape
    self.beyond = beyond
  }
}

extension AnswerSchema.Shape {
  /// A text of so many code points.
  public static func text(_ count: ClosedRange<Int>, pattern: String? = nil, needsInk: Bool = true) -> Self {
    .text(AnswerSchema.Text(count, pattern: pattern, needsInk: needsInk))
  }

  /// A text of so many ASCII digits.
  public static func digits(_ count: Int) -> Self { .text(count...count, pattern: "[0-9]*") }

  /// A day as `2026-04-01`, whichever.
  public static var day: Self { day(earliest: nil) }

  /// A day as `2026-04-01`, from the year 1000 on, within limits that are checked beyond the schema.
  public static func day(earliest: DateLimit?, latest: DateLimit? = nil) -> Self {
    .text(
      AnswerSchema.Text(
        10...10, pattern: "[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", format: "date",
        days: .init(earliest: earliest, latest: latest)))
  }

  /// A list of answers of one form.
  public static func list(
    of element: Self, count: ClosedRange<Int>, isUnique: Bool = false, alone: [String] = []
  ) -> Self {
    .list(AnswerSchema.List(of: element, count: count, isUnique: isUnique, alone: alone))
  }

  /// An object with these members.
  public static func object(
    _ members: [AnswerSchema.Object.Member], oneOf: [[String]] = [], needs: [String: String] = [:]
  ) -> Self {
    .object(AnswerSchema.Object(members, oneOf: oneOf, needs: needs))
  }
}

extension AnswerSchema.Rule {
  /// A limit in what people see as characters.
  public static func characters(_ code: ViolationCode, upTo maximum: Int) -> Self {
    Self(
      code, ja: "目に見える文字で数えて\(maximum)字まで（異体字セレクタや結合文字は数えません）",
      en: "up to \(maximum) characters as people see them; selectors and combining marks do not count")
  }

  /// A day that the calendar has.
  public static func calendarDay(_ code: ViolationCode) -> Self {
    Self(code, ja: "暦にある日", en: "a day that the calendar has")
  }
}

// MARK: - The usual forms

extension AnswerSchema {
  /// A text of at least one character. Lengths are in code points, as JSON Schema counts.
  public static func text(minimum: Int = 1, maximum: Int) -> Self { Self(.text(minimum...max(minimum, maximum))) }

  /// A text that a pattern (I-Regexp without `\p`) covers from its start to its end.
  public static func text(matching pattern: String, maximum: Int = 1_000) -> Self {
    Self(.text(0...maximum, pattern: pattern))
  }

  /// One of several words.
  public static func word(among words: [String]) -> Self { Self(.word(words)) }

  /// A whole number within limits; without them, within what every reader of JSON keeps exactly.
  public static func integer(minimum: Int? = nil, maximum: Int? = nil) -> Self {
    let least = minimum ?? -WholeNumber.limit
    return Self(.integer(least...max(least, maximum ?? WholeNumber.limit)))
  }

  /// A list of so many items, which are all different where that is asked for.
  public static func list(
    of item: AnswerSchema, minimum: Int = 1, maximum: Int, isUnique: Bool = false
  ) -> Self {
    Self(.list(of: item.shape, count: minimum...max(minimum, maximum), isUnique: isUnique), beyond: item.beyond)
  }

  /// An object of these members and no others; all have to be there but the optional ones.
  public static func object(_ members: [(name: String, schema: AnswerSchema)], optional: Set<String> = []) -> Self {
    Self(
      .object(members.map { .init($0.name, $0.schema.shape, isRequired: !optional.contains($0.name)) }),
      beyond: members.flatMap(\.schema.beyond))
  }

  /// The schema with more rules that none can say.
  public func beyond(_ rules: Rule...) -> Self { Self(shape, beyond: beyond + rules) }
}
