public import FormSource

/// How hard the simulation is on people: the same people with every doubtful number turned up or down.
///
/// The band between lenient and strict is the real doubt about a prediction; more runs do not make it narrower.
public enum SimulationStrength: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Fewer errors, more patience, quicker.
  case lenient
  /// The numbers as they stand.
  case nominal
  /// More errors, less patience, slower. Marks are held against this one.
  case strict

  /// A factor on the chance of every error. Assumption.
  public var errors: Double {
    switch self {
    case .lenient: 0.7
    case .nominal: 1
    case .strict: 1.4
    }
  }

  /// A factor on the chance of giving up. Assumption.
  public var givingUp: Double {
    switch self {
    case .lenient: 0.7
    case .nominal: 1
    case .strict: 1.5
    }
  }

  /// A factor on the time of every act. Assumption.
  public var time: Double {
    switch self {
    case .lenient: 0.85
    case .nominal: 1
    case .strict: 1.25
    }
  }

  /// What scripts and reports call it.
  public var title: BilingualText {
    switch self {
    case .lenient: BilingualText(ja: "甘い", en: "lenient")
    case .nominal: BilingualText(ja: "標準", en: "nominal")
    case .strict: BilingualText(ja: "厳しい", en: "strict")
    }
  }

  /// Orders from lenient to strict.
  public static func < (left: Self, right: Self) -> Bool { left.errors < right.errors }
}
