import FormText

/// When somebody works in a week, by day.
public struct WorkSchedule: Hashable, Sendable {
  /// A stretch of work. One that ends at or before its beginning goes on into the next day, as a night shift does.
  public struct Shift: Hashable, Sendable {
    /// When it begins.
    public var start: ClockTime
    /// When it ends.
    public var end: ClockTime
    /// The break in it, in minutes.
    public var rest: Int

    /// Creates a stretch of work.
    ///
    /// - Parameter rest: The break in it, in minutes; shorter than the stretch.
    public init(from start: ClockTime, to end: ClockTime, rest: Int = 0) {
      self.start = start
      self.end = end
      self.rest = rest
    }

    /// How long it is from its beginning to its end, in minutes.
    public var span: Int { end.minutes - start.minutes + (end <= start ? 24 * 60 : 0) }
    /// How long the work in it is, in minutes.
    public var minutes: Int { span - rest }
  }

  /// The stretches of each day, Monday first, those of public holidays last; days without work hold none.
  public private(set) var days: [[Shift]]

  /// The days from Monday to Sunday and public holidays, as their names stand in answers.
  public static let dayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "holiday",
  ]
  /// The days that every week has.
  private static let weekdays = 0..<7

  /// Creates a week without work.
  public init() { days = Array(repeating: [], count: Self.dayNames.count) }

  /// The stretches of a day, 0 for Monday, 7 for public holidays.
  public subscript(day: Int) -> [Shift] {
    get { days[day] }
    set { days[day] = newValue }
  }

  /// Whether there is no work in the week.
  public var isEmpty: Bool { days.allSatisfy(\.isEmpty) }
  /// How many days of a week without holidays have work.
  public var workingDays: Int { days[Self.weekdays].count { !$0.isEmpty } }
  /// The work of a week without holidays, in minutes, breaks left out.
  public var minutes: Int { days[Self.weekdays].joined().reduce(0) { $0 + $1.minutes } }
}

// MARK: - Reading and writing

extension WorkSchedule {
  static let kanji = ["月", "火", "水", "木", "金", "土", "日", "祝"]
  static let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Hol"]

  /// Whether a text says that a day is like the one before it: 〃, 同上, 同じ.
  static func isDitto(_ text: String) -> Bool {
    ["〃", "々", "\"", "同", "同上", "同じ", "上と同じ", "same", "ditto"].contains(TextNormalisation.digits(text).lowercased())
  }

  /// The stretches a text names, such as 「9:00〜12:00、13時から17時半まで」 or 「9:00〜17:30（休憩60分）」; `nil` when it names
  /// something else.
  static func shifts(_ text: String) -> [Shift]? {
    guard text.utf8.count <= 400 else { return nil }
    let folded = TextNormalisation.digits(text)
    if folded.isEmpty || EntryText.isDashes(folded)
      || ["休み", "休", "なし", "無し", "off", "none"].contains(folded.lowercased())
    {
      return []
    }
    var shifts: [Shift] = []
    for piece in folded.split(whereSeparator: { "、,，;；\n".contains($0) }) {
      guard let (hours, rest) = partedAtRest(String(piece)) else { return nil }
      if hours.isEmpty, rest != nil, !shifts.isEmpty {
        guard shifts[shifts.count - 1].rest == 0 else { return nil }
      } else {
        guard let shift = shift(hours), shifts.count < 4 else { return nil }
        shifts.append(shift)
      }
      if let rest {
        guard rest < shifts[shifts.count - 1].span else { return nil }
        shifts[shifts.count - 1].rest = rest
      }
    }
    return shifts.isEmpty ? nil : shifts
  }

  /// The hours of a stretch and the minutes of the break after them: 「9:00〜17:30（うち休憩1時間）」. `nil` when the break is
  /// not understood.
  private static func partedAtRest(_ text: String) -> (hours: String, rest: Int?)? {
    let lowercased = text.lowercased()
    for word in ["休憩", "休けい", "break"] {
      guard let place = lowercased.firstRange(of: word) else { continue }
      let signs = Set("()（）:：はうち/")
      let before = lowercased[..<place.lowerBound].reversed().drop { signs.contains($0) }
      let after = lowercased[place.upperBound...].drop { signs.contains($0) }.reversed().drop { signs.contains($0) }
      guard let minutes = minutes(String(after.reversed())) else { return nil }
      return (String(before.reversed()), minutes)
    }
    return (text, nil)
  }

  /// A length of time in minutes: 60分, 1時間, 1時間30分, 1:30, 45 min; without a unit minutes.
  private static func minutes(_ text: String) -> Int? {
    var hours = 0
    var rest = text[...]
    for unit in ["時間", "hours", "hour", "h", ":"] {
      guard let place = rest.firstRange(of: unit) else { continue }
      guard let value = Int(rest[..<place.lowerBound]), (0..<24).contains(value) else { return nil }
      hours = value
      rest = rest[place.upperBound...]
      break
    }
    for unit in ["分", "minutes", "min", "m"] where rest.hasSuffix(unit) {
      rest = rest.dropLast(unit.count)
      break
    }
    if rest.isEmpty { return hours == 0 ? nil : hours * 60 }
    if rest == "半" { return hours * 60 + 30 }
    guard rest.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let minutes = Int(rest), minutes < 24 * 60 else {
      return nil
    }
    return hours * 60 + minutes
  }

  private static func shift(_ text: String) -> Shift? {
    var text = text
    for word in ["まで", "迄"] where text.hasSuffix(word) { text = String(text.dropLast(word.count)) }
    for sign in ["から", "〜", "～", "~", "-", "ー", "to"] {
      guard let first = text.split(separator: sign, maxSplits: 1, omittingEmptySubsequences: false).first,
        first.count < text.count
      else { continue }
      var rest = String(text.dropFirst(first.count + sign.count))
      for word in ["翌日", "翌朝", "翌"] where rest.hasPrefix(word) { rest = String(rest.dropFirst(word.count)) }
      guard let start = try? ClockTime(entry: String(first)), let end = try? ClockTime(entry: rest) else { return nil }
      return Shift(from: start, to: end)
    }
    return nil
  }

  /// Reads a whole week: 「月〜金 9:00〜17:00、土 9:00〜12:00」, 平日, 毎日, Mon–Fri. Stretches without a day belong to the
  /// days before them. `nil` when something else is there.
  init?(entry: String) {
    guard entry.utf8.count <= 1_000 else { return nil }
    self.init()
    var current: [Int] = []
    for piece in entry.split(whereSeparator: { "、,，;；\n/".contains($0) }) {
      var text = TextNormalisation.digits(String(piece))
      // What the week comes to is worked out, not read.
      if text.isEmpty || ["合計", "total"].contains(where: text.lowercased().hasPrefix) { continue }
      let named = Self.days(&text)
      if !named.isEmpty { current = named }
      guard !current.isEmpty else { return nil }
      if named.isEmpty, let (hours, rest) = Self.partedAtRest(text), hours.isEmpty, let rest {
        // A break belongs to the stretch before it.
        for day in current {
          guard let last = days[day].last, last.rest == 0, rest < last.span else { return nil }
          days[day][days[day].count - 1].rest = rest
        }
        continue
      }
      guard let shifts = Self.shifts(text) else { return nil }
      for day in current {
        guard days[day].count + shifts.count <= 4 else { return nil }
        days[day] += shifts
      }
    }
    if isEmpty { return nil }
  }

  /// Takes the days off the beginning of a text.
  private static func days(_ text: inout String) -> [Int] {
    for (word, range) in [("平日", 0...4), ("毎日", 0...6), ("土日", 5...6), ("週末", 5...6)] where text.hasPrefix(word) {
      text = String(text.dropFirst(word.count))
      return Array(range)
    }
    var found: [Int] = []
    var opensRange = false
    while true {
      let lowercased = text.lowercased()
      guard
        let day = dayNames.indices.first(where: {
          text.hasPrefix(kanji[$0]) || lowercased.hasPrefix(english[$0].lowercased())
        })
      else { break }
      let isKanji = text.hasPrefix(kanji[day])
      text = String(text.dropFirst(isKanji ? 1 : 3))
      for word in ["曜日", "曜", "日", "day", "iday", "sday", "nesday", "rsday", "urday"]
      where text.lowercased().hasPrefix(word) {
        text = String(text.dropFirst(word.count))
        break
      }
      if opensRange, let last = found.last, last <= day, day < 7 {
        found += Array(last...day).dropFirst()
      } else {
        found.append(day)
      }
      opensRange = false
      for sign in ["〜", "～", "~", "-", "–", "から", "ー"] where text.hasPrefix(sign) {
        text = String(text.dropFirst(sign.count))
        opensRange = true
        break
      }
      for sign in ["・", "･", "と", "&"] where !opensRange && text.hasPrefix(sign) {
        text = String(text.dropFirst(sign.count))
      }
    }
    for sign in ["まで", ":", "は"] where text.hasPrefix(sign) { text = String(text.dropFirst(sign.count)) }
    return Array(Set(found)).sorted()
  }

  /// The week in lines, days with the same hours together: 「月〜金 9:00〜17:00」.
  func lines(japanese: Bool) -> [String] {
    var lines: [String] = []
    var day = 0
    let names = japanese ? Self.kanji : Self.english
    while day < Self.dayNames.count {
      var last = day
      while last < 6, days[last + 1] == days[day] { last += 1 }
      if !days[day].isEmpty {
        let name = last == day ? names[day] : names[day] + (japanese ? "〜" : "–") + names[last]
        let hours = days[day].map { Self.text($0, japanese: japanese) }
        lines.append(name + " " + hours.joined(separator: japanese ? "、" : ", "))
      }
      day = last + 1
    }
    return lines
  }

  /// The hours of one day as they are entered.
  func entry(_ day: Int) -> String {
    days[day].map { Self.text($0, japanese: true) }.joined(separator: "、")
  }

  private static func text(_ shift: Shift, japanese: Bool) -> String {
    let hours = clock(shift.start) + (japanese ? "〜" : "–") + clock(shift.end)
    guard shift.rest > 0 else { return hours }
    return hours + (japanese ? "（休憩\(shift.rest)分）" : " (break \(shift.rest) min)")
  }

  /// What the week comes to: 「合計 1週間に42時間30分」.
  var total: LocalizedText {
    let (hours, rest) = (minutes / 60, minutes % 60)
    return LocalizedText(
      "合計 1週間に\(hours)時間" + (rest > 0 ? "\(rest)分" : ""),
      easy: "{合計|ごうけい} 1{週間|しゅうかん}に \(hours){時間|じかん}" + (rest > 0 ? "\(rest){分|ぷん}" : ""),
      english: "Total \(hours) h" + (rest > 0 ? " \(rest) min" : "") + " a week",
      chinese: "合计每周\(hours)小时" + (rest > 0 ? "\(rest)分钟" : ""),
      korean: "합계 일주일에 \(hours)시간" + (rest > 0 ? " \(rest)분" : ""),
      vietnamese: "Tổng cộng \(hours) giờ" + (rest > 0 ? " \(rest) phút" : "") + " một tuần")
  }

  private static func clock(_ time: ClockTime) -> String {
    String(time.iso.first == "0" ? time.iso.dropFirst() : time.iso[...])
  }
}
