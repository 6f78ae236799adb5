import FormText

/// When somebody works in a week, by day.
public struct WorkSchedule: Hashable, Sendable {
  /// A stretch of work. One that ends at or before its beginning goes on into the next day, as a night shift does.
  public struct Shift: Hashable, Sendable {
    /// When it begins.
    public var start: ClockTime
    /// When it ends.
    public var end: ClockTime

    /// Creates a stretch of work.
    public init(from start: ClockTime, to end: ClockTime) {
      self.start = start
      self.end = end
    }

    /// How long it is, in minutes.
    public var minutes: Int { end.minutes - start.minutes + (end <= start ? 24 * 60 : 0) }
  }

  /// The stretches of each day, Monday first; days without work hold none.
  public private(set) var days: [[Shift]]

  /// The days from Monday to Sunday, as their names stand in answers.
  public static let dayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  /// Creates a week without work.
  public init() { days = Array(repeating: [], count: 7) }

  /// The stretches of a day, 0 for Monday.
  public subscript(day: Int) -> [Shift] {
    get { days[day] }
    set { days[day] = newValue }
  }

  /// Whether there is no work in the week.
  public var isEmpty: Bool { days.allSatisfy(\.isEmpty) }
  /// How many days have work.
  public var workingDays: Int { days.count { !$0.isEmpty } }
  /// The work of the week, in minutes; breaks are left out by leaving them out of the stretches.
  public var minutes: Int { days.joined().reduce(0) { $0 + $1.minutes } }
}

// MARK: - Reading and writing

extension WorkSchedule {
  static let kanji = ["月", "火", "水", "木", "金", "土", "日"]
  static let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// The stretches a text names, such as 「9:00〜12:00、13時から17時半まで」; `nil` when it names something else.
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
      guard let shift = shift(String(piece)), shifts.count < 4 else { return nil }
      shifts.append(shift)
    }
    return shifts.isEmpty ? nil : shifts
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
      if text.isEmpty { continue }
      let named = Self.days(&text)
      if !named.isEmpty { current = named }
      guard !current.isEmpty, let shifts = Self.shifts(text) else { return nil }
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
        let day = (0..<7).first(where: { text.hasPrefix(kanji[$0]) || lowercased.hasPrefix(english[$0].lowercased()) })
      else { break }
      let isKanji = text.hasPrefix(kanji[day])
      text = String(text.dropFirst(isKanji ? 1 : 3))
      for word in ["曜日", "曜", "day", "sday", "nesday", "rsday", "urday"] where text.lowercased().hasPrefix(word) {
        text = String(text.dropFirst(word.count))
        break
      }
      if opensRange, let last = found.last, last <= day {
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
    for sign in [":", "は"] where text.hasPrefix(sign) { text = String(text.dropFirst(sign.count)) }
    return Array(Set(found)).sorted()
  }

  /// The week in lines, days with the same hours together: 「月〜金 9:00〜17:00」.
  func lines(japanese: Bool) -> [String] {
    var lines: [String] = []
    var day = 0
    let names = japanese ? Self.kanji : Self.english
    while day < 7 {
      var last = day
      while last < 6, days[last + 1] == days[day] { last += 1 }
      if !days[day].isEmpty {
        let name = last == day ? names[day] : names[day] + (japanese ? "〜" : "–") + names[last]
        let hours = days[day].map { Self.clock($0.start) + (japanese ? "〜" : "–") + Self.clock($0.end) }
        lines.append(name + " " + hours.joined(separator: japanese ? "、" : ", "))
      }
      day = last + 1
    }
    return lines
  }

  /// The hours of one day as they are entered.
  func entry(_ day: Int) -> String {
    days[day].map { Self.clock($0.start) + "〜" + Self.clock($0.end) }.joined(separator: "、")
  }

  private static func clock(_ time: ClockTime) -> String {
    String(time.iso.first == "0" ? time.iso.dropFirst() : time.iso[...])
  }
}
