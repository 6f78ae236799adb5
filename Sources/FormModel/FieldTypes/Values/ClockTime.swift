import FormText

/// A time of day to the minute, from 00:00 to 23:59.
public struct ClockTime: Hashable, Sendable, Comparable {
  /// Minutes since midnight.
  public let minutes: Int

  /// Creates a time, or returns `nil` when no clock shows it.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// The hour, 0 to 23.
  public var hour: Int { minutes / 60 }
  /// The minute, 0 to 59.
  public var minute: Int { minutes % 60 }

  /// The canonical form: "09:30".
  public var iso: String { Self.two(hour) + ":" + Self.two(minute) }

  /// The time in words: 「9時30分」, 「9時」.
  var japanese: String { minute == 0 ? "\(hour)時" : "\(hour)時\(minute)分" }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// Orders by time.
  public static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}

// MARK: - Reading

extension ClockTime {
  /// Why an entry is no time.
  enum Problem: Error, Hashable {
    case notUnderstood
    /// A clock has 24 hours of 60 minutes.
    case noSuchTime
    /// Two times with a sign between.
    case range
  }

  /// Reads a time as residents write it: 9:30, 9時半, 午後3時, 3:30 PM, 0930, 正午; 24:00 is midnight.
  init(entry: String) throws(Problem) {
    guard entry.utf8.count <= 200 else { throw .notUnderstood }
    var text = TextNormalisation.digits(entry).lowercased()
    if ["〜", "～", "~", "から"].contains(where: text.contains) { throw .range }
    if ["正午", "noon"].contains(text) { text = "12:00" }
    if ["真夜中", "midnight"].contains(text) { text = "0:00" }
    var isAfternoon: Bool?
    for (words, afternoon) in [(["午前", "朝", "am", "a.m."], false), (["午後", "夜", "夕方", "pm", "p.m."], true)] {
      for word in words {
        if text.hasPrefix(word) {
          (text, isAfternoon) = (String(text.dropFirst(word.count)), afternoon)
        } else if text.hasSuffix(word) {
          (text, isAfternoon) = (String(text.dropLast(word.count)), afternoon)
        } else {
          continue
        }
        break
      }
    }
    let (hour, minute) = try Self.numbers(text)
    guard let isAfternoon else {
      // 24:00 is how offices write the end of a day.
      guard let time = ClockTime(hour: hour == 24 && minute == 0 ? 0 : hour, minute: minute) else { throw .noSuchTime }
      self = time
      return
    }
    // 午後15時 is said too; 午前0時 and 午後0時 begin each half.
    let shifted = isAfternoon && hour < 12 ? hour + 12 : !isAfternoon && hour == 12 ? 0 : hour
    guard isAfternoon || hour <= 12, let time = ClockTime(hour: shifted, minute: minute) else { throw .noSuchTime }
    self = time
  }

  private static func numbers(_ text: String) throws(Problem) -> (hour: Int, minute: Int) {
    var text = text
    if text.hasSuffix("時半") || text.hasSuffix("じはん") {
      text = String(text.dropLast(text.hasSuffix("半") ? 1 : 2)) + "30分"
    }
    for word in ["分", "ふん", "ぷん"] where text.hasSuffix(word) { text = String(text.dropLast(word.count)) }
    text = text.split(separator: "じ", omittingEmptySubsequences: false).joined(separator: "時")
    let pieces = text.split(omittingEmptySubsequences: false) { "時:.：h".contains($0) }.map(String.init)
    if pieces.count == 1, (3...4).contains(text.utf8.count), text.utf8.allSatisfy(PrintedNumber.isDigit) {
      let digits = Int(text) ?? 0
      return (digits / 100, digits % 100)
    }
    guard (1...2).contains(pieces.count), let hour = number(pieces[0]) else { throw .notUnderstood }
    if pieces.count == 1 { return (hour, 0) }
    if pieces[1].isEmpty, text.hasSuffix("時") { return (hour, 0) }
    guard let minute = number(pieces[1]) else { throw .notUnderstood }
    return (hour, minute)
  }

  private static func number(_ text: String) -> Int? {
    guard (1...6).contains(text.utf8.count) || text.unicodeScalars.count <= 3 else { return nil }
    return KanjiNumber.value(text)
  }
}
