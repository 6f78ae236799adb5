public import FormText

/// What reading and showing an answer may depend on besides the answer itself. Nothing else: no clock, no locale.
public struct FieldContext: Hashable, Sendable {
  /// The day it is for the service.
  public var today: CalendarDate
  /// The reader's language.
  public var language: Language
  /// How days are shown.
  public var dateStyle: DateDisplay

  /// What postal codes stand for, by their seven digits, as far as the host looked them up (`PostalCodeLookup`).
  public var places: [String: [PostalPlace]] = [:]
  /// The people of the resident's household, as far as a register said who they are.
  public var household: [ListedPerson] = []

  /// How a form shows days.
  public enum DateDisplay: String, Hashable, Sendable, CaseIterable {
    /// 令和8年4月1日.
    case wareki
    /// 2026年4月1日.
    case western
    /// 2026年（令和8年）4月1日.
    case both
  }

  /// Creates a context.
  public init(today: CalendarDate, language: Language = .japanese, dateStyle: DateDisplay = .wareki) {
    self.today = today
    self.language = language
    self.dateStyle = dateStyle
  }
}
