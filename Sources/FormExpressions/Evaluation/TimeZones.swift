import FormText
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Offsets of time zones from UTC.
///
/// Japan and UTC are built in and need nothing. Other zones are read from the machine's IANA time zone files (RFC 8536);
/// where there are none, they are not known and give an error value.
enum TimeZones {
  /// The offset in seconds east of UTC of a zone at a moment, or `nil` when the zone is not known.
  ///
  /// - Parameter name: `UTC`, `Asia/Tokyo`, another IANA name, or an offset such as `+09:00`.
  static func offset(of name: String, at seconds: Int) -> Int? {
    switch name {
    case "UTC", "GMT", "Z", "": return 0
    // No summer time since 1951 (夏時刻法を廃止する法律, 昭和27年法律第84号).
    case "Asia/Tokyo" where seconds >= 0, "Japan" where seconds >= 0: return 32_400
    default: return TimeText.offset(name) ?? zone(name)?.offset(at: seconds)
    }
  }

  private static let known = Mutex<[String: ZoneFile?]>([:])

  private static func zone(_ name: String) -> ZoneFile? {
    let isName = name.utf8.allSatisfy {
      $0.isIdentifierPart || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
    }
    guard isName, name.utf8.count <= 64, name.utf8.first != UInt8(ascii: "/") else { return nil }
    if let zone = known.withLock({ $0[name] }) { return zone }
    let file = FileManager.default.contents(atPath: "/usr/share/zoneinfo/\(aliases[name] ?? name)")
    let zone = file.flatMap { $0.count <= 100_000 ? ZoneFile(Array($0)) : nil }
    known.withLock { if $0.count < 1_000 { $0[name] = .some(zone) } }
    return zone
  }

  /// Old names that some systems no longer install. Source: the `backward` file of the IANA time zone database.
  private static let aliases = [
    "US/Alaska": "America/Anchorage", "US/Arizona": "America/Phoenix", "US/Central": "America/Chicago",
    "US/Eastern": "America/New_York", "US/Hawaii": "Pacific/Honolulu", "US/Mountain": "America/Denver",
    "US/Pacific": "America/Los_Angeles",
  ]
}

/// A compiled time zone file.
struct ZoneFile: Sendable {
  private var moments: [Int] = []
  private var offsets: [Int] = []
  private var first = 0
  private var rule: ZoneRule?

  /// Reads a file of version 2 or later, or returns `nil` when it is not one.
  init?(_ bytes: [UInt8]) {
    guard let old = ZoneHeader(bytes, at: 0), old.version >= 2, let header = ZoneHeader(bytes, at: 44 + old.size(4))
    else { return nil }
    let start = 44 + old.size(4) + 44
    let end = start + header.size(8)
    guard end <= bytes.count, header.types > 0 else { return nil }
    let indices = start + header.times * 8
    let types = indices + header.times
    func offset(_ type: Int) -> Int? {
      type < header.types ? ZoneHeader.number(bytes, at: types + type * 6, 4) : nil
    }
    guard let initial = offset(0) else { return nil }
    first = initial
    for position in 0..<header.times {
      guard let found = offset(Int(bytes[indices + position])) else { return nil }
      moments.append(ZoneHeader.number(bytes, at: start + position * 8, 8))
      offsets.append(found)
    }
    rule = ZoneRule(bytes[end...])
  }

  /// The offset in seconds east of UTC at a moment.
  func offset(at seconds: Int) -> Int {
    if let last = moments.last, seconds >= last { return rule?.offset(at: seconds) ?? offsets[offsets.count - 1] }
    if moments.isEmpty, let rule { return rule.offset(at: seconds) }
    var low = 0
    var high = moments.count
    while low < high {
      let middle = (low + high) / 2
      if moments[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : offsets[low - 1]
  }
}

private struct ZoneHeader {
  var version = 0
  var times = 0
  var types = 0
  private var others = 0
  private var leaps = 0
  private var letters = 0

  init?(_ bytes: [UInt8], at start: Int) {
    guard start >= 0, start + 44 <= bytes.count, bytes[start..<start + 4].elementsEqual("TZif".utf8) else { return nil }
    version = Int(bytes[start + 4]) - 0x30
    let counts = (0..<6).map { Self.number(bytes, at: start + 20 + $0 * 4, 4) }
    guard counts.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
    others = counts[0] + counts[1]
    leaps = counts[2]
    times = counts[3]
    types = counts[4]
    letters = counts[5]
  }

  /// The bytes after the header, for moments of so many bytes.
  func size(_ width: Int) -> Int { times * (width + 1) + types * 6 + letters + leaps * (width + 4) + others }

  static func number(_ bytes: [UInt8], at start: Int, _ width: Int) -> Int {
    var value: UInt64 = 0
    for byte in bytes[start..<start + width] { value = value << 8 | UInt64(byte) }
    return width == 4 ? Int(Int32(truncatingIfNeeded: value)) : Int(truncatingIfNeeded: value)
  }
}

/// The rule for moments after the last one listed, as `CST6CDT,M3.2.0,M11.1.0`.
private struct ZoneRule: Sendable {
  private struct Change: Sendable {
    var month = 0
    var week = 0
    var weekday = 0
    var time = 7_200

    /// When the change happens in a year, in seconds of local time since 1970.
    func moment(_ year: Int) -> Int {
      guard let firstDay = CalendarDate(year: year, month: month, day: 1) else { return 0 }
      let shift = (weekday - firstDay.isoWeekday % 7 + 7) % 7
      var day = 1 + shift + (week - 1) * 7
      while day > CalendarDate.length(ofMonth: month, year: year) { day -= 7 }
      return (firstDay.dayNumber + day - 1) * 86_400 + time
    }
  }

  private var standard = 0
  private var summer: (offset: Int, start: Change, end: Change)?

  init?(_ bytes: ArraySlice<UInt8>) {
    var text = bytes.dropFirst().prefix { $0 != 0x0A }
    guard Self.name(&text), let offset = Self.time(&text) else { return nil }
    standard = -offset
    guard !text.isEmpty else { return }
    guard Self.name(&text) else { return nil }
    var summerOffset = standard + 3_600
    if text.first != UInt8(ascii: ",") {
      guard let given = Self.time(&text) else { return nil }
      summerOffset = -given
    }
    guard let start = Self.change(&text), let end = Self.change(&text) else { return nil }
    summer = (summerOffset, start, end)
  }

  func offset(at seconds: Int) -> Int {
    guard let summer, let date = CalendarDate(dayNumber: (seconds + standard).flooredQuotient(86_400)) else {
      return standard
    }
    let start = summer.start.moment(date.year) - standard
    let end = summer.end.moment(date.year) - summer.offset
    let isSummer = start < end ? seconds >= start && seconds < end : seconds >= start || seconds < end
    return isSummer ? summer.offset : standard
  }

  private static func name(_ text: inout ArraySlice<UInt8>) -> Bool {
    let before = text.count
    if text.first == UInt8(ascii: "<") {
      text = text.drop { $0 != UInt8(ascii: ">") }.dropFirst()
    } else {
      text = text.drop { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    }
    return text.count < before
  }

  private static func number(_ text: inout ArraySlice<UInt8>) -> Int? {
    let digits = text.prefix(while: \.isDigit)
    guard (1...3).contains(digits.count) else { return nil }
    text = text.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func time(_ text: inout ArraySlice<UInt8>) -> Int? {
    let isNegative = text.first == UInt8(ascii: "-")
    if isNegative || text.first == UInt8(ascii: "+") { text = text.dropFirst() }
    var seconds = 0
    var unit = 3_600
    repeat {
      guard let part = number(&text) else { return nil }
      seconds += part * unit
      unit /= 60
      guard text.first == UInt8(ascii: ":"), unit > 0 else { break }
      text = text.dropFirst()
    } while true
    return isNegative ? -seconds : seconds
  }

  private static func change(_ text: inout ArraySlice<UInt8>) -> Change? {
    guard text.starts(with: ",M".utf8) else { return nil }
    text = text.dropFirst(2)
    var change = Change()
    guard let month = number(&text), text.first == UInt8(ascii: ".") else { return nil }
    text = text.dropFirst()
    guard let week = number(&text), text.first == UInt8(ascii: ".") else { return nil }
    text = text.dropFirst()
    guard let weekday = number(&text), (1...12).contains(month), (1...5).contains(week), weekday < 7 else { return nil }
    (change.month, change.week, change.weekday) = (month, week, weekday)
    if text.first == UInt8(ascii: "/") {
      text = text.dropFirst()
      guard let time = time(&text) else { return nil }
      change.time = time
    }
    return change
  }
}
