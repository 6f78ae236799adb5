/// A day of the week. Raw values are those of ISO 8601: Monday is 1, Sunday 7.
public enum Weekday: Int, Hashable, Sendable, CaseIterable, Codable {
  /// 月曜日
  case monday = 1
  /// 火曜日
  case tuesday
  /// 水曜日
  case wednesday
  /// 木曜日
  case thursday
  /// 金曜日
  case friday
  /// 土曜日
  case saturday
  /// 日曜日
  case sunday

  /// The Japanese name in one character, as it stands after a date: 「月」.
  public var japaneseShort: String {
    switch self {
    case .monday: "月"
    case .tuesday: "火"
    case .wednesday: "水"
    case .thursday: "木"
    case .friday: "金"
    case .saturday: "土"
    case .sunday: "日"
    }
  }

  /// The English name: "Monday".
  public var englishName: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// How the day is read aloud in Japanese, without 「ようび」.
  private var reading: String {
    switch self {
    case .monday: "げつ"
    case .tuesday: "か"
    case .wednesday: "すい"
    case .thursday: "もく"
    case .friday: "きん"
    case .saturday: "ど"
    case .sunday: "にち"
    }
  }

  /// The full name in every language the package speaks: 「月曜日」, with furigana in やさしい日本語, "Monday".
  public var name: LocalizedText {
    LocalizedText(
      RubyText(plain: japaneseShort + "曜日"),
      easy: RubyText("{\(japaneseShort)曜日|\(reading)ようび}"),
      english: RubyText(plain: englishName))
  }
}

extension CalendarDate {
  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, so day number -3 was a Monday.
    let daysFromMonday = (dayNumber % 7 + 7 + 3) % 7
    return Weekday(rawValue: daysFromMonday + 1) ?? .monday
  }
}
