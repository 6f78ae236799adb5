// Source: 元号法 (昭和54年法律第43号), the eras' proclamations and JIS X 0301; days cross-checked with two public libraries
// and a system calendar, which agree on every boundary from 1912 on.

/// A day with the spellings of the Japanese calendar.
public struct WarekiVector: Sendable, CustomStringConvertible {
  /// The day as `2026-11-23`.
  public var iso: String
  /// The era in Roman letters.
  public var era: Era
  /// The year of the era.
  public var year: Int
  /// 「令和8年11月23日」.
  public var kanji: String
  /// `R8.11.23`.
  public var short: String
  /// `R08.11.23`.
  public var jisX0301: String
  /// `5081123`, as tax and pension forms have it.
  public var seven: String

  /// An era by its name in Roman letters: this table knows no module of the library.
  public enum Era: String, Sendable { case meiji, taisho, showa, heisei, reiwa }

  public var description: String { "\(iso) \(kanji)" }

  init(_ iso: String, _ era: Era, _ year: Int, _ kanji: String, _ short: String, _ jisX0301: String, _ seven: String) {
    (self.iso, self.era, self.year, self.kanji) = (iso, era, year, kanji)
    (self.short, self.jisX0301, self.seven) = (short, jisX0301, seven)
  }

  /// Every boundary of the eras, leap days, and days of today.
  public static let all: [WarekiVector] = [
    WarekiVector("1873-01-01", .meiji, 6, "明治6年1月1日", "M6.1.1", "M06.01.01", "1060101"),
    WarekiVector("1873-12-31", .meiji, 6, "明治6年12月31日", "M6.12.31", "M06.12.31", "1061231"),
    WarekiVector("1900-02-28", .meiji, 33, "明治33年2月28日", "M33.2.28", "M33.02.28", "1330228"),
    WarekiVector("1904-02-29", .meiji, 37, "明治37年2月29日", "M37.2.29", "M37.02.29", "1370229"),
    WarekiVector("1912-07-29", .meiji, 45, "明治45年7月29日", "M45.7.29", "M45.07.29", "1450729"),
    WarekiVector("1912-07-30", .taisho, 1, "大正元年7月30日", "T1.7.30", "T01.07.30", "2010730"),
    WarekiVector("1912-12-31", .taisho, 1, "大正元年12月31日", "T1.12.31", "T01.12.31", "2011231"),
    WarekiVector("1913-01-01", .taisho, 2, "大正2年1月1日", "T2.1.1", "T02.01.01", "2020101"),
    WarekiVector("1923-09-01", .taisho, 12, "大正12年9月1日", "T12.9.1", "T12.09.01", "2120901"),
    WarekiVector("1926-12-24", .taisho, 15, "大正15年12月24日", "T15.12.24", "T15.12.24", "2151224"),
    WarekiVector("1926-12-25", .showa, 1, "昭和元年12月25日", "S1.12.25", "S01.12.25", "3011225"),
    WarekiVector("1926-12-31", .showa, 1, "昭和元年12月31日", "S1.12.31", "S01.12.31", "3011231"),
    WarekiVector("1927-01-01", .showa, 2, "昭和2年1月1日", "S2.1.1", "S02.01.01", "3020101"),
    WarekiVector("1945-08-15", .showa, 20, "昭和20年8月15日", "S20.8.15", "S20.08.15", "3200815"),
    WarekiVector("1964-10-10", .showa, 39, "昭和39年10月10日", "S39.10.10", "S39.10.10", "3391010"),
    WarekiVector("1988-12-31", .showa, 63, "昭和63年12月31日", "S63.12.31", "S63.12.31", "3631231"),
    WarekiVector("1989-01-07", .showa, 64, "昭和64年1月7日", "S64.1.7", "S64.01.07", "3640107"),
    WarekiVector("1989-01-08", .heisei, 1, "平成元年1月8日", "H1.1.8", "H01.01.08", "4010108"),
    WarekiVector("1989-12-31", .heisei, 1, "平成元年12月31日", "H1.12.31", "H01.12.31", "4011231"),
    WarekiVector("1990-01-01", .heisei, 2, "平成2年1月1日", "H2.1.1", "H02.01.01", "4020101"),
    WarekiVector("2000-02-29", .heisei, 12, "平成12年2月29日", "H12.2.29", "H12.02.29", "4120229"),
    WarekiVector("2011-03-11", .heisei, 23, "平成23年3月11日", "H23.3.11", "H23.03.11", "4230311"),
    WarekiVector("2018-12-31", .heisei, 30, "平成30年12月31日", "H30.12.31", "H30.12.31", "4301231"),
    WarekiVector("2019-01-01", .heisei, 31, "平成31年1月1日", "H31.1.1", "H31.01.01", "4310101"),
    WarekiVector("2019-04-30", .heisei, 31, "平成31年4月30日", "H31.4.30", "H31.04.30", "4310430"),
    WarekiVector("2019-05-01", .reiwa, 1, "令和元年5月1日", "R1.5.1", "R01.05.01", "5010501"),
    WarekiVector("2019-12-31", .reiwa, 1, "令和元年12月31日", "R1.12.31", "R01.12.31", "5011231"),
    WarekiVector("2020-01-01", .reiwa, 2, "令和2年1月1日", "R2.1.1", "R02.01.01", "5020101"),
    WarekiVector("2020-02-29", .reiwa, 2, "令和2年2月29日", "R2.2.29", "R02.02.29", "5020229"),
    WarekiVector("2024-02-29", .reiwa, 6, "令和6年2月29日", "R6.2.29", "R06.02.29", "5060229"),
    WarekiVector("2025-05-26", .reiwa, 7, "令和7年5月26日", "R7.5.26", "R07.05.26", "5070526"),
    WarekiVector("2026-11-23", .reiwa, 8, "令和8年11月23日", "R8.11.23", "R08.11.23", "5081123"),
    WarekiVector("2030-04-01", .reiwa, 12, "令和12年4月1日", "R12.4.1", "R12.04.01", "5120401"),
  ]

  /// What residents write, and the day they mean.
  public static let spellings: [(String, String)] = [
    ("令和元年5月1日", "2019-05-01"),
    ("令和1年5月1日", "2019-05-01"),
    ("令和01年05月01日", "2019-05-01"),
    ("R1.5.1", "2019-05-01"),
    ("R01.05.01", "2019-05-01"),
    ("r1/5/1", "2019-05-01"),
    ("Ｒ１．５．１", "2019-05-01"),
    ("令和　元年　５月　１日", "2019-05-01"),
    ("令和八年十一月二十三日", "2026-11-23"),
    ("㋿元年5月1日", "2019-05-01"),
    ("㍻31年4月30日", "2019-04-30"),
    ("昭39.10.10", "1964-10-10"),
    ("S39-10-10", "1964-10-10"),
    ("平12年2月29日", "2000-02-29"),
    ("5080401", "2026-04-01"),
    ("西暦2026年11月23日", "2026-11-23"),
    ("２０２６年１１月２３日", "2026-11-23"),
    ("2026/11/23", "2026-11-23"),
    ("20261123", "2026-11-23"),
  ]
}
