public import FormSource

/// The stable name of a kind of resident, such as `elderly_phone`: part of the name of every random draw.
public struct PersonaName: Hashable, Sendable, RawRepresentable, Comparable {
  /// The name as it stands in data and reports.
  public let rawValue: String

  /// Creates a name from its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Orders by name.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Somebody who uses a phone every day and meets the form for the first time.
  public static let adultPhone = Self(rawValue: "adult_phone")
  /// An older person with a phone.
  public static let elderlyPhone = Self(rawValue: "elderly_phone")
  /// Somebody who enlarges the screen.
  public static let lowVision = Self(rawValue: "low_vision")
  /// Somebody who listens to a screen reader.
  public static let screenReader = Self(rawValue: "screen_reader")
  /// Somebody who reads やさしい日本語.
  public static let plainJapanese = Self(rawValue: "foreign_plain_japanese")
  /// A parent with a child on the arm.
  public static let oneHandedParent = Self(rawValue: "parent_one_hand")
  /// A member of the counter staff who types what a resident says.
  public static let counterStaff = Self(rawValue: "counter_staff")
}

/// A kind of resident as the simulation knows it: how quickly they read and type, how often they slip, when they give up.
///
/// These are numbers for comparing forms, not for describing people.
public struct Persona: Hashable, Sendable {
  /// The stable name.
  public var name: PersonaName
  /// What testers call them.
  public var title: BilingualText
  /// Whether they fill in the form for somebody else; their runs are never averaged with those of residents.
  public var isAssisting: Bool
  /// Characters read, or heard, in a minute.
  public var readingSpeed: EvidencedNumber
  /// Characters finally entered in a second, conversion included.
  public var typingSpeed: EvidencedNumber
  /// Seconds to reach and press a control.
  public var tap: EvidencedNumber
  /// Seconds to make up one's mind before an act.
  public var thinking: EvidencedNumber
  /// The chance of a slip that the form points out, for each typed question.
  public var slip: EvidencedNumber
  /// A factor on the chance of misreading a question with a difficult word.
  public var misreading: EvidencedNumber
  /// The chance that a hint is read.
  public var hintReading: EvidencedNumber
  /// The chance of entering the other width, for each question that insists on one.
  public var width: EvidencedNumber
  /// The chance of entering the other calendar, for each day that insists on one.
  public var calendar: EvidencedNumber
  /// A factor on the chance of giving up.
  public var givingUp: EvidencedNumber
  /// The chance that an attempt to correct an error works when the message says how.
  public var correcting: EvidencedNumber
}

extension Persona {
  /// The numbers by name, in a fixed order.
  public var numbers: [(name: String, number: EvidencedNumber)] {
    [
      ("readingSpeed", readingSpeed), ("typingSpeed", typingSpeed), ("tap", tap), ("thinking", thinking),
      ("slip", slip), ("misreading", misreading), ("hintReading", hintReading), ("width", width),
      ("calendar", calendar), ("givingUp", givingUp), ("correcting", correcting),
    ]
  }
}
