public import FormSource

/// A success criterion of WCAG 2.2 or JIS X 8341-3:2016, level A or AA: a row of the lists a ward publishes.
///
/// The two standards share 37 criteria. JIS has one more (4.1.1), which WCAG dropped; WCAG has 18 that came after JIS.
public struct SuccessCriterion: Hashable, Sendable, Identifiable {
  /// How much is asked for.
  public enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The least.
    case single = "A"
    /// What public bodies aim at.
    case double = "AA"

    /// The lower level comes first.
    public static func < (left: Self, right: Self) -> Bool { left == .single && right == .double }
  }

  /// A list of criteria that results are published by.
  public enum Standard: String, Hashable, Sendable, CaseIterable {
    /// JIS X 8341-3:2016, 38 rows.
    case jis2016 = "JIS X 8341-3:2016"
    /// WCAG 2.2, 55 rows.
    case wcag22 = "WCAG 2.2"
  }

  /// Which standards have a criterion.
  enum Membership { case both, jis2016, wcag22 }

  /// The number in the standards, such as `1.4.3`.
  public let id: String
  /// The level.
  public let level: Level
  /// The standards that have it.
  public let standards: Set<Standard>
  /// What it asks for, in a few words of our own.
  public let title: BilingualText
  /// Who can decide it.
  public let method: TestMethod
  /// What it is about; without it, it does not apply.
  public let subject: Subject
  /// The check that proves by finding nothing that there is nothing to test.
  public let absence: ConformanceCheck?
  /// The checks that have to have been made before a machine may say anything.
  public let checks: [ConformanceCheck]
  /// The rules of axe-core that belong to it.
  public let axeRules: Set<String>
  /// How forms are tested for it.
  public let about: BilingualText

  init(
    _ id: String, _ level: Level, in membership: Membership, title: BilingualText, _ method: TestMethod,
    applies subject: Subject, unless absence: ConformanceCheck? = nil, checks: [ConformanceCheck] = [],
    axeRules: Set<String> = [], about: BilingualText
  ) {
    self.id = id
    self.level = level
    self.standards =
      switch membership {
      case .both: [.jis2016, .wcag22]
      case .jis2016: [.jis2016]
      case .wcag22: [.wcag22]
      }
    self.title = title
    self.method = method
    self.subject = subject
    self.absence = absence
    self.checks = checks
    self.axeRules = axeRules
    self.about = about
  }
}

extension SuccessCriterion {
  /// Every criterion of both standards, in the order of their numbers.
  public static let all: [SuccessCriterion] = perceivable + operable + understandable + robust

  /// The criteria of a standard, in the order of their numbers.
  public static func all(of standard: Standard) -> [SuccessCriterion] { all.filter { $0.standards.contains(standard) } }

  /// The criterion with a number.
  public static func named(_ id: String) -> SuccessCriterion? { all.first { $0.id == id } }
}

/// Who can decide whether a criterion is met, in the terms of the committee (WAIC) and of published results.
public enum TestMethod: String, Hashable, Sendable, CaseIterable {
  /// A machine finds and judges (AC).
  case machine = "AC"
  /// A machine finds, a person judges (AF).
  case machineAndPerson = "AF"
  /// A person only (HC).
  case person = "HC"

  /// What it is called in a report.
  public var title: BilingualText {
    switch self {
    case .machine: BilingualText(ja: "機械が判断", en: "machine")
    case .machineAndPerson: BilingualText(ja: "機械が見つけ、人が判断", en: "machine finds, person judges")
    case .person: BilingualText(ja: "人が判断", en: "person")
    }
  }
}

/// What a criterion is about.
public enum Subject: String, Hashable, Sendable, CaseIterable {
  /// Every page.
  case always
  /// Pictures.
  case images
  /// Sound and film.
  case media
  /// Words in other languages.
  case mixedLanguages
  /// Fields for the person's own data.
  case personalData
  /// What appears on hover or focus.
  case tooltips
  /// Shortcuts of a single key.
  case shortcuts
  /// What moves.
  case motion
  /// The pages of a process, which are exempt: only the way to the first one counts.
  case process
  /// Several pages together.
  case pageSet
  /// Paths drawn with a finger.
  case gestures
  /// Presses that scripts listen to.
  case scripts
  /// Moving the device.
  case motionInput
  /// Dragging.
  case dragging
  /// A sign-in.
  case login
  /// What is told while a page stands.
  case liveUpdates

  /// Whether it is there on every page, so that no result can be "not applicable".
  public var isAlwaysThere: Bool { self == .always || self == .pageSet }
}
