/// A Japanese era (元号) in which dates of living people's papers are written.
///
/// Source of names and first days: 元号法 (昭和54年法律第43号); the imperial rescripts of 1912 and 1926; 昭和64年政令第1号;
/// 平成31年政令第143号. Letters: JIS X 0301. Number codes: forms of tax and pension offices.
public enum Era: String, Hashable, Sendable, CaseIterable, Codable, Comparable {
  /// 明治, from 23 October 1868. Its dates are Gregorian from 明治6年1月1日 (太政官布告337号).
  case meiji
  /// 大正, from 30 July 1912.
  case taisho
  /// 昭和, from 25 December 1926.
  case showa
  /// 平成, from 8 January 1989.
  case heisei
  /// 令和, from 1 May 2019.
  case reiwa

  /// The name in kanji: 「令和」.
  public var name: String {
    switch self {
    case .meiji: "明治"
    case .taisho: "大正"
    case .showa: "昭和"
    case .heisei: "平成"
    case .reiwa: "令和"
    }
  }

  /// The reading in hiragana: 「れいわ」.
  public var reading: String {
    switch self {
    case .meiji: "めいじ"
    case .taisho: "たいしょう"
    case .showa: "しょうわ"
    case .heisei: "へいせい"
    case .reiwa: "れいわ"
    }
  }

  /// The letter of JIS X 0301: `R`.
  public var letter: Character {
    switch self {
    case .meiji: "M"
    case .taisho: "T"
    case .showa: "S"
    case .heisei: "H"
    case .reiwa: "R"
    }
  }

  /// The digit that stands for the era on tax and pension forms, 1 to 5.
  public var code: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The first day of the era. For 明治 it is the day of its proclamation, as the Gregorian calendar counts it.
  public var firstDay: CalendarDate {
    switch self {
    case .meiji: CalendarDate(known: 1868, 10, 23)
    case .taisho: CalendarDate(known: 1912, 7, 30)
    case .showa: CalendarDate(known: 1926, 12, 25)
    case .heisei: CalendarDate(known: 1989, 1, 8)
    case .reiwa: CalendarDate(known: 2019, 5, 1)
    }
  }

  /// The last day that belongs to the era alone, or `nil` while it lasts.
  public var lastDay: CalendarDate? {
    switch self {
    case .meiji: CalendarDate(known: 1912, 7, 29)
    case .taisho: CalendarDate(known: 1926, 12, 24)
    case .showa: CalendarDate(known: 1989, 1, 7)
    case .heisei: CalendarDate(known: 2019, 4, 30)
    case .reiwa: nil
    }
  }

  /// The day on which the era ended and the next began, when that was one day: papers carry either name for it.
  ///
  /// 30 July 1912 (明治45年 and 大正元年) and 25 December 1926 (大正15年 and 昭和元年).
  public var sharedLastDay: CalendarDate? {
    switch self {
    case .meiji: Era.taisho.firstDay
    case .taisho: Era.showa.firstDay
    case .showa, .heisei, .reiwa: nil
    }
  }

  /// The era a day belongs to, or `nil` before 明治6年1月1日 (1 January 1873), when the calendar was another one.
  public init?(on date: CalendarDate) {
    guard date >= Self.gregorianSince else { return nil }
    for era in Self.allCases.reversed() where date >= era.firstDay {
      self = era
      return
    }
    return nil
  }

  /// The first day that an era year can be counted for, 明治6年1月1日.
  ///
  /// Before it Japan counted by moon and sun; such dates occur only in old family registers and need a table of their own.
  public static let gregorianSince = CalendarDate(known: 1873, 1, 1)

  /// Finds an era by its name, first kanji, square sign, reading, letter or Latin name: 令和, 令, ㋿, れいわ, R, reiwa.
  public init?(named name: String) {
    guard name.utf8.count <= 16 else { return nil }
    switch name.lowercased() {
    case "明治", "明", "㍾", "めいじ", "m", "meiji": self = .meiji
    case "大正", "大", "㍽", "たいしょう", "t", "taisho", "taishō": self = .taisho
    case "昭和", "昭", "㍼", "しょうわ", "s", "showa", "shōwa": self = .showa
    case "平成", "平", "㍻", "へいせい", "h", "heisei": self = .heisei
    case "令和", "令", "㋿", "れいわ", "r", "reiwa": self = .reiwa
    default: return nil
    }
  }

  /// Whether an era came before another.
  public static func < (left: Era, right: Era) -> Bool { left.code < right.code }
}
