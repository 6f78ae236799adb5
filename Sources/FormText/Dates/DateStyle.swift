/// A way to write a date. Whatever is written in any of them, `DateReader` reads back as the same day.
public enum DateStyle: String, Hashable, Sendable, CaseIterable, Codable {
  /// 「2026年4月1日」
  case western
  /// 「令和8年4月1日」, 「令和元年5月1日」
  case wareki
  /// 「2026年（令和8年）4月1日」, as 公用文作成の考え方 (2022) suggests where both kinds of readers are expected.
  case both
  /// "1 April 2026"
  case english
  /// 「R8.4.1」, for narrow columns.
  case short
  /// "R08.04.01", the letter form of JIS X 0301.
  case jisX0301
  /// "5080401": era code 1 to 5, then year, month and day, as tax and pension forms take it.
  case sevenDigits
  /// "2026-04-01", for data.
  case iso
}

extension CalendarDate {
  /// The date in a style.
  ///
  /// Before 1873 there is no era to name, nor does anybody write the year 1000 of one; after the 99th year there are no
  /// seven digits. Then the Japanese styles fall back to `western`, the codes to `iso`.
  public func formatted(_ style: DateStyle) -> String {
    switch style {
    case .western: "\(year)年\(month)月\(day)日"
    case .wareki: writtenWareki?.text ?? formatted(.western)
    case .both:
      if writtenWareki != nil, let japaneseYear = JapaneseYear(of: self) {
        "\(year)年（\(japaneseYear.text)）\(month)月\(day)日"
      } else {
        formatted(.western)
      }
    case .english: "\(day) \(EnglishMonths.names[month - 1]) \(year)"
    case .short: writtenWareki.map { "\($0.era.letter)\($0.year).\(month).\(day)" } ?? iso
    case .jisX0301:
      writtenWareki.map { "\($0.era.letter)\(Self.two($0.year)).\(Self.two(month)).\(Self.two(day))" } ?? iso
    case .sevenDigits:
      if let wareki, wareki.year <= 99 {
        "\(wareki.era.code)\(Self.two(wareki.year))\(Self.two(month))\(Self.two(day))"
      } else {
        iso
      }
    case .iso: iso
    }
  }

  /// The date in every language the package speaks, ready for a page.
  ///
  /// Japanese is in the style given; やさしい日本語 is always Western with furigana, as 在留支援のためのやさしい日本語
  /// ガイドライン (2020) asks; English is "1 April 2026".
  public func localized(_ style: DateStyle = .western) -> LocalizedText {
    LocalizedText(
      RubyText(plain: formatted(style)),
      easy: RubyText("\(year){年|ねん}\(month){月|がつ}\(dayWithReading)"),
      english: RubyText(plain: formatted(.english)))
  }

  /// The day as furigana markup. Some days have a word of their own, which stands over number and 日 together.
  private var dayWithReading: String {
    let reading: String? =
      switch day {
      case 1: "ついたち"
      case 2: "ふつか"
      case 3: "みっか"
      case 4: "よっか"
      case 5: "いつか"
      case 6: "むいか"
      case 7: "なのか"
      case 8: "ようか"
      case 9: "ここのか"
      case 10: "とおか"
      case 14: "じゅうよっか"
      case 20: "はつか"
      case 24: "にじゅうよっか"
      default: nil
      }
    return reading.map { "{\(day)日|\($0)}" } ?? "\(day){日|にち}"
  }

  /// The date in the Japanese calendar, when its year has at most three digits.
  private var writtenWareki: WarekiDate? { wareki.flatMap { $0.year <= 999 ? $0 : nil } }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// The months' English names, January first.
enum EnglishMonths {
  static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// The month a name or its abbreviation of three letters (or "Sept") means, 1 to 12. Lower case.
  static func month(named name: String) -> Int? {
    guard name.utf8.count >= 3, name.utf8.count <= 9 else { return nil }
    if name == "sept" { return 9 }
    for (index, full) in names.enumerated() {
      let full = full.lowercased()
      if full == name || (name.utf8.count == 3 && full.hasPrefix(name)) { return index + 1 }
    }
    return nil
  }
}
